"""Where a figure was counted: the area its own words name, else the area of the whole text."""

from __future__ import annotations

from collections import Counter

from etl.entries import Entry
from etl.numerals.words import Item
from schemas.codelists import load_codelists

_TOWARDS = frozenset(("vers", "to", "towards", "into", "hacia", "نحو", "إلى", "باتجاه", "صوب"))
_AWAY = frozenset(("from", "de", "du", "des", "d'", "d", "depuis", "desde", "من"))
_FROM = frozenset(("from", "depuis", "desde", "du", "du départ de"))
"""Of the words for "from", those that mean little else: "de" and "من" are "of" as often."""
_ENDS_OF_A_WAY = _TOWARDS | _FROM
_NAMES = frozenset({"area", "national"})
_ARTICLES = frozenset(("le", "la", "les", "l'", "l", "the", "el", "los", "las"))
_NO_COUNTING_AREA = frozenset({"sea", "macro"})


def area_of(items: list[Item], entry: Entry) -> str | None:
    """The area that the entry's own words name as the place of counting: behind the number first, then before it.

    Where one goes to or comes from is no such place, nor is a sea or a part of the world.
    """
    if "area" not in entry.sentence.said:
        return None
    behind = range(entry.index + 1, min(entry.right, entry.index + 12))
    ahead = range(entry.index - 1, max(entry.left, entry.index - 12) - 1, -1)
    for index in (*behind, *ahead):
        code: str | None = items[index].senses.get("area")
        if code and _counts_there(items, index) and load_codelists().areas[code].kind not in _NO_COUNTING_AREA:
            return code
    return None


def counterpart_of(items: list[Item], entry: Entry) -> str | None:
    """The area that the entry's own words name as where one goes to or comes from: "vers l'Espagne", "to Libya"."""
    if "area" not in entry.sentence.said:
        return None
    for index in range(entry.left, entry.right):
        code: str | None = items[index].senses.get("area")
        if code and _preposition(items, index)[0] in _ENDS_OF_A_WAY:
            return code
    return None


def _preposition(items: list[Item], index: int) -> tuple[str, int]:
    """The word before a place, over its article, and where that word stands."""
    where = index - 1
    while where > 0 and items[where].text.lower() in _ARTICLES:
        where -= 1
    return (items[where].text.lower(), where) if where >= 0 else ("", 0)


def _counts_there(items: list[Item], index: int) -> bool:
    before, where = _preposition(items, index)
    if before in _AWAY:
        return where > 0 and "geo" in items[where - 1].senses
    return before not in _TOWARDS


def document_area(items: list[Item]) -> str | None:
    """The country a text names most often, by name or by its nationals; None where it names none.

    Where one goes to or comes from does not count.
    """
    areas = load_codelists().areas
    counts: Counter[str] = Counter()
    for index, item in enumerate(items):
        if _NAMES.isdisjoint(item.senses):
            continue
        area, national = item.senses.get("area"), item.senses.get("national")
        if area and _preposition(items, index)[0] in _ENDS_OF_A_WAY:
            continue
        for code in (area, national):
            if code and code in areas and areas[code].kind == "country":
                counts[code] += 1
    best = counts.most_common(1)
    return best[0][0] if best else None
