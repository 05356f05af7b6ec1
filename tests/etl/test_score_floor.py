"""Reading of the labelled texts may get better, never worse; `make floor` writes down what was gained."""

from __future__ import annotations

import json

from benchmarks.floor import FLOOR, LABELLED, NOT_ABOVE, NOT_BELOW, fallen, measure
from etl.labels import read_labelled


def test_no_rate_is_worse_than_it_was():
    floor = json.loads(FLOOR.read_text(encoding="utf-8"))
    assert fallen(floor, measure()) == [], "see the differences: communique evaluate tests/communiques"


def test_the_floor_holds_every_rate_of_every_language():
    floor = json.loads(FLOOR.read_text(encoding="utf-8"))
    languages = {text.language for text in read_labelled(LABELLED)}
    assert set(floor) == {*languages, "all"} == {"fr", "en", "es", "ar", "all"}
    assert all(set(rates) == {*NOT_BELOW, *NOT_ABOVE} for rates in floor.values())


def test_a_rate_that_fell_and_an_error_that_grew_are_both_named():
    floor = {"fr": {"right": 0.9, "accepted_wrong": 0.01}}
    assert fallen(floor, {"fr": {"right": 0.9, "accepted_wrong": 0.01}}) == []
    assert fallen(floor, {"fr": {"right": 0.95, "accepted_wrong": 0.0}}) == []
    assert fallen(floor, {"fr": {"right": 0.89, "accepted_wrong": 0.02}}) == [
        "fr: right was 0.9 and is 0.89",
        "fr: accepted_wrong was 0.01 and is 0.02",
    ]
    assert fallen(floor, {}) == ["fr: right was 0.9 and is 0.0"]
