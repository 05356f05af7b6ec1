"""The table runs: every run that wrote something."""

from __future__ import annotations

from schemas.base import Moment, Table, column, table


@table("runs", key=("run_id",), checks=("rows_in = rows_accepted + rows_rejected",))
class Runs(Table):
    """One row a committed run; a run that found nothing new leaves none."""

    run_id: str = column("Sorts by number, tells the time", unique=True)
    run_number: int = column("Orders runs, whatever the clock says", unique=True)
    recorded_at: Moment = column("When it began")
    extractor_version: str = column("Major version, then code and vocabulary")
    code: str = column("sha256 of the program")
    vocabulary: str = column("sha256 of the code lists and languages")
    documents: int = column("Documents it read")
    rows_in: int = column("Rows that came out of reading, over all tables")
    rows_accepted: int = column("Rows that passed every blocking rule")
    rows_rejected: int = column("Rows set aside")
