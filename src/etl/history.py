"""Which documents and rows stand: the sum of all runs, as the publishing SQL needs it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import islice
from typing import Any

import polars as pl

from etl.index import Index

_PORTION = 50_000
_STANDING: dict[str, Any] = {
    "document_id": pl.String,
    "run_id": pl.String,
    "is_current": pl.Boolean,
    "is_missing": pl.Boolean,
    "valid_to": pl.Datetime("us", "UTC"),
}


def standing(index: Index) -> pl.DataFrame:
    """Each document with the run whose rows stand for it, and whether it is current, missing or replaced."""
    rows = (
        (document, run_id, bool(current), bool(missing), datetime.fromisoformat(until) if until else None)
        for document, run_id, current, missing, until in index.standing()
    )
    return _frame(rows, _STANDING)


def set_aside(index: Index) -> pl.DataFrame:
    """Each raw file that is set aside, with the run that did so."""
    return _frame(index.set_aside(), {"raw_path": pl.String, "run_id": pl.String})


def _frame(rows: Iterable[tuple[Any, ...]], schema: dict[str, Any]) -> pl.DataFrame:
    """By portions, as rows of Python take many times the memory of a frame."""
    rows, frames = iter(rows), [pl.DataFrame(schema=schema)]
    while portion := list(islice(rows, _PORTION)):
        frames.append(pl.DataFrame(portion, schema=schema, orient="row"))
    return pl.concat(frames)
