"""What doctor finds amiss, and what it says to do."""

from __future__ import annotations

import json

import pytest

from etl.pipeline import run_pipeline
from flows.health import examine

TEXT = "En 2024, 4.388 migrants sont rentrés volontairement."


@pytest.fixture
def home(tmp_path):
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_text(TEXT, encoding="utf-8")
    run_pipeline(tmp_path / "raw", tmp_path / "warehouse")
    return tmp_path


def amiss(home):
    return {finding.what: finding for finding in examine(home / "raw", home / "warehouse") if not finding.ok}


def test_nothing_is_amiss_after_a_run(home):
    assert amiss(home) == {}


def flip(home):
    file = next((home / "warehouse").rglob("*.parquet"))
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(bytes(content))


def lose(home):
    next((home / "warehouse").rglob("*.parquet")).unlink()


def break_manifest(home):
    next((home / "warehouse" / "runs").glob("*.json")).write_text("{", encoding="utf-8")


def fall_silent(home):
    source = '[agency]\nkind = "feed"\nurl = "https://a.org"\nsilent_after_days = 9'
    (home / "raw" / "sources.toml").write_text(source, encoding="utf-8")
    (home / "raw" / ".fetch").mkdir()
    state = json.dumps({"kept": {}, "last_new_on": "2024-01-05"})
    (home / "raw" / ".fetch" / "agency.json").write_text(state, encoding="utf-8")


def misspell(home):
    (home / "raw" / "sources.toml").write_text("[agency]\nkind = 'fed'", encoding="utf-8")


def overwrite(home):
    (home / "warehouse" / "warehouse.duckdb").unlink()
    (home / "warehouse" / "warehouse.duckdb").write_text("no database", encoding="utf-8")


@pytest.mark.parametrize(
    ("harm", "what", "words"),
    [
        (flip, "parquet files", "missing or damaged"),
        (lose, "parquet files", "missing or damaged"),
        (break_manifest, "parquet files", "what a run left cannot be read"),
        (fall_silent, "source agency", "nothing new since 2024-01-05"),
        (misspell, "sources", "no kind that is known"),
        (overwrite, "warehouse", "not a DuckDB file"),
    ],
)
def test_what_is_amiss_is_told_with_what_to_do(home, harm, what, words):
    harm(home)
    found = amiss(home)[what]
    assert words in found.found
    assert found.next_step


def test_a_server_that_does_not_answer_is_told(home, monkeypatch):
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:1/api")
    assert "prefect server start" in amiss(home)["prefect"].next_step
