"""Figures that the share told beside them proves to be part of another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from etl.cues import Cue
from etl.entries import Entry
from etl.parts.openings import FAR
from etl.parts.told import Told, may_be_part, other_days

BY_SHARE = "%"
"""What says of a part that it is one, where its share proves it."""
_BEHIND = 45
"""How far behind its number a share may stand: "17.865 solicitudes, el 52,75 % del total"."""
_THAT_COME_TO = Cue(r"[^.;:()\d]{0,40}\($|[^.;:()\d]{0,25}(?:soit|o sea|es decir|or|أي|بعدد|بواقع) (?:\w+ )?$")
"""What leads from a share to the number it comes to: "97% of those who came are Ethiopians (8,606)"."""
_DECIMALS = Cue(r"[.,٫،](\d+)")
_ABOUT = 2
"""By how many units of its last digit a share may be off where its whole is only told roughly."""


class Shares(Told):
    """Ties a number to the whole that its share is true of: arithmetic is surer than the order of words."""

    def prove(self, shares: list[Entry]) -> None:
        """Find for each number that stands beside its percentage the nearest one it is that part of."""
        for share in shares:
            if share.numeral.kind != "percent" or not share.numeral.value:
                continue
            for position in self.told_with(share):
                whole = self.proven_whole(position, share)
                if whole is not None:
                    self.proven[id(self.levels[position])] = whole
                    break

    def told_with(self, share: Entry) -> Iterator[int]:
        """The places of the numbers right before a share and right behind it that it may be the share of."""
        behind = next((at for at, one in enumerate(self.levels) if one.start > share.start), len(self.levels))
        for position in (behind - 1, behind):
            if not 0 <= position < len(self.levels):
                continue
            part = self.levels[position]
            if part.sentence is not share.sentence or part.is_base or id(part) in self.proven:
                continue
            if position < behind:
                between = self.text[part.end : share.start]
                if len(between) <= _BEHIND and not re.search(r"[.;\d]", between):
                    yield position
            elif _THAT_COME_TO.fullmatch(self.text, share.end, part.start):
                yield position

    def proven_whole(self, position: int, share: Entry) -> Entry | None:
        """The nearest number that the one at a place is the told share of; those that are no part themselves first."""
        part = self.levels[position]
        low = max(0, position - FAR)
        near = chain(reversed(self.levels[low:position]), self.levels[position + 1 : position + 2])
        alike = [one for one in near if self.is_share_of(part, one, share)]
        return next((one for one in alike if id(one) not in self.proven), alike[0] if alike else None)

    def is_share_of(self, part: Entry, whole: Entry, share: Entry) -> bool:
        """Whether one number is a share of another, as exactly as the share is told."""
        if whole.is_base or whole.adjunct or whole.value <= part.value or not may_be_part(part, whole):
            return False
        if whole.start > part.start and (whole.sentence is not part.sentence or whole.start < share.start):
            return False
        if self.own_event(part, whole) or (part.period_evidence == "own" and other_days(part, whole)):
            return False
        decimals = _DECIMALS.search(share.numeral.text)
        unit = 10.0 ** -(len(decimals[1]) if decimals else 0)
        loose = _ABOUT if whole.qualifier != "exact" or part.qualifier != "exact" else 1
        assert share.numeral.value is not None
        return abs(100 * part.value / whole.value - share.numeral.value) <= unit * (0.5 * loose) + 1e-9
