"""Bounds and paths, with defaults that suit most archives; each can be set as ETL_<NAME> in the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from etl.errors import UsageError


@dataclass(frozen=True, slots=True)
class Settings:
    """What bounds a run."""

    max_file_bytes: int = 5_000_000
    """A larger raw file is set aside unread."""
    max_source_bytes: int = 64_000
    """The same for a source.toml."""
    max_decisions_bytes: int = 5_000_000
    """The same for a decisions.toml."""
    max_depth: int = 12
    """Folders below the raw folder that deep are not entered."""
    max_reader_seconds: int = 30
    """A parser that takes longer over one file is stopped."""
    max_reader_bytes: int = 1_500_000_000
    """Memory that a parser may ask for."""
    max_text_characters: int = 100_000
    """A document with a longer text is set aside: forty pages are no communiqué."""
    max_numerals: int = 1_500
    """The same for one that holds more numerals."""
    max_text_seconds: int = 30
    """Processor time after which finding the figures of one text is given up."""
    fetch_seconds: int = 60
    """An answer from the web that takes longer is dropped."""
    fetch_seconds_idle: int = 20
    """The same for one that says nothing for so long."""
    fetch_attempts: int = 3
    """How often the flow asks a source that is out of reach."""
    fetch_again_seconds: int = 30
    """Its pause before the second time; four times as long before each further one."""
    fetch_documents: int = 200
    """New documents taken from one source in one fetch."""
    batch_documents: int = 500
    """Documents read, checked and written together at most."""
    batch_bytes: int = 2_000_000
    """Raw bytes read, checked and written together at most: bounds the memory of a run."""
    publish_bytes: int = 100_000_000
    """Memory that the database takes at least while a generation is built; what needs more goes over the disk."""
    run_bytes: int = 330_000_000
    """Where a run holds less than that, the database takes the rest, too, and builds in half the time."""
    keyed_rows: int = 100_000
    """A table with more rows is published without a primary key, whose index would have to fit into memory."""
    most_small_files: int = 1_000
    """Where the runs left more small Parquet files than that, they are merged."""
    kept_generations: int = 3
    """Published warehouses kept beside one another."""

    def with_room(self, held: int | None) -> Settings:
        """These, with the memory for the database that a process has left that holds so many bytes."""
        return self if held is None else replace(self, publish_bytes=max(self.publish_bytes, self.run_bytes - held))

    @property
    def doubled(self) -> Settings:
        """These, with twice the memory for the database."""
        return replace(self, publish_bytes=2 * self.publish_bytes)

    @property
    def ample(self) -> Settings:
        """These, with all the memory that the database takes by itself: better with more than not at all."""
        return replace(self, publish_bytes=100_000_000_000)

    @property
    def bounds(self) -> str:
        """The limits for raw files in one word: what was set aside under others is looked at again."""
        return ",".join(str(getattr(self, f.name)) for f in fields(self) if f.name.startswith("max_"))


def settings_from(environment: Mapping[str, str] = os.environ) -> Settings:
    """The defaults, overridden by ETL_MAX_FILE_BYTES and the like."""
    given = {f.name: environment.get(f"ETL_{f.name.upper()}") for f in fields(Settings)}
    return Settings(**{name: _positive(name, text) for name, text in given.items() if text is not None})


def _positive(name: str, text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text[:12]) > 0):
        variable = f"ETL_{name.upper()}"
        raise UsageError(
            what=f"{variable} is not a positive whole number",
            where=f"{variable}={text[:40]}",
            why="it bounds what a run reads or keeps",
            next_step=f"unset {variable}, or set it to a number such as {getattr(Settings(), name)}",
        )
    return int(text[:12])
