"""The table runs: every run that wrote something."""

from __future__ import annotations

import polars as pl

from schemas.base import Judgement, Moment, Table, column, rule, table


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

    @rule(
        "rows_balance",
        severity="block",
        en="The rows that came out of reading are those accepted and those set aside.",
        fr="Les lignes issues de la lecture sont celles qui sont acceptées et celles qui sont écartées.",
        reason="A row that is neither was lost on its way, and nobody would ever look for it.",
        source="owid/etl, counts of rows before and after a step",
        passing={"rows_in": 12, "rows_accepted": 9, "rows_rejected": 3},
        failing={"rows_in": 12, "rows_accepted": 9, "rows_rejected": 2},
    )
    def rows_balance(self) -> Judgement:
        """Asserted at each stage of a run too, before anything is written; a run that breaks it is never committed."""
        found = pl.col("rows_accepted") + pl.col("rows_rejected")
        return Judgement(
            holds=pl.col("rows_in") == found,
            observed=pl.format("{} accepted or rejected", found),
            expected=pl.format("{} that came in", "rows_in"),
        )
