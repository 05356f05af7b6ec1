"""The queue as a table for a spreadsheet, CSV or XLSX: out with what waits, back with what people chose."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.cells import as_written, excel_text
from etl.durable import write_whole
from etl.errors import UsageError
from etl.ids import id_of
from etl.readers import Unreadable
from etl.readers.table import csv_rows, xlsx_sheets
from etl.review import TYPED
from etl.settings import Settings
from etl.waiting import Item
from schemas.labelled_codes import codes_of

_READING = ("indicator", "value", "value_low", "value_high", "qualifier", "period_start", "period_end")
_SHOWN = ("subject", "what", "raw_path", "published_on", "words", "quote", *_READING, "candidates", "reason", "noted")
_NEW = {f"new_{key}": key for key in TYPED}
_ASKED = ("verdict", *_NEW, "because")
COLUMNS = (*_SHOWN, *_ASKED, "seen")
"""What is shown, what is to be filled in, and `seen`: what the row showed, so that no other reading is decided."""
_WIDE = {"words": 70, "reason": 40, "because": 40, "subject": 12, "raw_path": 24}


@dataclass(frozen=True, slots=True)
class Filled:
    """A row in which somebody chose something."""

    number: int
    """Of the row in the file, from 1 for the header."""
    subject: str
    verdict: str
    typed: tuple[str, ...]
    """KEY=VALUE."""
    because: str | None
    seen: str


def seen(item: Item) -> str:
    """Another where the text, the place or the reading is another."""
    return id_of("seen", item.document_id, item.span, json.dumps(item.reading, sort_keys=True, default=str))[:12]


def write_sheet(path: Path, items: Iterable[Item]) -> int:
    """Write what waits into a file that is not there yet; gives back the number of rows."""
    if path.exists():
        raise UsageError(
            "this file is there already",
            where=str(path),
            why="somebody may have filled it in",
            next_step="name another one, or take it away first",
        )
    rows = [_row(item) for item in items if item.decidable]
    content = {".csv": _as_csv, ".xlsx": _as_xlsx}[_kind(path)](rows)
    try:
        write_whole(path, content)
    except OSError as error:
        raise UsageError(
            "the queue could not be written",
            where=str(path),
            why=error.strerror or str(error),
            next_step="name a file in a folder that is there and that you may write to",
        ) from error
    return len(rows)


def read_sheet(path: Path, settings: Settings) -> list[Filled]:
    """The rows that were filled in."""
    kind = _kind(path)
    content = _bytes_of(path, settings.max_file_bytes)
    try:
        rows = csv_rows(content.decode("utf-8-sig")) if kind == ".csv" else next(iter(xlsx_sheets(content).values()))
    except UnicodeDecodeError as error:
        raise _unusable(path, f"byte {error.start} is not UTF-8", "save it as “CSV UTF-8”, or as XLSX") from error
    except Unreadable as fault:
        raise _unusable(path, fault.reason, fault.remedy) from fault
    return list(_filled(path, rows))


def _kind(path: Path) -> str:
    kind = path.suffix.lower()
    if kind not in (".csv", ".xlsx"):
        raise UsageError("the queue goes into CSV or XLSX", where=str(path), next_step="name a file such as queue.xlsx")
    return kind


def _bytes_of(path: Path, limit: int) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise _unusable(path, error.strerror or str(error), "check its name") from error
    if len(content) > limit:
        raise _unusable(path, f"it has more than {limit:,} bytes", "cut it, or raise ETL_MAX_FILE_BYTES")
    return content


def _unusable(path: Path, why: str, next_step: str) -> UsageError:
    return UsageError("this file cannot be read", where=str(path), why=why, next_step=next_step)


def _filled(path: Path, rows: Sequence[Sequence[str]]) -> Iterator[Filled]:
    names = [name.strip() for name in rows[0]] if rows else []
    if lacks := [name for name in ("subject", *_ASKED, "seen") if name not in names]:
        raise _unusable(path, f"it has no column {lacks[0]}", "write the queue anew with --to, and keep its columns")
    for number, row in enumerate(rows[1:], 2):
        cells = {name: as_written(cell.strip()) for name, cell in zip(names, row, strict=False)}
        if any(cells.get(name) for name in _ASKED):  # without a verdict, too: what was typed is told, not passed over
            yield Filled(
                number,
                cells["subject"],
                cells["verdict"].lower().replace(" ", "_"),
                tuple(f"{key}={cells[name]}" for name, key in _NEW.items() if cells.get(name)),
                cells.get("because") or None,
                cells.get("seen", ""),
            )


def _row(item: Item) -> dict[str, Any]:
    of_item = {name: getattr(item, name) for name in ("subject", "what", "raw_path", "published_on", "quote")}
    said = {name: item.reading.get(name) for name in _READING}
    if said["value"] is None:
        said["value"] = item.value
    words = {"words": item.evidence, "reason": item.reason, "noted": item.noted}
    row = {**of_item, **said, **words, "candidates": "; ".join(item.candidates), "seen": seen(item)}
    return {name: excel_text(v) if isinstance(v := row.get(name), str) else v for name in COLUMNS}


def _as_csv(rows: Sequence[dict[str, Any]]) -> bytes:
    """With a mark of UTF-8, without which Excel misreads accents."""
    written = io.StringIO()
    writer = csv.DictWriter(written, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue().encode("utf-8-sig")


def _as_xlsx(rows: Sequence[dict[str, Any]]) -> bytes:
    import openpyxl
    from openpyxl.styles import Alignment, Font
    from openpyxl.worksheet.datavalidation import DataValidation

    workbook = openpyxl.Workbook()
    sheet: Any = workbook.active
    sheet.title = "queue"
    sheet.append(COLUMNS)
    for row in rows:
        sheet.append([row[name] for name in COLUMNS])
    sheet.freeze_panes = "B2"
    for number, name in enumerate(COLUMNS, 1):
        head = sheet.cell(row=1, column=number)
        head.font = Font(bold=True)
        head.alignment = Alignment(horizontal="left")
        sheet.column_dimensions[head.column_letter].width = _WIDE.get(name, 16)
    verdicts = DataValidation(type="list", formula1=f'"{",".join(codes_of("verdict"))}"', allow_blank=True)
    sheet.add_data_validation(verdicts)
    letter = sheet.cell(row=1, column=COLUMNS.index("verdict") + 1).column_letter
    verdicts.add(f"{letter}2:{letter}{max(len(rows) + 1, 2)}")
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()
