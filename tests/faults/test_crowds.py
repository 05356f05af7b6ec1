"""Several processes at one warehouse: writers that race, holders that die, readers that storm."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from etl.errors import UsageError, WarehouseLocked
from etl.live import link
from etl.lock import held, holder_of
from tests.etl import toy
from tests.faults.archive import Victim, converges, run, said, say

FILES = 3

READER = """
import sys, duckdb
folder, queries, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
question = (
    "SELECT count(*), min(value), max(value), (SELECT max(run_number) FROM runs), "
    "(SELECT max(value) FROM latest_figures WHERE indicator = 'deaths') "
    "FROM figures WHERE is_current AND indicator <> 'missing'"
)
held = duckdb.connect(folder + "/live.duckdb", read_only=True)
def anew():
    with duckdb.connect(folder + "/warehouse.duckdb", read_only=True) as connection:
        return connection.execute(question).fetchone()
def live():
    return held.execute(question).fetchone()
seen = {anew: 1, live: 1}
asked = 0
while asked < queries or min(seen.values()) < last:
    for ask in seen:
        count, low, high, run, shown = row = ask()
        assert count == 6 and low == high == run == shown, (ask, row)
        assert run >= seen[ask], (ask, row)
        seen[ask] = run
        asked += 1
print(asked)
"""
"""In run N each of the files says N twice: one number stands in all rows of a whole generation."""


@pytest.mark.slow
def test_readers_that_storm_see_whole_generations_while_runs_publish(tmp_path, long):
    """Half of the queries open the link anew, half go through a connection to live.duckdb that stays open."""
    publishes, queries = (100, 2_000) if long else (5, 80)
    say(tmp_path, 1, FILES)
    run(tmp_path)
    link(tmp_path / "warehouse")
    command = [sys.executable, "-c", READER, str(tmp_path / "warehouse"), str(queries // 4), str(publishes)]
    readers = [
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | {"TZ": "UTC"}
        )
        for _ in range(4)
    ]
    for number in range(2, publishes + 1):
        say(tmp_path, number, FILES)
        run(tmp_path)
    done = [(*reader.communicate(timeout=600), reader.returncode) for reader in readers]
    assert [(errors, code) for _, errors, code in done] == [("", 0)] * 4
    print(f"{sum(int(out) for out, *_ in done)} queries over {publishes} publishes")
    assert sum(int(out) for out, *_ in done) >= queries


@pytest.mark.slow
def test_of_two_runs_that_race_each_ends_well_or_is_told_who_holds_the_warehouse(root, warehouse, long):
    racers = [Victim(root) for _ in range(2)]
    for number in range(2, 52 if long else 6):
        say(root, number)
        for racer in racers:
            racer.begin()
        ends = [racer.told() for racer in racers]
        assert sorted(told["exit"] for told in ends) in ([0, 0], [0, 6])
        for told in ends:
            assert told["exit"] == 0 or "another run holds the warehouse" in told["error"]
        assert said(warehouse) == number
    for racer in racers:
        racer.end()
    converges(root, number)


def test_a_run_that_is_refused_ends_with_6_and_tells_who_holds_the_warehouse(root, warehouse):
    command = [sys.executable, toy.__file__, str(root / "raw"), str(warehouse)]
    with held(warehouse):
        refused = subprocess.run(command, capture_output=True, text=True)
    assert refused.returncode == 6
    assert f"process {os.getpid()} on " in refused.stderr
    assert f"kill {os.getpid()}" in refused.stderr
    assert "since " in refused.stderr
    assert said(warehouse) == 1


def test_a_killed_holder_frees_the_warehouse_at_once(root, warehouse):
    script = (
        "import sys, time\nfrom pathlib import Path\nfrom etl.lock import held\n"
        "with held(Path(sys.argv[1])):\n    print('held', flush=True)\n    time.sleep(60)\n"
    )
    holder = subprocess.Popen([sys.executable, "-c", script, str(warehouse)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout.readline() == "held\n"
    assert holder_of(warehouse)["pid"] == holder.pid
    with pytest.raises(WarehouseLocked, match=str(holder.pid)):
        run(root)
    holder.kill()
    holder.wait()
    holder.stdout.close()
    assert run(root).unchanged == 1
    assert holder_of(warehouse) is None


def test_a_warehouse_that_cannot_be_written_is_told(root, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be written") as caught:
        toy.run(root / "raw", tmp_path / "file" / "warehouse")
    assert "--warehouse" in caught.value.next_step
