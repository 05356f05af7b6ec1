"""Numbers told to compare: earlier values, and lists that repeat another."""

from __future__ import annotations

import re

from etl.attaching.meanings import OWN_WORDS, Meanings
from etl.attaching.words import ADJOINING
from etl.cues import Cue
from etl.entries import Entry
from etl.indicators import ARRIVALS
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.scan import MARK, WORD, Token

_RIGHT_BEHIND = 20
_ENDS_BASE = Cue("[),،;]")
"""What ends an earlier value, so that boats told behind it carried the newer one: "than the 2,304 of 2024, in 96"."""
_MEANWHILE = Cue(
    r"[,،]? (?:tandis qu|alors qu|mientras|while|whereas|en cambio|en revanche|par contre)|(?:بينما|في حين|فيما)\b",
    re.I,
)
"""What leads from an earlier value to the newer one of something else: "contre 714, tandis que 518 autres"."""
_RISEN = Cue(
    r"\b(?:passant|tombant|chutant|grimpant|montant|atteignant|s['’]établissant|totalisant|pour (?:atteindre|passer"
    r"|tomber|s['’]établir|se fixer|culminer)|reaching|to reach|hasta alcanzar|alcanzando|hasta situarse)\b(?! d[e'’])",
    re.I,
)
"""What leads from a comparison to the newer value: "en baisse par rapport à mai, passant à 1 246"."""
_BRACKET = 8
"""How many items back a bracket is looked for that interrupts a comparison."""
_RISEN_REACH = 14
_THAN_A_RECORD = re.compile(
    r" (?:que|à|au|al|a) (?:(?:le|la|el|son|su|l['’]) ?)?"
    r"(?:(?:précédent|ancien|anterior|dernier|último) )?"
    r"(?:record|récord|maximum|máximo|pic|pico|celui|celle|chiffre|cifra|total)"
    r"(?: (?:historique|histórico|absolu|précédent|anterior|annuel|anual))? (?:de |d['’])(?:les |las |los )?",
    re.I,
)
"""What stands between "less" and the number that one is less than: "inférieur au record de 45 774 en 2022"."""
_AND_ONLY = Cue(r" (?:y |et |and |و ?)")
_GOES_ON = Cue(r"(?:,? (?:y|et|and) |[,،] ?و)$")
_NEXT_CLAUSE = Cue(
    r"[,;]? (?:and|but|while|whereas|et|mais|tandis que|alors que|y|pero|mientras)\b"
    r"|, (?:involving|affecting|concerning|with|impliquant|concernant|avec|con)\b",
    re.I,
)
_CHANGES = frozenset({"change", "moves"})
_COMPARES_WITH = frozenset({"compare", "change"})
_AFTER = ("tras", "after", "après", "بعد")
"""What leads to an earlier value where a bare number follows: "8.012 en août, après 7.500"."""
GREW_TO = Cue(r"[^.;:\d]{0,40}(?:\d{4})?,? (?:hasta|to|à|إلى)(?: (?:las|los|les|the|unas|unos|about|nearly))? $")
"""What leads from the number that something grew from to what it came to: "… en 2016 hasta las 33.865"."""
_THAN_ANY = Cue(
    r"\b(?:than any|than all|que (?:ningun[oa]?|ningún|cualquier|tou(?:t|te|s|tes)|aucune?|n['’]importe))\b[^.;:]*$",
    re.I,
)
"""What compares with all others, of which no number is told: "more refugees than any other city, 1,551 of them"."""
_UNSURE = ("inherited", "merged", "guess", "")


class Comparisons(Meanings):
    """Which number is the earlier value of which."""

    def find_base(self, position: int, entry: Entry) -> None:
        """Whether an entry is the earlier value that another is compared with."""
        compare = self.comparison_before(position, entry) or self.change_from(position, entry)
        if compare == "than" and _THAN_ANY.search(self.text, entry.sentence.start, entry.start):
            compare = None
        in_brackets = self.text[max(0, entry.start - 1) : entry.start] == "(" and not entry.numeral.set_off
        if compare == "from_to":
            entry.is_base = position + 1 < len(self.levels)
            entry.base_cue = "from_to"
        elif compare or (in_brackets and self.is_base_in_brackets(position, entry)) or self.is_of_another_year(entry):
            entry.is_base = True
        elif self.is_from_to(position, entry):
            entry.is_base, entry.base_cue = True, "from_to"
        elif position and self.levels[position - 1].is_base and self.levels[position - 1].base_cue != "from_to":
            between = self.text[self.levels[position - 1].end : entry.start]
            if GREW_TO.fullmatch(between) is not None:
                self.levels[position - 1].base_cue = "from_to"
                return
            aboard = entry.adjunct and not _ENDS_BASE.search(between)
            goes_on = self.continues_base(entry) or self.joins_base(self.levels[position - 1], entry)
            goes_on = goes_on and not self.is_compared_itself(position, entry) and not _MEANWHILE.search(between)
            entry.is_base = aboard or (";" not in between and goes_on)

    def is_compared_itself(self, position: int, entry: Entry) -> bool:
        """Whether a number has an earlier value of its own behind it: "…, y a Melilla 56, frente a las 11 de 2024"."""
        if position + 1 >= len(self.levels):
            return False
        between = self.items[entry.index + 1 : self.levels[position + 1].index]
        return any(item.senses.get("compare") == "versus" for item in between) and bool(
            _ENDS_BASE.search(self.text[self.levels[position - 1].end : entry.start])
        )

    def change_from(self, position: int, entry: Entry) -> str | None:
        """ "down 10% from 40,000", "up a third from May, when 300 came": the "from" behind a rate leads to its base."""
        if "change" not in self.said:
            return None
        low = self.levels[position - 1].index if position else entry.sentence.low
        for index in range(entry.index - 1, low, -1):
            item = self.items[index]
            if item.text.lower() in ("from", "desde") or (item.text.lower() == "on" and index >= entry.index - 2):
                ahead = self.items[max(low, index - 6) : index]
                rate = any(isinstance(one, Numeral) and _compares(one) for one in ahead[-2:])
                if position and index >= entry.index - 2 and self.has_risen_to(self.levels[position - 1]):
                    return "versus"
                return "versus" if rate and any("change" in one.senses for one in ahead) else None
            if item.kind == MARK and item.text in ".;:()":
                return None
        return None

    def has_risen_to(self, newer: Entry) -> bool:
        """ "rose to 1,342 in 2023 from 1,105": whether a change leads to the number by "to"."""
        low = max(newer.sentence.low, newer.index - _RISEN_REACH)
        ahead = [item for item in self.items[low : newer.index] if "qualifier" not in item.senses]
        led = bool(ahead) and ahead[-1].senses.get("span") in ("to", "until")
        return led and any("change" in item.senses for item in ahead)

    def is_base_in_brackets(self, position: int, entry: Entry) -> bool:
        """A number in brackets with an earlier period of its own, or right behind another number."""
        if self.year_before(entry) or self.dated_in_brackets(entry) or self.is_of_compared_days(entry):
            return True
        return position > 0 and entry.noun is None and entry.start - self.levels[position - 1].end <= 2

    def is_of_compared_days(self, entry: Entry) -> bool:
        """ "…, down on the month before (3,131)": the value of the days that a comparison names."""
        first = self.dated.get(entry.index - 1)
        if first in self.same:
            return True
        if first is None or (entry.noun is not None and entry.noun.start > entry.start):
            return False
        ahead = self.items[max(entry.sentence.low, first - 6) : first]
        return first in self.same or any(_compares(item) for item in ahead)

    def comparison_before(self, position: int, entry: Entry) -> str | None:
        """The comparison that leads to a number: "versus", "than" or "from_to"; a bare number may stand further on."""
        if not self.same and _COMPARES_WITH.isdisjoint(self.said):
            return None
        bare = entry.noun is None and not entry.unknown
        first = entry.left
        if bare and not self.own_events(entry):
            first = self.levels[position - 1].index + 1 if position else entry.sentence.low
        risen = _RISEN.search(self.text, self.items[first].start, entry.start)
        low = risen.end() if risen is not None else 0
        if position and self.levels[position - 1].is_base:
            for meanwhile in _MEANWHILE.finditer(self.text, self.levels[position - 1].end, entry.start):
                low = max(low, meanwhile.end())
        index = entry.index - 1
        while index >= first and self.items[index].start >= low:
            found = self.compares(index, entry, bare)
            if found is not None:
                return found or None
            index = self.over_brackets(index) - 1
        return None

    def over_brackets(self, index: int) -> int:
        """Where the words go on before a bracket that closes right here: "menos (46,7 %) que los 2.304"."""
        if self.items[index - 1].text != ")":
            return index
        inside = (at for at in range(index - 2, max(0, index - _BRACKET), -1) if self.items[at].text == "(")
        return next(inside, index)

    def compares(self, index: int, entry: Entry, bare: bool) -> str | None:
        """What an item before a number says of it: the kind of comparison, "" where the search ends, None to go on."""
        item = self.items[index]
        senses = item.senses
        if "qualifier" in senses and item.text.lower().endswith(" than"):
            article = index + 2 == entry.index and self.items[index + 1].text.lower() == "the"
            return "than" if article else None  # "slightly more than the 12,310 of May"
        if bare and senses.get("span") == "until" and index == entry.index - 1:
            return ""
        if bare and senses.get("part") == "ranking" and "compare" not in senses:
            return ""
        if bare and (index in self.same or (index == entry.index - 1 and item.text.lower() in _AFTER)):
            return "versus"
        if isinstance(item, Numeral) or item.kind != WORD:
            opens = item.text == "(" and item.end == entry.start
            ends = isinstance(item, Token) and item.text in "();:" and not opens
            return senses.get("compare") or ("" if ends else None)
        if index < entry.left and {"thing", "event", "part"} & senses.keys() and "compare" not in senses:
            return ""
        if bare and "publish" in senses and "compare" not in senses:
            return ""
        if index < entry.left and self.is_complete(index, entry):
            return ""
        if not bare and "compare" in senses and self.is_over(index, entry):
            return ""
        if senses.get("compare") == "while":
            return "versus" if self.has_days_behind(index, entry) else ""
        if senses.get("compare", "record") not in ("record", "excluding"):
            return None if self.faces_a_place(index, entry) else senses["compare"]
        if senses.get("change") in ("more", "less") and self.only_articles_between(index, entry):
            return "than"
        return "" if "event" in senses and "function" not in senses else None

    def has_days_behind(self, index: int, entry: Entry) -> bool:
        """Whether "بينما كان", "في حين بلغ" lead to a number of other days, and do not only go on to another count."""
        return any(index < first < entry.right for first in self.dated.values())

    def faces_a_place(self, index: int, entry: Entry) -> bool:
        """Whether words like "frente a", "مقابل" tell where: "avistada frente a Fuerteventura –30 varones–"."""
        item, following = self.items[index], self.items[index + 1]
        place = {"area", "geo"} & following.senses.keys() or following.senses.get("modifier") == "sea"
        return bool(place) and index + 1 < entry.index and following.start - item.end <= ADJOINING

    def is_complete(self, index: int, entry: Entry) -> bool:
        """Whether a comparison has its period, and a list goes on: "116 more than last year, and 166 in the second"."""
        goes_on = _GOES_ON.search(self.text, max(0, entry.start - 6), entry.start) is not None
        return goes_on and any(
            first in (index, index + 1) and after <= entry.left for after, first in self.dated.items()
        )

    def is_over(self, index: int, entry: Entry) -> bool:
        """Whether a comparison has its period and another clause follows: "than in 2023, and this year 19,000 came"."""
        behind = (index, index + 1, index + 2)
        ends = (after for after, first in self.dated.items() if first in behind and after <= entry.index)
        return any(_NEXT_CLAUSE.match(self.text, self.items[after - 1].end) for after in ends)

    def is_of_another_year(self, entry: Entry) -> bool:
        """ "less than half of the 22,304 of 2024": a fraction or a multiple of a number that has a year of its own."""
        if entry.index - 2 < entry.sentence.low or entry.noun is not None or entry.unknown:
            return False
        share, of = self.items[entry.index - 2], self.items[entry.index - 1]
        part = isinstance(share, Numeral) and share.form in ("fraction", "multiple")
        led = of.senses.keys() & {"function", "span"} and of.start - share.end <= 1 and entry.start - of.end <= 1
        return part and bool(led) and entry.index + 1 in self.dated.values()

    def year_before(self, entry: Entry) -> bool:
        """Whether words like "a year earlier" follow within the brackets."""
        for index in range(entry.index + 1, min(entry.index + 6, entry.sentence.high)):
            item = self.items[index]
            if item.senses.get("period") == "year_before":
                return True
            if item.text == ")":
                return False
        return False

    def only_articles_between(self, index: int, entry: Entry) -> bool:
        """Whether "de moins que" leads right to the number: "97 % de moins que les 110 008"."""
        if "qualifier" in self.items[index].senses:
            return False
        between = self.items[index + 1 : entry.index]
        closing = [at for at, item in enumerate(between) if item.text == ")"]
        if closing and between[0].text == "(":
            index, between = index + closing[0] + 1, between[closing[0] + 1 :]
        if _THAN_A_RECORD.fullmatch(self.text, self.items[index].end, entry.start):
            return True
        return entry.start - self.items[index].end <= 12 and all("function" in item.senses for item in between)

    def is_from_to(self, position: int, entry: Entry) -> bool:
        """ "down from 16,500 to 10,050": the first of two numbers joined by from and to, in a sentence of change."""
        if _CHANGES.isdisjoint(self.said) or position + 1 >= len(self.levels) or entry.index == entry.sentence.low:
            return False
        following = self.levels[position + 1]
        again = position > 1 and self.levels[position - 2].is_base and self.levels[position - 2].base_cue == "from_to"
        before, link = self.items[entry.index - 1], self.items[following.index - 1]
        joined = before.senses.get("span") == "from" and link.senses.get("span") in ("to", "until")
        if not joined or entry.unknown or following.start - entry.end > 40:
            return False
        return again or any(
            not _CHANGES.isdisjoint(item.senses)
            for item in self.items[max(entry.sentence.low, entry.index - 12) : entry.index]
        )

    def dated_in_brackets(self, entry: Entry) -> bool:
        """ "594 interpellés (566 en 2022)": a bare number in brackets with a year of its own."""
        for item in self.items[entry.index + 1 : min(entry.index + 6, entry.sentence.high)]:
            if item.text == ")":
                return False
            if isinstance(item, Numeral):
                return item.kind in ("year", "date") and entry.noun is None
            if "thing" in item.senses or "event" in item.senses:
                return False
        return False

    def continues_base(self, entry: Entry) -> bool:
        """ "contre 538 en 52", "(342 et 176 précédemment)": a bare number that goes on with the comparison."""
        if entry.noun is not None and entry.noun.start > entry.start:
            return False
        if "passive" in self.items[min(entry.index + 1, len(self.items) - 1)].senses:
            return False
        between = self.items[entry.left : entry.index]
        parts = {"event", "thing", "part", "national"}
        return not any(parts & item.senses.keys() for item in between if isinstance(item, Token))

    def joins_base(self, base: Entry, entry: Entry) -> bool:
        """ "against 1,610 attempts and 27,800 persons in the same period": the second earlier value of one period."""
        behind = base.noun is not None and base.noun.start > base.start
        joined = behind and _AND_ONLY.fullmatch(self.text[base.noun.end if base.noun else base.end : entry.start])
        return bool(joined) and any(index in self.same for index in range(entry.index + 1, entry.right))

    def align_bases(self) -> None:
        """Give each earlier value the figure it is compared with, and its indicator."""
        position = 0
        while position < len(self.levels):
            if not self.levels[position].is_base:
                position += 1
                continue
            first = position
            while position < len(self.levels) and self.levels[position].is_base:
                position += 1
            bases = self.levels[first:position]
            newer = [entry for entry in self.levels[:first] if not entry.is_base]
            if not newer and position < len(self.levels) and not self.opens_another(self.levels[position]):
                newer = [self.levels[position]]
            elif not newer:
                bases = self.shared_by_bases(bases)
                newer = self.before[-1:]
            alone = len(bases) == 1 or not bases[1].adjunct
            beside = first and self.is_right_behind(bases[0], self.levels[first - 1])
            if beside or (first and alone and self.is_base_of_means(bases[0], self.levels[first - 1])):
                self.pair(bases.pop(0), self.levels[first - 1])
            for base in [one for one in bases if self.shares_bracket(one)]:
                self.pair(base, self.levels[self.levels.index(base) - 1])
                bases.remove(base)
            for adjunct in (False, True):
                self.align(
                    [base for base in bases if base.adjunct is adjunct],
                    [one for one in newer if one.adjunct is adjunct] or newer,
                )

    def shared_by_bases(self, bases: list[Entry]) -> list[Entry]:
        """Let bare earlier values take what the first counts: "más que en 2017 (5.391) y que en 2016 (1.310)"."""
        first, *others = bases
        if first.indicator is None or first.evidence != "event" or first.adjunct:
            return bases
        bare = [one for one in others if one.noun is None and not one.unknown and not one.adjunct]
        for one in bare:
            one.indicator, one.thing, one.evidence = first.indicator, first.thing, "list"
        return [one for one in bases if one not in bare]

    def shares_bracket(self, base: Entry) -> bool:
        """Whether an earlier value stands in brackets behind the newer one: "(1,967 against 686 in 2023)"."""
        position = self.levels.index(base)
        newer = self.levels[position - 1] if position else None
        if newer is None or newer.is_base or self.text[newer.start - 1 : newer.start] != "(" or base.noun is not None:
            return False
        return not any(mark in self.text[newer.end : base.start] for mark in "();.")

    def opens_another(self, entry: Entry) -> bool:
        """Whether a number stands in a clause of the earlier time: "of 2021 (832), when 2,300 were rescued"."""
        return any("clause" in item.senses for item in self.items[max(0, entry.index - 2) : entry.index])

    def is_right_behind(self, base: Entry, newer: Entry) -> bool:
        """Whether only words of comparison part a bare number from one of something that nobody counts here."""
        between = self.text[newer.end : base.start]
        unknown = newer.indicator is None and newer.thing is not None and not newer.adjunct
        return unknown and base.noun is None and len(between) <= _RIGHT_BEHIND and not _ENDS_BASE.search(between)

    def is_base_of_means(self, base: Entry, newer: Entry) -> bool:
        """ "in 196 boats against 340": a bare number right behind one that only tells how is of the same."""
        between = self.text[newer.end : base.start]
        return newer.adjunct and base.noun is None and not base.unknown and not _ENDS_BASE.search(between)

    def align(self, bases: list[Entry], newer: list[Entry]) -> None:
        """Pair earlier values with newer ones, in order from the end."""
        aligned = newer[-len(bases) :] if len(newer) >= len(bases) else newer[-1:] * len(bases)
        for base, figure in zip(bases, aligned, strict=False):
            self.pair(base, figure)

    def align_lists(self) -> None:
        """ "for 2023 they were 17,190, 962 and 1,536": bare numbers that repeat the list before them, in its order."""
        position = 0
        while position < len(self.levels):
            run = self.bare_run(position)
            if len(run) > 1:
                models = [entry for entry in self.levels[:position] if not entry.is_base][-len(run) :]
                if not position and self.before:
                    last = self.of_the_sentence_before()
                    models = [one for one in last if not one.is_base and not one.adjunct]
                if len(models) == len(run) and len({model.thing or model.indicator for model in models}) > 1:
                    for entry, model in zip(run, models, strict=True):
                        entry.indicator, entry.thing, entry.noun = model.indicator, model.thing, None
                        entry.evidence = "list" if model.indicator else ""
            position += max(1, len(run))

    def bare_run(self, position: int) -> list[Entry]:
        """The numbers from here on that stand without a noun and close together."""
        run: list[Entry] = []
        for entry in self.levels[position:]:
            bare = (
                entry.noun is None
                and not entry.unknown
                and not entry.is_base
                and entry.evidence in ("", "list", "inherited")
            )
            if not bare or (run and entry.start - run[-1].end > 12):
                break
            run.append(entry)
        return run

    def pair(self, base: Entry, figure: Entry) -> None:
        """Tie an earlier value to its newer figure; each lends the other the indicator that it lacks."""
        base.base = figure
        if base.indicator is None and (base.noun is None or base.thing == figure.thing) and not base.unknown:
            base.indicator, base.thing = figure.indicator, figure.thing
            base.evidence = "base" if figure.evidence not in _UNSURE else figure.evidence
        elif base.indicator == "border_crossings_detected" and figure.indicator in ARRIVALS:
            base.indicator, base.evidence = figure.indicator, "base"  # "1,091 arrived, against 1,107 entries"
        elif base.base_cue == "from_to" and base.evidence in OWN_WORDS and figure.noun is None:
            figure.indicator, figure.thing, figure.evidence = base.indicator, base.thing, base.evidence
        elif (
            figure.indicator is None
            and figure.noun is None
            and not figure.unknown
            and base.indicator
            and base.sentence is figure.sentence
        ):
            figure.indicator, figure.thing, figure.evidence = base.indicator, base.thing, "base"


def _compares(item: Item) -> bool:
    if isinstance(item, Numeral):
        return item.kind in ("percent", "ratio")
    return bool({"compare", "times"} & item.senses.keys()) or item.senses.get("change") in ("more", "less")
