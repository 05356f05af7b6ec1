"""Figures that a text states as part of another: by a cue, in a list, after a colon, or because they add up."""

from __future__ import annotations

import re

from etl.attach import counts_no_indicator
from etl.entries import Entry
from etl.indicators import MeaningTable, is_person
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.scan import MARK, Token

_THAT_IS = ("soit", "à savoir", "a saber", "namely")
_COUNTED_AS_PERSONS = (
    "bodies", "deaths", "missings", "returns", "arrivals", "rescues", "interceptions", "removals",
    "officers", "suspects",
)  # fmt: skip
_OF_THE = re.compile(
    r"[ \u00a0](?:of (?:the|these|those|its|their)|out of(?: the)?|des|sur les|de los|de las"
    r"|من أصل|من بين|من مجموع|من اصل)[ \u00a0](?:ال)?"
)
_OF_OPENINGS = (
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
)
_REACH = 14
_FAR = 60
"""How many figures back a whole is looked for, at most: cost stays linear in a text of nothing but numbers."""
_FEWEST_TO_ADD_UP = 20


def link_parts(text: str, items: list[Item], levels: list[Entry], table: MeaningTable) -> None:
    """Tie every part to its whole, and give it the whole's indicator where its own words name none."""
    linker = _Linker(text, items, levels)
    for position, entry in enumerate(levels):
        linker.by_cue(position, entry)
    linker.by_sum()
    linker.by_brackets()
    for entry in levels:
        _inherit(entry, table)


def _value(entry: Entry) -> int:
    return entry.numeral.whole or 0


def _family(entry: Entry) -> str | None:
    """What kind of thing an entry counts, for telling whether it can be part of another."""
    if entry.noun is not None and "event" in entry.noun.senses and entry.thing is None:
        return "persons"
    national = entry.noun is not None and "national" in entry.noun.senses
    return "persons" if is_person(entry.thing, national) or entry.thing in _COUNTED_AS_PERSONS else entry.thing


def _may_be_part(child: Entry, whole: Entry) -> bool:
    if _value(child) > _value(whole) and whole.qualifier not in ("at_least", "about"):
        return False
    ours, theirs = _family(child), _family(whole)
    if child.unknown and child.noun is None:
        return False
    return (
        ours is None
        or theirs is None
        or ours == theirs
        or ({ours, theirs} <= {"attempts", "crossings", "persons"} and ours != "persons")
        or (ours == "persons" and theirs == "attempts")
    )


class _Linker:
    def __init__(self, text: str, items: list[Item], levels: list[Entry]) -> None:
        self.text, self.items, self.levels = text, items, levels
        self.opening: dict[int, Entry] = {}
        """The first number of each sentence."""
        self.told: dict[int, int] = {}
        """What the parts of each whole come to so far."""

    # --- cues ------------------------------------------------------------------------------------------------------

    def by_cue(self, position: int, entry: Entry) -> None:
        following = self.levels[position + 1] if position + 1 < len(self.levels) else None
        if following is not None and following.sentence is entry.sentence and self.is_of(entry, following):
            self.link(entry, following, "subset", self.text[entry.end : following.start].strip())
            return
        opening = self.opening_whole(entry)
        if opening is not None:
            self.link(entry, opening, "subset", "of these")
            return
        cue, kind = self.cue(entry)
        if cue is not None:
            whole = self.whole_before(position, entry, kind)
            if whole is not None:
                self.link(entry, whole, "share" if kind in ("share", "ranking") else "subset", cue.text)
                return
        whole = self.colon_whole(position, entry)
        if whole is not None:
            self.link(entry, whole, "breakdown", ":")
            return
        narrowed = self.narrowed_whole(position, entry)
        if narrowed is not None:
            self.link(entry, narrowed, "subset", "only")
            return
        previous = self.levels[position - 1] if position else None
        if previous is not None and self.continues(previous, entry):
            assert previous.whole is not None
            self.link(entry, previous.whole, previous.part_kind, previous.cue)

    def narrowed_whole(self, position: int, entry: Entry) -> Entry | None:
        """ "Au seul mois d'août, on en dénombre 11 323": a bare number of a part of the period."""
        if entry.evidence != "inherited" or entry.is_base or entry.noun is not None:
            return None
        if not any(item.senses.get("span") == "only" for item in self.items[entry.sentence.low : entry.index]):
            return None
        for candidate in reversed(self.levels[max(0, position - _FAR) : position]):
            if not candidate.is_base and candidate.indicator == entry.indicator and _value(candidate) >= _value(entry):
                return candidate
        return None

    def is_of(self, entry: Entry, whole: Entry) -> bool:
        """ "forty-six of the 300 passengers": the whole stands behind its part."""
        return bool(_OF_THE.fullmatch(self.text[entry.end : whole.start])) and _value(entry) < _value(whole)

    def opening_whole(self, entry: Entry) -> Entry | None:
        """ "De las 2.300 personas rescatadas, 310 son mujeres": the opening number is the whole."""
        first = self.opening.setdefault(id(entry.sentence), entry)
        if first is entry or entry.is_base or _value(entry) >= _value(first):
            return None
        opening = self.text[first.sentence.start : first.start].strip().lower()
        if opening not in _OF_OPENINGS or (entry.evidence in ("event", "name") and entry.indicator != first.indicator):
            return None
        return first if _may_be_part(entry, first) else None

    def cue(self, entry: Entry) -> tuple[Token | None, str]:
        for index in range(entry.index - 1, max(entry.left, entry.index - 10) - 1, -1):
            item = self.items[index]
            if isinstance(item, Numeral):
                continue
            if item.kind == MARK and item.text in ";:()":
                break
            kind = item.senses.get("part")
            if kind and isinstance(item, Token):
                if kind == "breakdown" and item.text.lower() in _THAT_IS:
                    continue
                return item, kind
        for index in range(entry.index + 1, min(entry.right, entry.index + 4)):
            item = self.items[index]
            if isinstance(item, Numeral) or item.kind == MARK:
                break
            if item.senses.get("part") == "subset" and isinstance(item, Token) and self.behind(item, entry):
                return item, "subset"
        return None, ""

    def behind(self, item: Token, entry: Entry) -> bool:
        """Whether a cue behind a number speaks of that number ("12 of them"), not of the next ("12, dont 3")."""
        if entry.right >= entry.sentence.high:
            return item.text.lower() not in ("dont", "including", "incluidos", "incluidas", "notamment")
        return item.text.lower() not in (
            "dont",
            "including",
            "of which",
            "of whom",
        )

    def whole_before(self, position: int, entry: Entry, kind: str) -> Entry | None:
        for candidate in reversed(self.levels[max(0, position - _REACH) : position]):
            if (candidate.is_base or candidate.aside) and candidate.sentence is not entry.sentence:
                continue
            same_list = (
                candidate.whole is not None and candidate.sentence is entry.sentence and kind in ("share", "ranking")
            )
            if same_list or not (
                _may_be_part(entry, candidate) or (kind == "subset" and self.says_too_much(entry, candidate))
            ):
                continue
            if entry.noun is None and entry.thing is None and candidate.whole is not None and kind == "share":
                continue
            return candidate
        return None

    def says_too_much(self, entry: Entry, candidate: Entry) -> bool:
        """A part larger than its whole is linked where the cue leaves no doubt: a rule must see it."""
        return (
            candidate.sentence is entry.sentence
            and _family(candidate) == "persons"
            and _family(entry) in ("persons", None)
            and not entry.unknown
        )

    def colon_whole(self, position: int, entry: Entry) -> Entry | None:
        """The figure before a colon that opens the list this entry stands in."""
        colon = None
        for index in range(entry.index - 1, entry.sentence.low - 1, -1):
            item = self.items[index]
            if item.text == ":" and item.kind == MARK:
                colon = index
                break
        intro = entry.sentence.intro is not None
        if colon is None and not intro:
            return None
        for candidate in reversed(self.levels[max(0, position - _FAR) : position]):
            if colon is not None and (candidate.sentence is not entry.sentence or candidate.index > colon):
                if candidate.sentence is entry.sentence:
                    continue
                return None
            if colon is None and candidate.sentence.bullet:
                continue
            if candidate.is_base or not self.lists(candidate, entry):
                return None
            return candidate
        return None

    def lists(self, whole: Entry, entry: Entry) -> bool:
        """Whether an entry behind a colon breaks a whole down: same kind of thing, nothing else said of it."""
        if not _may_be_part(entry, whole) or self.own_event(entry, whole):
            return False
        return self.told.get(id(whole), 0) + _value(entry) <= _value(whole)

    def own_event(self, entry: Entry, whole: Entry) -> bool:
        for index in range(entry.left, entry.right):
            event = self.items[index].senses.get("event")
            if event and entry.indicator and entry.indicator != whole.indicator and entry.evidence == "event":
                return True
        return False

    def continues(self, previous: Entry, entry: Entry) -> bool:
        """Whether an entry goes on with the list its predecessor is in: "dont 12 femmes et 3 mineurs"."""
        whole = previous.whole
        if whole is None or previous.sentence is not entry.sentence or entry.is_base:
            return False
        if (
            entry.evidence in ("event", "name", "noun")
            and entry.indicator != whole.indicator
            and _family(entry) != "persons"
        ):
            return False
        if self.own_event(entry, whole) or not _may_be_part(entry, whole):
            return False
        between = self.text[previous.end : entry.start]
        bare = entry.noun is None and not any("event" in item.senses for item in self.items[entry.left : entry.right])
        if any(mark in between for mark in ":.") or (";" in between and not bare) or len(between) > 90:
            return False
        return self.told.get(id(whole), 0) + _value(entry) <= _value(whole)

    def link(self, entry: Entry, whole: Entry, kind: str, cue: str) -> None:
        """Tie a part to its whole, unless that would make a figure a part of itself."""
        above: Entry | None = whole
        while above is not None:
            if above is entry:
                return
            above = above.whole
        if entry.whole is not whole:
            self.told[id(whole)] = self.told.get(id(whole), 0) + _value(entry)
        entry.whole, entry.part_kind, entry.cue = whole, kind, cue

    # --- sums ------------------------------------------------------------------------------------------------------

    def by_sum(self) -> None:
        """Figures that follow a total and add up to it exactly are its breakdown."""
        for position, whole in enumerate(self.levels):
            if (
                whole.is_base
                or _value(whole) < _FEWEST_TO_ADD_UP
                or (whole.qualifier != "exact" and whole.qualifier != "about")
            ):
                continue
            run = self.run_that_adds_up(position, whole)
            for entry in run:
                self.link(entry, whole, "breakdown", entry.cue or "adds up")
                entry.exhaustive = entry.whole is whole

    def run_that_adds_up(self, position: int, whole: Entry) -> list[Entry]:
        """A run of figures behind a total, or right before it in its sentence, whose sum is the total exactly."""
        later = [entry for entry in self.levels[position + 1 : position + 1 + _REACH] if self.may_add(entry, whole)]
        for first in range(min(len(later), 4)):
            for last in range(first + 2, len(later) + 1):
                run = later[first:last]
                if sum(map(_value, run)) == _value(whole):
                    return run if any(entry.whole is None for entry in run) or first == 0 else []
        earlier = [entry for entry in self.levels[max(0, position - 6) : position] if entry.sentence is whole.sentence]
        for first in range(len(earlier) - 1):
            run = earlier[first:]
            if all(self.may_add(entry, whole) for entry in run) and sum(map(_value, run)) == _value(whole):
                return run
        return []

    def may_add(self, entry: Entry, whole: Entry) -> bool:
        if not _value(entry) or entry.is_base or entry.unknown or not _may_be_part(entry, whole):
            return False
        if entry.whole is not None and entry.whole is not whole:
            return False
        if entry.whole is None and self.own_event(entry, whole):
            return False
        said = entry.indicator and entry.evidence in ("event", "name", "noun")
        return not (whole.indicator and said and entry.indicator != whole.indicator)

    # --- brackets --------------------------------------------------------------------------------------------------

    def by_brackets(self) -> None:
        """Numbers in brackets behind places, nationals or kinds break a total down: "Côte d'Ivoire (657)"."""
        position = 0
        while position < len(self.levels):
            group = self.bracket_group(position)
            if not group:
                position += 1
                continue
            self.link_group(position, group)
            position += len(group)

    def bracket_group(self, position: int) -> list[Entry]:
        first = self.levels[position]
        group = []
        for entry in self.levels[position : position + _FAR]:
            if entry.sentence is not first.sentence or entry.is_base or not self.in_brackets(entry):
                break
            group.append(entry)
        if len(group) < 3:
            plain = all(
                entry.whole is None and (entry.noun is None or "national" in entry.noun.senses) and not entry.unknown
                for entry in group
            )
            return group if plain else []
        return group

    def link_group(self, position: int, group: list[Entry]) -> None:
        total = sum(map(_value, group))
        before = [
            entry
            for entry in self.levels[max(0, position - _FAR) : position]
            if not entry.is_base and entry.indicator and not self.in_brackets(entry)
        ]
        wholes = [entry for entry in before if entry.whole is None and _value(entry) >= total]
        if not wholes:
            return
        whole = wholes[-1]
        for other in before:
            if other is not whole and other.start > whole.start and _value(other) + total == _value(whole):
                self.link(other, whole, "breakdown", "adds up")
        for entry in group:
            entry.evidence = "" if entry.whole is None else entry.evidence
            self.link(entry, whole, "breakdown", "(")

    def in_brackets(self, entry: Entry) -> bool:
        within = self.text[max(0, entry.start - 1) : entry.start] == "(" and self.text[entry.end : entry.end + 1] == ")"
        return within and not entry.numeral.set_off


def _inherit(entry: Entry, table: MeaningTable) -> None:
    whole = entry.whole
    if whole is None or entry.forecast:
        return
    own = entry.evidence in ("event", "name", "noun") and entry.indicator is not None
    kept = own and (
        entry.indicator == "voluntary_returns_iom" or whole.indicator is None or _family(entry) != _family(whole)
    )
    if own and entry.evidence == "noun" and entry.indicator != whole.indicator:
        kept = True
    if entry.thing == "smugglers" and entry.indicator == "arrests_smugglers":
        kept = True
    if not kept and whole.indicator and not counts_no_indicator(entry):
        entry.indicator, entry.evidence = table.narrowed(whole.indicator, entry.given), "part"
        entry.thing = entry.thing or whole.thing
