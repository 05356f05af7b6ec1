"""A communiqué with one number of each kind, and decisions about it, for tests."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from etl.decide import stated
from etl.decisions import decision_of
from schemas.rows import Claim, Decision, Mention, Reading
from tests.etl import toy

TEXT = f"{toy.FIVE}hausse de 6 %\n312 parapluies\n"
START = datetime(2026, 1, 2, tzinfo=UTC)


def a_reading(text: str = TEXT) -> Reading:
    """The toy's figures, of which IOM returns wait for a person; a claim about returns; a numeral without a reading."""
    reading = toy.read_text(text)
    for figure in reading.figures:
        if figure.indicator == "voluntary_returns_iom":
            figure.status, figure.review_reason = "review", "Say whether all are meant."
    if (at := text.find("6 %")) >= 0:
        reading.mentions.append(Mention(at, at + 3, "6 %", "percent", 6, outcome="figure"))
        reading.claims.append(Claim(at, at + 3, "6 %", "change_percent", 6.0, "exact", "voluntary_returns", 3))
    if (at := text.find("312")) >= 0:
        reading.mentions.append(Mention(at, at + 3, "312", "count", 312, reason="say what it is"))
    return reading


def sentence_of(text: str, start: int) -> str:
    return text[text.rfind("\n", 0, start) + 1 : text.find("\n", start)]


def expected_at(reading: Reading, start: int) -> dict:
    for figure in reading.figures:
        if figure.char_start == start:
            return stated(figure)
    for claim in reading.claims:
        if claim.char_start == start:
            return {"read_as": "claim", "measure": claim.measure, "value": claim.value}
    return {"read_as": next(m.outcome for m in reading.mentions if m.char_start == start)}


def an_entry(quote: str, verdict: str, /, *, text: str = TEXT, minute: int = 0, **more) -> dict:
    """What stands in decisions.toml of a decision about the number written `quote`."""
    start = text.index(quote)
    return {
        "verdict": verdict,
        "quote": quote,
        "span": [start, start + len(quote)],
        "sentence": sentence_of(text, start),
        "because": "the ministry says so",
        "by": "Jeanne",
        "at": START + timedelta(minutes=minute),
        "file": "ma/communique.txt",
        "document": toy.a_document(text).document_id,
        "expected": expected_at(a_reading(text), start),
        **more,
    }


def a_decision(quote: str, verdict: str, /, **more) -> Decision:
    entry = {key: value for key, value in an_entry(quote, verdict, **more).items() if value is not None}
    return decision_of(entry, "ma/decisions.toml", 1)


UMBRELLAS = {
    "value": 312,
    "indicator": "voluntary_returns",
    "period_start": date(2024, 1, 1),
    "period_end": date(2024, 9, 30),
}
