"""Whether others may be meant than those whom an indicator counts."""

from __future__ import annotations

import re
from functools import cached_property

from etl.amounts import goes_on_in_another_unit
from etl.attaching.events import LIBYA, TO_LIBYA
from etl.attaching.words import MOST_DID_SO
from etl.cues import Cue
from etl.entries import Entry
from etl.indicators import ARRIVALS, CARRIERS, PERSONS
from etl.judging.something_else import ARRIVED, SENT_BACK, SomethingElse
from etl.judging.told import BY_CHOICE, REGULARISED, SENT_AWAY, TOOK_REFUGE, WRECK, Rather
from etl.numerals.numeral import Numeral

_LASTS = frozenset({"refugees_registered", "stock_migrants", "asylum_applications"})
"""What counts those who are there."""
_OF_MIGRATION = frozenset(
    {"irregular", "smuggling", "suspected_smuggling", "sea", "entry", "fence", "libya", "external_border"}
)
LENT = frozenset({"base", "part"})
_LANDING = Cue("landing|disembarkation", re.I)
_TIED_TO_SO_MANY = Cue(r"[^.;:\d]{0,60}\b(?:li[ée]e?s? à|linked to|vinculad[oa]s a|مرتبط\w* بـ?) ?\d", re.I)
_WENT_BACK = Cue(r"\b(?:retorn|regres)", re.I)
"""Spanish verbs that say, beside those deported, of no will of their own."""
OF_OWN_WILL = Cue(
    r"vol[ou]nt|gré\b|aidé|aide|facilit|assist|helped|their (?:own )?countr|sus? pa[ií]s"
    r"|flown|home(?! (?:office|secretar|affairs))|طوع|reint",
    re.I,
)
_GANGS = Cue(
    r"\b(?:bandes? (?:criminelles?|de voleurs|de malfaiteurs)|criminal gangs?|bandas? (?:criminal\w*|de ladrones))\b"
    r"|عصاب(?:ة|ات) إجرامية",
    re.I,
)
_FREELY = Cue(r"vol[ou]nt|gré\b|aid|facilit|assist|asisti|help|ayud|apoy|support|reint|طوع|طواع|ساعد", re.I)
_BROUGHT = Cue(r"\b(?:ramen|brought back|taken back)", re.I)
_SENT_BACK_BY = Cue(r"\brenvoy|\brefoul|\breturn|\bsent back|\bsend back", re.I)
ASHORE = Cue(r"(?:brought|brings?|bringing|taken|came) (?:ashore|to (?:shore|land|port))", re.I)
"""Verbs that may as well be said of those who cross and are met at sea."""
_WHO_CARRIED = Cue(
    r"\bwho (?:was|were|had been|is|are) (?:transporting|carrying|smuggling|driving|ferrying|guiding|hiding)\b"
    r"|\bqui (?:transportai|conduisai|convoyai|cachai)\w+|\bque (?:transportaba|llevaba|trasladaba|conducía)n?\b",
    re.I,
)
_THEIR_TRADE = Cue(
    r"(?:tr[aá]fi[ck]\w*|trata|smuggl\w+|passeurs?) (?:de |d['’]|of |in )?"
    r"(?:personas|seres|inmigrantes|migrantes|migrants|people|persons)"
    r"|\b(?:against|from|of|belonging to|contra|contre|de|miembros de|membres d[e'])"
    r" (?:an?|the|una?|la|l['’]|une?)(?: \w+){0,2} "
    r"(?:ring|gang|banda|trama|filière|bande)\b"
    r"|\bthey (?:were|had been) (?:helping|driving|transporting|carrying|ferrying|smuggling|hiding)\b"
    r"|\bils (?:transportaient|convoyaient|aidaient|hébergeaient|conduisaient)\b"
    r"|\b(?:transportaban|trasladaban|llevaban|ayudaban) a\b",
    re.I,
)
_HANDFUL = 6
_BESIDE_IOM = 14
"""Items of the sentences beside that are looked at, about a sentence's worth."""
_OF_MIGRANTS = Cue(r"migra|passeur|هجر|مهاجر", re.I)
_ONLY_MIGRANTS = Cue(
    r"(?:\w+ )?(?:(?:im|in|é|e)?migra\w+|border[- ]crossers)(?: \w+){0,2}|(?:ال)?مهاجر\w*(?: \w+){0,2}", re.I
)
_GOODS = Cue(
    r"contraband|foodstuffs?|food products|cigarettes?|tobacco|counterfeit|livestock|fireworks|metal detectors?"
    r"|jackhammers?|contrebande|denrées|tabac|contrefa|pétards|détecteurs? de m|marteaux[- ]piqueurs?"
    r"|contrabando|cigarrillos|alimentos|falsificad"
    r"|(?:litres|liters|litros|tonnes|tons|toneladas) (?:of |de |d['’])(?:fuel|petrol|gasoline|diesel|carbur|gasoil"
    r"|combustible)|مواد غذائية|التبغ|سجائر|كاشف",
    re.I,
)
_BY_BOAT = Cue(
    r"boat|dingh|vessel|engine|bateau|embarca|canot|zodiac|pirogue|moteur|motor|patera|lancha|قارب|قوارب|زورق", re.I
)
"""What fuel may be for, too, where those who carry people are arrested."""
_INVOLVED_IN = Cue(
    r"(?:involved in|involvement in|belonging to|linked to|part of|members? of|active in|within|working for"
    r"|impliqués dans"
    r"|appartenant à|liés à|membres de|pertenecientes a|vinculad\w+ a|miembros de)[ \u00a0](?:\w+[ \u00a0]){0,2}$",
    re.I,
)
_INVOLVED_REACH = 40
_NAME = Cue(r"(?<![^\W\d_])(?:[A-ZÀ-Þ]{3,}|Daesh|Boko Haram|al-Qaeda)(?![^\W\d_])")
"""A name of an organisation, in capitals for the most part."""
_HANDED_OVER = Cue(r"\b(?:handed (?:over|back)|turned over) to (?:the )?[A-Z]\w+ (?:authorit|police|border)")
_HELPED_HOME = Cue(
    r"help|assist|facilit|support|organi[sz]|flight|charter|volunt|volont|programme|\bVHR|\baid|aidé|accompagn|appu"
    r"|ayud|apoy|vuelo|\bvols?\b|programa|طوع|طواع|ساعد|مساعد|سهل|رحل|برنامج|تنظيم|نظم",
    re.I,
)
"""Words for what IOM does for those who go home."""
_WARRANT = Cue(
    r"\b(?:arrest|outstanding|search|european) warrants?\b|mandats? d['’]arrêt|órden(?:es)? de (?:busca|detenc)", re.I
)
_HELD_IN = Cue(
    r"\b(?:detained|held|kept|being held|in detention) (?:in|at|inside)\b[^.;]{0,60}"
    r"\b(?:centres?|centers?|facilit\w+|prisons?|jails?|camps?)\b"
    r"|\b(?:hotspot|cent(?:re|er)s?|camps?|prisons?|facilit(?:y|ies)|barracks) (?:held|holds?|housed)\b"
    r"|(?:محتجز\w*|محبوس\w*|موقوف\w*|معتقل\w*|يحتجز\w*|تحتجز\w*)\b[^.؛]{0,60}\b(?:مركز|مراكز|سجن|سجون|مرافق|منشآت)\b"
    r"|(?:مراكز|مركز) (?:ال)?(?:احتجاز|ترحيل|إيواء|حجز)\b",
    re.I,
)
_IN_PROCESS = Cue(
    r"\bprocesos? de\b|\ben (?:trámite|curso|proceso)\b|\bin (?:the )?process\b|\bunder way\b|\bpending\b|\ben cours\b"
    r"|\ben instance\b|قيد (?:ال)?(?:معالجة|دراسة|تسوية)",
    re.I,
)
_WHO_ARE = Cue(r"[،,] و?هما? $")
_WHO_ARE_REACH = 7
_CELLS = Cue(r"[|\t]")
_LONGEST_ROW = 2_000
"""Characters of a row of a table before a number, at most."""
_OTHERS = Cue(r"\b(?:otr[oa]s|autres|other|another|further)[ \u00a0]$", re.I)
_OTHERS_REACH = 12
_CROSSED = Cue(r"\bcross|\btravers", re.I)
_BEFORE_IT = 200
"""How far back words still tell of the same event."""
_DISTRESS = Cue(
    r"sauvetage|secour|sauveteur|naufrag|rescue|difficult|détresse|distress|shipwreck|en panne|adrift|à la dérive",
    re.I,
)
_NEWLY = ("recién", "nouveaux arriv", "newly", "new arrival")
_HELD = Cue(
    r"\b(?:cont(?:ab)?an?|cuentan?) con\b|\btien\w+|\bten[ií]an?\b|\bvigentes?\b|\ben vigor\b|\btitulaires?\b|\bheld\b",
    re.I,
)
"""Words for those who have a permit, which may have been granted long ago."""
_SWAM = Cue(r"à la nage|\bswam\b|\bswimming\b|\ba nado\b|\bnadando\b|سباحة", re.I)
_VEHICLES = Cue(
    r"\b(?:véhicules?|vehículos?|vehicles?|coches?|voitures?|cars?|camión|camiones|camions?|trucks?|lorry|lorries|vans?"
    r"|furgonetas?|fourgons?|maletero|dobles? fondos?|conteneurs?|contenedor(?:es)?|containers?"
    r"|remolques?|remorques?)\b"
    r"|(?<!\w)(?:ال)?(?:شاحن(?:ة|ات)|سيار(?:ة|ات)|مركبات|حاوي(?:ة|ات))(?!\w)",
    re.I,
)
_ON_LAND = Cue(
    r"polic|gendarm|\btrucks?\b|\btrailer|\blorr|\bbus(?:es)?\b|\bhighway|camión|camiones|autobús|autocar|carretera"
    r"|\bgrs\b|guardia nacional|ejército|fiscal[ií]a|secuestr|séquestr|kidnap|hostage|otage|rehen|farm"
    r"|d[eé]s[ei]e?rt|casa de seguridad|safe house|warehouse|bodega|entrepôt"
    r"|شرط|درك|خطف|مختطف|محتجزين|في الصحراء|مزرعة|مستودع",
    re.I,
)
"""Who frees people on land, and from where."""
_ANYBODY = Cue(r"و?(?:ال)?(?:شخص|أشخاص|فرد|أفراد|عنصر|نفر)")
"""How a noun begins that says of suspects nothing but that they are people."""
_BOTH = Cue(
    r"intercept\w+ ou (?:sauv|secou)|(?:sauv|secour)\w+ ou (?:à l['’])?intercept"
    r"|intercepted(?: or |/)rescued|rescued(?: or |/)intercepted"
    r"|rescues? ?/ ?interceptions?|interceptions? ?/ ?rescues?|sauvetages? ?/ ?interceptions?|rescates? ?/ ?intercep\w+"
    r"|intercept\w+ o (?:rescat|socorr)\w+|(?:rescat|socorr)\w+ o intercept"
    r"|(?:interception|interpellation|arrestation)s? et (?:au |le |du |à )?(?:sauvetage|secours)"
    r"|(?:sauvetage|secours) et (?:à |de )?(?:l['’])?(?:interception|interpellation|arrestation)",
    re.I,
)
_STOPPED_AND_SENT = Cue(
    r"(?:arrêt|intercept|interpell)\w+,? (?:puis|avant d['’]être|et) (?:rapatri|expuls|renvoy|refoul|reconduit)\w+"
    r"(?! (?:en|vers la) Libye)",
    re.I,
)
_BY_A_CENTRE = Cue(r"\bcentr|hotspot|hot spot|\baccueil\b|reception", re.I)
_INVOLVED = Cue(r"\bimpliqu[ée]|\binvolved\b|\bimplicad", re.I)
_ITS_GROUP_CAME = Cue(
    r"\b(?:contingente|caravana|grupo|embarcación|patera|cayuco|convoy) (?:migrante )?que (?:ha |había )?"
    r"(?:ingres|lleg|entr|arrib)(?:ó|ado)\b",
    re.I,
)
"""What came is one group, of which others are counted: "1.064 que formaban parte del contingente que ingresó"."""
FEW = 200
_TRIED_TO_COME = Cue(
    r"\b(?:intenta(?:ron|ban|do)?|trata(?:ron|ban) de|pretend(?:ían|ieron))\b (?:\w+ ){0,2}?"
    r"(?:entrar|llegar|cruzar|acceder|ingresar|alcanzar)\b"
    r"|\b(?:ont|avaient) (?:tenté|essayé) d['e]\W?(?:\w+ ){0,2}?"
    r"(?:rejoindre|atteindre|entrer|arriver|traverser|passer|gagner|accéder)\b"
    r"|\b(?:tried|attempted|sought) to (?:reach|enter|cross|get|arrive)\b"
    r"|(?<!\w)[وف]?(?:حاول|حاولوا|سعى|سعوا)(?!\w)",
    re.I,
)
_AGENT_REACH = 16
_BY_AGENT = Cue(r"(?:\bpar|\bby|\bpor|من طرف|من قبل|بواسطة)(?: les| the| l[oa]s| des)? $", re.I)
"""What leads to who did it: "secourus par quatre navires"."""
_IN_QUARANTINE = Cue(
    r"quarant(?:aine|ine)|cuarentena|حجر صحي|الحجر الصحي|relocat|relocali[sz]|reubicad|réinstall", re.I
)
_CARRIED_THESE = Cue(r" (?:en las que|en los que|à bord desquel|on which|in which|that carried|qui transport)", re.I)
_WERE_ABOARD = Cue(r"(?:a bordo|à bord|aboard)(?: l[oa]s| les| the)? $", re.I)
_FLOW_OF = Cue(r"\b(?:flujos?|llegadas?|entradas?|salidas?|flows?|flux) (?:de|of) $", re.I)
_SHARE_OF_THEM = Cue(r"[^.;()]{0,40}\b(?:de l[oa]s (?:que|cuales)|dont|of which|of them)\b[^.;()]{0,30}\(", re.I)
_BY_PLANE = Cue(
    r"\b(?:flights?|charter\w*|planes?|aircraft|vols?|avions?|vuelos?|avi[óo]n(?:es)?)\b"
    r"|(?<!\w)(?:ال)?(?:رحلة|رحلات|رحلتين|طائرة|طائرات)",
    re.I,
)
_AMONG_THEM = Cue(
    r"(?:(?:parmi|entre|of|among|d['’]entre) (?:eux|elles|ellos|ellas|them)|و?(?:منهم|من بينهم|بينهم)|dont)\b", re.I
)
_RESCUE_SHIP = Cue(r"\b(?:Guardamar|Salvamar|Helimer|(?:buque|barco|nave|embarcación) de (?:rescate|salvamento))\b")


_ACTS = frozenset({"intercept", "rescue", "deport", "die", "missing", "arrive", "regularise", "return"})
_FOR_WHOM = Cue(
    r"\b(?:au (?:profit|bénéfice) d(?:e|['’]) ?|en faveur d(?:e|['’]) ?|for the benefit of |a favor de )$"
    r"|(?<!\w)(?:لفائدة|لصالح) $",
    re.I,
)
"""What leads to those for whom a crossing was made ready: "une opération au profit de onze candidats"."""
_FOR_WHOM_REACH = 24
_ON_AN_OCCASION = Cue(r"(?: autres| others?| otr[oa]s)? (?:lors d(?:e|u|['’])|au cours d|pendant|durante|during)", re.I)
_TO_A_COUNTRY = 4
"""How many words behind "to" name where somebody was sent."""


class Others(SomethingElse):
    """Doubts of who is counted: helpers, suspects, refugees who live there, those who came another way."""

    def told_vaguely(self, entry: Entry, code: str) -> str | None:
        """What may be something else by what the text tells beside it."""
        if entry.evidence == "base" and self.is_of_boats_or_people(entry):
            return f"It may be an earlier number of those carried or of what carried them: confirm “{code}”."
        other = self.of_others(entry, code)
        if other is not None:
            return other
        if self.is_cell(entry):
            return f"It stands in a row of a table: say whether its column counts “{code}”."
        if entry.evidence in LENT and self.may_be_of_another_whole(entry):
            return f"Another number stands before it that it may be part of: confirm “{code}”."
        if self.is_of_unknown(entry, code) or self.is_of_another_kind(entry) or self.follows_unnamed(entry):
            return f"It only adds up with others to “{code}”: say whether it counts the same."
        if code not in _LASTS and (self.is_lodged(entry) or (code == "regularisations" and self.says(_HELD, entry))):
            return f"They are told to live somewhere or to hold a permit: say whether “{code}” counts them."
        if self.is_out_of(entry):
            return f"Something else is told of one among them: confirm that “{code}” holds for all of them."
        if code in SENT_BACK and (gone := self.told_vaguely_of_those_gone(entry)):
            return gone
        if code == "refugees_registered" and entry.qualifier != "exact" and self.is_only_hosted(entry):
            return f"They are told to be hosted, in a round number: say whether “{code}” counts them."
        something_else = self.of_something_else(entry, code) or self.of_refuge_or_attempts(entry, code)
        if something_else is not None:
            return something_else
        both = code in ("interceptions", "rescued_at_sea") and self.says_both(entry)
        if both and (code == "rescued_at_sea" or not self.text_says(LIBYA)):
            return "One number for those intercepted and those rescued: say which indicator it is of."
        if code == "interceptions":
            return self.told_vaguely_of_the_caught(entry)
        if code == "rescued_at_sea":
            return self.told_vaguely_of_the_rescued(entry)
        return self.told_vaguely_of_others(entry, code) or self.told_vaguely_of_smugglers(entry, code)

    def told_vaguely_of_others(self, entry: Entry, code: str) -> str | None:
        """Which permits may have been given to anybody, and which words speak of another group that came."""
        if code in ARRIVALS and self.text_says(WRECK) and self.says(_SWAM, entry):
            return f"They saved themselves from a wreck: say whether “{code}” counts them."
        if (
            code in ARRIVALS
            and entry.whole is not None
            and MOST_DID_SO.match(self.text, entry.whole.end, entry.whole.sentence.end)
        ):
            return f"It is told how most of them came: say whether “{code}” or a way is meant."
        near = max(entry.sentence.start, entry.start - _AGENT_REACH)
        if entry.thing == "boats" and _BY_AGENT.search(self.text, near, entry.start):
            return f"They are told to have done something, not to have come: say whether “{code}” counts them."
        if (
            code == "boats_arrived"
            and entry.noun is not None
            and _FLOW_OF.search(self.text, max(0, entry.noun.start - _AGENT_REACH), entry.noun.start)
        ):
            return f"Boats are named by those who come in them: say whether “{code}” or people are counted."
        if self.is_share_of_boats(entry):
            return f"It may be a share of the boats before it: say whether “{code}” counts it."
        if code in ARRIVALS and self.says(_IN_QUARANTINE, entry):
            return f"They are told to be somewhere: say whether “{code}” counts them."
        if code in ARRIVALS and self.says(_TRIED_TO_COME, entry):
            return f"They tried to: say whether “{code}” counts them."
        if code in ARRIVED and _RESCUE_SHIP.search(self.text, entry.sentence.start, entry.start):
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

    def may_be_any_permit(self, entry: Entry) -> bool:
        """Whether permits are counted, and nothing says that those who got them had none before."""
        if entry.thing not in ("stay_permits", "permits") or self.says(REGULARISED, entry):
            return False
        return not self.speaks_of_the_irregular

    def told_vaguely_of_those_gone(self, entry: Entry) -> str | None:
        """What those told to be sent back or to return may be instead: helped by IOM, or the others of the two."""
        code = entry.indicator
        if entry.evidence == "memory" and code not in self.named:
            return f"Those told of before wait too: say whether “{code}” is meant."
        if code == "voluntary_returns_iom" and self.iom_only_tells(entry):
            return f"IOM is named as who says so: say whether “{code}” counts those it helped."
        if code == "voluntary_returns" and self.iom_stands_beside(entry):
            likelier = "voluntary_returns_iom"
            return Rather(likelier, f"The sentence beside names IOM: say whether “{code}” or “{likelier}” is meant.")
        if code == "voluntary_returns" and "deportations" in self.stated and not self.went_freely(entry):
            return f"The text told of those deported: say whether “{code}” is meant."
        if self.says(_WENT_BACK, entry) and self.is_of_those_sent_and_gone(entry):
            return f"Others of the text were sent back, or chose to go: say whether “{code}” is meant."
        if self.may_be_sent_or_gone(entry) or self.is_told_with_the_deported(entry):
            return f"Its words speak of those sent back and of those who chose to go: say whether “{code}” is meant."
        return None

    def of_refuge_or_attempts(self, entry: Entry, code: str) -> str | None:
        """Which words tell of those who fled to a country, of entries foiled, or of more than what they compare."""
        newer = entry.base if entry.is_base and entry.evidence == "event" else None
        if newer is not None and newer.thing == entry.thing and newer.indicator not in (None, code):
            return f"It is compared with a number of “{newer.indicator}”: say whether “{code}” is meant."
        if code in ARRIVALS and self.text_says(TOOK_REFUGE) and self.says(TOOK_REFUGE, entry):
            return f"They took refuge: say whether “{code}” or those registered there are meant."
        if code == "interceptions" and self.is_of_an_entry_foiled(entry):
            return f"It counts who took part in what was foiled: confirm that “{code}” is meant."
        return None

    def says_both(self, entry: Entry) -> bool:
        """Whether those counted were "intercepted or rescued", in its own words or those its sentence says of all."""
        if entry.evidence == "shared":
            return _BOTH.search(self.text, entry.sentence.start, entry.sentence.end) is not None
        return self.says(_BOTH, entry)

    def is_found_in_vehicles(self, entry: Entry) -> bool:
        """Whether the sentence speaks of cars, lorries or hiding places in them, and of no boat or sea."""
        sentence = entry.sentence
        if not self.sentence_says(_VEHICLES, entry):
            return False
        said = [item.senses for item in self.items[sentence.low : sentence.high]]
        return not any(one.get("modifier") == "sea" or one.get("thing") == "boats" for one in said)

    def told_vaguely_of_the_rescued(self, entry: Entry) -> str | None:
        """What those told to be rescued may be instead: freed on land, arrived, taken in, brought back to Libya."""
        code = entry.indicator
        if not self.speaks_of_the_sea and _ON_LAND.search(self.text):
            return f"No word of the text speaks of the sea: say whether “{code}” is meant."
        if self.is_found_in_vehicles(entry):
            return f"Vehicles are told of, and no boat or sea: say whether “{code}” is meant."
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
        if (gone := self.gone_from_libya(entry)) is not None:
            return gone
        if _WHO_ARE.search(self.text, max(0, entry.start - _WHO_ARE_REACH), entry.start):
            return f"It tells who those named before are: say whether “{code}” counts them."
        if "suspected" in entry.given:
            return f"They are suspected of something: say whether “{code}” or an arrest of smugglers is meant."
        if self.may_be_flown_home(entry):
            return f"They may have been brought home: say whether “{code}” is meant."
        if self.may_be_rescued(entry):
            return f"They were in distress and brought back: say whether “{code}” or a rescue is meant."
        if self.says(_BY_PLANE, entry) and self.is_brought_back(entry):
            return f"A flight is told of: say whether “{code}” or a return is counted."
        if self.says(_STOPPED_AND_SENT, entry):
            return f"They were stopped and then sent away: say whether “{code}” or “deportations” is meant."
        if self.says(_HANDED_OVER, entry):
            return f"Handed over may be said of who was sent back, too: say whether “{code}” is meant."
        if self.says(_WARRANT, entry):
            return f"They were wanted for something: say whether “{code}” counts them."
        if self.made_it_a_trade(entry):
            return Rather(
                "arrests_smugglers", f"The sentence tells of those who smuggle: say whether “{code}” counts them."
            )
        if self.may_be_skippers(entry):
            return Rather(
                "arrests_smugglers",
                f"A few people, not called migrants, in a text of smugglers: say whether “{code}” counts them.",
            )
        if self.says(_HELD_IN, entry):
            return f"They are told to be held somewhere: say whether “{code}” counts them."
        if self.is_carried_by_one(entry):
            return f"It counts those whom somebody carried: confirm that “{code}” holds for them."
        return None

    def of_others(self, entry: Entry, code: str) -> str | None:
        """Who or what may be counted that the words do not keep apart."""
        if (beside := self.by_its_own_words(entry, code)) is not None:
            return beside
        if self.goes_on_behind_a_part(entry):
            return f"It may go on with a part or with its whole: confirm “{code}”."
        if entry.presumed:
            return f"{entry.presumed}: confirm that “{code}” is meant."
        few = (entry.numeral.whole or 0) <= FEW
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
        if code == "vehicles_seized" and _GANGS.search(self.text, entry.sentence.start, entry.sentence.end):
            return f"Criminal gangs are told of: say whether “{code}” counts these."
        if code == "interceptions" and self.may_be_of_another_crime(entry):
            return f"No word of its sentence says that they are migrants: confirm “{code}”."
        return None

    def is_whole_of_some(self, entry: Entry) -> bool:
        """Whether a part stands before its whole, with the verb: "arrested four of the six crew members"."""
        return any(one.whole is entry and one.start < entry.start for one in self.beside.get(id(entry.sentence), ()))

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
        return not self.says(OF_OWN_WILL, entry)

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
            item.senses.get("thing") == "smugglers"
            or item.senses.get("modifier") == "suspected_smuggling"
            or ("networks" in item.senses.values() and "dismantle" in self.events)
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
        unnamed = entry.thing in ("men", "foreigners") or not {"anyone", "national"}.isdisjoint(noun.senses)
        return unnamed and _OF_MIGRANTS.search(noun.text) is None and self.names_smugglers

    def made_it_a_trade(self, entry: Entry) -> bool:
        """Whether people caught, not called migrants, are of a sentence that tells what they did."""
        noun = entry.noun
        if noun is None or "anyone" not in noun.senses or entry.whole is not None or "irregular" in entry.given:
            return False
        return _THEIR_TRADE.search(self.text, entry.end, entry.sentence.end) is not None

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
        behind = self.items[entry.index + 1 : min(entry.sentence.high, entry.index + 5)]
        smaller = next((item for item in behind if isinstance(item, Numeral)), None)
        if (
            smaller is not None
            and smaller.kind == "mass"
            and goes_on_in_another_unit(self.text, entry.end, smaller.start)
        ):
            return True
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

    def gone_from_libya(self, entry: Entry) -> str | None:
        """Why those whom Libya or IOM returned may not have been brought back to Libya, but left it.

        "أعادت السلطات الليبية 370 مهاجراً إلى نيجيريا", "in Libya to return to 32 countries".
        """
        own = {item.senses.get("event") for item in self.items[entry.left : entry.right]}
        if own.isdisjoint({"return", "bring_back"}) or "intercept" in own or not self.text_says(LIBYA):
            return None
        if self.leads_to_another_country(entry):
            doubt = f"They were sent on to other countries: say whether “{entry.indicator}” counts them."
            return Rather("deportations", doubt)
        of_iom = {"iom", "libya"} <= entry.given or "voluntary_returns_iom" in self.stated
        if of_iom and TO_LIBYA.search(self.text, entry.sentence.start, entry.sentence.end) is None:
            doubt = (
                "They may have gone home with IOM, and no words say to Libya: say whether it counts those sent back."
            )
            return Rather("voluntary_returns_iom", doubt)
        return None

    def leads_to_another_country(self, entry: Entry) -> bool:
        """Whether the place that follows "to" behind a number is not in Libya."""
        for index in range(entry.index + 1, entry.right):
            if self.items[index].senses.get("span") == "to":
                behind = self.items[index + 1 : index + 1 + _TO_A_COUNTRY]
                return next((item.senses["area"] for item in behind if "area" in item.senses), "LY") != "LY"
        return False

    def by_its_own_words(self, entry: Entry, code: str) -> str | None:
        """What its own words tell that its indicator does not: another act, an occasion, for whom it was done."""
        if self.does_something_else(entry):
            return f"Its own verb tells of another act than its whole: say whether “{code}” is meant."
        if self.is_on_an_occasion(entry):
            return f"What follows may only tell when: say whether “{code}” is meant."
        low = max(0, entry.start - _FOR_WHOM_REACH)
        if code == "interceptions" and _FOR_WHOM.search(self.text, low, entry.start):
            return f"It tells for whom something was done: say whether “{code}” counts them."
        return None

    def does_something_else(self, entry: Entry) -> bool:
        """Whether a part of what another sentence told has a verb of its own: "51 d'entre eux ont été arrêtés"."""
        whole = entry.whole
        if entry.evidence != "part" or whole is None or whole.sentence is entry.sentence:
            return False
        if entry.indicator not in SENT_BACK:
            return False
        own = {item.senses.get("event") for item in self.items[entry.left : entry.right]} & _ACTS
        return bool(own) and own.isdisjoint({one.senses.get("event") for one in self.items[whole.left : whole.right]})

    def is_on_an_occasion(self, entry: Entry) -> bool:
        """Whether only the occasion is told behind a number: "deux autres lors de refoulements"."""
        if entry.noun is not None or not _ON_AN_OCCASION.match(self.text, entry.end):
            return False
        if any("event" in item.senses for item in self.items[entry.left : entry.index]):
            return False
        words = (item.senses for item in self.items[entry.index + 1 : entry.right] if "function" not in item.senses)
        behind = [senses for senses in words if "adjective" not in senses and "span" not in senses]
        return bool(behind) and "event" in behind[0]

    def goes_on_from_libya(self, entry: Entry) -> bool:
        """Whether those brought back to Libya were counted before, so that a bare "rescued" may go on with them."""
        return "interceptions" in self.stated and self.text_says(LIBYA) and entry.whole is None

    def are_refugees_there(self, entry: Entry, code: str) -> bool:
        """Whether refugees are only told to live somewhere, and nobody to have registered or received them."""
        if code not in ("stock_migrants", "refugees_registered") or entry.thing not in ("refugees", "asylum_seekers"):
            return False
        own = {item.senses.get("event") for item in self.items[entry.left : entry.right]}
        return code == "stock_migrants" or ("reside" in own and own.isdisjoint({"register", "host"}))

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
        return led and (told or entry.evidence == "shared") and (entry.thing in PERSONS or entry.noun is None)

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
        if entry.indicator != "voluntary_returns" or "iom" in entry.given or self.says(OF_OWN_WILL, entry):
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
            return self.text_says(BY_CHOICE) and not self.says(SENT_AWAY, entry)
        return entry.indicator == "voluntary_returns" and self.text_says(SENT_AWAY) and not self.went_freely(entry)

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
        return sum(1 for _ in _CELLS.finditer(self.text, row, entry.start)) > 1

    def may_be_of_another_whole(self, entry: Entry) -> bool:
        """Whether a nearer number is skipped as its whole, or an earlier value is it, or "otros 44" tells of others."""
        if entry.whole is None:
            return False
        if entry.whole.is_base and entry.whole.base is not None and entry.whole.sentence is entry.sentence:
            return True  # "142 were removed, double the 72 of 2022, among them 18 children"
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

    def is_brought_back(self, entry: Entry) -> bool:
        """Whether its own words, or those it shares, tell of bringing back."""
        sentence = entry.sentence
        own = (sentence.low, sentence.high) if entry.evidence == "shared" else (entry.left, entry.right)
        return any(item.senses.get("event") == "bring_back" for item in self.items[slice(*own)])

    def is_share_of_boats(self, entry: Entry) -> bool:
        """Whether a share in brackets follows boats: "en 956 pateras, de las que casi un 20% (190) …"."""
        beside, place = self.place(entry)
        before = beside[place - 1] if place else None
        if before is None or before.thing not in CARRIERS or entry.thing in CARRIERS or entry.noun is not None:
            return False
        return _SHARE_OF_THEM.fullmatch(self.text, before.end, entry.start) is not None

    def may_be_flown_home(self, entry: Entry) -> bool:
        """Whether people are told to be brought back in a text that never speaks of the sea: "vols … ont ramené"."""
        return self.says(_BROUGHT, entry) and ("charter" in entry.given or not self.speaks_of_the_sea)

    def is_met_ashore(self, entry: Entry) -> bool:
        """Whether coming ashore is all that is told of a rescue, in words that speak of a crossing."""
        own = self.items[entry.left : entry.right]
        told = [item for item in own if item.senses.get("event") in ("rescue", "help")]
        if not told or not all(ASHORE.match(item.text) for item in told):
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
        carried = before is not None and before.adjunct and not before.is_base and before.thing in CARRIERS
        both = place + 1 < len(beside) and beside[place + 1].is_base and beside[place + 1].adjunct
        if entry.noun is None and (
            _CARRIED_THESE.match(self.text, entry.end)
            or _WERE_ABOARD.search(self.text, max(0, entry.start - _AGENT_REACH), entry.start)
        ):
            return True
        return carried and not both and entry.noun is None and entry.base is not before

    def is_carried_by_one(self, entry: Entry) -> bool:
        """Whether only who carried the counted was caught: "detained a man who was transporting nine migrants"."""
        return _WHO_CARRIED.search(self.text, self.own_start(entry), entry.start) is not None

    def is_of_an_entry_foiled(self, entry: Entry) -> bool:
        """Whether only an attempt to come in was foiled, and nobody told to be caught: "أحبط تسلل 300 سوري"."""
        if not {"event", "thing"} <= entry.sentence.said:
            return False
        own = {item.senses.get("event") for item in self.items[entry.left : entry.right]}
        return "foil" in own and "intercept" not in own
