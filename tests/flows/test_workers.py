"""Workers, here or on a cluster, write the very rows that one process writes."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from etl import query
from etl.errors import CommuniqueError
from etl.pipeline import run_pipeline
from etl.settings import Settings
from etl.workers import workers

pytestmark = pytest.mark.slow

TEXT = "Du 1er janvier au 30 septembre 2024, {number} migrants ont été secourus en mer, dont {part} femmes."
SMALL = Settings(batch_documents=3)
FIGURES = "SELECT * EXCLUDE (recorded_at, recorded_on, run_id) FROM figures ORDER BY figure_id"


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "raw"
    for number in range(14):
        file = folder / f"{number:02}" / "communique.txt"
        file.parent.mkdir(parents=True)
        file.write_text(TEXT.format(number=1000 + number, part=10 + number), encoding="utf-8")
    (folder / "13" / "communique.txt").write_bytes(b"\xff\xfe\xfd")
    return folder


@pytest.fixture
def alone(raw: Path, tmp_path: Path) -> Path:
    run_pipeline(raw, tmp_path / "alone", settings=SMALL)
    return tmp_path / "alone"


def test_two_workers_publish_what_one_process_publishes(raw, alone, tmp_path):
    with workers(2) as pool:
        summary = run_pipeline(raw, tmp_path / "two", settings=SMALL, pool=pool)
    assert summary.new == 13
    assert query.sql(tmp_path / "two", FIGURES) == query.sql(alone, FIGURES)
    assert run_pipeline(raw, tmp_path / "two", settings=SMALL).new == 0


def die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class Fatal:
    """A pool whose workers die over their second batch."""

    waiting = 1

    def __init__(self, pool):
        self.pool, self.given = pool, 0

    def submit(self, work, *arguments, **named):
        self.given += 1
        return self.pool.submit(die if self.given == 2 else work, *arguments, **named)


def test_a_worker_that_dies_ends_the_run_with_a_remedy_and_leaves_the_warehouse_as_it_was(raw, alone):
    before = query.sql(alone, FIGURES)
    (raw / "00" / "communique.txt").write_text(TEXT.format(number=5, part=4), encoding="utf-8")
    for number in range(1, 9):
        (raw / f"{number:02}" / "communique.txt").write_text(TEXT.format(number=70 + number, part=4), encoding="utf-8")
    with pytest.raises(CommuniqueError, match="worker process died") as caught, workers(2) as pool:
        run_pipeline(raw, alone, settings=SMALL, pool=Fatal(pool))
    assert "fewer workers" in caught.value.next_step
    assert query.sql(alone, FIGURES) == before
    assert run_pipeline(raw, alone, settings=SMALL).changed == 9


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
    ) as found:
        yield found.scheduler_address


@pytest.mark.xdist_group("prefect")
def test_a_dask_cluster_of_two_processes_publishes_what_one_process_publishes(
    cluster, raw, alone, tmp_path, monkeypatch
):
    from tests.flows.test_ingest import a_server

    monkeypatch.setenv("ETL_BATCH_DOCUMENTS", "3")
    with a_server(tmp_path / "prefect"):
        from flows.cluster import on_cluster
        from flows.ingest import ingest

        summary = on_cluster(ingest, cluster)(raw, tmp_path / "dask", as_tasks=True)
    assert summary.new == 13
    assert query.sql(tmp_path / "dask", FIGURES) == query.sql(alone, FIGURES)
