"""The period of each number of a sentence, and what puts it in doubt."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import date

from etl.cues import Cue
from etl.entries import Entry
from etl.periods.calendar import Period, PeriodWords, month_end, of_whole_months
from etl.scoping.saying import LAST_MONTH, NEAR
from etl.scoping.sorting import NEXT_IN_ARABIC, RECORD_REACH, YEAR_WHEN, Sorting, first_behind
from etl.scoping.told import A_MONTH, A_SEASON, BESIDE, BY_DAY, TOTAL_REACH, TWO, Own
from etl.sentences import Sentence

_AFTER = Cue(r" (?:after|après que|après qu['’]|después de que) ", re.I)
"""What leads from the day of a reaction to what it was about: "On Tuesday they urged … after 300 had landed"."""
_DONE_TO_PEOPLE = frozenset({"intercept", "die", "arrive", "foil", "dismantle", "seize", "recover", "found"})
_WHICH = Cue(r", (?:ce qui|ce que|which|lo que)\b", re.I)
A_WEEK = 8
_SINCE_AN_EVENT = Cue(
    r"\bsince\b(?! (?:records?|record-keeping|counting|monitoring|data|figures|statistics|at least)\b)"
    r"|\bdepuis (?:que|qu['’]|son|sa|leurs?|le (?:début|lancement|déclenchement|renversement|changement|coup)"
    r"|la (?:mise|reprise|fin|création|chute|signature|guerre|crise|fermeture|réouverture|conclusion|prise|levée)"
    r"|l['’](?:entrée|ouverture|arrivée|adoption|instauration|accord|éclatement|investiture|élection|invasion|offensive"
    r"|annexion|application|assouplissement|attaque))\b"
    r"|\ba partir del? (?!20\d\d|\d|mes|día|lunes|martes|miércoles|jueves|viernes|enero|febrero|marzo|abril|mayo"
    r"|junio|julio|agosto|sep|set|octubre|noviembre|diciembre|las?\b)\w+ de"
    r"|\bdesde (?:que|sus?"
    r"|(?:el )?(?:inicio|comienzo|arranque|principio)s? del? (?!(?:este |cada )?año|20\d\d|\w+ del? (?:este |20))"
    r"|el (?:estallido|lanzamiento|golpe|cambio|cierre|acuerdo|naufragio|terremoto|primer)"
    r"|la (?:puesta|entrada|reapertura|apertura|creación|llegada|firma|crisis|guerra|caída|toma|aprobación))\b"
    r"|منذ (?:بدء|اندلاع|نشوب|انطلاق|إطلاق|افتتاح|إعادة|إغلاق|فتح|سقوط|انهيار|تولي\w*|توقيع|إبرام|دخول|وصول|اعتماد"
    r"|إنشاء|تأسيس|قيام|صدور|تعيين|رفع|الإعلان|الإطاحة|(?:ال)?(?:غزو|حرب|أزمة|نزاع|انقلاب|ثورة|اتفاق|زلزال|هجوم|انتخاب)\w*)\b"
    r"(?! (?:العام|السنة|عام|سنة|هذا|هذه|الشهر|شهر|الأسبوع))",
    re.I,
)
"""Words for "since" with an event behind them; a French "depuis", a Spanish "desde" may as well lead to a place."""
_EVENT_REACH = 90
"""Characters in which an event may be named before its day."""
_LATELY = Cue(r"\b(?:has|have) (?:\w+ )?(?:\w+ed|died|been|come|gone|lost|drowned|reached)\b", re.I)
"""The tense of what happened lately: "Fifty people have died"."""
PARTS_CLAUSES = Cue("[,;:،؛]")
_WHY = Cue(r"[,–—][ \u00a0](?:as|because|while|whereas|alors que|tandis que|car|mientras|porque)[ \u00a0]", re.I)
_OF_THOSE = Cue(r"[ \u00a0](?:de l[oa]s|des|of the|of those)[ \u00a0]")
_THESE = Cue(r"\b(?:est[oa]s|es[oa]s|dich[oa]s|ces|these|those) $", re.I)
_RECORD_BEFORE = Cue(
    r"(?:más (?:alt|baj|elevad)|mayor|menor|peor|máxim|mínim|récord|primer|highest|lowest|record|first"
    r"|plus (?:haut|bas|élevé))[^.;:]*$",
    re.I,
)
"""Words for a record, before words that say how far back it goes."""
APART = 40
_TO_A_TOTAL = Cue(
    r"\b(?:bring|rais|tak)(?:s|es|ing)? the|\b(?:portant|ce qui porte|lo que eleva|elevando)\b"
    r"|م?ما (?:رفع|يرفع)|لي?رتفع|ليصل|ليبلغ",
    re.I,
)
"""What leads from a number to the total that it takes higher, whose days are longer."""
_OF_BASES = ("", "base", "base_far")
_MEANWHILE = Cue(r"\b(?:mientras(?: que)?|tandis que|alors que|while|whereas|en tanto que|y|et|and)\b|;", re.I)
_LEADS_A_CLAIM = 40
_JOINS = (",", "and", "et", "et le", "et la", "y", "while", "tandis que", "alors que", "mientras")
_OF_THOSE = Cue(r"\s*(?:(?:out )?of|among|sur|parmi|de|entre|من (?:أصل|بين|مجموع))(?: the| those| les| l[oa]s)? ", re.I)
_LISTED = Cue(r"(?:,|،)? ?(?:y|et|and|و|,)? ?")
"""What stands between bare numbers of one list: "fueron 81, 290 y 51, respectivamente"."""


class Assigning(Sorting):
    """Gives the numbers of a sentence their periods."""

    def is_aside_of_another(self, chosen: PeriodWords, level: Entry) -> bool:
        """Whether days stand in an aside behind a later number: "1 121 par l'armée et 80, arrivées le 25 mai,"."""
        later = (one for one in reversed(self.levels) if level.end < one.start and one.end < chosen.start)
        another = next(later, None)
        if another is None or self.text[another.end : another.end + 1] not in (",", "،"):
            return False
        between = self.text[another.end + 1 : chosen.start]
        return "," not in between and "،" not in between and self.text[chosen.end : chosen.end + 1] in (",", "،", ".")

    def leads_to_a_part(self, level: Entry) -> bool:
        """Whether a whole opens its sentence: the days behind "Of the 315 who were caught on Monday two" may be its."""
        return _OF_THOSE.fullmatch(self.text, level.sentence.start, level.start) is not None

    def assign(
        self,
        levels: list[Entry],
        words: list[PeriodWords],
        own: dict[int, Own],
        general: list[PeriodWords],
        resolved: dict[int, Period | None],
        before: Period | None,
    ) -> None:
        """Each figure its own period, its sentence's, or the one in force."""
        for level in levels:
            mine = [one for one in words if id(one) in own and own[id(one)].entry is level]
            mine = self.before_a_claim(mine, level)
            shared = [
                one for one in words if id(one) in own and one.start < level.start and self.shares(own[id(one)], level)
            ]
            nearest = max((one.start for one in general if one.start < level.start), default=-1)
            shared = [one for one in shared if own[id(one)].entry.start > nearest]
            boxed = [one for one in mine if one.start < level.start and self.boxed(one, levels) is level]
            choice = boxed or mine or shared
            named = [one for one in choice if one.form != "same" or one.first is not None]
            other = bool(named) and (len(named) < len(choice) or self.stands_between(level, named, resolved))
            choice = named or choice
            chosen = choice[-1] if choice else None
            if chosen is not None and chosen.start > level.start:
                chosen = next(one for one in choice if one.start > level.start)
            if chosen is None and level.is_base:
                when = next((one for one in general if self.goes_on_with_its_year(one, level)), None)
                if when is None:
                    self.base(level)
                    continue
                chosen = when
                own[id(when)] = Own(level, False)
            evidence = "own"
            shut_in = bool(boxed) and self.text[level.start - 1 : level.start] == "("
            level.aside = chosen is not None and (own[id(chosen)].clause or shut_in)
            if chosen is None:
                chosen = self.behind_those_it_is_of(level, words, own)
                evidence = "own" if chosen is not None else "sentence"
            if chosen is None:
                chosen = self.general_for(level, self.beside_dashes(general, level), own, before is None)
            if chosen is not None:
                level.period, level.period_evidence = resolved.get(id(chosen)), evidence
                borrowed = (
                    evidence == "sentence"
                    and chosen.start > level.end
                    and _TO_A_TOTAL.search(self.text, level.end, chosen.start) is not None
                )
                level.other_period = (
                    other
                    or borrowed
                    or (evidence == "sentence" and self.passes_compared(chosen, level))
                    or (evidence == "sentence" and self.is_aside_of_another(chosen, level))
                    or (chosen.form == "since" and self.has_open_days_behind(level, general))
                    or (evidence == "sentence" and self.has_open_days_before_the_next(chosen, level, general))
                    or (evidence == "sentence" and self.passes_over(chosen, level, words, resolved))
                    or (chosen.start < level.start and self.is_of_a_reaction(chosen, level))
                    or (chosen.start < level.start and self.means_have_another(level, level.period, own, resolved))
                )
                continue
            if before is not None:
                level.period, level.period_evidence = before, "governing"
                level.narrowed = self.lies_within(before)
                level.gone_back = self.is_gone_back(before) or self.returned
                level.apart = self.is_of_the_heading(before, level)
                level.told_later = self.is_told_later(before, level)
                level.other_period = (
                    level.other_period
                    or self.opened
                    or before is self.doubted
                    or before is self.day_of_else
                    or self.is_background(before, level)
                    or self.is_a_multiple_of_other_days(before, level, words, resolved)
                    or any(
                        (
                            one.form != "at"
                            or one.start < level.start
                            or self.is_told_plainly(one, level)
                            or self.leads_to_a_part(level)
                        )
                        and self.differ(before, resolved.get(id(one)))
                        for one in words
                        if not (id(one) in own and own[id(one)].entry.base is level)
                        and not self.is_told_against(one, level)
                        and not self.is_closed_off(one, level)
                    )
                    or any(self.compares_with(before, one, resolved.get(id(one)), own, general) for one in words)
                )
            else:
                self.pending.append(level)
        self.share_among_bases(levels)
        self.share_bracket(levels, own, words)
        self.doubt_since(levels, words)

    def goes_on_with_its_year(self, words: PeriodWords, level: Entry) -> bool:
        """Whether the year right behind an earlier value is also that of the clause that follows."""
        if words.start < level.end or YEAR_WHEN.match(self.text, words.end) is None:
            return False
        return not any(level.end < one.start < words.start for one in self.levels)

    def is_of_a_reaction(self, words: PeriodWords, level: Entry) -> bool:
        """Whether a day is of what somebody did "after" that which is counted, and nothing counted stands with it."""
        if words.form != "at" or words.first is None or words.first.unit not in BY_DAY:
            return False
        first = self.levels[0]
        after = _AFTER.search(self.text, words.end, first.start) if first.start > words.end else None
        if after is None or any(claim.start < after.start() for claim in self.claims):
            return False
        told = (item for item in self.items[level.sentence.low : first.index] if item.start < after.start())
        return not any(item.senses.get("event") in _DONE_TO_PEOPLE for item in told)

    def means_have_another(
        self, level: Entry, period: Period | None, own: dict[int, Own], resolved: dict[int, Period | None]
    ) -> bool:
        """Whether the boats right behind people are told to have come another day: "3,000 in 16 boats on Monday"."""
        place = self.levels.index(level)
        behind = list(itertools.takewhile(lambda one: one.adjunct, self.levels[place + 1 : place + 1 + TWO]))
        if period is None or level.adjunct or not behind or "," in self.text[level.end : behind[-1].start]:
            return False
        return any(one.entry in behind and self.differ(period, resolved.get(words)) for words, one in own.items())

    def behind_those_it_is_of(self, level: Entry, words: list[PeriodWords], own: dict[int, Own]) -> PeriodWords | None:
        """The days right behind what a number is of: "las 640 de los 17 desembarcos de este domingo"."""
        following = first_behind(self.levels, level.start)
        if following is None or not _OF_THOSE.fullmatch(self.text, level.end, following.start):
            return None
        behind = (one for one in words if one.start > following.end and id(one) in own)
        return next((one for one in behind if own[id(one)].entry is following), None)

    def before_a_claim(self, mine: list[PeriodWords], level: Entry) -> list[PeriodWords]:
        """A number's own days without those of a percentage or an average behind them: "915 en mai, 90 en moyenne"."""
        behind = [one for one in mine if one.start > level.start]
        if len(behind) < TWO:
            return mine
        first = behind[0]
        passed = [one for one in behind[1:] if any(first.end <= claim.start < one.start for claim in self.claims)]
        return [one for one in mine if one not in passed]

    def stands_between(self, level: Entry, own: list[PeriodWords], resolved: dict[int, Period | None]) -> bool:
        """ "en 2022 hubo 16 y uno solo en enero de 2023": days before and behind that exclude each other."""
        first, last = resolved.get(id(own[0])), resolved.get(id(own[-1]))
        if not own[0].start < level.start < own[-1].start or first is None or last is None:
            return False
        if not (first.start and last.start):
            return False
        return (first.end or first.start) < last.start or (last.end or last.start) < first.start

    def share_bracket(self, levels: list[Entry], own: dict[int, Own], words: list[PeriodWords]) -> None:
        """Days in brackets at the end of a sentence are of all it counts: "127 died and 20 are missing (1-20 May)"."""
        mine = own.get(id(words[0])) if len(words) == 1 else None
        if mine is None or not mine.boxed or mine.entry is not levels[-1] or mine.entry.start > words[0].start:
            return
        if words[0].form == "at" or self.text[words[0].end + 1 : mine.entry.sentence.end].strip(" .\n"):
            return
        for level in levels[:-1]:
            level.period, level.period_evidence, level.other_period = mine.entry.period, "own", False

    def doubt_since(self, levels: list[Entry], words: list[PeriodWords]) -> None:
        """Counted since an event whose day no words give ("since he took office"): no period told elsewhere is sure."""
        sentence = levels[0].sentence if levels else None
        if sentence is None or "span" not in sentence.said:
            return
        if _SINCE_AN_EVENT.search(self.text, sentence.start, sentence.end) is None:
            return
        for level in levels:
            if level.period_evidence not in ("own", "sentence", "governing"):
                continue
            first, last = self.items[level.left], self.items[level.right - 1]
            for found in _SINCE_AN_EVENT.finditer(self.text, first.start, last.end):
                place, behind = found.start(), found.end()
                if _RECORD_BEFORE.search(self.text, max(0, place - RECORD_REACH), place):
                    continue  # "la cifra más alta desde que existe la oficina"
                dated = any(
                    one.start <= place < one.end
                    or 0 <= one.start - behind <= 1
                    or (one.form == "since" and self.began_then(place, one))
                    for one in words
                )
                level.other_period = level.other_period or not dated
                if not dated and level.period is self.calendar.governing:
                    self.doubted = level.period

    def compares_with(
        self,
        period: Period,
        words: PeriodWords,
        told: Period | None,
        own: dict[int, Own],
        general: list[PeriodWords],
    ) -> bool:
        """Whether a sentence compares with the very days in force: what it counts must be of others."""
        if id(words) in own or words in general or told is None:
            return False
        return (told.start, told.end) == (period.start, period.end) and self.is_compared(words, self.levels)

    def began_then(self, place: int, words: PeriodWords) -> bool:
        """Whether "since" is told of the days behind it: "منذ إطلاق برنامج العودة الإنسانية الطوعية في عام 2015"."""
        between = self.text[place : words.start]
        return 0 < len(between) < (_EVENT_REACH if PARTS_CLAUSES.search(between) is None else APART)

    def is_told_against(self, words: PeriodWords, level: Entry) -> bool:
        """Whether words behind a number only say what it is compared with: "17.611, 124 less than a year ago"."""
        if words.form != "year_before" or words.start < level.start:
            return False
        between = self.items[level.index + 1 : words.index + 1]
        return any({"change", "compare"} & item.senses.keys() for item in between)

    def is_told_plainly(self, words: PeriodWords, level: Entry) -> bool:
        """Whether "last year" behind a number compares with nothing: "nearly half of the route's toll last year"."""
        if words.first is None or words.first.of != "last" or words.first.unit != "year":
            return False
        between = self.items[level.index + 1 : words.index + 1]
        return not any({"change", "compare"} & item.senses.keys() for item in between)

    def passes_over(
        self, chosen: PeriodWords, level: Entry, words: list[PeriodWords], resolved: dict[int, Period | None]
    ) -> bool:
        """Whether words of another period stand nearer before a figure, among its own words, than those chosen."""
        period = resolved.get(id(chosen))
        nearer = [one for one in words if max(level.left, chosen.index + 1) <= one.index < level.index]
        before = next((one for one in reversed(self.levels) if one.start < level.start), None)
        if before is not None and chosen.start < before.start:
            nearer += [
                one
                for one in words
                if one.form not in ("same", "year_before")
                and before.end < one.start < level.start
                and one.start - before.end > level.start - one.end
            ]
        return period is not None and any(
            self.differ(period, resolved.get(id(one))) for one in nearer if not self.is_closed_off(one, level)
        )

    def passes_compared(self, chosen: PeriodWords, level: Entry) -> bool:
        """Whether days of the same kind, told of others, stand between a number and those behind it that it has."""
        if chosen.start < level.end or chosen.first is None or chosen.first.unit not in BY_DAY:
            return False
        days = (one for one in self.compared if one.first is not None and one.first.unit in BY_DAY)
        return any(level.end < one.start < chosen.start for one in days)

    def is_closed_off(self, words: PeriodWords, level: Entry) -> bool:
        """Whether a comma ends what words only compare with, and a verb is told anew: "más que en 2022, y rescató"."""
        closing = re.match(r" ?([,;)])", self.text[words.end : words.end + 2]) if words in self.compared else None
        if closing is None or not self.is_compared(words, self.levels):
            return False
        return closing[1] == ")" or any("event" in item.senses for item in self.items[words.after : level.right])

    def lies_within(self, period: Period) -> bool:
        """Whether a period lies within a longer one that was in force before it."""
        start, end = period.start, period.end
        return start is not None and any(
            (first, last) != (start, end) and first <= start and (last is None or (end is not None and end <= last))
            for first, last in self.in_force
        )

    def is_background(self, period: Period, level: Entry) -> bool:
        """Whether news without days was told before an earlier year, and a new paragraph may go on with that news."""
        published = self.calendar.published
        if published is None or period.end is None or period.char_start is None or period.char_end is None:
            return False
        if (published - period.end).days <= A_SEASON or "\n" not in self.text[period.char_end : level.start]:
            return False
        return any(one.start < period.char_start for one in self.pending)

    def is_a_multiple_of_other_days(
        self, period: Period, level: Entry, words: list[PeriodWords], resolved: dict[int, Period | None]
    ) -> bool:
        """Whether it is so many times the number of days of another length: "310, double the number of July 2021"."""
        times = next((one for one in self.claims if one.measure == "ratio" and one.start > level.start), None)
        if times is None or period.start is None or period.end is None:
            return False
        then = next((resolved.get(id(one)) for one in words if one.start > times.start), None)
        if then is None or then.start is None or then.end is None:
            return False
        if then.start.month == 1 and then.end.month == LAST_MONTH:
            return False  # the year before, as the base of a part of the year
        return abs((period.end - period.start).days - (then.end - then.start).days) > A_WEEK

    def is_of_the_heading(self, period: Period, level: Entry) -> bool:
        """Whether only a heading with a number of its own told the days, and the body says what has happened lately."""
        heading = self.heading
        if heading is None or period.char_start is None or not heading.start <= period.char_start < heading.end:
            return False
        return level.sentence is not heading and _LATELY.search(self.text, level.end, level.sentence.end) is not None

    def is_told_later(self, period: Period, level: Entry) -> bool:
        """Whether a paragraph opens with news of a day long after several years of which another one told."""
        said, start, end = self.calendar.said_on, period.start, period.end
        if said is not None and start is not None and said < start:
            return True
        if said is not None and start is not None and end is not None:
            opens = "\n\n" in self.text[period.char_end or 0 : level.start]
            if opens and end.year > start.year and (said - end).days >= A_MONTH:
                self.stale = period
        return period is self.stale

    def is_gone_back(self, period: Period) -> bool:
        """Whether the period in force ended before the one that the text is about began."""
        main = self.main
        if main is None or main.start is None or period.end is None:
            return False
        return period.end < main.start

    def spread(self, levels: list[Entry], words: list[PeriodWords]) -> None:
        """ "En 2021 et 2020, … respectivement 12 et 9": each number the period in its place, or all wait."""
        dates = [one for one in words if one.form in ("at", "same") and one.first is not None and one.first.number != 0]
        ranged = next((one for one in words if one.form == "range" and one.first and one.second), None)
        units = ("month", "year")
        if not dates and ranged is not None and ranged.first and ranged.second and ranged.first.unit in units:
            first = replace(ranged.first, year=ranged.first.year or ranged.second.year)
            dates = [replace(ranged, form="at", first=one, second=None) for one in (first, ranged.second)]
        if len(dates) < 2:
            self.doubt_shares_of_time(levels)
            return
        bases = [level for level in levels if level.is_base]
        if 2 * len(bases) == len(levels) and all(level.period_evidence == "own" for level in bases[-1:]):
            return
        same = any(one.form == "same" for one in dates)
        for level, one in zip(levels, dates, strict=False) if len(levels) == len(dates) else ():
            period = self.calendar.resolve(replace(one, form="same") if same else one)
            level.period, level.period_evidence = period, "own"
        for level in levels if len(levels) != len(dates) else ():
            level.other_period = True

    def doubt_shares_of_time(self, levels: list[Entry]) -> None:
        """Doubt the days of numbers told of several parts of them: "en la primera y la segunda quincena"."""
        sentence = levels[0].sentence
        told = self.items[sentence.low : sentence.high]
        parts = sum(one.kind == "ordinal" or "ordinal" in one.senses for one in told)
        for level in levels if parts >= TWO and any("unit_of_time" in one.senses for one in told) else ():
            level.other_period = True

    def by_columns(
        self,
        sentence: Sentence,
        levels: list[Entry],
        words: list[PeriodWords],
        resolved: dict[int, Period | None],
        before: Period | None,
    ) -> None:
        """Rows below a line of years take each the year in its place; where the places do not match, all wait."""
        if not levels and self.is_header(sentence, words):
            told = before is not None and self.is_told_in_caption(before, sentence)
            self.columns = [self.same_part(resolved[id(one)], before if told else None) for one in words]
        elif words:
            self.columns = []
        elif len(self.columns) > 1:
            for level, period in zip(levels, itertools.chain(self.columns, itertools.repeat(None)), strict=False):
                level.other_period = len(levels) != len(self.columns)
                if not level.other_period:
                    level.period, level.period_evidence = period, "own"

    def is_told_in_caption(self, period: Period, header: Sentence) -> bool:
        """Whether the words of a period stand right above the header of a table."""
        above = self.text[: header.start].rstrip().rpartition("\n")[0]
        return period.char_start is not None and len(above) <= period.char_start < header.start

    @staticmethod
    def same_part(column: Period | None, caption: Period | None) -> Period | None:
        """The part of the column's year that the caption tells: the first half of 2023 in "January to June"."""
        if column is None or column.start is None or caption is None or caption.start is None or caption.end is None:
            return column
        if caption.start.year != caption.end.year:
            return column
        start, end = (date(column.start.year, day.month, 1) for day in (caption.start, caption.end))
        if not of_whole_months(caption.start, caption.end):
            return column
        return replace(column, start=start, end=month_end(end.year, end.month))

    def is_header(self, sentence: Sentence, words: list[PeriodWords]) -> bool:
        """Whether a line holds nothing but years, and a label at most: "Indicateur | 2022 | 2023"."""
        years = all(one.form == "at" and one.first is not None and one.first.unit == "year" for one in words)
        if len(words) < 2 or not years or "event" in sentence.said:
            return False
        between = (self.text[one.end : other.start] for one, other in itertools.pairwise(words))
        return all(not any(map(str.isalpha, gap)) for gap in between) and self.text[words[-1].end :][:9].lstrip(
            " |;\t*"
        ).startswith("\n")

    def share_among_bases(self, levels: list[Entry]) -> None:
        """The period behind the last of several earlier values holds for all: "14.500 y 72 del mismo trimestre"."""
        for base, following in itertools.pairwise(levels):
            listed = base.is_base and base.period is not None and base.period_evidence == "own"
            if listed and following.period is None and _LISTED.fullmatch(self.text, base.end, following.start):
                following.period, following.period_evidence = base.period, "own"
                continue
            if not (base.is_base and following.is_base):
                if base.is_base and base.period_evidence in _OF_BASES and self.is_dated_behind(base, following):
                    base.period, base.period_evidence = following.period, "own"
                continue
            if base.period_evidence in _OF_BASES and following.period_evidence == "own":
                base.period, base.period_evidence = following.period, "own"
            elif following.adjunct and following.period_evidence in _OF_BASES and base.period_evidence == "own":
                following.period, following.period_evidence = base.period, "own"

    def is_dated_behind(self, base: Entry, following: Entry) -> bool:
        """ "compared with 98 dead and 149 missing in the first half": an "and" joins it to one dated behind itself."""
        dated = following.period if following.period_evidence in ("own", "sentence") else None
        if dated is None or base.noun is None or following.noun is None or base.noun.start < base.start:
            return False
        between = self.text[base.noun.end : following.start].strip().lower()
        return between in _JOINS and (dated.char_start or 0) > following.start

    def general_for(
        self, level: Entry, general: list[PeriodWords], own: dict[int, Own], any_behind: bool
    ) -> PeriodWords | None:
        """The words of the sentence that hold for a figure without its own: the nearest before it, else behind it.

        Behind it, words that lead a later number are the last resort (`any_behind`), where no period is in force.
        """
        usable = [one for one in general if id(one) not in own or own[id(one)].entry is level]
        usable = [one for one in usable if not self.leads_another(one, level)]
        behind = [one for one in usable if one.start > level.start and level.left <= one.index < level.right]
        if behind and not any(one.start < level.start for one in usable):
            return behind[0]
        ahead = [
            one for one in general if one.start < level.start and (id(one) not in own or not own[id(one)].is_narrow)
        ]
        apart = bool(ahead) and (self.of_next_clause(level, behind[0]) if behind else False)
        apart = apart or (
            bool(ahead and behind)
            and (
                self.dates_a_claim(level, behind[0])
                or self.opens_another_clause(behind[0])
                or self.is_of_a_share(level, behind[0])
                or self.is_set_apart(level, ahead[-1], behind[0])
            )
        )
        if behind and (not ahead or (behind[0].form != "open" and not apart)):
            return behind[0]
        if ahead:
            return ahead[-1]
        trailing = [
            one for one in usable if one in general and one.start > level.start and not self.tells_why(level, one)
        ]
        if trailing and not any_behind and _THESE.search(self.text, max(0, level.start - NEAR), level.start):
            level.other_period = True  # "Estas tres pateras se suman a las siete que llegaron el sábado"
            return None
        if any_behind and not trailing:
            behind = [one for one in general if one.start > level.start and id(one) not in own]
            trailing = [one for one in behind if not self.tells_why(level, one)]
        return trailing[0] if trailing else None

    @staticmethod
    def has_open_days_behind(level: Entry, general: list[PeriodWords]) -> bool:
        """Whether words without days stand right behind: "mantiene desde 2006 …, tres en los últimos meses"."""
        return any(one.form == "open" and level.index < one.index < level.right for one in general)

    def has_open_days_before_the_next(self, chosen: PeriodWords, level: Entry, general: list[PeriodWords]) -> bool:
        """ "presentó el lunes el caso de 1.408 desaparecidos en la última década": words without days right behind."""
        if chosen.form == "open" or chosen.start > level.start:
            return False
        open_words = [one for one in general if one.form == "open" and one.start > level.start]
        following = first_behind(self.levels, level.end)
        return bool(open_words) and (following is None or open_words[0].start < following.start)

    def tells_why(self, level: Entry, words: PeriodWords) -> bool:
        """Whether words date another number, in a clause that tells why: "is nearing 10,000, as two came on Sunday"."""
        clause = _WHY.search(self.text, level.end, min(words.start, level.end + TOTAL_REACH))
        return clause is not None and any(clause.end() <= other.start < words.start for other in self.levels)

    def dates_a_claim(self, level: Entry, words: PeriodWords) -> bool:
        """Whether words behind a number date what it rose or fell by in the next clause: "…, while in May 62 more"."""
        led = any(words.end < claim.start < words.end + _LEADS_A_CLAIM for claim in self.claims)
        return led and _MEANWHILE.search(self.text, level.end, words.start) is not None

    def is_of_a_share(self, level: Entry, words: PeriodWords) -> bool:
        """Whether a percentage stands between a number and words: "casi 900, que supera el 80 % de los de 2023"."""
        return any(level.end <= claim.start < words.start for claim in self.claims)

    def is_set_apart(self, level: Entry, ahead: PeriodWords, behind: PeriodWords) -> bool:
        """Whether a sentence opens with days and a comma, and others stand behind the number's clause."""
        fronted = self.text[ahead.end : ahead.end + 1] == "," and ahead.start - level.sentence.start <= BESIDE
        return fronted and behind.form == "at" and "," in self.text[level.end : behind.start]

    def of_next_clause(self, level: Entry, words: PeriodWords) -> bool:
        """Whether words behind a number tell of another event: "three people died, and a baby died last week"."""
        if _WHICH.search(self.text, level.end, words.start) or NEXT_IN_ARABIC.search(self.text, level.end, words.start):
            return True
        joined = said = subject = False
        for item in self.items[level.index + 1 : words.index]:
            if item.text.lower() in _JOINS:
                joined, subject = said, False
            elif "event" in item.senses:
                if subject:
                    return True
                said = True
            elif joined and "thing" in item.senses:
                subject = True
        return False

    def leads_another(self, words: PeriodWords, level: Entry) -> bool:
        """Whether words stand in front of a later number, among its own words; what only tells how leads nothing."""
        if words.start < level.start:
            return False
        if self.levels[-1].start > words.end and self.is_of_a_total(level, words):
            return True
        other = first_behind(self.levels, words.start)
        return other is not None and other.start > level.start and not other.adjunct and other.left <= words.index

    def base(self, level: Entry) -> None:
        """An earlier value without words of its own is of the comparison period told before."""
        if self.base_period is not None:
            near = self.base_told or self.base_age == 1
            level.period, level.period_evidence = self.base_period, "base" if near else "base_far"
