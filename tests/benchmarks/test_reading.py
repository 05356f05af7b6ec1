"""The benchmarks run, on a few documents, and measure what they say."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest

from benchmarks.corpus import make_corpus
from benchmarks.growth import enlarged, lexicons_of
from benchmarks.hostile import NAMES, make_hostile
from benchmarks.reading import _sample
from etl.find import find
from etl.lexicon import LANGUAGES, load_lexicon
from etl.resolve import resolve


def run(*arguments: str) -> str:
    call = [sys.executable, "-m", "benchmarks.reading", *arguments]
    return subprocess.run(call, capture_output=True, text=True, check=True, timeout=120).stdout


def test_the_same_seed_makes_the_same_documents():
    first, again, other = (list(make_corpus(12, seed)) for seed in (5, 5, 6))
    assert first == again
    assert all(one.text != another.text for one, another in zip(first, other, strict=True))
    assert Counter(document.language for document in first) == dict.fromkeys(LANGUAGES, 3)


def test_the_corpus_is_of_texts_in_which_there_is_something_to_read():
    documents = list(make_corpus(40))
    readings = resolve(documents, find(documents))
    for language in LANGUAGES:
        figures = [
            figure
            for document, reading in zip(documents, readings, strict=True)
            if document.language == language
            for figure in reading.figures
        ]
        assert len(figures) > 50
        assert sum(figure.indicator is not None for figure in figures) > len(figures) / 2


def test_a_sample_keeps_the_languages_in_balance():
    sample = _sample(list(make_corpus(400)), 0.1)
    assert Counter(document.language for document in sample) == dict.fromkeys(LANGUAGES, 10)


def test_three_times_the_phrases_are_three_times_the_phrases():
    for language, lexicon in lexicons_of(enlarged(3)).items():
        assert len(lexicon.phrases) > 2.9 * len(load_lexicon(language).phrases)


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_text_has_the_size_asked_for(name):
    assert len(make_hostile(name, 5_000)) == 5_000


@pytest.mark.slow
def test_the_comparison_prints_a_line_for_each_contender():
    table = run("--documents", "40", "--rounds", "1")
    lines = [
        line for line in table.splitlines() if line.startswith(("full", "find", "re:", "ripgrep", "spaCy", "quant"))
    ]
    assert len(lines) == 7
    assert all("not installed" in line or float(line.split()[-2].replace(",", "")) > 0 for line in lines)


@pytest.mark.slow
def test_growth_and_resistance_print_their_tables():
    assert "3 times" in run("--documents", "20", "--rounds", "1", "--vocabulary", "3")
    table = run("--hostile", "--size", "2000")
    assert all(name in table for name in NAMES)
    assert "failed" not in table
