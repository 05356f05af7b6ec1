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
_WITH_EARLIER = Cue(
    r"\b(?:que|qu['’]|than|from|respecto (?:a|de|al|del)|par rapport (?:à|au|aux))\b"
    r"[^.;:,\d]{0,50}(?:\d{4}|año (?:pasado|anterior)|an(?:née)? (?:dernier|dernière|passée?|précédente?)|last year"
    r"|(?:previous|prior) year|year (?:before|earlier)), (?:con|avec|with)(?: [^\W\d_]+){0,2} $"
    r"|(?:من|مع|ب)?(?:العام|السنة) (?:الماضي|الماضية|السابق|السابقة)، (?:مع|ب)(?:\w+ ){0,2}$",
    re.I,
)
"""What leads from a comparison to a number that may be its earlier value: "menos que en 2024, con 462"."""
_EARLIER_REACH = 120
_COMPARED_IN_BOX = Cue(
    r"(?: [^\W\d_]+)? (?:frente a|contra|contre|face à|vs\.?|versus|against|compared (?:to|with)|مقابل) ", re.I
)
_WHEN_BEFORE = Cue(
    r"(?:año (?:pasado|anterior)|an(?:née)? (?:dernier|dernière|passée?|précédente?)|last year|(?:previous|prior) year"
    r"|year (?:before|earlier)|(?:العام|السنة) (?:الماضي|الماضية|السابق|السابقة))(?:[,،] ?| )"
    r"(?:cuando|lorsque|lorsqu['’]|quand|où|when|عندما|حين|حيث) ?(?:\w+ ){0,2}$",
    re.I,
)
"""What leads to days of the year before: "con el año pasado, cuando hasta el 30 de septiembre"."""
_AS_OF = Cue(
    r"\b(?:as (?:of|at) \d|as (?:of|at) [A-Z]|(?:à la date|en date|situation) (?:du|au) \d"
    r"|au \d{1,2}(?:er)? [a-zéû]+ \d{4}"
    r"|a fecha de|al \d{1,2} de [a-z]+ de \d{4})",
)
"""What tells the day of a text's stocks, which need not be that of publication."""
_YEAR_BEGAN = Cue(
    r"(?:the )?(?:beginning|start) of the year|(?:le )?début de l['’]année|(?:principios|comienzos|inicio) de año"
    r"|(?:بداية|مطلع) (?:السنة|العام)",
    re.I,
)
_A_YEAR = Cue(r"\b(?:19|20)\d\d\b")
_OTHER_ACT = Cue(
    r"(?<!\w)[وف]?(?:أبحر|أقلع)\w*[^.،؛:\d]{0,50}$"
    r"|\b(?:fai\w+|fit|font) état,?(?: dès| la)? $|\b(?:dieron cuenta|daban cuenta|informaban),? $"
    r"|\b(?:s['’]arrêt\w+ (?:au|le)|stopped (?:at|on)|se deten\w+ (?:el|al)) $"
    r"|(?<!\w)منذ آخر [^.،؛:\d]{3,40}$|\b(?:depuis le dernier|since the last|desde el último) [^.,;:\d]{3,40}$",
    re.I,
)
"""What leads to the day a boat set off, or to the days of earlier reports."""
_FIRST_SINCE = Cue(
    r"\b(?:first|premi[eè]re?s?|primer[oa]?s?) [^.,;:]{0,30}?(?:since|depuis|desde) [^.,;:]{10,150}$"
    r"|\bأول\w* [^.،؛:]{0,30}?منذ [^.،؛:]{10,150}$",
    re.I,
)
"""What tells when the like was last done: "the first flight since the government closed the border on 8 August"."""
_FIRST_SINCE_REACH = 200
_REMINDS_OF = Cue(
    r"\b(?:cifras?|datos?|números?|chiffres?|niveaux?|figures?|levels?|numbers?) "
    r"(?:que|qui|that|which|not seen|jamais|no vist[ao]s?) [^.;:\n]{0,70}$",
    re.I,
)
"""What leads to days that a number only calls to mind: "21.452 personas, cifras que retrotraen a la crisis de 2006"."""
_REMINDS_REACH = 100
_A_TOLL = Cue(
    r"\b(?:bilan (?:non officiel|provisoire|officiel)|balance (?:no oficial|provisional)"
    r"|un?official (?:tally|count|toll))\b[^.;\d]{0,40}$",
    re.I,
)
"""What leads to a toll of more than the day in force: "avec un bilan non officiel de plus de 5.000 migrants"."""
_TOLL_REACH = 80
_RECENTLY = Cue(
    r"(?:[:;,(—–] ?|\b(?:et|y|and) |^)(?:récemment|dernièrement|recientemente|últimamente|recently|lately"
    r"|مؤخرا|مؤخراً|حديثا),? [^.\n]{0,200}$",
    re.I,
)
"""What tells of a number that its days are not those of its sentence: "a law of 2018: recently, more than 60 died"."""
_RECENTLY_REACH = 230
_STOPS_AT = Cue(r"توقف\w* عند ")
"""A count that stops at a day is of the days up to it."""
_WHEN_REACH = 60
_OF_A_BOAT = Cue(
    r"\b(?:patera|embarcación|barca|lancha|cayuco|boat|vessel|dinghy|bateau|embarcation|pirogue|canot|barque)s?,?"
    r" (?:que (?:fue|fueron|había|habían|llegó|arribó|zarpó)|qui (?:a|avait|était|a été)|which|that (?:was|were|had)"
    r"|localizad|interceptad|rescatad|found|intercepted|located|interceptée|repérée|secourue)[^.;]*$"
    r"|(?:قارب|زورق|مركب)\w* (?:الذي|التي|كان)[^.؛]*$",
    re.I,
)
"""What tells when a boat was met, and not when its people were arrested."""
_HAS_YEAR = Cue(r"\d{4}|[٠-٩]{4}")
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
    if (elsewhere := _dates_something_else(text, entry)) is not None:
        return elsewhere
    if entry.other_period:
        return "Its sentence also names another period: confirm the days it covers."
    if evidence not in ("governing", "headline", "told"):
        return None
    if evidence == "told":
        one_day = period is not None and period.is_one_day
        return OF_A_LENGTH if (one_day and _tells_how_long(items, entry)) or _lasts_longer(items, entry) else None
    if _tells_how_long(items, entry):
        return OF_A_LENGTH
    if not entry.sole_period and (away := _stands_away(text, entry)) is not None:
        return away
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


def _dates_something_else(text: str, entry: Entry) -> str | None:
    """Why the words of a period may be those of another act, or of the other value of a comparison."""
    period = entry.period
    if entry.period_evidence == "publication" and _AS_OF.search(text, 0, entry.start) is not None:
        return "The text tells another day than that of its publication: confirm the day it is of."
    if period is None or period.char_start is None or period.char_end is None:
        return None
    start, end = period.char_start, period.char_end
    ahead = max(0, start - _WHEN_REACH)
    if entry.thing != "boats" and entry.end < start and _OF_A_BOAT.search(text, max(ahead, entry.end), start):
        return "Its days are those of a boat: confirm the days it covers."
    first_since = _FIRST_SINCE.search(text, max(0, start - _FIRST_SINCE_REACH), start)
    if first_since or _OTHER_ACT.search(text, ahead, start) or _STOPS_AT.search(text, start, end):
        return "Its days may be those of another act: confirm the days it covers."
    # "the year 2022 recorded …, since the beginning of the year"
    if entry.period_evidence == "own" and _YEAR_BEGAN.search(text, start, end) is not None:
        years = _A_YEAR.finditer(text, entry.sentence.start, start)
        if any(period.start is not None and int(year[0]) != period.start.year for year in years):
            return "Its sentence tells of more than one year: confirm the days it covers."
    if _has_a_year_of_its_clause(text, entry, start):
        return "Its sentence tells of more than one year: confirm the days it covers."
    low = max(entry.sentence.start, entry.start - _EARLIER_REACH)
    boxed = end < entry.start and text[end : entry.start].strip() == "("
    if (
        (boxed and _COMPARED_IN_BOX.match(text, entry.end))  # "2.000 menos que en 2021 (1.869 frente a 3.863)"
        or (_WHEN_BEFORE.search(text, ahead, start) and not _HAS_YEAR.search(text, start, end))
        or (entry.period_evidence != "own" and _WITH_EARLIER.search(text, low, entry.start))
    ):
        return "It may be the other value of a comparison: confirm the days it covers."
    if entry.end < start and _REMINDS_OF.search(text, max(entry.end, start - _REMINDS_REACH), start):
        return "Its days may be those that its size calls to mind: confirm the days it covers."
    if _RECENTLY.search(text, max(end, entry.sentence.start, entry.start - _RECENTLY_REACH), entry.start):
        return "It is only told to be recent: confirm the days it covers."
    return None


def _has_a_year_of_its_clause(text: str, entry: Entry, start: int) -> bool:
    """Whether a year stands before a number and its days only in the next clause: "en 2014 à 64 811, …, en 2015"."""
    if start < entry.end or "," not in text[entry.end : start]:
        return False
    ahead = text[max(entry.sentence.start, entry.start - _YEAR_REACH) : entry.start]
    return _YEAR_OF_CLAUSE.search(ahead) is not None


_YEAR_REACH = 40
_YEAR_OF_CLAUSE = Cue(r"\b(?:en|in|في) (?:عام |سنة )?(?:19|20)\d\d\b[^,;:.()\d]*$")


_HEADING = re.compile(r"[^\W_][^.:;!?,\n]{3,70}(?<![.:;!?,»”\s])\n")


def _stands_away(text: str, entry: Entry) -> str | None:
    """Why the days in force may not be those of a number's sentence."""
    if entry.period_evidence == "governing" and _stands_alone(text, entry):
        return "It stands in a heading of its own: confirm the days it covers."
    period = entry.period
    one_day = period is not None and period.is_one_day
    if one_day and _A_TOLL.search(text, max(entry.sentence.start, entry.start - _TOLL_REACH), entry.start):
        return "A toll may be of more days than the one in force: confirm the days it covers."
    if _BACKGROUND.match(text, entry.sentence.start):
        return "Its sentence goes back to something told before: confirm the days it covers."
    return None


def _stands_alone(text: str, entry: Entry) -> bool:
    """Whether a short line between two paragraphs holds the number, as a heading does: "8 000 interceptions"."""
    low = text.rfind("\n", 0, entry.start) + 1
    line = _HEADING.match(text, low)
    if line is None or low < len("\n\n") or text[low - 2] != "\n" or text[line.end() : line.end() + 1] != "\n":
        return False
    before = text.rfind("\n", 0, low - 2) + 1
    return text[before : low - 2].rstrip()[-1:] in '.!?»”")'


_HOURS_OF_A_DAY = 24


def _lasts_longer(items: list[Item], entry: Entry) -> bool:
    """Whether its period is longer than the hours or days that its own words tell: "300 interceptés en 24 heures"."""
    period = entry.period
    if period is None or period.start is None:
        return False
    for index in range(entry.left, entry.right - 1):
        item, unit = items[index], items[index + 1].senses.get("unit_of_time")
        if isinstance(item, Numeral) and item.kind == "duration" and unit in ("hour", "day"):
            days = (item.whole or 0) / (_HOURS_OF_A_DAY if unit == "hour" else 1)
            return period.end is None or (period.end - period.start).days > days
    return False


def _tells_how_long(items: list[Item], entry: Entry) -> bool:
    """Whether its words tell a length of time that is not part of the words of its period."""
    period = entry.period
    start, end = (period.char_start or 0, period.char_end or 0) if period else (0, 0)
    return any(
        isinstance(item, Numeral) and item.kind == "duration" and not start <= item.start < end
        for item in items[entry.left : entry.right]
    )
