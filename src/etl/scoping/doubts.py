"""Why a person must confirm the days of a figure."""

from __future__ import annotations

import re

from etl.cues import Cue
from etl.entries import Entry
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.scoping.assigning import APART

OF_A_LENGTH = "Its words tell a length of time without its days: confirm the days it covers."
_DAYS_APART = Cue(
    r"\b(?:days?|weeks?|hours?|months?|jours?|heures?|semaines?|mois) "
    r"(?:after|before|earlier|later|après|avant|plus tard|plus tôt|auparavant)\b"
    r"|(?:بعد|قبل) (?:يوم|يومين|أسبوع|أسبوعين|شهر|شهرين|\w+ (?:أيام|ساعات|أسابيع|أشهر)) (?:من|على)\b",
    re.I,
)
"""Words that count from another day: "two days after 30 had drowned"."""
_ENDS_CLAUSE = Cue(r"[,;:.()\n]")
_BACKGROUND = Cue(
    r"\s*(?:pour rappel|rappelons|as a reminder|cabe (?:recordar|señalar)"
    r"|later,|after that,|afterwards,|par la suite|ensuite,|plus tard,|más tarde|posteriormente|في وقت لاحق"
    r"|و?(?:يُ?ذكر أن|يُ?شار إلى|تجدر الإشارة|(?:ال)?جدير بالذكر|للإشارة|للتذكير|كانت? [^.،\d]{0,60}\bقد ))",
    re.I,
)
"""How a sentence begins that tells of what was before the news, or after it."""


def doubt_of_period(text: str, items: list[Item], entry: Entry) -> str | None:
    """Why a person must confirm the days of a figure; None where the words settle them."""
    period, evidence = entry.period, entry.period_evidence
    if evidence in ("base", "base_far"):
        return "The period follows only from a comparison: confirm it."
    if evidence == "body":
        return "The heading gives no period, only figures of something else do: confirm it."
    compared = evidence == "own"  # "than last year, when 415 were": the year before the one told of
    if period is not None and period.worked_out and not (compared and period.worked_out == "year"):
        return "Its period is worked out and not told in full: confirm the days it covers."
    if evidence in ("sentence", "governing") and _counts_from_another_day(text, entry):
        return "Its words count days from another day: confirm the days it covers."
    whole = entry.whole if entry.whole is not None and entry.whole.period is period and evidence != "own" else entry
    if entry.of_a_length or whole.of_a_length:
        return OF_A_LENGTH
    if entry.other_period:
        return "Its sentence also names another period: confirm the days it covers."
    one_day = evidence == "told" and period is not None and period.start is not None and period.start == period.end
    if evidence not in ("governing", "headline") and not one_day:
        return None
    if _tells_how_long(items, entry):
        return OF_A_LENGTH
    if one_day:
        return None
    if not entry.sole_period and _BACKGROUND.match(text, entry.sentence.start):
        return "Its sentence goes back to something told before: confirm the days it covers."
    far = not entry.sole_period and text.count("\n\n", period.char_end or 0, entry.start) > 1 if period else False
    if far:
        return "The words of its period stand paragraphs before it: confirm the days it covers."
    if entry.told_later:
        return "Its news is of a day long after those in force, or before them: confirm the days it covers."
    return None


def _counts_from_another_day(text: str, entry: Entry) -> bool:
    """Whether words before a number count days from another day, and are not the words of its period."""
    found = _DAYS_APART.search(text, max(entry.sentence.start, entry.start - APART), entry.start)
    period = entry.period
    start, end = (period.char_start or 0, period.char_end or 0) if period is not None else (0, 0)
    if entry.sentence.start <= start <= entry.start and not (found and start <= found.start() < end):
        # "Two months after the 45 deaths of 3 May 2023, another 30 died": the day is that of the 45
        anchor = _DAYS_APART.search(text, entry.sentence.start, start)
        if anchor is not None and not _ENDS_CLAUSE.search(text, anchor.end(), start):
            return True
    return found is not None and not start <= found.start() < end


def _tells_how_long(items: list[Item], entry: Entry) -> bool:
    """Whether its words tell a length of time that is not part of the words of its period."""
    period = entry.period
    start, end = (period.char_start or 0, period.char_end or 0) if period else (0, 0)
    return any(
        isinstance(item, Numeral) and item.kind == "duration" and not start <= item.start < end
        for item in items[entry.left : entry.right]
    )
