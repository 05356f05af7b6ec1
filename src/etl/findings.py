"""What the rules say of rows: what failed or could not be decided, how many passed, and which rows are set aside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import polars as pl

from etl.relations import subject
from schemas.base import FAIL, PASS, RULE_OUTCOMES, Rule, TableInfo, verdicts, words_of
from schemas.tables import FITS_TABLE

_RESULT: dict[str, Any] = {
    "table_name": pl.String,
    "subject": pl.String,
    "document_id": pl.String,
    "rule": pl.String,
    "severity": pl.String,
    "outcome": pl.String,
    "observed": pl.String,
    "expected": pl.String,
    "subjects": pl.Int64,
}
_BLOCK = {"table_name": pl.String, "subject": pl.String, "rule": pl.String, "result": pl.String}


@dataclass(frozen=True, slots=True)
class Findings:
    """Results of rules over some tables."""

    results: pl.DataFrame
    """One row a rule and row that it did not pass, or pair that it judged; other passes are counted by document."""
    blocks: pl.DataFrame
    """Rows that a blocking rule sets aside: table_name, subject, rule, and the subject of the result that says so."""

    @staticmethod
    def together(parts: Iterable[Findings]) -> Findings:
        """All findings as one."""
        listed = list(parts)
        results = pl.concat([part.results for part in listed])
        return Findings(results, pl.concat([part.blocks for part in listed]))

    def blocked(self, table: str) -> pl.Series:
        """Keys of the rows of a table that are set aside."""
        return self.blocks.filter(pl.col("table_name") == table)["subject"].unique(maintain_order=True)


def findings_of(frame: pl.DataFrame, info: TableInfo, failures: pl.DataFrame) -> Findings:
    """What the rules of a model say of its frame; `failures` are what Pandera found."""
    judged = verdicts(frame, info.rules)
    results = [_told(frame, info, entry, judged[entry.code]) for entry in info.rules]
    if not info.pairs_rows:
        results.append(_passes(frame, info, judged))
    results.append(_misfits(frame, info, failures))
    return Findings(pl.concat(results), _blocks(frame, info, failures))


def _told(frame: pl.DataFrame, info: TableInfo, entry: Rule, judged: pl.Series) -> pl.DataFrame:
    """Each row that the rule did not pass, with its words; each pair that it judged at all."""
    silent = None if info.pairs_rows else RULE_OUTCOMES.index(PASS)
    rows = judged.is_not_null() if silent is None else (judged != silent).fill_null(value=False)
    if not rows.any():
        return pl.DataFrame(schema=_RESULT)
    told = frame.filter(rows)
    outcome = judged.filter(rows).replace_strict(dict(enumerate(RULE_OUTCOMES)), return_dtype=pl.String)
    place = told.select(_place(info), "document_id", _subject(info, 0).alias("subject"))
    named = place.with_columns(outcome.alias("outcome"), rule=pl.lit(entry.code), severity=pl.lit(entry.severity))
    return _typed(named.with_columns(*words_of(told, entry), subjects=pl.lit(1)))


def _passes(frame: pl.DataFrame, info: TableInfo, judged: pl.DataFrame) -> pl.DataFrame:
    """How many rows of each document each rule passed."""
    severities = {entry.code: entry.severity for entry in info.rules}
    if not severities or frame.is_empty():
        return pl.DataFrame(schema=_RESULT)
    keyed = judged.with_columns(*frame.select(_place(info), "document_id"))
    passed = pl.col(*severities) == RULE_OUTCOMES.index(PASS)
    counts = keyed.group_by("table_name", "document_id", maintain_order=True).agg(passed.sum())
    counted = counts.unpivot(index=["table_name", "document_id"], variable_name="rule", value_name="subjects")
    severity = pl.col("rule").replace_strict(severities, return_dtype=pl.String)
    nothing = dict.fromkeys(("subject", "observed", "expected"), pl.lit(None))
    return _typed(
        counted.filter(pl.col("subjects") > 0).with_columns(severity=severity, outcome=pl.lit(PASS), **nothing)
    )


def _misfits(frame: pl.DataFrame, info: TableInfo, failures: pl.DataFrame) -> pl.DataFrame:
    """Each row that does not fit its table; a frame without even the columns of its key has none to name."""
    form = failures.filter(pl.col("rule") == FITS_TABLE.code)
    if form.is_empty():
        return pl.DataFrame(schema=_RESULT)
    place = _numbered(frame).select("row", _place(info), "document_id", _subject(info, 0).alias("subject"))
    return _typed(
        form.join(place, on="row", how="inner", maintain_order="left").with_columns(
            severity=pl.lit(FITS_TABLE.severity),
            outcome=pl.lit(FAIL),
            expected=pl.lit(FITS_TABLE.sentence_en),
            subjects=pl.lit(1),
        )
    )


def _blocks(frame: pl.DataFrame, info: TableInfo, failures: pl.DataFrame) -> pl.DataFrame:
    """Every row that a failure is about; a failure of a pair is about both its figures."""
    if failures.is_empty():
        return pl.DataFrame(schema=_BLOCK)
    failed = failures.select("row", "rule").join(_numbered(frame), on="row", how="inner", maintain_order="left")
    found = pl.concat(_block(failed, info, position) for position in range(1 if info.published else len(info.subjects)))
    return found.filter(pl.col("subject").is_not_null())


def _block(failed: pl.DataFrame, info: TableInfo, position: int) -> pl.DataFrame:
    found = failed.select(
        _place(info), _subject(info, position).alias("subject"), "rule", _subject(info, 0).alias("result")
    )
    return found.select(pl.col(name).cast(kind) for name, kind in _BLOCK.items())


def _numbered(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.with_row_index("row").with_columns(pl.col("row").cast(pl.Int64))


def _typed(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.select(pl.col(name).cast(kind) for name, kind in _RESULT.items())


def _subject(info: TableInfo, position: int) -> pl.Expr:
    return subject(info.name) if info.published else pl.col(info.subjects[position])


def _place(info: TableInfo) -> pl.Expr:
    """The table that a row is about."""
    return (pl.col("side") if info.judges is None else pl.lit(info.judges)).alias("table_name")
