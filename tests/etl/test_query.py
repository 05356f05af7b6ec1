"""Questions to the warehouse: read-only, shut off, and answered in words."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from etl.errors import DamagedFile, NotPublished, UsageError, WarehouseLocked
from etl.query import show, sql
from tests.etl import toy
from tests.etl.toy import put


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory):
    root = tmp_path_factory.mktemp("query")
    put(root / "raw", "good/communique.txt", source='language = "fr"\npublished_on = 2024-10-20\n')
    toy.run(root / "raw", root / "warehouse")
    return root / "warehouse"


def id_of(warehouse, indicator):
    return sql(warehouse, "SELECT figure_id FROM figures WHERE indicator = ?", [indicator]).rows[0][0]


def test_rows_come_with_the_names_of_their_columns(warehouse):
    answer = sql(warehouse, "SELECT indicator, value FROM figures WHERE value > 14000 ORDER BY value")
    assert answer.columns == ("indicator", "value")
    assert answer.dicts()[0] == {"indicator": "rescued_at_sea", "value": 14260}


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE figures",
        "SELECT 1; DELETE FROM figures",
        "CREATE TABLE t (a INT)",
        "SELECT * FROM read_csv('/etc/hostname')",
        "SELECT * FROM '/etc/hostname'",
        "COPY figures TO '/tmp/figures.csv'",
        "ATTACH '/tmp/other.duckdb'",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "SET threads = 1",
        "SELECT * FROM warehouse",
        "SELECT * FROM answer",
        "SELEKT 1",
        "",
        "SELECT nothing FROM figures",
    ],
)
def test_what_is_not_a_question_is_refused_in_words(warehouse, statement):
    answer = warehouse  # a variable of this name, and no table, must not answer
    with pytest.raises(UsageError) as caught:
        sql(answer, statement)
    assert caught.value.why
    assert "data_dictionary" in caught.value.next_step
    assert sql(warehouse, "SELECT count(*) FROM figures").rows == ((5,),)


def test_a_figure_is_shown_with_its_sentence_document_parts_rules_and_history(warehouse):
    whole, part = id_of(warehouse, "voluntary_returns"), id_of(warehouse, "voluntary_returns_iom")
    story = show(warehouse, part[:8])
    assert story.evidence == "dont voluntary_returns_iom »1.664«"
    assert story.document["raw_path"] == "good/communique.txt"
    assert [(p["role"], p["figure_id"], p["value"], p["cue"]) for p in story.parts] == [("whole", whole, 4388, "dont")]
    told = {rule["rule"]: (rule["outcome"], rule["observed"], rule["expected"]) for rule in story.rules}
    assert told["iom_returns_within_returns"] == ("pass", "1664", "at most 4388")
    assert told["span_exact"] == ("pass", None, None)
    assert [(row["value"], row["stands"]) for row in story.history] == [(1664, True)]
    told = {rule["rule"]: rule["observed"] for rule in show(warehouse, whole).rules}
    assert told["iom_returns_within_returns"] == "1664"


def test_a_figure_that_a_rule_set_aside_is_shown_with_the_reason_and_what_to_do(tmp_path):
    put(tmp_path / "raw", "bad/communique.txt", toy.FIVE.replace("4.388", "1.388"))
    toy.run(tmp_path / "raw", tmp_path / "warehouse")
    [(part,)] = sql(
        tmp_path / "warehouse",
        "SELECT subject FROM rejected WHERE table_name = 'figures' AND row_json->>'value' = '1664'",
    ).rows
    story = show(tmp_path / "warehouse", part[:8])
    assert (story.evidence, story.figure["status"]) == ("dont voluntary_returns_iom »1.664«", "rejected")
    assert (story.set_aside["rule"], story.document["raw_path"]) == ("iom_returns_within_returns", "bad/communique.txt")
    assert "Here: 1664; expected: at most 1388" in story.set_aside["reason"]
    assert "communique run" in story.set_aside["remedy"]
    assert (story.rules[0]["rule"], story.rules[0]["outcome"]) == ("iom_returns_within_returns", "fail")


@pytest.mark.parametrize(
    ("prefix", "told"),
    [("zzzz", "no figure id"), ("ab", "no figure id"), ("0" * 32, "no figure has this id"), ("%", "no figure id")],
)
def test_an_id_that_names_no_figure_is_told(warehouse, prefix, told):
    with pytest.raises(UsageError, match=told) as caught:
        show(warehouse, prefix)
    assert caught.value.next_step.startswith("communique")


def test_a_warehouse_not_yet_made_is_told(tmp_path):
    with pytest.raises(NotPublished) as caught:
        sql(tmp_path, "SELECT 1")
    assert caught.value.next_step == "communique run"
    assert caught.value.exit_code == 2


WRITER = """
import duckdb, sys
with duckdb.connect(sys.argv[1]):
    print("open", flush=True)
    sys.stdin.read()
"""


def test_a_warehouse_that_another_program_opened_for_writing_is_told(warehouse, tmp_path):
    copy = shutil.copytree(warehouse, tmp_path / "warehouse", symlinks=True)
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, copy / "warehouse.duckdb"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout.readline() == b"open\n"
        with pytest.raises(
            WarehouseLocked, match=rf"open for writing[^$]*PID {writer.pid}[^$]*read-only: docs/connect.md"
        ):
            sql(copy, "SELECT 1")
        writer.stdin.close()
    assert sql(copy, "SELECT 1").rows == ((1,),)


def test_a_warehouse_that_cannot_be_opened_is_told(warehouse, tmp_path):
    copy = shutil.copytree(warehouse, tmp_path / "warehouse", symlinks=True)
    (copy / "warehouse.duckdb").write_bytes(b"no database" * 1000)
    with pytest.raises(DamagedFile, match=r"cannot be opened[^$]*next: communique doctor"):
        sql(copy, "SELECT 1")
