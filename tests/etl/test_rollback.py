"""Going back a generation: readers get what they had, and the runs are untouched."""

from __future__ import annotations

import os

import duckdb
import pytest

from etl.errors import DamagedFile, NotPublished, UsageError, WarehouseLocked
from etl.lock import held
from etl.rollback import roll_back
from tests.etl import toy
from tests.etl.toy import put


@pytest.fixture
def archive(tmp_path):
    """Three generations, whose one figure counts 1, 2 and 3."""
    for number in (1, 2, 3):
        put(tmp_path / "raw", "a/communique.txt", f"deaths {number}\n")
        toy.run(tmp_path / "raw", tmp_path / "warehouse")
    return tmp_path


def value(archive):
    with duckdb.connect(str(archive / "warehouse" / "warehouse.duckdb"), read_only=True) as connection:
        return connection.execute("SELECT value FROM figures WHERE is_current").fetchone()[0]


def test_each_rollback_goes_one_generation_further_back_under_a_new_number(archive):
    state = roll_back(archive / "warehouse")
    assert (state.generation, state.restores, value(archive)) == (4, 2, 2)
    state = roll_back(archive / "warehouse")
    assert (state.generation, state.restores, value(archive)) == (5, 1, 1)
    with pytest.raises(UsageError, match="no earlier generation"):
        roll_back(archive / "warehouse")
    assert value(archive) == 1


def test_the_next_run_shows_every_run_again_and_going_back_from_it_skips_what_was_left_behind(archive):
    roll_back(archive / "warehouse")
    assert toy.run(archive / "raw", archive / "warehouse").generation == 5
    assert value(archive) == 3
    assert roll_back(archive / "warehouse").restores == 2
    assert value(archive) == 2


def test_a_reader_keeps_the_generation_that_it_opened(archive):
    with duckdb.connect(str(archive / "warehouse" / "warehouse.duckdb"), read_only=True) as reader:
        roll_back(archive / "warehouse")
        assert reader.execute("SELECT value FROM figures WHERE is_current").fetchone() == (3,)
    assert value(archive) == 2


def test_a_damaged_generation_is_named_and_not_gone_back_to(archive):
    file = archive / "warehouse" / "warehouse-000002.duckdb"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    with pytest.raises(DamagedFile) as caught:
        roll_back(archive / "warehouse")
    assert str(file) in str(caught.value)
    assert value(archive) == 3


def test_nothing_is_rolled_back_while_a_run_writes(archive):
    with held(archive / "warehouse"), pytest.raises(WarehouseLocked, match=str(os.getpid())):
        roll_back(archive / "warehouse")


def test_without_a_warehouse_the_command_to_type_is_named(tmp_path):
    with pytest.raises(NotPublished) as caught:
        roll_back(tmp_path)
    assert caught.value.next_step == "communique run"


def test_a_copy_that_somebody_laid_beside_the_generations_is_left_alone(archive):
    copy = archive / "warehouse" / "warehouse-copy.duckdb"
    copy.write_bytes(b"mine")
    (archive / "warehouse" / "lock").write_text('{"pid": 1}', encoding="utf-8")  # the run before was killed
    put(archive / "raw", "a/communique.txt", "deaths 4\n")
    assert toy.run(archive / "raw", archive / "warehouse").generation == 4
    assert roll_back(archive / "warehouse").restores == 3
    assert copy.read_bytes() == b"mine"


def test_nothing_stays_of_a_generation_whose_file_somebody_removed(archive):
    warehouse = archive / "warehouse"
    (warehouse / "warehouse-000002.duckdb").unlink()
    (warehouse / "warehouse-000001.duckdb.wal").write_bytes(b"")
    for number in (4, 5):
        put(archive / "raw", "a/communique.txt", f"deaths {number}\n")
        toy.run(archive / "raw", warehouse)
    names = sorted(path.name for path in warehouse.glob("warehouse-*"))
    assert names == [f"warehouse-{n:06}.{end}" for n in (3, 4, 5) for end in ("duckdb", "json")]
