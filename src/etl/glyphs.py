"""The characters of a PDF page with where they stand, as PDFium gives them; and what their standing says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from ctypes import c_double
from dataclasses import dataclass
from typing import Any

from etl.readers.text import raised

_RAISED_BY = 0.15
"""Of the height of the character before: a figure that stands so much higher is raised."""
_UPRIGHT = 0.1
"""Radians; PDFium counts clockwise from 0 to 2π."""


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
    """A space or a line's end that PDFium put where it saw one."""
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

    made_up = pdfium.FPDFText_IsGenerated(text, number) == 1
    left, right, bottom, top, origin, base = (c_double() for _ in range(6))
    pdfium.FPDFText_GetCharBox(text, number, left, right, bottom, top)
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
    """The characters in their order; figures that stand above their line as such: 14 260 with a note 1 is no 142 601.

    PDFium ends the line behind them, where it does not end.
    """
    return "".join(_pieces(glyphs))


def _pieces(glyphs: Sequence[Glyph]) -> Iterator[str]:
    number = 0
    while number < len(glyphs):
        glyph = glyphs[number]
        yield glyph.char
        number += 1
        end = _end_of_raised(glyphs, number)
        if end > number:
            yield raised("".join(one.char for one in glyphs[number:end]))
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
