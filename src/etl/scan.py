"""One pass over a batch of texts: where the words of the vocabulary, the digits and the marks stand.

The texts of a batch are joined, folded and searched together (numpy for digits and marks, one Aho-Corasick
automaton for words); what comes out is a short list of tokens a text, in order, on which the readable rules run.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from etl.fold import DIGIT, LETTER, OTHER_NUMBER, Folded, fold
from etl.lexicon import Lexicon
from etl.phrases import Senses

WORD, DIGITS, MARK, GLYPH = "word", "digits", "mark", "glyph"
MARKS = '\n.,;:!?؟،؛…()[]{}%٪‰€$£+-−–—‐‑•·*/«»"“”=|\t'
_LAST_MARK = max(map(ord, MARKS))
_IS_MARK = np.zeros(_LAST_MARK + 2, dtype=bool)
_IS_MARK[[ord(mark) for mark in MARKS]] = True
_NO_SENSES: Senses = {}
_KINDS = {-1: DIGITS, -2: MARK, -3: GLYPH}
_JOINT = " \x00 "
_AGAIN = 80
_WHATEVER_ACCENTS = frozenset({"part", "function"})


class Token:
    """A word of the vocabulary, a run of digits, a mark, or a glyph that is a number by itself."""

    __slots__ = ("end", "kind", "senses", "start", "text")

    def __init__(self, start: int, end: int, kind: str, senses: Senses, text: str) -> None:
        self.start, self.end, self.kind, self.senses, self.text = start, end, kind, senses, text

    def __repr__(self) -> str:
        return f"{self.kind}[{self.start}:{self.end}]{self.text!r}{self.senses or ''}"


def _without_proper(senses: Senses, proper: frozenset[str]) -> Senses:
    return {sense: value for sense, value in senses.items() if sense not in proper}


def _with_its_accents(senses: Senses, written: str) -> Senses:
    """The senses of a word, few where its accents make it another: "naufrages" are no "naufragés"."""
    kept = _WHATEVER_ACCENTS if written.lower().startswith(senses["homograph"]) else senses.keys() - {"homograph"}
    return {sense: value for sense, value in senses.items() if sense in kept}


def _words(folded: Folded, joined: str, lexicon: Lexicon) -> list[tuple[int, int, Senses]]:
    text, proper = folded.text, lexicon.proper
    found: list[tuple[int, int, Senses]] = []
    last = 0
    places = folded.places
    find = lexicon.automaton.find_matches_as_indexes
    waiting = find(text)
    waiting.reverse()
    while waiting:
        literal, start, stop = waiting.pop()
        if start < last and stop - 1 <= last:
            continue
        found_here = lexicon.match(text, start + 1, literal) if start >= last else None
        if found_here is not None:
            last, senses = found_here
            first, past = start + 1, last
            if places is not None:
                first, past = int(places[first]), int(places[past])
            if not proper.isdisjoint(senses) and not joined[first].isupper():
                senses = _without_proper(senses, proper)
            if "homograph" in senses:
                senses = _with_its_accents(senses, joined[first:past])
            if senses:
                found.append((first, past, senses))
        if last < stop - 1:
            # The literal ran into the next word, which the automaton therefore skipped: look there again.
            space = text.find(" ", max(last, start + 1), stop)
            if space >= 0:
                again = [(lit, low + space, high + space) for lit, low, high in find(text[space : space + _AGAIN])]
                waiting.extend(reversed([hit for hit in again if hit[1] < stop]))
    return found


_GLUED_LETTERS = 4
_SHORTEST_SCALE = 3


def _glued(folded: Folded, found: list[tuple[int, int, Senses]], lexicon: Lexicon) -> list[tuple[int, int, Senses]]:
    """Words written onto the digits before them, and scales onto those behind: "73,973irregular", "48 ألف963"."""
    kinds = folded.kinds if folded.places is None else folded.kinds[folded.places]
    glued = []
    for place in np.flatnonzero((kinds[:-1] == DIGIT) & (kinds[1:] == LETTER)).tolist():
        text = " " + folded.text[place + 1 : place + 1 + _AGAIN]
        hit = next(iter(lexicon.automaton.find_matches_as_indexes(text)), None)
        if hit is None or hit[1] != 0:
            continue
        matched = lexicon.match(text, 1, hit[0])
        scale = matched is not None and matched[0] >= _GLUED_LETTERS and "scale" in matched[1]
        if matched is not None and (scale or (matched[0] > _GLUED_LETTERS and "thing" in matched[1])):
            glued.append((place + 1, place + matched[0], matched[1]))
    for place in np.flatnonzero((kinds[:-1] == LETTER) & (kinds[1:] == DIGIT)).tolist():
        first = folded.text.rfind(" ", max(0, place - _AGAIN), place) + 1
        word = folded.text[first : place + 1]
        senses = lexicon.phrases.get(word + "=", {}) if len(word) >= _SHORTEST_SCALE else {}
        if "scale" in senses:
            glued.append((first, place + 1, senses))
    if folded.places is not None:
        glued = [(int(folded.places[first]), int(folded.places[past]), senses) for first, past, senses in glued]
    return sorted([*found, *glued], key=itemgetter(0)) if glued else found


def _runs(folded: Folded) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    kinds = folded.kinds if folded.places is None else folded.kinds[folded.places]
    edges = np.flatnonzero(np.diff(np.concatenate(([0], (kinds == DIGIT).view(np.int8), [0]))))
    starts, ends = edges[0::2], edges[1::2]
    if folded.places is None or not len(starts):
        return starts, ends
    return folded.places[starts], folded.places[ends - 1] + 1


def scan(texts: Sequence[str], lexicon: Lexicon) -> Iterator[list[Token]]:
    """The tokens of each text, in order of their place; offsets are into the text itself."""
    joined = " " + _JOINT.join(texts) + " "
    folded = fold(joined)
    words = _glued(folded, _words(folded, joined, lexicon), lexicon)
    starts, ends, sources = (column.tolist() for column in _places(folded, words))
    offset, low = 1, 0
    for text in texts:
        stop = offset + len(text)
        high = bisect_left(starts, stop, low)
        yield [
            Token(start - offset, end - offset, WORD, words[source][2], joined[start:end])
            if source >= 0
            else Token(start - offset, end - offset, _KINDS[source], _NO_SENSES, joined[start:end])
            for start, end, source in zip(starts[low:high], ends[low:high], sources[low:high], strict=True)
        ]
        offset = stop + len(_JOINT)
        low = bisect_left(starts, offset, high)


def _places(
    folded: Folded, words: Sequence[tuple[int, int, Senses]]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Where each token of a batch starts and ends, in order, and which word it is, or below 0 which other kind."""
    run_starts, run_ends = _runs(folded)
    marks = np.flatnonzero(_IS_MARK[np.minimum(folded.codes, _LAST_MARK + 1)])
    glyphs = np.flatnonzero(folded.kinds == OTHER_NUMBER)
    starts = np.concatenate([np.array([start for start, _, _ in words], np.int64), run_starts, marks, glyphs])
    ends = np.concatenate([np.array([end for _, end, _ in words], np.int64), run_ends, marks + 1, glyphs + 1])
    kinds = np.repeat(list(_KINDS), [len(run_starts), len(marks), len(glyphs)])
    order = np.lexsort((-ends, starts))
    return starts[order], ends[order], np.concatenate([np.arange(len(words)), kinds])[order]
