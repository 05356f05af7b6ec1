"""Entries: the numerals of a sentence that state something, each with the words of its own part of the sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from etl.cues import Cue
from etl.indicators import KINDS_OF_PERSONS
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.periods.calendar import Period
from etl.scan import MARK, WORD, Token
from etl.sentences import Sentence

STATED = frozenset({"count", "percent", "ratio", "mass", "money"})
"""Kinds that may state something; a sum of money only where it was seized."""
_REST = Cue(
    r"(?:و?(?:ال)?(?:باقون|باقين|بقية|بقيتهم|باقي)|(?:el )?resto|los demás|le reste|les autres|the rest|the others)$",
    re.I,
)
"""Who is told of behind the last number, without one: "14 of them women, and the rest are missing"."""
_AND = frozenset(
    (
        "et",
        "et le",
        "et la",
        "and",
        "y",
        "e",
        "ou",
        "or",
        "o",
        "plus",
        "puis",
        "then",
        "luego",
        "while",
        "whilst",
        "whereas",
        "tandis que",
    )
)
_BUT = ("mais", "but", "pero")
_ALSO = ("aussi", "également", "also", "también")
_SAYING = ("ant", "ing", "ando", "iendo", "savoir")
_THAT = ("que", "qu'", "qu", "that")
_QUOTES = " \u00a0\u202f\n«»“”\"'’‘-"
_MASS_UNIT = Cue(r"^(?:kgs?|kilos?|kilogrammes?|tonnes?|grammes?|g|t)\b", re.I)
DASH_OPENS = Cue(r"(?<=\s)(?:[–—]|--?)(?=\w)")
DASH_CLOSES = Cue(r"(?<=\w)(?:[–—]|--?)(?=[\s.,;:])")
"""Dashes that set an aside off from its sentence."""
_OF_ALL = Cue(r",? y (?:se )?(?:l[oa]s?|les?) (?:han?|habían?)? ?\w+(?:ó|aron|ieron|aban?|[ai]do)\b", re.I)
"""What is told of all at the end of a list: "diez mujeres y un menor, y las desembarcó en Arguineguín"."""
BEHIND_A_PART = frozenset(
    ("of whom", "of which", "of them", "of these", "of those", "d'entre eux", "d'entre elles", "de ellos", "de ellas")
)
"""Cues that speak of the number right before them: "32 people, nine of whom were women"."""
_NEXT_WORD = Cue(r"[ \u00a0\u202f\n«“\"'’\-]*([^\W\d_]+)")


@dataclass(slots=True, eq=False)
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
    """event, name, noun, shared, list, intro, part, base, memory or inherited."""
    qualifier: str = "exact"
    low: int | None = None
    high: int | None = None
    end: int = 0
    """Behind its last character; a range ends with its second numeral."""
    again: Entry | None = None
    """The entry of the sentence before whose thing and indicator it takes up: "Ils étaient 310 en 2022"."""
    base: Entry | None = None
    """The entry that it is the earlier value of."""
    is_base: bool = False
    base_cue: str = ""
    narrowed: bool = False
    """Whether the period in force lies within one that the text told before."""
    gone_back: bool = False
    """Whether the period in force is an earlier one than the text is about."""
    told_later: bool = False
    """Whether its paragraph opened with news of a day long after the years in force."""
    said_that_day: bool = False
    """Whether a total so far was told before, and its sentence only says on which day its news was given."""
    apart: bool = False
    """Whether its days stand in a heading or a body that tells of something else, or of several days."""
    unit: str | None = None
    """The unit that it is stored in."""
    presumed: str = ""
    """Why its indicator is only the likeliest of two: a person must confirm it."""
    vetoed: bool = False
    """Whether what its own words say happened to it is a thing that no indicator counts."""
    aside: bool = False
    """Whether it is told only to compare, with a period of its own: no later part is one of it."""
    whole: Entry | None = None
    part_kind: str = "subset"
    exhaustive: bool = False
    cue: str = ""
    period: Period | None = None
    period_evidence: str = ""
    sole_period: bool = False
    """Whether no other period governs anywhere in its text, so that it matters little how far back it was told."""
    other_period: bool = False
    """Whether its sentence has words of another period, which were not taken for its own."""
    of_a_length: bool = False
    """Whether its words tell how long it took, and neither they nor the days in force say when."""
    forecast: bool = False
    unsaid: bool = False
    """Whether the sentence denies the number or speaks of what is to come."""
    citizenship: str | None = None
    area: str | None = None
    sign: int = 0
    adjunct: bool = False
    """Whether it only tells how: "707 people in 13 boats"."""
    given: frozenset[str] = frozenset()
    """How it happened, by its own words."""
    notes: list[str] = field(default_factory=list)
    family: str | None = None
    """What kind of thing it counts, for telling whether it can be part of another."""
    number: int = -1
    """Its index among the document's figures."""
    start: int = field(init=False)
    """Its first character."""
    value: int = field(init=False)
    """Its number where that is whole, else 0."""

    def __post_init__(self) -> None:
        self.start = self.numeral.start
        self.value = self.numeral.whole or 0


def entries_of(items: list[Item], sentence: Sentence, *, seized: bool = False) -> list[Entry]:
    """The stating numerals of a sentence, each with its own zone of items; of a list of what was `seized`, sums too."""
    entries = []
    told = "event" in sentence.said
    for index, item in enumerate(items[sentence.low : sentence.high], sentence.low):
        if item.kind in STATED and isinstance(item, Numeral):
            if item.kind == "money" and seized:
                item.reason = None
            if not item.reason:
                entries.append(Entry(item, index, sentence, end=item.end))
        elif told and item.kind == WORD and item.senses.get("event") == "seize":
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
            entry.right = _end_of_words(text, items, entry)


def _end_of_words(text: str, items: list[Item], entry: Entry) -> int:
    """Where the words of the last number end: at a semicolon, with its aside, before what is told of all, or last."""
    aside = _closing_dash(text, entry)
    told_of_all = _OF_ALL.search(text, entry.end, entry.sentence.end)
    until = min([aside, told_of_all.start() if told_of_all is not None else entry.sentence.end])
    for index in range(entry.index + 1, entry.sentence.high):
        ends = (items[index].kind == MARK and items[index].text == ";") or _REST.match(items[index].text)
        if ends or opens_saying(items, index):
            return index
        if items[index].start >= until:
            return index
    return entry.sentence.high


def opens_saying(items: list[Item], index: int) -> bool:
    """Whether a text goes on to say something else: "…, précisant que tous ont été secourus", ", mais incluait …"."""
    item = items[index]
    if index + 1 >= len(items):
        return False
    if item.text in _BUT:
        return items[index - 1].text == "," and items[index + 1].text.lower() not in _ALSO
    return "publish" in item.senses and item.text.lower().endswith(_SAYING) and items[index + 1].text.lower() in _THAT


def stands_at(items: list[Item], place: int) -> bool:
    """Whether one of the items covers a place of the text: a word that the vocabulary knows."""
    return any(item.start <= place < item.end for item in items)


def says(text: str, items: list[Item], entry: Entry, pattern: Cue) -> bool:
    """Whether a number's own words hold a pattern."""
    return pattern.search(text, items[entry.left].start, items[entry.right - 1].end) is not None


def _closing_dash(text: str, entry: Entry) -> int:
    """Where the aside in brackets or dashes ends in which a number stands; the end of its sentence without one."""
    bracket = text.rfind("(", entry.sentence.start, entry.start)
    if bracket >= 0 and ")" not in text[bracket : entry.start]:
        shut = text.find(")", entry.end, entry.sentence.end)
        return shut if shut >= 0 else entry.sentence.end
    opens = [found.end() for found in DASH_OPENS.finditer(text, entry.sentence.start, entry.end)]
    if not opens or DASH_CLOSES.search(text, opens[-1], entry.start):
        return entry.sentence.end
    closes = DASH_CLOSES.search(text, entry.end, entry.sentence.end)
    return closes.start() if closes is not None else entry.sentence.end


@dataclass(slots=True)
class _Separators:
    """What stands between two numbers that may part their words."""

    places: list[int] = field(default_factory=list)
    """Behind commas and at conjunctions."""
    cue: int | None = None
    """The first part cue or comparison."""
    strong: int | None = None
    """Behind the last colon or semicolon."""

    def see(self, text: str, index: int, item: Item) -> None:
        if item.kind == MARK:
            if item.text in ";:":
                self.strong = index + 1
            if item.text in ";,،":
                self.places.append(index + 1)
            return
        if item.kind != WORD:
            return
        compares = item.senses.get("compare", "record") != "record"
        if ("part" in item.senses or compares) and "qualifier" not in item.senses:
            self.cue = index if self.cue is None else self.cue
        elif item.text.lower() in _AND:
            self.places.append(index + 1)
        elif item.text.startswith("و") and _opens_clause(text, item) and not _BEGINS_WITH_WAW.match(item.text):
            self.places.append(index)


_BEGINS_WITH_WAW = Cue(r"و(?:صل|فا|افد|قع|جد|لد|زار|زير|كال|حد|سط|طن|لاي|ضع|ثيق|ثائق|رد|سيل|سائل|قت|فد|فيات|فق)")
"""Arabic words whose first letter is no "and": "شخصا وصلوا على متن 399 قاربا"."""


def _split(text: str, items: list[Item], left: Entry, right: Entry) -> int:
    """The item with which the words of the second of two numbers begin."""
    if text[left.end : left.end + 3].strip(" %\u00a0")[:1] == ")":
        for index in range(left.index + 1, right.index):
            if items[index].text == ")":
                return index + 1
    found = _Separators()
    for index in range(left.index + (2 if _is_set_off(items, left) or _is_of_them(items, left) else 1), right.index):
        found.see(text, index, items[index])
    if right.numeral.text.startswith("و") or text[right.start - 1 : right.start] == "و":
        found.places.append(right.index)
    if found.strong is not None:
        return _before_a_colon(text, items, found, right) or found.strong
    if found.cue is not None:
        return _split_at_cue(items, found.places, found.cue, left, right)
    if found.places and not _GOES_ON_BEHIND.match(text, items[found.places[-1] - 1].end):
        return _last_place(items, found.places, right)
    at = right.index - 1
    if items[at].text == "a" and items[at].end + 1 == right.start:
        at -= 1  # the Spanish "a" before persons: "rescató a 154"
    leads = "event" in items[at].senses and items[at + 1].start - items[at].end <= 2 and at > left.index
    return at if leads else right.index


_GOES_ON_BEHIND = Cue(r" (?:were|was|(?:have|has|had) been) (?:[^\W\d_]+ ){0,2}[^\W\d_]+(?:ed|en|ught|ck)?\b(?! ?,)")
"""An English verb behind a comma that closes an aside: "641 migrants …, off the coast, were saved from 15 boats"."""


def _before_a_colon(text: str, items: list[Item], found: _Separators, right: Entry) -> int | None:
    """Where words begin that lead to a number over a colon: "…, of whom 30 women, the most in August: 45"."""
    if found.strong != right.index or items[right.index - 1].text != ":":
        return None
    commas = [place for place in found.places if place < right.index and items[place - 1].text in (",", "،", ";")]
    led = items[commas[-1] : right.index - 1] if commas else []
    beside = pairwise([items[commas[-1] - 1], *led]) if led else ()
    if led and _only_period(led) and not any(text[one.end : other.start].strip() for one, other in beside):
        return None
    if not commas or any("event" in item.senses and "thing" not in item.senses for item in led):
        return None
    return commas[-1]


def _is_of_them(items: list[Item], entry: Entry) -> bool:
    """Whether the cue of a part stands right behind its number: "una de ellas estaba lista", "nine of whom were"."""
    following = items[entry.index + 1] if entry.index + 1 < entry.sentence.high else None
    return following is not None and following.text.lower() in BEHIND_A_PART and following.start - entry.end <= 1


def _is_set_off(items: list[Item], entry: Entry) -> bool:
    """Whether a bare number stands between two commas: "la majorité d'entre eux, 28.902, sont arrivés par la mer"."""
    if entry.index == entry.sentence.low or entry.index + 1 >= entry.sentence.high:
        return False
    before, behind = items[entry.index - 1], items[entry.index + 1]
    return before.text == behind.text == "," and behind.start == entry.end


def _split_at_cue(items: list[Item], places: list[int], cue: int, left: Entry, right: Entry) -> int:
    """With a part cue between two numbers: at the cue, unless a clause of its own begins before or behind it."""
    if not places:
        return cue
    if max(places) < cue and any("event" in item.senses for item in items[max(places) : cue]):
        return max(places)
    if cue == left.index + 1 and places[-1] == cue + 1:
        return places[-1]
    return _last_place(items, places, right) if any(place > cue + 1 for place in places) else cue


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
    """The last separator; an earlier one where it only sets the number off: "los rescatados, 16.818"."""
    last = places[-1]
    dated = [place for place in places[:-1] if _only_period(items[place:last])]
    if dated:
        return dated[0]
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
_INCIDENTS = ("cases", "operations")
_VICTIMS = frozenset({"deaths", "bodies", "missings", "interceptions", "rescues"})
_BESIDE = 16
_OVER_A_MARK = 3
_MEANS = frozenset({"boats", "operations", "vehicles", "cases", "engines"})


def is_adjunct(items: list[Item], entry: Entry) -> bool:
    """Whether a number of boats, operations or the like only tells how something was done."""
    if entry.noun is not None and entry.thing not in _MEANS:
        return False
    for index in range(entry.index - 1, max(entry.sentence.low, entry.index - 4) - 1, -1):
        item = items[index]
        if items[index + 1].start - item.end > _OVER_A_MARK:
            return False  # a word that is not known stands between: "in Nouakchott and 35"
        if isinstance(item, Numeral) or item.kind == MARK:
            return False
        if item.text.lower() in _ADJUNCT_LEADS or item.senses.get("event") == "board":
            return True
        if not {"qualifier", "article", "adjective", "function"} & item.senses.keys():
            return False
    return False


def _opens_clause(text: str, item: Item) -> bool:
    return item.start > 0 and text[item.start - 1] in " \n\u00a0،"


def next_word(text: str, item: Item) -> str:
    """The word right behind an item, or nothing where a mark stands there."""
    match = _NEXT_WORD.match(text, item.end)
    return match.group(1) if match and match.start(1) - item.end <= 4 else ""


_NUMBER_OF = Cue(
    r"[ \u00a0](?:le (?:nombre|total)|the (?:total |overall )?number|el (?:número|total))(?: \w+)? "
    r"(?:des?|d['’]|of)[ \u00a0]?",
    re.I,
)
_MEMBERS = ("members of", "member of")
_MEMBERS_REACH = 7
_NEAR_NOUN = 20
_PLURALS = ("s", "men", "people", "children", "dead", "missing", "craft", "strong", "personnel", "staff", "crew")
_PLURAL_NOUN = Cue(r"[a-z]{3,}[^s]s")
Noun = tuple[Token | None, str]
_NO_NOUN: Noun = (None, "")


def noun_behind(text: str, items: list[Item], entry: Entry, language: str) -> Noun:
    """The noun that follows a numeral: (token, "") or (None, the unknown word) or (None, "") where there is none."""
    numeral = entry.numeral
    if numeral.senses.get("thing") or numeral.senses.get("national"):
        return Token(numeral.start, numeral.end, WORD, numeral.senses, numeral.text), ""
    if numeral.form == "dual":
        return None, numeral.text
    if numeral.text in _ONE_BEHIND and entry.index > entry.sentence.low:
        before = items[entry.index - 1]
        if isinstance(before, Token) and "thing" in before.senses and numeral.start - before.end <= _ADJOINS:
            return before, ""
    return _NounSearch(text, items, entry, language).run()


_ADJOINS = 2
_ONE_BEHIND = ("واحد", "واحدة")
"""Arabic words for one, which stand behind what they count: "ومهرب واحد من جنسية موريتانية"."""
_LEADS_A_CLAUSE = frozenset(("that", "which", "who", "whose", "whom", "where"))


class _NounSearch:
    """Goes on behind a numeral, over what may stand before its noun."""

    def __init__(self, text: str, items: list[Item], entry: Entry, language: str) -> None:
        self.text, self.items, self.entry, self.language = text, items, entry, language
        self.previous: Item = items[entry.index]
        self.unknown_left = 2 if language == "en" else 0
        """English puts adjectives, of which any may be unknown, before the noun."""
        self.joined = False
        self.skipped = ""
        """A plural right behind the number that the vocabulary does not know: "34 stamps from the network"."""

    def run(self) -> Noun:
        total = _NUMBER_OF.match(self.text, self.entry.end)
        if total is not None:
            return self.of_a_number(total.end())
        for index in range(self.entry.index + 1, self.entry.sentence.high):
            item = self.items[index]
            found = self.gap(item) or self.mark_or_numeral(item) or self.word(index, item)
            if found:
                return (None, self.skipped) if found == _NO_NOUN and self.skipped else found
            self.previous = item
        return _ended(self.text, self.entry, self.previous, self.language)

    def of_a_number(self, place: int) -> Noun:
        """ "… porte à 15 057 le nombre de personnes ramenées": the noun stands behind the words for a number."""
        for item in self.items[self.entry.index + 1 : self.entry.sentence.high]:
            if item.start >= place and isinstance(item, Token) and "thing" in item.senses:
                return (item, "") if item.start - place <= _NEAR_NOUN else _NO_NOUN
        return _NO_NOUN

    def gap(self, item: Item) -> Noun | None:
        """The unknown words before an item."""
        words = self.text[self.previous.end : item.start].strip(_QUOTES + "*")
        if self.entry.numeral.set_off and self.previous is self.items[self.entry.index]:
            words = words.removeprefix(")").strip()
        if words and self.previous is self.items[self.entry.index] and self.entry.numeral.kind == "mass":
            words = _MASS_UNIT.sub("", words).strip(_QUOTES)
        if not words.strip():  # an ideographic space is no word either
            return None
        if words == "و" and isinstance(item, Numeral):
            return _NO_NOUN
        if any(mark in words for mark in ".,;:()[]/%،؛"):
            return (None, words.split()[0]) if words[0].isalpha() else _NO_NOUN
        if self.joined and not (self.entry.numeral.about or self.entry.numeral.scale >= 1_000_000):
            return _NO_NOUN
        self.unknown_left -= len(words.split())
        first = words.split()[0]
        behind = self.language == "en" and self.previous is self.items[self.entry.index]
        if behind and _PLURAL_NOUN.fullmatch(first):
            self.skipped = first
        last = words.split()[-1]
        if self.language == "en" and item.text.lower() in _LEADS_A_CLAUSE and _PLURAL_NOUN.fullmatch(last):
            return None, last  # "62 shadowy syndicates that move people"
        return (None, _noun(words.split()[0], self.language)) if self.unknown_left < 0 else None

    def mark_or_numeral(self, item: Item) -> Noun | None:
        if isinstance(item, Numeral):
            return None if item.kind == "ordinal" else _NO_NOUN
        if item.kind != MARK or (item.text in '«»“”"-*\n' and item.start - self.previous.end <= 2):
            return None
        return _ended(self.text, self.entry, self.previous, self.language)

    def word(self, index: int, item: Item) -> Noun | None:
        senses = item.senses
        if isinstance(item, Numeral) or item.kind == MARK:
            return None
        if "national" in senses and "thing" not in senses:
            return self.national(index, item)
        if not {"thing", "name"}.isdisjoint(senses):
            return self.head(index, item)
        if "event" in senses and "function" not in senses:
            if self.language == "en" and self.leads_to_a_thing(index, item):
                return None
            if self.skipped:
                return None, self.skipped  # "45 goats drowned"
            return (item, "") if self.previous is self.items[self.entry.index] or self.joined else _NO_NOUN
        if senses.get("measure") == "mass" or "qualifier_behind" in senses:
            return None
        if item.text.lower().startswith(_MEMBERS) and self.is_of_a_network(index):
            return Token(item.start, item.end, WORD, {"thing": "smugglers"}, item.text), ""
        if {"adjective", "relative", "modifier"} & senses.keys() and not {"part", "span"} & senses.keys():
            return None
        if "function" in senses and item.text.lower() in _OF:
            self.joined = True
            return None
        if item.text.lower() in _OF_THESE:
            return None
        if item.text.lower() in _BEING and self.previous is self.items[self.entry.index]:
            return self.predicate(index)
        return _NO_NOUN

    def is_of_a_network(self, index: int) -> bool:
        """Whether those whose members are counted are smugglers: "8 members of the same criminal network"."""
        for item in self.items[index + 1 : min(index + _MEMBERS_REACH, self.entry.sentence.high)]:
            if isinstance(item, Numeral) or item.kind == MARK:
                return False
            if "thing" in item.senses:
                return item.senses["thing"] == "networks"
        return False

    def predicate(self, index: int) -> Noun:
        """The women, men or minors that a bare number is said to be: "of whom 120 were women"."""
        for item in self.items[index + 1 : min(index + 3, self.entry.sentence.high)]:
            if isinstance(item, Token) and item.senses.get("thing") in KINDS_OF_PERSONS:
                return item, ""
            if isinstance(item, Numeral) or not {"function", "article", "qualifier"} & item.senses.keys():
                break
        return _NO_NOUN

    def head(self, index: int, item: Token) -> Noun | None:
        """The noun, or the one it stands before: of "three return flights" and "two regularisation drives"."""
        plural = item.text.lower().endswith(_PLURALS)
        word = next_word(self.text, item)
        word = word.lower() if item.text.istitle() else word  # "109 Small Boat Pilots"
        if (
            self.language == "en"
            and not plural
            and self.entry.numeral.whole == 1
            and self.leads_to_a_thing(index, item)
        ):
            return None
        if self.language != "en" or plural or self.entry.numeral.whole == 1 or not _PLURAL_NOUN.fullmatch(word):
            return item, ""
        return None if self.leads_to_a_thing(index, item) else (None, word)

    def leads_to_a_thing(self, index: int, item: Token) -> bool:
        """Whether what happened is told before the noun: "290 dismantled rings"."""
        following = self.items[index + 1] if index + 1 < self.entry.sentence.high else None
        if following is None or following.start - item.end > _ADJOINS:
            return False
        if "national" in following.senses and "thing" not in following.senses and index + 2 < self.entry.sentence.high:
            before, following = following, self.items[index + 2]  # "1.4 million registered Afghan refugees"
            return "thing" in following.senses and following.start - before.end <= _ADJOINS
        return "thing" in following.senses and following.start - item.end <= _ADJOINS

    def national(self, index: int, item: Token) -> Noun | None:
        """Nationals are the noun, an adjective before it ("12 Syrian smugglers"), or what is left ("12 de Mali")."""
        entry = self.entry
        article = self.previous.text.lower() in _ARTICLES and self.previous is self.items[entry.index + 1]
        if self.joined and not article and entry.numeral.scale < 1_000_000 and not entry.numeral.about:
            entry.citizenship = item.senses["national"]
            return _NO_NOUN
        following = self.items[index + 1] if index + 1 < entry.sentence.high else None
        if self.language == "en" and following is not None and following.start - item.end <= 2:
            senses = following.senses.keys()
            if {"thing", "name"} & senses and not {"modifier", "adjective"} & senses:
                entry.citizenship = item.senses["national"]
                return None
        word = next_word(self.text, item) if self.language == "en" and not item.text.endswith("s") else ""
        if _PLURAL_NOUN.fullmatch(word) and not stands_at(self.items, self.text.find(word, item.end)):
            return None, word  # "six Moroccan cities"
        return item, ""


_ARTICLES = ("los", "las", "les", "the")
"""What leads from a number to who it counts: "cifró en 2.875.743 los venezolanos presentes"."""
_PARTICIPLES = {
    "fr": Cue(r"\w{3,}(?:é|ée|és|ées|i|ie|is|ies|us|ues|ant|aient)$"),
    "es": Cue(r"\w{3,}(?:ad[oa]s?|id[oa]s?|ando|iendo|ron|aba|ban|ían)$"),
    "en": Cue(r"\w{3,}(?:ed|ing)$"),
    "ar": Cue(r"(?:بال|لل|وبال)\w{2,}$|\w{3,}وا$"),
}


def _noun(word: str, language: str) -> str:
    """The unknown word behind a number, unless it is a verb or a place ("97 بالواجهة"): then the noun is left out."""
    pattern = _PARTICIPLES.get(language)
    return "" if pattern is not None and pattern.match(word.lower()) else word


_BEING = ("were", "was", "are", "is", "étaient", "était", "sont", "est", "eran", "era", "son")
_OF_THESE = ("de ces", "of these", "of those", "de estos", "de estas", "de esos", "de esas")
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


_NOUNS = frozenset({"thing", "national", "name"})
_NATIONAL_ADJECTIVE = Cue(r"[وبكفل]?(?:ال|لل)\w+ية")
"""A country's adjective before a number, of a coast or an authority and not of people: "السواحل الليبية"."""


_OF_EACH = Cue(r"(?<!\w)(?:each|every|cada|chaque|لكل|كل) $", re.I)
_OF_EACH_REACH = 8
_OPENS_CLAUSE = Cue(
    r"\b(?:que|qu['’]|that) ?(?:(?:casi|un[oa]s|más de|al menos|près de|environ|plus de|au moins|quelque|nearly|about"
    r"|some|more than|at least|over) )?$",
    re.I,
)
"""What opens a clause, so that no noun before it is counted: "deaths at sea, and adds that 5,000 were"."""
_OPENS_CLAUSE_REACH = 18


def noun_before(text: str, items: list[Item], entry: Entry, language: str) -> Token | None:
    """The thing counted before a numeral: the one that words call a number of, else the nearest of its own words.

    Arabic puts the verb first: where one stands right before the number, an incident before it is not counted.
    """
    numbered = numbered_before(text, items, entry)
    if numbered is not None:
        return numbered
    if _OPENS_CLAUSE.search(text, max(0, entry.start - _OPENS_CLAUSE_REACH), entry.start):
        return None
    verb = items[entry.index - 1].senses if entry.index > entry.left else {}
    verb_first = language == "ar" and "event" in verb and "thing" not in verb
    for index in range(entry.index - 1, entry.left - 1, -1):
        item = items[index]
        if isinstance(item, Token) and not _NOUNS.isdisjoint(item.senses):
            if {"modifier", "adjective"} & item.senses.keys() and _thing_before(items, index, entry.left):
                continue
            if language == "ar" and (_NATIONAL_ADJECTIVE.fullmatch(item.text) and "thing" not in item.senses):
                continue
            if language == "ar" and item.senses.get("thing") == "boats" and _is_of_those_aboard(items, index):
                continue
            if _is_participle(items, index, entry.left) or _only_places(items, index, entry.left):
                continue
            if is_who_lodged(items, index, entry.left):
                continue
            if item.senses.get("thing") == "operations" and _acts_before(items, index, entry):
                return None
            if _OF_EACH.search(text, max(0, item.start - _OF_EACH_REACH), item.start):
                return None  # "about 40 in each boat, adding about 300"
            return None if verb_first and item.senses.get("thing") in _INCIDENTS else item
    return None


def _acts_before(items: list[Item], index: int, entry: Entry) -> bool:
    """Whether ships or operations did what befell the counted: "rescue ships run by NGOs picked up 237 others"."""
    verb = items[entry.index - 1].senses
    return index < entry.index - 1 and "event" in verb and "thing" not in verb and "passive" not in verb


def _is_of_those_aboard(items: list[Item], index: int) -> bool:
    """Whether a boat only tells whose people are counted: "ركاب القارب الـ87"."""
    before = items[index - 1] if index else None
    return before is not None and before.senses.get("thing") == "persons" and items[index].start - before.end <= _NEXT


_NEXT = 1
_ARE = frozenset({"plain", "passive", "function", "adjective"})


def kind_behind(items: list[Item], entry: Entry) -> Token | None:
    """The women, men or minors that a bare number is told to be: "120 eran mujeres", "of whom 120 were women"."""
    previous: Item = items[entry.index]
    for place, item in enumerate(items[entry.index + 1 : min(entry.index + 4, entry.right)]):
        if isinstance(item, Numeral) or item.kind == MARK or item.start - previous.end > _OVER_A_MARK:
            return None
        if place and item.senses.get("thing") in KINDS_OF_PERSONS:
            return item
        if not _ARE & item.senses.keys():
            return None
        previous = item
    return None


_A_NUMBER_OF = Cue(
    r"\b(?:nombre|total|chiffre|number|figure|tally|número|cifra)s?(?: \w+)? "
    r"(?:des?|d['’]|of|de (?:los|las))(?: the| all)? ?$"
    r"|(?:عدد|حصيلة|مجموع|إجمالي) $",
    re.I,
)
_NUMBER_REACH = 30


def numbered_before(text: str, items: list[Item], entry: Entry) -> Token | None:
    """ "le nombre de décès liés aux traversées s'élève à 27": the noun behind the words for a number."""
    for index in range(entry.left, entry.index):
        item = items[index]
        if isinstance(item, Token) and not _NOUNS.isdisjoint(item.senses) and is_numbered(text, item):
            return item
    return None


def is_numbered(text: str, noun: Item) -> bool:
    """Whether words right before a noun call what follows a number of it: "le nombre de décès"."""
    return _A_NUMBER_OF.search(text, max(0, noun.start - _NUMBER_REACH), noun.start) is not None


def _thing_before(items: list[Item], index: int, left: int) -> bool:
    """Whether a word that may be an adjective follows a noun: "entrées clandestines"."""
    return any("thing" in item.senses for item in items[max(left, index - 2) : index])


_BY_WHOM = frozenset(("from", "by", "de", "des", "de la part de", "por", "من"))
_LODGED = frozenset({"applications", "asylum_applications"})


def is_who_lodged(items: list[Item], index: int, left: int) -> bool:
    """Whether a noun only tells whose the applications before it are: "applications from main applicants rose to"."""
    for where in range(index - 1, max(left, index - 4) - 1, -1):
        if items[where].text.lower() in _BY_WHOM:
            return where > left and items[where - 1].senses.get("thing") in _LODGED
        if not {"adjective", "function"} & items[where].senses.keys():
            return False
    return False


_LEADS_TO_PLACE = frozenset(
    ("from", "in", "off", "at", "during", "after", "dans", "lors", "lors de", "de", "du", "d'", "en")
)


def _only_places(items: list[Item], index: int, left: int) -> bool:
    """Whether an incident only says where the noun before it was counted: "the death toll from the shipwreck"."""
    if items[index].senses.get("thing") not in _INCIDENTS:
        return False
    before = [item for item in items[max(left, index - 4) : index] if "weekday" not in item.senses]
    led = any(item.text.lower() in _LEADS_TO_PLACE for item in before)
    nouns = (item for item in items[left:index] if isinstance(item, Token))
    return led and any(item.senses.get("thing") in _VICTIMS for item in nouns)


def _is_participle(items: list[Item], index: int, left: int) -> bool:
    """Whether a noun of what happened tells of the noun right before it: "embarcaciones irregulares llegadas"."""
    if "event" not in items[index].senses:
        return False
    for where in range(index - 1, max(left, index - 3) - 1, -1):
        senses = items[where].senses
        if "thing" in senses and "event" not in senses:
            return items[index].start - items[where].end <= _BESIDE
        if not {"adjective", "modifier"} & senses.keys():
            return False
    return False
