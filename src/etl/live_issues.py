"""Which rows live.duckdb shows: the turns, a small CSV file that its views read. Imports nothing heavy."""

from __future__ import annotations

import csv
import io
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from etl.durable import write_whole

LIVE_FILE = "live.duckdb"
FOLDER = "live"
KEPT = 3
"""Issues kept beside one another, however long ago they were replaced."""


@dataclass(frozen=True, slots=True)
class Turn:
    """From which moment on an issue counts."""

    issue: int
    """Issues count up, even where the same generation comes again."""
    generation: int
    counts_from: int
    """Microseconds since 1970."""


def turns_file(warehouse: Path) -> Path:
    """Where the turns stand."""
    return warehouse / FOLDER / "turns.csv"


def turns(warehouse: Path) -> list[Turn]:
    """The issues that are kept, oldest first; none where nobody asked for live.duckdb."""
    try:
        rows = csv.DictReader(turns_file(warehouse).read_text("utf-8").splitlines())
    except FileNotFoundError:
        return []
    return [Turn(**{name: int(text) for name, text in row.items()}) for row in rows]


def write_turns(warehouse: Path, kept: list[Turn]) -> None:
    """Make the last of them the one to come."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(field.name for field in fields(Turn))
    writer.writerows(astuple(turn) for turn in kept)
    write_whole(turns_file(warehouse), text.getvalue().encode())


def keep_live(warehouse: Path, generation: int) -> None:
    """Bring live.duckdb to a generation, where there is one and it lags behind; called under the lock."""
    issued = turns(warehouse)
    if issued and issued[-1].generation != generation:
        from etl.live import issue_generation

        issue_generation(warehouse, generation)
