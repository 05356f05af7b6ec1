"""A rule that is lost, or judges the other way, does not go unnoticed."""

from __future__ import annotations

import pytest

from benchmarks.planted import KINDS
from tests.benchmarks.mutations import mutants, mutated, noticed


@pytest.mark.slow
@pytest.mark.parametrize(("code", "mutation"), list(mutants()))
def test_a_mutated_rule_makes_its_tests_fail(code, mutation):
    with mutated(code, mutation):
        found = noticed(code)
    assert [test for test in found if test.endswith("example")]
    if mutation == "removed" and code in KINDS:
        assert "planted fault" in found
