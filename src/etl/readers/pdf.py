"""PDF files: the text layer of each page, lines put together again, pages kept as places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from etl.glyphs import glyphs_of, text_of
from etl.readers import Content, Reader, Unreadable
from etl.readers.text import sound
from schemas.rows import Place

if TYPE_CHECKING:
    from etl.source import Source

_MOST_PAGES = 2_000
_FEW_LETTERS = 100
_MOST_OF_A_PAGE = 0.6
_FULL_LINE = 0.75
"""A line this long, beside the longest of its page, was broken by the page's edge."""
_BROKEN_WORD = "\ufffe"
"""What PDFium writes for a hyphen at the end of a line."""


def read_pdf(content: bytes, source: Source) -> Content:
    """The pages' text in the order in which the file gives it, parted by an empty line."""
    pages = list(_pages(content))
    if not any(words.strip() for words in pages):
        raise Unreadable("empty")
    texts = [unwrapped(words) for words in pages]
    places: list[Place] = []
    start = 0
    for number, words in enumerate(texts, 1):
        if words:
            places.append(Place(start, start + len(words), page=number))
            start += len(words) + 2
    return Content(sound("\n\n".join(filter(None, texts))), places=tuple(places))


def _pages(content: bytes) -> Iterator[str]:
    import pypdfium2 as pdfium

    if b"%PDF-" not in content[:1024]:
        raise Unreadable("mislabelled", "it is no PDF file")
    try:
        document = pdfium.PdfDocument(content)
        if len(document) > _MOST_PAGES:
            raise Unreadable("too_costly", f"it has {len(document):,} pages, the limit is {_MOST_PAGES:,}")
        for number, page in enumerate(document, 1):
            words = text_of(glyphs_of(page))
            if not words.strip() and _shows_something(page):
                raise Unreadable("scan", f"page {number} of {len(document)} is a picture without text")
            if len(words.strip()) < _FEW_LETTERS and _is_a_picture(page):
                reason = f"page {number} of {len(document)} is a picture, and its text no more than “{words.strip()}”"
                raise Unreadable("scan", " ".join(reason.split()))
            yield words
    except pdfium.PdfiumError as error:
        raise Unreadable("encrypted" if "password" in str(error).lower() else "damaged", str(error)) from error


def _shows_something(page: Any) -> bool:
    return next(iter(page.get_objects(max_depth=2)), None) is not None


def _is_a_picture(page: Any) -> bool:
    """Whether one picture covers most of the page, as of a scan that somebody stamped or numbered."""
    import pypdfium2.raw as pdfium

    left, bottom, right, top = page.get_bbox()
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        x, y, x_end, y_end = picture.get_bounds()
        shown = max(0, min(x_end, right) - max(x, left)) * max(0, min(y_end, top) - max(y, bottom))
        if shown > _MOST_OF_A_PAGE * (right - left) * (top - bottom):
            return True
    return False


def unwrapped(page: str) -> str:
    """The lines of a page, joined where only the page's edge parted them."""
    lines = [" ".join(line.split(" ")).strip() for line in page.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    full = _FULL_LINE * max(map(len, lines), default=0)
    joined = ""
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line.endswith(_BROKEN_WORD):
            joined += line.removesuffix(_BROKEN_WORD)
        else:
            in_table = "\t" in line or "\t" in following
            goes_on = following and not in_table and len(line) >= full and not line.endswith((".", "!", "?", ":", "؟"))
            joined += line + (" " if goes_on else "\n")
    return joined.replace(_BROKEN_WORD, "-").strip()


READERS = (Reader((".pdf",), "application/pdf", read_pdf, confined=True),)
