"""Ids that follow from what they name: the same on every machine and in every run."""

from __future__ import annotations

import hashlib

from etl.fingerprint import EXTRACTOR_MAJOR
from schemas.rows import Claim, Decision, Document, Figure

_LENGTH = 32


def id_of(*parts: object) -> str:
    """A hash of the parts; None and the empty text differ from one another and from all else."""
    joined = "\x1f".join("\x00" if part is None else str(part) for part in parts)
    return hashlib.sha256(joined.encode()).hexdigest()[:_LENGTH]


def figure_id(document_id: str, figure: Figure) -> str:
    """Of document, span, indicator and the extractor's major version; a decision about the indicator leaves it."""
    indicator = figure.read_indicator if figure.decision_id else figure.indicator
    return id_of("figure", document_id, figure.char_start, figure.char_end, indicator, EXTRACTOR_MAJOR)


def decided_figure_id(document_id: str, decision: Decision) -> str | None:
    """The id of the figure that a decision is about, also where it says that there is none; None for a faulty one."""
    if decision.fault:
        return None
    indicator = decision.expected.get("indicator")
    return id_of("figure", document_id, decision.char_start, decision.char_end, indicator, EXTRACTOR_MAJOR)


def numeral_id(document_id: str, char_start: int, char_end: int) -> str:
    """Of document and span; the view open_review computes the same."""
    return hashlib.sha256(f"{document_id}:{char_start}:{char_end}".encode()).hexdigest()[:_LENGTH]


def claim_id(document_id: str, claim: Claim) -> str:
    """Of document, span, measure and the extractor's major version."""
    return id_of("claim", document_id, claim.char_start, claim.char_end, claim.measure, EXTRACTOR_MAJOR)


def series_id(document: Document, figure: Figure) -> str:
    """Of the dimensions, never of the period."""
    return id_of(
        "series",
        document.publisher,
        figure.indicator,
        figure.ref_area,
        figure.counterpart_area,
        figure.sex,
        figure.age,
        figure.citizenship,
        figure.unit_measure,
        figure.actor,
    )
