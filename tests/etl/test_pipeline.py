"""The pipeline over real folders: what is new, what is not, and what is left as it was."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from etl.errors import DiskFailed, UsageError
from etl.index import INDEX, index_of
from etl.settings import Settings
from tests.etl import toy
from tests.etl.toy import put

SOURCE = 'publisher = "ma_interieur"\nlanguage = "fr"\npublished_on = 2024-10-20\n'


@pytest.fixture
def raw(tmp_path):
    return tmp_path / "raw"


@pytest.fixture
def warehouse(tmp_path):
    return tmp_path / "warehouse"


def rows(warehouse, query):
    """What a client of its own process sees."""
    script = (
        "import duckdb, json, sys\n"
        "c = duckdb.connect(sys.argv[1], read_only=True)\n"
        "print(json.dumps([list(r) for r in c.execute(sys.argv[2]).fetchall()], default=str))\n"
    )
    file = str(warehouse / "warehouse.duckdb")
    done = subprocess.run([sys.executable, "-c", script, file, query], capture_output=True, text=True, check=True)
    return [tuple(row) for row in json.loads(done.stdout)]


def counts(summary):
    return {name: getattr(summary, name) for name in ("new", "unchanged", "changed", "missing", "duplicates")}


def all_files(warehouse):
    return {path.relative_to(warehouse): path.stat().st_mtime_ns for path in warehouse.rglob("*") if path.is_file()}


def test_the_five_figures_reach_a_client_with_their_words(raw, warehouse):
    put(raw, "ma/2024-10-20-bilan/communique.txt", source=SOURCE)
    summary = toy.run(raw, warehouse)
    assert counts(summary) == {"new": 1, "unchanged": 0, "changed": 0, "missing": 0, "duplicates": 0}
    assert summary.standing.accepted == 5
    assert rows(warehouse, "SELECT indicator, value, time_period, part_of_value FROM figure_evidence") == [
        ("irregular_attempts_foiled", 48963, "2024-01-01/P9M", None),
        ("smuggling_networks_dismantled", 210, "2024-01-01/P9M", None),
        ("rescued_at_sea", 14260, "2024-01-01/P9M", None),
        ("voluntary_returns", 4388, "2024-01-01/P9M", None),
        ("voluntary_returns_iom", 1664, "2024-01-01/P9M", 4388),
    ]
    assert rows(warehouse, "SELECT evidence FROM figure_evidence WHERE value = 1664") == [
        ("dont voluntary_returns_iom »1.664«",)
    ]


def test_a_second_run_adds_nothing_and_touches_no_file_but_the_lock(raw, warehouse):
    put(raw, "ma/a/communique.txt", source=SOURCE)
    put(raw, "bare.md", "deaths 7\n")
    toy.run(raw, warehouse)
    before = all_files(warehouse)
    summary = toy.run(raw, warehouse)
    after = all_files(warehouse)
    assert counts(summary) == {"new": 0, "unchanged": 2, "changed": 0, "missing": 0, "duplicates": 0}
    assert summary.run_id is None
    assert {path for path in after if after[path] != before.get(path)} <= {Path("lock")}


def test_a_second_run_loads_nothing_heavy_and_opens_no_communique(raw, warehouse):
    put(raw, "ma/a/communique.txt", source=SOURCE)
    subprocess.run([sys.executable, toy.__file__, str(raw), str(warehouse)], capture_output=True, check=True)
    script = (
        "import json, sys\n"
        "from pathlib import Path\n"
        "from etl import pipeline\n"
        "from etl.fingerprint import Fingerprint\n"
        "from etl.index import index_of\n"
        f"with index_of(Path({str(warehouse)!r})) as index:\n"
        "    known = Fingerprint(index.vocabulary, index.code)\n"
        "pipeline.fingerprint = lambda: known\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == 'open' else None)\n"
        f"summary = pipeline.run_pipeline(Path({str(raw)!r}), Path({str(warehouse)!r}))\n"
        "assert summary.unchanged == 1, summary\n"
        "heavy = {'polars', 'pandera', 'duckdb', 'pyarrow', 'numpy', 'prefect', 'pandas'} & sys.modules.keys()\n"
        "assert not heavy, heavy\n"
        "assert not [name for name in opened if 'communique.txt' in name or 'source.toml' in name], opened\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_touched_file_is_read_again_but_makes_no_run(raw, warehouse):
    file = put(raw, "ma/a/communique.txt", source=SOURCE)
    toy.run(raw, warehouse)
    os.utime(file, (1, 1))
    assert toy.run(raw, warehouse).run_id is None
    with index_of(warehouse) as index:
        assert index.paths["ma/a/communique.txt"].stat[1] == 1_000_000_000


def test_an_edited_file_is_a_new_version_and_the_old_one_stays(raw, warehouse):
    file = put(raw, "ma/a/communique.txt", source=SOURCE)
    toy.run(raw, warehouse)
    file.write_text(toy.FIVE.replace("210", "211"), encoding="utf-8")
    assert counts(toy.run(raw, warehouse))["changed"] == 1
    value = "SELECT value, is_current FROM figures WHERE indicator = 'smuggling_networks_dismantled' ORDER BY value"
    assert rows(warehouse, value) == [(210, False), (211, True)]
    assert rows(warehouse, "SELECT count(*) FROM documents WHERE valid_to IS NOT NULL AND NOT is_current") == [(1,)]
    assert rows(
        warehouse,
        "SELECT count(*) FROM documents n JOIN documents o ON n.supersedes = o.document_id WHERE n.is_current",
    ) == [(1,)]
    assert rows(warehouse, "SELECT value FROM latest_figures WHERE indicator = 'smuggling_networks_dismantled'") == [
        (211,)
    ]


def test_an_edit_taken_back_makes_the_first_version_current_again(raw, warehouse):
    file = put(raw, "ma/a/communique.txt", "deaths 7\n")
    toy.run(raw, warehouse)
    for text in ("deaths 8\n", "deaths 7\n"):
        file.write_text(text, encoding="utf-8")
        toy.run(raw, warehouse)
    assert rows(warehouse, "SELECT value, is_current FROM figures ORDER BY value") == [(7, True), (8, False)]


def test_a_deleted_file_keeps_its_rows_and_is_told_missing(raw, warehouse):
    file = put(raw, "ma/a/communique.txt", source=SOURCE)
    toy.run(raw, warehouse)
    file.unlink()
    assert counts(toy.run(raw, warehouse))["missing"] == 1
    assert rows(warehouse, "SELECT is_missing, is_current FROM documents") == [(True, True)]
    assert rows(warehouse, "SELECT count(*) FROM figures") == [(5,)]
    assert toy.run(raw, warehouse).run_id is None
    put(raw, "ma/a/communique.txt")
    toy.run(raw, warehouse)
    assert rows(warehouse, "SELECT is_missing FROM documents") == [(False,)]


def test_a_corrected_source_toml_reads_its_document_again_under_the_same_ids(raw, warehouse):
    put(raw, "ma/a/communique.txt", source=SOURCE)
    toy.run(raw, warehouse)
    before = rows(warehouse, "SELECT figure_id FROM figures ORDER BY 1")
    put(raw, "ma/a/communique.txt", source=SOURCE.replace("10-20", "10-21"))
    assert counts(toy.run(raw, warehouse))["changed"] == 1
    assert rows(warehouse, "SELECT figure_id FROM figures ORDER BY 1") == before
    assert rows(warehouse, "SELECT DISTINCT published_on FROM figures") == [("2024-10-21",)]
    assert rows(warehouse, "SELECT count(*), count(*) FILTER (stands) FROM figure_history") == [(10, 5)]


def test_the_same_bytes_twice_are_one_document_of_the_first_path(raw, warehouse):
    put(raw, "b/communique.txt", source='title = "b"')
    toy.run(raw, warehouse)
    put(raw, "a/communique.txt", source='title = "a"')
    put(raw, "c/communique.txt", source='title = "c"')
    assert counts(toy.run(raw, warehouse)) == {"new": 0, "unchanged": 0, "changed": 1, "missing": 0, "duplicates": 2}
    assert rows(warehouse, "SELECT raw_path, title FROM documents") == [("a/communique.txt", "a")]
    (raw / "a/communique.txt").unlink()
    toy.run(raw, warehouse)
    assert rows(warehouse, "SELECT raw_path, title, is_missing FROM documents") == [("b/communique.txt", "b", False)]
    assert toy.run(raw, warehouse).duplicates == 1


def test_a_warehouse_made_again_from_nothing_has_the_same_figures_and_ids(raw, warehouse, tmp_path):
    for name in "abc":
        put(raw, f"{name}/communique.txt", toy.FIVE + f"deaths {ord(name)}\n", source=SOURCE)
        toy.run(raw, warehouse)
    again = tmp_path / "again"
    toy.run(raw, again)
    query = "SELECT * EXCLUDE (recorded_at, recorded_on, run_id) FROM figures ORDER BY figure_id"
    assert rows(warehouse, query) == rows(again, query)
    assert len(rows(again, query)) == 18


def test_a_change_of_vocabulary_reads_everything_again_and_keeps_what_was_read_before(raw, warehouse, monkeypatch):
    put(raw, "a/communique.txt", source=SOURCE)
    toy.run(raw, warehouse)
    from etl import pipeline, publish
    from etl.fingerprint import Fingerprint

    other = Fingerprint(vocabulary="f" * 64, code="0" * 64)
    for module in (pipeline, publish):
        monkeypatch.setattr(module, "fingerprint", lambda: other)
    summary = toy.run(raw, warehouse)
    assert counts(summary)["changed"] == 1
    assert rows(warehouse, "SELECT count(*), count(DISTINCT extractor_version) FROM figure_history") == [(10, 2)]
    assert rows(warehouse, "SELECT count(*), min(extractor_version) FROM figures") == [(5, "1+00000000.ffffffff")]
    assert toy.run(raw, warehouse).run_id is None


def test_a_contradiction_sets_its_figures_aside_and_the_rest_is_published(raw, warehouse):
    put(raw, "good/communique.txt", "deaths 7\n")
    put(raw, "bad/communique.txt", toy.FIVE.replace("4.388", "1.388"), source=SOURCE)
    summary = toy.run(raw, warehouse)
    assert summary.exit_code == 3
    [failed] = summary.standing.failed
    [case] = failed.cases
    assert (failed.rule, case.raw_path) == ("iom_returns_within_returns", "bad/communique.txt")
    assert (case.observed, case.expected) == ("1664", "at most 1388")
    assert rows(warehouse, "SELECT count(*) FROM figures") == [(4,)]
    assert rows(warehouse, "SELECT table_name, rule FROM rejected ORDER BY ALL") == [
        ("figures", "iom_returns_within_returns"),
        ("figures", "iom_returns_within_returns"),
        ("parts", "reference_stands"),
    ]
    assert toy.run(raw, warehouse).exit_code == 3
    put(raw, "bad/communique.txt", toy.FIVE)
    assert toy.run(raw, warehouse).exit_code == 0
    assert rows(warehouse, "SELECT count(*) FROM rejected") == [(0,)]


def test_a_bad_file_is_set_aside_and_told_until_it_is_mended(raw, warehouse):
    put(raw, "good/communique.txt", "deaths 7\n")
    put(raw, "bad/communique.txt", b"caf\xe9 deaths 9\n")
    for _ in range(2):
        summary = toy.run(raw, warehouse)
        assert [(f.raw_path, f.rule) for f in summary.standing.set_aside] == [("bad/communique.txt", "not_decodable")]
    assert rows(warehouse, "SELECT what, raw_path FROM open_review") == [("file", "bad/communique.txt")]
    put(raw, "bad/communique.txt", b"caf\xe9\ndeaths 9\n", source='encoding = "cp1252"')
    assert toy.run(raw, warehouse).standing.set_aside == ()
    assert rows(warehouse, "SELECT value FROM figures ORDER BY 1") == [(7,), (9,)]


def test_batches_give_the_same_as_one(raw, warehouse, tmp_path):
    for number in range(7):
        put(raw, f"{number}/communique.txt", f"deaths {number}\n")
    toy.run(raw, warehouse)
    toy.run(raw, tmp_path / "small", settings=Settings(batch_documents=2))
    query = "SELECT figure_id, value FROM figures ORDER BY 1"
    assert rows(tmp_path / "small", query) == rows(warehouse, query)


def test_an_empty_archive_is_an_empty_warehouse(raw, warehouse):
    raw.mkdir()
    assert toy.run(raw, warehouse).generation == 1
    assert rows(warehouse, "SELECT count(*) FROM figures") == [(0,)]
    assert toy.run(raw, warehouse).generation == 1


def test_a_raw_folder_that_is_not_there_is_told_and_flags_nothing_missing(raw, warehouse):
    put(raw, "a/communique.txt")
    toy.run(raw, warehouse)
    for of_mine in (warehouse, warehouse.with_name("new")):
        with pytest.raises(UsageError, match="no raw folder"):
            toy.run(raw.with_name("rwa"), of_mine)
    assert not warehouse.with_name("new").exists()
    assert rows(warehouse, "SELECT is_missing FROM documents") == [(False,)]


def cut(path):
    path.write_bytes(path.read_bytes()[:5000])


def scribble(path):
    path.write_bytes(path.read_bytes()[:4096] + b"x" * (path.stat().st_size - 4096))


def forget_the_last_run(path):
    with sqlite3.connect(path) as connection:
        for table in ("runs", "paths", "documents", "settled"):
            connection.execute(f"DELETE FROM {table}")
    connection.close()


def run_ahead(path):
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO runs VALUES (9, '000009-x', '2024-01-01T00:00:00+00:00', '', '')")
    connection.close()


@pytest.mark.parametrize(
    "damage",
    [Path.unlink, lambda path: path.write_text("{"), cut, scribble, forget_the_last_run, run_ahead, lambda path: None],
    ids=["lost", "garbage", "cut", "scribbled", "behind", "ahead", "whole"],
)  # fmt: skip
def test_the_index_is_made_again_where_it_is_lost_or_broken(raw, warehouse, damage):
    put(raw, "a/communique.txt", source=SOURCE)
    put(raw, "b/communique.txt", b"caf\xe9")
    toy.run(raw, warehouse)
    put(raw, "a/communique.txt", "deaths 7\n")
    toy.run(raw, warehouse)
    known = told(warehouse)
    damage(warehouse / INDEX)
    assert told(warehouse) == known
    assert toy.run(raw, warehouse).run_id is None


def test_a_disk_that_is_too_full_for_the_index_is_told(tmp_path):
    with pytest.raises(DiskFailed, match="index of the archive") as caught, index_of(tmp_path):
        raise sqlite3.OperationalError("database or disk is full")
    assert "free space" in caught.value.next_step


def told(warehouse):
    with index_of(warehouse) as index:
        return dict(index.paths.items()), list(index.standing()), list(index.set_aside())


def test_a_manifest_of_the_first_format_counts(raw, warehouse):
    put(raw, "a/communique.txt", source=SOURCE)
    toy.run(raw, warehouse)
    known = told(warehouse)
    file = next((warehouse / "runs").glob("*.json"))
    lines = [json.loads(line) for line in file.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()]
    data = json.loads(file.read_text(encoding="utf-8"))
    del data["found_sha256"], data["seal"]
    data["format"] = 1
    data["paths"] = {line.pop("path"): line for line in lines if "path" in line}
    data["documents"] = [line["document"] for line in lines if "document" in line]
    file.write_text(json.dumps(data), encoding="utf-8")
    file.with_suffix(".jsonl").unlink()
    (warehouse / INDEX).unlink()
    assert told(warehouse) == known
    assert toy.run(raw, warehouse).run_id is None


def test_a_removed_link_is_published_again(raw, warehouse):
    put(raw, "a/communique.txt", source=SOURCE)
    toy.run(raw, warehouse)
    (warehouse / "warehouse.duckdb").unlink()
    summary = toy.run(raw, warehouse)
    assert (summary.run_id, summary.generation) == (None, 2)
    with duckdb.connect(str(warehouse / "warehouse.duckdb"), read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM figures").fetchall() == [(5,)]
