"""Which documents and rows stand: the sum of all runs, as the publishing SQL needs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Any

import polars as pl

from etl.index import Index

_PORTION = 10_000
"""Documents held at once: there may be millions."""
_STANDING: dict[str, Any] = {
    "document_id": pl.String,
    "run_id": pl.String,
    "is_current": pl.Boolean,
    "is_missing": pl.Boolean,
    "valid_to": pl.Datetime("us", "UTC"),
}


def standing(index: Index) -> Iterator[pl.DataFrame]:
    """By portions, each document with the run whose rows stand, and whether it is current, missing or replaced."""
    rows = (
        (document, run_id, bool(current), bool(missing), datetime.fromisoformat(until) if until else None)
        for document, run_id, current, missing, until in index.standing()
    )
    return _frames(rows, _STANDING)


def set_aside(index: Index) -> Iterator[pl.DataFrame]:
    """By portions, each raw file that is set aside, with the run that did so."""
    return _frames(index.set_aside(), {"raw_path": pl.String, "run_id": pl.String})


def _frames(rows: Iterable[tuple[Any, ...]], schema: dict[str, Any]) -> Iterator[pl.DataFrame]:
    """At least one, as it tells the columns."""
    rows = iter(rows)
    yield pl.DataFrame(list(islice(rows, _PORTION)), schema=schema, orient="row")
    while portion := list(islice(rows, _PORTION)):
        yield pl.DataFrame(portion, schema=schema, orient="row")
