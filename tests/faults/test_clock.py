"""A clock that jumps dates runs wrongly and orders none: numbers do."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from etl import live, manifest
from etl.live import link
from tests.faults.archive import asked, converges, run, said, say

JUMPS = {
    "back by years": datetime(2001, 1, 1, tzinfo=UTC),
    "forward by years": datetime(2099, 12, 31, 23, 59, 59, tzinfo=UTC),
    "an hour before the clocks go back": datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
    "the same hour once more": datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
}


@pytest.fixture
def zone(monkeypatch):
    """A place where summer time ends."""
    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.slow
def test_runs_are_ordered_by_number_wherever_the_clock_jumps(root, warehouse, zone, monkeypatch):
    link(warehouse)
    monkeypatch.setattr(live, "LASTING_SECONDS", 0)
    for number, moment in enumerate(JUMPS.values(), start=2):

        class Clock(datetime):
            @classmethod
            def now(cls, tz=None, *, moment=moment):
                return moment.astimezone(tz)

        monkeypatch.setattr(manifest, "datetime", Clock)
        monkeypatch.setattr(live.time, "time", moment.timestamp)
        say(root, number)
        summary = run(root)
        assert (summary.generation, said(warehouse)) == (number, number)
        assert asked(warehouse, "SELECT count(*) FROM figures WHERE is_current", "live.duckdb") == [(3,)]
        assert run(root).run_id is None
    assert [row[0] for row in asked(warehouse, "SELECT run_number FROM runs ORDER BY run_number")] == [1, 2, 3, 4, 5]
    monkeypatch.undo()
    say(root, 9)
    converges(root, 9)
