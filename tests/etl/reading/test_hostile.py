"""No shape of text makes reading slow: work grows with the length. Seconds are measured in benchmarks/hostile.py."""

from __future__ import annotations

import sys

import pytest

from tests.etl.reading.reading import read

PARAGRAPH = (
    "Durant les neuf premiers mois de l'année 2024, les autorités ont avorté 45.015 tentatives de migration "
    "irrégulière et démantelé 177 réseaux. Par ailleurs, 10.859 migrants ont été secourus en mer par la Marine, dont "
    "312 femmes et 45 mineurs, contre 9.100 un an plus tôt, soit une hausse de 19 %.\n\n"
)
SENTENCE = PARAGRAPH.replace(".\n\n", ", ").replace(". Par", " et par")


def steps(text):
    """How many calls reading makes, a count that does not depend on what else the machine does."""
    count = 0

    def counting(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counting)
    try:
        read("fr", text, "2024-10-20")
    finally:
        sys.setprofile(None)
    return count


def filled(unit, size):
    return (unit * (size // len(unit) + 1))[:size]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("unit", "size"),
    [
        (PARAGRAPH, 12_000),
        (SENTENCE, 5_000),
        ("1 ", 1_000),
        ("1-", 1_000),
        ("1:", 1_000),
        ("12,5 ", 1_000),
        ("1.234 ", 1_500),
        ("cent ", 1_000),
        ("12 personnes, ", 3_000),
        ("dont 12 femmes ", 3_000),
        ("2024 ", 2_000),
        ("1 janvier ", 3_000),
        ("12 septembre 2024 au ", 4_000),
        ("5 % ", 3_000),
        ("((1", 2_000),
        ("½", 3_000),
        ("\n", 6_000),
    ],
    ids=ascii,
)
def test_four_times_the_text_takes_about_four_times_the_steps(unit, size):
    read("fr", filled(unit, 4 * size), "2024-10-20")
    assert steps(filled(unit, 4 * size)) < 4.4 * steps(filled(unit, size)) + 1_000
