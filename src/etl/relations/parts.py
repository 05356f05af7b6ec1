"""Parts beside their wholes, and what the parts of one whole come to."""

from __future__ import annotations

import polars as pl

from etl.frames import Frames
from etl.relations.batch import Batch, subject, typed
from schemas.codelists import Codelists, load_codelists

_OPERAND = ("figure_id", "indicator", "value", "value_low", "value_high")
_FRAME = ("unit_measure", "ref_area", "period_start", "period_end")
_NARROWER = ("sex", "age", "citizenship")
_OWN_CODE = "X-"
"""Areas of our own may lie across those of ISO 3166."""
_ROUNDED_FROM = 3
"""Zeros at the end of a number told with a scale word ("1,5 million") from which it is taken to be rounded."""


def parts_pairs(batch: Batch) -> pl.DataFrame:
    """Each stated part, and each figure of a narrower indicator, beside its whole."""
    figures = batch.frames["figures"]
    stated = _stated(batch.frames).filter(pl.col("kind") != "share")
    stated = stated.select("document_id", "child_figure_id", "whole_figure_id", stated=pl.lit(value=True))
    pairs = pl.concat([stated, _narrower_pairs(figures, stated)])
    child = pairs.join(_operand(figures, "child"), on="child_figure_id", how="left", maintain_order="left")
    return typed("parts_pairs", child.join(_operand(figures, "whole"), on="whole_figure_id", how="left"))


def part_frames(batch: Batch) -> pl.DataFrame:
    """Each stated part with the area, period and unit of both figures."""
    figures = batch.frames["figures"]
    rows = _stated(batch.frames).with_columns(subject("parts"))
    for role in ("child", "whole"):
        frame = figures.select(pl.col(name).alias(f"{role}_{name}") for name in ("figure_id", *_FRAME))
        frame = frame.unique(f"{role}_figure_id")
        rows = rows.join(frame, on=f"{role}_figure_id", how="left", maintain_order="left")
    pairs = rows.select("child_ref_area", "whole_ref_area").unique()
    nested = [_nested(load_codelists(), *pair) for pair in pairs.iter_rows()]
    pairs = pairs.with_columns(pl.Series("areas_nested", nested, dtype=pl.Boolean))
    on = ["child_ref_area", "whole_ref_area"]
    return typed("part_frames", rows.join(pairs, on=on, how="left", nulls_equal=True, maintain_order="left"))


def part_sums(batch: Batch) -> pl.DataFrame:
    """Each part beside what it and the parts that exclude it come to, and beside their whole."""
    figures = batch.frames["figures"]
    stated = _stated(batch.frames).filter(pl.col("kind") != "share")
    told = figures.select("figure_id", "sentence_start", *_NARROWER).unique("figure_id")
    child = stated.join(told, left_on="child_figure_id", right_on="figure_id", how="left", maintain_order="left")
    child = child.join(_operand(figures, "child"), on="child_figure_id", how="left", maintain_order="left")
    # A second list of the same whole tells the same people by something else.
    broken_down = child.filter(pl.col("kind") == "breakdown")
    groups = [
        _group(broken_down.filter("exhaustive"), "breakdown", []),
        _group(broken_down.filter(~pl.col("exhaustive")), "breakdown", ["sentence_start"]),
    ]
    for dimension in ("sex", "citizenship"):
        others = [name for name in _NARROWER if name != dimension]
        apart = child.filter(pl.col(dimension).is_not_null())
        keys = ["whole_figure_id", *others]
        once = apart.filter(pl.col(dimension).n_unique().over(keys) == pl.len().over(keys))
        groups.append(_group(once.with_columns(exhaustive=pl.lit(value=False)), dimension, others))
    return typed("part_sums", pl.concat(groups).join(_operand(figures, "whole"), on="whole_figure_id", how="left"))


def _stated(frames: Frames) -> pl.DataFrame:
    return frames["parts"].select("document_id", "child_figure_id", "whole_figure_id", "kind", "exhaustive")


def _operand(figures: pl.DataFrame, role: str) -> pl.DataFrame:
    """A figure with the least and greatest value it can stand for, once rounding is allowed for."""
    zeros = pl.col("value").cast(pl.String).str.extract("(0*)$").str.len_chars()
    rounded = pl.col("quote").str.contains(r"\p{L}") & (zeros >= _ROUNDED_FROM)
    slack = pl.when(rounded).then(pl.lit(10).pow(zeros.cast(pl.Int64)) // 2).otherwise(0).fill_null(0)
    operand = figures.with_columns(pl.col("value_low") - slack, pl.col("value_high") + slack)
    return operand.select(pl.col(name).alias(f"{role}_{name}") for name in _OPERAND).unique(f"{role}_figure_id")


def _narrower_pairs(figures: pl.DataFrame, stated: pl.DataFrame) -> pl.DataFrame:
    """Figures of a narrower indicator beside those of the wider one; beside nothing where the text has none."""
    frame = ["document_id", "period_start", "period_end", "ref_area"]
    parents = {code: entry.parent for code, entry in load_codelists().indicators.items() if entry.parent}
    wider = pl.col("indicator").replace_strict(parents, default=None, return_dtype=pl.String).alias("wider")
    narrow = figures.filter(pl.col("indicator").is_in(list(parents))).join(
        stated, left_on="figure_id", right_on="child_figure_id", how="anti"
    )
    children = narrow.select(*frame, *_NARROWER, wider, child_figure_id="figure_id")
    dated = figures.filter(pl.col("period_start").is_not_null() | pl.col("period_end").is_not_null())
    wholes = dated.select(*frame, *_NARROWER, wider="indicator", whole_figure_id="figure_id")
    beside = children.join(wholes, on=[*frame, "wider"], how="inner", nulls_equal=True, suffix="_whole")
    fits = [pl.col(f"{n}_whole").is_null() | (pl.col(f"{n}_whole") == pl.col(n)) for n in _NARROWER]
    found = beside.filter(pl.all_horizontal(fits).fill_null(value=False)).select("child_figure_id", "whole_figure_id")
    pairs = children.select("document_id", "child_figure_id").join(found, on="child_figure_id", how="left")
    return pairs.with_columns(stated=pl.lit(value=False))


def _nested(lists: Codelists, child: str | None, whole: str | None) -> bool | None:
    """Whether the area of a part lies in that of its whole; None where the lists do not tell."""
    if child is None or whole is None:
        return None
    if child == whole or whole in _above(lists, child):
        return True
    known = [lists.areas[code].kind if code in lists.areas else None for code in (child, whole)]
    official = all(kind in ("country", "region") for kind in known) and not (child + whole).count(_OWN_CODE)
    return False if official and child not in _above(lists, whole) else None


def _above(lists: Codelists, code: str) -> list[str]:
    """The areas that an area lies in."""
    found: list[str] = []
    while (area := lists.areas.get(code)) is not None and area.parent and area.parent not in found:
        found.append(code := area.parent)
    return found


def _group(parts: pl.DataFrame, by: str, within: list[str]) -> pl.DataFrame:
    """Parts of a whole that exclude one another, each with their number and sum; an open bound leaves the sum open."""
    keys = ["whole_figure_id", *within]
    high = pl.when(pl.col("child_value_high").is_null().any().over(keys)).then(None)
    rows = parts.with_columns(
        by=pl.lit(by),
        parts=pl.len().over(keys),
        sum_value=pl.col("child_value").sum().over(keys),
        sum_value_low=pl.col("child_value_low").fill_null(0).sum().over(keys),
        sum_value_high=high.otherwise(pl.col("child_value_high").sum().over(keys)),
    )
    names = ("document_id", "child_figure_id", "whole_figure_id", "exhaustive", "by", "parts")
    return rows.filter(pl.col("parts") > 1).select(*names, "sum_value", "sum_value_low", "sum_value_high")
