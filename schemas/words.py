"""What rules share: judgements, small expressions, and how values are shown to people."""

from __future__ import annotations

import polars as pl

from schemas.base import Judgement


def known(name: str) -> pl.Expr:
    """Whether a column is not null."""
    return pl.col(name).is_not_null()


def has_value(prefix: str = "") -> pl.Expr:
    """Whether anything is known of an operand: its value or one of its bounds."""
    return known(f"{prefix}value") | known(f"{prefix}value_low") | known(f"{prefix}value_high")


def interval_at_most(smaller: str, larger: str) -> pl.Expr:
    """Whether some value of the interval `smaller` is at most some value of the interval `larger`.

    Null where nothing is known of one of them; a side without a bound satisfies anything.
    """
    possible = (pl.col(f"{smaller}value_low") <= pl.col(f"{larger}value_high")).fill_null(value=True)
    return pl.when(has_value(smaller) & has_value(larger)).then(possible)


def intervals_meet(one: str, other: str) -> pl.Expr:
    """Whether some value lies in both intervals; null where nothing is known of one of them."""
    below = (pl.col(f"{one}value_low") <= pl.col(f"{other}value_high")).fill_null(value=True)
    above = (pl.col(f"{one}value_high") >= pl.col(f"{other}value_low")).fill_null(value=True)
    return pl.when(has_value(one) & has_value(other)).then(below & above)


def shown_interval(prefix: str = "") -> pl.Expr:
    """A value as people read it: `4388`, `between 30 and 50`, `at least 300`, `at most 20`."""
    low, high, value = (pl.col(f"{prefix}{name}").cast(pl.String) for name in ("value_low", "value_high", "value"))
    return (
        pl.when(low == high)
        .then(low)
        .when(low.is_not_null() & high.is_not_null())
        .then(pl.format("between {} and {}", low.fill_null(""), high.fill_null("")))
        .when(low.is_not_null())
        .then(pl.format("at least {}", low.fill_null("")))
        .when(high.is_not_null())
        .then(pl.format("at most {}", high.fill_null("")))
        .otherwise(value)
    )


def shown(name: str) -> pl.Expr:
    """A column as words; null reads "unknown"."""
    return pl.col(name).cast(pl.String).fill_null("unknown")


def shown_period(start: str = "period_start", end: str = "period_end") -> pl.Expr:
    """A period as words."""
    return pl.format("{} to {}", shown(start), shown(end))


def period_in_order() -> Judgement:
    """A period ends on or after the day it begins; speaks of periods with two ends, as an open one has no order."""
    return Judgement(
        applies=known("period_start") & known("period_end"),
        holds=pl.col("period_start") <= pl.col("period_end"),
        observed=shown_period(),
        expected=pl.lit("start on or before end"),
    )


def quotes_its_span() -> Judgement:
    """text[start:end], in the column `words`, is the quote."""
    return Judgement(pl.col("quote") == pl.col("words"), observed=shown("words"), expected=shown("quote"))
