"""The table rejected: rows and files that a blocking rule set aside, with all that is needed to see why."""

from __future__ import annotations

from schemas.base import Moment, Table, column, table


@table("rejected", key=("rejected_id",))
class Rejected(Table):
    """One row a row, or a raw file, that is kept out of the other tables until its fault is mended."""

    rejected_id: str = column("Follows from the table and the row's key", unique=True)
    table_name: str = column("The table it would stand in")
    subject: str = column("Its key there; for a raw file its path")
    rule: str = column("The rule that set it aside: the first, where several did", codelist="rules")
    reason: str = column("What is wrong, in words, with the values; of all rules that set it aside")
    remedy: str = column("What to do about it")
    document_id: str = column("The document it comes from; null where the file was never read", nullable=True)
    raw_path: str = column("Its raw file")
    sentence: str = column("The sentence it stands in", nullable=True, recurs=True)
    char_start: int = column("First code point in documents.text", nullable=True)
    char_end: int = column("One past the last", nullable=True)
    row_json: str = column("The whole row as JSON; null for a raw file", nullable=True)
    recorded_at: Moment = column("When the run that wrote the row began")
    run_id: str = column("The run that wrote the row", codelist="runs")
