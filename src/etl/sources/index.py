"""Index pages: a page that links to documents, told apart from its other links by a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urldefrag

from etl.sources import Link, RawSource, UnreadableSource, joined

KIND = "index"


def links(content: bytes, source: RawSource) -> Iterable[Link]:
    """The links whose whole address matches the source's pattern, in the order of the page, each once."""
    from lxml import etree, html

    try:
        page = html.document_fromstring(content)
    except (etree.ParserError, ValueError) as error:
        raise UnreadableSource(f"it is no page: {error}") from error
    named = ((joined(source.url, a.get("href")), a.text_content()) for a in page.xpath("//a[@href]"))
    found = ((urldefrag(url).url, words) for url, words in named if url)
    pattern = re.compile(source.link or "")
    matching = {url: " ".join(words.split())[:300] or None for url, words in found if pattern.search(url)}
    if not matching:
        raise UnreadableSource(
            f"none of its links matches {source.link!r}: its form has changed, or the pattern is wrong"
        )
    return [Link(url, title) for url, title in matching.items()]
