"""The catalogue of tables and rules."""

from __future__ import annotations

import polars as pl
import pytest

from schemas.base import Judgement, Table, column, judge, passes, registered, relation, rule
from schemas.tables import published_tables, rules, tables


@pytest.mark.parametrize("code", list(rules()))
def test_every_rule_tells_people_what_must_hold_why_and_whose_idea_it_is(code):
    entry = rules()[code].rule
    assert code == entry.code
    assert code.isidentifier()
    assert entry.severity in ("block", "warn")
    for words in (entry.sentence_en, entry.sentence_fr, entry.reason):
        assert words.endswith(".")
    assert entry.sentence_en != entry.sentence_fr
    assert entry.source
    assert rules()[code].table_name in {*published_tables(), "all tables", "ledger", "references"}


@pytest.mark.parametrize("name", list(tables()))
def test_every_table_and_column_is_explained(name):
    info = tables()[name]
    assert info.comment.endswith(".")
    assert all(each.description for each in info.columns)
    assert set(info.key) <= {each.name for each in info.columns}
    assert all(each.codelist is None or each.codelist.split(".")[0] in published_tables() for each in info.columns)
    assert len({each.name for each in info.columns}) == len(info.columns)


def test_every_model_is_strict_and_converts_nothing():
    for info in tables().values():
        schema = info.model.to_schema()
        assert (schema.strict, schema.coerce) == (True, False)


def three_outcomes():
    return Judgement(
        applies=pl.col("a") > 0,
        holds=pl.col("a") < pl.col("b"),
        observed=pl.col("a").cast(pl.String),
        expected=pl.format("below {}", pl.col("b").cast(pl.String)),
    )


def test_a_rule_has_three_outcomes_and_keeps_silent_of_what_it_does_not_speak_of():
    class Pair(Table):
        a: int = column("one", nullable=True)
        b: int = column("other", nullable=True)

        @rule("a_below_b", severity="block", en="A is below b.", fr="A est sous b.", reason="So.", source="test")
        def a_below_b(self):
            return three_outcomes()

    before = dict(registered())
    relation("pair_of_test", judges="figures")(Pair)
    try:
        [entry] = registered()["pair_of_test"].rules
        frame = pl.DataFrame({"a": [1, 5, 3, 0, None], "b": [2, 2, None, 0, 1]})
        told = judge(frame, entry)
        assert told.rows() == [
            (0, "pass", "1", "below 2"),
            (1, "fail", "5", "below 2"),
            (2, "undecidable", "3", None),
        ]
        assert frame.select(passes(three_outcomes()))["holds"].to_list() == [True, False, None, True, True]
        quiet = judge(frame.head(1), entry)
        assert quiet.rows() == [(0, "pass", None, None)]
        assert judge(frame.head(1), entry, tell_passes=True).rows() == [(0, "pass", "1", "below 2")]
    finally:
        registered().clear()
        registered().update(before)
