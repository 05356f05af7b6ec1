"""The characters of a PDF page with where they stand, as PDFium gives them; and what their standing says."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from ctypes import c_double
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import Any

from etl.readers.text import raised

_RAISED_BY = 0.15
"""Of the height of the character before: a figure that stands so much higher is raised."""
_UPRIGHT = 0.1
"""Radians; PDFium counts clockwise from 0 to 2π."""
_WIDE_GAP = 1.5
"""Of the height of a line: an empty space so wide parts cells or columns, not words."""
_WIDEST_SPACE = 5
"""The same for one that the file itself writes as a space, which may be spread to fill the line."""
_MARK = re.compile(r"[^\w\s]|\(?\w{1,3}[.)]")
"""What stands before a point of a list: no cell."""
_FEWEST_LINES = 3
_LETTERS_OF_PROSE = 25
"""Columns of so many lines, so long on average, are read one after the other; shorter ones are cells of a table."""
_NEW_PART = 2.5
"""Of the distance of two lines: what lies further below is no part of the columns above."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character."""

    char: str
    left: float
    right: float
    base: float
    """Height of the line it stands on, or above."""
    height: float
    made_up: bool
    """A space or a line's end that PDFium put where it saw one; or a character of which it does not know the place."""
    upright: bool

    @property
    def figure(self) -> bool:
        """Whether it is a digit of ours, on a line that runs across the page."""
        return self.upright and "0" <= self.char <= "9"


def glyphs_of(page: Any) -> list[Glyph]:
    """All that stand within the page, in the order of the file."""
    text = page.get_textpage()
    within = page.get_bbox()
    return [glyph for number in range(text.count_chars()) if (glyph := _glyph(text, number, within)) is not None]


def _glyph(text: Any, number: int, within: tuple[float, float, float, float]) -> Glyph | None:
    import pypdfium2.raw as pdfium

    left, right, bottom, top, origin, base = (c_double() for _ in range(6))
    placed = pdfium.FPDFText_GetCharBox(text, number, left, right, bottom, top)
    made_up = not placed or pdfium.FPDFText_IsGenerated(text, number) == 1
    pdfium.FPDFText_GetCharOrigin(text, number, origin, base)
    outside = right.value < within[0] or left.value > within[2] or top.value < within[1] or bottom.value > within[3]
    if outside and not made_up:
        return None
    angle = pdfium.FPDFText_GetCharAngle(text, number)
    return Glyph(
        char=chr(pdfium.FPDFText_GetUnicode(text, number)),
        left=left.value,
        right=right.value,
        base=base.value,
        height=top.value - bottom.value,
        made_up=made_up,
        upright=min(angle, 6.2832 - angle) < _UPRIGHT,
    )


def text_of(glyphs: Sequence[Glyph]) -> str:
    """The characters as a reader meets them, line by line; a tab where a line leaves a wide gap, as between cells.

    Figures that stand above their line are written so: 14 260 with a note 1 is no 142 601.
    """
    blocks = _down_the_page(_blocks(_lines(glyphs)))
    return "\n".join(line for block in blocks for line in _column_by_column(block))


@dataclass(slots=True)
class _Piece:
    """Words without a wide gap between them."""

    text: str
    left: float
    right: float


@dataclass(slots=True)
class _Line:
    pieces: list[_Piece]
    base: float
    upright: bool

    @property
    def left(self) -> float:
        return min(piece.left for piece in self.pieces)

    @property
    def right(self) -> float:
        return max(piece.right for piece in self.pieces)

    @property
    def text(self) -> str:
        first, *others = (piece.text.strip() for piece in self.pieces)
        between = " " if _MARK.fullmatch(first) else "\t"
        return first + between + "\t".join(others) if others else first


def _lines(glyphs: Sequence[Glyph]) -> list[_Line]:
    lines: list[list[tuple[str, Glyph]]] = [[]]
    for words, glyph in _written(glyphs):
        if words in "\r\n":
            lines.append([])
        else:
            lines[-1].append((words, glyph))
    return [_line(line) for line in lines if any(words.strip() for words, _ in line)]


def _line(written: Sequence[tuple[str, Glyph]]) -> _Line:
    solid = [glyph for words, glyph in written if words.strip()]
    upright = all(glyph.upright for glyph in solid)
    gaps = _wide_gaps([glyph for _, glyph in written]) if upright else []
    pieces: list[_Piece] = []
    stands = -1
    for words, glyph in written:
        if not words.strip() or (glyph.made_up and pieces):
            if pieces:
                pieces[-1].text += words
            continue
        if (beside := bisect(gaps, glyph.left)) != stands:
            pieces.append(_Piece("", glyph.left, glyph.right))
            stands = beside
        piece = pieces[-1]
        piece.text += words
        piece.left, piece.right = min(piece.left, glyph.left), max(piece.right, glyph.right)
    return _Line(pieces, solid[0].base, upright)


def _wide_gaps(glyphs: Sequence[Glyph]) -> list[float]:
    """The middle of each; as they lie on the page, since words from the right hold numbers from the left."""
    height = max((glyph.height for glyph in glyphs if glyph.char.strip()), default=0)
    gaps: list[float] = []
    reach: float | None = None
    for left, right in sorted(_covered(glyphs, _WIDEST_SPACE * height)):
        if reach is not None and left - reach > _WIDE_GAP * height > 0:
            gaps.append((left + reach) / 2)
        reach = right if reach is None else max(reach, right)
    return gaps


def _covered(glyphs: Sequence[Glyph], widest: float) -> Iterator[tuple[float, float]]:
    """From where to where each character reaches; a space of the file's own to the next word, as lines are spread."""
    for glyph, following in zip_longest(glyphs, glyphs[1:]):
        if glyph.made_up:
            continue
        left, right = glyph.left, glyph.right
        if not glyph.char.strip() and following is not None:
            left, right = min(left, following.right), max(right, following.left)
            if right - left > widest:
                continue
        yield left, right


def _blocks(lines: Sequence[_Line]) -> list[list[_Line]]:
    """Lines that follow one another in the file and go down the page."""
    blocks: list[list[_Line]] = []
    for line in lines:
        goes_on = blocks and (not line.upright or line.base <= blocks[-1][-1].base)
        if goes_on:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _down_the_page(blocks: Sequence[list[_Line]]) -> list[list[_Line]]:
    """The blocks as the file has them, but for one that lies wholly above another: a file may draw its foot first."""
    ordered: list[list[_Line]] = []
    for block in blocks:
        at = next((number for number, other in enumerate(ordered) if _lies_above(block, other)), len(ordered))
        ordered.insert(at, block)
    return ordered


def _lies_above(block: Sequence[_Line], other: Sequence[_Line]) -> bool:
    if not all(line.upright for line in (*block, *other)):
        return False
    left, right = _width(block)
    others_left, others_right = _width(other)
    beside = left >= others_right or others_left >= right
    return not beside and min(line.base for line in block) > max(line.base for line in other)


def _width(block: Sequence[_Line]) -> tuple[float, float]:
    return min(line.left for line in block), max(line.right for line in block)


def _column_by_column(lines: Sequence[_Line]) -> Iterator[str]:
    """The lines, where columns stand side by side one column after the other."""
    at = 0
    while at < len(lines):
        columns, end = _columns(lines, at)
        if columns:
            yield from (piece.text.strip() for column in columns for piece in column)
        else:
            yield lines[at].text
        at = end


def _columns(lines: Sequence[_Line], at: int) -> tuple[list[list[_Piece]], int]:
    """Columns of prose that begin at a line, and where they end; none where its pieces are cells of a table."""
    first = sorted(lines[at].pieces, key=lambda piece: piece.left)
    edges = [(one.right + other.left) / 2 for one, other in pairwise(first)]
    columns: list[list[_Piece]] = [[] for _ in first]
    end = at
    while edges and end < len(lines) and _fits(lines, at, end, edges):
        for piece in lines[end].pieces:
            columns[bisect(edges, piece.left)].append(piece)
        end += 1
    if not edges or not all(map(_is_prose, columns)):
        return [], at + 1
    letters = [letter for column in columns for piece in column for letter in piece.text if letter.isalpha()]
    from_the_right = sum("\u0590" <= letter <= "\u08ff" for letter in letters) > len(letters) / 2
    return columns[::-1] if from_the_right else columns, end


def _fits(lines: Sequence[_Line], at: int, end: int, edges: Sequence[float]) -> bool:
    """Whether no piece of a line crosses from one column into the next, and no wide space is left above it."""
    line = lines[end]
    if not line.upright or any(bisect(edges, piece.left) != bisect(edges, piece.right) for piece in line.pieces):
        return False
    if end - at < 2:  # nothing to measure the space by
        return True
    return lines[end - 1].base - line.base < _NEW_PART * (lines[at].base - lines[at + 1].base)


def _is_prose(column: Sequence[_Piece]) -> bool:
    if len(column) < _FEWEST_LINES:
        return False
    return sum(len(piece.text.strip()) for piece in column) / len(column) >= _LETTERS_OF_PROSE


def _written(glyphs: Sequence[Glyph]) -> Iterator[tuple[str, Glyph]]:
    """What is written for each character, and where it stands."""
    number = 0
    while number < len(glyphs):
        glyph = glyphs[number]
        yield glyph.char, glyph
        number += 1
        end = _end_of_raised(glyphs, number)
        if end > number:
            above = raised("".join(one.char for one in glyphs[number:end]))
            yield from zip(above, glyphs[number:end], strict=True)
            number = _behind_false_end(glyphs, end, glyph)


def _end_of_raised(glyphs: Sequence[Glyph], start: int) -> int:
    """The end of the figures from `start` that stand above the line of the character before them."""
    line = glyphs[start - 1]
    end = start
    while end < len(glyphs) and not line.made_up and _stands_above(glyphs[end], line):
        if not (glyphs[end].figure or (end > start and glyphs[end].char in ",;")):
            break
        end += 1
    return end


def _stands_above(glyph: Glyph, line: Glyph) -> bool:
    return line.upright and line.height > 0 and glyph.base - line.base > _RAISED_BY * line.height


def _behind_false_end(glyphs: Sequence[Glyph], number: int, line: Glyph) -> int:
    """Behind a line's end that PDFium made up because the next character stands lower again, on the same line."""
    behind = number
    while behind < len(glyphs) and glyphs[behind].made_up and glyphs[behind].char in "\r\n":
        behind += 1
    goes_on = behind < len(glyphs) and abs(glyphs[behind].base - line.base) <= _RAISED_BY * line.height
    return behind if goes_on and glyphs[behind].left >= line.right else number
