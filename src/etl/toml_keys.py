"""TOML files that people write: read strictly, key by key, so that an error names file, key and remedy."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from etl.readers import Unreadable

_LONGEST = 2_000

Parsers = Mapping[str, Callable[[Any], Any]]
"""A key -> what its value becomes; raises Wrong where it cannot be."""


class Wrong(ValueError):
    """A value that cannot be: what is wrong, and what to write, where `{key}` stands for the key."""

    def __init__(self, what: str, write: str) -> None:
        super().__init__(what)
        self.what = what
        self.write = write


def parse_toml(content: bytes, path: str, rule: str) -> dict[str, Any]:
    """A file as a table; raises Unreadable under the code `rule`, with the file, the place and the remedy."""
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unreadable(rule, f"{path}: byte {error.start} is not UTF-8", f"save {path} as UTF-8") from error
    except (ValueError, RecursionError) as error:
        # Also a date that does not exist: tomllib names its line.
        reason = str(error) or type(error).__name__
        raise Unreadable(
            rule, f"{path}: {reason[:300]}", f"correct {path}: key = value, a line each, words between quotation marks"
        ) from error


def parse_keys(table: Mapping[str, Any], parsers: Parsers) -> dict[str, Any]:
    """The values of a table; raises Wrong where a key is not known or its value cannot be."""
    values = {}
    for key, value in table.items():
        if key not in parsers:
            raise Wrong(f"unknown key {key[:60]!r}", did_you_mean(key, parsers))
        try:
            values[key] = parsers[key](value)
        except Wrong as wrong:
            raise Wrong(f"{key} {wrong.what}", wrong.write.replace("{key}", key)) from wrong
    return values


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """What to write instead of a word that is not known."""
    listed = list(known)
    near = difflib.get_close_matches(word[:60], listed, n=1)
    return near[0] if near else f"one of {', '.join(listed)}"


def words(value: Any) -> str:
    """A text of some words."""
    if not isinstance(value, str) or not value.strip():
        raise Wrong("is not a text", '"words between quotation marks"')
    if len(value) > _LONGEST:
        raise Wrong(f"is longer than {_LONGEST} characters", "less")
    return value.strip()


def day(value: Any) -> date:
    """A day."""
    if isinstance(value, datetime) or not isinstance(value, date):
        raise Wrong(f"is not a day: {str(value)[:40]!r}", "{key} = 2024-10-05, without quotation marks")
    return value


def moment(value: Any) -> datetime:
    """A moment, in UTC where no zone is given; a day is its first moment."""
    try:
        if isinstance(value, datetime):
            return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
        if isinstance(value, date):
            return datetime.combine(value, time(), UTC)
    except OverflowError:  # a zone east of the year 1
        pass
    raise Wrong(f"is not a moment: {str(value)[:40]!r}", "{key} = 2024-10-05T09:30:00Z")
