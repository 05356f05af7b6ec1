"""Sources: where communiqués come from by themselves. `data/raw/sources.toml` lists them, one table each.

A new kind of source is a new module here with `KIND` and `links`; nothing lists it.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import urljoin, urlsplit

from etl.errors import UsageError
from etl.raw_folder import RawFolder, content_at

SOURCES_FILE = "sources.toml"
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")


@dataclass(frozen=True, slots=True)
class Link:
    """A document that a source names."""

    url: str
    """A web address, or the path of a file where the source is a folder."""
    title: str | None = None
    published_on: date | None = None


@dataclass(frozen=True, slots=True)
class RawSource:
    """One table of sources.toml."""

    name: str
    kind: str
    url: str
    """Where it is: a web address, or the path of a folder."""
    publisher: str | None = None
    language: str | None = None
    link: str | None = None
    """Of an index page: the pattern that the addresses of its documents match."""
    allow_hosts: tuple[str, ...] = ()
    """Hosts with private addresses that may be asked all the same."""
    delay_seconds: float = 2.0
    """Least time between two requests to one host."""
    silent_after_days: int | None = None
    """Warn where it has brought nothing new for longer than this."""


class UnreadableSource(Exception):
    """What a source gave is not what its kind promises: a feed that is none, a page without links."""


Links = Callable[[bytes, RawSource], Iterable[Link]]
"""(what stands at the source's address, the source) -> the documents it names; raises UnreadableSource."""


@cache
def kinds() -> dict[str, Links]:
    """Every kind of source with the function that lists its documents."""
    modules = [importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__)]
    return {module.KIND: module.links for module in modules}


def load_sources(raw: RawFolder) -> tuple[RawSource, ...]:
    """What sources.toml of a raw folder lists; nothing where there is none. Raises UsageError with key and remedy."""
    file = f"{raw}/{SOURCES_FILE}"
    try:
        if (content := content_at(raw, SOURCES_FILE)) is None:
            return ()
        tables = tomllib.loads(content.decode("utf-8-sig"))
    except OSError as error:
        raise _wrong(file, error.strerror or str(error), "make it a file that can be read") from error
    except (ValueError, RecursionError) as error:
        raise _wrong(file, str(error)[:300], 'write a table each: [a-name], then kind = "…" and url = "…"') from error
    return tuple(_source(file, name, table) for name, table in tables.items())


def _source(file: str, name: str, table: Any) -> RawSource:
    if not _NAME.fullmatch(name):
        raise _wrong(file, f"[{name}] is no name for a source", "write letters, digits and hyphens: [ma-interieur]")
    if not isinstance(table, dict):
        raise _wrong(file, f"{name} stands outside a table", 'write [a-name], then kind = "…" and url = "…"')
    known = [f.name for f in fields(RawSource) if f.name != "name"]
    for key, value in table.items():
        if key not in known:
            raise _wrong(file, f"[{name}] has an unknown key {key!r}", f"known keys are {', '.join(known)}")
        _refuse_type(file, name, key, value)
    if table.get("kind") not in kinds():
        raise _wrong(file, f"[{name}] has no kind that is known", f"write kind = one of {', '.join(sorted(kinds()))}")
    if table["kind"] != "folder" and not _is_web_address(table.get("url", "")):
        raise _wrong(file, f"[{name}] has no web address", 'write url = "https://…"')
    if "url" not in table:
        raise _wrong(file, f"[{name}] does not say where it is", 'write url = "…"')
    return RawSource(name=name, **{**table, "allow_hosts": tuple(table.get("allow_hosts", ()))})


def joined(base: str, link: str) -> str | None:
    """The address that a link on a page means; None where it means none."""
    try:
        return urljoin(base, link.strip())
    except ValueError:
        return None


def _is_web_address(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https")
    except ValueError:
        return False


_MOST = {"delay_seconds": 3_600, "silent_after_days": 36_500}
_TYPES: dict[str, tuple[type, ...]] = {
    "allow_hosts": (list,),
    "delay_seconds": (int, float),
    "silent_after_days": (int,),
}


def _refuse_type(file: str, name: str, key: str, value: Any) -> None:
    expected = _TYPES.get(key, (str,))
    if not isinstance(value, expected) or isinstance(value, bool):
        raise _wrong(file, f"[{name}] {key} is {str(value)[:40]!r}", f"write a {expected[-1].__name__}")
    if isinstance(value, list) and not all(isinstance(item, str) for item in value):
        raise _wrong(file, f"[{name}] {key} is no list of names", f'write {key} = ["host"]')
    if isinstance(value, int | float) and value < 0:
        raise _wrong(file, f"[{name}] {key} is below zero", f"write {key} = 0 or more")
    if isinstance(value, int | float) and key in _MOST and not value <= _MOST[key]:  # of nan, nothing holds
        raise _wrong(file, f"[{name}] {key} is {value}", f"write {key} = {_MOST[key]} or less")
    if key == "link" and isinstance(value, str):
        try:
            re.compile(value)
        except re.error as error:
            raise _wrong(file, f"[{name}] link is no pattern: {error}", "write a regular expression") from error


def _wrong(file: str, what: str, remedy: str) -> UsageError:
    return UsageError(
        "sources.toml is wrong", where=f"{file}: {what}", why="a source is fetched as it says", next_step=remedy
    )
