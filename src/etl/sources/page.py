"""A single address whose document changes there."""

from __future__ import annotations

from collections.abc import Iterable

from etl.sources import Link, RawSource

KIND = "page"


def links(_content: bytes, source: RawSource) -> Iterable[Link]:
    """Itself."""
    return [Link(source.url)]
