"""The table parts: figures that a communiqué states as part of others, and what must hold between the two."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from schemas.base import Day, Example, Judgement, Table, column, relation, rule, table
from schemas.words import interval_at_most, intervals_meet, known, shown, shown_interval, shown_period

IOM_RETURNS = "voluntary_returns_iom"


def _operand(role: str, value: int | None) -> Example:
    return {f"{role}_{name}": value for name in ("value", "value_low", "value_high")}


def _pair(child: int | None, whole: int | None, **known: Any) -> Example:
    """An example of a part and its whole; without a value the whole is not given."""
    stands = {} if whole is None else {"whole_figure_id": "the whole"}
    return {**_operand("child", child), **_operand("whole", whole), **stands, **known}


def _periods(child: tuple[date | None, date | None], whole: tuple[date, date]) -> Example:
    names = [f"{role}_period_{end}" for role in ("child", "whole") for end in ("start", "end")]
    return dict(zip(names, (*child, *whole), strict=True))


def _sum(parts: int, whole: int | None, *, exhaustive: bool = False) -> Example:
    return {"parts": 2, "exhaustive": exhaustive, **_operand("sum", parts), **_operand("whole", whole)}


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
    """Each part beside its whole: stated ones, and figures of a narrower indicator beside those of the wider one."""

    child_figure_id: str = column("The part")
    whole_figure_id: str = column("The whole; null where the text gives none", nullable=True)
    document_id: str = column("Their document")
    stated: bool = column("Whether the words state the link")
    child_indicator: str = column("Indicator of the part", nullable=True)
    whole_indicator: str = column("Indicator of the whole", nullable=True)
    child_value: int = column("Value of the part", nullable=True)
    child_value_low: int = column("Its least value, rounding allowed for", nullable=True)
    child_value_high: int = column("Its greatest value, rounding allowed for", nullable=True)
    whole_value: int = column("Value of the whole", nullable=True)
    whole_value_low: int = column("Its least value, rounding allowed for", nullable=True)
    whole_value_high: int = column("Its greatest value, rounding allowed for", nullable=True)

    @rule(
        "iom_returns_within_returns",
        severity="block",
        en="Voluntary returns with the IOM are at most all voluntary returns of the same period and area.",
        fr="Les retours volontaires avec l'OIM ne dépassent pas tous ceux de la même période et zone.",
        reason="Returns with the IOM are some of all returns; more of them is a misread or misprinted number.",
        source="the returns that the Moroccan ministry publishes with and without the IOM",
        passing=_pair(1664, 4388, child_indicator=IOM_RETURNS),
        failing=_pair(1664, 1388, child_indicator=IOM_RETURNS),
        undecidable=_pair(1664, None, child_indicator=IOM_RETURNS),
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
        passing=_pair(3325, 11323, stated=True),
        failing=_pair(13325, 11323, stated=True),
        undecidable=_pair(None, 11323, stated=True),
    )
    def part_within_whole(self) -> Judgement:
        """Speaks of stated parts; those of returns with the IOM have their own rule."""
        return _within(applies=pl.col("stated") & (pl.col("child_indicator") != IOM_RETURNS).fill_null(value=True))

    @rule(
        "narrower_within_wider",
        severity="warn",
        en="A figure of a narrower indicator has that of the wider one beside it, and is at most that.",
        fr="Un chiffre d'un indicateur plus étroit a celui du plus large à côté de lui et ne le dépasse pas.",
        reason="Arrivals by sea are some of all arrivals; without the total nobody can tell whether they fit.",
        source="PUDL, totals checked against their parts",
        passing=_pair(33247, 36372, stated=False, child_indicator="arrivals_sea"),
        failing=_pair(36372, 33247, stated=False, child_indicator="arrivals_sea"),
        undecidable=_pair(33247, None, stated=False, child_indicator="arrivals_sea"),
    )
    def narrower_within_wider(self) -> Judgement:
        """Only warns: no words link the two, and the total may be of fewer places than the text says."""
        return _within(applies=~pl.col("stated") & (pl.col("child_indicator") != IOM_RETURNS))

    @rule(
        "iom_share_is_not_all",
        severity="warn",
        en="Not all voluntary returns are with the IOM, unless the words say so.",
        fr="Tous les retours volontaires ne sont pas avec l'OIM, sauf si les mots le disent.",
        reason="Relays give the IOM all returns, or all returns the number of those with the IOM.",
        source="a news agency's relay that gave the IOM all returns",
        passing=_pair(1664, 4388, child_indicator=IOM_RETURNS),
        failing=_pair(4388, 4388, child_indicator=IOM_RETURNS),
        undecidable=_pair(4388, None, child_indicator=IOM_RETURNS, whole_figure_id="of which only bounds are known"),
    )
    def iom_share_is_not_all(self) -> Judgement:
        """Speaks of pairs; that a total is missing is told by `iom_returns_within_returns`."""
        return Judgement(
            applies=(pl.col("child_indicator") == IOM_RETURNS) & known("whole_figure_id"),
            holds=pl.col("child_value") != pl.col("whole_value"),
            observed=pl.format("{} with the IOM", shown_interval("child_")),
            expected=pl.format("fewer than {}", shown_interval("whole_")),
        )


def _within(applies: pl.Expr) -> Judgement:
    whole = pl.when(known("whole_figure_id")).then(shown_interval("whole_")).otherwise(pl.lit("a total not given"))
    return Judgement(
        applies=applies,
        holds=interval_at_most("child_", "whole_"),
        observed=shown_interval("child_"),
        expected=pl.format("at most {}", whole.fill_null("a total not known")),
    )


@relation("part_frames", judges="parts")
class PartFrames(Table):
    """Each stated part with the unit, area and period of both its figures."""

    subject: str = column("The part: both figures")
    document_id: str = column("Their document")
    child_unit_measure: str = column("Unit of the part", nullable=True)
    whole_unit_measure: str = column("Unit of the whole", nullable=True)
    child_ref_area: str = column("Area of the part", nullable=True)
    whole_ref_area: str = column("Area of the whole", nullable=True)
    areas_nested: bool = column("Whether the first lies in the second; null where the lists do not tell", nullable=True)
    child_period_start: Day = column("First day of the part's period", nullable=True)
    child_period_end: Day = column("Last day of the part's period", nullable=True)
    whole_period_start: Day = column("First day of the whole's period", nullable=True)
    whole_period_end: Day = column("Last day of the whole's period", nullable=True)

    @rule(
        "part_has_unit_of_whole",
        severity="block",
        en="A part is counted in the unit of its whole.",
        fr="Une partie se compte dans l'unité de son tout.",
        reason="Vehicles are no part of documents: the link was read wrongly.",
        source="a news agency's relay that made persons of foiled attempts",
        passing={"child_unit_measure": "persons", "whole_unit_measure": "persons"},
        failing={"child_unit_measure": "vehicles", "whole_unit_measure": "documents"},
        undecidable={"child_unit_measure": None, "whole_unit_measure": "persons"},
    )
    def part_has_unit_of_whole(self) -> Judgement:
        """Sets aside the link, not the figures: each of them stands by its own words."""
        return Judgement(
            holds=pl.col("child_unit_measure") == pl.col("whole_unit_measure"),
            observed=shown("child_unit_measure"),
            expected=shown("whole_unit_measure"),
        )

    @rule(
        "part_within_area",
        severity="warn",
        en="The area of a part lies in the area of its whole.",
        fr="La zone d'une partie est dans celle de son tout.",
        reason="An area outside is often the origin of the people, read as the place where they were counted.",
        source="a broadcaster's relay that added figures of different areas",
        passing={"child_ref_area": "MA-NAD", "whole_ref_area": "MA", "areas_nested": True},
        failing={"child_ref_area": "SD", "whole_ref_area": "EG", "areas_nested": False},
        undecidable={"child_ref_area": "X-CMED", "whole_ref_area": "IT", "areas_nested": None},
    )
    def part_within_area(self) -> Judgement:
        """Undecidable for seas and routes, of which no list says what lies in them, and where one area is unknown."""
        return Judgement(
            holds=pl.col("areas_nested"),
            observed=shown("child_ref_area"),
            expected=pl.format("an area in {}", shown("whole_ref_area")),
        )

    @rule(
        "part_within_period",
        severity="warn",
        en="The period of a part lies in the period of its whole.",
        fr="La période d'une partie est dans celle de son tout.",
        reason="August is no part of July: a period was read wrongly, or the words make no part of it.",
        source="a broadcaster's relay that put a month beside the wrong total",
        passing=_periods((date(2024, 8, 1), date(2024, 8, 31)), (date(2024, 1, 1), date(2024, 8, 31))),
        failing=_periods((date(2024, 9, 1), date(2024, 9, 30)), (date(2024, 1, 1), date(2024, 8, 31))),
        undecidable=_periods((date(2024, 9, 1), None), (date(2024, 1, 1), date(2024, 12, 31))),
    )
    def part_within_period(self) -> Judgement:
        """Open ends satisfy anything that the known ones do not exclude; such a pair is undecidable."""
        begins = pl.col("child_period_start") >= pl.col("whole_period_start")
        ends = pl.col("child_period_end") <= pl.col("whole_period_end")
        apart = [
            pl.col("child_period_start") > pl.col("whole_period_end"),
            pl.col("child_period_end") < pl.col("whole_period_start"),
        ]
        return Judgement(
            holds=begins & ends & ~pl.any_horizontal(apart),
            observed=shown_period("child_period_start", "child_period_end"),
            expected=pl.format("within {}", shown_period("whole_period_start", "whole_period_end")),
        )


@relation("part_sums", judges="figures", subjects=("child_figure_id", "whole_figure_id"))
class PartSums(Table):
    """Each part beside what it and the other parts of its whole that exclude it come to."""

    child_figure_id: str = column("The part")
    whole_figure_id: str = column("The whole")
    document_id: str = column("Their document")
    by: str = column("What tells the parts apart: a breakdown, sex or citizenship")
    exhaustive: bool = column("Whether the parts are said to be all of the whole")
    parts: int = column("How many parts", at_least=2)
    sum_value: int = column("What their values come to")
    sum_value_low: int = column("The least they can come to")
    sum_value_high: int = column("The most they can come to; null where one has no bound", nullable=True)
    whole_value: int = column("Value of the whole", nullable=True)
    whole_value_low: int = column("Its least value, rounding allowed for", nullable=True)
    whole_value_high: int = column("Its greatest value, rounding allowed for", nullable=True)

    @rule(
        "disjoint_parts_fit",
        severity="block",
        en="Parts that exclude one another come to no more than their whole.",
        fr="Des parties qui s'excluent ne dépassent pas ensemble leur tout.",
        reason="Women and men are never more than all people: one of the numbers is wrong.",
        source="Helix, sums of disjoint figures",
        passing=_sum(200, 210),
        failing=_sum(220, 210),
        undecidable=_sum(220, None),
    )
    def disjoint_parts_fit(self) -> Judgement:
        """Speaks of breakdowns, of women and men, and of nationalities."""
        return Judgement(
            holds=interval_at_most("sum_", "whole_"),
            observed=_shown_sum(),
            expected=pl.format("at most {}", shown_interval("whole_").fill_null("a total not known")),
        )

    @rule(
        "breakdown_adds_up",
        severity="block",
        en="A breakdown that is said to be complete comes to its total.",
        fr="Une ventilation dite complète donne son total.",
        reason="A complete breakdown that misses its total has lost or gained a group.",
        source="PUDL, totals checked against their parts",
        passing=_sum(210, 210, exhaustive=True),
        failing=_sum(209, 210, exhaustive=True),
        undecidable=_sum(209, None, exhaustive=True),
    )
    def breakdown_adds_up(self) -> Judgement:
        """Rounded numbers and bounds leave room: it fails where no values within them add up."""
        return Judgement(
            applies=pl.col("exhaustive"),
            holds=intervals_meet("sum_", "whole_"),
            observed=_shown_sum(),
            expected=shown_interval("whole_").fill_null("a total not known"),
        )


def _shown_sum() -> pl.Expr:
    return pl.format("{} parts come to {}", "parts", shown_interval("sum_"))
