"""Which period a figure is of: its own, its sentence's, or the one in force from before.

A period governs until another is given; a figure's own period wins; one that only narrows it, or is the base of a
comparison, governs nothing after it.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from operator import attrgetter

from etl.entries import Entry
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.periods import Calendar, Period, PeriodWords, Stretch, is_compared, month_end, of_whole_months
from etl.scan import WORD, Token
from etl.sentences import Sentence

_BY_DAY = ("day", "weekday", "today", "yesterday", "day_before_yesterday", "eve")
_ARTICLES = ("a", "the", "un", "une", "una")
_THROUGHOUT = ("over", "within", "across")
_AFTER = re.compile(r" (?:after|après que|après qu['’]|después de que) ", re.I)
"""What leads from the day of a reaction to what it was about: "On Tuesday they urged … after 300 had landed"."""
_DONE_TO_PEOPLE = frozenset({"intercept", "die", "arrive", "foil", "dismantle", "seize", "recover", "found"})
_DATELINE = 60
_HEADING = 120
_SOURCE_REACH = 10
_A_MONTH = 27
_YEAR_ON_YEAR = re.compile(r"year[- ]on[- ]year|y/y|sur un an|en un an|d['’]une année [sà]\w* l['’]autre", re.I)
_OF_DAYS = frozenset({"year", "date", "ordinal", "duration", "time", "percent", "ratio"})
"""Kinds of numbers that may stand between "than" and the days of a comparison."""
_AND_A_YEAR = re.compile(r" (?:و|(?:and|et|y|e) (?:en |in )?)")
_A_SEASON = 120
"""Days within which the balance of a year is published."""
_RECORD_REACH = 50
_NEAR = 30
_BESIDE = 3
_LEADS_ON = 3
_LIKENED_REACH = 6
_TELLS_YEAR = ("day", "month", "quarter", "half", "year")
_WHICH = re.compile(r", (?:ce qui|ce que|which|lo que)\b", re.I)
_NEXT_IN_ARABIC = re.compile(r"[،,] (?:بينما|فيما|كما|في حين|أما|لكن)\b")
"""What opens another clause in Arabic, whose days are its own."""
_AND_DAYS = re.compile(r"[ \u00a0]و ?")
_LAW_JOINT = 10
_LAW_OF = re.compile(
    r"\b(?:loi|décret|circulaire|arrêté|directive|ordonnance|règlement|accords?|convention|protocole|déclaration|traité"
    r"|acuerdo|ley|decreto|directiva|convenio)(?: (?:UE|européenne?|franco-\w+|conjointe?))? "
    r"(?:du |de |d['’]|del )(?:le )?\w{0,3}$",
    re.I,
)
_REPORT_OF = re.compile(
    r"\b(?:balances?|informes?|bolet[ií]n|memorias?|estad[ií]sticas?|anuario)(?: \w+){0,2} del? (?:este|presente) año$",
    re.I,
)
_WITHIN_A_YEAR = re.compile(r"(?:sur|en|en l['’]espace d['’]) ?un an", re.I)
"""Words for the time of a change, which date nothing where they open a sentence."""
_THAT_OF = re.compile(r"\b(?:celui|celle|ceux|celles|that|those|el|la|los|las) (?:de|of)\b", re.I)
_THESE_ACTS = re.compile(
    r"\b(?:ces|cette|l['’]|les|these|this|estas?|dichas?) ?"
    r"(?:opérations?|interventions?|tentatives?|sauvetages?|interceptions?|arrestations?|interpellations?|traversées?"
    r"|missions?|faits|operations?|rescues?|arrests|attempts|operaci[oó]n(?:es)?|intervenci[oó]n(?:es)?|rescates)\b"
    r"[^.;:,]{0,40}? (?:(?:ont|a|avaient|avait) (?:eu lieu|été (?:men|effectu|réalis|conduit|enregistr|déjou)\w+)"
    r"|se sont (?:déroul|produit)\w+|s['’]est (?:déroul|produit)\w+|(?:took|taken) place|were (?:carried out|conducted)"
    r"|was (?:carried out|conducted)|(?:tuvieron|tuvo) lugar|se (?:llevaron a cabo|realizaron|produjeron))\b",
    re.I,
)
"""How a sentence tells when that took place which was counted before: "Ces opérations ont été menées lundi"."""
_TWO = 2
_BESIDE_A_PART = 14
_A_WEEK = 8
_RARELY_TWICE = 100
"""From which size on a number told twice in a text is the same one."""
_SAID_REACH = 4
"""Items between a day and the verb that says what is told of it, at most."""
_BOX = re.compile(
    r"(?: (?:كلها|كله|كاملة|كاملا|بأكملها|entero|entera|completo|entier|entière|as a whole))?[ \u00a0]*\([ \u00a0]*"
)
_SINCE_AN_EVENT = re.compile(
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
_LATELY = re.compile(r"\b(?:has|have) (?:\w+ )?(?:\w+ed|died|been|come|gone|lost|drowned|reached)\b", re.I)
"""The tense of what happened lately: "Fifty people have died"."""
_ROUNDED = 20
_BRACKET_LEAD = 12
_LEADS_DAYS = re.compile(
    r"(?:(?:as (?:of|at)|until|up to|by|at|on|in|since|from|au|en|al?|hasta|jusqu['’]au|حتى) ?)?", re.I
)
_DEPARTED = re.compile(
    r"\b(?:who|which|that|having|after)[ ](?:\w+[ ]){0,2}?(?:left|leaving|departed|departing|set (?:off|out|sail)"
    r"|setting (?:off|out|sail)|sailed|embarked|started|launched|fled)\b[^.;:,]{0,90}$"
)
"""How a clause begins that tells where and when those counted set out."""
_DEPARTED_REACH = 130
_ENDS_THAN = " than"
_PARTS_CLAUSES = re.compile("[,;:،؛]")
_ASIDE_BEHIND = re.compile(r"^,[ ][^,;.]{1,40},(?= )")
"""What stands between two commas right behind a number: "6,791, nearly half, came in June"."""
_SUPERLATIVE = re.compile(
    r"\b(?:the|its|their) (?:most|fewest|highest|lowest|largest|biggest|smallest|worst|sharpest|steepest)\b"
    r"(?! of\b)[^.;:]*$"
)
"""What makes of "since March 2017" how far back a record goes."""
_SUPERLATIVE_REACH = 110
_RANKED_IN_YEAR = re.compile(
    r"\b(?:the|its|their) (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|latest"
    r"|biggest|largest|deadliest|worst) (?!(?:\w+ )?(?:months?|weeks?|days?|quarter|half)\b)[a-z][^.;:,\d]{3,80}$"
)
"""What ranks something among those of a year: "in the first major detection this year"."""
_IN_LISTS = ("year", "month", "quarter", "half", "first", "fortnight")
_TOTAL_REACH = 120
_WHY = re.compile(r"[,–—][ \u00a0](?:as|because|while|whereas|alors que|tandis que|car|mientras|porque)[ \u00a0]", re.I)
_TOTAL_GOES_UP = re.compile(
    r"\b(?:tak|bring|brought|took|push|rais|lift|port|elev|llev|situ)\w*[ \u00a0](?:[\w’'-]+[ \u00a0]){1,4}?"
    r"(?:total|number|tally|toll|count|figure|nombre|bilan|chiffre|cifra|número|balance)\b",
    re.I,
)
"""What leads from a number to a running total, and to the words of that total's period: "… taking the year's total"."""
_COMES_TO = re.compile(
    r"(?:(?:con )?(?:lo|l[oa]s) (?:que|cual(?:es)?)|elevando|situando|sumando|ce qui porte|portant)\b[^.;]{0,90}$", re.I
)
"""What leads to a sum of what was told just before."""
_OF_THOSE = re.compile(r"[ \u00a0](?:de l[oa]s|des|of the|of those)[ \u00a0]")
_THESE = re.compile(r"\b(?:est[oa]s|es[oa]s|dich[oa]s|ces|these|those) $", re.I)
_LAST_MONTH = 12
_TIMES_A_NUMBER = re.compile(
    r"(?:[ \u00a0](?:fois|times|veces|مرات|أضعاف))?[ \u00a0]"
    r"(?:(?:(?:du|des|de(?: la| l['’])?|the|of(?: the)?|del?(?: la)?)[ \u00a0])?"
    r"(?:nombre|chiffre|total|bilan|niveau|number|figure|total|tally|level|número|cifra)s?\b"
    r"|de (?:celui|ceux|celles?)\b|(?:ال)?(?:عدد|رقم|حصيلة|مجموع)\b|ما (?:كان|سجل|تم)\w*)",
    re.I,
)
"""What makes of a multiple one of an earlier number: "le triple du nombre enregistré en 2021", "ضعف العدد في"."""
_ANOTHER_COUNTS = re.compile(r"estim|calcul|cifra en|تقد|قدر|\bOIM\b|\bIOM\b|ACNUR|HCR\b|ONG|NGO", re.I)
_THAN_REACH = 90
_THAN_BEFORE = re.compile(
    r"\b(?:más|menos|mayor(?:es)?|menor(?:es)?|superior(?:es)?|inferior(?:es)?)\b[^\d,.;:()]{0,70}\bque $", re.I
)
"""A Spanish "than" with what is compared before it: "interceptó a más individuos que viajaban … que el año pasado"."""
_RECORD_BEFORE = re.compile(
    r"(?:más (?:alt|baj|elevad)|mayor|menor|peor|máxim|mínim|récord|primer|highest|lowest|record|first"
    r"|plus (?:haut|bas|élevé))[^.;:]*$",
    re.I,
)
"""Words for a record, before words that say how far back it goes."""
_SAID = ("said", "told", "declared", "stated", "announced", "déclaré", "affirmé", "annoncé", "assuré", "confié")
_TO_REACH = re.compile(
    r",? (?:pour (?:atteindre|s['’]ét|s['’]él|total)|atteignant|totalisant|to (?:reach|total)|reaching|totall?ing"
    r"|ل[يت](?:بلغ|صل)\b)"
)
"""What leads from a rate and its period to the value: "a diminué de 38 % en 2024 pour atteindre 239 000"."""
_SOURCES = (
    "selon", "d'après", "d’après", "à en croire", "according to", "según", "de acuerdo con",
    "وفق", "وفقا", "حسب", "بحسب",
)  # fmt: skip
"""Who says so is no act of publication: a day further on or before it is that of what happened."""
_THAT = ("que", "qu'", "that", "أن", "ان", "بأن", "إن", "إنه", "بأنه", "أنه")
_REPORT_GIVEN = re.compile(
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
_ASIDE = ("،", "/")
"""Marks that set a day off from the Arabic verb of saying before it: "أعلنت الوزارة، أمس الأربعاء، توقيف"."""
_APART = 40
_THIS = re.compile(r"\b(?:this|current|cette|en cours|este|actual)\b", re.I)
_DAYS_APART = re.compile(
    r"\b(?:days?|weeks?|hours?|months?|jours?|heures?|semaines?|mois) "
    r"(?:after|before|earlier|later|après|avant|plus tard|plus tôt|auparavant)\b"
    r"|(?:بعد|قبل) (?:يوم|يومين|أسبوع|أسبوعين|شهر|شهرين|\w+ (?:أيام|ساعات|أسابيع|أشهر)) (?:من|على)\b",
    re.I,
)
"""Words that count from another day: "two days after 30 had drowned"."""
_TO_A_TOTAL = re.compile(
    r"\b(?:bring|rais|tak)(?:s|es|ing)? the|\b(?:portant|ce qui porte|lo que eleva|elevando)\b"
    r"|م?ما (?:رفع|يرفع)|لي?رتفع|ليصل|ليبلغ",
    re.I,
)
"""What leads from a number to the total that it takes higher, whose days are longer."""
_BACKGROUND = re.compile(
    r"\s*(?:pour rappel|rappelons|as a reminder|cabe (?:recordar|señalar)"
    r"|later,|after that,|afterwards,|par la suite|ensuite,|plus tard,|más tarde|posteriormente|في وقت لاحق"
    r"|و?(?:يُ?ذكر أن|يُ?شار إلى|تجدر الإشارة|(?:ال)?جدير بالذكر|للإشارة|للتذكير|كانت? [^.،\d]{0,60}\bقد ))",
    re.I,
)
"""How a sentence begins that tells of what was before the news, or after it."""
_TWO_YEARS = re.compile(r"\d{4} ?(?:y|et|and|و) ?\d{4}$")
_ASIDE_REACH = 90
_CLAUSE_CLOSES = re.compile(r"[^\d.,;:()]{1,60},")
_RELATIVE = re.compile(r", (?:que|quien|quienes|qui|which|who) \w", re.I)
_OF_BASES = ("", "base", "base_far")
_BEGUN = re.compile(
    r"\b(?:investigaci[oó]n(?:es)?|investigadores|pesquisas|indagaciones|operaci[oó]n|operativo|red|organizaci[oó]n|banda"
    r"|trama|grupo|enquêtes?|investigations?|enquêteurs|réseau|opération|probe|inquiry|investigators|operation|network"
    r"|gang|group)\b[^.;:\d]{0,60}?"
    r"\b(?:empez|empiez|comenz|comienz|inici|arranc|activ[ao]s?\b|remont|oper(?:aba|ando)|nac(?:ió|ida)|abiert|ouvert"
    r"|début|commenc|lanc[ée]|entam|actif|active|began|begun|start|open|launch|dat(?:es|ed|ing) back)\w*"
    r"[^.;:,\d]{0,20}$",
    re.I,
)
"""What leads to the days on which an inquiry or a network began, and on which nobody was counted."""
_WITH = re.compile(r",? (?:con|avec|with) (?:(?:casi|unos|unas|más de|cerca de|près de|plus de|nearly|over) )?")
"""What leads from a month to its number in a ranking."""
_SET_OFF = re.compile(
    r"\b(?:embarcaci[oó]n(?:es)?|pateras?|cayucos?|lanchas?|botes?|barcos?|barcas?|neumáticas?|naves?|embarcations?"
    r"|bateaux?|pirogues?|canots?|boats?|dingh(?:y|ies)|vessels?)\b[^.;:\d]{0,60}?"
    r"\b(?:salid[oa]s?|salió|salieron|zarp\w+|partió|partieron|partid[oa]s?|parti(?:e|es)?|quitté|set off|set sail"
    r"|departed|left)\b[^.;:\d]{0,30}$",
    re.I,
)
"""What leads to the day on which a boat set off, and on which nobody was counted."""
_IN_COURT = re.compile(
    r"\b(?:conden(?:ó|aron|ad[oa]s?)|sentenciad[oa]s?|ingres(?:ó|aron|ado|ados) en prisión|envi(?:ó|aron|ado) a prisión"
    r"|disposición judicial|tribunal|juez|jueza|juzgado|condamné\w*|juge|parquet|comparu\w*|déféré\w*|écroué\w*"
    r"|sentenced|convicted|jailed|charged|arraigned|court|judge)\b[^.;:\d]{0,40}$|\b(?:juez|juzgado|tribunal|fiscalía"
    r"|audiencia) [^.;:,\d]{0,40}$",
    re.I,
)
"""What leads to a day in court, on which nobody was arrested."""
_TOOK_PLACE = re.compile(
    r"ocurr|suced|produ[cj]|lugar|desarroll|registr|hechos|operaci|operativ|dispositivo|interven|inciden|suceso|acciden"
    r"|naufrag|tragedia|drame|tragéd|lieu|surven|déroul|opérati|happen|occurr|place|operation|wreck|disaster|patrol"
    r"|حادث|عملي|وقع|جر[ىت]",
    re.I,
)
"""Words of what may have been counted, in a sentence that tells its day only."""
_BEGUN_REACH = 120
_HAPPENED = re.compile(
    r"\b(?:naufragios?|tragedias?|hundimientos?|accidentes?|incendios?|naufrages?|drames?|tragédies?|incendies?"
    r"|shipwrecks?|wrecks?|tragedy|disaster|sinking)\b(?: \w+){0,4} ?$",
    re.I,
)
"""A disaster right before its day, which names it: "las víctimas del naufragio el pasado 15 de junio"."""
_MEANWHILE = re.compile(r"\b(?:mientras(?: que)?|tandis que|alors que|while|whereas|en tanto que|y|et|and)\b|;", re.I)
_LEADS_A_CLAIM = 40
_AND_THEN = (";", "and", "et", "y", "و", "while", "tandis que", "alors que", "mientras", "mientras que")
_JOINS = (",", "and", "et", "y", "while", "tandis que", "alors que", "mientras")


_MONTH_AND_NUMBER = re.compile(
    r"(?:y |e )?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) \d\d?",
    re.I,
)
_JOINS_DAYS = re.compile(
    r"\s*(?:,|,? ?(?:puis|ainsi que|et|y|e|and|then))?\s*(?:(?:en )?(?:la|les|le|el|du|de|dans la) )?(?:nuit )?|\s*",
    re.I,
)
_FELL = re.compile(
    r"\b(?:fell|rose|dropp?ed|decreased|increased|went|declined|grew|climbed|down|up|jumped|surged)\b", re.I
)
_FELL_REACH = 60
_TO_A_NUMBER = re.compile(r" to (?:[a-z]+ ){0,3}\d")
"""Where days stand before the number that something fell or rose to: "fell by a third from January to 450"."""
_LINE_BEHIND_A_STOP = re.compile(r"[.…!?»”\"]\n")
_BEGUN_THEN = re.compile(
    r"\b(?:commencée?|débutée?|lancée?|entamée?|begun|started|launched|iniciad[ao]|comenzad[ao]|lanzad[ao]"
    r"|empezad[ao]) $",
    re.I,
)
_STILL_GOES_ON = re.compile(
    r"\b(?:toujours|encore en cours|jusqu['’](?:à présent|ici)|so far|still|ongoing|hasta (?:ahora|el momento)|aún"
    r"|sigue)\b",
    re.I,
)
_GOES_ON_WITHIN = 90
_LISTED = re.compile(r"(?:,|،)? ?(?:y|et|and|و|,)? ?")
"""What stands between bare numbers of one list: "fueron 81, 290 y 51, respectivamente"."""
_WHOSE_PLACE = re.compile(r"\b(?:en cuy[oa]s? \w+|in whose \w+|dans les eaux (?:duquel|de laquelle)),? ", re.I)
_ALTHOUGH = re.compile(
    r"\b(?:pese a que|a pesar de que|aunque|si bien|en cuy[oa]s?|in whose|dans les eaux|although|even though|though"
    r"|bien que|même si|quoique)\b"
    r"|(?<!\w)(?:رغم أن|مع أن|على الرغم من أن|وإن كان)",
    re.I,
)
_PLACE_OF_DATELINE = re.compile(r"\s*[^\W\d_][^\n\d]{1,40}?,? (?:le |el )?")
_ENDS_DATELINE = re.compile(r"\.?(?: \d{4})?(?: ?\([^()\n]{2,30}\))? ?\.?[-–—]")
_YEAR_WHEN = re.compile(
    r"[,،]?\s*(?:(?:the |a )?year (?:in which|when)\b|(?:un |el )?año en (?:el )?que\b"
    r"|(?:une |l['’])?année (?:où|durant|pendant|au cours de) |وهي السنة التي|وهو العام الذي)",
    re.IGNORECASE,
)
"""What goes on with a year just told, whatever it was told for."""


class Scope:
    """Reads a text's periods in order and gives each figure its own."""

    def __init__(
        self, text: str, items: list[Item], periods: list[PeriodWords], published: date | None, kinds: Mapping[str, str]
    ) -> None:
        self.text, self.items, self.words, self.kinds = text, items, periods, kinds
        self.calendar = Calendar(
            published,
            text=text,
            only_year=_only_year(text, periods),
            last_named=max((one.year for one in _stretches(periods) if one.year), default=None),
            weekday_year=_weekday_year(periods),
        )
        told_since = (words.first for words in periods if words.form == "since" and words.first is not None)
        self.starts = {first.year for first in told_since if first.year}
        """The years since which the text counts something."""
        self.base_period: Period | None = None
        self.base_age = 0
        """How many sentences ago the days were told that the text compares with."""
        self.base_told = False
        self.in_force: set[tuple[date, date | None]] = set()
        """The periods that have governed so far."""
        self.next_words = 0
        self.main: Period | None = None
        self.pending: list[Entry] = []
        self.told_end = False
        """Whether the words of the period in force tell its end only: "at the end of June"."""
        self.opened = False
        """Whether the sentence before spoke of days that its words do not give: those told earlier are over."""
        self.list_period: Period | None = None
        """The period in force before the list that the text is in."""
        self.list_told = -1
        """How many items of the list that the text is in have told days of their own; -1 outside of lists."""
        self.list_before: Period | None = None
        """The period in force before that list."""
        self.columns: list[Period | None] = []
        """The periods of the columns of the table that the text is in."""
        self.levels: list[Entry] = []
        self.heading: Sentence | None = None
        """The first line, where it is a heading that counts something."""
        self.begun = False
        self.stale: Period | None = None
        """The years of which an earlier paragraph told, once news of a later day has opened another."""
        self.of_its_year: PeriodWords | None = None
        """The last words of an end that were joined with those of its year."""
        self.told_open = False
        """Whether the last sentence with days of its own gave a length of time without them."""
        self.claims: list[Entry] = []
        self.this_year: Period | None = None
        """The "this year" last told behind days of that year which have an end."""
        self.doubted: Period | None = None
        """The period last found to begin with an event whose day no words give."""
        self.compared: list[PeriodWords] = []
        """The words of the sentence that only belong to a comparison."""
        self.returned = False
        """Whether a paragraph went back to the main period from days shortly before it: it may go on with those."""
        self.day_of_else: Period | None = None
        """The day last told in a sentence that counts nothing and names nothing counted: a law was passed on it."""

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
        self.open_again(words)
        if not words and not levels:
            self.columns = [] if self.text[sentence.start : sentence.end].rstrip().endswith(".") else self.columns
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
                    or (one.first is not None and one.first.unit in ("today", "eve"))
                )
                if not (passing and levels) and not self.of_claim_only(one, levels, claims):
                    self.calendar.governing, self.told_end = period, one.form == "until"
                first_general = first_general or period
        if not (levels or claims or {"event", "thing"} & sentence.said) and self.only_days(general):
            told = _TOOK_PLACE.search(self.text, sentence.start, sentence.end) is not None
            self.day_of_else = self.day_of_else if told else self.calendar.governing
        self.leave_history(general, resolved, governing_before)
        self.join_ends(general, resolved)
        self.told_open = bool(general) and general[0].form == "open"
        self.assign(levels, words, own, general, resolved, governing_before)
        self.note_day_of_news(levels, announced, governing_before)
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

    def resolve_beside(
        self,
        one: PeriodWords,
        narrow: bool,
        words: list[PeriodWords],
        own: dict[int, _Own],
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
            single = period is not None and period.start is not None and period.start == period.end
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
        if len(ends) >= _TWO and start is not None and all(end < start for end in ends):
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
        if first is not None and first.year and words.form == "at" and first.unit in _TELLS_YEAR:
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
            between = [one for one in between if _PARTS_CLAUSES.search(self.text, one.end, year.start)]
        elif len(between) == 1 and all(one.is_base or one is between[0] for one in levels):
            between = [one for one in between if _PARTS_CLAUSES.search(self.text, one.end, end.start)]
        if not of_one or between:
            return words, general
        self.of_its_year = end
        end.first = replace(end.first, year=told or year.first.year, back=0 if now and told is None else end.first.back)
        return [one for one in words if one is not year], [end]

    def join_ends(self, general: list[PeriodWords], resolved: dict[int, Period | None]) -> None:
        """ "hasta el 15 de octubre … desde principios de año": a start and an end are one period."""
        starts = [one for one in general if one.form == "since"]
        ends = [one for one in general if one.form == "until"]
        if len(starts) != 1 or len(ends) != 1:
            return
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
        words = self.words[first : self.next_words]
        return words if "spread" in sentence.said else self.join_weekdays(words)

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
        plain = all((day.unit, day.of, day.day) == ("weekday", "month", None) for day in told)
        return plain and _JOINS_DAYS.fullmatch(self.text, last.end, one.start) is not None

    @staticmethod
    def note_day_of_news(levels: list[Entry], announced: list[PeriodWords], before: Period | None) -> None:
        """Tell the numbers for which a total so far is in force, and the day of the news is all their sentence says."""
        for level in levels if announced and before is not None and before.end is None else ():
            level.said_that_day = level.period is before

    def open_again(self, words: list[PeriodWords]) -> None:
        """ "At least 654 died in the five years. Over the same period 646 were arrested": no days without more."""
        for one in words if self.told_open else ():
            if one.form == "same" and one.first is None:
                one.form = "open"

    def note_heading(self, sentence: Sentence, levels: list[Entry]) -> None:
        """Remember the first line, where it is a heading with a number of its own."""
        if not self.begun:
            self.begun = True
            self.heading = sentence if levels and self._ends_a_line(sentence) else None

    def new_paragraph(self, sentence: Sentence) -> None:
        """A paragraph begins with the text's main period again where the last one went back to earlier years."""
        governing = self.calendar.governing
        if governing is None:
            return
        if self.main is None and governing.start is not None:
            self.main = governing
        if not (self.opens_paragraph(sentence) and self.main and self.main.start and governing.end):
            return
        within = governing.start is not None and self.main.start <= governing.start and self.lasts_longer(governing)
        if governing.end < self.main.start or within:
            self.calendar.governing = self.main
            self.returned = governing.start == governing.end and (self.main.start - governing.end).days <= _A_SEASON

    @staticmethod
    def only_open(words: list[PeriodWords]) -> bool:
        """Whether all of a sentence's words for a period give no days."""
        return bool(words) and all(one.form == "open" for one in words)

    @staticmethod
    def only_days(words: list[PeriodWords]) -> bool:
        """Whether all of a sentence's words for a period tell one day."""
        return bool(words) and all(one.form == "at" and one.first and one.first.unit in _BY_DAY for one in words)

    def opens_paragraph(self, sentence: Sentence) -> bool:
        """Whether a blank line stands before a sentence; in a text without any, a line behind a full stop does."""
        ahead = self.text[max(0, sentence.start - 2) : sentence.start + 2]
        if "\n\n" in ahead or self.has_blank_lines or sentence.bullet:
            return "\n\n" in ahead
        return _LINE_BEHIND_A_STOP.search(ahead) is not None

    @cached_property
    def has_blank_lines(self) -> bool:
        """Whether blank lines part the paragraphs of the text."""
        return "\n\n" in self.text.strip()

    def in_list(self, sentence: Sentence) -> None:
        """The day that an item of a list counts up to holds for that item only: the period before the list goes on."""
        if sentence.bullet and self.list_told < 0:
            self.list_told, self.list_before = 0, self.calendar.governing
        elif not sentence.bullet:
            if self.list_told >= _TWO:
                self.calendar.governing = self.list_before
            self.list_told = -1
        if not sentence.bullet:
            if self.opens_paragraph(sentence):
                self.list_period = None
        elif self.list_period is None:
            self.list_period = self.calendar.governing
        elif self.told_end:
            self.calendar.governing, self.told_end = self.list_period, False

    def lasts_longer(self, period: Period) -> bool:
        """Whether the text's main period goes on for longer than another that began within it."""
        main = self.main
        if main is None or main.start is None or period.start is None or period.end is None:
            return False
        if (period.end - period.start).days < _A_MONTH:
            return False
        ends_in_it = main.end is None or period.end <= main.end
        return ends_in_it and (main.end is None or main.end - main.start > period.end - period.start)

    # --- sorting ---------------------------------------------------------------------------------------------------

    def is_publication(self, words: PeriodWords, sentence: Sentence, stated: bool) -> bool:
        """Whether a day is that of the announcement: "publiées mardi 11 juin", "issued on Monday 14 July"."""
        if words.form == "at" and words.first is not None and words.first.unit == "month":
            before = self.items[words.index - 1] if words.index > sentence.low else None
            return before is not None and before.text.lower() in _SAID and words.start - before.end <= 1
        if words.middle:
            before = self.items[words.index - 1] if words.index > sentence.low else None
            return before is not None and "publish" in before.senses and words.start - before.end <= 1
        if words.form != "at" or words.first is None or words.first.unit not in _BY_DAY:
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
        if self.items[words.index].text.lower() in _THAT:
            return False  # "announced on Sunday that late the previous night …"
        aside = self.text[max(0, words.start - 3) : words.start].rstrip(" ")[-1:] in _ASIDE
        named = words.first.unit == "weekday" or words.first.weekday is not None
        reach = _SOURCE_REACH if named or aside else 4
        for index in range(words.index - 1, max(sentence.low, words.index - reach - 1) - 1, -1):
            item = self.items[index]
            if "publish" in item.senses:
                if item.text.lower() in _SOURCES and words.index - index > _BESIDE:
                    return False
                return words.start - item.end <= 8 * reach
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
        if isinstance(before, Numeral) and before.kind == "reference" and words.start - before.end <= _TWO:
            return words.first is not None and words.first.unit == "year"  # "القانون عدد 40 لسنة 1975"
        if words.form == "at" and words.first is not None and (words.first.unit, words.first.of) == ("year", "this"):
            return _REPORT_OF.search(self.text, max(0, words.start - _NEAR), words.end) is not None
        if words.form != "at" or " d" not in self.text[max(0, words.start - _LAW_JOINT) : words.start + 1]:
            return False
        return _LAW_OF.search(self.text, max(0, words.start - _NEAR), words.start + 3) is not None

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
        if words.form == "since" or words.first is None:
            return False
        if words.first.unit in _BY_DAY:
            low = max(0, end - _BEGUN_REACH)
            return any(led.search(self.text, low, end) is not None for led in (_SET_OFF, _IN_COURT))
        if words.first.unit not in _TELLS_YEAR[1:]:
            return False
        return _BEGUN.search(self.text, max(0, end - _BEGUN_REACH), end) is not None

    def names_disaster(self, words: PeriodWords, owner: Entry) -> bool:
        """Whether a day behind a later number only says which disaster is meant: "…, 596 of the wreck of 15 June"."""
        of_a_day = words.form == "at" and words.first is not None and words.first.unit in ("day", "weekday")
        if not of_a_day or owner.start > words.start or self.levels[0] is owner:
            return False
        return _HAPPENED.search(self.text, owner.end, words.start) is not None

    def leads_what_is_said(self, words: PeriodWords, sentence: Sentence) -> bool:
        """Whether a day stands right before the saying or its "that": "On Wednesday it added", "قال …, اليوم, إن"."""
        told = any("publish" in item.senses for item in self.items[sentence.low : words.index])
        for item in self.items[words.after : min(words.after + _SAID_REACH, sentence.high)]:
            if isinstance(item, Numeral) or item.start - words.end > _NEAR or {"event", "thing"} & item.senses.keys():
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
        return first and self.text[words.end : words.end + 1] in (",", "،")

    def dates_an_event(self, words: PeriodWords, sentence: Sentence) -> bool:
        """Whether what happened is told before a day: "auxilió este lunes, 6 de enero, a 160"."""
        return any("event" in item.senses for item in self.items[sentence.low : words.index])

    def is_day_of_publication(self, words: PeriodWords) -> bool:
        """Whether a dateline gives the day on which the text was published: "MADRID, 2 ene. –"."""
        published = self.calendar.published
        days = words.first.bounds(words.first.year or published.year) if words.first and published else None
        return days is not None and days[0] == published

    def not_placed_by_clauses(
        self,
        words: list[PeriodWords],
        levels: list[Entry],
        own: dict[int, _Own],
        general: list[PeriodWords],
        compared: list[PeriodWords],
    ) -> list[PeriodWords]:
        """Those whose clause does not already tell what they govern: "…, the year in which", "although …"."""
        left = []
        for one in words:
            last = max((level.end for level in levels if level.end <= one.start), default=None)
            following = _behind(levels, one.end - 1)
            if last is not None and following is None and _ALTHOUGH.search(self.text, last, one.start):
                compared.append(one)  # a concession that counts nothing: "pese a que se sumó apenas en 2022"
            elif last is not None and following is not None and _WHOSE_PLACE.search(self.text, last, one.start):
                compared.append(one)
                own[id(one)] = _Own(following, True)  # "…, en cuyas aguas, en febrero, murieron 94"
            elif levels and levels[-1].start > one.end and _YEAR_WHEN.match(self.text, one.end):
                general.append(one)
            else:
                left.append(one)
        return left

    def is_dateline(self, words: PeriodWords) -> bool:
        """Whether a line begins with a place and a day, and a dash behind them, below a heading: "MADRID, 1 Sep.-"."""
        if _ENDS_DATELINE.match(self.text, words.end) is None:
            return False
        line = self.text.rfind("\n", 0, words.start) + 1
        return _PLACE_OF_DATELINE.fullmatch(self.text, line, words.start) is not None

    def only_names(self, words: PeriodWords, general: list[PeriodWords]) -> bool:
        """Whether a day only names something, in a sentence of another period: "Sunday's arrivals not included"."""
        day = words.first is not None and words.first.unit in _BY_DAY
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

    def is_compared(self, words: PeriodWords, levels: list[Entry]) -> bool:
        """Whether words stand behind "than", "compared with": the period of another value."""
        if words.form == "year_before" or (words.form == "same" and words.first is not None):
            return not self.opens_sentence(words, levels)
        than = self.text[max(0, words.start - 4) : words.start].lower() == "que "
        if than and _THAN_BEFORE.search(self.text, max(0, words.start - _THAN_REACH), words.start):
            return True
        low = levels[0].sentence.low if levels else 0
        for index in range(words.index - 1, max(low - 1, words.index - 5), -1):
            item = self.items[index]
            if any(level.index == index for level in levels):
                return False
            if isinstance(item, Numeral) and item.kind not in _OF_DAYS:
                return False  # "to more than 170 countries in 2023"
            if (not isinstance(item, Token) or item.kind != WORD) and "compare" not in item.senses:
                if item.text in ";:.":
                    return False
                continue
            rate = self.items[index + 1]
            if item.senses.get("compare") == "from_to" and isinstance(rate, Numeral) and rate.kind == "percent":
                return False  # "ont bondi de 26,7 % l'an dernier"
            than = "qualifier" in item.senses and item.text.lower().endswith(_ENDS_THAN)  # "slightly fewer than in May"
            if than or "compare" in item.senses or item.senses.get("change") in ("more", "less"):
                if words.form == "same" and words.first is None:
                    words.first = Stretch("year", of="last", number=0)
                return True
            if {"event", "thing"} & item.senses.keys():
                return False
        return words.first is not None and words.first.of == "previous"

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
        day = words.first is not None and words.first.unit in _BY_DAY
        if before is None or not day or _AND_DAYS.fullmatch(self.text, before.end, words.start) is None:
            return False
        return self.is_compared(before, levels)

    def leads_a_clause(self, words: PeriodWords) -> bool:
        """Whether a clause right behind a period tells what happened then: "the peak of 2018, when 800 were"."""
        behind = self.items[words.after : words.after + 2]
        return any(_opens_clause(item) for item in behind)

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

    def of_record(self, words: PeriodWords) -> bool:
        """ "the highest since 2019", "une première depuis 2020": how far back a record goes, and nothing counted."""
        for item in reversed(self.items[max(0, words.index - 6) : words.index]):
            if words.start - item.end > _RECORD_REACH or item.text in (".", ";", ":", ",", "\n"):
                return False
            if isinstance(item, Numeral):
                return item.kind == "ordinal"
            if item.senses.get("compare") == "record":
                return True
        ahead = max(0, words.start - _SUPERLATIVE_REACH)
        return words.form == "since" and _SUPERLATIVE.search(self.text, ahead, words.start) is not None

    def only_tells_of_departure(self, words: PeriodWords, levels: list[Entry]) -> bool:
        """Whether a day is that on which those counted set out: "women, who had left Mauritania on 10 February"."""
        day = words.form == "at" and words.first is not None and words.first.unit in _BY_DAY
        if not day or not levels or levels[0].start > words.start:
            return False
        sentence = levels[0].sentence
        return _DEPARTED.search(self.text, max(sentence.start, words.start - _DEPARTED_REACH), words.start) is not None

    def opens_sentence(self, words: PeriodWords, levels: list[Entry]) -> bool:
        """ "In the same period of 2023, 35 people were rescued": no comparison, but the sentence's own period."""
        before = self.items[words.index - 1] if words.index else None
        compared = before is not None and "compare" in before.senses
        fronted = bool(levels) and words.start < levels[0].start and not levels[0].is_base
        if not fronted or compared:
            return False
        opening = self.text[levels[0].sentence.start : words.start].rstrip(" \n")
        return self.text[words.end : words.end + 1] in (",", "،") or opening[-1:] in ("", ";")

    def shut_in_with(self, words: PeriodWords, owner: Entry, levels: list[Entry]) -> bool:
        """Whether words in the bracket of a number are its own: not those of "398, soit 87 de plus qu'en septembre"."""
        return self.text.rfind("(", 0, words.start) < owner.start and not self.is_compared(words, levels)

    def leave_open(self, words: list[PeriodWords], levels: list[Entry]) -> None:
        """ "En l'espace d'un an, 69 réseaux …" opens a sentence and says how long, not when."""
        for one in words:
            within = one.form == "year_before" and _WITHIN_A_YEAR.fullmatch(self.text, one.start, one.end)
            if within and self.opens_sentence(one, levels):
                one.form = "open"

    def begin_then(self, words: list[PeriodWords]) -> None:
        """ "Commencée en janvier et toujours pas close, l'opération …": what began then goes on."""
        for one in words:
            if one.form == "at" and _BEGUN_THEN.search(self.text, max(0, one.start - _NEAR), one.start):
                goes_on = _STILL_GOES_ON.search(self.text, one.end, one.end + _GOES_ON_WITHIN) is not None
                one.form = "since" if goes_on else one.form

    def sort_out(
        self, words: list[PeriodWords], levels: list[Entry], claims: list[Entry]
    ) -> tuple[dict[int, _Own], list[PeriodWords], list[PeriodWords]]:
        """Which words belong to one figure, which govern the sentence, which to a comparison only."""
        own: dict[int, _Own] = {}
        general: list[PeriodWords] = []
        compared: list[PeriodWords] = []
        for one in self.not_placed_by_clauses(words, levels, own, general, compared):
            record = (one.form == "since" or self.names_what_came(one)) and self.of_record(one)
            record = record or self.ranks_in_a_year(one)
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
                    own[id(one)] = _Own(owner, True)
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
                    own[id(one)] = _Own(owner, True)
            elif owner is not None and self.is_of_one(one, owner, bool(general)):
                shared = one.only and one.start < owner.start
                own[id(one)] = _Own(owner, True, shared, of_part=self.narrows(one, owner))
            else:
                general.append(one)
                behind = owner is not None and one.start > owner.start
                behind = behind and _NEXT_IN_ARABIC.search(self.text, owner.end if owner else 0, one.start) is None
                if owner is not None and behind and self.others_have_periods(one, owner, words, levels):
                    own[id(one)] = _Own(owner, False)
        return own, general, compared

    def figure_compared(self, words: PeriodWords, owner: Entry | None, levels: list[Entry]) -> _Own | None:
        """The figure that the days of a comparison belong to: right before "a year earlier", or told behind them."""
        if owner is not None and self.dates_its_own(words, owner):
            risen = words.form == "year_before" and owner.start < words.start
            first = next((one for one in levels if one.base is owner and one.base_cue == "from_to"), None)
            return _Own(first if risen and first is not None else owner, True)
        behind = (level for level in levels if level.index >= words.after and (level.is_base or level is owner))
        following = next(behind, None)
        if following is not None and following.is_base:
            return _Own(following, True)
        if following is not None and self.said_between(words, following) and self.is_one_clause(words, following):
            return _Own(following, True, shared=True, clause=True)
        return None

    def between(self, words: PeriodWords, level: Entry) -> str:
        """The text from words to a number behind them."""
        return self.text[words.end : level.start]

    def is_one_clause(self, words: PeriodWords, level: Entry) -> bool:
        """Whether words and a number behind them are of one clause: not "up on last year, involving 41,000 people"."""
        opens = any(_opens_clause(item) for item in self.items[words.after : words.after + 2])
        return opens or not re.search("[,،;:]", self.between(words, level))

    def in_box_behind(self, words: PeriodWords, levels: list[Entry]) -> _Own | None:
        """The number in brackets right behind the days of a record: "the highest since September 2004 (36,305)"."""
        boxed = (one for one in levels if self.text[words.end : one.start].strip() == "(")
        level = next(boxed, None)
        return _Own(level, True) if level is not None else None

    def in_clause_of_record(self, words: PeriodWords, levels: list[Entry]) -> _Own | None:
        """ "peaked in 2015, when 91,611 were caught": what a clause right behind the days of a record counts."""
        following = next((level for level in levels if level.index >= words.after), None)
        if following is None or not self.leads_a_clause(words):
            return None
        told = words.after + (self.items[words.after].text in (",", "،"))
        apart = re.search("[,،;]", self.text[self.items[told].end : following.start])
        return None if apart else _Own(following, True, shared=True, clause=True)

    def told_beside(
        self,
        words: PeriodWords,
        owner: Entry | None,
        all_words: list[PeriodWords],
        levels: list[Entry],
        claims: list[Entry],
        told_before: bool,
    ) -> _Own | None:
        """The number that words date alone, by their place: in brackets, an earlier value, or one in a clause."""
        ranked = self.ranked(words, levels)
        if ranked is not None:
            return _Own(ranked, True)
        boxed = self.boxed(words, levels)
        if boxed is not None and (told_before or self.calendar.governing or boxed.start < words.start):
            return _Own(boxed, True, boxed=True)
        dated = self.dated_by_bracket(words, levels)
        if dated is not None:
            return _Own(dated, True, boxed=True)
        told = self.told_in_clause(words, all_words, levels, claims)
        goes_on = told is not None and owner is not None and owner.start < words.start and told is not owner
        if owner is not None and owner.is_base and not goes_on and not self.before_the_cue(words, owner):
            carried = not owner.left <= words.index < owner.right
            return _Own(owner, True, shared=carried)
        return None if told is None else _Own(told, True, shared=True, clause=True)

    def ranked(self, words: PeriodWords, levels: list[Entry]) -> Entry | None:
        """The number of a month in a list of several: "El peor fue enero, con 767; le sigue febrero, con 618"."""
        of_a_month = words.form == "at" and words.first is not None and words.first.unit == "month"
        following = _behind(levels, words.end) if of_a_month else None
        if following is None or not self.calendar.governing or len(levels) == 1:
            return None
        return following if _WITH.fullmatch(self.text, words.end, following.start) else None

    def boxed(self, words: PeriodWords, levels: list[Entry]) -> Entry | None:
        """The number alone in brackets behind these words, or before them: "2019 (610)", "57 (on 5 May)"."""
        for level in levels:
            if level.start > words.end and (level.noun is None or level.noun.start - level.end in (1, 2)):
                end = level.end if level.noun is None else level.noun.end
                ahead, behind = self.text[words.end : level.start], self.text[end : end + 1]
                if ahead.strip(" \u00a0") == ":" and "(" in self.text[max(0, words.start - 2) : words.start]:
                    ahead = "("
            elif words.start > level.end and not level.is_base and not level.adjunct:
                noun = level.noun is not None and level.start < level.noun.start <= level.end + 1
                end = level.noun.end if level.noun is not None and noun else level.end
                ahead, behind = self.text[end : words.start], self.text[words.end : words.end + 1]
            else:
                continue
            if behind == ")" and (_BOX.fullmatch(ahead) or self.opens_with_qualifier(words, level)):
                return level
        return None

    def opens_with_qualifier(self, words: PeriodWords, level: Entry) -> bool:
        """Whether only a bracket and words for "more than" stand between: "2018 (más de 57.000)"."""
        between = self.items[words.after : level.index]
        bracket = bool(between) and between[0].text == "(" and not self.text[words.end : between[0].start].strip()
        return bracket and all("qualifier" in item.senses for item in between[1:])

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
            and _THAT_OF.search(self.text, max(0, words.start - _NEAR), words.end) is not None
        )

    def told_when(self, words: PeriodWords, levels: list[Entry]) -> Entry | None:
        """ "…, cuando en 2017 fueron 1.033": the number that a clause tells of an earlier time, behind its period."""
        before = any(level.start < words.start for level in levels)
        following = next((level for level in levels if level.index >= words.after), None)
        if not before or following is None or following.start - words.end > _NEAR or not self.fell_earlier(words):
            return None
        return following

    def fell_earlier(self, words: PeriodWords) -> bool:
        """Whether a bare year lies before the days in force."""
        year = words.first.year if words.form == "at" and words.first is not None else None
        governing = self.calendar.governing
        end = governing.end or governing.start if governing is not None else None
        return year is not None and end is not None and year < end.year

    def shares(self, own: _Own, level: Entry) -> bool:
        """Whether words that belong to another figure hold for this one too; a clause ends at its comma."""
        if not own.shared:
            return False
        between = self.items[own.entry.index + 1 : level.index]
        if not own.clause:
            return not own.of_part or not any("event" in item.senses for item in between)
        return not re.search("[,،;\\n]", self.text[own.entry.end : level.start])

    def is_of_a_told_window(self, words: PeriodWords, period: Period) -> bool:
        """Whether a "this year" stands in a text whose days in force begin with that year and have an end."""
        governing, first = self.calendar.governing, words.first
        this = words.form == "at" and first is not None and first.unit == "year" and first.of == "this"
        if not this or governing is None or period.start is None or period.end is not None:
            return False
        within = governing.start == period.start and governing.end is not None and governing.end.month < _LAST_MONTH
        self.this_year = period if within else self.this_year
        return within

    def doubt_this_year(self, sentence: Sentence, levels: list[Entry]) -> None:
        """Let the figures of "this year" wait where the same source goes on: it may mean the days in force only."""
        if self.this_year is None or "publish" in sentence.said:
            return
        if _ANOTHER_COUNTS.search(self.text, sentence.start, sentence.end):
            return
        for level in levels:
            level.other_period = level.other_period or level.period is self.this_year

    def of_running_total(self, words: PeriodWords, levels: list[Entry]) -> bool:
        """Whether words date what a sum comes to: "…, lo que eleva a 131 los rescatados desde el inicio de 2026"."""
        before = [level for level in levels if level.start < words.start]
        if words.form != "since" or len(before) < _TWO:
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

    def is_of_a_multiple(self, words: PeriodWords) -> bool:
        """Whether words date the number of which another is a multiple: "le triple du nombre enregistré en 2021"."""
        before = [one for one in self.claims if one.measure == "ratio" and one.start < words.start]
        if not before or any(before[-1].end <= level.start < words.start for level in self.levels):
            return False
        return _TIMES_A_NUMBER.match(self.text, before[-1].end) is not None

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
        of_a_day = words.first is not None and words.first.unit in _BY_DAY
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
        if re.search("[,،;]", between) and words.start - owner.end > _NEAR:
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

    # --- assigning -------------------------------------------------------------------------------------------------

    def assign(
        self,
        levels: list[Entry],
        words: list[PeriodWords],
        own: dict[int, _Own],
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
                own[id(when)] = _Own(level, False)
            evidence = "own"
            shut_in = bool(boxed) and self.text[level.start - 1 : level.start] == "("
            level.aside = chosen is not None and (own[id(chosen)].clause or shut_in)
            if chosen is None:
                chosen = self.behind_those_it_is_of(level, words, own)
                evidence = "own" if chosen is not None else "sentence"
            if chosen is None:
                chosen = self.general_for(level, general, own, before is None)
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
                    or (chosen.form == "since" and self.has_open_days_behind(level, general))
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
                        (one.form != "at" or one.start < level.start or self.is_told_plainly(one, level))
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
        if words.start < level.end or _YEAR_WHEN.match(self.text, words.end) is None:
            return False
        return not any(level.end < one.start < words.start for one in self.levels)

    def is_of_a_reaction(self, words: PeriodWords, level: Entry) -> bool:
        """Whether a day is of what somebody did "after" that which is counted, and nothing counted stands with it."""
        if words.form != "at" or words.first is None or words.first.unit not in _BY_DAY:
            return False
        first = self.levels[0]
        after = _AFTER.search(self.text, words.end, first.start) if first.start > words.end else None
        if after is None or any(claim.start < after.start() for claim in self.claims):
            return False
        told = (item for item in self.items[level.sentence.low : first.index] if item.start < after.start())
        return not any(item.senses.get("event") in _DONE_TO_PEOPLE for item in told)

    def means_have_another(
        self, level: Entry, period: Period | None, own: dict[int, _Own], resolved: dict[int, Period | None]
    ) -> bool:
        """Whether the boats right behind people are told to have come another day: "3,000 in 16 boats on Monday"."""
        place = self.levels.index(level)
        behind = list(itertools.takewhile(lambda one: one.adjunct, self.levels[place + 1 : place + 1 + _TWO]))
        if period is None or level.adjunct or not behind or "," in self.text[level.end : behind[-1].start]:
            return False
        return any(one.entry in behind and self.differ(period, resolved.get(words)) for words, one in own.items())

    def behind_those_it_is_of(self, level: Entry, words: list[PeriodWords], own: dict[int, _Own]) -> PeriodWords | None:
        """The days right behind what a number is of: "las 640 de los 17 desembarcos de este domingo"."""
        following = _behind(self.levels, level.start)
        if following is None or not _OF_THOSE.fullmatch(self.text, level.end, following.start):
            return None
        behind = (one for one in words if one.start > following.end and id(one) in own)
        return next((one for one in behind if own[id(one)].entry is following), None)

    def before_a_claim(self, mine: list[PeriodWords], level: Entry) -> list[PeriodWords]:
        """A number's own days without those of a percentage or an average behind them: "915 en mai, 90 en moyenne"."""
        behind = [one for one in mine if one.start > level.start]
        if len(behind) < _TWO:
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

    def share_bracket(self, levels: list[Entry], own: dict[int, _Own], words: list[PeriodWords]) -> None:
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
                if _RECORD_BEFORE.search(self.text, max(0, place - _RECORD_REACH), place):
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
        own: dict[int, _Own],
        general: list[PeriodWords],
    ) -> bool:
        """Whether a sentence compares with the very days in force: what it counts must be of others."""
        if id(words) in own or words in general or told is None:
            return False
        return (told.start, told.end) == (period.start, period.end) and self.is_compared(words, self.levels)

    def began_then(self, place: int, words: PeriodWords) -> bool:
        """Whether "since" is told of the days behind it: "منذ إطلاق برنامج العودة الإنسانية الطوعية في عام 2015"."""
        between = self.text[place : words.start]
        return 0 < len(between) < (_EVENT_REACH if _PARTS_CLAUSES.search(between) is None else _APART)

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

    def is_closed_off(self, words: PeriodWords, level: Entry) -> bool:
        """Whether a comma ends what words only compare with, and a verb is told anew: "más que en 2022, y rescató"."""
        closing = re.match(r" ?([,;)])", self.text[words.end : words.end + 2]) if words in self.compared else None
        if closing is None or not self.is_compared(words, self.levels):
            return False
        return closing[1] == ")" or any("event" in item.senses for item in self.items[words.after : level.right])

    @staticmethod
    def differ(one: Period, other: Period | None) -> bool:
        """Whether two periods are not of the same days."""
        return other is None or (one.start, one.end) != (other.start, other.end)

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
        if (published - period.end).days <= _A_SEASON or "\n" not in self.text[period.char_end : level.start]:
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
        if then.start.month == 1 and then.end.month == _LAST_MONTH:
            return False  # the year before, as the base of a part of the year
        return abs((period.end - period.start).days - (then.end - then.start).days) > _A_WEEK

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
            if opens and end.year > start.year and (said - end).days >= _A_MONTH:
                self.stale = period
        return period is self.stale

    def is_gone_back(self, period: Period) -> bool:
        """Whether the period in force ended before the one that the text is about began."""
        main = self.main
        if main is None or main.start is None or period.end is None:
            return False
        return period.end < main.start

    def joins_years(self, words: list[PeriodWords]) -> bool:
        """Whether two years are told together, which several numbers may share out: "en 2022 y 2023, 300 y 400"."""
        return any(
            one.form == "range"
            and one.first is not None
            and one.first.unit == "year"
            and _TWO_YEARS.search(self.text, one.start, one.end) is not None
            and "from" not in self.items[one.index].senses.get("span", "")
            for one in words
        )

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
        for level in levels if parts >= _TWO and any("unit_of_time" in one.senses for one in told) else ():
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
        self, level: Entry, general: list[PeriodWords], own: dict[int, _Own], any_behind: bool
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
        if trailing and not any_behind and _THESE.search(self.text, max(0, level.start - _NEAR), level.start):
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

    def is_of_a_total(self, level: Entry, words: PeriodWords) -> bool:
        """Whether words behind a number are of the total that it makes go up: "…, bringing the year's total to"."""
        if words.start - level.end > _TOTAL_REACH:
            return False
        return _TOTAL_GOES_UP.search(self.text, level.end, words.end) is not None

    def tells_why(self, level: Entry, words: PeriodWords) -> bool:
        """Whether words date another number, in a clause that tells why: "is nearing 10,000, as two came on Sunday"."""
        clause = _WHY.search(self.text, level.end, min(words.start, level.end + _TOTAL_REACH))
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
        fronted = self.text[ahead.end : ahead.end + 1] == "," and ahead.start - level.sentence.start <= _BESIDE
        return fronted and behind.form == "at" and "," in self.text[level.end : behind.start]

    def opens_another_clause(self, words: PeriodWords) -> bool:
        """Whether an "and" right before words sets their number apart: "en 2022 hubo 30, y en 2021 el paso de 20"."""
        before = self.items[words.index - 1] if words.index else None
        joined = before is not None and before.text.lower() in _AND_THEN and words.start - before.end <= _BESIDE
        return joined and any(level.start > words.end for level in self.levels)

    def of_next_clause(self, level: Entry, words: PeriodWords) -> bool:
        """Whether words behind a number tell of another event: "three people died, and a baby died last week"."""
        if _WHICH.search(self.text, level.end, words.start) or _NEXT_IN_ARABIC.search(
            self.text, level.end, words.start
        ):
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
        other = _behind(self.levels, words.start)
        return other is not None and other.start > level.start and not other.adjunct and other.left <= words.index

    def base(self, level: Entry) -> None:
        """An earlier value without words of its own is of the comparison period told before."""
        if self.base_period is not None:
            near = self.base_told or self.base_age == 1
            level.period, level.period_evidence = self.base_period, "base" if near else "base_far"

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
            level.period = self.ended_with_its_whole(level)
            self.stand_with(level)
            if level.period is not None and level.period.worked_out == "start" and self.is_stock(level):
                level.period = replace(level.period, worked_out="")

    @staticmethod
    def ended_with_its_whole(level: Entry) -> Period | None:
        """ "De los llegados este año, 18.204 …": a part's open year ends where that of its whole was told to end."""
        part, whole = level.period, level.whole.period if level.whole is not None else None
        if part is None or whole is None or part.start is None or part.end is not None or whole.end is None:
            return part
        return replace(part, end=whole.end) if part.start == whole.start else part

    def is_stock(self, level: Entry) -> bool:
        """Whether a figure counts what is there on a day, so that its period has no start."""
        return level.indicator is not None and self.kinds.get(level.indicator) == "stock"

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
        told = next((one.period for one in body if (one.numeral.whole, one.indicator) == again), None)
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

    def _ends_a_line(self, sentence: Sentence) -> bool:
        """Whether a sentence is a short line without a full stop."""
        line = self.text[sentence.start : sentence.end]
        ends = line.endswith("\n") or self.text[sentence.end : sentence.end + 1] == "\n"
        return ends and len(line) <= 2 * _HEADING and not line.rstrip().endswith(".")


def _behind(levels: list[Entry], place: int) -> Entry | None:
    """The first figure of a sentence that begins behind a place of the text."""
    at = bisect_right(levels, place, key=attrgetter("start"))
    return levels[at] if at < len(levels) else None


def _is_empty(period: Period) -> bool:
    return period.start is None and period.end is None


def _opens_clause(item: Item) -> bool:
    """Whether a word leads to what happened then, with or without its verb: "when", "cuando fueron"."""
    return "clause" in item.senses or ("compare" in item.senses and item.text[:7].lower() == "cuando ")


def _of_one_kind(one: str | None, other: str | None) -> bool:
    """Whether two indicators are the same, or one is a narrower one of the other."""
    return one is not None and other is not None and (one.startswith(other) or other.startswith(one))


def _stretches(periods: list[PeriodWords]) -> list[Stretch]:
    return [stretch for words in periods for stretch in (words.first, words.second) if stretch]


def _weekday_year(periods: list[PeriodWords]) -> int | None:
    """The year, among those a text names and the ones after, in which "Monday 14 July" is a Monday."""
    stretches = _stretches(periods)
    named = {stretch.year for stretch in stretches if stretch.year}
    years: set[int] = set()
    for stretch in stretches:
        if stretch.weekday is None or stretch.year:
            continue
        for year in named | {one + 1 for one in named}:
            days = stretch.bounds(year)
            if days is not None and days[0].weekday() == stretch.weekday:
                years.add(year)
    return years.pop() if len(years) == 1 else None


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
    if whole.period_evidence in ("sentence", "governing") and _counted_within(items, whole):
        return "Its words tell a length of time without its days: confirm the days it covers."
    if entry.other_period:
        return "Its sentence also names another period: confirm the days it covers."
    one_day = evidence == "told" and period is not None and period.start is not None and period.start == period.end
    if evidence not in ("governing", "headline") and not one_day:
        return None
    if _tells_how_long(items, entry):
        return "Its words tell a length of time without its days: confirm the days it covers."
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
    found = _DAYS_APART.search(text, max(entry.sentence.start, entry.start - _APART), entry.start)
    period = entry.period
    start, end = (period.char_start or 0, period.char_end or 0) if period is not None else (0, 0)
    return found is not None and not start <= found.start() < end


def _tells_how_long(items: list[Item], entry: Entry) -> bool:
    """Whether its words tell a length of time that is not part of the words of its period."""
    period = entry.period
    start, end = (period.char_start or 0, period.char_end or 0) if period else (0, 0)
    return any(
        isinstance(item, Numeral) and item.kind == "duration" and not start <= item.start < end
        for item in items[entry.left : entry.right]
    )


def _counted_within(items: list[Item], entry: Entry) -> bool:
    """Whether a number is told for a length of time behind it: "544 personnes sont mortes en neuf mois"."""
    period = entry.period
    start, end = (period.char_start or 0, period.char_end or 0) if period is not None else (0, 0)
    for index in range(entry.index + 2, entry.right):
        item = items[index]
        if isinstance(item, Numeral) and item.kind in ("percent", "ratio"):
            return False
        lead = items[index - 1]
        if lead.text.lower() in _ARTICLES:
            lead = items[index - 2]
        led = lead.senses.get("span") == "in" or lead.text.lower() in _THROUGHOUT
        if led and not start <= item.start < end and isinstance(item, Numeral) and item.kind == "duration":
            return True
    return False


def _is_without_days(period: Period | None) -> bool:
    """Whether words give no days: "this week" in a text without a date."""
    return period is None or (period.start is None and period.end is None)


def _is_short(period: Period | None) -> bool:
    """Whether a period is a week at most."""
    return bool(period and period.start and period.end and (period.end - period.start).days < _A_WEEK)


def _is_last_year_beside(before: PeriodWords | None, words: PeriodWords) -> bool:
    """Whether the words before call the year the last one: "l'an dernier, en juillet 2021"."""
    if before is None or before.first is None or words.start - before.end > _BESIDE:
        return False
    return before.first.unit == "year" and before.first.number == 0 and before.first.of in ("last", "previous")


def _only_year(text: str, periods: list[PeriodWords]) -> int | None:
    """The year of a text that names just one; one that it compares with, calls the last or counts from is another."""
    told = [
        words
        for before, words in zip([None, *periods], periods, strict=False)
        if words.form not in ("same", "year_before")
        and not _is_last_year_beside(before, words)
        and not (words.form == "since" and words.first is not None and words.first.unit == "year")
    ]
    dated = [words for words in told if any(stretch.year for stretch in _stretches([words]))]
    if all(is_compared(text, one) for one in dated):
        return None
    years = {stretch.year for stretch in _stretches(dated) if stretch.year}
    return years.pop() if len(years) == 1 else None


class _Own:
    """That period words belong to one figure; `is_narrow`: they govern nothing else."""

    __slots__ = ("boxed", "clause", "entry", "is_narrow", "of_part", "shared")

    def __init__(
        self,
        entry: Entry,
        is_narrow: bool,
        shared: bool = False,
        clause: bool = False,
        boxed: bool = False,
        of_part: bool = False,
    ) -> None:
        self.entry, self.is_narrow, self.shared = entry, is_narrow, shared
        self.clause, self.boxed, self.of_part = clause, boxed, of_part
