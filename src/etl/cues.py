"""Words looked for around a number, in texts of which most hold none of them.

The rules of reading ask some hundreds of patterns of each sentence. All that a pattern matches holds one of a few runs
of letters, its stems, which are derived from the pattern itself. One Aho-Corasick automaton finds the stems of all
patterns in one pass over a text; between two characters where a pattern has no stem it cannot match, and is not
searched for.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

_MOST_STRINGS = 64
"""Strings that a part of a pattern may stand for before it is no longer spelled out."""
_MOST_LETTERS = 6
"""Letters of a class, such as [eé], that are spelled out."""
_SHORTEST_STEM = 3
_ODD_LETTERS = str.maketrans({"ı": "i", "İ": "i", "ſ": "s"})
"""Letters that a pattern takes for another whatever the case, but that small letters keep apart."""

Strings = frozenset[str]
_EMPTY: Strings = frozenset({""})


_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def _small(text: str) -> str:
    """Small letters, without the halves of characters that no automaton can look through."""
    return _HALF_CHARACTER.sub(" ", text.translate(_ODD_LETTERS).lower())


def _better(one: Strings | None, other: Strings | None) -> Strings | None:
    """Of two sets of stems the one whose shortest is longer, then the one with fewer."""
    if one is None or other is None:
        return other if one is None else one
    lengths = [min(map(len, stems)) for stems in (one, other)]
    if lengths[0] != lengths[1]:
        return one if lengths[0] > lengths[1] else other
    return one if len(one) <= len(other) else other


def _letters(members: list[Any]) -> Strings | None:
    """The letters of a class, None where they are many or told by what they are not."""
    letters: set[str] = set()
    for kind, value in members:
        if kind is _constants.LITERAL:
            letters.add(_small(chr(value)))
        elif kind is _constants.RANGE and value[1] - value[0] < _MOST_LETTERS:
            letters.update(_small(chr(code)) for code in range(value[0], value[1] + 1))
        else:
            return None
    return frozenset(letters) if len(letters) <= _MOST_LETTERS else None


def _one(kind: Any, value: Any) -> tuple[Strings | None, Strings | None]:
    """All strings that one part of a pattern matches, None where they are too many, and its stems, None without any."""
    if kind is _constants.LITERAL:
        return frozenset({_small(chr(value))}), None
    if kind is _constants.IN:
        return _letters(value), None
    if kind in (_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT):
        return _EMPTY, None
    if kind is _constants.SUBPATTERN:
        return _sequence(value[3])
    if kind is _constants.BRANCH:
        return _branch(value[1])
    if kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT):
        least, most, repeated = value
        strings, stems = _sequence(repeated)
        if most == 1 and strings is not None:
            return (strings if least else strings | _EMPTY), None
        return None, (_as_stems(strings) or stems) if least else None
    return None, None


def _branch(branches: list[Any]) -> tuple[Strings | None, Strings | None]:
    strings: set[str] | None = set()
    stems: set[str] | None = set()
    for branch in branches:
        exact, needed = _sequence(branch)
        strings = None if strings is None or exact is None else strings | exact
        needed = _better(_as_stems(exact), needed)
        stems = None if stems is None or needed is None else stems | needed
    few = strings is not None and len(strings) <= _MOST_STRINGS
    return (frozenset(strings) if few and strings is not None else None), (None if stems is None else frozenset(stems))


def _as_stems(strings: Strings | None) -> Strings | None:
    return strings if strings and "" not in strings else None


def _sequence(parts: Any) -> tuple[Strings | None, Strings | None]:
    """The strings and the stems of parts that follow each other: the best of their runs of letters."""
    run, whole, stems = _EMPTY, True, None
    for kind, value in parts:
        strings, inner = _one(kind, value)
        stems = _better(stems, inner)
        if strings is not None and len(run) * len(strings) <= _MOST_STRINGS:
            run = frozenset(first + second for first, second in product(run, strings))
        else:
            whole, stems = False, _better(stems, _as_stems(run))
            run = strings if strings is not None else _EMPTY
    return (run if whole else None), _better(stems, _as_stems(run))


def stems_of(pattern: re.Pattern[str]) -> Strings | None:
    """Runs of small letters of which one stands in all that a pattern matches; None where it needs none."""
    strings, stems = _sequence(_parser.parse(pattern.pattern, pattern.flags))
    found = _better(_as_stems(strings), stems)
    if found is None or min(map(len, found)) < _SHORTEST_STEM:
        return None
    return frozenset(stem for stem in found if not any(other in stem for other in found if other != stem))


class Cue:
    """Words looked for: a regular expression that is not searched for in texts that hold none of its stems."""

    __slots__ = ("_finditer", "_search", "flags", "fullmatch", "match", "pattern", "stems", "sub")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        compiled = re.compile(pattern, flags)
        self.pattern, self.flags = compiled.pattern, compiled.flags
        self.stems = stems_of(compiled)
        self._search, self._finditer = compiled.search, compiled.finditer
        self.match, self.fullmatch, self.sub = compiled.match, compiled.fullmatch, compiled.sub
        _ALL.append(self)

    def search(self, text: str, low: int = 0, high: int = sys.maxsize) -> re.Match[str] | None:
        """The first place between two characters, None without one."""
        if _looked[0] is text and self.stems is not None:
            ends = _looked[1].get(self)
            if ends is None:
                return None
            place = bisect_right(ends, low)
            if place == len(ends) or ends[place] > high:
                return None
        return self._search(text, low, high)

    def finditer(self, text: str, low: int = 0, high: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """All places between two characters."""
        if _looked[0] is text and self.stems is not None and self not in _looked[1]:
            return iter(())
        return self._finditer(text, low, high)


_ALL: list[Cue] = []
_looked: tuple[str, dict[Cue, list[int]]] = ("", {})
"""The text last looked through, and where the stems of a cue end in it. Another text is searched whatever it holds."""


def all_cues() -> list[Cue]:
    """The cues of all rules that were loaded."""
    return list(_ALL)


class _Stems:
    """The stems of all cues, and whose they are."""

    def __init__(self, cues: list[Cue]) -> None:
        self.known = len(cues)
        owners: dict[str, list[Cue]] = {}
        for cue in cues:
            for stem in cue.stems or ():
                owners.setdefault(stem, []).append(cue)
        self.owners = list(owners.values())
        self.find = AhoCorasick(list(owners), matchkind=MatchKind.Standard).find_matches_as_indexes


_stems: _Stems | None = None


def look_through(text: str) -> None:
    """Find out which cues may stand in a text that is going to be read."""
    global _stems, _looked  # noqa: PLW0603 (one text is read at a time)
    if _looked[0] is text:
        return
    if _stems is None or _stems.known != len(_ALL):
        _stems = _Stems(_ALL)
    ends: defaultdict[Cue, list[int]] = defaultdict(list)
    for stem, _, end in _stems.find(_small(text), overlapping=True):
        for cue in _stems.owners[stem]:
            ends[cue].append(end)
    _looked = (text, ends)
