"""Where a figure was counted: the area its own words name, else the area of the whole text."""

from __future__ import annotations

from collections import Counter

from etl.entries import Entry
from etl.numerals.words import Item
from schemas.codelists import load_codelists

_TOWARDS = frozenset(("vers", "to", "towards", "into", "hacia", "نحو", "إلى", "باتجاه", "صوب"))
_AWAY = frozenset(("from", "de", "du", "des", "d'", "d", "depuis", "desde", "من"))
_NO_COUNTING_AREA = frozenset({"sea", "macro"})


def area_of(items: list[Item], entry: Entry) -> str | None:
    """The area that the entry's own words name as the place of counting: behind the number first, then before it.

    Where one goes to or comes from is no such place, nor is a sea or a part of the world.
    """
    behind = range(entry.index + 1, min(entry.right, entry.index + 12))
    ahead = range(entry.index - 1, max(entry.left, entry.index - 12) - 1, -1)
    for index in (*behind, *ahead):
        code: str | None = items[index].senses.get("area")
        if code and _counts_there(items, index) and load_codelists().areas[code].kind not in _NO_COUNTING_AREA:
            return code
    return None


def _counts_there(items: list[Item], index: int) -> bool:
    before = items[index - 1].text.lower() if index else ""
    if before in _AWAY:
        return index > 1 and "geo" in items[index - 2].senses
    return before not in _TOWARDS


def document_area(items: list[Item]) -> str | None:
    """The country a text names most often, by name or by its nationals; None where it names none."""
    areas = load_codelists().areas
    counts: Counter[str] = Counter()
    for item in items:
        for sense in ("area", "national"):
            code = item.senses.get(sense)
            if code and code in areas and areas[code].kind == "country":
                counts[code] += 1
    best = counts.most_common(1)
    return best[0][0] if best else None
