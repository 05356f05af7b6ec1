"""What a run has to read: files whose size, time or inode changed, and what depends on them.

Every document belongs to the first path, in sorted order, that holds its bytes, so that the same archive gives
the same rows whatever the order in which its files came.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from etl.archive import RawFile
from etl.fingerprint import Fingerprint
from etl.manifest import Index, PathState

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
    to_read: list[RawFile]
    owned_before: dict[str, str]
    """document_id -> the path it belonged to after the last run."""
    owners: dict[str, str]
    """The same as far as this run knows."""
    changes: dict[str, PathState] = field(default_factory=dict)
    """Path -> what is new there; goes into the manifest."""
    touched: dict[str, PathState] = field(default_factory=dict)
    """Path -> the same bytes under another time: worth remembering, not worth a run."""
    documents: list[str] = field(default_factory=list)
    """document_ids whose rows this run writes anew."""
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
        refused = {fault.raw_sha256 for fault in faults}
        for path, state in (self.touched | self.changes).items():
            if state.state == "present" and state.document_id in refused:
                before = self.index.paths.get(path)
                self.touched.pop(path, None)
                self.changes[path] = replace(
                    state, state="set_aside", document_id=before.document_id if before else None, run=self.run
                )

    def _is_fresh(self, seen: Seen, document: Document) -> bool:
        before = self.index.paths.get(seen.path)
        same = before is not None and before.state == "present" and _same_bytes(before, seen)
        self._note(seen, "present", document.document_id, same)
        if self.owners.get(document.document_id, seen.path) < seen.path:
            return False  # the same bytes lie at an earlier path
        self.owners[document.document_id] = seen.path
        if same and not self.read_all and self.owned_before.get(document.document_id) == seen.path:
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
        if path in self.index.paths or document_id in self.index.documents:
            self.tally.changed += by
        else:
            self.tally.new += by

    def _previous_version(self, seen: Seen, document_id: str) -> str | None:
        before = self.index.paths.get(seen.path)
        if before is None or before.document_id == document_id or document_id in self.index.documents:
            return None
        return before.document_id

    @property
    def unchanged(self) -> int:
        """Documents that lie as they lay, and are not read anew."""
        return len(self.owners) - self.tally.new - self.tally.changed

    @property
    def duplicates(self) -> int:
        """Files that hold the very bytes of an earlier path."""
        paths = self.index.paths | self.touched | self.changes
        return sum(state.state == "present" for state in paths.values()) - len(self.owners)


def make_plan(files: Sequence[RawFile], index: Index, fingerprint: Fingerprint, run: int, bounds: str) -> Plan:
    """Compare the folder as it lies with the index; opens no file."""
    read_all = (index.vocabulary, index.code) != (fingerprint.vocabulary, fingerprint.code)
    there = {file.path: file for file in files}
    owned = owners(index.paths)
    to_read = {path for path, file in there.items() if read_all or not _settled(index.paths.get(path), file, bounds)}
    gone = {path for path, state in index.paths.items() if state.state != "missing" and path not in there}
    to_read |= _heirs(index.paths, owned, to_read | gone) & there.keys()
    settled = {path: s for path, s in index.paths.items() if path in there and path not in to_read}
    plan = Plan(
        index=index,
        run=run,
        read_all=read_all,
        bounds=bounds,
        to_read=[there[path] for path in sorted(to_read)],
        owned_before=owned,
        owners=owners(settled),
    )
    plan.changes = {path: replace(index.paths[path], state="missing", run=run) for path in sorted(gone)}
    plan.tally.missing = sum(index.paths[path].state == "present" for path in gone)
    return plan


def owners(paths: dict[str, PathState]) -> dict[str, str]:
    """document_id -> the first path that holds it."""
    found: dict[str, str] = {}
    for path in sorted(paths):
        state = paths[path]
        if state.state == "present" and state.document_id is not None:
            found.setdefault(state.document_id, path)
    return found


def _heirs(paths: dict[str, PathState], owned: dict[str, str], uncertain: set[str]) -> set[str]:
    """Paths that may come to own a document, as the path that owned it went away or changed."""
    orphans = {document for document, path in owned.items() if path in uncertain}
    return {path for path, state in paths.items() if state.state == "present" and state.document_id in orphans}


def _settled(known: PathState | None, file: RawFile, bounds: str) -> bool:
    """Whether reading it again would give the same, as far as can be told without opening it."""
    if known is None or known.state == "missing" or (known.state == "set_aside" and known.bounds != bounds):
        return False
    return all(getattr(known, name) == getattr(file, name) for name in _STATS)


def _same_bytes(before: PathState, seen: Seen) -> bool:
    if seen.raw_sha256 is None:  # never read: too big, or no regular file
        return before.stat == seen.stat and before.source_sha256 == seen.source_sha256
    return all(getattr(before, name) == getattr(seen, name) for name in _BYTES)
