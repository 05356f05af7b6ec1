"""A small archive whose every state can be told, and the process that is killed while it works on it."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import duckdb

from etl.durable import TEMPORARY
from etl.lock import holder_of
from etl.manifest import files_of
from etl.published import published_file
from tests.etl import toy
from tests.etl.toy import put

ROOT = Path(__file__).parents[2]


def say(root: Path, number: int, files: int = 1) -> None:
    """Each file states the number twice, so that a reader can tell a mixture and count what is missing."""
    for name in map(str, range(files)):
        put(root / "raw", f"{name}/communique.txt", f"deaths {number}\narrivals {number}\nmissing {name}\n")


def run(root: Path) -> object:
    return toy.run(root / "raw", root / "warehouse")


def asked(warehouse: Path, question: str, file: str = "warehouse.duckdb") -> list[tuple]:
    with duckdb.connect(str(warehouse / file), read_only=True) as connection:
        return connection.execute(question).fetchall()


def said(warehouse: Path, files: int = 1) -> int:
    """The number that the published figures state; fails where rows are lost, doubled or of several numbers."""
    rows = asked(
        warehouse,
        "SELECT raw_path, list(value ORDER BY char_start) FROM figures JOIN documents d USING (document_id) "
        "WHERE figures.is_current AND d.is_current GROUP BY raw_path ORDER BY raw_path",
    )
    assert [(path, values[2:]) for path, values in rows] == [(f"{n}/communique.txt", [n]) for n in range(files)], rows
    numbers = {value for _, values in rows for value in values[:2]}
    assert len(numbers) == 1, rows
    return numbers.pop()


def leftovers(warehouse: Path) -> list[object]:
    """Files that belong to no committed run and no published generation."""
    committed = {name for name, _ in files_of(warehouse)}
    parquet = {path.relative_to(warehouse).as_posix() for path in (warehouse / "parquet").rglob("*.parquet")}
    newest = published_file(warehouse).stem
    after = [path for path in warehouse.glob("warehouse-*.*") if path.stem > newest]
    told = [path for path in warehouse.glob("runs/*.jsonl") if not path.with_suffix(".json").exists()]
    return [*warehouse.rglob(f"{TEMPORARY}*"), *(parquet - committed), *after, *told]


def converges(root: Path, number: int, files: int = 1) -> None:
    """The next run mends: it shows everything, leaves nothing behind, and the one after finds nothing to do."""
    assert holder_of(root / "warehouse") is None
    run(root)
    assert said(root / "warehouse", files) == number
    assert leftovers(root / "warehouse") == []
    assert run(root).run_id is None


class Victim:
    """The pipeline in a process of its own that has loaded everything, so that a kill hits its work."""

    def __init__(self, root: Path, **changes: str) -> None:
        command = [sys.executable, "-m", "tests.faults.victim", str(root / "raw"), str(root / "warehouse")]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        self.process = subprocess.Popen(command, cwd=ROOT, env=os.environ | changes, text=True, **pipes)

    def begin(self, **fault: object) -> None:
        """Wait until it has loaded everything, then let it run; `fault` is for failing_disk.c."""
        assert self.process.stdout.readline() == "ready\n", self.process.communicate()[1]
        self.process.stdin.write(json.dumps(fault) + "\n")
        self.process.stdin.flush()

    def told(self) -> dict:
        """What it says after a run: its exit code, and how many calls the disk had."""
        return json.loads(self.process.stdout.readline())

    def is_killed_after(self, seconds: float) -> bool:
        """Kill it with signal 9 after so long; False where it was done before."""
        done, _, _ = select.select([self.process.stdout], [], [], seconds)
        if not done:
            self.process.kill()
        return self.end() == -signal.SIGKILL

    def end(self) -> int:
        """Wait for its end; gives its return code, negative where a signal ended it."""
        self.process.communicate(timeout=300)
        return self.process.returncode
