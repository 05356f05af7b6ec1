"""What was set aside comes back once its cause is mended, under the ids that it would always have had."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from etl import pipeline, publish, query
from etl.codes import run_frame
from etl.decisions_file import record
from etl.errors import RowsUnbalanced
from etl.fingerprint import fingerprint
from etl.manifest import Manifest
from etl.settings import Settings
from schemas.tables import published_tables
from tests.etl import toy
from tests.etl.deciding import an_entry

SOURCE = "published_on = 2024-11-20\n"
WRONG = toy.FIVE.replace("1.664", "5.664")


@pytest.fixture
def raw(tmp_path):
    return tmp_path / "raw"


@pytest.fixture
def warehouse(tmp_path):
    return tmp_path / "warehouse"


def ask(warehouse, question):
    return list(query.sql(warehouse, question).rows)


def ids(warehouse):
    return {table: ask(warehouse, f"SELECT {key} FROM {table} ORDER BY ALL") for table, key in KEYS.items()}


KEYS = {
    "figures": "figure_id",
    "parts": "child_figure_id, whole_figure_id",
    "mentions": "document_id, char_start",
}


def misread(documents, found, settings):
    """Every figure in tonnes, as a vocabulary with a wrong unit would have it."""
    readings = toy.resolve(documents, found, settings)
    for reading in readings:
        reading.figures = [replace(figure, unit_measure="tonnes") for figure in reading.figures]
    return readings


def as_if(monkeypatch, **changes):
    other = replace(fingerprint(), **changes)
    for module in (pipeline, publish):
        monkeypatch.setattr(module, "fingerprint", lambda: other)


def mend_vocabulary(raw, monkeypatch):
    as_if(monkeypatch, vocabulary="f" * 64)


def mend_code(raw, monkeypatch):
    as_if(monkeypatch, code="f" * 64)


def mend_source(raw, monkeypatch):
    toy.put(raw, "a/communique.txt", source=SOURCE)


def decide(raw, monkeypatch):
    entry = an_entry("5.664", "correct", text=WRONG, file="a/communique.txt", changes={"value": 1664})
    record(raw, "a/communique.txt", entry, Settings())


@pytest.mark.parametrize(
    ("text", "source", "resolve", "mend", "rule"),
    [
        (toy.FIVE, SOURCE, misread, mend_vocabulary, "unit_of_indicator"),
        (toy.FIVE, SOURCE, misread, mend_code, "unit_of_indicator"),
        (toy.FIVE, "published_on = 2024-05-20\n", toy.resolve, mend_source, "no_future"),
        (WRONG, SOURCE, toy.resolve, decide, "iom_returns_within_returns"),
    ],
    ids=["vocabulary", "code", "source", "decision"],
)
def test_rejected_rows_come_back_under_the_ids_that_they_would_always_have_had(
    raw, warehouse, tmp_path, monkeypatch, text, source, resolve, mend, rule
):
    toy.put(raw, "a/communique.txt", text, source)
    assert toy.run(raw, warehouse, stages=replace(toy.STAGES, resolve=resolve)).exit_code == 3
    set_aside = ask(warehouse, "SELECT subject, row_json FROM rejected WHERE table_name = 'figures' ORDER BY 1")
    assert {(rule,)} == set(ask(warehouse, "SELECT rule FROM rejected WHERE table_name = 'figures'"))
    mend(raw, monkeypatch)
    assert toy.run(raw, warehouse).exit_code == 0
    assert ask(warehouse, "SELECT count(*) FROM rejected") == [(0,)]
    toy.run(raw, tmp_path / "anew")
    assert ids(warehouse) == ids(tmp_path / "anew")
    assert {key for key, _ in set_aside} <= {key for (key,) in ids(warehouse)["figures"]}
    assert [json.loads(row)["figure_id"] for _, row in set_aside] == [key for key, _ in set_aside]


def test_a_rejected_row_tells_all_that_the_table_would_have_held(raw, warehouse):
    toy.put(raw, "a/communique.txt", WRONG, SOURCE)
    toy.run(raw, warehouse)
    for table, row in ask(warehouse, "SELECT table_name, row_json FROM rejected"):
        assert list(json.loads(row)) == [column.name for column in published_tables()[table].columns]
    [told] = ask(
        warehouse,
        "SELECT reason, remedy, raw_path, sentence FROM rejected WHERE sentence = 'dont voluntary_returns_iom 5.664' "
        "AND table_name = 'figures'",
    )
    assert "Here: 5664; expected: at most 4388." in told[0]
    assert "communique run" in told[1]
    assert told[2:] == ("a/communique.txt", "dont voluntary_returns_iom 5.664")


def lose_a_reading(documents, readings, decisions):
    return list(readings)[:-1]


def lose_a_figure(*batch):
    validated = toy.validate(*batch)
    validated.tables["figures"] = validated.tables["figures"].head(1)
    return validated


@pytest.mark.parametrize(
    ("stage", "where"),
    [
        ({"decide": lose_a_reading}, "decide: readings"),
        ({"validate": lose_a_figure}, "load: figures"),
    ],
)
def test_a_stage_that_loses_a_row_stops_the_run_and_leaves_the_old_warehouse(raw, warehouse, stage, where):
    toy.put(raw, "a/communique.txt", "deaths 7\n")
    toy.run(raw, warehouse)
    toy.put(raw, "a/communique.txt", toy.FIVE)
    with pytest.raises(RowsUnbalanced) as caught:
        toy.run(raw, warehouse, stages=replace(toy.STAGES, **stage))
    assert caught.value.where == where
    assert ask(warehouse, "SELECT value FROM figures") == [(7,)]


def test_the_rows_of_a_run_balance_in_the_published_table(raw, warehouse):
    toy.put(raw, "a/communique.txt", WRONG, SOURCE)
    toy.run(raw, warehouse)
    assert ask(warehouse, "SELECT rows_in = rows_accepted + rows_rejected, rows_rejected FROM runs") == [(True, 3)]


def test_a_run_that_lost_rows_is_not_published():
    lost = Manifest(toy.a_run(), rows={"figures": {"in": 3, "accepted": 1, "rejected": 1}})
    with pytest.raises(RowsUnbalanced) as caught:
        run_frame([lost])
    assert (caught.value.where, caught.value.why) == (
        f"publish: run {lost.run.run_id}",
        "2 accepted or rejected, 3 that came in",
    )
