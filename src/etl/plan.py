"""What a run has to read: files whose size, time or inode changed, and what depends on them.

Every document belongs to the first path, in sorted order, that holds its bytes, so that the same archive gives
the same rows whatever the order in which its files came.

What a run learns lies in temporary tables beside the index, which SQLite moves to disk as they grow: an archive of a
million files takes the memory of one of a thousand.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING

from etl.archive import Listing, RawFile
from etl.fingerprint import Fingerprint
from etl.index import PATH_COLUMNS, Index, Settled, States, as_stat, as_text, count, transaction
from etl.manifest import PathState, Standpoint

if TYPE_CHECKING:
    from etl.read import ReadBatch, Seen, SetAside
    from schemas.rows import Document


_STATS = ("stat", "source_stat", "decisions_stat")
_BYTES = ("raw_sha256", "source_sha256", "decisions_sha256")
_SEEN = (*_STATS, *_BYTES)


@dataclass(slots=True)
class Tally:
    """Counts for the summary."""

    new: int = 0
    changed: int = 0
    missing: int = 0


class ToRead:
    """The files to read, by path."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __len__(self) -> int:
        return count(self._connection, "to_read")

    def __iter__(self) -> Iterator[RawFile]:
        query = f"SELECT {', '.join(_FOUND)} FROM found JOIN to_read USING (path) ORDER BY path"
        for path, stat, source, source_stat, decisions, decisions_stat, beside, obstacle in self._connection.execute(
            query
        ):
            yield RawFile(
                path=path,
                stat=as_stat(stat) or (0, 0, 0),
                source=source,
                source_stat=as_stat(source_stat),
                decisions=decisions,
                decisions_stat=as_stat(decisions_stat),
                beside=frozenset(beside.split("/")) if beside else frozenset(),
                obstacle=obstacle,
            )


class Owners:
    """document_id -> the path it belongs to, as far as the run knows."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def before(self, document_id: str) -> str | None:
        """The path it belonged to after the last run."""
        return self._first("SELECT min(path) FROM main.paths WHERE document_id = ? AND state = 'present'", document_id)

    def get(self, document_id: str) -> str | None:
        """The path it belongs to; None where none is known yet."""
        return self._first("SELECT path FROM owned WHERE document_id = ?", document_id) or self._first(
            f"SELECT min(path) FROM main.paths WHERE document_id = ? AND {_SETTLED}", document_id
        )

    def _first(self, query: str, document_id: str) -> str | None:
        found = self._connection.execute(query, (document_id,)).fetchone()
        return found[0] if found else None

    def __setitem__(self, document_id: str, path: str) -> None:
        self._connection.execute("INSERT OR REPLACE INTO owned VALUES (?, ?)", (document_id, path))

    def __delitem__(self, document_id: str) -> None:
        self._connection.execute("DELETE FROM owned WHERE document_id = ?", (document_id,))

    def __len__(self) -> int:
        settled = f"SELECT document_id FROM main.paths WHERE {_SETTLED}"
        return count(self._connection, f"(SELECT document_id FROM owned UNION {settled})")


class Documents:
    """document_ids whose rows the run writes anew."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def append(self, document_id: str) -> None:
        """One more."""
        self._connection.execute("INSERT OR IGNORE INTO written VALUES (?)", (document_id,))

    def remove(self, document_id: str) -> None:
        """One that is not written after all."""
        self._connection.execute("DELETE FROM written WHERE document_id = ?", (document_id,))

    def __len__(self) -> int:
        return count(self._connection, "written")

    def __iter__(self) -> Iterator[str]:
        return (found[0] for found in self._connection.execute("SELECT document_id FROM written ORDER BY 1"))


@dataclass(slots=True)
class Plan:
    """The work of one run, and what it learns of the archive while it goes on."""

    index: Index
    """As the runs before left it."""
    run: int
    read_all: bool
    """After a change of vocabulary or code."""
    bounds: str
    """The limits for raw files in this run."""
    listing: str
    """A hash of the folder as it lay when the run began."""
    to_read: ToRead
    owners: Owners
    changes: States
    """Path -> what is new there; goes into the manifest."""
    touched: States
    """Path -> the same bytes under another time: worth remembering, not worth a run."""
    documents: Documents
    tally: Tally = field(default_factory=Tally)

    def take(self, batch: ReadBatch) -> tuple[list[Document], list[SetAside]]:
        """Note what was read; gives back the documents and the set-aside files whose rows are to be written."""
        documents = {document.raw_path: document for document in batch.documents}
        faults = {fault.raw_path: fault for fault in batch.set_aside}
        fresh = [documents[s.path] for s in batch.seen if s.path in documents and self._is_fresh(s, documents[s.path])]
        faulty = [faults[s.path] for s in batch.seen if s.path in faults and self._is_new_fault(s)]
        return fresh, faulty

    def refuse(self, faults: Sequence[SetAside]) -> None:
        """Note of documents taken that reading could make nothing of them."""
        for fault in faults:
            assert fault.raw_sha256 is not None  # it was read to the last byte
            self._count(fault.raw_path, fault.raw_sha256, -1)
            self.documents.remove(fault.raw_sha256)
            del self.owners[fault.raw_sha256]
            self._set_aside_all(fault.raw_sha256)

    def _set_aside_all(self, document_id: str) -> None:
        """Every path where the document was found in this run."""
        holds = ("state = 'present' AND document_id = ?", document_id)
        for path, state in list(chain(self.touched.items(*holds), self.changes.items(*holds))):
            before = self.index.paths.get(path)
            self.touched.pop(path)
            self.changes[path] = replace(
                state, state="set_aside", document_id=before.document_id if before else None, run=self.run
            )

    def _is_fresh(self, seen: Seen, document: Document) -> bool:
        before = self.index.paths.get(seen.path)
        same = before is not None and before.state == "present" and _same_bytes(before, seen)
        self._note(seen, "present", document.document_id, same)
        if (self.owners.get(document.document_id) or seen.path) < seen.path:
            return False  # the same bytes lie at an earlier path
        self.owners[document.document_id] = seen.path
        if same and not self.read_all and self.owners.before(document.document_id) == seen.path:
            return False
        self._count(seen.path, document.document_id)
        self.documents.append(document.document_id)
        document.supersedes = self._previous_version(seen, document.document_id)
        return True

    def _is_new_fault(self, seen: Seen) -> bool:
        before = self.index.paths.get(seen.path)
        same = before is not None and before.state == "set_aside" and _same_bytes(before, seen)
        known = same and not self.read_all and before is not None and before.bounds == self.bounds
        self._note(seen, "set_aside", before.document_id if before else None, known)
        return not known

    def _note(self, seen: Seen, state: str, document_id: str | None, same: bool) -> None:
        found = {name: getattr(seen, name) for name in _SEEN}
        now = PathState(state, **found, document_id=document_id, run=self.run, bounds=self.bounds)
        if same:
            self.touched[seen.path] = replace(now, run=self.index.paths[seen.path].run)
        else:
            self.changes[seen.path] = now

    def _count(self, path: str, document_id: str, by: int = 1) -> None:
        if path in self.index.paths or self.index.knows(document_id):
            self.tally.changed += by
        else:
            self.tally.new += by

    def _previous_version(self, seen: Seen, document_id: str) -> str | None:
        before = self.index.paths.get(seen.path)
        if before is None or before.document_id == document_id or self.index.knows(document_id):
            return None
        return before.document_id

    @property
    def unchanged(self) -> int:
        """Documents that lie as they lay, and are not read anew."""
        return len(self.owners) - self.tally.new - self.tally.changed

    @property
    def duplicates(self) -> int:
        """Files that hold the very bytes of an earlier path."""
        return count(self.index.connection, f"({_PRESENT})") - len(self.owners)

    @property
    def found(self) -> Iterator[Standpoint]:
        """All that the run's manifest tells of the archive."""
        return chain(self.changes.items(), ((document, None) for document in self.documents))

    @property
    def settled(self) -> Settled | None:
        """The archive as the run leaves it; None where a file changed meanwhile, so that the next run must look."""
        connection = self.index.connection
        unsettled = f"SELECT count(*) FROM found f LEFT JOIN main.paths p USING (path) WHERE {_UNSETTLED}"
        if connection.execute(unsettled, (False, self.bounds)).fetchone()[0]:
            return None
        return Settled(self.listing, self.bounds, len(self.owners), self.duplicates)


_FOUND = ("path", "stat", "source", "source_stat", "decisions", "decisions_stat", "beside", "obstacle")
_TEMPORARY = {
    "found": f"path TEXT PRIMARY KEY, {', '.join(_FOUND[1:])}",
    "to_read": "path TEXT PRIMARY KEY",
    "gone": "path TEXT PRIMARY KEY",
    "changes": PATH_COLUMNS,
    "touched": PATH_COLUMNS,
    "owned": "document_id TEXT PRIMARY KEY, path",
    "written": "document_id TEXT PRIMARY KEY",
}
_SAME_STATS = " AND ".join(f"p.{name} IS f.{name}" for name in _STATS)
_UNSETTLED = (
    f"? OR p.path IS NULL OR p.state = 'missing' OR (p.state = 'set_aside' AND p.bounds <> ?) OR NOT ({_SAME_STATS})"
)
"""Files f, with what the index knows of them p, that reading again might give otherwise: all, under these bounds."""
_SETTLED = "state = 'present' AND path IN (SELECT path FROM found) AND path NOT IN (SELECT path FROM to_read)"
_PRESENT = (
    "SELECT path FROM main.paths WHERE state = 'present' AND path NOT IN (SELECT path FROM changes) "
    "UNION SELECT path FROM touched WHERE state = 'present' UNION SELECT path FROM changes WHERE state = 'present'"
)
_HEIRS = """
INSERT OR IGNORE INTO to_read
SELECT heir.path FROM main.paths heir JOIN found USING (path)
WHERE heir.state = 'present' AND heir.document_id IN (
    SELECT owner.document_id FROM main.paths owner
    WHERE owner.path IN (SELECT path FROM to_read UNION ALL SELECT path FROM gone) AND owner.state = 'present'
    AND NOT EXISTS (
        SELECT 1 FROM main.paths first
        WHERE first.document_id = owner.document_id AND first.state = 'present' AND first.path < owner.path
    )
)
"""
"""Paths that may come to own a document, as the path that owned it went away or changed."""


def make_plan(files: Iterable[RawFile], index: Index, fingerprint: Fingerprint, run: int, bounds: str) -> Plan:
    """Compare the folder as it lies with the index; opens no file. `files` come by path."""
    read_all, connection, listing = not index.read_as(fingerprint), index.connection, Listing(files)
    for name, columns in _TEMPORARY.items():
        connection.execute(f"DROP TABLE IF EXISTS temp.{name}")
        connection.execute(f"CREATE TEMP TABLE {name} ({columns}) WITHOUT ROWID")
    for name in ("changes", "touched"):
        connection.execute(f"CREATE INDEX temp.{name}_of_document ON {name} (document_id)")
    with transaction(connection):
        connection.executemany(f"INSERT INTO found VALUES ({', '.join('?' * len(_FOUND))})", map(_as_row, listing))
        wanted = f"SELECT f.path FROM found f LEFT JOIN main.paths p USING (path) WHERE {_UNSETTLED}"
        connection.execute(f"INSERT INTO to_read {wanted}", (read_all, bounds))
        away = "SELECT path FROM main.paths WHERE state <> 'missing' AND path NOT IN (SELECT path FROM found)"
        connection.execute(f"INSERT INTO gone {away}")
        connection.execute(_HEIRS)
    plan = Plan(
        index=index,
        run=run,
        read_all=read_all,
        bounds=bounds,
        listing=listing.sha256,
        to_read=ToRead(connection),
        owners=Owners(connection),
        changes=States(connection, "temp.changes"),
        touched=States(connection, "temp.touched"),
        documents=Documents(connection),
    )
    for path, state in index.paths.items("path IN (SELECT path FROM gone)"):
        plan.changes[path] = replace(state, state="missing", run=run)
        plan.tally.missing += state.state == "present"
    return plan


def owners(index: Index) -> dict[str, str]:
    """document_id -> the first path that holds it."""
    first = "SELECT document_id, min(path) FROM main.paths WHERE state = 'present' GROUP BY document_id"
    return dict(index.connection.execute(first))


def _as_row(file: RawFile) -> tuple[str | None, ...]:
    stats = (as_text(file.stat), file.source, as_text(file.source_stat), file.decisions, as_text(file.decisions_stat))
    return (file.path, *stats, "/".join(sorted(file.beside)) or None, file.obstacle)


def _raw_file(row: tuple[str | None, ...]) -> RawFile:
    known = dict(zip(_FOUND, row, strict=True))
    beside = frozenset(filter(None, (known.pop("beside") or "").split("/")))
    stats = {name: as_stat(known.pop(name)) for name in _STATS}
    return RawFile(beside=beside, **known, **stats)  # type: ignore[arg-type]


def _same_bytes(before: PathState, seen: Seen) -> bool:
    if seen.raw_sha256 is None:  # never read: too big, or no regular file
        return before.stat == seen.stat and before.source_sha256 == seen.source_sha256
    return all(getattr(before, name) == getattr(seen, name) for name in _BYTES)
