"""Each row beside what it refers to, once it is known which documents and figures stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import polars as pl

from etl.frames import Frames
from etl.relations.batch import subject, typed

_REFERS = (
    ("places", "document_id", "documents"),
    ("mentions", "document_id", "documents"),
    ("figures", "document_id", "documents"),
    ("parts", "child_figure_id", "figures"),
    ("parts", "whole_figure_id", "figures"),
    ("claims", "document_id", "documents"),
    ("claims", "figure_id", "figures"),
    ("claims", "base_figure_id", "figures"),
)
"""Table, column, and the table that the column refers to."""


def references(frames: Frames, standing: Mapping[str, pl.Series]) -> pl.DataFrame:
    """`standing` holds the keys of the documents and of the figures that were accepted."""
    return typed("references", pl.concat(_referring(frames, standing)))


def _referring(frames: Frames, standing: Mapping[str, pl.Series]) -> Iterator[pl.DataFrame]:
    for table, column, target in _REFERS:
        yield (
            frames[table]
            .filter(pl.col(column).is_not_null())
            .select(
                "document_id",
                subject(table),
                side=pl.lit(table),
                refers_to=pl.col(column),
                stands=pl.col(column).is_in(standing[target].implode()),
            )
        )
