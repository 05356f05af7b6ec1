"""A rule fails only where no value within the bounds of its operands satisfies it: held against trying them all."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.base import FAIL, PASS, RULE_OUTCOMES, UNDECIDABLE, example_frame, verdicts
from schemas.tables import rules, tables

HIGHEST = 12
"""Beyond the largest bound tried, so that an open bound can be tried, too."""

BOUNDS = st.one_of(
    st.none(),
    st.integers(0, 9).map(lambda n: (n, n, n)),  # exactly
    st.integers(0, 9).map(lambda n: (n, n, None)),  # at least
    st.integers(0, 9).map(lambda n: (n, None, n)),  # at most
    st.integers(0, 9).map(lambda n: (n, None, None)),  # about
    st.tuples(st.integers(0, 5), st.integers(0, 4)).map(lambda p: (p[0], p[0], p[0] + p[1])),  # between
)


def operand(role, bounds):
    value, low, high = bounds or (None, None, None)
    return {f"{role}_value": value, f"{role}_value_low": low, f"{role}_value_high": high}


def possible(bounds):
    """Every value that the words allow."""
    _, low, high = bounds
    return range(low or 0, (HIGHEST if high is None else high) + 1)


def outcome(code, example):
    name = next(info.name for info in tables().values() if code in [entry.code for entry in info.rules])
    frame = example_frame(tables()[name], example)
    [place] = verdicts(frame, [rules()[code].rule])[code]
    return RULE_OUTCOMES[place]


@pytest.mark.parametrize(
    ("code", "one", "other", "known", "fits"),
    [
        ("part_within_whole", "child", "whole", {"stated": True}, lambda part, whole: part <= whole),
        ("disjoint_parts_fit", "sum", "whole", {}, lambda parts, whole: parts <= whole),
        ("breakdown_adds_up", "sum", "whole", {"exhaustive": True}, lambda parts, whole: parts == whole),
        ("totals_agree", "first", "other", {"same_words": False}, lambda first, again: first == again),
    ],
)
@given(bounds=st.tuples(BOUNDS, BOUNDS))
@settings(max_examples=60, deadline=None)
def test_two_operands_fail_where_and_only_where_nothing_within_their_bounds_fits(code, one, other, known, fits, bounds):
    if None in bounds:
        expected = UNDECIDABLE
    else:
        satisfied = any(fits(a, b) for a, b in product(*map(possible, bounds)))
        expected = PASS if satisfied else FAIL
    assert outcome(code, {**operand(one, bounds[0]), **operand(other, bounds[1]), **known}) == expected


@given(bounds=st.tuples(BOUNDS, BOUNDS), stated=st.integers(-9, 9), qualifier=st.sampled_from(["exact", "at_least"]))
@settings(max_examples=120, deadline=None)
def test_a_change_that_some_values_give_never_fails(bounds, stated, qualifier):
    claim = {"measure": "change", "quote": str(abs(stated)), "value": float(stated), "qualifier": qualifier}
    found = outcome("change_recomputed", {**operand("figure", bounds[0]), **operand("base", bounds[1]), **claim})
    if None in bounds:
        assert found == UNDECIDABLE
        return
    changes = {new - old for new, old in product(*map(possible, bounds))}
    told = any(change >= stated if qualifier == "at_least" else change == stated for change in changes)
    assert not (told and found == FAIL)
    if all(low == high is not None for _, low, high in bounds) and stated < 0:
        assert found == (PASS if told else FAIL)


@given(bounds=st.tuples(BOUNDS, BOUNDS), stated=st.integers(0, 120))
@settings(max_examples=120, deadline=None)
def test_a_share_that_some_values_give_never_fails(bounds, stated):
    claim = {"measure": "share", "share_of_whole": True, "quote": str(stated), "value": float(stated)}
    operands = {**operand("figure", bounds[0]), **operand("base", bounds[1]), "qualifier": "exact"}
    found = outcome("share_recomputed", claim | operands)
    if None in bounds:
        assert found == UNDECIDABLE
        return
    shares = {100 * part / whole for part, whole in product(*map(possible, bounds)) if whole}
    told = any(abs(share - stated) <= 0.5 for share in shares)
    assert not (told and found == FAIL)
