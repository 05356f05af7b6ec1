"""Web pages: the main text without menus and footers, and what the page says of its publication."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from etl.readers import Content, Reader, Unreadable
from etl.readers.text import decoded, raised, sound

if TYPE_CHECKING:
    from etl.source import Source

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,40})""", re.I)
_TAG = re.compile(r"<\s*(?:!doctype|html|head|body|article|div|p|meta|h1)\b", re.I)
_LOOKS = ("abbr", "b", "big", "em", "font", "i", "mark", "nobr", "small", "strong", "sub", "sup", "u", "wbr")
_SET_APART = ("aside", "button", "iframe", "label", "noscript", "option", "select")
_SAVED_AS_MAIL = re.compile(r"\s{0,20}(?:From|MIME-Version|Content-Type|Subject|Date):", re.I)
_OPENED = re.compile(r"<(?:html|body)[\s>]", re.I)
_CLOSED = re.compile(r"</(?:html|body)\s{0,20}>", re.I)
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?", re.S)
_DAYS = ("article:published_time", "dc.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "date")
"""The names under which pages give their day of publication: Open Graph, Dublin Core, plain."""


def read_html(content: bytes, source: Source) -> Content:
    """The main text as trafilatura finds it; tables as lines of cells between bars."""
    import trafilatura

    page = decoded(content, source.encoding or _declared(content))
    _require_whole(page)
    tree = trafilatura.load_html(page)
    if tree is None:  # a single element, as mails have it, is no page to trafilatura
        tree = trafilatura.load_html(f"<html><body>{page}</body></html>")
    if tree is None:
        raise Unreadable("damaged", "its HTML cannot be parsed")
    facts = list(_facts(tree))
    _keep_raised(tree)
    _keep_together(tree)
    _keep_apart(tree)
    text = trafilatura.extract(tree, include_comments=False, include_tables=True, favor_recall=True)
    title = next((" ".join(words.split()) for words in tree.xpath("//title/text()") if words.strip()), None)
    return Content(
        sound(text or ""),
        title=title,
        url=next(
            (value for name, value in facts if name == "canonical" and urlsplit(value).scheme[:4] == "http"), None
        ),
        published_on=next(filter(None, (_day(value) for name, value in facts if name in _DAYS)), None),
    )


def _require_whole(page: str) -> None:
    """Raise Unreadable for what is no page, and for one that was cut: a number may have been cut with it."""
    if _SAVED_AS_MAIL.match(page):
        raise Unreadable("mislabelled", "it is a page saved as a mail (MHTML)", "give it the ending .eml")
    if _TAG.search(page) is None:
        raise Unreadable("mislabelled", "it holds no HTML tag")
    never_closed = _OPENED.search(page) and not _CLOSED.search(page)
    if never_closed or page.rfind("<") > page.rfind(">"):
        raise Unreadable(
            "damaged",
            f"it was cut behind “{' '.join(page[-40:].split())}”",
            "fetch it again; or save its text as communique.txt, if it is whole",
        )


def _keep_raised(tree: Any) -> None:
    """Write raised digits as such, before the tags that raise them are dropped."""
    for element in tree.xpath("//sup | //*[contains(@style, 'super')]"):
        words = "".join(element.itertext())
        if raised(words) == words or (element.tail or "").lstrip().startswith(("/", "⁄")):  # a fraction is no note
            continue
        for part in list(element.iterdescendants("*")):
            part.drop_tag()
        element.text = raised(words)


def _keep_together(tree: Any) -> None:
    """Drop tags that only change the looks of words: of a short page trafilatura puts each into a line of its own."""
    from lxml.etree import strip_tags

    strip_tags(tree, *_LOOKS)
    for element in tree.xpath("//span[not(@class) and not(@id)]"):
        element.drop_tag()


def _keep_apart(tree: Any) -> None:
    """Put a space around elements that browsers set apart, and trafilatura runs together: two numbers become one."""
    for element in tree.iter(*_SET_APART):
        element.text = f" {element.text or ''}"
        element.tail = f" {element.tail or ''}"


def _declared(content: bytes) -> str | None:
    found = _CHARSET.search(content[:4096])
    return found[1].decode() if found else None


def _facts(tree: Any) -> Iterator[tuple[str, str]]:
    """(name, value) as the page's head and its linked data give them."""
    for meta in tree.xpath("//meta[@content]"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        yield name.lower(), meta.get("content").strip()
    for link in tree.xpath("//link[@rel='canonical'][@href]"):
        yield "canonical", link.get("href").strip()
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        if day := _published(script):
            yield "date", day


def _published(linked_data: str) -> str | None:
    """DatePublished of schema.org, wherever it stands in a page's linked data."""
    try:
        waiting = [json.loads(linked_data)]
    except (ValueError, RecursionError):
        return None
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            if isinstance(day := item.get("datePublished"), str):
                return day
            waiting += item.values()
        elif isinstance(item, list):
            waiting += item
    return None


def _day(written: str) -> date | None:
    """The day of an ISO 8601 date or moment; None for anything else, as nothing is guessed."""
    if (found := _DAY.fullmatch(written)) is None:
        return None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None


READERS = (Reader((".html", ".htm", ".xhtml"), "text/html", read_html, confined=True),)
