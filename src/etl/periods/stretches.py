"""Stretches of the calendar in the words of a text: days, months, parts of a year, perhaps without a year."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from etl.numerals.kinds import ONE_OF_TIME, law_before
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.periods.calendar import (
    DAY_PHRASES,
    FISCAL,
    LATELY,
    MONTHS_IN,
    OF_LAST_MONTH,
    OF_SAME_MONTH,
    WITHIN_YEARS,
    PeriodWords,
    Stretch,
)
from etl.scan import MARK, WORD, Token

DASHES = "-−–—‐‑"
_NUMERIC_DATE = re.compile(
    r"(\d{1,2}) ?[/.\-] ?(\d{1,2})(?: ?[/.\-] ?(\d{4}|\d{2}))?|(\d{4})[-/](\d{1,2})[-/](\d{1,2})"
)
PARTS_OF_YEAR = ("two_months", "quarter", "four_months", "half")
HIJRI = range(1300, 1600)
_SEVERAL = re.compile("أشهر|شهور|أيام|أسابيع|سنوات|أعوام")
DAY_OF = frozenset(("de", "del", "du", "d'", "d", "of", "the", "من", "شهر", "mes", "de el"))
RUNS_TO = (" ending", " ended", " to", " ending in", " ended in", " up to")
BETWEEN_DAYS = frozenset(("et", "and", "y", "e", "o", "ou"))
_BEHIND_A_DAY_ALONE = re.compile(r"[,;:)]|\.(?:\s|$)| (?:se|de (?:este|ese|dicho) mes)\b")
"""What stands behind the day of a weekday, and behind no count: "el jueves 3 se repatriaron", "el domingo 6, 1.909"."""
_SOON = 3
"""How many days a stroke may span: "11/12 November", and no fraction."""
QUARTER_LETTERS = frozenset("TQSH")
_HALVES = 2
OPENS = re.compile(r"(?:^|[.\n:«])\s*$")
"""What stands before the first word of a sentence."""
_NUMBERED = re.compile(r"(?:n°|nº|№|#|\bNo\.?)[ \u00a0]?$", re.I)
_JOINED = re.compile(r"[/\-–](\d{1,6})(?!\d)")
_OF_PREGNANCY = re.compile(r" (?:de |of |del? )?(?:grossesse|pregnancy|embarazo)", re.I)
_OF_AN_EVENT = re.compile(r" (?:of|de (?:la|l['’]|son|sa|leurs?)|du|d['’]) ?(?!year|ann|exercice|20\d\d|an\b)\w")
"""What makes of "the first 150 days" days of something else than a year: "of his premiership", "de l'opération"."""
_ENDED = re.compile(
    r" (?:(?:that|which) )?(?:ended|ending) on\b|,? (?:qui s['’]est (?:achevée?|terminée?)|s['’]achevant|se terminant"
    r"|qui s['’]achève|qui se termine|arrêtée?|close|clos) (?=le|au|en|à|fin)"
)
"""What leads from a week or a month to the day it ended on."""
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
_WAW_REACH = 4
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
_SEVERAL_OF_THEM = re.compile(
    r"\b(?:days|weeks|months|years|nights|weekends|jours|semaines|années|ans|nuits|días|semanas|meses|años|noches)\b"
    r"|\bmois (?:précédents|derniers|passés|écoulés)\b|\bderniers mois\b"
    r"|(?<!\w)(?:ال)?(?:أيام|أسابيع|أشهر|شهور|سنوات|أعوام|سنين|ليالي)(?!\w)"
)
_WEEKDAY_REACH = 25
_COUNTED_BEHIND = frozenset({"thing", "national", "event", "passive"})
_DAY_ALONE = ("pasado día", "el día", "día")
"""Spanish words before the number of a day whose month is not told."""
_DAY_LEADS = frozenset(
    ("el", "día", "pasado día", "el día", "y", "e", "al", "le", "et", "au", "the", "and", "to", *DASHES, "يوم", "في")
)
"""Words before a day of last month; behind others, "frente a 12 del mes pasado", it is a count."""
_MONTH_OF = " mes de"
"""How words end that stand between a day and its month: "el 12 del pasado mes de enero"."""
_UNNUMBERED = frozenset(("primeros", "primeras", "premiers", "premières", "months", "weeks", "days"))
"""Words of "the first months" that tell no number of them."""
_ENDING = re.compile(r",? (?:(?:that|which) )?(?:ended|ending|ends|to)(?: on)? ", re.I)
_A_YEAR_WAS = re.compile(
    r"\b(?:deadliest|worst|busiest|record|lethal|best) year\b[^.,;:]{0,45} (?:was|is|remains) $", re.I
)
"""What leads to a year that is named: "the deadliest year for migrants in the last decade was 2023"."""
_LATER = re.compile(r"(?:days?|jours?|(weeks?|semaines?)) (?:later|plus tard)", re.I)
_BESIDE_AN_ARTICLE = 2
_ARTICLE = re.compile(r"(?<!\w)و?ال(?:ـ[ \u00a0]?)?$")
"""The Arabic article before digits: "حتى الـ 14 من آب"."""
_SINGULAR = re.compile(r"(?!people|men|women|children)[a-z -]*[a-rt-z]", re.I | re.A)
_AMERICAN = re.compile(
    r"\bU\.?S\.?(?![\w$])|\b(?:United States|Americans?|CBP|ICE|Border Patrol|Texas|Florida|Miami|Puerto Rico"
    r"|Coast Guard (?:[Cc]utter|[Cc]rews?|District|Sector|Station)|Patrulla Fronteriza"
    r"|Guardia Costera de (?:los )?(?:Estados Unidos|EE))\b"
)
"""Words of the one country whose fiscal year is known here: it begins in October of the year before."""
_OF_A_FISCAL_YEAR = re.compile(r"\b(?:FY|[Ff]iscal (?:[Yy]ear )?) ?(?:\d\d){1,2},? $")
"""What leads to a quarter that is one of a fiscal year: "FY 2016 Q3"."""
_FISCAL_REACH = 20
_POSSESSED = re.compile(r"['’]s[ \u00a0][a-z]")
"""What makes four digits a year: "bringing 2016's total to 166,342"."""
_AMOUNTS_TO = frozenset(("بلغ", "بلغت", "reached", "totalled", "atteint", "totalise", "alcanzó", "alcanzaron"))
_OUT_OF = re.compile(r" (?:من (?:جملة|أصل|مجموع|بين)|out of|sur un total|de un total|d['’]un total)(?!\w)")
_QUARTER_CODE = re.compile(r"\b([TQSH])([1-4])\b")
_AND_A_HALF = re.compile(r"[ \u00a0](?:y medi[oa]|et demie?|and a half)\b|[ \u00a0]و(?:ال)?نصف\b", re.I)
"""What makes a half more of the units before it: "los seis primeros meses y medio"."""


_OF_ITS_MONTH = re.compile(
    r" (?:du|de l['’]|de ce|del|de la|de ese|of the|of that) ?(?:mois|année|an|mes|año|month|year)\b"
    r"| من (?:ال)?(?:شهر|سنة|عام)(?!\w)"
)
_COUNT_OF_A_MONTH_REACH = 40
_COUNT_OF_A_MONTH = re.compile(
    r"\b(?:l[oa]s|unos|unas|les|des|aux) $"
    r"|\b(?:twice|half|double|triple|times|than|against|above|below|beat\w*|exceed\w*|surpass\w*"
    r"|(?:compared|up|down|rose|fell|increased?|dropped) (?:with|to|from)) the $",
    re.I,
)
"""What makes of "22 de marzo" so many of March, and no day of it."""
_TWO_WEEKS = re.compile("أسبوع(?:ين|ان)")
"""A dual that counts fourteen days, as no "quinzaine" does."""
_OF_MONTH = re.compile(r" (?:de |d['’]|of )", re.I)
_TOLD_OF_ANOTHER = re.compile(
    r"(?:\b(?:contre|against|versus|vs\.?|frente a(?: los| las)?|contra|étaient|were|eran|fueron)"
    r"|(?<!\w)و?(?:مقابل|كانوا|كان عددهم))[ \u00a0]$",
    re.I,
)
_TOLD_OF_REACH = 24
_OF_ITS_TIME = re.compile(
    r"[ \u00a0](?:en|in|في|خلال|un an|one year|a year|un año|l['’]an(?:née)?|el año|the (?:previous|preceding|year)"
    r"|à la même|sur la même|in the same|over the same|during the same|en el mismo|العام|السنة)(?!\w)",
    re.I,
)
"""What tells the time of four digits that are so many: "contre 1969 un an plus tôt", "frente a 2017 en 2023"."""


@dataclass(slots=True)
class Stretches:
    """Finds the stretches of the calendar that the items of a text name."""

    text: str
    items: list[Item]
    found: list[PeriodWords] = field(default_factory=list)
    told_so_far: bool = False
    """Whether the text says "so far" or "to date" anywhere."""

    def sense(self, index: int, sense: str) -> str | None:
        """What an item says under this name; None behind the last item."""
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
        """The numeral at this place, where one stands there."""
        item = self.items[index] if 0 <= index < len(self.items) else None
        return item if isinstance(item, Numeral) and item.kind in ("count", "ordinal") else None

    def joined_by_waw(self, index: int) -> bool:
        """Whether an Arabic "و" is written together with this item: "بين 12 و15", "بين يناير وشتنبر"."""
        item = self.items[index]
        if isinstance(item, Numeral):
            ahead = self.text[max(0, item.start - _WAW_REACH) : item.start]
            return ahead.endswith(("و", "وال", "والـ")) or item.text.startswith("و")
        return item.text.startswith("و") and bool({"month", "weekday", "ordinal", "unit_of_time"} & item.senses.keys())

    def small(self, index: int, largest: int) -> int | None:
        """A number from 1 up to the largest that may stand here, or None."""
        numeral = self.numeral(index)
        if numeral is None or numeral.grouping or numeral.whole is None or not 1 <= numeral.whole <= largest:
            return None
        return numeral.whole

    def year_at(self, index: int) -> int | None:
        """A year in four digits, or None."""
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

    def over(self, words: re.Match[str], index: int) -> int:
        """Over the items that begin within some words of the text."""
        while index < len(self.items) and self.items[index].start < words.end():
            index += 1
        return index

    def over_of(self, index: int) -> int:
        """Over the "de", "of" or "من" between a day and its month; an "en" there parts a count from it."""
        while index < len(self.items) and self.near(index):
            if self.items[index].text.lower() not in DAY_OF and not self.says_month(index):
                break
            index += 1
        return index

    def says_month(self, index: int) -> bool:
        """Whether a word only says that a month follows: the "mois" of "la première quinzaine du mois d'octobre"."""
        if "relative" in self.items[index].senses and self.items[index].text.lower().endswith(_MONTH_OF):
            return bool(self.sense(index + 1, "month")) and self.near(index + 1)
        named = (index + 1, index + 2)
        follows = any(self.sense(where, "month") and self.near(where) for where in named)
        runs = self.items[index].text.lower().endswith(RUNS_TO)
        return self.sense(index, "unit_of_time") == "month" and follows and not runs

    def stretch(self, index: int) -> tuple[Stretch, int] | None:
        """A stretch of the calendar that begins with this item, and the index behind it."""
        found = self._stretch(index)
        if found is not None and (self._is_of_several(index, *found) or self._is_last_of_its_month(*found)):
            return Stretch("open"), found[1]
        if found is None or found[0].year or found[0].number == 0 or found[0].unit not in WITHIN_YEARS:
            return found
        back, after = self._years_back(found[1])
        if back is not None:
            return replace(found[0], back=back), after
        after = self._over_that_year(found[1])
        return (replace(found[0], of="that"), after) if after > found[1] and found[0].unit == "month" else found

    def _is_of_several(self, index: int, stretch: Stretch, after: int) -> bool:
        """Whether several weeks or months are told without a number: "ces dernières semaines", "years ago"."""
        if stretch.number != 0 or stretch.of not in ("last", "previous"):
            return False
        words = self.text[self.items[index].start : self.items[after - 1].end].lower()
        return _SEVERAL_OF_THEM.search(words) is not None

    def _to_relative(self, index: int, limit: int = 2) -> int:
        """Over the small words before "ese mes", "the same year", and back to the first that says which one it is."""
        where = self.skip(index, limit)
        while where > index and self.sense(where - 1, "relative"):
            where -= 1
        return where

    def _over_that_year(self, index: int) -> int:
        """Over the "of that year", "de la même année", "من العام نفسه" behind a month: the year told last."""
        where = self._to_relative(index, 3)
        if where + 1 >= len(self.items) or not (self.near(where) and self.near(where + 1)):
            return index
        for first, second in ((where, where + 1), (where + 1, where)):
            if self.sense(first, "relative") in ("that", "same") and self.sense(second, "unit_of_time") == "year":
                return where + 2
        return index

    def _years_back(self, index: int) -> tuple[int | None, int]:
        """The "of last year", "de este año", "من العام الماضي" behind a month or a part of a year."""
        where = self._to_relative(index, 3)
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
        if senses.get("period") in DAY_PHRASES:
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

    def _is_last_of_its_month(self, stretch: Stretch, after: int) -> bool:
        """Whether "the last week" is that of a month or a year told before: "la dernière semaine du mois"."""
        if stretch.unit not in ("week", "day", "weekend", "fortnight", "night") or stretch.of != "last":
            return False
        return _OF_ITS_MONTH.match(self.text, self.items[after - 1].end) is not None

    def _is_count_of_a_month(self, item: Numeral) -> bool:
        """Whether it is so many of a month: "frente a los 22 de marzo", "twice the 22 of March"."""
        low = max(0, item.start - _COUNT_OF_A_MONTH_REACH)
        if _COUNT_OF_A_MONTH.search(self.text, low, item.start) is None:
            return False
        return _OF_MONTH.match(self.text, item.end) is not None

    def _numeral_first(self, index: int, item: Numeral) -> tuple[Stretch, int] | None:
        if item.kind == "date":
            return self._numeric_date(index, item)
        coded = self._coded(index, item) or self._some_lately(index)
        if coded:
            return coded
        day = self.small(index, 31)
        if day and self._is_count_of_a_month(item):
            return None
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
        where = self.over(ended, index + 2) if ended else index + 2
        found = self.stretch(where) if ended and where < len(self.items) else None
        if found is None or found[0].unit not in ("day", "month"):
            return (Stretch(FISCAL, self.year_at(index)) if self._is_american() else Stretch("open")), index + 2
        year = found[0].year or self.year_at(index)
        return Stretch("window", year, found[0].month, found[0].day, 1, "year"), found[1]

    def _over_two_years(self, index: int) -> int | None:
        """Over "2015-16": a season or a financial year, whose days no words give."""
        last, year = self.numeral(index + 2), self.year_at(index) or 0
        if last is None or self.items[index + 1].text not in DASHES or last.start - self.items[index].end != 1:
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
            return (Stretch(FISCAL, year) if self._is_american() else Stretch("open")), index + 1
        lettered = item.start and self.text[item.start - 1] in QUARTER_LETTERS
        match = _QUARTER_CODE.search(self.text, max(0, item.start - 2), item.end + 1) if lettered else None
        if not match or match.end() != item.end:
            return None
        unit = "quarter" if match[1] in "TQ" else "half"
        number = int(match[2])
        if _OF_A_FISCAL_YEAR.search(self.text, max(0, item.start - _FISCAL_REACH), item.start - 1):
            return Stretch("open"), index + 1
        if number * MONTHS_IN[unit] > 12:
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
        if year is not None and 100 <= year < 1900 and year not in HIJRI:
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
            spelled = numeral.text[0].isalpha() and "ordinal" not in numeral.senses
            following = index + 2
            counted = self.near(following) and self.sense(following, "thing")
            if counted and _SINGULAR.fullmatch(self.items[following].text) and day > 1:
                counted = None  # "the February 21 flight"
            if not counted and not spelled and not numeral.text.startswith("0"):
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
        inner = self.skip(index + 1)
        week = self.stretch(inner) if inner < len(self.items) and "weekday" not in self.items[inner].senses else None
        if week is not None and inner > index + 1 and (week[0].unit, week[0].of) == ("week", "last"):
            return Stretch("weekday", number=weekday, of="week_before"), week[1]
        day = self.small(index + 1, 31) if self.near(index + 1, 1) else None
        if _ONE_OF_THEM.search(self.text, max(0, self.items[index].start - _LEADS_REACH), self.items[index].start):
            return Stretch("open"), index + 1
        alone = day is not None and _BEHIND_A_DAY_ALONE.match(self.text, self.items[index + 1].end)
        if alone and not self._goes_on_from_a_weekday(index):
            return Stretch("day", day=day, of=LATELY, weekday=weekday), index + 2
        return Stretch("weekday", number=weekday), index + 1

    def _goes_on_from_a_weekday(self, index: int) -> bool:
        """Whether a weekday without its date stands before it in the sentence: "20 on Monday and on Tuesday 30"."""
        for at in range(index - 1, max(-1, index - _WEEKDAY_REACH), -1):
            item = self.items[at]
            if item.kind == MARK and item.text in ".\n":
                return False
            if "weekday" in item.senses:
                counted = at + 2 < index and not _COUNTED_BEHIND.isdisjoint(self.items[at + 2].senses)
                return self.small(at + 1, 31) is None or not self.near(at + 1) or counted
        return False

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
        within = self.items[index].text.lower().endswith(RUNS_TO)
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
        ended = self._last_part(unit, index + 2) if relative == "last" and unit in PARTS_OF_YEAR else None
        if ended is not None:
            return ended
        of_month = self.skip(index + 2)
        if relative and unit in ("week", "day", "fortnight") and self.near(of_month) and self.sense(of_month, "month"):
            return Stretch("open"), self._year_behind(of_month + 1)[1]
        if relative == "before_last":
            return (Stretch(unit, back=2) if unit == "year" else Stretch("open")), index + 2
        if relative:
            return Stretch(unit, of=relative, number=0), index + 2
        return self._first_some(index)

    def _last_part(self, unit: str, after: int) -> tuple[Stretch, int] | None:
        """ "the last quarter of 2024", "النصف الأخير من شهر نونبر": the last one of a year or a month that is told."""
        if unit == "half" and self.says_month(self.over_of(after) - 1):
            return self._part("fortnight", _HALVES, after)
        year, behind = self._year_behind(after)
        return (Stretch(unit, year, number=12 // MONTHS_IN[unit]), behind) if year else None

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
                if number == 1 and any(_TWO_WEEKS.search(item.text) for item in self.items[after - 2 : after]):
                    return Stretch("first", year, int(self.sense(where, "month") or 1), number=2, of="week"), behind
                return Stretch(unit, year, int(self.sense(where, "month") or 1), number=number), behind
            return None if unit == "week" else self._fortnight_of_year(number, after)
        if number * MONTHS_IN[unit] > 12:
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
        where = self._to_relative(after)
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
            if self._is_of_weeks(index):
                return Stretch("open"), after
            return Stretch("day", year, int(month), number), self._over_past(after) if year is None else after
        if number <= 31 and (of_month := self._of_this_month(index)) is not None:
            return of_month
        unit = self.sense(index + 1, "unit_of_time")
        of_a_year = unit == "month" and self._year_behind(index + 2)[0] is not None
        of_a_year = of_a_year and not self.items[index].text.lower().endswith("s")  # "primeros meses" are several
        alone = number == 1 and unit == "month" and not of_a_year  # the first month of something
        if unit and unit in (*MONTHS_IN, "fortnight", "week") and not alone:
            return self._part(unit, number, index + 2) if unit != "year" else None
        return self._first_some(index) if number == 1 else None

    def _first_some(self, index: int) -> tuple[Stretch, int] | None:
        """ "les neuf premiers mois", "the first 15 days", "الأشهر الثمانية الأولى": a cluster in any order."""
        number = unit = None
        first = last = one = False
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
                one = self.items[where].text.lower() in ONE_OF_TIME
            elif "relative" in senses and not last:
                pass
            else:
                break
            where += 1
        if unit is None or not (first or last):
            return None
        if last and one and number is not None and number > 1:
            return None  # "158 died, against 43 last year": the number is none of years
        if last and number is not None and self.items[index].text.lower() in ("last", "final"):
            return self._last_of(where, number, unit)
        if last:
            return (Stretch("open"), where) if number else None
        if number is None and unit not in ("month", "week", "day", "fortnight"):
            return None
        if unit not in (*MONTHS_IN, "day", "week", "fortnight") or (number or 1) * MONTHS_IN.get(unit, 0) > 12:
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
            where = self.over(half, where)
            number, unit = 2 * number + 1, "half_month"
        year, after = self._year_behind(where)
        month = None
        inner = self.skip(where)
        if inner < len(self.items) and self.near(inner) and self.says_month(inner):
            inner = self.skip(inner + 1)
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
            year, after = self._year_behind(index + 2) if unit in PARTS_OF_YEAR else (None, index)
            if relative == "last" and year:
                return Stretch(unit, year, number=12 // MONTHS_IN[unit]), after
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
        return self._of_this_month(index) or (Stretch("day", day=day, of=LATELY), index + 1)

    def _of_this_month(self, index: int) -> tuple[Stretch, int] | None:
        """ "9 de este mes", "el 9 del mes en curso", "el 9 del mes pasado", "16 من الشهر نفسه": a day of that month."""
        day = self._day_number(index)
        after = self._over_same_month(index + 1) if day else None
        if after is not None:
            return Stretch("day", day=day, of=OF_SAME_MONTH), after
        where = self._to_relative(index + 1)
        if day is None or where == index + 1 or not (self.near(where) and self.near(where + 1)):
            return None
        this = {self.sense(at, "relative") or self.sense(at, "unit_of_time") for at in (where, where + 1)}
        if this == {"last", "month"} and index and self.items[index - 1].text.lower() in _DAY_LEADS:
            return Stretch("day", day=day, of=OF_LAST_MONTH), where + 2
        return (Stretch("day", day=day, of=LATELY), where + 2) if this == {"this", "month"} else None

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
        if law_before(self.items, index) or self._is_told_of_its_time(index):
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
        if before is not None and before.text in _AMOUNTS_TO and _OUT_OF.match(self.text, self.items[index].end):
            return False  # "بلغ 1997 من جملة 3351 مهاجرا"
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
        if index and self.items[index - 1].kind == MARK and self.items[index - 1].text in "(/،,:;.\n" + DASHES:
            return True
        return not self._unknown_word_behind(index)

    def _is_told_of_its_time(self, index: int) -> bool:
        """Whether four digits are compared, and the time that they are of follows: "contre 1969 un an plus tôt"."""
        item = self.items[index]
        told = _TOLD_OF_ANOTHER.search(self.text, max(0, item.start - _TOLD_OF_REACH), item.start)
        return told is not None and _OF_ITS_TIME.match(self.text, item.end) is not None

    def _is_counted_by_another(self, index: int) -> bool:
        """Whether "in" leads to four digits, and the noun behind them has a number of its own: "in 2024 deaths: 30"."""
        if not index or self.items[index - 1].senses.get("span") != "in":
            return False
        if OPENS.search(self.text, 0, self.items[index - 1].start):
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
            if "mid" in leads and item.text == "-" and item.start == self.items[where - 1].end:
                where += 1  # "mid-2023"
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

    def _year_of_fiscal(self, index: int) -> int | None:
        """The year of a fiscal year, in four digits or in two."""
        short = self.numeral(index)
        two_digits = short is not None and len(short.text) == len("23") and short.text.isdecimal()
        return self.year_at(index) or (2000 + int(short.text) if two_digits and short is not None else None)

    def _is_fiscal(self, low: int, high: int) -> bool:
        """Whether a year is told to be a fiscal one: "the first quarter of fiscal year 2023"."""
        return any(self.sense(where, "span") == FISCAL for where in range(low, high))

    def _is_american(self) -> bool:
        """Whether the text speaks of the United States."""
        return _AMERICAN.search(self.text) is not None

    def _over_same_month(self, index: int) -> int | None:
        """Over "du même mois", "من الشهر نفسه", "منه"; None where something else stands there."""
        if index < len(self.items) and self.items[index].text == "منه" and self.near(index):
            return index + 1
        behind = self.skip(index)
        while behind > index + 1 and self.sense(behind - 1, "relative"):
            behind -= 1
        if behind == index or behind >= len(self.items):
            return None
        if self.sense(behind, "period") == "same_period":
            named = self.items[behind].text.lower()
            return behind + 1 if any(month in named for month in _A_MONTH) else None
        pair = {self.sense(at, "relative") or self.sense(at, "unit_of_time") for at in (behind, behind + 1)}
        return behind + 2 if pair in ({"same", "month"}, {"that", "month"}) else None

    def _is_of_weeks(self, index: int) -> bool:
        """Whether an ordinal is feminine, as weeks and fortnights are and days are not: "en la primera de abril"."""
        return self.items[index].text.lower().endswith(("ra", "da", "ta", "ma", "ère", "onde", "ة", "ى"))

    def _day_number(self, index: int) -> int | None:
        """A day of the month in digits or as an ordinal: "من الخامس إلى العاشر من ماي"."""
        ordinal = self._ordinal(index) if 0 <= index < len(self.items) else None
        return ordinal if ordinal and ordinal <= 31 and not self._is_of_weeks(index) else self.small(index, 31)

    def _is_stroke_between_days(self, index: int) -> bool:
        """Whether a stroke joins a day with one soon after it, before their month: "on 11/12 November"."""
        if self.items[index].text != "/" or not index:
            return False
        first, last = self.small(index - 1, 31), self.small(index + 1, 31)
        soon = first is not None and last is not None and first < last <= first + _SOON
        return soon and bool(self.sense(self.skip(index + 2), "month"))

    def _range_link(self, index: int, leads: set[str]) -> int | None:
        """The index behind "au", "et le", "–" between two days."""
        if index >= len(self.items):
            return None
        item = self.items[index]
        if self.joined_by_waw(index):
            if self.sense(index, "weekday") and self._is_day_of_month(index + 1):
                return index + 1  # "السبت 27 والأحد 28 ماي"
            return index if leads or self._is_day_of_month(index) else None
        if isinstance(item, Token) and item.kind == MARK:
            joins = item.text in DASHES or self._is_stroke_between_days(index)
            return index + 1 if joins and index + 1 < len(self.items) else None
        if self.sense(index, "span") not in ("to", "until") and item.text.lower() not in BETWEEN_DAYS:
            return None
        _, where = self._leads(index)
        if self.sense(where, "weekday"):
            where += 1
        return where if where < len(self.items) else None
