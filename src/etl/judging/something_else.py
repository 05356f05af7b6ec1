"""Whether the words of a number speak of something else than its indicator counts."""

from __future__ import annotations

import re
from functools import cached_property

from etl.cues import Cue
from etl.entries import Entry, stands_at
from etl.indicators import ARRIVALS, LOST, PERSONS, WENT_HOME
from etl.judging.told import NOT_REAL, ONE_OF_THEM, Rather, Told
from etl.scan import MARK

_THERE_ARE = Cue(r"\b(?:hay|había|there (?:are|were)|il y a(?:vait)?)(?: \w+){0,2} $|(?:هناك|يوجد) (?:\w+ )?$", re.I)
_IN_CENTRES = Cue(
    r"\ben (?:las |los )?(?:instalaciones|estaciones|estancias|centros|albergues)\b"
    r"|\bin (?:\w+ )?(?:facilities|centres|centers|shelters|detention)\b"
    r"|\bdans (?:les |des )?(?:centres|foyers|locaux)\b",
    re.I,
)
_MAY_BE_THERE = ARRIVALS | {"interceptions", "rescued_at_sea", "deportations"}
_HOSTED_REACH = 3
_ARRESTS = Cue(r"arrest|arrestation|interpellation|detenci", re.I)
_STRANDED = Cue(
    r"bloqués? (?:à|au|aux|dans|en|depuis|sur|actuellement)\b|\bstranded\b|\bvarad[oa]s\b|\batrapad[oa]s\b|عالق", re.I
)
_POINTS_BACK = Cue(r"\b(?:es[ao]s|est[ao]s|ces|these|those) $|(?:هؤلاء|هذه|تلك) (?:ال\w*)?$", re.I)
_AFTER_SENT = Cue(
    r"\bafter (?:being|having been|they (?:were|had been)) (?:turned back|pushed back|expelled|deported|sent back)"
    r"|\baprès avoir été (?:expulsé|refoulé|renvoyé|reconduit)\w*"
    r"|\btras (?:ser|haber sido) (?:expulsad|deportad|devuelt)\w+"
    r"|بعد (?:طرد|ترحيل|إبعاد)(?:هم)?",
    re.I,
)
_MOST_OF_FREE_WILL = Cue(
    r"\b(?:majority|most|mayoría|mayor parte|majorité|plupart)\b[^.;:]{0,25}?\bvolunt|معظمهم[^.؛:]{0,20}طوع", re.I
)
_DEPARTED = Cue(
    r"\b(?:departures|départs|salidas|partidas)\b(?! (?:of|de|des) (?:boats|bateaux|pateras))|مغادرات", re.I
)
PREVENTED = frozenset({"irregular_attempts_foiled", "departures_prevented"})
_CAUGHT = frozenset({"arrests_smugglers", "interceptions"})
ARRIVED = ARRIVALS | {"boats_arrived"}
SENT_BACK = frozenset({"voluntary_returns", "voluntary_returns_iom", "deportations"})
"""Who comes home may be told as an arrival."""
_AND_MIGRANTS = Cue(
    r"[ \u00a0](?:and|et|y|,) (?:(?:illegal|irregular|undocumented|clandestine|other) )?(?:im)?migra"
    r"|[ \u00a0]و(?:ال)?مهاجر",
    re.I,
)
_SMUGGLERS_AND_MIGRANTS = Cue(
    r"[ \u00a0](?:(?:ما )?بين |من )(?:(?:ال)?مهرب\w+ و(?:ال)?مهاجر|(?:ال)?مهاجر\w+ (?:غير \w+ )?و(?:ال)?مهرب)"
)
_TURNED_BACK = Cue(
    r"\b(?:turn(?:ed|ing|s)? (?:\w+ ){0,3}back|push(?:ed|ing|es)? (?:\w+ ){0,3}back)\b|\brepouss|\brechazad", re.I
)
_CROSSINGS = frozenset({"border_crossings_detected", "irregular_attempts_foiled"})
_AND_STAYS = Cue(r" (?:and|or|/) ?(?:illegal |irregular |unlawful )?(?:over)?stays?\b", re.I)
_BORDER = Cue(r"\bborder|\bfronti|\bfronter|حدود", re.I)
_FIRST_PERMITS = Cue(
    r"premi(?:er|ère)s? (?:titre|carte|permis)|first(?:-time)? (?:residence |stay )?permit"
    r"|primer[oa]?s? (?:autorizaci|permiso|tarjeta)|إقامة (?:أولى|للطلبة|للطلاب|للدراسة)",
    re.I,
)
_HELPERS_CAME = Cue(
    r"وصل(?:ت|وا)? (?:ال)?(?:دوري|فرق|فريق|طواقم|قوات|سفين|زورق|زوارق|وحدات|عناصر|خفر|حرس|رجال)\w*"
    r"[^.،؛]{0,40}\b(?:إلى|الى)\b"
)
_AND_SO_MANY = Cue(r"(?:[ \u00a0][^\W\d]+){0,2}[ \u00a0](?:و ?|(?:and|et|y|e)[ \u00a0]).?")
NOW = Cue(
    r"\b(?:now|currently|today|à ce jour|actuellement|désormais|aujourd.hui|ahora|actualmente|hoy)\b|الآن|حاليا", re.I
)
_LANDINGS = Cue(r"(?:desembar(?:co|que)|débarquement|landing|disembarkation)s?$", re.I)
_MANY_LANDINGS = 300
"""From how many landings on it is people who are counted."""
_TWO = 2
_OF_THEM = Cue(r" (?:de ell[ao]s|d['’](?:entre )?(?:elles|eux)|of (?:them|which))\b")
_HELPED_OTHERS = Cue(
    r"\b(?:who|that) (?:had |have |were )?(?:driven|drove|transport\w+|hous(?:ed|ing)|shelter\w*|employ\w*"
    r"|hir(?:ed|ing)|harbou?r\w*|facilitat\w+|help(?:ed|ing)?)"
    r"|\b(?:ayant|avoir|qui (?:les |l['’])?(?:ont|avaient)) (?:transporté|hébergé|employé|logé|caché|aidé|facilité)"
    r"|\bqui les (?:hébergeaient|transportaient|logeaient|cachaient)|\bpor (?:haber )?(?:ayudad|facilitad|transportad)o"
    r"|\bfor (?:helping|assisting|transporting|harbou?ring|smuggling)\b|\bpour (?:aide à|transport)"
    r"|\b(?:que|qui) (?:transportaban|alojaban|empleaban|ocultaban|facilita\w+)\b"
    r"|(?<!\w)(?:متورط\w*|نقل المخالفين|قام(?:وا|ا|ت)? بتهريب|هر[ّ]?بوا|إيواء|إيوائهم|تشغيلهم|التستر)",
    re.I,
)
_SENT_OR_CAME_BACK = Cue(
    r"\b(?:refoul\w+|expuls\w+|deport\w+|renvoy\w+)(?: [^\W\d_]+| (?:de|d|du|l)['’]\w+){0,3} (?:ou|or|o) "
    r"(?:revenus?|retourn\w+|rentr\w+|return\w+|retorn\w+|came back)"
    r"|\b(?:revenus|retournés|rentrés|returned|retornad\w+) (?:ou|or|o) (?:refoul|expuls|deport)",
    re.I,
)
_SURVIVED = Cue(
    r"\b(?:surviv(?:ed|e|ing)|surv(?:écu|ivent|ivants?)|sobreviv\w+)\b|(?<!\w)و?(?:نجا|نجوا|نجت|ينج|ينجو|تنج)(?!\w)",
    re.I,
)
_BY_SEA_AND_LAND = Cue(
    r"\b(?:by (?:sea|land) (?:and|or) (?:by )?(?:land|sea)"
    r"|par (?:la )?(?:mer|terre) (?:et|ou) (?:par )?(?:la )?(?:terre|mer)"
    r"|por (?:mar|tierra|vía marítima) [yo] (?:por )?(?:tierra|mar|vía terrestre|terrestre))\b"
    r"|(?<!\w)(?:بحرا وبرا|برا وبحرا|عبر البحر والبر|عبر البر والبحر)(?!\w)",
    re.I,
)
_FOR_SOMETHING_ELSE = Cue(r"(?<!\w)طلب(?:ا|ات)? (?:ال)?ل(?!لجوء|لحماي|جوء|حماي)[^\W\d_]{3,}")
_OF_BOATS_ALL_CAME_IN = Cue(
    r"(?:قارب\w*|زورق\w*|مركب\w*|boats?|vessels?|bateaux?|embarcations?|embarcacion\w*|pateras?|lanchas?)[^.;:،\d]{0,25}"
    r"(?:على متن\w*|[يت]حمل\w*|[يت]قل\w*|carrying|with|transportant|avec|con|transportaba\w*) (?:\w+ ){0,2}$",
    re.I,
)
_SURVIVORS_LEAD = Cue(
    r"(?:\b(?:survivors|rescapés|survivants|supervivientes)|(?:ناجين|ناجون))(?: [^\W\d_]+){0,3} $", re.I
)
_HELD_AS_SMUGGLERS = Cue(
    r"(?<!\w)(?:في|ضمن) شبكة(?!\w)"
    r"|(?<!\w)[وف]?(?:لتنظيم|بتنظيم|بتهمة|للاتجار|بالاتجار|لاتجارهم|للاشتباه|[يت]شتبه|المشتبه|قيادته\w*|قادا?|قادوا)(?!\w)"
)
_DESTROYED = Cue(r"\b(?:destroyed|détruite?s?|destruid[oa]s?)\b|(?<!\w)[وف]?(?:دمر\w*|تدمير|أتلف\w*|إتلاف)(?!\w)", re.I)
_OVER_THE_DESERT = Cue(
    r"\b(?:cross\w*|travers\w+|cruz\w+|atraves\w+)\b[^.;]{0,30}\b(?:Sahara|Sáhara|desert|désert|desierto)\b"
    r"|عبر\w* [^.؛]{0,30}الصحراء",
    re.I,
)
_HELPED_BACK_HOME = Cue(
    r"\b(?:returnees|migrants de retour|retornad[oa]s|العائدين)\b[^.;]{0,30}\b(?:received|reçu|recibi\w+|تلق\w+)\b",
    re.I,
)
_DEAD_AND_ALIVE = Cue(
    r"\b(?:morts?|mortes|décès|victimes|tués|noyés|dead|deaths|killed|muertos|muertas|fallecidos|víctimas|ahogados)"
    r"(?:,| et| ou| and| or| y| o) (?:les |los |the )?(?:rescapés|survivants|blessés|secourus|survivors|rescued"
    r"|injured|supervivientes|rescatados|heridos) (?:tous )?"
    r"(?:confondus|ensemble|together|combined|alike|taken together|juntos|en conjunto|sumados)\b",
    re.I,
)
_SEES = Cue(
    r"\b(?:on (?:n['’])?en (?:voit|voyait|croise|aperçoit)|(?:we|you|one) (?:now |only |still )?see|se ven|se veían"
    r"|se les ve)\b",
    re.I,
)
_IS_SEEN = Cue(rf"(?:{_SEES.pattern})[^.;:\d]{{0,45}}$", re.I)
_SEEN_REACH = 90
_WENT_AWAY = Cue(r"(?<!\w)[وف]?[ي]?غادر(?:ها|ه|ت|ت?ها|وا|وها)?(?!\w)")
_TOOK_THEM_IN = Cue(
    r"\b(?:shelters?|foyers?|hébergements?|albergues?|centros? de (?:acogida|menores))\b[^.;]{0,30}"
    r"\b(?:took in|accueilli|acogi(?:ó|eron)|recibi(?:ó|eron))",
    re.I,
)
_MEMBERS = Cue(r"\bof its members\b|\bde ses membres\b|\bde sus (?:miembros|integrantes)\b|من أعضائ(?:ها|ه)")
_REFUSED = Cue(
    r"\b(?:deneg\w+|rechaz\w+|desestim\w+|turned down|refused|refusée?s?|reject\w+|rejet\w+|débouté\w*)"
    r"|(?<!\w)[وف]?(?:رفض\w*|رُفض\w*|مرفوض\w*)",
    re.I,
)
_DECIDED = Cue(
    r"\b(?:granted|refused|rejected|turned down|approved|recogni[sz]ed|closed|withdrawn|decided|inadmissible"
    r"|favou?rabl\w+|accord\w+|rejet\w+|refus\w+|reconnu\w*|octroy\w+|class\w+|irrecevable\w*|admis\w*|concedi\w+|deneg\w+|reconoci\w+"
    r"|resuelt\w+|archiv\w+|inadmit\w+|admiti\w+|resolvi\w+|desestim\w+|estimad\w+|rechaz\w+)\b"
    r"|(?<!\w)[وف]?(?:ال)?(?:اعتراف|بالاعتراف|اعتبرت|رفض\w*|قبول\w*|قُبل\w*|منحت|الشروط|حسم\w*|تحسم|تبت|البت|سحب\w*)(?!\w)",
    re.I,
)
_DECIDED_ON = Cue(
    r"\b(?:approv\w+|accepted|granted|decided|ruled on|processed|examined|accept(?:é|ée|és|ées)|approuv\w+"
    r"|accord(?:é|ée|és|ées)|statué\w*|trait(?:é|ée|és|ées)|examin(?:é|ée|és|ées)|aprob\w+|aceptó|aceptad\w+|concedi\w+|resolvi\w+|resuelt\w+"
    r"|admiti(?:ó|eron|d[oa]s?)|admitted|admises?|recevables?|inadmiti\w+|tramitó|tramitad\w+)\b"
    r"|(?<!\w)[وف]?(?:وافق\w*|الموافقة|قبول|قُبل\w*|منحت|مُنح\w*|البت|بتت|نظر\w*(?: خلال\w+)? في)(?!\w)",
    re.I,
)
_WITH_DISPLACED = Cue(
    r"\b(?:refugees?|réfugiés?|refugiad[oa]s?)(?:[^.;:\d]{0,50})\b(?:internally displaced|displaced (?:people|persons)"
    r"|idps?|déplacé\w*|desplazad\w*|returnees|retournés|retornad\w*)"
    r"|\b(?:internally displaced|idps?|déplacé\w*|desplazad\w*)[^.;:\d]{0,30}\b(?:refugees?|réfugiés?|refugiad\w*)"
    r"|لاجئ[^.؛:\d]{0,40}نازح|نازح[^.؛:\d]{0,40}لاجئ",
    re.I,
)
_DIED_BEHIND = Cue(
    r" (?:of (?:them|whom) )?(?:(?:had|have|has|were|was|are|étaient|sont|avaient|ont|habían|han|eran|fueron|estaban)"
    r" (?:already |déjà |ya )?)?(?:died|dead|drowned|perished|morte?s?|décédée?s?|noyée?s?|péri|muert[oa]s?"
    r"|fallecid[oa]s?|ahogad[oa]s?|murieron|fallecieron|missing|disparue?s?|desaparecid[oa]s?)\b"
    r"| (?:منهم |كانوا )?(?:ماتوا|توفوا|لقوا (?:حتفهم|مصرعهم)|غرقوا|قضوا|فقدوا|مفقودون)(?!\w)",
    re.I,
)
_MISSING_BEHIND = Cue(r" (?:\w+ ){0,3}(?:missing|disparu|desaparecid|فقدوا|مفقود)", re.I)
_BACK_HOME = Cue(
    r"\b(?:regagn\w+ (?:leurs?|son)(?: propres?)? pays|(?:rentr|retourn)\w+ (?:chez|dans leur|dans son|au pays)"
    r"|(?:returned|gone back|went back) (?:home|to their (?:home )?countr)"
    r"|regres\w+ a sus? pa[ií]s|volv\w+ a sus? pa[ií]s|vuelto a sus? pa[ií]s)"
    r"|(?<!\w)و?(?:عادوا|عودة \w+) إلى (?:بلد|وطن|ديار|أوطان)",
    re.I,
)
_SOME_AMONG = Cue(
    r", (?:entre (?:las|los) (?:que|cuales)|entre ell[oa]s|dont|parmi (?:eux|elles|lesquel\w+)|including"
    r"|among (?:them|whom)|بينهم|من بينهم) [^.;\d]{0,60}"
    r"(?:muert|fallecid|ahogad|morts?\b|décéd|noyé|cadavre|dead|bodies|drowned|جثث|قتلى|موتى|غرقى)"
    rf"|{ONE_OF_THEM}[^.;\d]{{0,40}}(?:muri|falleci|muert|ahog|mort\b|morte\b|décéd|noyé|dead|died|drown)"
    r"|(?<!\w)(?:أحدهم|إحداهن) (?:قد )?(?:تُ?و\w*ف|مات|قُ?تل|لقي|غرق)",
    re.I,
)
"""Dead told of some, or of one: "entre 70 y 100 personas, entre las que hay varios fallecidos"."""
_TRIED_RIGHT_BEFORE = Cue(r"(?<!\w)[وف]?حاول $")
_SHARE_OF_ALL = Cue(
    r"(?:%|per ?cent|pour cent|por ciento|بالمائة|في المائة) (?:of|de|des|du|من) (?:all|total|toutes?|tous|todos|todas"
    r"|l[oa]s|les|جميع|كل|مجموع|إجمالي)[^.;:()\d]{0,60} \($",
    re.I,
)
"""A bracket behind those of whom a share is told: "85 percent of all irregular immigrants detected (54,090)"."""
_TO_ASK = Cue(
    r"\b(?:(?:in order|so as) to (?:claim|seek|apply for|request|ask for)|with a view to (?:claiming|seeking)"
    r"|(?:pour|afin de|afin d['’]y) (?:demander|déposer|solliciter|y demander)"
    r"|para (?:pedir|solicitar)|a fin de (?:pedir|solicitar))\b"
    r"|(?<!\w)(?:بهدف|بغرض|من أجل|بقصد|طلبا|طلباً) (?:طلب|لل?لجوء|للجوء)",
    re.I,
)
_FAILED_CLAIM = Cue(r"\bfailed\b[^.;]{0,40}\b(?:claim\w*|asylum|applica\w+|border[- ]crossers?)\b|\bdébouté\w*", re.I)
TOLD_WITHIN = 160
_REPATRIATED = Cue(r"\b(?:rapatri|repatri|retours? volontaires?)", re.I)
_WAFID = Cue("و?(?:ال)?وافد")
_GULF = Cue("الكويت|السعودي|الإمارات|البحرين|سلطنة عمان|سلطنة عُمان|دولة قطر")
_TAKEN_OUT = Cue(
    r"\b(?:repêch|récupér|retrouv|retir|recuper|hallad|recover|retriev|found|pulled)|(?<!\w)[وف]?(?:انتشل|انتشال|عثر)",
    re.I,
)
_EVACUATED = Cue(r"\bévacu|\bevacu|(?<!\w)[وف]?(?:أجل|إجلاء|اجلاء)", re.I)
_AT_SEA = Cue(
    r"\b(?:mer|maritime|navires?|bateaux?|canots?|embarcations?|pirogues?|large|sea|ships?|boats?|vessels?|mar|barcos?"
    r"|pateras?|cayucos?|embarcaci[oó]n\w*|buques?|lanchas?)\b|بحر|قارب|قوارب|مركب|زورق|سفين",
    re.I,
)
_WENT_BACK = Cue(r"\b(?:regagn\w+|rentr\w+|reconduit\w*|(?:went|gone|came|going) back|volvi\w+|vuelto)\b", re.I)
_HOME = Cue(
    r"\b(?:pays|chez|origine|maison|foyers?|programme|aid\w+|assist\w+|volont\w+|rapatri\w+|retours?|home|countr\w+|volunt\w+"
    r"|repatri\w+|returns?|returnees?|pa[ií]s\w*|hogar\w*|casa|voluntari\w+|retorn\w+|regres\w+|vols?|flights?|vuelos?"
    r"|charters?|oim|iom|acnur|hcr|unhcr)\b|بلد|بلاد|وطن|ديار|طوع|عودة|مساعد|رحل",
    re.I,
)
_WITNESSES = Cue(
    r"\b(?:(?:selon|d['’]après) (?:l?es|des) (?:rescapés|survivants)"
    r"|(?:familiares|parientes|familles?|proches|relatives|families) (?:de los|des?|of(?: the)?) "
    r"(?:supervivientes|rescapés|survivants|survivors)"
    r"|(?:rescapés|survivants|survivors|supervivientes)(?: [^\W\d_]+){0,3}"
    r" (?:raconté|dit|déclaré|said|told|contado|dicho)|(?:racontent|disent|dicen|cuentan)\b"
    r"|according to (?:the )?survivors|según (?:los )?supervivientes|(?:ال)?ناجين|ناجون)",
    re.I,
)
_BY_LAND = Cue(
    r"\b(?:par (?:la )?(?:voie )?terre\w*|sur terre|par l['’]Évros|dans le (?:Sahara|désert)|by land|on land|overland"
    r"|in the (?:Sahara|desert)|por tierra|por (?:la )?vía terrestre|en el (?:desierto|Sáhara))\b"
    r"|(?<!\w)برا\b|عبر البر|في الصحراء",
    re.I,
)
_BY_OTHERS = Cue(r" (?:par (?!l['’]OIM|l['’]Organisation)|by (?!(?:the )?IOM)|por (?!la OIM))", re.I)
_HAD_DONE = Cue(
    r"(?: d['’]entre (?:eux|elles)| of (?:them|whom)| de ell[oa]s)? (?:ont été|furent|avaient été|were|was|have been"
    r"|had been|fueron|han sido|habían sido)"
    r" ((?!déclar|report|said|told|originai|âgé|aged|compos|constitu|form)"
    r"(?:[^\W\d_]{3,}(?:ée?s?|[^o]is|ues?|ed|[ai]d[oa]s?)))\b"
)
"""What was done to those a bare number counts: "5 189 ont été réadmis"."""
_DOES_SOMETHING = Cue(
    r"(?: (?:autres|d['’]entre (?:eux|elles)|others|otros|otras|más))? "
    r"(?!devant|proven|venant|dur|pend|concern|avant|mainten|repr[ée]sent|apparten|rest|ayant|étant|totalis|ven(?:ai|í)|zarp|corresp"
    r"|migr|habían|avaient|étaient|estaban|eran)[^\W\d_]{3,}(?:aient|ant|aban|ían|ando|iendo)\b"
    r"|(?: others)? (?!includ|dur|being|follow|accord|miss|travel|having|pend|remain|arriv|cross)[a-z]{3,}ing\b"
)
"""A verb of its own behind a bare number: "45 autres atteignaient Lampedusa", "45 nageant"."""
_OF_MONEY = Cue(r"\b(?:billets|monnaie|billetes|moneda|banknotes?|currency|euros|dollars)\b|أوراق نقدية|عملة", re.I)
_ABOARD_OF = Cue(
    r"\b(?:à bord (?:de|d['’])|dans|aboard|on board|travell?ing in|a bordo de|en) ?(?:[^\W\d_]+ )?\d+ "
    r"(?:véhicules|voitures|camions|vehicles|cars|trucks|vehículos|coches|camiones)",
    re.I,
)
_WENT_ELSEWHERE = Cue(
    r"\b(?:sont partie?s|ont été (?:réinstallés|transférés|relocalisés)|departed|resettled|relocated|transferred"
    r"|partieron|reasentad\w+|reubicad\w+)\b|غادر\w*|أعيد توطين",
    re.I,
)
_OF_SMUGGLERS = Cue(
    r"\b(?:interpellations?|arrestations?|arrests?|detenciones|detención)(?: [^\W\d_]+['’]?){0,3}"
    r"[ '’](?:passeurs|organisateurs|smugglers|traffickers|traficantes|patrones)\b"
    r"|(?:توقيف|اعتقال) (?:[^\W\d_]+ )?مهربين|(?:الموقوفين|المعتقلين) من (?:ال)?(?:منظمي|مهربين|وسطاء)"
    r"|, (?:entre|parmi|including) (?:organi[sz]ad?o?r\w*|patrones|intermediari\w+|passeurs)",
    re.I,
)
_GROUPS = r"(?:réseaux?|bandes?|cellules?|filières?|membres|networks?|gangs?|cells?|redes|bandas?|células?)"
_OF_OTHER_TRADES = Cue(
    rf"\b{_GROUPS}(?: [^\W\d_]+['’]?){{0,3}}[ '’]"
    r"(?:drogues?|stupéfiants|terroristes?|vol|narcotr[aá]fico|drugs?|terrorist|theft|robo)\b"
    r"|\b(?:drugs?|terror\w*|theft|robbery)(?:[- ]trafficking)? (?:networks?|gangs?|rings?|cells?)\b"
    r"|\b(?:contrebandiers?|trafiquants?) de (?!migrants|personnes|clandestins|êtres)|\b(?:pêche|pesca) ilegal"
    r"|\b(?:hachís|cannabis|coca[iï]ne|cocaína|haschich|tráfico de (?:drogas|hachís|armas))\b"
    r"|\btrafic de (?:drogues?|stupéfiants)\b|في قضايا (?:ال)?(?:مخدرات|إرهاب|سرقة)"
    r"|(?:smugglers|smuggling) of (?!migrants|people|persons|human|irregular|illegal)\w+"
    r"|\bpêche illégale|\billegal fishing|\bcellules? terroristes?|\bspécialisée?s? dans le vol"
    r"|(?:شبك(?:ة|ات)|خلي(?:ة|ايا)|عصاب(?:ة|ات)) (?:[^\W\d_]+ )?(?:(?:لل|ال|بال)?مخدرات|إرهابية)",
    re.I,
)
_OF_TRAFFICKING = Cue(r"\b(?:traite|trata|human trafficking|trafficking in (?:persons|human))\b|الاتجار بالبشر", re.I)
_OF_MIGRANTS = Cue(r"migra|clandest|irr[ée]gul|مهاجر|هجرة", re.I)
_OPENS_AS_WHOLE = Cue(
    r"(?:^|[.;:\n]|^[^\w]*)\s*(?:De (?:l[oa]s|est[oa]s|es[oa]s)|Of (?:the|those|these)|Out of(?: the)?|Sur(?: les)?"
    r"|Parmi les|Des|من (?:أصل|بين)) (?:[^\W\d_]+ )?$"
)
_HELPED_BEFORE = Cue(
    r"\b(?:for (?:helping|smuggling|transporting|bringing)|pour avoir (?:aidé|transporté|hébergé)"
    r"|qu['’](?:ont|avaient) (?:aidée?s?|transportée?s?)"
    r"|por (?:haber )?(?:ayudar|ayudado|introducir|introducido|transportar|transportado) a)(?: [^\W\d_]+){0,2} $"
    r"|(?:بتهمة|بسبب) (?:تهريب|نقل|إيواء) (?:[^\W\d_]+ )?$",
    re.I,
)
_OUT_OF_HOW_MANY = Cue(r"(?:\bsur|\bout of(?: the)?|\bde entre(?: l[oa]s)?|من أصل) $", re.I)
_AND_BODIES = Cue(
    r"(?:\b(?:y|et|and)\s+(?:los |les |the )?|(?<!\w)و(?:ال)?)"
    r"(?:cuerpos?|cadáveres|corps|dépouilles|bodies|جثث|جثة|جثامين)",
    re.I,
)
_OF_BOATS = frozenset({"boats_arrived", "boats_intercepted"})
_MANY_BOATS = 100
_SOME_OF_BOATS = Cue(r" (?:de ell[oa]s|d['’]entre (?:eux|elles)|of (?:them|which))\b|\s*[,.;]|$", re.I)
_OTHER_ONES = Cue(r"\b(?:otr[oa]s|autres|another|other|les|l[oa]s) $", re.I)
_HARM = frozenset({"die", "missing"})
_FRONTEX = Cue("frontex|فرونت[كي]س", re.I)
_NEW_START = Cue(r"\br[eé][-]?(?:inser|int[eé]g)|إعادة (?:إدماج|دمج|الإدماج)", re.I)
_FOR_ANOTHER_CRIME = Cue(
    r"\b(?:por|for|pour) [\"“«]?(?:[^\W\d_]+ ){0,2}[\"“«]?"
    r"(?:falsed|fabricat|disseminat|spreading|publish|posting|diffus|difun|propag|public|"
    r"falsific|forg|faux|usage de faux|tráfico de drog|drug|trafic de (?:drog|stup)"
    r"|robo|robar|atrac|traficar|steal|voler|incit|disturbi|émeute|riot|agre|assault|asesin|murder|meurtre"
    r"|theft|vol\b|estaf|fraud)|(?<!\w)ب?تهمة (?:[^\W\d_]+ )?(?:تزوير|سرقة|مخدرات)"
    r"|(?<!\w)(?:للاشتباه في|بتهمة|بسبب|على خلفية) (?:[^\W\d_]+ )?(?:ال)?(?:نشر|بث|تحريض|ترويج أخبار|أخبار)",
    re.I,
)
_SUCCEEDED = Cue(r"\b(?:réussi\w*|successful\w*|exitos\w+|logrados)\b|(?<!\w)ناجح", re.I)
_OF_ANOTHER_TRADE = Cue(
    r"\b(?:drogues?|stupéfiants|drugs?|narc\w+|drogas?|estupefacientes|cannabis|hasch\w*|hachís|cocaïne|cocaína|cocaine"
    r"|vols? (?:sur|à|de|avec)|theft|robber\w+|robos?|terroris\w+|homicides?|armes à feu|firearms)\b"
    r"|(?<!\w)(?:ال)?(?:مخدرات|سرقة|إرهاب\w*|شيرا)(?!\w)",
    re.I,
)
_OF_SMUGGLING = Cue(
    r"migra|passeur|smuggl|trafic d['’](?:êtres|humains)|personnes|clandestin|inmigra|seres humanos|personas|people"
    r"|human|هجر|مهاجر|بشر|أشخاص",
    re.I,
)
_TOOK_A_ROUTE = Cue(
    r"\b(?:used|took|passed|emprunt\w+|utiliz\w+|usaron|tomaron|emple\w+|passée?s?|pasaron|pasado)\b[^.;]{0,40}\b(?:route|ruta|itinéraire|voie)\b"
    r"|(?<!\w)[وف]?سلك",
    re.I,
)
_GIVEN_BACK = Cue(r"\b(?:devuelt|devolv)\w* a (?:marruecos|túnez)\b", re.I)
_MADE_TO_LEAVE = Cue(
    r"\b(?:forced|obliged|made|had) to leave\b|\b(?:obligée?s?|contraint\w*|forcée?s?) (?:de|à) (?:quitter|partir)"
    r"|\b(?:obligad[oa]s?|forzad[oa]s?) a (?:salir|abandonar|irse)|(?<!\w)و?(?:اضطر|اضطروا|أُجبر|أجبر)(?!\w)",
    re.I,
)
_TRIED = Cue(
    r"\b(?:attempted|tried|intentaron|intentan|ont tenté|tentent|avaient tenté)\b|(?<!\w)و?(?:حاول|حاولوا|يحاول)(?!\w)",
    re.I,
)
_LEFT_A_PROCEDURE = Cue(
    r"\b(?:asylum|shelters?|reception cent|dossiers?|procédure|demandeurs? d['’]asile|foyers?|centres? d['’]accueil"
    r"|asilo|centros? de acogida|expedientes?)"
    r"|(?<!\w)(?:دراسة|ملفات\w*|مراكز الإيواء|مراكز الاستقبال|طالبي اللجوء)(?!\w)",
    re.I,
)
_PICKED_UP = Cue(r"\bpicked[- ]up\b", re.I)
_APPREHENDED = Cue(r"\bapprehen(?:d|sion)", re.I)
_OF_A_NETWORK = Cue(
    r"\b(?:persons?|people|men|individuals) (?:from|of|belonging to) (?:a|an|the) (?:[^\W\d_]+ ){0,3}"
    r"(?:network|gang|ring)\b"
    r"|\b(?:personnes|individus|hommes|membres) d['’]un (?:même )?réseau\b"
    r"|\b(?:personas|individuos|integrantes|miembros) de una (?:red|banda)\b"
    r"|(?:شخص\w*|أشخاص|أفراد|عناصر|أعضاء) (?:من|في) (?:شبكة|عصابة)(?!\w)",
    re.I,
)
_ARRIVING_ASYLUM_SEEKERS = Cue(r"طالبي? (?:ال)?لجوء (?:ال)?واصلين|\barriving asylum[- ]seekers\b", re.I)
_WERE_GIVEN = Cue(
    r"\b(?:obtuvieron|obtuvo|han obtenido|obtained|were granted|was granted|ont obtenu|ont reçu (?:un|une|le|la))\b"
    r"|(?<!\w)(?:حصل|حصلوا|مُنحوا)(?!\w)",
    re.I,
)
_OWN_ACCORD = Cue(
    r"\b(?:own accord|own free will|spontaneous\w*|de leur plein gré|spontané\w*|por voluntad propia|espontáne\w*)\b"
    r"|طواعية",
    re.I,
)
_DISPLACED = Cue(
    r"\b(?:displaced|IDPs?|déplacée?s|desplazad[oa]s|Displacement Tracking|DTM)\b|(?:ال|لل)?نازح(?:ين|ون|ا)?(?!\w)",
    re.I,
)
_ASKED_FOR = Cue(
    r"\b(?:demand(?:ent|aient|é|er)|sollicit\w+|réclam\w+|solicit(?:an|aron|ado|aban)|pid(?:en|ieron)|reclaman"
    r"|appl(?:y|ied|ications?)|ask(?:ed|ing)? for|request(?:ed|ing)?|seek(?:ing)?|sought)\b"
    r"|\b(?:présent|dépos|introdui|formul|presenta|deposita|submit|lodg|fil(?:ed|ing))\w* [^.;,\d]{0,40}"
    r"\b(?:demandes?|dossiers?|solicitud(?:es)?|peticiones|applications?|requests?)\b"
    r"|(?<!\w)(?:طلبوا|يطلب|تقدموا|يطالب|تقدم|قدموا?)(?:\s[^.،؛\d]{0,40}طلب)?",
    re.I,
)
_SIGNED_UP = Cue(
    r"\b(?:sign(?:ed|ing)? up|register(?:ed|ing)? for|enrol\w*|(?:se sont |s['’]est )?inscrit\w* (?:au|à|pour)"
    r"|se (?:apunta|inscrib)\w+)\b|(?<!\w)[وف]?(?:ت?سجل)\w*[^.،؛]{0,30} لل?عودة",
    re.I,
)
_IDENTIFIED = Cue(
    r"(?: [^\W\d_]+){0,2} (?:identified|identifi(?:é|ée|és|ées|cad[oa]s?)\b)"
    r"|(?: [^\W\d_]+){0,2} (?:were|have been|ont été|fueron|han sido) identifi",
    re.I,
)
_NOUN_OF_ITS_OWN = (
    r"(?:loss|losses|departure|return|arrival|disappearance|transfer|pertes?|départ|retour|arrivée|pérdida|salida"
    r"|regreso|retorno|llegada)"
)
_OF_ANOTHER_NOUN = Cue(
    rf"\b(?:the|la|el|le|l[’'])[ ]?{_NOUN_OF_ITS_OWN} (?:of|de|d['’])(?: (?:[^\W\d_]+ )?than| [^\W\d_]+)? $", re.I
)
"""Another noun before a number that takes its act from a number beside it: "the loss of 8 and the return of 233"."""
_AND_ANOTHER_NOUN = Cue(
    rf"(?: [^\W\d_]+){{0,2}},? (?:and|et|y|e) (?:the|la|el|le|l[’'])[ ]?{_NOUN_OF_ITS_OWN} (?:of|de|d['’])", re.I
)
_LOSS_OF = Cue(r"\b(?:loss(?:es)?|pertes?|pérdidas?) (?:of|de|d['’])(?: [^\W\d_]+){0,2} $|فقدان (?:\w+ )?$", re.I)
_TO_THEIR_COUNTRY = Cue(
    r"\b(?:to (?:their|his|her) (?:home |own )?countr|(?:vers|dans) leurs? pays|a sus? país)"
    r"|إلى (?:بلد|بلاد|أوطان|ديار)(?:هم|ان|انهم)",
    re.I,
)
_CROSSINGS_TOLD = Cue(r"\b(?:crossings|franchissements|cruces)\b", re.I)
_BORDER_CROSSINGS = Cue(
    r"\bborder[ -]crossings?\b|\bfranchissements? (?:\w+ )?(?:de |des |aux )?frontières?"
    r"|\bcruces (?:\w+ )?de (?:las )?fronteras?",
    re.I,
)
_BY_FORCE = Cue(
    r"\b(?:forcibl[ey]|by force|forced returns?|de force|retours? forcés?|por la fuerza|forzos\w+)\b|قسر|بالقوة", re.I
)
_BEACH_LANDINGS = Cue(r"\bbeach landings?\b", re.I)
_WHEREAS = Cue(
    r"\b(?:mientras que|while|whereas|tandis que|alors que|en tanto que)\b|(?<!\w)(?:بينما|فيما|في حين)(?!\w)", re.I
)
_STOLEN = Cue(r"\b(?:stolen|volée?s?|robad[oa]s?)\b|مسروق", re.I)
_NUMBER_OF = Cue(r"(?:\b(?:number of|nombre (?:de|d['’])|número de)\b|(?<!\w)عدد )[^.;؛:\d]{3,110}$", re.I)
_NUMBER_OF_REACH = 130
_SENT_HOME = Cue(r"(?<!\w)[ولبف]?(?:ال)?(?:ترحيل|رح[ّ]?ل)")
_WENT_FREELY = Cue(r"العودة (?:\w+ )?و?(?:ال)?طوعية")
"""Words for sending home that Arabic texts use for voluntary returns as well."""
_FREELY_REACH = 200
_RESPECTIVELY = Cue(r"\brespect(?:ively|ivement|ivamente)\b|على التوالي", re.I)
_DEAD_AMONG = Cue(
    r"(?:fallecid\w+|muert\w+|dead|died|morts?|mortes?|décédée?s?|noyée?s?|ahogad\w+|قتيل\w*|قتلى|وفاة|وفيات)"
    r"[^.,;:\d]{0,12} (?:entre|parmi|among|amongst|من بين)(?: [^\W\d_]+){0,3} $",
    re.I,
)
"""Whom the dead were among: "un fallecido entre las más de 300 personas"."""
_ONLY_STOPPED = Cue(
    r"\b(?:stop(?:ped|s|ping)?|check(?:ed|s|ing)?|search(?:ed|es|ing)?|inspect(?:ed|s|ing)?|contrôl(?:é|ée|és|ées|ent|er)"
    r"|fouill(?:é|ée|és|ées|er)|inspeccion\w+|registraron|pararon)\b",
    re.I,
)
_STOPS = Cue("stop|block|halt|bloqu|fren|paraliz", re.I)
_LEAVING = Cue(
    r"\b(?:from (?:\w+ly )?(?:cross|reach|migrat)\w*|leav\w+|depart\w*|embark\w*|sail\w*|board(?:ing)?"
    r"|set(?:ting)? (?:off|out)|put(?:ting)? to sea|go(?:ing)? to sea"
    r"|part(?:ir|ance|aient)|quitter|départs?|embarqu\w+|prendre la mer|(?:prendre|pris|gagn\w+) le large"
    r"|sal(?:ir|ida|idas|ían)|partir|zarpar|embarcar\w*|hacerse a la mar)\b|مغادر|إبحار|الإبحار|الهجرة|خروج|ركوب",
    re.I,
)
_ENTERING = Cue(
    r"\b(?:enter\w*|get(?:ting)? in(?:to)?|entrer|entrée?s?|pénétrer|entrar|entrada|ingres\w+|acceder)\b|دخول|الدخول",
    re.I,
)
_DETECTED = Cue("détection|detecc|detection", re.I)
_REGULARISING = Cue(r"\br[eé]gulari[sz]|سوية (?:ال)?(?:أوضاع|وضع)", re.I)
_ASYLUM_ASKED = Cue(
    r"\b(?:demand\w+|requêtes?|dossiers?) (?:d['’]asile|de protection)|\basylum[- ](?:appl|claim|request|seek)"
    r"|applications? for (?:asylum|international|protection)|\b(?:solicit\w+|petici\w+) (?:de )?(?:asilo|protección)"
    r"|\b(?:asile|asylum|asilo)\b[^.;\n]{0,80}\b(?:demandes?|applications?|requests?|claims?|solicitudes|peticiones)\b"
    r"|طلب\w* (?:ال)?(?:لجوء|حماية)|طالب\w* (?:ال)?لجوء",
    re.I,
)
_FROM_AFRICA = Cue(
    r"\b(?:de|depuis|from|desde) (?:la )?(?:Libye|Libya|Libia|Tunisie|Tunisia|Túnez)\b|(?<!\w)من (?:ليبيا|تونس)(?!\w)"
)
_CAME_FROM = Cue(
    r", (?:llegad[oa]s|venid[oa]s|arrivée?s|venue?s|who (?:had )?(?:come|came|arrived)|arriving|coming) "
    r"(?:[^\W\d_]+ ){0,3}(?:de|del|d['’]|from|en provenance)\b",
    re.I,
)
_WHO_HAD_BEEN = Cue(
    r"(?: [^\W\d_]+)? (?:who had|that had|que habían|que había|qui avaient|الذين كانوا قد|كانوا قد)\b", re.I
)
_HAPPENED_THEN = Cue(r"\b(?:were|was|are|have been|ont été|sont|étaient|fueron|han sido|son|eran)\b", re.I)
_FINITE_VERB = Cue(
    r" (?:ont|avaient|auraient|have|had|han|habían) (?:également |aussi |also |also been |then |since |déjà )?"
    r"(?!bénéfici|accept|choisi|opté|réussi|benefi|acept|opt|manag|eleg|chosen|logr)"
    r"(?P<verb>[a-zà-ÿ]{4,}(?:é|i|is|it|us?|ed|ado|ido))\b"
)
_ITS_OWN_CLAUSE = Cue(
    r"(?: (?:others?|more|autres|otr[oa]s|más))? "
    r"(?:(?P<whose>(?:de )?cuy[oa]s?|whose|dont l\w+)"
    r"|(?:were|was|have been|had been|fueron|han sido|habían sido|ont été|avaient été) [^\W\d_]+"
    r"|(?:siguen|continúan|permanecen|quedan|esperan|aguardan|viven|residen|remain|await|stay|live|are still"
    r"|are waiting|restent|attendent|demeurent|vivent|sont (?:toujours|encore)|لا يزالون|ينتظرون|يعيشون))\b",
    re.I,
)
_CAME_TO = Cue("[وف]?وصل|gagn|rejoi|reached|alcanz", re.I)
_TO_ITS_OBJECT = Cue(r"[ \u00a0](?:a )?")
_MANY_OPERATIONS = 60
"""From how many on rescues or interceptions are likelier to be of people."""
_OPERATION = Cue(
    r"(?:rescues?|interceptions?|sauvetages?|rescates?|salvamentos?|intercepciones|عمليات? (?:إنقاذ|اعتراض))$", re.I
)
_OF_AGENTS = frozenset({"rescued_at_sea", "interceptions", "arrivals", "arrivals_sea", "deaths"})
_DID_IT = (
    r"(?:(?:(?:who|which|that) (?:(?:had|have|has) )?(?:rescued|saved|helped|picked up|brought|ferried|transported"
    r"|carried|smuggled|drowned|killed))"
    r"|(?:qui (?:ont|avaient|a|avait) (?:secouru|sauvé|aidé|repêché|transporté|convoyé|amené|tué|noyé))"
    r"|(?:que (?:habían? )?(?:rescató|rescataron|rescatado|salvó|salvaron|salvado|auxilió|auxiliaron|transportó"
    r"|transportaron|transportado|llevó|llevaron|trasladó|trasladaron)))"
)
_WHO_HELPED = Cue(
    rf"(?:[Tt]he |[Aa]n? |[Tt]hree |[Tt]wo |\b[Ll]e |\b[Ll]es |\b[Uu]n |\b[Ee]l |\b[Ll]os )?[^\W\d_]+ {_DID_IT}"
    r" (?:more than |some |about |plus de |quelque |environ |a |a unas |a unos |unas |unos )?$"
)
_WHO_HELPED_BEHIND = Cue(rf" {_DID_IT} (?:[^\W\d_]+ )?\d")
_VERB_BEHIND_NOUN = 30
_JOINED = Cue(r"[,;،؛]|\b(?:and|et|y)\b|(?<!\w)و(?=\w)")
_SEEN = frozenset({"detect", "register"})
_SORTED = frozenset({"networks", "applications"})
_SORT = Cue(
    r"\s(?:(?:de|del|of)\s|d['’]|(?:spécialisée?s? dans|dedicad[oa]s? a) )\s*"
    r"(?:(?:la|las|los|el|le|les|du|des|the)\s|l['’])?((?!tr[aá]fico\b(?! de (?:drog|arm|estup)))[a-zà-ÿ][\w-]{2,})"
)
"""What networks or applications are told to be of: names of places begin with a capital and are not meant."""
_TRADE = frozenset({"arrests_smugglers", "smuggling_networks_dismantled", "interceptions"})
_DOUBTS_BY_WORDS: tuple[tuple[frozenset[str], Cue, str], ...] = (
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
        _TO_THEIR_COUNTRY,
        "They are told to have gone to their country: say whether “{code}” or a return is meant.",
    ),
    (
        WENT_HOME,
        _BY_FORCE,
        "They are told to have been made to go: say whether “{code}” counts them.",
    ),
    (
        ARRIVALS,
        _BEACH_LANDINGS,
        "They are landings on a beach, of boats or of people: say whether “{code}” counts them.",
    ),
    (WENT_HOME, _SIGNED_UP, "They ask for it: say whether “{code}” counts them."),
    (frozenset({"vehicles_seized"}), _ONLY_STOPPED, "Stopped is not seized: say whether “{code}” counts them."),
    (frozenset({"documents_forged"}), _OF_MONEY, "Money may be meant: say whether “{code}” counts it."),
    (
        frozenset({"vehicles_seized", "boats_intercepted"}),
        _ABOARD_OF,
        "It tells what people were in: say whether “{code}” counts it.",
    ),
    (
        frozenset({"refugees_registered"}),
        _WENT_ELSEWHERE,
        "They are told to have left: say whether “{code}” counts them.",
    ),
    (
        frozenset({"interceptions"}),
        _OF_SMUGGLERS,
        "Smugglers are named: say whether “{code}” or “arrests_smugglers” is meant.",
    ),
    (
        frozenset({"arrests_smugglers", "smuggling_networks_dismantled", "boats_intercepted", "interceptions"}),
        _OF_OTHER_TRADES,
        "Its words name another crime: say whether “{code}” counts it.",
    ),
    (
        frozenset({"interceptions"}),
        _FOR_ANOTHER_CRIME,
        "They are told to be held for a crime of their own: say whether “{code}” counts them.",
    ),
    (
        frozenset({"interceptions"}),
        _GIVEN_BACK,
        "They may have been stopped on the way, or sent back: say whether “{code}” or “deportations” is meant.",
    ),
    (
        frozenset({"interceptions"}),
        _HELD_AS_SMUGGLERS,
        "They may be held for smuggling or another trade: say whether “{code}” counts them.",
    ),
    (
        frozenset({"boats_intercepted"}),
        _DESTROYED,
        "They are told to have been destroyed: say whether “{code}” counts them.",
    ),
    (ARRIVALS, _OVER_THE_DESERT, "They are told to have crossed a desert: say whether “{code}” counts them."),
    (
        WENT_HOME,
        _HELPED_BACK_HOME,
        "Those back home are told to have been helped: say whether “{code}” counts them.",
    ),
    (
        frozenset({"arrivals_sea"}),
        _BY_SEA_AND_LAND,
        "Its words tell of those come by sea and of those come by land: say whether “{code}” counts them all.",
    ),
    (
        ARRIVALS,
        _TOOK_THEM_IN,
        "A shelter is told to have taken them in: say whether “{code}” counts them.",
    ),
    (
        frozenset({"interceptions"}),
        _BACK_HOME,
        "They are told to have gone home: say whether “{code}” or a return is counted.",
    ),
    (frozenset({"interceptions"}), _MEMBERS, "Members of a group are told of: say whether “{code}” counts them."),
    (
        ARRIVALS | {"interceptions", "rescued_at_sea"},
        _WENT_AWAY,
        "Its words tell of those who left: say whether “{code}” counts them.",
    ),
    (
        frozenset({"asylum_applications"}),
        _FOR_SOMETHING_ELSE,
        "It is told what they ask for: say whether “{code}” counts them.",
    ),
    (
        frozenset({"border_crossings_detected"}),
        _SUCCEEDED,
        "They are told to have succeeded: say whether “{code}” or those who came are counted.",
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
    (
        frozenset({"refugees_registered"}),
        _WITH_DISPLACED,
        "Its words tell of refugees and of displaced people: say whether “{code}” counts them all.",
    ),
    (frozenset({"deaths"}), _TRIED, "They are told to have tried something: say whether “{code}” counts them."),
    (PREVENTED, _FAILED_CLAIM, "A claim failed, or who made it: say whether “{code}” is meant."),
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
_DOUBTS_BY_TEXT: tuple[tuple[frozenset[str], Cue, Cue, str], ...] = (
    (
        frozenset({"rescued_at_sea"}),
        _PICKED_UP,
        _APPREHENDED,
        "Who was picked up may have been rescued or caught: say whether “{code}” is meant.",
    ),
    (
        ARRIVALS,
        _TOOK_A_ROUTE,
        _FRONTEX,
        "Frontex counts crossings of a route: say whether “{code}” or “border_crossings_detected” is meant.",
    ),
    (
        frozenset({"deportations"}),
        _REPATRIATED,
        _NEW_START,
        "The text tells of a new start at home: say whether “{code}” counts them.",
    ),
)
"""The same, where the text must also say something else anywhere."""


class SomethingElse(Told):
    """Doubts of what befell those counted: by their own words, by another group, by the numbers beside them."""

    def counts_families(self, entry: Entry) -> bool:
        """Whether the nationals counted only say of which families: "familias sirias, que se estiman en 900"."""
        noun = entry.noun
        if noun is None or "national" not in noun.senses or noun.start > entry.start:
            return False
        told = self.items[entry.sentence.low : entry.index]
        return any(one.senses.get("thing") == "families" and 0 < noun.start - one.end <= _TWO for one in told)

    def may_be_boats(self, entry: Entry, code: str) -> bool:
        """Whether a small bare number follows boats with people: "9 pateras con 640 inmigrantes, dos de ellas …"."""
        if code in _OF_BOATS or entry.noun is not None or not 0 < (entry.numeral.whole or 0) < _MANY_BOATS:
            return False
        beside, place = self.place(entry)
        boats = next((one for one in beside[:place] if one.thing == "boats"), None)
        if boats is None or entry.numeral.whole is None or entry.numeral.whole > (boats.numeral.whole or 0):
            return False
        return (
            _SOME_OF_BOATS.match(self.text, entry.end) is not None
            or _OTHER_ONES.search(self.text, max(entry.sentence.start, entry.start - 10), entry.start) is not None
        )

    def is_one_of_the_boats(self, entry: Entry) -> bool:
        """Whether boats are counted between people and a bare part: "71 en dos pateras, de las que una naufragó"."""
        whole = entry.whole
        if whole is None or entry.noun is not None or _OF_THEM.match(self.text, entry.end) is None:
            return False
        beside = self.beside.get(id(whole.sentence), ())
        if whole.sentence is not entry.sentence:
            return any(one.thing == "boats" for one in beside)
        return any(whole.start < one.start < entry.start and one.thing == "boats" for one in beside)

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
        if code in ("departures_prevented", "rescued_at_sea") and self.says(_STRANDED, entry):
            return f"They are told to be stuck somewhere: say whether “{code}” counts them."
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
        if code in ARRIVED and self.is_reached_by_helpers(entry):
            return f"Who came to them is told, not that they came: say whether “{code}” is meant."
        if code == "deportations" and self.speaks_of_the_sea and self.says(_TURNED_BACK, entry):
            return f"Turned back may be said of boats that were stopped, too: confirm “{code}”."
        if (apart := self.of_another_group(entry, code)) is not None:
            return apart
        if (there := self.of_those_there(entry, code)) is not None:
            return there
        if code in ARRIVALS and self.only_came_from(entry):
            return f"An aside only tells where they came from: say whether “{code}” counts them."
        if code == "asylum_applications" and self.text_says(_REGULARISING) and not self.text_says(_ASYLUM_ASKED):
            return f"The text tells of regularisation, too: say whether “{code}” counts them."
        if code == "arrivals" and self.speaks_of_the_sea and self.says(_FROM_AFRICA, entry):
            return f"From there they come by sea, of which the text speaks: say whether “{code}” or by sea is meant."
        if entry.evidence == "event" and self.is_named_across_a_stop(entry):
            return f"What befell them is told in another clause: confirm “{code}”."
        if code in ARRIVALS and self.was_sent_there(entry):
            sent = "deportations"
            return Rather(
                sent, f"Its words also speak of who was sent away: say whether “{code}” or “{sent}” is meant."
            )
        return self.of_crossings(entry, code) or self.of_numbers_beside(entry, code)

    def by_words_beside(self, entry: Entry, code: str) -> str | None:
        """The doubt that the words right before a number give, or words elsewhere in its sentence and text."""
        lost = code not in LOST and self.is_led_by(_LOSS_OF, entry)
        if lost or (
            entry.evidence == "shared"
            and (self.is_led_by(_OF_ANOTHER_NOUN, entry) or _AND_ANOTHER_NOUN.match(self.text, entry.end))
        ):
            return f"Another noun stands before it: say whether “{code}” counts it, too."
        if code in LOST and entry.evidence == "shared" and _WHEREAS.search(self.text, entry.end, entry.sentence.end):
            return f"Another clause tells of those lost: say whether “{code}” counts these."
        if code in ARRIVALS and self.says(_CROSSINGS_TOLD, entry) and _BORDER_CROSSINGS.search(self.text):
            return f"The text tells of border crossings: say whether “{code}” or these are meant."
        if code == "vehicles_seized" and (self.says(_STOLEN, entry) or self.is_led_by(_STOLEN, entry)):
            return f"They had been stolen: say whether “{code}” counts them."
        low = max(entry.sentence.start, entry.start - _NUMBER_OF_REACH)
        if entry.evidence == "list" and _NUMBER_OF.search(self.text, low, entry.start):
            return f"Words of its own tell whom it counts: say whether “{code}” is meant."
        if entry.evidence == "memory" and self.sentence_says(_RESPECTIVELY, entry):
            return f"“Respectively” points to a list told before: say whether “{code}” counts it, and for which days."
        if code in LOST and self.is_led_by(_DEAD_AMONG, entry):
            return f"They are told to be those among whom others died: say whether “{code}” counts them."
        low, high = max(0, entry.sentence.start - _FREELY_REACH), entry.sentence.end + _FREELY_REACH
        if code == "deportations" and self.says(_SENT_HOME, entry) and _WENT_FREELY.search(self.text, low, high):
            return f"The text tells of voluntary returns, too: say whether “{code}” is meant."
        return None

    def by_own_words(self, entry: Entry, code: str) -> str | None:
        """The first doubt of the table that a number's own words give."""
        for codes, words, reason in _DOUBTS_BY_WORDS:
            if code in codes and self.says(words, entry):
                return reason.format(code=code)
        if code in _TRADE and self.says(_OF_TRAFFICKING, entry) and not self.says(_OF_MIGRANTS, entry):
            return f"Trafficking in persons is told of: say whether “{code}” counts it."
        if (beside := self.by_words_beside(entry, code)) is not None:
            return beside
        if (around := self.by_words_around(entry, code)) is not None:
            return around
        if code == "rescued_at_sea" and self.is_told_by_survivors(entry):
            return f"Survivors are who tells it: say whether “{code}” counts them."
        if (elsewhere := self.of_another_agent(entry, code)) is not None:
            return elsewhere
        if code == "rescued_at_sea" and self.says(_EVACUATED, entry) and not self.says(_AT_SEA, entry):
            return f"Who was evacuated need not have been at sea: say whether “{code}” is meant."
        if code == "voluntary_returns" and self.says(_WENT_BACK, entry) and not self.says(_HOME, entry):
            return f"Where they went back to is not told: say whether “{code}” is meant."
        for codes, words, anywhere, reason in _DOUBTS_BY_TEXT:
            if code in codes and self.says(words, entry) and self.text_says(anywhere):
                return reason.format(code=code)
        return None

    def by_words_around(self, entry: Entry, code: str) -> str | None:
        """What the words right before or right behind a number tell of it."""
        if code in PREVENTED and _TRIED_RIGHT_BEFORE.search(self.text, max(0, entry.start - 10), entry.start):
            return f"They are told to have tried: say whether “{code}” counts them."
        if _SHARE_OF_ALL.search(self.text, entry.sentence.start, entry.start):
            return f"It may count all of those of whom a share is told: say whether “{code}” is meant."
        if code not in LOST and _DIED_BEHIND.match(self.text, entry.end):
            gone = f"They are told to have died or to be missing: say whether “{code}” counts them."
            return gone if _MISSING_BEHIND.match(self.text, entry.end) else Rather("deaths", gone)
        if (
            code == "asylum_applications"
            and entry.noun is not None
            and _DECIDED_ON.match(self.text, entry.noun.end + 1)
        ):
            return f"Its words tell of a decision: say whether “{code}” counts what was asked for or what was decided."
        if code == "deaths" and _SOME_AMONG.search(self.text, entry.end, entry.sentence.end):
            return f"Some among them are told to have died: say whether “{code}” counts them all."
        if code == "deaths" and _IDENTIFIED.match(self.text, entry.end):
            return f"It tells who of them is known: say whether “{code}” counts these."
        return None

    def of_another_group(self, entry: Entry, code: str) -> str | None:
        """Who was stopped, is displaced, or has a clause or a sort of its own."""
        if self.sentence_says(NOT_REAL, entry):
            return f"A drill or a rumour is told of: say whether “{code}” was counted."
        if self.sentence_says(_DEAD_AND_ALIVE, entry):
            return f"Dead and rescued are counted together: say whether “{code}” is meant."
        if self.text_says(_SEES) and _IS_SEEN.search(
            self.text, max(entry.sentence.start, entry.start - _SEEN_REACH), entry.start
        ):
            return f"Somebody only sees them: say whether “{code}” is meant."
        if (stopped := self.of_those_stopped(entry, code)) is not None:
            return stopped
        if code in SENT_BACK and self.speaks_of_the_displaced(entry):
            return f"The sentence tells of displaced people: say whether “{code}” counts those back among them."
        if entry.evidence == "event" and self.does_something_unknown(entry):
            return f"A verb that is not known tells what they did: say whether “{code}” is meant."
        if code not in LOST and entry.evidence == "event" and self.is_only_background(entry):
            return f"A clause only tells what had befallen them before: say whether “{code}” is meant."
        if code == "rescued_at_sea" and self.may_be_bodies(entry):
            return f"Bodies are told of right before: say whether “{code}” or “deaths” is meant."
        if code == "interceptions" and self.may_be_smugglers(entry):
            return Rather("arrests_smugglers", f"Smugglers are told of right before: say whether “{code}” counts them.")
        if code in ARRIVALS and _REPATRIATED.search(self.text, max(0, entry.start - TOLD_WITHIN), entry.end + 60):
            return f"Some were taken home, the text tells: say whether “{code}” is meant."
        if code in ARRIVALS and self.may_have_lived_there(entry):
            return f"They may be foreigners who lived there: say whether “{code}” is meant."
        if self.is_told_apart(entry):
            return f"A clause of its own tells of them: say whether “{code}” is meant."
        if self.is_of_another_sort(entry):
            return f"It is told of which sort they are: say whether “{code}” counts these."
        return None

    def opens_alone(self, entry: Entry) -> bool:
        """Whether nothing that befell them stands with a number and its noun: "من بين 84 راكبا، توفي تسعة"."""
        noun = entry.noun
        shut = noun is not None and noun.start > entry.start and self.text[noun.end : noun.end + 1] in (",", "،")
        return entry.evidence == "shared" or (shut and noun is not None and "event" not in noun.senses)

    def of_those_named_beside(self, entry: Entry, code: str) -> str | None:
        """What the words right before it, boats or bodies beside it put in doubt."""
        if self.opens_alone(entry) and _OPENS_AS_WHOLE.search(self.text, entry.sentence.start, entry.start):
            return f"What is told may be of a part of those alone: say whether all of “{code}” is meant."
        if code not in _OF_BOATS and self.is_led_by(_HELPED_BEFORE, entry):
            return f"They are whom others helped or brought: say whether “{code}” counts them."
        if entry.noun is None and not entry.is_base and self.is_led_by(_OUT_OF_HOW_MANY, entry):
            return f"It tells out of how many: say whether all of “{code}” is meant."
        if code in LOST and entry.noun is None and self.is_led_by(_SURVIVORS_LEAD, entry):
            return f"Survivors are told of: say whether “{code}” counts them."
        if code in LOST and entry.evidence == "event" and self.says(_AND_BODIES, entry):
            return f"Bodies are told of beside them: say whether “{code}” counts these."
        if code in _OF_BOATS and entry.noun is not None and "," in self.text[entry.noun.end : entry.start]:
            return f"Boats are only named before it: say whether “{code}” is meant."
        if entry.is_base and entry.base is not None and entry.base.indicator is None:
            return f"What it is compared with is of no indicator: say whether “{code}” is meant."
        if self.may_be_boats(entry, code):
            return f"Boats are counted before it, and it may count some: say whether “{code}” is meant."
        return None

    def of_other_deeds(self, entry: Entry, code: str) -> str | None:
        """What was done by those counted, to others, or to boats that they only were in."""
        if code == "deportations" and self.is_led_by(_OF_BOATS_ALL_CAME_IN, entry):
            return f"Boats were sent away, with so many aboard: say whether “{code}” counts them."
        if code == "interceptions" and self.came_before(entry):
            return f"They are told to have come, and then to be held: say whether “{code}” or their coming is meant."
        if code in ("rescued_at_sea", "interceptions") and self.may_be_operations(entry):
            return f"Operations may be counted, not people: say whether “{code}” is meant."
        if code in _OF_AGENTS and self.are_who_did_it(entry):
            return f"They are told to have done it, or others to have carried them: say whether “{code}” is meant."
        if self.is_in_brackets_behind_unnamed(entry):
            return f"It stands in brackets behind a number of which nothing is known: say whether “{code}” is meant."
        if self.is_told_of_the_next(entry):
            return f"What is told may be of the number behind it alone: say whether “{code}” is meant."
        return None

    def of_numbers_beside(self, entry: Entry, code: str) -> str | None:
        """What the numbers told before or beside it put in doubt."""
        if (told := self.of_those_named_beside(entry, code) or self.of_other_deeds(entry, code)) is not None:
            return told
        if self.is_what_a_part_is_of(entry) and not self.is_told_at_once(entry, code):
            return f"What is told may be of those right before it alone: say whether all of “{code}” is meant."
        if self.goes_back_to_unnamed(entry, code):
            return f"It goes back to a number told before, which waits: confirm “{code}” and the days."
        if self.counts_families(entry):
            return f"It may count families, not people: confirm “{code}”."
        if code in ("arrests_smugglers", "interceptions") and self.is_of_another_trade(entry):
            return f"Their words tell of another crime: say whether “{code}” counts them."
        if code == "asylum_applications" and self.may_be_decided(entry):
            return f"It may tell what was decided: say whether “{code}” counts what was asked for."
        if self.is_one_of_the_boats(entry):
            return f"“Of them” may be of the boats: say whether “{code}” is meant."
        if self.goes_with_next(entry):
            return f"It is told in one breath with a number of something else: confirm “{code}”."
        if self.is_told_with_unnamed(entry):
            return f"It is told in one breath with a number that is of no indicator: confirm “{code}”."
        if self.is_beside_an_average(entry):
            return f"An average stands before it, and it may be one, too: confirm “{code}”."
        return None

    def came_before(self, entry: Entry) -> bool:
        """Whether a verb before it says that they came, and one behind that they were held."""
        if entry.evidence != "event":
            return False
        ahead = [item for item in self.items[entry.left : entry.index] if "event" in item.senses]
        came = any(item.senses["event"] == "arrive" or _CAME_TO.match(item.text) for item in ahead)
        return came and not any(item.senses["event"] == "intercept" for item in ahead)

    def is_in_brackets_behind_unnamed(self, entry: Entry) -> bool:
        """Whether a bare number in brackets follows a larger one of no indicator: "195 cases …: Brazil (31)"."""
        named = entry.noun is not None and entry.noun.start > entry.start
        if named or entry.is_base or entry.evidence == "event" or self.text[max(0, entry.start - 1)] != "(":
            return False
        beside, place = self.place(entry)
        before = [one for one in beside[:place] if self.text[max(0, one.start - 1) : one.start] != "("]
        last = before[-1] if before else None
        return last is not None and last.indicator is None and last.value >= entry.value

    def is_told_of_the_next(self, entry: Entry) -> bool:
        """Whether its own words say what is no indicator, and the event behind is the next number's own."""
        if entry.evidence != "shared" or entry.noun is None or entry.noun.start < entry.start:
            return False
        beside, place = self.place(entry)
        following = beside[place + 1] if place + 1 < len(beside) else None
        if following is None or following.evidence != "event" or following.indicator != entry.indicator:
            return False
        if following.is_base:
            return False
        seen = (item for item in self.items[entry.index + 1 : entry.right] if item.senses.get("event") in _SEEN)
        beside_noun = next((item for item in seen if item.start - entry.noun.end < _VERB_BEHIND_NOUN), None)
        if beside_noun is not None:
            return _JOINED.search(self.text, entry.noun.end, beside_noun.start) is None
        verb = self.items[following.index - 1]
        active = "event" in verb.senses and _TO_ITS_OBJECT.fullmatch(self.text, verb.end, following.start) is not None
        return active and not any("event" in item.senses for item in self.items[entry.sentence.low : entry.index])

    def may_be_operations(self, entry: Entry) -> bool:
        """Whether few rescues or interceptions are counted, each of which may be of a boatful: "four rescues"."""
        if entry.noun is None or not 0 < entry.value < _MANY_OPERATIONS:
            return False
        if entry.noun.senses.get("thing") not in (None, "rescues", "interceptions"):
            return False
        return _OPERATION.match(entry.noun.text) is not None

    def are_who_did_it(self, entry: Entry) -> bool:
        """Whether a clause says what those counted did, or what others did to them: "three people who rescued 40"."""
        if _WHO_HELPED.search(self.text, max(entry.sentence.start, entry.start - TOLD_WITHIN), entry.start):
            return True
        noun = entry.noun
        if noun is None or noun.start < entry.start:
            return False
        return _WHO_HELPED_BEHIND.match(self.text, noun.end) is not None

    def is_of_another_trade(self, entry: Entry) -> bool:
        """Whether the sentence tells of drugs, theft or terror, and the number's own words of no migrants."""
        return self.sentence_says(_OF_ANOTHER_TRADE, entry) and not self.says(_OF_SMUGGLING, entry)

    def may_be_decided(self, entry: Entry) -> bool:
        """Whether a bare part of applications says of no people or place: "6,536 claims, of which 1,756 failed"."""
        named = entry.noun is not None and entry.noun.start > entry.start
        if entry.whole is None or named or entry.is_base:
            return False
        low = max(entry.whole.end, entry.sentence.start)
        return _DECIDED.search(self.text, low, self.items[entry.right - 1].end) is not None

    def is_what_a_part_is_of(self, entry: Entry) -> bool:
        """Whether its part stands right before it: the 12,000 of "5,000 of the 12,000 migrants … were returned"."""
        beside, place = self.place(entry)
        return place > 0 and beside[place - 1].whole is entry and beside[place - 1].start < entry.start

    def of_those_stopped(self, entry: Entry, code: str) -> str | None:
        """Who was stopped on the way in or out, and what was detected where boats come."""
        if code == "departures_prevented":
            own = self.items[entry.left : entry.right]
            stopped = any(_STOPS.match(item.text) for item in own if item.senses.get("event") == "foil")
            prevented = any(item.senses.get("event") == "prevent" for item in own)
            if stopped and not prevented and not self.says(_LEAVING, entry):
                likelier = "interceptions"
                return Rather(likelier, f"They were stopped: say whether “{code}” or “{likelier}” is meant.")
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

    def is_told_by_survivors(self, entry: Entry) -> bool:
        """Whether those rescued are only who speaks: "selon les rescapés, 85 personnes avaient embarqué"."""
        return _WITNESSES.search(self.text, entry.sentence.start, entry.start) is not None

    def has_something_unknown_done(self, entry: Entry) -> bool:
        """Whether a bare number is told to have been done something that no vocabulary holds: "45 ont été réadmis"."""
        done = _HAD_DONE.match(self.text, entry.end)
        if done is None:
            return False
        told = self.item_at(done.start(1))
        return told is None or not told.senses.keys() - {"plain", "function"}

    def of_another_agent(self, entry: Entry, code: str) -> str | None:
        """Whether a bare number came another way, or was carried out by others: "et 540 par la Guinée"."""
        own = {item.senses.get("event") for item in self.items[entry.index : entry.right]}
        if code not in LOST and entry.evidence == "shared" and not own.isdisjoint(_HARM):
            return f"Its own words tell of the dead or the missing: say whether “{code}” is meant."
        if entry.noun is not None and entry.noun.start > entry.start:
            return None
        if code in ("arrivals_sea", "rescued_at_sea") and self.says(_BY_LAND, entry):
            return f"Its own words tell of another way: say whether “{code}” is meant."
        if entry.whole is None and code == "voluntary_returns_iom" and _BY_OTHERS.match(self.text, entry.end):
            return f"Its own words name others: say whether “{code}” is meant."
        bare = entry.evidence not in ("event", "noun", "name", "base")
        if bare and self.has_something_unknown_done(entry):
            return f"It is not known what was done to them: say whether “{code}” counts them."
        if bare and _DOES_SOMETHING.match(self.text, entry.end):
            return f"A verb of its own tells what they did: say whether “{code}” counts them."
        return None

    def may_be_bodies(self, entry: Entry) -> bool:
        """Whether a bare number behind the dead was taken out of the sea: "12 corps …, trois autres repêchés"."""
        last = self.last_judged
        bare = entry.noun is None or entry.noun.start < entry.start
        return bare and last is not None and last.indicator in LOST and self.says(_TAKEN_OUT, entry)

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

    def is_named_across_a_stop(self, entry: Entry) -> bool:
        """Whether a ";" parts a number and its noun from all that may have befallen them."""
        if entry.noun is None or "event" in entry.noun.senses or entry.left >= entry.index:
            return False
        ahead = range(entry.index - 1, entry.left, -1)
        stop = next((at for at in ahead if self.items[at].kind == MARK and self.items[at].text in ";؛"), None)
        behind = self.items[stop : entry.right] if stop is not None else []
        return stop is not None and not any(item.senses.get("event", "board") != "board" for item in behind)

    def only_came_from(self, entry: Entry) -> bool:
        """Whether all that names it is an aside behind a comma: "dio papeles a unas 25.000, llegadas de Siria"."""
        end = entry.noun.end if entry.noun is not None and entry.noun.start > entry.start else entry.end
        if _CAME_FROM.match(self.text, end) is None:
            return False
        return not any(item.senses.get("event") == "arrive" for item in self.items[entry.left : entry.index])

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
            return entry.indicator in ARRIVALS or resides or self.says(NOW, entry) or self.says(_IN_CENTRES, entry)
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

    def is_reached_by_helpers(self, entry: Entry) -> bool:
        """Whether those who came are patrols or rescuers: "وصلت الدوريات إلى 148 مهاجرا"."""
        return _HELPERS_CAME.search(self.text, entry.sentence.start, entry.start) is not None

    def goes_with_next(self, entry: Entry) -> bool:
        """Whether an "and" joins it to others told to be something else: "two were saved, 181 and five are lost"."""
        beside, place = self.place(entry)
        following = beside[place + 1] if place + 1 < len(beside) else None
        if following is None or entry.evidence != "shared" or following.evidence != "event" or entry.noun is None:
            return False
        lost = [one in LOST for one in (entry.indicator, following.indicator)]
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

    def counts_migrants_too(self, entry: Entry) -> bool:
        """Whether one number counts smugglers and migrants together: "658 smugglers and illegal immigrants"."""
        if entry.noun is None:
            return False
        both = entry.indicator == "arrests_smugglers" and _AND_MIGRANTS.match(self.text, entry.noun.end)
        return bool(both or _SMUGGLERS_AND_MIGRANTS.match(self.text, entry.noun.end))

    def follows_departures(self, entry: Entry) -> bool:
        """Whether those who left stand between the number before and this one: "782 arrived, while departures …"."""
        beside, place = self.place(entry)
        start = beside[place - 1].end if place else entry.sentence.start
        found = list(_DEPARTED.finditer(self.text, start, entry.start))
        if not found:
            return False
        behind = (item for item in self.items[entry.sentence.low : entry.index] if item.start >= found[-1].end())
        return not any(item.senses.get("event") == "arrive" for item in behind)
