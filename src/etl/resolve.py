"""Mentions to figures, parts and claims: what each number counts, of which period, as part of what.

Pure functions. A text is read sentence by sentence; what a sentence leaves out is taken from what the text said
before, and only where a reader would take it. A figure is accepted only where value, indicator and period each rest
on words; everything else says in one sentence what a person must decide.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from etl.amounts import goes_on_in_another_unit, unit_of_amount
from etl.attaching.attacher import Attacher
from etl.attaching.words import crosses_the_channel
from etl.claims import claim_measures, claims_of
from etl.collection import without_collection
from etl.cues import Cue, look_through
from etl.entries import Entry, entries_of, is_adjunct, kind_behind, noun_before, noun_behind, numbered_before, set_zones
from etl.find import Found, mention_of
from etl.indicators import UNIT_OF_THING, meanings
from etl.judging.judge import Judge
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.parts.linker import link_parts
from etl.places import area_of, counterpart_of, document_area
from etl.qualifiers import bounds_of, join_ranges, set_qualifier
from etl.scan import Token
from etl.scoping.scope import Scope
from etl.sentences import Sentence, split_sentences
from etl.typed_in import read_table
from schemas.codelists import load_codelists
from schemas.rows import Document, Figure, Mention, Part, Reading

_KINDS = frozenset({"refugees", "asylum_seekers"})
_INCIDENTS = frozenset({"operations", "cases"})
_EVENTS = frozenset({"crossings", "attempts"})
_COUNTED_CASES = frozenset({"removals", "interceptions", "rescues", "returns", "deaths", "missings"})
_BARE = frozenset({"حال", "عمل"})
"""How "حالة", "عملية" begin, which stand for one another: "عمليات الترحيل … 400 حالة"."""
_UNIT_REACH = 20
"""Characters behind an amount in which its unit stands: "25 millones de pastillas"."""
_HEAD = 4
"""Letters in which all forms of a noun agree."""
_FROM_AMONG = Cue(r" من ")
_NAMED_REACH = 8
_TOLL = Cue(r"(?:death )?toll", re.I)
"""What makes the dead of those counted behind it: "The death toll rose to 62 people"."""
_ROSE_TO = Cue(
    r"\b(?:rose|climbed|risen|went up|mounted|monte|monté|passe|passé|alourdi|élève|subió|aumentó|elevó|sube|eleva)\b"
    r"[^.;:,]{0,24}(?: to| à| a) (?:at least |au moins |al menos |more than |plus de |más de )?$"
)
_ROSE_REACH = 60
_OF_THEM = Cue(
    r" (?:de (?:ell[oa]s|est[oa]s)|d['’](?:eux|elles)|of (?:them|these|whom|which)|و?من(?:هم|ها|هن|هما))\b", re.I
)
"""What stands right behind a number whose noun was told before: "80 of them"."""
_COMES_TO = Cue(
    r"\b(?:à|avec|soit|hasta|con|to|with|at)(?: (?:les|los|las|un total de|a total of|un peu plus de|quelque|environ"
    r"|about|some|unos|unas|cerca de|más de|more than|plus de))? $"
    r"|(?<!\w)(?:إلى|ب(?:واقع|عدد|مجموع)?ـ?)(?: نحو| حوالي)? ?$",
    re.I,
)
"""How a number is led to that something rose or fell to."""
_COMES_REACH = 24
_JOINED = Cue(r"[ \u00a0](?:et|and|y|ou|or|o)[ \u00a0]|[ \u00a0]و")


_ASKED = frozenset({"asylum_applications", "asylum_seekers"})


def _is_about_asylum(items: list[Item]) -> bool:
    """Whether an application without more is one for asylum in this text: not where papers are applied for too."""
    things = [item.senses["thing"] for item in items if "thing" in item.senses]
    asked = not _ASKED.isdisjoint(things)
    return asked and "regularise" not in [item.senses.get("event") for item in items]


@without_collection()
def resolve(documents: Sequence[Document], found: Sequence[Found]) -> list[Reading]:
    """Resolve each document; the readings are in the order of the documents."""
    return [read_document(document, one) for document, one in zip(documents, found, strict=True)]


def read_document(document: Document, found: Found) -> Reading:
    """All that one document states."""
    if document.cells:
        return read_table(document, found)
    return _Reader(document, found).read()


class _Reader:
    def __init__(self, document: Document, found: Found) -> None:
        self.document, self.found = document, found
        self.text, self.items, self.language = document.text, found.items, found.language
        self.table = meanings()
        self.sentences = split_sentences(self.text, self.items)
        self.levels: list[Entry] = []
        self.claims: list[Entry] = []

    def read(self) -> Reading:
        look_through(self.text)
        publisher = load_codelists().publisher_named(self.document.publisher) if self.document.publisher else None
        home = publisher.country if publisher and publisher.rank == 1 else None
        self.home = home or document_area(self.items)
        scope = Scope(self.text, self.items, self.found.periods, self.document.published_on, self.table.kinds)
        scope.language = self.language or ""
        how = {item.senses["modifier"] for item in self.items if "modifier" in item.senses}
        memory = {"asylum": "asylum"} if "asylum" in how or _is_about_asylum(self.items) else {}
        if "migration_agency" in how:
            memory["migration_agency"] = "migration_agency"
        if crosses_the_channel(self.items):
            memory["crossing"] = "channel"
        compared = (
            words
            for words in self.found.periods
            if words.form in ("same", "year_before") and (words.first or words.form != "same")
        )
        same = frozenset(index for words in compared for index in range(words.index, words.after))
        place = attrgetter("index")
        periods = sorted(self.found.periods, key=place)
        for sentence in self.sentences:
            entries = self.sentence(sentence)
            levels = [entry for entry in entries if entry.measure == "level"]
            claims = [entry for entry in entries if entry.measure != "level"]
            if levels:
                first, past = (bisect_left(periods, end, key=place) for end in (sentence.low, sentence.high))
                dated = {words.after: words.index for words in periods[first:past]}
                context = (self.sentences, self.levels, memory, self.table, same, dated)
                Attacher(self.text, self.items, levels, *context).run()
            scope.sentence(sentence, levels, claims)
            self.levels += levels
            self.claims += claims
        shares = [claim for claim in self.claims if claim.measure == "share"]
        link_parts(self.text, self.items, self.levels, shares, self.table)
        scope.finish(self.levels)
        return self.rows()

    def sentence(self, sentence: Sentence) -> list[Entry]:
        """The entries of a sentence with their nouns, qualifiers and measures."""
        intro = self.sentences[sentence.intro] if sentence.intro is not None else None
        seized = intro is not None and any(
            item.senses.get("event") == "seize" for item in self.items[intro.low : intro.high]
        )
        entries = entries_of(self.items, sentence, seized=seized)
        if not entries:
            return entries
        entries = join_ranges(self.text, self.items, entries)
        for entry in entries:
            set_qualifier(self.text, self.items, entry)
        claim_measures(self.text, self.items, entries)
        levels = [entry for entry in entries if entry.measure == "level"]
        for entry in levels:
            entry.noun, unknown = noun_behind(self.text, self.items, entry, self.language)
            entry.unknown = unknown or None
        self.share_nouns(levels)
        set_zones(self.text, self.items, levels)
        for entry, following in pairwise(levels):
            verb = self.items[following.left]
            if entry.noun is verb and "event" in verb.senses and verb.end + 1 == following.start:
                entry.noun = None  # "توفي 230 وفقد 350": the verb of the next number
        for position, entry in enumerate(levels):
            self.name_thing(entry, first=position == 0)
        if "spread" in sentence.said and len(levels) > 1:
            self.spread_names(sentence, levels)
        return entries

    def spread_names(self, sentence: Sentence, levels: list[Entry]) -> None:
        """ "les Sénégalais et les Guinéens étaient respectivement 62 et 20": each number the nationals in its place."""
        named = [item for item in self.items[sentence.low : levels[0].index] if "national" in item.senses]
        if len(named) == len(levels) > 1:
            for entry, item in zip(levels, named, strict=True):
                entry.citizenship = item.senses["national"]

    def share_nouns(self, levels: list[Entry]) -> None:
        """ "31 et 46 personnes": the noun behind the second number is the first one's too."""
        for entry, following in pairwise(levels):
            if entry.numeral.kind == following.numeral.kind == "mass":
                joined = goes_on_in_another_unit(self.text, entry.end, following.start)
            else:
                joined = _JOINED.fullmatch(self.text[entry.end : following.start]) is not None
            behind = following.noun is not None and following.noun.start > following.start
            if joined and behind and entry.noun is None and not entry.unknown:
                entry.noun = following.noun

    def name_thing(self, entry: Entry, *, first: bool) -> None:
        """Find the noun that an entry counts."""
        noun = entry.noun
        if noun is None and not entry.unknown:
            noun = entry.noun = kind_behind(self.items, entry)
        of_those = not first and _OF_THEM.match(self.text, entry.end) is not None
        if noun is None and not entry.unknown and not of_those:
            noun = entry.noun = noun_before(self.text, self.items, entry, self.language)
            noun = entry.noun = self.toll_before(entry) or noun
        if noun is not None:
            noun = self.named_thing(entry, noun)
            senses = noun.senses
            if "name" in senses:
                entry.noun = noun
            entry.thing = senses.get("thing") or ("persons" if "national" in senses else None)
            entry.citizenship = entry.citizenship or senses.get("national")
        entry.adjunct = is_adjunct(self.items, entry)

    def toll_before(self, entry: Entry) -> Token | None:
        """The toll that rose to a bare number, whatever stands between: "The toll, first put at 58, rose to 62"."""
        if _ROSE_TO.search(self.text, max(entry.sentence.start, entry.start - _ROSE_REACH), entry.start) is None:
            return None
        told = (item for item in self.items[entry.sentence.low : entry.index] if isinstance(item, Token))
        return next(
            (item for item in told if item.senses.get("thing") == "deaths" and _TOLL.fullmatch(item.text)), None
        )

    def named_thing(self, entry: Entry, noun: Token) -> Token:
        """What "18.900 persons" are where the words before say it: "the number of registered refugees is …"."""
        if noun.senses.get("thing") in _INCIDENTS and noun.start > entry.start:
            counted = None
            if noun.senses["thing"] == "cases":
                counted = numbered_before(self.text, self.items, entry) or self.subject_of_cases(entry)
            return counted or self.named_incident(entry, noun)
        if noun.senses.get("thing") in _KINDS and noun.start > entry.start:
            return self.named_in_full(entry, noun)
        if "anyone" not in noun.senses or noun.start < entry.start:
            return noun
        named = numbered_before(self.text, self.items, entry) or self.named_behind(noun)
        for item in reversed(self.items[max(entry.sentence.low, entry.index - _NAMED_REACH) : entry.index]):
            other_event = item.senses.get("event", "register") != "register" and "thing" not in item.senses
            if (isinstance(item, Numeral) and not item.reason) or other_event:
                break
            if isinstance(item, Token) and (item.senses.get("thing") in _KINDS or _TOLL.fullmatch(item.text)):
                named = item
        return named

    def named_behind(self, noun: Token) -> Token:
        """ "4 أشخاص من منظمي …": persons that are told right behind to be smugglers."""
        match = _FROM_AMONG.match(self.text, noun.end)
        if match is None:
            return noun
        named = (
            item
            for item in self.items
            if item.start == match.end() and isinstance(item, Token) and item.senses.get("thing") == "smugglers"
        )
        return next(named, noun)

    def named_in_full(self, entry: Entry, noun: Token) -> Token:
        """The name before a number that says more than the noun behind it: "اللاجئين المسجلين … 877 ألف لاجئ"."""
        head = noun.text.removeprefix("ال")[:_HEAD].lower()
        for item in reversed(self.items[entry.left : entry.index]):
            if isinstance(item, Numeral) or "event" in item.senses:
                return noun
            if "name" in item.senses and item.text.removeprefix("ال")[:_HEAD].lower() == head:
                assert isinstance(item, Token)
                return item
        return noun

    def named_incident(self, entry: Entry, noun: Token) -> Token:
        """What a bare "عملية", "case" is where the sentence named it before: "عمليات العبور … إلى 32 ألف عملية"."""
        head = noun.text.split()[0][:_HEAD].lower()
        for item in reversed(self.items[entry.sentence.low : entry.index]):
            if not isinstance(item, Token) or not self.is_of_incidents(item):
                continue
            named = item.text.split()[0].removeprefix("ال").removeprefix("ب")[:_HEAD].lower()
            if named == head or (" " not in noun.text and {named[:3], head[:3]} <= _BARE):
                return item
        if "anyone" not in noun.senses:
            return noun
        return numbered_before(self.text, self.items, entry) or self.subject_of_cases(entry) or noun

    def subject_of_cases(self, entry: Entry) -> Token | None:
        """What rose or fell to so many cases: "los cruces por esa ruta crecieron un 11 %, hasta los 8.494 casos"."""
        if _COMES_TO.search(self.text, max(entry.sentence.start, entry.start - _COMES_REACH), entry.start) is None:
            return None
        for item in reversed(self.items[entry.sentence.low : entry.index]):
            stated = isinstance(item, Numeral) and not item.reason and item.kind != "percent"
            if stated or item.text in (";", "؛"):
                return None
            if isinstance(item, Token) and (self.is_of_incidents(item) or item.senses.get("thing") in _ASKED):
                return item
        return None

    def is_of_incidents(self, item: Token) -> bool:
        """Whether a word names incidents that are counted: crossings, removals, deaths."""
        if item.senses.get("thing") in _EVENTS:
            return True
        named = item.senses.get("name")
        return item.senses.get("thing") in _COUNTED_CASES if named is None else self.table.units[named] == "crossings"

    # --- rows ------------------------------------------------------------------------------------------------------

    def rows(self) -> Reading:
        beside: dict[int, list[Entry]] = {}
        for entry in self.levels:
            beside.setdefault(id(entry.sentence), []).append(entry)
        dated = frozenset(index for words in self.found.periods for index in range(words.index, words.after))
        judge = Judge(
            self.text,
            self.items,
            self.table,
            language_known=self.found.language_known,
            language=self.found.language,
            beside=beside,
            dated=dated,
        )
        figures = [self.figure(number, entry, judge) for number, entry in enumerate(self.levels)]
        parts = [
            Part(entry.number, entry.whole.number, entry.part_kind, entry.exhaustive, entry.cue)
            for entry in self.levels
            if entry.whole is not None and entry.whole.number >= 0
        ]
        claims = claims_of(self.text, self.claims, self.levels)
        return Reading(self.mentions(), figures, parts, claims)

    def mentions(self) -> list[Mention]:
        stated = {entry.start: entry.end for entry in self.levels + self.claims}
        rows = []
        end = 0
        for numeral in self.found.numerals:
            end = max(end, stated.get(numeral.start, 0))
            row = mention_of(numeral)
            if row.outcome == "figure" and numeral.end > end:
                row.outcome, row.reason = "unresolved", "nothing was found that this number states; say what it is"
            rows.append(row)
        return rows

    def figure(self, number: int, entry: Entry, judge: Judge) -> Figure:
        entry.number = number
        sentence = entry.sentence
        raw = self.text[sentence.start : sentence.end]
        lead = len(raw) - len(raw.lstrip())
        period = entry.period
        start, end, cumulation = (period.start, period.end, period.cumulation) if period else (None, None, None)
        if entry.indicator and self.table.kinds.get(entry.indicator) == "stock" and end is not None:
            start, cumulation = None, "point"
        value = entry.numeral.whole
        if value is None and isinstance(entry.numeral.value, float) and entry.numeral.value.is_integer():
            value = int(entry.numeral.value)
        low, high = (entry.low, entry.high) if entry.qualifier == "between" else bounds_of(value, entry.qualifier)
        entry.unit = self.unit(entry)
        verdict = judge.judge(entry, value, start, end)
        return Figure(
            char_start=entry.start,
            char_end=entry.end,
            quote=self.text[entry.start : entry.end],
            sentence=raw.strip(),
            sentence_start=sentence.start + lead,
            value=value if entry.qualifier != "between" else entry.low,
            value_low=low,
            value_high=high,
            qualifier=entry.qualifier,
            indicator=entry.indicator,
            unit_measure=entry.unit,
            ref_area=entry.area or area_of(self.items, entry) or self.home,
            counterpart_area=counterpart_of(self.items, entry),
            sex={"women": "F", "men": "M"}.get(entry.thing or ""),
            age="minors" if entry.thing == "minors" else None,
            citizenship=entry.citizenship,
            actor=None,
            period_start=start,
            period_end=end,
            period_char_start=period.char_start if period and (start or end) else None,
            period_char_end=period.char_end if period and (start or end) else None,
            cumulation=cumulation,
            status="review" if verdict.reason else "accepted",
            review_reason=verdict.reason,
            candidates=verdict.candidates,
        )

    def unit(self, entry: Entry) -> str | None:
        if entry.thing == "drugs" or entry.numeral.kind == "mass":
            behind = entry.noun.end if entry.noun is not None and entry.noun.start >= entry.start else entry.end
            return unit_of_amount(self.text, entry.start, max(behind, entry.end + _UNIT_REACH))
        if entry.indicator:
            return self.table.units[entry.indicator]
        return UNIT_OF_THING.get(entry.thing, "persons") if entry.thing else None
