"""A workbook: the figures, the code lists with their labels, and what each column means, a sheet each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from etl.cells import excel_text
from etl.errors import UsageError
from etl.export import Shipment

_MOST_ROWS = 1_048_576
_WIDTHS = {"sentence": 80, "definition": 60, "description": 80}
_WIDTH = 16


def write(shipment: Shipment, folder: Path) -> None:
    """Write the workbook; raises UsageError where the figures are more than a sheet holds."""
    if shipment.figures.height >= _MOST_ROWS:
        raise UsageError(
            "there are more figures than a sheet of Excel holds",
            why=f"{shipment.figures.height} of at most {_MOST_ROWS - 1}",
            next_step="communique export --format parquet --format plain-csv --to DIR",
        )
    book = Workbook(write_only=True)
    for name, frame in {**shipment.tables, "dictionary": shipment.dictionary}.items():
        _add_sheet(book, name, frame)
    book.save(folder / "figures.xlsx")


def _add_sheet(book: Workbook, name: str, frame: pl.DataFrame) -> None:
    sheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(frame.width)}{frame.height + 1}"
    for place, column in enumerate(frame.columns, 1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(column, _WIDTH)
    sheet.append([_heading(sheet, column) for column in frame.columns])
    for row in frame.iter_rows():
        sheet.append([_cell(sheet, value) for value in row])


def _heading(sheet: Any, text: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value=text)
    cell.font = Font(bold=True)
    return cell


def _cell(sheet: Any, value: object) -> object:
    """Numbers and dates keep their types; text is text even where it looks like a formula or an error."""
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, value=excel_text(value))
    cell.data_type = "s"
    return cell
