"""A disk that fails or is full: a clear error, the old warehouse stays, and the next run mends."""

from __future__ import annotations

import errno
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from etl.errors import DiskFailed
from tests.faults.archive import ROOT, Victim, converges, run, said, say
from tests.faults.victim import CALLS

TOLD = "could not be written; what was there before stays"
TOLD_OF_ANY = f"{TOLD}|the index of the archive could not be .*; what is published stays"


class Failing:
    """Stands before functions of Python, and lets the n-th call of them fail."""

    def __init__(self, monkeypatch):
        self.left = None
        monkeypatch.setattr(os, "fsync", self.before(os.fsync))
        monkeypatch.setattr(Path, "replace", self.before(Path.replace))

    def before(self, function):
        def call(*arguments):
            if self.left is not None:
                self.left -= 1
            if self.left == -1:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return function(*arguments)

        return call

    def failure_of(self, root, number):
        """What a run says whose call of that number fails; None where it has fewer calls."""
        self.left = number
        try:
            run(root)
        except DiskFailed as fault:
            return fault
        finally:
            self.left = None


@pytest.mark.slow
def test_each_sync_and_rename_of_python_may_fail(root, warehouse, monkeypatch, long):
    """Which call fails moves on until a run meets no failure; needs no compiler."""
    disk, number, failed = Failing(monkeypatch), 0, True
    while failed:
        say(root, number + 2)
        fault = disk.failure_of(root, number)
        failed = fault is not None
        if fault:
            assert TOLD in str(fault)
            assert "No space left" in fault.why
        assert said(warehouse) in ((*range(1, number + 2), number + 2) if failed else (number + 2,))
        number += 1 if long else 8
    converges(root, number + 2 - (1 if long else 8))
    assert number > 12


def test_a_name_is_given_only_to_what_is_flushed(root, monkeypatch):
    """Power loss cannot be simulated by a kill: the order of calls is what can be shown."""
    say(root, 2)
    calls = []
    fsync, replace = os.fsync, Path.replace

    def flushed(descriptor):
        calls.append(("flush", str(Path(f"/proc/self/fd/{descriptor}").readlink())))
        return fsync(descriptor)

    def renamed(path, target):
        calls.append(("rename", str(path), str(target)))
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", flushed)
    monkeypatch.setattr(Path, "replace", renamed)
    run(root)
    renames = [call for call in calls if call[0] == "rename" and not call[2].endswith("warehouse.duckdb")]
    assert len(renames) >= 8
    for rename in renames:
        at = calls.index(rename)
        assert ("flush", rename[1]) in calls[:at]
        assert calls[at + 1] == ("flush", str(Path(rename[2]).parent))
    names = [Path(call[2]).name for call in calls if call[0] == "rename"]
    manifest = next(
        number for number, name in enumerate(names) if name.startswith("000002-") and name.endswith(".json")
    )
    assert all(name.endswith(".parquet") for name in names[: manifest - 1])
    assert names[manifest - 1].endswith(".jsonl")
    assert names[-1] == "warehouse.duckdb"


@pytest.fixture(scope="session")
def failing_disk(tmp_path_factory):
    """The library that makes calls fail; it sees those of polars and DuckDB too."""
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("no C compiler here")
    library = tmp_path_factory.mktemp("disk") / "failing_disk.so"
    source = Path(__file__).with_name("failing_disk.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    return library


@pytest.mark.slow
@pytest.mark.parametrize("stays", [False, True], ids=["once", "from_then_on"])
@pytest.mark.parametrize("call", CALLS)
def test_the_nth_call_of_any_library_may_fail(root, warehouse, failing_disk, call, stays, long, chance):
    """Which call fails moves on until a run meets no failure, each time over the same archive; the short form leaves
    out some."""
    victim, archive = (
        Victim(root, LD_PRELOAD=str(failing_disk), FAILING_BELOW=str(warehouse)),
        root.with_name(f"{root.name}-archive"),
    )
    shutil.copytree(root, archive, symlinks=True)
    failing, number = True, 0
    while failing:
        shutil.rmtree(root)
        shutil.copytree(archive, root, symlinks=True)
        say(root, 2)
        victim.begin(call=call, number=number, stays=stays)
        told = victim.told()
        failing = told["failed"] > 0
        assert said(warehouse) in (1, 2)
        if told["exit"]:
            assert re.search(TOLD_OF_ANY, told["error"]), told["error"]
        else:
            assert said(warehouse) == 2
        victim.begin()
        assert victim.told()["exit"] == 0
        converges(root, 2)
        number += 1 if long else chance.randint(60, 150) if call == "write" else chance.randint(8, 20)
    victim.end()
    assert number > (20 if call == "write" else 5)


@pytest.mark.parametrize("limit", [1_000, 100_000])
def test_a_full_disk_is_told_and_leaves_the_old_warehouse(root, warehouse, limit):
    """The limit stops a Parquet file, then the DuckDB file."""
    say(root, 2)
    script = (
        "import resource, runpy, sys\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        "sys.argv = sys.argv[1:]\n"
        "runpy.run_path(sys.argv[0], run_name='__main__')\n"
    )
    command = [sys.executable, "-c", script, ROOT / "tests" / "etl" / "toy.py", root / "raw", warehouse]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    assert f"the warehouse {TOLD}" in done.stderr
    assert "Traceback" not in done.stderr
    assert said(warehouse) == 1
    converges(root, 2)
