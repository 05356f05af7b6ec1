"""How sure a number is said to be: "plus de", "at most", "حوالي", and ranges between two numbers."""

from __future__ import annotations

import re

from etl.cues import Cue
from etl.entries import Entry
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.scan import WORD, Token

_RANGE = Cue(r"[ \u00a0]?(?:et|and|y|à|a|to|or|ou|o|u|و|إلى|الى|أو|او)[ \u00a0]|[ ]?[-–—][ ]?|[ \u00a0]و", re.I)
_BETWEEN_LINK = Cue(r"[ \u00a0]?(?:et|and|y|و|à|a|to|إلى|الى)[ \u00a0]?|[ \u00a0]و", re.I)
_AND = ("et", "and", "y", "e", "ou", "or", "o", "و")
_QUALIFIERS = frozenset({"qualifier", "qualifier_behind"})
_DENIED_WITHIN = 9
"""Items between a denied "exceeded" and the number, at most."""
_OVER = ("function", "article", "span", "weekday", "relative")
"""What may stand between the words and the number: "ha superado este lunes los 5.000"."""


_SIGNS = {"~": "about", "≈": "about", "±": "about", ">": "at_least", "≥": "at_least", "<": "at_most", "≤": "at_most"}
_AND_MORE = Cue(r"\+(?!\d)")
"""A plus right behind a number: "300+ migrants"."""


def _sign(text: str, entry: Entry) -> str | None:
    """What a sign at the number says: "~12", ">300", "300+"."""
    if _AND_MORE.match(text, entry.numeral.end):
        return "at_least"
    return _SIGNS.get(text[max(0, entry.start - 2) : entry.start].strip()[-1:])


_NO_MORE = Cue(
    r"\bno [^\W\d_]+ más de $|\bn['’][^\W\d_]+ pas (?:[^\W\d_]+ )?plus de $|\bdid not [^\W\d_]+ more than $", re.I
)
_OUTDOES = Cue(
    r"(?<![\d.,])(?!(?:19|20)\d\d\b)\d[\d., ]*[^.;]{0,80}"
    r"\b(?:super[aóe]\w*|rebas\w+|dépass\w+|exceed\w*|surpass\w*|outnumber\w*) (?:l[oa]s|les|aux|the) $",
    re.I,
)
"""What leads from one number to another, earlier one, which it goes beyond."""
_BEYOND_THE = Cue(
    r"\b(?:exceed\w*|surpass\w*|topp(?:ed|ing)|tops|outstrip\w*|dépass\w+|super[aóe]\w*|rebas\w+)"
    r" (?:the|les|l[oa]s) $",
    re.I,
)
_OF_A_TIME = Cue(r" (?:of|in|recorded|registered|reported|de|du|en|enregistr\w+|registrad\w+)\b", re.I)
"""What makes of the number gone beyond an earlier one, told exactly: "topped the 3,100 of 2022"."""
_DENIED_REACH = 40
_OUTDONE_REACH = 130


def _is_denied_or_outdone(text: str, entry: Entry) -> bool:
    """Whether "more than" is denied, or says that another number goes beyond this one, which is told exactly."""
    if _NO_MORE.search(text, max(entry.sentence.start, entry.start - _DENIED_REACH), entry.start):
        entry.qualifier = "at_most"
        return True
    if _BEYOND_THE.search(text, max(entry.sentence.start, entry.start - _DENIED_REACH), entry.start):
        return _OF_A_TIME.match(text, entry.end) is not None
    return _OUTDOES.search(text, max(entry.sentence.start, entry.start - _OUTDONE_REACH), entry.start) is not None


def set_qualifier(text: str, items: list[Item], entry: Entry) -> None:
    """Read the words right before, or right behind, a numeral."""
    if entry.qualifier == "between":
        return
    entry.qualifier = _sign(text, entry) or ("about" if entry.numeral.about else entry.qualifier)
    if "exceed" in entry.sentence.said and _denies_more(items, entry):
        entry.qualifier = "at_most"
        return
    if _QUALIFIERS.isdisjoint(entry.sentence.said):
        return
    if _is_denied_or_outdone(text, entry):
        return
    index = entry.index - 1
    following: Item = items[entry.index]
    while index >= entry.sentence.low and entry.index - index <= 4:
        item = items[index]
        gap = text[item.end : following.start].strip(" \u00a0\u202f\n'’(«")
        if gap or isinstance(item, Numeral) or item.kind != WORD:
            break
        qualifier = item.senses.get("qualifier")
        if qualifier and qualifier != "between":
            entry.qualifier = _emphatic(qualifier, entry)
            return
        if not any(sense in item.senses for sense in _OVER) or item.text.lower() in _AND:
            break
        following, index = item, index - 1
    led = _leading_verb(text, items, entry)
    if led is not None:
        entry.qualifier = led
        return
    previous: Item = items[entry.index]
    for index in range(entry.index + 1, min(entry.index + 4, entry.sentence.high)):
        behind = items[index]
        if isinstance(behind, Numeral) or behind.start - previous.end > 2:
            return
        if "qualifier_behind" in behind.senses:
            entry.qualifier = behind.senses["qualifier_behind"]
            return
        if not {"thing", "adjective", "national"} & behind.senses.keys():
            return
        previous = behind


_LEADING = Cue(
    r"(?:(?P<at_least>[يت]?تجاوزت?|[يت]?تخط[ىت]|فاقت?|[يت]فوق|تعد[ىت]|[يت]تعدى)|(?P<about>[يت]?ناهزت?|[يت]?قاربت?))"
    r" (?:إجمالي |مجموع )?(?:ال)?(?:عدد|أعداد|إجمالي|مجموع|حصيلة)\b"
)


def _leading_verb(text: str, items: list[Item], entry: Entry) -> str | None:
    """How a verb before the subject and its clauses qualifies the first number: "تجاوز عدد الواصلين في 2024 300"."""
    found = _LEADING.search(text, entry.sentence.start, entry.start)
    if found is None or re.search("[.؛:(]", text[found.end() : entry.start]):
        return None
    between = (item for item in items[entry.sentence.low : entry.index] if item.start >= found.end())
    if any(isinstance(item, Numeral) and not item.reason for item in between):
        return None
    return found.lastgroup


def _denies_more(items: list[Item], entry: Entry) -> bool:
    """Whether words before the number deny that it was exceeded: "لم يزد عدد الضحايا عن 14"."""
    for index in range(entry.index - 1, max(entry.sentence.low, entry.index - _DENIED_WITHIN) - 1, -1):
        item = items[index]
        if isinstance(item, Numeral) or item.kind != WORD:
            return False
        if item.senses.get("exceed") == "denied":
            return True
        if "exceed" in item.senses:
            return index > 0 and "negation" in items[index - 1].senses and item.start - items[index - 1].end <= 1
    return False


def _emphatic(qualifier: str, entry: Entry) -> str:
    """ "pas moins de" before a precise number is emphasis; before a round one it is a lower bound."""
    if qualifier != "emphatic":
        return qualifier
    value = entry.numeral.whole or 0
    return "at_least" if value >= 10 and value % 10 == 0 else "exact"


def join_ranges(text: str, items: list[Item], entries: list[Entry]) -> list[Entry]:
    """Make one "between" entry of two numerals that bound one quantity."""
    result: list[Entry] = []
    skip = False
    for position, entry in enumerate(entries):
        if skip:
            skip = False
            continue
        following = entries[position + 1] if position + 1 < len(entries) else None
        if following is not None and _is_range(text, items, entry, following):
            entry.low, entry.high = _low(entry.numeral), following.numeral.whole
            entry.qualifier, entry.end = "between", following.end
            entry.index = following.index
            skip = True
        result.append(entry)
    return result


def _low(low: Numeral) -> int | None:
    """The lower bound; of "entre 11 et 12 mille" the scale word belongs to both."""
    return low.whole if low.low is None else int(low.low)


def _is_range(text: str, items: list[Item], entry: Entry, following: Entry) -> bool:
    low, high = _low(entry.numeral), following.numeral.whole
    if low is None or high is None or low >= high or entry.numeral.kind != "count" or following.numeral.kind != "count":
        return False
    between = text[entry.end : following.start]
    before = items[entry.index - 1] if entry.index > entry.sentence.low else None
    said = (
        isinstance(before, Token)
        and before.kind == WORD
        and (
            before.senses.get("qualifier") == "between" or before.text.lower() in ("entre", "between", "بين", "ما بين")
        )
        and not text[before.end : entry.start].strip()
    )
    if said:
        joined = between.strip() == "" and following.numeral.text.startswith("و")  # "بين 700 ألف ومليون"
        return joined or bool(_BETWEEN_LINK.fullmatch(between))
    if high > low * 2 or (isinstance(before, Token) and not {"compare", "change"}.isdisjoint(before.senses)):
        return False
    if isinstance(before, Token) and before.senses.get("span") == "from":
        told = items[entry.sentence.low : entry.index - 1]
        if any({"change", "moves"} & item.senses.keys() or item.senses.get("compare") == "from_to" for item in told):
            return False
    further = items[entry.index - 2] if entry.index - 2 >= entry.sentence.low else None
    if isinstance(further, Token) and not {"compare", "change"}.isdisjoint(further.senses):
        return False
    return bool(_RANGE.fullmatch(between)) and between.strip().lower() not in ("et", "and", "y", "و", "")


def bounds_of(value: int | None, qualifier: str) -> tuple[int | None, int | None]:
    """What the qualifier leaves possible: an open side is null."""
    if value is None or qualifier == "about":
        return None, None
    if qualifier == "at_least":
        return value, None
    if qualifier == "at_most":
        return None, value
    return value, value
