"""The catalogue of tables and rules."""

from __future__ import annotations

import pandera.polars as pa
import polars as pl
import pytest

from schemas.base import (
    FAIL,
    PASS,
    RULE_OUTCOMES,
    UNDECIDABLE,
    Judgement,
    Table,
    column,
    example_frame,
    passes,
    rule,
    rules_of,
    verdicts,
    words_of,
)
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


EXAMPLES = [
    (info.name, entry.code, outcome)
    for info in tables().values()
    for entry in info.rules
    for outcome in RULE_OUTCOMES
    if outcome != UNDECIDABLE or entry.undecidable is not None
]


@pytest.mark.parametrize(("name", "code", "outcome"), EXAMPLES)
def test_each_example_of_a_rule_has_the_outcome_that_it_is_an_example_of(name, code, outcome):
    info, entry = tables()[name], rules()[code].rule
    example = {PASS: entry.passing, FAIL: entry.failing, UNDECIDABLE: entry.undecidable}[outcome]
    frame = example_frame(info, example)
    assert [RULE_OUTCOMES[place] for place in verdicts(frame, [entry])[code]] == [outcome]
    assert frame.select(passes(entry.judgement()))["holds"].to_list() == [{PASS: True, FAIL: False}.get(outcome)]


@pytest.mark.parametrize("code", list(rules()))
def test_a_rule_says_in_words_what_it_found_and_what_it_expected(code):
    assert rules()[code].broken_by.replace("None", "").strip("; ")
    assert "None" not in rules()[code].broken_by


@pytest.mark.parametrize(
    ("name", "code"),
    [(i.name, e.code) for i in tables().values() for e in i.rules if e.undecidable is None],
)
def test_a_rule_without_an_undecidable_example_is_decided_for_every_row_that_its_table_holds(name, code):
    info, entry = tables()[name], rules()[code].rule
    nothing = dict.fromkeys(column.name for column in info.columns if column.nullable)
    frame = example_frame(info, entry.passing | nothing, entry.failing | nothing)
    assert RULE_OUTCOMES.index(UNDECIDABLE) not in verdicts(frame, [entry])[code].to_list()


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

        @rule(
            "a_below_b",
            severity="block",
            en="A is below b.",
            fr="A est sous b.",
            reason="So.",
            source="test",
            passing={"a": 1, "b": 2},
            failing={"a": 2, "b": 1},
        )
        def a_below_b(self):
            return three_outcomes()

    [entry] = rules_of(Pair)
    frame = pl.DataFrame({"a": [1, 5, 3, 0, None], "b": [2, 2, None, 0, 1]})
    places = verdicts(frame, [entry])["a_below_b"].to_list()
    assert [place if place is None else RULE_OUTCOMES[place] for place in places] == [
        PASS,
        FAIL,
        UNDECIDABLE,
        None,
        None,
    ]
    assert frame.select(passes(three_outcomes()))["holds"].to_list() == [True, False, None, True, True]
    assert words_of(frame.head(1), entry).rows() == [("1", "below 2")]
    with pytest.raises(pa.errors.SchemaErrors):
        Pair.validate(frame, lazy=True)
    assert Pair.validate(frame.filter(pl.col("a") != 5), lazy=True).height == 3
