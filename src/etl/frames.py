"""Documents and readings -> polars frames, one a table, typed as the models say."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from etl.ids import claim_id, decided_figure_id, figure_id, series_id
from etl.manifest import Run
from etl.time_period import time_period
from schemas.rows import Claim, Document, Figure, Mention, Outcome, Part, Place, Reading, Stated
from schemas.tables import tables

Frames = dict[str, pl.DataFrame]
_NOT_HELD = (TypeError, ValueError, OverflowError, pl.exceptions.PolarsError)


@dataclass(frozen=True, slots=True)
class Misfit:
    """A row that the columns of its table cannot hold: a number too large, a fraction of a person."""

    table: str
    row: dict[str, Any]
    why: str


def frame_of(table: str, rows: Iterable[dict[str, Any]]) -> pl.DataFrame:
    """Rows of a table as a frame; a value of another type than the model's is an error, never converted."""
    schema = tables()[table].polars_schema
    listed = list(rows)
    return pl.DataFrame({name: [row[name] for row in listed] for name in schema}, schema=schema, strict=True)


def frames_of(documents: Sequence[Document], readings: Sequence[Reading], run: Run) -> tuple[Frames, list[Misfit]]:
    """The tables that reading fills, and the rows that no frame can hold."""
    pairs = list(zip(documents, readings, strict=True))
    rows: dict[str, Iterable[dict[str, Any]]] = {
        "documents": (_document(document, run) for document in documents),
        "places": (
            _values(p) | {"document_id": d.document_id, "run_id": run.run_id} for d in documents for p in d.places
        ),
        "mentions": (_mention(d, m, run) for d, r in pairs for m in r.mentions),
        "figures": (_figure(d, f, run) for d, r in pairs for f in r.figures),
        "parts": (_part(d, r, p, run) for d, r in pairs for p in r.parts),
        "claims": (_claim(d, r, c, run) for d, r in pairs for c in r.claims),
        "decisions": (_decision(d, o, run) for d, r in pairs for o in r.decisions),
    }
    misfits: list[Misfit] = []
    return {table: _fitting(table, list(of_table), misfits) for table, of_table in rows.items()}, misfits


def _fitting(table: str, rows: list[dict[str, Any]], misfits: list[Misfit]) -> pl.DataFrame:
    try:
        return frame_of(table, rows)
    except _NOT_HELD:
        return frame_of(table, [row for row in rows if _fits(table, row, misfits)])


def _fits(table: str, row: dict[str, Any], misfits: list[Misfit]) -> bool:
    try:
        frame_of(table, [row])
    except _NOT_HELD as error:
        misfits.append(Misfit(table, row, f"{type(error).__name__}: {error}".splitlines()[0][:300]))
        return False
    return True


def _decision(document: Document, outcome: Outcome, run: Run) -> dict[str, Any]:
    decision = outcome.decision
    same = ("decision_id", "verdict", "decided_by", "decided_at", "because")
    place = ("quote", "char_start", "char_end", "sentence", "made_on")
    return {name: getattr(decision, name) for name in (*same, *place)} | {
        "document_id": document.document_id,
        "figure_id": decided_figure_id(document.document_id, decision),
        "raw_path": decision.path,
        "entry": decision.number,
        "expected": _as_json(decision.expected),
        "changes": _as_json(decision.changes),
        "state": outcome.state,
        "state_reason": outcome.reason,
        "is_current": True,
        **_written(run),
    }


def _as_json(said: Stated) -> str:
    return json.dumps(said, ensure_ascii=False, default=str)


def _values(row: Document | Place | Mention | Figure | Claim) -> dict[str, Any]:
    """A row's own values; dataclasses.asdict would copy each of them."""
    return {name: getattr(row, name) for name in row.__slots__}


def _written(run: Run) -> dict[str, Any]:
    return {"recorded_at": run.recorded_at, "run_id": run.run_id}


def _document(document: Document, run: Run) -> dict[str, Any]:
    return _values(document) | {"is_current": True, "is_missing": False, "valid_to": None} | _written(run)


def _mention(document: Document, mention: Mention, run: Run) -> dict[str, Any]:
    numbers = {name: as_float(getattr(mention, name)) for name in ("value", "value_low", "value_high")}
    return _values(mention) | numbers | {"document_id": document.document_id, "run_id": run.run_id}


def as_float(number: float | None) -> float | None:
    """None too for a number beyond what a DOUBLE can hold: the quote still tells it."""
    try:
        return None if number is None else float(number)
    except OverflowError:
        return None


def _figure(document: Document, figure: Figure, run: Run) -> dict[str, Any]:
    return (
        _values(figure)
        | _written(run)
        | {
            "figure_id": figure_id(document.document_id, figure),
            "series_id": series_id(document, figure),
            "document_id": document.document_id,
            "time_period": time_period(figure.period_start, figure.period_end),
            "obs_status": "A" if figure.status == "accepted" else "V",
            "candidates": "; ".join(figure.candidates) or None,
            "publisher": document.publisher,
            "published_on": document.published_on,
            "is_current": True,
            "extractor_version": run.fingerprint.extractor_version,
        }
    )


def _part(document: Document, reading: Reading, part: Part, run: Run) -> dict[str, Any]:
    return {
        "child_figure_id": _figure_at(document, reading, part.child),
        "whole_figure_id": _figure_at(document, reading, part.whole),
        "document_id": document.document_id,
        "kind": part.kind,
        "exhaustive": part.exhaustive,
        "cue": part.cue,
        "run_id": run.run_id,
    }


def _figure_at(document: Document, reading: Reading, index: int | None) -> str | None:
    return None if index is None else figure_id(document.document_id, reading.figures[index])


def _claim(document: Document, reading: Reading, claim: Claim, run: Run) -> dict[str, Any]:
    return (
        _values(claim)
        | _written(run)
        | {
            "claim_id": claim_id(document.document_id, claim),
            "document_id": document.document_id,
            "value": float(claim.value),
            "recomputed": as_float(claim.recomputed),
            "figure_id": _figure_at(document, reading, claim.figure),
            "base_figure_id": _figure_at(document, reading, claim.base),
            "is_current": True,
        }
    )
