"""docs/vocabulary.md, followed to the letter: its files are saved where it says, its commands run as printed."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from etl.lexicon import build_lexicon
from etl.scan import scan
from schemas.codelists import read_codelists
from tests.flows.conftest import COMMAND, ROOT, environment

GUIDE = (ROOT / "docs" / "vocabulary.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)
NAMED = re.compile(r"`([\w/]+\.(?:toml|txt|json))`")


def blocks(kind: str) -> list[str]:
    return [body for found, body in BLOCK.findall(GUIDE) if found == kind]


def files() -> dict[str, str]:
    """Each block that is to be saved, under the last file name before it."""
    saved = {}
    for found in BLOCK.finditer(GUIDE[: GUIDE.index("## How a phrase is written")]):
        if found[1] in ("toml", "text", "json"):
            saved[NAMED.findall(GUIDE[: found.start()])[-1]] = found[2]
    return saved


def table(title: str) -> list[dict[str, str]]:
    """The rows of the table whose first column has this title."""
    lines = GUIDE[GUIDE.index(f"| {title} |") :].split("\n\n")[0].splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [dict(zip(cells[0], row, strict=True)) for row in cells[2:]]


def save(folder: Path, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Path:
    """A copy of the vocabulary, with the guide's files saved where it says, short of the labels."""
    folder = tmp_path_factory.mktemp("guide")
    shutil.copytree(ROOT / "schemas", folder / "schemas", ignore=shutil.ignore_patterns("__pycache__"))
    save(folder, {name: text for name, text in files().items() if not name.endswith(".json")})
    return folder


def type_in(home: Path, command: str, vocabulary: Path | None = None) -> subprocess.CompletedProcess[str]:
    name, *arguments = shlex.split(command)
    assert name == "communique"
    return subprocess.run(
        [COMMAND, *arguments],
        cwd=home,
        env=environment(PYTHONPATH=str(vocabulary or home)),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_the_guide_names_the_files_that_it_saves():
    assert list(files()) == [
        "schemas/indicators/meals_served.toml",
        "meals/english.txt",
        "meals/french.txt",
        "meals/english.json",
    ]


def test_the_new_indicator_is_sound(home):
    check, _, _ = blocks("sh")
    done = type_in(home, check)
    assert done.returncode == 0, done.stderr
    indicators = len([*(ROOT / "schemas" / "indicators").glob("*.toml")])
    assert re.search(rf"indicators +{indicators + 1}\n", done.stdout)


def test_the_examples_are_read_as_the_guide_says(home):
    _, extract, _ = blocks("sh")
    done = type_in(home, extract)
    assert done.returncode == 0, done.stderr
    documents = [json.loads(line) for line in done.stdout.splitlines()]
    expected = table("indicator")
    assert [document["language"] for document in documents] == ["en", "fr"]
    for document in documents:
        assert [{name: str(figure[name]) for name in expected[0]} for figure in document["figures"]] == expected


def test_without_the_file_the_same_numbers_wait_for_a_person(home):
    _, extract, _ = blocks("sh")
    done = type_in(home, extract, vocabulary=ROOT)
    figures = [figure for line in done.stdout.splitlines() for figure in json.loads(line)["figures"]]
    assert len(figures) == 4
    assert all(figure["indicator"] is None and figure["status"] == "review" for figure in figures)


def test_the_labelled_example_scores_as_the_guide_says(home, tmp_path):
    save(tmp_path, files())
    _, _, evaluate = blocks("sh")
    told = json.loads(type_in(tmp_path, f"{evaluate.strip()} --json", vocabulary=home).stdout)
    rates = told["rates"]["all"]
    assert (rates.pop("documents"), rates.pop("numbers"), rates.pop("figures")) == (1, 4, 2)
    assert {name: rate for name, rate in rates.items() if rate != 1} == {"accepted_wrong": 0, "invented": 0}
    assert told["differences"] == []


def test_a_phrase_matches_what_the_guide_says(home):
    lexicons = [build_lexicon(language, read_codelists(home / "schemas")) for language in ("en", "fr")]

    def holds(text: str) -> bool:
        """Whether the whole text is one phrase of the new indicator."""
        found = [token for lexicon in lexicons for tokens in scan([text], lexicon) for token in tokens]
        return any("meals_served" in token.senses.values() and token.text == text for token in found)

    own = {
        token for lexicon in lexicons for token, senses in lexicon.phrases.items() if "meals_served" in senses.values()
    }
    for row in table("written"):
        phrase = row["written"].strip("`")
        matched = row["matches"].split(":")[0].split(", ")
        assert phrase in own
        assert all(map(holds, matched)), row
        assert not any(holds(text) for text in row["does not match"].split(", ")), row


def test_what_was_planned_was_not_served(home):
    said = re.search(r"\"(300 meals were planned)\"", GUIDE)
    assert said is not None
    save(home, {"planned/english.txt": f"In March 2024, {said[1]}.\n"})
    (figure,) = json.loads(type_in(home, "communique extract planned").stdout)["figures"]
    assert (figure["value"], figure["indicator"], figure["status"]) == (300, None, "review")


def test_every_other_block_of_toml_is_as_a_file_must_be(home, tmp_path):
    _, meanings, publisher, language = blocks("toml")
    indicator = files()["schemas/indicators/meals_served.toml"].split("[phrases.en]")[0]
    phrases = "[phrases.en]\nnames = []\n"
    vocabulary = tmp_path / "schemas"
    shutil.copytree(ROOT / "schemas", vocabulary)
    (vocabulary / "indicators" / "own.toml").write_text(f"{meanings}{indicator}{phrases}", encoding="utf-8")
    (vocabulary / "publishers" / "port_kitchen.toml").write_text(publisher, encoding="utf-8")
    codelists = read_codelists(vocabulary)
    assert {meaning.event for meaning in codelists.indicators["own"].meanings} == {"intercept", "seize"}
    assert codelists.publisher_named("la cuisine du PORT") is codelists.publishers["port_kitchen"]
    shipped = tomllib.loads((ROOT / "src" / "etl" / "languages" / "en.toml").read_text(encoding="utf-8"))
    for sense, keys in tomllib.loads(language).items():
        assert keys.keys() <= shipped[sense].keys()
