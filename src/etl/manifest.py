"""Runs and what they left: one manifest a run, renamed in last, so that only whole runs count.

What a run found in the raw folder lies beside its manifest, a line each, as there may be a million of them.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from etl.archive import Stat
from etl.durable import rename_whole, temporary_beside, write_whole
from etl.errors import DamagedFile
from etl.fingerprint import Fingerprint
from etl.sealed import sealed, unsealed
from etl.steps import step

RUNS = "runs"
COMPACTION = "compaction.json"
FORMAT = 2
"""Of a manifest. Format 1 held what was found within itself."""


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


@dataclass(frozen=True, slots=True)
class Compaction:
    """The files that hold the rows of all runs up to one, in place of those that these runs wrote."""

    through: int = 0
    """Number of that run."""
    files: Sequence[ParquetFile] = ()


Standpoint = tuple[str, PathState | None]
"""A path and what the run found there; or, with None, a document_id whose rows it wrote: older ones stand no more."""


@dataclass(slots=True)
class Manifest:
    """All that is told of one run, but for what it found at each path."""

    run: Run
    files: list[ParquetFile] = field(default_factory=list)
    rows: dict[str, dict[str, int]] = field(default_factory=dict)
    """table -> rows in, accepted and rejected."""
    documents: int = 0
    """How many were read in this run."""
    found_sha256: str = ""
    """Of the file that tells what was found; empty where the manifest itself does, as those of format 1 do."""

    def add(self, batch: LoadedBatch) -> None:
        """Count a batch in."""
        self.files.extend(batch.files)
        for table, counts in batch.rows.items():
            total = self.rows.setdefault(table, dict.fromkeys(counts, 0))
            for name, count in counts.items():
                total[name] += count


def manifest_path(warehouse: Path, run_id: str) -> Path:
    """Where a run's manifest lies."""
    return warehouse / RUNS / f"{run_id}.json"


def found_path(warehouse: Path, run_id: str) -> Path:
    """Where a run tells what it found, a line each."""
    return warehouse / RUNS / f"{run_id}.jsonl"


def next_run(last_run: int, fingerprint: Fingerprint, now: datetime | None = None) -> Run:
    """A run after all committed ones, whatever the clock says."""
    return Run(last_run + 1, now or datetime.now(UTC), fingerprint)


def commit(warehouse: Path, manifest: Manifest, found: Iterable[Standpoint]) -> None:
    """Make the run count."""
    path = manifest_path(warehouse, manifest.run.run_id)
    path.parent.mkdir(exist_ok=True)
    step("commit.begun")
    manifest.found_sha256 = _write_found(found_path(warehouse, manifest.run.run_id), found)
    write_whole(path, sealed(_manifest_as_dict(manifest)))
    step("commit.manifest_renamed")


def committed_manifests(warehouse: Path) -> list[Manifest]:
    """Every committed run, by number."""
    return [_read_manifest(path) for path in _manifest_files(warehouse)]


def counting_files(warehouse: Path, manifests: Sequence[Manifest]) -> list[ParquetFile]:
    """The Parquet files that hold the rows of all committed runs."""
    compaction = _read_compaction(warehouse)
    later = (manifest for manifest in manifests if manifest.run.number > compaction.through)
    return [*compaction.files, *(file for manifest in later for file in manifest.files)]


def write_compaction(warehouse: Path, compaction: Compaction) -> None:
    """From here on its files count, and those of the runs that it covers do not."""
    write_whole(warehouse / RUNS / COMPACTION, sealed(asdict(compaction)))


def _read_compaction(warehouse: Path) -> Compaction:
    path = warehouse / RUNS / COMPACTION
    try:
        data = unsealed(path.read_bytes())
        return Compaction(data["through"], [ParquetFile(**file) for file in data["files"]])
    except FileNotFoundError:
        return Compaction()
    except (ValueError, KeyError, TypeError) as error:
        raise _damaged(path, error) from error


def files_of(warehouse: Path) -> Iterator[tuple[str, str]]:
    """Every file that the committed runs rest on, relative to the warehouse, with its sha256."""
    manifests = committed_manifests(warehouse)
    yield from ((file.name, file.sha256) for file in counting_files(warehouse, manifests))
    for manifest in manifests:
        if manifest.found_sha256:
            found = found_path(warehouse, manifest.run.run_id).relative_to(warehouse)
            yield found.as_posix(), manifest.found_sha256


def newest_run(warehouse: Path) -> int:
    """The number of the last committed run; 0 where there is none."""
    return _number(files[-1]) if (files := _manifest_files(warehouse)) else 0


def standpoints(warehouse: Path, manifest: Manifest) -> Iterator[Standpoint]:
    """What a committed run found, line by line; raises DamagedFile at the end where it is not as it was written."""
    if not manifest.found_sha256:
        yield from _found_within(manifest_path(warehouse, manifest.run.run_id))
        return
    path = found_path(warehouse, manifest.run.run_id)
    digest = hashlib.sha256()
    try:
        with path.open("rb") as lines:
            for line in lines:
                digest.update(line)
                yield _standpoint(json.loads(line))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _damaged(path, error) from error
    if digest.hexdigest() != manifest.found_sha256:
        raise _damaged(path, ValueError("its sha256 is not the one that its manifest says"))


def _found_within(path: Path) -> Iterator[Standpoint]:
    data = json.loads(path.read_bytes())
    yield from ((name, _path_state(row)) for name, row in data["paths"].items())
    yield from ((document, None) for document in data["documents"])


def _write_found(path: Path, found: Iterable[Standpoint]) -> str:
    digest, temporary = hashlib.sha256(), temporary_beside(path)
    with temporary.open("wb") as file:
        for name, state in found:
            line = _encoded({"path": name, **asdict(state)} if state else {"document": name}) + b"\n"
            digest.update(line)
            file.write(line)
        file.flush()
        os.fsync(file.fileno())
    rename_whole(temporary, path)
    return digest.hexdigest()


def _standpoint(row: dict[str, Any]) -> Standpoint:
    if "document" in row:
        return str(row["document"]), None
    return row.pop("path"), _path_state(row)


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
        data = account_of(path.read_bytes())
        run = Run(
            data["run"],
            datetime.fromisoformat(data["recorded_at"]),
            Fingerprint(vocabulary=data["vocabulary"], code=data["code"]),
        )
        return Manifest(
            run=run,
            files=[ParquetFile(**file) for file in data["files"]],
            rows=data["rows"],
            documents=len(data["documents"]) if data["format"] == 1 else data["documents"],
            found_sha256=data.get("found_sha256", ""),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise _damaged(path, error) from error


def account_of(content: bytes) -> dict[str, Any]:
    """What a manifest says; raises ValueError where it was damaged. Those of format 1 had no seal."""
    data: dict[str, Any] = json.loads(content)
    return data if data["format"] == 1 else unsealed(content)


def _damaged(path: Path, error: Exception) -> DamagedFile:
    return DamagedFile(
        "what a run left cannot be read",
        where=str(path),
        why=f"{type(error).__name__}: {error}",
        next_step="restore it from a backup, or delete the warehouse folder and run again",
    )


def _path_state(row: dict[str, Any]) -> PathState:
    stats = {name: tuple(row[name]) for name in ("stat", "source_stat", "decisions_stat") if row.get(name)}
    return PathState(**(row | stats))
