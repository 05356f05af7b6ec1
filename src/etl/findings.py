"""What the rules say of rows: one line a rule and row, and which rows a blocking rule sets aside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import polars as pl

from etl.pairs import subject
from schemas.base import TableInfo, judge
from schemas.tables import FITS_TABLE

_RESULT = {
    "table_name": pl.String,
    "subject": pl.String,
    "rule": pl.String,
    "severity": pl.String,
    "outcome": pl.String,
    "observed": pl.String,
    "expected": pl.String,
}
_BLOCK = {"table_name": pl.String, "subject": pl.String, "rule": pl.String, "result": pl.String}


@dataclass(frozen=True, slots=True)
class Findings:
    """Results of rules over some tables."""

    results: pl.DataFrame
    """One row a rule and row that it speaks of: pass, fail or undecidable."""
    blocks: pl.DataFrame
    """Rows that a blocking rule sets aside: table_name, subject, rule, and the subject of the result that says so."""

    @staticmethod
    def together(parts: Iterable[Findings]) -> Findings:
        """All findings as one."""
        listed = list(parts)
        results = pl.concat([part.results for part in listed])
        return Findings(results, pl.concat([part.blocks for part in listed]))

    def replaced(self, later: Findings) -> Findings:
        """These findings, with those of the same rules taken from `later`."""
        rules = later.results["rule"].unique().implode()
        earlier = Findings(
            self.results.filter(~pl.col("rule").is_in(rules)), self.blocks.filter(~pl.col("rule").is_in(rules))
        )
        return Findings.together([earlier, later])

    def blocked(self, table: str) -> set[str]:
        """Keys of the rows of a table that are set aside."""
        return set(self.blocks.filter(pl.col("table_name") == table)["subject"])


def findings_of(frame: pl.DataFrame, info: TableInfo, failures: pl.DataFrame) -> Findings:
    """What the rules of a model say of its frame; `failures` are what Pandera found."""
    places = _places(frame, info)
    results = [
        _results(judge(frame, rule, tell_passes=info.pairs_rows), rule.code, rule.severity, places)
        for rule in info.rules
    ]
    form = failures.filter(pl.col("rule") == FITS_TABLE.code).with_columns(
        outcome=pl.lit("fail"), expected=pl.lit(FITS_TABLE.sentence_en)
    )
    results.append(_results(form, FITS_TABLE.code, FITS_TABLE.severity, places))
    return Findings(pl.concat(results), _blocks(frame, info, failures))


def _places(frame: pl.DataFrame, info: TableInfo) -> pl.DataFrame:
    """For each row the table it is about and its key there."""
    named = frame.select(_subject(info, 0).alias("subject"), _judged_table(info).alias("table_name"))
    return named.with_row_index("row").with_columns(pl.col("row").cast(pl.Int64))


def _subject(info: TableInfo, position: int) -> pl.Expr:
    return subject(info.name) if info.published else pl.col(info.subjects[position])


def _judged_table(info: TableInfo) -> pl.Expr:
    return pl.col("side") if info.judges is None else pl.lit(info.judges)


def _results(judged: pl.DataFrame, rule: str, severity: str, places: pl.DataFrame) -> pl.DataFrame:
    return judged.join(places, on="row", how="inner", maintain_order="left").select(
        pl.lit(value).alias(name) if name in ("rule", "severity") else pl.col(name).cast(kind)
        for (name, kind), value in zip(_RESULT.items(), ("", "", rule, severity, "", "", ""), strict=True)
    )


def _blocks(frame: pl.DataFrame, info: TableInfo, failures: pl.DataFrame) -> pl.DataFrame:
    """Every row that a failure is about; a failure of a pair is about both its figures."""
    rows = frame.with_row_index("row").with_columns(pl.col("row").cast(pl.Int64))
    failed = failures.select("row", "rule").join(rows, on="row", how="inner", maintain_order="left")
    count = 1 if info.published else len(info.subjects)
    blocks = [
        failed.select(
            _judged_table(info).alias("table_name"),
            _subject(info, position).alias("subject"),
            pl.col("rule"),
            _subject(info, 0).alias("result"),
        )
        for position in range(count)
    ]
    found = pl.concat(blocks).filter(pl.col("subject").is_not_null())
    return found.select(pl.col(name).cast(kind) for name, kind in _BLOCK.items())
