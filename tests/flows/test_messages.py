"""What a person is told when something is wrong: what, where, why, and what to type next."""

from __future__ import annotations

import json
import os
import socket

import pytest


def test_help_names_every_exit_code(communique):
    done = communique("--help")
    assert done.returncode == 0
    text = " ".join(done.stdout.split())
    assert "0 done, 1 bug, 2 usage, 3 a blocking rule failed, 4 numbers wait for a person" in text
    assert "5 a source was out of reach, 6 another run holds the warehouse" in text


def test_version_is_that_of_the_package(communique):
    from importlib.metadata import version

    assert communique("--version").stdout.strip() == version("communique-etl")


@pytest.mark.parametrize("arguments", [["nonsense"], ["run", "--nonsense"], ["sql"], ["serve"]])
def test_wrong_usage_exits_2_and_keeps_standard_output_clean(communique, arguments):
    done = communique(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Usage: communique" in done.stderr


def test_a_missing_raw_folder_is_a_usage_error_with_the_next_step(communique):
    done = communique("run", "--raw", "nowhere")
    assert done.returncode == 2
    assert "where: nowhere" in done.stderr
    assert "next: " in done.stderr
    assert "Traceback" not in done.stderr


def test_debug_adds_the_traceback(communique):
    done = communique("run", "--raw", "nowhere", "--debug")
    assert done.returncode == 2
    assert "Traceback" in done.stderr
    assert "where: nowhere" in done.stderr


def test_reading_what_was_never_published_tells_to_run_first(communique):
    for arguments in (["sql", "SELECT 1"], ["review"], ["check"], ["show", "abc"]):
        done = communique(*arguments)
        assert done.returncode == 2, arguments
        assert "communique run" in done.stderr
        assert done.stdout == ""


def test_a_setting_that_cannot_be_is_named_with_its_remedy(communique, tmp_path):
    (tmp_path / "raw").mkdir()
    done = communique("run", "--raw", "raw", ETL_BATCH_DOCUMENTS="many")
    assert done.returncode == 2
    assert "ETL_BATCH_DOCUMENTS" in done.stderr
    assert "next: unset ETL_BATCH_DOCUMENTS" in done.stderr


def test_an_impossible_schedule_is_refused_before_a_server_starts(communique):
    done = communique("serve", "--cron", "whenever")
    assert done.returncode == 2
    assert 'next: communique serve --cron "0 6 * * *"' in done.stderr


def test_an_unforeseen_failure_is_called_a_bug_and_says_how_to_report_it(communique, tmp_path):
    # A package of that name in the working directory stands for any fault of our own.
    (tmp_path / "etl_fault").mkdir()
    (tmp_path / "etl_fault" / "sitecustomize.py").write_text(
        "import etl.settings\n"
        "def broken(*_): raise ZeroDivisionError('sum of nothing')\n"
        "etl.settings.settings_from = broken\n"
    )
    done = communique("extract", ".", PYTHONPATH=str(tmp_path / "etl_fault"))
    assert done.returncode == 1
    assert "ZeroDivisionError: sum of nothing" in done.stderr
    assert "communique extract . --debug" in done.stderr
    assert "Traceback" not in done.stderr


def test_doctor_finds_that_nothing_is_published_and_says_what_to_type(communique, tmp_path):
    (tmp_path / "data" / "raw").mkdir(parents=True)
    done = communique("doctor", "--json")
    findings = {row["what"]: row for row in json.loads(done.stdout)}
    assert done.returncode == 2
    assert not findings["warehouse"]["ok"]
    assert findings["warehouse"]["next_step"] == "communique run"
    assert findings["raw folder"]["ok"]
    assert findings["lock"]["found"] == "free"


def test_doctor_sees_who_holds_the_warehouse(communique, tmp_path):
    from etl.lock import held

    with held(tmp_path / "data" / "warehouse"):
        done = communique("doctor", "--json")
    findings = {row["what"]: row for row in json.loads(done.stdout)}
    assert f"process {os.getpid()}" in findings["lock"]["found"]


def test_doctor_sees_a_published_file_that_is_none(communique, tmp_path):
    warehouse = tmp_path / "data" / "warehouse"
    warehouse.mkdir(parents=True)
    (warehouse / "warehouse.duckdb").write_bytes(b"this is no database")
    findings = {row["what"]: row for row in json.loads(communique("doctor", "--json").stdout)}
    assert "not a DuckDB file" in findings["warehouse"]["found"]


@pytest.mark.parametrize("arguments", [["run"], ["serve", "--cron", "0 6 * * *"]])
def test_a_prefect_server_that_does_not_answer_exits_5_and_is_named(communique, tmp_path, arguments):
    (tmp_path / "data" / "raw").mkdir(parents=True)
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # bound but not listening: whoever connects is refused
        address = f"http://127.0.0.1:{nobody.getsockname()[1]}/api"
        done = communique(*arguments, PREFECT_API_URL=address)
    assert done.returncode == 5
    assert address in done.stderr
    assert "unset PREFECT_API_URL" in done.stderr
    assert "Traceback" not in done.stderr
