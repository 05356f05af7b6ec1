"""Sentences, list items and headings: the stretches of text within which words belong together."""

from __future__ import annotations

from dataclasses import dataclass

from etl.cues import Cue
from etl.numerals.words import Item
from etl.scan import MARK

_MAY_CUT = frozenset("\n.!?؟…")
_DOTS = (".", "…")
_ARABIC = Cue("[\u0621-\u064a]{2}")
"""Letters that follow a full stop without a space, as in many Arabic pages."""
_LEADER = Cue(r"[.…](?:[ .…]*[.…])?[ \t]*(?=\d)")
_LONGEST = 160
"""Items (words of the vocabulary, numbers, marks) in a sentence at most."""
_BULLETS = "-–—•*·▪●◦"
_ABBREVIATIONS = frozenset(
    (
        "art",
        "no",
        "env",
        "janv",
        "févr",
        "sept",
        "oct",
        "nov",
        "déc",
        "jan",
        "feb",
        "aug",
        "dec",
        "approx",
        "mr",
        "m",
        "st",
        "dr",
        "sr",
        "p",
        "c",
        "v",
        "vs",
        "etc",
    )
)


@dataclass(slots=True)
class Sentence:
    """A sentence, a list item or a heading: its characters and its items."""

    start: int
    end: int
    low: int
    high: int
    bullet: bool = False
    intro: int | None = None
    """The index of the sentence that introduces the list this one is an item of."""
    caption: int | None = None
    """The index of the sentence right before the table this one is a row of."""
    said: frozenset[str] = frozenset()
    """The senses of all its words: what is not among them need not be looked for."""
    line: bool = False
    """Whether it stands on lines of its own."""


def split_sentences(text: str, items: list[Item]) -> list[Sentence]:
    """Cut a text into sentences; every item but a blank line is in exactly one."""
    cuts = _cuts(text, items)
    sentences: list[Sentence] = []
    start = low = 0
    for end, high in _short(items, [*cuts, (len(text), len(items))]):
        words = text[start:end].strip()
        if words:
            bullet = words[0] in _BULLETS
            said = frozenset().union(*[item.senses for item in items[low:high]])
            sentences.append(Sentence(start, end, low, high, bullet, said=said))
        start, low = end, high
    _introduce(text, sentences)
    return sentences


def _short(items: list[Item], cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cut what is too long for a sentence, so that a table or a flood of numbers costs what prose of its size costs."""
    result: list[tuple[int, int]] = []
    low = 0
    for end, high in cuts:
        while high - low > _LONGEST:
            low += _LONGEST
            result.append((items[low].start, low))
        result.append((end, high))
        low = high
    return result


def _cuts(text: str, items: list[Item]) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    for index, item in enumerate(items):
        if item.text not in _MAY_CUT or item.kind != MARK:
            continue
        if item.text == "\n":
            if _line_ends(text, item.start):
                cuts.append((item.end, index + 1))
        elif _sentence_ends(text, item.start):
            cuts.append((item.end, index + 1))
    return cuts


def _line_ends(text: str, place: int) -> bool:
    """Whether a line break ends a sentence: not where prose was wrapped."""
    before = text[max(0, text.rfind("\n", 0, place) + 1) : place].rstrip()
    after = text[place + 1 : place + 3]
    if not before or not after or after[0] == "\n" or before[-1] in ".:;!?؟…":
        return True
    if after[0] in _BULLETS and (len(after) == 1 or after[1] in " \t\u00a0"):
        return True
    if after[0].isdigit() and _LABELLED_LINE.match(text, place + 1):
        return True
    return not (len(before) >= 50 and (after[0].islower() or after[0].isdigit() or "\u0600" <= after[0] <= "\u06ff"))


def _is_leader(text: str, place: int) -> bool:
    """Whether a dot is one of those that lead from a label to its number: "Networks dismantled ....... 419"."""
    dots = _LEADER.match(text, place)
    return dots is not None and (dots.end() - place > 2 or text[place - 1 : place] in (".", "…", " "))


def _sentence_ends(text: str, place: int) -> bool:
    mark = text[place]
    after = text[place + 1 : place + 4]
    if (after[:1] in _DOTS or text[place - 1 : place] in _DOTS) and _is_leader(text, place):
        return False
    if mark != ".":
        return not after or after[0] in ' \n\t\u00a0»”")'
    if after and after[0] not in ' \n\t\u00a0»”")«' and not _ARABIC.match(after):
        return False
    word_start = place
    while word_start > 0 and text[word_start - 1].isalpha():
        word_start -= 1
    word = text[word_start:place]
    if (
        word.lower() in _ABBREVIATIONS
        and word_start
        and after.strip()[:1]
        and not (len(word) > 2 and after.strip()[0].isupper())
    ):
        return False
    following = after.lstrip(' \n\t\u00a0»”")«')[:1]
    if len(word) == 1 and word.isupper():
        return following.isupper() and _ON_X.search(text, 0, place) is not None
    return not (following and following.islower())


_ON_X = Cue(r"\b(?:on|sur|en|على) X$")
"""The network whose name is one letter, which ends a sentence as no initial of a name does."""
_COUNTED_LINE = Cue(r"\s*[\d\u0660-\u0669][^\n.:]{2,80}(?:[.,;]\s*)?\s*")
"""A short line that begins with its number, as an item of a list does."""


_LABELLED_LINE = Cue(r"\d[^\n.;:]{3,50}[^\W\d][^\n.;:]{0,20}? ?: \S")
"""A line that begins with a day or a number and goes on behind a colon: "1 au 31 octobre 2021 : 4 730 renvoyés"."""


def _has_cells(text: str, sentence: Sentence) -> bool:
    """Whether a tab or a bar stands between the words of a line, as between the cells of a row."""
    start, end = sentence.start, sentence.end
    return text.find("\t", start, end) >= 0 or text.find(" | ", start, end) >= 0


def _introduce(text: str, sentences: list[Sentence]) -> None:
    """Tie list items to the line that introduces them, and the rows of a table to what stands before it."""
    intro: int | None = None
    caption: int | None = None
    for index, sentence in enumerate(sentences):
        if _has_cells(text, sentence):
            sentence.caption = caption
        else:
            caption = index
        if text[sentence.start : sentence.end].rstrip().endswith(":"):
            intro = index
        elif intro is not None and (sentence.bullet or _COUNTED_LINE.fullmatch(text[sentence.start : sentence.end])):
            sentence.intro, sentence.bullet = intro, True
        elif text[sentence.start : sentence.end].strip():
            intro = None
