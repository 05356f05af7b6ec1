"""Which words of a period belong to one number, which to the whole sentence, and which only compare."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter

from etl.cues import Cue
from etl.entries import Entry
from etl.numerals.numeral import Numeral
from etl.periods.calendar import PeriodWords
from etl.scoping.saying import NEAR, Saying
from etl.scoping.told import BY_DAY, Own, opens_a_clause

_YEAR_ON_YEAR = Cue(r"year[- ]on[- ]year|y/y|sur un an|en un an|d['’]une année [sà]\w* l['’]autre", re.I)
RECORD_REACH = 50
_LEADS_ON = 3
_LIKENED_REACH = 6
NEXT_IN_ARABIC = Cue(r"[،,] (?:بينما|فيما|كما|في حين|أما|لكن)\b")
"""What opens another clause in Arabic, whose days are its own."""
_AND_DAYS = Cue(r"[ \u00a0]و ?")
_THAT_OF = Cue(r"\b(?:celui|celle|ceux|celles|that|those|el|la|los|las) (?:de|of)\b", re.I)
_BESIDE_A_PART = 14
_BRACKET_LEAD = 12
_LEADS_DAYS = Cue(r"(?:(?:as (?:of|at)|until|up to|by|at|on|in|since|from|au|en|al?|hasta|jusqu['’]au|حتى) ?)?", re.I)
_DEPARTED = Cue(
    r"\b(?:who|which|that|having|after)[ ](?:\w+[ ]){0,2}?(?:left|leaving|departed|departing|set (?:off|out|sail)"
    r"|setting (?:off|out|sail)|sailed|embarked|started|launched|fled)\b[^.;:,]{0,90}$"
)
"""How a clause begins that tells where and when those counted set out."""
_DEPARTED_REACH = 130
_ASIDE_BEHIND = Cue(r"^,[ ][^,;.]{1,40},(?= )")
"""What stands between two commas right behind a number: "6,791, nearly half, came in June"."""
_SUPERLATIVE = Cue(
    r"\b(?:the|its|their) (?:most|fewest|highest|lowest|largest|biggest|smallest|worst|sharpest|steepest|deadliest)\b"
    r"(?! of\b)[^.;:]*$"
    r"|\b(?:l[ae]s? (?:plus meurtri\w+|pires?)|(?:el|la) (?:más mort[íi]fer\w+|peor))\b[^.;:]*$"
)
"""What makes of "since March 2017" how far back a record goes."""
_SUPERLATIVE_REACH = 110
_RANKED_IN_YEAR = Cue(
    r"\b(?:the|its|their) (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|latest"
    r"|biggest|largest|deadliest|worst) (?!(?:\w+ )?(?:months?|weeks?|days?|quarter|half|balance|figures?|data|report"
    r"|count|update|tally|bulletin|statement|toll|statistics)\b)[a-z][^.;:,\d]{3,80}$"
)
"""What ranks something among those of a year: "in the first major detection this year"."""
_IN_LISTS = ("year", "month", "quarter", "half", "first", "fortnight")
_ASIDE_REACH = 90
_CLAUSE_CLOSES = Cue(r"[^\d.,;:()]{1,60},")
_RELATIVE = Cue(r", (?:que|quien|quienes|qui|which|who) \w", re.I)
_DATES_FROM = Cue(
    r"\b(?:remont\w+|dat(?:e|ait)|dat(?:es|ed)(?: back)?|set|se remonta(?:ba)?|data(?:ba)?)"
    r"(?: (?:à|de|to|from|in|a|desde))?(?: l['’](?:année|an))? ?$|(?<!\w)(?:[يت]عود|عاد|عادت) إلى (?:عام |سنة )?$"
)
_DATES_REACH = 30
_IN_ANY = Cue(
    r"\b(?:in any|than ever|en (?:toute|aucune)|en cualquier|en ningún|que jamais|que nunca) ?"
    r"(?:other |otr[oa] |autre )?(?:year|month|año|mes|année|mois)?\b[^.;:\d]{0,60}$",
    re.I,
)
_IN_ANY_REACH = 80
_WHICH_WAS = Cue(
    r",? (?:qui (?:est|était|fut|a été|avait été) de|que (?:fue|es|era)(?: de)?|which (?:was|is|stood at|came to)"
    r"|و?(?:الذي|التي) (?:كان )?(?:قد )?بلغت?|و?البالغة?)(?: (?:de|nearly|about|quelque|près|unos|casi|نحو|حوالي))? $"
)
"""What leads from a year or a month to the number that it was of: "عام 2022 البالغ 45,774"."""
_WITH = Cue(
    r"(?:,? (?:con|avec|with)|،? بما مجموعه) (?:(?:casi|unos|unas|más de|cerca de|près de|plus de|nearly|over) )?"
)
"""What leads from a month to its number in a ranking."""
_HAPPENED = Cue(
    r"\b(?:naufragios?|tragedias?|hundimientos?|accidentes?|incendios?|naufrages?|drames?|tragédies?|incendies?"
    r"|shipwrecks?|wrecks?|tragedy|disaster|sinking)\b(?: \w+){0,4} ?$",
    re.I,
)
"""A disaster right before its day, which names it: "las víctimas del naufragio el pasado 15 de junio"."""
_FELL = Cue(r"\b(?:fell|rose|dropp?ed|decreased|increased|went|declined|grew|climbed|down|up|jumped|surged)\b", re.I)
_FELL_REACH = 60
_TO_A_NUMBER = Cue(r" to (?:[a-z]+ ){0,3}\d")
"""Where days stand before the number that something fell or rose to: "fell by a third from January to 450"."""
_WHOSE_PLACE = Cue(r"\b(?:en cuy[oa]s? \w+|in whose \w+|dans les eaux (?:duquel|de laquelle)),? ", re.I)
_ALTHOUGH = Cue(
    r"\b(?:pese a que|a pesar de que|aunque|si bien|en cuy[oa]s?|in whose|dans les eaux|although|even though|though"
    r"|bien que|même si|quoique)\b"
    r"|(?<!\w)(?:رغم أن|مع أن|على الرغم من أن|وإن كان)",
    re.I,
)
YEAR_WHEN = Cue(
    r"[,،]?\s*(?:(?:the |a )?year (?:in which|when)\b|(?:un |el )?año en (?:el )?que\b"
    r"|(?:une |l['’])?année (?:où|durant|pendant|au cours de) |وهي السنة التي|وهو العام الذي)",
    re.IGNORECASE,
)
"""What goes on with a year just told, whatever it was told for."""


class Sorting(Saying):
    """Whose the periods of a sentence are."""

    def names_disaster(self, words: PeriodWords, owner: Entry) -> bool:
        """Whether a day behind a later number only says which disaster is meant: "…, 596 of the wreck of 15 June"."""
        of_a_day = words.form == "at" and words.first is not None and words.first.unit in ("day", "weekday")
        if not of_a_day or owner.start > words.start or self.levels[0] is owner:
            return False
        return _HAPPENED.search(self.text, owner.end, words.start) is not None

    def not_placed_by_clauses(
        self,
        words: list[PeriodWords],
        levels: list[Entry],
        own: dict[int, Own],
        general: list[PeriodWords],
        compared: list[PeriodWords],
    ) -> list[PeriodWords]:
        """Those whose clause does not already tell what they govern: "…, the year in which", "although …"."""
        left = []
        for one in words:
            last = max((level.end for level in levels if level.end <= one.start), default=None)
            following = first_behind(levels, one.end - 1)
            if last is not None and following is None and _ALTHOUGH.search(self.text, last, one.start):
                compared.append(one)  # a concession that counts nothing: "pese a que se sumó apenas en 2022"
            elif last is not None and following is not None and _WHOSE_PLACE.search(self.text, last, one.start):
                compared.append(one)
                own[id(one)] = Own(following, True)  # "…, en cuyas aguas, en febrero, murieron 94"
            elif levels and levels[-1].start > one.end and YEAR_WHEN.match(self.text, one.end):
                general.append(one)
                if following is not None and not re.search("[,،;:]", self.text[one.end + 2 : following.start]):
                    own[id(one)] = Own(
                        following, True, shared=True, clause=True
                    )  # "à 2024, année où on en avait 7 250"
            else:
                left.append(one)
        return left

    def only_names(self, words: PeriodWords, general: list[PeriodWords]) -> bool:
        """Whether a day only names something, in a sentence of another period: "Sunday's arrivals not included"."""
        day = words.first is not None and words.first.unit in BY_DAY
        return day and bool(general) and self.text[words.end : words.end + 2] in ("'s", "’s")

    def in_an_aside(self, words: PeriodWords, levels: list[Entry]) -> bool:
        """ "y Venezuela, que entró en 2022, con 549": the days of a clause between commas that has no number."""
        beside = self.text[words.end : words.end + 1] in (",", "،")
        closes = _CLAUSE_CLOSES.match(self.text, words.end)
        if not beside and (closes is None or not self.dated_behind(closes.end(), levels)):
            return False
        opens = self.text.rfind(",", max(0, words.start - _ASIDE_REACH), words.start)
        if opens < 0 or not _RELATIVE.match(self.text, opens):
            return False
        return not any(opens < level.start < words.start for level in levels) and any(
            level.start < opens for level in levels
        )

    def of_excluded(self, words: PeriodWords, levels: list[Entry]) -> bool:
        """ "دون احتساب ضحايا المركب الذي غرق الخميس": the days of what is not counted, behind the last number."""
        for index in range(words.index - 1, levels[-1].index if levels else words.index, -1):
            item = self.items[index]
            if isinstance(item, Numeral) or item.text in (";", "؛", "."):
                return False
            if item.senses.get("compare") == "excluding":
                return True
        return False

    def dated_behind(self, place: int, levels: list[Entry]) -> bool:
        """Whether the sentence has other days behind a place: "que partieron el lunes de Zuwara, llegaron ayer"."""
        end = levels[0].sentence.end if levels else place
        return any(place <= one.start < end for one in self.words)

    def of_a_majority(self, words: PeriodWords) -> bool:
        """ "4 600 jeunes, la plupart au mois d'août": when most of them were counted, not when all were."""
        before = self.items[words.index - 1] if words.index else None
        return before is not None and before.senses.get("part") == "ranking" and words.start - before.end <= 2

    def tells_only_change(self, words: PeriodWords, levels: list[Entry]) -> bool:
        """Whether words only say how the one number of a sentence changed: "unchanged year-on-year at 11,800"."""
        return len(levels) == 1 and _YEAR_ON_YEAR.fullmatch(self.text, words.start, words.end) is not None

    def fell_from(self, words: PeriodWords) -> bool:
        """Whether a number fell or rose from those days: "fell by a third from January to 450"."""
        low = max(0, words.start - _FELL_REACH)
        if _TO_A_NUMBER.match(self.text, words.end) is None or _FELL.search(self.text, low, words.start) is None:
            return False
        return self.text[words.start : words.start + 5].lower() == "from " or self.text[low : words.start].endswith(
            "from "
        )

    def goes_on_comparing(self, words: PeriodWords, compared: list[PeriodWords], levels: list[Entry]) -> bool:
        """Whether words are joined to days that something is compared with: "مقارنة بـ24 مايو في 2024 و17 يونيو"."""
        before = compared[-1] if compared else None
        day = words.first is not None and words.first.unit in BY_DAY
        if before is None or not day or _AND_DAYS.fullmatch(self.text, before.end, words.start) is None:
            return False
        return self.is_compared(before, levels)

    def leads_to_what_came_then(self, words: PeriodWords, levels: list[Entry]) -> bool:
        """Whether a number is of the year that "since" names, not of all since: "since 2015 when a million landed"."""
        following = next((one for one in levels if one.index >= words.after), None)
        if words.form != "since" or following is None or not self.leads_a_clause(words):
            return False
        return not re.search("[,،;:]", self.between(words, following))

    def ranks_in_a_year(self, words: PeriodWords) -> bool:
        """Whether "this year" only ranks something: "54 were held in the first detection this year"."""
        year = words.first is not None and words.first.unit == "year" and words.first.of == "this"
        ahead = max(0, words.start - _SUPERLATIVE_REACH)
        return year and _RANKED_IN_YEAR.search(self.text, ahead, words.start) is not None

    def names_what_came(self, words: PeriodWords) -> bool:
        """Whether a bare year only says which of its kind something was: "its first flight of 2018"."""
        year = words.form == "at" and words.first is not None and words.first.unit == "year" and bool(words.first.year)
        before = self.items[words.index - 1] if words.index else None
        inner = self.items[words.index].text.lower() in ("of", "de") or (
            before is not None and before.text.lower() in ("of", "de", "este")
        )
        return year and inner

    def ends_a_record(self, words: PeriodWords) -> bool:
        """Whether days only end the record before them: "more than in any year since it began counting in 2007"."""
        return _IN_ANY.search(self.text, max(0, words.start - _IN_ANY_REACH), words.start) is not None

    def of_record(self, words: PeriodWords) -> bool:
        """ "the highest since 2019", "une première depuis 2020": how far back a record goes, and nothing counted."""
        for item in reversed(self.items[max(0, words.index - 6) : words.index]):
            if words.start - item.end > RECORD_REACH:
                break
            if item.text in (".", ";", ":", ",", "\n"):
                return False
            if isinstance(item, Numeral):
                return item.kind == "ordinal"
            if item.senses.get("compare") == "record":
                return True
        ahead = max(0, words.start - _SUPERLATIVE_REACH)
        return words.form == "since" and _SUPERLATIVE.search(self.text, ahead, words.start) is not None

    def only_tells_of_departure(self, words: PeriodWords, levels: list[Entry]) -> bool:
        """Whether a day is that on which those counted set out: "women, who had left Mauritania on 10 February"."""
        day = words.form == "at" and words.first is not None and words.first.unit in BY_DAY
        if not day or not levels or levels[0].start > words.start:
            return False
        sentence = levels[0].sentence
        return _DEPARTED.search(self.text, max(sentence.start, words.start - _DEPARTED_REACH), words.start) is not None

    def shut_in_with(self, words: PeriodWords, owner: Entry, levels: list[Entry]) -> bool:
        """Whether words in the bracket of a number are its own: not those of "398, soit 87 de plus qu'en septembre"."""
        return self.text.rfind("(", 0, words.start) < owner.start and not self.is_compared(words, levels)

    def sort_out(
        self, words: list[PeriodWords], levels: list[Entry], claims: list[Entry]
    ) -> tuple[dict[int, Own], list[PeriodWords], list[PeriodWords]]:
        """Which words belong to one figure, which govern the sentence, which to a comparison only."""
        own: dict[int, Own] = {}
        general: list[PeriodWords] = []
        compared: list[PeriodWords] = []
        for one in self.not_placed_by_clauses(words, levels, own, general, compared):
            record = (one.form == "since" or self.names_what_came(one)) and self.of_record(one)
            record = record or self.ranks_in_a_year(one) or self.ends_a_record(one)
            if record or self.leads_to_what_came_then(one, levels):
                one.form = "at"
            owner = self.owner(one, levels)
            if owner is not None and any(mine.boxed and mine.entry is owner for mine in own.values()):
                owner = None
            changed = self.fell_from(one) or self.tells_only_change(one, levels)
            apart = record or changed
            beside = None if apart else self.told_beside(one, owner, words, levels, claims, bool(general))
            if beside is not None:
                own[id(one)] = beside
                compared.append(one)
            elif self.in_brackets(one) and not (levels and levels[0].start > one.end):
                compared.append(one)
                beside_it = owner is not None and owner.start < one.start
                if beside_it and owner is not None and self.shut_in_with(one, owner, levels):
                    own[id(one)] = Own(owner, True)
            elif (
                changed
                or self.only_names(one, general)
                or self.only_tells_of_departure(one, levels)
                or self.of_a_majority(one)
                or self.in_an_aside(one, levels)
                or self.of_excluded(one, levels)
            ):
                compared.append(one)
            elif record or self.is_compared(one, levels) or self.goes_on_comparing(one, compared, levels):
                compared.append(one)
                counted = record and one.form == "at"
                compares = (
                    None if counted and not self.leads_a_clause(one) else self.figure_compared(one, owner, levels)
                )
                compares = compares or self.in_clause_of_record(one, levels) or self.in_box_behind(one, levels)
                if compares is not None:
                    own[id(one)] = compares
            elif (general or self.calendar.governing or self.is_of_a_multiple(one)) and self.behind_claim(
                one, levels, claims
            ):
                compared.append(one)
                ahead = owner is not None and one.start < owner.start and self.said_between(one, owner)
                if owner is not None and ahead and not (one.form == "year_before" and "," in self.between(one, owner)):
                    own[id(one)] = Own(owner, True)
            elif owner is not None and self.is_of_one(one, owner, bool(general)):
                shared = one.only and one.start < owner.start
                own[id(one)] = Own(owner, True, shared, of_part=self.narrows(one, owner))
            else:
                general.append(one)
                behind = owner is not None and one.start > owner.start
                behind = behind and NEXT_IN_ARABIC.search(self.text, owner.end if owner else 0, one.start) is None
                if owner is not None and behind and self.others_have_periods(one, owner, words, levels):
                    own[id(one)] = Own(owner, False)
        return own, general, compared

    def figure_compared(self, words: PeriodWords, owner: Entry | None, levels: list[Entry]) -> Own | None:
        """The figure that the days of a comparison belong to: right before "a year earlier", or told behind them."""
        if owner is not None and self.dates_its_own(words, owner):
            risen = words.form == "year_before" and owner.start < words.start
            first = next((one for one in levels if one.base is owner and one.base_cue == "from_to"), None)
            return Own(first if risen and first is not None else owner, True)
        behind = (level for level in levels if level.index >= words.after and (level.is_base or level is owner))
        following = next(behind, None)
        if following is not None and following.is_base:
            return Own(following, True)
        if following is not None and self.said_between(words, following) and self.is_one_clause(words, following):
            return Own(following, True, shared=True, clause=True)
        return None

    def is_one_clause(self, words: PeriodWords, level: Entry) -> bool:
        """Whether words and a number behind them are of one clause: not "up on last year, involving 41,000 people"."""
        opens = any(opens_a_clause(item) for item in self.items[words.after : words.after + 2])
        return opens or not re.search("[,،;:]", self.between(words, level))

    def in_box_behind(self, words: PeriodWords, levels: list[Entry]) -> Own | None:
        """The number in brackets right behind the days of a record: "the highest since September 2004 (36,305)"."""
        boxed = (one for one in levels if self.text[words.end : one.start].strip() == "(")
        level = next(boxed, None)
        return Own(level, True) if level is not None else None

    def in_clause_of_record(self, words: PeriodWords, levels: list[Entry]) -> Own | None:
        """ "peaked in 2015, when 91,611 were caught": what a clause right behind the days of a record counts."""
        following = next((level for level in levels if level.index >= words.after), None)
        if following is None or not self.leads_a_clause(words):
            return None
        told = words.after + (self.items[words.after].text in (",", "،"))
        apart = re.search("[,،;]", self.text[self.items[told].end : following.start])
        return None if apart else Own(following, True, shared=True, clause=True)

    def told_beside(
        self,
        words: PeriodWords,
        owner: Entry | None,
        all_words: list[PeriodWords],
        levels: list[Entry],
        claims: list[Entry],
        told_before: bool,
    ) -> Own | None:
        """The number that words date alone, by their place: in brackets, an earlier value, or one in a clause."""
        ranked = self.ranked(words, levels)
        if ranked is not None:
            return Own(ranked, True)
        boxed = self.boxed(words, levels)
        if boxed is not None and (told_before or self.calendar.governing or boxed.start < words.start):
            return Own(boxed, True, boxed=True)
        dated = self.dated_by_bracket(words, levels)
        if dated is not None:
            return Own(dated, True, boxed=True)
        told = self.told_in_clause(words, all_words, levels, claims)
        goes_on = told is not None and owner is not None and owner.start < words.start and told is not owner
        if owner is not None and owner.is_base and not goes_on and not self.before_the_cue(words, owner):
            carried = not owner.left <= words.index < owner.right
            return Own(owner, True, shared=carried)
        return None if told is None else Own(told, True, shared=True, clause=True)

    def ranked(self, words: PeriodWords, levels: list[Entry]) -> Entry | None:
        """The number of a month in a list of several, or of a year: "enero, con 767", "of 2022, which was 45,774"."""
        day_or_year = words.form == "at" and words.first is not None
        following = first_behind(levels, words.end) if day_or_year else None
        if following is not None and _WHICH_WAS.fullmatch(self.text, words.end, following.start):
            return following
        dated = _DATES_FROM.search(self.text, max(0, words.start - _DATES_REACH), words.start) is not None
        if dated and following is not None and _WITH.fullmatch(self.text, words.end, following.start):
            return following
        of_a_month = words.first is not None and words.first.unit == "month"
        if not of_a_month or following is None or not self.calendar.governing or len(levels) == 1:
            return None
        return following if _WITH.fullmatch(self.text, words.end, following.start) else None

    def dates_its_own(self, words: PeriodWords, owner: Entry) -> bool:
        """Whether words like "in the same period of 2023" stand right behind a number: they are that number's own."""
        if owner.start > words.start:
            return False
        if words.form == "year_before":
            return words.index - owner.index <= 2
        between = self.items[owner.index + 1 : words.index]
        return words.form == "same" and not any(
            isinstance(item, Numeral) or {"compare", "change"} & item.senses.keys() for item in between
        )

    def told_in_clause(
        self, words: PeriodWords, all_words: list[PeriodWords], levels: list[Entry], claims: list[Entry]
    ) -> Entry | None:
        """ "lejos del máximo de 2018, cuando entraron 64.298": the number told in a clause right behind a period.

        Where the period is the sentence's own ("ten networks last year, when …"), it holds for both.
        """
        where = words.after
        if words.index and "clause" in self.items[words.index - 1].senses:
            return self.told_when(words, levels)
        if where < len(self.items) and self.items[where].text in (",", "،"):
            where += 1
        if where >= len(self.items) or "clause" not in self.items[where].senses:
            return None
        likened = self.is_likened(words)
        aside = (
            likened
            or self.items[words.index].senses.get("span") == "from"
            or self.items[words.index - 1].senses.get("span") == "from"
            or any(other.start < words.start for other in all_words)
            or (words.form == "same" and words.first is not None)
        )
        if not aside or not (likened or any(entry.start < words.start for entry in (*levels, *claims))):
            return None
        return next((level for level in levels if level.index > where), None)

    def is_likened(self, words: PeriodWords) -> bool:
        """Whether an "inférieur à celui de" leads to a year: what is told of it behind is not the sentence's own."""
        ahead = self.items[max(0, words.index - _LIKENED_REACH) : words.index]
        return (
            any(item.senses.get("change") in ("more", "less") or "compare" in item.senses for item in ahead)
            and _THAT_OF.search(self.text, max(0, words.start - NEAR), words.end) is not None
        )

    def told_when(self, words: PeriodWords, levels: list[Entry]) -> Entry | None:
        """ "…, cuando en 2017 fueron 1.033": the number that a clause tells of an earlier time, behind its period."""
        before = any(level.start < words.start for level in levels)
        following = next((level for level in levels if level.index >= words.after), None)
        if not before or following is None or following.start - words.end > NEAR or not self.fell_earlier(words):
            return None
        return following

    def fell_earlier(self, words: PeriodWords) -> bool:
        """Whether a bare year lies before the days in force."""
        year = words.first.year if words.form == "at" and words.first is not None else None
        governing = self.calendar.governing
        end = governing.end or governing.start if governing is not None else None
        return year is not None and end is not None and year < end.year

    def before_the_cue(self, words: PeriodWords, base: Entry) -> bool:
        """Whether words stand before the "than" or "from" that leads to a base: then they are the sentence's."""
        if words.start > base.start:
            return False
        between = self.items[words.after : base.index]
        cue = any("compare" in item.senses for item in between) or (
            base.base_cue == "from_to" and words.end < base.start
        )
        ahead = any("compare" in item.senses for item in self.items[max(base.left, words.index - 4) : words.index])
        return cue and not ahead

    def said_between(self, words: PeriodWords, level: Entry) -> bool:
        """Whether something is said between a period and a number behind it: "last year, when 415 were arrested"."""
        between = self.items[words.after : level.index]
        return any(item.senses.get("event", "reach") != "reach" for item in between)

    def in_brackets(self, words: PeriodWords) -> bool:
        """Whether words stand in brackets: they govern nothing outside."""
        opening = self.text.rfind("(", max(0, words.start - 80), words.start)
        return (
            opening >= 0
            and self.text.find(")", opening, words.start) < 0
            and self.text.find(")", words.end, words.end + 60) >= 0
        )

    def dated_by_bracket(self, words: PeriodWords, levels: list[Entry]) -> Entry | None:
        """The number before a bracket with nothing but days in it: "40,574 rescued at sea (1.1.2016 - 20.3.2016)"."""
        opens = self.text.rfind("(", max(0, words.start - _BRACKET_LEAD), words.start)
        alone = opens >= 0 and _LEADS_DAYS.fullmatch(self.text, opens + 1, words.start) is not None
        exact = words.first is not None and words.first.unit in ("day", "month")
        if not alone or not exact or self.text[words.end : words.end + 1] != ")":
            return None
        before = [level for level in levels if level.end <= opens and not level.adjunct]
        if not before or re.search(r"[;:()\n]", self.text[before[-1].end : opens]):
            return None
        return before[-1]

    def owner(self, words: PeriodWords, levels: list[Entry]) -> Entry | None:
        """The figure among whose own words the period stands."""
        for position, level in enumerate(levels):
            if level.left <= words.index < level.right:
                following = levels[position + 1] if position + 1 < len(levels) else None
                if following is not None and self.leads_on(level, words, following):
                    return following
                before = levels[position - 1] if level.adjunct and position and words.start > level.start else None
                carried = before is not None and before.is_base and ";" not in self.text[before.end : level.start]
                return before if carried else level
        return None

    def leads_on(self, level: Entry, words: PeriodWords, following: Entry) -> bool:
        """Whether words in the zone of one number lead the next: "…, of whom 30 women, the most in August: 45"."""
        if words.start > level.end and self.is_of_a_total(level, words):
            return True
        if words.start < level.end or following.start - words.end > _LEADS_ON or following.is_base:
            return False
        ahead, behind = self.text[level.end : words.start], self.text[words.end : following.start]
        led = re.split("[,،;]", ahead)[1:]
        return bool(led) and bool(led[-1].strip()) and behind.strip() == ":"

    def is_of_one(self, words: PeriodWords, owner: Entry, told_before: bool) -> bool:
        """Whether words date one number only: told as such, of what is to come, or of a part.

        A day behind a part is the whole's too where the whole has none: "27 came, two of them women, this morning".
        """
        if words.only or (owner.forecast and words.index > owner.index) or (told_before and self.lists_years(words)):
            return True
        if self.names_disaster(words, owner):
            return True
        of_a_day = words.first is not None and words.first.unit in BY_DAY
        beside = told_before or not of_a_day or words.start - owner.end <= _BESIDE_A_PART
        return beside and self.narrows(words, owner) and (told_before or not self.is_longer_than_told(words, owner))

    def is_longer_than_told(self, words: PeriodWords, owner: Entry) -> bool:
        """Whether days behind a part are no part of those in force, so that they are the whole's, too.

        "… on January 31. Operations resulted in 27,317 arrests, including 20,141 of foreigners in 2019."
        """
        governing = self.calendar.governing
        of_a_year = words.form == "at" and words.first is not None and words.first.unit == "year"
        if governing is None or governing.start is None or not of_a_year or words.start < owner.start:
            return False
        year, latest = self.calendar.year, self.calendar.latest_year
        period = self.calendar.resolve(words)
        self.calendar.year, self.calendar.latest_year = year, latest
        if period is None or period.start is None or period.end is None:
            return False
        return period.start < governing.start or (governing.end is not None and period.end > governing.end)

    def lists_years(self, words: PeriodWords) -> bool:
        """Whether words stand in a list behind a colon and the whole's number: "654 in the five years: 279 in 2015"."""
        first = self.levels[0] if self.levels else None
        dated = words.form == "at" and words.first is not None and words.first.unit in _IN_LISTS
        if first is None or words.start < first.end or not dated:
            return False
        colon = self.text.find(": ", first.end, words.start)
        return colon >= 0 and sum(level.start > colon for level in self.levels) > 1

    def narrows(self, words: PeriodWords, owner: Entry) -> bool:
        """ "dont 3 325 en août": behind a part cue the words are the part's own."""
        if self.text[max(0, words.start - 3) : words.start].rstrip().endswith((",", "،")):
            return False
        between = _ASIDE_BEHIND.sub("", self.text[owner.end : words.start])
        if re.search("[,،;]", between) and words.start - owner.end > NEAR:
            return False
        for index in range(owner.left, max(owner.index, words.index)):
            if self.items[index].senses.get("part") == "subset":
                return words.index > index and not self.is_set_off(index, owner, words)
        return False

    def is_set_off(self, cue: int, owner: Entry, words: PeriodWords) -> bool:
        """Whether commas close the part off before words behind it: "62 people, including a baby, off Sfax on …"."""
        opened = cue > 0 and self.items[cue - 1].text in (",", "،")
        closing = self.text.find(",", owner.end, words.start)
        return opened and closing >= 0 and not self.text[closing + 1 : words.start].strip().startswith(("dont", "et "))

    def others_have_periods(
        self, words: PeriodWords, owner: Entry, all_words: list[PeriodWords], levels: list[Entry]
    ) -> bool:
        """Whether figures before this one in the sentence have words of their own, so that these are not theirs."""
        earlier = [level for level in levels if level.start < owner.start]
        if not earlier:
            return False
        return any(one.start < owner.start and one is not words for one in all_words)


def first_behind(levels: list[Entry], place: int) -> Entry | None:
    """The first figure of a sentence that begins behind a place of the text."""
    at = bisect_right(levels, place, key=attrgetter("start"))
    return levels[at] if at < len(levels) else None
