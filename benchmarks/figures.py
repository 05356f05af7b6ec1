"""A million figures and their parts, made by a seed: as reading leaves them, some with a fault."""

from __future__ import annotations

from datetime import UTC, date, datetime

import numpy as np
import polars as pl

from schemas.codelists import load_codelists
from schemas.tables import tables

_PER_DOCUMENT = 20
_PART_EVERY = 4
"""Of four figures one is part of the one before it."""
_FAULTS = 12
_SENTENCE = (
    "Depuis le début de l'année, les services compétents ont recensé ",
    " cas relevant de cet indicateur, selon le bilan publié mercredi par le ministère.",
)


def make_figures(count: int, seed: int = 1, faults: float = 0.01) -> dict[str, pl.DataFrame]:
    """The frames figures and parts; about the share `faults` of the figures breaks a rule."""
    rng = np.random.default_rng(seed)
    figures = _figures(count, rng)
    spoilt = np.where(rng.random(count) < faults, rng.integers(1, _FAULTS + 1, count), 0)
    figures = _spoil(figures.with_columns(fault=pl.Series(spoilt)))
    return {"figures": _typed("figures", figures), "parts": _parts(figures)}


def _figures(count: int, rng: np.random.Generator) -> pl.DataFrame:
    units = {code: entry.unit for code, entry in load_codelists().indicators.items()}
    position = pl.int_range(count, dtype=pl.Int64, eager=True)
    is_part = (position % _PART_EVERY == 1).to_numpy()
    whole = rng.integers(1_000, 90_000, count)
    value = np.where(is_part, np.roll(whole, 1) // 3, whole)
    indicator = rng.choice(list(units), count)
    indicator = np.where(is_part, np.roll(indicator, 1), indicator)
    quote = pl.Series(value).cast(pl.String).str.replace(r"(\d{3})$", ".$1").str.replace(r"^\.", "")
    frame = pl.DataFrame({"number": position, "value": value, "indicator": indicator, "quote": quote})
    start = 100 + pl.col("number") % _PER_DOCUMENT * 200
    end = pl.col("quote").str.len_chars().cast(pl.Int64)
    month = 1 + (pl.col("number") // _PART_EVERY) % 12
    return frame.with_columns(
        figure_id=pl.format("{}", pl.col("number").hash(1).cast(pl.String).str.zfill(32)),
        document_id=pl.format("{}", (pl.col("number") // _PER_DOCUMENT).hash(2).cast(pl.String).str.zfill(64)),
        series_id=pl.col("indicator"),
        value_low=pl.col("value"),
        value_high=pl.col("value"),
        qualifier=pl.lit("exact"),
        unit_measure=pl.col("indicator").replace_strict(units),
        ref_area=pl.lit("MA"),
        period_start=pl.lit(date(2024, 1, 1)),
        period_end=pl.date(2024, month, 28),
        cumulation=pl.lit("year_to_date"),
        obs_status=pl.lit("A"),
        sentence=pl.format("{}{}{}", pl.lit(_SENTENCE[0]), "quote", pl.lit(_SENTENCE[1])),
        sentence_start=start,
        char_start=start + len(_SENTENCE[0]),
        char_end=start + len(_SENTENCE[0]) + end,
        period_char_start=start,
        period_char_end=start + 27,
        status=pl.lit("accepted"),
        publisher=pl.lit("ma_interieur"),
        published_on=pl.when(pl.col("number") % 50 > 0).then(pl.lit(date(2025, 1, 15))),
        is_current=pl.lit(value=True),
        extractor_version=pl.lit("1"),
        recorded_at=pl.lit(datetime(2026, 1, 1, tzinfo=UTC)),
        run_id=pl.lit("000001-20260101T000000Z"),
    )


def _spoil(frame: pl.DataFrame) -> pl.DataFrame:
    """Break the figures that have a fault, each by one rule."""
    one = pl.lit(1, dtype=pl.Int64)
    changes = {
        1: {"value": -pl.col("value"), "value_low": -pl.col("value"), "value_high": -pl.col("value")},
        2: {"value_low": pl.col("value") + one},
        3: {"period_start": pl.col("period_end").dt.offset_by("1d"), "cumulation": pl.lit("since")},
        4: {"published_on": pl.lit(date(2024, 1, 5))},
        5: {"period_start": pl.lit(date(2024, 1, 2))},
        6: {"period_start": pl.lit(None, pl.Date), "period_end": pl.lit(None, pl.Date), "cumulation": pl.lit(None)},
        7: {"sentence_start": pl.col("sentence_start") + one},
        8: {"ref_area": pl.lit("ZZZ")},
        9: {"unit_measure": pl.lit("tonnes")},
        10: {"quote": pl.lit("1.23.45"), "char_end": pl.col("char_start") + 7 * one},
        11: {"value": 0 * one, "value_low": 0 * one, "value_high": 0 * one},
        12: {"qualifier": pl.lit("perhaps")},
    }
    spoilt: dict[str, pl.Expr] = {}
    for fault, columns in changes.items():
        for name, broken in columns.items():
            whole = spoilt.get(name, pl.col(name))
            spoilt[name] = pl.when(pl.col("fault") == fault).then(broken).otherwise(whole)
    return frame.with_columns(**spoilt)


def _parts(figures: pl.DataFrame) -> pl.DataFrame:
    """A part and its whole; each hundredth is linked the wrong way round."""
    pairs = figures.select(
        "number",
        "document_id",
        "run_id",
        child_figure_id="figure_id",
        whole_figure_id=pl.col("figure_id").shift(1),
    ).filter(pl.col("number") % _PART_EVERY == 1)
    turned = pl.col("number") % 100 == 1
    rows = pairs.with_columns(
        child_figure_id=pl.when(turned).then("whole_figure_id").otherwise("child_figure_id"),
        whole_figure_id=pl.when(turned).then("child_figure_id").otherwise("whole_figure_id"),
        kind=pl.lit("subset"),
        exhaustive=pl.lit(value=False),
        cue=pl.lit("dont"),
    )
    return _typed("parts", rows)


def _typed(table: str, frame: pl.DataFrame) -> pl.DataFrame:
    """The columns of a table; what no figure of these has is null."""
    schema = tables()[table].polars_schema
    return frame.select(
        (pl.col(name) if name in frame.columns else pl.lit(None)).cast(kind).alias(name)
        for name, kind in schema.items()
    )
