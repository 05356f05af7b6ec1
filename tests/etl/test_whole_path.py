"""The whole path with the real reading engine: from a communiqué's words to the rows of a client."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from etl.pipeline import run_pipeline
from tests.etl.toy import put

RAW = Path(__file__).parents[2] / "data" / "raw"
SOURCE = 'publisher = "ma_interieur"\nlanguage = "fr"\npublished_on = 2024-10-20\n'
RETURNS = (
    "Durant les neuf premiers mois de l'année 2024, {total} migrants ont bénéficié du retour volontaire vers leur "
    "pays d'origine, dont {iom} avec l'Organisation internationale pour les migrations (OIM).\n"
)


def rows(warehouse, query):
    with duckdb.connect(str(warehouse / "warehouse.duckdb"), read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_returns_with_the_iom_are_published_as_part_of_all_returns(tmp_path):
    put(tmp_path / "raw", "ma/2024-10-20-retours/communique.txt", RETURNS.format(total="4.388", iom="1.664"), SOURCE)
    summary = run_pipeline(tmp_path / "raw", tmp_path / "warehouse")
    assert summary.exit_code == 0
    assert rows(
        tmp_path / "warehouse",
        "SELECT indicator, value, time_period, ref_area, status, part_of_value FROM figure_evidence ORDER BY value",
    ) == [
        ("voluntary_returns_iom", 1664, "2024-01-01/P9M", "MA", "accepted", 4388),
        ("voluntary_returns", 4388, "2024-01-01/P9M", "MA", "accepted", None),
    ]


def test_more_returns_with_the_iom_than_returns_are_set_aside_with_rule_values_sentence_and_file(tmp_path):
    put(tmp_path / "raw", "ma/2024-10-20-retours/communique.txt", RETURNS.format(total="1.388", iom="1.664"), SOURCE)
    summary = run_pipeline(tmp_path / "raw", tmp_path / "warehouse")
    assert summary.exit_code == 3
    [failed] = summary.standing.failed
    [case] = failed.cases
    assert (failed.rule, failed.count) == ("iom_returns_within_returns", 1)
    assert (case.observed, case.expected) == ("1664", "at most 1388")
    assert case.raw_path == "ma/2024-10-20-retours/communique.txt"
    assert "1.664" in case.sentence
    assert rows(tmp_path / "warehouse", "SELECT count(*) FROM figures") == [(0,)]
    assert rows(tmp_path / "warehouse", "SELECT count(*) FROM rejected WHERE table_name = 'figures'") == [(2,)]


@pytest.mark.slow
def test_the_shipped_archive_passes_every_rule_and_is_the_same_when_made_again(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    summary = run_pipeline(RAW, one)
    assert summary.standing.failed == ()
    assert summary.standing.set_aside == ()
    assert summary.new >= 16
    assert summary.standing.rejected == 0
    again = run_pipeline(RAW, one)
    assert (again.new, again.changed, again.unchanged) == (0, 0, summary.new)
    run_pipeline(RAW, other)
    query = "SELECT * EXCLUDE (recorded_at, recorded_on, run_id) FROM figures ORDER BY figure_id"
    assert rows(one, query) == rows(other, query)
    assert len(rows(one, query)) == summary.standing.figures
