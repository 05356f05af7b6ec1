"""Claims beside the two figures that they speak of, and shares beside the other shares of their list."""

from __future__ import annotations

import re

import polars as pl

from etl.frames import frame_of
from etl.relations.batch import Batch, subject, typed

_OPERAND = ("value", "value_low", "value_high", "period_start", "period_end")
_LIST_GAP = 12
"""Characters between two percentages of one list ("62 %, 20 % et 9 %"); more is a clause of its own."""
_ITS_SHARE = re.compile(
    r"[^.;:()\d]{0,20}"
    r"(?:[(\[—–]|,? ?(?:soit|or|i\.e\.|that is|esto es|es decir|أي|ما يعني|ما يمثل),?) ?"
    r"(?:de |el |los |ما يمثل )?"
)
"""Words between a part and the percentage that says how much of its whole it is."""


def claim_pairs(batch: Batch) -> pl.DataFrame:
    """Each claim with the figure that it is about and the one that it is measured against."""
    claims = batch.frames["claims"]
    on_its_own = pl.Series("share_of_whole", _says_its_share(batch), dtype=pl.Boolean)
    rows = claims.select(
        subject("claims"), "document_id", "measure", "quote", "value", "qualifier", "figure_id", "base_figure_id"
    ).with_columns(on_its_own)
    wholes = batch.frames["parts"].select(figure_id="child_figure_id", whole_of_part="whole_figure_id")
    rows = rows.join(wholes.unique("figure_id", keep="first", maintain_order=True), on="figure_id", how="left")
    base = pl.when(pl.col("measure") == "share").then(pl.coalesce("base_figure_id", "whole_of_part"))
    rows = rows.with_columns(base_figure_id=base.otherwise(pl.col("base_figure_id")))
    for role, key in (("figure", "figure_id"), ("base", "base_figure_id")):
        figures = batch.frames["figures"].unique("figure_id")
        operand = figures.select(pl.col(n).alias(f"{role}_{n}") for n in _OPERAND).with_columns(figures["figure_id"])
        rows = rows.join(operand.rename({"figure_id": key}), on=key, how="left", maintain_order="left")
    return typed("claim_pairs", rows)


def _says_its_share(batch: Batch) -> list[bool]:
    """For each claim, whether the words between its figure and it make it that figure's share of its whole."""
    ends = dict(batch.frames["figures"].select("figure_id", "char_end").iter_rows())
    places = batch.frames["claims"].select("document_id", "figure_id", "char_start").iter_rows()
    return [
        (end := ends.get(figure)) is not None and bool(_ITS_SHARE.fullmatch(batch.texts[document][end:start]))
        for document, figure, start in places
    ]


def share_lists(batch: Batch) -> pl.DataFrame:
    """Percentages that stand in one list, and what they come to."""
    shares = batch.frames["claims"].filter(pl.col("measure") == "share", pl.col("quote").str.contains(r"\d"))
    shares = shares.sort("document_id", "char_start").with_columns(subject("claims"))
    runs: list[list[dict[str, object]]] = []
    last: tuple[object, int] = (None, 0)
    for row in shares.select("document_id", "subject", "char_start", "char_end", "quote", "value").to_dicts():
        if last[0] != row["document_id"] or row["char_start"] - last[1] > _LIST_GAP:
            runs.append([])
        runs[-1].append(row)
        last = row["document_id"], row["char_end"]
    return frame_of("share_lists", map(_share_list, (run for run in runs if len(run) > 1)))


def _share_list(run: list[dict[str, object]]) -> dict[str, object]:
    """The list, under its first percentage."""
    return {
        "subject": run[0]["subject"],
        "document_id": run[0]["document_id"],
        "quotes": " + ".join(str(row["quote"]) for row in run),
        "shares": len(run),
        "total": sum(float(str(row["value"])) for row in run),
    }
