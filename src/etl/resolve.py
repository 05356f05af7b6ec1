"""Mentions to figures, parts and claims: what each number counts, of which period, as part of what.

Pure functions. A text is read sentence by sentence; what a sentence leaves out is taken from what the text said
before, and only where a reader would take it. A figure is accepted only where value, indicator and period each rest
on words; everything else says in one sentence what a person must decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from etl.attach import Attacher
from etl.claims import claim_measures, claims_of
from etl.collection import without_collection
from etl.entries import Entry, entries_of, is_adjunct, noun_before, noun_behind, set_zones
from etl.find import Found, mention_of
from etl.indicators import UNIT_OF_THING, meanings
from etl.parts import link_parts
from etl.places import area_of, counterpart_of, document_area
from etl.qualifiers import bounds_of, join_ranges, set_qualifier
from etl.scope import Scope, doubt_of_period
from etl.sentences import Sentence, split_sentences
from etl.typed_in import read_table
from schemas.codelists import load_codelists
from schemas.rows import Document, Figure, Mention, Part, Reading

_JOINED = re.compile(r"[ \u00a0](?:et|and|y|ou|or|o)[ \u00a0]|[ \u00a0]و")


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
        publisher = load_codelists().publisher_named(self.document.publisher) if self.document.publisher else None
        home = publisher.country if publisher and publisher.rank == 1 else None
        self.home = home or document_area(self.items)
        scope = Scope(self.text, self.items, self.found.periods, self.document.published_on, self.table.kinds)
        memory = {"asylum": "asylum"} if any(item.senses.get("modifier") == "asylum" for item in self.items) else {}
        compared = (
            words
            for words in self.found.periods
            if words.form in ("same", "year_before") and (words.first or words.form != "same")
        )
        same = frozenset(index for words in compared for index in range(words.index, words.after))
        dated = {words.after: words.index for words in self.found.periods}
        for sentence in self.sentences:
            entries = self.sentence(sentence)
            levels = [entry for entry in entries if entry.measure == "level"]
            claims = [entry for entry in entries if entry.measure != "level"]
            if levels:
                context = (self.sentences, self.levels, memory, self.table, same, dated)
                Attacher(self.text, self.items, levels, *context).run()
            scope.sentence(sentence, levels, claims)
            self.levels += levels
            self.claims += claims
        link_parts(self.text, self.items, self.levels, self.table)
        scope.finish(self.levels)
        return self.rows()

    def sentence(self, sentence: Sentence) -> list[Entry]:
        """The entries of a sentence with their nouns, qualifiers and measures."""
        entries = entries_of(self.items, sentence)
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
        for entry in levels:
            self.name_thing(entry)
        return entries

    def share_nouns(self, levels: list[Entry]) -> None:
        """ "31 et 46 personnes": the noun behind the second number is the first one's too."""
        for entry, following in pairwise(levels):
            joined = _JOINED.fullmatch(self.text[entry.end : following.start])
            behind = following.noun is not None and following.noun.start > following.start
            if joined and behind and entry.noun is None and not entry.unknown:
                entry.noun = following.noun

    def name_thing(self, entry: Entry) -> None:
        """Find the noun that an entry counts."""
        noun = entry.noun
        if noun is None and not entry.unknown:
            noun = entry.noun = noun_before(self.items, entry, self.language)
        if noun is not None:
            senses = noun.senses
            entry.thing = senses.get("thing") or ("persons" if "national" in senses else None)
            entry.citizenship = entry.citizenship or senses.get("national")
        entry.adjunct = is_adjunct(self.items, entry)

    # --- rows ------------------------------------------------------------------------------------------------------

    def rows(self) -> Reading:
        self.stated: dict[str, None] = {}
        """The indicators of which the text has given a total so far, in order."""
        figures = []
        for number, entry in enumerate(self.levels):
            figures.append(self.figure(number, entry))
            if entry.whole is None and entry.indicator:
                self.stated.setdefault(entry.indicator)
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

    def figure(self, number: int, entry: Entry) -> Figure:
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
        reason = self.review_reason(entry, value, start, end)
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
            unit_measure=self.unit(entry),
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
            status="review" if reason else "accepted",
            review_reason=reason,
            candidates=tuple(entry.notes),
        )

    def unit(self, entry: Entry) -> str | None:
        if entry.numeral.kind == "mass":
            return "KG"
        if entry.indicator:
            return self.table.units[entry.indicator]
        return UNIT_OF_THING.get(entry.thing, "persons") if entry.thing else None

    def review_reason(self, entry: Entry, value: int | None, start: date | None, end: date | None) -> str | None:
        """Why a person must look at this figure; None where its words settle everything."""
        if entry.numeral.doubt:
            return f"Read the number again: {entry.numeral.doubt}."
        if value is None and entry.qualifier != "between":
            return "The number is not a whole count: say what it measures."
        if entry.forecast:
            return "The sentence speaks of a forecast, a target or a capacity: say whether anything was counted."
        if entry.unsaid:
            return "The sentence denies the number or speaks of what is to come: say whether it was counted."
        if entry.indicator is None:
            counted = entry.unknown or (entry.noun.text if entry.noun else None)
            what = f"It counts “{counted}”" if counted else "Its words do not say what it counts"
            return f"{what}, and no indicator's meaning holds: name one, or mark it as not a figure."
        if entry.evidence == "merged":
            return "One number for several things that were done: say which indicator it is of."
        if entry.evidence == "guess":
            return f"What was counted is left out: confirm that “{entry.indicator}” is meant."
        if entry.evidence in ("inherited", "memory_far"):
            return f"“{entry.indicator}” is taken from the figure before: confirm it."
        if start is None and end is None:
            return "No period could be worked out from the words: give the days it covers."
        return self.thin_evidence(entry)

    def thin_evidence(self, entry: Entry) -> str | None:
        """What a reader works out from afar, and gets wrong too often to be accepted unseen."""
        if entry.evidence == "part" and entry.notes:
            own, whole = entry.notes
            return f"Its own words say “{own}”, those of its whole “{whole}”: say which is meant."
        unnamed = entry.noun is None or entry.noun.start < entry.start
        if entry.evidence in ("list", "event") and entry.noun is None and not entry.is_base:
            return f"What was counted is left out: confirm that “{entry.indicator}” is meant."
        if entry.evidence == "noun" and unnamed:
            return f"Only a word before the number names “{entry.indicator}”: confirm it."
        child = self.child_stated_before(entry)
        if child:
            return f"The text spoke of “{child}” before: say whether all of “{entry.indicator}” is meant here."
        return doubt_of_period(self.text, self.items, entry)

    def child_stated_before(self, entry: Entry) -> str | None:
        """A narrower indicator of which the text gave a total before, where it gave none of this one."""
        if entry.whole is not None or entry.indicator in self.stated:
            return None
        children = (code for code in self.stated if self.table.parents.get(code) == entry.indicator)
        return next(children, None)
