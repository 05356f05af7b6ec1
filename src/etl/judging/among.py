"""Whether a number may be some of those told right before it, where no words tie it to them."""

from __future__ import annotations

import re

from etl.attaching.events import NEUTRAL
from etl.cues import Cue
from etl.entries import Entry
from etl.indicators import ARRIVALS
from etl.judging.told import ONE_OF_THEM, Told

_JOINED_PART = Cue(r"[^.;:,،؛()\d]{0,70}(?:\b(?:et|and|y|e)\s(?:[^\W\d_]+ ){0,2}|(?<!\w)و(?:[^\W\d_]+ )?)$", re.I)
"""What joins a second part to the first: "dont dix femmes et six mineurs"."""
_CLAUSE_OF_ITS_OWN = Cue(
    r"\b(?:et|and|y|e) (?:(?:que|that)\b|(?:l[ea]s?|the|el|los|las) [^\W\d_]+|(?:also|también|aussi)\b"
    r"|[^\W\d_]+(?:ed|ó|aron|ieron)\b)",
    re.I,
)
_OPENS_PARTS = Cue(
    r"\b(?:dont|parmi (?:eux|elles|lesquels|lesquelles)|of (?:whom|them|which)|including|among them"
    r"|de (?:l[oa]s cuales|ell[oa]s|l[oa]s que)|entre (?:ell[oa]s)|incluid[oa]s)\b|(?:منهم|منهن|منها|بينهم|بينهن|بينها)"
)
_PART_OF_CARRIERS = Cue(r" [^\W\d_]+, (?:dont|of which|de (?:l[oa]s cuales|ell[oa]s)) $|[^\W\d_ ]* ?،? منها $")
_ONLY_THERE = Cue(
    r"\W*(?:solo|sólo|only|rien qu['’]|à (?:elle|lui) seule?|uniquement|seulement|just) ?(?:en|in|à|au|sur|on|dans)?\b",
    re.I,
)
_OUT_OF_MORE = Cue(r"(?: [^\W\d_]+){0,2}[،,]? (?:من (?:أصل|مجموع)|out of(?: a total of)?|sur un total de) \d")
_ONE_OF = Cue(r"\b(?:l['’]un[e]? des|one of the|un[oa] de l[oa]s) $", re.I)
_SURVIVORS = Cue(
    r"(?: autres| other| otr[oa]s)? (?:surviv\w+|supervivient\w+|sobreviv\w+|rescapée?s?|ناج(?:يا|ين|ون))", re.I
)
_ABOARD = Cue(
    r"\b(?:with|avec|con|carrying|transportant|à bord|aboard)(?: [^\W\d_]+)? $|(?:متنها?|متنه|[يت]قل|[يت]حمل) $"
)
_ONE_OF_THEM = Cue(ONE_OF_THEM + r"|(?<!\w)(?:أحدهم|أحدهما|إحداهن)(?!\w)")
_A_PART_OF = Cue(
    r"\b(?:part|share|fraction|proportion|minority|partie|fraction|minorité|parte|porción|minoría) (?:of|des?|de)"
    r"(?: (?:the|l[oea]s))?(?: [^\W\d_]+){0,3} $"
    r"|(?<!\w)(?:جزء|نسبة|قسم)(?: \w+)? من(?: (?:مجموع|أكثر من|نحو|حوالي))? $",
    re.I,
)
_A_PART_OF_REACH = 48
_A_PAIR = 2
_ABOARD_OF = Cue(
    r"\b(?:a bordo de|aboard|on board(?: of)?|à bord d(?:e|['’])|navegaban en|naviguaient (?:sur|à bord de))"
    r"(?: [^\W\d_]+)? $|على متن $"
)
_OF_THE_REACH = 24
"""How far behind a number those stand of whom it is: "35 of the 39"."""
_CARRIERS = frozenset({"boats", "vehicles"})


class Among(Told):
    """Asks of a number that is no part whether it may be one, and of a part whether it is one of others."""

    def may_be_among_others(self, entry: Entry) -> str | None:
        """Why a person must say what a number is part of."""
        if entry.is_base:
            return None
        if self.is_of_survivors(entry):
            return "They are told to have survived: say what it counts."
        if self.is_aboard_of_its_thing(entry):
            return "It may tell who was aboard: say what it counts."
        beside, place = self.place(entry)
        before = beside[place - 1] if place else None
        if before is not None and self.is_second_part(entry, before):
            return "A part stands right before it: say whether it is one, too."
        if before is not None and before.thing in _CARRIERS and self.is_part_of_carriers(entry, before):
            return f"“{before.numeral.text}” stands right before it: say whether it is part of those."
        if entry.whole is None and _OUT_OF_MORE.match(self.text, entry.end, entry.sentence.end):
            return "It is told as some out of more: say what it is part of."
        if _ONE_OF.search(self.text, entry.sentence.start, entry.start) is not None:
            return "Something is told of one of them: say whether it holds for all."
        if (beside_them := self.may_be_of_others_beside(entry, beside, place)) is not None:
            return beside_them
        behind = before.end if before is not None else entry.sentence.start
        if _ONE_OF_THEM.search(self.text, behind, entry.start) is not None:
            return "It is told of one of those before: say what it counts."
        last = self.last_judged
        opens = _ONLY_THERE.match(self.text, entry.sentence.start, entry.start) is not None
        told = last is not None and last.sentence is not entry.sentence and last.indicator == "arrests_smugglers"
        if opens and told and entry.indicator == "interceptions":
            return "It may be some of those told before: say what it counts."
        return None

    def may_be_of_others_beside(self, entry: Entry, beside: list[Entry], place: int) -> str | None:
        """Whether the numbers beside it make it one of something else: boats, those rescued, a sum of both."""
        low = max(entry.sentence.start, entry.start - _A_PART_OF_REACH)
        if entry.whole is None and _A_PART_OF.search(self.text, low, entry.start):
            return "It is that of which those before are a part: say what it counts."
        if self.may_be_boats_of_those(entry, beside[:place]):
            return "Boats and those aboard stand before it: say which of them it is of."
        if self.is_held_beside_rescued(entry, beside):
            return "Migrants are told of beside them: say whether those held are migrants."
        came = any(one.indicator in ARRIVALS for one in beside)
        aboard = _ABOARD_OF.search(self.text, entry.sentence.start, entry.start) is not None
        if entry.indicator == "boats_arrived" and aboard and not came:
            return "It only tells how others came: say whether the boats are counted."
        if (mended := self.is_sum_of_others(entry, beside[:place])) is not None:
            return f"It is the sum of those before, which count “{mended}”: say what it counts."
        if self.is_of_those_behind(entry):
            return "It is told of some of those counted right behind it: say what befell them."
        return None

    def is_second_part(self, entry: Entry, before: Entry) -> bool:
        """Whether it is joined to a part by no more than an "and", and was not taken for one."""
        if entry.whole is not None or before.whole is None or before.sentence is not entry.sentence:
            return False
        if _JOINED_PART.fullmatch(self.text, before.end, entry.start) is None:
            return False
        if _CLAUSE_OF_ITS_OWN.search(self.text, before.end, entry.end + 1) is not None:
            return False
        return _OPENS_PARTS.search(self.text, max(before.whole.end, entry.sentence.start), before.start) is not None

    @staticmethod
    def may_be_boats_of_those(entry: Entry, before: list[Entry]) -> bool:
        """Whether a bare number follows boats and the people in them: "three boats with 34 migrants: two reached"."""
        named = entry.noun is not None and not {"thing", "national"}.isdisjoint(entry.noun.senses)
        if named or entry.thing in _CARRIERS or entry.unit != "persons" or len(before) < _A_PAIR:
            return False
        boats, aboard = before[-2], before[-1]
        return boats.thing in _CARRIERS and aboard.thing == "persons" and entry.value <= boats.value

    @staticmethod
    def is_held_beside_rescued(entry: Entry, beside: list[Entry]) -> bool:
        """Whether "persons" are held where migrants are rescued: "detenido a 47 y rescatado a 59 inmigrantes"."""
        noun = entry.noun
        if entry.indicator != "interceptions" or noun is None or "anyone" not in noun.senses:
            return False
        others = (one for one in beside if one is not entry and one.indicator == "rescued_at_sea")
        return any(one.noun is not None and "anyone" not in one.noun.senses for one in others)

    @staticmethod
    def is_sum_of_others(entry: Entry, before: list[Entry]) -> str | None:
        """What those before it count that come to it, where that is another thing: "80 suspects, 39 …, 119"."""
        if len(before) < _A_PAIR or before[-1].value + before[-2].value != entry.value:
            return None
        told = before[-2].indicator
        return (told or "nothing known") if told != entry.indicator and entry.value > before[-1].value else None

    def is_of_those_behind(self, entry: Entry) -> bool:
        """Whether something befell all those right behind, and another thing some: "35 of the 39 arrested left"."""
        whole = entry.whole
        if whole is None or not 0 < whole.start - entry.end < _OF_THE_REACH or whole.sentence is not entry.sentence:
            return False
        sentence = entry.sentence
        told = {item.senses.get("event") for item in self.items[sentence.low : sentence.high]} - {None, *NEUTRAL}
        return len(told) > 1

    def is_part_of_carriers(self, entry: Entry, before: Entry) -> bool:
        """Whether "of which" leads from boats or vehicles to a bare number that is part of something else."""
        bare = entry.noun is None or entry.noun.start < entry.start
        if not bare or entry.whole in (None, before):
            return False
        return _PART_OF_CARRIERS.fullmatch(self.text, before.end, entry.start) is not None

    def is_of_survivors(self, entry: Entry) -> bool:
        """Whether those counted as dead or missing are called survivors."""
        return entry.indicator in ("deaths", "missing") and _SURVIVORS.match(self.text, entry.end) is not None

    def is_aboard_of_its_thing(self, entry: Entry) -> bool:
        """Whether a bare number behind "with" is told of a boat before it: "una neumática con 32"."""
        noun = entry.noun
        if entry.thing not in _CARRIERS or noun is None or noun.start > entry.start:
            return False
        return _ABOARD.search(self.text, noun.start, entry.start) is not None
