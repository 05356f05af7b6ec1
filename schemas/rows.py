"""The rows that reading passes from step to step: plain data, no behaviour, no heavy import.

Offsets are Unicode code points into `Document.text`, end exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

Stated = Mapping[str, object]
"""What is said of a number, by the name of its column: value, indicator, period_start. What is not said is left out."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch of a text stands in its raw file."""

    char_start: int
    char_end: int
    page: int | None = None
    """Counted from 1."""
    sheet: str | None = None
    cell: str | None = None
    """As spreadsheets name it: B7."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table that somebody typed in, and what it holds."""

    char_start: int
    char_end: int
    row: int
    column: str
    """What source.toml says that the column holds: value, indicator, period_start, ...; empty where it says nothing."""


@dataclass(slots=True)
class Document:
    """One version of one communiqué: its decoded text, and what is known of its publication."""

    document_id: str
    """sha256 of the raw bytes, hexadecimal."""
    raw_path: str
    """Where the raw file lies, relative to the raw folder."""
    media_type: str
    text: str
    text_sha256: str
    publisher: str | None = None
    """A code of schemas/publishers/, or the name as the source gave it."""
    title: str | None = None
    url: str | None = None
    language: str | None = None
    published_on: date | None = None
    retrieved_at: datetime | None = None
    supersedes: str | None = None
    """document_id of the version this one replaces."""
    places: tuple[Place, ...] = ()
    """Its pages or cells, where it has any."""
    cells: tuple[Cell, ...] = ()
    """Of a table: its figures are what these say, not what prose would."""
    constants: tuple[tuple[str, str], ...] = ()
    """Of a table: what holds for all its rows, as source.toml says."""


@dataclass(slots=True)
class Mention:
    """One numeral of a text: a row of the ledger."""

    char_start: int
    char_end: int
    quote: str
    kind: str
    """count, percent, ratio, date, year, time, duration, age, money, measure, ordinal, reference, ..."""
    value: int | float | None
    value_low: int | float | None = None
    value_high: int | float | None = None
    outcome: str = "unresolved"
    """figure, context or unresolved."""
    reason: str | None = None
    """Why it is no figure, or why a person must look; null for a figure."""


@dataclass(slots=True)
class Figure:
    """One number as a communiqué states it: a level of an indicator."""

    char_start: int
    char_end: int
    quote: str
    sentence: str
    sentence_start: int
    value: int | None
    """A whole number of units; null where only one bound is known of a range."""
    value_low: int | None
    value_high: int | None
    qualifier: str = "exact"
    """exact, about, at_least, at_most or between."""
    indicator: str | None = None
    unit_measure: str | None = None
    ref_area: str | None = None
    counterpart_area: str | None = None
    sex: str | None = None
    age: str | None = None
    citizenship: str | None = None
    actor: str | None = None
    period_start: date | None = None
    period_end: date | None = None
    period_char_start: int | None = None
    """Where the words stand that gave the period."""
    period_char_end: int | None = None
    cumulation: str | None = None
    """period, year_to_date, since or point."""
    status: str = "review"
    """accepted or review."""
    review_reason: str | None = None
    """One sentence a person can act on; null when accepted."""
    candidates: tuple[str, ...] = ()
    """The readings that were possible, most likely first."""
    decision_id: str | None = None
    """The person's decision that holds for it."""
    read_indicator: str | None = None
    """The indicator that the reader had given before the decision: the figure's id goes on following from it."""


@dataclass(slots=True)
class Part:
    """A figure that a communiqué states as part of another: indexes into the document's figures."""

    child: int
    whole: int
    kind: str
    """subset, breakdown or share."""
    exhaustive: bool
    cue: str
    """The words that say so."""


@dataclass(slots=True)
class Claim:
    """A statement about figures: a change, a percentage, a share, a ratio or an average."""

    char_start: int
    char_end: int
    quote: str
    measure: str
    """change, change_percent, share, ratio or average."""
    value: float
    qualifier: str = "exact"
    indicator: str | None = None
    figure: int | None = None
    """Index of the figure it is about (a change's newer one, a share's part)."""
    base: int | None = None
    """Index of the figure it is measured against (a change's older one, a share's whole)."""
    recomputed: float | None = None
    """The same statement computed from its two figures, where both are known."""
    period_start: date | None = None
    period_end: date | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided of one number, and what that person saw; or why an entry of decisions.toml is none."""

    decision_id: str
    path: str
    """Its decisions.toml, relative to the raw folder."""
    number: int
    """Which entry of that file it is, from 1; 0 for the file as a whole."""
    file: str | None = None
    """The raw file that it is about, relative to the raw folder."""
    verdict: str | None = None
    """accept, correct, not_a_figure or defer."""
    made_on: str | None = None
    """document_id of the version that the person read."""
    char_start: int | None = None
    char_end: int | None = None
    quote: str | None = None
    sentence: str | None = None
    """The words around the number."""
    decided_by: str | None = None
    decided_at: datetime | None = None
    because: str | None = None
    expected: Stated = field(default_factory=dict)
    """What the reader had given: `read_as` (figure, claim, unresolved or context) and the columns of that row."""
    changes: Stated = field(default_factory=dict)
    """What `correct` puts in their place; `part_of` is the span of the whole, "none" takes a value away."""
    fault: str | None = None
    """What is wrong with the entry, and what to write instead; such an entry decides nothing."""


@dataclass(slots=True)
class Outcome:
    """What became of a decision."""

    decision: Decision
    state: str
    """applied, deferred, replaced, stale or refused."""
    reason: str | None = None
    """Why it is not applied, or what is worth knowing where it is."""


@dataclass(slots=True)
class Reading:
    """All that was read from one document."""

    mentions: list[Mention] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    decisions: list[Outcome] = field(default_factory=list)
    """Of the people who looked at it; empty as it comes from the reader."""
