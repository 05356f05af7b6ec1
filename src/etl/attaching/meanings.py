"""From a thing and an event to an indicator: at sea or by land, smugglers and networks, the dead and the missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from etl.attaching.events import DEAD, LIBYA, MISSING, NEUTRAL, Events
from etl.attaching.words import CALLED_MIGRANTS, CHANNEL, OF_A_TRADE, SMALL_BOATS, VOLUNTARY
from etl.cues import Cue
from etl.entries import Entry, says
from etl.indicators import ARRIVALS, PERSONS
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.scan import Token
from etl.sentences import Sentence

_REMEMBERED = ("networks", "attempts", "crossings")
_PUT_ASHORE = Cue(r"disembark|d[ée]barqu|desembarc|(?:تم )?[إأا]\u064f?نزال|[أا]\u064f?نزل", re.I)
_ARRESTS = Cue(r"arrest|interpell|detenci|توقيف|اعتقال", re.I)
_CUSTODY = Cue(
    r"garde à vue|gardées? à vue|gardés? à vue|écrou|incarcér|mandat de dépôt|verrous|derrière les barreaux", re.I
)
_JAILED = Cue(r"ingres\w+ en (?:prisi[oó]n|la c[aá]rcel)|prisi[oó]n (?:provisional|preventiva)", re.I)
_THE_WHOLE = Cue(
    r"conjunto d|\btodo el (?:país|territorio)|todas las vías|cualquier vía|whole of|l['’]ensemble d", re.I
)
_AGAINST_SMUGGLING = Cue(
    r"\b(?:operation|operación|operativo|dispositivo|opération|action day|jornada|raids?|redadas?)\b[^.;:]{0,40}"
    r"\b(?:contra|contre|against)\b[^.;:]{0,60}"
    r"\b(?:tráfico|trafic|trafiquants?|traficantes|smuggl\w+|traffick\w+|passeurs|facilitadores)\b"
    r"|\b(?:contra|contre|against) (?:una?|une?|des|the|la|le|an?) (?:\w+ )?(?:gangs?|groups?|groupe|networks?"
    r"|rings?|red|réseaux?|filières?|banda|bande|organización|organisation|mafia|grupo)\b[^.;:]{0,60}"
    r"\b(?:tráfico|trafic|smuggl\w+|traffick\w+|passeurs)\b"
    r"|(?<!\w)(?:ال)?(?:عملي(?:ة|ات)|حمل(?:ة|ات)|مداهم(?:ة|ات))[^.;:؛]{0,40} ضد [^.;:؛]{0,40}(?:تهريب|مهرب|الاتجار)",
    re.I,
)
"""An operation against those who smuggle, in which "216 arrests" are of smugglers."""
_OF_THE_NETWORK = Cue(r"(?:líder|cabecilla|cerebro|jefe|integrante|miembro)", re.I)
_FOR_THE_TRADE = Cue(
    r" (?:pour|for|por) (?:[^\W\d_]+ ){0,2}(?:trafic|traite|aide|smuggl|traffick|tráfico|trata|favorec)"
    r"| (?:بتهمة|للاشتباه في|بشبهة) (?:ال)?(?:تهريب|الاتجار|اتجار|تنظيم)"
)
_BEHIND = 6
"""How near behind "arrests" stands who was arrested: "127 arrestations de passeurs"."""
_SAID_OF_A_NOUN = 4
"""Items from a noun on in which words still tell what kind of people it names."""
_ARRESTED_FOR = Cue(
    r"\b(?:por (?:presuntamente )?(?:introducir|trasladar|transportar|meter|traer|colar|favorecer|facilitar"
    r"|organizar|traficar con)"
    r"|for (?:[a-z]+ly )?(?:smuggling|transporting|ferrying|facilitating|bringing|trafficking|carrying)"
    r"|pour (?:avoir )?(?:[a-zé]+ment )?(?:introduit?|transport[ée]r?|organis[ée]r?|facilit[ée]r?|convoy[ée]r?"
    r"|fait passer|aidé))"
    r"\s(?:[^\W\d_]+\s){0,6}?(?:a\s)?(?:[ei]?migrant\w*|migrants?|migrantes|inmigrantes|personas|people|étrangers"
    r"|extranjeros|foreigners|entrada|entrée|séjour|traversées?|départs?|crossings?)\b",
    re.I,
)
_WHOSE_TRADE = Cue(
    r"(?: [^\W\d_]+){0,3}? (?:"
    r"(?:who|that) (?:(?:had|have|were|allegedly|reportedly|been) ){0,3}(?:traffick|smuggl|transport|ferr"
    r"|br(?:ought|inging)|carr[iy]|drov|driving|arrang|organi[sz]|facilitat|steer|pilot)\w*"
    r"|qui (?:avaient |auraient )?(?:transport|convoy|organis|achemin|fais|fait|facilit)\w*"
    r"|que (?:habrían |habían |presuntamente )?(?:transport|traslad|organiz|introdu[cj]|trafic|facilit|patrone)\w*"
    r"|(?:الذين |كانوا |كانا |ممن ){0,2}(?:ينقلون|يهربون|ينظمون|يسهلون|نقلوا|هربوا|نظموا|سهلوا)"
    r")(?:\s[^\W\d_]+){0,4}?\s(?:a\s)?(?:ال|لل|ل)?(?:[ei]?migra\w*|inmigra\w*|people|personas|étrangers"
    r"|extranjeros|foreigners|entrada|entr[ée]e\w*|entry|travers[ée]\w*|traves[íi]a\w*|départs?|salidas?|crossings?|trips?|journeys?"
    r"|voyages?|viajes?|pateras?|مهاجر\w*|هجرة|رحلات|عبور)(?!\w)",
    re.I,
)
"""A clause right behind a noun that tells what its people did with migrants: "19 personas que organizaban viajes"."""
_CROSSING = Cue(r"cross|(?:made|making|make|completed) (?:the|it across)", re.I)
_SMUGGLED = Cue(
    r"\b(?:smuggl(?:ed|ing|e)|traffick(?:ed|ing))[ \u00a0](?:(?:of|up|to|about|around|at|least|more|than|over|nearly"
    r"|almost|some|an|estimated|as|many|approximately|roughly|in|another|a|total|further)[ \u00a0])*$",
    re.I,
)
"""What leads to those whom smugglers carried, who were neither caught nor rescued: "smuggling up to 10,000 people"."""
_SMUGGLED_REACH = 50
_SENT_HOME = Cue(r"repatriat|return", re.I)
_BY_FORCE = Cue(
    r"\b(?:interdict|apprehen|deport|illegally|unlawful|irregular|Border Patrol|police\b|coast ?guard|border guard"
    r"|cutter\b|patrol (?:boat|vessel)|immigration (?:police|authorit|service|department|enforcement)|navy\b|Frontex"
    r"|detention|custody)",
    re.I,
)
"""Words of a sentence by which those sent home hardly chose to go."""
_WITHIN_A_NETWORK = 14
_NEAR = 40
"""Items back in which what a text speaks of is still in mind."""
_AT_THE_FENCE = Cue(
    r"[^\d,;:.()]{0,60}?\b(?:la valla|el vallado|las vallas|saltar?|saltos?|asalt\w+|clôtures?|grillages?|assauts?"
    r"|(?:the|a|its|border) fences?|storm\w*|السياج|سياج|سياجات)\b",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset({"other_crime", "other_matter"})
"""What a sentence is about where it is not about migration: theft, floods, tourists."""
OWN_WORDS = ("event", "noun", "name")
_DETECTED = frozenset({"crossings", "border_crossings_detected"})
"""Kept in mind where a text counts those detected on its routes, of whom not all come by sea."""
NO_CODE = frozenset(
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
VICTIMS = "victim"
"""Who is counted beside the missing died: "132 victimes et disparus"."""
_OR = frozenset({"o", "u", "ou", "or", "أو"})
_JOINED_WITHIN = 5
_LOST_EITHER_WAY = Cue(
    r"بين (?:قتيل|قتلى|غريق|غرقى|متوفى|متوفين) و(?:جريح و)?مفقود|بين مفقود\w* و(?:قتيل|قتلى|غريق|غرقى)"
)
"""What an Arabic number counts of both: "127 مهاجرا بين قتيل ومفقود"."""
_LOST_REACH = 40
_ANOTHER_COUNT = frozenset({"prosecute", "decide", "refuse", "request"})
"""Of these, what makes a part another count than its whole's: "97 in custody, 71 of them since convicted"."""


_NOT_ONLY_BY_SEA = frozenset({"land", "darien", "both_ways"})


class Meanings(Events):
    """What indicator a thing and what befell it come to."""

    def crime(self, given: frozenset[str]) -> bool:
        """Whether the words are about another crime and not about migration."""
        return not given.isdisjoint(_ELSEWHERE) and "smuggling" not in given

    def own_crime(self, entry: Entry) -> bool:
        """Whether the number's own words tell of another crime, whatever the sentence tells of others."""
        return not entry.given.isdisjoint(_ELSEWHERE) and entry.given.isdisjoint({"smuggling", "irregular"})

    def is_crime_of_others(self, entry: Entry) -> bool:
        """Whether another crime is told of other numbers only: "536 irregular migrants … and 136 who dug for gold"."""
        called = entry.noun is not None and CALLED_MIGRANTS.match(entry.noun.text) is not None
        rescued = any(item.senses.get("event") == "rescue" for item in self.items[entry.left : entry.right])
        if not (called or "irregular" in entry.given or (rescued and "sea" in entry.given)):
            return False
        others = [one for one in self.levels if one is not entry]
        told = (
            index
            for index in range(entry.sentence.low, entry.sentence.high)
            if self.items[index].senses.get("modifier") in _ELSEWHERE
        )
        return all(any(one.index < index < one.right for one in others) for index in told)

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
                self.memory["such_head"], self.memory["such"] = head_of(entry.noun), entry.thing
        elif entry.thing is None and evidence == "name":
            self.memory.setdefault(indicator, indicator)

    def was_sent_home(self, entry: Entry, given: frozenset[str]) -> bool:
        """Whether police or a coast guard sent somebody home, with no word of a choice: "repatriated 63 Haitians"."""
        if "iom" in given or "charter" in given:
            return False
        told = self.text[entry.sentence.start : entry.sentence.end]
        sent = says(self.text, self.items, entry, _SENT_HOME) and _BY_FORCE.search(told) is not None
        return sent and not VOLUNTARY.search(told)

    def note_the_crossing(self, entry: Entry, given: frozenset[str]) -> None:
        """Remember that the text tells of arrivals by sea, over the Channel perhaps, or of others by land, too."""
        if "land" in given:
            self.memory["crossing"] = "both"
        elif (
            entry.indicator == "arrivals_sea" and entry.evidence in OWN_WORDS and self.memory.get("crossing") != "both"
        ):
            words = self.items[entry.sentence.low : entry.sentence.high]
            small = any(one.senses.get("area") == CHANNEL or SMALL_BOATS.match(one.text) for one in words)
            self.memory["crossing"] = "channel" if small else self.memory.get("crossing", "sea")

    def says_nothing(self, position: int, entry: Entry, given: frozenset[str]) -> bool:
        """Whether no indicator can be meant: another crime, an assault on a fence, money, a mass."""
        crime = self.own_crime(entry) or (self.crime(given) and not self.is_crime_of_others(entry))
        if crime and entry.thing not in ("boats", "vehicles", "drugs"):
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
                if event != "reach" and self.loss(item) is None and event not in NEUTRAL:
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
                said.add(item.senses["thing"] if item.text[: len(VICTIMS)].lower() != VICTIMS else "deaths")
        return not said.isdisjoint(DEAD) and not said.isdisjoint(MISSING)

    def joined(self, first: int, second: int) -> bool:
        """Whether no number stands between two items, so that one number is of both."""
        return not any(isinstance(item, Numeral) for item in self.items[first + 1 : second])

    @staticmethod
    def loss(item: Item) -> str | None:
        """Whether a word says that people died or that they are missing."""
        said = {item.senses.get("event"), item.senses.get("thing")}
        victims = item.text[: len(VICTIMS)].lower() == VICTIMS
        return "died" if victims or said & DEAD else ("missing" if said & MISSING else None)

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
        return of_persons and bool(own) and own[0] in NO_CODE and own[0] != "board"

    def is_another_count(self, entry: Entry, event: str) -> bool:
        """Whether what befell a part makes it another count than its whole's: "420,000 of them went home freely"."""
        gone = event == "leave" and "voluntary" in entry.given
        return gone or (event in _ANOTHER_COUNT and not self.is_jailed(entry))

    def over_the_sea(self, entry: Entry, code: str | None) -> str | None:
        """Arrivals by sea, where a crossing is told in a text of no others: "45,728 people crossed in 2022"."""
        if code in ARRIVALS and self.is_put_ashore_in_libya(entry):
            return self.as_brought_back(entry)
        how = self.memory.get("crossing")
        if code != "arrivals" or how not in ("sea", "channel") or not entry.given.isdisjoint(_NOT_ONLY_BY_SEA):
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
        if "caught" not in self.memory and "libya" not in entry.given:
            return False
        told = "yes" if "libya" in entry.given else self.memory.get("tells_of_libya")
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
        said = self.items[entry.sentence.low : entry.sentence.high]
        named = any(
            item.senses.get("thing") == "networks"
            or (item.senses.get("thing") == "smugglers" and item.start < noun.end + _BEHIND)
            for item in said
        )
        named = named or _FOR_THE_TRADE.match(self.text, noun.end) is not None
        named = named or _AGAINST_SMUGGLING.search(self.text, entry.sentence.start, entry.start) is not None
        return named or self.memory.get("last") == "arrests_smugglers"

    def by_trade(self, entry: Entry, own: list[str], given: frozenset[str]) -> bool:
        """Name those arrested smugglers where no noun calls them so, but what they were arrested for does."""
        caught = own[:1] == ["intercept"] and (entry.thing in PERSONS or entry.thing == "suspects")
        told = self.counts_arrests_of_smugglers(entry)
        if told or (caught and self.was_their_trade(entry)):
            self.settle(entry, "arrests_smugglers", "guess" if told else "event", given)
        return entry.indicator == "arrests_smugglers"

    def was_their_trade(self, entry: Entry) -> bool:
        """Whether it is told what people were arrested for: "175 personas detenidas por introducir migrantes"."""
        high = self.items[entry.right - 1].end
        noun = entry.noun
        told = noun is not None and "anyone" in noun.senses and _WHOSE_TRADE.match(self.text, noun.end, high)
        return bool(told) or _ARRESTED_FOR.search(self.text, entry.end, high) is not None

    def is_jailed(self, entry: Entry) -> bool:
        """Whether leaders among those arrested are told to have been sent to prison, too: no other count of them."""
        return entry.thing == "smugglers" and says(self.text, self.items, entry, _JAILED)

    def is_in_custody(self, entry: Entry) -> bool:
        """Whether its own words tell of what a court or the police do with suspects: "placées en garde à vue"."""
        return says(self.text, self.items, entry, _CUSTODY)

    def names_smugglers_before(self, entry: Entry) -> bool:
        """Whether smugglers or their networks are told of before it."""
        return any(item.senses.get("thing") in OF_A_TRADE for item in self.items[: entry.index])

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
        if _AGAINST_SMUGGLING.search(self.text, sentence.start, sentence.end):
            return True
        leaders = self.items[sentence.low : sentence.high]
        return networks and any(_OF_THE_NETWORK.match(item.text) for item in leaders)

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
            if {one, other} == {"rescued_at_sea", "interceptions"} and self.ends_in_libya(entry):
                return []  # "secourus ou interceptés en mer et reconduits en Libye": all were brought back
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


def head_of(noun: Token) -> str:
    """The first letters of a noun's first word, the same in all its forms: "عملية", "عمليات", "عمليتي"."""
    return noun.text.split()[0][:4].lower()
