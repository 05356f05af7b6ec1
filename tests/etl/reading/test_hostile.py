"""Hostile texts cost what friendly ones of their size cost: no shape of text makes reading slow."""

from __future__ import annotations

import time

import pytest

from tests.etl.reading.reading import document, read, readings

PARAGRAPH = (
    "Durant les neuf premiers mois de l'année 2024, les autorités ont avorté 45.015 tentatives de migration "
    "irrégulière et démantelé 177 réseaux. Par ailleurs, 10.859 migrants ont été secourus en mer par la Marine, dont "
    "312 femmes et 45 mineurs, contre 9.100 un an plus tôt, soit une hausse de 19 %.\n\n"
)
SENTENCE = PARAGRAPH.replace(".\n\n", ", ").replace(". Par", " et par")
MEGABYTE, ORDINARY = 1_000_000, 3_000
GENEROUS = 4
"""How many times the cost of a friendly text a hostile one may have, on a busy machine."""


def seconds(work):
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def filled(unit, size):
    return (unit * (size // len(unit) + 1))[:size]


@pytest.fixture(scope="module")
def friendly_megabyte():
    """The seconds that a megabyte of ordinary communiqués takes."""
    documents = [document(filled(PARAGRAPH, ORDINARY), "fr", "2024-10-20") for _ in range(MEGABYTE // ORDINARY)]
    readings(documents[:1])
    return seconds(lambda: readings(documents))


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    ["7", "٧", "7.", " ", "\n", "\u200b", "dont ", "(", ")", "-", "é", "e\u0301", "et ", "deux mille ", SENTENCE],
    ids=ascii,
)
def test_a_megabyte_of_one_thing_costs_what_a_friendly_megabyte_costs(unit, friendly_megabyte):
    text = filled(unit, MEGABYTE)
    assert seconds(lambda: read("fr", text, "2024-10-20")) < GENEROUS * friendly_megabyte + 1


def growth(unit, size):
    """How many times longer a text of four times the size takes."""
    read("fr", unit)
    small = min(seconds(lambda: read("fr", filled(unit, size), "2024-10-20")) for _ in range(3))
    return seconds(lambda: read("fr", filled(unit, 4 * size), "2024-10-20")) / small


@pytest.mark.slow
@pytest.mark.parametrize(
    ("unit", "size"),
    [
        (PARAGRAPH, 80_000),
        (SENTENCE, 15_000),
        ("1 ", 2_000),
        ("1-", 2_000),
        ("1:", 2_000),
        ("12,5 ", 4_000),
        ("1.234 ", 5_000),
        ("cent ", 4_000),
        ("12 personnes, ", 6_000),
        ("dont 12 femmes ", 6_000),
        ("2024 ", 4_000),
        ("1 janvier ", 6_000),
        ("12 septembre 2024 au ", 15_000),
        ("5 % ", 6_000),
        ("((1", 4_000),
        ("½", 60_000),
        ("\n", 60_000),
    ],
)
def test_four_times_the_text_takes_about_four_times_as_long(unit, size):
    assert growth(unit, size) < 8
