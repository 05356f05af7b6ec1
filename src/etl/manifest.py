"""Runs and what they left: one manifest a run, renamed in last, so that only whole runs count.

The index is the sum of all manifests, kept as one file so that an unchanged archive is known at once. It is
made again from the manifests whenever it does not match the newest of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from etl.archive import Stat
from etl.durable import write_whole
from etl.errors import DamagedFile
from etl.fingerprint import Fingerprint
from etl.steps import step

RUNS = "runs"
INDEX = "index.json"
FORMAT = 1


@dataclass(frozen=True)
class Run:
    """One run that writes: its number orders it, its clock only dates it."""

    number: int
    recorded_at: datetime
    fingerprint: Fingerprint

    @cached_property
    def run_id(self) -> str:
        """Sorts by number, tells the time."""
        return f"{self.number:06d}-{self.recorded_at:%Y%m%dT%H%M%SZ}"


@dataclass(frozen=True, slots=True)
class ParquetFile:
    """A file that a run wrote."""

    table: str
    name: str
    """Relative to the warehouse."""
    rows: int
    sha256: str


@dataclass(slots=True)
class PathState:
    """What was last found at a path of the raw folder."""

    state: str
    """present, set_aside or missing."""
    stat: Stat
    source_stat: Stat | None = None
    raw_sha256: str | None = None
    """Of the bytes found there; None where they were not read."""
    source_sha256: str | None = None
    decisions_stat: Stat | None = None
    decisions_sha256: str | None = None
    """Of those entries of decisions.toml that are about this file."""
    document_id: str | None = None
    """The last version that could be read there."""
    run: int = 0
    """Number of the run that found it so."""
    bounds: str = ""
    """The limits under which it was looked at."""


@dataclass(frozen=True, slots=True)
class LoadedBatch:
    """What one batch left on disk; counts for nothing until the run is committed."""

    files: tuple[ParquetFile, ...]
    rows: dict[str, dict[str, int]]
    """table -> rows in, accepted and rejected."""


@dataclass(slots=True)
class Manifest:
    """All that is told of one run."""

    run: Run
    files: list[ParquetFile] = field(default_factory=list)
    rows: dict[str, dict[str, int]] = field(default_factory=dict)
    """table -> rows in, accepted and rejected."""
    paths: dict[str, PathState] = field(default_factory=dict)
    """Only those that changed in this run."""
    documents: list[str] = field(default_factory=list)
    """document_ids read in this run: their rows of earlier runs no longer stand."""

    def add(self, batch: LoadedBatch) -> None:
        """Count a batch in."""
        self.files.extend(batch.files)
        for table, counts in batch.rows.items():
            total = self.rows.setdefault(table, dict.fromkeys(counts, 0))
            for name, count in counts.items():
                total[name] += count


@dataclass(slots=True)
class Index:
    """The archive as the committed runs know it."""

    last_run: int = 0
    vocabulary: str = ""
    code: str = ""
    paths: dict[str, PathState] = field(default_factory=dict)
    documents: dict[str, int] = field(default_factory=dict)
    """document_id -> number of the run whose rows stand for it."""


def manifest_path(warehouse: Path, run_id: str) -> Path:
    """Where a run's manifest lies."""
    return warehouse / RUNS / f"{run_id}.json"


def next_run(index: Index, fingerprint: Fingerprint, now: datetime | None = None) -> Run:
    """A run after all committed ones, whatever the clock says."""
    return Run(index.last_run + 1, now or datetime.now(UTC), fingerprint)


def commit(warehouse: Path, manifest: Manifest) -> None:
    """Make the run count."""
    path = manifest_path(warehouse, manifest.run.run_id)
    path.parent.mkdir(exist_ok=True)
    step("commit.begun")
    write_whole(path, _encoded(_manifest_as_dict(manifest)))
    step("commit.manifest_renamed")


def committed_manifests(warehouse: Path) -> list[Manifest]:
    """Every committed run, by number."""
    return [_read_manifest(path) for path in _manifest_files(warehouse)]


def read_index(warehouse: Path) -> Index:
    """The index, or the sum of the manifests where it is missing, broken or behind."""
    newest = _number(files[-1]) if (files := _manifest_files(warehouse)) else 0
    index = _stored_index(warehouse)
    if index is None or index.last_run != newest:
        return summed(committed_manifests(warehouse))
    return index


def write_index(warehouse: Path, index: Index) -> None:
    """Keep the index for the next run; only a cache, so that a crash before it costs nothing but time."""
    write_whole(warehouse / INDEX, _encoded(asdict(index)))
    step("commit.index_written")


def summed(manifests: Iterable[Manifest]) -> Index:
    """What all runs together say."""
    index = Index()
    for manifest in manifests:
        add(index, manifest)
    return index


def add(index: Index, manifest: Manifest) -> None:
    """One more run."""
    index.last_run = manifest.run.number
    index.vocabulary = manifest.run.fingerprint.vocabulary
    index.code = manifest.run.fingerprint.code
    index.paths.update(manifest.paths)
    index.documents.update(dict.fromkeys(manifest.documents, manifest.run.number))


def _manifest_files(warehouse: Path) -> list[Path]:
    return sorted(path for path in (warehouse / RUNS).glob("[0-9]*.json"))


def _number(path: Path) -> int:
    return int(path.name.split("-")[0])


def _encoded(content: dict[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _manifest_as_dict(manifest: Manifest) -> dict[str, Any]:
    run = manifest.run
    head = {
        "format": FORMAT,
        "run": run.number,
        "run_id": run.run_id,
        "recorded_at": run.recorded_at.isoformat(),
        "extractor_version": run.fingerprint.extractor_version,
        "vocabulary": run.fingerprint.vocabulary,
        "code": run.fingerprint.code,
    }
    body = asdict(manifest)
    del body["run"]
    return head | body


def _read_manifest(path: Path) -> Manifest:
    try:
        data = json.loads(path.read_bytes())
        run = Run(
            data["run"],
            datetime.fromisoformat(data["recorded_at"]),
            Fingerprint(vocabulary=data["vocabulary"], code=data["code"]),
        )
        return Manifest(
            run=run,
            files=[ParquetFile(**file) for file in data["files"]],
            rows=data["rows"],
            paths=_paths(data["paths"]),
            documents=data["documents"],
        )
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedFile(
            "a run's manifest cannot be read",
            where=str(path),
            why=f"{type(error).__name__}: {error}",
            next_step="restore it from a backup, or delete the warehouse folder and run again",
        ) from error


def _stored_index(warehouse: Path) -> Index | None:
    try:
        data = json.loads((warehouse / INDEX).read_bytes())
        return Index(**{**data, "paths": _paths(data["paths"])})
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _paths(rows: dict[str, dict[str, Any]]) -> dict[str, PathState]:
    return {path: _path_state(row) for path, row in rows.items()}


def _path_state(row: dict[str, Any]) -> PathState:
    stats = {name: tuple(row[name]) for name in ("stat", "source_stat", "decisions_stat") if row.get(name)}
    return PathState(**(row | stats))
