"""Plain text and Markdown: decoded strictly, kept to the character."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from etl.readers import Content, Reader, Unreadable

if TYPE_CHECKING:
    from etl.source import Source

_MARKS = (
    # the longer mark first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_OTHER_KINDS = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"{\\rtf")
"""How PDF, zip and Office, pictures, old Office, gzip and RTF files begin."""

# What the UTF-8 bytes 0x80-0xBF become when they are taken for cp1252 or latin-1.
_TAIL = (
    "[\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
)
_WRONGLY_DECODED = re.compile(
    "\u00c3"
    + _TAIL  # é as two letters
    + "|\u00c2[\x80-\xbf]"  # a no-break space, a degree sign
    + "|\u00e2[\u20ac\x80]"
    + _TAIL  # an apostrophe, a dash
    + "|(?:[\u00d8\u00d9]"
    + _TAIL
    + "){2}"  # Arabic
    + "|\u00ef\u00bb\u00bf|\ufffd"  # a mark inside the text, a lost character
    + "|[\x80-\x84\x86-\x9f]"  # controls: cp1252 taken for latin-1
)

_PAGE_BEHIND_LINE = re.compile(r"(?<=\n)\f|\f(?=\r?\n)")
_OTHER_BREAK = re.compile("\r(?!\n)|[\v\f\x85\u2028\u2029]")
_PAGE = re.compile(r"\s{0,200}(?:<!doctype html|<html[\s>])", re.I)
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARK_OF_A_NOTE = re.compile(r"[\d\s,;.()\[\]*]{1,12}")


def read_text(content: bytes, source: Source) -> Content:
    """Text without its byte order mark and with line feeds for other line breaks, otherwise exactly as decoded."""
    return Content(with_line_feeds(sound(plain(content, source.encoding))))


def with_line_feeds(text: str) -> str:
    """A text in which every line ends as sentences are cut: two that ran together would share one period.

    Each character stays where it is. A page's end beside a line's end breaks nothing more: a sentence may go on behind.
    """
    return _OTHER_BREAK.sub("\n", _PAGE_BEHIND_LINE.sub(" ", text))


def plain(content: bytes, declared: str | None) -> str:
    """The bytes as text that is no web page; raises Unreadable."""
    text = decoded(content, declared)
    if _PAGE.match(text):
        raise Unreadable("mislabelled", "it is a web page", "give it the ending .html")
    return text


def raised(words: str) -> str:
    """Words that stand above their line, where they are digits: 14 260 with a note 1 must not become 142 601."""
    return words.translate(_SUPERSCRIPT) if _MARK_OF_A_NOTE.fullmatch(words) else words


def sound(text: str) -> str:
    """The text itself; raises Unreadable where it holds nothing, NUL, or letters that were decoded wrongly."""
    if not text.strip():
        raise Unreadable("empty")
    if (place := text.find("\0")) >= 0:
        raise Unreadable("nul", f"NUL at character {place}: no text, or UTF-16 without its mark")
    if found := _WRONGLY_DECODED.search(text):
        raise Unreadable(
            "mojibake", f"{found.group()!r} at character {found.start()}: its letters were decoded wrongly"
        )
    return text


def decoded(content: bytes, declared: str | None) -> str:
    """The bytes as text: by their mark, as UTF-8, or as source.toml declares; raises Unreadable.

    What source.toml declares is tried where the mark is wrong, too: a person has looked at the file.
    """
    if content.startswith(_OTHER_KINDS):
        raise Unreadable("mislabelled", f"it begins with {content[:5]!r}, as no text does")
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return _strictly(content[len(mark) :], encoding)
            except Unreadable as error:
                if declared is None:
                    raise Unreadable("not_decodable", f"its first bytes say {encoding}, but {error.reason}") from error
                return _strictly(content, declared)
    if declared is not None and b"\0" in content:  # UTF-16 without its mark decodes as UTF-8, too
        return _strictly(content, declared)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if declared is None:
            reason = (
                f"byte {error.start} (0x{content[error.start]:02x}) is not UTF-8, and source.toml names no encoding"
            )
            raise Unreadable("not_decodable", reason) from error
    return _strictly(content, declared)


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable("not_decodable", f"byte {error.start} is not {encoding}: {error.reason}") from error
    except LookupError as error:  # a page or a mail may name what it likes
        raise Unreadable("not_decodable", f"it names an encoding that nobody knows: {encoding[:40]!r}") from error


READERS = (
    Reader((".txt",), "text/plain", read_text),
    Reader((".md",), "text/markdown", read_text),
)
