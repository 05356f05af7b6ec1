"""Figures that add up to another, and lists in brackets."""

from __future__ import annotations

from etl.cues import Cue
from etl.entries import Entry
from etl.fold import fold_phrase
from etl.indicators import KINDS_OF_PERSONS, LOST, PERSONS
from etl.numerals.numeral import Numeral
from etl.parts.openings import FAR
from etl.parts.told import REACH, Told, kind_of, may_be_part, other_days
from etl.scan import MARK
from schemas.codelists import load_codelists

_BEFORE = 6
_CLOSES = Cue(
    r"(?:[ \u00a0\u202f][^\W\d_]+){0,2}"
    r"(?:[ \u00a0]?[;,][ \u00a0]?(?:[+\-−–][ \u00a0]?[\d.,]+[ \u00a0\u202f]?%?"
    r"|[\d.,]+[ \u00a0\u202f]?(?:%|per ?cent|pour cent|por ciento)))?\)"
)
"""What ends a bracket with one count in it, perhaps its noun and its change: "(742 demandes ; −35)"."""
_LEADS_TO_TOTAL = (" des", "of the", " les", "de los", "of all")
OF_VICTIMS = ("deaths", "missing", "rescued_at_sea", "interceptions")
_SMALL = frozenset({"function", "article", "qualifier", "span"})
_COLON = Cue(r"[^.;:\d]{0,60}:")
_FEWEST_TO_ADD_UP = 20
_DEAD = frozenset({"bodies", "deaths"})
_BESIDE = 30
_NEAR_A_PLACE = 8
_FEWEST_LISTED = 3
_LEAD_IN = 4
"""How many numbers of a sentence may stand before the list in it, its total among them."""
_ROUGHLY = 0.01
_TAIL = 2
"""How many may stand behind it."""
_BY_CHANCE = 2
"""So many numbers, paragraphs apart, may come to an earlier one by chance."""


class Sums(Told):
    """Ties figures that come to a total exactly, and those in brackets behind places or nationals."""

    def by_listed_sum(self) -> None:
        """Three figures or more of one sentence that come to an earlier one exactly are its breakdown, whatever cue."""
        of_sentence: dict[int, list[int]] = {}
        for position, entry in enumerate(self.levels):
            if not (entry.adjunct or entry.is_base or entry.unknown) and entry.value:
                of_sentence.setdefault(id(entry.sentence), []).append(position)
        for listed in of_sentence.values():
            if len(listed) >= _FEWEST_LISTED:
                self.link_listed(listed)

    def link_listed(self, listed: list[int]) -> None:
        """Tie a list, with or without the parts of its own parts, to the number right before it that it comes to."""
        run = [self.levels[position] for position in listed]
        outer = [one for one in run if not self.is_nested(one, run, direct=True)]
        alone = [one for one in run if not self.is_nested(one, run, direct=False)]
        for members in (alone, outer, run):
            for first in reversed(range(min(_LEAD_IN, max(0, len(members) - _FEWEST_LISTED + 1)))):
                for last in range(len(members), max(first + _FEWEST_LISTED, len(members) - _TAIL) - 1, -1):
                    members_of = self.whole_of_sum(members[first:last])
                    if members_of is None or self.is_known(members[first:last], members_of):
                        continue
                    whole = self.told_again(members[first:last], members_of) or members_of
                    for entry in members[first:last]:
                        self.link(entry, whole, "breakdown", entry.cue or "adds up")
                        entry.exhaustive = entry.whole is whole
                    return

    @staticmethod
    def told_again(run: list[Entry], whole: Entry) -> Entry | None:
        """The total told once more and roughly right before its list, which some of the list were tied to already."""
        told = {id(one.whole): one.whole for one in run if one.whole is not None}
        again = next(iter(told.values())) if len(told) == 1 else None
        if again is None or again.qualifier == "exact" or again.start < whole.start:
            return None
        return again if abs(again.value - whole.value) <= whole.value * _ROUGHLY else None

    def whole_of_sum(self, run: list[Entry]) -> Entry | None:
        """The nearest figure before a run that it comes to and can be a breakdown of."""
        total = sum([one.value for one in run])
        at = self.levels.index(run[0])
        for whole in reversed(self.levels[max(0, at - FAR) : at]):
            if whole.value != total or whole.qualifier not in ("exact", "about"):
                continue
            fits = all(
                may_be_part(one, whole)
                and not (one.period_evidence == "own" and other_days(one, whole))
                and not (one.thing == "smugglers" and whole.thing in PERSONS)
                and not (one.evidence in ("event", "noun") and self.own_event(one, whole))
                and not are_dead_of_living(one, whole)
                for one in run
            )
            kinds = all(one.thing in KINDS_OF_PERSONS or one.citizenship for one in run)
            enough = total >= _FEWEST_TO_ADD_UP or (kinds and "\n\n" not in self.text[whole.end : run[0].start])
            if fits and enough and not self.is_series(whole, run) and not _has_boats_and_people(run):
                return whole
        return None

    def is_known(self, run: list[Entry], whole: Entry) -> bool:
        """Whether a nearer number is the whole of some of them, or cues gave them all one of much the same size."""
        at = self.levels.index(whole)
        told = {id(one.whole) for one in run}
        same = run[0].whole if len(told) == 1 else None
        if same is not None:
            return same.value == whole.value or same.qualifier != "exact"
        return self.is_of_a_nearer(at, run) or (whole.value < _FEWEST_TO_ADD_UP and told != {id(None)})

    def is_nested(self, entry: Entry, run: list[Entry], *, direct: bool) -> bool:
        """Whether an entry is told as part of another of its list; directly by words right before it or behind."""
        if entry.whole is None or entry.whole not in run:
            return False
        ahead = self.text[: entry.start].rstrip().endswith(entry.cue) if entry.cue else False
        return ahead or self.told_behind(entry) if direct else True

    def by_sum(self) -> None:
        """Figures that follow a total and add up to it exactly are its breakdown."""
        for position, whole in enumerate(self.levels):
            if whole.is_base or not whole.value or (whole.qualifier != "exact" and whole.qualifier != "about"):
                continue
            run = self.run_that_adds_up(position, whole)
            if self.is_told_again_nearer(position, run):
                continue
            if whole.value < _FEWEST_TO_ADD_UP and not self.is_list_of(whole, run):
                continue
            if (
                self.is_series(whole, run)
                or _has_boats_and_people(run)
                or any(one.period_evidence == "own" and other_days(one, whole) for one in run)
            ):
                continue
            for entry in run:
                self.link(entry, whole, "breakdown", entry.cue or "adds up")
                entry.exhaustive = entry.whole is whole

    def is_told_again_nearer(self, position: int, run: list[Entry]) -> bool:
        """Whether the total stands a second time before those that come to it: a headline and its text."""
        whole = self.levels[position]
        if not run or run[0].start < whole.start:
            return False
        between = (one for one in self.levels[position + 1 : position + 1 + REACH] if one.start < run[0].start)
        return any(one.value == whole.value and one.indicator == whole.indicator for one in between)

    def is_series(self, whole: Entry, run: list[Entry]) -> bool:
        """Whether prose tells the numbers of one year after another, which no words call parts of the total."""
        told = {(one.period.start, one.period.end) for one in run if one.period is not None}
        apart = len(run) > 1 and len(told) == len(run)
        return apart and all(one.sentence is not whole.sentence and one.sentence.intro is None for one in run)

    def is_list_of(self, whole: Entry, run: list[Entry]) -> bool:
        """Whether few persons are told apart right behind their number: "three couriers, two Poles and one Czech"."""
        if not run or run[0].start < whole.start or run[-1].sentence is not whole.sentence:
            return False
        if self.text[run[0].start - 1 : run[0].start] == "(":
            return True
        if _COLON.match(self.text, whole.end, run[0].start):
            return True  # "14 lo han sido en España: 12 en Barcelona, uno en Girona y uno en Valencia"
        bare = all(one.whole is None and one.evidence == "list" and self.place_behind(one) for one in run)
        if bare and run[0].start - whole.end < _BESIDE and self.text[run[0].start - 2 : run[0].start] == ", ":
            return True  # "detenido a siete personas, seis en Almería y una en Alicante"
        nationals = all(entry.noun is not None and "national" in entry.noun.senses for entry in run)
        kinds = all(entry.thing in KINDS_OF_PERSONS for entry in run) and whole.thing not in KINDS_OF_PERSONS
        return (nationals or kinds) and run[0].start - whole.end < FAR

    def place_behind(self, entry: Entry) -> bool:
        """Whether a bare number is told of a place right behind it: "six in Almería"."""
        following = self.items[entry.index + 1 : entry.index + 3]
        return any("area" in item.senses and item.start - entry.end < _NEAR_A_PLACE for item in following)

    def run_that_adds_up(self, position: int, whole: Entry) -> list[Entry]:
        """A run of figures behind a total, or right before it in its sentence, whose sum is the total exactly."""
        if not self.may_add_up(position):
            return []
        following = self.levels[position + 1 : position + 1 + REACH]
        listed = bool(following) and ":" in self.text[whole.end : following[0].start]
        later = [entry for entry in following if self.may_add(entry, whole, listed=listed)]
        for first in range(min(len(later), 4)):
            run = _summing_up(later, first, whole.value)
            if run and self.is_one_passage(whole, run) and not self.is_of_a_nearer(position, run):
                return run if any(entry.whole is None for entry in run) or first == 0 else []
        earlier = [
            entry for entry in self.levels[max(0, position - _BEFORE) : position] if entry.sentence is whole.sentence
        ]
        for first in range(len(earlier) - 1):
            run = earlier[first:]
            if all(self.may_add(entry, whole) for entry in run) and sum(one.value for one in run) == whole.value:
                return run
        return []

    def is_of_a_nearer(self, position: int, run: list[Entry]) -> bool:
        """Whether the first of a run come to another total right before them: of 127, "95 came: 61 …, 34 …"."""
        ahead = [one for one in self.levels[position + 1 : position + 1 + REACH] if one.start < run[0].start]
        told = [sum(one.value for one in run[:some]) for some in range(2, len(run))]
        return any(one.value in told and one not in run for one in ahead)

    def is_one_passage(self, whole: Entry, run: list[Entry]) -> bool:
        """Whether no new paragraph of prose begins between a total and two numbers that come to it; more hardly err."""
        listed = len(run) > _BY_CHANCE or all(entry.sentence.bullet or entry.sentence.line for entry in run)
        return listed or "\n\n" not in self.text[whole.end : run[-1].start]

    def may_add_up(self, position: int) -> bool:
        """Whether the numbers about a total are large enough to come to it, whatever they count."""
        total, low = self.values[position], max(0, position - _BEFORE)
        behind, ahead = self.values[position + 1 : position + 1 + REACH], self.values[low:position]
        return any(sum([value for value in values if value <= total]) >= total for values in (behind, ahead))

    def may_add(self, entry: Entry, whole: Entry, *, listed: bool = False) -> bool:
        """Whether an entry can be one of those that add up to a whole; behind a colon whatever befell it."""
        if entry.is_base or entry.unknown or not entry.value:
            return False
        if entry.whole is not None and entry.whole is not whole and entry.cue != ":":
            return False
        if entry.thing == "smugglers" and whole.thing in PERSONS:
            return False
        if not may_be_part(entry, whole):
            return False
        if listed and entry.sentence is whole.sentence:
            return True
        if entry.whole is None and self.own_event(entry, whole):
            return False
        said = entry.indicator and entry.evidence in ("event", "name", "noun")
        return not (whole.indicator and said and entry.indicator != whole.indicator)

    def by_brackets(self) -> bool:
        """Whether numbers in brackets behind places, nationals or kinds break a total down: "Côte d'Ivoire (657)"."""
        position = 0
        found = False
        while position < len(self.levels):
            group = self.bracket_group(position)
            if not group:
                position += 1
                continue
            self.link_group(position, group)
            found = True
            position += len(group)
        return found

    def bracket_group(self, position: int) -> list[Entry]:
        """The figures in brackets one behind another from this place on; fewer than three only where bare."""
        first = self.levels[position]
        group = []
        for entry in self.levels[position : position + FAR]:
            if entry.sentence is not first.sentence or entry.is_base or not self.in_brackets(entry):
                break
            group.append(entry)
        if len(group) < 3:
            plain = all(
                entry.whole is None
                and (entry.noun is None or "national" in entry.noun.senses or entry.noun.text.lower() == "nationals")
                and not entry.unknown
                for entry in group
            )
            return group if plain else []
        return group

    def link_group(self, position: int, group: list[Entry]) -> None:
        """Tie a list in brackets to the total that was told before it, or right behind it."""
        total = sum(one.value for one in group)
        before = [
            entry
            for entry in self.levels[max(0, position - FAR) : position]
            if not entry.is_base and entry.indicator and not self.in_brackets(entry)
        ]
        wholes = [entry for entry in before if entry.whole is None and entry.value >= total]
        wholes = self.told_of_the_same(wholes, before, group)
        if wholes and self.place_of(group[0]) and self.ranking_between(wholes[-1], group[0]) is None:
            beside = [entry for entry in wholes if self.place_of(entry) == self.place_of(group[0])]
            apart = [entry for entry in wholes if entry not in beside]
            wholes = apart or wholes
            for one in beside if apart else ():
                if one.start > wholes[-1].start and one.value < wholes[-1].value:
                    self.link(one, wholes[-1], "share", "(")
        wholes = wholes or self.whole_behind(position + len(group), group, total)
        if not wholes:
            return
        whole = self.above_ranking(wholes[-1], group, total)
        if self.tells_another(group[0], whole):
            return
        if any(map(are_victims, group)) and whole.indicator not in OF_VICTIMS:
            return
        if len(group) < 3 and whole.sentence is not group[0].sentence and not self.ranks(group[0]):
            return
        for other in before:
            if other is not whole and other.start > whole.start and other.value + total == whole.value:
                self.link(other, whole, "breakdown", "adds up")
        for entry in group:
            entry.evidence = "" if entry.whole is None else entry.evidence
            self.link(entry, whole, "breakdown", "(")

    def told_of_the_same(self, wholes: list[Entry], before: list[Entry], group: list[Entry]) -> list[Entry]:
        """Of the totals before a list in brackets those of what was told last, and of its days where some are."""
        if len(wholes) < 2:
            return wholes
        last = before[-1]
        while last.whole is not None:
            last = last.whole
        alike = [one for one in wholes if kind_of(one.indicator) == kind_of(last.indicator)]
        begun = [one for one in alike if _begins_with(one, group[0])]
        return begun or alike

    def tells_another(self, first: Entry, whole: Entry) -> bool:
        """Whether the sentence of those in brackets speaks of something else than their supposed whole counts."""
        if whole.sentence is first.sentence:
            return False
        told = first.indicator if first.evidence in ("event", "noun", "name") else None
        if (told, whole.indicator) == ("interceptions", "arrests_smugglers"):
            return False  # "Las detenciones se reparten así: Barcelona (32), …"
        return told is not None and kind_of(told) != kind_of(whole.indicator)

    def place_of(self, entry: Entry) -> str | None:
        """The kind of place a number is told behind, as "Colombia, con 40.140", "Malí (10.673)"."""
        following = entry.start
        for item in reversed(self.items[max(entry.sentence.low, entry.index - 4) : entry.index]):
            if any(map(str.isalpha, self.text[item.end : following])):
                return None
            following = item.start
            if "area" in item.senses:
                return load_codelists().areas[item.senses["area"]].kind
            if "national" in item.senses:
                return "country"
            if isinstance(item, Numeral) or not (item.kind == MARK or _SMALL & item.senses.keys()):
                return None
        return None

    def whole_behind(self, position: int, group: list[Entry], total: int) -> list[Entry]:
        """ "Les Maliens (980) et les Guinéens (640) … des 5.000 migrants secourus": the total behind those ranked."""
        for entry in self.levels[position : position + 1]:
            led = self.text[max(0, entry.start - 8) : entry.start].rstrip().lower().endswith(_LEADS_TO_TOTAL)
            if led and entry.sentence is group[0].sentence and not entry.is_base and entry.value >= total:
                return [entry]
        return []

    def above_ranking(self, whole: Entry, group: list[Entry], total: int) -> Entry:
        """The total of a ranking whose first number stands before those in brackets: "X are 640, then Y (310)"."""
        if self.ranking_between(whole, group[0]) is None or not self.head_of_ranking(whole, group[0]):
            return whole
        above = self.total_above(self.levels.index(whole), whole.value + total)
        if above is None:
            return whole
        self.link(whole, above, "share", "(")
        return above

    def in_brackets(self, entry: Entry) -> bool:
        """Whether a figure stands alone in brackets, perhaps with its noun and its change."""
        if self.text[max(0, entry.start - 1) : entry.start] != "(" or entry.numeral.set_off:
            return False
        return bool(_CLOSES.match(self.text, entry.end))


def _begins_with(one: Entry, other: Entry) -> bool:
    ours, theirs = one.period, other.period
    return ours is not None and theirs is not None and ours.start is not None and ours.start == theirs.start


def _has_boats_and_people(run: list[Entry]) -> bool:
    """Whether boats and those aboard only happen to come to a total: 95 of "dos pateras con 47 y 46 migrantes"."""
    return {"boats", "persons"} <= {one.family for one in run}


def _summing_up(entries: list[Entry], first: int, total: int) -> list[Entry]:
    """The entries from the first on, two or more, that come to a total exactly; none where they run past it."""
    told = 0
    for last in range(first, len(entries)):
        told += entries[last].value
        if told >= total:
            return entries[first : last + 1] if told == total and last > first else []
    return []


def are_victims(entry: Entry) -> bool:
    """Whether victims are counted, who are none of those who arrived: "las cifras de 2020 (1.449 víctimas)"."""
    return entry.noun is not None and fold_phrase(entry.noun.text).startswith("victim")


def are_dead_of_living(part: Entry, whole: Entry) -> bool:
    """Whether bodies or deaths would be part of others than the lost: "33 children, and seven bodies were found"."""
    return part.thing in _DEAD and whole.indicator not in (None, *LOST)
