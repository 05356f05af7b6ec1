"""What the days of a figure rest on, and how far that carries."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cached_property

from etl.cues import Cue
from etl.entries import Entry
from etl.indicators import CARRIERS
from etl.judging.elsewhere import Elsewhere
from etl.judging.indicator import RUNNING_TOTAL
from etl.judging.something_else import NOW
from etl.judging.told import Leading, Verdict
from etl.numerals.kinds import BARE_DAY
from etl.numerals.numeral import Numeral
from etl.periods.calendar import is_of_whole_years, month_and_day
from etl.scoping.doubts import OF_A_LENGTH, doubt_of_period
from etl.sentences import Sentence

_TOLD_OF_BASES = frozenset({"base", "event", "noun", "name", "part"})
_FROM = Cue(r"(?:\b(?:de|from)|من)[ \u00a0]$", re.I)
_FROM_REACH = 8
_TO = Cue(r"[ \u00a0](?:\w+[ \u00a0])?(?:à|to|a|إلى|الى)[ \u00a0]", re.I)
_AND = Cue(r", (?:and|et|y|e)[ \u00a0]$", re.I)
_SO_FAR = Cue(
    r"\b(?:hasta (?:ahora|el momento|la fecha)|a la fecha|so far|until now|up to now|to date"
    r"|jusqu.(?:ici|à présent|à maintenant)|à ce jour)\b"
    r"|حتى الآن",
    re.I,
)
_GOES_ON_FOR = 3
"""Items behind the words of a period that may still belong to it: "the first quarter of the year"."""
_A_YEAR = 360
_HAD = Cue(r"\bhab[ií]an? (?:\w+ ){0,2}?(?:\w+(?:ado|ido)|muerto|visto|hecho|vuelto|puesto|abierto|devuelto)\b", re.I)
"""The Spanish tense of what was before the news: "este drama había causado 23 muertos"."""
_SAME_LENGTH = 3
"""Days by which two months may differ."""
_ALREADY = Cue(r"\b(?:déjà|already|ya)(?: \w+){1,3} $", re.I)
_ALREADY_REACH = 40
_YEARS_TOTAL = Cue(r"\b(?:the|that) year['’]s\b|\bbilan final de l['’]année|\bbalance final del año", re.I)
_THEN = Cue(
    r"\b(?:sur|pendant|durant) (?:l['’]ensemble de |toute )la période\b(?! (?:du|de|allant))"
    r"|\b(?:avai\w+|étai\w+) alors\b|\bà l['’]époque\b|\bcette année-là\b|\bhad then\b|\b(?:was|were) then\b"
    r"|\b(?:at the time|at that time|back then)\b|\bpor (?:aquel )?entonces\b"
    r"|\bper[ií]odo (?:analizado|estudiado|considerado|examinado|referido)\b"
    r"|\bpériode (?:analysée|étudiée|considérée|examinée|couverte)\b"
    r"|\bperiod (?:under (?:review|study)|analy[sz]ed|covered|studied|in question)\b"
    r"|(?<!\w)[وف]?(?:حينها|آنذاك|وقتها|عندئذ|في ذلك الوقت|حينذاك)(?!\w)",
    re.I,
)
"""Words that take a number back to days told before, which may not be those in force."""
_A_WEEKS_DAYS = 7
_ONE_BOAT = Cue(
    r"\s*(?:La|El|The|Le|L['’]|Une?|Una?|A|An) ?(?:[^\W\d_]+ ){0,2}?(?:embarcación|patera|barca|lancha|cayuco|neumática"
    r"|zódiac|boat|vessel|dinghy|craft|bateau|embarcation|pirogue|canot|barque|zodiac)\b"
    r"|\s*(?:[^\W\d_]+ ){0,2}(?:القارب|قارب|الزورق|زورق|المركب|مركب)(?!\w)",
    re.I,
)
_FOLLOWS = Cue(
    r"\b(?:follows?|followed|comes?|came)(?: (?:just |only )?(?:hours|days|a day|a week|weeks|months))?(?: after)?"
    r" (?:another|an earlier|earlier|a similar|similar|that of)\b"
    r"|\b(?:fait|faisait|font) suite à\b|\b(?:intervient|survient) (?:après|quelques|au lendemain)\b"
    r"|\bse produce(?:n)? (?:tras|después|días|horas)\b|(?<!\w)(?:[تي]أتي) (?:\w+ ){0,3}بعد(?!\w)",
    re.I,
)
"""What an act comes after, whose days are others: "The arrest follows another two men detained"."""
_A_YEAR_NAMED = Cue(r"\b(?:19|20)\d\d\b")
_BACK_THEN = Cue(r"\bentonces (?:\w+ ){0,5}$", re.I)
_BACK_THEN_REACH = 60
_LATE = Cue(
    r"fin (?!du |de )[^\W\d_]|(?:في )?نهاية (?!ال)[^\W\d_]"
    r"|(?:a |en |al )?(?:finales|fines|final) de |(?:at )?the end of |at end|(?:في )?أواخر ",
    re.I,
)
_MANY_BY_THEN = 1000
"""From how many on "fin novembre" counts all since the year began."""
_DAY_OF_IT = Cue(r"(?<!\w)و?(?:ال)?ـ?\d{1,2} منه(?!\w)")
"""A day of the month told before: "بين الأول من الشهر ذاته والـ21 منه"."""
_AT_FIRST = Cue(
    r"\b(?:originally|initially|at first|d['’]abord|initialement|inicialmente|en un primer momento|en un principio)\b"
    r"[^.;:,]{0,40}$|(?<!\w)(?:في البداية|أول الأمر|مبدئيا)[^.;:،]{0,40}$",
    re.I,
)
_AT_FIRST_REACH = 64
_TOLL_ROSE = Cue(
    r"(?:\b(?:toll|bilan|balance|saldo)\b|حصيلة)[^.;]{0,80}\b(?:rose|rises|risen|climbed|jumped|passé|alourdi\w*|monté|porté"
    r"|subi[óe]\w*|elev\w+|aument\w+)\b|(?:[يت]?رتفع\w*|ارتفع\w*|ارتفاع)[^.؛]{0,20}حصيلة",
    re.I,
)
_LAST_WORD = Cue(r"([^\W\d_]{3,}) (?:(?:par|by|por) (?:[^\W\d_]+ ){1,4})?(?:de |d['’]|of |del )?$")
_PARTICIPLE = Cue(
    r"[^\W\d_]+(?:ée?s?|ie?s?|it|ue?s?|erte?s?|ise?s?|[ai]d[oa]s?|ed|ert[oa]s?|puest[oa]s?|escrit[oa]s?)$", re.I
)
_REPORTS = Cue(
    r"(?:lois?|décrets?|accords?|laws?|decrees?|deals?|agreements?|ley(?:es)?|decretos?|acuerdos?|convenios?|قانون|اتفاق\w*"
    r"|مرسوم|rapports?|études?|enquêtes?|entretien|interview|discours|communiqué|tribune|reports?|stud(?:y|ies)|survey"
    r"|speech|interview|informes?|estudios?|encuesta|entrevista|discurso|تقرير\w*|دراسة|مقابلة|نشر\w*|صدر\w*|الصادر\w*|المنشور\w*|public|pública|publics)$",
    re.I,
)
_IN_A_CLAUSE = Cue(
    r",\s(?:qui|que|dont|où|who|which|whose|where|quien(?:es)?|cuy[oa]s?|donde|الذي|التي|الذين)\s[^,،;.]*$", re.I
)
_SINCE_AN_EVENT = Cue(
    r"(?:\b(?:depuis|since|desde|before|prior to|avant|antes)|(?<!\w)(?:منذ|قبل)) (?:de |del )?"
    r"(?:(?:l[ea]s?|the|an?|el|los|las|une?|sa|son|its|su) |l['’])?[^,،;.:\d\n]{3,60}(?:, ?)?$",
    re.I,
)
"""How days are led to that an event gave: "depuis le naufrage de février" is no month, but all days from then on."""
_DAYS_BY_OTHERS = {
    "fr": Cue(
        r"\b(?:depuis\s*(?:[,.;)]|$)|depuis lors\b"
        r"|(?:au|dans le|lors du|le|la) (?:second|seconde|deuxième|dernier|dernière|suivant|suivante)\s*[,;.]"
        r"|il y a [^\W\d_]+ (?:jours?|semaines?|mois|ans?)\b|(?:la|les) derni[eè]re?s? (?:semaines?|jours) de\b"
        r"|(?:mois|jours|semaines) suivants?\b|au? (?:début|milieu) du mois\b|l['’]année d['’]avant"
        r"|(?:jours?|semaines?|(?:quelques|plusieurs) heures) (?:après|avant|plus t[ôa]rd?t?)\b"
        r"|(?<=[.;] )(?:la semaine|le mois|l['’]année) précédente?\b"
        r"|(?:au cours de|durant|pendant) l['’]année(?=\s*[,.;]|,? dont))",
        re.I,
    ),
    "en": Cue(
        r"\b(?:since\s*(?:[,.;)]|$)|since then\b|(?:on|between|from) the \d{1,2}(?:st|nd|rd|th)\b(?! of)"
        r"|the (?:year before that|last (?:week|days) of\b)"
        r"|in the (?:second|third|fourth|latter|last|other|next)(?:\s*[,;.]| (?=\d))"
        r"|(?:days?|weeks?|months?) ago\b|(?:days?|weeks?|hours?) (?:after|later|before)\b"
        r"|during the year(?=\s*[,.;])"
        r"|(?:months?|years?) later\b|years ago\b)",
        re.I,
    ),
    "es": Cue(
        r"\b(?:desde entonces\b|l[ea]s? siguieron\b|al día siguiente del?\b"
        r"|(?:en|durante) (?:el|la) (?:segund[oa]|tercer[oa]?|últim[oa]|anterior|siguiente|otr[oa])\s*[,;.]"
        r"|hace [^\W\d_]+ (?:d[ií]as?|semanas?|mes(?:es)?|años?)\b"
        r"|en (?:lo que (?:va|llevamos) de (?:mes|semana|otoño|verano)\b|toda la semana\b|apenas [^\W\d_]+ días\b)"
        r"|últim[oa]s? (?:semanas?|días?|quincena) de\b|(?:meses|semanas|días|años) siguientes\b"
        r"|a (?:principios|mediados|finales) de (?:mes|semana|año)\b"
        r"|(?:d[ií]as|semanas?|mes(?:es)?|horas?|años?) (?:después|antes|más tarde)\b"
        r"|durante el año(?=\s*[,.;]))",
        re.I,
    ),
    "ar": Cue(
        r"(?<!\w)(?:(?:السنة|العام) (?:السابقة?|التي سبقت\w*|الذي سبق\w*)(?: ل\w+)?"
        r"|(?:اليومين|الأيام|الأسبوعين|الأشهر) التالي(?:ين|ة)"
        r"|منذ ذلك|(?:في )?(?:مثل هذا|نفس) اليوم من|(?:في )?اليوم (?:الموالي|التالي)|بعد (?:ساعات|أيام|أسابيع|أشهر)"
        r"|و?في ال(?:ثانية?|أخيرة?|تالية?)(?= \d|[،.]))"
    ),
}
"""Days told by others, or by how long ago they were, where no period was read from these words."""
_SECOND = Cue("second|third|fourth|latter|segund|tercer|deuxi|ثاني", re.I)
_SAME_MONTH = Cue(r"\bsame (?:month|week)\b|\bmême mois\b|\bmismo mes\b|(?:الشهر|الأسبوع) (?:ذاته|نفسه|عينه)", re.I)
_BESIDE_DAYS = 2
_ONE_DAY_NAMED = frozenset({"today", "yesterday", "day_before_yesterday", "eve"})
_BETWEEN = Cue(r"(?:entre|between|بين)\b", re.I)
_CAME_TO = Cue(
    r"\b(?:pass[ée]\w*|tomb[ée]\w*|chut[ée]\w*|mont[ée]\w*) (?:de [\d.,\u202f\u00a0 ]+ )?à (?:[^\W\d_]+ de )?$"
    r"|\b(?:pasaron|pasó|cayeron|cayó|subieron|subió|bajaron|bajó) (?:de [\d.,]+ )?a (?:[^\W\d_]+ )?$"
    r"|\b(?:rose|fell|dropped|climbed|went|grew|jumped|declined) (?:from [\d.,]+ )?to (?:[^\W\d_]+ )?$"
    r"|(?:ارتفع|انخفض|تراجع)\w* (?:من [\d.,]+ )?إلى $",
    re.I,
)
_REPORT_BEHIND = Cue(r" (?:report|study|survey|paper|brief(?:ing)?)\b")
_SET_OFF = Cue(
    r", (?P<what>[^\W\d_]+(?:ée?s?|ie?s?|it|us?|ed|[ai]d[oa]s?))(?: (?:par|by|por) [^,;.]{1,30})?"
    r"(?: (?:el|le|on|en|in))? $"
)
"""A participle between commas before days: "The vessel, delivered in 2022, rescued …"."""
_SAID_IN_ARABIC = Cue(r"(?<!\w)[وف]?(?:قال|أعلن|أفاد|صرح|أكد|ذكر|كشف)\w*(?: [^\W\d_]+){0,5} $")
_THAT_IN_ARABIC = Cue(r" [إأ]ن")
_ABOUT_A_DAY = Cue(r"\b(?:vers|hacia) (?:le |el )\d", re.I)
_ABOUT_WITHIN = 10
_DATED_WITHIN = 70
_WORDS_WITHIN = 45
_OVER_DAYS = Cue(r"(?:sur|pour|pendant|durant|au cours|over|during|for|within|durante|sobre|para)\b", re.I)
"""What days of a count begin with, and not those of a report or an event."""
_HAPPENED = Cue(
    r"(?:surven|produi|interven|comm?enc|début|matériali|materiali|réalis|realiz|effectu|efectu|men[ée]|enregistr|registr"
    r"|recens|compt|contabil|chavir|sombr|coul|soirée|journée|matinée|année|arrêt(?!és?$)|clos|écoul|ocurr|llevad|desarroll"
    r"|conduct|carri|record|launch|start|held|reach|end|clos)",
    re.I,
)
"""Participles whose days are those of what is counted."""
_PART_OF = Cue(
    r"\b(?:days?|weeks?|weekends?|hours|nights?|jours?|journées?|semaines?|quinzaine|heures|nuits?|días?|semanas?|quincena"
    r"|noches?|horas) (?:in |of |en |de |d['’]|du |del )?(?:the |le mois de |el mes de |month of )?$"
    r"|(?<!\w)(?:يوم|يوما|أيام|أسبوع|أسبوعين|ساعة|ليلة|ليال)(?: واحدة?)? (?:من |في |خلال )?(?:شهر )?$",
    re.I,
)
"""A length of time right before a month: "in one week in April" is not all of April."""
_PART_OF_WITHIN = 40
_A_WEEKDAY_OF = Cue(
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo) (?:de |of )$"
    r"|(?<!\w)(?:ال)?(?:اثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت|أحد) من $",
    re.I,
)
"""A day of a week right before that week: "el martes de la semana pasada"."""
_SOME_MONTHS_OF = Cue(
    r"\b(?:months|mois|meses) (?:of |de |d['’]|del )?(?:l['’]année |the year |año )?$"
    r"|(?<!\w)أشهر (?:من )?(?:سنة |عام )?$",
    re.I,
)
"""Several months right before a year: "en neuf mois de 2022" is not all of 2022."""
_WHICH = Cue(r"(?:\b(?:que|which|that|qu['’])|(?<!\w)(?:الذي|التي)) $", re.I)
_OF_OTHER_DAYS = Cue(
    r"\b(?:or|ou|o|decade of|next|próximo|prochain)(?: the| le| el)? $"
    r"|(?<!many )(?<!much )\b(?:as|comme|como) (?:in |en )?$|(?<!\w)كما (?:في )?$"
    r"|(?<!\w)(?:أو|ذلك|ذاك|تلك) $",
    re.I,
)
"""Words right before those of a period that make it another: "la semaine du 13 mai", "in March or April"."""
_DECADE = Cue(r"\b(?:années|los años) (?:19|20)\d0$|(?<!\w)(?:عقد|سنوات) (?:19|20)\d0$", re.I)
_WEEK_OF = Cue(r"\b(?:week of|semaine|semana)(?: the| du| del?)? $|(?<!\w)أسبوع $", re.I)
_WEEK_OF_WITHIN = 16
_OTHER_DAYS_BEHIND = Cue(r"s\b| (?:prochaine?|próxim[oa]|المقبلة?|القادمة?)\b", re.I)
"""The same right behind them: "the 2010s", "mardi prochain"."""
_LAUNCHED = Cue(
    r"(?<!\w)[وف]?(?:ال)?(?:أُ?طلقت?|أطلقها|أطلقته|بدأت?|انطلقت?|منطلقة|تأسست?|أُ?نشئت?|وُ?قعت?|أُ?برمت?|مبرمة?|موقعة?)"
    r"(?: [^\W\d_]+)? (?:(?:في|سنة|عام|خلال|منذ|شهر|مطلع) ){0,3}$"
)
"""An Arabic verb of how a programme began, right before days."""
_WHICH_SAW_IN_ALL = Cue(
    r",? (?:which|qui|que|al cual) [^.;]{0,40}\b(?:in all|in total|en tout|au total|en total|en conjunto)\b"
    r"|[،,]? (?:الذي|التي) [^.؛]{0,40}(?:في المجموع|إجمالا|في المجمل|ككل)",
    re.I,
)
_BY_NOW = Cue(r"\b(?:already|déjà|ya (?:ha|han|son|van|suma\w*))\b|(?<!\w)بالفعل", re.I)
_AND_BEFORE = Cue(r"(?: [^\W\d_]+){0,2} (?:et|and|y|و) ?")
_WHEN = Cue(r",? (?:when|où|quand|lorsqu\w*|cuando|año en que|حين|عندما)\b", re.I)
_BRINGS_TO = Cue(
    r"\b(?:elev\w+|sub\w+|sitú\w+|port\w+|amèn\w+|bring\w*|brought|tak\w+|took|rais\w+)"
    r" (?:ya |ainsi |déjà )?(?:a|à|to) $",
    re.I,
)
_THE_TOTAL = Cue(r" (?:el|la|le|the) (?:total|cifra|número|balance|cómputo|nombre|bilan|number|tally|toll|count)\b")
"""What makes of a number a total that counts more than those just told: "lo que eleva a 300 el total del año"."""
_NEXT_CLAUSE = Cue(
    r"\band that\b|\bet qu(?:e |['’])|\by que\b|[,;] (?:while|whereas|tandis qu|alors qu|mientras)"
    r"|, (?:bringing|taking|raising|portant|ce qui porte|elevando|lo que eleva|con lo que)\b"
    r"|, (?:[^\W\d_]+ (?:days?|weeks?|hours|months?) after|au lendemain d|when there)\b"
    r"|, (?:and|et|y) [^\W\d_]+ (?:times|fois|veces)\b"
    r"|[;؛]"
    r"|[,;] [^\W\d_]+(?:ing|ant|ando|iendo) (?:also |également |también )?(?:that\b|que |qu['’])"
    r"|\b(?:and|et|y) (?:[^\W\d_]+ ){0,3}?"
    r"(?:added|said|noted|a ajouté|ajoute|a précisé|précise|añad\w+|precis\w+|indic\w+) (?:que |qu['’]|that)"
    r"|[،؛] ?(?:أما|ثم|فيما|بينما|في حين)|(?<!\w)وأن(?:ه|ها|هم)?(?!\w)"
    r"|(?<!\w)[وف]?(?:مضيف|مشير|موضح|مبرز|مؤكد|لافت|مبين|أضاف|أوضح|أكد|تابع|أشار)\w*(?: إلى)? أن",
    re.I,
)
_DAY_FIRST = Cue(r"\d{1,2}(?!\d)")
_CLOSES_A_CLAUSE = Cue(r"\s?,|\s(?:que|qu['’]|that|entre|between)\b")
_FEASTS = Cue(
    r"\b(?:jour|nuit|veille|lendemain|réveillon) (?:de |du )(?:Noël|l['’]An|Nouvel An|Pâques)|\bà (?:Noël|Pâques)\b"
    r"|\bChristmas|\bNew Year['’]s|\bNochebuena|\b(?:día de )Navidad|\bNochevieja"
    r"|\bEaster\b|\bRamadan\b|\bRamadán\b|\bEid\b|\bl['’]Aïd\b|\bPentecôte\b|\bSemana Santa\b|\bToussaint\b"
    r"|(?<!\w)(?:ال|ب|ل)?(?:رمضان|عيد الفطر|عيد الأضحى)(?!\w)"
)
"""Days that no month names."""
_ON_THE_YEAR = Cue(
    r"year[- ]on[- ]year|year[- ]over[- ]year|from a year|sur un an|en un an|en glissement|interanual|على أساس سنوي",
    re.I,
)
_IN_THE_WHOLE = Cue(
    r"(?: [^\W\d_]+){0,2} (?:in|for|across|dans|pour|en) (?:the whole|all|l['’]ensemble|tou(?:te|s)|tod[oa])"
    r"|(?: \w+){0,3} كله",
    re.I,
)
_NTH_ALONE = Cue(
    r"\b(?:was|on|is) the \d{1,2}(?:st|nd|rd|th)\b(?! (?:of|time|month|day|year|such|[A-Z]))"
    r"|\b(?:fue|es) el (?:día )?\d{1,2}(?= ?[,.)]| cuando| con)|\b(?:fut|est|était) le \d{1,2}(?= ?[,.)]| quand| avec)"
)
"""A day whose month is told elsewhere: "in December it was the 28th, with 939 arrivals"."""
_FIRST_MONTHS = Cue(
    r"\bfirst few (?:months|weeks|days)\b|\b(?:d|l)es (?:tout )?premi(?:ers (?:mois|jours)|ères semaines)\b"
    r"|\bl[ao]s primer[ao]s (?:meses|semanas|días)\b|(?:الأشهر|الأسابيع|الأيام) الأولى",
    re.I,
)
"""A beginning of no given length, which holds for each of the years told behind it."""
_ONE_DAY_OF = Cue(
    r"\bun(?:e|a)? (?:seule? |sol[oa] )?(?:jour|journée|nuit|día|noche) (?:du|de|d['’])"
    r"|\b(?:one|a single) (?:day|night) (?:of|last|this|over|during)\b|في (?:يوم واحد|ليلة واحدة) (?:من|خلال)",
    re.I,
)
"""A day of others that no word tells apart: "895 sont arrivés un jour du week-end"."""
_ALL_OF_A_YEAR = Cue(
    r"\b(?:all of|whole|entire|full year|throughout|annual|todo|conjunto|entier|toute|tout|ensemble)\b|طوال|كامل|بأكمل",
    re.I,
)
_ALL_OF_REACH = 14
_IN_THE = Cue(r"\b(?:en|durante|dans|durant|pendant|sur|for|in|during|over|within) (?:la |el |le |l['’]|the )$", re.I)
_IN_THE_ARABIC = Cue(r"(?<!\w)(?:خلال|في) ال$")
_IN_THE_REACH = 12
"""What leads to a week or a month that is not told: "un total de 8.900 en la semana"."""
_TIMES = frozenset({"month", "weekday", "unit_of_time"})


class PeriodDoubts(Elsewhere):
    """Doubts of the days."""

    def has_the_days_of_those_behind(self, entry: Entry) -> bool:
        """Whether the days stand with its whole, of which something else is told: "5 of the 9 listed in May left"."""
        whole, period = entry.whole, entry.period
        if whole is None or period is None or whole.start < entry.start or whole.period is not period:
            return False
        if whole.noun is None or whole.indicator is None or (period.char_start or 0) < whole.end:
            return False
        return not self.is_told_at_once(whole, whole.indicator)

    def period(self, entry: Entry, start: date | None, end: date | None) -> Verdict | None:
        """Doubts of the days."""
        if start is None and end is None:
            return Verdict(self.without_days(entry))
        if self.has_the_days_of_those_behind(entry):
            reason: str | None = "Its days may be of those behind it, of whom it is a part: confirm the days it covers."
        else:
            reason = self.thin_period(entry)
        return Verdict(reason, (f"{start or ''}/{end or ''}",)) if reason else None

    def without_days(self, entry: Entry) -> str:
        """What to do about a period that is null: date the text, or tell the days."""
        period = entry.period
        if entry.of_a_length:
            return OF_A_LENGTH
        if period is None:
            return "No words give its period: give the days it covers."
        words = " ".join(self.text[period.char_start : period.char_end].split())
        return f"“{words}” gives no days without more: date the document (published_on), or give the days it covers."

    def is_of_elsewhere(self, entry: Entry) -> bool:
        """Whether days of a change lead to a base that names a place: "+9 % sur un an, contre 95 200 dans l'UE"."""
        period = entry.period
        if not entry.is_base or entry.period_evidence != "own" or period is None or period.char_start is None:
            return False
        if (period.char_end or 0) > entry.start or _ON_THE_YEAR.search(
            self.text, period.char_start, entry.start
        ) is None:
            return False
        return any("area" in item.senses for item in self.items[entry.index + 1 : entry.right]) or (
            _IN_THE_WHOLE.match(self.text, entry.end, entry.sentence.end) is not None
        )

    def is_running_total(self, entry: Entry) -> bool:
        """Whether a total goes up to the number, and the days are those of what made it go up."""
        period = entry.period
        if period is None or period.char_start is None or entry.period_evidence not in ("sentence", "governing"):
            return False
        if period.start is not None and (period.start.month, period.start.day) == (1, 1) and period.end != period.start:
            return False  # "En lo que va de año suman ya 61"
        beside, place = self.place(entry)
        told = beside[place - 1].end if place else entry.sentence.start
        rises = RUNNING_TOTAL.search(self.text, told, entry.start) or (
            _BRINGS_TO.search(self.text, told, entry.start) if _THE_TOTAL.match(self.text, entry.end) else None
        )
        return rises is not None and period.char_start < rises.start()

    def came_within(self, entry: Entry) -> bool:
        """Whether a part of a stock has days of its own: "314 301 réfugiés, dont 35 557 enregistrés en 2023"."""
        return self.is_stock(entry) and entry.whole is not None and entry.period_evidence == "own"

    def thin_period(self, entry: Entry) -> str | None:
        """Which periods are worked out from afar; a plain earlier value may be of the period compared with before."""
        newer = entry.base if entry.is_base and entry.period_evidence == "own" else None
        if newer is not None and (newer.narrowed or (newer.other_period and self.goes_by_the_newer(entry))):
            return "The days that it is compared with are in doubt: confirm the days it covers."
        if entry.apart or (entry.whole is not None and entry.whole.apart and entry.period is entry.whole.period):
            return "Heading and text tell of other days than it may be of: confirm the days it covers."
        if entry.period_evidence == "governing" and entry.gone_back:
            return "The sentence before went back to an earlier time: confirm the days it covers."
        if (passed := self.of_days_passed_over(entry)) is not None:
            return passed
        if entry.period_evidence == "base" and entry.evidence in _TOLD_OF_BASES and not self.is_one_more(entry):
            return None
        if self.may_be_earlier(entry):
            return "It may be what a number rose or fell from: confirm the days it covers."
        if self.is_running_total(entry):
            return "A total that goes up may count a longer time: confirm the days it covers."
        if self.came_within(entry):
            return "Part of those there, told with days of its own: say whether they are there, or came in those days."
        if entry.period_evidence == "governing" and entry.narrowed:
            return "The sentence before spoke of a part of the text's period only: confirm the days it covers."
        if self.grew_over_years(entry):
            return "Those there on a day, or those of all the years told: say which."
        if self.rose_over_years(entry):
            return "It is what a number rose or fell to from one year to another: confirm that it is of the last one."
        if self.is_told_of_now(entry):
            return "Its words speak of now, its period is told before: confirm the day."
        if self.is_so_far(entry):
            return "Its words run on to the day of the text, its period is told before: confirm the days it covers."
        return self.of_other_days(entry) or doubt_of_period(self.text, self.items, entry)

    def goes_by_the_newer(self, entry: Entry) -> bool:
        """Whether an earlier value's own words count from the days of the newer one: "un año antes"."""
        period = entry.period
        if period is None or period.char_start is None:
            return False
        return _A_YEAR_NAMED.search(self.text, period.char_start, period.char_end or period.char_start) is None

    def of_other_days(self, entry: Entry) -> str | None:
        """Which periods its words, or those of a number beside it, speak against."""
        if self.is_of_elsewhere(entry):
            return "It may be of another place, and not of an earlier time: confirm the days it covers."
        if self.tells_hijri_days(entry):
            return "Its sentence tells days of the Hijri calendar: give the days it covers."
        if entry.is_base and self.has_days_of_newer(entry):
            return "It has the days of the number that it is compared with: confirm the days it covers."
        if entry.is_base and self.is_of_a_whole_year(entry):
            return "It stands beside a number of a part of a year, and may be of that part, too: confirm the days."
        if entry.period_evidence == "governing" and self.is_compared_with_other_days(entry):
            return "It is compared with days of another length: confirm the days it covers."
        if (told := self.of_other_acts(entry) or self.of_days_elsewhere(entry)) is not None:
            return told
        if self.was_told_then(entry):
            return "Its days are those on which something was told or done before: confirm the days it covers."
        if self.goes_back(entry):
            return "Its words go back to another time: confirm the days it covers."
        if self.is_of_all_the_year(entry):
            return "Its words speak of a year's total, its days are of a part of one: confirm the days it covers."
        if self.may_be_late_in_month(entry):
            return "It may be of the last days of a month, or of all days up to them: confirm the days it covers."
        if entry.adjunct and self.carried_other_days(entry):
            return "Those it carried are told of other days: confirm the days it covers."
        if self.tells_other_days(entry):
            return "Its words tell of days that could not be worked out: confirm the days it covers."
        return None

    def of_other_acts(self, entry: Entry) -> str | None:
        """Whether its days are those of another number, of a change, a toll, a report or a deed."""
        if self.has_days_that_others_took(entry):
            return "Days stand among its own words that were not taken for its own: confirm the days it covers."
        if self.is_where_a_change_ends(entry):
            return "It is what a number came to in the end, its days all those it changed in: confirm the days."
        if _AT_FIRST.search(self.text, max(entry.sentence.start, entry.start - _AT_FIRST_REACH), entry.start):
            return "It was told at first, before the days named: confirm the days it covers."
        if self.is_of_a_toll_that_rose(entry):
            return "A toll went up that day, and not all need have died then: confirm the days it covers."
        if entry.period_evidence == "governing" and self.has_come_by_now(entry):
            return "Its words tell what has come by now, its days ended before: confirm the days it covers."
        if period_open_before(self.text, entry):
            return "Its days are a time within, or the end of, those told: confirm the days it covers."
        if self.is_total_of_a_year_compared(entry):
            return "A year is told in a clause of its own, and may be meant as a whole: confirm the days it covers."
        if self.is_of_a_part_of_those_days(entry):
            return "Its words tell a length of time within the days named: confirm the days it covers."
        if self.has_a_day_told_behind(entry):
            return "A day is told behind the number that goes with it: confirm the days it covers."
        if self.is_of_the_next_clause(entry):
            return "Days stand in a clause behind it: confirm that they are its own."
        if self.dates_something_else(entry):
            return "Its days stand with a report, a deed or a clause of their own: confirm the days it covers."
        if self.is_of_what_befell_them_else(entry) or self.is_in_a_clause_of_another_act(entry):
            return "Another act stands between it and its days: confirm the days it covers."
        if self.is_dated_by_another_act(entry):
            return "Its days stand with another act: confirm the days it covers."
        return None

    def has_days_that_others_took(self, entry: Entry) -> bool:
        """Whether words of a period stand right beside a number that has another: "… et la veille 62"."""
        period = entry.period
        if period is None or period.char_start is None or entry.period_evidence == "own":
            return False
        near = range(max(entry.left, entry.index - _BESIDE_DAYS), min(entry.right, entry.index + 1 + _BESIDE_DAYS))
        own = [at for at in near if self.items[at].senses.get("period") in _ONE_DAY_NAMED]
        return bool(own) and not any(period.char_start <= self.items[at].start < (period.char_end or 0) for at in own)

    def is_where_a_change_ends(self, entry: Entry) -> bool:
        """Whether days from one to another are those of a change: "Entre 2022 et 2023, … sont passées à 900"."""
        period = entry.period
        if period is None or period.char_start is None or period.start == period.end:
            return False
        if _BETWEEN.match(self.text, period.char_start) is None:
            return False
        return _CAME_TO.search(self.text, entry.sentence.start, entry.start) is not None

    def is_of_a_toll_that_rose(self, entry: Entry) -> bool:
        """Whether a day tells when a toll went up, not when all died: "le bilan est passé de 12 à 15 morts mardi"."""
        period = entry.period
        if entry.indicator not in ("deaths", "missing") or period is None or period.start != period.end:
            return False
        return _TOLL_ROSE.search(self.text, entry.sentence.start, entry.start) is not None

    def has_a_day_told_behind(self, entry: Entry) -> bool:
        """Whether an "and" joins it to a number with a day of its own: "En mai, 73 migrants et 6 … le 17"."""
        period = entry.period
        beside, place = self.place(entry)
        following = beside[place + 1] if place + 1 < len(beside) else None
        if period is None or following is None or following.period_evidence != "own" or following.period is None:
            return False
        if entry.noun is None or entry.noun.start < entry.start or following.period.start != following.period.end:
            return False
        if period.start is None or period.end is None or period.start == period.end:
            return False
        return _AND_BEFORE.fullmatch(self.text, entry.noun.end, following.start) is not None

    def is_of_the_next_clause(self, entry: Entry) -> bool:
        """Whether a new clause begins between a number and days behind it: "… rescued 49, and that in 2023 …"."""
        period = entry.period
        if period is None or period.char_start is None or not entry.end <= period.char_start < entry.sentence.end:
            return False
        return _NEXT_CLAUSE.search(self.text, entry.end, period.char_start) is not None

    def has_come_by_now(self, entry: Entry) -> bool:
        """Whether "already" takes a number past the days in force: "Last year 3,000 died. Already 900 have …"."""
        period = entry.period
        if period is None or period.end is None or period.cumulation != "period":
            return False
        return self.says(_BY_NOW, entry)

    def is_total_of_a_year_compared(self, entry: Entry) -> bool:
        """Whether "the same time last year, which saw in all 40,000" tells of that year, not of a part of it."""
        period = entry.period
        if period is None or period.char_end is None or entry.start < period.char_end:
            return False
        return _WHICH_SAW_IN_ALL.match(self.text, period.char_end, entry.start) is not None

    def is_of_a_part_of_those_days(self, entry: Entry) -> bool:
        """Whether days or weeks are told to lie in a month or year, which alone was understood: "a week in April"."""
        period = entry.period
        if period is None or period.char_start is None or period.start is None or period.end is None:
            return False
        if is_of_whole_years(period) and _SOME_MONTHS_OF.search(
            self.text, max(0, period.char_start - _PART_OF_WITHIN), period.char_start
        ):
            return True
        if period.start < period.end and _A_WEEKDAY_OF.search(
            self.text, max(0, period.char_start - _PART_OF_WITHIN), period.char_start
        ):
            return True
        whole_months = period.start.day == 1 and (period.end + timedelta(days=1)).day == 1
        if not whole_months or _DAY_FIRST.match(self.text, period.char_start) is not None:
            return False
        low = max(0, period.char_start - _PART_OF_WITHIN)
        return _PART_OF.search(self.text, low, period.char_start) is not None

    def dates_something_else(self, entry: Entry) -> bool:
        """Whether the days stand with a report, a deed or a clause: "le navire, livré en 2022, a secouru"."""
        period = entry.period
        if period is None or period.char_start is None or period.char_end is None:
            return False
        low = max(0, period.char_start - _WEEK_OF_WITHIN)
        if period.start == period.end and _WEEK_OF.search(self.text, low, period.char_start) is not None:
            return True
        words = period.char_start, period.char_end, period.end is None
        leading = self.led_by.get(words)
        if leading is None:
            leading = self.led_by[words] = self.what_leads_to(*words)
        if leading.another or entry.start <= period.char_end:
            return leading.another
        return leading.set_off or (leading.clause and "," in self.text[period.char_end : entry.start])

    def what_leads_to(self, start: int, end: int, unended: bool) -> Leading:
        """Whether the words around those of a period give its days to something else: the same for all its numbers."""
        low = max(0, start - _DATED_WITHIN)
        another = (
            _ABOUT_A_DAY.search(self.text, max(0, start - _ABOUT_WITHIN), end) is not None
            or _REPORT_BEHIND.match(self.text, end) is not None
            or _LAUNCHED.search(self.text, low, start) is not None
            or _OF_OTHER_DAYS.search(self.text, low, start) is not None
            or _OTHER_DAYS_BEHIND.match(self.text, end) is not None
            or _DECADE.search(self.text, max(0, start - _ABOUT_WITHIN), end) is not None
            or (_WHICH.search(self.text, low, start) is not None and self.names_one_day(start))
            or (
                _OVER_DAYS.match(self.text, start) is None
                and ((not unended and self.is_since_an_event(low, start)) or self.is_dated_by_a_word(start, end))
            )
        )
        clause = _IN_A_CLAUSE.search(self.text, low, start) is not None
        return Leading(another, self.is_set_off(low, start, end), clause)

    def names_one_day(self, start: int) -> bool:
        """Whether words of a period name a day by its distance or in the week: "que ayer presentó"."""
        at = self.index_at(start)
        senses = self.items[at].senses if at >= 0 else {}
        return "weekday" in senses or senses.get("period") in ("today", "yesterday", "day_before_yesterday")

    def is_set_off(self, low: int, place: int, end: int) -> bool:
        """Whether a participle and a month or year stand between commas, or an Arabic "said in May that"."""
        if _SAID_IN_ARABIC.search(self.text, low, place) and _THAT_IN_ARABIC.match(self.text, end):
            return True
        led = _SET_OFF.search(self.text, low, place)
        if led is None or _HAPPENED.match(led["what"]) or self.text[end : end + 1] != ",":
            return False
        return self.text[place : place + 3].lower() in ("en ", "in ", "on ", "el ", "le ") or self.names_one_day(place)

    def is_since_an_event(self, low: int, place: int) -> bool:
        """Whether "depuis" and an event lead to days, and no place from which somebody came."""
        led = _SINCE_AN_EVENT.search(self.text, low, place)
        if led is None:
            return False
        first = self.index_at(led.start()) + 1
        last = self.index_at(place - 1) + 1
        places = {"area", "geo", "modifier"}
        return not any(places & item.senses.keys() for item in self.items[first:last])

    def is_dated_by_a_word(self, place: int, end: int) -> bool:
        """Whether a report, or a participle of nothing that is counted, stands right before days."""
        before = _LAST_WORD.search(self.text, max(0, place - _WORDS_WITHIN), place)
        if before is None:
            return False
        if _REPORTS.match(before[1]):
            return True
        if _PARTICIPLE.match(before[1]) is None or _HAPPENED.match(before[1]) is not None:
            return False
        if _CLOSES_A_CLAUSE.match(self.text, end) is None:
            return False
        known = self.item_at(before.start(1))
        return known is None or "publish" in known.senses

    def of_days_passed_over(self, entry: Entry) -> str | None:
        """Why days told elsewhere may not be its own: nearer ones are told, or one boat under the days of many."""
        if entry.period_evidence == "governing" and entry.said_that_day:
            return "Its sentence names only the day of the news: confirm the days it covers."
        if entry.period_evidence == "base" and self.passes_days(entry):
            return "Days stand right before it that were read as another's: confirm the days it covers."
        if self.is_of_one_boat(entry):
            return "It is of one boat, its period of many: confirm the days it covers."
        return None

    def passes_days(self, entry: Entry) -> bool:
        """Whether words of a period stand between the number before and one that is given the days of a comparison."""
        beside, place = self.place(entry)
        low = beside[place - 1].index + 1 if place else entry.sentence.low
        return any(at in self.dated for at in range(low, entry.index))

    def is_of_one_boat(self, entry: Entry) -> bool:
        """Whether one boat is told of, under days of many: "La embarcación fue interceptada con 16 migrantes"."""
        period = entry.period
        whole = entry.whole
        if whole is not None and whole.sentence is entry.sentence and whole.period is period:
            return self.is_of_one_boat(whole)
        if entry.period_evidence != "governing" or period is None or period.start is None:
            return False
        long = period.end is None or (period.end - period.start).days > _A_WEEKS_DAYS
        return long and _ONE_BOAT.match(self.text, entry.sentence.start) is not None

    def was_told_then(self, entry: Entry) -> bool:
        """Whether its days are those of what was known before: "a picture already drawn in January: 80,075 in all"."""
        period = entry.period
        if period is None or period.char_start is None or entry.start < period.char_start:
            return False
        return _ALREADY.search(self.text, max(0, period.char_start - _ALREADY_REACH), period.char_start) is not None

    def is_of_all_the_year(self, entry: Entry) -> bool:
        """Whether "the year's final toll" is given the days of a part of that year, told before."""
        period = entry.period
        if period is None or period.start is None or period.end is None or not self.says(_YEARS_TOTAL, entry):
            return False
        return (period.end - period.start).days < _A_YEAR

    def tells_hijri_days(self, entry: Entry) -> bool:
        """Whether a sentence without other days of its own tells some of the Hijri calendar."""
        if entry.period_evidence != "governing":
            return False
        told = self.items[entry.sentence.low : entry.sentence.high]
        return any("hijri" in item.senses for item in told)

    def grew_over_years(self, entry: Entry) -> bool:
        """Whether a stock is told of a range of years: "77.893 refugiados reconocidos desde 1989 hasta 2024"."""
        period = entry.period
        if not self.is_stock(entry) or period is None or period.start is None:
            return False
        if period.end is None:
            return not self.registered_since(entry)
        return period.start.year < period.end.year and not period.worked_out

    def registered_since(self, entry: Entry) -> bool:
        """Whether its own words say that so many registered since then: "3 200 se sont enregistrés depuis mai"."""
        own = self.items[entry.left : entry.right]
        registered = any(item.senses.get("event") == "register" for item in own)
        return registered and not self.says(NOW, entry)

    def may_be_earlier(self, entry: Entry) -> bool:
        """Whether it is the first of "from 14 to 30", in words that do not say from when."""
        if entry.is_base or not _FROM.search(self.text, max(0, entry.start - _FROM_REACH), entry.start):
            return False
        beside = self.beside.get(id(entry.sentence), ())
        following = next((one for one in beside if one.start >= entry.end), None)
        return following is not None and _TO.fullmatch(self.text, entry.end, following.start) is not None

    def is_one_more(self, entry: Entry) -> bool:
        """Whether an "and" joins it to what was compared: "up 15% from April, and 14,200 pounds"."""
        named = entry.noun is not None and entry.noun.start > entry.start
        return named and _AND.search(self.text, max(0, entry.start - _FROM_REACH), entry.start) is not None

    def rose_over_years(self, entry: Entry) -> bool:
        """Whether "from 24,900 to 91,700 between 2021 and 2022" gives it more than one year."""
        period = entry.period
        if period is None or period.start is None or period.end is None or period.start.year == period.end.year:
            return False
        beside = self.beside.get(id(entry.sentence), ())
        return entry.base_cue == "from_to" or any(one.base is entry and one.base_cue == "from_to" for one in beside)

    def is_told_of_now(self, entry: Entry) -> bool:
        """Whether a stock of now would be given the day of an earlier one: "at the end of 2022 …; it now hosts"."""
        period = entry.period
        if not self.is_stock(entry) or period is None or period.char_start is None or period.char_end is None:
            return False
        own = self.own_start(entry)
        return period.char_end <= own and NOW.search(self.text, max(period.char_end, own), entry.start) is not None

    def is_so_far(self, entry: Entry) -> bool:
        """Whether a running total would be given closed days told before: "en enero 24.634; hasta ahora son 31.610"."""
        period, low = entry.period, self.items[entry.sentence.low].start
        if period is None or period.end is None or period.cumulation != "period":
            return False
        told = period.char_end if period.char_end is not None else low
        said = _SO_FAR.search(self.text, low, entry.start) if told <= low else None
        return said is not None and not any(
            isinstance(item, Numeral) and item.start < said.start()
            for item in self.items[entry.sentence.low : entry.index]
        )

    def has_days_of_newer(self, entry: Entry) -> bool:
        """Whether an earlier value would be of the very days of the newer: "6 310 en 2024, contre … l'an dernier"."""
        period, newer = entry.period, entry.base.period if entry.base is not None else None
        if period is None or newer is None or entry.base_cue == "from_to":
            return False
        return (period.start, period.end) == (newer.start, newer.end)

    def is_of_a_whole_year(self, entry: Entry) -> bool:
        """Whether an earlier value would be of all of a year, the newer of a part: "52 hasta junio, 954 en 2022"."""
        period, newer = entry.period, entry.base.period if entry.base is not None else None
        if period is None or newer is None or period.start is None or period.end is None or newer.start is None:
            return False
        whole = is_of_whole_years(period)
        part = month_and_day(newer.start) == (1, 1) and month_and_day(newer.end) != (12, 31)
        if not (whole and part and period.end < newer.start):
            return False
        low = min(entry.start, period.char_start or entry.start) - _ALL_OF_REACH
        told = _ALL_OF_A_YEAR.search(self.text, max(0, low), max(entry.end, period.char_end or 0) + _ALL_OF_REACH)
        return told is None

    def is_compared_with_other_days(self, entry: Entry) -> bool:
        """Whether its days were told before, and its earlier value is of a part of a year of another length."""
        period = entry.period
        if entry.is_base or period is None or period.start is None:
            return False
        beside = self.beside.get(id(entry.sentence), ())
        base = next((one for one in beside if one.base is entry and one.period_evidence == "own"), None)
        earlier = base.period if base is not None else None
        if earlier is None or earlier.start is None or earlier.end is None:
            return False
        if (earlier.end - earlier.start).days >= _A_YEAR:
            return False
        length = (period.end - period.start).days if period.end is not None else 0
        if length and abs(length - (earlier.end - earlier.start).days) <= _SAME_LENGTH:
            return False
        own, others = (period.start, period.end), (earlier.start, earlier.end)
        return [month_and_day(one) for one in own] != [month_and_day(one) for one in others]

    def goes_back(self, entry: Entry) -> bool:
        """Whether "avaient alors été" takes it back to another time than that in force."""
        if entry.period_evidence not in ("governing", "sentence"):
            return False
        if entry.period_evidence == "governing" and (self.says(_HAD, entry) or self.says(_FOLLOWS, entry)):
            return True
        before = max(0, entry.start - _BACK_THEN_REACH)
        return (self.says(_THEN, entry) or _BACK_THEN.search(self.text, before, entry.start) is not None) or (
            entry.whole is not None and self.goes_back(entry.whole)
        )

    def may_be_late_in_month(self, entry: Entry) -> bool:
        """Whether few are told of "fin novembre": the naufrage of those days, or all since the year began."""
        period = entry.period
        if period is None or period.char_start is None or self.is_stock(entry) or period.start is None:
            return False
        late = _LATE.match(self.text, period.char_start)
        return late is not None and period.start != period.end and (entry.numeral.whole or 0) < _MANY_BY_THEN

    def carried_other_days(self, entry: Entry) -> bool:
        """Whether what carried people would be of other days than they: "803 migrants à bord de 13 bateaux"."""
        if entry.is_base or entry.period is None:
            return False
        beside, place = self.place(entry)
        aboard = beside[place - 1] if place else None
        if aboard is None or aboard.adjunct or aboard.is_base or aboard.period is None:
            return False
        return (aboard.period.start, aboard.period.end) != (entry.period.start, entry.period.end)

    def tells_other_days(self, entry: Entry) -> bool:
        """Whether a month, a week or a feast among its own words is part of no period that was understood."""
        if self.says(_FEASTS, entry):
            return True
        if self.says(_NTH_ALONE, entry):
            return True
        if self.says(_ONE_DAY_OF, entry) and (entry.period is None or entry.period.start != entry.period.end):
            return True
        if is_of_whole_years(entry.period) and _FIRST_MONTHS.search(self.text, entry.sentence.start, entry.start):
            return True
        own = range(entry.left, entry.right)
        if any(getattr(self.items[at], "reason", None) == BARE_DAY and at not in self.dated for at in own):
            return True  # "62 le 14": a day whose month is told elsewhere
        beside, place = self.place(entry)
        aboard = beside[place - 1] if place and entry.adjunct else None
        if aboard is not None and aboard.period == entry.period and self.tells_other_days(aboard):
            return True
        near = range(beside[place - 1].index + 1 if place else entry.left, entry.right)
        if any(self.items[at].senses.get("doubt") == "days" and at not in self.dated for at in near):
            return True
        if self.names_unread_days(entry):
            return True
        if self.language == "ar" and self.tells_of_a_day_of_it(entry):
            return True
        return not _TIMES.isdisjoint(entry.sentence.said) and any(
            entry.left <= index < entry.right for index in self.times_of(entry.sentence)
        )

    def tells_of_a_day_of_it(self, entry: Entry) -> bool:
        """Whether a day behind a number is told by its month's pronoun, and stands in no period that was read."""
        day = _DAY_OF_IT.search(self.text, entry.end, entry.sentence.end)
        period = entry.period
        return day is not None and not (
            period is not None
            and period.char_start is not None
            and period.char_start <= day.start() < (period.char_end or 0)
        )

    def names_unread_days(self, entry: Entry) -> bool:
        """Whether its own words name days by others, which no period was read from: "en el segundo, 2.400"."""
        told = _DAYS_BY_OTHERS.get(self.language)
        if told is None or not (self.text_says(told) or self.speaks_of_the_same_month):
            return False
        beside, place = self.place(entry)
        low = beside[place - 1].end if place else self.items[entry.left].start
        high = self.items[entry.right - 1].end
        if self.speaks_of_the_same_month and self.is_of_the_same_month(entry, low):
            return True
        opens = self.items[entry.sentence.low].start
        if entry.period_evidence == "governing" and opens < low and told.match(self.text, opens, high):
            return True  # "Horas después llegaron otras dos barcas con 41"
        for found in told.finditer(self.text, low, high):
            at = self.index_at(found.start())
            if at not in self.dated and not (_SECOND.search(found[0]) and self.counts_in_turn(entry)):
                return True
        return False

    @cached_property
    def speaks_of_the_same_month(self) -> bool:
        """Whether any words take the text to a month of another year."""
        return _SAME_MONTH.search(self.text) is not None

    def counts_in_turn(self, entry: Entry) -> bool:
        """Whether operations or boats are counted, of which "the second" is one: "two operations, 30 in the first"."""
        told = self.items[entry.sentence.low : entry.index]
        return any(item.senses.get("thing") in CARRIERS for item in told)

    def is_of_the_same_month(self, entry: Entry, low: int) -> bool:
        """Whether "the same month" leads to a whole year, of which that month alone may be meant."""
        if not is_of_whole_years(entry.period):
            return False
        if entry.period_evidence == "own" and id(entry.sentence) in self.same_month:
            return True
        found = _SAME_MONTH.search(self.text, low, entry.start)
        if found is not None:
            self.same_month.add(id(entry.sentence))
        return found is not None

    def times_of(self, sentence: Sentence) -> list[int]:
        """Words of a sentence that stand for days of no period that was understood."""
        if self.timed is None or self.timed[0] is not sentence:
            found = [
                index
                for index in range(sentence.low, sentence.high)
                if not _TIMES.isdisjoint(self.items[index].senses)
                and self.dated.isdisjoint(range(index - _GOES_ON_FOR, index + 1))
                and self.is_of_calendar(index)
            ]
            self.timed = sentence, found
        return self.timed[1]

    def is_of_calendar(self, index: int) -> bool:
        """Whether a word for a time stands for days: no length of time, no age, no "each month"."""
        item = self.items[index]
        if item.senses.keys() & {"average", "thing", "function", "qualifier", "number", "fraction"}:
            return False
        if "month" in item.senses or "weekday" in item.senses:
            return True
        if item.senses.get("unit_of_time") != "year" and self.dated.isdisjoint(
            range(index + 1, index + _GOES_ON_FOR + 1)
        ):
            before, article = max(0, item.start - _IN_THE_REACH), item.start + len("ال")
            if _IN_THE.search(self.text, before, item.start) or _IN_THE_ARABIC.search(self.text, before, article):
                return True
        half = (
            index > 0 and getattr(self.items[index - 1], "form", "") == "fraction"
        )  # "the past two and a half months"
        near = self.items[max(0, index - (4 if half else 2)) : index + 3]
        return any({"relative", "ordinal"} & one.senses.keys() or one.kind == "ordinal" for one in near)


def period_open_before(text: str, entry: Entry) -> bool:
    """Whether a clause of its own tells of the day that open days began with: "the most since 2016, when 500 died"."""
    period = entry.period
    if period is None or period.end is not None or period.char_end is None or entry.start < period.char_end:
        return False
    when = _WHEN.match(text, period.char_end)
    return when is not None and "," not in text[when.end() : entry.start]
