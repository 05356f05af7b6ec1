"""source.toml: what is known of a document's publication. Every key optional, none guessed, none ignored."""

from __future__ import annotations

import codecs
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from etl.readers import Unreadable
from etl.toml_keys import Parsers, Wrong, day, did_you_mean, moment, parse_keys, parse_toml, words

_ENCODINGS = ("cp125", "cp85", "iso8859", "latin", "mac-", "utf-16", "utf-32", "utf-8", "ascii", "koi8")
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
    """The only one that holds something where it is not said."""
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
    response: Mapping[str, str] | None = None
    """What the server said that gave the file; written by `communique fetch`, for people."""


def parse_source(content: bytes, path: str) -> Source:
    """Read source.toml strictly; raises Unreadable with the file, the key and the remedy."""
    table = parse_toml(content, path, "source_toml")
    try:
        return Source(**parse_keys(table, _PARSERS))
    except Wrong as wrong:
        raise Unreadable("source_toml", f"{path}: {wrong.what}", f"write {wrong.write} in {path}") from wrong


def _address(value: Any) -> str:
    address = words(value)
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise Wrong(what=f"is no web address: {address[:80]!r}", write='url = "https://…"')
    return address


def _language(value: Any) -> str:
    code = words(value).lower()
    if code not in known_languages():
        raise Wrong(
            what=f"is not a known language: {code[:40]!r}", write=f"one of {', '.join(known_languages())}, or nothing"
        )
    return code


@cache
def known_languages() -> tuple[str, ...]:
    """The languages that have a file in etl/languages/."""
    return tuple(sorted(file.stem for file in (Path(__file__).parent / "languages").glob("*.toml")))


def _encoding(value: Any) -> str:
    name = words(value)
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        known = ""
    if not known.startswith(_ENCODINGS):
        raise Wrong(
            what=f"is not a known text encoding: {name[:40]!r}", write='encoding = "cp1252" or another code page'
        )
    return known


def _table(value: Any) -> TableMapping:
    allowed = {f.name for f in fields(TableMapping)}
    if not isinstance(value, dict) or (unknown := sorted(value.keys() - allowed)):
        raise Wrong(
            what=f"has an unknown key {unknown[0]!r}" if isinstance(value, dict) else "is no table",
            write=f"[table] with {', '.join(sorted(allowed))}",
        )
    columns = _held(value.get("columns"), "columns", COLUMNS)
    if VALUE not in columns:
        raise Wrong("does not say which column holds the value", 'value = "…" below [table.columns]')
    if twice := {name for name in columns.values() if list(columns.values()).count(name) > 1}:
        name = min(twice)
        keys = " and ".join(key for key, column in columns.items() if column == name)
        raise Wrong(f"has one column for {keys}: {name[:60]!r}", "the name of another column for one of them")
    return TableMapping(
        columns,
        _held(value.get("constants", {}), "constants", COLUMNS[1:]),
        sheet=words(value["sheet"]) if "sheet" in value else None,
        header_row=_row_number(value.get("header_row", 1)),
        delimiter=_delimiter(value["delimiter"]) if "delimiter" in value else None,
    )


def _held(value: Any, name: str, allowed: Sequence[str]) -> dict[str, str]:
    if not isinstance(value, dict):
        raise Wrong(f"has no [table.{name}] of what is known", f"[table.{name}] with some of {', '.join(allowed)}")
    held: dict[str, str] = {}
    for key, word in value.items():
        if key not in allowed:
            raise Wrong(f"has an unknown key {key[:60]!r} in [table.{name}]", did_you_mean(key, allowed))
        try:
            held[key] = word.isoformat() if isinstance(word, date) else words(word)
        except Wrong as wrong:
            raise Wrong(f"has [table.{name}] where {key} {wrong.what}", f"{key} = {wrong.write}") from wrong
    return held


def _row_number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 1_000:
        raise Wrong(f"has header_row = {str(value)[:20]!r}", "header_row = 1, counted from 1")
    return value


def _delimiter(value: Any) -> str:
    if not isinstance(value, str) or len(value) != 1 or value.isalnum() or value in '"\r\n':
        raise Wrong(f"has delimiter = {str(value)[:20]!r}", 'delimiter = ";"')
    return value


def _response(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise Wrong("is no table", "[response] as communique fetch writes it, or nothing")
    return {key: str(said) for key, said in value.items()}


_PARSERS: Parsers = {
    "publisher": words,
    "title": words,
    "url": _address,
    "language": _language,
    "published_on": day,
    "retrieved_at": moment,
    "encoding": _encoding,
    "table": _table,
    "response": _response,
}
