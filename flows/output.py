"""What a person or a program reads: results on standard output, narration on standard error."""

from __future__ import annotations

import io
import json
import re
import shlex
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from etl.bucket import Bucket

if TYPE_CHECKING:
    from rich.console import Console

_WIDE = 100_000
_LONGEST = 240
_C1 = re.compile("[\x7f-\x9f]")  # json escapes the other control characters itself
_SHOWN_AS_GIVEN = {"\n", "\t"}
_TO_TYPE = re.compile(
    r"(?:^|: |\n +)communique (run|backfill|fetch|check|review|sql|show|rollback|link|export|serve|doctor)\b"
)
_TAKES_RAW = frozenset({"run", "backfill", "fetch", "review", "serve", "doctor"})
_TAKES_STORE = frozenset({"run", "backfill", "serve", "doctor"})
folders: dict[str, str] = {}
"""The folders this call was given, by option, where they are not the usual ones."""


def use_utf8() -> None:
    """Write UTF-8 whatever the locale: communiqués come in four languages, and JSON has one encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def is_terminal(stream: TextIO) -> bool:
    """Say whether a person is looking: colours and progress bars are for terminals only."""
    return stream.isatty()


def plain(text: object) -> str:
    """Give `text` without control characters: a document must not be able to drive a reader's terminal."""
    return "".join(
        c if c in _SHOWN_AS_GIVEN or not (ord(c) < 32 or 127 <= ord(c) < 160) else "\N{REPLACEMENT CHARACTER}"
        for c in str(text)
    )


def short(words: str) -> str:
    """Cut words that are too long for a list: a megabyte of digits may be told of, too."""
    return f"{words[:_LONGEST]} …" if len(words) > _LONGEST else words


def counted(number: int, word: str) -> str:
    """Give a number with its word: `1 row`, `2 rows`."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def waits(number: int) -> str:
    """Give a number with its verb: `1 waits`, `2 wait`."""
    return f"{number} waits" if number == 1 else f"{number} wait"


def in_these_folders(text: str) -> str:
    """Name the folders of this call in what a text gives to type: `next: communique check --warehouse X`."""

    def completed(found: re.Match[str]) -> str:
        command = found[1]
        takes = {"--raw": command in _TAKES_RAW, "--warehouse": command != "fetch", "--store": command in _TAKES_STORE}
        named = (option for option in folders if takes[option] and f" {option} " not in text)
        given = (f" {option} {shlex.quote(folders[option])}" for option in named)
        return found[0] + "".join(given)

    return _TO_TYPE.sub(completed, text) if folders else text


def narrate(text: str = "") -> None:
    """Tell a person what happens, without touching the result."""
    print(in_these_folders(plain(text)), file=sys.stderr, flush=True)


def write(text: str = "") -> None:
    """Write one line of result."""
    print(in_these_folders(plain(text)))


def jsonable(value: object) -> object:
    """Give what JSON has no word for: dates in ISO form, decimals as numbers, the rest as text."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, set | frozenset):
        return sorted(value)
    return str(value)


def write_json(value: object, *, indent: int | None = 2) -> None:
    """Write a result for programs; `indent=None` keeps it on one line, as JSON Lines wants."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=jsonable)
    print(_C1.sub(lambda found: f"\\u{ord(found.group()):04x}", text))


def write_table(columns: Sequence[str], rows: Iterable[Sequence[object]], title: str | None = None) -> None:
    """Write a table; numbers to the right, and whole: only a terminal's width may fold it."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    rows = [list(row) for row in rows]
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for at, column in enumerate(columns):
        numeric = any(row[at] is not None for row in rows) and all(_is_number(row[at]) for row in rows)
        table.add_column(Text(plain(column)), justify="right" if numeric else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(_cell(value)) for value in row))
    _console(sys.stdout).print(table)


def write_fields(fields: Mapping[str, object]) -> None:
    """Write names and values under each other."""
    width = max(map(len, fields), default=0)
    for name, value in fields.items():
        write(f"{name:<{width}}  {_cell(value)}")


def place(path: Path | Bucket | str) -> str:
    """Name a file as briefly as the working directory allows; an address as it is."""
    if isinstance(path, Bucket):
        return str(path)
    path = Path(path)
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def _console(stream: TextIO) -> Console:
    from rich.console import Console

    return Console(file=stream, width=None if is_terminal(stream) else _WIDE, highlight=False, markup=False)


def _is_number(value: object) -> bool:
    return value is None or (isinstance(value, int | float | Decimal) and not isinstance(value, bool))


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return plain(value)
