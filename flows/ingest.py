"""The flow: fetch, read, find, resolve, decide, validate, load, publish, then tell people what came of it.

It runs `etl.pipeline` as it is, each stage wrapped as a task: one task a stage and batch. What a stage does,
and in what order, stands there and only there.
"""

# No postponed annotations here: a runner that loads the flow by its name could not resolve the parameters' types.
from collections.abc import Callable
from pathlib import Path
from typing import Any

from flows.prefect_home import settle

settle()  # before Prefect is imported: it reads its settings then

from prefect import Flow, flow, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import FlowRun, State, TaskRun
from prefect.logging import get_run_logger
from prefect.logging.loggers import flow_run_logger
from prefect.states import Failed
from prefect.tasks import Task
from prefect.utilities.annotations import quote

from etl import pipeline
from etl.bucket import Bucket
from etl.errors import CommuniqueError
from etl.fetch import SourceReport, fetch_patiently
from etl.raw_folder import RawFolder, content_at, raw_folder
from etl.settings import settings_from
from etl.sources import SOURCES_FILE
from etl.store import store_at
from etl.summary import RunSummary
from etl.workers import workers as workers_of
from flows import report
from flows.notify import Message, messages_of, notify

SUMMARY_KEY = "ingest-summary"
WAITING_KEY = "waiting-for-a-person"
_NOBODY_TOLD = "nobody was told: %s"


def _disk_may_recover(_task: Task[..., Any], _run: TaskRun, state: State[Any]) -> bool:
    """Retry what a moment may mend, a busy or slow disk; anything else would only fail again."""
    return isinstance(state.result(raise_on_failure=False), OSError)


def _as_task(stage: Callable[..., Any], *, touches_disk: bool = False) -> Callable[..., Any]:
    """Wrap a stage as a task whose arguments Prefect passes on unopened: they are whole batches of documents."""
    wrapped = task(
        name=stage.__name__,
        description=(stage.__doc__ or "").strip(),
        retries=2 if touches_disk else 0,
        retry_delay_seconds=[1, 5] if touches_disk else None,
        retry_condition_fn=_disk_may_recover if touches_disk else None,
        cache_policy=NO_CACHE,  # a cached stage would vouch for files it did not look at
        persist_result=False,
        result_serializer="json",
    )(stage)
    return lambda *arguments: wrapped(*(quote(argument) for argument in arguments))


TASKS = pipeline.Stages(
    read=_as_task(pipeline.read, touches_disk=True),
    find=_as_task(pipeline.find),
    resolve=_as_task(pipeline.resolve),
    decide=_as_task(pipeline.decide),
    validate=_as_task(pipeline.validate),
    load=_as_task(pipeline.load),
    publish=_as_task(pipeline.publish, touches_disk=True),
)


@task(name="fetch", cache_policy=NO_CACHE, persist_result=False, result_serializer="json")
def fetch_sources(raw: RawFolder) -> list[SourceReport]:
    """Bring new documents from the sources into the raw folder; tell what is amiss with one, and go on."""
    reports = fetch_patiently(raw, settings_from())
    for source in reports:
        tell_of_source(source)
    return reports


def tell_of_source(source: SourceReport) -> None:
    """Log what came of a source."""
    counts = f"{len(source.new)} new, {len(source.changed)} changed, {source.unchanged} unchanged"
    get_run_logger().info("%s: %s", source.name, counts)
    for warning in source.warnings:
        get_run_logger().warning("%s: %s", source.name, warning)
    if source.warnings:
        send(Message("source", f"{source.name}: {'; '.join(source.warnings)}", "communique fetch"))


class Sealed:
    """A piece of work that neither Prefect nor Dask looks into: each would walk through every row of a batch."""

    def __init__(self, work: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        self.work, self.arguments = work, arguments


@task(name="write-batch", cache_policy=NO_CACHE, persist_result=False, result_serializer="json")
def write_batch(sealed: Sealed) -> Any:
    """One batch from documents to Parquet, on whichever worker the task runner chose."""
    return sealed.work(*sealed.arguments)


class TaskPool:
    """Each batch as one task, wherever the flow's task runner runs it: on the workers of a Dask cluster."""

    waiting = 16

    def submit(self, work: Callable[..., Any], *arguments: Any) -> Any:
        """Send it; the future gives the result itself."""
        return write_batch.submit(Sealed(work, arguments))


def tell_of_failure(flow: Flow[..., Any], flow_run: FlowRun, state: State[Any]) -> None:
    """Tell that a flow has failed, for a reason foreseen or not, or that its process was killed."""
    for fault in notify(Message("failed", f"{flow.name}: {state.message}", "communique doctor")):
        flow_run_logger(flow_run, flow).warning(_NOBODY_TOLD, fault)


@flow(
    name="ingest",
    persist_result=False,
    result_serializer="json",
    on_failure=[tell_of_failure],
    on_crashed=[tell_of_failure],
)
def ingest(
    raw: Path | str = Path("data/raw"),
    warehouse: Path = Path("data/warehouse"),
    workers: int = 1,
    as_tasks: bool = False,
    store: str | None = None,
) -> RunSummary | State[Any]:
    """Bring the warehouse up to date with the raw folder, and leave an account of it.

    `raw` is a folder or an address, as s3://bucket/prefix; `store` one where other machines find the Parquet files.
    `as_tasks` hands each batch to the flow's task runner, `workers` to so many processes beside this one.
    """
    try:
        folder = raw_folder(raw)
        if content_at(folder, SOURCES_FILE) is not None:
            fetch_sources(folder)
        return bring_up_to_date(folder, warehouse, workers, as_tasks=as_tasks, store=store_at(store))
    except CommuniqueError as error:
        return Failed(message=str(error), data=error)  # expected, so told without a traceback


def bring_up_to_date(
    raw: RawFolder, warehouse: Path, workers: int = 1, *, as_tasks: bool = False, store: Bucket | None = None
) -> RunSummary:
    """Run the pipeline within a flow, and tell what came of it."""
    with workers_of(workers) as processes:
        pool: Any = TaskPool() if as_tasks else processes
        summary = pipeline.run_pipeline(raw, warehouse, stages=TASKS, pool=pool, store=store)
    tell_what_was_done(summary)
    tell_what_waits(warehouse)
    for message in messages_of(summary, warehouse):
        send(message)
    return summary


def send(message: Message) -> None:
    """Tell whoever wants to be told; what goes wrong with that is only logged."""
    for fault in notify(message):
        get_run_logger().warning(_NOBODY_TOLD, fault)


def tell_what_was_done(summary: RunSummary) -> None:
    """Leave the run's account as an artifact, and log each rule that blocks."""
    create_markdown_artifact(report.as_markdown(summary), key=SUMMARY_KEY, description="What the last run did")
    for found in summary.standing.failed:
        get_run_logger().error("%s failed in %s: %s", found.rule, found.count, found.says)


def tell_what_waits(warehouse: Path) -> None:
    """Leave the list of what a person must decide as an artifact."""
    create_table_artifact(report.waiting(warehouse), key=WAITING_KEY, description="What waits for a person")
