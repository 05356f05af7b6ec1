"""The table places: where stretches of a document's text stand in its raw file."""

from __future__ import annotations

from schemas.base import Table, column, table


@table(
    "places",
    key=("document_id", "char_start"),
    checks=("char_start <= char_end", "page >= 1", "page IS NOT NULL OR cell IS NOT NULL"),
)
class Places(Table):
    """One row a page of a PDF file, or a cell of a table that holds a value; other documents have none."""

    document_id: str = column("The document", codelist="documents")
    char_start: int = column("First code point of the stretch in documents.text", at_least=0)
    char_end: int = column("One past its last code point", at_least=0)
    page: int = column("Page, counted from 1; null for a cell", nullable=True)
    sheet: str = column("Sheet of a workbook; null for a page and for CSV", nullable=True)
    cell: str = column("Cell as spreadsheets name it, such as B7; null for a page", nullable=True)
    run_id: str = column("The run that wrote the row", codelist="runs")
