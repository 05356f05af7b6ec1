"""Where a figure was counted: the area its own words name, else the area of the whole text."""

from __future__ import annotations

from collections import Counter

from etl.entries import Entry
from etl.numerals.words import Item
from etl.scan import Token
from schemas.codelists import load_codelists


def area_of(items: list[Item], entry: Entry) -> str | None:
    """The area named behind the numeral, within its own words; areas one goes to or comes from do not count."""
    for index in range(entry.index + 1, min(entry.right, entry.index + 12)):
        item = items[index]
        if isinstance(item, Token) and "area" in item.senses:
            before = items[index - 1]
            if isinstance(before, Token) and before.text.lower() in (
                "vers",
                "to",
                "from",
                "hacia",
                "de",
                "du",
                "d'",
                "إلى",
                "من",
                "نحو",
            ):
                return None
            return item.senses["area"]
    return None


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
