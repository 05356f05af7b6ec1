"""The table parts: figures that a communiqué states as part of others, and what must hold between the two."""

from __future__ import annotations

import polars as pl

from schemas.base import Judgement, Table, column, relation, rule, table
from schemas.words import interval_at_most, known, shown_interval

IOM_RETURNS, RETURNS = "voluntary_returns_iom", "voluntary_returns"


@table(
    "parts",
    key=("child_figure_id", "whole_figure_id"),
    checks=("child_figure_id <> whole_figure_id",),
)
class Parts(Table):
    """One row a part: a figure that the words state as part of another figure of the same text."""

    child_figure_id: str = column("The part", codelist="figures")
    whole_figure_id: str = column("What it is part of", codelist="figures")
    document_id: str = column("The document that says so", codelist="documents")
    kind: str = column(
        "subset: some of them; breakdown: one of several groups; share: as a percentage", codes="part_kind"
    )
    exhaustive: bool = column("Whether the parts of this whole are said to be all of it")
    cue: str = column("The words that say so")
    run_id: str = column("The run that wrote the row", codelist="runs")


@relation("parts_pairs", judges="figures", subjects=("child_figure_id", "whole_figure_id"))
class PartsPairs(Table):
    """Each part beside its whole: stated ones, and IOM returns beside the returns of the same period and area."""

    child_figure_id: str = column("The part")
    whole_figure_id: str = column("The whole; null where the text gives none", nullable=True)
    stated: bool = column("Whether the words state the link")
    child_indicator: str = column("Indicator of the part", nullable=True)
    whole_indicator: str = column("Indicator of the whole", nullable=True)
    child_value: int = column("Value of the part", nullable=True)
    child_value_low: int = column("Its least value", nullable=True)
    child_value_high: int = column("Its greatest value", nullable=True)
    whole_value: int = column("Value of the whole", nullable=True)
    whole_value_low: int = column("Its least value", nullable=True)
    whole_value_high: int = column("Its greatest value", nullable=True)

    @rule(
        "iom_returns_within_returns",
        severity="block",
        en="Voluntary returns with the IOM are at most all voluntary returns of the same period and area.",
        fr="Les retours volontaires avec l'OIM ne dépassent pas tous ceux de la même période et zone.",
        reason="Returns with the IOM are some of all returns; more of them is a misread or misprinted number.",
        source="the returns that the Moroccan ministry publishes with and without the IOM",
    )
    def iom_returns_within_returns(self) -> Judgement:
        """Undecidable where the communiqué gives no total."""
        return _within(applies=pl.col("child_indicator") == IOM_RETURNS)

    @rule(
        "part_within_whole",
        severity="block",
        en="A part is at most its whole.",
        fr="Une partie ne dépasse pas son tout.",
        reason="A part greater than its whole is a misread number or a link that the words do not make.",
        source="set inclusion",
    )
    def part_within_whole(self) -> Judgement:
        """Speaks of stated parts; those of returns with the IOM have their own rule."""
        return _within(applies=pl.col("stated") & (pl.col("child_indicator") != IOM_RETURNS).fill_null(value=True))


def _within(applies: pl.Expr) -> Judgement:
    whole = pl.when(known("whole_figure_id")).then(shown_interval("whole_")).otherwise(pl.lit("a total not given"))
    return Judgement(
        applies=applies,
        holds=interval_at_most("child_", "whole_"),
        observed=shown_interval("child_"),
        expected=pl.format("at most {}", whole.fill_null("a total not known")),
    )
