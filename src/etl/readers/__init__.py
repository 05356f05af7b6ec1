"""Readers: raw bytes -> text, one file a format. A new format is a new module here with `READERS`.

Also the reasons for which a file is no document, so that a reader needs no other module.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath

REASONS: dict[str, tuple[str, str]] = {
    "not_regular": (
        "it is a link, a pipe or a device; links are never followed",
        "put a copy of the file itself into the raw folder",
    ),
    "too_deep": ("the folder lies too deep", "move it nearer to the raw folder, or set ETL_MAX_DEPTH"),
    "name_not_utf8": ("its name is not UTF-8", "rename it"),
    "not_permitted": ("it may not be read", "give the reading user permission: chmod u+r"),
    "changing": ("it changed while it was read", "wait until its writer is done, then run again"),
    "too_big": ("it is larger than the limit", "cut it, or raise ETL_MAX_FILE_BYTES"),
    "empty": ("it holds no text", "fetch it again, or take it out of the raw folder"),
    "no_reader": ("there is no reader for this kind of file", "save its text as communique.txt beside it"),
    "not_decodable": (
        "its bytes are not UTF-8, and source.toml names no other encoding",
        'write encoding = "cp1252" (or what it is) into source.toml beside it',
    ),
    "nul": (
        "it holds NUL characters: no text, or UTF-16 without its mark",
        'write encoding = "utf-16-le" into source.toml, or fetch it again',
    ),
    "mojibake": (
        "its letters were decoded wrongly before it was saved",
        "fetch it again, in the encoding its page declares",
    ),
    "source_toml": ("its source.toml is wrong", "correct source.toml"),
}
"""Every reason to set a file aside, with what to do about it."""


class Unreadable(Exception):
    """A file cannot be a document; `rule` is a code of REASONS."""

    def __init__(self, rule: str, reason: str | None = None, remedy: str | None = None) -> None:
        super().__init__(rule)
        self.rule = rule
        self.reason = reason or REASONS[rule][0]
        self.remedy = remedy or REASONS[rule][1]


@dataclass(frozen=True, slots=True)
class Reader:
    """How one kind of file becomes text."""

    suffixes: tuple[str, ...]
    media_type: str
    read: Callable[[bytes, str | None], str]
    """(raw bytes, encoding that source.toml declares) -> text; raises Unreadable."""


def reader_for(path: str) -> Reader:
    """The reader of a file, by the end of its name."""
    suffix = PurePosixPath(path).suffix.lower()
    if (reader := _registry().get(suffix)) is None:
        kinds = ", ".join(sorted(_registry()))
        raise Unreadable("no_reader", f"there is no reader for {suffix or 'a name without an ending'}; known: {kinds}")
    return reader


@cache
def _registry() -> dict[str, Reader]:
    modules = [importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__)]
    return {suffix: reader for module in modules for reader in module.READERS for suffix in reader.suffixes}
