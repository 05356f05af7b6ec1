"""The periods that a text has told so far, and what is asked of its words again and again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from etl.cues import Cue
from etl.entries import Entry
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.periods.calendar import Calendar, Period, PeriodWords, Stretch, is_compared
from etl.scan import WORD, Token
from etl.sentences import Sentence

BY_DAY = ("day", "weekday", "today", "yesterday", "day_before_yesterday", "eve")
_HEADING = 120
A_MONTH = 27
_OF_DAYS = frozenset({"year", "date", "ordinal", "duration", "time", "percent", "ratio"})
"""Kinds of numbers that may stand between "than" and the days of a comparison."""
A_SEASON = 120
A_YEAR = 366
"""Days within which the balance of a year is published."""
BESIDE = 3
TWO = 2
_BOX = Cue(
    r"(?: (?:كلها|كله|كاملة|كاملا|بأكملها|entero|entera|completo|entier|entière|as a whole))?[ \u00a0]*\([ \u00a0]*"
)
_ENDS_THAN = " than"
TOTAL_REACH = 120
_TOTAL_GOES_UP = Cue(
    r"\b(?:tak|bring|brought|took|push|rais|lift|port|elev|llev|situ)\w*[ \u00a0](?:[\w’'-]+[ \u00a0]){1,4}?"
    r"(?:total|number|tally|toll|count|figure|nombre|bilan|chiffre|cifra|número|balance)\b",
    re.I,
)
"""What leads from a number to a running total, and to the words of that total's period: "… taking the year's total"."""
_TIMES_A_NUMBER = Cue(
    r"(?:[ \u00a0](?:fois|times|veces|مرات|أضعاف))?[ \u00a0]"
    r"(?:(?:(?:du|des|de(?: la| l['’])?|the|of(?: the)?|del?(?: la)?)[ \u00a0])?"
    r"(?:nombre|chiffre|total|bilan|niveau|number|figure|total|tally|level|número|cifra)s?\b"
    r"|de (?:celui|ceux|celles?)\b|(?:ال)?(?:عدد|رقم|حصيلة|مجموع)\b|ما (?:كان|سجل|تم)\w*)",
    re.I,
)
"""What makes of a multiple one of an earlier number: "le triple du nombre enregistré en 2021", "ضعف العدد في"."""
_THAN_REACH = 90
_THAN_BEFORE = Cue(
    r"\b(?:más|menos|mayor(?:es)?|menor(?:es)?|superior(?:es)?|inferior(?:es)?)\b[^\d,.;:()]{0,70}\bque $", re.I
)
"""A Spanish "than" with what is compared before it: "interceptó a más individuos que viajaban … que el año pasado"."""
_TWO_YEARS = Cue(r"\d{4} ?(?:y|et|and|و) ?\d{4}$")
_AND_THEN = (
    ";",
    "and",
    "et",
    "et le",
    "et la",
    "y",
    "و",
    "while",
    "tandis que",
    "alors que",
    "mientras",
    "mientras que",
)
_LINE_BEHIND_A_STOP = Cue(r"[.…!?»”\"]\n")


class Own:
    """That period words belong to one figure; `is_narrow`: they govern nothing else."""

    __slots__ = ("boxed", "clause", "entry", "is_narrow", "of_part", "shared")

    def __init__(
        self,
        entry: Entry,
        is_narrow: bool,
        shared: bool = False,
        clause: bool = False,
        boxed: bool = False,
        of_part: bool = False,
    ) -> None:
        self.entry, self.is_narrow, self.shared = entry, is_narrow, shared
        self.clause, self.boxed, self.of_part = clause, boxed, of_part


class Told:
    """What is in force at a place of a text."""

    def __init__(
        self, text: str, items: list[Item], periods: list[PeriodWords], published: date | None, kinds: Mapping[str, str]
    ) -> None:
        self.text, self.items, self.words, self.kinds = text, items, periods, kinds
        self.calendar = Calendar(
            published,
            text=text,
            only_year=_only_year(text, periods),
            last_named=max((one.year for one in _stretches(periods) if one.year), default=None),
            weekday_year=_weekday_year(periods),
        )
        told_since = (words.first for words in periods if words.form == "since" and words.first is not None)
        self.starts = {first.year for first in told_since if first.year}
        """The years since which the text counts something."""
        self.base_period: Period | None = None
        self.base_age = 0
        """How many sentences ago the days were told that the text compares with."""
        self.base_told = False
        self.in_force: set[tuple[date, date | None]] = set()
        """The periods that have governed so far."""
        self.next_words = 0
        self.main: Period | None = None
        self.pending: list[Entry] = []
        self.told_end = False
        """Whether the words of the period in force tell its end only: "at the end of June"."""
        self.opened = False
        """Whether the sentence before spoke of days that its words do not give: those told earlier are over."""
        self.list_period: Period | None = None
        """The period in force before the list that the text is in."""
        self.list_told = -1
        """How many items of the list that the text is in have told days of their own; -1 outside of lists."""
        self.list_before: Period | None = None
        """The period in force before that list."""
        self.columns: list[Period | None] = []
        """The periods of the columns of the table that the text is in."""
        self.levels: list[Entry] = []
        self.heading: Sentence | None = None
        """The first line, where it is a heading that counts something."""
        self.begun = False
        self.stale: Period | None = None
        """The years of which an earlier paragraph told, once news of a later day has opened another."""
        self.of_its_year: PeriodWords | None = None
        """The last words of an end that were joined with those of its year."""
        self.told_open = False
        """Whether the last sentence with days of its own gave a length of time without them."""
        self.claims: list[Entry] = []
        self.this_year: Period | None = None
        """The "this year" last told behind days of that year which have an end."""
        self.doubted: Period | None = None
        """The period last found to begin with an event whose day no words give."""
        self.asides: list[tuple[int, int]] = []
        """Where the asides between dashes of the sentence begin and end."""
        self.compared: list[PeriodWords] = []
        """The words of the sentence that only belong to a comparison."""
        self.returned = False
        """Whether a paragraph went back to the main period from days shortly before it: it may go on with those."""
        self.day_of_else: Period | None = None
        """The day last told in a sentence that counts nothing and names nothing counted: a law was passed on it."""

    def note_heading(self, sentence: Sentence, levels: list[Entry]) -> None:
        """Remember the first line, where it is a heading with a number of its own."""
        if not self.begun:
            self.begun = True
            self.heading = sentence if levels and self._ends_a_line(sentence) else None

    def new_paragraph(self, sentence: Sentence) -> None:
        """A paragraph begins with the text's main period again where the last one went back to earlier years."""
        governing = self.calendar.governing
        if governing is None:
            return
        if self.main is None and governing.start is not None:
            self.main = governing
        if not (self.opens_paragraph(sentence) and self.main and self.main.start and governing.end):
            return
        within = governing.start is not None and self.main.start <= governing.start and self.lasts_longer(governing)
        if governing.end < self.main.start or within:
            self.calendar.governing = self.main
            self.returned = governing.start == governing.end and (self.main.start - governing.end).days <= A_SEASON

    @staticmethod
    def only_open(words: list[PeriodWords]) -> bool:
        """Whether all of a sentence's words for a period give no days."""
        return bool(words) and all(one.form == "open" for one in words)

    @staticmethod
    def only_days(words: list[PeriodWords]) -> bool:
        """Whether all of a sentence's words for a period tell one day."""
        return bool(words) and all(one.form == "at" and one.first and one.first.unit in BY_DAY for one in words)

    def opens_paragraph(self, sentence: Sentence) -> bool:
        """Whether a blank line stands before a sentence; in a text without any, a line behind a full stop does."""
        ahead = self.text[max(0, sentence.start - 2) : sentence.start + 2]
        if "\n\n" in ahead or self.has_blank_lines or sentence.bullet:
            return "\n\n" in ahead
        return _LINE_BEHIND_A_STOP.search(ahead) is not None

    @cached_property
    def has_blank_lines(self) -> bool:
        """Whether blank lines part the paragraphs of the text."""
        return "\n\n" in self.text.strip()

    def in_list(self, sentence: Sentence) -> None:
        """The day that an item of a list counts up to holds for that item only: the period before the list goes on."""
        if sentence.bullet and self.list_told < 0:
            self.list_told, self.list_before = 0, self.calendar.governing
        elif not sentence.bullet:
            if self.list_told >= TWO:
                self.calendar.governing = self.list_before
            self.list_told = -1
        if not sentence.bullet:
            if self.opens_paragraph(sentence):
                self.list_period = None
        elif self.list_period is None:
            self.list_period = self.calendar.governing
        elif self.told_end:
            self.calendar.governing, self.told_end = self.list_period, False

    def lasts_longer(self, period: Period) -> bool:
        """Whether the text's main period goes on for longer than another that began within it."""
        main = self.main
        if main is None or main.start is None or period.start is None or period.end is None:
            return False
        if (period.end - period.start).days < A_MONTH:
            return False
        ends_in_it = main.end is None or period.end <= main.end
        return ends_in_it and (main.end is None or main.end - main.start > period.end - period.start)

    def is_compared(self, words: PeriodWords, levels: list[Entry]) -> bool:
        """Whether words stand behind "than", "compared with": the period of another value."""
        if words.form == "year_before" or (words.form == "same" and words.first is not None):
            return not self.opens_sentence(words, levels)
        than = self.text[max(0, words.start - 4) : words.start].lower() == "que "
        if than and _THAN_BEFORE.search(self.text, max(0, words.start - _THAN_REACH), words.start):
            return True
        low = levels[0].sentence.low if levels else 0
        for index in range(words.index - 1, max(low - 1, words.index - 5), -1):
            item = self.items[index]
            if any(level.index == index for level in levels):
                return False
            if isinstance(item, Numeral) and item.kind not in _OF_DAYS:
                return False  # "to more than 170 countries in 2023"
            if (not isinstance(item, Token) or item.kind != WORD) and "compare" not in item.senses:
                if item.text in ";:.":
                    return False
                continue
            rate = self.items[index + 1]
            if item.senses.get("compare") == "from_to" and isinstance(rate, Numeral) and rate.kind == "percent":
                return False  # "ont bondi de 26,7 % l'an dernier"
            than = "qualifier" in item.senses and item.text.lower().endswith(_ENDS_THAN)  # "slightly fewer than in May"
            if than or "compare" in item.senses or item.senses.get("change") in ("more", "less"):
                if words.form == "same" and words.first is None:
                    words.first = Stretch("year", of="last", number=0)
                return True
            if {"event", "thing"} & item.senses.keys():
                return False
        return words.first is not None and words.first.of == "previous"

    def leads_a_clause(self, words: PeriodWords) -> bool:
        """Whether a clause right behind a period tells what happened then: "the peak of 2018, when 800 were"."""
        behind = self.items[words.after : words.after + 2]
        return any(opens_a_clause(item) for item in behind)

    def opens_sentence(self, words: PeriodWords, levels: list[Entry]) -> bool:
        """ "In the same period of 2023, 35 people were rescued": no comparison, but the sentence's own period."""
        before = self.items[words.index - 1] if words.index else None
        compared = before is not None and "compare" in before.senses
        fronted = bool(levels) and words.start < levels[0].start and not levels[0].is_base
        if not fronted or compared:
            return False
        opening = self.text[levels[0].sentence.start : words.start].rstrip(" \n")
        return self.text[words.end : words.end + 1] in (",", "،") or opening[-1:] in ("", ";")

    def between(self, words: PeriodWords, level: Entry) -> str:
        """The text from words to a number behind them."""
        return self.text[words.end : level.start]

    def boxed(self, words: PeriodWords, levels: list[Entry]) -> Entry | None:
        """The number alone in brackets behind these words, or before them: "2019 (610)", "57 (on 5 May)"."""
        for level in levels:
            if level.start > words.end and (level.noun is None or level.noun.start - level.end in (1, 2)):
                end = level.end if level.noun is None else level.noun.end
                ahead, behind = self.text[words.end : level.start], self.text[end : end + 1]
                if ahead.strip(" \u00a0") == ":" and "(" in self.text[max(0, words.start - 2) : words.start]:
                    ahead = "("
            elif words.start > level.end and not level.is_base and not level.adjunct:
                noun = level.noun is not None and level.start < level.noun.start <= level.end + 1
                end = level.noun.end if level.noun is not None and noun else level.end
                ahead, behind = self.text[end : words.start], self.text[words.end : words.end + 1]
            else:
                continue
            if behind == ")" and (_BOX.fullmatch(ahead) or self.opens_with_qualifier(words, level)):
                return level
        return None

    def opens_with_qualifier(self, words: PeriodWords, level: Entry) -> bool:
        """Whether only a bracket and words for "more than" stand between: "2018 (más de 57.000)"."""
        between = self.items[words.after : level.index]
        bracket = bool(between) and between[0].text == "(" and not self.text[words.end : between[0].start].strip()
        return bracket and all("qualifier" in item.senses for item in between[1:])

    def shares(self, own: Own, level: Entry) -> bool:
        """Whether words that belong to another figure hold for this one too; a clause ends at its comma."""
        if not own.shared:
            return False
        between = self.items[own.entry.index + 1 : level.index]
        if not own.clause:
            return not own.of_part or not any("event" in item.senses for item in between)
        return not re.search("[,،;\\n]", self.text[own.entry.end : level.start])

    def is_of_a_multiple(self, words: PeriodWords) -> bool:
        """Whether words date the number of which another is a multiple: "le triple du nombre enregistré en 2021"."""
        before = [one for one in self.claims if one.measure == "ratio" and one.start < words.start]
        if not before or any(before[-1].end <= level.start < words.start for level in self.levels):
            return False
        return _TIMES_A_NUMBER.match(self.text, before[-1].end) is not None

    @staticmethod
    def differ(one: Period, other: Period | None) -> bool:
        """Whether two periods are not of the same days."""
        return other is None or (one.start, one.end) != (other.start, other.end)

    def joins_years(self, words: list[PeriodWords]) -> bool:
        """Whether two years are told together, which several numbers may share out: "en 2022 y 2023, 300 y 400"."""
        return any(
            one.form == "range"
            and one.first is not None
            and one.first.unit == "year"
            and _TWO_YEARS.search(self.text, one.start, one.end) is not None
            and "from" not in self.items[one.index].senses.get("span", "")
            for one in words
        )

    def is_of_a_total(self, level: Entry, words: PeriodWords) -> bool:
        """Whether words behind a number are of the total that it makes go up: "…, bringing the year's total to"."""
        if words.start - level.end > TOTAL_REACH:
            return False
        return _TOTAL_GOES_UP.search(self.text, level.end, words.end) is not None

    def opens_another_clause(self, words: PeriodWords) -> bool:
        """Whether an "and" right before words sets their number apart: "en 2022 hubo 30, y en 2021 el paso de 20"."""
        before = self.items[words.index - 1] if words.index else None
        joined = before is not None and before.text.lower() in _AND_THEN and words.start - before.end <= BESIDE
        return joined and any(level.start > words.end for level in self.levels)

    def is_stock(self, level: Entry) -> bool:
        """Whether a figure counts what is there on a day, so that its period has no start."""
        return level.indicator is not None and self.kinds.get(level.indicator) == "stock"

    def _ends_a_line(self, sentence: Sentence) -> bool:
        """Whether a sentence is a short line without a full stop."""
        line = self.text[sentence.start : sentence.end]
        ends = line.endswith("\n") or self.text[sentence.end : sentence.end + 1] == "\n"
        return ends and len(line) <= 2 * _HEADING and not line.rstrip().endswith(".")


def opens_a_clause(item: Item) -> bool:
    """Whether a word leads to what happened then, with or without its verb: "when", "cuando fueron"."""
    return "clause" in item.senses or ("compare" in item.senses and item.text[:7].lower() == "cuando ")


def _stretches(periods: list[PeriodWords]) -> list[Stretch]:
    return [stretch for words in periods for stretch in (words.first, words.second) if stretch]


def _weekday_year(periods: list[PeriodWords]) -> int | None:
    """The year, among those a text names and the ones after, in which "Monday 14 July" is a Monday."""
    stretches = _stretches(periods)
    named = {stretch.year for stretch in stretches if stretch.year}
    years: set[int] = set()
    for stretch in stretches:
        if stretch.weekday is None or stretch.year:
            continue
        for year in named | {one + 1 for one in named}:
            days = stretch.bounds(year)
            if days is not None and days[0].weekday() == stretch.weekday:
                years.add(year)
    return years.pop() if len(years) == 1 else None


def _is_last_year_beside(before: PeriodWords | None, words: PeriodWords) -> bool:
    """Whether the words before call the year the last one: "l'an dernier, en juillet 2021"."""
    if before is None or before.first is None or words.start - before.end > BESIDE:
        return False
    return before.first.unit == "year" and before.first.number == 0 and before.first.of in ("last", "previous")


def _only_year(text: str, periods: list[PeriodWords]) -> int | None:
    """The year of a text that names just one; one that it compares with, calls the last or counts from is another."""
    told = [
        words
        for before, words in zip([None, *periods], periods, strict=False)
        if words.form not in ("same", "year_before")
        and not _is_last_year_beside(before, words)
        and not (words.form == "since" and words.first is not None and words.first.unit == "year")
    ]
    dated = [words for words in told if any(stretch.year for stretch in _stretches([words]))]
    if all(is_compared(text, one) for one in dated):
        return None
    years = {stretch.year for stretch in _stretches(dated) if stretch.year}
    return years.pop() if len(years) == 1 else None
