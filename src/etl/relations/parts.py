"""Parts beside their wholes, and what the parts of one whole come to."""

from __future__ import annotations

import polars as pl

from etl.frames import Frames
from etl.relations.batch import Batch, subject, typed
from schemas.codelists import Codelists, load_codelists

_FRAME = ("unit_measure", "ref_area", "period_start", "period_end")
_NARROWER = ("sex", "age", "citizenship")
_OWN_CODE = "X-"
"""Areas of our own may lie across those of ISO 3166."""
_ROUNDED_FROM = 3
"""Zeros at the end of a number told with a scale word ("1,5 million") from which it is taken to be rounded."""


def parts_pairs(batch: Batch) -> pl.DataFrame:
    """Each stated part, and each figure of a narrower indicator, beside its whole."""
    stated = _stated(batch.frames).filter(pl.col("kind") != "share")
    stated = stated.select("document_id", "child_figure_id", "whole_figure_id", stated=pl.lit(value=True))
    by_words = _beside(stated, _operands(batch.linked))
    figures = batch.frames["figures"]
    narrower = _narrower_pairs(figures, stated)
    ids = pl.concat([narrower["child_figure_id"], narrower["whole_figure_id"]]).unique().alias("figure_id")
    named = figures.join(ids.to_frame(), on="figure_id", how="semi").unique("figure_id")
    return typed("parts_pairs", pl.concat([by_words, _beside(narrower, _operands(named))]))


def part_frames(batch: Batch) -> pl.DataFrame:
    """Each stated part with the area, period and unit of both figures."""
    stated = _stated(batch.frames).with_columns(subject("parts"))
    rows = _beside(stated, batch.linked.select("figure_id", *_FRAME))
    pairs = rows.select("child_ref_area", "whole_ref_area").unique()
    nested = [_nested(load_codelists(), *pair) for pair in pairs.iter_rows()]
    pairs = pairs.with_columns(pl.Series("areas_nested", nested, dtype=pl.Boolean))
    on = ["child_ref_area", "whole_ref_area"]
    return typed("part_frames", rows.join(pairs, on=on, how="left", nulls_equal=True, maintain_order="left"))


def part_sums(batch: Batch) -> pl.DataFrame:
    """Each part beside what it and the parts that exclude it come to, and beside their whole."""
    stated = _stated(batch.frames).filter(pl.col("kind") != "share")
    told = batch.linked.select("sentence_start", *_NARROWER, child_figure_id="figure_id")
    child = stated.join(told, on="child_figure_id", how="left", maintain_order="left")
    # A second list of the same whole tells the same people by something else.
    broken_down = child.filter(pl.col("kind") == "breakdown")
    groups = [
        _together(broken_down.filter("exhaustive"), "breakdown", []),
        _together(broken_down.filter(~pl.col("exhaustive")), "breakdown", ["sentence_start"]),
    ]
    for dimension in ("sex", "citizenship"):
        others = [name for name in _NARROWER if name != dimension]
        apart = child.filter(pl.col(dimension).is_not_null()).with_columns(exhaustive=pl.lit(value=False))
        once = pl.col(dimension).n_unique().over("whole_figure_id", *others) == pl.len().over(
            "whole_figure_id", *others
        )
        groups.append(_together(apart.filter(once), dimension, others))
    return typed("part_sums", _summed(_beside(pl.concat(groups), _operands(batch.linked))))


def _stated(frames: Frames) -> pl.DataFrame:
    return frames["parts"].select("document_id", "child_figure_id", "whole_figure_id", "kind", "exhaustive")


def _beside(pairs: pl.DataFrame, figures: pl.DataFrame) -> pl.DataFrame:
    """Pairs of figure ids with what is known of both figures, as child_... and whole_..."""
    for role in ("child", "whole"):
        of_role = figures.select(pl.all().name.prefix(f"{role}_"))
        pairs = pairs.join(of_role, on=f"{role}_figure_id", how="left", maintain_order="left")
    return pairs


def _operands(figures: pl.DataFrame) -> pl.DataFrame:
    """Figures with the least and greatest value that each can stand for, once rounding is allowed for."""
    zeros = pl.col("value").cast(pl.String).str.extract("(0*)$").str.len_chars()
    rounded = pl.col("quote").str.contains(r"\p{L}") & (zeros >= _ROUNDED_FROM)
    slack = pl.when(rounded).then(pl.lit(10).pow(zeros.cast(pl.Int64)) // 2).otherwise(0).fill_null(0)
    return figures.select("figure_id", "indicator", "value", pl.col("value_low") - slack, pl.col("value_high") + slack)


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
    if child == whole or whole in areas_above(lists, child):
        return True
    known = [lists.areas[code].kind if code in lists.areas else None for code in (child, whole)]
    official = all(kind in ("country", "region") for kind in known) and not (child + whole).count(_OWN_CODE)
    return False if official and child not in areas_above(lists, whole) else None


def areas_above(lists: Codelists, code: str) -> list[str]:
    """The areas that an area lies in."""
    found: list[str] = []
    while (area := lists.areas.get(code)) is not None and area.parent and area.parent not in found:
        found.append(code := area.parent)
    return found


def _together(parts: pl.DataFrame, by: str, within: list[str]) -> pl.DataFrame:
    """Parts of a whole that exclude one another, where there are several, each with the name of their group."""
    keys = ["whole_figure_id", *within]
    several = parts.filter(pl.len().over(keys) > 1)
    group = pl.concat_str(pl.lit(by), *within, separator=":", ignore_nulls=True)
    return several.select("document_id", "child_figure_id", "whole_figure_id", "exhaustive", by=pl.lit(by), group=group)


def _summed(parts: pl.DataFrame) -> pl.DataFrame:
    """Number and sum of the parts of each group, beside each; an open bound leaves the sum open."""
    keys = ["whole_figure_id", "group"]
    high = pl.when(pl.col("child_value_high").is_null().any().over(keys)).then(None)
    return parts.with_columns(
        parts=pl.len().over(keys),
        sum_value=pl.col("child_value").sum().over(keys),
        sum_value_low=pl.col("child_value_low").fill_null(0).sum().over(keys),
        sum_value_high=high.otherwise(pl.col("child_value_high").sum().over(keys)),
    )
