"""Rows are accepted or rejected with their rule; none is lost."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.frames import frame_of, frames_of
from etl.read import SetAside
from etl.report import words_around
from etl.validate import READ_TABLES, split, validate_batch
from schemas.rows import Claim, Part
from schemas.tables import tables
from tests.etl import toy


def checked(text=toy.FIVE, change=None, set_aside=(), **known):
    """Validate one document, its reading changed first."""
    document = toy.a_document(text, **known)
    reading = toy.read_text(text)
    if change:
        change(reading)
    return validate_batch([document], [reading], list(set_aside), toy.a_run(), toy.reread)


def rejected(validated):
    """table -> {indicator or kind: rule} of the rejected rows."""
    rows = validated.tables["rejected"].filter(pl.col("row_json").is_not_null()).to_dicts()
    return [(r["table_name"], json.loads(r["row_json"]).get("quote"), r["rule"]) for r in rows]


def outcomes(validated, rule):
    frame = validated.tables["rule_results"].filter(pl.col("rule") == rule)
    return [(row["outcome"], row["observed"], row["expected"]) for row in frame.to_dicts()]


def test_a_sound_document_is_accepted_whole():
    validated = checked(published_on=date(2024, 10, 20))
    assert rejected(validated) == []
    assert validated.rows["figures"] == {"in": 5, "accepted": 5, "rejected": 0}
    assert validated.rows["mentions"] == {"in": 7, "accepted": 7, "rejected": 0}
    assert set(validated.tables["rule_results"]["outcome"]) == {"pass"}


def test_iom_returns_above_all_returns_reject_both_figures_and_their_link():
    validated = checked(toy.FIVE.replace("4.388", "1.388"))
    assert rejected(validated) == [
        ("figures", "1.388", "iom_returns_within_returns"),
        ("figures", "1.664", "iom_returns_within_returns"),
        ("parts", None, "reference_stands"),
    ]
    assert outcomes(validated, "iom_returns_within_returns") == [("fail", "1664", "at most 1388")]
    row = validated.tables["rejected"].to_dicts()[0]
    assert "Here: 1664; expected: at most 1388." in row["reason"]
    assert row["sentence"] == "voluntary_returns 1.388"
    assert row["raw_path"] == "ma/communique.txt"
    assert json.loads(row["row_json"])["value"] == 1388


def test_iom_returns_are_compared_with_the_returns_of_the_same_period_though_no_word_links_them():
    validated = checked("voluntary_returns_iom 1.664\nvoluntary_returns 1.388\n")
    assert [rule for *_, rule in rejected(validated)] == ["iom_returns_within_returns"] * 2


def test_iom_returns_without_a_total_are_undecidable_neither_passed_nor_rejected():
    validated = checked("voluntary_returns_iom 1.664\n")
    assert rejected(validated) == []
    assert outcomes(validated, "iom_returns_within_returns") == [("undecidable", "1664", "at most a total not given")]


def test_iom_returns_of_another_period_are_not_compared():
    text = "voluntary_returns 1.388\nperiod 2023-01-01 2023-12-31\nvoluntary_returns_iom 1.664\n"
    assert outcomes(checked(text), "iom_returns_within_returns") == [
        ("undecidable", "1664", "at most a total not given")
    ]


@pytest.mark.parametrize(
    ("child", "whole", "outcome"),
    [
        ((5, 5, 5), (5, 5, 5), "pass"),  # each: value, low, high
        ((6, 6, 6), (5, 5, 5), "fail"),
        ((6, 6, 6), (5, 5, None), "pass"),  # at least 5
        ((6, None, 6), (5, 5, 5), "pass"),  # at most 6
        ((6, 6, None), (5, 5, 5), "fail"),  # at least 6
        ((7, 7, 9), (5, 5, 6), "fail"),  # between
        ((6, 6, 9), (5, 5, 6), "pass"),
        ((9, None, None), (5, 5, 5), "pass"),  # about 9
        ((None, None, None), (5, 5, 5), "undecidable"),
        ((5, 5, 5), (None, None, None), "undecidable"),
    ],
)
def test_a_part_fails_only_where_no_value_within_the_bounds_fits(child, whole, outcome):
    def bounds(reading):
        for figure, numbers in zip(reading.figures, (whole, child), strict=True):
            figure.value, figure.value_low, figure.value_high = numbers
            figure.status = "review"

    validated = checked("arrivals 5\ndont arrivals 6\n", bounds)
    assert [found[0] for found in outcomes(validated, "part_within_whole")] == [outcome]


def test_a_failing_pair_rejects_only_its_own_figures():
    validated = checked("deaths 3\narrivals 5\ndont arrivals 6\n")
    assert validated.tables["figures"]["indicator"].to_list() == ["deaths"]


def change_figure(**values):
    def change(reading):
        reading.figures[0] = replace(reading.figures[0], **values)

    return change


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({"quote": "49 963"}, "span_exact"),
        ({"value": 48964, "value_low": 48964, "value_high": 48964}, "reread_value"),
        ({"value_low": 48964}, "bounds_order"),
        ({"value": -1, "value_low": -1, "value_high": -1}, "whole_units"),
        ({"period_start": date(2024, 10, 1)}, "period_order"),
        ({"period_end": date(2025, 1, 1)}, "no_future"),
        ({"period_start": date(2024, 2, 1)}, "year_to_date_anchor"),
        ({"indicator": None}, "accepted_is_complete"),
        ({"indicator": "moon_landings"}, "known_codes"),
        ({"sentence": "another sentence"}, "sentence_holds_quote"),
        ({"sentence_start": 900}, "sentence_holds_quote"),
        ({"qualifier": "perhaps"}, "fits_table"),
        ({"value": 10**20}, "fits_table"),
        ({"char_start": 2, "char_end": 6, "quote": "riod"}, "ledger_complete"),
    ],
)
def test_each_fault_of_a_figure_is_set_aside_by_its_rule(values, rule):
    validated = checked(change=change_figure(**values), published_on=date(2024, 10, 20))
    reasons = validated.tables["rejected"].filter(pl.col("table_name") == "figures").to_dicts()
    broken = {r for (r,) in validated.tables["rule_results"].filter(pl.col("outcome") == "fail").select("rule").rows()}
    assert len(reasons) == 1
    assert rule in broken | {reasons[0]["rule"]}
    assert validated.rows["figures"] == {"in": 5, "accepted": 4, "rejected": 1}


def test_a_figure_of_the_running_year_cannot_be_dated_after_its_publication_but_the_year_itself_can():
    whole_year = {"cumulation": "period", "period_end": date(2024, 12, 31)}
    validated = checked(change=change_figure(**whole_year), published_on=date(2024, 10, 20))
    assert rejected(validated) == []
    told = [found for found in outcomes(validated, "no_future") if found[0] != "pass"]
    assert told == [("undecidable", "period to 2024-12-31", "no later than its publication, on 2024-10-20")]


def test_without_a_publication_day_no_future_is_undecidable():
    assert {found[0] for found in outcomes(checked(), "no_future")} == {"undecidable"}


def test_a_numeral_called_a_figure_without_one_is_not_passed():
    def lose(reading):
        del reading.figures[0]
        reading.parts.clear()

    assert rejected(checked(change=lose)) == [("mentions", "48 963", "ledger_complete")]


def test_a_range_covers_both_its_numerals():
    text = "arrivals 30\narrivals 50\n"

    def join(reading):
        first, last = reading.figures
        joined = replace(
            first,
            char_end=last.char_end,
            quote=text[first.char_start : last.char_end],
            value=30,
            value_high=50,
            qualifier="between",
            sentence=text.strip(),
            sentence_start=0,
        )
        reading.figures[:] = [joined]

    assert rejected(checked(text, join)) == []


def test_a_context_numeral_without_a_reason_is_not_passed():
    def silence(reading):
        reading.mentions[0].reason = None

    assert rejected(checked(change=silence)) == [("mentions", "2024-01-01", "reason_given")]


def test_a_claim_falls_with_the_figure_it_speaks_of():
    text = "arrivals 5\ndont arrivals 6\ndeaths 50\n"

    def claim(reading):
        last = reading.figures.pop()
        span = (last.char_start, last.char_end, last.quote)
        reading.claims.append(Claim(*span, measure="share", value=50.0, figure=1, base=0))

    validated = checked(text, claim)
    assert ("claims", "50", "reference_stands") in rejected(validated)
    assert validated.rows["claims"] == {"in": 1, "accepted": 0, "rejected": 1}


@pytest.mark.parametrize(
    ("value", "quote", "rule"),
    [(50.0, "50", None), (-50.0, "50", None), (51.0, "50", "claim_reread_value"), (50.0, "51", "claim_span_exact")],
)
def test_the_number_of_a_claim_is_what_its_words_give_but_for_the_sign(value, quote, rule):
    def claim(reading):
        last = reading.figures.pop()
        reading.claims.append(Claim(last.char_start, last.char_end, quote, measure="change_percent", value=value))

    assert [found for *_, found in rejected(checked("arrivals 5\narrivals 50\n", claim))] == ([rule] if rule else [])


def test_a_document_whose_text_is_not_what_was_hashed_takes_all_its_rows_with_it():
    document = replace(toy.a_document(), text_sha256="0" * 64)
    validated = validate_batch([document], [toy.read_text(document.text)], [], toy.a_run(), toy.reread)
    assert [validated.rows[name]["accepted"] for name in READ_TABLES] == [0] * len(READ_TABLES)
    assert {rule for *_, rule in rejected(validated)} == {"hash_follows", "reference_stands"}


def test_double_figures_are_both_set_aside_under_different_ids():
    def double(reading):
        reading.figures.append(reading.figures[0])

    validated = checked(change=double)
    ids = validated.tables["rejected"].filter(pl.col("table_name") == "figures")["rejected_id"]
    assert ids.len() == ids.n_unique() == 2


def test_a_file_set_aside_is_a_rejected_row_with_its_remedy():
    fault = SetAside("x/a.pdf", "no_reader", "there is no reader for .pdf", "save its text", None)
    row = checked(set_aside=[fault]).tables["rejected"].to_dicts()[0]
    assert (row["table_name"], row["rule"], row["raw_path"], row["remedy"]) == (
        "documents",
        "no_reader",
        "x/a.pdf",
        "save its text",
    )


def test_a_frame_of_the_wrong_form_is_rejected_whole():
    frames, _ = frames_of([toy.a_document()], [toy.read_text(toy.FIVE)], toy.a_run())
    for wrong in (
        frames["figures"].drop("quote"),
        frames["figures"].with_columns(extra=pl.lit(1)),
        frames["figures"].with_columns(pl.col("value").cast(pl.Float64)),
    ):
        found = split(wrong, tables()["figures"])
        assert (found.accepted.height, found.rejected.height) == (0, 5)
        assert set(found.failures["rule"]) == {"fits_table"}


@given(st.lists(st.tuples(st.integers(-3, 3), st.integers(-3, 3), st.integers(-3, 3)), max_size=8))
@settings(max_examples=40, deadline=None)
def test_what_goes_in_is_accepted_or_rejected_and_nothing_else(numbers):
    row = frames_of([toy.a_document()], [toy.read_text(toy.FIVE)], toy.a_run())[0]["figures"].to_dicts()[0]
    rows = [
        row | {"figure_id": str(n), "value": v, "value_low": low, "value_high": high}
        for n, (v, low, high) in enumerate(numbers)
    ]
    found = split(frame_of("figures", rows), tables()["figures"])
    sound = {
        str(n) for n, (v, low, high) in enumerate(numbers) if 0 <= low <= v <= high and v != 0
    }  # no word says zero
    assert set(found.accepted["figure_id"]) == sound
    assert set(found.rejected["figure_id"]) == {str(n) for n in range(len(numbers))} - sound


LONG = "75 184 tentatives, un bilan que le ministère a présenté aux élus des deux chambres en commission"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Une hausse de »12« %.", "Une hausse de 12 %."),
        ("Bilan\nUne hausse de »12« %.\nFin", "Une hausse de 12 %."),
        (f"{LONG}, soit »12« %.", f"… {LONG.partition('bilan ')[2]}, soit 12 %."),
        (f"Soit »12« % de {LONG}.", f"Soit 12 % de {LONG.rpartition(' chambres')[0]} …"),
        (f"{'1 234 ' * 20}»12«{' 345' * 30}", "… 12 …"),
    ],
    ids=["a short line", "one line of several", "the front is cut", "the end is cut", "nowhere to cut"],
)
def test_the_words_around_a_number_are_whole_and_cut_no_other_number_in_two(text, shown):
    before, quote, after = re.split("[»«]", text)
    assert words_around(before + quote + after, len(before), len(before) + len(quote)) == shown


def test_a_claim_is_told_in_the_sentence_of_the_figure_beside_it():
    text = "arrivals 5\ndeaths 50\n"

    def claim(reading):
        last = reading.figures.pop()
        reading.figures[0].sentence, reading.figures[0].sentence_start = text.strip(), 0
        reading.claims.append(Claim(last.char_start, last.char_end, last.quote, measure="share", value=120.0))

    found = checked(text, claim).tables["rule_results"].filter(pl.col("rule") == "claim_reread_value")
    assert found["sentence"].to_list() == ["arrivals 5 deaths 50"]


def test_a_share_is_not_compared_as_a_number_of_people():
    def share(reading):
        reading.parts[0] = Part(1, 0, "share", exhaustive=False, cue="dont")

    assert rejected(checked("arrivals 5\ndont arrivals 6\n", share)) == []
