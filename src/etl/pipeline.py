"""The pipeline, composed once: read, find, resolve, decide, validate, load, publish.

Each stage is a plain function of plain values. `Stages` holds them, so that a scheduler can pass the same
functions wrapped as its own tasks, and the two ways to run cannot drift apart. Where nothing changed, no
stage is called and nothing heavy is imported.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from etl import archive, manifest
from etl.bounded import read_texts
from etl.durable import writing
from etl.fingerprint import fingerprint, views_fingerprint
from etl.live_issues import keep_live
from etl.lock import held
from etl.manifest import Manifest
from etl.mend import mend
from etl.plan import Plan, make_plan
from etl.published import PublishedState, published_state
from etl.settings import Settings, settings_from
from etl.summary import RunSummary

if TYPE_CHECKING:
    from etl.archive import RawFile
    from etl.manifest import LoadedBatch, Run
    from etl.read import ReadBatch, SetAside
    from etl.validate import Validated
    from schemas.rows import Decision, Document, Reading

Progress = Callable[[str, int, int], None]
"""Called with a stage's name, documents done and documents in all."""


def read(raw: Path, files: Sequence[RawFile], settings: Settings) -> ReadBatch:
    """Raw files -> documents, and those set aside with the reason."""
    from etl.read import read_files

    return read_files(raw, files, settings)


def find(documents: Sequence[Document], settings: Settings) -> list[Any]:
    """Documents -> every numeral of each, or Unreadable."""
    from etl.bounded import find_within

    return find_within(documents, settings)


def resolve(documents: Sequence[Document], found: Sequence[Any], settings: Settings) -> list[Any]:
    """Numerals -> mentions, figures, parts and claims of each document, or Unreadable."""
    from etl.bounded import resolve_within

    return resolve_within(documents, found, settings)


def decide(
    documents: Sequence[Document], readings: Sequence[Reading], decisions: Mapping[str, Sequence[Decision]]
) -> list[Reading]:
    """What the reader gave -> what people made of it, where they decided something."""
    from etl.decide import decide as apply_decisions

    return apply_decisions(documents, readings, decisions)


def validate(
    documents: Sequence[Document], readings: Sequence[Reading], set_aside: Sequence[SetAside], run: Run
) -> Validated:
    """Rows -> accepted rows, rejected rows with their rule, and what each rule found."""
    from etl.validate import validate_batch

    return validate_batch(documents, readings, set_aside, run)


def load(warehouse: Path, validated: Validated, run: Run) -> LoadedBatch:
    """Checked rows -> Parquet files, which count only once the run is committed."""
    from etl.load import load_batch

    return load_batch(warehouse, validated, run)


def publish(warehouse: Path, settings: Settings) -> PublishedState:
    """Committed runs -> a new DuckDB generation, swapped in whole."""
    from etl.publish import publish_warehouse

    return publish_warehouse(warehouse, settings)


@dataclass(frozen=True, slots=True)
class Stages:
    """The functions that run_pipeline calls, in this order: read to load once a batch, publish once a run."""

    read: Callable[[Path, Sequence[RawFile], Settings], ReadBatch] = read
    find: Callable[[Sequence[Document], Settings], list[Any]] = find
    resolve: Callable[[Sequence[Document], Sequence[Any], Settings], list[Any]] = resolve
    decide: Callable[[Sequence[Document], Sequence[Reading], Mapping[str, Sequence[Decision]]], list[Reading]] = decide
    validate: Callable[[Sequence[Document], Sequence[Reading], Sequence[SetAside], Run], Validated] = validate
    load: Callable[[Path, Validated, Run], LoadedBatch] = load
    publish: Callable[[Path, Settings], PublishedState] = publish


def _silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


def run_pipeline(
    raw: Path,
    warehouse: Path,
    *,
    stages: Stages | None = None,
    progress: Progress = _silent,
    settings: Settings | None = None,
) -> RunSummary:
    """Bring the warehouse up to date with the raw folder; raises WarehouseLocked while another run does."""
    begun = time.monotonic()
    job = _Job(raw, warehouse, stages or Stages(), progress, settings or settings_from())
    archive.require(raw)
    with held(warehouse) as interrupted:
        if interrupted:
            mend(warehouse)
        index = manifest.read_index(warehouse)
        run = manifest.next_run(index, fingerprint())
        work = make_plan(archive.scan(raw, job.settings), index, run.fingerprint, run.number, job.settings.bounds)
        written = _write_run(job, work, run)
        state = _published(job, index.last_run)
        keep_live(job.warehouse, state.generation)
    return RunSummary(
        run_id=run.run_id if written else None,
        generation=state.generation,
        new=work.tally.new,
        changed=work.tally.changed,
        unchanged=work.unchanged,
        missing=work.tally.missing,
        duplicates=work.duplicates,
        seconds=round(time.monotonic() - begun, 3),
        standing=state.standing,
    )


@dataclass(frozen=True, slots=True)
class _Job:
    """What all steps of one run share."""

    raw: Path
    warehouse: Path
    stages: Stages
    progress: Progress
    settings: Settings


def _write_run(job: _Job, work: Plan, run: Run) -> bool:
    """Read what changed, batch by batch, and commit it as one run; False where nothing changed."""
    record = Manifest(run)
    total, done = len(work.to_read), 0
    for batch in archive.batches(work.to_read, job.settings):
        job.progress("read", done, total)
        _write_batch(job, work, record, batch)
        done += len(batch)
        job.progress("load", done, total)
    record.paths, record.documents = work.changes, work.documents
    changed = bool(record.paths or record.documents)
    with writing(job.warehouse):
        if changed:
            manifest.commit(job.warehouse, record)
            manifest.add(work.index, record)
        if changed or work.touched:
            work.index.paths.update(work.touched)
            manifest.write_index(job.warehouse, work.index)
    return changed


def _write_batch(job: _Job, work: Plan, record: Manifest, files: Sequence[RawFile]) -> None:
    """One batch from raw files to Parquet; files that turn out to be unchanged go no further than read."""
    stages = job.stages
    batch = stages.read(job.raw, files, job.settings)
    documents, set_aside = work.take(batch)
    if documents or set_aside:
        read = read_texts(documents, stages.find, stages.resolve, job.settings)
        work.refuse(read.set_aside)
        readings = stages.decide(read.documents, read.readings, batch.decisions)
        validated = stages.validate(read.documents, readings, [*set_aside, *read.set_aside], record.run)
        record.add(stages.load(job.warehouse, validated, record.run))


def _published(job: _Job, last_run: int) -> PublishedState:
    """The published warehouse, made anew where it does not show the last run."""
    state = published_state(job.warehouse)
    if state is None or not state.shows(last_run, fingerprint(), views_fingerprint()):
        job.progress("publish", 0, 1)
        job.stages.publish(job.warehouse, job.settings)
        job.progress("publish", 1, 1)
        state = published_state(job.warehouse)
    if state is None:
        raise RuntimeError("the publish stage returned, but nothing is published")
    return state
