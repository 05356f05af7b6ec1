"""What keeps a fresh clone able to set itself up: a whole lock, with hashes and without addresses."""

from __future__ import annotations

import re
import subprocess
import tomllib
from importlib.metadata import version

import pytest
from packaging.requirements import Requirement

from tests.flows.conftest import ROOT

LOCKS = ["requirements.txt", "requirements-dev.txt"]


def locked(name: str) -> dict[str, list[str]]:
    """Package -> the versions that the lock holds for one machine or another."""
    found: dict[str, list[str]] = {}
    text = (ROOT / name).read_text(encoding="utf-8")
    for package, pinned in re.findall(r"^([a-z0-9.-]+)==([^ ;\\]+)", text, re.MULTILINE):
        found.setdefault(package, []).append(pinned)
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_names_no_address(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"://|--index|--extra|--find-links|file:|@ ", text)


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_a_hash(name):
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text(encoding="utf-8").strip())
    assert len(entries) > 50
    for entry in entries:
        assert re.match(r"[a-z0-9.-]+==\S+", entry)
        assert "--hash=sha256:" in entry


def test_the_lock_satisfies_what_the_package_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pins = locked("requirements.txt")
    for wanted in map(Requirement, [*project["project"]["dependencies"], *project["build-system"]["requires"]]):
        assert all(wanted.specifier.contains(pinned) for pinned in pins[wanted.name.lower()]), wanted


def test_both_locks_agree_so_that_tests_run_on_what_users_run():
    run, dev = map(locked, LOCKS)
    assert {name: dev.get(name) for name in run} == run


def test_the_default_install_has_no_pandas():
    assert "pandas" not in locked("requirements.txt")


def test_tests_run_on_the_locked_versions():
    pins = locked("requirements-dev.txt")
    for package in ("duckdb", "pandera", "polars", "prefect", "pyarrow", "typer"):
        assert version(package) in pins[package]


def test_make_lists_its_targets():
    done = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "make run" in done.stdout
    assert "make test" in done.stdout
