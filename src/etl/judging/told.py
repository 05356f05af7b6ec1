"""What a text tells about the figure that is judged, and what was judged before it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import Self

from etl.attaching.words import by_sea
from etl.cues import Cue
from etl.entries import Entry, says
from etl.indicators import CARRIERS, MeaningTable
from etl.numerals.words import Item
from etl.scan import WORD
from etl.sentences import Sentence

_LEADS_WITHIN = 60
"""Characters before a number in which words that lead to it stand."""
SINKING = r"(?:naufrag\w+|shipwreck|wreck|sinking|capsizing|hundimiento|غرق)"
WRECK = Cue(SINKING, re.I)
SENT_AWAY = Cue(r"\b(?:deport|expuls)", re.I)
BY_CHOICE = Cue(
    r"\b(?:retorn|regres)\w* (?:\w+ ){0,3}(?:voluntari|asistid)|\b(?:retorn|regres)\w*\b[^.;]{0,40}\bvoluntari", re.I
)
TOOK_REFUGE = Cue(r"(?<!\w)[وف]?(?:لجأ|لجؤ)\w*")
"""Arabic words for those who fled to a country, of whom it may count all that it hosts."""
_AT_SEA = Cue(
    r"mar[ií]n|maritim|marítim|naval|navy|coast|côt[ei]|costa|guardacost|sea\b|mer\b|noy[ae]|drown|ahog|\bmar\b|ship|boat|naufrag"
    r"|بحر|ساحل|سواحل|قارب|قوارب|زورق|مركب|سفين|غرق|شاطئ",
    re.I,
)
"""Words of the sea that no sense holds: "la marine royale", "guardacostas"."""
_SMUGGLING = Cue(r"smuggl|passeur|tr[aá]fi[ck]|migr|تهريب|هجرة", re.I)
_ARRAIGO = Cue("arraigo", re.I)
REGULARISED = Cue(
    r"r[eé]gulari[sz]|irr[eé]gul|sans[- ]papiers|sin papeles|undocumented|clandestin|amnist|arraigo|protección temporal"
    r"|permisos? temporal|permisos? (?:especial|por protección)|\bppt\b|estatuto|humanitari|\bvirte\b|extraordinari"
    r"|سوية|سوي|غير نظامي|غير قانوني|غير شرعي",
    re.I,
)
"""Words for those who had no permit before, and for programmes that give them one; "arraigo" is one way of many."""
NOT_REAL = Cue(
    r"\b(?:(?:lors|au cours|dans le cadre) d['’]un exercice|exercice de (?:sauvetage|secours|simulation)|rumeurs?"
    r"|(?:a|the|rescue) drill|rumou?rs?|simulacro|rumor(?:es)?)\b|(?<!\w)(?:شائعات?|شائعة|تمرين|مناورة)(?!\w)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a person must look at a figure, None where its words settle everything, and what it may be."""

    reason: str | None
    candidates: tuple[str, ...] = ()


class Rather(str):
    """A doubt that speaks for another indicator, which a figure shows until somebody confirms one."""

    code: str

    def __new__(cls, code: str, reason: str) -> Self:
        """Shape the doubt `reason` that speaks for `code`."""
        doubt = super().__new__(cls, reason)
        doubt.code = code
        return doubt


ONE_OF_THEM = (
    r"\b(?:one of (?:them|whom)|l['’]une? d['’](?:eux|elles|entre eux)|un[oa] de (?:ell[oa]s|l[oa]s cuales))\b"
)
"""What picks one of those told of, in the patterns of all that is told of one."""


@dataclass(frozen=True, slots=True)
class Leading:
    """Whether days are another thing's in any case, or those of a deed or a clause that ends before a number."""

    another: bool
    set_off: bool
    clause: bool


@dataclass
class Told:
    """A text, its figures so far, and what is asked of their words again and again."""

    text: str
    items: list[Item]
    table: MeaningTable
    language_known: bool = True
    language: str = ""
    beside: dict[int, list[Entry]] = field(default_factory=dict)
    """The figures of each sentence, by its identity."""
    stated: dict[str, None] = field(default_factory=dict)
    """The indicators of which the text has given a total so far."""
    named: set[str] = field(default_factory=set)
    """Those of them that no doubt is left of."""
    dated: frozenset[int] = frozenset()
    """The items that words of a period are made of."""
    timed: tuple[Sentence, list[int]] | None = None
    """The sentence last looked at, and what `times_of` found in it."""
    last_judged: Entry | None = None
    """The figure before, those of boats and of comparisons left out."""
    doubted: set[int] = field(default_factory=set)
    """The entries whose indicator a person must confirm: what they lend to others is in doubt too."""
    rather: dict[int, tuple[str, str]] = field(default_factory=dict)
    """Of the entries whose doubt speaks for another indicator: theirs, and the one they show instead."""

    same_month: set[int] = field(default_factory=set)
    """The sentences that go by a month of another year, by their identity."""
    found: dict[Cue, bool] = field(default_factory=dict)
    """Whether the text holds the patterns that were asked for."""
    acts_before: dict[int, tuple[str | None, Item | None]] = field(default_factory=dict)
    """The verb that the words of each period follow, by their first character."""
    led_by: dict[tuple[int, int, bool], Leading] = field(default_factory=dict)
    """What stands around the words of each period, by their characters."""
    following_unnamed: set[int] = field(default_factory=set)
    """The entries that stand in a list behind a number of which nothing is known."""

    @cached_property
    def speaks_of_the_irregular(self) -> bool:
        """Whether any word of the text speaks of those in an irregular situation, or of a programme for them."""
        return any(_ARRAIGO.fullmatch(found[0]) is None for found in REGULARISED.finditer(self.text))

    def is_told_at_once(self, entry: Entry, code: str) -> bool:
        """Whether the word right behind its noun says what befell them all: "12 des 40 migrants secourus"."""
        if entry.evidence != "event" or entry.noun is None:
            return entry.evidence != "shared"
        place = entry.noun.end + 1
        told = next(
            (item.senses.get("event") for item in self.items[entry.left : entry.right] if item.start == place), None
        )
        return told is not None and self.table.indicator(entry.thing, told, entry.given) == code

    @cached_property
    def speaks_of_the_sea(self) -> bool:
        """Whether any word of the text names the sea, a coast, an island or a boat."""
        places = by_sea()
        return any(
            item.senses.get("modifier") == "sea"
            or item.senses.get("thing") == "boats"
            or item.senses.get("area") in places
            or _AT_SEA.search(item.text) is not None
            for item in self.items
            if item.kind == WORD
        )

    def text_says(self, pattern: Cue) -> bool:
        """Whether the text holds a pattern anywhere; looked for once."""
        found = self.found.get(pattern)
        if found is None:
            found = self.found[pattern] = pattern.search(self.text) is not None
        return found

    def sentence_says(self, pattern: Cue, entry: Entry) -> bool:
        """Whether an entry's sentence holds a pattern."""
        return pattern.search(self.text, entry.sentence.start, entry.sentence.end) is not None

    def index_at(self, place: int) -> int:
        """The index of the last known word that begins at a character or before it, -1 where none does."""
        return bisect_right(self.items, place, key=attrgetter("start")) - 1

    def item_at(self, place: int) -> Item | None:
        """The known word that a character belongs to."""
        at = self.index_at(place)
        return self.items[at] if at >= 0 and self.items[at].end > place else None

    def says(self, pattern: Cue, entry: Entry) -> bool:
        """Whether a number's own words hold a pattern."""
        return says(self.text, self.items, entry, pattern)

    def is_led_by(self, pattern: Cue, entry: Entry) -> bool:
        """Whether the words right before a number, within its sentence, hold a pattern."""
        low = max(entry.sentence.start, entry.start - _LEADS_WITHIN)
        return pattern.search(self.text, low, entry.start) is not None

    def place(self, entry: Entry) -> tuple[list[Entry], int]:
        """The figures of a number's sentence so far, and its place among them."""
        return self.beside.get(id(entry.sentence), []), self.places.get(id(entry), 0)

    @cached_property
    def places(self) -> dict[int, int]:
        """The place of each figure in its sentence, by its identity."""
        return {id(one): at for beside in self.beside.values() for at, one in enumerate(beside)}

    @cached_property
    def events(self) -> frozenset[str]:
        """All that the words of the text say happened."""
        return frozenset(item.senses["event"] for item in self.items if "event" in item.senses)

    @cached_property
    def speaks_of_rescue(self) -> bool:
        """Whether any word of the text says that somebody was rescued."""
        return "rescue" in self.events

    @cached_property
    def speaks_of_refugees(self) -> bool:
        """Whether any words of the text call those counted refugees or asylum seekers."""
        return any(item.senses.get("thing") in ("refugees", "asylum_seekers") for item in self.items)

    @cached_property
    def speaks_of_smuggling(self) -> bool:
        """Whether any word of the text speaks of migrants or of smuggling them."""
        return any(
            item.senses.get("modifier") == "smuggling"
            or (item.senses.get("thing") == "networks" and _SMUGGLING.search(item.text) is not None)
            for item in self.items
        )

    def names_what_carries(self, entry: Entry) -> bool:
        """Whether boats or vehicles are named before a bare number in its sentence: it may count those."""
        told = self.items[entry.sentence.low : entry.index]
        return any(item.senses.get("thing") in CARRIERS for item in told)

    @cached_property
    def speaks_of_entries(self) -> bool:
        """Whether any word of the text says that people were coming in."""
        return any(item.senses.get("modifier") == "entry" for item in self.items)

    def is_stock(self, entry: Entry) -> bool:
        """Whether it counts those who are there on a day."""
        return entry.indicator is not None and self.table.kinds.get(entry.indicator) == "stock"

    def own_start(self, entry: Entry) -> int:
        """Where a number's own words begin."""
        return self.items[entry.left].start if entry.left < len(self.items) else entry.start
