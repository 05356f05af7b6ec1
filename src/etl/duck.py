"""Small pieces of SQL: quoting, tables from models, comments, and views from their files."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TypeVar

import duckdb

from etl.settings import Settings
from schemas.base import Column, TableInfo

Result = TypeVar("Result")
_SMALL = 100_000
"""Rows of a small warehouse, in all its tables."""
_BYTES_OF_THREAD = 65_000_000
"""Memory that a thread needs to work without waiting: a group of rows of the widest table, as it is written."""
_NOTE = re.compile(r"-- column (\w+): (.+)")


@dataclass(frozen=True, slots=True)
class View:
    """A file of etl/views: its comment, the notes on its columns, and its statement."""

    name: str
    comment: str
    notes: dict[str, str]
    statement: str


def literal(text: str | Path) -> str:
    """Text as an SQL literal."""
    return "'" + str(text).replace("'", "''") + "'"


@contextmanager
def bounded(file: Path | None, settings: Settings, spill: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that takes bounded memory, to a file for reading or to none; what needs more goes to `spill`."""
    bounds: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": f"{settings.publish_bytes}B",
        "temp_directory": str(spill),
        "threads": max(1, min(settings.publish_bytes // _BYTES_OF_THREAD, len(os.sched_getaffinity(0)))),
        "preserve_insertion_order": False,  # to keep it, rows wait for one another: one thread, and more memory
    }
    with duckdb.connect(str(file or ":memory:"), read_only=file is not None, config=bounds) as connection:
        yield connection


def form_of(rows: int, *, of_texts: bool = False) -> str:
    """How a file for so many rows in all is attached.

    1.2 is the oldest storage that the clients in use read. Small blocks keep a small warehouse small; a large one they
    make three times as large. Each thread holds its rows until a group of them is whole: groups of whole texts are
    smaller, which takes less memory and gives each thread some; of other rows small groups take longer.
    """
    block, group = (16_384, 8_192) if rows < _SMALL else (262_144, 16_384 if of_texts else 32_768)
    return f"STORAGE_VERSION 'v1.2.0', BLOCK_SIZE {block}, ROW_GROUP_SIZE {group}"


def granted(work: Callable[[Settings], Result], settings: Settings) -> Result:
    """Work in bounded memory, and where that does not do, in twice as much, and so on: better so than not at all."""
    try:
        return work(settings)
    except duckdb.Error as error:
        # What fails to fit while a file is brought up to date is told as a failed transaction.
        if not isinstance(error, duckdb.OutOfMemoryException) and "failed to allocate" not in str(error):
            raise
        if settings.publish_bytes > settings.ample.publish_bytes:
            raise
        return granted(work, settings.doubled)


def create_table(info: TableInfo, *, keyed: bool = True, small: bool = True) -> str:
    """The statement that makes a published table, with its checks, and with its key where its index is affordable.

    A small one holds those checks, too, that would take a large one long.
    """
    columns = [" ".join(_defined(column)) for column in info.published_columns]
    key = [f"PRIMARY KEY ({', '.join(info.key)})"] if keyed else []
    checks = [f"CHECK ({check})" for check in (*info.enforced, *(info.costly if small else ()))]
    return f"CREATE TABLE {info.name} ({', '.join([*columns, *key, *checks])})"


def _defined(column: Column) -> Iterator[str]:
    yield column.name
    yield column.sql_type
    if column.compression:
        yield f"USING COMPRESSION {column.compression}"
    if not column.nullable:
        yield "NOT NULL"


def insert(info: TableInfo, rows: str) -> str:
    """The statement that puts the rows of a query into a published table."""
    days = [
        f"make_timestamp(epoch_us({column.day_of}))::DATE AS {column.name}"
        for column in info.published_columns
        if column.day_of
    ]
    return f"INSERT INTO {info.name} BY NAME SELECT {', '.join(['*', *days])} FROM ({rows})"


def table_comments(info: TableInfo) -> Iterator[str]:
    """The statements that explain a table and its columns to every client."""
    yield f"COMMENT ON TABLE {info.name} IS {literal(info.comment)}"
    for column in info.published_columns:
        yield f"COMMENT ON COLUMN {info.name}.{column.name} IS {literal(column.description)}"


def views() -> list[View]:
    """All views, by name; a new file in etl/views is found by itself."""
    files = (file for file in resources.files("etl").joinpath("views").iterdir() if file.name.endswith(".sql"))
    return [
        _view(file.name.removesuffix(".sql"), file.read_text("utf-8")) for file in sorted(files, key=lambda f: f.name)
    ]


def _view(name: str, content: str) -> View:
    lines = content.splitlines()
    head = [line for line in lines[: _statement_at(lines)] if line.startswith("--")]
    notes = {match[1]: match[2] for line in head if (match := _NOTE.fullmatch(line.strip()))}
    comment = " ".join(line.removeprefix("--").strip() for line in head if not _NOTE.fullmatch(line.strip()))
    return View(name, comment, notes, "\n".join(lines[_statement_at(lines) :]))


def _statement_at(lines: list[str]) -> int:
    return next(number for number, line in enumerate(lines) if line and not line.startswith("--"))
