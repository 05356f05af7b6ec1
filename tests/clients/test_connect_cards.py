"""The Python of each tested card of docs/connect.md runs as it stands, with another path."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.clients.conftest import python_with
from tests.clients.test_connecting import CLIENTS
from tests.flows.conftest import ROOT, environment

pytestmark = [pytest.mark.clients, pytest.mark.slow]

PAGE = (ROOT / "docs" / "connect.md").read_text(encoding="utf-8")
SHOWN_PATH = "/srv/communique/data/warehouse/warehouse.duckdb"
CARDS = dict(re.findall(r"^## ([\w ]+): tested[^\n]*\n(?:(?!^## ).)*?```python\n(.+?)```", PAGE, re.M | re.S))
ENVIRONMENTS = {"DuckDB for Python": "duckdb 1.2.2", "pandas": "pandas", "ADBC": "ADBC", "SQLAlchemy": "SQLAlchemy"}


def test_there_is_a_card_for_each_python_client():
    assert CARDS.keys() == {*ENVIRONMENTS, "polars", "pyarrow"}
    assert all(version in PAGE for version in re.findall(r"duckdb ([\d.]+)", " ".join(CLIENTS)))


@pytest.mark.parametrize("name", CARDS)
def test_a_card_runs_as_it_stands(warehouse, name):
    assert SHOWN_PATH in CARDS[name]
    packages = CLIENTS[ENVIRONMENTS[name]][0] if name in ENVIRONMENTS else None
    python = python_with(*packages) if packages else sys.executable
    script = CARDS[name].replace(SHOWN_PATH, str(warehouse / "warehouse.duckdb"))
    done = subprocess.run([python, "-c", script], capture_output=True, text=True, cwd="/", env=environment())
    assert done.returncode == 0, done.stderr
    assert "indicator" in done.stdout or "irregular_attempts_foiled" in done.stdout
