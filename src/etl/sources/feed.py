"""RSS and Atom feeds: each entry is a document, published on the day that the feed says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Any

from etl.sources import Link, RawSource, UnreadableSource, joined

KIND = "feed"


def links(content: bytes, source: RawSource) -> Iterable[Link]:
    """The entries of a feed; one without an entry is told, as feeds seldom fall empty."""
    import feedparser

    feed = feedparser.parse(content)
    if not feed.entries:
        raise UnreadableSource("it is no feed, or a feed without entries")
    named = ((joined(source.url, entry.get("link") or ""), entry) for entry in feed.entries if entry.get("link"))
    return [Link(url, entry.get("title"), _day(entry)) for url, entry in named if url]


def _day(entry: Any) -> date | None:
    """The day on the publisher's own clock: a feed's parsed time is in UTC, and may fall on the day before."""
    written = entry.get("published") or entry.get("updated") or ""
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(written).date()
    except ValueError:
        return None
