"""From a communiqué to an answer, by the command alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from etl.lock import held
from tests.flows.conftest import COMMAND, environment, run

RETURNS = (
    "Rabat - Entre le 1er janvier et le 30 septembre 2024, {total} migrants ont regagné volontairement leur pays "
    "d'origine, dont {iom} avec le concours de l'Organisation internationale pour les migrations (OIM)."
)
ONLY_IOM = (
    "Rabat - Entre le 1er janvier et le 30 septembre 2023, 512 migrants ont regagné volontairement leur pays "
    "d'origine avec l'Organisation internationale pour les migrations (OIM)."
)
UNKNOWN = "En 2024, le ministère a distribué 312 parapluies."


def write(home: Path, name: str, text: str) -> None:
    """Lay a communiqué into data/raw."""
    folder = home / "data" / "raw" / "ma_interieur" / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "communique.txt").write_text(text, encoding="utf-8")
    source = 'publisher = "ma_interieur"\nlanguage = "fr"\npublished_on = 2024-11-20\n'
    (folder / "source.toml").write_text(source, encoding="utf-8")


@pytest.fixture
def put(tmp_path):
    return partial(write, tmp_path)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A folder with one communiqué, published once; its tests only read."""
    folder = tmp_path_factory.mktemp("home")
    write(folder, "good", RETURNS.format(total="4.388", iom="1.664"))
    done = run(folder, "run")
    assert done.returncode == 0, done.stderr
    assert "1 new, 0 unchanged" in done.stdout
    return folder


@pytest.fixture(scope="module")
def ask(home):
    return partial(run, home)


def figures(ask, where: str = "true") -> list[dict]:
    done = ask("sql", "--json", f"SELECT * FROM figures WHERE is_current AND {where} ORDER BY char_start")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_second_run_says_that_nothing_changed(ask):
    again = ask("run")
    assert again.returncode == 0
    assert "0 new, 1 unchanged" in again.stdout


def test_a_run_of_nothing_new_loads_nothing_heavy(home):
    code = (
        "import sys; from flows.cli import app\n"
        "try: app(['run', '--json'])\nexcept SystemExit: pass\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=home, env=environment(), capture_output=True, text=True)
    assert json.loads(done.stdout)["unchanged"] == 1
    assert not {"polars", "pandera", "duckdb", "pyarrow", "numpy", "prefect", "rich"} & set(done.stderr.split())


def test_run_as_json_is_one_object_with_the_exit_code(put, communique):
    put("good", RETURNS.format(total="4.388", iom="1.664"))
    summary = json.loads(communique("run", "--json").stdout)
    assert (summary["new"], summary["exit_code"]) == (1, 0)
    assert summary["standing"]["figures"] == 2


def test_the_published_figures_say_what_the_words_say(ask):
    whole, part = figures(ask)
    assert (whole["value"], whole["indicator"], whole["status"]) == (4388, "voluntary_returns", "accepted")
    assert (part["value"], part["indicator"], part["status"]) == (1664, "voluntary_returns_iom", "accepted")
    for figure in (whole, part):
        assert (figure["period_start"], figure["period_end"]) == ("2024-01-01", "2024-09-30")
    parts = json.loads(ask("sql", "--json", "SELECT * FROM parts").stdout)
    assert [(row["child_figure_id"], row["whole_figure_id"]) for row in parts] == [
        (part["figure_id"], whole["figure_id"])
    ]


def test_the_command_and_a_plain_duckdb_client_give_the_same_rows(home, ask):
    question = "SELECT figure_id, indicator, value FROM latest_figures ORDER BY figure_id"
    code = (
        "import duckdb, json, sys\n"
        "with duckdb.connect('data/warehouse/warehouse.duckdb', read_only=True) as opened:\n"
        "    print(json.dumps(opened.execute(sys.argv[1]).fetchall()))"
    )
    plain = subprocess.run([sys.executable, "-c", code, question], cwd=home, capture_output=True, text=True)
    ours = json.loads(ask("sql", "--json", question).stdout)
    assert [list(row.values()) for row in ours] == json.loads(plain.stdout)
    assert len(ours) == 2


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM figures",
        "CREATE TABLE mine AS SELECT 1",
        "COPY figures TO 'stolen.csv'",
        "SELECT * FROM read_csv('data/raw/ma_interieur/good/source.toml')",
        "SELECT * FROM figures; DROP TABLE figures",
        "SELECT nonsense FROM figures",
        "SELEC 1",
        "",
    ],
)
def test_sql_that_is_wrong_or_would_do_more_than_read_is_refused_plainly(home, ask, query):
    done = ask("sql", query)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "communique: " in done.stderr
    assert "Traceback" not in done.stderr
    assert not (home / "stolen.csv").exists()
    assert len(figures(ask)) == 2


def test_show_prints_the_sentence_with_the_number_marked_and_where_it_comes_from(ask):
    whole, part = figures(ask)
    done = ask("show", part["figure_id"][:10])
    assert done.returncode == 0, done.stderr
    assert "dont »1.664« avec le concours" in done.stdout
    assert "ma_interieur/good/communique.txt" in done.stdout
    assert "voluntary_returns_iom" in done.stdout
    assert part["figure_id"] in done.stdout
    assert whole["figure_id"] in done.stdout, "the whole it is part of"


def test_show_as_json_holds_figure_document_rules_and_history(ask):
    [whole, _] = figures(ask)
    shown = json.loads(ask("show", "--json", whole["figure_id"]).stdout)
    assert shown["figure"]["value"] == 4388
    assert shown["document"]["raw_path"] == "ma_interieur/good/communique.txt"
    assert shown["history"]


@pytest.mark.parametrize("figure", ["ffffffffffffffffffff", "' OR 1=1 --", "%"])
def test_show_of_a_figure_that_is_not_there_says_how_to_find_one(ask, figure):
    done = ask("show", figure)
    assert done.returncode == 2
    assert "next: " in done.stderr


def test_a_broken_rule_exits_3_and_says_rule_values_sentence_file_and_next_step(put, communique):
    put("good", RETURNS.format(total="4.388", iom="1.664"))
    put("broken", RETURNS.format(total="1.388", iom="1.664"))
    done = communique("run")
    assert done.returncode == 3
    assert "1664" in done.stderr
    assert "1388" in done.stderr
    assert "dont 1.664 avec le concours" in done.stderr
    assert "ma_interieur/broken/communique.txt" in done.stderr
    assert "next: " in done.stderr
    assert [figure["value"] for figure in figures(communique)] == [4388, 1664]
    rejected = json.loads(communique("sql", "--json", "SELECT * FROM rejected").stdout)
    assert len(rejected) >= 2
    assert communique("check").returncode == 3
    assert communique("run").returncode == 3, "it stands until somebody mends it"


def test_a_mended_communique_takes_the_failure_away_and_the_old_version_stays(put, communique):
    put("one", RETURNS.format(total="1.388", iom="1.664"))
    assert communique("run").returncode == 3
    put("one", RETURNS.format(total="4.388", iom="1.664"))
    done = communique("run")
    assert done.returncode == 0, done.stderr
    assert "1 changed" in done.stdout
    documents = json.loads(communique("sql", "--json", "SELECT document_id, supersedes FROM documents").stdout)
    assert len(documents) == 2
    assert {row["supersedes"] for row in documents} <= {None, *(row["document_id"] for row in documents)}


def test_a_part_without_its_total_is_undecidable_neither_passed_nor_rejected(put, communique):
    put("only-iom", ONLY_IOM)
    assert communique("run").returncode == 0
    report = json.loads(communique("check", "--json").stdout)
    observed = {(found["rule"], case["observed"]) for found in report["undecidable"] for case in found["cases"]}
    assert ("iom_returns_within_returns", "512") in observed
    assert json.loads(communique("sql", "--json", "SELECT * FROM rejected").stdout) == []


def test_what_waits_for_a_person_is_listed_and_exits_4(put, communique):
    put("unknown", UNKNOWN)
    assert communique("run").returncode == 0
    done = communique("review")
    assert done.returncode == 4
    assert "312" in done.stdout
    assert communique("check").returncode == 4
    assert json.loads(communique("review", "--json").stdout)


def test_a_list_of_what_waits_cuts_long_words_and_json_does_not(put, communique):
    put("flood", "En 2024, " + 5000 * "7" + " personnes.")
    assert communique("run").returncode == 0
    assert communique("review").stdout.count("7") < 1000
    assert communique("review", "--json").stdout.count("7") >= 5000


def test_where_nothing_waits_review_and_check_exit_0(ask):
    done = ask("review")
    assert (done.returncode, done.stdout) == (0, "")
    assert ask("check").returncode == 0


def test_a_second_run_at_the_same_time_exits_6_and_names_the_holder(home, ask):
    with held(home / "data" / "warehouse"):
        done = ask("run")
    assert done.returncode == 6
    assert f"process {os.getpid()}" in done.stderr
    assert done.stdout == ""


def test_readers_are_served_while_a_run_holds_the_warehouse(home, ask):
    with held(home / "data" / "warehouse"):
        assert len(figures(ask)) == 2


def test_doctor_is_content_after_a_run(ask):
    done = ask("doctor", "--json")
    assert done.returncode == 0, done.stdout
    storage = {row["what"]: row["found"] for row in json.loads(done.stdout)}
    assert storage["storage format"] == "65"


def test_nothing_but_text_goes_to_a_pipe(put, communique):
    put("unknown", UNKNOWN)
    done = communique("run")
    assert "\x1b" not in done.stdout + done.stderr
    assert "\r" not in done.stdout + done.stderr


def test_extract_prints_one_line_of_json_a_document_and_writes_nothing(put, communique, tmp_path):
    put("good", RETURNS.format(total="4.388", iom="1.664"))
    put("unknown", UNKNOWN)
    done = communique("extract", "data/raw")
    assert done.returncode == 0, done.stderr
    good, unknown = map(json.loads, done.stdout.splitlines())
    assert good["path"] == "data/raw/ma_interieur/good/communique.txt"
    assert (good["language"], good["published_on"]) == ("fr", "2024-11-20")
    for document in (good, unknown):
        for mark in document["mentions"] + document["figures"]:
            assert document["text"][mark["start"] : mark["end"]] == mark["quote"]
    whole, part = good["figures"]
    assert (whole["value"], whole["measure"], whole["part_of"]) == (4388, "level", None)
    assert part["part_of"] == whole["start"]
    assert not (tmp_path / "data" / "warehouse").exists()


def test_extract_takes_single_files_and_lists_a_claim_with_its_measure_for_review(communique, tmp_path):
    (tmp_path / "loose.txt").write_text("En 2024, les arrivées ont augmenté de 12 %.", encoding="utf-8")
    [document] = map(json.loads, communique("extract", "loose.txt").stdout.splitlines())
    assert document["path"] == "loose.txt"
    [claim] = document["figures"]
    assert (claim["measure"], claim["value"], claim["status"]) == ("change_percent", 12, "review")


def test_extract_goes_on_after_a_file_that_is_no_text_and_exits_4(put, communique, tmp_path):
    put("good", RETURNS.format(total="4.388", iom="1.664"))
    (tmp_path / "data" / "raw" / "bad.txt").write_bytes(b"caf\xe9 48 963")
    done = communique("extract", "data/raw")
    assert done.returncode == 4
    assert len(done.stdout.splitlines()) == 1
    assert "bad.txt" in done.stderr


def test_extract_of_what_is_not_there_is_a_usage_error(communique):
    done = communique("extract", "nowhere.txt")
    assert done.returncode == 2
    assert "where: nowhere.txt" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_on_a_terminal_extract_prints_a_table(tmp_path):
    import pty

    (tmp_path / "loose.txt").write_text(RETURNS.format(total="4.388", iom="1.664"), encoding="utf-8")
    ours, theirs = pty.openpty()
    done = subprocess.Popen(
        [COMMAND, "extract", "loose.txt"], cwd=tmp_path, env=environment(COLUMNS="200"), stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # Linux tells so that the other end is closed
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    assert done.wait() == 0
    text = shown.decode()
    assert "voluntary_returns_iom" in text
    assert '"mentions"' not in text


def test_a_warehouse_is_a_folder_and_a_store_is_an_address(put, tmp_path):
    put("one", UNKNOWN)
    for given, told in (
        (("--warehouse", "s3://bucket/warehouse"), "a warehouse is a folder of this machine"),
        (("--store", "data/store"), "this is no address of a store"),
    ):
        done = run(tmp_path, "run", *given)
        assert (done.returncode, told in done.stderr) == (2, True), done.stderr
    assert not (tmp_path / "s3:").exists()


def test_no_run_publishes_where_nobody_named_a_folder_or_among_the_raw_files(put, tmp_path):
    put("one", UNKNOWN)
    before = sorted(tmp_path.rglob("*"))
    for given, told in (
        (("--warehouse", ""), "--warehouse names no folder"),
        (("--raw", ""), "--raw names no folder"),
        (("--warehouse", "data/raw"), "the warehouse would lie in the raw folder"),
        (("--raw", "data/", "--warehouse", "data/raw/../house"), "the warehouse would lie in the raw folder"),
    ):
        done = run(tmp_path, "run", *given)
        assert (done.returncode, told in done.stderr) == (2, True), done.stderr
    assert sorted(tmp_path.rglob("*")) == before
