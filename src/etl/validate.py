"""Rows -> accepted rows and rejected rows with the rule; nothing is dropped, nothing is converted."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import pandera.polars as pa
import polars as pl

from etl.balance import require_balance
from etl.findings import Findings, findings_of
from etl.frames import Frames, Misfit, frames_of
from etl.manifest import Run
from etl.read import SetAside
from etl.relations import Batch, references, relation_frames, subject
from etl.report import Report
from etl.reread import Reread, reread
from schemas.base import TableInfo
from schemas.rows import Document, Reading
from schemas.tables import FITS_TABLE, tables

READ_TABLES = ("documents", "places", "mentions", "figures", "parts", "claims", "decisions")
"""The tables that reading fills; each of their rows is accepted or rejected."""


@dataclass(frozen=True, slots=True)
class Split:
    """What a model made of a frame."""

    accepted: pl.DataFrame
    rejected: pl.DataFrame
    failures: pl.DataFrame
    """row (its number in the frame), rule, observed: one for each rule that a row broke."""


@dataclass(frozen=True, slots=True)
class Validated:
    """A batch, ready to be loaded."""

    tables: Frames
    """The accepted rows of each table, and the tables rejected and rule_results."""
    rows: dict[str, dict[str, int]]
    """table -> rows in, accepted and rejected."""


def split(frame: pl.DataFrame, info: TableInfo) -> Split:
    """Check a frame against its model; a frame of the wrong form is rejected whole."""
    failures = _failures(frame, info)
    bad = failures["row"].unique()
    numbered = frame.with_row_index("row").with_columns(pl.col("row").cast(pl.Int64))
    is_bad = pl.col("row").is_in(bad.implode())
    accepted, rejected = (numbered.filter(keep).drop("row") for keep in (~is_bad, is_bad))
    require_balance("validate", info.name, frame.height, accepted.height, rejected.height)
    return Split(accepted, rejected, failures)


def _failures(frame: pl.DataFrame, info: TableInfo) -> pl.DataFrame:
    """One line a rule and row that Pandera found; every row where the frame itself has the wrong form."""
    nothing = pl.DataFrame(schema={"row": pl.Int64, "rule": pl.String, "observed": pl.String})
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # rules of severity warn speak through rule_results
            info.model.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        cases = errors.failure_cases
    else:
        return nothing
    of_form = cases.filter(pl.col("index").is_null())
    if of_form.height:
        observed = "; ".join(f"{check}: {case}" for check, case in of_form.select("check", "failure_case").iter_rows())
        rows = pl.int_range(frame.height, eager=True).alias("row")
        whole = pl.DataFrame({"row": rows})
        return whole.with_columns(pl.lit(FITS_TABLE.code).alias("rule"), pl.lit(observed).alias("observed"))
    own = [rule.code for rule in info.rules]
    is_own = pl.col("check").is_in(own)
    found: pl.DataFrame = cases.select(
        pl.col("index").cast(pl.Int64).alias("row"),
        pl.when(is_own).then(pl.col("check")).otherwise(pl.lit(FITS_TABLE.code)).alias("rule"),
        pl.when(~is_own)
        .then(pl.format("{} {}: {}", "column", "check", pl.col("failure_case").fill_null("null")))
        .alias("observed"),
    )
    return found


def validate_batch(
    documents: Sequence[Document],
    readings: Sequence[Reading],
    set_aside: Sequence[SetAside],
    run: Run,
    reread: Reread = reread,
) -> Validated:
    """Check all rows of a batch, and what they say of one another."""
    frames, misfits = frames_of(documents, readings, run)
    decisions = frames.pop("decisions")
    first = judged({**frames, **relation_frames(Batch(documents, frames, reread(documents)))})
    found = first
    # What refers to a rejected row goes with it: figures to their document first, parts and claims to figures next.
    for _ in range(2):
        standing = {name: _standing(frames, name, found) for name in ("documents", "figures")}
        found = Findings.together([first, judged({"references": references(frames, standing)})])
    frames["decisions"] = _overruled(decisions, found)
    found = Findings.together([found, judged({"decisions": frames["decisions"]})])
    report = Report(documents, frames, misfits, set_aside, found, run)
    kept = {name: sifted(frames[name], name, found)[0] for name in READ_TABLES}
    result = {**kept, "rejected": report.rejected(), "rule_results": report.rule_results()}
    return Validated(result, _counts(frames, kept, misfits, result["rejected"]))


def judged(frames: Frames) -> Findings:
    """What all rules say of all frames."""
    return Findings.together(_findings(name, frame) for name, frame in frames.items())


def _findings(name: str, frame: pl.DataFrame) -> Findings:
    info = tables()[name]
    return findings_of(frame, info, split(frame, info).failures)


def _overruled(decisions: pl.DataFrame, found: Findings) -> pl.DataFrame:
    """The decisions, refused where a blocking rule sets their figure aside: no person's word outweighs a rule."""
    blocks = found.blocks.filter(pl.col("table_name") == "figures").group_by(figure_id="subject")
    rules = blocks.agg(pl.col("rule").unique(maintain_order=True).str.join(", "))
    joined = decisions.join(rules, on="figure_id", how="left", maintain_order="left")
    broken = (pl.col("state") == "applied") & pl.col("rule").is_not_null()
    why = pl.format("its figure breaks {}: correct it, or what it contradicts", "rule")
    return joined.with_columns(
        pl.when(broken).then(pl.lit("refused")).otherwise("state").alias("state"),
        pl.when(broken).then(why).otherwise("state_reason").alias("state_reason"),
    ).drop("rule")


def _standing(frames: Frames, table: str, found: Findings) -> pl.Series:
    return sifted(frames[table], table, found)[0].select(subject(table))["subject"]


def sifted(frame: pl.DataFrame, table: str, found: Findings) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The rows of a table that no blocking rule sets aside, and those that one does."""
    blocked = frame.select(subject(table).is_in(found.blocked(table).implode()))["subject"]
    return frame.filter(~blocked), frame.filter(blocked)


def _counts(
    frames: Frames, kept: Frames, misfits: Sequence[Misfit], rejected: pl.DataFrame
) -> dict[str, dict[str, int]]:
    """Rows in, accepted and rejected of each table; raises RowsUnbalanced where they do not add up."""
    counts = {}
    for name in READ_TABLES:
        came = frames[name].height + sum(misfit.table == name for misfit in misfits)
        out = rejected.filter(pl.col("table_name") == name, pl.col("row_json").is_not_null()).height
        require_balance("validate", name, came, kept[name].height, out)
        counts[name] = {"in": came, "accepted": kept[name].height, "rejected": out}
    return counts
