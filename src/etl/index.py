"""The archive as the committed runs know it: one SQLite file, so that memory does not grow with the archive.

Only a cache. Whatever it lacks is read from the runs' manifests, and where it is broken it is made anew from them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.archive import Stat
from etl.durable import sha256_of, writing
from etl.errors import DiskFailed
from etl.fingerprint import Fingerprint
from etl.manifest import PathState, Run, Standpoint, committed_manifests, newest_run, standpoints
from etl.steps import step

INDEX = "index.sqlite"
_STATS = ("stat", "source_stat", "decisions_stat")
_COLUMNS = (
    "state", *_STATS, "raw_sha256", "source_sha256", "decisions_sha256", "document_id", "run", "bounds",
)  # fmt: skip
PATH_COLUMNS = f"path TEXT PRIMARY KEY, {', '.join(f'{name} ANY' for name in _COLUMNS)}"
_TABLES = f"""
CREATE TABLE paths ({PATH_COLUMNS}) WITHOUT ROWID;
CREATE INDEX paths_of_document ON paths (document_id, state);
CREATE TABLE documents (document_id TEXT PRIMARY KEY, run INTEGER, replaced_in INTEGER) WITHOUT ROWID;
CREATE TABLE runs (number INTEGER PRIMARY KEY, run_id TEXT, recorded_at TEXT, vocabulary TEXT, code TEXT);
CREATE TABLE settled (listing TEXT, bounds TEXT, unchanged INTEGER, duplicates INTEGER);
PRAGMA user_version = 1;
"""
_STANDING = """
SELECT d.document_id, r.run_id, p.document_id IS NOT NULL OR d.replaced_in IS NULL,
    p.document_id IS NULL AND d.replaced_in IS NULL, iif(p.document_id IS NULL, e.recorded_at, NULL)
FROM documents d JOIN runs r ON r.number = d.run LEFT JOIN runs e ON e.number = d.replaced_in
LEFT JOIN (SELECT DISTINCT document_id FROM paths WHERE state = 'present') p ON p.document_id = d.document_id
ORDER BY d.document_id
"""
_REPLACE = """
UPDATE documents SET replaced_in = ? WHERE document_id IN (SELECT document_id FROM taken)
AND NOT EXISTS (SELECT 1 FROM paths p WHERE p.document_id = documents.document_id AND p.state = 'present')
"""
"""A document is replaced that went as another was found in its place; not one that lies elsewhere, or came back."""
_SET_ASIDE = "SELECT path, run_id FROM paths JOIN runs ON number = run WHERE state = 'set_aside' ORDER BY path"


@dataclass(frozen=True, slots=True)
class Settled:
    """An archive in which a run found nothing left to do."""

    listing: str
    """A hash of all that can be told of the folder without opening a file."""
    bounds: str
    unchanged: int
    duplicates: int


class States:
    """Paths with what was found there: a table of the index, used like a dict."""

    def __init__(self, connection: sqlite3.Connection, table: str) -> None:
        self._connection, self._table = connection, table

    def get(self, path: str) -> PathState | None:
        """What is known of a path; None where nothing is."""
        found = self._connection.execute(f"SELECT {_LISTED} FROM {self._table} WHERE path = ?", (path,)).fetchone()
        return _state(found) if found else None

    def __getitem__(self, path: str) -> PathState:
        if (found := self.get(path)) is None:
            raise KeyError(path)
        return found

    def __setitem__(self, path: str, state: PathState) -> None:
        places = ", ".join("?" * (len(_COLUMNS) + 1))
        self._connection.execute(f"INSERT OR REPLACE INTO {self._table} VALUES ({places})", (path, *_values(state)))

    def __contains__(self, path: str) -> bool:
        return self._connection.execute(f"SELECT 1 FROM {self._table} WHERE path = ?", (path,)).fetchone() is not None

    def __len__(self) -> int:
        return count(self._connection, self._table)

    def pop(self, path: str) -> None:
        """Forget a path."""
        self._connection.execute(f"DELETE FROM {self._table} WHERE path = ?", (path,))

    def items(self, where: str = "true", *values: Any) -> Iterator[tuple[str, PathState]]:
        """Paths with their states, by path."""
        query = f"SELECT path, {_LISTED} FROM {self._table} WHERE {where} ORDER BY path"
        for path, *found in self._connection.execute(query, values):
            yield path, _state(found)


class Index:
    """The sum of all committed runs."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        if connection.execute("PRAGMA user_version").fetchone()[0] == 0:
            connection.executescript(_TABLES)
        self.paths = States(connection, "main.paths")
        self._read_last()

    def _read_last(self) -> None:
        last = "SELECT number, vocabulary, code FROM runs ORDER BY number DESC LIMIT 1"
        found: tuple[int, str, str] = self.connection.execute(last).fetchone() or (0, "", "")
        self.last_run, self.vocabulary, self.code = found

    def knows(self, document_id: str) -> bool:
        """Whether a run has written the rows of a document."""
        return bool(self.connection.execute("SELECT 1 FROM documents WHERE document_id = ?", (document_id,)).fetchone())

    def read_as(self, fingerprint: Fingerprint) -> bool:
        """Whether the last run read as one with this fingerprint would."""
        return (self.vocabulary, self.code) == (fingerprint.vocabulary, fingerprint.code)

    def add(self, run: Run, found: Iterable[Standpoint]) -> None:
        """One more committed run."""
        moment, made = run.recorded_at.isoformat(), run.fingerprint
        with transaction(self.connection):
            self.connection.execute("DELETE FROM settled")
            self.connection.execute("CREATE TEMP TABLE taken (document_id TEXT)")
            row = (run.number, run.run_id, moment, made.vocabulary, made.code)
            self.connection.execute("INSERT INTO runs VALUES (?, ?, ?, ?, ?)", row)
            for path, state in found:
                if state is None:
                    self._write_document(path, run)
                else:
                    self._find(path, state)
            self.connection.execute(_REPLACE, (run.number,))
            self.connection.execute("DROP TABLE taken")
        self._read_last()
        step("commit.index_written")

    def _write_document(self, document_id: str, run: Run) -> None:
        upsert = "ON CONFLICT (document_id) DO UPDATE SET run = excluded.run, replaced_in = NULL"
        self.connection.execute(f"INSERT INTO documents VALUES (?, ?, NULL) {upsert}", (document_id, run.number))

    def _find(self, path: str, state: PathState) -> None:
        before = self.paths.get(path)
        if state.state == "present" and before and before.document_id not in (None, state.document_id):
            self.connection.execute("INSERT INTO taken VALUES (?)", (before.document_id,))
        self.paths[path] = state

    def touch(self, states: Iterable[tuple[str, PathState]]) -> None:
        """Remember other times of the same bytes."""
        with transaction(self.connection):
            for path, state in states:
                self.paths[path] = state

    @property
    def settled(self) -> Settled | None:
        """The archive as it lay when nothing was left to do; None where something has happened since."""
        found = self.connection.execute("SELECT * FROM settled").fetchone()
        return Settled(*found) if found else None

    def settle(self, settled: Settled) -> None:
        """Remember that there is nothing left to do in an archive."""
        with transaction(self.connection):
            self.connection.execute("DELETE FROM settled")
            row = (settled.listing, settled.bounds, settled.unchanged, settled.duplicates)
            self.connection.execute("INSERT INTO settled VALUES (?, ?, ?, ?)", row)

    def standing(self) -> Iterator[tuple[str, str, int, int, str | None]]:
        """Each document: the run whose rows stand, whether it is current, whether missing, when it was replaced."""
        return iter(self.connection.execute(_STANDING))

    def set_aside(self) -> Iterator[tuple[str, str]]:
        """Each raw file that is set aside, with the run that did so."""
        return iter(self.connection.execute(_SET_ASIDE))


_LISTED = ", ".join(_COLUMNS)


def count(connection: sqlite3.Connection, rows: str) -> int:
    """How many rows a table or a query has."""
    number: int = connection.execute(f"SELECT count(*) FROM {rows}").fetchone()[0]
    return number


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing."""
    connection.execute("BEGIN")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


@contextmanager
def index_of(warehouse: Path) -> Iterator[Index]:
    """The index of a warehouse, brought up to its newest run; only who holds the warehouse may open it."""
    file = warehouse / INDEX
    with writing(file, sqlite3.OperationalError):
        index = _whole(file, newest_run(warehouse))
    try:
        _catch_up(index, warehouse)
        yield index
    except sqlite3.DatabaseError as error:
        raise DiskFailed(
            "the index of the archive could not be read or written; what is published stays",
            where=str(warehouse / INDEX),
            why=str(error),
            next_step="free space (communique doctor tells of it), or remove it if it is damaged; then: communique run",
        ) from error
    finally:
        changed = index.connection.total_changes > 0
        index.connection.close()
        if changed:
            with writing(file):
                _checksum(file).write_text(sha256_of(file), encoding="ascii")


def empty_index() -> Index:
    """An index of no runs, in memory."""
    return Index(sqlite3.connect(":memory:", isolation_level=None))


def _whole(file: Path, newest: int) -> Index:
    """The stored index, or an empty one where it is broken, cut, or ahead of the runs."""
    try:
        if file.exists() and _checksum(file).read_bytes() == sha256_of(file).encode():
            index = _opened(file)
            if index.last_run <= newest:
                return index
            index.connection.close()
    except (FileNotFoundError, sqlite3.DatabaseError):
        pass
    for path in (file, file.with_name(f"{file.name}-journal")):
        path.unlink(missing_ok=True)
    return _opened(file)


def _opened(file: Path) -> Index:
    connection = sqlite3.connect(file, isolation_level=None)
    try:
        return Index(connection)
    except BaseException:
        connection.close()
        raise


def _checksum(file: Path) -> Path:
    """Beside the index lies its sha256: a bit that flipped in it would take rows away without a word."""
    return file.with_name(f"{file.name}.sha256")


def _catch_up(index: Index, warehouse: Path) -> None:
    if index.last_run == newest_run(warehouse):
        return
    for manifest in committed_manifests(warehouse):
        if manifest.run.number > index.last_run:
            index.add(manifest.run, standpoints(warehouse, manifest))


def as_text(stat: Stat | None) -> str | None:
    """A stat as the index keeps it."""
    return ",".join(map(str, stat)) if stat else None


def as_stat(text: str | None) -> Stat | None:
    """The stat that was kept."""
    if text is None:
        return None
    size, changed, inode = map(int, text.split(","))
    return (size, changed, inode)


def _values(state: PathState) -> tuple[Any, ...]:
    return tuple(as_text(getattr(state, name)) if name in _STATS else getattr(state, name) for name in _COLUMNS)


def _state(values: Iterable[Any]) -> PathState:
    found = dict(zip(_COLUMNS, values, strict=True))
    return PathState(**{**found, **{name: as_stat(found[name]) for name in _STATS}})
