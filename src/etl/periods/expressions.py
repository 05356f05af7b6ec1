"""Expressions of a period: a stretch with the words that lead to it, ranges, "the same period".

`find_periods` reads the words ("entre le 1er janvier et le 31 mai 2024", "in the first nine months") into
`PeriodWords`: one or two stretches of the calendar, perhaps without a year, and how they are meant.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from operator import attrgetter

from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.periods.calendar import (
    DAY_PHRASES,
    DAYS_OF,
    FISCAL,
    FISCAL_MONTH,
    LENGTHS,
    RELATIVE_DAYS,
    PeriodWords,
    Stretch,
)
from etl.periods.stretches import (
    BETWEEN_DAYS,
    DASHES,
    DAY_OF,
    HIJRI,
    OPENS,
    PARTS_OF_YEAR,
    QUARTER_LETTERS,
    RUNS_TO,
    Stretches,
)
from etl.scan import MARK, WORD, Token

_BESIDE = 20
"""How many characters part two ways of writing one date, at most."""
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
_MONTH_WORD = re.compile(r"\b(?:months?|mois|mes)\b|شهر", re.I)
_AND = ("et", "and", "y", "e", "و")
_SINCE = ("since", "منذ", "ومنذ")
"""Words for "since" that lead to no place, as a French "depuis" may."""
_BEHIND_A_DAY = DAY_OF | BETWEEN_DAYS | frozenset((*DASHES, "/"))
_NEXT_PART_REACH = 120
_SENTENCE_ENDS = re.compile(r"[.;!?]\s|\n")
_ENDS_A_PART = re.compile(r"\s*(?:[,.;:)»]|$|(?:et|y|and|but|pero|mais|con|avec|with)\b|و)")
"""What stands behind an ordinal that needs no noun: "339 in the second, and", "2.598 en el segundo y"."""
_FEMININE = re.compile(r"\b(?:primera|première|segunda|seconde|tercera|mitad|moitié|quincena|quinzaine)\b", re.I)
_OF_FEMININE = frozenset(("segunda", "tercera", "cuarta", "seconde"))
_MASCULINE = frozenset(("segundo", "tercero", "cuarto", "second"))
_BEGINNINGS = frozenset({"span", "month", "weekday", "unit_of_time", "relative", "ordinal", "period"})
_BY = ("d'ici", "d’ici", "d'ici à", "d’ici à", "d'ici fin", "d’ici fin")
_STRETCHES = _BEGINNINGS - {"span"}
_DEFINITE = ("the", "these", "those", "both", "les", "ces", "los", "las", "estos", "esos")
_OF_PERIOD = frozenset({"span", "function", "relative", "ordinal", "period", "month", "compare"})
_HOUR_REACH = 30
_EVENT_REACH = 120
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
_PERIOD_NOUN = re.compile(r"[ \u00a0](?:period|window|timeframe|time frame|timespan)(?: (?:of|in))?(?=[ \u00a0])", re.I)
"""What a range of months is called before the year it is of."""
_BEFORE_A_YEAR = re.compile(r"\b(?:pre|post|pré|avant|après)[-–]$", re.I)
_BEFORE_REACH = 8
_UNTIL_A_YEAR = re.compile(r"(?:hasta(?: el año)?|jusqu['’](?:en|à)|until|up (?:to|until)|till) (?:19|20)\d\d\b", re.I)
_YEAR_IN_BOX = re.compile(r" ?\(((?:19|20)\d\d)\)")
_SO_FAR_REACH = 140
_SO_FAR = (
    *("so far", "thus far", "to date", "jusqu'à présent", "jusqu’à présent", "jusqu'ici", "jusqu’ici"),
    *("hasta ahora", "hasta el momento", "حتى الآن", "إلى حد الآن", "لحد الآن"),
)
_TOTAL_NOUN = 12
_BEGINNING_AND = re.compile(
    r"(?:between|entre) [^,.;]{0,40}?(?:year|année|año)(?: \w+)?[ \u00a0](?:and|et|y)[ \u00a0](?:le |el |the )?", re.I
)
"""What leads from the beginning of a year to a day: "between the beginning of the year and 26 October"."""
_ALREADY = re.compile(r",? already\b", re.I)
_RUNS_ON = re.compile(r"(?:إلى|الى|حتى)\s")
_QUARTER_BEHIND = re.compile(r",? [QH][1-4]\b")
_NAMED = {
    "last_year": Stretch("year", of="last", number=0),
    "this_year": Stretch("year", of="this", number=0),
    "that_date": Stretch("told_end", of="that", number=0),
}


_BARE_DAY_WITHIN = 250
"""Characters behind a month in which a day without one is still of it."""
_LEAP_YEAR = 2000
_LATE_IN = frozenset({"late", "in late"})
"""What tells of some last days of a month or a year, not of all days up to its end."""


_BETWEEN = re.compile(r"(?:ما )?بين|entre\b|between\b", re.I)
_AND_A_DAY = re.compile(r"و|(?:et|y|e|and)(?: (?:le|la|el|the))?", re.I)
_AND_THE = re.compile(r" (?:et le|y el) \d", re.I)
_ARTICLE_REACH = 12
_ARTICLE_AHEAD = re.compile(r"\b(?:el|los|del|al|le|les|du|au|aux|d[ií]as?|jours?|entre|desde|hasta) $", re.I)
_OPENED_WITHIN = 70
_OPENED_BETWEEN = re.compile(
    r"\b(?:entre|between) (?:l[ea]s? |l['’]|the |el |los |las )[^.,;:()\d\n]{3,50} (?:et|and|y|e)(?: (?:le|el|the))? ?$"
    r"|(?<!\w)(?:ما )?بين [^.،؛:()\d\n]{3,50} و(?:الـ?|ـ)?$",
    re.I,
)
"""The beginning of a range whose first end is no day: its last day alone is not the period."""


class _Finder(Stretches):
    """Finds whole expressions: a stretch with the words that lead to it, ranges, "the same period"."""

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
        lettered = self.text[item.start - 1 : item.start] in QUARTER_LETTERS or (
            self.text[max(0, item.start - 2) : item.start] == "FY"
        )
        if item.kind != "count" or item.senses or lettered or self.year_at(index):
            return True
        if index + 1 == len(self.items):
            return False
        joined = self.joined_by_waw(index + 1) and index + 2 < len(self.items) and calendar[index + 2]
        return calendar[index + 1] or joined or self.items[index + 1].text.lower() in _BEHIND_A_DAY

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
            elif words.form == "at" and "until" in leads and words.first and words.first.unit in RELATIVE_DAYS:
                words.form = "open"
            elif words.form == "at" and "until" in leads and words.first and words.first.unit == "year":
                words.form = "until"
            words.start, words.index = self.items[index].start, index
        return words

    def _led_stretch(self, index: int, where: int, leads: set[str]) -> PeriodWords | None:
        days = self._days_of_one_month(where, leads)
        if days:
            return self._made(index, days[2], "range", days[0], days[1])
        if FISCAL in leads:
            return self._fiscal(index, where, leads)
        found = self.stretch(where)
        found = found or (self._next_part(where) if "in" in leads or self.items[index].text.lower() == "au" else None)
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
            if "mid" in leads:
                first = _from_the_middle(first)
            return self._made(index, second[1], "range", first, second[0])
        return self._single(index, after, leads, first)

    def _next_part(self, index: int) -> tuple[Stretch, int] | None:
        """ "953 in the first quarter and 339 in the second": another part of what the sentence told of right before."""
        last = self.found[-1] if self.found else None
        part = last.first if last is not None and last.form == "at" and last.second is None else None
        number = self._ordinal(index)
        if last is None or part is None or number is None or part.unit not in (*PARTS_OF_YEAR, "fortnight"):
            return None
        gap = self.text[last.end : self.items[index].start]
        if number != part.number + 1 or len(gap) > _NEXT_PART_REACH or _SENTENCE_ENDS.search(gap) is not None:
            return None
        said = self.items[index].text.lower()
        feminine = _FEMININE.search(self.text, last.start, last.end) is not None
        if said in (_MASCULINE if feminine else _OF_FEMININE):
            return None  # "la primera operación … en el primer trimestre y en la segunda"
        year, after = self._year_behind(index + 1)
        if _ENDS_A_PART.match(self.text, self.items[after - 1].end) is None:
            return None
        return replace(part, number=number, year=year if year is not None else part.year), after

    def _fiscal(self, index: int, where: int, leads: set[str]) -> PeriodWords | None:
        """ "in Fiscal Year 2022", "since the beginning of FY 23": known days only in the United States."""
        year = self._year_of_fiscal(where)
        if year is None:
            return None
        if _QUARTER_BEHIND.match(self.text, self.items[where].end):
            return self._made(index, where + 2, "open", None)
        second = self._second(Stretch(FISCAL, year), where + 1, leads | {"from"})
        if second is not None and self._is_american() and second[0].unit in ("month", "day") and second[0].month:
            begun = Stretch("day", year - 1, FISCAL_MONTH, 1)
            ended = replace(second[0], year=year - (second[0].month >= FISCAL_MONTH))
            return self._made(index, second[1], "range", begun, ended)
        if second is not None or leads & {"until", "end", "to"} or not self._is_american():
            return self._made(index, second[1] if second is not None else where + 1, "open", None)
        so_far = self._so_far(index, where + 1)
        first, after = so_far or (index, where + 1)
        form = "since" if so_far or leads & {"since", "begin"} else "at"
        return self._made(first, after, form, Stretch(FISCAL, year))

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
        if goes_on or named not in LENGTHS or unit.text.lower().endswith(RUNS_TO):
            return None
        return Stretch(named, of="told", number=number)

    def _of_last_year(self, second: Stretch, after: int) -> tuple[Stretch, int]:
        """The end of a range of months with the "period last year" behind it: "the January-May period last year"."""
        period = _PERIOD_NOUN.match(self.text, self.items[after - 1].end) if second.unit == "month" else None
        where = self.over(period, after) if period is not None else after
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
                return item.text.lower() in _SO_FAR and not self.year_at(where - 1)
            dated = {"period", "month", "weekday", "relative", "compare", "change"} & item.senses.keys()
            if dated or self.year_at(where):
                return False
        return False

    def _single(self, index: int, after: int, leads: set[str], first: Stretch) -> PeriodWords | None:
        so_far = self._so_far(index, after) if first.unit in ("year", "month") else None
        if so_far and not leads & {"until", "end", "since"}:
            return self._made(so_far[0], so_far[1], "since", first)
        year_aside = first.unit == "year" and self._stands_with_before(index)
        if first.unit == "open" or "around" in leads or year_aside:
            return self._made(index, after, "open", None)  # "avant le 15 août", "around 15 August"
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
            late = self.items[index].text.lower() in _LATE_IN
            return self._made(index, after, "open" if late else "until", None if late else first)
        if "begin" in leads and first.unit in ("weekday", "day"):
            return self._made(index, after, "at", first)
        if "begin" in leads:
            return self._made(index, after, "open", None)
        through = self.items[index].text.lower() == "through"
        month = first.unit == "month" and self.items[index].text.lower() == "a" and first.year is not None
        if "to" in leads and (first.unit == "day" or through or month) and not leads & {"from", "in"}:
            joined = (
                _AND_A_DAY.fullmatch(self.items[index].text) is not None
            )  # "30 lundi, et le 3 mai, 12" runs to no day
            return self._made(index + joined, after, "at" if joined else "until", first)
        last_night = first.unit == "night" and first.of == "last"
        if first.unit in ("hour", "minute", "decade", "night") and first.number == 0 and not last_night:
            return self._made(index, after, "open", None) if first.of in ("last", "this") else None
        plain_day = first.unit == "day" and leads <= {"in", "from"}
        if (
            ((first.unit in ("year", FISCAL) and first.year) or first.unit == "month")
            and leads <= {"in"}
            and self._since_before(index, only=_SINCE)
        ):
            return self._made(index, after, "since", first)
        return self._made(index, after, self._form_by_words_before(index, leads) if plain_day else "at", first)

    def _stands_with_before(self, index: int) -> bool:
        """Whether a year is only what a time came before or ran to: "the pre-2011 total", "jusqu'en 2022"."""
        start = self.items[index].start
        if _UNTIL_A_YEAR.match(self.text, start) is not None:
            return True
        return _BEFORE_A_YEAR.search(self.text, max(0, start - _BEFORE_REACH), start) is not None

    def opens_with_from(self, index: int) -> bool:
        """ "From 1 January 2017, 20,580 persons arrived": a first day that opens a sentence, and no last one."""
        opens = self.items[index].text.lower() == "from"
        return opens and OPENS.search(self.text, 0, self.items[index].start) is not None

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
        if first.unit != "day" or self.items[index - 1].text.lower() not in BETWEEN_DAYS:
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
        if isinstance(item, Token) and item.kind == MARK and item.text in DASHES:
            gap = self.text[self.items[index - 1].end : item.start].strip()
            where = index + 1
            if gap or where >= len(self.items) or self.items[where].start - item.end > 1:
                return None
            return self._end_of_range(where)
        if self.joined_by_waw(index) and self.near(index):
            return self._joined(first, index, leads)
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
        found = (
            self._day_of_the_same_month(first, where) or self._end_of_years(first, where) or self._end_of_range(where)
        )
        if found and "mid" in middle:
            return _to_the_middle(found[0]), found[1]
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
        where = self.over(link, index) if link else index
        return where if link and where < len(self.items) and self.items[where].start == link.end() else None

    def _stretch_behind(self, link: re.Match[str] | None, index: int) -> tuple[Stretch, int] | None:
        """The days that begin there."""
        where = self._behind(link, index)
        return self.stretch(where) if where is not None else None

    def _joined(self, first: Stretch, index: int, leads: set[str]) -> tuple[Stretch, int] | None:
        """What an Arabic "و" joins to the first of two: "بين 1 مارس و21 منه", "بين يناير وشتنبر"."""
        same = self._day_of_the_same_month(first, index)
        if same is not None or "from" in leads:
            return same or self._end_of_range(index)
        return self._next_month(first, index - 1) or self._next_year(first, index)

    def _day_of_the_same_month(self, first: Stretch, index: int) -> tuple[Stretch, int] | None:
        """ "du 3 mai au 8 du même mois", "من فاتح أبريل إلى الحادي والعشرين منه": the second day of a range."""
        known = first.unit == "day" and (first.month or first.of in DAYS_OF)
        day = self._day_number(index) if known else None
        if not day or index + 1 >= len(self.items) or not self.near(index + 1):
            return None
        after = self._over_same_month(index + 1)
        return (replace(first, day=day), after) if after is not None else None

    def _next_weekday(self, first: Stretch, index: int) -> tuple[Stretch, int] | None:
        """ "samedi et dimanche", "السبت والأحد": two days that follow each other are one stretch."""
        if first.unit != "weekday" or index >= len(self.items) or not self.near(index):
            return None
        where = index + 1 if self.items[index].text.lower() in ("et", "and", "y", "e") else index
        if where == index and not self.joined_by_waw(index) and self.sense(index - 2, "unit_of_time") != "night":
            return None
        if self.items[where].text in ("/", *DASHES) and where + 1 < len(self.items):
            where += 1
        elif not self.near(where):
            return None
        if self.sense(where, "weekday") != str((first.number + 1) % 7):
            return None
        found = self._weekday(where, (first.number + 1) % 7)
        return found if found and found[0].unit == "weekday" else None

    def _end_of_years(self, first: Stretch, index: int) -> tuple[Stretch, int] | None:
        """What years run to that are told by "last year": "de 2005 à l'année dernière (2013)"."""
        back, after = self._years_back(index) if first.unit == "year" else (None, index)
        if back is None:
            return None
        boxed = _YEAR_IN_BOX.match(self.text, self.items[after - 1].end)
        if boxed is None:
            return Stretch("year", back=back), after
        return Stretch("year", int(boxed[1])), self.over(boxed, after)

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
                    back, after = self._years_back(after) if year is None else (None, after)
                    last = Stretch("day", year, int(month_first), self.small(link, 31), back=back)
                    return replace(last, day=day), last, after
            return None
        day = self._day_number(where)
        if not day:
            return None
        link = self._range_link((self._over_days(where) if "days" in leads else where) + 1, leads)
        if not link or (where == index and not leads and self._is_no_day(where)):
            return None
        found = self.stretch(link)
        if found is None or found[0].unit != "day" or found[0].day is None:
            return None
        last = found[0]
        if last.of in DAYS_OF:
            return (replace(last, day=day), last, found[1]) if last.day and day < last.day else None
        begun, year = last.month, last.year
        if last.day is not None and last.day < day and begun:
            begun, year = (begun - 1, year) if begun > 1 else (12, year - 1 if year else None)
        return Stretch("day", year, begun, day), last, found[1]

    def _is_no_day(self, index: int) -> bool:
        """Whether a number without an article stands before a day that has one: "interceptadas 30 y el 3 de mayo"."""
        if _AND_THE.match(self.text, self.items[index].end) is None:
            return False
        low = max(0, self.items[index].start - _ARTICLE_REACH)
        return _ARTICLE_AHEAD.search(self.text, low, self.items[index].start) is None

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
        if phrase in ("month_to_date", "same_period"):
            return self._since_the_month(index, after) if phrase == "month_to_date" else self._same_period(index, after)
        if phrase in _NAMED:
            return self._made(index, after, "at", _NAMED[phrase])
        if phrase in (*DAY_PHRASES, "eve", "after"):
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
            told = Stretch(FISCAL, of="this" if this else "last", number=0)
            return self._made(index, after, "since" if this else "at", told)
        return self._made(index, after, "open", None)

    def _since_the_month(self, index: int, after: int) -> PeriodWords:
        """ "depuis le début du mois", perhaps with the month's name behind it."""
        where = self.over_of(after)
        month = self.sense(where, "month") if self.near(where) else None
        if month is None:
            return self._made(index, after, "since", Stretch("month", of="this", number=0))
        year, behind = self._year_behind(where + 1)
        return self._made(index, behind if year else where + 1, "since", Stretch("month", year, int(month)))

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
        if part is None or last.second is not None or not part.year or part.unit not in (*PARTS_OF_YEAR, "first"):
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
        ends = words.form == "until" or (last is not None and self._closes_between(last, words))
        if last and last.form in ("since", "at") and ends and words.index <= last.after + 1:
            between = self.text[last.end : words.start]
            between = "" if _AND_A_DAY.fullmatch(between.strip()) else between
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
        if self._is_left_of_a_range(words):
            words.form, words.first = "open", None
        self.found.append(words)

    def _closes_between(self, last: PeriodWords, words: PeriodWords) -> bool:
        """Whether a day is joined to the start of the year that "between" opened: "بين مطلع السنة و26 أكتوبر"."""
        opened = last.form == "since" and _BETWEEN.match(self.text, last.start) is not None
        day = words.form == "at" and words.first is not None and words.first.unit in ("day", "month")
        return opened and day and _AND_A_DAY.fullmatch(self.text[last.end : words.start].strip()) is not None

    def _is_left_of_a_range(self, words: PeriodWords) -> bool:
        """Whether a day only ends a "between" that no day began: "entre la réouverture et le 3 mai"."""
        if words.form not in ("at", "until") or words.first is None or words.first.unit not in ("day", "month"):
            return False
        low = max(0, words.start - _OPENED_WITHIN)
        head = self.text[low : self.items[words.index].end if words.form == "until" else words.start]
        return _OPENED_BETWEEN.search(head) is not None


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
    return any(one is not None and one.year in HIJRI for one in (words.first, words.second))


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


_JOINS_DAYS = re.compile(
    r"(?:, (?:el |le )?| (?:y|et|and) (?:el |le |the )?| (?:al?|au|to) (?:the )?|[-–]| ?،? ?و(?:ال)?ـ?| إلى (?:ال)?ـ?)"
)
"""What stands between the first and the last of several days without their month: "entre le 3 et le 9"."""
_BEHIND_ITS_MONTH = re.compile(r",? (?:los d[ií]as|el d[ií]a|les jours|أيام|يومي|يوم) ")
"""What stands between a month and its days: "en abril, los días 3 y 9"."""


def with_bare_days(text: str, items: list[Item], periods: list[PeriodWords], days: list[int]) -> list[PeriodWords]:
    """Add days of the month told last in their paragraph: "En septembre, 73 ont été arrêtés le 17 ; le 23, 15".

    `days` are the items that are days without a month, known only after the periods were found.
    """
    told = list(periods)
    for index in days:
        day = items[index]
        before = max((one for one in told if one.end <= day.start), key=attrgetter("end"), default=None)
        stretch = (before.second or before.first) if before is not None else None
        if before is None or stretch is None or stretch.unit not in ("month", "day") or not stretch.month:
            continue
        if day.start - before.end > _BARE_DAY_WITHIN or "\n" in text[before.end : day.start]:
            continue
        number = day.whole or 0 if isinstance(day, Numeral) else 0
        if not 0 < number <= monthrange(stretch.year or _LEAP_YEAR, stretch.month)[1]:
            continue
        first = replace(stretch, unit="day", day=number, weekday=None)
        last = told[-1]
        opened, latest = last.first, last.second or last.first
        if (
            opened
            and latest
            and last.after - 1 in days
            and 0 < (latest.day or 0) < number
            and _JOINS_DAYS.fullmatch(text, last.end, day.start)
        ):
            told[-1] = replace_words(last, form="range", first=opened, second=first, end=day.end, after=index + 1)
            continue
        start, where = day.start, index
        of_month = before.form == "at" and stretch.unit == "month" and before.second is None
        if of_month and _BEHIND_ITS_MONTH.fullmatch(text, before.end, day.start):
            told.remove(before)  # "en abril, los días 3 y 9"
            start, where = before.start, before.index
        told.append(PeriodWords(start, day.end, "at", first, index=where, after=index + 1))
    return sorted(told, key=attrgetter("start"))


def _from_the_middle(first: Stretch) -> Stretch:
    """Where a range begins with the middle of a month or a year: "entre la mi-mars et fin avril", "from mid-1999"."""
    if first.unit == "month" and first.month:
        return replace(first, unit="day", day=15)
    return replace(first, unit="day", month=7, day=1) if first.unit == "year" and first.year else first


def _to_the_middle(second: Stretch) -> Stretch:
    """Where a range ends with the middle of a month or a year."""
    if second.unit == "month" and second.month:
        return replace(second, unit="day", day=15)
    return replace(second, unit="day", month=6, day=30) if second.unit == "year" and second.year else second
