"""Kills with signal 9: the old warehouse or the new one, never a half, and the next run mends."""

from __future__ import annotations

import signal
import time

import pytest

from etl.live import AHEAD_SECONDS, link
from etl.steps import STEPS
from tests.faults.archive import Victim, asked, converges, run, said, say

FILES = 3


@pytest.fixture
def root(tmp_path):
    """Several files a batch, and live.duckdb beside the warehouse."""
    say(tmp_path, 1, FILES)
    run(tmp_path)
    link(tmp_path / "warehouse")
    return tmp_path


def shown_live(root):
    """What a connection to live.duckdb sees once the last publish counts: one number, of every file."""
    time.sleep(AHEAD_SECONDS)
    values = asked(root / "warehouse", "SELECT DISTINCT value FROM figures WHERE indicator = 'deaths' AND is_current",
                   "live.duckdb")  # fmt: skip
    assert len(values) == 1, values
    return values[0][0]


def test_the_steps_are_all_passed_by_a_run(root, monkeypatch):
    from etl import compact, durable, generations, index, live, load, lock, manifest, publish

    passed = []
    for module in (compact, durable, generations, index, live, load, lock, manifest, publish):
        monkeypatch.setattr(module, "step", passed.append)
    monkeypatch.setenv("ETL_MOST_SMALL_FILES", "1")
    say(root, 2, FILES)
    run(root)
    assert set(passed) == set(STEPS)


@pytest.mark.slow
@pytest.mark.parametrize("name", STEPS)
def test_a_kill_at_each_step_leaves_the_old_or_the_new_and_the_next_run_mends(root, name, long):
    for number in range(2, 7 if long else 3):
        say(root, number, FILES)
        victim = Victim(root, ETL_FAIL_AT=name, ETL_MOST_SMALL_FILES="1")
        victim.begin()
        assert victim.end() == -signal.SIGKILL
        assert said(root / "warehouse", FILES) in (number - 1, number)
        assert shown_live(root) in (number - 1, number)
        converges(root, number, FILES)


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_the_old_or_the_new(root, chance, long):
    """Most victims begin on what the one before left; each fifth time a run is let through, and must mend it all."""
    kills, number, shown, whole = 0, 1, 1, 3.0
    while kills < (200 if long else 8):
        number += 1
        say(root, number, FILES)
        victim = Victim(root, ETL_MOST_SMALL_FILES="20")
        victim.begin()
        begun = time.monotonic()
        if victim.is_killed_after(chance.uniform(0, whole)):
            kills += 1
        else:
            whole = time.monotonic() - begun
        assert shown <= (shown := said(root / "warehouse", FILES)) <= number
        assert shown_live(root) <= number
        if kills % 5 == 0:
            converges(root, number, FILES)
            shown = number
