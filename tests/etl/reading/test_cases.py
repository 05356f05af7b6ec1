"""Words of a period, plain sentences of the press, and what was never done: one line a case in `cases/`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.etl.reading.reading import figure_of, read

PUBLISHED = "2024-05-22"  # a Wednesday
CASES = Path(__file__).parent / "cases"
SENTENCES = {
    "fr": "{}, 45 migrants ont été secourus en mer.",
    "en": "{}, 45 migrants were rescued at sea.",
    "es": "{}, 45 migrantes fueron rescatados en el mar.",
    "ar": "أنقذت البحرية {} 45 مهاجرا في البحر.",
}


def lines_of(name: str) -> list[tuple[str, ...]]:
    lines = (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    cells = (re.split(r" \| ?", line) for line in lines if line and not line.startswith("#"))
    return [tuple(cell.strip() for cell in one) for one in cells]


@pytest.mark.parametrize(("language", "words", "days"), lines_of("periods"))
def test_words_of_a_period_give_its_days_or_make_the_number_wait(language, words, days):
    figure = figure_of(read(language, SENTENCES[language].format(words), PUBLISHED), "45")
    told = f"{figure.period_start or ''}/{figure.period_end or ''}"
    assert (told if figure.status == "accepted" else "waits") == days


@pytest.mark.parametrize(("language", "text", "told"), lines_of("days"))
def test_each_number_of_a_sentence_has_its_own_days_or_waits(language, text, told):
    figures = read(language, text, PUBLISHED).figures
    days = (f"{figure.period_start or ''}/{figure.period_end or ''}" for figure in figures)
    read_as = [
        f"{figure.quote} {day if figure.status == 'accepted' else 'waits'}"
        for figure, day in zip(figures, days, strict=True)
    ]
    assert "; ".join(read_as) == told


@pytest.mark.parametrize(("language", "text", "indicators"), lines_of("sentences"))
def test_a_plain_sentence_of_the_press_is_read_and_accepted(language, text, indicators):
    figures = read(language, text, PUBLISHED).figures
    assert [(figure.indicator, figure.status) for figure in figures] == [
        (indicator, "accepted") for indicator in indicators.split()
    ]


@pytest.mark.parametrize(("language", "text"), lines_of("undone"))
def test_what_was_not_done_or_befell_others_is_not_accepted(language, text):
    reading = read(language, text, PUBLISHED)
    assert reading.mentions
    assert all(figure.status == "review" for figure in reading.figures)


@pytest.mark.parametrize(("language", "text", "told"), lines_of("parts"))
def test_each_part_is_tied_to_its_whole(language, text, told):
    reading = read(language, text, PUBLISHED)
    quotes = [figure.quote for figure in reading.figures]
    assert "; ".join(f"{quotes[part.child]} of {quotes[part.whole]}" for part in reading.parts) == told
