"""What happened to what is counted: tie the events of a sentence to its numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import pairwise, takewhile

from etl.entries import Entry, opens_saying, says, stands_at
from etl.fold import fold_phrase
from etl.indicators import ARRIVALS, KINDS_OF_PERSONS, PERSONS, STOCKS, MeaningTable
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.scan import MARK, WORD, Token
from etl.sentences import Sentence
from schemas.codelists import load_codelists

_REMEMBERED = ("networks", "attempts", "crossings")
_LASTING = frozenset({"asylum", "migration_agency", "darien"})
"""What a text says once and means to its end."""
_KEPT_APART = frozenset({"sea", "land"})
_OF_THE_SENTENCE = _LASTING | _KEPT_APART | {
    "inland", "libya", "refugee_agency", "smuggling", "other_crime", "false", "suspected", "suspected_smuggling",
}  # fmt: skip
"""How it happened, where one number of a sentence says it for all."""
_SEA_ROUTES = frozenset({"X-CMED", "X-WMED", "X-EMED", "X-WAFR", "X-CHANNEL", "X-ATL", "X-MED", "ES-CN", "ES-IB"})
_CROSSED = ("arrivals", "arrivals_land", "arrivals_sea", "border_crossings_detected", "irregular_attempts_foiled")
_FAR = 60
_AFTER_BEING = re.compile(
    r"\b(?:after (?:being|having been|their)|following their|having been|from (?:where|which)|après (?:avoir|leur)"
    r"|dont (?:ils|elles)|d['’]où|tras (?:ser|haber|su)|después de (?:ser|haber))\b|بعد (?:أن|ترحيل|طرد)",
    re.I,
)
"""What leads from those who came to what had befallen them before."""
_PUT_ASHORE = re.compile(r"disembark|d[ée]barqu|desembarc|إنزال", re.I)
_ENDS_BASE = re.compile("[),،;]")
"""What ends an earlier value, so that boats told behind it carried the newer one: "than the 2,304 of 2024, in 96"."""
_CARRYING = ("carrying", "transporting", "transportant", "avec à bord", "avec à leur bord")
_ADJOINING = 2
_TWO_NAMES = 2
_SHORT_ITEM = 60
"""Characters in an item of a list that only gives the number of a year or a place: "- 2017: 172.362"."""
_LEADS_WITHIN = 4
"""Items back from a number, those of a period left out, within which a verb leads to it."""
_COMES = frozenset({"arrive", "reach"})
_CAUGHT_OR_SAVED = frozenset({"intercept", "rescue", "deport"})
_WHO_HAD = re.compile(
    r"\b(?:(?:who|that|which)(?: (?:had|have|has|were|just|recently|already|illegally|irregularly|previously))*"
    r"|(?:que|quienes|los cuales)(?: (?:habían|han|había|intentaban|pretendían|acababan de|se disponían a))?"
    r"|qui(?: (?:avaient|ont|étaient|sont|venaient (?:de|d['’])|tentaient (?:de|d['’])|cherchaient à))?"
    r"|(?:الذين|اللذين|ممن)(?: كانوا)?) $",
    re.I,
)
"""What leads to how the counted had come: "40 migrants who had illegally crossed from Syria"."""
_OF_THOSE_ABOARD = frozenset({"arrive", "reach", "receive", "rescue"})
_LEAVES_OPEN = frozenset({"board", "detect", "deploy", "forge"})
"""What may be said of a number besides what befell its whole list."""
_PAST = re.compile(
    r"[ \u00a0](?:[a-z]{3,}ed\b(?![ \u00a0](?:of|to|in)\b)"
    r"|(?:sank|went|ran|broke|fell|fled|took|began|became|gave|swam|flew|drove|threw|lay|left|sought|got|saw|spent"
    r"|lost|chose|stood|sent|paid|found|made|had)\b)"
)
_HAVE = re.compile(
    r"[ \u00a0](?:ya |todavía |still |already )?(?:cuentan con|tienen|poseen|disponen de|disposent|possèdent|hold"
    r"|possess"
    r"|have (?:a|an|the|valid|their)|ont (?:un|une|des|leur)|لديهم|يملكون|يحملون)\b"
)
"""Verbs that say what the counted have, whatever befell others."""
_PARTICIPLE = re.compile(
    r"[ \u00a0](?:(?:déjà|aussi|ensuite|également|depuis|encore) )?([a-zà-ÿ]{3,}(?:é|ée|és|ées|its|ites|ies|ues))\b"
    r"(?! (?:de|d['’]|du|des|en|à|au|aux)\b)"
)
_AUXILIARIES = frozenset(
    (
        "were", "was", "are", "is", "have", "has", "had", "have been", "has been", "had been", "did",
        "ont", "a", "avaient", "avait", "sont", "est", "étaient", "était", "furent", "fut", "ont été", "a été",
        "avaient été", "avait été", "se sont",
    )
)  # fmt: skip
_OPENS_WHOLE = frozenset(
    ("parmi les", "parmi ces", "sur les", "sur ces", "of the", "of these", "of those", "out of the", "among the")
)
_ARRESTS = re.compile(r"arrest|interpell|detenci|توقيف|اعتقال", re.I)
_CUSTODY = re.compile(
    r"garde à vue|gardées? à vue|gardés? à vue|écrou|incarcér|mandat de dépôt|verrous|derrière les barreaux", re.I
)
_JAILED = re.compile(r"ingres\w+ en (?:prisi[oó]n|la c[aá]rcel)|prisi[oó]n (?:provisional|preventiva)", re.I)
_HAVING = frozenset(("ayant", "étant", "having", "n'ont", "ne sont"))
_RELATIVES = frozenset(("qui", "que", "who", "which", "that", "dont", "où", "whom"))
_A_PEAK = re.compile(
    r"[ \u00a0](?:(?:son|sa|leur|un|une|le|la|des|its|a|the|su|el|nouveaux?|new|all-time|plus|nuevos?)[ \u00a0])*"
    r"(?:apogée|pics?|sommets?|niveaux?|records?|maximum|plafond|seuil|peak|highs?|levels?|picos?|niveles|nivel|m[aá]xim\w+|haut)\b",
    re.I,
)
"""What is reached that is no place: "a atteint son plus haut niveau"."""
_COME_OR_STUCK = frozenset({"arrive", "foil"})
_JOINS_VERBS = frozenset(("et", "and", "y", "mais", "but", "puis", "avant", "before"))
_RISEN = re.compile(
    r"\b(?:passant|tombant|chutant|grimpant|montant|atteignant|s['’]établissant|totalisant|pour (?:atteindre|passer"
    r"|tomber|s['’]établir|se fixer|culminer)|reaching|to reach|hasta alcanzar|alcanzando|hasta situarse)\b(?! d[e'’])",
    re.I,
)
"""What leads from a comparison to the newer value: "en baisse par rapport à mai, passant à 1 246"."""
_COME = re.compile(r"(?:és|ées|é|ée|us|ues|ad[oa]s|id[oa]s)$")
"""How a French or Spanish participle ends: "arrivés", "entrées", "venus"."""
_INFINITIVE = re.compile(r"(?!mer\b|terre\b)[^\W\d_]+(?:er|ir|re|ar)\b", re.I)
_ACHIEVED = re.compile(
    r"(?:réussi\w*|parv\w+|\bpu|\bvus?|\bvoir|fait|laiss\w+|sont|managed|succeeded|able|seen|saw|logr\w+|cons\w+gu\w+)"
    r"(?: à| a| to| en)?(?: \w+)? $|\b(?:tras|después de|luego de) $",
    re.I,
)
"""What makes of an infinitive something that happened: "ont réussi à gagner", "a vu arriver", "tras llegar"."""
_ACHIEVED_REACH = 30
_PURPOSE = re.compile(
    r"(?:\b(?:to|(?:in order|so as|aim(?:ed|ing)) to|pour|afin de|afin d['’]|visant à|para|a fin de)|\bل) ?$", re.I
)
"""What leads to the verb of a purpose."""
_CHANGE_REACH = 4
_VERBAL_NOUN = re.compile(r"[وف]?(?P<to>لل|ل)?(?:ال)?(?:وصول|دخول|عبور|بلوغ|ولوج|تسلل|نزول)(?:هم|ها)?$")
"""Arabic nouns of arriving that may tell of what somebody wanted, as infinitives do."""
_WANTED = re.compile(
    r"(?:أمل\w*(?: في)?|حلم\w*(?: ب| في)?|ب?هدف|ب?قصد|بغية|ب?غرض|من أجل|محاول\w*|[يت]?حاول\w*|[يت]عتزم\w*"
    r"|[يت]نو[يو]\w*|[يت]ريد\w*|[يت]رغب\w*(?: في)?|رغب\w*(?: في)?|راغب\w*(?: في)?|[يت]سع[ىو]\w*(?: إلى)?"
    r"|ساع\w+ إلى|بصدد|[يت]خطط\w*|[يت]ستعد\w*|عازم\w* على|طامح\w* (?:إلى|في)|مصمم\w* على|قبل|دون|فشل\w* في)"
    r" (?:[^\W\d_]+ )?$"
)
"""What leads to an aim in Arabic: "على أمل الوصول إلى", "بهدف دخول"."""
_OF_SOME = 8
"""How many items on "most of them" still holds: "la plupart en coordination avec l'OIM"."""
MOST_REACH = 48
_MOST = r"(?:mayor(?:ía|\s?parte)|majorité|plupart|most|majority|bulk)"
MOST_OF_THEM = re.compile(
    rf"\b{_MOST} (?:de ell[ao]s|d['’]entre e(?:ux|lles)|of them)\s*[,(:]?\s*$"
    r"|(?:معظم|[أا]غلب|غالبي[ةت]|[أا]غلبي[ةت])ه[ما]\s*[،(:]?\s*$",
    re.I,
)
_CANDIDATES = re.compile(r"candidat|aspirante|would-be (?:im|e)?migra|مرشح", re.I)
_MOST_OF_THE = re.compile(rf"\b{_MOST} (?:de (?:los|las|es[ao]s|est[ao]s)|des|de ces|of (?:the|these|those))\s*$", re.I)
_OF_SUSPECTS = 5
"""How many items on the crime stands that somebody is suspected of."""
_OF_A_TRADE = frozenset({"networks", "smugglers"})
_OF_ONE_PARTY = frozenset({"iom"})
_THE_WHOLE = re.compile(
    r"conjunto d|\btodo el (?:país|territorio)|todas las vías|cualquier vía|whole of|l['’]ensemble d", re.I
)
_OF_THE_NETWORK = re.compile(r"(?:líder|cabecilla|cerebro|jefe|integrante|miembro)", re.I)
_SAID_OF_A_NOUN = 4
"""Items from a noun on in which words still tell what kind of people it names."""
_BRACKET = 8
"""How many items back a bracket is looked for that interrupts a comparison."""
LIBYA = re.compile("liby|libia|ليبيا", re.I)
_GIVES_REASON = ("because", "porque", "parce que")
_AMOUNTS = frozenset(
    ("cifra", "número", "total", "récord", "nivel", "chiffre", "figure", "record", "رقم", "عدد", "مجموع")
)
"""What a number is called that something reached: "alcanzaron la cifra de 180,417"."""
_LEADS_OVER = frozenset({"function", "qualifier", "article", "modifier", "span"})
_SOME_WAY = re.compile(
    r"\W*(?:by|par|por|vía|via|through)\s(?:la\s|the\s)?(?:sea|land|mer|terre|mar|tierra|voie \w+|vía \w+)\b[:,]?\s",
    re.IGNORECASE,
)
_ARRESTED_FOR = re.compile(
    r"\b(?:por (?:presuntamente )?(?:introducir|trasladar|transportar|meter|traer|colar|favorecer|facilitar"
    r"|organizar|traficar con)"
    r"|for (?:allegedly )?(?:smuggling|transporting|ferrying|facilitating|bringing|trafficking)"
    r"|pour (?:avoir )?(?:introduit?|transport[ée]r?|organis[ée]r?|facilit[ée]r?|convoy[ée]r?|fait passer|aidé))"
    r"\s(?:[^\W\d_]+\s){0,6}?(?:a\s)?(?:[ei]?migrant\w*|migrants?|migrantes|inmigrantes|personas|people|étrangers"
    r"|extranjeros|foreigners|entrada|entrée|séjour|traversées?|départs?|crossings?)\b",
    re.I,
)
_VERB_AHEAD_WITHIN = 40
_VERB_AHEAD = re.compile(
    r"(?:\b(?:and|y|et)|[,;]) (?P<verb>[a-zà-ÿ]{4,}(?:ed|ó|aron|ieron|é))"
    r"(?: (?:a|à|to|some|about|environ|unos|unas))? $"
)
_OF_THE_OTHERS_WITHIN = 30
_OF_THE_OTHERS = re.compile(
    r" (?:of (?:the|those|these)|de l[oa]s|de es[oa]s|des|de ces|d['’]entre les|من (?:بين|أصل)) ", re.I
)
_AND_NEXT = re.compile(
    r"(?:\b(?:et|and|y)|;) (?:(?:au moins|at least|al menos|some|another|environ|otr[oa]s|unos) )?$", re.I
)
_AND_NEXT_WITHIN = 20
_OWN_VERB = re.compile(
    r"(?: (?:autres|others|otr[oa]s|more|más|people|persons|personnes|personas|migrants?|migrantes|women"
    r"|femmes|mujeres))?"
    r" (?:sont|ont|étaient|avaient|were|are|was|have|had|remain\w*|fueron|han|son|están|siguen|continúan|permanecen)\b",
    re.I,
)
_SET_OFF_PARTICIPLE = re.compile(r"\s?[»”\"]?,\s(?=[^\W\d_]+(?:és|ées|ados|adas|idos|idas|ed)\b)", re.I)
"""What shows that a list of parts is over: "26 femmes et 13 mineurs », débarqués à la base"."""
_AGAINST_REACH = 20
_AGAINST = re.compile(
    r"\b(?:contre|against|contra) (?:l[ae]s? |l['’]|the |these |la |las |el |los |ces )?$|(?<!\w)ضد $", re.I
)
"""What makes an event what somebody is against: "3 000 personnes ont manifesté contre les expulsions"."""
_OF_A_PLACE_REACH = 40
_OF_A_PLACE = {
    "arrive": re.compile(
        r"\b(?:par où|d['’]où|où l['’]on|por donde|por la que se|through which|from where|from which)\b[^,;.\d]*$", re.I
    ),
    "intercept": re.compile(r"\bcent(?:re|res|ro|ros) (?:de |d['’])$", re.I),
}
"""What stands before an event that only tells where a route leads, or what a centre is for."""
_PREVENTED_HARM = re.compile(
    r" (?:que (?:su|sus|se|hubiera|perdier\w+|murier\w+|sufrier\w+|corrier\w+)|qu['’]il|un drame|una tragedia"
    r"|(?:a|the) (?:tragedy|loss))\b",
    re.I,
)
"""What was kept from happening to those who were caught or saved: "se evitó que su vida corriera peligro"."""
_UNDONE_WITHIN = 30
_UNDONE = re.compile(r"(?<!\w)و?(?:لم|لن) (?:يتم|تتم|يجر|تجر) \w+ $")
_NOT_DONE = re.compile(
    r"(?:\b(?:was|were|has|have|had|been) not(?: been)?|\bn['’ ](?:a|ont|avaient?|étaient?|est|sont) pas(?: été)?"
    r"|\bne (?:sont|furent|seront|seraient) pas"
    r"|\bno (?:fue|fueron|ha sido|han sido|había sido|habían sido)) $",
    re.I,
)
_SAID_OF_A_PART = re.compile(
    r" (?:are|were|have|had|has|was|ont|avaient|sont|étaient|ont été|han|habían|fueron|son|eran)\b", re.I
)
_CONCEDES = re.compile(
    r";|\b(?:si bien|aunque|mientras que|although|though|while|whereas|bien que|alors que|tandis que|même si)\b"
    r"|(?<!\w)(?:بينما|فيما|رغم|في حين|وإن كان)(?!\w)",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"(?:إلى|الى) (?:(?:نحو|حوالي|حوالى|قرابة|زهاء|أكثر من|ما يقارب|ما يناهز|أزيد من) )?$")
_UP_TO_WITHIN = 24
_REACHED = re.compile(r"و?(?:وصل|وصلت|وصلوا|يصل|تصل|ليصل|لتصل)")
_CARRIED_ON_WITHIN = 90
_CARRIED_ON = re.compile(
    r"(?:\b(?:cerr(?:ó|aron|ado|aba)|concluyó|terminó|finalizó|acabó|clos(?:ed|es)|ended|finished|sald(?:ó|a)|clos(?:e|es)?"
    r"|s['’]est (?:terminée?|achevée?|soldée?|close?)|(?:terminée?|achevée?|soldée?))"
    r"\s(?:\w+\s){0,2}?(?:con|with|avec|sur|par|en)"
    r"|\b(?:nombreu(?:x|ses)|numeros[oa]s|mayoría|premier rang|en tête|a la cabeza|busiest|largest)\b[^.;:\d]{0,45}"
    r"\b(?:con|with|avec)"
    r"|\b(?:han sido|habían sido|fueron ya|son ya|suman ya|iban ya))"
    r"\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
"""Words that lead to a number of what the text counts anyway: "Febrero se ha cerrado con 264 personas"."""
_TOTALS_WITHIN = 60
_COMES_TO_TOTAL = re.compile(
    r"\b(?:totall?(?:ed|ing)|totals?|reach(?:ed|es|ing)?|amount(?:ed|s|ing)? to|numbered|came to|comes to"
    r"|stood at|stands at"
    r"|s['’]élèvent à|s['’]élevaient à|se sont élevée?s à|ont atteint|ont totalisé|totalisent|atteignent"
    r"|ascienden a|ascendieron a|sumaron|suman|alcanzaron(?: las| los)?|totalizaron|se elevaron a|se situaron en"
    r"|بلغ|بلغت)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
"""A verb that leads from a noun to its number, words that qualify it between."""
_EVENT_OF_NOUN = {
    "arrivals": "arrive", "removals": "deport", "returns": "return", "rescues": "rescue",
    "interceptions": "intercept",
}  # fmt: skip
"""What befell the persons behind a number, by the noun before it."""
_SHORE = re.compile(r"\btraversées?\b|\bcosta|\bcôte|\bcoast|\ba?shore|\bplaya|ساحل|سواحل|شاطئ|شواطئ|جزر|جزيرة", re.I)
_SANK = re.compile("[وف]?(?:ي|ت)?غرقت?")
_TOO = ("أيضا", "كذلك", "also", "too", "también", "aussi", "également")
"""What makes of a way to come one more: "بحساب الوافدين عن طريق البر أيضا"."""
_MANAGED = re.compile(
    r"(?:تمك[\u064b-\u0652]*ن|نجح)\w{0,2}[ ،]+"
    r"(?:(?:حوالي|نحو|قرابة|زهاء|أكثر من|أزيد من|ما يزيد عن|ما يقارب|ما لا يقل عن) )?$"
)
_TO_GET_THERE = re.compile(r"[^.;:]{0,140}? (?:من|في) (?:ال)?(?:وصول|دخول|بلوغ|ولوج|عبور|اجتياز)\b")
_THOSE_WHO = re.compile(r"(?:^|\s)(?:عدد )?(?:من|الذين) (?:تم |جرى )?[\w\u064b-\u0652]{2,}(?:وا|هم)\b")
"""Who is counted in Arabic where no noun says it: "من مُنعوا من الوصول … بلغوا 300"."""
_SUBJECT = 10
"""Items from an Arabic verb over its subject to the number, at most."""
_FINITE = re.compile("[وف]?(?:اعترض|أنقذ|أوقف|ضبط|أحبط|أفشل|أجهض|منع|رحل|فكك|انتشل|اعتقل|احتجز|حجز|سجل|أبعد|طرد|أغاث)")
"""Arabic verbs that begin a clause, with their subject behind them."""
_OTHER_CLAUSE = re.compile("الذي|التي|الذين|اللذين|بعد|بينما|كان|أن |إن |حيث|عندما|[.,،;:()\\n]")
_VOLUNTARY = re.compile("volunt|volont|طوع|طواع|اختيار", re.I)
_AWAY_FROM = re.compile(r"(?:^|\s)(?:desde|from|depuis(?: la)?|من) $", re.I)
_AND_ONLY = re.compile(r" (?:y |et |and |و ?)")
_GOES_ON = re.compile(r"(?:,? (?:y|et|and) |[,،] ?و)$")
_BRINGS_A_TOTAL = re.compile(
    r"(?:bring|brought|tak|took)\w*[ \u00a0](?:[\w’'-]+[ \u00a0]){1,4}?(?:total|number|tally|toll|count|figure)\b", re.I
)
"""Verbs of a total that goes up, and of nobody who is carried: "bringing the 2024 total to"."""
_CHANNEL = "X-CHANNEL"
_SMALL_BOATS = re.compile(r"(?:in |on |by )?(?:a )?small[ -]boat|petits bateaux|small boats", re.I)
_CROSSING = re.compile(r"cross|(?:made|making|make|completed) (?:the|it across)", re.I)
_SMUGGLED = re.compile(
    r"\b(?:smuggl(?:ed|ing|e)|traffick(?:ed|ing))[ \u00a0](?:(?:of|up|to|about|around|at|least|more|than|over|nearly"
    r"|almost|some|an|estimated|as|many|approximately|roughly|in|another|a|total|further)[ \u00a0])*$",
    re.I,
)
"""What leads to those whom smugglers carried, who were neither caught nor rescued: "smuggling up to 10,000 people"."""
_SMUGGLED_REACH = 50
_SPLIT_VERB = re.compile(
    r"\b(?P<verb>t(?:ake[sn]?|ook|aking)|br(?:ings?|ought|inging)|escort(?:s|ed|ing)?|tow(?:s|ed|ing)?|carried"
    r"|sen[dt]s?|sending|turn(?:s|ed|ing)?|pick(?:s|ed|ing)?|round(?:s|ed|ing)?|br(?:eaks?|oken?|eaking)|pull(?:s|ed|ing)?"
    r"|fl(?:ew|own|ies|y|ying)|help(?:s|ed|ing)?)"
    r"(?:[ \u00a0](?:around|about|some|nearly|almost|over|more|than|at|least|up|to|another|a|further|total|of|the|all"
    r"|approximately|roughly|as|many|those|an|estimated|back))*[ \u00a0]$",
    re.I,
)
_TO = r"(?P<to>back|up|down|home|ashore|aboard|on board|to (?:safety|shore|land|port))\b"
_PARTICLE = re.compile(rf"(?:[ \u00a0](?!and\b|but\b|who\b|which\b|that\b)[\w'’-]+){{1,6}}?[ \u00a0]{_TO}")
_PARTICLES = re.compile(rf"[ \u00a0]{_TO}")
_SPLIT_EVENTS = {
    ("t", "back"): "intercept", ("br", "back"): "intercept", ("escort", "back"): "intercept",
    ("tow", "back"): "intercept", ("carried", "back"): "intercept",
    ("sen", "back"): "deport", ("turn", "back"): "foil", ("fl", "back"): "deport",
    ("pick", "up"): "rescue", ("round", "up"): "intercept", ("br", "up"): "dismantle",
    ("t", "down"): "dismantle", ("br", "down"): "dismantle",
    ("fl", "home"): "return", ("br", "home"): "return", ("help", "home"): "return", ("t", "home"): "return",
    ("sen", "home"): "deport",
}  # fmt: skip
"""What a verb says whose particle stands behind what it counts: "took 865 migrants back", "rounded 90 people up"."""
_SPLIT_REACH = 60
_TO_SAFETY = ("t", "br", "pull", "carried", "tow", "escort", "pick")
_SENT_HOME = re.compile(r"repatriat|return", re.I)
_BY_FORCE = re.compile(
    r"\b(?:interdict|apprehen|deport|illegally|unlawful|irregular|Border Patrol|police\b|coast ?guard|border guard"
    r"|cutter\b|patrol (?:boat|vessel)|immigration (?:police|authorit|service|department|enforcement)|navy\b|Frontex"
    r"|detention|custody)",
    re.I,
)
"""Words of a sentence by which those sent home hardly chose to go."""
_WITHIN_A_NETWORK = 14
_IN_BOATS = 90
"""Characters between people and the boats that they came in, at most."""
_A_GROUP = re.compile(
    r" (?:à )?(?:a |an |another |the |un |une |autre |otro |a un )*(?:\w+ )?(?:groups?|groupes?|grupos?) (?:of|de) ",
    re.I,
)
"""What may stand between a verb and its number: "rescued another group of 10"."""
_THOSE = ("those", "the", "ceux", "celles", "les", "some", "one")
_NEXT_CLAUSE = re.compile(
    r"[,;]? (?:and|but|while|whereas|et|mais|tandis que|alors que|y|pero|mientras)\b"
    r"|, (?:involving|affecting|concerning|with|impliquant|concernant|avec|con)\b",
    re.I,
)
_SAY_HOW = frozenset({"event", "modifier", "partly", "trade", "thing", "area"})
_TELLS_HOW = frozenset({"modifier", "area"})
_CHANGES = frozenset({"change", "moves"})
_COMPARES_WITH = frozenset({"compare", "change"})
_KEPT_WITHIN = 4
_RECEIVES = 12
_AFTER = ("tras", "after", "après", "بعد")
"""What leads to an earlier value where a bare number follows: "8.012 en août, après 7.500"."""
_SOURCE_REACH = 40
_TESTIMONY = re.compile(
    r"(?:testimonios?|relatos?|versi[óo]n(?:es)?|témoignages?|récits?|testimon(?:y|ies)|accounts?) "
    r"(?:de|des|of) [^,.;:]*$",
    re.I,
)
"""Whose word it is that something happened: "según el testimonio de algunos sobrevivientes"."""
_NEAR = 40
"""Items back in which what a text speaks of is still in mind."""
_SHARED_ABOARD = frozenset({"rescue", "intercept", "arrive", "return", "bring_back"})
_LOST = frozenset({"die", "missing"})
_OF_BOATS_ALONE = frozenset({"missing"})
"""What befalls a boat and says nothing of other people that are counted beside it."""
_VETO = frozenset({"decide", "refuse", "foil", "prevent", "request", "prosecute"})
_OF_PERSONS = frozenset({"rescue", "deport", "die", "missing", "return", "arrive", "regularise", "dead_or_missing"})
"""What only persons undergo: where the noun is left out, persons are meant."""
_BOATS_OF = {
    "arrivals": "boats_arrived",
    "arrivals_sea": "boats_arrived",
    "interceptions": "boats_intercepted",
}
"""The indicator of boats, by that of the people in them; the boats of the rescued have none."""
_TOLD_AGAIN = re.compile(
    r"(?:(?:En|In|Fin|Au|À|At|By|Un|One|A)\b[^,.;:]{0,40}, ?)?"
    r"(?:Ils|Elles|Il|Elle|C['’]|(?:Ce|Le) (?:chiffre|nombre|total|bilan)|They|It"
    r"|(?:This|That|The) (?:figure|number|total|toll|tally|count)|Their number) ?(?:n['’]|ne )?(?:en )?"
    r"(?:est|était|étaient|sont|fut|furent|s['’]él\w+|s['’]établi\w+|atteign\w+|a atteint|avait atteint|se montai\w+"
    r"|were|was|is|are|had been|has been|stood|stands|numbered|totalled|totaled|rose|fell|climbed|dropped|reached"
    r"|went (?:up|down)|declined|decreased|increased|peaked|came to)\b"
    r"[^,.;:]{0,30}$",
    re.I,
)
"""How a sentence begins that goes on with what the one before counted: "Ils étaient 310", "The figure rose to 420"."""
_TOLD_AGAIN_ES = re.compile(
    r"(?:En|Durante|Hasta|Entre|A) [^,.;:]{2,50},? (?:se )?(?:fueron|eran|hab[ií]an? sido|hubo|sumaban|sumaron|habían)"
    r"(?: (?:apenas|solo|unos|unas|casi|cerca de|más de|menos de))?\s*$"
    r"|(?:(?:En|Durante|Hasta|A|Desde|Por) [^,.;:]{2,50},? )?"
    r"(?:la cifra|la suma|el (?:número|total|registro|dato|acumulado|balance))(?: total| anual| oficial| final)?"
    r" (?:fue|era|es|ha sido|había sido|ascendió|asciende|se elevó|se eleva|subió|bajó|cayó|alcanzó|alcanza|llegó|quedó"
    r"|se situó|se sitúa)(?: así)?(?: a| de| en| hasta)?(?: (?:los|las))?\s*$",
    re.I,
)
"""The same in Spanish, without a subject or with "the figure": "En septiembre habían sido 31,936"."""
_REGISTERED = ("refugees", "asylum_seekers")
_UNSURE = ("inherited", "merged", "guess", "")
_AT_THE_FENCE = re.compile(
    r"[^\d,;:.()]{0,60}?\b(?:la valla|el vallado|las vallas|saltar?|saltos?|asalt\w+|clôtures?|grillages?|assauts?"
    r"|(?:the|a|its|border) fences?|storm\w*|السياج|سياج|سياجات)\b",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset({"other_crime", "other_matter"})
"""What a sentence is about where it is not about migration: theft, floods, tourists."""
_OWN_WORDS = ("event", "noun", "name")
_NEUTRAL = frozenset({"try", "detect", "host", "register", "decide", "deploy", "reside"})
_DETECTED = frozenset({"crossings", "border_crossings_detected"})
"""Kept in mind where a text counts those detected on its routes, of whom not all come by sea."""
_KEPT_FROM = re.compile(
    r"\b(?:prevented|stopped|kept|barred) from (?:leav|depart|cross|sail|set|board|reach|mak|putt)\w+"
)
_CAME_BACK = re.compile("returnee", re.I)
"""Who came back, some of them by force: what is told of others in the sentence says nothing of all."""
_PAPERS = frozenset({"applications", "asylum_applications", "permits", "stay_permits", "documents", "cases"})
"""What an office receives: nobody arrived."""
_MOVES = frozenset({"return", "deport", "arrive", "die", "missing", "leave"})
_RECORDED = frozenset({"register", "detect"})
_PRESENT = frozenset({"host", "reside"})
"""What tells of those who are there, not of those counted before."""
_GOING_HOME = frozenset({"voluntary", "iom", "from_libya", "charter"})
_BROUGHT_BACK = frozenset({"return", "bring_back", "intercept"})
"""What weighs more than a rescue where Libya is the end of it."""
_STOPPED = frozenset({"foil", "prevent"})
_NO_CODE = frozenset(
    {
        "investigate",
        "prosecute",
        "wound",
        "board",
        "request",
        "refuse",
        "decide",
        "deploy",
        "bring_back",
        "leave",
        "dead_or_missing",
        "try",
        "free",
    }
)
"""What no indicator counts when it befalls persons."""
_DEAD = frozenset({"die", "deaths", "bodies"})
_WENT_HOME = frozenset({"voluntary_returns", "voluntary_returns_iom"})
_VICTIMS = "victim"
"""Who is counted beside the missing died: "132 victimes et disparus"."""
_MISSING = frozenset({"missing", "missings"})
_RARELY_TWICE = 20
"""From which number on a sentence that begins with "se trata de" tells it again."""
_IT_IS = re.compile(r"\s*(?:Se trata(?:ba)? de|Son|Eran|Il s['’]agit d|Ce sont|They are)\b", re.I)
_OR = frozenset({"o", "u", "ou", "or", "أو"})
_JOINED_WITHIN = 5
_LOST_EITHER_WAY = re.compile(
    r"بين (?:قتيل|قتلى|غريق|غرقى|متوفى|متوفين) و(?:جريح و)?مفقود|بين مفقود\w* و(?:قتيل|قتلى|غريق|غرقى)"
)
"""What an Arabic number counts of both: "127 مهاجرا بين قتيل ومفقود"."""
_LOST_REACH = 40
_BY_THE_AGENCY = re.compile(
    r"(?:عن طريق|عبر|بمساعدة|بمساعدة من|بدعم|بدعم من|من خلال|بفضل|ساعدت|سهلت|أعادت|يسرت|نظمت|أمنت|مكنت) المنظمة(?! ال)"
)
"""Items from a word for the dead to one for the missing that one number counts together, at most."""
_ANOTHER_COUNT = frozenset({"prosecute", "decide", "refuse", "request"})
"""Of these, what makes a part another count than its whole's: "97 in custody, 71 of them since convicted"."""


@lru_cache(maxsize=1)
def by_sea() -> frozenset[str]:
    """Seas, sea routes and islands: to arrive there is to arrive by sea."""
    areas = load_codelists().areas.values()
    return frozenset(area.code for area in areas if area.kind in ("sea", "island") or area.code in _SEA_ROUTES)


def _head(noun: Token) -> str:
    """The first letters of a noun's first word, the same in all its forms: "عملية", "عمليات", "عمليتي"."""
    return noun.text.split()[0][:4].lower()


def is_of_those_who(text: str, start: int, end: int) -> bool:
    """Whether Arabic words before a number say "those who", so that persons are meant without a noun."""
    return _THOSE_WHO.search(text, start, end) is not None


def is_of_persons(event: str) -> bool:
    """Whether only persons undergo an event, so that they are meant where the noun is left out."""
    return event in _OF_PERSONS


def is_aim(text: str, verb: Item) -> bool:
    """Whether an infinitive tells where somebody wanted to go: "84 migrants désireux de rejoindre l'Angleterre"."""
    noun = _VERBAL_NOUN.match(verb.text)
    if noun is not None:
        head = text[max(0, verb.start - _ACHIEVED_REACH) : verb.start]
        return bool(noun["to"]) or _WANTED.search(head) is not None
    if not _INFINITIVE.match(verb.text):
        return False
    return not _ACHIEVED.search(text, max(0, verb.start - _ACHIEVED_REACH), verb.start)


def is_purpose(text: str, verb: Item) -> bool:
    """Whether a verb says what something was for, not that it happened: "signed a deal to prevent departures"."""
    before = text[max(0, verb.start - _ACHIEVED_REACH) : verb.start]
    return _PURPOSE.search(before) is not None and _ACHIEVED.search(before) is None


def _compares(item: Item) -> bool:
    if isinstance(item, Numeral):
        return item.kind in ("percent", "ratio")
    return bool({"compare", "times"} & item.senses.keys()) or item.senses.get("change") in ("more", "less")


def counts_no_indicator(entry: Entry) -> bool:
    """Whether the entry's noun is something that befell persons and that no indicator counts."""
    return entry.noun is not None and entry.noun.senses.get("event") in _NO_CODE - {"board"}


def crosses_the_channel(items: list[Item]) -> bool:
    """Whether a text speaks of those who cross the Channel in small boats, so that its crossings are by sea."""
    words = [item for item in items if item.kind == WORD]
    channel = any(one.senses.get("area") == _CHANNEL or "channel" in one.text.lower() for one in words)
    return channel and any(_SMALL_BOATS.match(one.text) for one in words)


class Attacher:
    """Finds the indicator of every level entry of one sentence.

    Args:
        text: the document's text, and `items` what was found in it.
        levels: the sentence's entries, in order; `before` are those of the sentences before it.
        sentences: all sentences of the document.
        memory: what the text has said so far, by thing; kept from sentence to sentence.
        table: the meanings of the indicators.
        same: the items of words like "the same period of 2023": a bare number behind is an earlier value.
        dated: where words of a period end, and where those began.
    """

    def __init__(
        self,
        text: str,
        items: list[Item],
        levels: list[Entry],
        sentences: list[Sentence],
        before: list[Entry],
        memory: dict[str, str],
        table: MeaningTable,
        same: frozenset[int],
        dated: Mapping[int, int],
    ) -> None:
        self.same, self.dated = same, dated
        self.text, self.items, self.levels, self.sentences = text, items, levels, sentences
        self.before, self.memory, self.table = before, memory, table
        self.stretches: dict[tuple[int, int], frozenset[str]] = {}
        """What `given` found: every entry asks for its sentence's stretches again."""
        self.split: dict[int, str | None] = {}
        """What `split_verb` found, by the item of the number."""
        self.lost_both: bool | None = None
        self.led_to_libya: list[int] | None = None
        self.last_particle: int | None = None
        self.managed: bool | None = None
        self.clause_openings: list[int] | None = None
        sentence = levels[0].sentence if levels else None
        self.arabic = sentence is not None and text.find("ا", sentence.start, sentence.end) >= 0
        """Whether the sentence is written in Arabic letters."""
        self.said = sentence.said if sentence else frozenset()
        """The senses of the sentence's words."""

    def run(self) -> None:
        """Attach the events, then let earlier values and lists that repeat another take what theirs count."""
        for position, entry in enumerate(self.levels):
            self.attach(position, entry)
        self.align_bases()
        self.align_lists()

    # --- words -----------------------------------------------------------------------------------------------------

    def events(self, indexes: Iterable[int]) -> list[str]:
        """The events among these items, in their order; "reached" only where it leads to a place."""
        found = []
        for index in indexes:
            item = self.items[index]
            if "event" in item.senses and isinstance(item, Token):
                event = item.senses["event"]
                if self.befell_nobody(event, item):
                    continue
                if event == "ask_asylum" and self.is_counted(item):
                    continue
                if ("thing" in item.senses and self.is_a_source(index)) or self.tells(index):
                    continue
                if (event == "arrive" and is_aim(self.text, item)) or (
                    event == "register" and self.registers_a_change(index)
                ):
                    continue
                if event == "die" and self.is_a_boat_that_sank(index):
                    continue
                if event == "reach":
                    if self.states_amount(index) or self.is_reached(index):
                        continue
                    event = "arrive"
                elif event == "receive":
                    if not self.receives_number(index):
                        continue
                    event = "arrive"
                if event == "arrive" and self.is_kept_out(index):
                    event = "refuse"
                elif event == "likewise":
                    event = self.memory.get("event", event)
                found.append(event)
        return found

    def is_a_boat_that_sank(self, index: int) -> bool:
        """Whether a boat told of before went down: "إن قاربا يقل نحو 16 مهاجرا غرق" says nothing of who died."""
        if not _SANK.fullmatch(self.items[index].text):
            return False
        following = self.items[index + 1 : index + 3]
        if any(isinstance(item, Numeral) and item.kind == "count" for item in following):
            return False
        low = self.levels[0].sentence.low if self.levels else 0
        before = self.items[low:index]
        boat = next((at for at, item in enumerate(before) if item.senses.get("thing") == "boats"), None)
        return boat is not None and any(item.senses.get("event") == "board" for item in before[boat:])

    def is_counted(self, item: Token) -> bool:
        """Whether a word is the noun of a number: the "طلب لجوء" of "4.963 طلب لجوء" tells of no other."""
        return any(level.noun is not None and level.noun.start == item.start for level in self.levels)

    def is_a_source(self, index: int) -> bool:
        """Whether a noun names who says so: "d'après les rescapés"."""
        if any("publish" in item.senses for item in self.items[max(0, index - 2) : index]):
            return True
        ahead = self.text[max(0, self.items[index].start - _SOURCE_REACH) : self.items[index].start]
        return _TESTIMONY.search(ahead) is not None

    def tells(self, index: int) -> bool:
        """Whether those whom a participle names are who says so: "those rescued told the coast guard"."""
        item = self.items[index]
        following = self.items[index + 1] if index + 1 < len(self.items) else None
        if following is None or "publish" not in following.senses or following.start - item.end > 2:
            return False
        before = self.items[index - 1].text.lower() if index else ""
        return before in _THOSE or "thing" in item.senses

    def states_amount(self, index: int) -> bool:
        """Whether "reached" leads to a number and not to a place: "le total atteint 12 000"."""
        for following in self.items[index + 1 : index + 5]:
            if isinstance(following, Numeral):
                return True
            named = following.text.lower() in _AMOUNTS
            if not (named or {"qualifier", "function", "article"} & following.senses.keys()):
                return False
        return False

    def registers_a_change(self, index: int) -> bool:
        """Whether what was recorded is a rise or a fall, and nobody: "les plus fortes hausses ont été enregistrées"."""
        for side in (range(index - 1, index - _CHANGE_REACH, -1), range(index + 1, index + _CHANGE_REACH)):
            for place in side:
                item = self.items[place] if 0 <= place < len(self.items) else None
                if (
                    item is None
                    or isinstance(item, Numeral)
                    or item.kind == MARK
                    or {"thing", "national"} & item.senses.keys()
                ):
                    break
                if item.senses.get("change") in ("up", "down"):
                    return True
        return False

    def is_reached(self, index: int) -> bool:
        """Whether an amount was reached, and no place by anybody: "un pic a été atteint", "a atteint son apogée"."""
        before = self.items[index - 1] if index else None
        if _A_PEAK.match(self.text, self.items[index].end):
            return True
        return before is not None and "passive" in before.senses and self.items[index].start - before.end <= _ADJOINING

    def befell_nobody(self, event: str, item: Item) -> bool:
        """Whether a word tells of a place, a route or a danger: "centre de détention", "par où l'on gagne l'Italie"."""
        if _AGAINST.search(self.text, max(0, item.start - _AGAINST_REACH), item.start):
            return True
        before = _OF_A_PLACE.get(event)
        if before is not None and before.search(self.text, max(0, item.start - _OF_A_PLACE_REACH), item.start):
            return True
        if event == "board":
            return _BRINGS_A_TOTAL.match(self.text, item.start) is not None
        return event == "prevent" and _PREVENTED_HARM.match(self.text, item.end) is not None

    def named_ahead(self, entry: Entry) -> list[str]:
        """The event whose noun leads to the number: "la repatriación de 979 nacionales", "إعادة 30 مهاجرا"."""
        comes_to = self.is_a_total(entry)
        for item in reversed(self.items[entry.left : entry.index]):
            if isinstance(item, Numeral) and not item.reason:
                return []
            thing = item.senses.get("thing")
            if comes_to and thing is None and item.senses.get("event", "reach") == "reach" and item.text not in ",;:.":
                continue
            if thing is not None:
                entering = thing == "crossings" and item.senses.get("modifier") == "entry"
                event = "arrive" if entering else _EVENT_OF_NOUN.get(thing)
                return [event] if event is not None else []
            if item.kind == MARK or not _LEADS_OVER & item.senses.keys():
                return []
        return []

    def is_a_total(self, entry: Entry) -> bool:
        """Whether a verb says right before the number that something totals it."""
        low = max(entry.sentence.start, entry.start - _TOTALS_WITHIN)
        return _COMES_TO_TOTAL.search(self.text, low, entry.start) is not None

    def total_named(self, entry: Entry) -> str | None:
        """A name that totals so many people: "las llegadas por mar ascendieron a 105.131 personas"."""
        for item in reversed(self.items[entry.left : entry.index]) if self.is_a_total(entry) else ():
            if item.senses.get("event", "reach") != "reach" or "thing" in item.senses or item.text in ",;:.":
                return None
            if "name" in item.senses:
                return item.senses["name"] if self.table.units[item.senses["name"]] == "persons" else None
        return None

    def is_kept_out(self, index: int) -> bool:
        """Whether an entry is what was prevented: "منع دخول 1880 مهاجرا"."""
        for before in reversed(self.items[max(0, index - _KEPT_WITHIN) : index]):
            if before.senses.get("event") == "prevent":
                return True
            if isinstance(before, Numeral) or before.kind == MARK or {"event", "thing"} & before.senses.keys():
                return False
        return False

    def in_period(self, index: int) -> bool:
        """Whether an item is among the words of a period."""
        return any(first <= index < after for after, first in self.dated.items())

    def receives_number(self, index: int) -> bool:
        """Whether what is received is the number that follows: "Canarias recibió a 1.181 inmigrantes"."""
        for place, following in enumerate(self.items[index + 1 : index + _RECEIVES], index + 1):
            if following.kind == MARK and following.text == "," and self.in_period(place + 1):
                continue
            if following.kind == MARK and not self.in_period(place - 1):
                return False
            if isinstance(following, Numeral) and following.kind == "count":
                counted = next((level.thing for level in self.levels if level.index == place), None)
                return counted not in _PAPERS
            if "thing" in following.senses:
                return False
        return False

    def given(self, low: int, high: int) -> frozenset[str]:
        """How it happened, by the items of a stretch."""
        found = self.stretches.get((low, high))
        if found is None:
            found = self.stretches[low, high] = self.modifiers_among(low, high)
        return found

    def modifiers_among(self, low: int, high: int) -> frozenset[str]:
        """The modifiers of a stretch; a sea, its routes and islands say "by sea"."""
        present = set()
        partly, some, suspected = -1, -1, -1
        for index in range(low, high):
            item = self.items[index]
            senses = item.senses
            if _SAY_HOW.isdisjoint(senses):
                continue
            event, modifier = senses.get("event"), senses.get("modifier")
            if event in ("return", "leave") and _VOLUNTARY.search(item.text):
                present.add("voluntary")
            elif event == "arrive" and " " in item.text and _SHORE.search(item.text) and not self.is_overland(index):
                present.add("sea")
            if "partly" in senses:
                partly = some = index + _OF_SOME
            elif event is not None:
                some = -1
            elif index <= partly and modifier in _OF_ONE_PARTY:
                continue
            elif index <= some and (modifier in _KEPT_APART or senses.get("area") in by_sea()):
                continue  # "60,000 arrived, the vast majority by sea", "…, most of them in the Canaries"
            if modifier == "suspected":
                suspected = index + _OF_SUSPECTS
            elif index <= suspected and ("trade" in senses or senses.get("thing") in _OF_A_TRADE):
                present.add("suspected_smuggling")
            if not _TELLS_HOW.isdisjoint(senses) and isinstance(item, Token):
                if "modifier" in senses and not self.is_no_way(item, senses["modifier"]):
                    present.add(senses["modifier"])
                if "area" in senses and senses["area"] in by_sea():
                    present.add("sea")
        return frozenset(present)

    def is_overland(self, index: int) -> bool:
        """Whether what was crossed is no sea: "réussi la traversée du désert"."""
        behind = self.items[index + 1 : index + 4]
        return any(item.senses.get("modifier") in ("inland", "darien", "land") for item in behind)

    def is_no_way(self, place: Token, how: str) -> bool:
        """Whether words lead away from a place, or only add a way to come: "counting those by land, too"."""
        if how == "libya":
            return self.is_left(place)
        return how in _KEPT_APART and self.text[place.end : place.end + 12].lstrip(" ,،").startswith(_TOO)

    def is_left(self, place: Token) -> bool:
        """Whether words lead away from a place: "voluntary returns from Libya" end elsewhere."""
        return _AWAY_FROM.search(self.text, max(0, place.start - 6), place.start) is not None

    def modifiers(self, entry: Entry) -> frozenset[str]:
        """How it happened: the entry's own words first, then what holds for the whole sentence."""
        own = self.given(entry.left, entry.right)
        if MOST_OF_THEM.search(self.text, max(0, entry.start - MOST_REACH), entry.start):
            own |= self.given(entry.index, entry.right)
        if "iom" not in own and self.is_by_the_agency(entry):
            own |= {"iom"}
        entry.given = own
        sentence = entry.sentence
        whole = set(self.shared_words(entry))
        if sentence.intro is not None:
            intro = self.sentences[sentence.intro]
            whole |= self.given(intro.low, intro.high)
        for lasting in _LASTING & (whole | self.memory.keys()):
            self.memory[lasting] = lasting
            whole.add(lasting)
        if "libya" in self.memory and own.isdisjoint(_GOING_HOME):
            own |= {"libya"}
        shared = set(_OF_THE_SENTENCE & whole)
        kept_apart = own & _KEPT_APART or shared & _KEPT_APART
        if kept_apart and (conceded := self.conceded(entry)) is not None:
            kept = _KEPT_APART - self.given(sentence.low, conceded)
            own, shared = own - kept, shared - kept
            entry.given = own
        both = "both_ways" in own or self.tells_of_most(entry)
        if both or own >= _KEPT_APART:
            own = entry.given = own - _KEPT_APART
        if both or own & _KEPT_APART or shared >= _KEPT_APART:
            shared -= _KEPT_APART
        if entry.sentence.low <= entry.left and "iom" in self.given(
            sentence.low, self.levels[0].index if self.levels else sentence.high
        ):
            shared.add("iom")
        how = own | shared
        return how - {"suspected_smuggling"} if self.are_candidates(entry) else how

    def conceded(self, entry: Entry) -> int | None:
        """Where an "although" begins behind a number: the way told there is not its own."""
        found = _CONCEDES.search(self.text, entry.end, entry.sentence.end)
        if found is None:
            return None
        behind = range(entry.index + 1, entry.sentence.high)
        return next((index for index in behind if self.items[index].start >= found.start()), entry.sentence.high)

    def are_candidates(self, entry: Entry) -> bool:
        """Whether those counted are called candidates for a way, so that a trade told beside is that of others."""
        return entry.noun is not None and _CANDIDATES.match(entry.noun.text) is not None

    def tells_of_most(self, entry: Entry) -> bool:
        """Whether what follows a number holds for most of it only: "La mayoría de los 19.887 … lo hicieron por mar"."""
        return _MOST_OF_THE.search(self.text, max(0, entry.start - MOST_REACH), entry.start) is not None

    def is_by_the_agency(self, entry: Entry) -> bool:
        """Whether "the organisation" that helped is the IOM, which the text has named: "عاد عن طريق المنظمة 500"."""
        if not says(self.text, self.items, entry, _BY_THE_AGENCY):
            return False
        return any(item.senses.get("modifier") == "iom" for item in self.items[: entry.index])

    def shared_words(self, entry: Entry) -> frozenset[str]:
        """What holds for the whole sentence: not what stands between a part cue and the next comma."""
        low, high = entry.sentence.low, entry.sentence.high
        if "part" not in self.said:
            return self.given(low, high)
        cue = next((i for i in range(entry.index + 1, high) if self.items[i].senses.get("part") == "subset"), None)
        if cue is None:
            return self.given(low, high)
        comma = next((i for i in range(cue, high) if self.items[i].text in (",", "،", ";")), high)
        return self.given(low, cue) | self.given(comma, high)

    def is_unsaid(self, entry: Entry) -> bool:
        """Whether words behind the number, or a denial in the sentence, take it back ("600 … are expected")."""
        if "denial" in self.said or ("negation" in self.said and self.denies_own_event(entry)):
            return True
        if self.is_spared(entry):
            return True
        if "negation" in self.said and self.arabic and self.is_undone(entry):
            return True
        return "forecast" in self.said and self.says("forecast", entry.index + 1, entry.right)

    def is_spared(self, entry: Entry) -> bool:
        """Whether a passive behind a number is denied: "a boat with 101 people was not picked up"."""
        told = (item for item in self.items[entry.index + 1 : entry.right] if "event" in item.senses)
        first = next((item for item in told if item.senses["event"] not in _NEUTRAL), None)
        return first is not None and _NOT_DONE.search(self.text, entry.end, first.start) is not None

    def is_undone(self, entry: Entry) -> bool:
        """Whether an Arabic "was not done" leads to a number: "لم يتم إنقاذ 12 مهاجرا"."""
        low = max(entry.sentence.start, entry.start - _UNDONE_WITHIN)
        return _UNDONE.search(self.text, low, entry.start) is not None

    def denies_own_event(self, entry: Entry) -> bool:
        """Whether the verb that leads to a number is denied: "failed to save more than 7,000 people"."""
        if not self.verb_leads(entry):
            return False
        verb = next((at for at in range(entry.index - 1, entry.left, -1) if "event" in self.items[at].senses), None)
        if verb is None:
            return False
        before = self.items[verb - 1]
        denied = "negation" in before.senses and (" " in before.text or before.text.endswith("t"))
        return denied and before.text.isascii() and self.items[verb].start - before.end <= _ADJOINING

    def is_forecast(self, entry: Entry) -> bool:
        """Whether words before the number speak of what is to come."""
        return "forecast" in self.said and self.says("forecast", entry.left, entry.index)

    def says(self, sense: str, low: int, high: int) -> bool:
        """Whether a stretch of items has a word of this sense."""
        return any(sense in item.senses for item in self.items[low:high])

    # --- attaching -------------------------------------------------------------------------------------------------

    def attach(self, position: int, entry: Entry) -> None:
        """Find out what one entry counts."""
        entry.forecast = self.is_forecast(entry)
        self.find_base(position, entry)
        if entry.is_base and entry.noun is None and not entry.unknown:
            return
        given = self.modifiers(entry)
        if self.comes_in_boats(position, entry):
            given = entry.given = given | {"sea"}
        if self.carries(entry):
            entry.noun, entry.thing = None, "boats"
        named = entry.noun is not None and "name" in entry.noun.senses and not self.crime(given)
        if entry.noun is not None and named and not self.moved(entry):
            name = entry.noun.senses["name"]
            self.settle(entry, self.stopped(entry, name, given) or name, "name", given)
            return
        if self.is_of_boats_again(position, entry):
            entry.thing = "boats"
        if entry.noun is None and self.counts_flights(entry):
            entry.unknown = self.items[entry.index + 1].text
        if entry.unknown and (entry.noun is None or "event" in entry.noun.senses):
            entry.noun = None
            return
        self.by_event(position, entry, given)
        if entry.indicator is None and entry.thing is None and entry.numeral.kind != "money":
            self.elliptical(position, entry)
        if entry.adjunct and entry.thing == "boats" and entry.evidence != "event":
            self.as_those_aboard(position, entry)
        if entry.forecast:
            entry.indicator = None
        entry.unsaid = self.is_unsaid(entry)

    def is_of_boats_again(self, position: int, entry: Entry) -> bool:
        """Whether a bare number only tells how, as that of boats before it: "707 in 13 boats and 345 in seven"."""
        if not entry.adjunct or entry.noun is not None or entry.thing is not None:
            return False
        told = (one for one in reversed(self.levels[:position]) if one.adjunct)
        return next((one.thing == "boats" and one.noun is not None for one in told), False)

    def comes_in_boats(self, position: int, entry: Entry) -> bool:
        """Whether the boats are counted right behind that people came in: "408 people arrived on nine boats"."""
        following = self.levels[position + 1] if position + 1 < len(self.levels) else None
        if following is None or following.thing != "boats" or not following.adjunct or "land" in entry.given:
            return False
        between = self.text[entry.end : following.start]
        return entry.thing in PERSONS and len(between) <= _IN_BOATS and not any(mark in between for mark in ",;:.()")

    def carries(self, entry: Entry) -> bool:
        """Whether a bare number is of boats, by those that they carry: "two carrying 74 Syrians"."""
        behind = self.items[entry.index + 1 : entry.index + 3]
        carrying = bool(behind) and behind[0].text.lower() in _CARRYING and behind[0].start - entry.end <= _ADJOINING
        return carrying and len(behind) > 1 and isinstance(behind[1], Numeral)

    def moved(self, entry: Entry) -> bool:
        """Whether refugees are named only to tell what they did: "2,320 registered refugees voluntarily returned"."""
        if entry.thing != "refugees":
            return False
        return not _MOVES.isdisjoint([event for event in self.own_events(entry) if event != "register"][:1])

    def stopped(self, entry: Entry, name: str, given: frozenset[str]) -> str | None:
        """What the own words say was stopped of what a name says happened: "thwarted 47 illegal crossings"."""
        unit = self.table.units[name]
        events = [event for event in self.own_events(entry) if event in _STOPPED]
        return self.table.indicator(unit, events[0], given) if events and unit == "crossings" else None

    def named_behind(self, entry: Entry) -> str | None:
        """A name among the own words behind a number of what it counts: "962 personnes sont arrivées par mer"."""
        for item in self.items[entry.index + 1 : entry.right]:
            name = item.senses.get("name")
            if name and self.table.units[name] == "persons":
                return name
        return None

    def as_those_aboard(self, position: int, entry: Entry) -> None:
        """What befell the boats that people came in is what befell the people: "101 migrants in two boats"."""
        told = (one for one in reversed(self.levels[:position]) if one.thing != "boats" and not one.is_base)
        aboard = next(told, None)
        if aboard is not None and aboard.indicator is not None:
            entry.indicator, entry.evidence = _BOATS_OF.get(aboard.indicator), aboard.evidence

    def crime(self, given: frozenset[str]) -> bool:
        """Whether the words are about another crime and not about migration."""
        return not given.isdisjoint(_ELSEWHERE) and "smuggling" not in given

    def own_crime(self, entry: Entry) -> bool:
        """Whether the number's own words tell of another crime, whatever the sentence tells of others."""
        return not entry.given.isdisjoint(_ELSEWHERE) and entry.given.isdisjoint({"smuggling", "irregular"})

    def settle(self, entry: Entry, indicator: str, evidence: str, given: frozenset[str]) -> None:
        """Name the indicator; a more precise child of it where its own words give what the child asks for."""
        indicator = self.table.narrowed(indicator, given)
        if indicator == "voluntary_returns" and evidence in ("event", "shared") and self.was_sent_home(entry, given):
            indicator, entry.presumed = "deportations", "Nothing says whether they were made to go or chose to"
        entry.indicator, entry.evidence = indicator, evidence
        self.memory["last"] = indicator
        if indicator == "interceptions":
            self.memory["caught"] = "yes"
        self.note_the_crossing(entry, given)
        if indicator == "interceptions" and "libya" in given:
            self.memory["libya"] = "libya"
        if entry.thing in _REMEMBERED and evidence in ("event", "shared", "name"):
            self.memory[entry.thing] = indicator
            if entry.thing in ("attempts", "crossings") and entry.noun is not None:
                self.memory["such_head"], self.memory["such"] = _head(entry.noun), entry.thing
        elif entry.thing is None and evidence == "name":
            self.memory.setdefault(indicator, indicator)

    def was_sent_home(self, entry: Entry, given: frozenset[str]) -> bool:
        """Whether police or a coast guard sent somebody home, with no word of a choice: "repatriated 63 Haitians"."""
        if "iom" in given or "charter" in given:
            return False
        told = self.text[entry.sentence.start : entry.sentence.end]
        sent = says(self.text, self.items, entry, _SENT_HOME) and _BY_FORCE.search(told) is not None
        return sent and not _VOLUNTARY.search(told)

    def note_the_crossing(self, entry: Entry, given: frozenset[str]) -> None:
        """Remember that the text tells of arrivals by sea, over the Channel perhaps, or of others by land, too."""
        if "land" in given:
            self.memory["crossing"] = "both"
        elif (
            entry.indicator == "arrivals_sea" and entry.evidence in _OWN_WORDS and self.memory.get("crossing") != "both"
        ):
            words = self.items[entry.sentence.low : entry.sentence.high]
            small = any(one.senses.get("area") == _CHANNEL or _SMALL_BOATS.match(one.text) for one in words)
            self.memory["crossing"] = "channel" if small else self.memory.get("crossing", "sea")

    def by_event(self, position: int, entry: Entry, given: frozenset[str]) -> None:
        """Name the indicator from what is counted and what happened to it."""
        if self.says_nothing(position, entry, given):
            return
        own = self.own_events(entry)
        only_counted = self.is_only_counted(entry, own)
        if only_counted and self.by_total(entry, given):
            return
        own = [*self.named_ahead(entry), *own] if only_counted else own
        if not entry.adjunct and self.is_such_an_attempt(entry):
            entry.thing = self.memory["such"]
        if self.by_trade(entry, own, given):
            return
        if self.arabic and entry.thing is None and entry.noun is None and not entry.unknown and own:
            low = self.items[entry.left].start
            entry.thing = "persons" if is_of_those_who(self.text, low, entry.start) else None
        thing = entry.thing
        recorded_then = self.is_bare_record(entry, own)
        if thing is None and entry.noun is None and own and own[0] not in _OF_PERSONS and not recorded_then:
            thing = self.thing_left_out(position, own) or self.thing_told_before(position, entry, own, given)
        self.note_merged(entry, given)
        if thing is None and entry.noun is not None and "event" in entry.noun.senses:
            own = [entry.noun.senses["event"], *own]
            thing = self.thing_before(position, own[0]) or self.suspects_of_a_network(entry, own)
            thing = "smugglers" if thing == "networks" and own[0] == "intercept" else thing
            if thing is None and own[0] == "intercept" and self.a_network_fell(entry):
                self.settle(entry, "arrests_smugglers", "guess", given)
                return
        elif self.is_of_a_network(entry, own):
            thing = entry.thing = "smugglers"
            self.settle(entry, "arrests_smugglers", "guess", given)
            return
        entry.vetoed = self.vetoed(thing, own, given) and self.is_another_count(entry, own[0])
        if entry.notes:
            self.settle(entry, entry.notes[0], "merged", given)
        elif self.vetoed(thing, own, given) or self.by_own_event(entry, thing, own, given) or thing is None:
            return
        elif entry.noun is None and own[:1] == ["prevent"]:
            return  # "124,441 were deported and 280,206 kept from entering"
        elif not self.by_shared_event(position, entry, thing, own, given):
            self.by_memory(entry, thing, own)

    @staticmethod
    def is_only_counted(entry: Entry, own: list[str]) -> bool:
        """Whether people stand behind the number, of whom its own words say no more than that they were counted."""
        behind = entry.noun is not None and entry.noun.start > entry.start
        return behind and entry.thing in PERSONS and _NEUTRAL.issuperset(own)

    def by_total(self, entry: Entry, given: frozenset[str]) -> bool:
        """Name the indicator by a name that the number totals."""
        name = self.total_named(entry)
        if name is not None:
            self.settle(entry, name, "name", given)
        return name is not None

    def is_bare_record(self, entry: Entry, own: list[str]) -> bool:
        """Whether all that is told of an earlier value is that it was recorded: "…, when 137,200 were recorded"."""
        bare = entry.noun is None and own[:1] == ["detect"]
        return bare and (entry.is_base or "clause" in self.items[max(0, entry.index - 1)].senses)

    def is_such_an_attempt(self, entry: Entry) -> bool:
        """Whether a bare "operation" goes back to attempts counted before: "17 عملية اجتياز … و5 عمليات"."""
        head = self.memory.get("such_head")
        return entry.thing == "operations" and head is not None and entry.noun is not None and _head(entry.noun) == head

    def says_nothing(self, position: int, entry: Entry, given: frozenset[str]) -> bool:
        """Whether no indicator can be meant: another crime, an assault on a fence, money, a mass."""
        if (self.crime(given) or self.own_crime(entry)) and entry.thing not in ("boats", "vehicles"):
            return True
        if entry.thing in ("attempts", "crossings") and ("fence" in entry.given or self.is_of_the_fence(entry)):
            return True
        if entry.thing in PERSONS and self.was_smuggled(entry):
            return True
        if self.counts_dead_and_missing(entry):
            entry.vetoed = entry.noun is None
            return True
        if entry.thing in PERSONS and self.in_an_assault(position):
            return True
        kind = entry.numeral.kind
        return kind == "money" or (kind == "mass" and entry.thing != "drugs")

    def counts_flights(self, entry: Entry) -> bool:
        """Whether chartered flights are counted: "ils ont emprunté 335 vols charters"."""
        behind = self.items[entry.index + 1 : entry.index + 2]
        return any(item.senses.get("modifier") == "charter" and item.start - entry.end <= _ADJOINING for item in behind)

    def is_of_the_fence(self, entry: Entry) -> bool:
        """Whether attempts are told to be at a fence, with no stop between: "nueve intentos de salto de la valla"."""
        noun = entry.noun
        if noun is None or noun.end < entry.end:
            return False
        return _AT_THE_FENCE.match(self.text, noun.end, entry.sentence.end) is not None

    def was_smuggled(self, entry: Entry) -> bool:
        """Whether the counted are those whom smugglers carried: "suspected of smuggling up to 10,000 people"."""
        if entry.noun is None or entry.noun.start < entry.start:
            return False
        return _SMUGGLED.search(self.text, max(0, entry.start - _SMUGGLED_REACH), entry.start) is not None

    def counts_dead_and_missing(self, entry: Entry) -> bool:
        """Whether one number counts the dead and the missing together: "132 victimes et disparus"."""
        if _LOST_EITHER_WAY.search(self.text, entry.end, min(entry.end + _LOST_REACH, entry.sentence.end)):
            return True
        if self.lost_both is None:
            self.lost_both = self.has_lost_both()
        if not self.lost_both:
            return False
        losses = [(index, loss) for index in sorted(self.near_losses(entry)) if (loss := self.loss(self.items[index]))]
        return any(
            first[1] != second[1] and second[0] - first[0] <= _JOINED_WITHIN and self.joined(first[0], second[0])
            for first, second in pairwise(losses)
        )

    def near_losses(self, entry: Entry) -> Iterator[int]:
        """The items around a number up to the next word for something else that happened, on either side."""
        for side in (range(entry.index - 1, entry.left - 1, -1), range(entry.index + 1, entry.right)):
            for index in side:
                item = self.items[index]
                event = item.senses.get("event", "reach")
                if event != "reach" and self.loss(item) is None and event not in _NEUTRAL:
                    break
                yield index

    def has_lost_both(self) -> bool:
        """Whether the sentence has a word for the dead and one for the missing."""
        sentence = self.levels[0].sentence
        said = set[str]()
        for item in self.items[sentence.low : sentence.high]:
            if "event" in item.senses:
                said.add(item.senses["event"])
            if "thing" in item.senses:
                said.add(item.senses["thing"] if item.text[: len(_VICTIMS)].lower() != _VICTIMS else "deaths")
        return not said.isdisjoint(_DEAD) and not said.isdisjoint(_MISSING)

    def joined(self, first: int, second: int) -> bool:
        """Whether no number stands between two items, so that one number is of both."""
        return not any(isinstance(item, Numeral) for item in self.items[first + 1 : second])

    @staticmethod
    def loss(item: Item) -> str | None:
        """Whether a word says that people died or that they are missing."""
        said = {item.senses.get("event"), item.senses.get("thing")}
        victims = item.text[: len(_VICTIMS)].lower() == _VICTIMS
        return "died" if victims or said & _DEAD else ("missing" if said & _MISSING else None)

    def in_an_assault(self, position: int) -> bool:
        """Whether the persons are those of an assault counted before them: "14 assauts, menés par 4 200 candidats"."""
        entry = self.levels[position]
        return (position > 0 and self.levels[position - 1].thing == "assaults") or self.first_assault < entry.index

    @cached_property
    def first_assault(self) -> int:
        """Where the sentence first names an assault; behind all items where it names none."""
        sentence = self.levels[0].sentence
        told = range(sentence.low, sentence.high) if "thing" in self.said else ()
        return next((at for at in told if self.items[at].senses.get("thing") == "assaults"), len(self.items))

    def vetoed(self, thing: str | None, own: list[str], given: frozenset[str]) -> bool:
        """Whether what happened first is a thing that no indicator counts ("mis en cause", "wounded")."""
        if own[:1] == ["take_care"] and "return" not in own and not self.table.indicator(thing, "take_care", given):
            return True
        if own[:1] == ["inspect"] or (thing == "boats" and own[:1] == ["rescue"]):
            return True
        of_persons = thing is None or thing in PERSONS or thing == "smugglers"
        if thing in PERSONS and own and self.table.indicator(thing, own[0], given):
            return False
        return of_persons and bool(own) and own[0] in _NO_CODE and own[0] != "board"

    def is_another_count(self, entry: Entry, event: str) -> bool:
        """Whether what befell a part makes it another count than its whole's: "420,000 of them went home freely"."""
        gone = event == "leave" and "voluntary" in entry.given
        return gone or (event in _ANOTHER_COUNT and not self.is_jailed(entry))

    def by_own_event(self, entry: Entry, thing: str | None, own: list[str], given: frozenset[str]) -> bool:
        """Name the indicator from what the entry's own words say happened, or from its noun alone."""
        for event in own:
            if self.only_records_the_stopped(thing, event):
                continue
            found = self.lookup(thing, event, given) if event != "board" else None
            found = self.over_the_sea(entry, found)
            if found:
                sure = "again" if entry.again is not None and entry.again.indicator == found else "event"
                self.settle(entry, found, sure if thing or event in _OF_PERSONS else "guess", given)
                self.memory["event"] = event
                return True
        name = self.named_behind(entry) if thing == "persons" and not own else None
        if name:
            self.settle(entry, name, "event", given)
            return True
        found = self.over_the_sea(entry, self.table.indicator(thing, None, given))
        if not found:
            return False
        if not (own and own[0] in _VETO and thing not in ("bodies", "deaths", "missings")):
            self.settle(entry, found, "noun", given)
        return True

    def only_records_the_stopped(self, thing: str | None, event: str) -> bool:
        """Whether attempts are recorded that the sentence calls foiled: "of attempts foiled he recorded 39,000"."""
        if thing != "attempts" or event != "detect":
            return False
        sentence = self.levels[0].sentence
        return any(item.senses.get("event") in _STOPPED | {"fail"} for item in self.items[sentence.low : sentence.high])

    def over_the_sea(self, entry: Entry, code: str | None) -> str | None:
        """Arrivals by sea, where a crossing is told in a text of no others: "45,728 people crossed in 2022"."""
        if code in ARRIVALS and self.is_put_ashore_in_libya(entry):
            return self.as_brought_back(entry)
        how = self.memory.get("crossing")
        if code != "arrivals" or how not in ("sea", "channel") or not entry.given.isdisjoint({"land", "darien"}):
            return code
        own = self.items[entry.left : entry.right]
        crossed = any(item.senses.get("event") == "arrive" and _CROSSING.match(item.text) for item in own)
        if how == "channel" or crossed:
            return "arrivals_sea"
        if not self.memory.keys().isdisjoint(_DETECTED) or self.tells_of_land() or self.tells_of_the_whole(entry):
            return code
        entry.presumed = "The text spoke of arrivals by sea before"
        return "arrivals_sea"

    def is_put_ashore_in_libya(self, entry: Entry) -> bool:
        """Whether others than those caught before are put ashore, in a text of Libya: "300 more were disembarked"."""
        if "caught" not in self.memory:
            return False
        told = self.memory.get("tells_of_libya")
        if told is None:
            told = self.memory["tells_of_libya"] = "yes" if LIBYA.search(self.text) else "no"
        said = self.items[entry.sentence.low : entry.sentence.high]
        return told == "yes" and any(
            item.senses.get("event") == "arrive" and _PUT_ASHORE.match(item.text) for item in said
        )

    @staticmethod
    def as_brought_back(entry: Entry) -> str:
        """Those put ashore where others were brought back are most likely of them: a person must confirm it."""
        entry.presumed = "The text spoke of those brought back to Libya before"
        return "interceptions"

    def tells_of_the_whole(self, entry: Entry) -> bool:
        """Whether a sentence goes from a place to the whole country: "En el conjunto de España fueron 2.267"."""
        return _THE_WHOLE.search(self.text, entry.sentence.start, entry.start) is not None

    def tells_of_land(self) -> bool:
        """Whether the text anywhere speaks of those who come by land."""
        told = self.memory.get("overland")
        if told is None:
            by_land = any(item.senses.get("modifier") in ("land", "darien", "both_ways") for item in self.items)
            told = self.memory["overland"] = "yes" if by_land else "no"
        return told == "yes"

    def by_shared_event(self, position: int, entry: Entry, thing: str, own: list[str], given: frozenset[str]) -> bool:
        """An event of the sentence that holds for the entry's list; what befell a boat, those aboard share."""
        aboard = "board" in own
        if thing == "violators" or self.has_unknown_verb_ahead(entry):
            return False
        for event, evidence in self.shared_events(position, entry):
            if (aboard and event not in _SHARED_ABOARD) or (thing == "networks" and event == "intercept"):
                continue
            if thing in ("crossings", "attempts") and event == "intercept" and self.are_counted_beside(entry):
                continue
            if event in _OF_BOATS_ALONE and thing in PERSONS and self.befell_boats(position, event):
                continue
            if event in _LOST and thing in PERSONS and self.is_with_a_boat(entry):
                continue
            if (thing == "boats" and "detect" in own) or "inspect" in own:
                continue
            if event == "deport" and self.counts_those_who_came_back(entry):
                continue
            if self.only_records_the_stopped(thing, event):
                continue
            if event == "inspect":
                break  # "1,600 foreigners were screened before detaining them"
            found = self.lookup(thing, event, given)
            if found in ARRIVALS and self.is_put_ashore_in_libya(entry):
                found = self.as_brought_back(entry)
            if found:
                self.settle(entry, found, evidence, given)
                return True
        return aboard

    def has_unknown_verb_ahead(self, entry: Entry) -> bool:
        """Whether an "and" and a verb that is not known lead to a number: "… and vaccinated 1,200 children"."""
        low = max(entry.sentence.start, entry.start - _VERB_AHEAD_WITHIN)
        found = _VERB_AHEAD.search(self.text, low, entry.start)
        if found is None:
            return False
        return not stands_at(self.items[entry.sentence.low : entry.index], found.start("verb"))

    def are_counted_beside(self, entry: Entry) -> bool:
        """ "12.900 interceptaciones …; en los Balcanes, 9.071 cruces": another number counts those caught."""
        return any(one is not entry and one.thing == "interceptions" for one in self.levels)

    def is_with_a_boat(self, entry: Entry) -> bool:
        """Whether a boat is told to have had so many aboard: "al naufragar un cayuco con 101 migrantes"."""
        for item in reversed(self.items[max(entry.sentence.low, entry.index - 3) : entry.index]):
            if isinstance(item, Numeral) or item.senses.get("thing") == "boats":
                return not isinstance(item, Numeral)
        return False

    def counts_those_who_came_back(self, entry: Entry) -> bool:
        """Whether returnees are counted, some of whom may have been deported."""
        return any(_CAME_BACK.match(item.text) for item in self.items[entry.left : entry.index + 4])

    def befell_boats(self, position: int, event: str) -> bool:
        """ "38 embarcaciones han desaparecido y de las 1.865 víctimas …": whether it befell boats counted before."""
        return any(one.thing == "boats" and event in self.own_events(one) for one in self.levels[:position])

    def by_memory(self, entry: Entry, thing: str, own: list[str]) -> None:
        """What the text said before of the same thing."""
        if not own and self.is_told_anew(entry):
            return
        if thing in PERSONS and not own and self.are_victims(entry):
            entry.indicator, entry.evidence = "deaths", "inherited"
            return
        remembered = self.memory.get(thing) or (self.memory.get("crossings") if thing == "attempts" else None)
        said = own if thing != "crossings" else [event for event in own if event != "register"]
        if remembered and not said:
            entry.indicator, entry.evidence = remembered, "memory" if thing in self.memory else "inherited"
        elif (
            (entry.citizenship or thing in KINDS_OF_PERSONS)
            and not [event for event in own if event not in _NEUTRAL or event in _PRESENT]
        ) or (thing in PERSONS and own and _RECORDED.issuperset(own) and self.memory.get("last") in ARRIVALS):
            self.as_the_last_persons(entry)
        elif thing == "returns" and not self.says_otherwise(entry) and self.memory.get("last") in _WENT_HOME:
            told = self.before[-1].indicator if self.before else None
            entry.indicator, entry.evidence = self.memory["last"], "memory" if told in _WENT_HOME else "inherited"
        elif thing in PERSONS and not own and self.memory.get("last") in STOCKS and self.is_named_ahead(entry):
            self.as_the_last_persons(entry)
        elif thing in PERSONS and not own and self.is_carried_on(entry):
            self.as_the_last_persons(entry)
            entry.evidence = entry.evidence and "inherited"
        elif thing in PERSONS and not own and self.came_some_way(entry):
            entry.indicator = self.table.sibling(self.memory["last"], entry.given)
            entry.evidence = "list" if self.text[entry.sentence.start] in "-•*–·" else "inherited"
        elif thing == "crossings" and not own and self.memory.get("last") in _CROSSED:
            entry.indicator, entry.evidence = self.memory["last"], "inherited"

    def came_some_way(self, entry: Entry) -> bool:
        """Whether only the way is told of those who came: "Total: 37,970 arrivals. By sea: 35,882 people"."""
        return self.memory.get("last") in ARRIVALS and _SOME_WAY.match(self.text, entry.sentence.start) is not None

    def is_carried_on(self, entry: Entry) -> bool:
        """Whether a year, a month or the first of a ranking is only said to come to so many people as told before."""
        low = max(entry.sentence.start, entry.start - _CARRIED_ON_WITHIN)
        return _CARRIED_ON.search(self.text, low, entry.start) is not None

    def says_otherwise(self, entry: Entry) -> bool:
        """Whether those who returned are counted with others: "97.288 returns and deportations"."""
        return any(item.senses.get("thing") == "removals" for item in self.items[entry.left : entry.right])

    def is_told_anew(self, entry: Entry) -> bool:
        """ "Se trata de 141 personas …": a sentence that goes on with the very number of the sentence before."""
        told = next((one for one in reversed(self.before[-_FAR:]) if not one.adjunct and not one.is_base), None)
        same = told is not None and told.numeral.whole == entry.numeral.whole and told.numeral.whole is not None
        if told is None or not same or told.indicator is None or entry.thing not in (None, *PERSONS):
            return False
        if (entry.numeral.whole or 0) < _RARELY_TWICE or _IT_IS.match(self.text, entry.sentence.start) is None:
            return False
        entry.indicator, entry.evidence, entry.again = told.indicator, "again", told
        return True

    def are_victims(self, entry: Entry) -> bool:
        """Whether victims are counted where the dead were counted before: "la ruta argelina acumuló 328 víctimas"."""
        noun = entry.noun.text[: len(_VICTIMS)].lower() if entry.noun is not None else ""
        return fold_phrase(noun) == _VICTIMS and any(one.indicator == "deaths" for one in self.before[-_FAR:])

    @staticmethod
    def is_named_ahead(entry: Entry) -> bool:
        """Whether a number's noun stands before it: "Los migrantes regulares sumaban 65.251"."""
        return entry.noun is not None and entry.noun.start < entry.start

    def as_the_last_persons(self, entry: Entry) -> None:
        """Nationals of whom nothing is said are of the persons counted before: "Constan también 1.246 indios"."""
        for earlier in reversed([*self.before[-_FAR:], *self.levels[: self.levels.index(entry)]]):
            if earlier.indicator is None or earlier.is_base or earlier.adjunct:
                continue
            if self.table.units[earlier.indicator] in ("persons", "applications"):
                told = self.only_small_words_before(entry) or (
                    earlier.evidence == "list" and earlier.sentence is entry.sentence
                )
                told = told and entry.thing not in KINDS_OF_PERSONS and not self.is_told_more_of(entry)
                entry.indicator, entry.evidence = earlier.indicator, "list" if told else "inherited"
            return

    def is_told_more_of(self, entry: Entry) -> bool:
        """Whether a clause behind the nationals says something else of them: "5,5 millions d'Ukrainiens ayant fui"."""
        behind = self.items[entry.index + 1 : entry.right]
        return any(item.text.lower() in _AUXILIARIES | _RELATIVES | _HAVING for item in behind)

    def only_small_words_before(self, entry: Entry) -> bool:
        """Whether nothing that could be a subject leads to the first number of a sentence: "Constan también …"."""
        place = entry.sentence.start
        for item in self.items[entry.sentence.low : entry.index]:
            small = {"plain", "function", "qualifier", "article"} & item.senses.keys()
            if not small or any(map(str.isalpha, self.text[place : item.start])):
                return False
            place = item.end
        return not any(map(str.isalpha, self.text[place : entry.start]))

    def suspects_of_a_network(self, entry: Entry, own: list[str]) -> str | None:
        """ "desmantelan una red … hay 38 detenidos": who is arrested where a network falls, no migrants being named."""
        if own[0] != "intercept" or not self.text_names_a_network(entry.sentence):
            return None
        return "smugglers"

    def is_of_a_network(self, entry: Entry, own: list[str]) -> bool:
        """ "desarticularon una red … y detuvieron a 14 personas": no word says that those arrested are migrants."""
        bare = own[:1] == ["intercept"] and entry.noun is None and entry.thing is None
        if bare and ("trade" in self.said or self.a_network_fell(entry)):
            return True
        if own[:1] != ["intercept"] or (entry.noun is not None and "anyone" not in entry.noun.senses):
            return False
        if self.is_in_custody(entry) and self.names_smugglers_before(entry):
            return True
        if entry.noun is None:
            return False
        if "investigate" in own and "smuggling" in entry.given:
            return True
        behind = next((at for at in range(entry.index, entry.right) if self.items[at] is entry.noun), entry.index)
        told = self.given(entry.left, min(entry.right, behind + _SAID_OF_A_NOUN))
        return not told & {"irregular", "sea"} and self.text_names_a_network(entry.sentence)

    def counts_arrests_of_smugglers(self, entry: Entry) -> bool:
        """Whether arrests are counted where only smugglers were told of: "39 membres d'un réseau. 18 arrestations"."""
        noun = entry.noun
        if entry.thing != "interceptions" or noun is None or _ARRESTS.match(noun.text) is None:
            return False
        named = any(item.senses.get("thing") == "smugglers" for item in self.items[entry.sentence.low : entry.index])
        return named or self.memory.get("last") == "arrests_smugglers"

    def by_trade(self, entry: Entry, own: list[str], given: frozenset[str]) -> bool:
        """Name those arrested smugglers where no noun calls them so, but what they were arrested for does."""
        caught = own[:1] == ["intercept"] and entry.thing in PERSONS
        told = self.counts_arrests_of_smugglers(entry)
        if told or (caught and self.was_their_trade(entry)):
            self.settle(entry, "arrests_smugglers", "guess" if told else "event", given)
        return entry.indicator == "arrests_smugglers"

    def was_their_trade(self, entry: Entry) -> bool:
        """Whether it is told what people were arrested for: "175 personas detenidas por introducir migrantes"."""
        return _ARRESTED_FOR.search(self.text, entry.end, self.items[entry.right - 1].end) is not None

    def is_jailed(self, entry: Entry) -> bool:
        """Whether leaders among those arrested are told to have been sent to prison, too: no other count of them."""
        return entry.thing == "smugglers" and says(self.text, self.items, entry, _JAILED)

    def is_in_custody(self, entry: Entry) -> bool:
        """Whether its own words tell of what a court or the police do with suspects: "placées en garde à vue"."""
        return says(self.text, self.items, entry, _CUSTODY)

    def names_smugglers_before(self, entry: Entry) -> bool:
        """Whether smugglers or their networks are told of before it."""
        return any(item.senses.get("thing") in _OF_A_TRADE for item in self.items[: entry.index])

    def a_network_fell(self, entry: Entry) -> bool:
        """Whether the text told before, however far back, that a network of smugglers was broken up."""
        told = self.memory.get("fallen")
        if told is None:
            told = self.memory["fallen"] = str(self.first_fallen_network())
        return int(told) < entry.sentence.high

    def first_fallen_network(self) -> int:
        """The item of the first network that a verb beside it says was broken up; behind all where there is none."""
        for index, item in enumerate(self.items):
            if item.senses.get("thing") == "networks":
                beside = self.items[max(0, index - _WITHIN_A_NETWORK) : index + _WITHIN_A_NETWORK]
                if any(one.senses.get("event") == "dismantle" for one in beside):
                    return index
        return len(self.items)

    def text_names_a_network(self, sentence: Sentence) -> bool:
        """Whether a network of smugglers fell in this sentence or shortly before it."""
        near = self.items[max(0, sentence.low - _NEAR) : sentence.high]
        networks = any(item.senses.get("thing") == "networks" for item in near)
        if networks and any(item.senses.get("event") == "dismantle" for item in near):
            return True
        leaders = self.items[sentence.low : sentence.high]
        return networks and any(_OF_THE_NETWORK.match(item.text) for item in leaders)

    def thing_before(self, position: int, event: str) -> str | None:
        """What "1.627 gardées à vue" counts: the thing of the number before it, in the same sentence.

        Those who came or were saved are none of the boats that only tell how: "40 people aboard 2 boats, 9 reached".
        """
        previous = self.levels[position - 1] if position else None
        if previous is not None and previous.adjunct and event in _OF_THOSE_ABOARD:
            previous = self.last_stated(position)
        if previous is None or previous.thing is None:
            return None
        if previous.thing == "persons" and "investigate" in self.own_events(previous):
            return "smugglers"
        return previous.thing if previous.thing in ("boats", "vehicles", "documents", "networks", "smugglers") else None

    def thing_left_out(self, position: int, own: list[str]) -> str | None:
        """ "checked 2024 vehicles and impounded 06": the thing of the number before, where it fits."""
        previous = self.last_stated(position)
        if previous is None or previous.thing is None:
            return None
        return previous.thing if any(self.table.indicator(previous.thing, event, ()) for event in own) else None

    def thing_told_before(self, position: int, entry: Entry, own: list[str], given: frozenset[str]) -> str | None:
        """What the sentence before counted, where the same is told of it: "They had foiled 70,781 in 2022"."""
        told = self.told_before(position)
        if told is None or told.thing is None or self.table.indicator(told.thing, own[0], given) != told.indicator:
            return None
        entry.again = told
        return told.thing

    def of_the_sentence_before(self) -> list[Entry]:
        """The figures of the last sentence that has some; from the end, as a long text has many before it."""
        sentence = self.before[-1].sentence
        beside = list(takewhile(lambda one: one.sentence is sentence, reversed(self.before)))
        return beside[::-1]

    def told_before(self, position: int) -> Entry | None:
        """The figure that the sentence before is about: its first one, where the others count the same."""
        if position or not self.before:
            return None
        beside = self.of_the_sentence_before()
        main = [one for one in beside if not one.adjunct and not one.is_base and not one.unknown]
        same = {one.indicator for one in main}
        return main[0] if len(same) == 1 and main[0].indicator else None

    def last_stated(self, position: int) -> Entry | None:
        """The number before that is no adjunct: what an ellipsis goes back to."""
        for entry in reversed(self.levels[:position]):
            if not entry.adjunct:
                return entry
        return self.levels[position - 1] if position else None

    def note_merged(self, entry: Entry, given: frozenset[str]) -> None:
        """ "personnes empêchées, interceptées ou secourues": one count of several things needs a person."""
        if entry.noun is not None and entry.noun.start > entry.start:
            entry.notes = self.either(entry, given)
            return
        if entry.noun is None:
            return
        found: list[str] = []
        for index in range(entry.left, entry.index):
            item = self.items[index]
            if item.start > entry.noun.start and "event" in item.senses:
                code = self.lookup(entry.thing, item.senses["event"], given)
                if code and code not in found:
                    found.append(code)
        if len(found) > 1:
            entry.notes = found

    def either(self, entry: Entry, given: frozenset[str]) -> list[str]:
        """ "67 migrantes rescatados en el mar o interceptados en tierra": the indicators that an "or" joins, if two."""
        told: list[tuple[int, str]] = []
        for index in range(entry.index + 1, entry.right):
            event = self.items[index].senses.get("event")
            code = self.lookup(entry.thing, event, given) if event is not None else None
            if code is not None:
                told.append((index, code))
        for (first, one), (second, other) in pairwise(told):
            between = [item.text.lower() for item in self.items[first + 1 : second]]
            if one != other and not {one, other} & {"deaths", "missing"} and _OR & set(between):
                return [one, other]
        return []

    def lookup(self, thing: str | None, event: str, given: frozenset[str]) -> str | None:
        """The indicator of a thing and an event; persons first where the thing is left out."""
        if thing is not None:
            return self.table.indicator(thing, event, given)
        for candidate in ("persons", "networks", "boats"):
            found = self.table.indicator(candidate, event, given)
            if found:
                return found
            if self.table.indicator(candidate, event, ()):
                return None  # "por vía aérea ingresaron 45.863 de los deportados": these came some other way
        return None

    def own_events(self, entry: Entry) -> list[str]:
        """Events among the entry's own words: behind the numeral first, as participles stand there."""
        if self.arabic and self.has_got_there(entry):
            return ["arrive"]
        if self.arabic and (only := self.came_up_to(entry)) is not None:
            return only
        split = self.split_verb(entry) or self.befell_some_of_them(entry)
        if split is not None:
            return [split]
        if "event" not in self.said:
            return []
        behind = self.events(range(entry.index + 1, self.end_of_part(entry)))
        said = self.said_of_those_come(entry) if behind[:1] in (["arrive"], ["foil"]) else None
        behind = [said, *behind] if said is not None else behind
        if behind[:1] == ["arrive"] and "deport" in behind and self.came_expelled(entry):
            behind.insert(0, "deport")
        low = self.behind_comparison(entry) if entry.is_base and behind else self.opening_of_clause(entry)
        ahead = self.events(range(entry.index - 1, low - 1, -1)) if not self.begins_a_clause(entry, behind) else []
        if behind[:1] == ["arrive"] and self.caught_who_came(entry, low, ahead):
            behind = [event for event in behind if event != "arrive"]
        ordered = ahead[:1] + behind + ahead[1:] if ahead and self.verb_leads(entry) else behind + ahead
        if "prevent" in behind and self.is_kept_from(entry):
            ordered.sort(key="prevent".__ne__)
        if "libya" in entry.given or self.ends_in_libya(entry):
            ordered.sort(key=_BROUGHT_BACK.__contains__, reverse=True)
        if "register" in ordered:
            ordered = [event for event in ordered if event != "reside"]
        if "return" in ordered:
            ordered = [event for event in ordered if event != "leave"]
        return sorted(ordered, key=_NEUTRAL.__contains__)

    def begins_a_clause(self, entry: Entry, behind: list[str]) -> bool:
        """Whether an "and" and a verb of its own part a number from the words before: "49 died and 140 others are"."""
        low = max(entry.sentence.start, entry.start - _AND_NEXT_WITHIN)
        if not behind or behind[0] in _NEUTRAL or _AND_NEXT.search(self.text, low, entry.start) is None:
            return False
        return _OWN_VERB.match(self.text, entry.end, entry.sentence.end) is not None

    def end_of_part(self, entry: Entry) -> int:
        """Where a listed part's own words end: a participle behind a comma is said of the whole."""
        if "part" not in self.said or entry.noun is None or entry.noun.start < entry.start:
            return entry.right
        ahead = self.items[entry.sentence.low : entry.index]
        cue = next((at for at in range(len(ahead) - 1, -1, -1) if ahead[at].senses.get("part") == "subset"), None)
        if cue is None or any("event" in item.senses for item in ahead[cue:]):
            return entry.right
        comma = _SET_OFF_PARTICIPLE.match(self.text, entry.noun.end, entry.sentence.end)
        if comma is None:
            return entry.right
        return next(
            (at for at in range(entry.index + 1, entry.right) if self.items[at].start >= comma.end()), entry.right
        )

    def befell_some_of_them(self, entry: Entry) -> str | None:
        """What befell so many of others, told behind what befell those: "540 of the 1,900 held were deported"."""
        if entry.noun is not None or _OF_THE_OTHERS.match(self.text, entry.end) is None:
            return None
        behind = self.items[entry.index + 1 : entry.index + 4]
        whole = next((item for item in behind if isinstance(item, Numeral)), None)
        if whole is None or whole.kind != "count" or whole.start - entry.end > _OF_THE_OTHERS_WITHIN:
            return None
        told: list[str] = []
        for item in self.items[entry.index + 1 : entry.sentence.high]:
            if item.start <= whole.start:
                continue
            if isinstance(item, Numeral) or (item.kind == MARK and item.text in ",;:.،"):
                break
            if "event" in item.senses:
                told.append(item.senses["event"])
        return next((event for event in told[1:] if event != told[0] and event not in _NEUTRAL), None)

    def split_verb(self, entry: Entry) -> str | None:
        """What a verb before the number says with its particle behind what is counted: "took 865 migrants back"."""
        if entry.index not in self.split:
            self.split[entry.index] = self.find_split_verb(entry)
        return self.split[entry.index]

    def find_split_verb(self, entry: Entry) -> str | None:
        """The same, looked for."""
        if self.last_particle is None:
            told = [found.start() for found in _PARTICLES.finditer(self.text, entry.sentence.start, entry.sentence.end)]
            self.last_particle = told[-1] if told else -1
        if self.last_particle < entry.end:
            return None
        low = max(entry.sentence.start, entry.start - _SPLIT_REACH)
        verb = _SPLIT_VERB.search(self.text, low, entry.start)
        particle = _PARTICLE.match(self.text, entry.end, entry.sentence.end) if verb is not None else None
        if verb is None or particle is None:
            return None
        said, to = verb["verb"].lower(), particle["to"]
        if to in ("back", "up", "down", "home"):
            found = (event for (begin, end), event in _SPLIT_EVENTS.items() if end == to and said.startswith(begin))
            return next(found, None)
        return "rescue" if said.startswith(_TO_SAFETY) else None

    def said_of_those_come(self, entry: Entry) -> str | None:
        """What a passive says befell those whom other words call come: "125 migrants arrivés … ont été renvoyés"."""
        behind = range(entry.index + 1, entry.right)
        come = next((index for index in behind if self.items[index].senses.get("event") in _COME_OR_STUCK), 0)
        before = self.items[come - 1]
        related = before.text.lower() in _RELATIVES
        related = related or _WHO_HAD.search(self.text, entry.end, self.items[come].start) is not None
        if not related and (before.text.lower() in _AUXILIARIES or not _COME.search(self.items[come].text.split()[0])):
            return None
        for index in range(come + 1, entry.right):
            item, previous = self.items[index], self.items[index - 1]
            if isinstance(item, Numeral) or item.text.lower() in _JOINS_VERBS:
                return None
            if "passive" not in item.senses or previous.text.lower() in _RELATIVES:
                continue
            return next(iter(self.events(range(index + 1, min(index + 4, entry.right)))), None)
        return None

    def caught_who_came(self, entry: Entry, low: int, ahead: list[str]) -> bool:
        """Whether a "who had crossed" only says which people a verb before it caught or saved: "held 40 who had …"."""
        come = next(
            (at for at in range(entry.index + 1, entry.right) if self.items[at].senses.get("event") in _COMES), 0
        )
        if not come or _WHO_HAD.search(self.text, entry.end, self.items[come].start) is None:
            return False
        told = ahead or self.events(range(low - 1, entry.sentence.low - 1, -1))
        return bool(told) and told[0] in _CAUGHT_OR_SAVED

    def came_expelled(self, entry: Entry) -> bool:
        """Whether those who came are told to have been sent away before: "reached Agadez after being turned back"."""
        behind = range(entry.index + 1, entry.right)
        sent = next((index for index in behind if self.items[index].senses.get("event") == "deport"), entry.index)
        return _AFTER_BEING.search(self.text, entry.end, self.items[sent].end) is not None

    def opening_of_clause(self, entry: Entry) -> int:
        """Where the clause of a number begins: "arrested after an incident in which 37 migrants were endangered"."""
        if entry.noun is not None and entry.noun.start < entry.start:
            return entry.left
        if self.clause_openings is None:
            self.clause_openings = [
                index
                for index in range(entry.sentence.low, entry.sentence.high)
                if "clause" in self.items[index].senses or self.items[index].text.lower() in _GIVES_REASON
            ]
        if not self.clause_openings:
            return entry.left
        return max((index for index in self.clause_openings if entry.left < index < entry.index), default=entry.left)

    def behind_comparison(self, entry: Entry) -> int:
        """Where the words of an earlier value begin: what is told before a "frente a" befell the newer one."""
        low = self.opening_of_clause(entry)
        for index in range(entry.index - 1, low - 1, -1):
            if "compare" in self.items[index].senses:
                return index + 1
        return low

    def is_kept_from(self, entry: Entry) -> bool:
        """Whether what the counted were kept from is told behind them: "stopped 26,000 people from leaving"."""
        behind = self.items[entry.index + 1 : entry.right]
        return any(one.senses.get("event") == "prevent" and " from " in f" {one.text.lower()}" for one in behind)

    def ends_in_libya(self, entry: Entry) -> bool:
        """Whether an event among the own words itself names Libya: "returned to Libya"."""
        if self.led_to_libya is None:
            self.led_to_libya = self.find_ways_to_libya()
        ends = any(entry.left <= index < entry.right for index in self.led_to_libya)
        if ends:
            self.memory["libya"] = "libya"
        return ends

    def find_ways_to_libya(self) -> list[int]:
        """The events of the sentence that name Libya: not those of who is there."""
        sentence = self.levels[0].sentence
        return [
            index
            for index in range(sentence.low, sentence.high)
            if "event" in self.items[index].senses
            and self.items[index].senses["event"] not in _PRESENT
            and LIBYA.search(self.items[index].text) is not None
        ]

    def verb_leads(self, entry: Entry) -> bool:
        """Whether an event stands right before the number: "a réussi à sauver 14.260 personnes"."""
        steps = 0
        for index in range(entry.index - 1, entry.left - 1, -1):
            item = self.items[index]
            if self.in_period(index):
                continue  # "rescató el 27 de junio a 178"
            steps += 1
            if steps > _LEADS_WITHIN:
                return False
            if "event" in item.senses:
                beside = self.items[index + 1].start - item.end <= _ADJOINING
                return beside or _A_GROUP.fullmatch(self.text[item.end : entry.start]) is not None
            if isinstance(item, Numeral) or not {"qualifier", "article", "function", "plain"} & item.senses.keys():
                break
        return self.arabic and self.verb_opens_clause(entry)

    def has_got_there(self, entry: Entry) -> bool:
        """Whether an Arabic number stands between "managed" and "to reach": "تمكن 15 شخصا من الوصول إلى المدينة"."""
        if self.managed is None:
            sentence = self.text[entry.sentence.start : entry.sentence.end]
            self.managed = "\u0645\u0643" in sentence or "\u0646\u062c\u062d" in sentence
        if not self.managed:
            return False
        ahead = _MANAGED.search(self.text, self.items[entry.left].start, entry.start)
        return ahead is not None and _TO_GET_THERE.match(self.text, entry.end, entry.sentence.end) is not None

    def came_up_to(self, entry: Entry) -> list[str] | None:
        """What an Arabic number's words say but that it was reached: "وصلوا في نهاية يناير إلى 501 ألف لاجئ"."""
        low = max(entry.sentence.start, entry.start - _UP_TO_WITHIN)
        if _UP_TO.search(self.text, low, entry.start) is None:
            return None
        reached = next(
            (
                index
                for index in range(entry.index - 1, entry.left - 1, -1)
                if "event" in self.items[index].senses or "thing" in self.items[index].senses
            ),
            None,
        )
        if reached is None or _REACHED.fullmatch(self.items[reached].text) is None:
            return None
        return self.events([*range(entry.index + 1, entry.right), *range(reached - 1, entry.left - 1, -1)])

    def verb_opens_clause(self, entry: Entry) -> bool:
        """Whether an Arabic verb and its subject lead to the number: "اعترض خفر السواحل 300 مهاجر"."""
        for item in reversed(self.items[max(entry.left, entry.index - _SUBJECT) : entry.index]):
            if isinstance(item, Numeral) or item.kind == MARK:
                return False
            if "event" in item.senses:
                between = self.text[item.end : entry.start]
                return _FINITE.match(item.text) is not None and _OTHER_CLAUSE.search(between) is None
        return False

    def shared_events(self, position: int, entry: Entry) -> Iterator[tuple[str, str]]:
        """Events of the sentence that hold for a list the entry stands in."""
        later = self.later_events(position)
        if later[:1] == ["arrive"] and "deport" in later:
            sent = _AFTER_BEING.search(self.text, entry.end, entry.sentence.end) is not None
            later = ["deport", *later] if sent else later
        earlier = self.events(range(entry.left - 1, entry.sentence.low - 1, -1))
        if self.has_unknown_verb(entry) or self.has_a_passive(entry):
            earlier = []
        passive = later and self.passive_before_first_event(entry)
        ordered = [*later, *earlier] if passive else [*earlier, *later]
        if passive and _KEPT_FROM.search(self.text, entry.end, entry.sentence.end):
            ordered.sort(key="prevent".__ne__)
        for event in ordered:
            yield event, "shared"
        if entry.sentence.intro is not None:
            intro = self.sentences[entry.sentence.intro]
            for event in self.events(range(intro.high - 1, intro.low - 1, -1)):
                yield event, "shared"

    def later_events(self, position: int) -> list[str]:
        """The events behind the entry in its clause."""
        entry = self.levels[position]
        if self.has_its_own_verb(entry) or self.opens_as_whole(position):
            return []
        high = entry.sentence.high
        for index in range(entry.index + 1, high):
            item = self.items[index]
            if (item.kind == MARK and item.text in ";:") or opens_saying(self.items, index):
                high = index
                break
        named = _EVENT_OF_NOUN.keys() | _DEAD | _MISSING
        high = self.end_before_bare_part(position, high)
        later = [index for index in range(entry.right, high) if "event" in self.items[index].senses]
        if not later:
            return []
        counted = {id(one.noun) for one in self.levels[position + 1 :] if one.thing in named} if entry.noun else set()
        return self.events(
            index for index in later if not self.is_negated(index) and id(self.items[index]) not in counted
        )

    def end_before_bare_part(self, position: int, high: int) -> int:
        """Where the words of an entry end before what is said of a bare part: "7,117, of whom 5,817 have landed"."""
        if position + 1 >= len(self.levels):
            return high
        part = next((one for one in self.levels[position + 1 :] if not one.adjunct), self.levels[position + 1])
        if part.noun is not None and "event" not in part.noun.senses:
            return high
        led = any(item.senses.get("part") == "subset" for item in self.items[max(0, part.index - 3) : part.index])
        said = _SAID_OF_A_PART.match(self.text, part.end, part.sentence.end) is not None
        return min(high, part.left) if led and said else high

    def opens_as_whole(self, position: int) -> bool:
        """Whether it opens its sentence as that of which the next number is told: "Parmi les 60 survivants, 36 …"."""
        if position or len(self.levels) == 1:
            return False
        entry, following = self.levels[0], self.levels[1]
        opening = self.text[entry.sentence.start : entry.start].strip().lower().rpartition(", ")[2]
        return opening in _OPENS_WHOLE and "," in self.text[entry.end : following.start]

    def has_its_own_verb(self, entry: Entry) -> bool:
        """ "500 people were trained, 40 died": whether a verb behind the number says something of it, known or not."""
        own = [event for event in self.own_events(entry) if event not in _LEAVES_OPEN]
        return bool(own) or self.has_unknown_verb(entry)

    def has_a_passive(self, entry: Entry) -> bool:
        """Whether a passive of its own stands behind a number: "19 were detained, and 89 boats have been delivered"."""
        passive = False
        for index in range(entry.index + 1, entry.right):
            senses = self.items[index].senses
            passive = passive or "passive" in senses
            if "event" in senses and senses["event"] not in _LEAVES_OPEN:
                return passive
        return False

    def has_unknown_verb(self, entry: Entry) -> bool:
        """Whether a verb that the vocabulary does not know stands behind what the number counts."""
        if entry.noun is None or entry.noun.start < entry.start or self.own_events(entry):
            return False
        if _PAST.match(self.text, entry.noun.end) or self.is_unknown_participle(entry.noun.end):
            return True
        if _HAVE.match(self.text, entry.noun.end):
            return True
        for index in range(entry.index + 1, entry.right):
            item, previous = self.items[index], self.items[index - 1]
            if item.start < entry.noun.end or item.text.lower() not in _AUXILIARIES:
                continue
            announced = any("publish" in one.senses for one in self.items[index + 1 : index + 3])
            if not announced and previous.text.lower() not in _RELATIVES:
                return True
        return False

    def is_unknown_participle(self, place: int) -> bool:
        """Whether a French participle that the vocabulary does not know follows: "104 personnes déjà reconduites"."""
        found = _PARTICIPLE.match(self.text, place)
        if found is None:
            return False
        known = (item for item in self.items[self.levels[0].sentence.low : self.levels[0].sentence.high])
        return not any(item.start == found.start(1) for item in known)

    def is_negated(self, index: int) -> bool:
        """Whether a denial stands right before an event: "sin que muriera nadie" says nothing of others."""
        return index > 0 and (
            "negation" in self.items[index - 1].senses or (index > 1 and "negation" in self.items[index - 2].senses)
        )

    def passive_before_first_event(self, entry: Entry) -> bool:
        """Whether an auxiliary of the passive leads to the first event behind the entry."""
        passive = False
        for index in range(entry.right, entry.sentence.high):
            item = self.items[index]
            if not isinstance(item, Token) or item.kind != WORD:
                continue
            if "passive" in item.senses:
                passive = True
            elif "event" in item.senses:
                return passive
        return False

    def elliptical(self, position: int, entry: Entry) -> None:
        """A number without noun or event takes what the number before it counts."""
        if counts_no_indicator(entry):
            return
        previous = self.last_stated(position)
        if self.are_registered(previous, entry):
            return
        if entry.numeral.kind == "mass" and (previous is None or previous.numeral.kind != "mass"):
            return  # "seized two vehicles and 4 tonnes of food"
        own = [event for event in self.own_events(entry) if event not in _NEUTRAL]
        if not own and (self.carried_by(position, entry) or self.named_by_intro(entry)):
            return
        if previous is not None and own[:1] in ([], self.own_events(previous)[:1]):
            entry.indicator = previous.indicator and self.table.sibling(previous.indicator, entry.given)
            entry.thing = previous.thing
            entry.evidence = "list" if previous.indicator and previous.evidence != "inherited" else "inherited"
            return
        told = self.told_before(position) if not own else None
        ahead = self.text[entry.sentence.start : entry.start].lstrip()
        if told is not None and (_TOLD_AGAIN.match(ahead) or _TOLD_AGAIN_ES.match(ahead)):
            entry.indicator, entry.thing, entry.evidence, entry.again = told.indicator, told.thing, "again", told
            return
        if self.before and not own:
            last = next((one for one in reversed(self.before[-_FAR:]) if not one.adjunct), self.before[-1])
            entry.indicator = last.indicator and self.table.sibling(last.indicator, entry.given)
            entry.thing, entry.evidence = last.thing, "inherited"

    def named_by_intro(self, entry: Entry) -> bool:
        """Whether the line that opens a list says what its bare numbers count: "Llegadas por mar, según la OIM:".

        So does the line before a table for those of its rows.
        """
        sentence = entry.sentence
        short = len(self.levels) == 1 and sentence.end - sentence.start <= _SHORT_ITEM
        place = sentence.intro if short and sentence.intro is not None else sentence.caption
        if place is None:
            return False
        intro = self.sentences[place]
        if not intro.said & {"thing", "name", "event"}:
            return False
        things, names, events = set[str](), set[str](), set[str]()
        for item in self.items[intro.low : intro.high]:
            if isinstance(item, Numeral) and not item.reason:
                return False
            for sense, told in (("thing", things), ("name", names), ("event", events)):
                told.update([item.senses[sense]] if sense in item.senses else ())
        given = self.given(intro.low, intro.high)
        if "persons" in things:
            things -= set(_EVENT_OF_NOUN)
        code = None
        if len(names) == 1 and len(things | names) <= _TWO_NAMES:
            code = names.pop()
        elif not names and len(things) <= 1 and len(events) <= 1 and not self.crime(given):
            thing, event = next(iter(things), "persons"), next(iter(events), None)
            code = self.table.indicator(thing, None if thing in _EVENT_OF_NOUN else event, given)
            if not things and event not in _OF_PERSONS and self.memory.get("last") != code:
                code = None
            entry.thing = thing if code is not None else None
        if code is not None:
            self.settle(entry, code, "intro", given)
        return code is not None

    def carried_by(self, position: int, entry: Entry) -> bool:
        """ "48 pateras con 720 migrantes; a Ibiza 3 pateras con 37": a bare number behind boats is of those in them."""
        boats = self.levels[position - 1] if position else None
        if boats is None or boats.thing != "boats" or boats.noun is None:
            return False
        if self.text[boats.noun.end : entry.start].strip().lower() not in ("con", "avec", "with", "carrying"):
            return False
        model = next((one for one in reversed(self.levels[:position]) if one.thing in PERSONS and one.indicator), None)
        entry.indicator, entry.evidence = (model.indicator, "list") if model is not None else (None, "")
        entry.thing = "persons"
        return True

    def are_registered(self, previous: Entry | None, entry: Entry) -> bool:
        """Whether of refugees told before so many are registered: "of them, 580,000 are registered"."""
        told = previous if previous is not None else (self.before[-1] if self.before else None)
        if told is None or told.thing not in _REGISTERED or "register" not in self.own_events(entry):
            return False
        found = self.table.indicator(told.thing, "register", entry.given)
        if found is not None:
            entry.thing = told.thing
            self.settle(entry, found, "event", entry.given)
        return found is not None

    # --- comparisons -----------------------------------------------------------------------------------------------

    def find_base(self, position: int, entry: Entry) -> None:
        """Whether an entry is the earlier value that another is compared with."""
        compare = self.comparison_before(position, entry) or self.change_from(position, entry)
        in_brackets = self.text[max(0, entry.start - 1) : entry.start] == "(" and not entry.numeral.set_off
        if compare == "from_to":
            entry.is_base = position + 1 < len(self.levels)
            entry.base_cue = "from_to"
        elif compare or (in_brackets and self.is_base_in_brackets(position, entry)) or self.is_of_another_year(entry):
            entry.is_base = True
        elif self.is_from_to(position, entry):
            entry.is_base, entry.base_cue = True, "from_to"
        elif position and self.levels[position - 1].is_base and self.levels[position - 1].base_cue != "from_to":
            between = self.text[self.levels[position - 1].end : entry.start]
            aboard = entry.adjunct and not _ENDS_BASE.search(between)
            goes_on = self.continues_base(entry) or self.joins_base(self.levels[position - 1], entry)
            goes_on = goes_on and not self.is_compared_itself(position, entry)
            entry.is_base = aboard or (";" not in between and goes_on)

    def is_compared_itself(self, position: int, entry: Entry) -> bool:
        """Whether a number has an earlier value of its own behind it: "…, y a Melilla 56, frente a las 11 de 2024"."""
        if position + 1 >= len(self.levels):
            return False
        between = self.items[entry.index + 1 : self.levels[position + 1].index]
        return any(item.senses.get("compare") == "versus" for item in between) and bool(
            _ENDS_BASE.search(self.text[self.levels[position - 1].end : entry.start])
        )

    def change_from(self, position: int, entry: Entry) -> str | None:
        """ "down 10% from 40,000", "up a third from May, when 300 came": the "from" behind a rate leads to its base."""
        if "change" not in self.said:
            return None
        low = self.levels[position - 1].index if position else entry.sentence.low
        for index in range(entry.index - 1, low, -1):
            item = self.items[index]
            if item.text.lower() in ("from", "desde") or (item.text.lower() == "on" and index >= entry.index - 2):
                ahead = self.items[max(low, index - 6) : index]
                rate = any(isinstance(one, Numeral) and _compares(one) for one in ahead[-2:])
                if position and index >= entry.index - 2 and self.has_risen_to(self.levels[position - 1]):
                    return "versus"
                return "versus" if rate and any("change" in one.senses for one in ahead) else None
            if item.kind == MARK and item.text in ".;:()":
                return None
        return None

    def has_risen_to(self, newer: Entry) -> bool:
        """ "rose to 1,342 in 2023 from 1,105": whether a change leads to the number by "to"."""
        low = max(newer.sentence.low, newer.index - 6)
        link = self.items[newer.index - 1] if newer.index > low else None
        led = link is not None and link.senses.get("span") in ("to", "until")
        return led and any("change" in item.senses for item in self.items[low : newer.index])

    def is_base_in_brackets(self, position: int, entry: Entry) -> bool:
        """A number in brackets with an earlier period of its own, or right behind another number."""
        if self.year_before(entry) or self.dated_in_brackets(entry) or self.is_of_compared_days(entry):
            return True
        return position > 0 and entry.noun is None and entry.start - self.levels[position - 1].end <= 2

    def is_of_compared_days(self, entry: Entry) -> bool:
        """ "…, down on the month before (3,131)": the value of the days that a comparison names."""
        first = self.dated.get(entry.index - 1)
        if first in self.same:
            return True
        if first is None or (entry.noun is not None and entry.noun.start > entry.start):
            return False
        ahead = self.items[max(entry.sentence.low, first - 6) : first]
        return first in self.same or any(_compares(item) for item in ahead)

    def comparison_before(self, position: int, entry: Entry) -> str | None:
        """The comparison that leads to a number: "versus", "than" or "from_to"; a bare number may stand further on."""
        if not self.same and _COMPARES_WITH.isdisjoint(self.said):
            return None
        bare = entry.noun is None and not entry.unknown
        first = entry.left
        if bare and not self.own_events(entry):
            first = self.levels[position - 1].index + 1 if position else entry.sentence.low
        risen = _RISEN.search(self.text, self.items[first].start, entry.start)
        index = entry.index - 1
        while index >= first and (risen is None or self.items[index].start >= risen.end()):
            found = self.compares(index, entry, bare)
            if found is not None:
                return found or None
            index = self.over_brackets(index) - 1
        return None

    def over_brackets(self, index: int) -> int:
        """Where the words go on before a bracket that closes right here: "menos (46,7 %) que los 2.304"."""
        if self.items[index - 1].text != ")":
            return index
        inside = (at for at in range(index - 2, max(0, index - _BRACKET), -1) if self.items[at].text == "(")
        return next(inside, index)

    def compares(self, index: int, entry: Entry, bare: bool) -> str | None:
        """What an item before a number says of it: the kind of comparison, "" where the search ends, None to go on."""
        item = self.items[index]
        senses = item.senses
        if "qualifier" in senses and item.text.lower().endswith(" than"):
            article = index + 2 == entry.index and self.items[index + 1].text.lower() == "the"
            return "than" if article else None  # "slightly more than the 12,310 of May"
        if bare and senses.get("span") == "until" and index == entry.index - 1:
            return ""
        if bare and senses.get("part") == "ranking" and "compare" not in senses:
            return ""
        if bare and (index in self.same or (index == entry.index - 1 and item.text.lower() in _AFTER)):
            return "versus"
        if isinstance(item, Numeral) or item.kind != WORD:
            opens = item.text == "(" and item.end == entry.start
            ends = isinstance(item, Token) and item.text in "();:" and not opens
            return senses.get("compare") or ("" if ends else None)
        if index < entry.left and {"thing", "event", "part"} & senses.keys() and "compare" not in senses:
            return ""
        if bare and "publish" in senses and "compare" not in senses:
            return ""
        if index < entry.left and self.is_complete(index, entry):
            return ""
        if not bare and "compare" in senses and self.is_over(index, entry):
            return ""
        if senses.get("compare") == "while":
            return "versus" if self.has_days_behind(index, entry) else ""
        if senses.get("compare", "record") not in ("record", "excluding"):
            return None if self.faces_a_place(index, entry) else senses["compare"]
        if senses.get("change") in ("more", "less") and self.only_articles_between(index, entry):
            return "than"
        return "" if "event" in senses and "function" not in senses else None

    def has_days_behind(self, index: int, entry: Entry) -> bool:
        """Whether "بينما كان", "في حين بلغ" lead to a number of other days, and do not only go on to another count."""
        return any(index < first < entry.right for first in self.dated.values())

    def faces_a_place(self, index: int, entry: Entry) -> bool:
        """Whether words like "frente a", "مقابل" tell where: "avistada frente a Fuerteventura –30 varones–"."""
        item, following = self.items[index], self.items[index + 1]
        place = {"area", "geo"} & following.senses.keys() or following.senses.get("modifier") == "sea"
        return bool(place) and index + 1 < entry.index and following.start - item.end <= _ADJOINING

    def is_complete(self, index: int, entry: Entry) -> bool:
        """Whether a comparison has its period, and a list goes on: "116 more than last year, and 166 in the second"."""
        goes_on = _GOES_ON.search(self.text, max(0, entry.start - 6), entry.start) is not None
        return goes_on and any(
            first in (index, index + 1) and after <= entry.left for after, first in self.dated.items()
        )

    def is_over(self, index: int, entry: Entry) -> bool:
        """Whether a comparison has its period and another clause follows: "than in 2023, and this year 19,000 came"."""
        behind = (index, index + 1, index + 2)
        ends = (after for after, first in self.dated.items() if first in behind and after <= entry.index)
        return any(_NEXT_CLAUSE.match(self.text, self.items[after - 1].end) for after in ends)

    def is_of_another_year(self, entry: Entry) -> bool:
        """ "less than half of the 22,304 of 2024": a fraction or a multiple of a number that has a year of its own."""
        if entry.index - 2 < entry.sentence.low or entry.noun is not None or entry.unknown:
            return False
        share, of = self.items[entry.index - 2], self.items[entry.index - 1]
        part = isinstance(share, Numeral) and share.form in ("fraction", "multiple")
        led = of.senses.keys() & {"function", "span"} and of.start - share.end <= 1 and entry.start - of.end <= 1
        return part and bool(led) and entry.index + 1 in self.dated.values()

    def year_before(self, entry: Entry) -> bool:
        """Whether words like "a year earlier" follow within the brackets."""
        for index in range(entry.index + 1, min(entry.index + 6, entry.sentence.high)):
            item = self.items[index]
            if item.senses.get("period") == "year_before":
                return True
            if item.text == ")":
                return False
        return False

    def only_articles_between(self, index: int, entry: Entry) -> bool:
        """Whether "de moins que" leads right to the number: "97 % de moins que les 110 008"."""
        if "qualifier" in self.items[index].senses:
            return False
        between = self.items[index + 1 : entry.index]
        closing = [at for at, item in enumerate(between) if item.text == ")"]
        if closing and between[0].text == "(":
            index, between = index + closing[0] + 1, between[closing[0] + 1 :]
        return entry.start - self.items[index].end <= 12 and all("function" in item.senses for item in between)

    def is_from_to(self, position: int, entry: Entry) -> bool:
        """ "down from 16,500 to 10,050": the first of two numbers joined by from and to, in a sentence of change."""
        if _CHANGES.isdisjoint(self.said) or position + 1 >= len(self.levels) or entry.index == entry.sentence.low:
            return False
        following = self.levels[position + 1]
        again = position > 1 and self.levels[position - 2].is_base and self.levels[position - 2].base_cue == "from_to"
        before, link = self.items[entry.index - 1], self.items[following.index - 1]
        joined = before.senses.get("span") == "from" and link.senses.get("span") in ("to", "until")
        if not joined or entry.unknown or following.start - entry.end > 40:
            return False
        return again or any(
            not _CHANGES.isdisjoint(item.senses)
            for item in self.items[max(entry.sentence.low, entry.index - 12) : entry.index]
        )

    def dated_in_brackets(self, entry: Entry) -> bool:
        """ "594 interpellés (566 en 2022)": a bare number in brackets with a year of its own."""
        for item in self.items[entry.index + 1 : min(entry.index + 6, entry.sentence.high)]:
            if item.text == ")":
                return False
            if isinstance(item, Numeral):
                return item.kind in ("year", "date") and entry.noun is None
            if "thing" in item.senses or "event" in item.senses:
                return False
        return False

    def continues_base(self, entry: Entry) -> bool:
        """ "contre 538 en 52", "(342 et 176 précédemment)": a bare number that goes on with the comparison."""
        if entry.noun is not None and entry.noun.start > entry.start:
            return False
        if "passive" in self.items[min(entry.index + 1, len(self.items) - 1)].senses:
            return False
        between = self.items[entry.left : entry.index]
        parts = {"event", "thing", "part", "national"}
        return not any(parts & item.senses.keys() for item in between if isinstance(item, Token))

    def joins_base(self, base: Entry, entry: Entry) -> bool:
        """ "against 1,610 attempts and 27,800 persons in the same period": the second earlier value of one period."""
        behind = base.noun is not None and base.noun.start > base.start
        joined = behind and _AND_ONLY.fullmatch(self.text[base.noun.end if base.noun else base.end : entry.start])
        return bool(joined) and any(index in self.same for index in range(entry.index + 1, entry.right))

    def align_bases(self) -> None:
        """Give each earlier value the figure it is compared with, and its indicator."""
        position = 0
        while position < len(self.levels):
            if not self.levels[position].is_base:
                position += 1
                continue
            first = position
            while position < len(self.levels) and self.levels[position].is_base:
                position += 1
            bases = self.levels[first:position]
            newer = [entry for entry in self.levels[:first] if not entry.is_base]
            if not newer and position < len(self.levels) and not self.opens_another(self.levels[position]):
                newer = [self.levels[position]]
            elif not newer:
                newer = self.before[-1:]
            alone = len(bases) == 1 or not bases[1].adjunct
            if first and alone and self.is_base_of_means(bases[0], self.levels[first - 1]):
                self.pair(bases.pop(0), self.levels[first - 1])
            for base in [one for one in bases if self.shares_bracket(one)]:
                self.pair(base, self.levels[self.levels.index(base) - 1])
                bases.remove(base)
            for adjunct in (False, True):
                self.align(
                    [base for base in bases if base.adjunct is adjunct],
                    [one for one in newer if one.adjunct is adjunct] or newer,
                )

    def shares_bracket(self, base: Entry) -> bool:
        """Whether an earlier value stands in brackets behind the newer one: "(1,967 against 686 in 2023)"."""
        position = self.levels.index(base)
        newer = self.levels[position - 1] if position else None
        if newer is None or newer.is_base or self.text[newer.start - 1 : newer.start] != "(" or base.noun is not None:
            return False
        return not any(mark in self.text[newer.end : base.start] for mark in "();.")

    def opens_another(self, entry: Entry) -> bool:
        """Whether a number stands in a clause of the earlier time: "of 2021 (832), when 2,300 were rescued"."""
        return any("clause" in item.senses for item in self.items[max(0, entry.index - 2) : entry.index])

    def is_base_of_means(self, base: Entry, newer: Entry) -> bool:
        """ "in 196 boats against 340": a bare number right behind one that only tells how is of the same."""
        between = self.text[newer.end : base.start]
        return newer.adjunct and base.noun is None and not base.unknown and not _ENDS_BASE.search(between)

    def align(self, bases: list[Entry], newer: list[Entry]) -> None:
        """Pair earlier values with newer ones, in order from the end."""
        aligned = newer[-len(bases) :] if len(newer) >= len(bases) else newer[-1:] * len(bases)
        for base, figure in zip(bases, aligned, strict=False):
            self.pair(base, figure)

    def align_lists(self) -> None:
        """ "for 2023 they were 17,190, 962 and 1,536": bare numbers that repeat the list before them, in its order."""
        position = 0
        while position < len(self.levels):
            run = self.bare_run(position)
            if len(run) > 1:
                models = [entry for entry in self.levels[:position] if not entry.is_base][-len(run) :]
                if not position and self.before:
                    last = self.of_the_sentence_before()
                    models = [one for one in last if not one.is_base and not one.adjunct]
                if len(models) == len(run) and len({model.thing or model.indicator for model in models}) > 1:
                    for entry, model in zip(run, models, strict=True):
                        entry.indicator, entry.thing, entry.noun = model.indicator, model.thing, None
                        entry.evidence = "list" if model.indicator else ""
            position += max(1, len(run))

    def bare_run(self, position: int) -> list[Entry]:
        """The numbers from here on that stand without a noun and close together."""
        run: list[Entry] = []
        for entry in self.levels[position:]:
            bare = (
                entry.noun is None
                and not entry.unknown
                and not entry.is_base
                and entry.evidence in ("", "list", "inherited")
            )
            if not bare or (run and entry.start - run[-1].end > 12):
                break
            run.append(entry)
        return run

    def pair(self, base: Entry, figure: Entry) -> None:
        """Tie an earlier value to its newer figure; each lends the other the indicator that it lacks."""
        base.base = figure
        if base.indicator is None and (base.noun is None or base.thing == figure.thing) and not base.unknown:
            base.indicator, base.thing = figure.indicator, figure.thing
            base.evidence = "base" if figure.evidence not in _UNSURE else figure.evidence
        elif base.base_cue == "from_to" and base.evidence in _OWN_WORDS and figure.noun is None:
            figure.indicator, figure.thing, figure.evidence = base.indicator, base.thing, base.evidence
        elif (
            figure.indicator is None
            and figure.noun is None
            and not figure.unknown
            and base.indicator
            and base.sentence is figure.sentence
        ):
            figure.indicator, figure.thing, figure.evidence = base.indicator, base.thing, "base"
