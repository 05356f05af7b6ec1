"""The events of a sentence, how they happened, and what was told before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import takewhile

from etl.cues import Cue
from etl.entries import Entry, says
from etl.indicators import MeaningTable
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.scan import MARK, WORD, Token
from etl.sentences import Sentence
from schemas.codelists import load_codelists

_LASTING = frozenset({"asylum", "migration_agency", "darien"})
"""What a text says once and means to its end."""
_KEPT_APART = frozenset({"sea", "land"})
_OF_THE_SENTENCE = _LASTING | _KEPT_APART | {
    "inland", "libya", "refugee_agency", "smuggling", "other_crime", "false", "suspected", "suspected_smuggling",
}  # fmt: skip
"""How it happened, where one number of a sentence says it for all."""
_SEA_ROUTES = frozenset({"X-CMED", "X-WMED", "X-EMED", "X-WAFR", "X-CHANNEL", "X-ATL", "X-MED", "ES-CN", "ES-IB"})
ADJOINING = 2
_A_PEAK = Cue(
    r"[ \u00a0](?:(?:son|sa|leur|un|une|le|la|des|its|a|the|su|el|nouveaux?|new|all-time|plus|nuevos?)[ \u00a0])*"
    r"(?:apogée|pics?|sommets?|niveaux?|records?|maximum|plafond|seuil|peak|highs?|levels?|picos?|niveles|nivel|m[aá]xim\w+|haut)\b",
    re.I,
)
"""What is reached that is no place: "a atteint son plus haut niveau"."""
_INFINITIVE = Cue(r"(?!mer\b|terre\b)[^\W\d_]+(?:er|ir|re|ar)\b", re.I)
_ACHIEVED = Cue(
    r"(?:réussi\w*|parv\w+|\bpu|\bvus?|\bvoir|fait|laiss\w+|sont|managed|succeeded|able|seen|saw|logr\w+|cons\w+gu\w+)"
    r"(?: à| a| to| en)?(?: \w+)? $|\b(?:tras|después de|luego de) $",
    re.I,
)
"""What makes of an infinitive something that happened: "ont réussi à gagner", "a vu arriver", "tras llegar"."""
_ACHIEVED_REACH = 30
_COMES_TO_AMOUNT = Cue(r"lleg\w+ a (?:(?:l[oa]s|un[oa]s|casi|más de|cerca de|solo|apenas) )*\d", re.I)
"""Spanish for what a number amounts to: "en 2017 llegaron a 1968" tells of nobody's arrival."""
_PURPOSE = Cue(
    r"(?:\b(?:to|(?:in order|so as|aim(?:ed|ing)) to|pour|afin de|afin d['’]|visant à|para|a fin de)|\bل) ?$", re.I
)
"""What leads to the verb of a purpose."""
_CHANGE_REACH = 4
_VERBAL_NOUN = Cue(r"[وف]?(?P<to>لل|ل)?(?:ال)?(?:وصول|دخول|عبور|بلوغ|ولوج|تسلل|نزول)(?:هم|ها)?$")
"""Arabic nouns of arriving that may tell of what somebody wanted, as infinitives do."""
_WANTED = Cue(
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
MOST_OF_THEM = Cue(
    rf"\b{_MOST} (?:de ell[ao]s|d['’]entre e(?:ux|lles)|of them)\s*[,(:]?\s*$"
    r"|(?:معظم|[أا]غلب|غالبي[ةت]|[أا]غلبي[ةت])ه[ما]\s*[،(:]?\s*$",
    re.I,
)
_CANDIDATES = Cue(r"candidat|aspirante|would-be (?:im|e)?migra|مرشح", re.I)
_MOST_OF_THE = Cue(rf"\b{_MOST} (?:de (?:los|las|es[ao]s|est[ao]s)|des|de ces|of (?:the|these|those))\s*$", re.I)
MOST_DID_SO = Cue(
    r"[^.;:()\d]{0,60}(?: \d+ [^.;:()\d]{0,24}){0,4}, (?:la (?:gran |inmensa )?mayoría|la mayor parte|la plupart|most"
    r"|the (?:great |vast )?majority)(?: d[e'’] ?ell\w+| d['’]entre \w+| of (?:them|whom))? "
    r"(?:lo |l['’]|did |had |have |have done |ha |han |ont |por |par |by )",
    re.I,
)
"""What is said of most of those before it: "De las 1.604 llegadas, la mayoría lo ha hecho por vía marítima"."""
_OF_SUSPECTS = 5
"""How many items on the crime stands that somebody is suspected of."""
OF_A_TRADE = frozenset({"networks", "smugglers"})
_OF_ONE_PARTY = frozenset({"iom"})
_AMOUNTS = frozenset(
    ("cifra", "número", "total", "récord", "nivel", "chiffre", "figure", "record", "رقم", "عدد", "مجموع")
)
"""What a number is called that something reached: "alcanzaron la cifra de 180,417"."""
_LEADS_OVER = frozenset({"function", "qualifier", "article", "modifier", "span"})
_WOULD_HAVE = Cue(
    r"\b(?:que|qui|who|whom)\b[^.;]{0,40}"
    r"\b(?:habrían?|aurai(?:en)?t|would(?: otherwise| probably)?(?: have)?)(?: \w+)? $"
)
"""What makes of those who died such as were saved from it: "personas que de otro modo habrían muerto"."""
_WOULD_REACH = 70
_DONE_TO_OTHERS = frozenset({"intercept", "rescue", "dismantle", "seize"})
_ITSELF = Cue(r"\bs['’](?:(?:est|était|étaient|serait|seraient) )?$", re.I)
"""What makes of a French verb one done to nobody: "le total s'était arrêté à 39 180", "se hisse au deuxième rang"."""
_ITSELF_REACH = 14
_AGAINST_REACH = 20
_AGAINST = Cue(r"\b(?:contre|against|contra) (?:l[ae]s? |l['’]|the |these |la |las |el |los |ces )?$|(?<!\w)ضد $", re.I)
"""What makes an event what somebody is against: "3 000 personnes ont manifesté contre les expulsions"."""
_OF_A_PLACE_REACH = 40
_OF_A_PLACE = {
    "arrive": Cue(
        r"\b(?:par où|d['’]où|où l['’]on|por donde|por la que se|through which|from where|from which)\b[^,;.\d]*$", re.I
    ),
    "intercept": Cue(r"\bcent(?:re|res|ro|ros) (?:de |d['’])$", re.I),
}
"""What stands before an event that only tells where a route leads, or what a centre is for."""
_WHAT_HELD = Cue(
    r"\b(?:boats?|vessels?|dingh(?:y|ies)|canoes?|craft|rafts?|ships?)(?: that| which)? $"
    r"|\b(?:centres?|centers?|camps?|hotspots?|facilit(?:y|ies)|shelters?|hubs?|prisons?|jails?)\b[^.;:\n]{0,36}$",
    re.I,
)
"""What stands before "held" that only tells how many were aboard, or there: "four vessels that held 70"."""
_PREVENTED_HARM = Cue(
    r" (?:que (?:su|sus|se|hubiera|perdier\w+|murier\w+|sufrier\w+|corrier\w+)|qu['’]il|un drame|una tragedia"
    r"|(?:a|the) (?:tragedy|loss))\b",
    re.I,
)
"""What was kept from happening to those who were caught or saved: "se evitó que su vida corriera peligro"."""
_CONCEDES = Cue(
    r";|\b(?:si bien|aunque|mientras que|although|though|while|whereas|bien que|alors que|tandis que|même si)\b"
    r"|(?<!\w)(?:بينما|فيما|رغم|في حين|وإن كان)(?!\w)",
    re.IGNORECASE,
)
_TOTALS_WITHIN = 60
_COMES_TO_TOTAL = Cue(
    r"\b(?:totall?(?:ed|ing)|totals?|reach(?:ed|es|ing)?|amount(?:ed|s|ing)? to|numbered|came to|comes to"
    r"|stood at|stands at"
    r"|s['’]élèvent à|s['’]élevaient à|se sont élevée?s à|ont atteint|ont totalisé|totalisent|atteignent"
    r"|ascienden a|ascendieron a|sumaron|suman|alcanzaron(?: las| los)?|totalizaron|se elevaron a|se situaron en"
    r"|بلغ|بلغت)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
"""A verb that leads from a noun to its number, words that qualify it between."""
EVENT_OF_NOUN = {
    "arrivals": "arrive", "removals": "deport", "returns": "return", "rescues": "rescue",
    "interceptions": "intercept",
}  # fmt: skip
"""What befell the persons behind a number, by the noun before it."""
_SHORE = Cue(r"\btraversées?\b|\bcosta|\bcôte|\bcoast|\ba?shore|\bplaya|ساحل|سواحل|شاطئ|شواطئ|جزر|جزيرة", re.I)
_FROM_WHOM = ("from", "from the", "من", "de la part de", "de parte de")
_SILENT = frozenset({"deaths", "bodies", "missings"})
_SANK = Cue("[وف]?(?:ي|ت)?غرقت?")
_TOO = ("أيضا", "كذلك", "also", "too", "también", "aussi", "également")
"""What makes of a way to come one more: "بحساب الوافدين عن طريق البر أيضا"."""
VOLUNTARY = Cue("volunt|volont|طوع|طواع|اختيار", re.I)
_AWAY_FROM = Cue(r"(?:^|\s)(?:desde|from|depuis(?: la)?|من) $", re.I)
_BRINGS_A_TOTAL = Cue(
    r"(?:bring|brought|tak|took)\w*[ \u00a0](?:[\w’'-]+[ \u00a0]){1,4}?(?:total|number|tally|toll|count|figure)\b", re.I
)
"""Verbs of a total that goes up, and of nobody who is carried: "bringing the 2024 total to"."""
CHANNEL = "X-CHANNEL"
SMALL_BOATS = Cue(r"(?:in |on |by )?(?:a )?small[ -]boat|petits bateaux|small boats", re.I)
_THOSE = ("those", "the", "ceux", "celles", "les", "some", "one")
_SAY_HOW = frozenset({"event", "modifier", "partly", "trade", "thing", "area"})
_TELLS_HOW = frozenset({"modifier", "area"})
_KEPT_WITHIN = 4
_RECEIVES = 12
_SOURCE_REACH = 40
_TESTIMONY = Cue(
    r"(?:testimonios?|relatos?|versi[óo]n(?:es)?|témoignages?|récits?|testimon(?:y|ies)|accounts?) "
    r"(?:de|des|of) [^,.;:]*$",
    re.I,
)
"""Whose word it is that something happened: "según el testimonio de algunos sobrevivientes"."""
OF_PERSONS = frozenset({"rescue", "deport", "die", "missing", "return", "arrive", "regularise", "dead_or_missing"})
"""What only persons undergo: where the noun is left out, persons are meant."""
_PAPERS = frozenset({"applications", "asylum_applications", "permits", "stay_permits", "documents", "cases"})
"""What an office receives: nobody arrived."""
_GOING_HOME = frozenset({"voluntary", "iom", "from_libya", "charter"})
_BY_THE_AGENCY = Cue(
    r"(?:عن طريق|عبر|بمساعدة|بمساعدة من|بدعم|بدعم من|من خلال|بفضل|ساعدت|سهلت|أعادت|يسرت|نظمت|أمنت|مكنت) المنظمة(?! ال)"
)
"""Items from a word for the dead to one for the missing that one number counts together, at most."""
CALLED_MIGRANTS = Cue(
    "candidat|(?:im|é|e)?migra|harrag|aspirant|clandestin|(?:ال)?مرشح|(?:ال)?مهاجر|(?:ال)?حرا[قڨ]", re.I
)
_OF_SUSPICION = frozenset({"suspected", "suspected_smuggling"})


class Words:
    """The words of one sentence, and what the text told before.

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
                if (
                    event == "arrive" and (is_aim(self.text, item) or _COMES_TO_AMOUNT.match(self.text, item.start))
                ) or (event == "register" and self.registers_a_change(index)):
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
        """Whether a noun names who says so, which the dead cannot: "d'après les rescapés"."""
        if self.items[index].senses.get("thing") in _SILENT:
            return False
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
        return before is not None and "passive" in before.senses and self.items[index].start - before.end <= ADJOINING

    def befell_nobody(self, event: str, item: Item) -> bool:
        """Whether a word tells of a place, a route or a danger: "centre de détention", "par où l'on gagne l'Italie"."""
        if _AGAINST.search(self.text, max(0, item.start - _AGAINST_REACH), item.start):
            return True
        if event == "die" and _WOULD_HAVE.search(self.text, max(0, item.start - _WOULD_REACH), item.start):
            return True
        if event in _DONE_TO_OTHERS and _ITSELF.search(self.text, max(0, item.start - _ITSELF_REACH), item.start):
            return True
        before = _OF_A_PLACE.get(event)
        if before is not None and before.search(self.text, max(0, item.start - _OF_A_PLACE_REACH), item.start):
            return True
        if event == "intercept" and item.text.lower() == "held":
            return _WHAT_HELD.search(self.text, max(0, item.start - _OF_A_PLACE_REACH), item.start) is not None
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
                event = "arrive" if entering else EVENT_OF_NOUN.get(thing)
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
            if "thing" in following.senses or following.text.lower() in _FROM_WHOM:
                return False  # "18,694 received a positive response from the 83 commissions"
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
            if event in ("return", "leave") and VOLUNTARY.search(item.text):
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
            elif index <= suspected and ("trade" in senses or senses.get("thing") in OF_A_TRADE):
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
        if entry.noun is not None and CALLED_MIGRANTS.match(entry.noun.text):
            shared -= _OF_SUSPICION  # "six personnes arrêtées pour leurs liens avec une filière, et 19 candidats"
        kept_apart = own & _KEPT_APART or shared & _KEPT_APART
        if kept_apart and (conceded := self.conceded(entry)) is not None:
            kept = _KEPT_APART - self.given(sentence.low, conceded)
            own, shared = own - kept, shared - kept
            entry.given = own
        both = "both_ways" in own or self.tells_of_most(entry)
        if both or own >= _KEPT_APART:
            own = entry.given = own - _KEPT_APART
        if both or own & _KEPT_APART or shared >= _KEPT_APART or self.is_way_of_a_part(entry, shared):
            shared -= _KEPT_APART
        if entry.sentence.low <= entry.left and "iom" in self.given(
            sentence.low, self.levels[0].index if self.levels else sentence.high
        ):
            shared.add("iom")
        how = own | shared
        return how - {"suspected_smuggling"} if self.are_candidates(entry) else how

    def is_way_of_a_part(self, entry: Entry, shared: set[str]) -> bool:
        """Whether only a bare smaller number behind it tells the way: "2.567 entradas, 2.133 por mar"."""
        ways = shared & _KEPT_APART
        later = (one for one in self.levels if one.start > entry.start) if ways else ()
        part = next((one for one in later if one.noun is None and not one.is_base and one.value < entry.value), None)
        if part is None or not ways & self.given(part.index, part.right):
            return False
        return not ways & self.given(entry.sentence.low, part.index)

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
        if MOST_DID_SO.match(self.text, entry.end, entry.sentence.end):
            return True
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

    def says(self, sense: str, low: int, high: int) -> bool:
        """Whether a stretch of items has a word of this sense."""
        return any(sense in item.senses for item in self.items[low:high])

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


@lru_cache(maxsize=1)
def by_sea() -> frozenset[str]:
    """Seas, sea routes and islands: to arrive there is to arrive by sea."""
    areas = load_codelists().areas.values()
    return frozenset(area.code for area in areas if area.kind in ("sea", "island") or area.code in _SEA_ROUTES)


def is_of_persons(event: str) -> bool:
    """Whether only persons undergo an event, so that they are meant where the noun is left out."""
    return event in OF_PERSONS


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


def crosses_the_channel(items: list[Item]) -> bool:
    """Whether a text speaks of those who cross the Channel in small boats, so that its crossings are by sea."""
    words = [item for item in items if item.kind == WORD]
    channel = any(one.senses.get("area") == CHANNEL or "channel" in one.text.lower() for one in words)
    return channel and any(SMALL_BOATS.match(one.text) for one in words)
