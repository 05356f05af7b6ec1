"""Merging small files changes no row, and readers of the warehouse notice nothing."""

from __future__ import annotations

import duckdb
import pytest

from etl.errors import DamagedFile
from etl.manifest import files_of
from etl.settings import Settings
from tests.etl import toy
from tests.etl.toy import put

OFTEN = Settings(most_small_files=1)


@pytest.fixture
def raw(tmp_path):
    put(tmp_path / "raw", "a/communique.txt", "deaths 7\n")
    return tmp_path / "raw"


def mornings(raw, warehouse, settings):
    """Three runs: a text, its edit, another text and a file that cannot be read."""
    toy.run(raw, warehouse, settings=settings)
    put(raw, "a/communique.txt", "deaths 8\n")
    toy.run(raw, warehouse, settings=settings)
    put(raw, "b/communique.txt", "arrivals 9\n")
    put(raw, "c/communique.txt", b"caf\xe9")
    return toy.run(raw, warehouse, settings=settings)


def published(warehouse):
    """All rows, but for what names or dates a run."""
    tables = ("documents", "mentions", "figures", "rejected", "replaced_readings", "rule_results")
    of_runs = ("run_id", "recorded_at", "recorded_on", "valid_to", "valid_to_on", "result_id")
    alike = f"COLUMNS(lambda c: c NOT IN {of_runs})"
    with duckdb.connect(str(warehouse / "warehouse.duckdb"), read_only=True) as connection:
        rows = {name: connection.execute(f"SELECT {alike} FROM {name}").fetchall() for name in tables}
    return {name: sorted(map(str, of_table)) for name, of_table in rows.items()}


def parquet(warehouse):
    return {path.relative_to(warehouse).as_posix() for path in warehouse.rglob("*.parquet")}


def test_merged_files_publish_what_the_small_ones_publish(raw, tmp_path):
    merged, small = tmp_path / "merged", tmp_path / "small"
    summary = mornings(raw, merged, OFTEN)
    put(raw, "a/communique.txt", "deaths 7\n")
    for name in ("b", "c"):
        (raw / name / "communique.txt").unlink()
    assert mornings(raw, small, Settings()).new == summary.new
    assert published(merged) == published(small)
    assert len(parquet(merged)) < len(parquet(small))
    assert parquet(merged) == {name for name, _ in files_of(merged) if name.endswith(".parquet")}


def test_a_damaged_file_is_not_merged(raw, tmp_path):
    toy.run(raw, tmp_path / "w")
    file = next((tmp_path / "w" / "parquet" / "figures").iterdir())
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    put(raw, "b/communique.txt", "arrivals 9\n")
    with pytest.raises(DamagedFile) as caught:
        toy.run(raw, tmp_path / "w", settings=OFTEN)
    assert str(file) in str(caught.value)
    assert published(tmp_path / "w")["figures"]
