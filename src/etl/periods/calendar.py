"""Periods in the words of a text, and the days that they come to.

`Calendar.resolve` turns words into days, from the words alone, the publication date, or another period of the text;
what none of these gives stays null (rule 12: a relative year comes from the publication date only).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

WITHIN_YEARS = frozenset({"day", "month", "two_months", "quarter", "four_months", "half", "fortnight", "first"})
MONTHS_IN = {"month": 1, "two_months": 2, "quarter": 3, "four_months": 4, "half": 6, "year": 12}
DAY_PHRASES = ("today", "yesterday", "day_before_yesterday")
RELATIVE_DAYS = ("weekday", *DAY_PHRASES, "eve")
_HALF_MONTH = 15
LENGTHS = {"day": (1, 1), "week": (7, 7), "month": (28, 31), "year": (365, 366)}
"""The fewest and the most days of a unit."""
LATELY = "lately"
OF_LAST_MONTH = "last_month"
_LAST_SEVEN_DAYS = re.compile("(?:la dernière semaine|la última semana|the (?:last|past) week|الأسبوع الأخير)$")
"""A week that may be the seven days up to the news, and not one from Monday to Sunday."""
_A_PERIOD = re.compile(r"\bperiods?\b|p[eé]r[ií]odo|période|الفترة|المدة", re.I)
"""Words for some days and hardly for one: "this same period" behind a Sunday may begin on the Friday before."""
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
OF_SAME_MONTH = "same_month"
DAYS_OF = (LATELY, OF_LAST_MONTH, OF_SAME_MONTH)
FISCAL = "fiscal"
FISCAL_MONTH = 10


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
        if self.unit == FISCAL:
            return date(year - 1, FISCAL_MONTH, 1), date(year, FISCAL_MONTH - 1, 30)
        if self.unit == "week" and self.month:
            first_day = date(year, self.month, 1 + 7 * (self.number - 1))
            return first_day, first_day + timedelta(6)
        months = MONTHS_IN.get(self.unit)
        if months is None:
            raise ValueError(f"no calendar stretch: {self.unit}")
        first = 1 if months == 12 else (self.number - 1) * months + 1
        return date(year, first, 1), month_end(year, first + months - 1)

    def _ended(self, year: int) -> tuple[date, date]:
        end = date(year, self.month or 1, self.day) if self.day else month_end(year, self.month or 1)
        if self.of not in MONTHS_IN:
            return end - timedelta(self.number * {"day": 1, "week": 7}[self.of] - 1), end
        months = end.year * 12 + end.month - self.number * MONTHS_IN[self.of]
        following = end + timedelta(1)
        if following.day == 1:
            return date(months // 12, months % 12 + 1, 1), end
        return date((months - 1) // 12, (months - 1) % 12 + 1, end.day) + timedelta(1), end

    def _first(self, year: int) -> tuple[date, date]:
        start = date(year, self.month or 1, 1)
        if self.of in MONTHS_IN:
            return start, month_end(year, start.month - 1 + self.number * MONTHS_IN[self.of])
        if self.of == "half_month":
            return start, date(year, start.month + self.number // 2, 15)
        days = {"day": 1, "week": 7, "fortnight": 15}[self.of]
        return start, start + timedelta(self.number * days - 1)


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

    @property
    def is_one_day(self) -> bool:
        """Whether it begins and ends on the same day."""
        return self.start is not None and self.start == self.end


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
        guessed = guessed or (words.first.unit in DAY_PHRASES and self._is_quoted(words))
        that_year = (words.first.unit, words.first.of, words.first.number) == ("year", "that", 0)
        guessed = guessed or (that_year and self._named_another_year()) or self._may_be_half_before(words.first)
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

    def _named_another_year(self) -> bool:
        """Whether the year named last is none of the days in force, which a weekday or a day without a year gave."""
        told = self.governing
        if self.year is None or told is None or told.start is None or told.end is None:
            return False
        brief = (told.end - told.start).days < LENGTHS["week"][1]
        return brief and self.year != told.end.year and self.compared_year is None

    def _is_quoted(self, words: PeriodWords) -> bool:
        """Whether "today" is said by somebody in quotation marks, on a day that may be another than the text's."""
        low = self.text.rfind("\n", 0, words.start) + 1
        ahead = self.text[low : words.start]
        opened = max(ahead.rfind("«"), ahead.rfind("“")) > max(ahead.rfind("»"), ahead.rfind("”"))
        return opened or ahead.count('"') % 2 == 1

    def _goes_back(self, stretch: Stretch) -> bool:
        """Whether "in that year" may go back to one that the sentence before only compared with."""
        return self.compared_year is not None and stretch.unit == "year" and stretch.of == "that" and not stretch.number

    def _is_of_this_year(self) -> bool:
        """Whether the period in force is of the year of publication, so that "that year" is another."""
        end = self.governing.end or self.governing.start if self.governing else None
        return end is not None and self.published is not None and end.year == self.published.year

    def _is_of_another_month(self) -> bool:
        """Whether the days in force lie in a month that is not that of publication, and "the month" may be that one."""
        told = self.governing
        if told is None or told.start is None or told.end is None or self.published is None:
            return False
        within = (told.start.year, told.start.month) == (told.end.year, told.end.month)
        return within and (told.start.year, told.start.month) != (self.published.year, self.published.month)

    def _may_be_half_before(self, stretch: Stretch) -> bool:
        """Whether "this half-year" is said within the first month of one, and may be the half that just ended."""
        this_half = (stretch.unit, stretch.of, stretch.number) == ("half", "this", 0)
        return this_half and self.published is not None and self.published.month % MONTHS_IN["half"] == 1

    def _is_week_in_force(self, stretch: Stretch | None) -> bool:
        """Whether "this week", "this quarter" is the one whose days the text has told, and not that of publication."""
        if (
            stretch is None
            or stretch.unit not in ("week", "quarter", "half")
            or stretch.of != "this"
            or stretch.number != 0
        ):
            return False
        return self.governing is not None and self.governing.start is not None and _lasts(self.governing, stretch.unit)

    def _told_of_length(self, words: PeriodWords, length: Stretch) -> Period:
        """The period told last that lasts as long as "the three months"; where none does, the words give no days."""
        fewest, most = (days * length.number for days in LENGTHS[length.unit])
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
        plain = first.unit in WITHIN_YEARS and first.number != 0 and first.back is None and first.of == "month"
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
        if words.form == "since" and first.unit == "month" and first.of == "this" and self._is_of_another_month():
            return None, None
        if words.form == "since":
            # What counts from the morning of its day of publication ends on that day, too.
            return days[0], days[0] if days[0] == self.published else None
        if words.form == "until":
            unfinished = first.unit == "year" and self.published is not None and days[1] > self.published
            return (
                (None, None) if unfinished else (date(days[1].year, 1, 1), days[1])
            )  # "by the end of 2023", told in 2023
        if first.number == 0 and first.of == "this" and first.unit == "week":
            return days[0], self.published
        if first.number == 0 and first.of == "this" and first.unit in ("year", "month"):
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
        told_beside = first.of in DAYS_OF or (first.number == 0 and first.unit != "year")
        if first.unit in RELATIVE_DAYS or told_beside:
            start_days = self._stretch(first, narrow)
            if start_days and first.unit == second.unit == "weekday" and start_days[0] > end_days[1]:
                return start_days[0] - timedelta(7), end_days[1]
            return (start_days[0], end_days[1]) if start_days and start_days[0] <= end_days[1] else (None, None)
        plain = second.unit in WITHIN_YEARS and second.number != 0 and second.back is None and second.of == "month"
        if first.year and not second.year and plain and end_days[1].year < first.year:
            end_days = second.bounds(first.year) or end_days  # the year before is only that of another number
        year = first.year or end_days[1].year
        start_days = first.bounds(year) if first.unit != "year" else (date(year, 1, 1), date(year, 12, 31))
        if start_days and start_days[0] > end_days[1] and first.year is None:
            start_days = first.bounds(year - 1)
        if start_days is None or start_days[0] > end_days[1]:
            return None, None
        return start_days[0], end_days[1]

    def _stretch(self, stretch: Stretch, narrow: bool) -> tuple[date, date] | None:
        if stretch.unit in RELATIVE_DAYS:
            return self._relative_day(stretch)
        if stretch.unit == "after":
            return self._days_after(stretch.number)
        if stretch.of in DAYS_OF:
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
        if stretch.of == OF_SAME_MONTH:
            around = self._around("month")
            if around is None or around[0].day != 1:
                return None
            return Stretch("day", around[0].year, around[0].month, day).bounds(around[0].year)
        if today is None:
            return None
        this_month = stretch.of == LATELY and day <= today.day
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
        if self.published is None or stretch.unit == "eve":
            return None  # the day before no day that was told
        back = {"today": 0, "yesterday": 1, "day_before_yesterday": 2}.get(stretch.unit)
        if back is None:
            back = (self.published.weekday() - stretch.number) % 7
            if back == 0 and stretch.of == "last":
                back = 7
            if stretch.of == "week_before":  # "el martes de la semana pasada"
                back = self.published.weekday() - stretch.number + 7
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
        if unit in ("fortnight", "night"):
            return self._last_one(unit) if which == "last" else None
        if self.published is None:
            year = self.latest_year or self.only_year
            if unit == "year" and which == "this" and year:
                return date(year, 1, 1), date(year, 12, 31)
            if unit == "year" and which in ("last", "previous") and year:
                return date(year - 1, 1, 1), date(year - 1, 12, 31)
            return None
        today, steps = self.published, 0 if which == "this" else 1
        if unit in ("year", FISCAL):
            begun = unit == FISCAL and today.month >= FISCAL_MONTH
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
            months = MONTHS_IN[unit]
            number = (today.month - 1) // months + 1 - steps
            year = today.year
            if number < 1:
                year, number = year - 1, 12 // months
            return Stretch(unit, year, number=number).bounds(year)
        return None

    def _last_one(self, unit: str) -> tuple[date, date] | None:
        """The fortnight before publication; the night before, which ends on its day."""
        if unit == "fortnight":
            return self._last_fortnight()
        return (self.published - timedelta(1), self.published) if self.published is not None else None

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
        if governing is None and unit in ("year", "month") and self.told:
            governing = self.told[-1]  # days that only a percentage was told of
        if governing is None or governing.start is None or governing.end is None:
            return None
        start, end = governing.start, governing.end
        if unit == "year" and self.year is not None and self._named_another_year():
            return date(self.year, 1, 1), date(self.year, 12, 31)
        if unit in ("year", "month"):
            # What went back to another year, and left the days in force as they were, is told last all the same.
            latest = self.told[-1] if self.told else governing
            if unit == "year" or _in_one_month(latest.start, latest.end):
                start, end = latest.start or start, latest.end or latest.start or end
        if unit == "year" and start.year == end.year:
            return date(start.year, 1, 1), date(start.year, 12, 31)
        if unit == "month" and _in_one_month(start, end):
            return start.replace(day=1), month_end(start.year, start.month)
        return start, end

    def _same(self, words: PeriodWords) -> Period | None:
        governing = self.governing
        if words.form == "same" and words.first is None:
            told = self._closed(governing) if governing else None
            of_a_day = told is not None and told.is_one_day
            longer = "start" if of_a_day and _A_PERIOD.search(self.text, words.start, words.end) else ""
            return told and Period(told.start, told.end, told.cumulation, words.start, words.end, longer)
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
        start, end = shifted(begun, shift), shifted(closed, shift)
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
                if start and end and of_whole_months(start, end) and _in_one_month(start, end)
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
    "half": range(181, 185),
    "fortnight": range(13, 17),
    "quarter": range(90, 93),
}


def _in_one_month(start: date | None, end: date | None) -> bool:
    return start is not None and end is not None and (start.year, start.month) == (end.year, end.month)


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


def is_compared(text: str, words: PeriodWords) -> bool:
    """Whether what stands right before the words only compares with their days: "menos que en 2025"."""
    return _COMPARED_AHEAD.search(text, max(0, words.start - _COMPARED_WITHIN), words.start) is not None


def _lasts(period: Period, unit: str) -> bool:
    """Whether a period is of such a unit by its length."""
    if period.start is None or period.end is None or unit not in _DAYS_IN:
        return False
    return (period.end - period.start).days + 1 in _DAYS_IN[unit]


def shifted(day: date, years: int) -> date:
    """The same day of another year; the last day of a month stays that."""
    year = day.year + years
    if day == month_end(day.year, day.month):
        return month_end(year, day.month)
    return day.replace(year=year)


def month_and_day(day: date | None) -> tuple[int, int] | None:
    """Where in its year a day is."""
    return None if day is None else (day.month, day.day)


def is_of_whole_years(period: Period | None) -> bool:
    """Whether a period begins with a year and ends with one."""
    return period is not None and (month_and_day(period.start), month_and_day(period.end)) == ((1, 1), (12, 31))


def _cumulation(start: date | None, end: date | None) -> str | None:
    if start is None:
        return "point" if end else None
    january = (start.month, start.day) == (1, 1)
    if end is None:
        return "year_to_date" if january else "since"
    if january and start.year == end.year and (end.month, end.day) != (12, 31):
        return "year_to_date"
    return "period"
