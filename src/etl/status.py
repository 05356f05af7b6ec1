"""Accepted or left for a person: what each reading rests on, how far that carries, and what a person must decide.

A kind of evidence is accepted unseen where the labelled texts show it to be right about nineteen times in twenty, and
left for a person otherwise: a wrong figure that was accepted costs more than ten left to confirm.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from etl.attach import LIBYA, by_sea, is_aim, is_of_persons, is_of_those_who, is_purpose
from etl.entries import Entry, is_numbered, is_who_lodged, says, stands_at
from etl.indicators import ARRIVALS, PERSONS, MeaningTable
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.periods import Period
from etl.scan import WORD
from etl.scope import doubt_of_period
from etl.sentences import Sentence

_AMOUNTS_TO = re.compile(
    r"(?:\b(?:at|to|of|from|hit|hits|was|were|is|are|reached|totall?ed|totall?ing|totals?|numbered|numbering|exceeded|surpassed|topped|à|de|atteign\w+|totalis\w+|en|son|fueron|rondan?|rozan?)|:|,|\.{2}|[….|\t])"
    r"\s+(?:\w+\s+){0,2}$",
    re.I,
)
"""How a clause ends that goes from a noun to its number: "deaths stood at", "les éloignements atteignent"."""
_DID_SO = re.compile(r"\b(?:lo (?:hicieron|han hecho|habían hecho)|l['’]ont fait|did so|have done so) $", re.I)
_MOST_OF_THEM = re.compile(
    r"\b(?:mayoría|mayor parte|majorité|most|majority|bulk)"
    r" (?:de (?:ell[oa]s|est[oa]s)|d['’]entre (?:eux|elles)|of them), $",
    re.I,
)
_THIS_WAY = re.compile(r"\b(?:cette (?:voie|route)|(?:este|esta) (?:vía|ruta|camino)|this (?:route|way))\b", re.I)
_COMES_TO = frozenset({"reach", "deploy"})
"""What is said of a number itself, too: "arrivals reached over 13,500", "las deportaciones realizadas"."""
_OF_WHOM = re.compile(r" (?:de|des|d['’]|of) ?")
_ARABIC_AMOUNT = re.compile(r"(?:بلغ|بلغت|يبلغ|وصل|ناهز) (?:عدد|مجموع|إجمالي) (?:\w+ )?$")
_RUNNING_TOTAL = re.compile(
    r"(?:elev|sub|sitú|situ|llev|port|bring|rais|tak|ليصل|ليبلغ|ليرتفع|يرفع|ترفع|ارتفع)\w*\s[^.;]{0,40}"
    r"\b(?:total|cifra|número|cómputo|balance|nombre|bilan|number|tally|toll|العدد|المجموع|الحصيلة|عدد|مجموع|حصيلة)\b",
    re.I,
)
"""Words that lead to a total which counts more than what was told just before: "lo que eleva el total anual a"."""
_LASTS = frozenset({"refugees_registered", "stock_migrants", "asylum_applications"})
"""What counts those who are there."""
_POINTING = re.compile(r"\b(?:cett?e?|ces|this|that|these|those|est[eao]s?)\b", re.I)
_OF_MIGRATION = frozenset(
    {"irregular", "smuggling", "suspected_smuggling", "sea", "entry", "fence", "libya", "external_border"}
)
_TOLD_OF_BASES = frozenset({"base", "event", "noun", "name", "part"})
_LENT = frozenset({"base", "part"})
_LANDING = re.compile("landing|disembarkation", re.I)
_THERE_ARE = re.compile(
    r"\b(?:hay|había|there (?:are|were)|il y a(?:vait)?)(?: \w+){0,2} $|(?:هناك|يوجد) (?:\w+ )?$", re.I
)
_MAY_BE_THERE = ARRIVALS | {"interceptions", "rescued_at_sea", "deportations"}
_HOSTED_REACH = 3
_ARRESTS = re.compile(r"arrest|arrestation|interpellation|detenci", re.I)
_STRANDED = re.compile(
    r"bloqués? (?:à|au|aux|dans|en|depuis|sur|actuellement)\b|\bstranded\b|\bvarad[oa]s\b|\batrapad[oa]s\b|عالق", re.I
)
_POINTS_BACK = re.compile(r"\b(?:es[ao]s|est[ao]s|ces|these|those) $|(?:هؤلاء|هذه|تلك) (?:ال\w*)?$", re.I)
_AFTER_SENT = re.compile(
    r"\bafter (?:being|having been|they (?:were|had been)) (?:turned back|pushed back|expelled|deported|sent back)"
    r"|\baprès avoir été (?:expulsé|refoulé|renvoyé|reconduit)\w*"
    r"|\btras (?:ser|haber sido) (?:expulsad|deportad|devuelt)\w+"
    r"|بعد (?:طرد|ترحيل|إبعاد)(?:هم)?",
    re.I,
)
_FEARED = re.compile(
    r"\b(?:is|are|were|was) feared\b|\bfeared to have|\bcraint|\bredout|\bse teme\w*|\btemen|يُ?خشى", re.I
)
_LADEN = re.compile(
    r"\b(?:surchargé\w*|chargé\w*|sobrecargad\w+|abarrotad\w+|overloaded|overcrowded|packed|crammed)"
    r" (?:de|d['’]|avec|con|with|by) (?:\w+ ){0,3}$",
    re.I,
)
_LOST = frozenset({"deaths", "missing"})
_LEADS_WITHIN = 60
"""Characters before a number in which words that lead to it stand."""
_MOST_OF_FREE_WILL = re.compile(
    r"\b(?:majority|most|mayoría|mayor parte|majorité|plupart)\b[^.;:]{0,25}?\bvolunt|معظمهم[^.؛:]{0,20}طوع", re.I
)
_DEPARTED = re.compile(
    r"\b(?:departures|départs|salidas|partidas)\b(?! (?:of|de|des) (?:boats|bateaux|pateras))|مغادرات", re.I
)
_TIED_TO_SO_MANY = re.compile(r"[^.;:\d]{0,60}\b(?:li[ée]e?s? à|linked to|vinculad[oa]s a|مرتبط\w* بـ?) ?\d", re.I)
_SINKING = r"(?:naufrag\w+|shipwreck|wreck|sinking|capsizing|hundimiento|غرق)"
_WRECK = re.compile(_SINKING, re.I)
_WRECK_OF = re.compile(
    rf"{_SINKING}\b[^.;:]{{0,80}}"
    r"\b(?:transportant|carrying|with|avec|transportaba|con|à bord|aboard|[يت]ن?قل|[يت]حمل|متنها?)\b[^.;:\d]{0,25}$",
    re.I,
)
_PREVENTED = frozenset({"irregular_attempts_foiled", "departures_prevented"})
_CAUGHT = frozenset({"arrests_smugglers", "interceptions"})
_ARRIVED = ARRIVALS | {"boats_arrived"}
_SENT_BACK = frozenset({"voluntary_returns", "voluntary_returns_iom", "deportations"})
"""Who comes home may be told as an arrival."""
_CARRIERS = frozenset({"boats", "vehicles", "operations"})
_SENT_OR_GONE = re.compile(r"\b(?:return|retour|r[ae]patri)", re.I)
"""Verbs that may as well say that somebody was sent back."""
_WENT_BACK = re.compile(r"\b(?:retorn|regres)", re.I)
"""Spanish verbs that say, beside those deported, of no will of their own."""
_SENT_AWAY = re.compile(r"\b(?:deport|expuls)", re.I)
_BY_CHOICE = re.compile(
    r"\b(?:retorn|regres)\w* (?:\w+ ){0,3}(?:voluntari|asistid)|\b(?:retorn|regres)\w*\b[^.;]{0,40}\bvoluntari", re.I
)
_OF_OWN_WILL = re.compile(
    r"vol[ou]nt|gré\b|aidé|aide|facilit|assist|helped|their (?:own )?countr|sus? pa[ií]s|flown|home|طوع|reint", re.I
)
_FREELY = re.compile(r"vol[ou]nt|gré\b|aid|facilit|assist|asisti|help|ayud|apoy|support|reint|طوع|طواع|ساعد", re.I)
_PREDICATE = re.compile(
    r"[ \u00a0,]+(?:were|was|are|is|have|has|had|who|that|which"
    r"|ont|a|sont|étaient|avaient|furent|qui|que|han|son|fueron)\b"
)
"""What tells of a bare number something of its own: "238 were confirmed to have departed"."""
_BROUGHT = re.compile(r"\b(?:ramen|brought back|taken back)", re.I)
_SENT_BACK_BY = re.compile(r"\brenvoy|\brefoul|\breturn|\bsent back|\bsend back", re.I)
_ASHORE = re.compile(r"(?:brought|brings?|bringing|taken|came) (?:ashore|to (?:shore|land|port))", re.I)
"""Verbs that may as well be said of those who cross and are met at sea."""
_WHO_CARRIED = re.compile(
    r"\bwho (?:was|were|had been|is|are) (?:transporting|carrying|smuggling|driving|ferrying|guiding|hiding)\b"
    r"|\bqui (?:transportai|conduisai|convoyai|cachai)\w+|\bque (?:transportaba|llevaba|trasladaba|conducía)n?\b",
    re.I,
)
_THEIR_TRADE = re.compile(
    r"(?:tr[aá]fi[ck]\w*|trata|smuggl\w+|passeurs?) (?:de |d['’]|of |in )?"
    r"(?:personas|seres|inmigrantes|migrantes|migrants|people|persons)",
    re.I,
)
_HANDFUL = 6
_BESIDE_IOM = 14
"""Items of the sentences beside that are looked at, about a sentence's worth."""
_OF_MIGRANTS = re.compile(r"migra|passeur|هجر|مهاجر", re.I)
_ONLY_MIGRANTS = re.compile(
    r"(?:\w+ )?(?:(?:im|in|é|e)?migra\w+|border[- ]crossers)(?: \w+){0,2}|(?:ال)?مهاجر\w*(?: \w+){0,2}", re.I
)
_GOODS = re.compile(
    r"contraband|foodstuffs?|food products|cigarettes?|tobacco|counterfeit|livestock|fireworks|metal detectors?"
    r"|jackhammers?|contrebande|denrées|tabac|contrefa|pétards|détecteurs? de m|marteaux[- ]piqueurs?"
    r"|contrabando|cigarrillos|alimentos|falsificad"
    r"|(?:litres|liters|litros|tonnes|tons|toneladas) (?:of |de |d['’])(?:fuel|petrol|gasoline|diesel|carbur|gasoil"
    r"|combustible)|مواد غذائية|التبغ|سجائر|كاشف",
    re.I,
)
_BY_BOAT = re.compile(
    r"boat|dingh|vessel|engine|bateau|embarca|canot|zodiac|pirogue|moteur|motor|patera|lancha|قارب|قوارب|زورق", re.I
)
"""What fuel may be for, too, where those who carry people are arrested."""
_AND_MIGRANTS = re.compile(
    r"[ \u00a0](?:and|et|y|,) (?:(?:illegal|irregular|undocumented|clandestine|other) )?(?:im)?migra"
    r"|[ \u00a0]و(?:ال)?مهاجر",
    re.I,
)
_SMUGGLERS_AND_MIGRANTS = re.compile(
    r"[ \u00a0](?:(?:ما )?بين |من )(?:(?:ال)?مهرب\w+ و(?:ال)?مهاجر|(?:ال)?مهاجر\w+ (?:غير \w+ )?و(?:ال)?مهرب)"
)
_INVOLVED_IN = re.compile(
    r"(?:involved in|involvement in|belonging to|linked to|part of|members? of|active in|within|working for"
    r"|impliqués dans"
    r"|appartenant à|liés à|membres de|pertenecientes a|vinculad\w+ a|miembros de)[ \u00a0](?:\w+[ \u00a0]){0,2}$",
    re.I,
)
_INVOLVED_REACH = 40
_NAME = re.compile(r"(?<![^\W\d_])(?:[A-ZÀ-Þ]{3,}|Daesh|Boko Haram|al-Qaeda)(?![^\W\d_])")
"""A name of an organisation, in capitals for the most part."""
_TURNED_BACK = re.compile(
    r"\b(?:turn(?:ed|ing|s)? (?:\w+ ){0,3}back|push(?:ed|ing|es)? (?:\w+ ){0,3}back)\b|\brepouss|\brechazad", re.I
)
_HANDED_OVER = re.compile(r"\b(?:handed (?:over|back)|turned over) to (?:the )?[A-Z]\w+ (?:authorit|police|border)")
_CROSSINGS = frozenset({"border_crossings_detected", "irregular_attempts_foiled"})
_AND_STAYS = re.compile(r" (?:and|or|/) ?(?:illegal |irregular |unlawful )?(?:over)?stays?\b", re.I)
_HELPED_HOME = re.compile(
    r"help|assist|facilit|support|organi[sz]|flight|charter|volunt|volont|programme|\bVHR|\baid|aidé|accompagn|appu"
    r"|ayud|apoy|vuelo|\bvols?\b|programa|طوع|طواع|ساعد|مساعد|سهل|رحل|برنامج|تنظيم|نظم",
    re.I,
)
"""Words for what IOM does for those who go home."""
_BORDER = re.compile(r"\bborder|\bfronti|\bfronter|حدود", re.I)
_WARRANT = re.compile(
    r"\b(?:arrest|outstanding|search|european) warrants?\b|mandats? d['’]arrêt|órden(?:es)? de (?:busca|detenc)", re.I
)
_TOTAL_SO_FAR = re.compile(
    r"\s*(?:(?:that|this|it|which) (?:takes|brings|took|brought|has taken|has brought) the (?:\w+ ){0,2}"
    r"(?:total|number|tally|toll|count|figure)"
    r"|the (?:provisional |running |overall |cumulative |annual )?(?:total|tally|toll)(?: number)?"
    r" (?:for|since|so far|of|in|this)"
    r" [^,;.]{0,40}\b(?:stands|stood|is|was|reached|rose|comes|came|now)\b)",
    re.I,
)
_HELD_IN = re.compile(
    r"\b(?:detained|held|kept|being held|in detention) (?:in|at|inside)\b[^.;]{0,60}"
    r"\b(?:centres?|centers?|facilit\w+|prisons?|jails?|camps?)\b"
    r"|(?:محتجز\w*|محبوس\w*|موقوف\w*|معتقل\w*|يحتجز\w*|تحتجز\w*)\b[^.؛]{0,60}\b(?:مركز|مراكز|سجن|سجون|مرافق|منشآت)\b"
    r"|(?:مراكز|مركز) (?:ال)?(?:احتجاز|ترحيل|إيواء|حجز)\b",
    re.I,
)
_FIRST_PERMITS = re.compile(
    r"premi(?:er|ère)s? (?:titre|carte|permis)|first(?:-time)? (?:residence |stay )?permit"
    r"|primer[oa]?s? (?:autorizaci|permiso|tarjeta)|إقامة (?:أولى|للطلبة|للطلاب|للدراسة)",
    re.I,
)
_IN_PROCESS = re.compile(
    r"\bprocesos? de\b|\ben (?:trámite|curso|proceso)\b|\bin (?:the )?process\b|\bunder way\b|\bpending\b|\ben cours\b"
    r"|\ben instance\b|قيد (?:ال)?(?:معالجة|دراسة|تسوية)",
    re.I,
)
_HELPERS_CAME = re.compile(
    r"وصل(?:ت|وا)? (?:ال)?(?:دوري|فرق|فريق|طواقم|قوات|سفين|زورق|زوارق|وحدات|عناصر|خفر|حرس|رجال)\w*"
    r"[^.،؛]{0,40}\b(?:إلى|الى)\b"
)
_TOOK_REFUGE = re.compile(r"(?<!\w)[وف]?(?:لجأ|لجؤ)\w*")
"""Arabic words for those who fled to a country, of whom it may count all that it hosts."""
_WHO_ARE = re.compile(r"[،,] و?هما? $")
_WHO_ARE_REACH = 7
_AND_SO_MANY = re.compile(r"(?:[ \u00a0][^\W\d]+){0,2}[ \u00a0](?:و ?|(?:and|et|y|e)[ \u00a0]).?")
_CELLS = re.compile(r"[|\t]")
_LONGEST_ROW = 2_000
"""Characters of a row of a table before a number, at most."""
_OTHERS = re.compile(r"\b(?:otr[oa]s|autres|other|another|further)[ \u00a0]$", re.I)
_OTHERS_REACH = 12
_FROM = re.compile(r"(?:\b(?:de|from)|من)[ \u00a0]$", re.I)
_FROM_REACH = 8
_TO = re.compile(r"[ \u00a0](?:\w+[ \u00a0])?(?:à|to|a|إلى|الى)[ \u00a0]", re.I)
_AND = re.compile(r", (?:and|et|y|e)[ \u00a0]$", re.I)
_CROSSED = re.compile(r"\bcross|\btravers", re.I)
_NOW = re.compile(
    r"\b(?:now|currently|today|à ce jour|actuellement|désormais|aujourd.hui|ahora|actualmente|hoy)\b|الآن|حاليا", re.I
)
_SO_FAR = re.compile(
    r"\b(?:hasta (?:ahora|el momento|la fecha)|a la fecha|so far|until now|up to now"
    r"|jusqu.(?:ici|à présent|à maintenant))\b"
    r"|حتى الآن",
    re.I,
)
_BEFORE_IT = 200
"""How far back words still tell of the same event."""
_DISTRESS = re.compile(
    r"sauvetage|secour|sauveteur|naufrag|rescue|difficult|détresse|distress|shipwreck|en panne|adrift|à la dérive",
    re.I,
)
_MOST_CANDIDATES = 5
_NARROWER = "The text spoke of"
_NEWLY = ("recién", "nouveaux arriv", "newly", "new arrival")
_HELD = re.compile(
    r"\b(?:cont(?:ab)?an?|cuentan?) con\b|\btien\w+|\bten[ií]an?\b|\bvigentes?\b|\ben vigor\b|\btitulaires?\b|\bheld\b",
    re.I,
)
"""Words for those who have a permit, which may have been granted long ago."""
_AT_SEA = re.compile(
    r"mar[ií]n|maritim|marítim|naval|navy|coast|côt[ei]|costa|guardacost|sea\b|mer\b|noy[ae]|drown|ahog|\bmar\b|ship|boat|naufrag"
    r"|بحر|ساحل|سواحل|قارب|قوارب|زورق|مركب|سفين|غرق|شاطئ",
    re.I,
)
"""Words of the sea that no sense holds: "la marine royale", "guardacostas"."""
_ON_LAND = re.compile(
    r"polic|gendarm|\btrucks?\b|\btrailer|\blorr|\bbus(?:es)?\b|\bhighway|camión|camiones|autobús|autocar|carretera"
    r"|\bgrs\b|guardia nacional|ejército|fiscal[ií]a|secuestr|séquestr|kidnap|hostage|otage|rehen|farm"
    r"|d[eé]s[ei]e?rt|casa de seguridad|safe house|warehouse|bodega|entrepôt"
    r"|شرط|درك|خطف|مختطف|محتجزين|في الصحراء|مزرعة|مستودع",
    re.I,
)
"""Who frees people on land, and from where."""
_SMUGGLING = re.compile(r"smuggl|passeur|tr[aá]fi[ck]|migr|تهريب|هجرة", re.I)
_ANYBODY = re.compile(r"و?(?:ال)?(?:شخص|أشخاص|فرد|أفراد|عنصر|نفر)")
"""How a noun begins that says of suspects nothing but that they are people."""
_GOES_ON_FOR = 3
"""Items behind the words of a period that may still belong to it: "the first quarter of the year"."""
_BOTH = re.compile(
    r"intercept\w+ ou (?:sauv|secou)|(?:sauv|secour)\w+ ou (?:à l['’])?intercept"
    r"|intercepted(?: or |/)rescued|rescued(?: or |/)intercepted"
    r"|intercept\w+ o (?:rescat|socorr)\w+|(?:rescat|socorr)\w+ o intercept",
    re.I,
)
_STOPPED_AND_SENT = re.compile(
    r"(?:arrêt|intercept|interpell)\w+,? (?:puis|avant d['’]être|et) (?:rapatri|expuls|renvoy|refoul|reconduit)\w+"
    r"(?! (?:en|vers la) Libye)",
    re.I,
)
_RETURNED = "The text told of those who returned before"
_BY_A_CENTRE = re.compile(r"\bcentr|hotspot|hot spot|\baccueil\b|reception", re.I)
_INVOLVED = re.compile(r"\bimpliqu[ée]|\binvolved\b|\bimplicad", re.I)
_A_YEAR = 360
_LANDINGS = re.compile(r"(?:desembar(?:co|que)|débarquement|landing|disembarkation)s?$", re.I)
_MANY_LANDINGS = 300
"""From how many landings on it is people who are counted."""
_ITS_GROUP_CAME = re.compile(
    r"\b(?:contingente|caravana|grupo|embarcación|patera|cayuco|convoy) (?:migrante )?que (?:ha |había )?"
    r"(?:ingres|lleg|entr|arrib)(?:ó|ado)\b",
    re.I,
)
"""What came is one group, of which others are counted: "1.064 que formaban parte del contingente que ingresó"."""
_ARRAIGO = re.compile("arraigo", re.I)
_REGULARISED = re.compile(
    r"r[eé]gulari[sz]|irr[eé]gul|sans[- ]papiers|sin papeles|undocumented|clandestin|amnist|arraigo|protección temporal"
    r"|permisos? temporal|permisos? (?:especial|por protección)|\bppt\b|estatuto|humanitari|\bvirte\b|extraordinari"
    r"|سوية|سوي|غير نظامي|غير قانوني|غير شرعي",
    re.I,
)
"""Words for those who had no permit before, and for programmes that give them one; "arraigo" is one way of many."""
_HAD = re.compile(
    r"\bhab[ií]an? (?:\w+ ){0,2}?(?:\w+(?:ado|ido)|muerto|visto|hecho|vuelto|puesto|abierto|devuelto)\b", re.I
)
"""The Spanish tense of what was before the news: "este drama había causado 23 muertos"."""
_FEW = 200
_SAME_LENGTH = 3
"""Days by which two months may differ."""
_ALREADY = re.compile(r"\b(?:déjà|already|ya)(?: \w+){1,3} $", re.I)
_ALREADY_REACH = 40
_YEARS_TOTAL = re.compile(r"\b(?:the|that) year['’]s\b|\bbilan final de l['’]année|\bbalance final del año", re.I)
_THEN = re.compile(
    r"\b(?:sur|pendant|durant) (?:l['’]ensemble de |toute )la période\b(?! (?:du|de|allant))"
    r"|\b(?:avai\w+|étai\w+) alors\b|\bà l['’]époque\b|\bcette année-là\b|\bhad then\b",
    re.I,
)
"""Words that take a number back to days told before, which may not be those in force."""
_TRIED_TO_COME = re.compile(
    r"\b(?:intenta(?:ron|ban|do)?|trata(?:ron|ban) de|pretend(?:ían|ieron))\b (?:\w+ ){0,2}?"
    r"(?:entrar|llegar|cruzar|acceder|ingresar|alcanzar)\b"
    r"|\b(?:ont|avaient) (?:tenté|essayé) d['e]\W?(?:\w+ ){0,2}?"
    r"(?:rejoindre|atteindre|entrer|arriver|traverser|passer|gagner|accéder)\b"
    r"|\b(?:tried|attempted|sought) to (?:reach|enter|cross|get|arrive)\b",
    re.I,
)
_TWO = 2
_OF_THEM = re.compile(r" (?:de ell[ao]s|d['’](?:entre )?elles|of (?:them|which))\b")
_AMONG_THEM = re.compile(
    r"(?:(?:parmi|entre|of|among|d['’]entre) (?:eux|elles|ellos|ellas|them)|و?(?:منهم|من بينهم|بينهم)|dont)\b", re.I
)
_RESCUE_SHIP = re.compile(
    r"\b(?:Guardamar|Salvamar|Helimer|(?:buque|barco|nave|embarcación) de (?:rescate|salvamento))\b"
)
_SURVIVORS = re.compile("s(?:uper|obre)vivient|surviv|rescap", re.I)
_A_YEAR_NAMED = re.compile(r"\b(?:19|20)\d\d\b")
_BACK_THEN = re.compile(r"\bentonces (?:\w+ ){0,5}$", re.I)
_BACK_THEN_REACH = 60
_WORDS_FOR_THEN = ("entonces", "alors", "époque", "année-là", "la période", "had then")
_NAMES_OF_FEASTS = ("Noël", "An", "Pâques", "Christmas", "New Year", "Nochebuena", "Navidad", "Nochevieja")
_LATE = re.compile(r"fin (?!du |de )[^\W\d_]", re.I)
_FEASTS = re.compile(
    r"\b(?:jour|nuit|veille|lendemain|réveillon) (?:de |du )(?:Noël|l['’]An|Nouvel An|Pâques)|\bà (?:Noël|Pâques)\b"
    r"|\bChristmas|\bNew Year['’]s|\bNochebuena|\b(?:día de )Navidad|\bNochevieja"
)
"""Days that no month names."""
_FIRST_MONTHS = re.compile(
    r"\bfirst few (?:months|weeks|days)\b|\b(?:d|l)es (?:tout )?premi(?:ers (?:mois|jours)|ères semaines)\b"
    r"|\bl[ao]s primer[ao]s (?:meses|semanas|días)\b|(?:الأشهر|الأسابيع|الأيام) الأولى",
    re.I,
)
"""A beginning of no given length, which holds for each of the years told behind it."""
_ONE_DAY_OF = re.compile(
    r"\bun(?:e|a)? (?:seule? |sol[oa] )?(?:jour|journée|nuit|día|noche) (?:du|de|d['’])"
    r"|\b(?:one|a single) (?:day|night) (?:of|last|this|over|during)\b|في (?:يوم واحد|ليلة واحدة) (?:من|خلال)",
    re.I,
)
"""A day of others that no word tells apart: "895 sont arrivés un jour du week-end"."""
_ALL_OF_A_YEAR = re.compile(
    r"\b(?:all of|whole|entire|full year|throughout|annual|todo|conjunto|entier|toute|tout|ensemble)\b|طوال|كامل|بأكمل",
    re.I,
)
_ALL_OF_REACH = 14
_IN_THE = re.compile(
    r"\b(?:en|durante|dans|durant|pendant|sur|for|in|during|over|within) (?:la |el |le |l['’]|the )$", re.I
)
_IN_THE_ARABIC = re.compile(r"(?<!\w)(?:خلال|في) ال$")
_IN_THE_REACH = 12
"""What leads to a week or a month that is not told: "un total de 8.900 en la semana"."""
_TIMES = frozenset({"month", "weekday", "unit_of_time"})


def _month_and_day(day: date | None) -> tuple[int, int] | None:
    return None if day is None else (day.month, day.day)


def _is_of_whole_years(period: Period | None) -> bool:
    return period is not None and (_month_and_day(period.start), _month_and_day(period.end)) == ((1, 1), (12, 31))


_HELPED_OTHERS = re.compile(
    r"\b(?:who|that) (?:had |have |were )?(?:driven|drove|transport\w+|hous(?:ed|ing)|shelter\w*|employ\w*"
    r"|hir(?:ed|ing)|harbou?r\w*)|\b(?:ayant|qui (?:ont|avaient)) (?:transporté|hébergé|employé|logé|caché)"
    r"|\bque (?:transportaban|alojaban|empleaban|ocultaban)\b"
    r"|(?<!\w)(?:متورط\w*|نقل المخالفين|قام(?:وا|ا|ت)? بتهريب|هر[ّ]?بوا|إيواء|إيوائهم|تشغيلهم|التستر)",
    re.I,
)
_SENT_OR_CAME_BACK = re.compile(
    r"\b(?:refoul\w+|expuls\w+|deport\w+|renvoy\w+)(?: [^\W\d_]+| (?:de|d|du|l)['’]\w+){0,3} (?:ou|or|o) "
    r"(?:revenus?|retourn\w+|rentr\w+|return\w+|retorn\w+|came back)"
    r"|\b(?:revenus|retournés|rentrés|returned|retornad\w+) (?:ou|or|o) (?:refoul|expuls|deport)",
    re.I,
)
_SURVIVED = re.compile(
    r"\b(?:surviv(?:ed|e|ing)|surv(?:écu|ivent|ivants?)|sobreviv\w+)\b|(?<!\w)و?(?:نجا|نجوا|نجت|ينج|ينجو|تنج)(?!\w)",
    re.I,
)
_REFUSED = re.compile(
    r"\b(?:deneg\w+|rechaz\w+|desestim\w+|refused|refusée?s?|reject\w+|rejet\w+|débouté\w*)|(?<!\w)(?:رفض\w*|مرفوض\w*)",
    re.I,
)
_DECIDED_ON = re.compile(
    r"\b(?:approv\w+|accepted|granted|decided|ruled on|processed|examined|accept(?:é|ée|és|ées)|approuv\w+"
    r"|accord(?:é|ée|és|ées)|statué\w*|trait(?:é|ée|és|ées)|examin(?:é|ée|és|ées)|aprob\w+|aceptó|aceptad\w+|concedi\w+|resolvi\w+|resuelt\w+"
    r"|tramitó|tramitad\w+)\b|(?<!\w)(?:وافق\w*|الموافقة|قبول|قُبل\w*|منحت|مُنح\w*|البت|بتت)(?!\w)",
    re.I,
)
_TO_ASK = re.compile(
    r"\b(?:(?:in order|so as) to (?:claim|seek|apply for|request|ask for)|with a view to (?:claiming|seeking)"
    r"|(?:pour|afin de|afin d['’]y) (?:demander|déposer|solliciter|y demander)"
    r"|para (?:pedir|solicitar)|a fin de (?:pedir|solicitar))\b"
    r"|(?<!\w)(?:بهدف|بغرض|من أجل|بقصد|طلبا|طلباً) (?:طلب|لل?لجوء|للجوء)",
    re.I,
)
_FAILED_CLAIM = re.compile(
    r"\bfailed\b[^.;]{0,40}\b(?:claim\w*|asylum|applica\w+|border[- ]crossers?)\b|\bdébouté\w*", re.I
)
_TOLD_WITHIN = 160
_REPATRIATED = re.compile(r"\b(?:rapatri|repatri|retours? volontaires?)", re.I)
_WAFID = re.compile("و?(?:ال)?وافد")
_GULF = re.compile("الكويت|السعودي|الإمارات|البحرين|سلطنة عمان|سلطنة عُمان|دولة قطر")
_NOT_REAL = re.compile(
    r"\b(?:(?:lors|au cours|dans le cadre) d['’]un exercice|exercice de (?:sauvetage|secours|simulation)|rumeurs?"
    r"|(?:a|the|rescue) drill|rumou?rs?|simulacro|rumor(?:es)?)\b|(?<!\w)(?:شائعات?|شائعة|تمرين|مناورة)(?!\w)",
    re.I,
)
_MOST_PEOPLE = 10**10
"""More than live on earth."""
_TOLD_AROUND = 50
_SUPPOSED = re.compile(
    r"(?:^|[^\w'’])(?:(?<!as )(?<!even )(?:if|unless)|(?<!même )(?<!comme )(?:si|s['’]il)(?! bien)|(?:si|lorsqu['’]|if)"
    r" (?:the|les|los|las)|en cas d[e'’]|en caso de|لو|إذا|في حال(?:ة)?)\s[^,،.;:]*$",
    re.I,
)
"""What makes a supposition of a number behind it: "If 12 migrants had been rescued"."""
_IT_IS_SAID = (
    r"(?:(?:n['’])?(?:auraient|aurait|seraient|serait)|habrían?|would (?:have|be)|reportedly|allegedly|supuestamente)"
)
_HEARSAY_BEFORE = re.compile(rf"\b{_IT_IS_SAID}(?: [^\W\d_]+){{1,6}} $", re.I)
_HEARSAY_BEHIND = re.compile(rf"(?: (?!(?:qui|que|who|that|which)\b)[^\W\d_]+){{0,4}} {_IT_IS_SAID}\b", re.I)
"""What tells a number as hearsay: "12 migrants auraient été secourus", "se habrían rescatado a 40"."""
_AND_NOT = re.compile(
    r"\b(?:(?:and )?not|rather than|instead of|(?:et )?non(?: pas)?|au lieu d[eu]|plutôt que|y no|en (?:lugar|vez) de)"
    r" (?:the |de |les |los |las |a )?$|(?<!\w)(?:وليس|وليسوا|بدلا من|بدل) $",
    re.I,
)
"""What sets a number aside for another: "120 migrants, not 210 as reported"."""
_GIVEN_BACK = re.compile(r"\b(?:devuelt|devolv)\w* a (?:marruecos|túnez)\b", re.I)
_MADE_TO_LEAVE = re.compile(
    r"\b(?:forced|obliged|made|had) to leave\b|\b(?:obligée?s?|contraint\w*|forcée?s?) (?:de|à) (?:quitter|partir)"
    r"|\b(?:obligad[oa]s?|forzad[oa]s?) a (?:salir|abandonar|irse)|(?<!\w)و?(?:اضطر|اضطروا|أُجبر|أجبر)(?!\w)",
    re.I,
)
_TRIED = re.compile(
    r"\b(?:attempted|tried|intentaron|intentan|ont tenté|tentent|avaient tenté)\b|(?<!\w)و?(?:حاول|حاولوا|يحاول)(?!\w)",
    re.I,
)
_LEFT_A_PROCEDURE = re.compile(
    r"\b(?:asylum|shelters?|reception cent|dossiers?|procédure|demandeurs? d['’]asile|foyers?|centres? d['’]accueil"
    r"|asilo|centros? de acogida|expedientes?)"
    r"|(?<!\w)(?:دراسة|ملفات\w*|مراكز الإيواء|مراكز الاستقبال|طالبي اللجوء)(?!\w)",
    re.I,
)
_PICKED_UP = re.compile(r"\bpicked[- ]up\b", re.I)
_APPREHENDED = re.compile(r"\bapprehen(?:d|sion)", re.I)
_OF_A_NETWORK = re.compile(
    r"\b(?:persons?|people|men|individuals) (?:from|of|belonging to) (?:a|an|the) (?:[^\W\d_]+ ){0,3}"
    r"(?:network|gang|ring)\b"
    r"|\b(?:personnes|individus|hommes|membres) d['’]un (?:même )?réseau\b"
    r"|\b(?:personas|individuos|integrantes|miembros) de una (?:red|banda)\b"
    r"|(?:شخص\w*|أشخاص|أفراد|عناصر|أعضاء) (?:من|في) (?:شبكة|عصابة)(?!\w)",
    re.I,
)
_ARRIVING_ASYLUM_SEEKERS = re.compile(r"طالبي? (?:ال)?لجوء (?:ال)?واصلين|\barriving asylum[- ]seekers\b", re.I)
_WERE_GIVEN = re.compile(
    r"\b(?:obtuvieron|obtuvo|han obtenido|obtained|were granted|was granted|ont obtenu|ont reçu (?:un|une|le|la))\b"
    r"|(?<!\w)(?:حصل|حصلوا|مُنحوا)(?!\w)",
    re.I,
)
_OWN_ACCORD = re.compile(
    r"\b(?:own accord|own free will|spontaneous\w*|de leur plein gré|spontané\w*|por voluntad propia|espontáne\w*)\b"
    r"|طواعية",
    re.I,
)
_DISPLACED = re.compile(
    r"\b(?:displaced|IDPs?|déplacée?s|desplazad[oa]s|Displacement Tracking|DTM)\b|(?:ال|لل)?نازح(?:ين|ون|ا)?(?!\w)",
    re.I,
)
_ASKED_FOR = re.compile(
    r"\b(?:demand(?:ent|aient|é|er)|sollicit\w+|réclam\w+|solicit(?:an|aron|ado|aban)|pid(?:en|ieron)|reclaman"
    r"|appl(?:y|ied)|ask(?:ed|ing)? for|request(?:ed|ing)?|seek(?:ing)?|sought)\b|(?<!\w)(?:طلبوا|يطلب|تقدموا|يطالب)",
    re.I,
)
_STOPS = re.compile("stop|block|halt|bloqu|fren|paraliz", re.I)
_LEAVING = re.compile(
    r"\b(?:from (?:\w+ly )?(?:cross|reach|migrat)\w*|leav\w+|depart\w*|embark\w*|sail\w*|board(?:ing)?"
    r"|set(?:ting)? (?:off|out)|put(?:ting)? to sea|go(?:ing)? to sea"
    r"|part(?:ir|ance|aient)|quitter|départs?|embarqu\w+|prendre la mer|large"
    r"|sal(?:ir|ida|idas|ían)|partir|zarpar|embarcar\w*|hacerse a la mar)\b|مغادر|إبحار|الإبحار|الهجرة|خروج|ركوب",
    re.I,
)
_ENTERING = re.compile(
    r"\b(?:enter\w*|get(?:ting)? in(?:to)?|entrer|entrée?s?|pénétrer|entrar|entrada|ingres\w+|acceder)\b|دخول|الدخول",
    re.I,
)
_DETECTED = re.compile("détection|detecc|detection", re.I)
_WHO_HAD_BEEN = re.compile(
    r"(?: [^\W\d_]+)? (?:who had|that had|que habían|que había|qui avaient|الذين كانوا قد|كانوا قد)\b", re.I
)
_HAPPENED_THEN = re.compile(r"\b(?:were|was|are|have been|ont été|sont|étaient|fueron|han sido|son|eran)\b", re.I)
_FINITE_VERB = re.compile(
    r" (?:ont|avaient|auraient|have|had|han|habían) (?:également |aussi |also |also been |then |since |déjà )?"
    r"(?!bénéfici|accept|choisi|opté|réussi|benefi|acept|opt|manag|eleg|chosen|logr)"
    r"(?P<verb>[a-zà-ÿ]{4,}(?:é|i|is|it|us?|ed|ado|ido))\b"
)
_ITS_OWN_CLAUSE = re.compile(
    r"(?: (?:others?|more|autres|otr[oa]s|más))? "
    r"(?:(?P<whose>(?:de )?cuy[oa]s?|whose|dont l\w+)"
    r"|(?:were|was|have been|had been|fueron|han sido|habían sido|ont été|avaient été) [^\W\d_]+"
    r"|(?:siguen|continúan|permanecen|quedan|esperan|aguardan|viven|residen|remain|await|stay|live|are still"
    r"|are waiting|restent|attendent|demeurent|vivent|sont (?:toujours|encore)|لا يزالون|ينتظرون|يعيشون))\b",
    re.I,
)
_SORTED = frozenset({"networks", "applications"})
_SORT = re.compile(
    r"\s(?:(?:de|del|of)\s|d['’]|(?:spécialisée?s? dans|dedicad[oa]s? a) )\s*"
    r"(?:(?:la|las|los|el|le|les|du|des|the)\s|l['’])?((?!tr[aá]fico\b(?! de (?:drog|arm|estup)))[a-zà-ÿ][\w-]{2,})"
)
"""What networks or applications are told to be of: names of places begin with a capital and are not meant."""
_DOUBTS_BY_WORDS: tuple[tuple[frozenset[str], re.Pattern[str], str], ...] = (
    (
        frozenset({"regularisations"}),
        _FIRST_PERMITS,
        "Permits may be of those who came lawfully: say whether “{code}” counts them.",
    ),
    (frozenset({"regularisations"}), _ASKED_FOR, "They ask for it: say whether “{code}” counts them."),
    (
        frozenset({"voluntary_returns"}),
        _MOST_OF_FREE_WILL,
        "Only most of them went of their own will: say whether “{code}” counts them all.",
    ),
    (
        frozenset({"departures_prevented"}),
        _TURNED_BACK,
        "Turned back may be said of who was refused entry, too: confirm “{code}”.",
    ),
    (
        frozenset({"interceptions"}),
        _HELPED_OTHERS,
        "They are told to have helped or employed others: say whether “{code}” counts them.",
    ),
    (
        frozenset({"deportations"}),
        _SENT_OR_CAME_BACK,
        "Its words speak of those sent back and of those who came back: say whether “{code}” counts them all.",
    ),
    (
        frozenset({"interceptions"}),
        _GIVEN_BACK,
        "They may have been stopped on the way, or sent back: say whether “{code}” or “deportations” is meant.",
    ),
    (frozenset({"rescued_at_sea"}), _SURVIVED, "They are told to have survived: say whether “{code}” counts them."),
    (frozenset({"asylum_applications"}), _REFUSED, "They were refused: say whether “{code}” counts them."),
    (
        frozenset({"asylum_applications"}),
        _DECIDED_ON,
        "Its words tell of a decision: say whether “{code}” counts what was asked for or what was decided.",
    ),
    (
        frozenset({"asylum_applications"}),
        _TO_ASK,
        "To ask for asylum is told as a purpose: say whether “{code}” or those who came are counted.",
    ),
    (
        frozenset({"missing"}),
        _LEFT_A_PROCEDURE,
        "They may have left a shelter or a procedure: say whether “{code}” counts them.",
    ),
    (
        frozenset({"deportations"}),
        _MADE_TO_LEAVE,
        "They had to leave, and how is not told: say whether “{code}” counts them.",
    ),
    (frozenset({"deaths"}), _TRIED, "They are told to have tried something: say whether “{code}” counts them."),
    (_PREVENTED, _FAILED_CLAIM, "A claim failed, or who made it: say whether “{code}” is meant."),
    (
        frozenset({"interceptions"}),
        _OF_A_NETWORK,
        "They are told to be of a network: say whether “{code}” counts them.",
    ),
    (
        ARRIVALS,
        _ARRIVING_ASYLUM_SEEKERS,
        "It counts asylum seekers who came: say whether “{code}” is meant.",
    ),
    (
        ARRIVALS | {"interceptions", "deportations", "rescued_at_sea"},
        _WERE_GIVEN,
        "They are told to have been given something: say whether “{code}” counts them.",
    ),
    (
        frozenset({"deportations"}),
        _OWN_ACCORD,
        "Its words also speak of those who went of their own accord: say whether “{code}” counts them all.",
    ),
)
"""What puts an indicator in doubt by a number's own words alone: the indicators, the words, and what to tell."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a person must look at a figure, None where its words settle everything, and what it may be."""

    reason: str | None
    candidates: tuple[str, ...] = ()


@dataclass
class Judge:
    """Judges the figures of one text, in their order."""

    text: str
    items: list[Item]
    table: MeaningTable
    language_known: bool = True
    beside: dict[int, list[Entry]] = field(default_factory=dict)
    """The figures of each sentence, by its identity."""
    stated: dict[str, None] = field(default_factory=dict)
    """The indicators of which the text has given a total so far."""
    named: set[str] = field(default_factory=set)
    """Those of them that no doubt is left of."""
    dated: frozenset[int] = frozenset()
    """The items that words of a period are made of."""
    timed: tuple[Sentence, list[int]] | None = None
    """The sentence last looked at, and what `times_of` found in it."""
    last_judged: Entry | None = None
    """The figure before, those of boats and of comparisons left out."""
    doubted: set[int] = field(default_factory=set)
    """The entries whose indicator a person must confirm: what they lend to others is in doubt too."""

    following_unnamed: set[int] = field(default_factory=set)
    """The entries that stand in a list behind a number of which nothing is known."""

    def judge(self, entry: Entry, value: int | None, start: date | None, end: date | None) -> Verdict:
        """The verdict on the next figure; its value and days are as they will be stored."""
        verdict = self.number(entry, value) or self.indicator(entry)
        if verdict is not None:
            self.doubted.add(id(entry))
        else:
            verdict = self.telling(entry) or self.period(entry, start, end)
        told_apart = verdict is not None and (verdict.reason or "").startswith((_RETURNED, _NARROWER))
        if entry.whole is None and entry.indicator and id(entry) not in self.doubted:
            self.named.add(entry.indicator)
        if entry.whole is None and entry.indicator and not told_apart:
            self.stated.setdefault(entry.indicator)
        if not entry.adjunct and not entry.is_base:
            self.last_judged = entry
        return verdict or Verdict(None)

    # --- the number ------------------------------------------------------------------------------------------------

    def number(self, entry: Entry, value: int | None) -> Verdict | None:
        """Doubts of the number itself, and of whether anything was counted."""
        if not self.language_known:
            return Verdict(
                'The language of the text is not known: write language = "fr" (or what it is) in source.toml.'
            )
        if entry.numeral.doubt:
            return Verdict(f"Read the number again: {entry.numeral.doubt}.")
        if value is None and entry.qualifier != "between":
            return Verdict("The number is not a whole count: say what it measures.")
        if entry.forecast:
            return Verdict(
                "The sentence speaks of a forecast, a target or a capacity: say whether anything was counted."
            )
        if entry.unsaid:
            return Verdict("The sentence denies the number or speaks of what is to come: say whether it was counted.")
        if value is not None and value >= _MOST_PEOPLE and entry.unit == "persons":
            return Verdict("More people than live on earth: read the number again.")
        return None

    def telling(self, entry: Entry) -> Verdict | None:
        """Whether a number is only supposed, told as hearsay, or set aside for another."""
        low = max(entry.sentence.start, entry.start - _TOLD_AROUND)
        if not entry.is_base and _AND_NOT.search(self.text, low, entry.start):
            return Verdict("Another number is told to hold instead: say whether it was counted.")
        if _SUPPOSED.search(self.text, max(entry.sentence.start, entry.start - _TOLD_WITHIN), entry.start):
            return Verdict("It may only be supposed: say whether it was counted.")
        if _HEARSAY_BEFORE.search(self.text, low, entry.start) or _HEARSAY_BEHIND.match(
            self.text, entry.end, entry.sentence.end
        ):
            return Verdict("It is told as hearsay: say whether it was counted.")
        return None

    # --- the indicator ---------------------------------------------------------------------------------------------

    def indicator(self, entry: Entry) -> Verdict | None:
        """Doubts of what was counted."""
        code = entry.indicator
        if code is None:
            return self.unnamed(entry)
        if entry.evidence == "merged":
            reason = "One number for several things that were done: say which indicator it is of."
            return Verdict(reason, tuple(entry.notes))
        thin = self.thin_indicator(entry, code)
        if thin is not None:
            return Verdict(thin, tuple(dict.fromkeys((*entry.notes, code))))
        child = self.child_stated_before(entry)
        if child is not None:
            reason = f"{_NARROWER} “{child}” before: say whether all of “{code}” is meant here."
            return Verdict(reason, (code, child))
        return None

    def unnamed(self, entry: Entry) -> Verdict:
        """No meaning holds: the word that is counted, and what its events would say with other words beside them."""
        counted = entry.unknown or (entry.noun.text if entry.noun else None)
        what = f"It counts “{counted}”" if counted else "Its words do not say what it counts"
        reason = f"{what}, and no indicator's meaning holds: name one, or mark it as not a figure."
        events = [item.senses["event"] for item in self.items[entry.left : entry.right] if "event" in item.senses]
        return Verdict(reason, self.table.possible(entry.thing, events)[:_MOST_CANDIDATES])

    def thin_indicator(self, entry: Entry, code: str) -> str | None:
        """Which indicators are worked out from afar."""
        unnamed = entry.noun is None or entry.noun.start < entry.start
        if entry.evidence == "part" and entry.notes:
            return f"Its own words say “{entry.notes[0]}”, those of its whole “{code}”: say which is meant."
        if self.rises_from_named(entry):
            return None
        guessed = entry.evidence == "guess" and not (
            self.is_arrests_of_smugglers(entry) or self.is_told_again(entry) or self.is_of_those_told(entry)
        )
        if guessed or (entry.evidence in ("list", "event") and self.is_left_out(entry)):
            return f"What was counted is left out: confirm that “{code}” is meant."
        if code == "voluntary_returns" and entry.evidence in ("event", "shared") and not self.of_own_will(entry):
            return f"That they returned of their own will is not said: confirm “{code}”."
        told = self.told_vaguely(entry, code)
        if told is not None:
            return told
        if entry.evidence in ("inherited", "memory_far") and not self.is_total_so_far(entry):
            return f"“{code}” is taken from the figure before: confirm it."
        if entry.evidence == "noun" and (doubt := self.thin_noun(entry, code, unnamed)):
            return doubt
        if entry.evidence == "shared" and self.is_aboard(entry) and not self.of_boat_and_all(entry):
            return f"It counts who was aboard: confirm that “{code}” holds for all of them."
        named = code == "arrivals_sea" and entry.evidence in ("noun", "name")
        if code in ARRIVALS and code not in self.stated and not self.stated.keys().isdisjoint(_SENT_BACK) and not named:
            return f"{_RETURNED}: confirm that “{code}” is meant."
        if code == "deportations" and "interceptions" in self.stated and self.may_be_brought_back(entry):
            return f"The text told of those brought back before: say whether “{code}” is meant."
        if code == "rescued_at_sea" and self.is_helped_ashore(entry):
            return f"Its words also say that they arrived: confirm that “{code}” is meant."
        if (carried := self.of_what_was_foiled_or_sank(entry, code)) is not None:
            return carried
        lender = (entry.base or entry.whole) if entry.evidence in _LENT else None
        lender = entry.again if entry.evidence == "again" else lender
        if lender is not None and id(lender) in self.doubted:
            return f"“{code}” is taken from “{lender.numeral.text}”, which waits too: confirm that one first."
        return None

    def of_what_was_foiled_or_sank(self, entry: Entry, code: str) -> str | None:
        """Who may only have been aboard, or part of an attempt, or may be what something was to prevent."""
        if code == "deaths" and self.says(_FEARED, entry):
            return f"It is feared, not known: say whether “{code}” counts them."
        if code not in _LOST and self.was_wrecked(entry):
            return f"It tells who was aboard: say whether “{code}” counts them."
        if code in _PREVENTED and self.is_only_purpose(entry):
            return f"It is told what something was for, not what was done: say whether “{code}” is meant."
        if code == "departures_prevented" and self.is_of_an_attempt(entry):
            return f"It counts who took part in what was foiled: confirm that “{code}” is meant."
        return None

    def was_wrecked(self, entry: Entry) -> bool:
        """Whether those aboard a boat that sank are counted: "after the shipwreck of a boat carrying 200 people"."""
        if self.is_led_by(_LADEN, entry):
            return True
        return self.speaks_of_a_wreck and _WRECK_OF.search(self.text, entry.sentence.start, entry.start) is not None

    @cached_property
    def speaks_of_a_wreck(self) -> bool:
        """Whether any word of the text says that a boat sank: to ask that once of a text is cheaper."""
        return _WRECK.search(self.text) is not None

    @cached_property
    def tells_of_the_unreal(self) -> bool:
        """Whether any word of the text names a drill or a rumour."""
        return _NOT_REAL.search(self.text) is not None

    def is_only_purpose(self, entry: Entry) -> bool:
        """Whether a purpose is all that its words say of preventing: "a deal to prevent departures, it fell to 42"."""
        own = self.items[entry.left : entry.right]
        told = [item for item in own if item.senses.get("event") in ("foil", "prevent")]
        before = entry.noun is None or entry.noun.start < entry.start
        return bool(told) and before and all(is_purpose(self.text, item) for item in told)

    def thin_noun(self, entry: Entry, code: str, unnamed: bool) -> str | None:
        """Which nouns are too little to go by where no verb says what happened."""
        if unnamed and not self.amounts_to(entry):
            return f"Only a word before the number names “{code}”: confirm it."
        asked = "asylum_applications" in self.stated and "refugees_registered" not in self.stated
        if entry.thing == "applicants" and not asked:
            return f"They may have applied or may only wait: confirm that “{code}” is meant."
        return None

    def told_vaguely(self, entry: Entry, code: str) -> str | None:
        """What may be something else by what the text tells beside it."""
        if entry.evidence == "base" and self.is_of_boats_or_people(entry):
            return f"It may be an earlier number of those carried or of what carried them: confirm “{code}”."
        other = self.of_others(entry, code)
        if other is not None:
            return other
        if self.is_cell(entry):
            return f"It stands in a row of a table: say whether its column counts “{code}”."
        if entry.evidence in _LENT and self.may_be_of_another_whole(entry):
            return f"Another number stands before it that it may be part of: confirm “{code}”."
        if self.is_of_unknown(entry, code) or self.is_of_another_kind(entry) or self.follows_unnamed(entry):
            return f"It only adds up with others to “{code}”: say whether it counts the same."
        if code not in _LASTS and (self.is_lodged(entry) or (code == "regularisations" and self.says(_HELD, entry))):
            return f"They are told to live somewhere or to hold a permit: say whether “{code}” counts them."
        if self.is_out_of(entry):
            return f"Something else is told of one among them: confirm that “{code}” holds for all of them."
        if code in _SENT_BACK and (gone := self.told_vaguely_of_those_gone(entry)):
            return gone
        if code == "refugees_registered" and entry.qualifier != "exact" and self.is_only_hosted(entry):
            return f"They are told to be hosted, in a round number: say whether “{code}” counts them."
        something_else = self.of_something_else(entry, code) or self.of_refuge_or_attempts(entry, code)
        if something_else is not None:
            return something_else
        both = code in ("interceptions", "rescued_at_sea") and self.says_both(entry)
        if both and (code == "rescued_at_sea" or not self.speaks_of_libya):
            return "One number for those intercepted and those rescued: say which indicator it is of."
        if code == "interceptions":
            return self.told_vaguely_of_the_caught(entry)
        if code == "rescued_at_sea":
            return self.told_vaguely_of_the_rescued(entry)
        return self.told_vaguely_of_others(entry, code) or self.told_vaguely_of_smugglers(entry, code)

    def told_vaguely_of_others(self, entry: Entry, code: str) -> str | None:
        """Which permits may have been given to anybody, and which words speak of another group that came."""
        if code in ARRIVALS and self.says(_TRIED_TO_COME, entry):
            return f"They tried to: say whether “{code}” counts them."
        if code in _ARRIVED and _RESCUE_SHIP.search(self.text, entry.sentence.start, entry.start):
            return f"A ship of rescuers brought them: say whether “{code}” or a rescue is meant."
        if code in ARRIVALS and self.says(_ITS_GROUP_CAME, entry):
            return f"Its words say of a group or a boat that it came: say whether “{code}” counts these."
        if code == "regularisations" and self.says(_IN_PROCESS, entry):
            return f"They are told to be in a procedure: say whether “{code}” counts them."
        if code == "regularisations" and self.may_be_any_permit(entry):
            return "Permits to stay are given to those in a regular situation, too: say who these were given to."
        return None

    def goes_on_behind_a_part(self, entry: Entry) -> bool:
        """Whether a bare number follows a part of another kind than its whole: "…, 2.133 en pateras, y ya 56.000"."""
        if entry.evidence != "list" or entry.whole is not None:
            return False
        beside, place = self.place(entry)
        before = beside[place - 1] if place else None
        whole = before.whole if before is not None else None
        return before is not None and whole is not None and before.indicator != whole.indicator

    def counts_families(self, entry: Entry) -> bool:
        """Whether the nationals counted only say of which families: "familias sirias, que se estiman en 900"."""
        noun = entry.noun
        if noun is None or "national" not in noun.senses or noun.start > entry.start:
            return False
        told = self.items[entry.sentence.low : entry.index]
        return any(one.senses.get("thing") == "families" and 0 < noun.start - one.end <= _TWO for one in told)

    def is_one_of_the_boats(self, entry: Entry) -> bool:
        """Whether boats are counted between people and a bare part: "71 en dos pateras, de las que una naufragó"."""
        whole = entry.whole
        if whole is None or entry.noun is not None or whole.sentence is not entry.sentence:
            return False
        if _OF_THEM.match(self.text, entry.end) is None:
            return False
        beside = self.beside.get(id(entry.sentence), ())
        return any(whole.start < one.start < entry.start and one.thing == "boats" for one in beside)

    def may_be_any_permit(self, entry: Entry) -> bool:
        """Whether permits are counted, and nothing says that those who got them had none before."""
        if entry.thing not in ("stay_permits", "permits") or self.says(_REGULARISED, entry):
            return False
        return not self.speaks_of_the_irregular

    @cached_property
    def speaks_of_the_irregular(self) -> bool:
        """Whether any word of the text speaks of those in an irregular situation, or of a programme for them."""
        return any(_ARRAIGO.fullmatch(found[0]) is None for found in _REGULARISED.finditer(self.text))

    def told_vaguely_of_those_gone(self, entry: Entry) -> str | None:
        """What those told to be sent back or to return may be instead: helped by IOM, or the others of the two."""
        code = entry.indicator
        if entry.evidence == "memory" and code not in self.named:
            return f"Those told of before wait too: say whether “{code}” is meant."
        if code == "voluntary_returns_iom" and self.iom_only_tells(entry):
            return f"IOM is named as who says so: say whether “{code}” counts those it helped."
        if code == "voluntary_returns" and self.iom_stands_beside(entry):
            return f"The sentence beside names IOM: say whether “{code}” or “voluntary_returns_iom” is meant."
        if code == "voluntary_returns" and "deportations" in self.stated and not self.went_freely(entry):
            return f"The text told of those deported: say whether “{code}” is meant."
        if self.says(_WENT_BACK, entry) and self.is_of_those_sent_and_gone(entry):
            return f"Others of the text were sent back, or chose to go: say whether “{code}” is meant."
        if self.may_be_sent_or_gone(entry) or self.is_told_with_the_deported(entry):
            return f"Its words speak of those sent back and of those who chose to go: say whether “{code}” is meant."
        return None

    def of_crossings(self, entry: Entry, code: str) -> str | None:
        """What may be attempts, or stays, beside crossings."""
        if code == "border_crossings_detected" and entry.thing == "attempts" and not self.only_detects_at_borders:
            return f"The text may tell of attempts that were stopped: confirm “{code}”."
        if code in _CROSSINGS and _AND_STAYS.match(self.text, entry.noun.end if entry.noun else entry.end):
            return f"One number for those who crossed and those who stayed: confirm “{code}”."
        return None

    def of_those_there(self, entry: Entry, code: str) -> str | None:
        """Who may only be there, hosted, helped or stuck."""
        if code in _MAY_BE_THERE and self.is_only_there(entry):
            return f"They are told to be there: say whether “{code}” counts them."
        if code in ARRIVALS and self.is_taken_in(entry):
            return f"They came and were helped: say whether “{code}” or a rescue is meant."
        if code == "boats_intercepted" and entry.noun is not None and _ARRESTS.match(entry.noun.text):
            return f"Arrests are of people: say whether “{code}” is meant."
        if code == "departures_prevented" and self.says(_STRANDED, entry):
            return f"They are told to be stuck somewhere: say whether “{code}” counts them."
        return None

    def of_refuge_or_attempts(self, entry: Entry, code: str) -> str | None:
        """Which words tell of those who fled to a country, of entries foiled, or of more than what they compare."""
        newer = entry.base if entry.is_base and entry.evidence == "event" else None
        if newer is not None and newer.thing == entry.thing and newer.indicator not in (None, code):
            return f"It is compared with a number of “{newer.indicator}”: say whether “{code}” is meant."
        if code in ARRIVALS and self.speaks_of_refuge and self.says(_TOOK_REFUGE, entry):
            return f"They took refuge: say whether “{code}” or those registered there are meant."
        if code == "interceptions" and self.is_of_an_entry_foiled(entry):
            return f"It counts who took part in what was foiled: confirm that “{code}” is meant."
        return None

    def of_something_else(self, entry: Entry, code: str) -> str | None:
        """What stands in its place in words that only resemble those of its indicator."""
        if (told := self.by_own_words(entry, code)) is not None:
            return told
        if code in _CAUGHT and self.counts_migrants_too(entry):
            return f"It counts migrants beside smugglers: confirm “{code}”."
        if code in ARRIVALS and self.follows_departures(entry):
            return f"Departures lead to it: say whether “{code}” is meant."
        if code in ARRIVALS and self.counts_landings(entry):
            return f"Landings may be of boats or of people: say whether “{code}” is meant."
        if code in _ARRIVED and self.is_reached_by_helpers(entry):
            return f"Who came to them is told, not that they came: say whether “{code}” is meant."
        if code == "deportations" and self.speaks_of_the_sea and self.says(_TURNED_BACK, entry):
            return f"Turned back may be said of boats that were stopped, too: confirm “{code}”."
        if (apart := self.of_another_group(entry, code)) is not None:
            return apart
        if (there := self.of_those_there(entry, code)) is not None:
            return there
        if code in ARRIVALS and self.was_sent_there(entry):
            return f"Its words also speak of who was sent away: say whether “{code}” or “deportations” is meant."
        return self.of_crossings(entry, code) or self.of_numbers_beside(entry, code)

    def by_own_words(self, entry: Entry, code: str) -> str | None:
        """The first doubt of the table that a number's own words give."""
        for codes, words, reason in _DOUBTS_BY_WORDS:
            if code in codes and self.says(words, entry):
                return reason.format(code=code)
        return None

    def of_another_group(self, entry: Entry, code: str) -> str | None:
        """Who was stopped, is displaced, or has a clause or a sort of its own."""
        if self.tells_of_the_unreal and _NOT_REAL.search(self.text, entry.sentence.start, entry.sentence.end):
            return f"A drill or a rumour is told of: say whether “{code}” was counted."
        if (stopped := self.of_those_stopped(entry, code)) is not None:
            return stopped
        if code in _SENT_BACK and self.speaks_of_the_displaced(entry):
            return f"The sentence tells of displaced people: say whether “{code}” counts those back among them."
        if entry.evidence == "event" and self.does_something_unknown(entry):
            return f"A verb that is not known tells what they did: say whether “{code}” is meant."
        if code not in _LOST and entry.evidence == "event" and self.is_only_background(entry):
            return f"A clause only tells what had befallen them before: say whether “{code}” is meant."
        if code == "rescued_at_sea" and self.says(_PICKED_UP, entry) and _APPREHENDED.search(self.text):
            return f"Who was picked up may have been rescued or caught: say whether “{code}” is meant."
        if code == "interceptions" and self.may_be_smugglers(entry):
            return f"Smugglers are told of right before: say whether “{code}” counts them."
        if code in ARRIVALS and _REPATRIATED.search(self.text, max(0, entry.start - _TOLD_WITHIN), entry.end + 60):
            return f"Some were taken home, the text tells: say whether “{code}” is meant."
        if code in ARRIVALS and self.may_have_lived_there(entry):
            return f"They may be foreigners who lived there: say whether “{code}” is meant."
        if self.is_told_apart(entry):
            return f"A clause of its own tells of them: say whether “{code}” is meant."
        if self.is_of_another_sort(entry):
            return f"It is told of which sort they are: say whether “{code}” counts these."
        return None

    def of_numbers_beside(self, entry: Entry, code: str) -> str | None:
        """What the numbers told before or beside it put in doubt."""
        if self.is_what_a_part_is_of(entry) and not self.is_told_at_once(entry, code):
            return f"What is told may be of those right before it alone: say whether all of “{code}” is meant."
        if self.goes_back_to_unnamed(entry, code):
            return f"It goes back to a number told before, which waits: confirm “{code}” and the days."
        if self.counts_families(entry):
            return f"It may count families, not people: confirm “{code}”."
        if self.is_one_of_the_boats(entry):
            return f"“Of them” may be of the boats: say whether “{code}” is meant."
        if self.goes_with_next(entry):
            return f"It is told in one breath with a number of something else: confirm “{code}”."
        if self.is_told_with_unnamed(entry):
            return f"It is told in one breath with a number that is of no indicator: confirm “{code}”."
        if self.is_beside_an_average(entry):
            return f"An average stands before it, and it may be one, too: confirm “{code}”."
        return None

    def is_what_a_part_is_of(self, entry: Entry) -> bool:
        """Whether its part stands right before it: the 12,000 of "5,000 of the 12,000 migrants … were returned"."""
        beside, place = self.place(entry)
        return place > 0 and beside[place - 1].whole is entry and entry.noun is not None

    def is_told_at_once(self, entry: Entry, code: str) -> bool:
        """Whether the word right behind its noun says what befell them all: "12 des 40 migrants secourus"."""
        if entry.evidence != "event" or entry.noun is None:
            return entry.evidence != "shared"
        place = entry.noun.end + 1
        told = next(
            (item.senses.get("event") for item in self.items[entry.left : entry.right] if item.start == place), None
        )
        return told is not None and self.table.indicator(entry.thing, told, entry.given) == code

    def has_the_days_of_those_behind(self, entry: Entry) -> bool:
        """Whether the days stand with its whole, of which something else is told: "5 of the 9 listed in May left"."""
        whole, period = entry.whole, entry.period
        if whole is None or period is None or whole.start < entry.start or whole.period is not period:
            return False
        if whole.noun is None or whole.indicator is None or (period.char_start or 0) < whole.end:
            return False
        return not self.is_told_at_once(whole, whole.indicator)

    def of_those_stopped(self, entry: Entry, code: str) -> str | None:
        """Who was stopped on the way in or out, and what was detected where boats come."""
        if code == "departures_prevented":
            own = self.items[entry.left : entry.right]
            stopped = any(_STOPS.match(item.text) for item in own if item.senses.get("event") == "foil")
            prevented = any(item.senses.get("event") == "prevent" for item in own)
            if stopped and not prevented and not self.says(_LEAVING, entry):
                return f"They were stopped: say whether “{code}” or “interceptions” is meant."
            if self.says(_ENTERING, entry) and not self.says(_LEAVING, entry):
                return f"They were kept from coming in: say whether “{code}” is meant."
        if code == "border_crossings_detected" and entry.noun is not None and _DETECTED.match(entry.noun.text):
            told = self.items[entry.sentence.low : entry.index]
            if any(item.senses.get("thing") == "boats" for item in told):
                return f"Boats were detected: say whether “{code}” is meant."
        return None

    def speaks_of_the_displaced(self, entry: Entry) -> bool:
        """Whether the sentence tells of those displaced within a country, of whom some are back."""
        return _DISPLACED.search(self.text, entry.sentence.start, entry.sentence.end) is not None

    def may_be_smugglers(self, entry: Entry) -> bool:
        """Whether a bare number follows smugglers: "the smugglers detained this year numbered 1,497, up from 886"."""
        if entry.noun is not None and "thing" in entry.noun.senses:
            return False
        told = self.items[entry.sentence.low : entry.index]
        who = [item for item in told if item.senses.get("thing") in PERSONS or item.senses.get("thing") == "smugglers"]
        return bool(who) and who[-1].senses["thing"] == "smugglers"

    def may_have_lived_there(self, entry: Entry) -> bool:
        """Whether a single "وافد" may be of the foreigners who work there, as in the Gulf, and not have come."""
        noun = entry.noun
        if noun is None or _WAFID.match(noun.text) is None or _GULF.search(self.text) is None:
            return False
        own = [item for item in self.items[entry.left : entry.right] if item is not noun]
        return not any(item.senses.get("event") == "arrive" for item in own)

    def is_only_background(self, entry: Entry) -> bool:
        """Whether what names it is told of an earlier time: "helped 4,100 people who had been deported"."""
        noun = entry.noun
        clause = _WHO_HAD_BEEN.match(self.text, noun.end) if noun is not None and noun.start > entry.start else None
        if clause is None or _HAPPENED_THEN.search(self.text, clause.end(), self.items[entry.right - 1].end):
            return False
        return not any("event" in item.senses for item in self.items[entry.left : entry.index])

    def does_something_unknown(self, entry: Entry) -> bool:
        """Whether a finite verb right behind what is counted is not known: "3 000 personnes ont manifesté"."""
        noun = entry.noun
        if noun is None or noun.start < entry.start:
            return False
        verb = _FINITE_VERB.match(self.text, noun.end)
        if verb is None:
            return False
        return not stands_at(self.items[entry.index + 1 : entry.right], verb.start("verb"))

    def is_told_apart(self, entry: Entry) -> bool:
        """Whether a bare number has a clause of its own that no word of the vocabulary knows: "12 were let in"."""
        if entry.whole is not None or entry.is_base:
            return False
        clause = _ITS_OWN_CLAUSE.match(self.text, entry.end, entry.sentence.end)
        if clause is None or (entry.noun is not None and clause["whose"] is None):
            return False
        behind = self.items[entry.index + 1 : entry.sentence.high]
        return clause["whose"] is not None or not any(
            "event" in item.senses and item.start <= clause.end() + _TWO for item in behind if item.start >= entry.end
        )

    def is_of_another_sort(self, entry: Entry) -> bool:
        """Whether networks or applications are of what the vocabulary does not know: "6 réseaux de falsification"."""
        noun = entry.noun
        if noun is None or noun.start < entry.start or entry.thing not in _SORTED:
            return False
        sort = _SORT.match(self.text, noun.end)
        if sort is None:
            return False
        known = (item for item in self.items[entry.index + 1 : entry.sentence.high] if item.end > sort.start(1))
        item = next(known, None)
        return item is None or item.start > sort.start(1) or item.senses.get("event") == "forge"

    def counts_landings(self, entry: Entry) -> bool:
        """Whether a smaller number is of landings, each of a boat with many people: "en 17 desembarcos"."""
        if entry.noun is None or entry.noun.start < entry.start or (entry.numeral.whole or 0) > _MANY_LANDINGS:
            return False
        return _LANDINGS.match(entry.noun.text) is not None

    def was_sent_there(self, entry: Entry) -> bool:
        """Whether those who came are told to have been sent away: "arrived in Agadez; they had been expelled"."""
        behind = self.items[entry.left : entry.sentence.high]
        numbers = (one.start for one in self.beside.get(id(entry.sentence), ()) if one.start > entry.start)
        others = any(
            item.senses.get("event") == "deport" for item in behind if not any(item.start > start for start in numbers)
        )
        return others or _AFTER_SENT.search(self.text, entry.end, entry.sentence.end) is not None

    def is_only_there(self, entry: Entry) -> bool:
        """Whether a country hosts those counted, or "hay", "había" says no more than that they are there."""
        persons = entry.thing in PERSONS or entry.noun is None
        if persons and self.is_led_by(_THERE_ARE, entry):
            own = self.items[entry.left : entry.right]
            resides = any(item.senses.get("event") == "reside" for item in own)
            return entry.indicator in ARRIVALS or resides or self.says(_NOW, entry)
        before = self.items[entry.left : entry.index]
        return bool(before) and any(item.senses.get("event") == "host" for item in before[-_HOSTED_REACH:])

    def is_taken_in(self, entry: Entry) -> bool:
        """Whether a clause about those who came says that they were helped: "arrivés …, qui ont été secourus"."""
        behind = self.items[entry.index + 1 : entry.right]
        told = [item.senses.get("event") for item in behind if "event" in item.senses]
        return len(told) > 1 and told[0] == "arrive" and bool({"rescue", "take_care"} & set(told[1:]))

    def goes_back_to_unnamed(self, entry: Entry, code: str) -> bool:
        """Whether "esos dos millones" points back, and no number told before was of this for certain."""
        return code not in self.named and self.is_led_by(_POINTS_BACK, entry)

    @cached_property
    def only_detects_at_borders(self) -> bool:
        """Whether attempts are recorded in a text that speaks of a border, and of none that were stopped."""
        stopped = (item.senses.get("event") in ("foil", "prevent", "intercept") for item in self.items)
        return _BORDER.search(self.text) is not None and not any(stopped)

    def says_both(self, entry: Entry) -> bool:
        """Whether those counted were "intercepted or rescued", in its own words or those its sentence says of all."""
        if entry.evidence == "shared":
            return _BOTH.search(self.text, entry.sentence.start, entry.sentence.end) is not None
        return self.says(_BOTH, entry)

    def is_reached_by_helpers(self, entry: Entry) -> bool:
        """Whether those who came are patrols or rescuers: "وصلت الدوريات إلى 148 مهاجرا"."""
        return _HELPERS_CAME.search(self.text, entry.sentence.start, entry.start) is not None

    def goes_with_next(self, entry: Entry) -> bool:
        """Whether an "and" joins it to others told to be something else: "two were saved, 181 and five are lost"."""
        beside, place = self.place(entry)
        following = beside[place + 1] if place + 1 < len(beside) else None
        if following is None or entry.evidence != "shared" or following.evidence != "event" or entry.noun is None:
            return False
        lost = [one in _LOST for one in (entry.indicator, following.indicator)]
        if following.indicator is None or lost[0] == lost[1] or entry.noun.start < entry.start:
            return False
        return _AND_SO_MANY.fullmatch(self.text, entry.noun.end, following.start + 1) is not None

    def is_told_with_unnamed(self, entry: Entry) -> bool:
        """Whether an "and" joins persons to others of whom nothing is known: "25 Ethiopians and 2 Yemenis"."""
        beside, place = self.place(entry)
        before = beside[place - 1] if place else None
        if before is None or before.indicator is not None or before.noun is None or before.noun.start < before.start:
            return False
        if entry.thing not in PERSONS or before.thing not in PERSONS or entry.noun is None:
            return False
        return _AND_SO_MANY.fullmatch(self.text, before.noun.end, entry.start + 1) is not None

    def is_beside_an_average(self, entry: Entry) -> bool:
        """Whether a bare earlier value goes on with those of an average: "62 per boat, against 53 and 49"."""
        if entry.noun is not None:
            return False
        ahead = self.items[entry.sentence.low : entry.index]
        means = [index for index, item in enumerate(ahead) if "average" in item.senses]
        if not means:
            return False
        behind = ahead[means[-1] :]
        return any("compare" in item.senses for item in behind) and not any("event" in item.senses for item in behind)

    def told_vaguely_of_the_rescued(self, entry: Entry) -> str | None:
        """What those told to be rescued may be instead: freed on land, arrived, taken in, brought back to Libya."""
        code = entry.indicator
        if not self.speaks_of_the_sea and _ON_LAND.search(self.text):
            return f"No word of the text speaks of the sea: say whether “{code}” is meant."
        if "voluntary" in entry.given:
            return f"Its words also speak of a free choice: say whether “{code}” or a way home is meant."
        if self.amounts_to_arrivals(entry):
            return f"A number of arrivals leads to it: say whether “{code}” is meant."
        if self.is_met_ashore(entry):
            return f"Brought ashore may be said of who arrives, too: confirm that “{code}” is meant."
        if self.says(_INVOLVED, entry):
            return f"They were involved in something: say whether “{code}” counts them."
        if self.is_only_received(entry):
            return f"They were taken in, and no word speaks of a rescue: confirm “{code}”."
        if "libya" not in entry.given and self.goes_on_from_libya(entry):
            return f"The text told of those brought back to Libya before: confirm “{code}”."
        return None

    def told_vaguely_of_smugglers(self, entry: Entry, code: str) -> str | None:
        """What those told to be smugglers, or their networks, may be instead."""
        if code == "arrests_smugglers" and "other_crime" in entry.given and not self.says(_OF_MIGRANTS, entry):
            return f"Another crime is told, too: confirm “{code}”."
        if code == "arrests_smugglers" and entry.noun is not None and _ONLY_MIGRANTS.fullmatch(entry.noun.text):
            return f"It counts migrants, and the sentence tells of smugglers: confirm “{code}”."
        if code == "smuggling_networks_dismantled" and self.is_only_theirs(entry):
            return f"It tells to which networks others belonged: confirm “{code}”."
        if code == "arrests_smugglers" and self.are_named_suspects(entry):
            return f"A name says what they are suspected of: confirm “{code}”."
        if code == "arrests_smugglers" and entry.thing in PERSONS and _TIED_TO_SO_MANY.match(self.text, entry.end):
            return f"What the networks did is told of others: confirm “{code}”."
        if code == "arrests_smugglers" and self.is_vague_suspect(entry):
            return f"Of what they are suspected is not said in the sentence: confirm “{code}”."
        if code == "arrests_smugglers" and self.carried_goods(entry):
            return f"Goods are told of in the same sentence: say whether “{code}” counts them or smugglers of goods."
        return None

    def are_named_suspects(self, entry: Entry) -> bool:
        """Whether a name stands before those suspected: "52 FETÖ suspects", "three PKK members"."""
        noun = entry.noun
        if noun is None or noun.start <= entry.end:
            return False
        return _NAME.search(self.text, entry.end, noun.start) is not None and not any(
            "national" in item.senses or "area" in item.senses for item in self.items[entry.index + 1 : entry.right]
        )

    def carried_goods(self, entry: Entry) -> bool:
        """Whether a sentence with smugglers tells of goods, and of no migrants: "3 smugglers and 5 tons of tobacco"."""
        low, high = entry.sentence.start, entry.sentence.end
        if _GOODS.search(self.text, low, high) is None or _OF_MIGRANTS.search(self.text, low, high) is not None:
            return False
        return _BY_BOAT.search(self.text, low, high) is None

    def told_vaguely_of_the_caught(self, entry: Entry) -> str | None:
        """What those told to be caught may be instead: suspects, detainees, the carried, the rescued."""
        code = entry.indicator
        if _WHO_ARE.search(self.text, max(0, entry.start - _WHO_ARE_REACH), entry.start):
            return f"It tells who those named before are: say whether “{code}” counts them."
        if "suspected" in entry.given:
            return f"They are suspected of something: say whether “{code}” or an arrest of smugglers is meant."
        if self.may_be_flown_home(entry):
            return f"They may have been brought home: say whether “{code}” is meant."
        if self.may_be_rescued(entry):
            return f"They were in distress and brought back: say whether “{code}” or a rescue is meant."
        if self.says(_STOPPED_AND_SENT, entry):
            return f"They were stopped and then sent away: say whether “{code}” or “deportations” is meant."
        if self.says(_HANDED_OVER, entry):
            return f"Handed over may be said of who was sent back, too: say whether “{code}” is meant."
        if self.says(_WARRANT, entry):
            return f"They were wanted for something: say whether “{code}” counts them."
        if self.made_it_a_trade(entry):
            return f"The sentence tells of those who smuggle: say whether “{code}” counts them."
        if self.may_be_skippers(entry):
            return f"A few people, not called migrants, in a text of smugglers: say whether “{code}” counts them."
        if self.says(_HELD_IN, entry):
            return f"They are told to be held somewhere: say whether “{code}” counts them."
        if self.is_carried_by_one(entry):
            return f"It counts those whom somebody carried: confirm that “{code}” holds for them."
        return None

    def of_others(self, entry: Entry, code: str) -> str | None:
        """Who or what may be counted that the words do not keep apart."""
        if self.goes_on_behind_a_part(entry):
            return f"It may go on with a part or with its whole: confirm “{code}”."
        if entry.presumed:
            return f"{entry.presumed}: confirm that “{code}” is meant."
        few = (entry.numeral.whole or 0) <= _FEW
        if few and entry.noun is not None and _LANDING.match(entry.noun.text) and code in ARRIVALS:
            return f"A landing may be of a boat or of a person: say whether “{code}” counts it."
        if entry.evidence == "shared" and self.is_whole_of_some(entry):
            return f"It was said of some of them only: confirm that “{code}” holds for all."
        if code == "deportations" and self.names_helpers(entry):
            return f"Its words also speak of a free choice or of the IOM: say whether “{code}” is meant."
        if code == "refugees_registered" and entry.thing == "persons" and not self.speaks_of_refugees:
            return f"It counts persons, and nobody calls them refugees: confirm “{code}”."
        if self.are_refugees_there(entry, code):
            return f"It counts refugees who are there: say whether “{code}” or those registered are meant."
        if code == "drugs_seized" and entry.unit is None:
            return "In which unit it is told is not said: say whether it was weighed or counted."
        if code == "drugs_seized" and self.is_in_two_units(entry):
            return "It tells one amount in two units, or two amounts: say what was seized in all."
        if code == "interceptions" and self.may_be_of_another_crime(entry):
            return f"No word of its sentence says that they are migrants: confirm “{code}”."
        return None

    def is_whole_of_some(self, entry: Entry) -> bool:
        """Whether a part stands before its whole, with the verb: "arrested four of the six crew members"."""
        return any(one.whole is entry and one.start < entry.start for one in self.beside.get(id(entry.sentence), ()))

    @cached_property
    def speaks_of_the_sea(self) -> bool:
        """Whether any word of the text names the sea, a coast, an island or a boat."""
        places = by_sea()
        return any(
            item.senses.get("modifier") == "sea"
            or item.senses.get("thing") == "boats"
            or item.senses.get("area") in places
            or _AT_SEA.search(item.text) is not None
            for item in self.items
            if item.kind == WORD
        )

    def says(self, pattern: re.Pattern[str], entry: Entry) -> bool:
        """Whether a number's own words hold a pattern."""
        return says(self.text, self.items, entry, pattern)

    def is_led_by(self, pattern: re.Pattern[str], entry: Entry) -> bool:
        """Whether the words right before a number, within its sentence, hold a pattern."""
        low = max(entry.sentence.start, entry.start - _LEADS_WITHIN)
        return pattern.search(self.text, low, entry.start) is not None

    def place(self, entry: Entry) -> tuple[list[Entry], int]:
        """The figures of a number's sentence so far, and its place among them."""
        beside = self.beside.get(id(entry.sentence), [])
        return beside, next((at for at, one in enumerate(beside) if one is entry), 0)

    def iom_only_tells(self, entry: Entry) -> bool:
        """Whether IOM is who reports a return, and no word of the sentence says that anybody was helped."""
        low, high = entry.sentence.start, entry.sentence.end
        agency = next(
            (
                at
                for at in range(entry.sentence.low, entry.sentence.high)
                if self.items[at].senses.get("modifier") == "iom"
            ),
            None,
        )
        if agency is None or "publish" not in self.said_beside(agency) or _HELPED_HOME.search(self.text, low, high):
            return False
        return not self.says(_OF_OWN_WILL, entry)

    def said_beside(self, index: int) -> set[str]:
        """The senses of the words around an item."""
        return {sense for item in self.items[max(0, index - 2) : index + 6] for sense in item.senses}

    def is_only_hosted(self, entry: Entry) -> bool:
        """Whether refugees are told to be there, and no word of their sentence says that they are registered."""
        own = self.items[entry.left : entry.right]
        told = self.items[entry.sentence.low : entry.sentence.high]
        hosted = any(item.senses.get("event") == "host" for item in own)
        return hosted and not any(
            item.senses.get("event") == "register" or item.senses.get("modifier") == "refugee_agency" for item in told
        )

    def iom_stands_beside(self, entry: Entry) -> bool:
        """Whether the words right before or behind the sentence name IOM or its programme, and those of it do not."""
        low, high = entry.sentence.low, entry.sentence.high
        beside = (*self.items[max(0, low - _BESIDE_IOM) : low], *self.items[high : high + _BESIDE_IOM])
        named = any(item.senses.get("modifier") == "iom" for item in beside)
        return named and not any(item.senses.get("modifier") == "iom" for item in self.items[low:high])

    @cached_property
    def names_smugglers(self) -> bool:
        """Whether any word of the text names smugglers or their trade."""
        return self.speaks_of_smuggling or any(
            item.senses.get("thing") == "smugglers" or item.senses.get("modifier") == "suspected_smuggling"
            for item in self.items
        )

    def may_be_skippers(self, entry: Entry) -> bool:
        """Whether few people are caught whom no word calls migrants: "two foreigners were arrested, aged 27 and 44"."""
        noun = entry.noun
        if (
            noun is None
            or entry.whole is not None
            or (entry.numeral.whole or 0) > _HANDFUL
            or "irregular" in entry.given
        ):
            return False
        unnamed = entry.thing in ("men", "foreigners") or "anyone" in noun.senses
        return unnamed and _OF_MIGRANTS.search(noun.text) is None and self.names_smugglers

    def made_it_a_trade(self, entry: Entry) -> bool:
        """Whether people caught, not called migrants, are of a sentence that tells what they did."""
        noun = entry.noun
        if noun is None or "anyone" not in noun.senses or entry.whole is not None or "irregular" in entry.given:
            return False
        return _THEIR_TRADE.search(self.text, entry.end, entry.sentence.end) is not None

    def counts_migrants_too(self, entry: Entry) -> bool:
        """Whether one number counts smugglers and migrants together: "658 smugglers and illegal immigrants"."""
        if entry.noun is None:
            return False
        both = entry.indicator == "arrests_smugglers" and _AND_MIGRANTS.match(self.text, entry.noun.end)
        return bool(both or _SMUGGLERS_AND_MIGRANTS.match(self.text, entry.noun.end))

    def is_only_theirs(self, entry: Entry) -> bool:
        """Whether networks are those that others were part of: "505 organisers involved in 62 networks"."""
        return _INVOLVED_IN.search(self.text, max(0, entry.start - _INVOLVED_REACH), entry.start) is not None

    def amounts_to_arrivals(self, entry: Entry) -> bool:
        """Whether a total of arrivals comes to the number: "arrivals at sea reached 14,953 people who were rescued"."""
        own = self.items[entry.left : entry.index]
        return any(item.senses.get("thing") == "arrivals" for item in own)

    def is_vague_suspect(self, entry: Entry) -> bool:
        """Whether those suspected are named by no trade, and nothing in their sentence says what of."""
        noun = entry.noun
        anybody = noun is not None and " " in noun.text and _ANYBODY.match(noun.text) is not None
        if not anybody and entry.thing not in PERSONS:
            return False
        told = self.items[entry.sentence.low : entry.sentence.high]
        return not any(
            item.senses.get("modifier") in ("smuggling", "suspected_smuggling")
            or item.senses.get("thing") == "violators"
            or (item.senses.get("thing") == "networks" and self.speaks_of_smuggling)
            for item in told
        )

    def names_helpers(self, entry: Entry) -> bool:
        """Whether the IOM, which deports nobody, is named in a number's sentence."""
        told = self.items[entry.sentence.low : entry.sentence.high]
        return any(item.senses.get("modifier") == "iom" for item in told)

    def is_in_two_units(self, entry: Entry) -> bool:
        """Whether a mass is joined to another of a larger unit: "18 قنطارا و50 كيلوغراما", "8 quintals and 74 kg"."""
        before = max(entry.sentence.low, entry.index - 3)
        if entry.numeral.kind != "mass":
            return False
        larger = next((item for item in reversed(self.items[before : entry.index]) if isinstance(item, Numeral)), None)
        return larger is not None and larger.kind == "mass" and self.text[entry.start - 1 : entry.start] in ("و", " ")

    def may_be_of_another_crime(self, entry: Entry) -> bool:
        """Whether people are arrested of whom nothing says that they migrate, in a text that told of other crimes."""
        noun = entry.noun
        bare = noun is not None and "anyone" in noun.senses
        told = self.items[entry.sentence.low : entry.sentence.high]
        forged = any(item.senses.get("thing") == "documents" for item in told)
        if not bare or entry.whole is not None or (self.other_crimes_from > entry.index and not forged):
            return False
        return not any(
            item.senses.get("modifier") in _OF_MIGRATION
            or item.senses.get("thing") in ("boats", "attempts", "crossings")
            or ("thing" in item.senses and "anyone" not in item.senses and item.senses["thing"] in PERSONS)
            or item.senses.get("event") in ("try", "arrive", "board", "rescue")
            for item in told
        )

    @cached_property
    def other_crimes_from(self) -> int:
        """The first item of the text that tells of drugs, arms, theft or the like; behind the last where none does."""
        told = (
            index
            for index, item in enumerate(self.items)
            if item.senses.get("modifier") == "other_crime"
            or item.senses.get("thing") in ("drugs", "suspects", "documents")
        )
        return next(told, len(self.items))

    def is_only_received(self, entry: Entry) -> bool:
        """Whether all that is told of those rescued is that they were taken care of: "un centre a pris en charge"."""
        own = {item.senses.get("event") for item in self.items[entry.left : entry.right]}
        return "take_care" in own and self.says(_BY_A_CENTRE, entry) and not self.speaks_of_rescue

    def goes_on_from_libya(self, entry: Entry) -> bool:
        """Whether those brought back to Libya were counted before, so that a bare "rescued" may go on with them."""
        return "interceptions" in self.stated and self.speaks_of_libya and entry.whole is None

    def follows_departures(self, entry: Entry) -> bool:
        """Whether those who left stand between the number before and this one: "782 arrived, while departures …"."""
        beside, place = self.place(entry)
        start = beside[place - 1].end if place else entry.sentence.start
        found = list(_DEPARTED.finditer(self.text, start, entry.start))
        if not found:
            return False
        behind = (item for item in self.items[entry.sentence.low : entry.index] if item.start >= found[-1].end())
        return not any(item.senses.get("event") == "arrive" for item in behind)

    def are_refugees_there(self, entry: Entry, code: str) -> bool:
        """Whether refugees are only told to live somewhere, and nobody to have registered or received them."""
        if code not in ("stock_migrants", "refugees_registered") or entry.thing not in ("refugees", "asylum_seekers"):
            return False
        own = {item.senses.get("event") for item in self.items[entry.left : entry.right]}
        return code == "stock_migrants" or ("reside" in own and own.isdisjoint({"register", "host"}))

    @cached_property
    def speaks_of_rescue(self) -> bool:
        """Whether any word of the text says that somebody was rescued."""
        return any(item.senses.get("event") == "rescue" for item in self.items)

    @cached_property
    def speaks_of_refugees(self) -> bool:
        """Whether any words of the text call those counted refugees or asylum seekers."""
        return any(item.senses.get("thing") in ("refugees", "asylum_seekers") for item in self.items)

    @cached_property
    def speaks_of_refuge(self) -> bool:
        """Whether any Arabic verb of the text tells of those who fled to a country."""
        return _TOOK_REFUGE.search(self.text) is not None

    @cached_property
    def speaks_of_feasts(self) -> bool:
        """Whether any feast is named: to ask that once of a text is cheaper than a pattern for each number."""
        return any(word in self.text for word in _NAMES_OF_FEASTS)

    @cached_property
    def speaks_of_then(self) -> bool:
        """Whether any word takes the text back to days told before."""
        return any(word in self.text for word in _WORDS_FOR_THEN)

    @cached_property
    def speaks_of_libya(self) -> bool:
        """Whether any word of the text names Libya, to which those rescued may be brought back."""
        return LIBYA.search(self.text) is not None

    @cached_property
    def speaks_of_smuggling(self) -> bool:
        """Whether any word of the text speaks of migrants or of smuggling them."""
        return any(
            item.senses.get("modifier") == "smuggling"
            or (item.senses.get("thing") == "networks" and _SMUGGLING.search(item.text) is not None)
            for item in self.items
        )

    def is_out_of(self, entry: Entry) -> bool:
        """Whether it only tells of how many others are: "une personne a été retrouvée morte sur 105 candidats"."""
        if "outof" not in entry.sentence.said:
            return False
        before = entry.index - 1
        while before > entry.sentence.low and {"function", "qualifier"} & self.items[before].senses.keys():
            if "outof" in self.items[before].senses:
                break
            before -= 1
        led = before > entry.sentence.low and "outof" in self.items[before].senses and not entry.adjunct
        told = any("event" in item.senses for item in self.items[entry.left : before])
        return led and told and (entry.thing in PERSONS or entry.noun is None)

    def is_of_unknown(self, entry: Entry, code: str) -> bool:
        """Whether it breaks a total down that waits, and counts another thing by what its own words say happened."""
        whole = entry.whole
        listed = whole is not None and entry.part_kind == "breakdown" and entry.evidence in ("event", "shared")
        return listed and whole is not None and whole.indicator != code and id(whole) in self.doubted

    def is_of_another_kind(self, entry: Entry) -> bool:
        """Whether a number of something else only comes to a total with others: "et 1 837 départs spontanés"."""
        whole = entry.whole
        if whole is None or entry.evidence != "part" or entry.cue != "adds up":
            return False
        if self.tells_of_wounds(entry):
            return True  # "88 Senegalese, 44 Gambians … Three passengers were in a critical state"
        kinds = {entry.family, whole.family}
        return entry.noun is not None and entry.thing is not None and None not in kinds and len(kinds) > 1

    def tells_of_wounds(self, entry: Entry) -> bool:
        """Whether a number's own words only say in what state people were."""
        if "event" not in entry.sentence.said:
            return False
        return {item.senses.get("event") for item in self.items[entry.left : entry.right]} - {None} == {"wound"}

    def follows_unnamed(self, entry: Entry) -> bool:
        """Whether the part before it in its list is told to be something else than what its whole counts."""
        beside, place = self.place(entry)
        before = beside[place - 1] if place else None
        if before is None or entry.evidence != "part" or before.whole is not entry.whole or before.thing not in PERSONS:
            return False
        own = self.items[entry.left : entry.right]
        lost = before.indicator is None or id(before) in self.following_unnamed
        if lost and not any("event" in item.senses for item in own):
            self.following_unnamed.add(id(entry))
            return True
        return False

    def is_told_with_the_deported(self, entry: Entry) -> bool:
        """Whether others of a sentence were deported: "deportaron a 4.586, mientras que otros 24 retornaron"."""
        if entry.indicator != "voluntary_returns" or "iom" in entry.given or self.says(_OF_OWN_WILL, entry):
            return False
        before = self.items[entry.sentence.low : entry.index]
        if any(item.senses.get("event") == "deport" for item in before):
            return True
        if not self.says(_WENT_BACK, entry):
            return False
        return any(one.indicator == "deportations" for one in self.beside.get(id(entry.sentence), ()))

    def is_of_those_sent_and_gone(self, entry: Entry) -> bool:
        """Whether "retornados" does not say which, and the text tells of both."""
        if entry.indicator == "deportations":
            return self.speaks_of_free_returns and not self.says(_SENT_AWAY, entry)
        return entry.indicator == "voluntary_returns" and self.speaks_of_deportation and not self.went_freely(entry)

    @cached_property
    def speaks_of_free_returns(self) -> bool:
        """Whether any word of the text tells of returns by choice or with help."""
        return _BY_CHOICE.search(self.text) is not None

    @cached_property
    def speaks_of_deportation(self) -> bool:
        """Whether any word of the text says that somebody was deported."""
        return _SENT_AWAY.search(self.text) is not None

    def went_freely(self, entry: Entry) -> bool:
        """Whether a number's own words say that those who returned chose to, or that somebody helped them."""
        return "iom" in entry.given or "voluntary" in entry.given or self.says(_FREELY, entry)

    def may_be_sent_or_gone(self, entry: Entry) -> bool:
        """Whether one number is told of those deported and of those who returned of their own will."""
        behind = [item.senses.get("event") for item in self.items[entry.index : entry.right]]
        return "deport" in behind and bool({"return", "leave"} & set(behind))

    def may_be_brought_back(self, entry: Entry) -> bool:
        """Whether the words for those sent away are those for who is brought back from the sea: "migrants renvoyés"."""
        return self.says(_SENT_BACK_BY, entry)

    def may_be_rescued(self, entry: Entry) -> bool:
        """Whether those brought back are told to have been in distress: "en difficulté …, ont été ramenés à Calais"."""
        back = "libya" not in entry.given and self.says(_BROUGHT, entry)
        near = max(0, entry.sentence.start - _BEFORE_IT)
        return back and bool(_DISTRESS.search(self.text, near, entry.sentence.end))

    def is_cell(self, entry: Entry) -> bool:
        """Whether a bare number stands beside others between the bars or tabs of a row."""
        if entry.noun is not None:
            return False
        if entry.evidence == "intro" and entry.sentence.caption is not None:
            return True
        row = max(self.text.rfind("\n", 0, entry.start) + 1, entry.start - _LONGEST_ROW)
        if _CELLS.search(self.text, max(row, entry.start - 3), entry.start) is None:
            return False
        return len(_CELLS.findall(self.text, row, entry.start)) > 1

    def may_be_of_another_whole(self, entry: Entry) -> bool:
        """Whether a nearer number is skipped as its whole, or "otros 44" tells of others."""
        if entry.whole is None:
            return False
        if _OTHERS.search(self.text, max(0, entry.start - _OTHERS_REACH), entry.start):
            return True
        beside = self.beside.get(id(entry.sentence), ())
        if any(one is entry.whole for one in beside):
            return False
        own = entry.numeral.whole or 0
        if (not beside or beside[0] is entry) and _AMONG_THEM.match(entry.cue):
            low, high = entry.whole.end, entry.start
            skipped = [one for told in self.beside.values() for one in told if low < one.start < high and one.noun]
            last = next((one for one in reversed(skipped) if one.thing in PERSONS), None)
            if last is not None and last.whole is None and (last.numeral.whole or 0) >= own:
                return True
        return any(
            one.start < entry.start
            and (one.numeral.whole or 0) >= own
            and one.whole is not entry.whole
            and entry.cue[:1].isalpha()
            and self.text.find(entry.cue, one.end, entry.start) >= 0
            for one in beside
        )

    def may_be_flown_home(self, entry: Entry) -> bool:
        """Whether people are told to be brought back in a text that never speaks of the sea: "vols … ont ramené"."""
        return self.says(_BROUGHT, entry) and ("charter" in entry.given or not self.speaks_of_the_sea)

    def is_met_ashore(self, entry: Entry) -> bool:
        """Whether coming ashore is all that is told of a rescue, in words that speak of a crossing."""
        own = self.items[entry.left : entry.right]
        told = [item for item in own if item.senses.get("event") in ("rescue", "help")]
        if not told or not all(_ASHORE.match(item.text) for item in told):
            return False
        return self.says(_CROSSED, entry)

    def is_lodged(self, entry: Entry) -> bool:
        """Whether those counted by what befell them are told to be somewhere: "alojaba a 120 deportados"."""
        if entry.noun is None or entry.noun.start < entry.start:
            return False
        own = self.items[entry.left : entry.right]
        if entry.noun.text.lower().startswith(_NEWLY):
            return any(item.senses.get("event") in ("host", "take_care") for item in own)
        if "event" not in entry.noun.senses:
            return False
        return any(item.senses.get("event") in ("host", "reside", "take_care") for item in own)

    def is_of_boats_or_people(self, entry: Entry) -> bool:
        """Whether a bare earlier value follows people and their boats: "14.263 en 382 embarcaciones, frente a 500"."""
        beside, place = self.place(entry)
        before = beside[place - 1] if place else None
        carried = before is not None and before.adjunct and not before.is_base and before.thing in _CARRIERS
        both = place + 1 < len(beside) and beside[place + 1].is_base and beside[place + 1].adjunct
        return carried and not both and entry.noun is None and entry.base is not before

    def of_own_will(self, entry: Entry) -> bool:
        """Whether the number's own words say that those who returned chose to, or were helped home."""
        shared = entry.evidence == "shared"
        in_sentence = shared and _SENT_OR_GONE.search(self.text, entry.sentence.start, entry.sentence.end)
        if not in_sentence and not self.says(_SENT_OR_GONE, entry):
            return True
        return "iom" in entry.given or self.says(_OF_OWN_WILL, entry)

    def is_left_out(self, entry: Entry) -> bool:
        """Whether the noun is left out and no verb of the number's own speaks of persons ("… et 60 y ont péri")."""
        if entry.noun is not None or entry.is_base or (entry.evidence == "list" and self.goes_on(entry)):
            return False
        if is_of_those_who(self.text, self.own_start(entry), entry.start):
            return False
        if self.is_total_of_those_before(entry) or self.is_arrests_of_smugglers(entry) or self.is_of_those_told(entry):
            return False
        if entry.evidence != "event" or entry.whole is not None:
            return True
        behind = self.items[entry.index + 1 : entry.right]
        ahead = reversed(self.items[entry.left : entry.index])
        verb = next((item.senses["event"] for part in (behind, ahead) for item in part if "event" in item.senses), None)
        if self.is_told_again(entry):
            return False
        return verb is None or not is_of_persons(verb) or self.names_what_carries(entry)

    def is_arrests_of_smugglers(self, entry: Entry) -> bool:
        """Whether arrests are counted, and words beside them say that smuggling people is the charge."""
        counted = entry.noun is not None and entry.noun.start > entry.start and "event" in entry.noun.senses
        return counted and entry.indicator == "arrests_smugglers" and "suspected_smuggling" in entry.given

    def is_told_again(self, entry: Entry) -> bool:
        """Whether a bare number is of the people told before and of no boats: "In 2021, 32,425 were intercepted"."""
        counted = entry.indicator == "interceptions" and entry.noun is None
        told = entry.indicator in self.stated and "boats_intercepted" not in self.stated
        return counted and told and not self.names_what_carries(entry)

    def is_of_those_told(self, entry: Entry) -> bool:
        """Whether "most of them, 28,902, came by sea" or "por mar lo hicieron 23.246" is of those told before."""
        if self.is_led_by(_DID_SO, entry) and not self.names_what_carries(entry):
            beside, place = self.place(entry)
            told = {one.indicator for one in beside[:place]} | self.stated.keys()
            return entry.indicator in told or (entry.indicator in ARRIVALS and not told.isdisjoint(ARRIVALS))
        if not self.is_led_by(_MOST_OF_THEM, entry) or self.text[entry.end : entry.end + 1] != ",":
            return False
        return any("event" in item.senses for item in self.items[entry.index + 1 : entry.right])

    def is_total_so_far(self, entry: Entry) -> bool:
        """Whether a sentence gives the total of what the one before counted: "That takes the total to 4,819"."""
        if entry.noun is not None and entry.noun.start > entry.start:
            return False
        total = _TOTAL_SO_FAR.match(self.text, entry.sentence.start, entry.start)
        others = self.stated.keys() - {entry.indicator, "boats_arrived", "boats_intercepted"}
        if total is None or (total[0].lstrip()[:4].lower() == "the " and others):
            return False
        last = self.last_judged
        alike = last is not None and last.indicator == entry.indicator and id(last) not in self.doubted
        if last is not None and last.thing in _CARRIERS and any(one.thing in PERSONS for one in self.place(last)[0]):
            return False  # "1,204 people were brought ashore, after 18 boats made the crossing"
        return last is not None and alike and (entry.numeral.whole or 0) >= (last.numeral.whole or 0)

    def is_total_of_those_before(self, entry: Entry) -> bool:
        """Whether a total goes up to it by those just told: "210 people arrived, taking this year's total to 3,434"."""
        beside, place = self.place(entry)
        before = next((one for one in reversed(beside[:place]) if not one.adjunct and not one.is_base), None)
        if before is None or before.indicator != entry.indicator or id(before) in self.doubted:
            return False
        rises = (entry.numeral.whole or 0) >= (before.numeral.whole or 0)
        return rises and _RUNNING_TOTAL.search(self.text, before.end, entry.start) is not None

    def names_what_carries(self, entry: Entry) -> bool:
        """Whether boats or vehicles are named before a bare number in its sentence: it may count those."""
        told = self.items[entry.sentence.low : entry.index]
        return any(item.senses.get("thing") in _CARRIERS for item in told)

    def amounts_to(self, entry: Entry) -> bool:
        """Whether a clause says that the noun before amounts to the number: "Deaths stood at 317"."""
        if entry.noun is None:
            return False
        between = self.text[entry.noun.end : entry.start]
        if (
            len(between.split()) <= 1
            and "،" not in between
            and _ARABIC_AMOUNT.search(self.text, entry.sentence.start, entry.noun.start)
        ):
            return True
        if not _AMOUNTS_TO.search(between) or _POINTING.search(_THIS_WAY.sub("", between)):
            return False
        told = (
            item
            for index, item in enumerate(self.items[entry.left : entry.index], entry.left)
            if item.start >= entry.noun.end
            and not is_who_lodged(self.items, index, entry.left)
            and item.senses.get("event") not in _COMES_TO
            and _OF_WHOM.fullmatch(self.text, entry.noun.end, item.start) is None
        )
        plain = not any({"thing", "event"} & item.senses.keys() for item in told)
        numbers = any(
            isinstance(item, Numeral) and item.kind == "count" and item.form not in ("fraction", "multiple")
            for item in self.items[entry.left : entry.index]
        )
        return (plain or is_numbered(self.text, entry.noun)) and not numbers

    def of_boat_and_all(self, entry: Entry) -> bool:
        """Whether what befell a boat told before befell all aboard: nobody else is counted in the sentence."""
        boat = any(item.senses.get("thing") == "boats" for item in self.items[entry.left : entry.index])
        others = (one for one in self.beside.get(id(entry.sentence), ()) if one is not entry)
        return boat and all(one.whole is entry or one.thing == "boats" for one in others)

    def goes_on(self, entry: Entry) -> bool:
        """Whether it goes on with the number before it: "34 départs déjoués à Nouakchott et 35 à Nouadhibou"."""
        beside, place = self.place(entry)
        if not place or entry.adjunct or self.doubted & {id(beside[place - 1])}:
            return False
        before, own = beside[place - 1], self.items[entry.left : entry.right]
        told = any({"event", "thing", "forecast"} & item.senses.keys() for item in own)
        told = told or bool(_PREDICATE.match(self.text, entry.end))
        return before.indicator == entry.indicator and not before.adjunct and not told

    def rises_from_named(self, entry: Entry) -> bool:
        """Whether it is what an earlier value rose or fell to whose own words name the indicator."""
        beside = self.beside.get(id(entry.sentence), ())
        first = next((one for one in beside if one.base is entry and one.base_cue == "from_to"), None)
        named = first is not None and first.noun is not None and id(first) not in self.doubted
        return named and first is not None and first.indicator == entry.indicator

    def is_helped_ashore(self, entry: Entry) -> bool:
        """Whether those helped are told to have arrived: "prestó asistencia a 175 personas llegadas en patera"."""
        own = self.items[entry.left : entry.right]
        ashore = any(_ASHORE.match(item.text) for item in own if item.senses.get("event") == "rescue")
        behind = own if ashore else self.items[entry.index + 1 : min(entry.index + 4, entry.right)]
        if entry.noun is not None and _SURVIVORS.match(entry.noun.text) is not None:
            behind = self.items[entry.left : entry.index]
        return any(item.senses.get("event") == "arrive" and not is_aim(self.text, item) for item in behind)

    def is_carried_by_one(self, entry: Entry) -> bool:
        """Whether only who carried the counted was caught: "detained a man who was transporting nine migrants"."""
        return _WHO_CARRIED.search(self.text, self.own_start(entry), entry.start) is not None

    def is_of_an_attempt(self, entry: Entry) -> bool:
        """Whether attempts or entries were foiled, and the number tells who made them: "foiled two, with 58"."""
        own = self.items[entry.left : entry.right]
        foiled = entry.evidence == "shared" or any(item.senses.get("event") == "foil" for item in own)
        return foiled and (entry.evidence == "shared" or self.speaks_of_entries)

    @cached_property
    def speaks_of_entries(self) -> bool:
        """Whether any word of the text says that people were coming in."""
        return any(item.senses.get("modifier") == "entry" for item in self.items)

    def is_of_an_entry_foiled(self, entry: Entry) -> bool:
        """Whether only an attempt to come in was foiled, and nobody told to be caught: "أحبط تسلل 300 سوري"."""
        if not {"event", "thing"} <= entry.sentence.said:
            return False
        own = {item.senses.get("event") for item in self.items[entry.left : entry.right]}
        return "foil" in own and "intercept" not in own

    def is_aboard(self, entry: Entry) -> bool:
        """Whether the number's own words only say that it was aboard."""
        own = self.items[entry.left : entry.right]
        return "board" in [item.senses.get("event") for item in own]

    def child_stated_before(self, entry: Entry) -> str | None:
        """A narrower indicator of which the text gave a total before, where it gave none of this one."""
        if entry.whole is not None or entry.indicator in self.named:
            return None
        children = (code for code in self.stated if self.table.parents.get(code) == entry.indicator)
        return next(children, None)

    # --- the period ------------------------------------------------------------------------------------------------

    def period(self, entry: Entry, start: date | None, end: date | None) -> Verdict | None:
        """Doubts of the days."""
        if start is None and end is None:
            return Verdict(self.without_days(entry))
        reason = self.thin_period(entry)
        if reason is None and self.has_the_days_of_those_behind(entry):
            reason = "Its days may be of those behind it, of whom it is a part: confirm the days it covers."
        return Verdict(reason, (f"{start or ''}/{end or ''}",)) if reason else None

    def without_days(self, entry: Entry) -> str:
        """What to do about a period that is null: date the text, or tell the days."""
        period = entry.period
        if period is None:
            return "No words give its period: give the days it covers."
        words = " ".join(self.text[period.char_start : period.char_end].split())
        return f"“{words}” gives no days without more: date the document (published_on), or give the days it covers."

    def is_stock(self, entry: Entry) -> bool:
        """Whether it counts those who are there on a day."""
        return entry.indicator is not None and self.table.kinds.get(entry.indicator) == "stock"

    def own_start(self, entry: Entry) -> int:
        """Where a number's own words begin."""
        return self.items[entry.left].start if entry.left < len(self.items) else entry.start

    def is_running_total(self, entry: Entry) -> bool:
        """Whether a total goes up to the number, and the days are those of what made it go up."""
        period = entry.period
        if period is None or period.char_start is None or entry.period_evidence not in ("sentence", "governing"):
            return False
        beside, place = self.place(entry)
        told = beside[place - 1].end if place else entry.sentence.start
        rises = _RUNNING_TOTAL.search(self.text, told, entry.start)
        return rises is not None and period.char_start < rises.start()

    def came_within(self, entry: Entry) -> bool:
        """Whether a part of a stock has days of its own: "314 301 réfugiés, dont 35 557 enregistrés en 2023"."""
        return self.is_stock(entry) and entry.whole is not None and entry.period_evidence == "own"

    def thin_period(self, entry: Entry) -> str | None:
        """Which periods are worked out from afar; a plain earlier value may be of the period compared with before."""
        newer = entry.base if entry.is_base and entry.period_evidence == "own" else None
        if newer is not None and (newer.narrowed or (newer.other_period and self.goes_by_the_newer(entry))):
            return "The days that it is compared with are in doubt: confirm the days it covers."
        if entry.period_evidence == "governing" and entry.said_that_day:
            return "Its sentence names only the day of the news: confirm the days it covers."
        if entry.apart:
            return "Heading and text tell of other days than it may be of: confirm the days it covers."
        if entry.period_evidence == "governing" and entry.gone_back:
            return "The sentence before went back to an earlier time: confirm the days it covers."
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
        if self.tells_hijri_days(entry):
            return "Its sentence tells days of the Hijri calendar: give the days it covers."
        if entry.is_base and self.has_days_of_newer(entry):
            return "It has the days of the number that it is compared with: confirm the days it covers."
        if entry.is_base and self.is_of_a_whole_year(entry):
            return "It stands beside a number of a part of a year, and may be of that part, too: confirm the days."
        if entry.period_evidence == "governing" and self.is_compared_with_other_days(entry):
            return "It is compared with days of another length: confirm the days it covers."
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
        return registered and not self.says(_NOW, entry)

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
        return period.char_end <= own and _NOW.search(self.text, max(period.char_end, own), entry.start) is not None

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
        whole = _is_of_whole_years(period)
        part = _month_and_day(newer.start) == (1, 1) and _month_and_day(newer.end) != (12, 31)
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
        return [_month_and_day(one) for one in own] != [_month_and_day(one) for one in others]

    def goes_back(self, entry: Entry) -> bool:
        """Whether "avaient alors été" takes it back to another time than that in force."""
        if entry.period_evidence not in ("governing", "sentence"):
            return False
        if entry.period_evidence == "governing" and self.says(_HAD, entry):
            return True
        before = max(0, entry.start - _BACK_THEN_REACH)
        return (
            self.speaks_of_then
            and (self.says(_THEN, entry) or _BACK_THEN.search(self.text, before, entry.start) is not None)
        ) or (entry.whole is not None and self.goes_back(entry.whole))

    def may_be_late_in_month(self, entry: Entry) -> bool:
        """Whether few are told of "fin novembre": the naufrage of those days, or all since the year began."""
        period = entry.period
        if period is None or period.char_start is None or self.is_stock(entry) or period.start is None:
            return False
        late = _LATE.match(self.text, period.char_start)
        return late is not None and period.start != period.end and (entry.numeral.whole or 0) < _FEW

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
        if self.speaks_of_feasts and self.says(_FEASTS, entry):
            return True
        if self.says(_ONE_DAY_OF, entry) and (entry.period is None or entry.period.start != entry.period.end):
            return True
        if _is_of_whole_years(entry.period) and _FIRST_MONTHS.search(self.text, entry.sentence.start, entry.start):
            return True
        return not _TIMES.isdisjoint(entry.sentence.said) and any(
            entry.left <= index < entry.right for index in self.times_of(entry.sentence)
        )

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
