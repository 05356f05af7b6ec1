"""The account of a warehouse: one content on a terminal, as JSON and as Markdown; what changed since the run before."""

from __future__ import annotations

import html
import json
import shutil

import pytest

from etl.published import published_state
from etl.summary import RunSummary, standing_from
from flows import report
from tests.etl import toy
from tests.etl.toy import put
from tests.flows.conftest import run

YEAR = "period 2024-01-01 2024-12-31\n"
SOURCE = 'publisher = "ma_interieur"\nlanguage = "fr"\npublished_on = 2025-02-01\n'
BEFORE = {
    "edited": YEAR + "rescued_at_sea 100\ndeaths 7\narrivals_sea 30\n",
    "same": YEAR + "deaths 8\n",
    "gone": YEAR + "deaths 9\n",
    "mended": YEAR + "voluntary_returns 5\ndont voluntary_returns_iom 6\n",
}
AFTER = {
    "edited": YEAR + "\nrescued_at_sea 101\ndeaths 7\ndeportations 4\n",
    "same": YEAR + "deaths 8\n",
    "mended": YEAR + "voluntary_returns 7\ndont voluntary_returns_iom 6\n",
    "new": YEAR + "deaths 10\n",
    "broken": "caf\ufffd",
}


def lay(raw, texts):
    shutil.rmtree(raw, ignore_errors=True)
    for name, text in texts.items():
        put(raw, f"{name}/communique.txt", text, source=SOURCE)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A folder whose warehouse was published twice, with every kind of change between."""
    home = tmp_path_factory.mktemp("report")
    for texts in (BEFORE, AFTER):
        lay(home / "data" / "raw", texts)
        toy.run(home / "data" / "raw", home / "data" / "warehouse")
    return home


@pytest.fixture(scope="module")
def standing(home):
    return published_state(home / "data" / "warehouse").standing


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("documents new", [("new/communique.txt", None, None)]),
        ("documents gone", [("gone/communique.txt", None, None)]),
        ("documents set aside", [("broken/communique.txt", None, "at character 3: its letters were decoded wrongly")]),
        ("figures new", [("deportations", None, "4"), ("voluntary_returns", None, "7"), ("deaths", None, "10")]),
        ("figures changed", [("rescued_at_sea", "100", "101")]),
        ("figures withdrawn", [("arrivals_sea", "30", None)]),
        ("rules that no longer fail", [("iom_returns_within_returns", "1 case", None)]),
    ],
)
def test_what_changed_since_the_run_before_is_told_by_kind(standing, kind, told):
    [changed] = [changed for changed in standing.changes.kinds if changed.what == kind]
    found = [(case.what, case.before, case.now) for case in changed.cases]
    for what, before, now in told:
        assert any(w == what and b == before and (now is None or now in n) for w, b, n in found), found


def test_an_edited_text_changes_only_the_figures_that_it_states_otherwise(standing):
    kinds = {changed.what: changed.count for changed in standing.changes.kinds}
    assert kinds["documents edited"] == 2
    assert kinds["figures changed"] == 1
    assert standing.changes.since.startswith("000001-")


def test_the_first_publish_has_nothing_to_compare_with(tmp_path):
    lay(tmp_path / "raw", BEFORE)
    assert toy.run(tmp_path / "raw", tmp_path / "warehouse").standing.changes is None


def test_a_damaged_generation_before_stops_nothing(tmp_path):
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    lay(raw, BEFORE)
    toy.run(raw, warehouse)
    (warehouse / "warehouse-000001.duckdb").write_bytes(b"no database")
    lay(raw, AFTER)
    assert toy.run(raw, warehouse).standing.changes is None


def test_a_rule_that_fails_where_none_did_is_told_as_new(tmp_path):
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    for texts in (AFTER, BEFORE):
        lay(raw, texts)
        summary = toy.run(raw, warehouse)
    [changed] = [changed for changed in summary.standing.changes.kinds if changed.what == "rules that newly fail"]
    assert [(case.what, case.now) for case in changed.cases] == [("iom_returns_within_returns", "1 case")]


@pytest.fixture(scope="module")
def failing(tmp_path_factory):
    """A folder whose warehouse has a failing rule, an undecidable one and a file set aside."""
    home = tmp_path_factory.mktemp("failing")
    texts = {"alone": YEAR + "voluntary_returns_iom 3\n", "broken": AFTER["broken"], "wrong": BEFORE["mended"]}
    lay(home / "data" / "raw", texts)
    toy.run(home / "data" / "raw", home / "data" / "warehouse")
    return home


def test_the_terminal_tells_verdict_and_counts_first_then_failures_by_rule_with_what_to_type(failing):
    done = run(failing, "check")
    assert (done.returncode, done.stderr) == (3, "")
    assert done.stdout.startswith(
        "1 blocking rule failed, in 1 case: those rows are set aside, the rest is published.\nnext: communique review\n"
    )
    failed = done.stdout.split("\nFailed: ")[1].split("\n\n")[0]
    assert "(iom_returns_within_returns, 1 case)\n" in failed
    assert "  found 6; expected at most 5\n" in failed
    assert "    dont voluntary_returns_iom 6\n" in failed
    assert "    wrong/communique.txt  " in failed
    assert '  next: communique sql "SELECT raw_path, sentence, reason, remedy FROM rejected' in failed
    places = [
        done.stdout.index(word) for word in ("numerals", "\nFailed: ", "\nSet aside", "\nUndecidable: ", "\nEvery")
    ]
    assert places == sorted(places)


def test_a_file_set_aside_is_told_with_its_reason_and_what_to_do(failing):
    told = run(failing, "check").stdout.split("\nSet aside\n")[1].split("\n\n")[0]
    assert "  broken/communique.txt\n" in told
    assert "(mojibake)" in told
    assert "    to do: fetch it again" in told


def test_the_command_that_a_section_names_lists_its_cases(failing):
    report = json.loads(run(failing, "check", "--json").stdout)
    for found in (*report["failed"], *report["undecidable"]):
        query = found["next_step"].removeprefix("communique sql ").strip('"')
        rows = json.loads(run(failing, "sql", "--json", query).stdout)
        assert {row["raw_path"] for row in rows} == {case["raw_path"] for case in found["cases"]}


def test_json_terminal_and_markdown_tell_the_same_cases(home, failing):
    for folder in (home, failing):
        state = published_state(folder / "data" / "warehouse")
        told = json.loads(run(folder, "check", "--json").stdout)
        fields = {name: told[name] for name in told if name not in ("exit_code", "verdict", "next_step")}
        for kind in ("failed", "warned", "undecidable"):
            fields[kind] = [{k: v for k, v in found.items() if k != "next_step"} for found in fields[kind]]
        assert standing_from(fields) == state.standing
        terminal = run(folder, "check").stdout
        page = report.as_markdown(RunSummary("1", state.generation, standing=state.standing))
        markdown = html.unescape(page.replace("\\", ""))
        for section in report.sections(state.standing):
            for words in (section.title, *(item.head for item in section.items)):
                assert words in terminal
                assert words in markdown


def test_no_more_than_twenty_cases_of_a_rule_are_told_one_by_one(tmp_path):
    lay(tmp_path / "raw", {f"{number:02}": f"{YEAR}voluntary_returns_iom {number + 1}\n" for number in range(25)})
    summary = toy.run(tmp_path / "raw", tmp_path / "warehouse")
    [found] = [f for f in summary.standing.undecidable if f.rule == "iom_returns_within_returns"]
    assert (found.count, len(found.cases)) == (25, 20)
    assert "and 5 more" in "\n".join(report.as_text(summary.standing))
