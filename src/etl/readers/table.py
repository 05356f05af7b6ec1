"""Tables whose figures were typed in by somebody, CSV and XLSX: source.toml says what their columns hold.

The stored text has a line a row and a tab between cells, so that every value has its characters, too.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from etl.readers import Content, Reader, Unreadable
from etl.readers.text import plain, sound
from etl.source import VALUE
from etl.zipped import errors_of_its_library, require_office
from schemas.rows import Cell, Place

if TYPE_CHECKING:
    from etl.source import Source, TableMapping

_DELIMITERS = ",;\t|"
_NAME_A_SHEET = "write the name of one of its sheets behind sheet in [table]"
_MOST_CELLS = 1_000_000
_LOOKS_GROUPED = re.compile(r"-?\d{1,3}\.\d{3}")


def read_csv(content: bytes, source: Source) -> Content:
    """Rows as the delimiter parts them that source.toml names, or that stands most often in the header."""
    mapping = _mapping(source)
    text = sound(plain(content, source.encoding))
    rows = csv_rows(text, mapping.header_row, mapping.delimiter)
    if not text.endswith(("\n", "\r")) and mapping.header_row < len(rows):
        _refuse_cut(rows[-1], rows[mapping.header_row - 1])
    return _content(rows, mapping, sheet=None)


def _refuse_cut(last: Sequence[str], header: Sequence[str]) -> None:
    if len(last) < len(header):
        cells = f"its last row has {len(last)} of {len(header)} cells and no end of line"
        raise Unreadable("damaged", cells, "fetch it again; or end its last line, if it is whole")


def csv_rows(text: str, header_row: int = 1, delimiter: str | None = None) -> list[list[str]]:
    """The rows of a CSV file; without a delimiter as the one parts them that stands most often in the header."""
    header = text.split("\n")[:header_row][-1]
    delimiter = delimiter or max(_DELIMITERS, key=header.count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise Unreadable("damaged", f"it cannot be read as CSV: {error}") from error


def read_xlsx(content: bytes, source: Source) -> Content:
    """Values as stored, never formulas computed anew; dates as ISO 8601 writes them."""
    mapping = _mapping(source)
    sheets = xlsx_sheets(content)
    name = mapping.sheet or _only(sheets)
    if name not in sheets:
        reason = f"it has no sheet {name!r}; its sheets are {', '.join(sheets)}"
        raise Unreadable("table_mapping", reason, _NAME_A_SHEET)
    return _content(sheets[name], mapping, sheet=name)


def _only(sheets: Mapping[str, Sequence[Sequence[str]]]) -> str:
    """The sheet that holds something; which of several is meant is not guessed, as the others would be passed over."""
    filled = [name for name, rows in sheets.items() if any(map(any, rows))]
    if len(filled) > 1:
        raise Unreadable("table_mapping", f"it has several sheets: {', '.join(filled)}", _NAME_A_SHEET)
    return (filled or list(sheets))[0]


def xlsx_sheets(content: bytes) -> dict[str, list[list[str]]]:
    """The rows of each sheet of an XLSX file."""
    require_office(content, "xl/workbook.xml")
    with errors_of_its_library():
        return _sheets(content)


def _sheets(content: bytes) -> dict[str, list[list[str]]]:
    import openpyxl

    def opened(*, values: bool) -> Any:
        return openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=values)

    sheets = zip(opened(values=True).worksheets, opened(values=False).worksheets, strict=True)
    return {
        values.title: [
            [_written(*cell) for cell in zip(row, formulas, strict=True)]
            for row, formulas in zip(
                values.iter_rows(values_only=True), entered.iter_rows(values_only=True), strict=True
            )
        ]
        for values, entered in sheets
    }


def _mapping(source: Source) -> TableMapping:
    if source.table is None:
        raise Unreadable("table_mapping")
    return source.table


def _written(value: Any, entered: Any) -> str:
    """A value as text; what was entered tells a formula whose value was never computed from an empty cell."""
    if value is None and entered is not None:
        raise Unreadable(
            "damaged",
            f"the formula {str(entered)[:40]!r} has no value",
            "open it in a spreadsheet program, and save it",
        )
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return _number(value)
    return "" if value is None else str(value)


def _number(value: float) -> str:
    """A number of a cell as text; "1.234" would be read as thousands, which it is not: the cell holds a decimal."""
    if value.is_integer():
        return str(int(value))
    written = str(value)
    return f"{written}0" if _LOOKS_GROUPED.fullmatch(written) else written


def _content(rows: Sequence[Sequence[str]], mapping: TableMapping, sheet: str | None) -> Content:
    if sum(map(len, rows)) > _MOST_CELLS:
        raise Unreadable("too_costly", f"it has more than {_MOST_CELLS:,} cells")
    head = mapping.header_row - 1
    if len(rows) <= head:
        raise Unreadable("table_mapping", f"it has {len(rows)} rows, and header_row is {mapping.header_row}")
    held = _held(rows[head], mapping)
    text, cells = _laid_out(rows)
    typed_in = [
        (cell, held[number] if number < len(held) else "")
        for row in cells[head + 1 :]
        for number, cell in enumerate(row)
        if cell.char_start < cell.char_end
    ]
    return Content(
        sound(text),
        places=tuple(Place(c.char_start, c.char_end, None, sheet, c.column) for c, holds in typed_in if holds == VALUE),
        cells=tuple(Cell(c.char_start, c.char_end, c.row, holds) for c, holds in typed_in),
    )


def _held(header: Sequence[str], mapping: TableMapping) -> list[str]:
    """What each column holds, by its position; empty where source.toml says nothing of it."""
    names = [" ".join(name.split()) for name in header]
    for holds, name in mapping.columns.items():
        if names.count(name) != 1:
            how = "no column" if name not in names else "more than one column"
            raise Unreadable(
                "table_mapping",
                f"it has {how} {name!r}; its columns are {', '.join(filter(None, names))}",
                f"write the name of one of its columns behind {holds} in [table.columns]",
            )
    of_name = {name: holds for holds, name in mapping.columns.items()}
    return [of_name.get(name, "") for name in names]


def _laid_out(rows: Iterable[Sequence[str]]) -> tuple[str, list[list[Cell]]]:
    """The text, and where each cell stands in it; here a cell's column is its name, such as B7."""
    lines: list[str] = []
    cells: list[list[Cell]] = []
    start = 0
    for number, row in enumerate(rows, 1):
        words = [" ".join(cell.split()) for cell in row]
        cells.append(list(_cells(words, start, number)))
        lines.append("\t".join(words))
        start += len(lines[-1]) + 1
    return "\n".join(lines), cells


def _cells(words: Sequence[str], start: int, row: int) -> Iterator[Cell]:
    for position, word in enumerate(words):
        yield Cell(start, start + len(word), row, f"{_letters(position)}{row}")
        start += len(word) + 1


def _letters(position: int) -> str:
    """The name of a column, counted from 0: A, Z, AA."""
    letters = ""
    position += 1
    while position:
        position, letter = divmod(position - 1, 26)
        letters = chr(65 + letter) + letters
    return letters


READERS = (
    Reader((".csv",), "text/csv", read_csv),
    Reader((".xlsx",), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", read_xlsx, confined=True),
)
