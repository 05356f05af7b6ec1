"""source.toml: what is known of a document's publication. Every key optional, none guessed, none ignored."""

from __future__ import annotations

import codecs
import difflib
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from etl.readers import Unreadable

_ENCODINGS = ("cp125", "cp85", "iso8859", "latin", "mac-", "utf-16", "utf-32", "utf-8", "ascii", "koi8")
_LONGEST = 2_000
VALUE = "value"
PERIOD_COLUMNS = ("period_start", "period_end", "time_period")
COLUMNS = (
    VALUE, "indicator", "ref_area", "counterpart_area", "citizenship", *PERIOD_COLUMNS,
    "cumulation", "qualifier", "sex", "age", "actor",
)  # fmt: skip
"""What a column of a table may hold, by the names of the table figures."""


@dataclass(frozen=True, slots=True)
class TableMapping:
    """[table] of source.toml: what the columns of a CSV or XLSX file hold."""

    columns: Mapping[str, str]
    """What a column holds, by the names of the table figures -> the column's name in the file."""
    constants: Mapping[str, str]
    """What holds for all rows, by the same names."""
    sheet: str | None = None
    """The first where it is not said."""
    header_row: int = 1
    delimiter: str | None = None
    """Found out where it is not said."""


@dataclass(frozen=True, slots=True)
class Source:
    """The keys of source.toml; null what it does not say."""

    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    published_on: date | None = None
    retrieved_at: datetime | None = None
    encoding: str | None = None
    table: TableMapping | None = None


class _Wrong(ValueError):
    """A value that cannot be: what is wrong, and what to write."""

    def __init__(self, what: str, write: str) -> None:
        super().__init__(what)
        self.what = what
        self.write = write


def parse_source(content: bytes, path: str) -> Source:
    """Read source.toml strictly; raises Unreadable with the file, the key and the remedy."""
    table = _parse_toml(content, path)
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _PARSERS:
            raise Unreadable("source_toml", f"{path}: unknown key {key[:60]!r}", _did_you_mean(key, path))
        try:
            values[key] = _PARSERS[key](value)
        except _Wrong as wrong:
            raise Unreadable("source_toml", f"{path}: {key} {wrong.what}", f"write {wrong.write} in {path}") from wrong
    return Source(**values)


def _parse_toml(content: bytes, path: str) -> dict[str, Any]:
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unreadable("source_toml", f"{path}: byte {error.start} is not UTF-8", f"save {path} as UTF-8") from error
    except (ValueError, RecursionError) as error:
        # Also a date that does not exist: tomllib names its line.
        reason = str(error) or type(error).__name__
        raise Unreadable(
            "source_toml", f"{path}: {reason[:300]}", f"correct {path}: key = value, a line each"
        ) from error


def _did_you_mean(key: str, path: str) -> str:
    near = difflib.get_close_matches(key[:60], _PARSERS, n=1)
    return f"write {near[0]} in {path}" if near else f"remove it from {path}; keys are {', '.join(_PARSERS)}"


def _words(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _Wrong("is not a text", '"words between quotation marks"')
    if len(value) > _LONGEST:
        raise _Wrong(what=f"is longer than {_LONGEST} characters", write="less")
    return value.strip()


def _address(value: Any) -> str:
    address = _words(value)
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise _Wrong(what=f"is no web address: {address[:80]!r}", write='url = "https://…"')
    return address


def _language(value: Any) -> str:
    code = _words(value).lower()
    if code not in known_languages():
        raise _Wrong(
            what=f"is not a known language: {code[:40]!r}", write=f"one of {', '.join(known_languages())}, or nothing"
        )
    return code


@cache
def known_languages() -> tuple[str, ...]:
    """The languages that have a file in etl/languages/."""
    return tuple(sorted(file.stem for file in (Path(__file__).parent / "languages").glob("*.toml")))


def _day(value: Any) -> date:
    if isinstance(value, datetime) or not isinstance(value, date):
        raise _Wrong(
            what=f"is not a day: {str(value)[:40]!r}", write="published_on = 2024-10-05, without quotation marks"
        )
    return value


def _moment(value: Any) -> datetime:
    if isinstance(value, datetime):
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
    if isinstance(value, date):
        return datetime.combine(value, time(), UTC)
    raise _Wrong(what=f"is not a moment: {str(value)[:40]!r}", write="retrieved_at = 2024-10-05T09:30:00Z")


def _encoding(value: Any) -> str:
    name = _words(value)
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        known = ""
    if not known.startswith(_ENCODINGS):
        raise _Wrong(
            what=f"is not a known text encoding: {name[:40]!r}", write='encoding = "cp1252" or another code page'
        )
    return known


def _table(value: Any) -> TableMapping:
    allowed = {f.name for f in fields(TableMapping)}
    if not isinstance(value, dict) or (unknown := sorted(value.keys() - allowed)):
        raise _Wrong(
            what=f"has an unknown key {unknown[0]!r}" if isinstance(value, dict) else "is no table",
            write=f"[table] with {', '.join(sorted(allowed))}",
        )
    columns = _held(value.get("columns"), "columns", COLUMNS)
    if VALUE not in columns:
        raise _Wrong("does not say which column holds the value", 'value = "…" below [table.columns]')
    return TableMapping(
        columns,
        _held(value.get("constants", {}), "constants", COLUMNS[1:]),
        sheet=_words(value["sheet"]) if "sheet" in value else None,
        header_row=_row_number(value.get("header_row", 1)),
        delimiter=_delimiter(value["delimiter"]) if "delimiter" in value else None,
    )


def _held(value: Any, name: str, allowed: Sequence[str]) -> dict[str, str]:
    if not isinstance(value, dict) or not value.keys() <= set(allowed):
        raise _Wrong(f"has no [table.{name}] of what is known", f"[table.{name}] with some of {', '.join(allowed)}")
    return {key: word.isoformat() if isinstance(word, date) else _words(word) for key, word in value.items()}


def _row_number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 1_000:
        raise _Wrong(f"has header_row = {str(value)[:20]!r}", "header_row = 1, counted from 1")
    return value


def _delimiter(value: Any) -> str:
    if not isinstance(value, str) or len(value) != 1 or value.isalnum() or value in '"\r\n':
        raise _Wrong(f"has delimiter = {str(value)[:20]!r}", 'delimiter = ";"')
    return value


_PARSERS: dict[str, Callable[[Any], Any]] = {
    "publisher": _words,
    "title": _words,
    "url": _address,
    "language": _language,
    "published_on": _day,
    "retrieved_at": _moment,
    "encoding": _encoding,
    "table": _table,
}
