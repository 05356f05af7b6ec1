"""docs/queries.md shows what the warehouse answers, and has a question for each view."""

from __future__ import annotations

import re

import pytest

from docs.refresh import ANSWERED, answer
from etl.duck import views
from tests.flows.conftest import ROOT

PAGE = (ROOT / "docs" / "queries.md").read_text(encoding="utf-8")
SHOWN = [(found["question"], found["answer"]) for found in ANSWERED.finditer(PAGE)]


def test_every_view_has_a_question_that_asks_it():
    sections = dict(re.findall(r"^## (\w+):[^\n]*\n(.+?)(?=^## |\Z)", PAGE, re.M | re.S))
    assert sections.keys() == {*(view.name for view in views()), "data_dictionary"}
    for name, section in sections.items():
        assert any(name in found["question"] for found in ANSWERED.finditer(section)), name


def test_every_question_is_followed_by_its_answer():
    assert len(SHOWN) == PAGE.count("```sql") >= 8


@pytest.mark.parametrize(("question", "shown"), SHOWN, ids=[re.search(r"FROM (\w+)", q)[1] for q, _ in SHOWN])
def test_a_question_gives_the_answer_that_the_page_shows(archive, question, shown):
    """`make readme` writes it anew; it changes where reading or data/raw does."""
    assert answer(archive, question) == shown
    assert len(shown.splitlines()) > 2
