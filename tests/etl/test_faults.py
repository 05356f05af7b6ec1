"""Kills, crowding and damage: the old warehouse or the new one, never a half, and the next run mends."""

from __future__ import annotations

import errno
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from etl.durable import TEMPORARY, sha256_of
from etl.errors import CommuniqueError, DamagedFile, DiskFailed, UsageError, WarehouseLocked
from etl.lock import held, holder_of
from etl.manifest import files_of
from etl.published import published_state
from etl.settings import Settings
from etl.steps import STEPS
from tests.etl import toy
from tests.etl.toy import put

BEFORE, AFTER = "deaths 7\n", "deaths 8\narrivals 9\n"


@pytest.fixture
def raw(tmp_path):
    put(tmp_path / "raw", "a/communique.txt", BEFORE)
    return tmp_path / "raw"


@pytest.fixture
def warehouse(raw):
    folder = raw.with_name("warehouse")
    toy.run(raw, folder)
    return folder


def start(raw, warehouse, **environment):
    command = [sys.executable, toy.__file__, str(raw), str(warehouse)]
    return subprocess.Popen(
        command, env=os.environ | environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def values(warehouse):
    with duckdb.connect(str(warehouse / "warehouse.duckdb"), read_only=True) as connection:
        return sorted(value for (value,) in connection.execute("SELECT value FROM figures WHERE is_current").fetchall())


def leftovers(warehouse):
    """Files that belong to no committed run and no published generation."""
    committed = {name for name, _ in files_of(warehouse)}
    parquet = {path.relative_to(warehouse).as_posix() for path in warehouse.rglob("*.parquet")}
    newest = published_state(warehouse).generation
    after = [path for path in warehouse.glob("warehouse-*.*") if int(path.name[10:16]) > newest]
    told = [path for path in warehouse.glob("runs/*.jsonl") if not path.with_suffix(".json").exists()]
    return [*warehouse.rglob(f"{TEMPORARY}*"), *(parquet - committed), *after, *told]


def test_the_steps_are_all_passed_by_a_run(raw, warehouse, monkeypatch):
    from etl import compact, durable, generations, index, load, lock, manifest, publish

    passed = []
    for module in (compact, durable, generations, index, load, lock, manifest, publish):
        monkeypatch.setattr(module, "step", passed.append)
    put(raw, "a/communique.txt", AFTER)
    toy.run(raw, warehouse, settings=Settings(most_small_files=1))
    assert set(passed) == set(STEPS)


@pytest.mark.slow
@pytest.mark.parametrize("name", STEPS)
def test_a_kill_at_each_step_leaves_the_old_or_the_new_and_the_next_run_mends(raw, warehouse, name):
    put(raw, "a/communique.txt", AFTER)
    killed = start(raw, warehouse, ETL_FAIL_AT=name, ETL_MOST_SMALL_FILES="1")
    killed.communicate()
    assert killed.returncode == -signal.SIGKILL
    assert values(warehouse) in ([7], [8, 9])
    assert holder_of(warehouse) is None
    toy.run(raw, warehouse)
    assert values(warehouse) == [8, 9]
    assert leftovers(warehouse) == []
    assert toy.run(raw, warehouse).run_id is None


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_the_old_or_the_new(raw, warehouse):
    moments = random.Random(20241005)
    for number in range(8):
        put(raw, "a/communique.txt", f"deaths {number}\n")
        running = start(raw, warehouse)
        time.sleep(moments.uniform(0.2, 2.5))
        running.kill()
        running.communicate()
        assert values(warehouse) in ([7], *([n] for n in range(8)))
    toy.run(raw, warehouse)
    assert values(warehouse) == [7]
    assert leftovers(warehouse) == []


@pytest.mark.parametrize("number", range(12))
def test_a_disk_that_fails_is_told_and_leaves_the_old_warehouse(raw, warehouse, monkeypatch, number):
    put(raw, "a/communique.txt", AFTER)
    calls = iter(range(100))

    def failing(function):
        def call(*arguments):
            if next(calls) == number:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return function(*arguments)

        return call

    monkeypatch.setattr(os, "fsync", failing(os.fsync))
    monkeypatch.setattr(Path, "replace", failing(Path.replace))
    with pytest.raises(DiskFailed, match="could not be written") as caught:
        toy.run(raw, warehouse)
    assert "No space left" in caught.value.why
    assert values(warehouse) in ([7], [8, 9])
    monkeypatch.undo()
    toy.run(raw, warehouse)
    assert values(warehouse) == [8, 9]
    assert leftovers(warehouse) == []


@pytest.mark.parametrize("limit", [1_000, 100_000])
def test_a_full_disk_is_told_and_leaves_the_old_warehouse(raw, warehouse, limit):
    """The limit stops a Parquet file, then the DuckDB file."""
    put(raw, "a/communique.txt", AFTER)
    script = (
        "import resource, runpy, sys\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        "sys.argv = sys.argv[1:]\n"
        "runpy.run_path(sys.argv[0], run_name='__main__')\n"
    )
    command = [sys.executable, "-c", script, toy.__file__, str(raw), str(warehouse)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    assert "the warehouse could not be written; what was there before stays" in done.stderr
    assert "Traceback" not in done.stderr
    assert values(warehouse) == [7]
    toy.run(raw, warehouse)
    assert values(warehouse) == [8, 9]
    assert leftovers(warehouse) == []


def test_a_name_is_given_only_to_what_is_flushed(raw, warehouse, monkeypatch):
    """Power loss cannot be simulated by a kill: the order of calls is what can be shown."""
    put(raw, "a/communique.txt", AFTER)
    calls = []
    fsync, replace = os.fsync, Path.replace

    def flushed(descriptor):
        calls.append(("flush", str(Path(f"/proc/self/fd/{descriptor}").readlink())))
        return fsync(descriptor)

    def renamed(path, target):
        calls.append(("rename", str(path), str(target)))
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", flushed)
    monkeypatch.setattr(Path, "replace", renamed)
    toy.run(raw, warehouse)
    renames = [call for call in calls if call[0] == "rename" and not call[2].endswith("warehouse.duckdb")]
    assert len(renames) >= 8
    for rename in renames:
        at = calls.index(rename)
        assert ("flush", rename[1]) in calls[:at]
        assert calls[at + 1] == ("flush", str(Path(rename[2]).parent))
    names = [Path(call[2]).name for call in calls if call[0] == "rename"]
    manifest = next(
        number for number, name in enumerate(names) if name.startswith("000002-") and name.endswith(".json")
    )
    assert all(name.endswith(".parquet") for name in names[: manifest - 1])
    assert names[manifest - 1].endswith(".jsonl")
    assert names[-1] == "warehouse.duckdb"


@pytest.mark.parametrize("damage", ["flipped", "cut", "gone"])
def test_a_damaged_parquet_stops_the_publish_by_name_and_the_old_warehouse_stays(raw, warehouse, damage):
    file = next((warehouse / "parquet" / "figures").iterdir())
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    {
        "flipped": lambda: file.write_bytes(content),
        "cut": lambda: file.write_bytes(content[:-9]),
        "gone": file.unlink,
    }[damage]()
    put(raw, "a/communique.txt", AFTER)
    with pytest.raises(DamagedFile) as caught:
        toy.run(raw, warehouse)
    assert str(file) in str(caught.value)
    assert "communique run" in caught.value.next_step
    assert values(warehouse) == [7]


@pytest.mark.parametrize("ending", ["json", "jsonl"])
def test_what_a_run_left_is_told_by_name_where_it_is_damaged(raw, warehouse, ending):
    damaged = next((warehouse / "runs").glob(f"*.{ending}"))
    damaged.write_text("{}\n", encoding="utf-8")
    (warehouse / "index.sqlite").unlink()
    with pytest.raises(DamagedFile, match="what a run left") as caught:
        toy.run(raw, warehouse)
    assert str(damaged) in str(caught.value)


def test_a_line_that_is_gone_from_what_a_run_found_is_noticed(raw, warehouse):
    found = next((warehouse / "runs").glob("*.jsonl"))
    found.write_text("".join(found.read_text(encoding="utf-8").splitlines(keepends=True)[1:]), encoding="utf-8")
    (warehouse / "index.sqlite").unlink()
    with pytest.raises(DamagedFile, match="what a run left"):
        toy.run(raw, warehouse)


def test_a_warehouse_of_an_unknown_form_is_refused_rather_than_cut(raw, warehouse):
    import polars as pl

    file = next((warehouse / "parquet" / "figures").iterdir())
    pl.read_parquet(file).with_columns(weight=pl.lit(1)).write_parquet(file)
    manifest = next((warehouse / "runs").glob("*.json"))
    data = json.loads(manifest.read_text(encoding="utf-8"))
    for entry in data["files"]:
        if entry["table"] == "figures":
            entry["sha256"] = sha256_of(file)
    manifest.write_text(json.dumps(data), encoding="utf-8")
    put(raw, "a/communique.txt", AFTER)
    with pytest.raises(CommuniqueError, match="columns that this version does not know") as caught:
        toy.run(raw, warehouse)
    assert "weight" in caught.value.why
    assert values(warehouse) == [7]


def test_a_column_that_came_later_is_null_in_older_rows(raw, warehouse):
    import polars as pl

    file = next((warehouse / "parquet" / "figures").iterdir())
    pl.read_parquet(file).drop("actor").write_parquet(file)
    manifest = next((warehouse / "runs").glob("*.json"))
    data = json.loads(manifest.read_text(encoding="utf-8"))
    for entry in data["files"]:
        if entry["table"] == "figures":
            entry["sha256"] = sha256_of(file)
    manifest.write_text(json.dumps(data), encoding="utf-8")
    put(raw, "b/communique.txt", AFTER)
    toy.run(raw, warehouse)
    assert values(warehouse) == [7, 8, 9]


def test_of_two_runs_at_once_one_is_refused_and_told_who_holds_the_warehouse(raw, warehouse):
    with held(warehouse):
        refused = start(raw, warehouse)
        _, errors = refused.communicate()
    assert refused.returncode == 6
    assert f"process {os.getpid()} on " in errors
    assert f"kill {os.getpid()}" in errors
    assert "since " in errors
    assert values(warehouse) == [7]


def test_a_killed_holder_frees_the_warehouse_at_once(raw, warehouse):
    script = (
        "import sys, time\nfrom pathlib import Path\nfrom etl.lock import held\n"
        "with held(Path(sys.argv[1])):\n    print('held', flush=True)\n    time.sleep(60)\n"
    )
    holder = subprocess.Popen([sys.executable, "-c", script, str(warehouse)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout.readline() == "held\n"
    assert holder_of(warehouse)["pid"] == holder.pid
    with pytest.raises(WarehouseLocked, match=str(holder.pid)):
        toy.run(raw, warehouse)
    holder.kill()
    holder.wait()
    holder.stdout.close()
    assert toy.run(raw, warehouse).unchanged == 1
    assert holder_of(warehouse) is None


def test_a_warehouse_that_cannot_be_written_is_told(raw, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be written") as caught:
        toy.run(raw, tmp_path / "file" / "warehouse")
    assert "--warehouse" in caught.value.next_step


def test_readers_see_whole_warehouses_while_runs_publish(raw, warehouse):
    script = (
        "import sys, time, duckdb\n"
        "end = time.monotonic() + 6\n"
        "seen = 0\n"
        "while time.monotonic() < end:\n"
        "    with duckdb.connect(sys.argv[1], read_only=True) as c:\n"
        "        rows = c.execute('SELECT count(*), min(value), max(value) FROM figures WHERE is_current').fetchall()\n"
        "        assert rows[0][0] == 2 and rows[0][1] == rows[0][2], rows\n"
        "        seen += 1\n"
        "print(seen)\n"
    )
    put(raw, "a/communique.txt", "deaths 0\narrivals 0\n")
    toy.run(raw, warehouse)
    readers = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(warehouse / "warehouse.duckdb")],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    number = 0
    while any(reader.poll() is None for reader in readers):
        number += 1
        put(raw, "a/communique.txt", f"deaths {number}\narrivals {number}\n")
        toy.run(raw, warehouse, settings=Settings(kept_generations=3))
    for reader in readers:
        out, errors = reader.communicate()
        assert reader.returncode == 0, errors
        assert int(out) > 3
    assert number > 1


def test_three_generations_are_kept(raw, warehouse):
    for number in range(5):
        put(raw, "a/communique.txt", f"deaths {number}\n")
        toy.run(raw, warehouse)
    names = sorted(path.name for path in warehouse.glob("warehouse-*"))
    assert names == [f"warehouse-{n:06d}.{kind}" for n in (4, 5, 6) for kind in ("duckdb", "json")]
