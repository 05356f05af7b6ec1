"""Read one text, for tables of examples."""

from __future__ import annotations

import hashlib
from datetime import date

from etl.find import find
from etl.resolve import resolve
from schemas.rows import Document, Figure, Mention, Reading


def document(text: str, language: str | None, published_on: str | date | None = None) -> Document:
    sha = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    day = date.fromisoformat(published_on) if isinstance(published_on, str) else published_on
    return Document(sha, "a/communique.txt", "text/plain", text, sha, language=language, published_on=day)


def readings(documents: list[Document]) -> list[Reading]:
    return resolve(documents, find(documents))


def read(language: str | None, text: str, published_on: str | date | None = None) -> Reading:
    return readings([document(text, language, published_on)])[0]


def mention_of(reading: Reading, quote: str) -> Mention:
    """The mention that quotes these words; the example is wrong where there is not exactly one."""
    quoting = [mention for mention in reading.mentions if mention.quote == quote]
    assert len(quoting) == 1, f"{quote!r} is not quoted once; the ledger has {[m.quote for m in reading.mentions]}"
    return quoting[0]


def figure_of(reading: Reading, quote: str) -> Figure:
    quoting = [figure for figure in reading.figures if figure.quote == quote]
    assert len(quoting) == 1, f"{quote!r} is not one figure; the figures are {[f.quote for f in reading.figures]}"
    return quoting[0]
