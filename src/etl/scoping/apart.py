"""Days that are none of what was counted: of what is to come, or shut in an aside."""

from __future__ import annotations

import re

from etl.cues import Cue
from etl.entries import Entry
from etl.periods.calendar import PeriodWords
from etl.scoping.told import Told
from etl.sentences import Sentence

_REACH = 48
_WILL = {
    "en": Cue(r"\b(?:will|(?:is|are) (?:due|expected|scheduled|set) to)\b(?:[^.;,]|(?<=\d)[.,](?=\d))*$"),
    "fr": Cue(r"\b[a-zà-ÿ]\w+(?:era|eront|ira|iront|dra|dront|vra|vront)\b(?:[^.;,\n]|(?<=\d)[.,](?=\d))*$"),
    "es": Cue(r"\b(?:[a-zñáéíóú]\w*(?:rá|rán)|Habrá|Será|Serán)\b(?:[^.;,\n]|(?<=\d)[.,](?=\d))*$"),
    "ar": Cue(
        r"(?<!\w)و?(?:سوف [يت]\w+"
        r"|(?!سيار|سيد|ستين|ستون|ستم|سياس|سيطر|ستار|سيول|ستوك|سيرالي|سيناء|سين[يغ]|سياح|سياق|سيف|سيرة)س[يت]\w{2,})(?!\w)"
        r"[^.;،؛]*$"
    ),
}
"""Verbs of what is to come, and words up to a day behind them: "llegará este domingo", not "Alborán este domingo"."""
_DASH = Cue(r"(?<=\s)[–—](?=\s?\w)|(?<=[\w%)»])\s?[–—](?=[\s.,;:)])")
_BUDGET = Cue(
    r"\b(?:presupuestos?|budget(?:s|aire)?|(?:projet de )?loi de finances|PLF|finance (?:bill|act)|ejercicio)"
    r"(?: \w+){0,3}[  ]?$|(?:قانون المالية|ميزانية|موازنة)(?: \w+){0,2} $",
    re.I,
)
_BUDGET_BEHIND = Cue(r"[  ](?:draft )?(?:budget|finance (?:bill|act))\b", re.I)


_TWO = 2
_OPENS = Cue(r"(?:^|\n|[.!?…] ?)$")
"""What stands before words that open a sentence."""


class Apart(Told):
    """Tells the days that hold for no number, or for those of their own aside only."""

    language = ""
    """The language of the text, for its verbs of what is to come."""

    def is_to_come(self, words: PeriodWords) -> bool:
        """Whether days are told of what is to come, or name a budget: "llegará este domingo", "le budget 2026"."""
        if self.begins_later(words):
            # "En 2025, 620 migrants ont été secourus", told in 2024, is left for a rule to reject.
            return _OPENS.search(self.text, max(0, words.start - _TWO), words.start) is None
        if words.form not in ("at", "until") or words.first is None:
            return False
        low = max(0, words.start - _REACH)
        if words.first.unit == "year" and self.is_later(words):
            named = _BUDGET.search(self.text, low, words.start) or _BUDGET_BEHIND.match(self.text, words.end)
            return named is not None
        will = _WILL.get(self.language)
        return will is not None and will.search(self.text, low, words.start) is not None

    def begins_later(self, words: PeriodWords) -> bool:
        """Whether the days begin behind that of the text, which can count nothing on them: "le plan pour 2020"."""
        published, first = self.calendar.published, words.first
        if published is None or first is None or first.year is None:
            return False
        days = first.bounds(first.year)
        return days is not None and days[0] > published

    def is_later(self, words: PeriodWords) -> bool:
        """Whether a year is that of the text or a later one, so that it may be planned for."""
        published = self.calendar.published
        year = words.first.year if words.first is not None else None
        return published is not None and year is not None and year >= published.year

    def asides_of(self, sentence: Sentence) -> list[tuple[int, int]]:
        """Where the asides between dashes of a sentence begin and end."""
        dashes = list(_DASH.finditer(self.text, sentence.start, sentence.end))
        return [(one.start(), other.end()) for one, other in zip(dashes[::2], dashes[1::2], strict=False)]

    def in_aside(self, place: int) -> tuple[int, int] | None:
        """The aside between dashes that a character lies in."""
        return next((one for one in self.asides if one[0] <= place < one[1]), None)

    def beside_dashes(self, general: list[PeriodWords], level: Entry) -> list[PeriodWords]:
        """The days that may be a number's: those in an aside with numbers are theirs only, and no other's."""
        if not self.asides:
            return general
        mine = self.in_aside(level.start)
        if mine is not None:
            inside = [one for one in general if self.in_aside(one.start) == mine]
            return inside or [one for one in general if self.in_aside(one.start) is None]
        return [one for one in general if not self.is_shut_in(one)]

    def is_shut_in(self, words: PeriodWords) -> bool:
        """Whether days stand in an aside that has numbers of its own."""
        aside = self.in_aside(words.start)
        return aside is not None and any(aside[0] <= one.start < aside[1] for one in self.levels)
