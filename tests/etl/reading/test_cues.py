"""A cue finds what its pattern finds, whatever a text holds."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import etl.resolve  # noqa: F401 (its rules bring their cues)
from etl import cues
from etl.cues import Cue, look_through

TEXTS = sorted((Path(__file__).parents[2] / "communiques").glob("*.txt"))

STEMS = [
    (r"\bnaufrag\w+", re.I, {"naufrag"}),
    (r"(?:les )?migrants", 0, {"migrants"}),
    (r"\br[eé]gulari[sz]", re.I, {"regularis", "regulariz", "régularis", "régulariz"}),
    (r"(?:boat|ship)s?\b", re.I, {"boat", "ship"}),
    (r"(?:of|out of) (?:them|those)", 0, {"of them", "of those"}),
    (r"rescued \d+ people|saved", 0, {"rescued ", "saved"}),
    (r"(?:boat|ship)+ sank", 0, {" sank"}),
    (r"(?!never)seen(?= by)", 0, {"seen"}),
    (r"\w+|saved", 0, None),
    (r"(?:saved)?", 0, None),
    (r"(?:saved)*x", 0, None),
    (r"[^a]b", 0, None),
    (r"si|if", re.I, None),
]


@pytest.mark.parametrize(("pattern", "flags", "stems"), STEMS)
def test_the_stems_of_a_pattern_are_the_letters_it_cannot_do_without(
    pattern: str, flags: int, stems: set[str] | None
) -> None:
    assert cues.stems_of(re.compile(pattern, flags)) == stems


def assert_finds_all(cue: Cue, text: str) -> None:
    expected = {found.span() for found in re.finditer(cue.pattern, text, cue.flags)}
    assert {found.span() for found in cue.finditer(text)} == expected, cue.pattern
    assert_same_between(cue, text, 0, len(text))


def assert_same_between(cue: Cue, text: str, low: int, high: int) -> None:
    expected = re.compile(cue.pattern, cue.flags).search(text, low, high)
    found = cue.search(text, low, high)
    assert (found and found.span()) == (expected and expected.span()), (cue.pattern, low, high)


@pytest.mark.parametrize("start", range(4))
def test_no_cue_misses_what_it_looks_for_in_a_communique(start: int) -> None:
    for path in TEXTS[start::80]:
        text = path.read_text(encoding="utf-8")
        look_through(text)
        ends = [0, *(mark.end() for mark in re.finditer(r"[.\n]+", text)), len(text)]
        for cue in cues.all_cues():
            assert_finds_all(cue, text)
            for low, high in pairwise(ends):
                assert_same_between(cue, text, low, high)


@given(st.data())
def test_no_cue_misses_its_own_stems_in_any_case(data: st.DataObject) -> None:
    cue = data.draw(st.sampled_from([cue for cue in cues.all_cues() if cue.stems]))
    stem = data.draw(st.sampled_from(sorted(cue.stems or ())))
    odd = stem.upper().replace("S", "ſ").replace("I", data.draw(st.sampled_from("Iıİ")))
    written = data.draw(st.sampled_from([stem, stem.upper(), stem.title(), odd]))
    text = data.draw(st.text(max_size=20)) + written + data.draw(st.text(max_size=20))
    look_through(text)
    assert_finds_all(cue, text)
    low = data.draw(st.integers(0, len(text)))
    assert_same_between(cue, text, low, data.draw(st.integers(low, len(text))))


def test_a_text_that_was_not_looked_through_is_searched_all_the_same() -> None:
    cue = Cue("naufrag")
    look_through("Rien.")
    assert cue.search("Deux naufrages.") is not None
