"""The schedule runs the flow for real, and no server outlives the command that started it."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.flows.conftest import COMMAND, environment


def gone(pid: int) -> bool:
    """Whether a process has ended; one that its parent has not fetched yet has."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0] == "Z"
    except FileNotFoundError:
        return True


def wait_until(holds, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.1)
    return False


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks processes up in /proc")
def test_a_server_on_the_leash_ends_when_its_owner_is_killed(tmp_path):
    server = subprocess.Popen(["sleep", "60"])
    hold = f"from flows.server import leashed\nwith leashed({server.pid}):\n print(1, flush=True)\n input()"
    owner = subprocess.Popen(
        [sys.executable, "-c", hold],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        assert owner.stdout.readline() == b"1\n"
        assert not gone(server.pid)
        owner.kill()
        assert wait_until(lambda: gone(server.pid), 10)
    finally:
        owner.kill()
        owner.communicate()
        server.kill()
        server.wait()


@pytest.mark.slow
@pytest.mark.xdist_group("serve")
def test_a_cron_schedule_runs_the_flow_and_ctrl_c_ends_runner_and_server(tmp_path):
    folder = tmp_path / "data" / "raw" / "one"
    folder.mkdir(parents=True)
    (folder / "communique.txt").write_text("En 2024, 4.388 migrants sont rentrés volontairement.", encoding="utf-8")
    log = (tmp_path / "log").open("wb")
    serving = subprocess.Popen(
        [COMMAND, "serve", "--cron", "* * * * *"],
        cwd=tmp_path,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
    )
    try:
        assert wait_until(lambda: address(tmp_path) or serving.poll() is not None, 180)
        server = address(tmp_path)
        assert server, (tmp_path / "log").read_text(encoding="utf-8")
        with urllib.request.urlopen(f"{server}/ui-settings", timeout=60) as asked:
            assert json.load(asked)["api_url"] == f"{server}/api"  # else its pages show nothing
        assert wait_until(lambda: "COMPLETED" in states(server), 240), states(server)
        assert (tmp_path / "data" / "warehouse" / "warehouse.duckdb").exists()
        serving.send_signal(signal.SIGINT)
        assert serving.wait(60) == 0
        with pytest.raises(urllib.error.URLError):
            urllib.request.urlopen(f"{server}/api/health", timeout=5)
    finally:
        serving.kill()
        serving.wait()
        log.close()
    assert "Traceback" not in (tmp_path / "log").read_text(encoding="utf-8")


def address(folder: Path) -> str | None:
    found = re.search(r"Server: (http://127\.0\.0\.1:\d+)", (folder / "log").read_text(encoding="utf-8"))
    return found.group(1) if found else None


def states(server: str) -> list[str]:
    """States of the runs that the scheduler, not a person, made."""
    request = urllib.request.Request(
        f"{server}/api/flow_runs/filter", b"{}", {"Content-Type": "application/json"}, method="POST"
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return [run["state_type"] for run in json.load(answer) if run["auto_scheduled"]]
