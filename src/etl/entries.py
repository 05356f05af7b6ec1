"""Entries: the numerals of a sentence that state something, each with the words of its own part of the sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.periods import Period
from etl.scan import MARK, WORD, Token
from etl.sentences import Sentence

STATED = frozenset({"count", "percent", "ratio", "mass", "money"})
"""Kinds that may state something; a sum of money only where it was seized."""
_AND = ("et", "and", "y", "e", "ou", "or", "o", "plus", "puis", "then", "luego", "while", "tandis que")
_QUOTES = " \u00a0\u202f\n«»“”\"'’‘-"
_MASS_UNIT = re.compile(r"^(?:kgs?|kilos?|kilogrammes?|tonnes?|grammes?|g|t)\b", re.I)
_NEXT_WORD = re.compile(r"[ \u00a0\u202f\n«“\"'’\-]*([^\W\d_]+)")


@dataclass(slots=True)
class Entry:
    """A numeral that states something: what it counts, and all that was found out about it."""

    numeral: Numeral
    index: int
    """Its place among the items."""
    sentence: Sentence
    measure: str = "level"
    left: int = 0
    """The first item of its own words."""
    right: int = 0
    """The index behind the last item of its own words."""
    noun: Token | None = None
    thing: str | None = None
    unknown: str | None = None
    """The word it counts, where the vocabulary does not know it."""
    indicator: str | None = None
    evidence: str = ""
    """event, name, noun, shared, list, part, base, memory or inherited."""
    qualifier: str = "exact"
    low: int | None = None
    high: int | None = None
    end: int = 0
    """Behind its last character; a range ends with its second numeral."""
    base: Entry | None = None
    """The entry that it is the earlier value of."""
    is_base: bool = False
    base_cue: str = ""
    whole: Entry | None = None
    part_kind: str = "subset"
    exhaustive: bool = False
    cue: str = ""
    period: Period | None = None
    period_evidence: str = ""
    other_period: bool = False
    """Whether its sentence has words of another period, which were not taken for its own."""
    forecast: bool = False
    citizenship: str | None = None
    area: str | None = None
    sign: int = 0
    adjunct: bool = False
    """Whether it only tells how: "707 people in 13 boats"."""
    given: frozenset[str] = frozenset()
    """How it happened, by its own words."""
    notes: list[str] = field(default_factory=list)
    number: int = -1
    """Its index among the document's figures."""

    @property
    def start(self) -> int:
        """Its first character."""
        return self.numeral.start


def entries_of(text: str, items: list[Item], sentence: Sentence) -> list[Entry]:
    """The stating numerals of a sentence, each with its own zone of items."""
    entries = []
    seized = False
    for index in range(sentence.low, sentence.high):
        item = items[index]
        if isinstance(item, Numeral):
            if item.kind == "money" and seized:
                item.reason = None
            if item.kind in STATED and not item.reason:
                entries.append(Entry(item, index, sentence, end=item.end))
        elif item.senses.get("event") == "seize":
            seized = True
    return entries


def set_zones(text: str, items: list[Item], levels: list[Entry]) -> None:
    """Give each level entry the items that are its own: up to the last separator before the next one."""
    for position, entry in enumerate(levels):
        if position == 0:
            entry.left = entry.sentence.low
        if position + 1 < len(levels):
            following = levels[position + 1]
            split = _split(text, items, entry, following)
            entry.right = split
            following.left = split
        else:
            entry.right = _end_of_words(items, entry)


def _end_of_words(items: list[Item], entry: Entry) -> int:
    """Where the words of the last number end: at a semicolon, or with the sentence."""
    for index in range(entry.index + 1, entry.sentence.high):
        if items[index].kind == MARK and items[index].text == ";":
            return index
    return entry.sentence.high


def _split(text: str, items: list[Item], left: Entry, right: Entry) -> int:
    if text[left.end : left.end + 1] == ")" or text[left.end : left.end + 3].strip(" %\u00a0")[:1] == ")":
        for index in range(left.index + 1, right.index):
            if items[index].text == ")":
                return index + 1
    places: list[int] = []
    cue = strong = None
    for index in range(left.index + 1, right.index):
        item = items[index]
        if isinstance(item, Numeral):
            continue
        if item.kind == MARK:
            if item.text in ";:":
                strong = index + 1
            elif item.text in ",،":
                places.append(index + 1)
        elif not {"part", "compare"}.isdisjoint(item.senses) and "qualifier" not in item.senses:
            cue = index if cue is None else cue
        elif item.text.lower() in _AND:
            places.append(index + 1)
        elif item.text.startswith("و") and _opens_clause(text, item):
            places.append(index)
    if right.numeral.text.startswith("و") or text[right.start - 1 : right.start] == "و":
        places.append(right.index)
    if strong is not None:
        return strong
    if (
        cue is not None
        and places
        and any("event" in item.senses for item in items[max(places) : cue])
        and max(places) < cue
    ):
        return max(places)
    if cue is not None and cue == left.index + 1 and places and places[-1] == cue + 1:
        return places[-1]
    if cue is not None and not any(place > cue + 1 for place in places):
        return cue
    if places or cue is not None:
        return _last_place(items, places, right) if places else cue or right.index
    before = items[right.index - 1]
    leads = "event" in before.senses and right.start - before.end <= 2 and right.index - 1 > left.index
    return right.index - 1 if leads else right.index


_OF_PERIODS = frozenset({"span", "function", "month", "weekday", "unit_of_time", "relative", "period", "ordinal"})


def _only_period(between: list[Item]) -> bool:
    """Whether nothing but a period stands between two separators: ", y en lo que va de 2024, otras 7.200"."""
    words = [item for item in between if item.text not in ",،"]
    dated = any(
        (isinstance(item, Numeral) and item.kind in ("year", "date", "duration"))
        or {"month", "weekday", "unit_of_time", "period"} & item.senses.keys()
        for item in words
    )
    return dated and all(
        (isinstance(item, Numeral) and item.kind in ("year", "date", "duration", "ordinal"))
        or _OF_PERIODS & item.senses.keys()
        for item in words
    )


def _last_place(items: list[Item], places: list[int], right: Entry) -> int:
    """The last separator; an earlier one where the last only sets the number off: "los rescatados en el mar, 16.818"."""
    last = places[-1]
    while len(places) > 1 and _only_period(items[places[-2] : places[-1]]):
        places.pop()
    if places[-1] != last:
        return places[-1]
    if last == right.index and right.noun is None and not right.unknown and len(places) > 1:
        between = items[places[-2] : last]
        if any({"thing", "event", "national", "month", "name"} & item.senses.keys() for item in between):
            return places[-2]
    return last


_ADJUNCT_LEADS = frozenset(
    (
        "in",
        "on",
        "aboard",
        "en",
        "dans",
        "par",
        "à bord de",
        "a bordo de",
        "على متن",
        "في",
        "with",
        "during",
        "lors de",
        "au cours de",
        "across",
        "via",
        "à bord",
        "à bord d'",
    )
)
_MEANS = frozenset({"boats", "operations", "vehicles", "cases", "engines"})


def is_adjunct(items: list[Item], entry: Entry) -> bool:
    """Whether a number of boats, operations or the like only tells how something was done."""
    if entry.noun is not None and entry.thing not in _MEANS:
        return False
    for index in range(entry.index - 1, max(entry.sentence.low, entry.index - 4) - 1, -1):
        item = items[index]
        if isinstance(item, Numeral) or item.kind == MARK:
            return False
        if item.text.lower() in _ADJUNCT_LEADS or item.senses.get("event") == "board":
            return True
        if not {"qualifier", "article", "adjective", "function"} & item.senses.keys():
            return False
    return False


def _opens_clause(text: str, item: Token) -> bool:
    return item.start > 0 and text[item.start - 1] in " \n\u00a0،"


def next_word(text: str, item: Item) -> str:
    """The word right behind an item, or nothing where a mark stands there."""
    match = _NEXT_WORD.match(text, item.end)
    return match.group(1) if match and match.start(1) - item.end <= 4 else ""


def noun_behind(text: str, items: list[Item], entry: Entry, language: str) -> tuple[Token | None, str]:
    """The noun that follows a numeral: (token, "") or (None, the unknown word) or (None, "") where there is none."""
    previous: Item = items[entry.index]
    index = entry.index + 1
    if previous.senses.get("thing") or previous.senses.get("national"):
        return Token(previous.start, previous.end, WORD, previous.senses, previous.text), ""
    unknown_left = 2 if language == "en" else 0
    joined = False
    while index < entry.sentence.high:
        item = items[index]
        gap = text[previous.end : item.start]
        words = gap.strip(_QUOTES + "*")
        if words and previous is items[entry.index] and entry.numeral.kind == "mass":
            words = _MASS_UNIT.sub("", words).strip(_QUOTES)
            joined = False
        if words:
            if any(mark in words for mark in ".,;:()[]/%،؛"):
                return None, "" if not words[0].isalpha() else words.split()[0]
            count = len(words.split())
            if count > unknown_left:
                return None, _noun(words.split()[0], language)
            unknown_left -= count
        if isinstance(item, Numeral):
            if item.kind == "ordinal":
                previous, index = item, index + 1
                continue
            return None, ""
        if item.kind == MARK:
            if item.text in '«»“”"-*\n' and item.start - previous.end <= 2:
                previous, index = item, index + 1
                continue
            return _ended(text, entry, previous, language)
        senses = item.senses
        if (
            joined
            and "national" in senses
            and "thing" not in senses
            and entry.numeral.scale < 1_000_000
            and not entry.numeral.about
        ):
            entry.citizenship = senses["national"]
            return None, ""
        if "national" in senses and "thing" not in senses and index + 1 < entry.sentence.high:
            following = items[index + 1]
            counted = {"thing", "name"} & following.senses.keys() and not {
                "modifier",
                "adjective",
            } & following.senses.keys()
            if counted and following.start - item.end <= 2 and language == "en":
                entry.citizenship = senses["national"]
                previous, index = item, index + 1
                continue
        if not {"thing", "national", "name"}.isdisjoint(senses):
            return item, ""
        if "event" in senses and "function" not in senses:
            return (item, "") if previous is items[entry.index] or joined else (None, "")
        if senses.get("measure") == "mass" or "qualifier_behind" in senses:
            previous, index = item, index + 1
            continue
        if {"adjective", "relative", "modifier"} & senses.keys() and not {"part", "span"} & senses.keys():
            previous, index = item, index + 1
            continue
        if "function" in senses and item.text.lower() in _OF:
            joined = True
            previous, index = item, index + 1
            continue
        if "area" in senses or "geo" in senses:
            return None, ""
        return None, ""
    return _ended(text, entry, previous, language)


_PARTICIPLES = {
    "fr": re.compile(r"\w{3,}(?:é|ée|és|ées|i|ie|is|ies|us|ues|ant)$"),
    "es": re.compile(r"\w{3,}(?:ad[oa]s?|id[oa]s?|ando|iendo|ron|aba|ban)$"),
    "en": re.compile(r"\w{3,}(?:ed|ing)$"),
}


def _noun(word: str, language: str) -> str:
    """The unknown word behind a number, unless it is a verb: then the number's noun is left out."""
    pattern = _PARTICIPLES.get(language)
    return "" if pattern is not None and pattern.match(word.lower()) else word


_OF = (
    "de",
    "d'",
    "d",
    "des",
    "of",
    "من",
    "the",
    "los",
    "las",
    "les",
    "ces",
    "these",
    "those",
    "esos",
    "other",
    "such",
    "del",
)


def _ended(text: str, entry: Entry, previous: Item, language: str) -> tuple[None, str]:
    word = _noun(next_word(text, previous), language)
    return None, word if previous.end < entry.sentence.end else ""


def noun_before(items: list[Item], entry: Entry) -> Token | None:
    """The nearest thing counted that stands before a numeral among its own words."""
    for index in range(entry.index - 1, entry.left - 1, -1):
        item = items[index]
        if isinstance(item, Token) and item.kind == WORD and not {"thing", "national", "name"}.isdisjoint(item.senses):
            if {"modifier", "adjective"} & item.senses.keys() and _thing_before(items, index, entry.left):
                continue
            return item
    return None


def _thing_before(items: list[Item], index: int, left: int) -> bool:
    """Whether a word that may be an adjective follows a noun: "entrées clandestines"."""
    return any("thing" in item.senses for item in items[max(left, index - 2) : index])
