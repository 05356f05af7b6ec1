"""The product's scoring: the same rates as the tool that the labels came with, and each difference named."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from etl.errors import UsageError
from etl.evaluate import RATES, Score, evaluate, score_text
from etl.find import find
from etl.labels import read_labelled
from etl.reread import NOTHING, reread
from etl.resolve import resolve
from flows.extraction import record_of
from schemas.rows import Claim, Figure, Mention, Part, Reading

ROOT = Path(__file__).parents[2]
LABELLED = ROOT / "tests" / "communiques"
TOOL = ROOT.parent / "shared" / "tools" / "score.py"
COMMAND = Path(sys.executable).parent / "communique"

TEXT = "En 2024, 4.388 migrants sont rentrés, dont 1.664 avec l'OIM, soit une hausse de 12."


def label(quote: str, value: float, indicator: str, part_of: int | None = None, **more: object) -> dict:
    return {
        "quote": quote,
        "start": TEXT.index(quote),
        "value": value,
        "indicator": indicator,
        "period_start": "2024-01-01",
        "period_end": "2024-12-31",
        "qualifier": "exact",
        "part_of": part_of,
        **more,
    }


GOLD = {
    "language": "fr",
    "published": "2025-01-10",
    "figures": [
        label("4.388", 4388, "voluntary_returns"),
        label("1.664", 1664, "voluntary_returns_iom", 0),
        label("12", 12, "other:increase in voluntary returns"),
    ],
    "not_figures": [{"quote": "2024", "start": 3, "why": "year"}],
}


@pytest.fixture
def gold(tmp_path):
    """Write labels beside the text, and read them."""

    def write(table: dict = GOLD, text: str = TEXT):
        (tmp_path / "one.txt").write_text(text, encoding="utf-8")
        (tmp_path / "one.json").write_text(json.dumps(table), encoding="utf-8")
        return read_labelled(tmp_path)[0]

    return write


def figure(quote: str, value: int | None, indicator: str | None, **more: object) -> Figure:
    start = TEXT.index(quote)
    made = Figure(
        char_start=start,
        char_end=start + len(quote),
        quote=quote,
        sentence=TEXT,
        sentence_start=0,
        value=value,
        value_low=value,
        value_high=value,
        indicator=indicator,
        period_start=date(2024, 1, 1),
        period_end=date(2024, 12, 31),
        status="accepted",
    )
    return replace(made, **more)


def right_reading() -> Reading:
    spans = [(TEXT.index(quote), quote) for quote in ("2024", "4.388", "1.664", "12.")]
    return Reading(
        mentions=[Mention(start, start + len(quote), quote, "count", None) for start, quote in spans],
        figures=[figure("4.388", 4388, "voluntary_returns"), figure("1.664", 1664, "voluntary_returns_iom")],
        parts=[Part(1, 0, "subset", False, "dont")],
        claims=[Claim(TEXT.rindex("12"), TEXT.rindex("12") + 2, "12", "change", -12)],
    )


def test_what_is_all_right_scores_one_and_lists_nothing(gold):
    score = score_text(gold(), right_reading())
    rates = score.rates()
    assert score.differences == []
    assert [rates[name] for name in RATES[3:]] == [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]


@pytest.mark.parametrize(
    ("change", "rate", "what", "expected", "read"),
    [
        ({"value": 4389}, "value", "value", 4388, 4389),
        ({"indicator": "deportations"}, "indicator", "indicator", "voluntary_returns", "deportations"),
        ({"qualifier": "about"}, "qualifier", "qualifier", "exact", "about"),
        (
            {"period_start": date(2024, 2, 1)},
            "period",
            "period",
            (date(2024, 1, 1), date(2024, 12, 31)),
            (date(2024, 2, 1), date(2024, 12, 31)),
        ),
    ],
)
def test_a_wrong_aspect_costs_its_rate_and_is_named(gold, change, rate, what, expected, read):
    reading = right_reading()
    reading.figures[0] = replace(reading.figures[0], **change)
    score = score_text(gold(), reading)
    assert score.rates()[rate] < 1
    assert score.rates()["right"] == 0.5
    (difference,) = score.differences
    assert (difference.file, difference.start, difference.quote, difference.what) == ("one.txt", 9, "4.388", what)
    assert (difference.expected, difference.read) == ({what: expected}, {what: read, "status": "accepted"})


def test_an_accepted_figure_at_a_year_is_wrong(gold):
    reading = right_reading()
    reading.figures.append(figure("2024", 2024, "voluntary_returns"))
    score = score_text(gold(), reading)
    assert (score.counts["false"], score.counts["accepted_wrong"], score.counts["accepted"]) == (1, 1, 3)
    assert [d.what for d in score.differences] == ["not a figure"]


def test_missed_and_unlabelled_figures_are_listed(gold):
    reading = right_reading()
    reading.figures = [figure("migrants", 7, None)]
    reading.parts = []
    score = score_text(gold(), reading)
    assert [d.what for d in score.differences] == ["missed", "missed", "unlabelled"]
    assert score.rates()["detection_f1"] == 0.4


def test_a_number_that_no_mention_covers_costs_the_ledger(gold):
    reading = right_reading()
    del reading.mentions[0]
    score = score_text(gold(), reading)
    assert score.rates()["ledger"] == 0.75
    assert [d.what for d in score.differences] == ["no mention"]


def test_second_readings_are_as_right_as_first_ones(gold):
    figures = [
        label(
            "4.388",
            4388,
            "arrivals",
            alt_indicator=["deportations", "voluntary_returns"],
            alt_period=["2024-02-01", "2024-12-31"],
            alt_qualifier="about",
        ),
        label("1.664", 1664, "voluntary_returns_iom", None, alt_part_of=0),
        GOLD["figures"][2],
    ]
    reading = right_reading()
    reading.figures[0] = replace(reading.figures[0], qualifier="about", period_start=date(2024, 2, 1))
    assert score_text(gold({**GOLD, "figures": figures}), reading).rates()["right"] == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"figures": [label("4.388", 4388, "voluntary_returns", start=8)]}, "'4.388' is not at character 8"),
        ({"not_figures": None}, "not understood"),
        ({"figures": [{"quote": "4.388", "start": 9}]}, "'indicator' is missing"),
        ({"published": "soon"}, "not understood"),
    ],
)
def test_wrong_labels_are_named_with_their_file(gold, change, said):
    with pytest.raises(UsageError, match=r"one\.json") as caught:
        gold({**GOLD, **change})
    assert said in str(caught.value)
    assert "next: " in str(caught.value)


def test_a_folder_without_labelled_texts_says_what_one_is(tmp_path):
    with pytest.raises(UsageError, match=r"NAME\.txt beside NAME\.json"):
        read_labelled(tmp_path)
    with pytest.raises(UsageError, match="no such folder"):
        read_labelled(tmp_path / "none")
    with pytest.raises(UsageError, match="choose one of: ar, en, es, fr"):
        read_labelled(LABELLED, "it")


def test_the_counts_of_the_languages_add_up_to_those_of_all():
    scores = evaluate(read_labelled(LABELLED)[::6])
    together = sum((score.counts for name, score in scores.items() if name != "all"), Counter())
    assert together == +scores["all"].counts
    assert scores["all"].counts["figures"] > 50
    assert Score().rates()["right"] is None


needs_tool = pytest.mark.skipif(not TOOL.exists(), reason="the tool that came with the labels is not beside us")


def rates_of_the_tool(command: str, *arguments: str) -> dict[str, float]:
    """What the tool says; it counts the documents of all languages, so that count is left out."""
    call = [sys.executable, TOOL, LABELLED, "--json", "--command", command, *arguments]
    rates = json.loads(subprocess.run(call, capture_output=True, text=True, check=True).stdout)
    del rates["documents"]
    return rates


@pytest.fixture(scope="module")
def extracted(tmp_path_factory):
    """What `communique extract` prints, under the paths at which the tool lays the texts out."""
    texts = read_labelled(LABELLED)
    documents = [text.document for text in texts]
    lines = []
    for text, reading in zip(texts, resolve(documents, find(documents)), strict=True):
        label = json.loads((LABELLED / f"{text.name}.json").read_text(encoding="utf-8"))
        day = label.get("published") or label.get("published_month") or "undated"
        place = f"{day}-{text.name}/communique.txt"
        lines.append(json.dumps(record_of(place, text.document, reading), default=str, ensure_ascii=False))
    path = tmp_path_factory.mktemp("extracted") / "all.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@needs_tool
@pytest.mark.parametrize("language", ["fr", "en", "es", "ar"])
def test_the_rates_of_a_language_are_those_of_the_tool_that_came_with_the_labels(extracted, language):
    theirs = rates_of_the_tool(f"cat {extracted}", "--language", language)
    ours = evaluate(read_labelled(LABELLED, language))["all"].rates()
    assert {name: ours[name] for name in theirs} == theirs


@needs_tool
@pytest.mark.slow
def test_the_rates_are_those_of_the_tool_run_on_the_command_itself():
    theirs = rates_of_the_tool(f"{COMMAND} extract {{raw}}")
    ours = evaluate(read_labelled(LABELLED))["all"].rates()
    assert {name: ours[name] for name in theirs} == theirs


def test_every_numeral_of_a_labelled_text_reads_again_the_same():
    documents = [text.document for text in read_labelled(LABELLED)]
    for found, spans in zip(find(documents), reread(documents), strict=True):
        for numeral in found.numerals:
            said = numeral.value, numeral.low, numeral.high
            assert spans.get((numeral.start, numeral.end), NOTHING) == said
