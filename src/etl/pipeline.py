"""The pipeline, composed once: read, find, resolve, decide, validate, load, publish.

Each stage is a plain function of plain values. `Stages` holds them, so that a scheduler can pass the same
functions wrapped as its own tasks, and the two ways to run cannot drift apart. Where nothing changed, no
stage is called and nothing heavy is imported.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from etl import archive, manifest
from etl.balance import require_balance
from etl.bounded import read_texts
from etl.bucket import Bucket
from etl.durable import writing
from etl.fingerprint import fingerprint, views_fingerprint
from etl.index import Index, index_of
from etl.live_issues import keep_live
from etl.lock import held
from etl.manifest import Manifest
from etl.memory import be_frugal, give_back
from etl.mend import mend
from etl.plan import Plan, Tally, make_plan
from etl.pool import Alone, Pending, Pool
from etl.published import PublishedState, published_state
from etl.raw_folder import RawFolder
from etl.settings import Settings, settings_from
from etl.summary import RunSummary

if TYPE_CHECKING:
    from etl.archive import RawFile
    from etl.manifest import LoadedBatch, Run
    from etl.read import ReadBatch, SetAside
    from etl.validate import Validated
    from schemas.rows import Decision, Document, Reading

_MANY = 5_000
"""Documents of a run that count as many."""

Progress = Callable[[str, int, int], None]
"""Called with a stage's name, documents done and documents in all."""


def read(raw: RawFolder, files: Sequence[RawFile], settings: Settings) -> ReadBatch:
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

    read: Callable[[RawFolder, Sequence[RawFile], Settings], ReadBatch] = read
    find: Callable[[Sequence[Document], Settings], list[Any]] = find
    resolve: Callable[[Sequence[Document], Sequence[Any], Settings], list[Any]] = resolve
    decide: Callable[[Sequence[Document], Sequence[Reading], Mapping[str, Sequence[Decision]]], list[Reading]] = decide
    validate: Callable[[Sequence[Document], Sequence[Reading], Sequence[SetAside], Run], Validated] = validate
    load: Callable[[Path, Validated, Run], LoadedBatch] = load
    publish: Callable[[Path, Settings], PublishedState] = publish


@dataclass(frozen=True, slots=True)
class Batch:
    """What was read of some raw files and has to be written."""

    documents: list[Document]
    set_aside: list[SetAside]
    decisions: Mapping[str, Sequence[Decision]]


@dataclass(frozen=True, slots=True)
class Written:
    """What came of a batch."""

    loaded: LoadedBatch
    refused: list[SetAside]
    """Documents that reading could make nothing of."""


def write_batch(stages: Stages, warehouse: Path, settings: Settings, batch: Batch, run: Run) -> Written:
    """One batch from documents to Parquet: all that a worker does."""
    read = read_texts(batch.documents, stages.find, stages.resolve, settings)
    require_balance("resolve", "documents", len(batch.documents), len(read.documents), len(read.set_aside))
    readings = stages.decide(read.documents, read.readings, batch.decisions)
    require_balance("decide", "readings", len(read.readings), len(readings))
    validated = stages.validate(read.documents, readings, [*batch.set_aside, *read.set_aside], run)
    return Written(stages.load(warehouse, validated, run), read.set_aside)


def silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


def run_pipeline(
    raw: RawFolder,
    warehouse: Path,
    *,
    stages: Stages | None = None,
    progress: Progress = silent,
    settings: Settings | None = None,
    pool: Pool | None = None,
    store: Bucket | None = None,
) -> RunSummary:
    """Bring the warehouse up to date with the raw folder; raises WarehouseLocked while another run does.

    Where a store is given, it holds the same runs and Parquet files, for other machines.
    Where a pool is given, its workers write the batches, with the plain functions: a scheduler's tasks cannot be sent.
    """
    begun = time.monotonic()
    be_frugal()
    job = _Job(raw, warehouse, stages or Stages(), progress, settings or settings_from(), pool)
    archive.require(raw)
    archive.require_apart(raw, warehouse)
    with _up_to_the_store(warehouse, store):
        with index_of(warehouse) as index:
            outcome = _nothing_new(job, index) or _read_what_is_new(job, index)
            last_run = index.last_run
        if outcome.run_id is not None:
            _make_room(outcome.tally)
            _compact(job)
        if store is not None:
            _put_there(store, warehouse)
        state = _published(job, last_run)
        keep_live(job.warehouse, state.generation)
    return RunSummary(
        run_id=outcome.run_id,
        generation=state.generation,
        new=outcome.tally.new,
        changed=outcome.tally.changed,
        unchanged=outcome.unchanged,
        missing=outcome.tally.missing,
        duplicates=outcome.duplicates,
        seconds=round(time.monotonic() - begun, 3),
        standing=state.standing,
    )


def catch_up(warehouse: Path, store: Bucket, *, stages: Stages | None = None, settings: Settings | None = None) -> None:
    """Bring here what others committed in the store, and publish it as they read it; no document is read."""
    with _up_to_the_store(warehouse, store) as brought:
        if brought or (published_state(warehouse) is None and manifest.newest_run(warehouse)):
            state = (stages or Stages()).publish(warehouse, settings or settings_from())
            keep_live(warehouse, state.generation)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What a run found in the archive."""

    run_id: str | None
    """None where there was nothing to write."""
    tally: Tally
    unchanged: int
    duplicates: int


def _nothing_new(job: _Job, index: Index) -> _Outcome | None:
    """The outcome of a run over a folder that lies as it lay; None where it does not, or was never looked at so."""
    known, bounds = index.settled, job.settings.bounds
    if known is None or known.bounds != bounds or not index.read_as(fingerprint()):
        return None
    if archive.listing_of(archive.scan(job.raw, job.settings)) != known.listing:
        return None
    return _Outcome(None, Tally(), known.unchanged, known.duplicates)


def _read_what_is_new(job: _Job, index: Index) -> _Outcome:
    run = manifest.next_run(index.last_run, fingerprint())
    work = make_plan(archive.scan(job.raw, job.settings), index, run.fingerprint, run.number, job.settings.bounds)
    written = _write_run(job, work, run)
    return _Outcome(run.run_id if written else None, work.tally, work.unchanged, work.duplicates)


@dataclass(frozen=True, slots=True)
class _Job:
    """What all steps of one run share."""

    raw: RawFolder
    warehouse: Path
    stages: Stages
    progress: Progress
    settings: Settings
    workers: Pool | None

    @property
    def pool(self) -> Pool:
        """Who writes the batches."""
        return self.workers or Alone()

    @property
    def worker_stages(self) -> Stages:
        """The stages of a batch, such that whoever writes it can be given them."""
        return Stages() if self.workers else self.stages


def _write_run(job: _Job, work: Plan, run: Run) -> bool:
    """Read what changed, batch by batch, and commit it as one run; False where nothing changed."""
    record = Manifest(run)
    for written in _written(job, work, run):
        work.refuse(written.refused)
        record.add(written.loaded)
    record.documents = len(work.documents)
    changed = bool(record.documents or len(work.changes))
    with writing(job.warehouse):
        if changed:
            manifest.commit(job.warehouse, record, work.found)
            work.index.add(run, work.found)
        work.index.touch(work.touched.items())
        if settled := work.settled:
            work.index.settle(settled)
    return changed


def _written(job: _Job, work: Plan, run: Run) -> Iterator[Written]:
    """Every batch, in the order of the files; few enough wait for a worker that memory stays bounded."""
    waiting: deque[tuple[int, Pending[Written]]] = deque()
    total, done = len(work.to_read), 0
    for files in archive.batches(work.to_read, job.settings):
        job.progress("read", done, total)
        done += len(files)
        if (batch := _read_batch(job, work, files)) is not None:
            task = job.pool.submit(write_batch, job.worker_stages, job.warehouse, job.settings, batch, run)
            waiting.append((done, task))
        while len(waiting) > job.pool.waiting:
            yield _result(job, *waiting.popleft(), total)
    while waiting:
        yield _result(job, *waiting.popleft(), total)


def _read_batch(job: _Job, work: Plan, files: Sequence[RawFile]) -> Batch | None:
    """What is new of some files; None where they turn out to be unchanged, and go no further."""
    read = job.stages.read(job.raw, files, job.settings)
    require_balance("read", "files", len(files), len(read.documents), len(read.set_aside))
    documents, set_aside = work.take(read)
    return Batch(documents, set_aside, read.decisions) if documents or set_aside else None


def _result(job: _Job, done: int, task: Pending[Written], total: int) -> Written:
    written = task.result()
    job.progress("load", done, total)
    return written


@contextmanager
def _up_to_the_store(warehouse: Path, store: Bucket | None) -> Iterator[int]:
    """Hold the warehouse, mended, with what others committed in the store; gives how many runs that brought."""
    with held(warehouse) as interrupted:
        if interrupted:
            mend(warehouse)
        yield _brought_here(store, warehouse) if store is not None else 0


def _brought_here(store: Bucket, warehouse: Path) -> int:
    from etl.store import bring

    return bring(store, warehouse)


def _put_there(store: Bucket, warehouse: Path) -> None:
    from etl.store import send

    send(store, warehouse)


def _make_room(tally: Tally) -> None:
    """Free what only reading needs, where so much was read that publishing it takes much memory, too."""
    if tally.new + tally.changed > _MANY:
        from etl.find import forget_vocabulary

        forget_vocabulary()


def _compact(job: _Job) -> None:
    from etl.compact import compact

    compact(job.warehouse, job.settings)


def _published(job: _Job, last_run: int) -> PublishedState:
    """The published warehouse, made anew where it does not show the last run."""
    state = published_state(job.warehouse)
    if state is None or not state.shows(last_run, fingerprint(), views_fingerprint()):
        give_back()
        job.progress("publish", 0, 1)
        job.stages.publish(job.warehouse, job.settings)
        job.progress("publish", 1, 1)
        state = published_state(job.warehouse)
    if state is None:
        raise RuntimeError("the publish stage returned, but nothing is published")
    return state
