"""Claims beside the two figures that they speak of, and shares beside the other shares of their list."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from schemas.base import Day, Example, Judgement, Table, column, relation, rule
from schemas.words import has_value, known, shown, shown_interval, shown_period

_LENGTHS_DIFFER = 3
"""Days by which two periods of one length may differ: months and leap years do."""
_MORE_THAN_ALL = 100.0


def _numbers(value: float, figure: int | None, base: int | None, measure: str, **known_too: Any) -> Example:
    operands = {
        f"{role}_{name}": number
        for role, number in (("figure", figure), ("base", base))
        for name in ("value", "value_low", "value_high")
    }
    said = {"measure": measure, "quote": f"{value:g}".lstrip("-"), "value": value, "qualifier": "exact"}
    return {**said, **operands, "figure_id": "the figure", "base_figure_id": "its base", **known_too}


def _periods(base_end: date) -> Example:
    """Nine months, and a period that begins a year before them."""
    figure = {"figure_period_start": date(2024, 1, 1), "figure_period_end": date(2024, 9, 30)}
    return {**figure, "base_period_start": date(2023, 1, 1), "base_period_end": base_end}


@relation("claim_pairs", judges="claims")
class ClaimPairs(Table):
    """Each claim beside the figure that it is about and the figure that it is measured against."""

    subject: str = column("The claim")
    document_id: str = column("Its document")
    measure: str = column("What it states", codes="measure")
    quote: str = column("The number as written")
    value: float = column("The stated number")
    qualifier: str = column("How the words state it", codes="qualifier")
    share_of_whole: bool = column("Whether a share stands right behind its part, in words that say so")
    figure_id: str = column("The newer figure, or the part", nullable=True)
    base_figure_id: str = column("The older figure, or the whole", nullable=True)
    figure_value: int = column("Value of the figure", nullable=True)
    figure_value_low: int = column("Its least value", nullable=True)
    figure_value_high: int = column("Its greatest value", nullable=True)
    base_value: int = column("Value of the other", nullable=True)
    base_value_low: int = column("Its least value", nullable=True)
    base_value_high: int = column("Its greatest value", nullable=True)
    figure_period_start: Day = column("First day of the figure's period", nullable=True)
    figure_period_end: Day = column("Last day of the figure's period", nullable=True)
    base_period_start: Day = column("First day of the other's period", nullable=True)
    base_period_end: Day = column("Last day of the other's period", nullable=True)

    @rule(
        "share_recomputed",
        severity="warn",
        en="A share in percent is what its part and its whole give, rounded as written.",
        fr="Une part en pour cent est celle que donnent sa partie et son tout, arrondie comme elle est écrite.",
        reason="Where part, whole and share do not fit, one of the three is misprinted or misread.",
        source="this project",
        passing=_numbers(38.0, 1664, 4388, "share", share_of_whole=True),
        failing=_numbers(83.0, 1664, 4388, "share", share_of_whole=True),
        undecidable=_numbers(38.0, 1664, None, "share", share_of_whole=True),
    )
    def share_recomputed(self) -> Judgement:
        """Speaks of shares right behind their part; undecidable where the text gives no whole."""
        least = 100 * _low("figure") / pl.col("base_value_high")
        greatest = 100 * pl.col("figure_value_high") / _low("base")
        return Judgement(
            applies=(pl.col("measure") == "share") & pl.col("share_of_whole"),
            holds=_fits(least, greatest, _percent()),
            observed=pl.format("{} percent", shown("quote")),
            expected=_from_two("{} of {}"),
        )

    @rule(
        "change_recomputed",
        severity="warn",
        en="A change, in percent or in number, is what the newer and the older figure give, rounded as written.",
        fr="Une évolution, en pour cent ou en nombre, est celle des deux chiffres, arrondie comme elle est écrite.",
        reason="A change that its figures do not give is misprinted, or measured against another base.",
        source="a yearly release whose percentages did not follow from its figures",
        passing=_numbers(-25.0, 15400, 20435, "change_percent"),
        failing=_numbers(25.0, 20435, 20200, "change_percent"),
        undecidable=_numbers(-25.0, 15400, None, "change_percent"),
    )
    def change_recomputed(self) -> Judgement:
        """Undecidable where a figure is not known, or a fraction ("by half") is told as a number."""
        percent = pl.col("measure") == "change_percent"
        low, high = _low("figure"), pl.col("figure_value_high")
        base_low, base_high = _low("base"), pl.col("base_value_high")
        least = pl.when(percent).then(100 * (low / base_high - 1)).otherwise(low - base_high)
        greatest = pl.when(percent).then(100 * (high / base_low - 1)).otherwise(high - base_low)
        whole_number = percent | (pl.col("value") == pl.col("value").round())
        return Judgement(
            applies=pl.col("measure").is_in(["change", "change_percent"]),
            holds=pl.when(whole_number).then(_fits(least, greatest, pl.col("value"))),
            observed=pl.format("{}{}", shown("value"), pl.when(percent).then(pl.lit(" percent")).otherwise(pl.lit(""))),
            expected=_from_two("{} after {}"),
        )

    @rule(
        "compared_periods_equal",
        severity="warn",
        en="A change compares periods of the same length.",
        fr="Une évolution compare des périodes de même durée.",
        reason="Nine months against a year show a fall that did not happen.",
        source="this project",
        passing=_numbers(12.0, 100, 89, "change_percent", **_periods(date(2023, 9, 30))),
        failing=_numbers(12.0, 100, 89, "change_percent", **_periods(date(2023, 12, 31))),
        undecidable=_numbers(12.0, 100, 89, "change_percent"),
    )  # fmt: skip
    def compared_periods_equal(self) -> Judgement:
        """Undecidable where a period has an open end; of stocks, counted on a day, it does not speak."""
        length = {role: pl.col(f"{role}_period_end") - pl.col(f"{role}_period_start") for role in ("figure", "base")}
        apart = (length["figure"] - length["base"]).dt.total_days().abs()
        on_a_day = pl.all_horizontal(
            known(f"{role}_period_end") & ~known(f"{role}_period_start") for role in ("figure", "base")
        )
        both = known("figure_id") & known("base_figure_id")
        return Judgement(
            applies=pl.col("measure").is_in(["change", "change_percent"]) & both & ~on_a_day,
            holds=apart <= _LENGTHS_DIFFER,
            observed=shown_period("figure_period_start", "figure_period_end"),
            expected=pl.format("as long as {}", shown_period("base_period_start", "base_period_end")),
        )


def _low(role: str) -> pl.Expr:
    """The least value of an operand; a count without one is at least 0."""
    return pl.when(has_value(f"{role}_")).then(pl.col(f"{role}_value_low").fill_null(0))


def _percent() -> pl.Expr:
    """A share as a percentage: fractions in words ("a third") are stored as such."""
    in_words = ~pl.col("quote").str.contains(r"\d") & (pl.col("value") <= 1)
    return pl.when(in_words).then(100 * pl.col("value")).otherwise(pl.col("value"))


def _fits(least: pl.Expr, greatest: pl.Expr, stated: pl.Expr) -> pl.Expr:
    """Whether the stated number, rounded as written and qualified as told, can lie between two bounds.

    A bound without an end satisfies anything. A rise in words without a sign may be a fall: the verb was not read.
    """
    decimals = pl.col("quote").str.extract(r"[.,٫](\d+)").str.len_chars().fill_null(0).cast(pl.Int64)
    in_words = ~pl.col("quote").str.contains(r"\d")
    half = pl.when(in_words).then(2.0).otherwise(pl.lit(0.5) * pl.lit(10.0).pow(-decimals)) + 1e-9
    low = pl.when(pl.col("qualifier") == "at_most").then(-float("inf")).otherwise(stated - half)
    high = pl.when(pl.col("qualifier") == "at_least").then(float("inf")).otherwise(stated + half)
    as_told = (greatest >= low).fill_null(value=True) & (least <= high).fill_null(value=True)
    as_fall = (greatest >= -high).fill_null(value=True) & (least <= -low).fill_null(value=True)
    fits = (pl.col("qualifier") == "about") | as_told | ((stated > 0) & as_fall & (least < 0))
    return pl.when(has_value("figure_") & has_value("base_")).then(fits)


def _from_two(words: str) -> pl.Expr:
    numbers = [shown_interval(f"{role}_").fill_null("an unknown number") for role in ("figure", "base")]
    return pl.format(f"what follows from {words}", *numbers)


@relation("share_lists", judges="claims")
class ShareLists(Table):
    """Percentages that stand in one list, as "62 %, 20 % and 9 %", and what they come to."""

    subject: str = column("The first of them")
    document_id: str = column("Their document")
    quotes: str = column("As written")
    shares: int = column("How many", at_least=2)
    total: float = column("What they come to")

    @rule(
        "shares_fit",
        severity="warn",
        en="Percentages of one list come to 100 at most, as far as rounding goes.",
        fr="Les pourcentages d'une même liste ne dépassent pas 100, aux arrondis près.",
        reason="Shares of one whole that come to more are shares of several, changes, or misprinted.",
        source="a yearly release whose shares came to more than all",
        passing={"quotes": "62 + 20 + 9", "shares": 3, "total": 91.0},
        failing={"quotes": "62 + 40 + 9", "shares": 3, "total": 111.0},
    )
    def shares_fit(self) -> Judgement:
        """Half a percent of room for each of them."""
        return Judgement(
            holds=pl.col("total") <= _MORE_THAN_ALL + 0.5 * pl.col("shares"),
            observed=pl.format("{} = {}", "quotes", pl.col("total").round(1)),
            expected=pl.lit("100 at most"),
        )
