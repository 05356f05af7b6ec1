"""What was counted and what happened to it, attached to the numbers of a sentence."""

from __future__ import annotations

import re

from etl.attaching.comparisons import GREW_TO, Comparisons
from etl.attaching.events import AUXILIARIES, NEUTRAL, PRESENT, RELATIVES, TO_LIBYA
from etl.attaching.meanings import NO_CODE, VICTIMS, head_of
from etl.attaching.words import ADJOINING, EVENT_OF_NOUN, OF_PERSONS
from etl.cues import Cue
from etl.entries import Entry, says, stands_at
from etl.fold import fold_phrase
from etl.indicators import ARRIVALS, KINDS_OF_PERSONS, PERSONS, STOCKS, WENT_HOME
from etl.numerals.numeral import Numeral

_CROSSED = ("arrivals", "arrivals_land", "arrivals_sea", "border_crossings_detected", "irregular_attempts_foiled")
_FAR = 60
_WITH = Cue(r",? (?:con|avec|with)(?: un total de| a total of)? ")
_LED_BY_WITH = Cue(
    r"\b(?:with|con|avec|carrying)(?: [^\W\d_]+){0,3} $|(?<!\w)و?على (?:متنه[اام]?|متن \w+(?: \w+)?) $", re.I
)
_BOARDED = frozenset({"rescued_at_sea", "arrivals_sea", "interceptions"})
_OPENS_WHERE = Cue(r"\b(?:où|where|donde)(?: [^\W\d_]+){0,3} $|(?<!\w)حيث(?: \w+){0,3} $", re.I)
"""What opens a clause of its own for a bare number: "… à la clinique, où six autres ont été admis"."""
_LADEN = Cue(r"[^.;:\d]{0,60},? (?:con|avec|with)(?: un total de| a total of)? $")
"""What leads from boats to the people in them: "61 las pateras llegadas, con 911 migrantes", then "48, con 720"."""
_CARRYING = ("carrying", "transporting", "transportant", "avec à bord", "avec à leur bord")
_TWO_NAMES = 2
_SHORT_ITEM = 60
"""Characters in an item of a list that only gives the number of a year or a place: "- 2017: 172.362"."""
_OF_THOSE_ABOARD = frozenset({"arrive", "reach", "receive", "rescue"})
_HAVING = frozenset(("ayant", "étant", "having", "n'ont", "ne sont"))
_SOME_WAY = Cue(
    r"\W*(?:by|par|por|vía|via|through)\s(?:la\s|the\s)?(?:sea|land|mer|terre|mar|tierra|voie \w+|vía \w+)\b[:,]?\s",
    re.IGNORECASE,
)
_VERB_AHEAD_WITHIN = 40
_VERB_AHEAD = Cue(
    r"(?:\b(?:and|y|et)|[,;]) (?P<verb>[a-zà-ÿ]{4,}(?:ed|ó|aron|ieron|é))"
    r"(?: (?:a|à|to|some|about|environ|unos|unas))? $"
)
_CARRIED_ON_WITHIN = 90
_CARRIED_ON = Cue(
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
_THOSE_WHO = Cue(r"(?:^|\s)(?:عدد )?(?:من|الذين) (?:تم |جرى )?[\w\u064b-\u0652]{2,}(?:وا|هم)\b")
"""Who is counted in Arabic where no noun says it: "من مُنعوا من الوصول … بلغوا 300"."""
_IN_BOATS = 90
"""Characters between people and the boats that they came in, at most."""
_BOAT_LADEN = Cue(
    r"\b(?:boats?|vessels?|dingh(?:y|ies)|pateras?|cayucos?|embarcaci(?:ón|ones)|lanchas?|bateaux?|embarcations?|pirogues?"
    r"|barques?|canots?),? (?:[^\W\d_]+ ){0,2}?(?:carrying|transporting|that (?:was|were) carrying|transportant"
    r"|qui transportai\w+|ayant à bord|avec à son bord|con (?:un total de )?|que (?:transportaba|llevaba)n?|a bordo)\b",
    re.I,
)
"""A boat told to carry people: "the boat, carrying 40 men"."""
_SHARED_ABOARD = frozenset({"rescue", "intercept", "arrive", "return", "bring_back"})
_LOST = frozenset({"die", "missing"})
_OF_BOATS_ALONE = frozenset({"missing"})
"""What befalls a boat and says nothing of other people that are counted beside it."""
_VETO = frozenset({"decide", "refuse", "foil", "prevent", "request", "prosecute"})
_BOATS_OF = {
    "arrivals": "boats_arrived",
    "arrivals_sea": "boats_arrived",
    "interceptions": "boats_intercepted",
}
"""The indicator of boats, by that of the people in them; the boats of the rescued have none."""
_TOLD_AGAIN = Cue(
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
_TOLD_AGAIN_ES = Cue(
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
_CAME_BACK = Cue("returnee", re.I)
"""Who came back, some of them by force: what is told of others in the sentence says nothing of all."""
_MOVES = frozenset({"return", "deport", "arrive", "die", "missing", "leave"})
_HAND_ON = Cue(r"\bm(?:is|ettre|ettent|it|irent) la main\b")
_SENT_BACK = Cue("devuelt|devol|return|renvoy|ramen|refoul|أعيد|إعادة|أعاد|المعاد", re.I)
_ENTRIES = Cue("entr|حال(?:ة|ات) دخول", re.I)
_RECORDED = frozenset({"register", "detect"})
_STOPPED = frozenset({"foil", "prevent"})
_RARELY_TWICE = 20
"""From which number on a sentence that begins with "se trata de" tells it again."""
_TWO = 2
_MOST_IN_ALL = 8
_IN_ALL = Cue(
    r"\b(?:soit|en tout|au total|in all|in total|for a total|a total of|altogether|en total|un total de|lo que suma"
    r"|que suman)\b|(?<!\w)(?:أي|بما|ليبلغ|ليصل) ?(?:ما )?(?:مجموعه|المجموع|مجموعهم)|(?<!\w)(?:أي )?ما مجموعه",
    re.I,
)
"""What leads from several numbers to what they come to."""
_RARELY_SHARED = 100
"""From which number on one told twice in a text is of the same people, where its words name nothing else."""
_IT_IS = Cue(r"\s*(?:Se trata(?:ba)? de|Son|Eran|Il s['’]agit d|Ce sont|They are)\b", re.I)

_NUMBER_OF_REFUGEES = Cue(
    r"(?:\b(?:number|total|nombre|número|list|liste|lista) (?:of|de|des|d['’]) ?(?:registered )?"
    r"(?:refugees|réfugiés|refugiados)\b"
    r"|(?<!\w)(?:عدد|إجمالي|مجموع) (?:ال)?لاجئين)[^.;:\d%]*$",
    re.I,
)
_NUMBER_OF_WITHIN = 140
_REFUGEES_AND_SEEKERS = Cue(
    r"(?:refugees and asylum[- ]seekers|réfugiés et (?:de )?demandeurs d['’]asile|refugiados y solicitantes de asilo"
    r"|لاجئا? وطالب\w* لجوء|لاجئين وطالبي اللجوء)",
    re.I,
)
_BY_THE_AGENCY = Cue(r"\b(?:UNHCR|HCR|ACNUR)\b|مفوضية", re.I)
"""Whose registers count both: the UN Refugee Agency."""


class Attacher(Comparisons):
    """Finds the indicator of every level entry of one sentence."""

    def run(self) -> None:
        """Attach the events, then let earlier values and lists that repeat another take what theirs count."""
        for position, entry in enumerate(self.levels):
            self.attach(position, entry)
        self.align_bases()
        self.align_lists()

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
        if self.as_laden(position, entry):
            return
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
        if entry.indicator is None and self.is_number_of_refugees(entry):
            entry.presumed = "It counts refugees, and not how many were registered"
            self.settle(entry, "refugees_registered", "guess", given)
        self.by_others(position, entry)
        if entry.forecast:
            entry.indicator = None
        entry.unsaid = self.is_unsaid(entry)

    def by_others(self, position: int, entry: Entry) -> None:
        """Take from another number what an entry counts, where its own words leave that out."""
        told = self.levels[position - 1] if position else None
        if told is not None and told.thing == "boats" and _LADEN.fullmatch(self.text, told.end, entry.start):
            self.memory["laden"] = "laden"
        if entry.adjunct and entry.thing == "boats" and entry.evidence != "event":
            self.as_those_aboard(position, entry)
        if entry.vetoed:
            return
        self.by_sum(position, entry)
        if entry.indicator is None:
            self.by_its_start(position, entry)
        if entry.indicator is None:
            self.by_same_number(entry)

    def as_laden(self, position: int, entry: Entry) -> bool:
        """Whether those aboard have what befell those before: "…, con 911 migrantes. A Mallorca 48, con 720"."""
        boats = self.levels[position - 1] if position else None
        if boats is None or boats.thing != "boats" or self.memory.get("laden") is None or boats.noun is not None:
            return False
        if entry.thing not in (*PERSONS, None) or not _WITH.fullmatch(self.text, boats.end, entry.start):
            return False
        aboard = (one for one in reversed([*self.before, *self.levels[:position]]) if one.thing in PERSONS)
        told = next(aboard, None)
        if told is None or told.indicator is None or boats.indicator not in (None, _BOATS_OF.get(told.indicator)):
            return False
        entry.indicator, entry.thing, entry.evidence = told.indicator, "persons", "list"
        boats.indicator, boats.evidence = _BOATS_OF.get(told.indicator), "list"
        return True

    def by_sum(self, position: int, entry: Entry) -> None:
        """Give a total of the numbers right before it what they count: "80 suspects and 39 in the port, in all 119"."""
        if position < _TWO or not entry.value or entry.is_base:
            return
        if _IN_ALL.search(self.text, self.levels[position - 1].end, entry.start) is None:
            return
        before = self.levels[max(0, position - _MOST_IN_ALL) : position]
        for first in range(len(before) - _TWO, -1, -1):
            told = before[first:]
            codes = {one.indicator for one in told}
            if sum([one.value for one in told]) == entry.value and len(codes) == 1 and None not in codes:
                entry.indicator, entry.thing, entry.evidence = told[0].indicator, told[0].thing, "list"
                return

    def by_its_start(self, position: int, entry: Entry) -> None:
        """Give what a number grew to what it grew from: "desde las 10.308 recibidas en 2016 hasta las 33.865"."""
        begun = self.levels[position - 1] if position else None
        if begun is None or not begun.is_base or begun.indicator is None or entry.noun is not None or entry.unknown:
            return
        if GREW_TO.fullmatch(self.text, begun.end, entry.start) is not None:
            entry.indicator, entry.thing, entry.evidence = begun.indicator, begun.thing, "list"

    def by_same_number(self, entry: Entry) -> None:
        """Take what a number counts from the same one told before: "9 954 were sent back. Of the 9 954 persons, …"."""
        if entry.value < _RARELY_SHARED or entry.is_base or entry.adjunct or entry.numeral.kind != "count":
            return
        for told in reversed(self.before):
            if (told.value, told.qualifier) != (entry.value, entry.qualifier) or told.indicator is None:
                continue
            persons = told.thing in (*PERSONS, None) and entry.thing in PERSONS
            if persons or entry.thing in (told.thing, None):
                entry.indicator, entry.evidence = told.indicator, "inherited"
                entry.thing = entry.thing or told.thing
                entry.presumed = "The same number was told before of what it may count"
            return

    def is_of_boats_again(self, position: int, entry: Entry) -> bool:
        """Whether a bare number only tells how, as that of boats before it: "707 in 13 boats and 345 in seven"."""
        if not entry.adjunct or entry.noun is not None or entry.thing is not None:
            return False
        told = (one for one in reversed(self.levels[:position]) if one.adjunct)
        return next((one.thing == "boats" and one.noun is not None for one in told), False)

    def comes_in_boats(self, position: int, entry: Entry) -> bool:
        """Whether the boats are counted right behind that people came in: "408 people arrived on nine boats"."""
        following = self.levels[position + 1] if position + 1 < len(self.levels) else None
        if self.is_carried_in(entry):
            return True
        if following is None or following.thing != "boats" or not following.adjunct or "land" in entry.given:
            return False
        between = self.text[entry.end : following.start]
        return entry.thing in PERSONS and len(between) <= _IN_BOATS and not any(mark in between for mark in ",;:.()")

    def is_carried_in(self, entry: Entry) -> bool:
        """Whether a boat is told to come with them aboard: "the boat, carrying 40 men and 3 women, had arrived"."""
        if entry.thing not in PERSONS or "land" in entry.given or "event" not in entry.sentence.said:
            return False
        laden = _BOAT_LADEN.search(self.text, entry.sentence.start, entry.start)
        return laden is not None and ";" not in self.text[laden.end() : entry.start]

    def carries(self, entry: Entry) -> bool:
        """Whether a bare number is of boats, by those that they carry: "two carrying 74 Syrians"."""
        behind = self.items[entry.index + 1 : entry.index + 3]
        carrying = bool(behind) and behind[0].text.lower() in _CARRYING and behind[0].start - entry.end <= ADJOINING
        if carrying and len(behind) > 1 and isinstance(behind[1], Numeral):
            return True
        if entry.noun is not None or self.memory.get("laden") is None:
            return False
        following = next((one for one in self.levels if one.start > entry.start), None)
        return following is not None and _WITH.fullmatch(self.text, entry.end, following.start) is not None

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
        if thing is None and entry.noun is None and own and own[0] not in OF_PERSONS and not recorded_then:
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
        return behind and entry.thing in PERSONS and NEUTRAL.issuperset(own)

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
        return (
            entry.thing == "operations" and head is not None and entry.noun is not None and head_of(entry.noun) == head
        )

    def counts_flights(self, entry: Entry) -> bool:
        """Whether chartered flights are counted: "ils ont emprunté 335 vols charters"."""
        behind = self.items[entry.index + 1 : entry.index + 2]
        return any(item.senses.get("modifier") == "charter" and item.start - entry.end <= ADJOINING for item in behind)

    def by_own_event(self, entry: Entry, thing: str | None, own: list[str], given: frozenset[str]) -> bool:
        """Name the indicator from what the entry's own words say happened, or from its noun alone."""
        came = self.memory.get("last")
        if thing == "crossings" and came in ARRIVALS and _RECORDED.issuperset(own) and self.are_entries(entry):
            compared = any("compare" in item.senses for item in self.items[entry.left : entry.index])
            self.settle(entry, came, "memory" if compared else "inherited", given)
            return True
        for event in own:
            if self.only_records_the_stopped(thing, event):
                continue
            caught = (
                event == "seize" and thing in (*PERSONS, "smugglers") and says(self.text, self.items, entry, _HAND_ON)
            )
            found = self.lookup(thing, "intercept" if caught else event, given) if event != "board" else None
            found = self.over_the_sea(entry, found)
            if found == "deportations" and self.says_to_libya(entry):
                found = "interceptions"
            elif found == "deportations" and self.goes_on_with_libya(entry):
                found = self.as_brought_back(entry)
            if found:
                sure = "again" if entry.again is not None and entry.again.indicator == found else "event"
                self.settle(entry, found, sure if thing or event in OF_PERSONS else "guess", given)
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

    def goes_on_with_libya(self, entry: Entry) -> bool:
        """Whether a bare "sent back" goes on with those whom the text told to be brought back to Libya."""
        if "libya" not in self.memory or "caught" not in self.memory:
            return False
        own = self.items[entry.left : entry.right]
        sent = [item for item in own if item.senses.get("event") == "deport"]
        return bool(sent) and all(_SENT_BACK.match(item.text) for item in sent)

    def says_to_libya(self, entry: Entry) -> bool:
        """Whether those sent back are told to have been sent to Libya, from the sea (READING: return to Libya)."""
        own = self.items[entry.left].start, self.items[entry.right - 1].end
        return TO_LIBYA.search(self.text, *own) is not None

    @staticmethod
    def are_entries(entry: Entry) -> bool:
        """Whether crossings are called entries, which may count those who arrived: "1 107 entrées"."""
        return entry.noun is not None and _ENTRIES.match(entry.noun.text) is not None

    def only_records_the_stopped(self, thing: str | None, event: str) -> bool:
        """Whether attempts are recorded that the sentence calls foiled: "of attempts foiled he recorded 39,000"."""
        if thing != "attempts" or event != "detect":
            return False
        sentence = self.levels[0].sentence
        return any(item.senses.get("event") in _STOPPED | {"fail"} for item in self.items[sentence.low : sentence.high])

    def by_shared_event(self, position: int, entry: Entry, thing: str, own: list[str], given: frozenset[str]) -> bool:
        """An event of the sentence that holds for the entry's list; what befell a boat, those aboard share."""
        aboard = "board" in own
        bare = entry.noun is None or entry.noun.start < entry.start
        apart = bare and _OPENS_WHERE.search(self.text, entry.sentence.start, entry.start) is not None
        if thing == "violators" or apart or self.has_unknown_verb_ahead(entry):
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
            if found == "stock_migrants" and self.are_of_refugees(position, entry):
                found = "refugees_registered"
            if found:
                self.settle(entry, found, evidence, given)
                return True
        return False

    def has_unknown_verb_ahead(self, entry: Entry) -> bool:
        """Whether an "and" and a verb that is not known lead to a number: "… and vaccinated 1,200 children"."""
        low = max(entry.sentence.start, entry.start - _VERB_AHEAD_WITHIN)
        found = _VERB_AHEAD.search(self.text, low, entry.start)
        if found is None:
            return False
        return not stands_at(self.items[entry.sentence.low : entry.index], found.start("verb"))

    def is_number_of_refugees(self, entry: Entry) -> bool:
        """Whether it is told as how many refugees there are: "the number of refugees stood at 15,755 people"."""
        if entry.thing not in (None, "persons", "refugees") or entry.vetoed or self.own_events(entry):
            return False
        noun = entry.noun
        if noun is not None and _REFUGEES_AND_SEEKERS.match(noun.text) and _BY_THE_AGENCY.search(self.text):
            return True
        low = max(entry.sentence.start, entry.start - _NUMBER_OF_WITHIN)
        return _NUMBER_OF_REFUGEES.search(self.text, low, entry.start) is not None

    def are_of_refugees(self, position: int, entry: Entry) -> bool:
        """Whether a list of nationals goes on behind refugees: "248 réfugiés de Syrie, … 25 personnes du Mali"."""
        ahead = self.levels[max(0, position - _FAR) : position]
        return any(one.sentence is entry.sentence and one.indicator == "refugees_registered" for one in ahead)

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
        """What the text said before of the same thing, or of those aboard."""
        if "board" in own:
            if thing in PERSONS and self.memory.get("last") in _BOARDED:
                self.as_the_last_persons(entry)
                entry.evidence = entry.evidence and "inherited"
            return
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
            and not [event for event in own if event not in NEUTRAL or event in PRESENT]
        ) or (thing in PERSONS and own and _RECORDED.issuperset(own) and self.memory.get("last") in ARRIVALS):
            self.as_the_last_persons(entry)
        elif thing == "returns" and not self.says_otherwise(entry) and self.memory.get("last") in WENT_HOME:
            told = self.before[-1].indicator if self.before else None
            entry.indicator, entry.evidence = self.memory["last"], "memory" if told in WENT_HOME else "inherited"
        elif thing in PERSONS and not own and self.memory.get("last") in STOCKS and self.is_named_ahead(entry):
            self.as_the_last_persons(entry)
        elif thing in PERSONS and not own and self.is_carried_on(entry):
            self.as_the_last_persons(entry)
            entry.evidence = entry.evidence and "inherited"
        elif thing in PERSONS and not own and self.came_some_way(entry):
            entry.indicator = self.table.sibling(self.memory["last"], entry.given)
            entry.evidence = "list" if self.text[entry.sentence.start] in "-•*–·" else "inherited"
        elif thing in PERSONS and not own and self.is_aboard_of_any(entry):
            self.as_the_last_persons(entry)
            entry.evidence = entry.evidence and "inherited"
        elif thing == "crossings" and not own and self.memory.get("last") in _CROSSED:
            entry.indicator, entry.evidence = self.memory["last"], "inherited"

    def is_aboard_of_any(self, entry: Entry) -> bool:
        """Whether "with" leads to people in a sentence of boats: "two rafts with 41 migrants", in a text of rescues."""
        if (
            self.memory.get("last") not in _BOARDED
            or _LED_BY_WITH.search(self.text, entry.sentence.start, entry.start) is None
        ):
            return False
        sentence = entry.sentence
        return any(item.senses.get("thing") == "boats" for item in self.items[sentence.low : sentence.high])

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
        noun = entry.noun.text[: len(VICTIMS)].lower() if entry.noun is not None else ""
        return fold_phrase(noun) == VICTIMS and any(one.indicator == "deaths" for one in self.before[-_FAR:])

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
        return any(item.text.lower() in AUXILIARIES | RELATIVES | _HAVING for item in behind)

    def only_small_words_before(self, entry: Entry) -> bool:
        """Whether nothing that could be a subject leads to the first number of a sentence: "Constan también …"."""
        place = entry.sentence.start
        for item in self.items[entry.sentence.low : entry.index]:
            small = {"plain", "function", "qualifier", "article"} & item.senses.keys()
            if not small or any(map(str.isalpha, self.text[place : item.start])):
                return False
            place = item.end
        return not any(map(str.isalpha, self.text[place : entry.start]))

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

    def elliptical(self, position: int, entry: Entry) -> None:
        """A number without noun or event takes what the number before it counts."""
        if counts_no_indicator(entry):
            return
        previous = self.last_stated(position)
        if self.are_registered(previous, entry):
            return
        if entry.numeral.kind == "mass" and (previous is None or previous.numeral.kind != "mass"):
            return  # "seized two vehicles and 4 tonnes of food"
        own = [event for event in self.own_events(entry) if event not in NEUTRAL]
        if not own and (self.carried_by(position, entry) or self.named_by_intro(entry)):
            return
        if previous is not None and own[:1] in ([], self.own_events(previous)[:1]):
            entry.indicator = previous.indicator and self.table.sibling(previous.indicator, entry.given)
            entry.thing = previous.thing
            apart = _OPENS_WHERE.search(self.text, entry.sentence.start, entry.start) is not None
            listed = previous.indicator and previous.evidence != "inherited" and not apart
            entry.evidence = "list" if listed else "inherited"
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
            things -= set(EVENT_OF_NOUN)
        code = None
        if len(names) == 1 and len(things | names) <= _TWO_NAMES:
            code = names.pop()
        elif not names and len(things) <= 1 and len(events) <= 1 and not self.crime(given):
            thing, event = next(iter(things), "persons"), next(iter(events), None)
            code = self.table.indicator(thing, None if thing in EVENT_OF_NOUN else event, given)
            if not things and event not in OF_PERSONS and self.memory.get("last") != code:
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


def is_of_those_who(text: str, start: int, end: int) -> bool:
    """Whether Arabic words before a number say "those who", so that persons are meant without a noun."""
    return _THOSE_WHO.search(text, start, end) is not None


def counts_no_indicator(entry: Entry) -> bool:
    """Whether the entry's noun is something that befell persons and that no indicator counts."""
    return entry.noun is not None and entry.noun.senses.get("event") in NO_CODE - {"board"}
