"""The two commands for those who write vocabulary: is it sound, and how well does it read."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from etl.evaluate import RATES
from etl.lexicon import LANGUAGES
from tests.flows.conftest import ROOT, environment


@pytest.fixture
def labelled(tmp_path):
    """One labelled text; one of its two labels expects what the text does not say."""
    text = "En 2024, 4.388 migrants sont rentrés volontairement."
    figure = {
        "quote": "4.388",
        "start": 9,
        "value": 4388,
        "indicator": "voluntary_returns",
        "period_start": "2023-01-01",
        "period_end": "2023-12-31",
        "qualifier": "exact",
        "part_of": None,
    }
    other = {"quote": "2024", "start": 3, "why": "year"}
    folder = tmp_path / "labelled"
    folder.mkdir()
    (folder / "one.txt").write_text(text, encoding="utf-8")
    labels = {"language": "fr", "published": "2025-01-10", "figures": [figure], "not_figures": [other]}
    (folder / "one.json").write_text(json.dumps(labels), encoding="utf-8")
    return folder


def test_evaluate_prints_each_rate_and_where_reading_and_label_part(labelled, communique):
    done = communique("evaluate", "labelled")
    assert (done.returncode, done.stderr) == (0, "")
    for rate in RATES:
        assert rate in done.stdout
    line = next(line for line in done.stdout.splitlines() if line.startswith("one.txt"))
    assert line.split()[:4] == ["one.txt", "9", "4.388", "period"]
    assert "period 2023-01-01 to 2023-12-31" in line
    assert "period 2024-01-01 to 2024-12-31" in line


def test_evaluate_as_json(labelled, communique):
    told = json.loads(communique("evaluate", "labelled", "--json").stdout)
    assert told["rates"]["fr"] == told["rates"]["all"]
    assert (told["rates"]["all"]["period"], told["rates"]["all"]["indicator"]) == (0, 1)
    (difference,) = told["differences"]
    assert difference["expected"] == {"period": ["2023-01-01", "2023-12-31"]}
    assert difference["read"]["period"] == ["2024-01-01", "2024-12-31"]


def test_evaluate_lists_no_more_than_asked_and_says_so(labelled, communique):
    done = communique("evaluate", "labelled", "--errors", "0")
    assert "one.txt" not in done.stdout
    assert "0 of 1 differences are listed" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none"], "no such folder"),
        (["."], "no labelled text"),
        (["labelled", "--language", "ar"], "choose one of: fr"),
    ],
)
def test_evaluate_says_what_it_cannot_measure(labelled, communique, arguments, said):
    done = communique("evaluate", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert "next: " in done.stderr


def test_the_vocabulary_as_shipped_is_sound(communique):
    told = json.loads(communique("vocabulary", "check", "--json").stdout)
    assert told["lists"]["indicators"] == len([*(ROOT / "schemas" / "indicators").glob("*.toml")])
    assert told["lists"]["publishers"] == len([*(ROOT / "schemas" / "publishers").glob("*.toml")])
    assert set(told["languages"]) == set(LANGUAGES)
    assert all(words["events"] > 10 for words in told["languages"].values())


def test_vocabulary_check_prints_a_table(communique):
    done = communique("vocabulary", "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split()[0] for line in done.stdout.splitlines()[-4:]] == list(LANGUAGES)


def test_a_phrase_claimed_twice_ends_with_2_and_names_both_files(tmp_path):
    code = (
        "import sys, dataclasses, schemas.codelists as codelists\n"
        "shipped = codelists.load_codelists()\n"
        "words = {'fr': {'names': ('Repas Servis',)}}\n"
        "for code in ('deaths', 'missing'):\n"
        "    shipped.indicators[code] = dataclasses.replace(shipped.indicators[code], phrases=words)\n"
        "sys.argv = ['communique', 'vocabulary', 'check']\n"
        "from flows.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment(), capture_output=True, text=True, encoding="utf-8"
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "indicators/deaths.toml [phrases.fr] names" in done.stderr
    assert "indicators/missing.toml [phrases.fr] names" in done.stderr
    assert "'Repas Servis'" in done.stderr
    assert "next: " in done.stderr
