"""Reference periods: finding the words that give one, and working out the days they mean.

Two steps. `find_periods` reads the words ("entre le 1er janvier et le 31 mai 2024", "in the first nine months") into
`PeriodWords`: one or two stretches of the calendar, perhaps without a year, and how they are meant. `Calendar.resolve`
turns those into days, from the words alone, the publication date, or another period of the text; what none of
these gives stays null (rule 12: a relative year comes from the publication date only).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from etl.numerals.kinds import law_before
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.scan import MARK, WORD, Token

_DASHES = "-−–—‐‑"
_WITHIN_YEARS = frozenset({"day", "month", "two_months", "quarter", "four_months", "half", "fortnight", "first"})
_MONTHS_IN = {"month": 1, "two_months": 2, "quarter": 3, "four_months": 4, "half": 6, "year": 12}
_NUMERIC_DATE = re.compile(
    r"(\d{1,2}) ?[/.\-] ?(\d{1,2})(?: ?[/.\-] ?(\d{4}|\d{2}))?|(\d{4})[-/](\d{1,2})[-/](\d{1,2})"
)
_PARTS_OF_YEAR = ("two_months", "quarter", "four_months", "half")
_HIJRI = range(1300, 1600)
_BESIDE = 20
"""How many characters part two ways of writing one date, at most."""
_DAY_PHRASES = ("today", "yesterday", "day_before_yesterday")
_TO_WEEKDAY = re.compile(
    r"(?:[ \u00a0](?:(?:au|dans|à|in|at|por|en|de)[ ])?(?:(?:le|la|the)[ ])?"
    r"(?:soir|soirée|matin|matinée|nuit|après-midi|midi|night|evening|morning|afternoon|noon"
    r"|noche|madrugada|mañana|tarde|mediodía))?"
    r"[ \u00a0](?:et|and|y|e|à|au|to|until|through|a|al|hasta)[ \u00a0](?:(?:le|el)[ ])?",
    re.I,
)
"""From a weekday to the one that ends a range."""
_HOUR = (
    r"(?:(?:noon|midday|midnight|dawn|dusk"
    r"|\d{1,2}(?:[:.]\d\d(?: ?[ap]\.?m\.?)?| ?[ap]\.?m\.?|(?:\d\d)? (?:hours|hrs|o['’]clock)))(?: local time)?)"
)
_HOUR_SIGN = re.compile(r":\d\d| ?[ap]\.?m\b|[ \u00a0](?:hours|hrs|o['’]clock)\b", re.I)
"""What makes an hour of the number before it, which is no day then."""
_FROM_AN_HOUR = re.compile(rf"\b(?:between|from) {_HOUR},?(?: on)? ?(?:the )?$", re.I)
_TO_A_DAY = re.compile(
    rf"(?:,? at {_HOUR})?,? (?:and|to|until|till|through) (?:{_HOUR},?(?: on| of)? )?(?:the )?", re.I
)
"""From the first day of a range told by the hour to its last: "from 9pm on Monday to 2am on Tuesday"."""
_SEVERAL = re.compile("أشهر|شهور|أيام|أسابيع|سنوات|أعوام")
_MONTH_WORD = re.compile(r"\b(?:months?|mois|mes)\b|شهر", re.I)
_RELATIVE_DAYS = ("weekday", *_DAY_PHRASES, "eve")
_DAY_OF = frozenset(("de", "del", "du", "d'", "d", "of", "the", "من", "شهر", "mes", "de el"))
_RUNS_TO = (" ending", " ended", " to", " ending in", " ended in", " up to")
_AND = ("et", "and", "y", "e", "و")
_SINCE = ("since", "منذ", "ومنذ")
"""Words for "since" that lead to no place, as a French "depuis" may."""
_BETWEEN_DAYS = frozenset(("et", "and", "y", "e", "o", "ou"))
_BEHIND_A_DAY = _DAY_OF | _BETWEEN_DAYS | frozenset(_DASHES)
_BEHIND_A_DAY_ALONE = re.compile(r"[,;:)]|\.(?:\s|$)| (?:se|de (?:este|ese|dicho) mes)\b")
"""What stands behind the day of a weekday, and behind no count: "el jueves 3 se repatriaron", "el domingo 6, 1.909"."""
_QUARTER_LETTERS = frozenset("TQSH")
_BEGINNINGS = frozenset({"span", "month", "weekday", "unit_of_time", "relative", "ordinal", "period"})
_HALVES = 2
_BY = ("d'ici", "d’ici", "d'ici à", "d’ici à", "d'ici fin", "d’ici fin")
_HALF_MONTH = 15
_OPENS = re.compile(r"(?:^|[.\n:«])\s*$")
"""What stands before the first word of a sentence."""
_STRETCHES = _BEGINNINGS - {"span"}
_LENGTHS = {"day": (1, 1), "week": (7, 7), "month": (28, 31), "year": (365, 366)}
"""The fewest and the most days of a unit."""
_DEFINITE = ("the", "these", "those", "both", "les", "ces", "los", "las", "estos", "esos")
_OF_PERIOD = frozenset({"span", "function", "relative", "ordinal", "period", "month", "compare"})
_NUMBERED = re.compile(r"(?:n°|nº|№|#|\bNo\.?)[ \u00a0]?$", re.I)
_JOINED = re.compile(r"[/\-–](\d{1,6})(?!\d)")
_HOUR_REACH = 30
_EVENT_REACH = 120
_OF_PREGNANCY = re.compile(r" (?:de |of |del? )?(?:grossesse|pregnancy|embarazo)", re.I)
_FROM_A_PLACE = re.compile(
    r" (?:(?i:le|la|les|l['’]|un|une) ?)?(?:(?i:sud|nord|est|ouest|centre|large|ports?|aéroports?|côtes?|plages?|rives?"
    r"|littoral|ville|régions?|pays|territoire|frontières?|camps?|base|continent|villages?|localité)\b|[A-ZÉÎ])"
)
"""What a French "depuis" leads from that is a place: "depuis le sud de la Libye le 6 septembre"."""
_SINCE_THE_START = re.compile(
    r"\b(?:depuis (?:le (?:début|lancement|déclenchement)|la reprise|l['’](?:ouverture|éclatement))"
    r"|since the (?:start|launch|beginning|outbreak)|desde (?:el (?:inicio|comienzo)|la apertura)) [^,.;:\d]{3,80}, "
    r"(?:le |on |el )?$",
    re.I,
)
"""What began on the day that follows: "depuis le début du rapatriement, le 18 décembre"."""
_UNTIL_HOUR = re.compile(
    r"\b(?:by|until|as of|as at|up to) "
    r"(?:noon|midday|midnight|\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|hours|GMT)?),? ?$",
    re.I,
)
_OF_AN_EVENT = re.compile(r" (?:of|de (?:la|l['’]|son|sa|leurs?)|du|d['’]) ?(?!year|ann|exercice|20\d\d|an\b)\w")
"""What makes of "the first 150 days" days of something else than a year: "of his premiership", "de l'opération"."""
_ENDED = re.compile(
    r" (?:(?:that|which) )?(?:ended|ending) on\b|,? (?:qui s['’]est (?:achevée?|terminée?)|s['’]achevant|se terminant"
    r"|qui s['’]achève|qui se termine|arrêtée?|close|clos) (?=le|au|en|à|fin)"
)
"""What leads from a week or a month to the day it ended on."""
_PERIOD_NOUN = re.compile(r"[ \u00a0](?:period|window|timeframe|time frame|timespan)(?: (?:of|in))?(?=[ \u00a0])", re.I)
"""What a range of months is called before the year it is of."""
_SO_FAR_REACH = 140
_TOTAL_NOUN = 12
_BEGINNING_AND = re.compile(
    r"(?:between|entre) [^,.;]{0,40}?(?:year|année|año)(?: \w+)?[ \u00a0](?:and|et|y)[ \u00a0](?:le |el |the )?", re.I
)
"""What leads from the beginning of a year to a day: "between the beginning of the year and 26 October"."""
_LEADS_REACH = 12
_ANY_ONE = re.compile(r"\b(?:un|cada|otro|chaque|one|a|each|every)(?: (?:sol[oa]|seul|single|único))? $", re.I)
_PART_OF_A_YEAR_REACH = 40
_PART_OF_A_YEAR = re.compile(
    r"\b(?:week|week-?end|night|day|noche|semana|fin de semana|nuit|semaine)s? (?:de|of) "
    r"(?:l['’]an(?:née)? |the year |año )?$"
    r"|(?:الليلة|ليلة|الأسبوع|أسبوع|اليوم|يوم)(?: [^\W\d]+)? من (?:عام |سنة |العام )?$",
    re.I,
)
"""What tells days of a year which its number does not give: "la última noche de 2023"."""
_A_MONTH = ("month", "mois", "mes", "شهر", "الشهر")
_IN_THE_REACH = 24
_IN_THE = re.compile(
    r"\b(?:(?:in|during|over|throughout) the|(?:au cours|lors) du|(?:durant|pendant) le|(?:en|durante) el) $", re.I
)
_ENDS_THERE = re.compile(r" ?[,.;:]")
_ONE_OF_THEM = re.compile(r"\b(?:un(?: seul| certain| solo)?|one|a single|a certain) $", re.I)
"""What makes a weekday any one: "pour un seul mardi"."""
_NAMED_BEFORE = re.compile(r"\b(?:same|that|mismo|ese|même|previous|anterior) [^\W\d_]+ $", re.I)
"""What makes a weekend one that was told before: "on the same Easter weekend"."""
_SEVERAL_UNITS = frozenset(("días", "semanas", "meses", "años", "jours", "semaines", "days", "weeks", "months"))
_DAY_ALONE = ("pasado día", "el día", "día")
"""Spanish words before the number of a day whose month is not told."""
_LATELY = "lately"
_OF_LAST_MONTH = "last_month"
_LAST_SEVEN_DAYS = re.compile("(?:la dernière semaine|la última semana|the (?:last|past) week|الأسبوع الأخير)$")
"""A week that may be the seven days up to the news, and not one from Monday to Sunday."""
_COMPARED_WITHIN = 40
_COMPARED_AHEAD = re.compile(
    r"(?:\b(?:contre|compared (?:with|to)|than|versus|against|(?:up|down) from|frente a|que|respecto (?:a|de)"
    r"|en comparación con|comparad\w+ con|par rapport (?:à|au|aux)|that|celle|celui|likened to)\b"
    r"|(?<!\w)(?:مقابل|مقارنة|قياسا)(?!\w))[^.;:\n]{0,24}$",
    re.I,
)
"""What says of a year right behind it that it is only compared with."""
_WEEKS_OF_WITHIN = 12
_WEEKS_OF = re.compile(
    r"(?:semaines|semanas|weeks|أسابيع|أسبوعين) (?:d['’]|de |of |in |من )(?:[^\W\d_]+)(?: (?:de )?\d{4})?$", re.I
)
"""Some weeks of a month, which are not the whole of it: "ces deux semaines d'octobre"."""
_THIS_YEAR = re.compile("this year|cette année|este año|(?:هذا|هذه) (?:العام|السنة)|(?:العام|السنة) (?:الحالي|الجاري)")
_OF_SAME_MONTH = "same_month"
_DAYS_OF = (_LATELY, _OF_LAST_MONTH, _OF_SAME_MONTH)
_DAY_LEADS = frozenset(
    ("el", "día", "pasado día", "el día", "y", "e", "al", "le", "et", "au", "the", "and", "to", *_DASHES, "يوم", "في")
)
"""Words before a day of last month; behind others, "frente a 12 del mes pasado", it is a count."""
_MONTH_OF = " mes de"
"""How words end that stand between a day and its month: "el 12 del pasado mes de enero"."""
_UNNUMBERED = frozenset(("primeros", "primeras", "premiers", "premières", "months", "weeks", "days"))
"""Words of "the first months" that tell no number of them."""
_ENDING = re.compile(r",? (?:(?:that|which) )?(?:ended|ending|ends|to)(?: on)? ", re.I)
_ALREADY = re.compile(r",? already\b", re.I)
_A_YEAR_WAS = re.compile(
    r"\b(?:deadliest|worst|busiest|record|lethal|best) year\b[^.,;:]{0,45} (?:was|is|remains) $", re.I
)
"""What leads to a year that is named: "the deadliest year for migrants in the last decade was 2023"."""
_LATER = re.compile(r"(?:days?|jours?|(weeks?|semaines?)) (?:later|plus tard)", re.I)
_BESIDE_AN_ARTICLE = 2
_ARTICLE = re.compile(r"(?<!\w)ال(?:ـ[ \u00a0]?)?$")
"""The Arabic article before digits: "حتى الـ 14 من آب"."""
_RUNS_ON = re.compile(r"(?:إلى|الى|حتى)\s")
_SINGULAR = re.compile(r"(?!people|men|women|children)[a-z -]*[a-rt-z]", re.I | re.A)
_FISCAL = "fiscal"
_AMERICAN = re.compile(
    r"\bU\.?S\.?(?!\w)|\b(?:United States|Americans?|CBP|ICE|Border Patrol|Texas|Florida|Miami|Puerto Rico"
    r"|Coast Guard (?:[Cc]utter|[Cc]rews?|District|Sector|Station)|Patrulla Fronteriza"
    r"|Guardia Costera de (?:los )?(?:Estados Unidos|EE))\b"
)
"""Words of the one country whose fiscal year is known here: it begins in October of the year before."""
_FISCAL_MONTH = 10
_OF_A_FISCAL_YEAR = re.compile(r"\b(?:FY|[Ff]iscal (?:[Yy]ear )?) ?(?:\d\d){1,2},? $")
"""What leads to a quarter that is one of a fiscal year: "FY 2016 Q3"."""
_FISCAL_REACH = 20
_QUARTER_BEHIND = re.compile(r",? [QH][1-4]\b")
_POSSESSED = re.compile(r"['’]s[ \u00a0][a-z]")
"""What makes four digits a year: "bringing 2016's total to 166,342"."""
_QUARTER_CODE = re.compile(r"\b([TQSH])([1-4])\b")


_AND_A_HALF = re.compile(r"[ \u00a0](?:y medi[oa]|et demie?|and a half)\b|[ \u00a0]و(?:ال)?نصف\b", re.I)
"""What makes a half more of the units before it: "los seis primeros meses y medio"."""


@dataclass(slots=True, frozen=True)
class Stretch:
    """A stretch of the calendar as the words give it; what they leave out is None."""

    unit: str
    """day, month, two_months, quarter, four_months, half, year, week, fortnight, weekday, first, last, …"""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int = 1
    """Which quarter, half or weekday; of "first", how many units."""
    of: str = "month"
    """The unit that "first" counts."""
    back: int | None = None
    """Years before that of publication: 1 of "August last year", 0 of "August this year"."""
    weekday: int | None = None
    """The day of the week that the words give a day of the month."""

    def bounds(self, year: int) -> tuple[date, date] | None:
        """The first and the last day, in this year; None where the calendar has no such day."""
        try:
            return self._bounds(year)
        except ValueError:
            return None

    def _bounds(self, year: int) -> tuple[date, date]:
        if self.unit == "day":
            day = date(year, self.month or 1, self.day or 1)
            return day, day
        if self.unit == "first":
            return self._first(year)
        if self.unit == "fortnight" and self.month:
            half = date(year, self.month, 15)
            return (
                (half.replace(day=1), half) if self.number == 1 else (half + timedelta(1), month_end(year, self.month))
            )
        if self.unit == "month":
            return date(year, self.month or self.number, 1), month_end(year, self.month or self.number)
        if self.unit == "window":
            return self._ended(year)
        if self.unit == _FISCAL:
            return date(year - 1, _FISCAL_MONTH, 1), date(year, _FISCAL_MONTH - 1, 30)
        if self.unit == "week" and self.month:
            first_day = date(year, self.month, 1 + 7 * (self.number - 1))
            return first_day, first_day + timedelta(6)
        months = _MONTHS_IN.get(self.unit)
        if months is None:
            raise ValueError(f"no calendar stretch: {self.unit}")
        first = 1 if months == 12 else (self.number - 1) * months + 1
        return date(year, first, 1), month_end(year, first + months - 1)

    def _ended(self, year: int) -> tuple[date, date]:
        end = date(year, self.month or 1, self.day) if self.day else month_end(year, self.month or 1)
        if self.of not in _MONTHS_IN:
            return end - timedelta(self.number * {"day": 1, "week": 7}[self.of] - 1), end
        months = end.year * 12 + end.month - self.number * _MONTHS_IN[self.of]
        following = end + timedelta(1)
        if following.day == 1:
            return date(months // 12, months % 12 + 1, 1), end
        return date((months - 1) // 12, (months - 1) % 12 + 1, end.day) + timedelta(1), end

    def _first(self, year: int) -> tuple[date, date]:
        start = date(year, self.month or 1, 1)
        if self.of in _MONTHS_IN:
            return start, month_end(year, start.month - 1 + self.number * _MONTHS_IN[self.of])
        if self.of == "half_month":
            return start, date(year, start.month + self.number // 2, 15)
        days = {"day": 1, "week": 7, "fortnight": 15}[self.of]
        return start, start + timedelta(self.number * days - 1)


def _is_calendar(period: Period) -> bool:
    """Whether a period is a whole month or more of the calendar: no "that day" goes back to its end."""
    start, end = period.start, period.end
    return period.cumulation == "period" and start is not None and end is not None and of_whole_months(start, end)


def of_whole_months(start: date, end: date) -> bool:
    """Whether days begin with a month and end with one."""
    return start.day == 1 and end == month_end(end.year, end.month)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


_NAMED = {
    "last_year": Stretch("year", of="last", number=0),
    "this_year": Stretch("year", of="this", number=0),
    "that_date": Stretch("told_end", of="that", number=0),
}


@dataclass(slots=True)
class PeriodWords:
    """The words that give a period, and what they say."""

    start: int
    end: int
    form: str
    """at, range, since, until, year_to_date, same, year_before, to_date, open, publication."""
    first: Stretch | None = None
    second: Stretch | None = None
    only: bool = False
    """The words narrow the figures beside them ("au seul mois d'août") and govern nothing after."""
    middle: bool = False
    """Whether they name the middle of a month or a year, which only a stock is counted at."""
    index: int = 0
    """Where in the items it begins."""
    after: int = 0
    """The index of the first item behind it."""
    unit: str = ""
    """Of "the same month of 2022" the month, where that is told."""


def is_compared(text: str, words: PeriodWords) -> bool:
    """Whether what stands right before the words only compares with their days: "menos que en 2025"."""
    return _COMPARED_AHEAD.search(text, max(0, words.start - _COMPARED_WITHIN), words.start) is not None


@dataclass(slots=True, frozen=True)
class Period:
    """A resolved reference period. A null start or end is open or unknown."""

    start: date | None
    end: date | None
    cumulation: str | None
    char_start: int | None
    char_end: int | None
    worked_out: str = ""
    """What no words give: "end" where that is the day of publication, "start" where it is the year's, "year" both."""


@dataclass(slots=True)
class _Finder:
    text: str
    items: list[Item]
    found: list[PeriodWords] = field(default_factory=list)
    told_so_far: bool = False
    """Whether the text says "so far" or "to date" anywhere."""

    # --- items ---------------------------------------------------------------------------------------------------

    def sense(self, index: int, sense: str) -> str | None:
        return self.items[index].senses.get(sense) if 0 <= index < len(self.items) else None

    def near(self, index: int, reach: int = 3) -> bool:
        """Whether the item stands right behind the one before it, with nothing but spaces between."""
        if index <= 0 or index >= len(self.items):
            return False
        left, right = self.items[index - 1], self.items[index]
        gap = right.start - left.end
        if gap > _BESIDE_AN_ARTICLE and isinstance(right, Numeral):
            article = _ARTICLE.search(self.text, left.end, right.start)
            gap = (article.start() if article else right.start) - left.end
        if gap > reach:
            return False
        joints = " \u00a0\u202f\n'’-°و" + ("." if "month" in left.senses else "")
        if isinstance(left, Numeral) and left.set_off:
            joints += ")"
        return gap <= 0 or (not self.text[left.end : left.end + gap].strip(joints))

    def numeral(self, index: int) -> Numeral | None:
        item = self.items[index] if 0 <= index < len(self.items) else None
        return item if isinstance(item, Numeral) and item.kind in ("count", "ordinal") else None

    def joined_by_waw(self, index: int) -> bool:
        """Whether an Arabic "و" is written together with this item: "بين 12 و15", "بين يناير وشتنبر"."""
        item = self.items[index]
        if isinstance(item, Numeral):
            return self.text[item.start - 1 : item.start] == "و" or item.text.startswith("و")
        return item.text.startswith("و") and bool({"month", "weekday", "ordinal", "unit_of_time"} & item.senses.keys())

    def small(self, index: int, largest: int) -> int | None:
        numeral = self.numeral(index)
        if numeral is None or numeral.grouping or numeral.whole is None or not 1 <= numeral.whole <= largest:
            return None
        return numeral.whole

    def year_at(self, index: int) -> int | None:
        numeral = self.numeral(index)
        if numeral is None or numeral.grouping or numeral.form != "digits" or numeral.end - numeral.start != 4:
            return None
        return numeral.whole if numeral.whole is not None and 1900 <= numeral.whole <= 2100 else None

    def skip(self, index: int, limit: int = 2) -> int:
        """Over the small words inside a date ("de", "of", "من", a comma before the year)."""
        while limit and index < len(self.items) and self.near(index):
            senses = self.items[index].senses
            this_year = senses.get("relative") == "this" and self.near(index + 1) and self.year_at(index + 1)
            small = this_year or {"function", "span"} & senses.keys()
            if not small or {"month", "weekday", "period"} & senses.keys():
                break
            index, limit = index + 1, limit - 1
        return index

    def over_of(self, index: int) -> int:
        """Over the "de", "of" or "من" between a day and its month; an "en" there parts a count from it."""
        while index < len(self.items) and self.near(index):
            if self.items[index].text.lower() not in _DAY_OF and not self.says_month(index):
                break
            index += 1
        return index

    def says_month(self, index: int) -> bool:
        """Whether a word only says that a month follows: the "mois" of "la première quinzaine du mois d'octobre"."""
        if "relative" in self.items[index].senses and self.items[index].text.lower().endswith(_MONTH_OF):
            return bool(self.sense(index + 1, "month")) and self.near(index + 1)
        named = (index + 1, index + 2)
        follows = any(self.sense(where, "month") and self.near(where) for where in named)
        runs = self.items[index].text.lower().endswith(_RUNS_TO)
        return self.sense(index, "unit_of_time") == "month" and follows and not runs

    # --- stretches -----------------------------------------------------------------------------------------------

    def stretch(self, index: int) -> tuple[Stretch, int] | None:
        """A stretch of the calendar that begins with this item, and the index behind it."""
        found = self._stretch(index)
        if found is None or found[0].year or found[0].number == 0 or found[0].unit not in _WITHIN_YEARS:
            return found
        back, after = self._years_back(found[1])
        if back is not None:
            return replace(found[0], back=back), after
        after = self._over_that_year(found[1])
        return (replace(found[0], of="that"), after) if after > found[1] and found[0].unit == "month" else found

    def _over_that_year(self, index: int) -> int:
        """Over the "of that year", "de la même année" behind a month: the year told last."""
        where = self.skip(index, 3)
        while where > index and self.sense(where - 1, "relative"):
            where -= 1
        said = self.sense(where, "relative") in ("that", "same") and self.near(where)
        return where + 2 if said and self.sense(where + 1, "unit_of_time") == "year" and self.near(where + 1) else index

    def _years_back(self, index: int) -> tuple[int | None, int]:
        """The "of last year", "de este año", "من العام الماضي" behind a month or a part of a year."""
        where = self.skip(index, 3)
        while where > index and self.sense(where - 1, "relative"):
            where -= 1
        if where >= len(self.items) or not self.near(where):
            return None, index
        if self.sense(where, "period") == "last_year":
            return 1, where + 1
        years = {"last": 1, "this": 0}
        for first, second in ((where, where + 1), (where + 1, where)):
            said = years.get(self.sense(first, "relative") or "")
            if said is not None and self.sense(second, "unit_of_time") == "year" and self.near(where + 1):
                return said, where + 2
        return None, index

    def _stretch(self, index: int) -> tuple[Stretch, int] | None:
        item = self.items[index]
        if isinstance(item, Numeral):
            return self._numeral_first(index, item)
        if item.kind != WORD:
            return None
        senses = item.senses
        if "weekday" in senses:
            return self._weekday(index, int(senses["weekday"]))
        if "month" in senses:
            return self._month(index, int(senses["month"]))
        if "unit_of_time" in senses:
            alone = self._day_alone(index + 1) if item.text.lower() in _DAY_ALONE else None
            found = alone or self._unit_first(index, senses["unit_of_time"])
            if found:
                return found
        if "ordinal" in senses:
            return self._ordinal_first(index, int(senses["ordinal"]))
        if "relative" in senses:
            return self._relative_first(index, senses["relative"])
        if senses.get("period") in _DAY_PHRASES:
            after = self._over_weekday(index + 1)
            return Stretch(senses["period"], weekday=self._weekday_named(index + 1, after)), after
        return None

    def _over_weekday(self, index: int) -> int:
        """Over the weekday that only names a day told already: "ayer viernes", "اليوم الإثنين"."""
        named = self.sense(index, "weekday") and self.near(index)
        return index + 1 if named and not self.small(index + 1, 31) else index

    def _weekday_named(self, index: int, after: int) -> int | None:
        """The weekday between two places: of "ayer viernes" the Friday."""
        said = self.sense(index, "weekday") if after > index else None
        return int(said) if said else None

    def _numeral_first(self, index: int, item: Numeral) -> tuple[Stretch, int] | None:
        if item.kind == "date":
            return self._numeric_date(index, item)
        coded = self._coded(index, item) or self._some_lately(index)
        if coded:
            return coded
        day = self.small(index, 31)
        if day:
            this_month = self._of_this_month(index)
            if this_month is not None:
                return this_month
            where = self.over_of(index + 1)
            month = self.sense(where, "month") if self.near(where) else None
            if self.sense(index + 1, "unit_of_time") == "day" and self.near(index + 1):
                where = self.over_of(index + 2)
                month = self.sense(where, "month")
            if month:
                year, after = self._year_behind(where + 1)
                return Stretch("day", year, int(month), day), self._over_past(after) if year is None else after
        if self.year_at(index) and self._is_year(index):
            over = self._over_two_years(index)
            fiscal = self._fiscal_year(index)
            if fiscal:
                return fiscal
            before = self.text[max(0, item.start - _PART_OF_A_YEAR_REACH) : item.start]
            if over or _PART_OF_A_YEAR.search(before):
                return Stretch("open"), over or index + 1
            return Stretch("year", self.year_at(index)), index + 1
        if item.kind == "ordinal" and item.whole:
            return self._ordinal_first(index, item.whole)
        return self._first_some(index)

    def _fiscal_year(self, index: int) -> tuple[Stretch, int] | None:
        """ "the 2024 fiscal year that ended on 30 September": the year that ends then; without a day, no days."""
        named = self.items[index + 1] if self.near(index + 1) else None
        if named is None or not named.text.lower().startswith(("fiscal", "financial")):
            return None
        ended = _ENDING.match(self.text, named.end)
        where = index + 2
        while ended and where < len(self.items) and self.items[where].start < ended.end():
            where += 1
        found = self.stretch(where) if ended and where < len(self.items) else None
        if found is None or found[0].unit not in ("day", "month"):
            return (Stretch(_FISCAL, self.year_at(index)) if self._is_american() else Stretch("open")), index + 2
        year = found[0].year or self.year_at(index)
        return Stretch("window", year, found[0].month, found[0].day, 1, "year"), found[1]

    def _over_two_years(self, index: int) -> int | None:
        """Over "2015-16": a season or a financial year, whose days no words give."""
        last, year = self.numeral(index + 2), self.year_at(index) or 0
        if last is None or self.items[index + 1].text not in _DASHES or last.start - self.items[index].end != 1:
            return None
        return index + 3 if last.text == f"{(year + 1) % 100:02}" else None

    def _over_past(self, index: int) -> int:
        """Over the "last" or "this" behind the month of a day: "15 يناير الماضي"."""
        said = self.near(index) and self.sense(index, "relative") in ("last", "this")
        of_unit = self.sense(index + 1, "unit_of_time") and self.near(index + 1)
        return index + 1 if said and not of_unit else index

    def _some_lately(self, index: int) -> tuple[Stretch, int] | None:
        """ "las dos últimas semanas de abril": a number before words that give no days, and the month they are of."""
        if not self.small(index, 400) or self.sense(index + 1, "period") != "whole_life" or not self.near(index + 1):
            return None
        later = _LATER.fullmatch(self.items[index + 1].text)
        if later:
            return Stretch("after", number=(self.small(index, 400) or 1) * (7 if later[1] else 1), of="day"), index + 2
        month = self.skip(index + 2)
        if self.sense(month, "month") and self.near(month):
            return Stretch("open"), self._year_behind(month + 1)[1]
        return Stretch("open"), index + 2

    def _coded(self, index: int, item: Numeral) -> tuple[Stretch, int] | None:
        """ "T3", "Q1 2024", "S1": a quarter or a half by its letter."""
        if self.text[max(0, item.start - 2) : item.start] == "FY" and (year := self._year_of_fiscal(index)):
            return (Stretch(_FISCAL, year) if self._is_american() else Stretch("open")), index + 1
        lettered = item.start and self.text[item.start - 1] in _QUARTER_LETTERS
        match = _QUARTER_CODE.search(self.text, max(0, item.start - 2), item.end + 1) if lettered else None
        if not match or match.end() != item.end:
            return None
        unit = "quarter" if match[1] in "TQ" else "half"
        number = int(match[2])
        if _OF_A_FISCAL_YEAR.search(self.text, max(0, item.start - _FISCAL_REACH), item.start - 1):
            return Stretch("open"), index + 1
        if number * _MONTHS_IN[unit] > 12:
            return None
        year, after = self._year_behind(index + 1)
        return Stretch(unit, year, number=number), after

    def _numeric_date(self, index: int, item: Numeral) -> tuple[Stretch, int] | None:
        match = _NUMERIC_DATE.fullmatch(item.text)
        if not match:
            return None
        if match[1]:
            day, month, year = int(match[1]), int(match[2]), int(match[3]) if match[3] else None
        else:
            year, month, day = int(match[4]), int(match[5]), int(match[6])
        if month > 12:
            day, month = month, day
        if year is not None and 100 <= year < 1900 and year not in _HIJRI:
            return None
        return Stretch("day", year + 2000 if year and year < 100 else year, month, day), index + 1

    def _year_behind(self, index: int) -> tuple[int | None, int]:
        """A year that belongs to a month or part before it, over small words, a comma or a doubled month name."""
        doubled = index < len(self.items) and self.items[index].text in ("/", "(") and self.sense(index + 1, "month")
        if doubled:
            index += 2
            if index < len(self.items) and self.items[index].text == ")":
                index += 1
        where = index
        if (
            where < len(self.items)
            and self.items[where].text == ","
            and self.year_at(where + 1)
            and self.near(where + 1)
        ):
            return self.year_at(where + 1), where + 2
        where = self.skip(where, 3)
        if self.sense(where, "unit_of_time") == "year" and self.near(where):
            where += 1
        if self.near(where) and self.year_at(where):
            following = where + 1
            if not (self.near(following) and self.sense(following, "thing") and where == index):
                return self.year_at(where), following
            return self.year_at(where), following
        return None, index

    def _month(self, index: int, month: int) -> tuple[Stretch, int]:
        day = self.small(index + 1, 31) if self.near(index + 1) and not self.joined_by_waw(index + 1) else None
        if day:
            numeral = self.items[index + 1]
            following = index + 2
            counted = self.near(following) and self.sense(following, "thing")
            if counted and _SINGULAR.fullmatch(self.items[following].text) and day > 1:
                counted = None  # "the February 21 flight"
            if not counted and not numeral.text.startswith("0"):
                year, after = self._year_behind(following)
                return Stretch("day", year, month, day), after
        year, after = self._year_behind(index + 1)
        of_year = self.sense(after + 1, "unit_of_time") == "year" and self.near(after + 1)
        if year is None and self.near(after) and self.sense(after, "relative") and not of_year:
            return Stretch("month", None, month, of=self.sense(after, "relative") or "month"), after + 1
        return Stretch("month", year, month), after

    def _weekday(self, index: int, weekday: int) -> tuple[Stretch, int] | None:
        where = index + 1
        if where < len(self.items) and self.items[where].text == "(":
            dated = self.stretch(where + 1) if where + 1 < len(self.items) else None
            closed = dated is not None and dated[1] < len(self.items) and self.items[dated[1]].text == ")"
            if dated is not None and closed and dated[0].unit == "day":
                return replace(dated[0], weekday=weekday), dated[1] + 1
        if where < len(self.items) and self.items[where].text in ",،":
            where += 1
        if self.near(where) or where == index + 2:
            inner = self.skip(where)
            if inner < len(self.items) and (self.small(inner, 31) or self.sense(inner, "month")):
                found = self.stretch(inner)
                if found and found[0].unit == "day":
                    return replace(found[0], weekday=weekday), found[1]
        if self.near(index + 1) and self.sense(index + 1, "relative") == "last":
            return Stretch("weekday", number=weekday, of="last"), index + 2
        day = self.small(index + 1, 31) if self.near(index + 1, 1) else None
        if _ONE_OF_THEM.search(self.text, max(0, self.items[index].start - _LEADS_REACH), self.items[index].start):
            return Stretch("open"), index + 1
        if day is not None and _BEHIND_A_DAY_ALONE.match(self.text, self.items[index + 1].end):
            return Stretch("day", day=day, of=_LATELY, weekday=weekday), index + 2
        return Stretch("weekday", number=weekday), index + 1

    def _weekend(self, index: int) -> tuple[Stretch, int]:
        """The weekend just past; "en un solo fin de semana" gives no days."""
        start = self.items[index].start
        said = self.sense(index + 1, "relative") if self.near(index + 1) else None
        before = self.text[max(0, start - _LEADS_REACH) : start]
        if said is None and (_ANY_ONE.search(before) or _NAMED_BEFORE.search(before)):
            return Stretch("open"), index + 1
        return Stretch("weekend", of="this", number=0), index + (2 if said else 1)

    def _is_the_one_told(self, index: int, unit: str) -> bool:
        """Whether "in the quarter" only goes back to one that was told."""
        if unit not in ("quarter", "half"):
            return False
        start, end = self.items[index].start, self.items[index].end
        if _IN_THE.search(self.text, max(0, start - _IN_THE_REACH), start) is None:
            return False
        return _ENDS_THERE.match(self.text, end) is not None

    def _unit_first(self, index: int, unit: str) -> tuple[Stretch, int] | None:
        where = self.over_of(index + 1)
        within = self.items[index].text.lower().endswith(_RUNS_TO)
        year_told = unit == "year" and self.near(where) and self.year_at(where)
        if unit == "year" and "fiscal" in self.items[index].text.lower() and not within:
            return Stretch("open"), where + (1 if year_told else 0)
        if year_told:
            return Stretch("year", year_told), where + 1
        if unit == "month" and self.near(where) and self.sense(where, "month") and not within:
            return self.stretch(where)
        if unit == "weekend" or self._is_the_one_told(index, unit):
            return self._weekend(index) if unit == "weekend" else (Stretch(unit, of="same", number=0), index + 1)
        if not self.near(index + 1):
            return None
        if unit in ("year", "month", "week", "day") and (within or self._runs_to(index + 1)):
            where = max(self._leads(self._over_runs_to(index + 1))[1], index + (1 if within else 2))
            ended = self.stretch(where) if where < len(self.items) else None
            if ended:
                return self._window(index, unit, ended[0]), ended[1]
        relative = self.sense(index + 1, "relative")
        ordinal = self._ordinal(index + 1)
        if ordinal and unit in ("quarter", "half", "fortnight", "two_months", "four_months", "week", "month"):
            return self._part(unit, ordinal, index + 2)
        if relative == "last" and unit in _PARTS_OF_YEAR:
            year, after = self._year_behind(index + 2)
            if year:
                return Stretch(unit, year, number=12 // _MONTHS_IN[unit]), after
        of_month = self.skip(index + 2)
        if relative and unit in ("week", "day", "fortnight") and self.near(of_month) and self.sense(of_month, "month"):
            return Stretch("open"), self._year_behind(of_month + 1)[1]
        if relative == "before_last":
            return (Stretch(unit, back=2) if unit == "year" else Stretch("open")), index + 2
        if relative:
            return Stretch(unit, of=relative, number=0), index + 2
        return self._first_some(index)

    def _window(self, index: int, unit: str, end: Stretch) -> Stretch:
        """So many units that end with a day or a month; open where that cannot be worked out."""
        if end.unit == "weekday" and unit in ("day", "week"):
            told = self.small(index - 1, 60) if self.near(index) else None
            return Stretch("window", number=(told or 1) * (7 if unit == "week" else 1), of="day", weekday=end.number)
        if end.unit not in ("day", "month") or end.number == 0:
            return Stretch("open")
        number = self.small(index - 1, 60) if self.near(index) else None
        return Stretch("window", end.year, end.month, end.day, number or 1, unit)

    def _runs_to(self, index: int) -> bool:
        """ "the year ending June 2024", "the 12 months to June": a window told by its end."""
        item = self.items[index]
        told = _ENDED.match(self.text, self.items[index - 1].end) is not None
        return (
            told
            or item.text.lower() in ("to", "ending", "ended", "through")
            or (self.sense(index, "span") == "until" and item.text.lower() == "up to")
        )

    def _over_runs_to(self, index: int) -> int:
        """Over the words of "the week that ended on", "la semaine se terminant le"."""
        told = _ENDED.match(self.text, self.items[index - 1].end)
        while told and index < len(self.items) and self.items[index].end <= told.end():
            index += 1
        return index

    def _ordinal(self, index: int) -> int | None:
        value = self.sense(index, "ordinal")
        if value:
            return int(value)
        numeral = self.numeral(index)
        return numeral.whole if numeral and numeral.kind == "ordinal" else None

    def _part(self, unit: str, number: int, after: int) -> tuple[Stretch, int] | None:
        """A quarter, a half or a fortnight, with its year or month."""
        if _OF_PREGNANCY.match(self.text, self.items[after - 1].end):
            return Stretch("open"), after
        where = self.over_of(self.skip(after))
        of_month = self.near(where) and self.sense(where, "month")
        if self.near(where) and self.sense(where, "reference"):
            return None  # "الفصل الرابع من القانون" is an article of a law
        if unit == "half" and of_month:
            unit = "fortnight"
        told = self._of_a_told_month(after) if unit in ("half", "fortnight") and number <= _HALVES else None
        if told is not None:
            return Stretch("half_month", number=number, of=told[0]), told[1]
        if unit in ("fortnight", "week"):
            if of_month:
                year, behind = self._year_behind(where + 1)
                return Stretch(unit, year, int(self.sense(where, "month") or 1), number=number), behind
            return None if unit == "week" else self._fortnight_of_year(number, after)
        if number * _MONTHS_IN[unit] > 12:
            return None
        year, behind = self._year_behind(after)
        if unit == "month":  # "الأشهر الأولى" are several
            one = any(item.text.lower() in _A_MONTH for item in self.items[after - 2 : after])
            return (Stretch("month", year, number), behind) if one and year is not None else None
        if self._is_fiscal(after, behind):
            return Stretch("open"), behind
        return Stretch(unit, year, number=number), behind

    def _of_a_told_month(self, after: int) -> tuple[str, int] | None:
        """ "la segunda quincena de ese mes", "النصف الأول من الشهر الجاري": the month that a half is of."""
        where = self.skip(after)
        while where > after and self.sense(where - 1, "relative"):
            where -= 1
        for said, unit in ((where, where + 1), (where + 1, where)):
            relative = self.sense(said, "relative")
            if relative and self.sense(unit, "unit_of_time") == "month" and self.near(where + 1):
                return relative, where + 2
        return None

    def _fortnight_of_year(self, number: int, after: int) -> tuple[Stretch, int]:
        """ "la première quinzaine de 2024" is of January; without a year or a month no words say of which."""
        year, behind = self._year_behind(after)
        of_year = self.near(self.skip(after)) and self.sense(self.skip(after), "unit_of_time") == "year"
        if number == 1 and (year or of_year):
            return Stretch("first", year, of="fortnight"), behind
        return Stretch("open"), after

    def _ordinal_first(self, index: int, number: int) -> tuple[Stretch, int] | None:
        if not self.near(index + 1):
            return None
        if self.items[index + 1].text.lower() == "month of" and (year := self.year_at(index + 2)) and number <= 12:
            return Stretch("month", year, number), index + 3
        month = self.sense(self.over_of(index + 1), "month")
        if month and number <= 31:
            where = self.over_of(index + 1)
            year, after = self._year_behind(where + 1)
            return Stretch("day", year, int(month), number), self._over_past(after) if year is None else after
        unit = self.sense(index + 1, "unit_of_time")
        of_a_year = unit == "month" and self._year_behind(index + 2)[0] is not None
        of_a_year = of_a_year and not self.items[index].text.lower().endswith("s")  # "primeros meses" are several
        alone = number == 1 and unit == "month" and not of_a_year  # the first month of something
        if unit and unit in (*_MONTHS_IN, "fortnight", "week") and not alone:
            return self._part(unit, number, index + 2) if unit != "year" else None
        return self._first_some(index) if number == 1 else None

    def _first_some(self, index: int) -> tuple[Stretch, int] | None:
        """ "les neuf premiers mois", "the first 15 days", "الأشهر الثمانية الأولى": a cluster in any order."""
        number = unit = None
        first = last = False
        where = index
        while where < min(index + 5, len(self.items)) and (where == index or self.near(where)):
            senses = self.items[where].senses
            value = self.small(where, 400)
            if value and number is None and not self.year_at(where):
                number = value
            elif senses.get("ordinal") == "1":
                first = True
            elif senses.get("relative") in ("last", "previous"):
                last = True
            elif "unit_of_time" in senses and unit is None:
                unit = senses["unit_of_time"]
            elif "relative" in senses and not last:
                pass
            else:
                break
            where += 1
        if unit is None or not (first or last):
            return None
        if last and number is not None and self.items[index].text.lower() in ("last", "final"):
            return self._last_of(where, number, unit)
        if last:
            return (Stretch("open"), where) if number else None
        if number is None and unit not in ("month", "week", "day", "fortnight"):
            return None
        if unit not in (*_MONTHS_IN, "day", "week", "fortnight") or (number or 1) * _MONTHS_IN.get(unit, 0) > 12:
            return None
        if number is None and any(item.text.lower() in _UNNUMBERED for item in self.items[index:where]):
            return Stretch("open"), self._first_of(where, 1, unit)[1]  # "los primeros meses del año"
        return self._first_of(where, number or 1, unit)

    def _last_of(self, where: int, number: int, unit: str) -> tuple[Stretch, int]:
        """ "the last two weeks of September": so many days or weeks up to a month's end; of anything else no days."""
        inner = self.over_of(where)
        month = self.sense(inner, "month") if self.near(inner) and inner > where else None
        if month is None or unit not in ("day", "week"):
            return Stretch("open"), where
        year, after = self._year_behind(inner + 1)
        return Stretch("window", year, int(month), number=number, of=unit), after

    def _first_of(self, where: int, number: int, unit: str) -> tuple[Stretch, int]:
        """The first units of the year or the month behind them; of anything else they give no days."""
        half = _AND_A_HALF.match(self.text, self.items[where - 1].end)
        if half is not None and unit != "month":
            return Stretch("open"), where
        if half is not None:
            while where < len(self.items) and self.items[where].start < half.end():
                where += 1
            number, unit = 2 * number + 1, "half_month"
        year, after = self._year_behind(where)
        month = None
        inner = self.skip(where)
        if unit in ("day", "week", "fortnight") and self.near(inner) and self.sense(inner, "month"):
            month = int(self.sense(inner, "month") or 1)
            year, after = self._year_behind(inner + 1)
        elif year is None and self.near(inner) and self.sense(inner, "unit_of_time") == "year":
            after = inner + 1
            if self.near(after) and self.sense(after, "relative"):
                after += 1
        told = self._of_a_told_month(where) if after == where and unit in ("day", "week") else None
        if told is not None:
            return Stretch("days_of_month", number=number * (7 if unit == "week" else 1), of=told[0]), told[1]
        if after == where and _OF_AN_EVENT.match(self.text, self.items[where - 1].end):
            return Stretch("open"), where
        if self._is_fiscal(where, after):
            return Stretch("open"), after
        return Stretch("first", year, month, number=number, of=unit), after

    def _relative_first(self, index: int, relative: str) -> tuple[Stretch, int] | None:
        if not self.near(index + 1):
            return None
        if self.items[index].text.lower().endswith(_DAY_ALONE):
            return self._day_alone(index + 1)
        named = self.items[index + 1].text
        if relative == "this" and (_SEVERAL.search(named) or named.lower() in _SEVERAL_UNITS):
            relative = "that"  # "هذه الأشهر التسعة", "estos meses" are those told before
        if relative in ("same", "that"):
            index = self._over_count(index)
        unit = self.sense(index + 1, "unit_of_time")
        if unit:
            if relative == "last" and self.small(index + 1, 400):
                return self._first_some(index)
            year, after = self._year_behind(index + 2) if unit in _PARTS_OF_YEAR else (None, index)
            if relative == "last" and year:
                return Stretch(unit, year, number=12 // _MONTHS_IN[unit]), after
            where = self.skip(index + 2)
            if relative == "last" and unit == "month" and where > index + 2:
                year, after = self._year_behind(index + 2)
                if year:
                    return Stretch("month", year, 12), after
            if unit in ("week", "day", "fortnight", "weekend") and self.near(where) and self.sense(where, "month"):
                return Stretch("open"), self._year_behind(where + 1)[1]
            return self._this_month_of(index, relative, unit) or (Stretch(unit, of=relative, number=0), index + 2)
        if self.sense(index + 1, "weekday"):
            weekday = int(self.sense(index + 1, "weekday") or 0)
            found = self._weekday(index + 1, weekday)
            if found and found[0].unit == "weekday" and relative == "last":
                return replace(found[0], of="last"), found[1]
            return found
        if self.sense(index + 1, "month"):
            found = self.stretch(index + 1)
            return (replace(found[0], of=relative), found[1]) if found and found[0].unit == "month" else found
        return self._first_some(index)

    def _this_month_of(self, index: int, relative: str | None, unit: str) -> tuple[Stretch, int] | None:
        """ "929 interceptés ce mois de septembre": the month that is named, which need not be that of the news."""
        named = self.over_of(index + 2)
        this = relative == "this" and unit == "month" and named > index + 2
        return self.stretch(named) if this and self.sense(named, "month") else None

    def _day_alone(self, index: int) -> tuple[Stretch, int] | None:
        """ "el pasado día 12", "el día 1 de este mes": a day of the month that no word names."""
        day = self.small(index, 31) if self.near(index) else None
        if day is None or self.sense(self.over_of(index + 1), "month"):
            return None
        return self._of_this_month(index) or (Stretch("day", day=day, of=_LATELY), index + 1)

    def _of_this_month(self, index: int) -> tuple[Stretch, int] | None:
        """ "9 de este mes", "el 9 del mes en curso", "el 9 del mes pasado", "16 من الشهر نفسه": a day of that month."""
        day = self.small(index, 31)
        after = self._over_same_month(index + 1) if day else None
        if after is not None:
            return Stretch("day", day=day, of=_OF_SAME_MONTH), after
        where = self.skip(index + 1, 2)
        while where > index + 1 and self.sense(where - 1, "relative"):
            where -= 1
        if day is None or where == index + 1 or not (self.near(where) and self.near(where + 1)):
            return None
        this = {self.sense(at, "relative") or self.sense(at, "unit_of_time") for at in (where, where + 1)}
        if this == {"last", "month"} and index and self.items[index - 1].text.lower() in _DAY_LEADS:
            return Stretch("day", day=day, of=_OF_LAST_MONTH), where + 2
        return (Stretch("day", day=day, of=_LATELY), where + 2) if this == {"this", "month"} else None

    def _over_count(self, index: int) -> int:
        """Over the rest of "esos mismos dos" before its months."""
        where = index
        while self.near(where + 1) and (self.sense(where + 1, "relative") == "same" or self.small(where + 1, 31)):
            where += 1
        return where if self.sense(where + 1, "unit_of_time") and self.near(where + 1) else index

    def _is_year(self, index: int) -> bool:
        """Whether four digits from 1900 to 2100 are a year here, and not a count."""
        if _NUMBERED.search(self.text, max(0, self.items[index].start - 4), self.items[index].start):
            return False
        if law_before(self.items, index):
            return False
        if re.search(r"\d[/]$", self.text[max(0, self.items[index].start - 2) : self.items[index].start]):
            return False
        joined = _JOINED.match(self.text, self.items[index].end)
        if joined and not (len(joined[1]) == 2 or 1900 <= int(joined[1]) <= 2100):
            return False
        if _POSSESSED.match(self.text, self.items[index].end):
            return True
        before = self.items[index - 1] if index and self.near(index) else None
        following = index + 1
        if before is not None and before.text.lower() in ("above", "below") and self._is_rate(index - 2):
            return True
        hedged = before is not None and before.senses.get("qualifier", "between") != "between"
        if hedged and before is not None and "span" not in before.senses and not self.sense(index - 2, "span"):
            return False
        counted = (
            self.near(following)
            and {"thing", "national", "name", "percent", "measure", "money"} & self.items[following].senses.keys()
        )
        if before is not None and {"month", "unit_of_time"} & before.senses.keys():
            return True
        if (
            (counted and not self._is_counted_by_another(index))
            or self._is_of_whom(following)
            or (before is not None and {"event", "passive"} & before.senses.keys() and "span" not in before.senses)
        ):
            return (
                _A_YEAR_WAS.search(self.text, max(0, self.items[index].start - 70), self.items[index].start) is not None
            )
        leading = {"span", "compare", "function", "period", "relative", "change"}
        if isinstance(before, Token) and leading & before.senses.keys():
            return True
        if self.near(following) and self.sense(following, "part"):
            return False
        if index and self.items[index - 1].kind == MARK and self.items[index - 1].text in "(/،,:;.\n" + _DASHES:
            return True
        return not self._unknown_word_behind(index)

    def _is_counted_by_another(self, index: int) -> bool:
        """Whether "in" leads to four digits, and the noun behind them has a number of its own: "in 2024 deaths: 30"."""
        if not index or self.items[index - 1].senses.get("span") != "in":
            return False
        if _OPENS.search(self.text, 0, self.items[index - 1].start):
            return True
        where = index + 2
        while self.near(where) and "qualifier" in self.items[where].senses:
            where += 1
        return self.near(where) and isinstance(self.items[where], Numeral)

    def _is_rate(self, index: int) -> bool:
        """Whether a percentage ends at an item: "36 per cent above 2023"."""
        item = self.items[index] if index >= 0 else None
        return item is not None and (item.kind == "percent" or item.text == "%" or "percent" in item.senses)

    def _is_of_whom(self, index: int) -> bool:
        """ "2026 of whom came last week": the words behind a count."""
        return self.near(index) and self.items[index].text.lower() in ("of whom", "of which", "of them", "d'entre eux")

    def _unknown_word_behind(self, index: int) -> bool:
        end = self.items[index].end
        until = self.items[index + 1].start if index + 1 < len(self.items) else len(self.text)
        return bool(re.match(r"[ \u00a0]\w", self.text[end : min(until, end + 3)])) and until > end + 1

    # --- expressions ---------------------------------------------------------------------------------------------

    def find(self) -> list[PeriodWords]:
        done = 0
        for index in self._beginnings():
            words = self._expression(index) if index >= done else None
            if words is not None:
                self._join(words)
                done = max(words.after, index + 1)
        return self.found

    def _beginnings(self) -> list[int]:
        """Where a period may begin."""
        calendar = [not _BEGINNINGS.isdisjoint(item.senses) for item in self.items]
        calendar.append(False)
        return [
            index
            for index, item in enumerate(self.items)
            if (calendar[index] or isinstance(item, Numeral)) and self._may_begin(index, calendar)
        ]

    def _may_begin(self, index: int, calendar: list[bool]) -> bool:
        """Whether a period may begin with this item: behind a plain number, a word of the calendar or a link."""
        item = self.items[index]
        if isinstance(item, Token):
            return item.text.lower() not in _AND
        lettered = self.text[item.start - 1 : item.start] in _QUARTER_LETTERS or (
            self.text[max(0, item.start - 2) : item.start] == "FY"
        )
        if item.kind != "count" or item.senses or lettered or self.year_at(index):
            return True
        if index + 1 == len(self.items):
            return False
        joined = self.joined_by_waw(index + 1) and index + 2 < len(self.items) and calendar[index + 2]
        return calendar[index + 1] or joined or self.items[index + 1].text.lower() in _BEHIND_A_DAY

    def _leads(self, index: int) -> tuple[set[str], int]:
        """The small words before a stretch: "depuis", "jusqu'à la fin de", "entre le", …"""
        leads: set[str] = set()
        where = index
        while where < min(index + 6, len(self.items)):
            item = self.items[where]
            if where > index and not self.near(where):
                break
            span = item.senses.get("span")
            if (where > index and self.is_day_word(where)) or self.is_days_of_a_range(where):
                leads.add("days")
                where += 1
                continue
            if where > index and "relative" in item.senses and self._is_day_of_month(where + 1):
                where += 1  # "hasta el pasado 30 de septiembre"
                continue
            if isinstance(item, Numeral) or not (span or "function" in item.senses):
                break
            if {"month", "weekday", "period", "ordinal"} & item.senses.keys():
                break
            if "relative" in item.senses and self._dates(where + 1):
                break
            if span:
                leads.add(span)
            where += 1
        return leads, where

    def _is_day_of_month(self, index: int) -> bool:
        """Whether a number and a month behind it are a day: "30 de septiembre"."""
        if not self.small(index, 31):
            return False
        month = self.over_of(index + 1)
        return self.near(index) and self.near(month) and bool(self.sense(month, "month"))

    def is_day_word(self, index: int) -> bool:
        """The "day" of "until the day of Wednesday" ("إلى غاية يوم الأربعاء"), which adds nothing."""
        if self.sense(index, "unit_of_time") != "day" or not self.near(index + 1):
            return False
        return bool(self.sense(index + 1, "weekday")) or self._is_day_of_month(index + 1)

    def is_days_of_a_range(self, index: int) -> bool:
        """The "days" of "los días 15 y 16 de marzo", "يومي 15 و16 مارس": two days that are joined."""
        if self.sense(index, "unit_of_time") != "day" or not (self._day_number(index + 1) and self.near(index + 1)):
            return False
        link = self._over_days(index + 1) + 1
        return self.near(link) and bool(self._range_link(link, {"days"}))

    def _over_days(self, index: int) -> int:
        """Over the days before the last two: of "los días 10, 11 y 12 de mayo" to the 11."""
        while index + 2 < len(self.items) and self.items[index + 1].text == ",":
            day, following = self.small(index, 31), self.small(index + 2, 31)
            if not (day and following and day < following):
                break
            index += 2
        return index

    def _dates(self, index: int) -> bool:
        """Whether a word right behind makes "cette", "this", "last" part of a period."""
        return self.near(index) and bool({"unit_of_time", "weekday", "month"} & self.items[index].senses.keys())

    def _expression(self, index: int) -> PeriodWords | None:
        """The period that begins with this item, over "depuis", "entre le", "in the night of", …"""
        item = self.items[index]
        if isinstance(item, Token) and item.kind != WORD:
            return None
        phrase = item.senses.get("period")
        if phrase:
            return self._phrase(index, phrase) if phrase != "to_date" else self._until_day(index)
        leads, where = self._leads(index)
        if where >= len(self.items) or (where > index and not (leads and self.near(where))):
            return None
        if self.items[where].senses.get("period", "to_date") != "to_date":
            return self._led_phrase(index, where, leads)
        if self._is_to_come(index):
            found = self.stretch(where) if self._may_be_stretch(where) else None
            return self._made(index, found[1], "open", None) if found is not None else None
        leads, where = self._over_night(leads, where)
        return self._led_stretch(index, where, leads) if self._may_be_stretch(where) else None

    def _is_to_come(self, index: int) -> bool:
        """Whether "d'ici" leads to a month or a day: what it dates is to come, and no day of it is past."""
        before = self.items[index - 1] if index else None
        return before is not None and "forecast" in before.senses and before.text.lower() in _BY and self.near(index)

    def _until_day(self, index: int) -> PeriodWords | None:
        """ "وحتى اليوم الأول من فبراير": words for "to date" that the date itself follows."""
        where = index + 1
        found = self.stretch(where) if self._may_be_stretch(where) and self.near(where) else None
        return self._made(index, found[1], "until", found[0]) if found and found[0].unit == "day" else None

    def _may_be_stretch(self, index: int) -> bool:
        """Whether a stretch of the calendar can begin with an item: at a number or a word of the calendar."""
        if index >= len(self.items):
            return False
        item = self.items[index]
        return isinstance(item, Numeral) or not _STRETCHES.isdisjoint(item.senses)

    def _over_night(self, leads: set[str], where: int) -> tuple[set[str], int]:
        """Over the "night of" before the days it joins."""
        if self.sense(where, "unit_of_time") == "night" and self.near(where + 1):
            inner_leads, inner = self._leads(where + 1)
            if inner_leads or inner > where + 1:
                return leads | inner_leads, inner
        return leads, where

    def _led_phrase(self, index: int, where: int, leads: set[str]) -> PeriodWords | None:
        words = self._phrase(where, self.items[where].senses["period"])
        if words:
            if words.form == "at" and "since" in leads:
                words.form = "since"
            elif words.form == "at" and words.first and words.first.unit == "told_end" and leads & {"until", "to"}:
                words.form = "until"
            elif words.form == "at" and "until" in leads and words.first and words.first.unit in _RELATIVE_DAYS:
                words.form = "open"
            elif words.form == "at" and "until" in leads and words.first and words.first.unit == "year":
                words.form = "until"
            words.start, words.index = self.items[index].start, index
        return words

    def _led_stretch(self, index: int, where: int, leads: set[str]) -> PeriodWords | None:
        days = self._days_of_one_month(where, leads)
        if days:
            return self._made(index, days[2], "range", days[0], days[1])
        if _FISCAL in leads:
            return self._fiscal(index, where, leads)
        found = self.stretch(where)
        if found is None:
            length = self._length_told(where) if "in" in leads else None
            return self._made(index, where + 2, "at", length) if length else None
        first, after = found
        if first.number == 0 and first.of == "same":
            return self._same_stretch(index, after)
        second = self._to_day_and_hour(index, first, after, leads)
        second = second or self._second(first, after, leads) or self._next_weekday(first, after)
        second = second and self._of_last_year(*second)
        if second and "begin" in leads and first.unit == "year" and not leads & {"since", "from"}:
            return self._made(index, second[1], "open", None)
        if second:
            return self._made(index, second[1], "range", first, second[0])
        return self._single(index, after, leads, first)

    def _fiscal(self, index: int, where: int, leads: set[str]) -> PeriodWords | None:
        """ "in Fiscal Year 2022", "since the beginning of FY 23": known days only in the United States."""
        year = self._year_of_fiscal(where)
        if year is None:
            return None
        if _QUARTER_BEHIND.match(self.text, self.items[where].end):
            return self._made(index, where + 2, "open", None)
        second = self._second(Stretch(_FISCAL, year), where + 1, leads | {"from"})
        if second is not None and self._is_american() and second[0].unit in ("month", "day") and second[0].month:
            begun = Stretch("day", year - 1, _FISCAL_MONTH, 1)
            ended = replace(second[0], year=year - (second[0].month >= _FISCAL_MONTH))
            return self._made(index, second[1], "range", begun, ended)
        if second is not None or leads & {"until", "end", "to"} or not self._is_american():
            return self._made(index, second[1] if second is not None else where + 1, "open", None)
        so_far = self._so_far(index, where + 1)
        first, after = so_far or (index, where + 1)
        form = "since" if so_far or leads & {"since", "begin"} else "at"
        return self._made(first, after, form, Stretch(_FISCAL, year))

    def _year_of_fiscal(self, index: int) -> int | None:
        """The year of a fiscal year, in four digits or in two."""
        short = self.numeral(index)
        two_digits = short is not None and len(short.text) == len("23") and short.text.isdecimal()
        return self.year_at(index) or (2000 + int(short.text) if two_digits and short is not None else None)

    def _is_fiscal(self, low: int, high: int) -> bool:
        """Whether a year is told to be a fiscal one: "the first quarter of fiscal year 2023"."""
        return any(self.sense(where, "span") == _FISCAL for where in range(low, high))

    def _is_american(self) -> bool:
        """Whether the text speaks of the United States."""
        return _AMERICAN.search(self.text) is not None

    def _length_told(self, index: int) -> Stretch | None:
        """ "in the five years", "during those two months": a length of time that was told before."""
        definite = index > 0 and self.items[index - 1].text.lower() in _DEFINITE
        number = self.small(index, 400)
        if not definite or not number or not (self.near(index) and self.near(index + 1)):
            return None
        unit = self.items[index + 1]
        following = self.items[index + 2] if index + 2 < len(self.items) else None
        goes_on = following is not None and following.start - unit.end <= 1 and _OF_PERIOD & following.senses.keys()
        named = unit.senses.get("unit_of_time", "")
        if goes_on or named not in _LENGTHS or unit.text.lower().endswith(_RUNS_TO):
            return None
        return Stretch(named, of="told", number=number)

    def _of_last_year(self, second: Stretch, after: int) -> tuple[Stretch, int]:
        """The end of a range of months with the "period last year" behind it: "the January-May period last year"."""
        period = _PERIOD_NOUN.match(self.text, self.items[after - 1].end) if second.unit == "month" else None
        where = after
        while period is not None and where < len(self.items) and self.items[where].start < period.end():
            where += 1
        if period is None or second.year or second.back is not None or self.sense(where, "compare"):
            return second, after
        if where >= len(self.items) or self.items[where].start - period.end() > 1:
            return second, after
        if self.year_at(where):
            return replace(second, year=self.year_at(where)), where + 1
        if self.sense(where, "period") == "last_year":
            return replace(second, back=1), where + 1
        back = {"last": 1, "this": 0}.get(self.sense(where, "relative") or "")
        if back is None or self.sense(where + 1, "unit_of_time") != "year" or not self.near(where + 1):
            return second, after
        return replace(second, back=back), where + 2

    def _same_stretch(self, index: int, after: int) -> PeriodWords:
        """ "la misma quincena de 2023": the period in force, in another year."""
        year, behind = self._year_behind(after)
        if year is None:
            behind = self._relative_year_behind(after)
            if behind == after:
                unit = next(
                    (
                        self.sense(where, "unit_of_time")
                        for where in range(index, after)
                        if self.sense(where, "unit_of_time")
                    ),
                    "year",
                )
                return self._made(index, after, "at", Stretch(unit or "year", of="same", number=0))
        made = self._made(
            index, behind, "same", Stretch("year", year) if year else Stretch("year", of="last", number=0)
        )
        said = (self.sense(where, "unit_of_time") for where in range(index, after))
        made.unit = next(filter(None, said), "")
        return made

    def _made(
        self, index: int, after: int, form: str, first: Stretch | None, second: Stretch | None = None
    ) -> PeriodWords:
        only = any(self.sense(where, "span") == "only" for where in range(max(0, index - 1), after))
        only = only or (self.sense(after, "span") == "only" and self.near(after))
        return PeriodWords(
            self.items[index].start,
            max(self.items[index].end, self.items[after - 1].end),
            form,
            first,
            second,
            only,
            index=index,
            after=after,
        )

    def _so_far(self, index: int, after: int) -> tuple[int, int] | None:
        """The span of a year with "so far" or "to date" beside it, which leaves it open."""
        if self.sense(after, "period") == "to_date" and self.near(after):
            return index, after + 1
        if self.sense(index - 1, "period") == "to_date" and self.near(index):
            return index - 1, after
        return (index, after) if self._so_far_before(index) or self._so_far_behind(after) else None

    def _so_far_behind(self, after: int) -> bool:
        """Whether a total of a year is told to be one so far: "taking the 2024 total up to now to 29,578"."""
        if after and _ALREADY.match(self.text, self.items[after - 1].end):
            return True
        for where in range(after, min(after + 3, len(self.items))):
            item = self.items[where]
            if isinstance(item, Numeral) or item.kind == MARK or item.start - self.items[where - 1].end > _TOTAL_NOUN:
                return False
            if item.senses.get("period") == "to_date":
                return item.text.lower().endswith(("so far", "thus far", "to date", "up to now", "until now"))
        return False

    def _so_far_before(self, index: int) -> bool:
        """Whether a "so far" further ahead leaves a year open: "So far 3,680 people have crossed in 2023"."""
        for where in range(index - 1, -1, -1) if self.told_so_far else ():
            item = self.items[where]
            if self.items[index].start - item.start > _SO_FAR_REACH or (item.kind == MARK and item.text in ".;:!?\n"):
                return False
            if item.senses.get("period") == "to_date":
                return item.text.lower() in ("so far", "thus far", "to date") and not self.year_at(where - 1)
            dated = {"period", "month", "weekday", "relative", "compare", "change"} & item.senses.keys()
            if dated or self.year_at(where):
                return False
        return False

    def _single(self, index: int, after: int, leads: set[str], first: Stretch) -> PeriodWords | None:
        so_far = self._so_far(index, after) if first.unit in ("year", "month") else None
        if so_far and not leads & {"until", "end", "since"}:
            return self._made(so_far[0], so_far[1], "since", first)
        if first.unit == "open":
            return self._made(index, after, "open", None)
        if "since" in leads:
            if "end" in leads or "mid" in leads:
                return self._made(index, after, "open", None)
            return self._made(index, after, "since", first)
        if "mid" in leads:
            middle = {"month": (first.month, 15), "year": (6, 30)}.get(first.unit)
            if middle is None or first.number == 0:
                return self._made(index, after, "open", None)
            words = self._made(index, after, "until", Stretch("day", first.year, middle[0], middle[1]))
            words.middle = True
            return words
        if "end" in leads and "until" not in leads and first.unit in ("weekday", "day"):
            return self._made(index, after, "at", first)
        if "end" in leads or "until" in leads:
            return self._made(index, after, "until", first)
        if "begin" in leads and first.unit in ("weekday", "day"):
            return self._made(index, after, "at", first)
        if "begin" in leads:
            return self._made(index, after, "open", None)
        through = self.items[index].text.lower() == "through"
        month = first.unit == "month" and self.items[index].text.lower() == "a" and first.year is not None
        if "to" in leads and (first.unit == "day" or through or month) and not leads & {"from", "in"}:
            return self._made(index, after, "until", first)
        if first.unit in ("hour", "minute", "decade", "night") and first.number == 0:
            return self._made(index, after, "open", None) if first.of in ("last", "this") else None
        plain_day = first.unit == "day" and leads <= {"in", "from"}
        if (
            ((first.unit in ("year", _FISCAL) and first.year) or first.unit == "month")
            and leads <= {"in"}
            and self._since_before(index, only=_SINCE)
        ):
            return self._made(index, after, "since", first)
        return self._made(index, after, self._form_by_words_before(index, leads) if plain_day else "at", first)

    def opens_with_from(self, index: int) -> bool:
        """ "From 1 January 2017, 20,580 persons arrived": a first day that opens a sentence, and no last one."""
        opens = self.items[index].text.lower() == "from"
        return opens and _OPENS.search(self.text, 0, self.items[index].start) is not None

    def _form_by_words_before(self, index: int, leads: set[str]) -> str:
        """How a plain day is meant: "by 8 a.m. on 31 December" ends, "since the shipwreck of 14 June" begins."""
        head = self.text[max(0, self.items[index].start - _HOUR_REACH) : self.items[index].start]
        if self.opens_with_from(index):
            return "since"
        if "from" not in leads and _UNTIL_HOUR.search(head):
            return "until"
        return "since" if self._since_before(index) else "at"

    def _since_before(self, index: int, only: tuple[str, ...] = ()) -> bool:
        """ "since the shipwreck of 14 June 2023": the date tells what happened, the words when counting began."""
        if _SINCE_THE_START.search(self.text, max(0, self.items[index].start - _EVENT_REACH), self.items[index].start):
            return True
        for where in range(index - 1, max(-1, index - 5), -1):
            item = self.items[where]
            if isinstance(item, Numeral) or item.kind == MARK or "month" in item.senses:
                return False
            if item.senses.get("span") == "since":
                if item.text.lower() == "depuis" and _FROM_A_PLACE.match(self.text, item.end):
                    return False
                return self.items[index].start - item.end <= 40 and (not only or item.text.lower() in only)
        return False

    def _next_month(self, first: Stretch, index: int) -> tuple[Stretch, int] | None:
        """ "en enero y febrero": two months that follow each other are one stretch."""
        found = self.stretch(index + 1) if self.near(index + 1) and self.sense(index + 1, "month") else None
        following = found is not None and found[0].unit == "month" and (found[0].month or 0) == (first.month or 0) + 1
        return found if first.unit == "month" and first.year is None and following else None

    def _months_listed(self, first: Stretch, index: int) -> tuple[Stretch, int] | None:
        """ "en enero, febrero y marzo": months listed in their order, one by one, are one stretch."""
        last, where = first, index
        while where < len(self.items) and self.items[where].text in ",،":
            found = self._next_month(last, where)
            if found is None or found[1] >= len(self.items):
                return None
            last, where = found
        joined = self.joined_by_waw(where)
        if not joined and self.items[where].text.lower() not in _AND:
            return None
        return self._next_month(last, where - joined)

    def _next_year(self, first: Stretch, index: int) -> tuple[Stretch, int] | None:
        """ "durante 2022 y 2023": two years that follow each other are one stretch."""
        year = self.year_at(index) if first.unit == "year" and first.year and self.near(index) else None
        follows = year is not None and year == (first.year or 0) + 1 and self._is_year(index)
        return (Stretch("year", year), index + 1) if follows else None

    def _day_told_beside(self, first: Stretch, index: int) -> tuple[Stretch, int] | None:
        """ "on Oct. 8 and Oct. 11": two days told whole are the first and the last of one stretch."""
        if first.unit != "day" or self.items[index - 1].text.lower() not in _BETWEEN_DAYS:
            return None
        where = self._leads(index)[1]
        found = self._end_of_range(where) if self.near(where) else None
        return found if found is not None and found[0].unit == "day" and found[0].month else None

    def _second(self, first: Stretch, index: int, leads: set[str]) -> tuple[Stretch, int] | None:
        """What a range runs to: "… au 31 mai", "– Apr", "et le 9 septembre" after "entre"."""
        if index >= len(self.items):
            return None
        if "from" in leads and self.items[index - 1].text.lower().endswith("year to"):
            return self._end_of_range(self._leads(index)[1])
        if first.unit == "weekday" and leads & {"from", "since"} and (found := self._to_weekday(index)):
            return found
        item = self.items[index]
        if isinstance(item, Token) and item.kind == MARK and item.text in _DASHES:
            gap = self.text[self.items[index - 1].end : item.start].strip()
            where = index + 1
            if gap or where >= len(self.items) or self.items[where].start - item.end > 1:
                return None
            return self._end_of_range(where)
        if self.joined_by_waw(index) and self.near(index):
            if "from" in leads:
                return self._end_of_range(index)
            return self._next_month(first, index - 1) or self._next_year(first, index)
        if first.unit == "month" and item.text in (",", "،") and self.near(index):
            return self._months_listed(first, index)
        span = self.sense(index, "span")
        if span not in ("to", "until") or not self.near(index):
            return None
        plain = item.text.lower() in ("et", "and", "y", "e", "و", "et le", "et la")
        if plain and "from" not in leads:
            return (
                self._next_month(first, index)
                or self._next_year(first, index + 1)
                or self._day_told_beside(first, index + 1)
            )
        if not (leads & {"from", "since"}) and span == "to" and item.text.lower() in ("a", "à"):
            return None
        middle, where = self._over_night(*self._leads(index))
        if where >= len(self.items) or not self.near(where):
            return None
        found = self._day_of_the_same_month(first, where) or self._end_of_range(where)
        if found and "mid" in middle and found[0].unit == "month" and found[0].month:
            return replace(found[0], unit="day", day=15), found[1]
        return found

    def _to_day_and_hour(self, index: int, first: Stretch, after: int, leads: set[str]) -> tuple[Stretch, int] | None:
        """The last day of a range whose ends have an hour, or of two days with both their names, one behind the other.

        "between 9pm on 10 June and 2am on 11 June"; "on Monday (10 June) and Tuesday (11 June)".
        """
        if first.unit not in ("day", "weekday") or after >= len(self.items):
            return None
        start = self.items[index].start
        begins = "from" in leads or _FROM_AN_HOUR.search(self.text, max(0, start - _HOUR_REACH), start) is not None
        named = first.unit == "day" and first.weekday is not None
        link = _TO_A_DAY.match(self.text, self.items[after - 1].end) if begins or named else None
        found = self._stretch_behind(link, after)
        if found is None or found[0].unit != first.unit:
            return None
        return found if begins or found[0].weekday == ((first.weekday or 0) + 1) % 7 else None

    def _to_weekday(self, index: int) -> tuple[Stretch, int] | None:
        """ "entre mercredi soir et vendredi matin": a weekday behind a part of a day and the word of a range."""
        link = _TO_WEEKDAY.match(self.text, self.items[index - 1].end)
        where = self._behind(link, index)
        weekday = self.sense(where, "weekday") if where is not None else None
        return self._weekday(where, int(weekday)) if where is not None and weekday is not None else None

    def _behind(self, link: re.Match[str] | None, index: int) -> int | None:
        """The item, from `index` on, that begins right behind words that lead to it."""
        where = index
        while link and where < len(self.items) and self.items[where].start < link.end():
            where += 1
        return where if link and where < len(self.items) and self.items[where].start == link.end() else None

    def _stretch_behind(self, link: re.Match[str] | None, index: int) -> tuple[Stretch, int] | None:
        """The days that begin there."""
        where = self._behind(link, index)
        return self.stretch(where) if where is not None else None

    def _day_of_the_same_month(self, first: Stretch, index: int) -> tuple[Stretch, int] | None:
        """ "du 3 mai au 8 du même mois", "من فاتح أبريل إلى الحادي والعشرين منه": the second day of a range."""
        day = self._day_number(index) if first.unit == "day" and first.month else None
        if not day or index + 1 >= len(self.items) or not self.near(index + 1):
            return None
        after = index + 2 if self.items[index + 1].text == "منه" else self._over_same_month(index + 1)
        return (Stretch("day", first.year, first.month, day), after) if after is not None else None

    def _over_same_month(self, index: int) -> int | None:
        """Over "du même mois", "من الشهر نفسه"; None where something else stands there."""
        behind = self.skip(index)
        if behind == index or behind >= len(self.items):
            return None
        if self.sense(behind, "period") == "same_period":
            named = self.items[behind].text.lower()
            return behind + 1 if any(month in named for month in _A_MONTH) else None
        pair = {self.sense(at, "relative") or self.sense(at, "unit_of_time") for at in (behind, behind + 1)}
        return behind + 2 if pair == {"same", "month"} else None

    def _next_weekday(self, first: Stretch, index: int) -> tuple[Stretch, int] | None:
        """ "samedi et dimanche", "السبت والأحد": two days that follow each other are one stretch."""
        if first.unit != "weekday" or index >= len(self.items) or not self.near(index):
            return None
        where = index + 1 if self.items[index].text.lower() in ("et", "and", "y", "e") else index
        if where == index and not self.joined_by_waw(index) and self.sense(index - 2, "unit_of_time") != "night":
            return None
        if self.items[where].text in ("/", *_DASHES) and where + 1 < len(self.items):
            where += 1
        elif not self.near(where):
            return None
        if self.sense(where, "weekday") != str((first.number + 1) % 7):
            return None
        found = self._weekday(where, (first.number + 1) % 7)
        return found if found and found[0].unit == "weekday" else None

    def _end_of_range(self, index: int) -> tuple[Stretch, int] | None:
        found = self.stretch(index)
        if found is None or found[0].unit in ("open", "weekday") or found[0].number == 0:
            return found if found and found[0].unit == "weekday" else None
        return found

    def _days_of_one_month(self, index: int, leads: set[str]) -> tuple[Stretch, Stretch, int] | None:
        """ "du 12 au 15 novembre", "6-7 Sept", "Sept 6-7", "entre el 1 y el 15 de enero"."""
        where = index
        if self.sense(where, "weekday"):
            where += 1
        month_first = self.sense(where, "month")
        if month_first and self.near(where + 1):
            day = self.small(where + 1, 31)
            link = self._range_link(where + 2, leads)
            if day and link and self.small(link, 31):
                following = self.sense(self.skip(link + 1), "month")
                if not following and _HOUR_SIGN.match(self.text, self.items[link].end) is None:
                    year, after = self._year_behind(link + 1)
                    month = int(month_first)
                    return Stretch("day", year, month, day), Stretch("day", year, month, self.small(link, 31)), after
            return None
        day = self._day_number(where)
        if not day:
            return None
        link = self._range_link((self._over_days(where) if "days" in leads else where) + 1, leads)
        if not link:
            return None
        found = self.stretch(link)
        if found is None or found[0].unit != "day" or found[0].day is None:
            return None
        last = found[0]
        if last.of in _DAYS_OF:
            return (replace(last, day=day), last, found[1]) if last.day and day < last.day else None
        begun, year = last.month, last.year
        if last.day is not None and last.day < day and begun:
            begun, year = (begun - 1, year) if begun > 1 else (12, year - 1 if year else None)
        return Stretch("day", year, begun, day), last, found[1]

    def _day_number(self, index: int) -> int | None:
        """A day of the month in digits or as an ordinal: "من الخامس إلى العاشر من ماي"."""
        ordinal = self._ordinal(index) if 0 <= index < len(self.items) else None
        return ordinal if ordinal and ordinal <= 31 else self.small(index, 31)

    def _range_link(self, index: int, leads: set[str]) -> int | None:
        """The index behind "au", "et le", "–" between two days."""
        if index >= len(self.items):
            return None
        item = self.items[index]
        if self.joined_by_waw(index):
            return index if leads or self._is_day_of_month(index) else None
        if isinstance(item, Token) and item.kind == MARK:
            return index + 1 if item.text in _DASHES and index + 1 < len(self.items) else None
        if self.sense(index, "span") not in ("to", "until") and item.text.lower() not in _BETWEEN_DAYS:
            return None
        _, where = self._leads(index)
        if self.sense(where, "weekday"):
            where += 1
        return where if where < len(self.items) else None

    def _phrase(self, index: int, phrase: str) -> PeriodWords | None:
        after = index + 1
        while after < len(self.items) and self.items[after].start < self.items[index].end:
            after += 1  # over the numerals inside the phrase: the "1" of "depuis le 1er janvier"
        if phrase == "year_to_date" and (until := self._to_a_day(index, after)):
            return self._made(index, until[1], "range", Stretch("year", of="this", number=0), until[0])
        if phrase == "year_to_date":
            year, behind = self._year_behind(after)
            if after > index + 1 and after < len(self.items) and self.items[after].start - self.items[index].end <= 1:
                year = self.year_at(after)
                behind = after + 1 if year else behind
            if year is None and self.sense(after, "relative") == "last" and self.near(after):
                month = self.items[index].text.lower().endswith("janvier")  # "depuis janvier dernier" names a month
                last = Stretch("month", month=1) if month else Stretch("year", of="last", number=0)
                return self._made(index, after + 1, "since", last)
            return self._made(
                index,
                behind if year else after,
                "since",
                Stretch("year", year, of="this", number=0 if year is None else 1),
            )
        if phrase == "same_period":
            return self._same_period(index, after)
        if phrase in _NAMED:
            return self._made(index, after, "at", _NAMED[phrase])
        if phrase in (*_DAY_PHRASES, "eve", "after"):
            behind = self._over_weekday(after)
            return self._made(index, behind, "at", Stretch(phrase, weekday=self._weekday_named(after, behind)))
        if phrase == "year_before":
            return self._made(index, after, "year_before", None)
        if phrase == "same_time":
            year, behind = self._year_behind(after)
            if year:
                return self._made(index, behind, "same", Stretch("year", year))
            behind = self._relative_year_behind(after)
            return self._made(index, behind, "same", Stretch("year", of="last", number=0)) if behind > after else None
        if phrase == "to_date":
            return None
        if phrase in ("this_fiscal", "last_fiscal") and self._is_american():
            this = phrase == "this_fiscal"
            told = Stretch(_FISCAL, of="this" if this else "last", number=0)
            return self._made(index, after, "since" if this else "at", told)
        return self._made(index, after, "open", None)

    def _to_a_day(self, index: int, after: int) -> tuple[Stretch, int] | None:
        """The day or month that "between the beginning of the year and …" runs to."""
        link = _BEGINNING_AND.match(self.text, self.items[index].start)
        found = self._stretch_behind(link, after)
        return found if found and found[0].unit in ("day", "month", "today", "yesterday") else None

    def _same_period(self, index: int, after: int) -> PeriodWords:
        """ "the same period of 2023"; "the same month" with nothing behind it is the month of the days in force."""
        year, behind = self._year_behind(after)
        if year is None and self.sense(self.skip(after), "period") in ("year_before", "last_year"):
            behind = self.skip(after) + 1
        elif year is None and (set_off := self._year_set_off(after)):
            year, behind = set_off, after + 3
        elif year is None:
            behind = self._relative_year_behind(self._over_bracket(after))
            behind = behind if behind > self._over_bracket(after) else after
        of = "this" if any(self.sense(where, "relative") == "this" for where in range(after, behind)) else "last"
        told = Stretch("year", year) if year else Stretch("year", of=of, number=0)
        fiscal = self._is_fiscal(after, behind) and not self._is_american()
        if fiscal or any(self.sense(where, "span") == "begin" for where in range(after, behind)):
            return self._made(index, behind, "open", None)
        if behind == after and _MONTH_WORD.search(self.items[index].text):
            return self._made(index, after, "at", Stretch("month", of="same", number=0))
        return self._made(index, behind, "same", told if behind > after else None)

    def _year_set_off(self, index: int) -> int | None:
        """The year behind a comma: "in the same period, in 2023, …"."""
        if index + 2 >= len(self.items) or self.items[index].text != ",":
            return None
        led = self.sense(index + 1, "span") == "in" and self.items[index + 1].start - self.items[index].end <= 1
        return self.year_at(index + 2) if led and self.near(index + 2) else None

    def _over_bracket(self, index: int) -> int:
        """Over a short bracket: "at this point (up to 1 December) last year"."""
        if index >= len(self.items) or self.items[index].text != "(":
            return index
        closes = (at for at in range(index + 1, min(index + 7, len(self.items))) if self.items[at].text == ")")
        return next(closes, index - 1) + 1

    def _relative_year_behind(self, index: int) -> int:
        """Over "de l'année précédente", "of last year", "من العام الماضي" behind "the same period"."""
        where = self.skip(index, 3)
        if self.sense(where, "period") == "last_year" and self.near(where):
            return where + 1
        if self.sense(where, "relative") and self.sense(where + 1, "unit_of_time") == "year":
            return where + 2
        if self.sense(where, "unit_of_time") == "year" and self.near(where):
            return where + 2 if self.sense(where + 1, "relative") else where + 1
        return index

    def _is_year_beside(self, last: PeriodWords, words: PeriodWords) -> bool:
        """ "in 2023, in the same period": the year stands before the words that ask for it."""
        year = last.form == "at" and last.first is not None and last.first.unit == "year"
        return year and self.text[last.end : words.start].strip(" \u00a0") in ("", ",")

    def _is_another_year(self, last: PeriodWords, words: PeriodWords) -> bool:
        """Whether a year only goes on with those compared with: "the same period of 2021 and 2022"."""
        year = words.form == "at" and words.first is not None and words.first.unit == "year" and bool(words.first.year)
        return year and self.text[last.end : words.start].strip(" \u00a0").lower() in ("و", "et", "and", "y")

    def _is_told_again(self, last: PeriodWords, words: PeriodWords) -> bool:
        """Whether a bracket only names the months of a part of a year: "el primer semestre de 2022 (enero a junio)"."""
        part = last.first
        if part is None or last.second is not None or not part.year or part.unit not in (*_PARTS_OF_YEAR, "first"):
            return False
        if any(isinstance(item, Numeral) for item in self.items[last.after : words.index]):
            return False
        named = [one for one in (words.first, words.second) if one is not None]
        if not named or any(one.unit != "month" or one.year is not None for one in named):
            return False
        opened = self.text.rfind("(", last.start, words.start)
        return opened >= 0 and self.text.find(")", opened, words.start) < 0

    def _join(self, words: PeriodWords) -> None:
        """Let "since the start of the year" and "until the end of September" be one period."""
        last = self.found[-1] if self.found else None
        if last and self._is_told_again(last, words):
            last.end, last.after = words.end, words.after
            return
        if last and last.form == "same" and self._is_another_year(last, words):
            last.end, last.after = words.end, words.after
            return
        if last and words.form == "same" and words.first is None and self._is_year_beside(last, words):
            words.first, words.start, words.index = last.first, last.start, last.index
            self.found.pop()
        if last and last.form in ("since", "at") and words.form == "until" and words.index <= last.after + 1:
            between = self.text[last.end : words.start]
            starts = last.form == "since" or (last.first is not None and last.first.unit in ("day", "month"))
            joined = last.form == "since" and between.strip(" ,") in _AND
            if starts and (joined or not between.strip(" ,،\n")) and "\n\n" not in between and last.first:
                first = last.first
                if first.unit == "year" and first.number == 0:
                    first = replace(first, year=words.first.year if words.first else None)
                self.found[-1] = replace_words(
                    last, form="range", first=first, second=words.first, end=words.end, after=words.after
                )
                return
        self.found.append(words)


def replace_words(
    words: PeriodWords, *, form: str, first: Stretch, second: Stretch | None, end: int, after: int
) -> PeriodWords:
    """The same words, going on further."""
    return PeriodWords(words.start, end, form, first, second, words.only, index=words.index, after=after)


def find_periods(text: str, items: list[Item]) -> list[PeriodWords]:
    """All words of a text that give a period; the numerals in them are set aside as dates, years or durations."""
    told = any(item.senses.get("period") == "to_date" for item in items)
    finder = _Finder(text, items, told_so_far=told)
    found = finder.find()
    for words in found:
        for item in items[words.index : words.after]:
            if isinstance(item, Numeral):
                _set_aside(item, words)
    return _without_doubled_hijri(text, found)


def _without_doubled_hijri(text: str, found: list[PeriodWords]) -> list[PeriodWords]:
    """Hijri dates give way to the dates beside them; alone they give a period that is not worked out."""
    kept: list[PeriodWords] = []
    dropped: PeriodWords | None = None
    for position, words in enumerate(found):
        if not _is_hijri(words):
            runs = dropped is not None and bool(kept) and _runs_over(text, kept[-1], dropped, words)
            kept.append(_run_to(kept.pop(), words) if runs else words)
            dropped = None
            continue
        beside = found[max(0, position - 1) : position] + found[position + 1 : position + 2]
        doubled = any(
            not _is_hijri(other) and max(words.start, other.start) - min(words.end, other.end) <= _BESIDE
            for other in beside
        )
        if not doubled:
            words.form, words.first, words.second = "open", None, None
            kept.append(words)
        dropped = words if doubled else None
    return kept


def _run_to(first: PeriodWords, last: PeriodWords) -> PeriodWords:
    """One period from the first of two days to the last."""
    assert first.first is not None
    return replace_words(first, form="range", first=first.first, second=last.first, end=last.end, after=last.after)


def _runs_over(text: str, first: PeriodWords, hijri: PeriodWords, last: PeriodWords) -> bool:
    """Whether one day runs to another over the second's Hijri date: "11/09/2025 إلى 25/03/1447هـ 17/09/2025"."""
    days = all(words.form == "at" and words.first is not None and words.first.unit == "day" for words in (first, last))
    return days and first.end <= hijri.start <= last.start and bool(_RUNS_ON.search(text, first.end, hijri.end))


def _is_hijri(words: PeriodWords) -> bool:
    return any(one is not None and one.year in _HIJRI for one in (words.first, words.second))


def _set_aside(numeral: Numeral, words: PeriodWords) -> None:
    if numeral.kind == "date":
        return
    value = numeral.whole or 0
    if numeral.form == "digits" and 1900 <= value <= 2100:
        numeral.set_aside("year", "the year of a period")
    elif words.first is not None and words.first.unit == "day" and value <= 31:
        numeral.set_aside("date", "a day of the month")
    else:
        numeral.set_aside("duration", "the length or the number of a period")


@dataclass(slots=True)
class Calendar:
    """Works out the days that period words mean, as a reader goes through a text."""

    published: date | None
    year: int | None = None
    """The last year that the text named."""
    latest_year: int | None = None
    """The last year of those named so far: what a text without a day of publication is most likely about."""
    sentence_year: int | None = None
    """The year that the sentence has named: "In February 2020 there were 47, and in March 29"."""
    only_year: int | None = None
    """The one year that the whole text names, where it names just one."""
    last_named: int | None = None
    """The last year that the whole text names."""
    weekday_year: int | None = None
    """The year in which the text's days fall on the weekdays it gives them."""
    compared_year: int | None = None
    """The year told last, where the sentence before only compared with it."""
    text: str = ""
    """The text, for what the words of a period say beside their days."""
    said_on: date | None = None
    """The day on which the sentence says that its news was given."""
    governing: Period | None = None
    """The period in force, for "the same period"."""
    told: list[Period] = field(default_factory=list)
    """The periods of which the text has told something so far, for "the same week"."""

    def resolve(self, words: PeriodWords, *, narrow: bool = False) -> Period | None:
        """The days these words mean; None where they give no reference period at all."""
        if words.form == "open":
            return Period(None, None, None, words.start, words.end)
        if words.form in ("same", "year_before"):
            return self._same(words)
        if self._is_week_in_force(words.first):
            return self._same(replace(words, form="same", first=None))
        if words.first is None:
            return None
        if words.first.of == "told":
            return self._told_of_length(words, words.first)
        start, end = self._days(words, narrow or words.only)
        if words.first.year or (words.second is not None and words.second.year):
            last = end or start
            self.year = last.year if last else words.first.year
            self.latest_year = max(self.latest_year or 0, self.year or 0) or None
        # An undated text may say "last year" of the very year that it named before.
        guessed = self.published is None and words.first.unit == "year" and words.first.of == "last"
        adrift = guessed and start is not None and start.year + 1 != self.last_named
        guessed = guessed or self._is_of_a_later_year(words, start) or self._takes_a_year_told_later(words)
        guessed = guessed or _LAST_SEVEN_DAYS.search(self.text, words.start, words.end) is not None
        low = max(0, words.start - _WEEKS_OF_WITHIN)
        guessed = guessed or _WEEKS_OF.search(self.text, low, words.end) is not None
        guessed = guessed or (self._goes_back(words.first) and not self._is_of_this_year())
        cumulation = self._cumulation(words, start, end)
        return Period(start, end, cumulation, words.start, words.end, "start" if adrift else "year" * guessed)

    def _takes_a_year_told_later(self, words: PeriodWords) -> bool:
        """Whether "this year" of an undated text has its year from words that only follow, or that just compare."""
        first = words.first
        if first is None or first.year or self.published is not None:
            return False
        this_year = first.unit == "year" and first.of == "this"
        if not this_year and not _THIS_YEAR.search(self.text, words.start, words.end):
            return False
        in_force = self.governing.end or self.governing.start if self.governing else None
        return self.latest_year is None or in_force is None or in_force.year != self.latest_year

    def _goes_back(self, stretch: Stretch) -> bool:
        """Whether "in that year" may go back to one that the sentence before only compared with."""
        return self.compared_year is not None and stretch.unit == "year" and stretch.of == "that" and not stretch.number

    def _is_of_this_year(self) -> bool:
        """Whether the period in force is of the year of publication, so that "that year" is another."""
        end = self.governing.end or self.governing.start if self.governing else None
        return end is not None and self.published is not None and end.year == self.published.year

    def _is_week_in_force(self, stretch: Stretch | None) -> bool:
        """Whether "this week", "this quarter" is the one whose days the text has told, and not that of publication."""
        if stretch is None or stretch.unit not in ("week", "quarter") or stretch.of != "this" or stretch.number != 0:
            return False
        return self.governing is not None and self.governing.start is not None and _lasts(self.governing, stretch.unit)

    def _told_of_length(self, words: PeriodWords, length: Stretch) -> Period:
        """The period told last that lasts as long as "the three months"; where none does, the words give no days."""
        fewest, most = (days * length.number for days in _LENGTHS[length.unit])
        for one in (self.governing, *reversed(self.told)):
            if one is None or one.start is None or one.end is None:
                continue
            if fewest <= (one.end - one.start).days + 1 <= most:
                return Period(one.start, one.end, one.cumulation, words.start, words.end)
        words.form = "open"
        return Period(None, None, None, words.start, words.end)

    def _is_of_a_later_year(self, words: PeriodWords, start: date | None) -> bool:
        """Whether a month or a day without a year is taken for one later than the year that the text speaks of."""
        first, last = words.first, self.governing.end if self.governing else None
        if first is None or start is None or last is None or self.published is None or first.year:
            return False
        plain = first.unit in _WITHIN_YEARS and first.number != 0 and first.back is None and first.of == "month"
        return plain and words.form == "at" and self.year == last.year and last.year < start.year

    def _cumulation(self, words: PeriodWords, start: date | None, end: date | None) -> str | None:
        """How the days are meant: a named stretch of the calendar is a period, an open start cumulates."""
        plain = _cumulation(start, end)
        if plain != "year_to_date":
            return plain
        first = words.first
        if end is None and start is not None:
            this_year = self.published.year if self.published else None
            told = first is not None and first.number == 0
            return plain if told or this_year in (None, start.year) else "since"
        named = (
            words.form == "at"
            and first is not None
            and first.unit in ("month", "quarter", "half", "two_months", "four_months")
        )
        return "period" if named else plain

    def _days(self, words: PeriodWords, narrow: bool) -> tuple[date | None, date | None]:
        first, second = words.first, words.second
        assert first is not None
        if second is not None:
            return self._range(first, second, narrow)
        days = self._stretch(first, narrow)
        if days is None:
            return None, None
        if words.form == "since":
            # What counts from the morning of its day of publication ends on that day, too.
            return days[0], days[0] if days[0] == self.published else None
        if words.form == "until":
            return date(days[1].year, 1, 1), days[1]
        if first.number == 0 and first.of == "this" and first.unit in ("year", "month", "week"):
            return days[0], None
        return days

    def _range(self, first: Stretch, second: Stretch, narrow: bool) -> tuple[date | None, date | None]:
        end_days = self._stretch(second, narrow)
        if end_days is None:
            begun = (
                self._stretch(first, narrow)
                if second.unit in ("weekday", "today") and first.unit != "weekday"
                else None
            )
            return (begun[0], None) if begun else (None, None)
        told_beside = first.of in _DAYS_OF or (first.number == 0 and first.unit != "year")
        if first.unit in _RELATIVE_DAYS or told_beside:
            start_days = self._stretch(first, narrow)
            if start_days and first.unit == second.unit == "weekday" and start_days[0] > end_days[1]:
                return start_days[0] - timedelta(7), end_days[1]
            return (start_days[0], end_days[1]) if start_days and start_days[0] <= end_days[1] else (None, None)
        year = first.year or end_days[1].year
        start_days = first.bounds(year) if first.unit != "year" else (date(year, 1, 1), date(year, 12, 31))
        if start_days and start_days[0] > end_days[1] and first.year is None:
            start_days = first.bounds(year - 1)
        if start_days is None or start_days[0] > end_days[1]:
            return None, None
        return start_days[0], end_days[1]

    def _stretch(self, stretch: Stretch, narrow: bool) -> tuple[date, date] | None:
        if stretch.unit in _RELATIVE_DAYS:
            return self._relative_day(stretch)
        if stretch.unit == "after":
            return self._days_after(stretch.number)
        if stretch.of in _DAYS_OF:
            return self._lately(stretch)
        if stretch.number == 0:
            return self._relative(stretch)
        if stretch.unit == "window" and stretch.weekday is not None:
            last = self._relative_day(Stretch("weekday", number=stretch.weekday))
            return (last[1] - timedelta(stretch.number - 1), last[1]) if last else None
        if stretch.unit in ("half_month", "days_of_month"):
            return self._half_of_a_month(stretch)
        if stretch.back is not None:
            this_year = self.published.year if self.published else self.latest_year
            return stretch.bounds(this_year - stretch.back) if this_year else None
        if stretch.year:
            return stretch.bounds(stretch.year)
        if stretch.of == "that" and self.year:
            return stretch.bounds(self.year)
        year = (self._year_in_force() if narrow else None) or self.sentence_year
        year = self._next_year(stretch, year) or year
        if year and stretch.of not in ("last", "this"):
            days = stretch.bounds(year)
            dated = days is not None and self.published is not None and stretch.unit in ("day", "month")
            to_come = dated and days is not None and self.published is not None and days[0] > self.published
            return stretch.bounds(year - 1) if to_come else days
        if self.published:
            days = stretch.bounds(self.published.year)
            if days and days[0] > self.published:
                days = stretch.bounds(self.published.year - 1)
            if stretch.weekday is not None and days and days[0].weekday() != stretch.weekday and self.latest_year:
                other = stretch.bounds(self.latest_year)
                return other if other and other[0].weekday() == stretch.weekday else None
            return days
        told = self.weekday_year if stretch.weekday is not None else None
        year = told or self.latest_year or self.weekday_year or self.only_year
        days = stretch.bounds(year) if year else None
        falls = days is None or stretch.weekday in (None, days[0].weekday())
        return days if falls else None

    def _next_year(self, stretch: Stretch, year: int | None) -> int | None:
        """The year after that of its sentence, for months told on from December: "en diciembre de 2018 …; en enero"."""
        last = self.told[-1].start if self.told else None
        if year is None or last is None or stretch.unit != "month" or stretch.month is None or self.published is None:
            return None
        turned = (last.year, last.month) == (year, 12) and stretch.month < last.month
        goes_on = last.year == year + 1 and stretch.month > last.month
        first = date(year + 1, stretch.month, 1)
        return year + 1 if (turned or goes_on) and first <= self.published else None

    def _year_in_force(self) -> int | None:
        """The year of the days in force, for a month that only narrows them; none of long before the news."""
        year = self.governing.end.year if self.governing and self.governing.end else self.year
        recent = year is None or self.published is None or year >= self.published.year - 1
        return year if recent else None

    def _lately(self, stretch: Stretch) -> tuple[date, date] | None:
        """The last such day of a month up to the day of publication, or that of the month before;
        None where another weekday is told.
        """
        today, day = self.published, stretch.day or 1
        if stretch.of == _OF_SAME_MONTH:
            around = self._around("month")
            if around is None or around[0].day != 1:
                return None
            return Stretch("day", around[0].year, around[0].month, day).bounds(around[0].year)
        if today is None:
            return None
        this_month = stretch.of == _LATELY and day <= today.day
        month = today if this_month else today.replace(day=1) - timedelta(1)
        if day > monthrange(month.year, month.month)[1]:
            return None
        found = month.replace(day=day)
        return (found, found) if stretch.weekday in (None, found.weekday()) else None

    def _days_after(self, days: int) -> tuple[date, date] | None:
        """So many days after the day that the text told last: "deux jours plus tard"."""
        told = self.told[-1] if self.told else None
        if told is None or told.start is None or told.start != told.end:
            return None
        day = told.start + timedelta(days)
        return day, day

    def _relative_day(self, stretch: Stretch) -> tuple[date, date] | None:
        if stretch.unit == "eve" and self.said_on:
            eve = self.said_on - timedelta(1)
            return eve, eve
        if (
            stretch.unit == "eve"
            and self.governing
            and self.governing.start
            and self.governing.start == self.governing.end
        ):
            eve = self.governing.start - timedelta(1)
            return eve, eve
        if self.published is None:
            return None
        back = {"today": 0, "yesterday": 1, "day_before_yesterday": 2, "eve": 1}.get(stretch.unit)
        if back is None:
            back = (self.published.weekday() - stretch.number) % 7
            if back == 0 and stretch.of == "last":
                back = 7
        day = self.published - timedelta(back)
        told = stretch.unit in ("today", "yesterday", "day_before_yesterday") and stretch.weekday is not None
        return None if told and day.weekday() != stretch.weekday else (day, day)

    def _relative(self, stretch: Stretch) -> tuple[date, date] | None:
        unit, which = stretch.unit, stretch.of
        if which in ("same", "that"):
            return stretch.bounds(self.compared_year or 0) if self._goes_back(stretch) else self._around(unit)
        if which == "previous":
            before = self._unit_before(unit)
            if before:
                return before
        if unit == "fortnight":
            return self._last_fortnight() if which == "last" else None
        if self.published is None:
            year = self.latest_year or self.only_year
            if unit == "year" and which == "this" and year:
                return date(year, 1, 1), date(year, 12, 31)
            if unit == "year" and which in ("last", "previous") and year:
                return date(year - 1, 1, 1), date(year - 1, 12, 31)
            return None
        today, steps = self.published, 0 if which == "this" else 1
        if unit in ("year", _FISCAL):
            begun = unit == _FISCAL and today.month >= _FISCAL_MONTH
            return Stretch(unit).bounds(today.year - steps + begun)
        if unit == "month":
            year, month = (today.year, today.month - steps) if today.month > steps else (today.year - 1, 12)
            return date(year, month, 1), month_end(year, month)
        if unit == "week":
            monday = today - timedelta(today.weekday() + 7 * steps)
            return monday, monday + timedelta(6)
        if unit == "weekend":
            saturday = today - timedelta((today.weekday() - 5) % 7)
            return saturday, saturday + timedelta(1)
        if unit in ("quarter", "half"):
            months = _MONTHS_IN[unit]
            number = (today.month - 1) // months + 1 - steps
            year = today.year
            if number < 1:
                year, number = year - 1, 12 // months
            return Stretch(unit, year, number=number).bounds(year)
        return None

    def _last_fortnight(self) -> tuple[date, date] | None:
        """The half of a month that the days in force end with: "hasta el 31 de octubre … en la última quincena"."""
        end = self.governing.end if self.governing else None
        end = end or next((one.end for one in reversed(self.told) if one.end is not None), None)
        if end is None or (end.day != _HALF_MONTH and end != month_end(end.year, end.month)):
            return None
        return (end.replace(day=1), end) if end.day == _HALF_MONTH else (end.replace(day=_HALF_MONTH + 1), end)

    def _half_of_a_month(self, stretch: Stretch) -> tuple[date, date] | None:
        """A half, or the first days, of "that month", "the current month"."""
        month = self._relative(Stretch("month", of=stretch.of, number=0))
        last = self.told[-1].end if self.told and stretch.of in ("that", "same") else None
        if last is not None and (month is None or month[0].month != month[1].month):
            month = last.replace(day=1), last.replace(day=1)
        if month is None or month[0].month != month[1].month:
            return None
        if stretch.unit == "days_of_month":
            return Stretch("first", month=month[0].month, number=stretch.number, of="day").bounds(month[0].year)
        return Stretch("fortnight", month=month[0].month, number=stretch.number).bounds(month[0].year)

    def _unit_before(self, unit: str) -> tuple[date, date] | None:
        """ "the week before", "le mois précédent": the unit before the period in force."""
        start = self.governing.start if self.governing else None
        end = self.governing.end if self.governing else None
        if start is None:
            return None
        if unit == "year" and start.year == (end or start).year:
            return date(start.year - 1, 1, 1), date(start.year - 1, 12, 31)
        if unit == "month":
            day = start.replace(day=1) - timedelta(1)
            return day.replace(day=1), day
        if unit == "week" and end is not None and (end - start).days < 7:
            return start - timedelta(7), end - timedelta(7)
        return None

    def _around(self, unit: str) -> tuple[date, date] | None:
        """The year or month around the period in force; the period itself for any other unit."""
        if unit == "told_end":
            ends = (one.end for one in reversed(self.told) if one.end is not None and not _is_calendar(one))
            last = next(ends, None)
            return (last, last) if last is not None else None
        same = next((one for one in reversed(self.told) if _lasts(one, unit)), None)
        governing = self.governing if same is None and unit not in ("day", "night") else same
        if governing is None or governing.start is None or governing.end is None:
            return None
        start, end = governing.start, governing.end
        if unit == "year" and start.year == end.year:
            return date(start.year, 1, 1), date(start.year, 12, 31)
        if unit == "month" and (start.year, start.month) == (end.year, end.month):
            return start.replace(day=1), month_end(start.year, start.month)
        return start, end

    def _same(self, words: PeriodWords) -> Period | None:
        governing = self.governing
        if words.form == "same" and words.first is None:
            told = self._closed(governing) if governing else None
            return told and Period(told.start, told.end, told.cumulation, words.start, words.end)
        if governing is None or governing.start is None:
            return self._whole_year_before(words)
        governing = self._of_unit(words.unit) or governing
        begun = governing.start
        if begun is None:
            return self._whole_year_before(words)
        last = governing.end or begun
        year = words.first.year if words.first and words.first.year else last.year - 1
        if words.first is not None and words.first.of == "this" and self.published is not None:
            year = self.published.year
        shift = year - last.year
        closed = governing.end or self.published
        if closed is None:
            return Period(None, None, None, words.start, words.end)
        start, end = _shifted(begun, shift), _shifted(closed, shift)
        worked_out = "" if governing.end else "end"
        if words.form == "year_before" and governing.start == governing.end:
            worked_out = "start"  # a day, a year before: more likely what had come by then
        return Period(start, end, _cumulation(start, end), words.start, words.end, worked_out)

    def _of_unit(self, unit: str) -> Period | None:
        """The month told last, for "the same month of 2022" in a text of longer periods."""
        if unit != "month":
            return None
        told = ((one, one.start, one.end) for one in reversed(self.told))
        return next(
            (
                one
                for one, start, end in told
                if start and end and of_whole_months(start, end) and (start.year, start.month) == (end.year, end.month)
            ),
            None,
        )

    def _closed(self, governing: Period) -> Period:
        """The period in force; where it is open, the one last told that began with it and says its end."""
        if governing.end is not None:
            return governing
        ended = (one for one in reversed(self.told) if one.start == governing.start and one.end is not None)
        return next(ended, governing)

    def _whole_year_before(self, words: PeriodWords) -> Period:
        if words.form != "same" and words.first is not None and words.first.year:
            start, end = date(words.first.year, 1, 1), date(words.first.year, 12, 31)
            return Period(start, end, "period", words.start, words.end)
        return Period(None, None, None, words.start, words.end)


_DAYS_IN = {
    "day": range(1, 2),
    "night": range(1, 3),
    "week": range(5, 8),
    "weekend": range(2, 4),
    "fortnight": range(13, 17),
    "quarter": range(90, 93),
}


def _lasts(period: Period, unit: str) -> bool:
    """Whether a period is of such a unit by its length."""
    if period.start is None or period.end is None or unit not in _DAYS_IN:
        return False
    return (period.end - period.start).days + 1 in _DAYS_IN[unit]


def _shifted(day: date, years: int) -> date:
    year = day.year + years
    if day == month_end(day.year, day.month):
        return month_end(year, day.month)
    return day.replace(year=year)


def _cumulation(start: date | None, end: date | None) -> str | None:
    if start is None:
        return "point" if end else None
    january = (start.month, start.day) == (1, 1)
    if end is None:
        return "year_to_date" if january else "since"
    if january and start.year == end.year and (end.month, end.day) != (12, 31):
        return "year_to_date"
    return "period"
