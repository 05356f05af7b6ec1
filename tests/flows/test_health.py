"""What doctor finds amiss, and what it says to do."""

from __future__ import annotations

import http.server
import json
import os
import shlex
import shutil
import subprocess
import sys
import threading
from collections import namedtuple

import pytest

from etl.lock import LOCK_FILE, held
from etl.pipeline import run_pipeline
from flows import health
from flows.health import examine
from flows.serving import told_while_serving

TEXT = "En 2024, 4.388 migrants sont rentrés volontairement."


@pytest.fixture
def home(tmp_path):
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_text(TEXT, encoding="utf-8")
    run_pipeline(tmp_path / "raw", tmp_path / "warehouse")
    return tmp_path


@pytest.fixture(autouse=True)
def alone(tmp_path, monkeypatch):
    """Neither a server nor one that serves."""
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    monkeypatch.setenv("PREFECT_HOME", str(tmp_path / ".prefect"))


def amiss(home):
    return {finding.what: finding for finding in examine(home / "raw", home / "warehouse") if not finding.ok}


def found(home, what):
    return next(finding for finding in examine(home / "raw", home / "warehouse") if finding.what == what)


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


def generation(home):
    return home / "warehouse" / (home / "warehouse" / "warehouse.duckdb").readlink()


def flip_published(home):
    content = bytearray(generation(home).read_bytes())
    content[len(content) // 2] ^= 1
    generation(home).write_bytes(bytes(content))


def cut_published(home):
    generation(home).write_bytes(b"cut")


def lose_published(home):
    generation(home).unlink()


def lose_record(home):
    generation(home).with_suffix(".json").unlink()


def with_storage(home, version):
    content = bytearray(generation(home).read_bytes())
    content[12:20] = version.to_bytes(8, "little")
    generation(home).write_bytes(bytes(content))


def age(home):
    with_storage(home, 64)


def renew(home):
    with_storage(home, 68)


def die(home):
    with_step = {**os.environ, "ETL_FAIL_AT": "lock.taken"}
    script = "import sys, pathlib, etl.pipeline as p; p.run_pipeline(*map(pathlib.Path, sys.argv[1:]))"
    dead = subprocess.run([sys.executable, "-c", script, home / "raw", home / "warehouse"], env=with_step)
    assert dead.returncode == -9


@pytest.mark.parametrize(
    ("harm", "what", "words"),
    [
        (flip_published, "warehouse", "its sha256 is not what its record says"),
        (cut_published, "warehouse", "not a DuckDB file"),
        (lose_published, "warehouse", "No such file"),
        (lose_record, "warehouse", "the record beside it is gone"),
        (age, "storage format", "64, of DuckDB before 1.2"),
        (renew, "storage format", "68: DuckDB before 2.0 cannot open it"),
        (die, "lock", "died before it was done"),
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


@pytest.mark.parametrize(
    "harm", [overwrite, flip_published, cut_published, lose_published, lose_record, age, renew, die, lose]
)
def test_what_doctor_says_to_type_mends_it(home, harm):
    """The commands behind "then" or a colon, typed as they stand."""
    harm(home)
    for finding in amiss(home).values():
        remove = next((part for part in finding.next_step.split("; ") if part.startswith("rm ")), None)
        if remove is not None:
            subprocess.run(shlex.split(remove), check=True)
        if "delete " in finding.next_step:
            shutil.rmtree(home / "warehouse")
        assert finding.next_step.endswith("communique run")
    run_pipeline(home / "raw", home / "warehouse")
    assert amiss(home) == {}


def test_a_package_beyond_what_we_ask_for_is_told_with_what_to_install(home, monkeypatch):
    known = health._version
    versions = {"prefect": "3.9.1", "fastapi": "0.155.0", "sqlalchemy": "2.1.0", "duckdb": None}
    monkeypatch.setattr(health, "_version", lambda name: versions.get(name, known(name)))
    told = {what: finding for what, finding in amiss(home).items() if what.startswith(tuple(versions))}
    assert len(told) == len(versions)
    assert sorted(finding.found for finding in told.values()) == ["0.155.0", "2.1.0", "3.9.1", "not installed"]
    for what, finding in told.items():
        assert finding.next_step == f'pip install "{what}"'


def test_a_lock_held_for_a_day_is_told_with_the_process_to_look_at(home):
    with held(home / "warehouse"):
        assert found(home, "lock").ok
        assert found(home, "lock").next_step == "a run is under way; wait for it"
        name = json.loads((home / "warehouse" / LOCK_FILE).read_text(encoding="utf-8"))
        (home / "warehouse" / LOCK_FILE).write_text(json.dumps(name | {"since": "2024-01-01T06:00:00+00:00"}))
        lock = amiss(home)["lock"]
        assert "longer than 24 hours" in lock.found
        assert f"kill {os.getpid()}" in lock.next_step


def test_a_disk_that_is_nearly_full_or_may_not_be_written_is_told(home, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(health.shutil, "disk_usage", lambda _: usage(10**12, 10**12, 4 * 10**8))
    disk = amiss(home)["disk"]
    assert disk.found.startswith("0.4 GB free")
    assert disk.next_step.startswith("make room: du -sh")
    monkeypatch.setattr(health.os, "access", lambda *_: False)
    assert amiss(home)["disk"].next_step.startswith("chmod u+w")


def test_without_a_server_it_is_said_how_to_run_each_morning(home):
    prefect = found(home, "prefect")
    assert "no schedule" in prefect.found
    assert 'communique serve --cron "0 6 * * *"' in prefect.next_step


@pytest.fixture
def server():
    """A server that knows these deployments."""
    deployments = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps(deployments).encode())

        def log_message(self, *_):
            pass

    serving = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_port}/api", deployments
    serving.shutdown()
    serving.server_close()


DAILY = {"schedules": [{"active": True, "schedule": {"cron": "0 6 * * *"}}], "paused": False, "status": "READY"}
INACTIVE = DAILY | {"schedules": [{"active": False, "schedule": {"cron": "0 6 * * *"}}]}


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ([], "none that is active"),
        ([DAILY | {"paused": True}], "none that is active"),
        ([INACTIVE], "none that is active"),
        ([DAILY | {"status": "NOT_READY"}, INACTIVE], "0 6 * * *, but nobody works for it"),
    ],
)
def test_a_server_that_runs_nothing_for_us_is_told(home, server, monkeypatch, known, words):
    address, deployments = server
    deployments += known
    monkeypatch.setenv("PREFECT_API_URL", address)
    schedule = amiss(home)["schedule"]
    assert schedule.found == words
    assert "communique serve --cron" in schedule.next_step


def test_the_server_of_one_that_serves_is_found_by_itself(home, server):
    address, deployments = server
    deployments += [DAILY, INACTIVE | {"status": "NOT_READY"}]
    with told_while_serving(address):
        assert amiss(home) == {}
        assert found(home, "schedule").found == "0 6 * * *"
    assert "no server named" in found(home, "prefect").found


def test_one_that_served_and_was_killed_is_told(home):
    with told_while_serving("http://127.0.0.1:1/api"):
        assert "end that process" in amiss(home)["prefect"].next_step
        file = home / ".prefect" / "serving.json"
        gone = subprocess.Popen(["true"])
        gone.wait()
        file.write_text(json.dumps({"pid": gone.pid, "address": "http://127.0.0.1:1/api"}), encoding="utf-8")
        schedule = amiss(home)["schedule"]
    assert "has ended and not said so" in schedule.found
    assert schedule.next_step.startswith("communique serve")


def test_a_server_that_does_not_answer_is_told(home, monkeypatch):
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:1/api")
    assert "prefect server start" in amiss(home)["prefect"].next_step
