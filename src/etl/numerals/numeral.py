"""A numeral of a text while it is being read."""

from __future__ import annotations

from etl.phrases import Senses

_NO_SENSES: Senses = {}


class Numeral:
    """A numeral: its place, its value, and what has been made of it so far.

    `kind` is "count" until a rule says otherwise; `doubt` tells why the value needs a person.
    """

    __slots__ = (
        "about", "doubt", "end", "form", "grouping", "high", "kind", "low", "reason", "scale", "senses", "set_off",
        "start", "text", "value",
    )  # fmt: skip

    def __init__(self, start: int, end: int, text: str, value: int | float | None, form: str) -> None:
        self.start, self.end, self.text = start, end, text
        self.value: int | float | None = value
        self.low: int | float | None = None
        self.high: int | float | None = None
        self.form = form
        """digits, words, dual, collective, fraction, multiple, ordinal, vague, article, roman, glyph or date."""
        self.grouping = ""
        self.about = False
        self.scale = 0
        """The scale word it ends with, or 0: 1000 of "12 mille"."""
        self.set_off = False
        """Whether the text writes its numbers in brackets: "ضبط (15,928) مخالفا"; the brackets then mean nothing."""
        self.kind = "count"
        self.reason: str | None = None
        self.doubt: str | None = None
        self.senses = _NO_SENSES

    def __repr__(self) -> str:
        return f"Numeral[{self.start}:{self.end}]{self.text!r}={self.value} {self.kind}"

    @property
    def whole(self) -> int | None:
        """The value as a whole number, or None."""
        return self.value if isinstance(self.value, int) else None

    def set_aside(self, kind: str, reason: str) -> None:
        """Say that this numeral is no count, and why."""
        self.kind, self.reason = kind, reason
