"""Reading everything again shows first what it would change, and publishes only where asked to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from etl import pipeline, query
from etl.backfill import rehearse
from etl.errors import ExitCode, NotPublished
from etl.lock import held
from etl.pipeline import Stages, run_pipeline
from flows import report

TEXT = "En 2024, 4.388 migrants sont rentrés volontairement et 12 réseaux de passeurs ont été démantelés."


def other_words(documents, found, settings):
    """What another vocabulary might give: no smugglers' networks, and another period."""
    readings = pipeline.resolve(documents, found, settings)
    for reading in readings:
        reading.figures = [replace(f, indicator=None, status="review", review_reason="?") for f in reading.figures]
    return readings


@pytest.fixture
def home(tmp_path):
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_text(TEXT, encoding="utf-8")
    run_pipeline(tmp_path / "raw", tmp_path / "warehouse")
    return tmp_path


def test_what_would_change_is_shown_and_the_warehouse_stays(home):
    figures = "SELECT * FROM figures ORDER BY figure_id"
    before = query.sql(home / "warehouse", figures)
    changes = rehearse(home / "raw", home / "warehouse", stages=Stages(resolve=other_words))
    [table] = report.change_tables(changes)
    assert table.title.endswith("figures changed (2)")
    told = ("voluntary_returns, 2024-01-01/P12M, accepted", "no indicator, 2024-01-01/P12M, review", "a.txt")
    assert told in [row[1:4] for row in table.rows]
    shown = report.changes_as_markdown(changes).replace("\\", "")
    assert f"| no indicator | {' | '.join(told)} | " in shown
    assert "<" not in shown
    assert query.sql(home / "warehouse", figures) == before
    assert sorted(path.name for path in home.iterdir()) == ["raw", "warehouse"]


def test_nothing_is_told_to_change_where_nothing_would(home):
    changes = rehearse(home / "raw", home / "warehouse")
    assert changes is not None
    assert changes.kinds == ()


def test_a_file_that_went_away_takes_back_neither_its_figures_nor_its_failures(home):
    gone = home / "raw" / "b.txt"
    gone.write_text(
        "En 2023, 4.388 migrants sont rentrés volontairement dans leur pays, dont 5.664 avec l'OIM.", encoding="utf-8"
    )
    assert run_pipeline(home / "raw", home / "warehouse").exit_code == ExitCode.RULE_FAILED
    gone.unlink()
    changes = rehearse(home / "raw", home / "warehouse")
    assert changes is not None
    assert changes.kinds == ()


def test_without_a_warehouse_there_is_nothing_to_compare_with(home, tmp_path):
    with pytest.raises(NotPublished):
        rehearse(home / "raw", tmp_path / "nowhere")


def test_what_a_rehearsal_left_that_was_killed_is_removed_and_one_under_way_is_not(home):
    dead, alive = home / ".backfill-dead", home / ".backfill-alive"
    dead.mkdir()
    (dead / "lock").write_text("", encoding="utf-8")
    with held(alive):
        rehearse(home / "raw", home / "warehouse")
        assert not dead.exists()
        assert alive.exists()


def test_the_command_shows_a_table_and_publishes_only_where_asked(home, communique):
    """With a figure that another code would have read otherwise."""
    raw, warehouse = str(home / "raw"), str(home / "other")
    run_pipeline(home / "raw", home / "other", stages=Stages(resolve=other_words))
    folders = ("--raw", raw, "--warehouse", warehouse)
    done = communique("backfill", *folders)
    assert done.returncode == 0, done.stderr
    head, *rows = [line.split("  ") for line in done.stdout.splitlines() if "   " in line]
    assert [word.strip() for word in head if word.strip()] == ["what", "before", "now", "file", "id"]
    assert len(rows) == 2
    assert f"Next: communique backfill --raw {raw} --warehouse {warehouse} --publish" in done.stderr
    assert query.sql(home / "other", "SELECT DISTINCT status FROM figures").rows == (("review",),)
