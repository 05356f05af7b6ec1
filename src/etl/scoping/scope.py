"""Which period a figure is of: its own, its sentence's, or the one in force from before.

A period governs until another is given; a figure's own period wins; one that only narrows it, or is the base of a
comparison, governs nothing after it.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import date

from etl.cues import Cue
from etl.entries import Entry
from etl.periods.calendar import Period, PeriodWords, is_of_whole_years, month_end, shifted
from etl.scoping.assigning import A_WEEK, PARTS_CLAUSES, Assigning
from etl.scoping.lengths import lasts, length_told
from etl.scoping.saying import TELLS_YEAR
from etl.scoping.told import A_YEAR, TWO, Own
from etl.sentences import Sentence

_THESE_ACTS = Cue(
    r"\b(?:ces|cette|l['’]|les|these|this|estas?|dichas?) ?"
    r"(?:opérations?|interventions?|tentatives?|sauvetages?|interceptions?|arrestations?|interpellations?|traversées?"
    r"|missions?|faits|operations?|rescues?|arrests|attempts|operaci[oó]n(?:es)?|intervenci[oó]n(?:es)?|rescates)\b"
    r"[^.;:,]{0,40}? (?:(?:ont|a|avaient|avait) (?:eu lieu|été (?:men|effectu|réalis|conduit|enregistr|déjou)\w+)"
    r"|se sont (?:déroul|produit)\w+|s['’]est (?:déroul|produit)\w+|(?:took|taken) place|were (?:carried out|conducted)"
    r"|was (?:carried out|conducted)|(?:tuvieron|tuvo) lugar|se (?:llevaron a cabo|realizaron|produjeron))\b",
    re.I,
)
"""How a sentence tells when that took place which was counted before: "Ces opérations ont été menées lundi"."""
_RARELY_TWICE = 100
"""From which size on a number told twice in a text is the same one."""
_ROUNDED = 20
_THIS = Cue(r"\b(?:this|current|cette|en cours|este|actual)\b", re.I)
_TOOK_PLACE = Cue(
    r"ocurr|suced|produ[cj]|lugar|desarroll|registr|hechos|operaci|operativ|dispositivo|interven|inciden|suceso|acciden"
    r"|naufrag|tragedia|drame|tragéd|lieu|surven|déroul|opérati|happen|occurr|place|operation|wreck|disaster|patrol"
    r"|حادث|عملي|وقع|جر[ىت]",
    re.I,
)
"""Words of what may have been counted, in a sentence that tells its day only."""


_PAIR = 2
_IN_TURN = Cue(
    r"\b(?:in the|(?:dans|durant|pendant|lors d[eu]|au cours d[eu])(?: l[ea])?|en (?:el|la))"
    r" (?:(?P<first>first|former|premi(?:er|ère)|primer[oa])|(?P<second>second|latter|seconde?|deuxième|segund[oa]))"
    r"(?= ?(?:[,.;:)\n]|$| (?:and|et|y)\b))"
    r"|(?<!\w)في (?:(?P<first_ar>الأول|الأولى)|(?P<second_ar>الثاني|الثانية))(?= ?(?:[،.؛:)\n]|$| و))",
    re.I,
)
"""What tells of which of two days or months named before a number is."""
_IN_ALL_REACH = 24
_IN_ALL = Cue(
    r"\b(?:in all|in total|altogether|a total of|au total|en tout|un total d[e']|en total|en conjunto|un total de)\b"
    r"|(?<!\w)(?:(?:في )?(?:المجموع|الإجمالي|المجمل)|أي ما مجموعه|بمجموع)",
    re.I,
)
_AND_BARE = Cue(r" (?:et|and|y|e) (?:de |à )?| و ?", re.I)
_OF_TIME = frozenset({"unit_of_time", "average"})


class Scope(Assigning):
    """Reads the periods of a text in order and gives each figure its own."""

    def sentence(self, sentence: Sentence, levels: list[Entry], claims: list[Entry]) -> None:
        """Give the figures of a sentence their periods, and take note of what governs the next ones."""
        self.note_heading(sentence, levels)
        self.new_paragraph(sentence)
        self.in_list(sentence)
        words = self.words_of(sentence)
        self.list_told += bool(words) and self.list_told >= 0
        stated = bool(levels or claims)
        announced = [one for one in words if self.is_publication(one, sentence, stated)]
        self.calendar.said_on = self.day_said(announced)
        words, begun = self.without_beginnings(
            [one for one in words if one not in announced and not self.names_a_law(one)]
        )
        to_come = [one for one in words if self.is_to_come(one)]
        words = [one for one in words if one not in to_come]
        self.asides = self.asides_of(sentence) if words else []
        self.open_again(words)
        if not words and not levels:
            self.columns = [] if self.text[sentence.start : sentence.end].rstrip().endswith(".") else self.columns
            self.doubt_days_apart(sentence)
            return
        self.opened = self.opened and not words and not self.opens_paragraph(sentence)
        self.levels, self.claims = levels, claims
        self.base_age += 1
        self.leave_open(words, levels)
        self.begin_then(words)
        own, general, compared = self.sort_out(words, levels, claims)
        self.returned = self.returned and not general
        self.compared = compared
        self.adopt_year(words, levels)
        words, general = self.end_within_year(words, general, levels)
        resolved: dict[int, Period | None] = {}
        self.calendar.sentence_year = None
        governing_before = self.calendar.governing
        if governing_before is not None and governing_before.start is not None:
            self.in_force.add((governing_before.start, governing_before.end))
        first_general: Period | None = None
        for one in words:
            narrow = id(one) in own and own[id(one)].is_narrow
            year, latest = self.calendar.year, self.calendar.latest_year
            period = self.resolve_beside(one, narrow, words, own, resolved)
            if one.form == "until" and period is not None and period.end is not None:
                told = one is self.of_its_year or (self.starts <= {period.end.year} and not one.middle)
                period = replace(period, worked_out="" if told else "start")
            if one in compared:
                self.calendar.year, self.calendar.latest_year = year, latest
            elif period is not None:
                self.take_note(one, period)
            resolved[id(one)] = period
            if one in general and period is not None and (period.start or period.end or one.form == "open"):
                passing = (
                    self.is_within(period, one, general, resolved)
                    or one.form == "open"
                    or self.of_running_total(one, levels)
                    or self.is_of_a_told_window(one, period)
                    or self.is_shut_in(one)
                    or (one.first is not None and one.first.unit in ("today", "eve"))
                )
                past = first_general is not None and self.goes_far_back(period, first_general)
                if not (passing and levels) and not past and not self.of_claim_only(one, levels, claims):
                    self.calendar.governing, self.told_end = period, one.form == "until"
                first_general = first_general or period
        if not (levels or claims or {"event", "thing"} & sentence.said) and self.only_days(general):
            told = _TOOK_PLACE.search(self.text, sentence.start, sentence.end) is not None
            self.day_of_else = self.day_of_else if told else self.calendar.governing
        self.leave_history(general, resolved, governing_before)
        self.join_ends(general, resolved)
        self.told_open = bool(general) and general[0].form == "open"
        self.assign(levels, words, own, general, resolved, governing_before)
        self.repeat_same_days(levels, words)
        self.take_turns(levels, words, resolved)
        self.note_day_of_news(levels, announced, governing_before)
        self.doubt_beside(levels, to_come, announced)
        self.doubt_this_year(sentence, levels)
        self.doubt_days(levels, words, begun)
        self.doubt_months(levels, words)
        self.doubt_days_of_news(levels)
        self.go_back(first_general, levels)
        without_days = bool(general) and all(_is_without_days(resolved.get(id(one))) for one in general)
        self.opened = self.opened or (bool(levels) and (without_days or self.only_open(general)))
        if general and not levels and not claims:
            self.date_back(sentence, general, resolved)
        if "spread" in sentence.said and len(levels) > 1:
            self.spread(levels, words)
        self.by_columns(sentence, levels, words, resolved, governing_before)
        for one in compared:
            period = resolved.get(id(one))
            told = one.form in ("same", "year_before")
            if period is not None and (told or (one.form == "at" and not self.base_told)):
                self.base_period, self.base_told, self.base_age = period, told, 0
        self.calendar.compared_year = self.year_told_last(words, compared)

    def doubt_days_apart(self, sentence: Sentence) -> None:
        """Doubt the days in force behind a sentence that goes away from them: "Deux jours plus tôt, il publie …"."""
        own = self.items[sentence.low : sentence.high] if "doubt" in sentence.said else ()
        if any(item.senses.get("doubt") == "days" for item in own):
            self.doubted = self.calendar.governing

    def resolve_beside(
        self,
        one: PeriodWords,
        narrow: bool,
        words: list[PeriodWords],
        own: dict[int, Own],
        resolved: dict[int, Period | None],
    ) -> Period | None:
        """The days of period words; the "same period" is that of the figure it is compared with, where it has one."""
        told = own[id(one)].entry.base if one.form == "same" and id(one) in own else None
        mine = [
            period
            for other in words
            if other.start < one.start
            and id(other) in own
            and (period := resolved.get(id(other))) is not None
            and period.start is not None
            and own[id(other)].entry is told
            and not own[id(other)].of_part
        ]
        if one.form != "same" or not mine:
            return self.calendar.resolve(one, narrow=narrow)
        governing, self.calendar.governing = self.calendar.governing, mine[-1]
        period = self.calendar.resolve(one, narrow=narrow)
        self.calendar.governing = governing
        return period

    def year_told_last(self, words: list[PeriodWords], compared: list[PeriodWords]) -> int | None:
        """The year that a sentence ends with, where it only compares with it: "In that year" goes back to it."""
        last = words[-1] if words else None
        if last is None or last not in compared or last.first is None or last.first.unit != "year":
            return None
        return last.first.year

    def doubt_days_of_news(self, levels: list[Entry]) -> None:
        """Doubt the day told before where news of another day is told: "On Saturday, they said they had rescued"."""
        said = self.calendar.said_on
        for level in levels if said is not None else ():
            period = level.period
            single = period is not None and period.is_one_day
            if single and period is not None and level.period_evidence == "governing" and period.start != said:
                level.other_period = True

    def date_back(self, sentence: Sentence, general: list[PeriodWords], resolved: dict[int, Period | None]) -> None:
        """Give what was counted right before, without days, those on which "these operations" took place."""
        acts = _THESE_ACTS.search(self.text, sentence.start, sentence.end) if self.pending else None
        words = next((one for one in general if acts is not None and one.start >= acts.end()), None)
        period = resolved.get(id(words)) if words is not None else None
        if period is None or period.start is None:
            return
        for level in list(self.pending):
            if self.text.count("\n\n", level.end, sentence.start) <= 1 and not self.is_stock(level):
                level.period, level.period_evidence = period, "told"
                self.pending.remove(level)

    def leave_history(
        self, general: list[PeriodWords], resolved: dict[int, Period | None], before: Period | None
    ) -> None:
        """Let the period in force go on behind a sentence that told of earlier ones: "16 en 2019, 17 en 2020"."""
        told = [resolved.get(id(one)) for one in general]
        ends = {one.end for one in told if one is not None and one.end is not None}
        start = before.start if before is not None else None
        if len(ends) >= TWO and start is not None and all(end < start for end in ends):
            self.calendar.governing = before

    def go_back(self, first: Period | None, levels: list[Entry]) -> None:
        """Let the period a sentence began with govern on where it only went back: "12 en 2024 ; 38 en 2023"."""
        last = self.calendar.governing
        if first is None or last is None or first.start is None or last.end is None or last.end >= first.start:
            return
        newer = {level.indicator for level in levels if level.period is first}
        older = {level.indicator for level in levels if level.period is last}
        if newer & older - {None}:
            self.calendar.governing = first

    def day_said(self, told: list[PeriodWords]) -> date | None:
        """The day on which a sentence says that its news was given, for "the day before"."""
        days = [self.calendar.resolve(one) for one in told]
        return next((one.start for one in days if one is not None and one.start == one.end), None)

    def take_note(self, words: PeriodWords, period: Period) -> None:
        """Remember a period for words that go back to it: "the same week", "and in March"."""
        first = words.first
        if first is None or first.of != "previous":
            self.calendar.told.append(period)
        if first is not None and first.year and words.form == "at" and first.unit in TELLS_YEAR:
            self.calendar.sentence_year = first.year

    def is_within(
        self, period: Period, words: PeriodWords, general: list[PeriodWords], resolved: dict[int, Period | None]
    ) -> bool:
        """Whether a period lies within the one its sentence began with: "Between January and March, … in February"."""
        for other in general:
            whole = resolved.get(id(other))
            if other is words or other.start > words.start or whole is None:
                continue
            if not (whole.start and whole.end and period.start) or (whole.start, whole.end) == (
                period.start,
                period.end,
            ):
                continue
            if whole.start <= period.start <= (period.end or period.start) <= whole.end:
                return True
        return False

    def adopt_year(self, words: list[PeriodWords], levels: list[Entry]) -> None:
        """ "compared with the same period of 2024, when since the start of the year …": one year."""
        for first, second in itertools.pairwise(words):
            self.adopt_last_year(first, second, levels)
            ended = first.form == "until" and second.form == "since" and second.first and second.first.number == 0
            year = first.first.year if (first.form == "same" or ended) and first.first else None
            between = not ended and any(first.end <= level.start < second.start for level in levels)
            if _THIS.search(self.text, second.start, second.end):
                continue
            if year is None or between or second.first is None or second.form not in ("since", "range", "until"):
                continue
            if second.first.year is None:
                second.first = replace(second.first, year=year, number=second.first.number or 1)
                if second.second is not None and second.second.year is None:
                    second.second = replace(second.second, year=year)

    def adopt_last_year(self, first: PeriodWords, second: PeriodWords, levels: list[Entry]) -> None:
        """ "Last year, there were 140,783 applications from January to July": months of the year before."""
        year, month = first.first, second.first
        last = first.form == "at" and year is not None and year.unit == "year" and year.of == "last"
        if not last or len(levels) != 1 or month is None or second.form not in ("at", "range"):
            return
        if self.text[levels[0].sentence.start : first.start].strip():
            return  # "a 260 per cent increase from last year, … between January and August"
        if month.unit not in ("month", "day") or month.year is not None or month.back is not None or month.number == 0:
            return
        second.first = replace(month, back=1)
        if second.second is not None and second.second.year is None:
            second.second = replace(second.second, back=1)

    def end_within_year(
        self, words: list[PeriodWords], general: list[PeriodWords], levels: list[Entry]
    ) -> tuple[list[PeriodWords], list[PeriodWords]]:
        """ "A 15 de septiembre, los llegados en 2021 sumaron …": a last day and its year are one period.

        So they are with the one number of the sentence between them: "In 2024, 2,403 had come by 20 December", "By 30
        September, 68,000 attempts had been thwarted this year".
        """
        ends = [one for one in general if one.form == "until" and one.first and one.first.unit in ("day", "month")]
        years = [one for one in general if one.form == "at" and one.first and one.first.unit == "year"]
        if len(ends) != 1 or len(years) != 1 or len(general) > len(ends + years):
            return words, general
        end, year = ends[0], years[0]
        if end.first is None or year.first is None:
            return words, general
        told = end.first.year
        now = not year.first.number and year.first.year is None
        now = now and (year.first.of == "this" or (year.first.of in ("that", "same") and told is not None))
        of_one = now or (year.first.year is not None and told in (None, year.first.year))
        low, high = min(end.end, year.end), max(end.start, year.start)
        between = [one for one in levels if low <= one.start < high]
        if len(between) == 1 and end.start < year.start:
            between = [one for one in between if PARTS_CLAUSES.search(self.text, one.end, year.start)]
        elif len(between) == 1 and all(one.is_base or one is between[0] for one in levels):
            between = [one for one in between if PARTS_CLAUSES.search(self.text, one.end, end.start)]
        if not of_one or between:
            return words, general
        self.of_its_year = end
        end.first = replace(end.first, year=told or year.first.year, back=0 if now and told is None else end.first.back)
        return [one for one in words if one is not year], [end]

    @staticmethod
    def note_day_of_news(levels: list[Entry], announced: list[PeriodWords], before: Period | None) -> None:
        """Tell the numbers for which a total so far is in force, and the day of the news is all their sentence says."""
        for level in levels if announced and before is not None and before.end is None else ():
            level.said_that_day = level.period is before

    @staticmethod
    def goes_far_back(period: Period, told: Period) -> bool:
        """Whether days end more than a year before those told first in the sentence: they tell somebody's past."""
        start, end = told.start or told.end, period.end or period.start
        return start is not None and end is not None and (start - end).days > A_YEAR

    @staticmethod
    def doubt_beside(levels: list[Entry], to_come: list[PeriodWords], announced: list[PeriodWords]) -> None:
        """Doubt days of another clause where nearer ones are of what is to come, or of the news of it alone."""
        for level in levels:
            told = level.period.char_start if level.period is not None else None
            if level.period_evidence not in ("own", "sentence", "governing") or told is None:
                continue
            nearer = any(
                told < other.start < one.start < level.start for one in announced for other in levels
            )  # "in November 160 were deported, and on 14 December the prosecutor told of 21 dead"
            governed = level.period_evidence != "own" and bool(to_come)
            level.other_period = level.other_period or governed or (level.period_evidence != "governing" and nearer)

    def open_again(self, words: list[PeriodWords]) -> None:
        """ "At least 654 died in the five years. Over the same period 646 were arrested": no days without more."""
        for one in words if self.told_open else ():
            if one.form == "same" and one.first is None:
                one.form = "open"

    def finish(self, levels: list[Entry]) -> None:
        """A headline without a period takes that of the first figure of the body; a part that of its whole."""
        for level in levels:
            if level.period is not None and self._is_headline(level, levels):
                level.period = self._same_told_exactly(level, levels) or level.period
        for level in self.pending:
            if level.whole is not None and level.whole.period is not None:
                level.period, level.period_evidence = level.whole.period, "governing"
            elif self._is_headline(level, levels):
                level.period, level.period_evidence = self._period_of_body(level, levels)
                level.apart = level.period_evidence == "headline" and (
                    self._told_of_several_days(level, levels) or self._first_is_without_days(level, levels)
                )
                doubted = (one for one in levels if one.other_period and one.period is level.period)
                level.other_period = any(one is not level for one in doubted)
        self.doubt_beside_told()
        self.stand_at_publication(levels)
        told = {(one.period.start, one.period.end) for one in levels if one.period is not None and not one.is_base}
        for level in levels:
            level.sole_period = len(told) == 1
            whole = level.whole
            if whole is not None and (
                (level.period_evidence == "governing" and not self.has_days_told_since(level, whole))
                or (whole.is_base and level.period_evidence != "own")
            ):
                level.period, level.period_evidence = whole.period, whole.period_evidence
                level.other_period = level.other_period or whole.other_period
            elif whole is not None and level.cue == "adds up" and level.period_evidence == "governing":
                of_others = (one for one in levels if one.period is level.period and one.end <= level.start)
                if any(one.indicator != level.indicator and one.start >= whole.end for one in of_others):
                    level.other_period = True
            level.period = self.ended_with_its_whole(level)
            self.stand_with(level)
            if level.period is not None and level.period.worked_out == "start" and self.is_stock(level):
                level.period = replace(level.period, worked_out="")
        self.span_totals(levels)
        self.set_lengths(levels)

    def take_turns(self, levels: list[Entry], words: list[PeriodWords], resolved: dict[int, Period | None]) -> None:
        """ "February and June …: 237 died in the first and 332 in the second": each its own of two months."""
        for level in levels:
            turn = _IN_TURN.search(self.text, level.end, level.sentence.end)
            if turn is None or turn.start() > self.items[level.right - 1].end:
                continue
            told = [one for one in words if one.end <= level.start or one.start <= level.sentence.start]
            if not told or any(one.start < turn.end() and turn.start() < one.end for one in words):
                continue  # "in the first quarter, … in the second": read as the days they are
            named = [period for one in told for period in _each_month(one, resolved.get(id(one)))]
            if len(named) == _PAIR and len({one.first.unit for one in told if one.first is not None}) == 1:
                second = not (turn.lastgroup or "").startswith("first")
                level.period, level.period_evidence = named[second], "own"
            elif len(named) > 1:
                level.other_period = True

    def repeat_same_days(self, levels: list[Entry], words: list[PeriodWords]) -> None:
        """ "4 339 pendant la même période en 2024 et 12 070 en 2023": the bare year goes on with those days."""
        same = {one.start for one in words if one.form == "same" and one.first is not None}
        for before, level in itertools.pairwise(levels) if same else ():
            told, year = before.period, level.period
            if told is None or year is None or told.char_start not in same or level.period_evidence != "own":
                continue
            if told.start is None or year.start is None or not is_of_whole_years(year):
                continue
            if _AND_BARE.fullmatch(self.text, told.char_end or 0, level.start) is None:
                continue
            years = year.start.year - told.start.year
            end = shifted(told.end, years) if told.end is not None else None
            level.period = replace(year, start=shifted(told.start, years), end=end, worked_out="year")

    def length_told(self, level: Entry) -> float | None:
        """The days in which a number's words say that so many came together."""
        dated = (one for one in self.words if level.sentence.start <= one.start < level.sentence.end)
        return length_told(self.text, self.items, level, dated)

    def span_totals(self, levels: list[Entry]) -> None:
        """A total of numbers of several months is of all those months: "45 in January, 12 in March, 57 in all"."""
        for position, level in enumerate(levels):
            told = self.adding_up(levels, position) if level.period is not None else []
            days = {(one.period.start, one.period.end) for one in told if one.period is not None}
            if len(days) < _PAIR or level.period is None:
                continue
            spans = sorted(days, key=lambda two: two[0] or date.min)
            gaps = any(
                one[1] is None or following[0] is None or (following[0] - one[1]).days != 1
                for one, following in itertools.pairwise(spans)
            )
            if gaps:
                level.other_period = True
            else:
                level.period = replace(level.period, start=spans[0][0], end=spans[-1][1])
                level.period_evidence = "own"

    def adding_up(self, levels: list[Entry], position: int) -> list[Entry]:
        """The numbers right before one of their sentence that it is told to be the total of."""
        level = levels[position]
        before = [one for one in levels[:position] if one.sentence is level.sentence and not one.is_base]
        if len(before) < _PAIR or not level.value:
            return []
        if _IN_ALL.search(self.text, before[-1].end, min(level.end + _IN_ALL_REACH, level.sentence.end)) is None:
            return []
        for first in range(len(before) - _PAIR, -1, -1):
            if sum(one.value for one in before[first:]) == level.value:
                return before[first:]
        return []

    def set_lengths(self, levels: list[Entry]) -> None:
        """Numbers told for a length of time have not the days in force, unless those last as long."""
        shed: dict[int, Period] = {}
        for level in levels:
            whole, period = level.whole, level.period
            if whole is not None and id(whole) in shed and period is shed[id(whole)]:
                level.of_a_length, level.period = True, None
                shed[id(level)] = period
                continue
            days = self.length_told(level) if level.sentence.said & _OF_TIME else None
            if days is None or (period is not None and lasts(period, days, None)):
                continue
            level.of_a_length = True
            if period is None or level.period_evidence != "governing" or lasts(period, days, self.calendar.published):
                continue
            shed[id(level)], level.period = period, None

    @staticmethod
    def ended_with_its_whole(level: Entry) -> Period | None:
        """ "De los llegados este año, 18.204 …": a part's open year ends where that of its whole was told to end."""
        part, whole = level.period, level.whole.period if level.whole is not None else None
        if part is None or whole is None or part.start is None or part.end is not None or whole.end is None:
            return part
        return replace(part, end=whole.end) if part.start == whole.start else part

    @staticmethod
    def has_days_told_since(level: Entry, whole: Entry) -> bool:
        """Whether a part that only adds up is of days told behind its whole: a day that stands above its paragraph."""
        told = level.period.char_start if level.period is not None else None
        return level.cue == "adds up" and told is not None and told > whole.sentence.end

    def stand_with(self, level: Entry) -> None:
        """A part of those there on a day is of that day, whatever behind it tells when another's permit ran out."""
        whole, period = level.whole, level.period
        if whole is None or period is None or whole.sentence is level.sentence or whole.period is None:
            return
        behind = level.period_evidence == "sentence" and (period.char_start or 0) > level.start
        if not (behind and self.is_stock(level) and self.is_stock(whole)):
            return
        own = self.items[level.right - 1].end >= (period.char_start or 0)
        level.period, level.period_evidence = whole.period, whole.period_evidence
        level.other_period = level.other_period or own

    def doubt_beside_told(self) -> None:
        """ "Four boats with 103 migrants": a heading is of one time, which the body tells of one of its numbers."""
        told = [one for one in self.pending if one.period_evidence == "told"]
        for level in self.pending:
            if level.period_evidence == "headline":
                beside = (one for one in told if one.sentence is level.sentence)
                level.other_period = level.other_period or any(one.period != level.period for one in beside)

    def stand_at_publication(self, levels: list[Entry]) -> None:
        """A stock told without a day is of the day of publication, not of the span that flows before it cover."""
        stocks: list[Period] = []
        for level in levels:
            compared = level.is_base and (level.base is None or self.is_stock(level.base))
            if not self.is_stock(level) or compared:
                continue
            period = level.period
            told = level.period_evidence not in ("", "governing") or level.whole is not None
            if told or (period is not None and (period.start is None or period in stocks)):
                stocks += [period] if period is not None else []
            elif self.calendar.published is not None:
                level.period = Period(None, self.calendar.published, "point", None, None)
                level.period_evidence = "publication"

    def _same_told_exactly(self, headline: Entry, levels: list[Entry]) -> Period | None:
        """The days that the body gives for the number of a heading that says only "in a week", "on Monday"."""
        if headline.period is not None and headline.period.start and not _is_short(headline.period):
            return None
        same = (
            level.period
            for level in levels
            if level.sentence is not headline.sentence and level.numeral.whole == headline.numeral.whole
        )
        return next((period for period in same if period is not None and (period.start or period.end)), None)

    def _period_of_body(self, headline: Entry, levels: list[Entry]) -> tuple[Period | None, str]:
        """The period of the first figure of the body that counts the same as the headline, else of the first one."""
        body = [
            level
            for level in levels
            if level.period and level.period.start and not level.is_base and level.sentence is not headline.sentence
        ]
        if self._told_without_days(headline, levels):
            return None, ""
        if body and body[0].numeral.whole == headline.numeral.whole:
            return body[0].period, "told"
        again = (headline.numeral.whole, headline.indicator)
        told = next(
            (one.period for one in body if (one.numeral.whole, one.indicator) == again and one.evidence != "inherited"),
            None,
        )
        large = (headline.numeral.whole or 0) >= _RARELY_TWICE
        alike = (one.period for one in body if large and one.numeral.whole == headline.numeral.whole)
        told = told or next(alike, None)
        if told is not None:
            return told, "told"
        same = next((level.period for level in body if level.indicator == headline.indicator), None)
        if same is not None:
            return same, "headline"
        return next((level.period for level in body if level.period_evidence != "own"), None), "body"

    def _told_of_several_days(self, headline: Entry, levels: list[Entry]) -> bool:
        """Whether the body counts the same on several days, which a headline may add up."""
        same = [
            level
            for level in levels
            if level.period is not None
            and not level.is_base
            and level.whole is None
            and _of_one_kind(level.indicator, headline.indicator)
            and level.sentence is not headline.sentence
        ]
        value = headline.numeral.whole or 0
        rounded = any(abs((level.numeral.whole or 0) - value) <= value / _ROUNDED for level in same)
        return not rounded and len({(one.period.start, one.period.end) for one in same if one.period}) > 1

    @staticmethod
    def _first_is_without_days(headline: Entry, levels: list[Entry]) -> bool:
        """Whether the first number of the body that counts the same is told of days that could not be worked out."""
        same = (one for one in levels if one.indicator == headline.indicator and one.sentence is not headline.sentence)
        first = next(same, None)
        return first is not None and (first.period is None or not (first.period.start or first.period.end))

    def _told_without_days(self, headline: Entry, levels: list[Entry]) -> bool:
        """Whether the body repeats the headline's number, and gives it no days where it does so first."""
        same = [
            level
            for level in levels
            if level.sentence is not headline.sentence
            and level.numeral.whole == headline.numeral.whole
            and (level.indicator == headline.indicator or (headline.numeral.whole or 0) >= _RARELY_TWICE)
        ]
        return bool(same) and (same[0].period is None or _is_empty(same[0].period))

    def _is_headline(self, level: Entry, levels: list[Entry]) -> bool:
        """Whether a figure stands in the first line of a text, which is short and no sentence of its body."""
        first = levels[0].sentence if levels else level.sentence
        return level.sentence is first and self._ends_a_line(first)


def _is_empty(period: Period) -> bool:
    return period.start is None and period.end is None


def _of_one_kind(one: str | None, other: str | None) -> bool:
    """Whether two indicators are the same, or one is a narrower one of the other."""
    return one is not None and other is not None and (one.startswith(other) or other.startswith(one))


def _is_without_days(period: Period | None) -> bool:
    """Whether words give no days: "this week" in a text without a date."""
    return period is None or (period.start is None and period.end is None)


def _is_short(period: Period | None) -> bool:
    """Whether a period is a week at most."""
    return bool(period and period.start and period.end and (period.end - period.start).days < A_WEEK)


def _each_month(words: PeriodWords, period: Period | None) -> list[Period | None]:
    """The two months of "February and March", which are read as one stretch; other periods as they are."""
    if period is None or period.start is None or period.end is None or words.second is None:
        return [period]
    if words.first is None or (words.first.unit, words.second.unit) != ("month", "month"):
        return [period]
    first = month_end(period.start.year, period.start.month)
    return [replace(period, end=first), replace(period, start=period.end.replace(day=1))]
