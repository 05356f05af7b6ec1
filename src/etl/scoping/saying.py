"""Days on which something was only said, days told by their ends, and days that begin something."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import date

from etl.cues import Cue
from etl.entries import Entry
from etl.numerals.numeral import Numeral
from etl.periods.calendar import Period, PeriodWords
from etl.scan import WORD
from etl.scoping.apart import Apart
from etl.scoping.told import BESIDE, BY_DAY, TWO
from etl.sentences import Sentence

_DATELINE = 60
_SOURCE_REACH = 10
_AND_A_YEAR = Cue(r" (?:و|(?:and|et|y|e) (?:en |in )?)")
NEAR = 30
TELLS_YEAR = ("day", "month", "quarter", "half", "year")
_LAW_JOINT = 10
_LAW_OF = Cue(
    r"\b(?:loi|décret|circulaire|arrêté|directive|ordonnance|règlement|accords?|convention|protocole|déclaration|traité"
    r"|acuerdo|ley|decreto|directiva|convenio|coup d['’]état|putsch|golpe de estado|golpe|séisme|terremoto|attentats?"
    r"|révolution|revolución|élections?|elecciones|sommet|cumbre|coup|decree|earthquake|attacks?|elections|summit)"
    r"(?: (?:UE|européenne?|franco-\w+|conjointe?))? (?:du |de |d['’]|del |of )(?:le |the )?\w{0,3}$",
    re.I,
)
_REPORT_OF = Cue(
    r"\b(?:balances?|informes?|bolet[ií]n|memorias?|estad[ií]sticas?|anuario)(?: \w+){0,2} del? (?:este|presente) año$",
    re.I,
)
_WITHIN_A_YEAR = Cue(r"(?:sur|en|en l['’]espace d['’]) ?un an", re.I)
"""Words for the time of a change, which date nothing where they open a sentence."""
_SAID_REACH = 4
"""Items between a day and the verb that says what is told of it, at most."""
_COMES_TO = Cue(
    r"(?:(?:con )?(?:lo|l[oa]s) (?:que|cual(?:es)?)|elevando|situando|sumando|ce qui porte|portant)\b[^.;]{0,90}$", re.I
)
"""What leads to a sum of what was told just before."""
LAST_MONTH = 12
_ANOTHER_COUNTS = Cue(r"estim|calcul|cifra en|تقد|قدر|\bOIM\b|\bIOM\b|ACNUR|HCR\b|ONG|NGO", re.I)
_SAID = ("said", "told", "declared", "stated", "announced", "déclaré", "affirmé", "annoncé", "assuré", "confié")
_TO_REACH = Cue(
    r",? (?:pour (?:atteindre|s['’]ét|s['’]él|total)|atteignant|totalisant|to (?:reach|total)|reaching|totall?ing"
    r"|para (?:alcanzar|situarse|totalizar)|hasta alcanzar|ل[يت](?:بلغ|صل)\b"
    r"|(?:à|to|hasta|إلى)(?: (?:l[oae]s|quelque|environ|près de|plus de|un peu plus de|about|around|nearly|some|just"
    r"|unos|unas|casi|cerca de|más de|نحو|حوالي|أكثر من))* \d)"
)
"""What leads from a rate and its period to the value: "a diminué de 38 % en 2024 pour atteindre 239 000"."""
_SOURCES = (
    "selon", "d'après", "d’après", "à en croire", "according to", "según", "de acuerdo con",
    "وفق", "وفقا", "حسب", "بحسب",
)  # fmt: skip
"""Who says so is no act of publication: a day further on or before it is that of what happened."""
_THAT = ("que", "qu'", "that", "أن", "ان", "بأن", "إن", "إنه", "بأنه", "أنه")
_REPORT_GIVEN = Cue(
    r"\b(?:informes?|balances?|datos|cifras|memoria|estadísticas|documentos?|rapports?|bilans?|chiffres|données"
    r"|statistiques|reports?|figures|data|statistics)\b[^.;:()\d]{1,90}?\b"
    r"(?:present[aeoóe]\w*|expus\w+|expuest\w+|entreg\w+|ofrec\w+|aport\w+|facilit\w+|remiti\w+|dio|dieron|traslad\w+"
    r"|présent\w+|livr\w+|remis\w*|fourni\w*|communiqu\w+|transmi\w+|soumis\w*|dévoil\w+|expos[ée]\w*"
    r"|submitted|delivered|gave|given|provided|handed|shared|sent|tabled|released)\b"
    r"(?:[^\w,;:.]+[^\W\d]+){0,8}?[^\w,;:.]*$"
    r"|\b(?:(?:fai\w+|fit|font) (?:état|part)|rendu compte|elev(?:ó|aron|ado)|raised)"
    r"[ \u00a0](?:(?:a|este|el|on|ce|le|dès)[ \u00a0])?$",
    re.I,
)
"""What leads to the day on which a report was given, "el informe que el ministro presentó el miércoles", or a count
was brought up to date: "elevaron este lunes a 45 los muertos"."""
_REPORT_REACH = 200
_COMMAS = (",", "،")
_ENDS_CLAUSE = Cue(
    r"(?: (?:(?:au |en |dans la |por la |in the )?(?:soir|soirée|matin|matinée|midi|après-midi|night|evening|morning"
    r"|afternoon|noche|mañana|tarde)))?[,،]"
)
"""A comma behind a day, or behind the part of it that is told."""
_ASIDE = ("،", "/")
_NO_ARTICLE = ("", "Le", "El")
_SAID_ASIDE = Cue(r",(?![^,]*\b(?:que|qu['’]|that|et|y|and)\b)[^,;:.()\d\n]{4,60},(?! (?:que|qu['’]|that)\b)")
"""Who tells what a sentence holds, between its day and the rest: ", a indiqué la police,"."""
"""Marks that set a day off from the Arabic verb of saying before it: "أعلنت الوزارة، أمس الأربعاء، توقيف"."""
_BEGUN = Cue(
    r"\b(?:investigaci[oó]n(?:es)?|investigadores|pesquisas|indagaciones|operaci[oó]n|operativo|red|organizaci[oó]n|banda"
    r"|trama|grupo|enquêtes?|investigations?|enquêteurs|réseau|opération|probe|inquiry|investigators|operation|network"
    r"|gang|group)\b[^.;:\d]{0,60}?"
    r"\b(?:empez|empiez|comenz|comienz|inici|arranc|activ[ao]s?\b|remont|oper(?:aba|ando)|nac(?:ió|ida)|abiert|ouvert"
    r"|début|commenc|lanc[ée]|entam|actif|active|began|begun|start|open|launch|dat(?:es|ed|ing) back)\w*"
    r"[^.;:,\d]{0,20}$",
    re.I,
)
"""What leads to the days on which an inquiry or a network began, and on which nobody was counted."""
_RECORDS_BEGAN = Cue(
    r"\b(?:since|depuis|desde)\b[^.;:\d]{0,40}\b(?:records?|data|series|statistics|count(?:ing)?|collecti\w+|collect|monitoring"
    r"|tracking|track|relevés?|statistiques?|mesures|comptages?|compter|recens\w+|registros?|contar|contabiliz\w+|recuento"
    r"|estadísticas?|datos)\b[^.;:\d]{0,30}(?:\d{4})?$"
    r"|(?<!\w)منذ (?:بدء|بداية|الشروع في|انطلاق) (?:\w+ )?"
    r"(?:(?:ال)?(?:تسجيل|إحصاء|رصد|توثيق)|السجلات|جمع)(?!\w)[^.؛:\d]{0,40}(?:\d{4})?$",
    re.I,
)
"""What leads to the year in which somebody began to count, which only tells how far back a comparison goes."""
_SET_OFF = Cue(
    r"\b(?:embarcaci[oó]n(?:es)?|pateras?|cayucos?|lanchas?|botes?|barcos?|barcas?|neumáticas?|naves?|embarcations?"
    r"|bateaux?|pirogues?|canots?|boats?|dingh(?:y|ies)|vessels?)\b[^.;:\d]{0,60}?"
    r"\b(?:salid[oa]s?|salió|salieron|zarp\w+|partió|partieron|partid[oa]s?|parti(?:e|es)?|quitté|set off|set sail"
    r"|departed|left)\b[^.;:\d]{0,30}$"
    r"|\b(?:había|habían) (?:salido|zarpado|partido)\b[^.;:\d]{0,50}$"
    r"|\b(?:avait|avaient|était|étaient) (?:partie?s?|quitté)\b[^.;:\d]{0,50}$"
    r"|\bhad (?:set off|set sail|departed|sailed)\b[^.;:\d]{0,50}$"
    r"|,\s(?:partie?s|salid[oa]s|having (?:left|set off)|who (?:had )?(?:left|set off)"
    r"|que (?:salieron|partieron|zarparon)"
    r"|qui (?:avaient|ont) quitté)\b[^,.;:\d]{0,40}$",
    re.I,
)
"""What leads to the day on which a boat set off, and on which nobody was counted."""
_IN_COURT = Cue(
    r"\b(?:conden(?:ó|aron|ad[oa]s?)|sentenciad[oa]s?|ingres(?:ó|aron|ado|ados) en prisión|envi(?:ó|aron|ado) a prisión"
    r"|disposición judicial|tribunal|juez|jueza|juzgado|condamné\w*|juge|parquet|comparu\w*|déféré\w*|écroué\w*"
    r"|sentenced|convicted|jailed|charged|arraigned|court|judge)\b[^.;:\d]{0,40}$|\b(?:juez|juzgado|tribunal|fiscalía"
    r"|audiencia) [^.;:,\d]{0,40}$",
    re.I,
)
"""What leads to a day in court, on which nobody was arrested."""
_BEGUN_REACH = 120
_MONTH_AND_NUMBER = Cue(
    r"(?:y |e )?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) \d\d?",
    re.I,
)
_JOINS_DAYS = Cue(
    r"\s*(?:,|,? ?(?:puis|ainsi que|et|y|e|and|then))?\s*(?:(?:en )?(?:la|les|le|el|du|de|dans la) )?(?:nuit )?|\s*",
    re.I,
)
_UNTIL_TODAY = Cue(
    r"\s*(?:و?(?:حتى|إلى غاية|لغاية) اليوم|(?:y |et |and )?(?:hasta hoy|jusqu['’](?:à )?aujourd['’]hui"
    r"|jusqu['’]à ce jour|(?:up )?(?:until|to) today))[،,]? ?(?:يوم |el |le |the )?"
)
_BEGUN_THEN = Cue(
    r"\b(?:commencée?|débutée?|lancée?|entamée?|ouverte?|(?:begun|started|launched|opened)(?: in)?|abiert[ao]"
    r"|iniciad[ao]|comenzad[ao]|lanzad[ao]"
    r"|empezad[ao]) $",
    re.I,
)
_STILL_GOES_ON = Cue(
    r"\b(?:toujours|encore en cours|jusqu['’](?:à présent|ici)|so far|still|ongoing|not yet (?:closed|over|finished)"
    r"|hasta (?:ahora|el momento)|aún"
    r"|sigue)\b",
    re.I,
)
_GOES_ON_WITHIN = 90
_PLACE_OF_DATELINE = Cue(r"\s*[^\W\d_][^\n\d]{1,40}?,? (?:le |el )?")
_THAT_IS_TOLD = Cue(r"\b(?:avoir|haber)\b|(?<!\w)[بوف]?أن(?:ه|ها|هم|نا)?(?!\w)")
"""What leads from the saying to what is said, of which the day is then."""
_CLOSES_A_QUOTE = ('"', "”", "»", "’")
_FILED_BEFORE = 2
"""Days by which a dateline may be older than the page that prints it."""
_ENDS_DATELINE = Cue(r"\.?(?: \d{4})?(?: ?\([^()\n]{2,30}\))? ?\.?[-–—]")


_SAME_PERIOD = Cue(
    r"\bmism[oa]s? (?:per[ií]odo|fechas?|meses)|\bmêmes? (?:période|mois|dates?)|\bsame (?:period|months?|time|dates?)"
    r"|الفترة (?:نفسها|ذاتها|عينها)|(?:نفس|ذات) (?:الفترة|المدة)|المدة نفسها",
    re.I,
)


class Saying(Apart):
    """Which words of a period date the news and not what is counted."""

    def join_ends(self, general: list[PeriodWords], resolved: dict[int, Period | None]) -> None:
        """ "hasta el 15 de octubre … desde principios de año": a start and an end are one period."""
        starts = [one for one in general if one.form == "since"]
        ends = [one for one in general if one.form == "until"]
        if len(starts) != 1 or len(ends) != 1:
            return
        apart = sorted((starts[0], ends[0]), key=lambda one: one.start)
        if re.search("[;؛]", self.text[apart[0].end : apart[1].start]):
            return  # "to be sent home by June; so far this year 1,214 have been helped"
        start, end = resolved[id(starts[0])], resolved[id(ends[0])]
        if not start or not end or not start.start or not end.end or not start.start <= end.end:
            return
        if end.end.year - start.start.year <= 1:
            whole = Period(start.start, end.end, end.cumulation, start.char_start, start.char_end)
            resolved[id(starts[0])] = resolved[id(ends[0])] = self.calendar.governing = whole

    def words_of(self, sentence: Sentence) -> list[PeriodWords]:
        """The period words that begin in a sentence; sentences are asked for in order."""
        first = self.next_words
        while self.next_words < len(self.words) and self.words[self.next_words].start < sentence.end:
            self.next_words += 1
        words = self.until_today(self.words[first : self.next_words])
        return words if "spread" in sentence.said else self.join_weekdays(words)

    def until_today(self, words: list[PeriodWords]) -> list[PeriodWords]:
        """A start and "until today, the 11th" are one stretch: "منذ بداية العام وحتى اليوم، الحادي عشر من مارس"."""
        told: list[PeriodWords] = []
        for one in words:
            last = told[-1] if told else None
            opened = last is not None and last.form == "since" and one.form == "at"
            day = one.first if opened and one.first is not None and one.first.unit == "day" else None
            if last is not None and day is not None and _UNTIL_TODAY.fullmatch(self.text, last.end, one.start):
                told[-1] = replace(last, form="range", end=one.end, second=day, after=one.after)
            else:
                told.append(one)
        return told

    def join_weekdays(self, words: list[PeriodWords]) -> list[PeriodWords]:
        """Days of the week told one after the other are one stretch: "du vendredi, du samedi et du dimanche"."""
        joined: list[PeriodWords] = []
        for one in words:
            last = joined[-1] if joined else None
            if last is not None and self.is_next_weekday(last, one):
                joined[-1] = replace(last, form="range", end=one.end, second=one.second or one.first, after=one.after)
            else:
                joined.append(one)
        return joined

    def is_next_weekday(self, last: PeriodWords, one: PeriodWords) -> bool:
        """Whether two words for days of the week, or for stretches of them, are joined by no more than a comma."""
        ends, begins = last.second or last.first, one.first
        if last.form not in ("at", "range") or one.form not in ("at", "range") or ends is None or begins is None:
            return False
        told = (ends, begins, last.first or ends)
        plain = all((day.unit, day.day) == ("weekday", None) and day.of in ("month", "last", "this") for day in told)
        return plain and _JOINS_DAYS.fullmatch(self.text, last.end, one.start) is not None

    def is_publication(self, words: PeriodWords, sentence: Sentence, stated: bool) -> bool:
        """Whether a day is that of the announcement: "publiées mardi 11 juin", "issued on Monday 14 July"."""
        before = self.items[words.index - 1] if words.index > sentence.low else None
        beside = before is not None and words.start - before.end <= 1
        if words.form == "at" and words.first is not None and words.first.unit == "month":
            return beside and before is not None and before.text.lower() in _SAID
        if words.middle:
            return beside and before is not None and "publish" in before.senses
        if words.form != "at" or words.first is None or words.first.unit not in BY_DAY:
            return False
        dateline = words.start < _DATELINE or not stated or self.is_dateline(words)
        if (
            words.first.unit == "day"
            and dateline
            and self.is_day_of_publication(words)
            and not (stated and (self.opens_what_happened(words, sentence) or self.dates_an_event(words, sentence)))
        ):
            return True
        if self.leads_what_is_said(words, sentence) or self.dates_a_report(words, sentence):
            return True
        if self.items[words.index].text.lower() in _THAT or self.text.startswith("de que ", words.start):
            return False  # "announced on Sunday that late the previous night …"
        aside = self.text[max(0, words.start - 3) : words.start].rstrip(" ")[-1:] in _ASIDE
        named = words.first.unit == "weekday" or words.first.weekday is not None
        reach = _SOURCE_REACH if named or aside else 4
        for index in range(words.index - 1, max(sentence.low, words.index - reach - 1) - 1, -1):
            item = self.items[index]
            if "publish" in item.senses:
                if item.text.lower() in _SOURCES and words.index - index > BESIDE:
                    return False
                told = _THAT_IS_TOLD.search(self.text, item.end, words.start)  # "أعلنت أنها أنقذت، اليوم الجمعة، 117"
                return told is None and words.start - item.end <= 8 * reach
            if isinstance(item, Numeral) and item.kind == "time":
                continue
            if isinstance(item, Numeral) or item.text.lower().split(" ")[0] in _THAT or "passive" in item.senses:
                return False
            set_off = item.text in _ASIDE
            if not named and not set_off and item.kind != WORD:
                return False
            if not named and {"event", "thing"} & item.senses.keys():
                return False
        return False

    def names_a_law(self, words: PeriodWords) -> bool:
        """Whether a time only tells which law or report is meant: "la circulaire du 28 novembre 2012"."""
        before = self.items[words.index - 1] if words.index else None
        if isinstance(before, Numeral) and before.kind == "reference" and words.start - before.end <= TWO:
            return words.first is not None and words.first.unit == "year"  # "القانون عدد 40 لسنة 1975"
        if words.form == "at" and words.first is not None and (words.first.unit, words.first.of) == ("year", "this"):
            return _REPORT_OF.search(self.text, max(0, words.start - NEAR), words.end) is not None
        joint = self.text[max(0, words.start - _LAW_JOINT) : words.start + 1]
        if words.form != "at" or not (" d" in joint or " of" in joint):
            return False
        return _LAW_OF.search(self.text, max(0, words.start - NEAR), words.start + 3) is not None

    def without_beginnings(self, words: list[PeriodWords]) -> tuple[list[PeriodWords], bool]:
        """The words for a period that do not only tell when an inquiry began, and whether any did."""
        kept = [one for one in words if not self.tells_beginning(one)]
        return kept, len(kept) < len(words)

    def doubt_days(self, levels: list[Entry], words: list[PeriodWords], begun: bool) -> None:
        """Days of other sentences are in doubt beside the beginning of an inquiry, those of two years by sharing."""
        doubted = ["governing"] if begun else []
        spread = bool(levels) and "spread" in levels[0].sentence.said
        if (len(levels) > 1 and self.joins_years(words)) or (not spread and self.names_years_apart(words)):
            doubted.append("sentence")
        for level in levels if doubted else ():
            level.other_period = level.other_period or level.period_evidence in doubted

    def names_years_apart(self, words: list[PeriodWords]) -> bool:
        """Whether years that do not follow each other are told in one breath: "سنتي 2014 و2016"."""
        years = [one for one in words if one.form == "at" and one.first is not None and one.first.unit == "year"]
        return any(
            _AND_A_YEAR.fullmatch(self.text, first.end, second.start) is not None
            for first, second in itertools.pairwise(years)
        )

    def doubt_months(self, levels: list[Entry], words: list[PeriodWords]) -> None:
        """Doubt bare months behind "the same months of 2022", and a Spanish "enero 25" among months with numbers."""
        months = [one for one in words if one.first is not None and one.first.unit == "month"]
        bare = {one.start for one in months if one.first is not None and not one.first.year and one.first.back is None}
        same = next((one for one in words if one.form == "same" and one.first is not None and one.first.year), None)
        for level in levels if months else ():
            period = level.period
            if (
                period is None
                or period.start is None
                or period.char_start is None
                or same is None
                or same.first is None
            ):
                other = False
            else:
                behind = period.char_start in bare and same.end <= period.char_start
                other = behind and period.start.year != same.first.year
            said = "" if period is None or period.char_start is None else self.text[period.char_start : period.char_end]
            level.other_period = level.other_period or other or _MONTH_AND_NUMBER.fullmatch(said) is not None

    def tells_beginning(self, words: PeriodWords) -> bool:
        """Whether a month or year only tells since when police inquire, a day when a boat set off."""
        end = self.items[words.index].start
        if words.first is None:
            return False
        if _RECORDS_BEGAN.search(self.text, max(0, end - _BEGUN_REACH), words.end) is not None:
            return True
        if words.form == "since":
            return False
        if words.first.unit in BY_DAY:
            low = max(0, end - _BEGUN_REACH)
            return any(led.search(self.text, low, end) is not None for led in (_SET_OFF, _IN_COURT))
        if words.first.unit not in TELLS_YEAR[1:]:
            return False
        return _BEGUN.search(self.text, max(0, end - _BEGUN_REACH), end) is not None

    def leads_what_is_said(self, words: PeriodWords, sentence: Sentence) -> bool:
        """Whether a day stands right before the saying or its "that": "On Wednesday it added", "قال …, اليوم, إن"."""
        told = any("publish" in item.senses for item in self.items[sentence.low : words.index])
        if _ENDS_CLAUSE.match(self.text, words.end) and self.dates_an_event(words, sentence):
            return False  # "intercepted 187 on Saturday, a spokesman said"
        if _SAID_ASIDE.match(self.text, words.end) and self.text[sentence.start : words.start].strip() in _NO_ARTICLE:
            return False  # "Le 29 juillet, indique la presse italienne, 27 bateaux ont débarqué"
        if self.text[words.end : words.end + 2].strip(",. ")[:1] in _CLOSES_A_QUOTE:
            return False  # "We rescued 45 people on Monday", said the captain
        for item in self.items[words.after : min(words.after + _SAID_REACH, sentence.high)]:
            if isinstance(item, Numeral) or item.start - words.end > NEAR or {"event", "thing"} & item.senses.keys():
                return False
            if item.text.lower() in _SOURCES:
                return False
            if "publish" in item.senses or (told and item.text.lower() in (*_THAT, "عن")):
                return True
        return False

    def dates_a_report(self, words: PeriodWords, sentence: Sentence) -> bool:
        """Whether a day is that on which figures were presented, sent or given."""
        low = max(sentence.start, words.start - _REPORT_REACH)
        return _REPORT_GIVEN.search(self.text, low, self.items[words.index].start) is not None

    def opens_what_happened(self, words: PeriodWords, sentence: Sentence) -> bool:
        """Whether a text begins with the day on which it happened: "Jeudi 1er avril 2021, la vedette a secouru …"."""
        first = not self.text[sentence.start : words.start].strip()
        return first and self.text[words.end : words.end + 1] in _COMMAS

    def dates_an_event(self, words: PeriodWords, sentence: Sentence) -> bool:
        """Whether what happened is told before a day: "auxilió este lunes, 6 de enero, a 160"."""
        return any("event" in item.senses for item in self.items[sentence.low : words.index])

    def is_day_of_publication(self, words: PeriodWords) -> bool:
        """Whether a dateline gives the day on which the text was published: "MADRID, 2 ene. –"."""
        published = self.calendar.published
        days = words.first.bounds(words.first.year or published.year) if words.first and published else None
        if days is None or published is None:
            return False
        filed = self.is_dateline(words) and 0 <= (published - days[0]).days <= _FILED_BEFORE
        return days[0] == published or filed

    def is_dateline(self, words: PeriodWords) -> bool:
        """Whether a line begins with a place and a day, and a dash behind them, below a heading: "MADRID, 1 Sep.-"."""
        if _ENDS_DATELINE.match(self.text, words.end) is None:
            return False
        line = self.text.rfind("\n", 0, words.start) + 1
        return _PLACE_OF_DATELINE.fullmatch(self.text, line, words.start) is not None

    def leave_open(self, words: list[PeriodWords], levels: list[Entry]) -> None:
        """ "En l'espace d'un an, 69 réseaux …" opens a sentence and says how long, not when."""
        for one in words:
            within = one.form == "year_before" and _WITHIN_A_YEAR.fullmatch(self.text, one.start, one.end)
            if within and self.opens_sentence(one, levels):
                one.form = "open"

    def begin_then(self, words: list[PeriodWords]) -> None:
        """ "Commencée en janvier et toujours pas close, l'opération …": what began then goes on."""
        for one in words:
            if one.form == "at" and _BEGUN_THEN.search(self.text, max(0, one.start - NEAR), one.start):
                goes_on = _STILL_GOES_ON.search(self.text, one.end, one.end + _GOES_ON_WITHIN) is not None
                one.form = "since" if goes_on else one.form

    def is_of_a_told_window(self, words: PeriodWords, period: Period) -> bool:
        """Whether a "this year" stands in a text whose days in force begin with that year and have an end."""
        governing, first = self.calendar.governing, words.first
        this = words.form == "at" and first is not None and first.unit == "year" and first.of == "this"
        if not this or governing is None or period.start is None or period.end is not None:
            return False
        within = governing.start == period.start and governing.end is not None and governing.end.month < LAST_MONTH
        self.this_year = period if within else self.this_year
        return within

    def doubt_this_year(self, sentence: Sentence, levels: list[Entry]) -> None:
        """Let the figures of "this year" wait where the same source goes on: it may mean the days in force only."""
        self.doubt_unfinished_year(sentence, levels)
        if self.this_year is None or "publish" in sentence.said:
            return
        if _ANOTHER_COUNTS.search(self.text, sentence.start, sentence.end):
            return
        for level in levels:
            level.other_period = level.other_period or level.period is self.this_year

    def doubt_unfinished_year(self, sentence: Sentence, levels: list[Entry]) -> None:
        """Let "en 2020 … et sur la même période de 2019", told in March, wait: less than a year may be compared."""
        published = self.calendar.published
        if published is None or published.month == LAST_MONTH:
            return
        if _SAME_PERIOD.search(self.text, sentence.start, sentence.end) is None:
            return
        year = date(published.year, 1, 1), date(published.year, LAST_MONTH, 31)
        if any(level.period is not None and (level.period.start, level.period.end) == year for level in levels):
            for level in levels:
                level.other_period = level.other_period or level.period is not None

    def of_running_total(self, words: PeriodWords, levels: list[Entry]) -> bool:
        """Whether words date what a sum comes to: "…, lo que eleva a 131 los rescatados desde el inicio de 2026"."""
        before = [level for level in levels if level.start < words.start]
        if words.form != "since" or len(before) < TWO:
            return False
        return _COMES_TO.search(self.text, before[-2].end, before[-1].start) is not None

    def of_claim_only(self, words: PeriodWords, levels: list[Entry], claims: list[Entry]) -> bool:
        """Whether a sentence states nothing but averages and percentages, so that its period is theirs alone."""
        return bool(claims) and not levels and words.start > min(claim.start for claim in claims)

    def behind_claim(self, words: PeriodWords, levels: list[Entry], claims: list[Entry]) -> bool:
        """Whether the numeral before these words is a percentage or the like: "67 % de plus de 2011 à 2017"."""
        before = [entry for entry in [*levels, *claims] if entry.start < words.start]
        if not before:
            return False
        last = max(before, key=lambda entry: entry.start)
        if any(words.index < one.index for one in levels) and (
            re.search("[,،;]", self.text[last.end : words.start]) or self.opens_another_clause(words)
        ):
            return False
        if _TO_REACH.match(self.text, words.end):
            return False
        if last.numeral.form == "multiple" and words.form == "at" and words.first is not None:
            if self.is_of_a_multiple(words):
                return True
            return self.items[words.index].senses.get("span") == "from"
        if last.measure == "average":
            return not re.search("[,،;]", self.text[last.end : words.start])
        closed = re.search("[,،;]", self.text[last.end : words.start]) is not None
        return last.measure in ("change", "change_percent", "ratio") or (
            last.measure == "share" and last.numeral.form == "fraction" and not closed
        )
