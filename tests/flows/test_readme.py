"""What the README shows is what there is: its questions are asked, its figures looked up, in the shipped archive."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.flows.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
QUESTIONS = re.findall(r"```sql\n(.+?)```", README, re.S)
OUTPUT = re.search(r"`make run` prints:\n\n```\n(.+?)```", README, re.S)


def ask(archive: Path, question: str) -> list[dict]:
    from etl import query

    return query.sql(archive / "data" / "warehouse", question).dicts()


def test_there_are_five_questions_and_a_printed_result():
    assert len(QUESTIONS) == 5
    assert OUTPUT is not None


@pytest.mark.parametrize("question", QUESTIONS, ids=range(1, len(QUESTIONS) + 1))
def test_a_question_of_the_readme_has_an_answer(archive, question):
    assert ask(archive, question)


def test_the_printed_figures_are_those_of_the_archive(archive):
    printed = re.findall(r"^ *([0-9a-f]{10}) +(\w+) +(\d+) ", OUTPUT[1], re.M)
    found = ask(archive, "SELECT left(figure_id, 10) AS id, indicator, value::VARCHAR AS value FROM latest_figures")
    assert len(printed) >= 5
    assert set(printed) <= {tuple(row.values()) for row in found}


def test_the_printed_counts_are_those_of_the_archive(archive):
    [(numerals, documents)] = re.findall(r"^numerals +(\d+) in (\d+) documents", OUTPUT[1], re.M)
    assert ask(archive, "SELECT count(*)::BIGINT AS n FROM mentions") == [{"n": int(numerals)}]
    assert ask(archive, "SELECT count(*)::BIGINT AS n FROM documents") == [{"n": int(documents)}]
    assert f"`0 new, {documents} unchanged`" in README


def test_every_file_that_the_readme_lays_out_is_there():
    layout = README.split("## Layout")[1].split("```")[1]
    for name in re.findall(r"^([\w./]+)", layout, re.M):
        if name != "data/warehouse/":
            assert (ROOT / name).exists(), name


def test_the_readme_shows_no_command_that_is_not_there():
    commands = set(re.findall(r"communique (\w+)", README)) - {"etl"}
    done = subprocess.run(
        [Path(sys.executable).parent / "communique", "--help"], capture_output=True, text=True, check=True
    )
    assert commands <= set(re.findall(r"^  (\w+)  ", done.stdout, re.M))
