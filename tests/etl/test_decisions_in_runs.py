"""Decisions over many runs: applied where they lie, for ever, and to that document only."""

from __future__ import annotations

import shutil

import pytest

from etl import query
from etl.decisions_file import as_toml, decisions_at, record, withdraw
from etl.settings import Settings
from tests.etl import toy
from tests.etl.deciding import an_entry

SETTINGS = Settings()
GOOD = toy.FIVE + "deaths 12\n"
WRONG = toy.FIVE.replace("1.664", "5.664")
SOURCE = "published_on = 2024-11-20\n"


@pytest.fixture
def raw(tmp_path):
    toy.put(tmp_path / "raw", "a/communique.txt", GOOD, SOURCE)
    toy.put(tmp_path / "raw", "b/communique.txt", toy.FIVE, SOURCE)
    return tmp_path / "raw"


@pytest.fixture
def warehouse(tmp_path):
    return tmp_path / "warehouse"


def decide(raw, quote, verdict, *, text=GOOD, **more):
    return record(
        raw, "a/communique.txt", an_entry(quote, verdict, text=text, file="a/communique.txt", **more), SETTINGS
    )


def ask(warehouse, question):
    return list(query.sql(warehouse, question).rows)


def told(summary):
    """What the account says of the decisions that do not hold."""
    (found,) = [one for one in summary.standing.warned if one.rule == "decision_holds"]
    return "; ".join(case.observed for case in found.cases)


def figures(warehouse):
    return ask(warehouse, "SELECT figure_id, indicator, value, decision_id, status FROM figures ORDER BY figure_id")


def test_a_decision_is_published_with_its_figure_and_its_reason(raw, warehouse):
    decision = decide(raw, "210", "correct", changes={"value": 211})
    toy.run(raw, warehouse)
    assert ask(warehouse, "SELECT value, status FROM figures WHERE decision_id IS NOT NULL") == [(211, "accepted")]
    assert ask(
        warehouse,
        "SELECT d.decision_id, d.decided_by, d.because, d.state, d.raw_path, d.entry, f.quote, "
        "d.expected->>'value', d.changes->>'value' FROM decisions d JOIN figures f USING (figure_id)",
    ) == [
        (decision.decision_id, "Jeanne", "the ministry says so", "applied", "a/decisions.toml", 1, "210", "210", "211")
    ]


def test_a_new_decision_reads_its_document_again_and_no_other_and_then_nothing(raw, warehouse):
    toy.run(raw, warehouse)
    before = figures(warehouse)
    decision = decide(raw, "210", "correct", changes={"value": 211})
    summary = toy.run(raw, warehouse)
    assert (summary.changed, summary.new, summary.unchanged) == (1, 0, 1)
    after = figures(warehouse)
    assert [row[:2] for row in after] == [row[:2] for row in before], "ids stay"
    assert [row[2:] for row in after if row not in before] == [(211, decision.decision_id, "accepted")]
    assert toy.run(raw, warehouse).run_id is None
    assert withdraw(raw, "a/decisions.toml", decision.decision_id, SETTINGS)
    assert toy.run(raw, warehouse).changed == 1
    assert figures(warehouse) == before


def test_a_comment_in_decisions_toml_makes_no_run(raw, warehouse):
    decide(raw, "210", "accept")
    toy.run(raw, warehouse)
    file = raw / "a/decisions.toml"
    file.write_text("# seen by two\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    assert toy.run(raw, warehouse).run_id is None


def test_decisions_outlive_the_warehouse(raw, warehouse):
    decide(raw, "210", "correct", changes={"indicator": "boats_intercepted"})
    decide(raw, "14.260", "not_a_figure")
    toy.run(raw, warehouse)
    before = figures(warehouse)
    shutil.rmtree(warehouse)
    toy.run(raw, warehouse)
    assert figures(warehouse) == before
    assert len(decisions_at(raw, "a/decisions.toml", SETTINGS)) == 2


def test_an_edited_document_makes_its_decisions_stale_and_says_so(raw, warehouse):
    decide(raw, "210", "accept")
    toy.run(raw, warehouse)
    toy.put(raw, "a/communique.txt", GOOD.replace("210", "219"))
    summary = toy.run(raw, warehouse)
    assert ask(warehouse, "SELECT state FROM decisions WHERE is_current") == [("stale",)]
    assert ask(warehouse, "SELECT count(*) FROM figures WHERE is_current AND decision_id IS NOT NULL") == [(0,)]
    assert summary.standing.decisions == {"stale": 1}
    assert "219" in told(summary)


def test_an_entry_that_is_wrong_is_told_and_the_run_goes_on(raw, warehouse):
    decide(raw, "210", "accept")
    file = raw / "a/decisions.toml"
    wrong = as_toml(an_entry("14.260", "accept", text=GOOD)).decode().replace("because", "becuase")
    file.write_text(file.read_text(encoding="utf-8") + wrong, encoding="utf-8")
    summary = toy.run(raw, warehouse)
    assert ask(warehouse, "SELECT entry, state FROM decisions ORDER BY entry") == [(1, "applied"), (2, "refused")]
    assert "a/decisions.toml: decision 2: unknown key 'becuase'; write because" in told(summary)


def test_a_broken_decisions_toml_decides_nothing_and_stops_nothing(raw, warehouse):
    (raw / "a/decisions.toml").write_text("[[decision]\n", encoding="utf-8")
    summary = toy.run(raw, warehouse)
    assert (summary.new, summary.standing.figures) == (2, 11)
    assert "line 1" in told(summary)


def test_a_decisions_toml_that_is_a_link_is_told_and_not_followed(raw, warehouse, tmp_path):
    elsewhere = tmp_path / "elsewhere.toml"
    elsewhere.write_bytes(as_toml(an_entry("210", "accept", text=GOOD, file="a/communique.txt")))
    (raw / "a/decisions.toml").symlink_to(elsewhere)
    summary = toy.run(raw, warehouse)
    assert ask(warehouse, "SELECT state FROM decisions") == [("refused",)]
    assert "links are never followed" in told(summary)


def test_bare_files_share_the_decisions_of_the_raw_folder_itself(raw, warehouse):
    texts = {"one.txt": GOOD.replace("deaths 12", "deaths 13"), "two.txt": GOOD.replace("deaths 12", "deaths 14")}
    for name, text in texts.items():
        toy.put(raw, name, text)
        record(raw, name, an_entry("210", "accept", text=text, file=name), SETTINGS)
    toy.run(raw, warehouse)
    decided = "SELECT d.raw_path, x.raw_path, state FROM decisions x JOIN documents d USING (document_id) ORDER BY ALL"
    assert ask(warehouse, decided) == [(name, "decisions.toml", "applied") for name in texts]
    record(raw, "one.txt", an_entry("14.260", "accept", text=texts["one.txt"], file="one.txt"), SETTINGS)
    assert toy.run(raw, warehouse).changed == 1, "the other document of the folder is not written again"


CONTRADICTION = {
    "the part corrected": ("5.664", "correct", {"changes": {"value": 1664}}, 5),
    "the whole corrected": ("4.388", "correct", {"changes": {"value": 9388}}, 5),
    "no part of it": ("5.664", "not_a_figure", {}, 4),
}


@pytest.mark.parametrize(("quote", "verdict", "more", "left"), CONTRADICTION.values(), ids=CONTRADICTION)
def test_a_decision_that_ends_the_contradiction_releases_both_rows(tmp_path, warehouse, quote, verdict, more, left):
    raw = tmp_path / "raw"
    toy.put(raw, "a/communique.txt", WRONG, SOURCE)
    assert toy.run(raw, warehouse).standing.rejected > 0
    decide(raw, quote, verdict, text=WRONG, **more)
    summary = toy.run(raw, warehouse)
    assert (summary.standing.rejected, summary.standing.figures, int(summary.exit_code)) == (0, left, 0)


def test_accepting_what_breaks_a_blocking_rule_is_refused_and_the_failure_stays_told(tmp_path, warehouse):
    raw = tmp_path / "raw"
    toy.put(raw, "a/communique.txt", WRONG, SOURCE)
    decide(raw, "5.664", "accept", text=WRONG)
    summary = toy.run(raw, warehouse)
    assert int(summary.exit_code) == 3
    ((state, reason),) = ask(warehouse, "SELECT state, state_reason FROM decisions")
    assert state == "refused"
    assert "iom_returns_within_returns" in reason


def test_a_value_that_a_person_put_in_the_place_of_the_words_is_published_and_told_as_undecidable(raw, warehouse):
    decide(raw, "210", "correct", changes={"value": 211})
    summary = toy.run(raw, warehouse)
    (finding,) = [case for one in summary.standing.undecidable if one.rule == "reread_value" for case in one.cases]
    assert (finding.observed, finding.expected) == ("210.0", "211, as a person decided")


def test_the_same_text_elsewhere_is_not_touched_by_a_decision_copied_there(raw, warehouse):
    decide(raw, "210", "accept")
    shutil.copy(raw / "a/decisions.toml", raw / "b/decisions.toml")
    toy.run(raw, warehouse)
    assert ask(warehouse, "SELECT raw_path, state FROM decisions ORDER BY raw_path") == [
        ("a/decisions.toml", "applied"),
        ("b/decisions.toml", "stale"),
    ]
