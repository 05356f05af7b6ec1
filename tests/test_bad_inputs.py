"""No bad input crashes a run or is passed over: each is taken, set aside or left to a person, and says why."""

from __future__ import annotations

import resource
from collections import defaultdict

import pytest

from etl import query
from etl.pipeline import run_pipeline
from tests.bad_inputs import BAD_INPUTS
from tests.etl.toy import put
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
    told = {name: done.stderr.split(f"set aside: {path}\n")[-1][:400] for name, path in paths.items()}
    return {name: (rows[path], told[name]) for name, path in paths.items()}


def meets(row, outcome):
    how, what, why = row
    value = what if outcome.what is None else str(outcome.what)
    return (how, what) == (outcome.how, value) and outcome.why in why and outcome.next_step in why


@pytest.mark.parametrize("bad", BAD_INPUTS, ids=lambda bad: bad.name)
def test_a_bad_input_ends_as_it_must_and_says_why_and_what_next(came, bad):
    rows, told = came[bad.name]
    assert any(meets(row, bad.outcome) for row in rows), rows[:9]
    if bad.outcome.how == "set aside":
        assert bad.outcome.why in told
        assert bad.outcome.next_step in told
    elif bad.outcome.how not in ("accepted", "undecidable"):
        assert not any(how == "accepted" for how, *_ in rows), "what may be wrong is not accepted"


@pytest.mark.parametrize(
    "text",
    ["En 2024, les secours en mer ont augmenté de 12 %.", "En 2024, ½ migrants.", "Le 12 mars.", "Rien.", "caf\ufffd"],
    ids=["a claim", "an unresolved numeral", "a date", "no number", "no document"],
)
def test_an_archive_without_a_single_figure_is_published(tmp_path, text):
    put(tmp_path / "raw", "a.txt", text)
    summary = run_pipeline(tmp_path / "raw", tmp_path / "warehouse")
    assert (summary.exit_code, summary.generation, summary.standing.figures) == (0, 1, 0)
