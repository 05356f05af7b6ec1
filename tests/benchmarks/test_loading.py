"""The benchmark of loading publishes what it says, so that its figure means something."""

from __future__ import annotations

import duckdb

from benchmarks.loading import bare, made_warehouse
from etl.publish import publish_warehouse
from etl.settings import Settings


def test_the_made_figures_are_published_whole_and_sound(tmp_path):
    parquet = made_warehouse(tmp_path / "warehouse", 100)
    publish_warehouse(tmp_path / "warehouse", Settings())
    bare(parquet, tmp_path)
    files = (tmp_path / "warehouse" / "warehouse.duckdb", tmp_path / "bare.duckdb")
    sums = []
    for file in files:
        with duckdb.connect(str(file), read_only=True) as connection:
            sums.append(connection.execute("SELECT count(*), sum(value) FROM figures").fetchone())
    assert sums[0] == sums[1]
    assert sums[0][0] == 100
