"""What people decided, laid beside what was read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.decide import decide, decided
from etl.ids import figure_id
from schemas.rows import Reading
from tests.etl import toy
from tests.etl.deciding import TEXT, UMBRELLAS, a_decision, a_reading

DOCUMENT = toy.a_document(TEXT)


def apply(*decisions, document=DOCUMENT, reading=None) -> Reading:
    return decided(document, reading or a_reading(document.text), decisions)


def figure_at(reading, quote):
    return next((figure for figure in reading.figures if figure.quote == quote), None)


def states(reading):
    return [outcome.state for outcome in reading.decisions]


def links(reading):
    return {(reading.figures[part.child].quote, reading.figures[part.whole].quote) for part in reading.parts}


def test_without_decisions_the_reading_is_as_read():
    assert apply() == a_reading()
    assert decide([DOCUMENT], [a_reading()], {}) == [a_reading()]


def test_an_accepted_figure_waits_no_longer_and_tells_its_decision():
    accept = a_decision("1.664", "accept")
    figure = figure_at(apply(accept), "1.664")
    assert (figure.status, figure.review_reason, figure.decision_id) == ("accepted", None, accept.decision_id)


@pytest.mark.parametrize(
    ("quote", "changes", "expected"),
    [
        ("1.664", {"value": 1264}, {"value": 1264, "value_low": 1264, "value_high": 1264}),
        ("1.664", {"qualifier": "at_least"}, {"value": 1664, "value_low": 1664, "value_high": None}),
        ("1.664", {"qualifier": "about"}, {"value_low": None, "value_high": None}),
        (
            "210",
            {"qualifier": "between", "value_low": 200, "value_high": 220},
            {"value": 200, "value_low": 200, "value_high": 220},
        ),
        ("210", {"indicator": "rescued_at_sea"}, {"indicator": "rescued_at_sea", "unit_measure": "persons"}),
        (
            "210",
            {"period_start": date(2024, 3, 1)},
            {"period_start": date(2024, 3, 1), "period_end": date(2024, 9, 30), "cumulation": "period"},
        ),
        ("210", {"period_end": "none"}, {"period_end": None, "cumulation": "since"}),
        (
            "210",
            {"indicator": "refugees_registered"},
            {"period_start": None, "period_end": date(2024, 9, 30), "cumulation": "point"},
        ),
        ("312", UMBRELLAS, {"value": 312, "value_low": 312, "unit_measure": "persons", "sentence": "312 parapluies"}),
        ("6 %", UMBRELLAS | {"value": 6}, {"value": 6, "indicator": "voluntary_returns"}),
    ],
)
def test_a_correction_changes_what_it_names_and_what_follows_from_it(quote, changes, expected):
    reading = apply(a_decision(quote, "correct", changes=changes))
    figure = figure_at(reading, quote)
    assert {name: getattr(figure, name) for name in expected} == expected
    assert (figure.status, states(reading)) == ("accepted", ["applied"])
    assert next(m for m in reading.mentions if m.quote == quote).outcome == "figure"


@pytest.mark.parametrize("quote", ["1.664", "210", "4.388", "48 963"])
def test_a_corrected_indicator_leaves_the_figure_its_id(quote):
    reading = apply(a_decision(quote, "correct", changes={"indicator": "rescued_at_sea"}))
    before, now = figure_at(a_reading(), quote), figure_at(reading, quote)
    assert figure_id(DOCUMENT.document_id, now) == figure_id(DOCUMENT.document_id, before)


@pytest.mark.parametrize("quote", ["1.664", "4.388", "312", "6 %"])
def test_what_is_not_a_figure_becomes_context_with_the_reason(quote):
    reading = apply(a_decision(quote, "not_a_figure", because="a law's number"))
    mention = next(m for m in reading.mentions if m.quote == quote)
    assert (mention.outcome, figure_at(reading, quote), states(reading)) == ("context", None, ["applied"])
    assert "a law's number" in mention.reason
    assert quote not in [claim.quote for claim in reading.claims]
    assert links(reading) == ({("1.664", "4.388")} if quote in ("312", "6 %") else set())


@pytest.mark.parametrize(
    ("part_of", "expected"),
    [
        ("none", set()),
        ("14.260", {("1.664", "14.260")}),
        ("4.388", {("1.664", "4.388")}),
    ],
)
def test_a_person_says_what_a_figure_is_part_of(part_of, expected):
    at = TEXT.find(part_of)
    whole = part_of if part_of == "none" else [at, at + len(part_of)]
    assert links(apply(a_decision("1.664", "correct", changes={"part_of": whole}))) == expected


def test_a_claim_follows_the_figures_that_it_speaks_of():
    reading = a_reading()
    reading.claims[0] = replace(reading.claims[0], figure=3, base=2, recomputed=-69.0)
    changed = apply(a_decision("4.388", "correct", changes={"value": 15686}), reading=reading)
    assert changed.claims[0].recomputed == pytest.approx(10.0)
    gone = apply(a_decision("14.260", "not_a_figure"), reading=reading)
    assert (gone.claims[0].base, gone.claims[0].recomputed) == (None, None)
    assert gone.figures[gone.claims[0].figure].quote == "4.388"


STALE = {
    "another document": {"document": "0" * 64, "file": "tn/communique.txt"},
    "another document, with no path": {"document": "0" * 64, "file": None},
    "other words at the place": {"quote": "1.665"},
    "other words around it": {"sentence": "1.664 returns"},
    "another value": {"expected": {"read_as": "figure", "indicator": "voluntary_returns_iom", "value": 99}},
    "no figure any more": {"expected": {"read_as": "unresolved"}},
    "a numeral that is not there": {"quote": "66", "span": [TEXT.index("664"), TEXT.index("664") + 2]},
}


@pytest.mark.parametrize("changed", STALE.values(), ids=STALE)
@pytest.mark.parametrize("verdict", ["accept", "not_a_figure", "defer"])
def test_a_decision_that_does_not_find_what_it_expects_is_stale_and_changes_nothing(verdict, changed):
    reading = apply(a_decision("1.664", verdict, **changed))
    assert states(reading) == ["stale"]
    assert reading.decisions[0].reason
    assert replace(reading, decisions=[]) == a_reading()


REFUSED = {
    "accepting a numeral that has no reading": ("312", "accept", {}),
    "a figure without a period": ("312", "correct", {"changes": {"value": 3, "indicator": "deaths"}}),
    "a period taken away": ("210", "correct", {"changes": {"period_start": "none", "period_end": "none"}}),
    "a whole that is no figure": ("1.664", "correct", {"changes": {"part_of": [0, 3]}}),
    "a whole that is itself": (
        "210",
        "correct",
        {"changes": {"part_of": [TEXT.index("210"), TEXT.index("210") + 3]}},
    ),
}


@pytest.mark.parametrize(("quote", "verdict", "more"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_is_refused_with_the_reason(quote, verdict, more):
    reading = apply(a_decision(quote, verdict, **more))
    assert states(reading) == ["refused"]
    assert reading.decisions[0].reason
    assert replace(reading, decisions=[]) == a_reading()


def test_a_whole_that_another_decision_makes_no_figure_takes_the_link_along():
    at = TEXT.index("312")
    reading = apply(
        a_decision("1.664", "correct", changes={"part_of": [at, at + 3]}),
        a_decision("312", "correct", changes=UMBRELLAS),
    )
    assert links(reading) == {("1.664", "312")}
    reading = apply(
        a_decision("1.664", "correct", changes={"part_of": [at, at + 3]}), a_decision("312", "not_a_figure")
    )
    assert sorted(states(reading)) == ["applied", "refused"]


def test_deferring_tells_who_looked_and_leaves_the_figure_waiting():
    reading = apply(a_decision("1.664", "defer"))
    assert states(reading) == ["deferred"]
    assert figure_at(reading, "1.664").status == "review"


def test_of_two_decisions_about_one_number_the_later_holds():
    early = a_decision("1.664", "not_a_figure", minute=1)
    late = a_decision("1.664", "correct", minute=2, changes={"value": 7})
    for pair in ((early, late), (late, early)):
        reading = apply(*pair)
        assert figure_at(reading, "1.664").value == 7
        assert sorted(states(reading)) == ["applied", "replaced"]


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        ("of this version", "of another", ["applied", "stale"]),
        ("of another", "of this version", ["applied", "replaced"]),
    ],
)
def test_a_decision_on_other_words_takes_no_place_of_one_that_finds_its_own(earlier, later, expected):
    other = TEXT.replace("1.664", "1.665")
    of = {
        "of this version": lambda minute: a_decision("1.664", "correct", minute=minute, changes={"value": 7}),
        "of another": lambda minute: a_decision("1.665", "correct", text=other, minute=minute, changes={"value": 8}),
    }
    reading = apply(of[earlier](1), of[later](2))
    assert figure_at(reading, "1.664").value == 7
    assert sorted(states(reading)) == expected


def test_a_reader_that_has_learned_to_read_as_decided_leaves_the_decision_and_the_id():
    correct = a_decision("1.664", "correct", changes={"indicator": "voluntary_returns"})
    reading = a_reading()
    figure = figure_at(reading, "1.664")
    before = figure_id(DOCUMENT.document_id, figure)
    figure.indicator = "voluntary_returns"
    after = apply(correct, reading=reading)
    assert states(after) == ["applied"]
    assert figure_id(DOCUMENT.document_id, figure_at(after, "1.664")) == before


def test_a_document_that_was_moved_keeps_its_decisions():
    assert states(apply(a_decision("1.664", "accept", file="tn/communique.txt"))) == ["applied"]


@pytest.mark.parametrize(
    ("edited", "state"),
    [
        (TEXT + "Fin.\n", "applied"),
        (TEXT.replace("14.260", "14.261"), "applied"),
        (TEXT.replace("1.664", "1.665"), "stale"),
        (TEXT.replace("dont voluntary", "soit voluntary"), "stale"),
        ("\n" + TEXT, "stale"),
    ],
)
def test_an_edited_version_keeps_a_decision_only_where_the_same_words_stand_at_the_same_place(edited, state):
    reading = apply(a_decision("1.664", "accept"), document=toy.a_document(edited))
    assert states(reading) == [state]
    assert state == "stale" or "version" in reading.decisions[0].reason


DECISIONS = [
    a_decision(quote, verdict, minute=minute, **({"changes": changes} if verdict == "correct" else {}))
    for minute, (quote, changes) in enumerate(
        [
            ("1.664", {"value": 5}),
            ("1.664", {"part_of": "none"}),
            ("4.388", {"indicator": "deaths"}),
            ("312", UMBRELLAS),
            ("6 %", UMBRELLAS | {"part_of": [TEXT.index("312"), TEXT.index("312") + 3]}),
            ("210", {"part_of": [TEXT.index("6 %"), TEXT.index("6 %") + 3]}),
        ]
    )
    for verdict in ("accept", "correct", "not_a_figure", "defer")
]


@given(st.lists(st.sampled_from(DECISIONS), max_size=10), st.randoms(use_true_random=False))
def test_the_order_of_decisions_does_not_matter_nor_how_often_one_is_written(decisions, random):
    shuffled = [*decisions, *decisions[:3]]
    random.shuffle(shuffled)
    assert apply(*decisions) == apply(*shuffled)


@given(st.lists(st.sampled_from(DECISIONS), max_size=10))
def test_whatever_is_decided_every_numeral_keeps_its_row_and_every_link_its_ends(decisions):
    reading = apply(*decisions)
    assert [m.quote for m in reading.mentions] == [m.quote for m in a_reading().mentions]
    stated = {(row.char_start, row.char_end) for row in (*reading.figures, *reading.claims)}
    assert {(m.char_start, m.char_end) for m in reading.mentions if m.outcome == "figure"} == stated
    assert all(part.child != part.whole for part in reading.parts)
    ends = [i for part in reading.parts for i in (part.child, part.whole)]
    ends += [i for claim in reading.claims for i in (claim.figure, claim.base) if i is not None]
    assert all(0 <= index < len(reading.figures) for index in ends)
    assert all(f.indicator and (f.period_start or f.period_end) for f in reading.figures if f.decision_id)


@given(st.lists(st.sampled_from(DECISIONS), max_size=6))
def test_deciding_leaves_the_reading_that_it_was_given_as_it_was(decisions):
    reading = a_reading()
    apply(*decisions, reading=reading)
    assert reading == a_reading()
