"""The shipped deployment on a real Prefect server: its cron runs the flow, a killed run blocks no later one."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from etl import query
from etl.mend import mend
from flows.prefect_home import settle
from flows.serve import _free_port
from flows.server import answers
from tests.flows.conftest import ROOT, environment

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("deployed")]

PREFECT = Path(sys.executable).parent / "prefect"
CHROMIUM = shutil.which("chromium")
PATIENCE = 600
"""Seconds until something must have happened, on a machine where much else does."""
TEXT = "Du 1er janvier au 30 septembre 2024, 1.388 migrants sont rentrés volontairement, dont 1.664 avec l'OIM."


class Deployed:
    """A project folder whose prefect.yaml is ours, but for the minute, deployed on a server of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.url = folder, f"http://127.0.0.1:{_free_port()}"
        (folder / "flows").symlink_to(ROOT / "flows")
        shipped = (ROOT / "prefect.yaml").read_text(encoding="utf-8")
        (folder / "prefect.yaml").write_text(shipped.replace('"0 6 * * *"', '"* * * * *"'), encoding="utf-8")
        self.put("one", TEXT)
        with pytest.MonkeyPatch.context() as patch:
            for name in [name for name in os.environ if name.startswith("PREFECT_")]:
                patch.delenv(name)
            settle(folder)
            wishes = {name: value for name, value in os.environ.items() if name.startswith(("PREFECT_", "DO_NOT"))}
        # A shell sets PWD, which prefect.yaml takes for the project's folder.
        ours = {"PREFECT_API_URL": f"{self.url}/api", "PREFECT_WORKER_QUERY_SECONDS": "2", "PWD": str(folder)}
        self.environment = environment(**wishes | ours)

    def put(self, name: str, text: str) -> None:
        file = self.folder / "data" / "raw" / name / "communique.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def prefect(self, *arguments: str) -> None:
        done = subprocess.run(
            [PREFECT, "--no-prompt", *arguments],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
        assert done.returncode == 0, done.stdout + done.stderr

    @contextmanager
    def running(self, *arguments: str, **more: str) -> Iterator[subprocess.Popen[bytes]]:
        """A command of Prefect's that runs on; it and all that it started are gone at the end, as in a power cut."""
        with (self.folder / "log").open("ab") as log:
            process = subprocess.Popen(
                [PREFECT, *arguments],
                cwd=self.folder,
                env=self.environment | more,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        try:
            yield process
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def ask(self, what: str, **question: object) -> Any:
        content = json.dumps(question).encode()
        asked = urllib.request.Request(
            f"{self.url}/api/{what}/filter", content, {"Content-Type": "application/json"}, method="POST"
        )
        with urllib.request.urlopen(asked, timeout=60) as answer:
            return json.load(answer)

    def scheduled(self, *states: str) -> list[dict[str, Any]]:
        """The runs that the scheduler made and that are in one of these states."""
        return [run for run in self.ask("flow_runs") if run["auto_scheduled"] and run["state_type"] in states]

    def log(self) -> str:
        return (self.folder / "log").read_text(encoding="utf-8")[-4000:]


def wait_for(what: Callable[[], Any], deployed: Deployed) -> Any:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := what():
            return found
        time.sleep(1)
    raise AssertionError(deployed.log())


@pytest.fixture(scope="module")
def deployed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployed]:
    made = Deployed(tmp_path_factory.mktemp("project"))
    with made.running("server", "start", "--host", "127.0.0.1", "--port", made.url.rsplit(":", 1)[1]):
        wait_for(lambda: answers(f"{made.url}/api"), made)
        made.prefect("work-pool", "create", "local", "--type", "process")
        made.prefect("deploy", "--all")
        yield made


@pytest.fixture(scope="module")
def killed(deployed: Deployed) -> set[str]:
    """Runs of which one died while it published, and at the same moment the worker that would tell the server of it."""
    warehouse = deployed.folder / "data" / "warehouse"
    killed_at = warehouse / ".tmp-publish" / "next.duckdb"
    with deployed.running("worker", "start", "--pool", "local", ETL_FAIL_AT="publish.filled"):
        wait_for(killed_at.exists, deployed)
    assert not (warehouse / "warehouse.duckdb").exists()
    return {run["id"] for run in deployed.scheduled("PENDING", "RUNNING", "CRASHED", "FAILED")}


@pytest.fixture(scope="module")
def completed(deployed: Deployed, killed: set[str]) -> dict[str, Any]:
    """The first good run, after one that was killed."""
    with deployed.running("worker", "start", "--pool", "local"):
        [run, *_] = wait_for(lambda: deployed.scheduled("COMPLETED"), deployed)
    return dict(run)


def test_a_cron_run_completes_after_one_that_was_killed_with_its_worker(deployed, killed, completed):
    warehouse = deployed.folder / "data" / "warehouse"
    assert query.sql(warehouse, "SELECT count(*) FROM documents").rows == ((1,),)
    assert mend(warehouse) == []
    assert killed
    assert killed.isdisjoint(run["id"] for run in deployed.scheduled("COMPLETED"))


def test_somebody_is_told_of_a_run_whose_process_was_killed(deployed, completed, tmp_path):
    deployed.put("two", TEXT.replace("2024", "2023"))
    told, keep = tmp_path / "told", tmp_path / "keep.py"
    keep.write_text(f"import sys; print(sys.stdin.read(), file=open({str(told)!r}, 'a'))", encoding="utf-8")
    dies = {"ETL_FAIL_AT": "publish.filled", "ETL_NOTIFY_COMMAND": f"{sys.executable} {keep}"}
    with deployed.running("worker", "start", "--pool", "local", **dies):
        wait_for(told.exists, deployed)
        wait_for(lambda: told.read_text(encoding="utf-8").endswith("\n"), deployed)
    message = json.loads(told.read_text(encoding="utf-8").splitlines()[0])
    assert (message["event"], message["next_step"]) == ("failed", "communique doctor")
    assert message["text"].startswith("ingest: ")


@pytest.mark.skipif(CHROMIUM is None and not os.environ.get("CI"), reason="chromium is not installed: make browser")
def test_the_page_of_a_run_shows_its_summary_its_questions_and_its_rule_failures(deployed, completed, tmp_path):
    artifacts = deployed.ask("artifacts", flow_runs={"id": {"any_": [completed["id"]]}})
    kept = {artifact["key"]: artifact["id"] for artifact in artifacts}
    pages = {
        f"artifacts/artifact/{kept['ingest-summary']}": ("1 blocking rule failed", "found 1664; expected at most 1388"),
        f"artifacts/artifact/{kept['waiting-for-a-person']}": ("one/communique.txt",),
        f"runs/flow-run/{completed['id']}": (completed["name"], "Completed"),
    }
    for number, (page, words) in enumerate(pages.items()):
        home = tmp_path / str(number)
        assert wait_for(
            lambda page=page, words=words, home=home: shows(f"{deployed.url}/{page}", words, home), deployed
        )


def shows(url: str, words: tuple[str, ...], home: Path) -> bool:
    """Whether a page shows all of these words; a part of it that comes late may need another look."""
    page = shown(url, home)
    return all(word in page for word in words)


def shown(url: str, home: Path) -> str:
    """What a browser shows of a page, once its scripts have run."""
    assert CHROMIUM is not None
    quiet = ("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
    alone = ("--disable-component-update", "--disable-sync", f"--user-data-dir={home}")
    done = subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", *quiet, *alone, "--virtual-time-budget=30000", "--dump-dom", url],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    return " ".join(done.stdout.split())
