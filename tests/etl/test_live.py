"""live.duckdb: a connection held open by another process sees each new generation, and sees it whole."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from etl import live
from etl.duck import views
from etl.errors import NotPublished
from etl.live import AHEAD_SECONDS, link
from etl.live_issues import turns, write_turns
from etl.rollback import roll_back
from schemas.tables import published_tables
from tests.etl import toy
from tests.etl.toy import put

PUBLISHES = 6

# In run N the one document says deaths N and arrivals N: all three numbers are one in a whole generation.
READER = """
import sys, time, duckdb
held = duckdb.connect(sys.argv[1], read_only=True)
seen, end = [], time.monotonic() + 120
while (not seen or seen[-1] != int(sys.argv[2])) and time.monotonic() < end:
    [(run, low, high, shown)] = held.execute(
        "SELECT (SELECT max(run_number) FROM runs), min(f.value), max(f.value), (SELECT max(value) FROM latest_figures)"
        " FROM figures f JOIN documents d USING (document_id) WHERE d.is_current"
    ).fetchall()
    assert run == low == high == shown, (run, low, high, shown)
    if not seen or seen[-1] != run:
        seen.append(run)
        print(run, flush=True)
"""


def say(root, number):
    put(root / "raw", "a/communique.txt", f"deaths {number}\narrivals {number}\n")
    toy.run(root / "raw", root / "warehouse")


@pytest.fixture
def linked(tmp_path):
    say(tmp_path, 1)
    link(tmp_path / "warehouse")
    return tmp_path


def ask(root, query):
    with duckdb.connect(str(root / "warehouse" / "live.duckdb"), read_only=True) as connection:
        return connection.execute(query).fetchall()


def shown(root):
    time.sleep(AHEAD_SECONDS)
    return ask(root, "SELECT max(value) FROM figures WHERE is_current")[0][0]


@pytest.mark.slow
def test_connections_held_by_other_processes_see_every_generation_whole(linked):
    command = [sys.executable, "-c", READER, str(linked / "warehouse" / "live.duckdb"), str(PUBLISHES)]
    readers = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    for reader in readers:
        assert reader.stdout.readline() == "1\n"
    for number in range(2, PUBLISHES + 1):
        say(linked, number)
    for reader in readers:
        out, errors = reader.communicate()
        assert reader.returncode == 0, errors
        assert out.split() == [str(number) for number in range(2, PUBLISHES + 1)]


def test_it_has_every_table_and_view_with_the_comments_and_types_of_the_warehouse(linked):
    question = (
        "SELECT table_name, column_name, data_type, comment FROM duckdb_columns() WHERE NOT internal ORDER BY ALL"
    )
    with duckdb.connect(str(linked / "warehouse" / "warehouse.duckdb"), read_only=True) as published:
        assert ask(linked, question) == published.execute(question).fetchall()
        for name in [*published_tables(), *(view.name for view in views())]:
            rows = f"SELECT * FROM {name} ORDER BY ALL"
            assert ask(linked, rows) == published.execute(rows).fetchall()


def test_a_rollback_is_seen_too(linked):
    say(linked, 2)
    assert shown(linked) == 2
    roll_back(linked / "warehouse")
    assert shown(linked) == 1


def test_what_a_killed_run_did_not_show_is_shown_by_the_next(linked):
    """The run dies between the swap of the warehouse and the Parquet files beside it."""
    put(linked / "raw", "a/communique.txt", "deaths 2\narrivals 2\n")
    killed = subprocess.run(
        [sys.executable, toy.__file__, str(linked / "raw"), str(linked / "warehouse")],
        env={"ETL_FAIL_AT": "publish.swapped"},
        capture_output=True,
    )
    assert killed.returncode == -9
    assert shown(linked) == 1
    toy.run(linked / "raw", linked / "warehouse")
    assert shown(linked) == 2


def test_linking_again_and_many_publishes_leave_no_pile_of_files(linked, monkeypatch):
    monkeypatch.setattr(live, "LASTING_SECONDS", 0)
    for number in range(2, 6):
        say(linked, number)
    link(linked / "warehouse")
    folder = linked / "warehouse" / "live"
    assert {path.name for path in folder.iterdir()} == {"turns.csv", "views.sql", "issues", "retired"}
    assert {path.name for path in (folder / "issues").iterdir()} == {"000003", "000004", "000005", "000006"}
    assert [path.name for path in (folder / "issues").iterdir() if path.is_symlink()] == ["000003"]
    assert [path.name for path in (folder / "retired").iterdir()] == ["000003"]
    assert shown(linked) == 5


def test_a_clock_that_is_set_back_shows_an_earlier_generation_never_none(linked):
    say(linked, 2)
    warehouse = linked / "warehouse"
    write_turns(warehouse, [replace(turn, counts_from=turn.counts_from + 10**12) for turn in turns(warehouse)])
    assert shown(linked) == 1
    say(linked, 3)
    assert shown(linked) == 3


def test_rows_that_a_query_may_still_read_are_left_in_place(linked):
    for number in range(2, 7):
        say(linked, number)
    assert [turn.issue for turn in turns(linked / "warehouse")] == [1, 2, 3, 4, 5, 6]


def listed_by_the_views(root):
    return ask(root, f"SELECT file FROM glob('{root}/warehouse/live/issues/**/figures.parquet') ORDER BY 1")


def test_what_a_query_listed_stays_where_it_was_when_it_is_retired(linked, monkeypatch):
    """A query may list a file and open it only after the next publish took it out of the listing."""
    [[first]] = listed_by_the_views(linked)
    monkeypatch.setattr(live, "LASTING_SECONDS", 0)
    for number in range(2, 5):
        say(linked, number)
    assert [first] not in listed_by_the_views(linked)
    assert duckdb.execute("SELECT DISTINCT value FROM read_parquet($1)", [first]).fetchall() == [(1,)]
    say(linked, 5)
    assert not Path(first).exists()


def test_without_a_call_that_exchanges_names_the_same_is_retired(linked, monkeypatch):
    monkeypatch.setattr(live, "LASTING_SECONDS", 0)
    monkeypatch.setattr("ctypes.CDLL", lambda *_, **__: object())
    for number in range(2, 5):
        say(linked, number)
    retired = linked / "warehouse" / "live" / "issues" / "000001"
    assert retired.is_symlink()
    assert (retired / "figures.parquet").exists()


@pytest.mark.slow
def test_readers_meet_no_error_while_issues_are_retired_and_removed(linked, monkeypatch):
    """Queries shorter than half a second, issues that are removed after one second."""
    monkeypatch.setattr(live, "LASTING_SECONDS", 1)
    command = [sys.executable, "-c", READER, str(linked / "warehouse" / "live.duckdb"), "12"]
    reader = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert reader.stdout.readline() == "1\n"
    for number in range(2, 12):
        say(linked, number)
        link(linked / "warehouse")
    assert {path.name for path in (linked / "warehouse" / "live" / "retired").iterdir()} < {
        f"{issue:06d}" for issue in range(10, 20)
    }
    say(linked, 12)
    _, errors = reader.communicate()
    assert reader.returncode == 0, errors


def test_without_a_warehouse_the_command_to_type_is_named(tmp_path):
    with pytest.raises(NotPublished):
        link(tmp_path)
