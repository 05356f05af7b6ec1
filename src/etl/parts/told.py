"""Which figure may be part of which, and what a text says of their places and rankings."""

from __future__ import annotations

import re

from etl.cues import Cue
from etl.entries import Entry
from etl.indicators import KINDS_OF_PERSONS, STOCKS, is_person
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.scan import Token

_COUNTED_AS_PERSONS = (
    "bodies", "deaths", "missings", "returns", "arrivals", "rescues", "interceptions", "removals",
    "officers", "suspects", "violators",
)  # fmt: skip
OF_THOSE_NAMED = Cue(
    r"\s*(?:[-–•*·]\s*)?(?:of|out of|among|parmi|sur|de|entre|من (?:بين|أصل)) ?"
    r"(?:the|those|these|all|les|ceux|los|las|ال)"
    r"[^,.;:()\d]{3,60}[,،]",
    re.I,
)
"""How a sentence begins that names again who was counted before: "Of the registered refugees, …"."""
REACH = 14
OF_THEIR_OWN = ("arrests_smugglers", "deaths", "missing", "refugees_registered", "voluntary_returns_iom")
"""What a part is said to be on its own, whatever its whole counts: "183 aboard, nine of whom drowned"."""
_FOLLOWS = Cue(
    r"(?:viennent|vient|arrivent) ensuite|suivent|followed by|then come"
    r"|segui|l[es]+ sig|tras ell|por delante|por detrás|a la zaga|a continuación|complet|siguen"
    r"|و?(?:[يت]ل[يا]|تلا|تلت|متبوع)",
    re.I,
)
_BY_ANOTHER = Cue(
    r"\s*[•·*▪-]?\s*(?:En cuanto a|En relación con|Con respecto a|Respecto a|Por|Según|Par|Selon|By) "
    r"(?:l[ao]s? |su |the )?"
    r"(?:lugar|nacionalidad|país|sexo|género|edad|origen|procedencia|provincia|estado|entidad|comunidad|isla|ruta"
    r"|pays|nationalit|provenance|sexe|âge|route|countr|nationality|age\b|sex\b)",
    re.I,
)
"""What begins another breakdown of the same total."""
_APPLIED_FOR = frozenset({"asylum_applications", "applications"})
_MADE_BY_PERSONS = _APPLIED_FOR | {"attempts", "permits", "stay_permits"}
"""What is counted by those who made it: "167,366 applications …, Venezuela has the most applicants, 66,134"."""
_CROSSING = frozenset({"attempts", "crossings", "persons"})


class Told:
    """The figures of a text, to be tied to one another."""

    def __init__(self, text: str, items: list[Item], levels: list[Entry]) -> None:
        self.text, self.items, self.levels = text, items, levels
        self.values = [entry.value for entry in levels]
        for entry in levels:
            entry.family = family(entry)
        self.opening: dict[int, Entry] = {}
        """The first number of each sentence."""
        self.proven: dict[int, Entry] = {}
        """The whole of each number whose share, told beside it, is true of one."""
        self.told: dict[tuple[int, int], int] = {}
        """What the parts of each whole come to so far, by the sentence or the list that tells them."""

    def begins_anew(self, entry: Entry) -> bool:
        """Whether a sentence breaks the total down by another thing: "En cuanto a la nacionalidad, …"."""
        return _BY_ANOTHER.match(self.text, entry.sentence.start, entry.start) is not None

    def ranking_between(self, first: Entry, entry: Entry) -> Token | None:
        """The "followed by" between two numbers of a sentence."""
        if first.sentence is not entry.sentence or "part" not in entry.sentence.said:
            return None
        between = self.items[first.index + 1 : entry.index]
        return next((item for item in between if isinstance(item, Token) and _ranks(item)), None)

    def head_of_ranking(self, first: Entry, entry: Entry) -> bool:
        """Whether a ranking begins with the number before: "Malians are 640, followed by Guineans with 310"."""
        beside = first.sentence is entry.sentence and first.whole is None and not (first.is_base or entry.is_base)
        families = {first.family, entry.family}
        alike = len(families) == 1 or None in families or families <= {"persons", *_APPLIED_FOR}
        return beside and not first.adjunct and alike and first.value >= entry.value

    def total_above(self, position: int, least: int) -> Entry | None:
        """The nearest number of a sentence before that is no part itself and may hold those of a ranking."""
        first = self.levels[position]
        for candidate in reversed(self.levels[max(0, position - REACH) : position]):
            anew = self.begins_anew(first)
            if candidate.whole is not None and candidate.noun is not None and candidate.value >= least and not anew:
                return None  # the ranking may as well be of that part
            apart = candidate.sentence is first.sentence or candidate.whole is not None or candidate.adjunct
            if apart or candidate.is_base or candidate.aside or candidate.value < least:
                continue
            if other_days(first, candidate):
                continue
            return candidate if may_be_part(first, candidate) else None
        return None

    def is_gone_back(self, position: int, candidate: Entry) -> bool:
        """Whether a number only went back to an earlier time than one of the same kind before it: "In 2021 …"."""
        told = candidate.period
        if told is None or told.end is None:
            return False
        return any(
            one.start < candidate.start
            and not one.is_base
            and kind_of(one.indicator) == kind_of(candidate.indicator)
            and one.period is not None
            and one.period.start is not None
            and one.period.start > told.end
            for one in self.levels[max(0, position - REACH) : position]
        )

    def is_elsewhere(self, entry: Entry, candidate: Entry) -> bool:
        """Whether "Of the applications in Spain, …" names another place than that of which a number is told."""
        opening = OF_THOSE_NAMED.match(self.text, entry.sentence.start, entry.start)
        if opening is None or candidate.sentence is entry.sentence or self.ranks(entry):
            return False
        named = self.areas(entry.sentence.low, opening.end())
        told = self.areas(candidate.sentence.low, candidate.end)
        return bool(named) and bool(told) and not named & told

    def areas(self, low: int, end: int) -> set[str]:
        """The places named from an item on, up to a place in the text."""
        found = set()
        for item in self.items[low:]:
            if item.start >= end:
                break
            if "area" in item.senses:
                found.add(item.senses["area"])
        return found

    def fits(self, entry: Entry, whole: Entry) -> bool:
        """Whether a part may join those told so far; a whole of "more than 1,000" leaves them some room."""
        room = whole.value * (1.2 if whole.qualifier in ("at_least", "about") else 1)
        return self.told.get(_list_of(entry, whole), 0) + entry.value <= room

    def own_event(self, entry: Entry, whole: Entry) -> bool:
        """Whether its own words tell of something else than befell the whole."""
        if whole.indicator in STOCKS and entry.citizenship is None and kind_of(entry.indicator) == "arrivals":
            return False  # of those who are there, how they came: "77.553 entraron sin autorización"
        if not entry.indicator or entry.indicator == whole.indicator or entry.evidence not in ("event", "noun"):
            return False
        if entry.evidence == "noun":
            ahead = self.items[entry.left : entry.index]
            return entry.indicator in OF_THEIR_OWN and any("event" in item.senses for item in ahead)
        return any("event" in item.senses for item in self.items[entry.left : entry.right])

    def told_behind(self, entry: Entry) -> bool:
        """Whether the cue of a part stands right behind its number: "nine of whom"."""
        return bool(entry.cue) and self.text.startswith(entry.cue, entry.end + 1)

    def stands_beside(self, whole: Entry, entry: Entry) -> bool:
        """Whether two numbers of women, men or minors stand side by side, so that none is part of the other."""
        return {whole.thing, entry.thing} <= KINDS_OF_PERSONS and whole.thing != entry.thing

    def nationals(self, entry: Entry) -> str | None:
        """Whose nationals a number counts: its noun's, or those of the word right behind it: "214 مهاجرا مصريا"."""
        noun = entry.noun
        if entry.citizenship or noun is None:
            return entry.citizenship
        behind = (item for item in self.items[entry.index + 1 : entry.index + 4] if 0 <= item.start - noun.end <= 1)
        return next((item.senses["national"] for item in behind if "national" in item.senses), None)

    def link(self, entry: Entry, whole: Entry, kind: str, cue: str) -> None:
        """Tie a part to its whole, unless that would make a figure a part of itself."""
        if entry.is_base and not whole.is_base and kind != "subset" and whole.sentence is entry.sentence:
            return  # "8.725 detenidos, lo que representa un aumento frente a los 8.383 de abril"
        above: Entry | None = whole
        while above is not None:
            if above is entry:
                return
            above = above.whole
        if entry.whole is not whole:
            told = _list_of(entry, whole)
            self.told[told] = self.told.get(told, 0) + entry.value
            entry.exhaustive = False  # what adds up to another whole says nothing of this one
        entry.whole, entry.part_kind, entry.cue = whole, kind, cue

    def ranks(self, entry: Entry) -> bool:
        """Whether words before a number say that a list breaks a total down: "les principaux pays", "la moitié"."""
        return any(
            _ranks(item) or (isinstance(item, Numeral) and item.kind in ("ratio", "percent"))
            for item in self.items[entry.sentence.low : entry.index]
        )


def _counts_persons(entry: Entry, national: bool) -> bool:
    return is_person(entry.thing, national) or entry.thing in _COUNTED_AS_PERSONS or entry.thing == "families"


def family(entry: Entry) -> str | None:
    """What kind of thing it counts: all sorts of people are "persons"."""
    if entry.noun is not None and "event" in entry.noun.senses and entry.thing is None:
        return "persons"
    national = entry.noun is not None and "national" in entry.noun.senses
    return "persons" if _counts_persons(entry, national) else entry.thing


_LOOSE = {"at_least": 1.5, "about": 1.2}
"""By how much a part may go beyond a whole that is told roughly."""


def may_be_part(child: Entry, whole: Entry) -> bool:
    """Whether what one counts can be among what the other counts, and is not more."""
    if child.value > whole.value * _LOOSE.get(whole.qualifier, 1):
        return False
    if child.unknown and child.noun is None:
        return False
    if whole.unknown and whole.noun is None and child.noun is not None and "national" not in child.noun.senses:
        return False
    ours, theirs = child.family, whole.family
    if ours is None or theirs is None or ours == theirs:
        return True
    lodged = child.indicator == whole.indicator == "asylum_applications"
    if {ours, theirs} <= _APPLIED_FOR or (ours in _APPLIED_FOR and lodged):
        return True
    return theirs in _MADE_BY_PERSONS if ours == "persons" else {ours, theirs} <= _CROSSING


def kind_of(indicator: str | None) -> str | None:
    """What an indicator and its narrower ones have in common: "arrivals" of "arrivals_sea"."""
    return indicator.partition("_")[0] if indicator else None


def _list_of(entry: Entry, whole: Entry) -> tuple[int, int]:
    """The whole, and the sentence or the list of lines that tells the part."""
    sentence = entry.sentence
    return id(whole), id(sentence) if sentence.intro is None else sentence.intro


def other_days(part: Entry, whole: Entry) -> bool:
    """Whether a whole was told of days that have none in common with those of the part."""
    ours, theirs = part.period, whole.period
    if ours is None or theirs is None or not (ours.start and theirs.start):
        return False
    return (ours.end or ours.start) < theirs.start or (theirs.end is not None and theirs.end < ours.start)


def follows(cue: Token) -> bool:
    """Whether a word of a ranking leads from one number to the next, which is beside it and no part of it."""
    return _FOLLOWS.match(cue.text) is not None


def _ranks(item: Item) -> bool:
    return item.senses.get("part") == "ranking"
