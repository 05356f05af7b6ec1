"""A rule that is lost, or judges the other way, does not go unnoticed."""

from __future__ import annotations

import pytest

from tests.benchmarks.mutations import AT_WORK, PAGE, REMOVED, mutants, mutated, noticed


@pytest.mark.slow
@pytest.mark.parametrize(("code", "mutation"), list(mutants()))
def test_a_mutated_rule_makes_its_tests_fail(code, mutation):
    with mutated(code, mutation):
        found = noticed(code)
    if mutation == REMOVED:
        assert found == [AT_WORK, PAGE]
    else:
        assert [test for test in found if test.endswith("example")]
