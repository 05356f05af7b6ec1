"""`communique run`: the pipeline, once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from etl.raw_folder import RawFolder
from flows.options import RAW, WAREHOUSE, AsJson, Debug, Raw, Store, Warehouse

if TYPE_CHECKING:
    from etl.summary import RunSummary

AsFlow = Annotated[
    bool, typer.Option("--prefect", help="Run as a Prefect flow; so too where PREFECT_API_URL names a server.")
]

Workers = Annotated[int, typer.Option("--workers", min=1, metavar="N", help="Processes that read and check.")]
Dask = Annotated[
    str | None,
    typer.Option(
        "--dask", metavar="ADDRESS", help="Read on the Dask cluster whose scheduler is there; implies --prefect."
    ),
]


def run(
    raw: Raw = RAW,
    warehouse: Warehouse = WAREHOUSE,
    prefect: AsFlow = False,
    workers: Workers = 1,
    dask: Dask = None,
    store: Store = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Read, check and publish the new communiqués.

    Exit code 3 where a blocking rule fails: its figures are set aside, the rest is published.
    """
    from flows.output import write_json

    if prefect or dask or os.environ.get("PREFECT_API_URL"):
        summary = _as_flow(raw, warehouse, workers, dask, store)
    else:
        summary = _here(raw, warehouse, workers, store)
    if as_json:
        write_json({**summary.as_dict(), "exit_code": int(summary.exit_code)})
    else:
        _tell(summary)
    raise typer.Exit(summary.exit_code)


def _here(raw: RawFolder, warehouse: Path, count: int, store: str | None) -> RunSummary:
    from etl.pipeline import run_pipeline
    from etl.store import store_at
    from flows.progress import progress_bar

    shared = store_at(store)
    if count == 1:  # an empty run stays instant: nothing about processes is loaded
        with progress_bar() as progress:
            return run_pipeline(raw, warehouse, progress=progress, store=shared)
    from etl.workers import workers

    with progress_bar() as progress, workers(count) as pool:
        return run_pipeline(raw, warehouse, progress=progress, pool=pool, store=shared)


def _as_flow(raw: RawFolder, warehouse: Path, workers: int, dask: str | None, store: str | None) -> RunSummary:
    from etl.summary import RunSummary
    from flows.output import narrate
    from flows.server import prefect_server

    narrate("Starting Prefect (up to half a minute) ...")
    with prefect_server():
        from flows.ingest import ingest

        named = raw if isinstance(raw, Path) else str(raw)  # parameters of a flow are shown, and written as JSON
        if dask:
            from flows.cluster import on_cluster

            summary = on_cluster(ingest, dask)(named, warehouse, as_tasks=True, store=store)
        else:
            summary = ingest(named, warehouse, workers, store=store)
    assert isinstance(summary, RunSummary)  # a failed run has raised its error
    return summary


def _tell(summary: RunSummary) -> None:
    from flows import report
    from flows.output import narrate, write_fields

    write_fields(dict(report.done(summary)))
    for remark in report.remarks(summary):
        narrate(remark)
