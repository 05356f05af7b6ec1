"""No bad input crashes a run or is passed over: each is taken, set aside or left to a person, and says why."""

from __future__ import annotations

import resource
from collections import defaultdict

import pytest

from etl import query
from tests.bad_inputs import BAD_INPUTS
from tests.flows.conftest import run

WHAT_CAME = """
SELECT raw_path, if(row_json IS NULL, 'set aside', 'rejected') AS how, rule AS what,
       concat(reason, ' | ', remedy) AS why
FROM rejected
UNION ALL
SELECT raw_path, f.status, CAST(value AS VARCHAR),
       concat_ws(' ', review_reason, qualifier, value_low, value_high, sentence)
FROM figures f JOIN documents USING (document_id)
UNION ALL
SELECT raw_path, 'claim', measure, '' FROM claims JOIN documents USING (document_id)
UNION ALL
SELECT raw_path, outcome, kind, reason FROM mentions JOIN documents USING (document_id) WHERE outcome <> 'figure'
UNION ALL
SELECT raw_path, outcome, rule, message FROM rule_results WHERE outcome <> 'pass'
"""


def limited():
    """A gigabyte of memory, what is only reserved included, and two seconds for each."""
    resource.setrlimit(resource.RLIMIT_DATA, (2**30, 2**30))
    resource.setrlimit(resource.RLIMIT_CPU, (2 * len(BAD_INPUTS), 2 * len(BAD_INPUTS)))


@pytest.fixture(scope="module")
def came(tmp_path_factory):
    """What one run made of a raw folder that holds all of them, by name."""
    home = tmp_path_factory.mktemp("bad")
    paths = {bad.name: bad.lay(home / "data" / "raw", f"{at:03}") for at, bad in enumerate(BAD_INPUTS)}
    done = run(home, "run", limited=limited)
    assert done.returncode == 3, done.stderr
    rows = defaultdict(list)
    for path, *row in query.sql(home / "data" / "warehouse", WHAT_CAME).rows:
        rows[path].append(tuple(row))
    return {name: rows[path] for name, path in paths.items()}


def meets(row, outcome):
    how, what, why = row
    value = what if outcome.what is None else str(outcome.what)
    return (how, what) == (outcome.how, value) and outcome.why in why and outcome.next_step in why


@pytest.mark.parametrize("bad", BAD_INPUTS, ids=lambda bad: bad.name)
def test_a_bad_input_ends_as_it_must_and_says_why_and_what_next(came, bad):
    assert any(meets(row, bad.outcome) for row in came[bad.name]), came[bad.name][:9]
    waits = bad.outcome.how not in ("accepted", "undecidable")
    assert not (waits and any(how == "accepted" for how, *_ in came[bad.name])), "what may be wrong is not accepted"
