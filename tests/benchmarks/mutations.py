"""Each rule broken on purpose, and which tests notice: `python -m tests.benchmarks.mutations` prints the table."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from benchmarks.planted import KINDS, validated, wrongly_rejected
from schemas.base import FAIL, PASS, UNDECIDABLE, Judgement, passes
from schemas.tables import rules, tables
from tests.benchmarks.test_rules import assert_lands
from tests.etl.test_replay import test_a_run_that_lost_rows_is_not_published as judge_run
from tests.schemas.test_rules import (
    test_each_example_of_a_rule_has_the_outcome_that_it_is_an_example_of as judge_example,
)
from tests.schemas.test_rules_page import test_the_page_of_rules_is_the_one_that_the_rules_make as judge_page

Change = Callable[[Judgement], Judgement]
REMOVED = "removed"
MUTATIONS: dict[str, Change | None] = {
    REMOVED: None,
    "turned round": lambda judgement: replace(judgement, holds=~judgement.holds),
    "sure of what it cannot know": lambda judgement: replace(judgement, holds=judgement.holds.fill_null(value=True)),
}


def mutants() -> Iterator[tuple[str, str]]:
    """Every rule with every mutation that can make a difference to it."""
    for info in tables().values():
        for entry in info.rules:
            for mutation in MUTATIONS:
                if mutation != "sure of what it cannot know" or entry.undecidable is not None:
                    yield entry.code, mutation


_RULE = "__communique_rule__"
_TABLE_OF = {entry.code: info for info in tables().values() for entry in info.rules}


@contextmanager
def mutated(code: str, mutation: str) -> Iterator[None]:
    """The rule with its mutation, for Pandera and for the catalogue alike."""
    info = _TABLE_OF[code]
    method = next(m for m in vars(info.model).values() if getattr(m, _RULE, None) and getattr(m, _RULE).code == code)
    schema, entry, change = info.model.to_schema(), getattr(method, _RULE), MUTATIONS[mutation]
    checks = list(schema.checks)
    check = next(check for check in checks if check.name == code)
    whole = check._check_fn
    if change is None:
        delattr(method, _RULE)
        schema.checks = [other for other in checks if other is not check]
    else:
        setattr(method, _RULE, replace(entry, judgement=lambda: change(entry.judgement())))
        check._check_fn = lambda data: data.lazyframe.select(passes(change(entry.judgement())))
    rules.cache_clear()
    try:
        yield
    finally:
        setattr(method, _RULE, entry)
        schema.checks = checks
        check._check_fn = whole
        rules.cache_clear()


AT_WORK, PAGE = "planted fault", "docs/rules.md"


def noticed(code: str) -> list[str]:
    """The tests that fail; the examples of a rule that is gone went with it, and do not."""
    outcomes = [PASS, FAIL, UNDECIDABLE] if code in rules() else []
    found = [f"{outcome} example" for outcome in outcomes if _fails(_example(code, outcome))]
    if _fails(lambda: _plant(code)):
        found.append(AT_WORK)
    if _fails(judge_page):
        found.append(PAGE)
    return found


def _example(code: str, outcome: str) -> Callable[[], None]:
    def judge() -> None:
        if outcome != UNDECIDABLE or rules()[code].rule.undecidable is not None:
            judge_example(_TABLE_OF[code].name, code, outcome)

    return judge


def _plant(code: str) -> None:
    if code not in KINDS:
        judge_run()
        return
    made = [way(random.Random(7)) for way in KINDS[code]]
    result = validated(made)
    assert_lands(code, made, result)
    assert wrongly_rejected(made, result) == []


def _fails(test: Callable[[], None]) -> bool:
    try:
        test()
    except (AssertionError, pytest.fail.Exception):
        return True
    return False


def main() -> None:
    """A line a rule and mutation."""
    for code, mutation in mutants():
        with mutated(code, mutation):
            found = noticed(code)
        sys.stdout.write(f"| {code} | {mutation} | {', '.join(found) or 'NOBODY'} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
