"""Reading everything again shows first what it would change, and publishes only where asked to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from etl import pipeline, query
from etl.backfill import rehearse
from etl.errors import ExitCode, NotPublished
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
    told = "\n".join(report.changes_as_text(changes))
    assert "voluntary_returns, 2024-01-01/P12M, accepted → no indicator, 2024-01-01/P12M, review" in told
    assert "<" not in report.changes_as_markdown(changes)
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
