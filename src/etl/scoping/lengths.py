"""How long a count took, where no words say when: "3,000 people landed in just three days"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from etl.cues import Cue
from etl.entries import Entry
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.periods.calendar import LENGTHS, Period, PeriodWords

_REACH = 48
_ONLY = (
    r"(?: (?:just|only|barely|under|less than|about|a mere|the space of|a matter of|little more than"
    r"|tan s[oó]lo|s[oó]lo|apenas|menos de|poco más de|(?:un|el) (?:lapso|plazo|espacio) de|cuestión de"
    r"|seulement|à peine|moins de|l['’]espace de|tout juste|un peu plus de|نحو|أقل من|حوالي|مدة|فترة|غضون|ظرف))*"
)
_WITHIN = Cue(
    rf"(?:\b(?:in|within|over|across|inside|en|dans|sous)|(?<!\w)[وب]?(?:خلال|في|على مدى)){_ONLY} (?:a |une |una )?$",
    re.I,
)
_ONE_LENGTH = Cue(
    rf"\b(?:in|within|over|inside){_ONLY} (?:an?|one)(?: single)? (?P<en>hour|day|night|weekend|week|month|year)\b"
    rf"|\b(?:en|dans){_ONLY} une?(?: seule?)? (?P<fr>heure|journée|jour|nuit|week-end|semaine|mois|an|année)\b"
    rf"|\ben{_ONLY} (?:una?|un (?:solo|único)|una (?:sola|única)) (?P<es>hora|jornada|día|noche|semana|mes|año)\b"
    rf"|(?<!\w)[وب]?(?:خلال|في|على مدى){_ONLY} (?P<ar>ساعة|يوم|ليلة|أسبوع|شهر|سنة|عام)(?: واحدة?)?(?!\w)"
    rf"|(?<!\w)[وب]?(?:خلال|في|على مدى){_ONLY} (?P<dual>ساعتين|يومين|ليلتين|أسبوعين|شهرين|سنتين|عامين)(?!\w)",
    re.I,
)
_ENDS_CLAUSE = Cue(r"[,;:،؛()\n]")
_UNITS = {
    "week": "week semaine semana أسبوع أسبوعين",
    "month": "month mois mes شهر شهرين",
    "year": "year an année año سنة عام سنتين عامين",
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_TOLERANCE = 0.35
"""By how much a length may differ from that of a period that it may be of: "nearly four months"."""


def length_told(text: str, items: list[Item], entry: Entry, dated: Iterable[PeriodWords] = ()) -> float | None:
    """The days in which a number's own clause says that so many came together; None where it tells no length.

    Words that belong to a period, such as "in the last 48 hours", give its days and are no mere length.
    """
    spans = [(words.start, words.end) for words in dated]
    if entry.period is not None and entry.period.char_start is not None:
        spans.append((entry.period.char_start, entry.period.char_end or 0))
    low, high = items[entry.left].start, items[entry.right - 1].end + 1
    ends = _ENDS_CLAUSE.search(text, entry.end, high)
    high = ends.start() if ends is not None else high

    def is_free(place: int) -> bool:
        return not any(start <= place < end for start, end in spans)

    for index in range(entry.left, entry.right):
        item = items[index]
        if not isinstance(item, Numeral) or item is entry.numeral:
            continue
        if item.start >= high or (item.start > entry.start and item.kind in ("percent", "ratio")):
            break
        led = item.kind == "duration" and _WITHIN.search(text, max(low, item.start - _REACH), item.start)
        if led and is_free(item.start):
            senses = (one.senses.get("unit_of_time") for one in items[index + 1 : index + 4])
            return _days(item.whole or 1, next((unit for unit in senses if unit), ""))
    found = _ONE_LENGTH.search(text, low, high)
    if found is None or not is_free(found.end() - 1):
        return None
    return _days(1 + (found.lastgroup == "dual"), _UNIT_OF.get(found[found.lastgroup or 0].lower(), "day"))


def _days(number: int, unit: str) -> float:
    if unit in ("hour", "minute"):
        return number / 24
    least, most = LENGTHS.get(unit, (1, 1))
    return number * (least + most) / 2


def lasts(period: Period, days: float, published: date | None) -> bool:
    """Whether a period is about as long as was told, up to the day of the text where its end is open."""
    end = period.end or published
    if period.start is None or end is None:
        return False
    return abs((end - period.start).days + 1 - days) <= max(1.0, _TOLERANCE * days)
