"""decisions.toml: read strictly, written whole, kept as people left it."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.decide import STATED
from etl.decisions import concerning, parse_decisions
from etl.decisions_file import as_toml, decisions_at, place_of, record, withdraw
from etl.errors import UsageError
from etl.readers import Unreadable
from etl.settings import Settings
from tests.etl.deciding import TEXT, UMBRELLAS, an_entry

SETTINGS = Settings()
PATH = "ma/communique.txt"
FILE = "ma/decisions.toml"
ENTRIES = (
    an_entry("1.664", "accept"),
    an_entry("1.664", "correct", changes={"value": 1264, "part_of": "none"}, minute=1),
    an_entry("312", "correct", changes=UMBRELLAS, because='a "quoted"\nreason with = and # 😀'),
    an_entry("6 %", "not_a_figure", because="=1+1"),
    an_entry("210", "defer", because=None),
)
HAND_WRITTEN = ("", "# kept\n", "\n# two\n\n# lines\n")


def write(raw, content):
    (raw / "ma").mkdir(exist_ok=True)
    (raw / FILE).write_text(content, encoding="utf-8")


@pytest.fixture
def raw(tmp_path):
    (tmp_path / "ma").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("raw_path", "expected"),
    [
        ("ma_interieur/2024-10-05-returns/communique.txt", "ma_interieur/2024-10-05-returns/decisions.toml"),
        ("bare.txt", "decisions.toml"),
    ],
)
def test_decisions_lie_beside_the_raw_file(raw_path, expected):
    assert place_of(raw_path) == expected


def test_what_is_recorded_is_read_again_in_order(raw):
    recorded = [record(raw, PATH, entry, SETTINGS) for entry in ENTRIES]
    assert decisions_at(raw, FILE, SETTINGS) == recorded
    assert [one.fault for one in recorded] == [None] * len(ENTRIES)
    assert recorded[2].changes["period_end"] == date(2024, 9, 30)
    assert [file.name for file in (raw / "ma").iterdir()] == ["decisions.toml"]


@settings(deadline=None, max_examples=40)
@given(
    st.sampled_from(HAND_WRITTEN),
    st.lists(st.tuples(st.sampled_from(ENTRIES), st.sampled_from(HAND_WRITTEN)), max_size=4),
    st.sampled_from(ENTRIES),
)
def test_deciding_and_undoing_leaves_the_file_as_it_was(tmp_path_factory, head, before, entry):
    raw = tmp_path_factory.mktemp("raw")
    write(raw, head)
    for one, comment in before:
        record(raw, PATH, one, SETTINGS)
        write(raw, (raw / FILE).read_text(encoding="utf-8") + comment)
    left = (raw / FILE).read_text(encoding="utf-8").strip("\n")
    decision = record(raw, PATH, entry | {"by": "somebody else"}, SETTINGS)
    assert withdraw(raw, FILE, decision.decision_id, SETTINGS)
    if left:
        assert (raw / FILE).read_text(encoding="utf-8").strip("\n") == left
    else:
        assert not (raw / FILE).exists()
    assert not withdraw(raw, FILE, decision.decision_id, SETTINGS)


def test_undoing_one_of_several_leaves_the_others_and_their_comments(raw):
    first, second, third = (record(raw, PATH, entry, SETTINGS) for entry in ENTRIES[:3])
    write(raw, "# by hand\n" + (raw / FILE).read_text(encoding="utf-8"))
    withdraw(raw, FILE, second.decision_id, SETTINGS)
    assert [one.decision_id for one in decisions_at(raw, FILE, SETTINGS)] == [first.decision_id, third.decision_id]
    assert (raw / FILE).read_text(encoding="utf-8").startswith("# by hand\n")


FAULTS = {
    "an unknown key": ({"becuase": "x"}, "unknown key 'becuase'; write because"),
    "an unknown key below changes": (
        {"verdict": "correct", "changes": {"valeu": 3}},
        "changes unknown key 'valeu'; write value",
    ),
    "another verdict": ({"verdict": "acept"}, "verdict is 'acept'; write one of accept, correct"),
    "no verdict": ({"verdict": None}, "verdict is missing"),
    "no name": ({"by": None}, "by is missing"),
    "no moment": ({"at": None}, "at is missing"),
    "no expectation": ({"expected": None}, "expected is missing"),
    "an expectation that says nothing": ({"expected": {"value": 3}}, "read_as"),
    "no document": ({"document": None}, "document is missing"),
    "a document that is no hash": ({"document": "abc"}, "document is no document_id"),
    "a correction of nothing": ({"verdict": "correct"}, "nothing is corrected"),
    "an acceptance that corrects": ({"changes": {"value": 3}}, "accept corrects nothing"),
    "a correction without a reason": (
        {"verdict": "correct", "changes": {"value": 3}, "because": None},
        'correct needs a reason; write because = "…"',
    ),
    "a fraction of a person": (
        {"verdict": "correct", "changes": {"value": 3.5}},
        "changes value is no whole number of 0 or more: '3.5'",
    ),
    "fewer than none": ({"verdict": "correct", "changes": {"value": -3}}, "'-3'"),
    "more than a column holds": ({"verdict": "correct", "changes": {"value": 2**63}}, "no whole number"),
    "an unknown indicator": (
        {"verdict": "correct", "changes": {"indicator": "voluntary_return"}},
        "is no indicator: 'voluntary_return'; write voluntary_returns",
    ),
    "a day in quotation marks": (
        {"verdict": "correct", "changes": {"period_start": "2024-01-01"}},
        "write period_start = 2024-10-05, without quotation marks",
    ),
    "a span turned round": ({"span": [5, 3]}, "span is no span"),
    "a file of another folder": ({"file": "../a/communique.txt"}, "file is no path below the raw folder"),
}


@pytest.mark.parametrize(("change", "told"), FAULTS.values(), ids=FAULTS)
def test_an_entry_that_is_wrong_names_file_entry_key_and_remedy_and_the_next_one_counts(raw, change, told):
    wrong, right = an_entry("1.664", "accept") | change, an_entry("210", "accept")
    faulty, sound = parse_decisions(file_of(wrong, right), FILE)
    assert faulty.fault.startswith(f"{FILE}: decision 1: ")
    assert told in faulty.fault
    assert (sound.fault, sound.quote) == (None, "210")


@pytest.mark.parametrize("content", ["[[decision]", "decision = ", "at = 2024-02-30", "a = 1\na = 2", "decision = {"])
def test_what_is_no_toml_is_told_with_its_line(content):
    with pytest.raises(Unreadable) as caught:
        parse_decisions(content.encode(), FILE)
    assert FILE in caught.value.reason
    assert "correct" in caught.value.remedy


@pytest.mark.parametrize("content", ["decisions = 1", "decision = 3", '[decision]\nverdict = "accept"', "[[decison]]"])
def test_what_is_no_list_of_decisions_says_what_to_write(content):
    (fault,) = parse_decisions(content.encode(), FILE)
    assert "write [[decision]]" in fault.fault


@pytest.mark.parametrize("content", ["[[decision]", "decision = 3\n", "other = 1\n"])
def test_nothing_is_added_to_a_file_that_is_wrong(raw, content):
    write(raw, content)
    with pytest.raises(UsageError) as caught:
        record(raw, PATH, ENTRIES[0], SETTINGS)
    assert FILE in str(caught.value)
    assert (raw / FILE).read_text(encoding="utf-8") == content


@pytest.mark.parametrize("path", ["../communique.txt", "nowhere/communique.txt", "/tmp/communique.txt"])
def test_nothing_is_written_outside_the_raw_folder_or_where_no_folder_is(raw, path):
    before = sorted(raw.parent.rglob("decisions.toml"))
    with pytest.raises(Exception, match=r"decision|raw folder"):
        record(raw, path, ENTRIES[0], SETTINGS)
    assert sorted(raw.parent.rglob("decisions.toml")) == before


def test_a_link_is_not_followed(raw, tmp_path):
    elsewhere = tmp_path / "elsewhere.toml"
    elsewhere.write_text("# mine\n", encoding="utf-8")
    (raw / FILE).symlink_to(elsewhere)
    with pytest.raises(UsageError):
        record(raw, PATH, ENTRIES[0], SETTINGS)
    assert elsewhere.read_text(encoding="utf-8") == "# mine\n"


def test_in_a_shared_folder_each_document_has_its_own_decisions():
    entries = [an_entry("1.664", "accept", file=name) for name in ("x/a.txt", "y/b.txt", "gone.txt")]
    decisions = parse_decisions(file_of(*entries), FILE)
    beside = frozenset({"a.txt", "b.txt"})
    assert [one.file for one in concerning(decisions, "a.txt", beside)] == ["x/a.txt", "gone.txt"]
    assert [one.file for one in concerning(decisions, "b.txt", beside)] == ["y/b.txt"]


def file_of(*entries):
    return b"\n".join(as_toml({key: value for key, value in entry.items() if value is not None}) for entry in entries)


def test_what_is_written_is_plain_toml_with_the_words_and_the_reason_in_it():
    (entry,) = tomllib.loads(file_of(ENTRIES[1]).decode())["decision"]
    assert (entry["quote"], entry["because"], entry["by"]) == ("1.664", "the ministry says so", "Jeanne")
    assert entry["expected"]["indicator"] == "voluntary_returns_iom"
    assert TEXT[slice(*entry["span"])] == "1.664"


def test_the_example_that_users_are_shown_is_a_decision():
    guide = (Path(__file__).parents[2] / "docs" / "review.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.+?)```", guide, re.S)
    (decision,) = parse_decisions(example.replace("5a7c…", "5a7c" * 16).encode(), FILE)
    assert decision.fault is None
    assert sorted(decision.expected) == sorted(["read_as", *STATED])
