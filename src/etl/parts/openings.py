"""Wholes that an opening, brackets or a colon give: "Of these, …", "25 people: 12 …"."""

from __future__ import annotations

import re

from etl.cues import Cue
from etl.entries import DASH_CLOSES, DASH_OPENS, Entry
from etl.indicators import KINDS_OF_PERSONS
from etl.numerals.numeral import Numeral
from etl.parts.told import OF_THOSE_NAMED, REACH, Told, may_be_part, other_days
from etl.scan import MARK

OF_THE = Cue(
    r"[ \u00a0](?:of (?:the|these|those|its|their)|out of(?: the)?|des|sur les|de los|de las"
    r"|من أصل|من بين|من مجموع|من اصل)[ \u00a0](?:ال)?"
)
_OF_THOSE = Cue(
    r"\s*(?:de (?:entre )?l[ao]s|entre l[ao]s|of the|of those|among the|parmi les|sur les|(?:و)?من بين) ?(?!\d)", re.I
)
"""How a sentence begins that speaks of those counted before."""
_OTHER_KINDS = Cue(
    r"\s*(?:[-–•*·]\s*)?(?:other (?:main |top |common )?(?:nationalit|countr|national|group)"
    r"|(?:les )?autres (?:nationalit|pays)|(?:las |los )?otr[ao]s (?:nacionalid|paíse?s))",
    re.I,
)
OF_OPENINGS = (
    "of the",
    "of these",
    "out of the",
    "sur les",
    "sur ces",
    "des",
    "de los",
    "de las",
    "de esos",
    "de esas",
    "من بين",
    "من أصل",
    "من مجموع",
    "of those",
    "parmi les",
    "parmi ces",
    "among the",
)
OF_A_TOTAL = "of a total"
_NEAR_A_SHARE = 30
FAR = 60
"""How many figures back a whole is looked for, at most: cost stays linear in a text of nothing but numbers."""
_LEADS_ON = Cue(r"^(?:pues|ya que|porque|pero|y|car|mais|et|but|and|since|as) ")


_ARE = Cue(r" (?:son|eran|are|were|sont|étaient) (?:des |all )?", re.I)
OF_A_KIND = "are"
"""The cue of those whom a verb says to be women, men or minors; what else is told goes on with nothing."""
_SIBLINGS = 4


class Openings(Told):
    """Finds the whole of a figure by the way its passage begins."""

    def told_apart(self, position: int, entry: Entry) -> tuple[Entry, str] | None:
        """The whole that brackets, an opening or a noun give an entry, the surest first, and what says so."""
        whole = self.whole_of_brackets(position, entry)
        if whole is not None:
            return whole, "("
        whole = self.named_by_opening(position, entry)
        if whole is not None:
            return whole, "of those"
        whole = self.opening_whole(entry)
        if whole is not None:
            return whole, "of these"
        whole = self.opening_total(entry)
        if whole is not None:
            return whole, OF_A_TOTAL
        whole = self.told_opening(position, entry)
        if whole is not None:
            return whole, "of those"
        whole = self.named_before(position, entry)
        return None if whole is None else (whole, "of the")

    def named_before(self, position: int, entry: Entry) -> Entry | None:
        """ "75 of the suspects": a number of a thing that was counted just before."""
        match = OF_THE.match(self.text, entry.end)
        if match is None:
            return None
        following = self.items[entry.index + 1 : min(entry.index + 5, entry.sentence.high)]
        noun = next((item for item in following if "thing" in item.senses), None)
        if noun is None or noun.start - match.end() > 2:
            return None
        for candidate in reversed(self.levels[max(0, position - 4) : position]):
            if candidate.thing == noun.senses["thing"] and not candidate.is_base and candidate.value > entry.value:
                return candidate
        return None

    def whole_of_brackets(self, position: int, entry: Entry) -> Entry | None:
        """ "2.410 menores (1.377 niños y 1.033 niñas)": kinds of persons in brackets right behind a number of them."""
        kinds = entry.thing in KINDS_OF_PERSONS or entry.citizenship is not None
        if not kinds or entry.is_base:
            return None
        opens = self.opening_bracket(entry)
        if opens < 0:
            return None
        for candidate in reversed(self.levels[max(0, position - REACH) : position]):
            if candidate.end <= opens:
                beside = not re.search(r"[.,;:()،؛\n]", self.text[candidate.end : opens])
                fits = beside and candidate.sentence is entry.sentence and entry.value < candidate.value
                return candidate if fits and may_be_part(entry, candidate) else None
        return None

    def whole_of_a_share(self, position: int, entry: Entry) -> Entry | None:
        """ "64% منهم (5,767 شخصا)", "el 65 % (3.874)": the number a share comes to, in brackets behind it."""
        if self.text[entry.start - 1 : entry.start] != "(" or entry.is_base or entry.numeral.set_off:
            return None
        ahead = (item for item in reversed(self.items[entry.sentence.low : entry.index - 1]))
        share = next((item for item in ahead if item.text not in "%٪" and "part" not in item.senses), None)
        if not isinstance(share, Numeral) or share.kind != "percent" or entry.start - share.end > _NEAR_A_SHARE:
            return None
        for candidate in reversed(self.levels[max(0, position - REACH) : position]):
            apart = candidate.is_base or candidate.aside or candidate.adjunct or candidate.whole is not None
            apart = apart or self.text[candidate.start - 1 : candidate.start] == "("
            if not apart and candidate.value > entry.value and may_be_part(entry, candidate):
                return candidate
        return None

    def opening_bracket(self, entry: Entry) -> int:
        """Where the bracket or the dashes open that a number stands in; -1 where there are none."""
        opens = self.text.rfind("(", entry.sentence.start, entry.start)
        if opens >= 0 and ")" not in self.text[opens : entry.start]:
            return opens
        dashes = list(DASH_OPENS.finditer(self.text, entry.sentence.start, entry.start + 1))
        if not dashes or DASH_CLOSES.search(self.text, dashes[-1].end(), entry.start):
            return -1
        return dashes[-1].start() if DASH_CLOSES.search(self.text, entry.end, entry.sentence.end) else -1

    def narrowed_whole(self, position: int, entry: Entry) -> Entry | None:
        """ "Au seul mois d'août, on en dénombre 11 323": a bare number of a part of the period."""
        if entry.evidence != "inherited" or entry.is_base or entry.noun is not None:
            return None
        if "span" not in entry.sentence.said:
            return None
        if not any(item.senses.get("span") == "only" for item in self.items[entry.sentence.low : entry.index]):
            return None
        for candidate in reversed(self.levels[max(0, position - FAR) : position]):
            if not candidate.is_base and candidate.indicator == entry.indicator and candidate.value >= entry.value:
                return candidate
        return None

    def whole_of_a_kind(self, position: int, entry: Entry) -> Entry | None:
        """ "…rescató a 240 migrantes; 34 son menores": those whom a bare number says to be women, men or minors."""
        if entry.is_base or (entry.noun is not None and entry.noun.start < entry.start):
            return None
        told = _ARE.match(self.text, entry.end, entry.sentence.end)
        kind = next(
            (item for item in self.items[entry.index + 1 : entry.right] if told and item.start >= told.end()), None
        )
        if kind is None or kind.senses.get("thing") not in KINDS_OF_PERSONS:
            return None
        for candidate in reversed(self.levels[max(0, position - _SIBLINGS) : position]):
            if candidate.sentence is not entry.sentence or candidate.is_base or candidate.adjunct:
                return None
            if candidate.whole is None:
                fits = candidate.family == "persons" and candidate.value >= entry.value
                return candidate if fits and candidate.indicator in (entry.indicator, None) else None
        return None

    def opening_whole(self, entry: Entry) -> Entry | None:
        """ "De las 2.300 personas rescatadas, 310 son mujeres": the opening number is the whole."""
        first = self.opening.setdefault(id(entry.sentence), entry)
        if first is entry or entry.is_base or entry.value >= first.value:
            return None
        opening = self.text[first.sentence.start : first.start].strip().lower().rpartition(", ")[2]
        opening = _LEADS_ON.sub("", opening)
        another = entry.evidence in ("event", "name") and entry.indicator != first.indicator
        if self.without_hedge(opening, first) not in OF_OPENINGS or (another and not self.is_next_to(first, entry)):
            return None
        return first if may_be_part(entry, first) else None

    def is_next_to(self, first: Entry, entry: Entry) -> bool:
        """Whether a number of persons is the next one behind those that open the sentence, whatever befell it."""
        persons = first.noun is not None and first.family == entry.family == "persons"
        between = (one for one in self.levels if first.start < one.start < entry.start)
        return persons and "," in self.text[first.end : entry.start] and not any(between)

    def without_hedge(self, opening: str, first: Entry) -> str:
        """The words before a total without those that hedge it: "Of the nearly 58,800 who landed"."""
        hedge = self.items[first.index - 1] if first.index > first.sentence.low else None
        if hedge is None or "qualifier" not in hedge.senses or not opening.endswith(hedge.text.lower()):
            return opening
        return opening[: -len(hedge.text)].rstrip()

    def opening_total(self, entry: Entry) -> Entry | None:
        """ "Of the 223, the navy rescued 187": a bare total that opens the sentence is told apart, whatever befell."""
        first = self.opening.get(id(entry.sentence))
        if first is None or first is entry or entry.is_base or entry.adjunct or entry.value >= first.value:
            return None
        opening = self.text[first.sentence.start : first.start].strip().lower()
        bare = self.text[first.end : first.end + 1] == "," and opening in OF_OPENINGS
        return first if bare and may_be_part(entry, first) and self.fits(entry, first) else None

    def named_by_opening(self, position: int, entry: Entry) -> Entry | None:
        """ "Of those arrested, nine were in France": the last number of a sentence before of whom the same was told."""
        first = self.opening.setdefault(id(entry.sentence), entry) is entry
        ahead = OF_THOSE_NAMED.match(self.text, entry.sentence.start, entry.start) if first else None
        if ahead is None or entry.is_base:
            return None
        said = [item.senses for item in self.items[entry.sentence.low : entry.index] if item.start < ahead.end()]
        events = {senses["event"] for senses in said if "event" in senses}
        names = {senses["name"] for senses in said if "name" in senses}
        for candidate in reversed(self.levels[max(0, position - REACH) : position]):
            apart = candidate.is_base or candidate.aside or candidate.adjunct or candidate.value <= entry.value
            if apart or candidate.sentence is entry.sentence or not may_be_part(entry, candidate):
                continue
            if self.is_gone_back(position, candidate) or self.is_elsewhere(entry, candidate):
                continue
            own = {item.senses.get("event") for item in self.items[candidate.left : candidate.right]}
            named = candidate.noun is not None and candidate.noun.senses.get("event") in events
            if candidate.indicator in names or named or (events & own and candidate.indicator is not None):
                return candidate
        return None

    def told_opening(self, position: int, entry: Entry) -> Entry | None:
        """ "De las personas detenidas ayer, 2.886 son adultas": those counted in the sentences before are the whole."""
        first = self.opening.setdefault(id(entry.sentence), entry) is entry
        ahead = self.text[entry.sentence.start : entry.start]
        if not first or entry.is_base or not _OF_THOSE.match(ahead) or not re.search("[,،]", ahead):
            return None
        events = any("event" in item.senses for item in self.items[entry.sentence.low : entry.index])
        for candidate in reversed(self.levels[max(0, position - REACH) : position]):
            alike = entry.indicator in (None, candidate.indicator) and candidate.indicator is not None
            apart = candidate.is_base or candidate.aside or candidate.adjunct or candidate.whole is not None
            apart = apart or self.is_elsewhere(entry, candidate)
            if (
                events
                and alike
                and not apart
                and _same_days(entry, candidate)
                and candidate.value > entry.value
                and may_be_part(entry, candidate)
            ):
                return candidate
        return None

    def colon_whole(self, position: int, entry: Entry) -> Entry | None:
        """The figure before a colon that opens the list this entry stands in."""
        colon = self.colon_before(entry)
        intro = entry.sentence.intro is not None
        if colon is None and not intro:
            return None
        before = colon is not None and self.breaks_down_before(entry, colon)
        for candidate in reversed(self.levels[max(0, position - FAR) : position]):
            if colon is not None and (candidate.sentence is not entry.sentence or candidate.index > colon):
                if candidate.sentence is entry.sentence:
                    continue
                if before and candidate.whole is not None and self.breaks_down_the_rest(entry):
                    return candidate.whole if self.lists(candidate.whole, entry) else None
                if not before or candidate.whole is not None:
                    return None
            if colon is None and candidate.sentence.bullet:
                continue
            if candidate.is_base or not self.lists(candidate, entry):
                return None
            dated = candidate.sentence is not entry.sentence or entry.period_evidence == "own"
            if dated and other_days(entry, candidate):
                return None  # what a list compares with: "7,175 in Fiscal Year 2022"
            return candidate
        return None

    def breaks_down_before(self, entry: Entry, colon: int) -> bool:
        """ "Por rutas: …": whether words for a breakdown open the sentence, so that the total stands before it."""
        opening = self.items[entry.sentence.low : colon]
        stated = any(isinstance(item, Numeral) and not item.reason and item.kind != "percent" for item in opening)
        parted = any(isinstance(item, Numeral) and item.kind == "percent" for item in opening)
        kinds = ("breakdown", "share") if parted else ("breakdown",)
        return not stated and any(item.senses.get("part") in kinds for item in opening)

    def breaks_down_the_rest(self, entry: Entry) -> bool:
        """Whether a list goes on with a ranking told before: "Other nationalities: Iraqis 7,070, Somalis 6,795"."""
        return _OTHER_KINDS.match(self.text, entry.sentence.start, entry.start) is not None

    def colon_before(self, entry: Entry) -> int | None:
        """The last colon before an entry in its sentence."""
        if self.text.find(":", entry.sentence.start, entry.start) < 0:
            return None
        for index in range(entry.index - 1, entry.sentence.low - 1, -1):
            item = self.items[index]
            if item.text == ":" and item.kind == MARK:
                return index
        return None

    def lists(self, whole: Entry, entry: Entry) -> bool:
        """Whether an entry behind a colon breaks a whole down: same kind of thing, nothing else said of it."""
        if entry.adjunct and entry.noun is None:
            return False
        if not may_be_part(entry, whole) or self.own_event(entry, whole):
            return False
        return self.fits(entry, whole)


def _same_days(one: Entry, other: Entry) -> bool:
    ours, theirs = one.period, other.period
    return ours is not None and theirs is not None and (ours.start, ours.end) == (theirs.start, theirs.end)
