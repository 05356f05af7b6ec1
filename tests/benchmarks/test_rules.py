"""Planted faults land at their rules, and SQL written by hand finds what the rules find."""

from __future__ import annotations

import duckdb
import pytest

from benchmarks import floor_sql
from benchmarks.figures import make_figures
from benchmarks.planted import KINDS, broken_rules, make_clean, make_planted, validated, wrongly_rejected
from benchmarks.validation import agreement, ours
from schemas.tables import rules


@pytest.fixture(scope="module")
def planted():
    """Each kind of fault twice, and what validation makes of them."""
    made = list(make_planted(2 * len(KINDS)))
    return made, validated(made)


def assert_lands(rule, made, result):
    broken, rejected = broken_rules(result), set(result.tables["rejected"]["document_id"])
    of_kind = [one.document.document_id for one in made if one.rule == rule]
    assert of_kind
    assert all(rule in broken.get(document, ()) for document in of_kind)
    assert all((document in rejected) == (rules()[rule].rule.severity == "block") for document in of_kind)


@pytest.mark.parametrize("rule", list(KINDS))
def test_a_planted_fault_lands_at_its_rule_and_is_set_aside_where_that_blocks(planted, rule):
    assert_lands(rule, *planted)


def test_no_clean_figure_beside_a_fault_is_rejected(planted):
    assert wrongly_rejected(*planted) == []


def test_communiques_without_a_fault_break_no_rule():
    result = validated(list(make_clean(9)))
    assert broken_rules(result) == {}
    assert result.rows["figures"] == {"in": 36, "accepted": 36, "rejected": 0}


def test_a_fault_is_planted_for_every_rule_that_a_communique_can_break():
    of_whole_runs = {"rows_balance"}
    assert set(KINDS) == set(rules()) - of_whole_runs


def test_sql_written_by_hand_finds_what_the_rules_find():
    frames = make_figures(4_000, faults=0.1)
    with duckdb.connect() as connection:
        floor_sql.prepare(connection, frames)
        floor_sql.check(connection)
        both, *alone = agreement(frames, connection)
    found, accepted, rejected = ours(frames)
    assert alone == [0, 0]
    assert both > 1_000
    assert rejected.height > 300
    assert accepted.height + rejected.height == 4_000
    assert {"pass", "fail", "undecidable"} == set(found.results["outcome"])
