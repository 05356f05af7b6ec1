"""The flow on a Dask cluster: the same functions, each batch as a task on one of its workers.

Texts reach the workers through the scheduler; the warehouse must lie at the same path for all of them, as they write
their Parquet files there. One publisher, the flow itself, makes the DuckDB file at the end.
"""

from __future__ import annotations

from typing import Any

from prefect import Flow

from etl.errors import UsageError


def on_cluster(flow: Flow[..., Any], address: str) -> Flow[..., Any]:
    """The flow with its tasks on the cluster whose scheduler answers at `address` (tcp://host:8786)."""
    try:
        from prefect_dask.task_runners import DaskTaskRunner
    except ImportError:
        raise UsageError(
            "prefect-dask is not installed",
            where=f"--dask {address}",
            why="it hands the batches to the cluster",
            next_step="pip install 'communique-etl[dask]'",
        ) from None
    runner: Any = DaskTaskRunner(address=address)
    return flow.with_options(task_runner=runner)
