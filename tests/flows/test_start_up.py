"""`communique --help` answers at once, as it loads nothing it does not need."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec

import pytest

from flows.cli import app

HEAVY = {"polars", "pandera", "duckdb", "pyarrow", "prefect", "numpy", "pandas", "rich"}


def modules_loaded_by(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sorted(sys.modules), file=sys.stderr)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return {name.split(".")[0] for name in done.stderr.split()}


def test_help_loads_nothing_heavy():
    loaded = modules_loaded_by("import flows.cli\ntry: flows.cli.app(['--help'])\nexcept SystemExit: pass")
    assert "typer" in loaded
    assert not loaded & HEAVY


@pytest.mark.parametrize("command", [*(command.callback.__name__ for command in app.registered_commands), "vocabulary"])
def test_help_of_a_command_loads_nothing_heavy(command):
    loaded = modules_loaded_by(
        f"import flows.cli\ntry: flows.cli.app(['{command}', '--help'])\nexcept SystemExit: pass"
    )
    assert not loaded & HEAVY


@pytest.mark.parametrize("module", ["schemas", "schemas.rows", "schemas.codelists", "etl", "etl.errors", "etl.summary"])
def test_what_every_command_shares_loads_nothing_heavy(module):
    assert not modules_loaded_by(f"import {module}") & HEAVY


def test_pandas_is_not_installed():
    assert find_spec("pandas") is None
