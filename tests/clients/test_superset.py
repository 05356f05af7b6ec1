"""Superset, a real server of it, asks the warehouse through its API while `communique run` publishes."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from tests.clients.conftest import python_with
from tests.clients.test_connect_cards import PAGE, SHOWN_PATH
from tests.flows.conftest import COMMAND, ROOT, environment, run

pytestmark = [pytest.mark.clients, pytest.mark.slow]

PACKAGES = ("apache-superset==6.1.0", "flask-caching<2.4", "cachelib<0.14", "rich", "cachetools", "duckdb-engine")
"""The server does not start with newer caches, and does not name the others among its needs."""
QUESTION = "SELECT figure_id, value FROM cited_figures ORDER BY figure_id"


class Superset:
    """Its API, as a user who has signed in."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.token = ""
        who = {"username": "admin", "password": "admin", "provider": "db", "refresh": True}
        self.token = self.post("security/login", who)["access_token"]

    def post(self, path: str, content: object) -> dict:
        return self.ask(path, json.dumps(content).encode())

    def ask(self, path: str, content: bytes | None = None) -> dict:
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self.token}"}
        with urlopen(Request(f"{self.address}/api/v1/{path}", content, headers), timeout=120) as answer:
            return json.load(answer)


@pytest.fixture
def superset(tmp_path):
    home = tmp_path / "superset"
    home.mkdir()
    command = [python_with(*PACKAGES), Path(__file__).with_name("superset_server.py"), home]
    log = home / "log"
    with (
        log.open("w") as told,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=told, text=True, cwd=home, env=environment()
        ) as server,
    ):
        try:
            address = next((line.strip() for line in server.stdout if line.startswith("http")), None)
            assert address, log.read_text()[-3000:]
            yield Superset(address)
        finally:
            server.kill()


@pytest.fixture
def archive(tmp_path):
    """A folder whose last two communiqués are not there yet; gives it and what is to come."""
    shutil.copytree(ROOT / "data" / "raw", tmp_path / "all")
    folders = sorted(path.parent for path in (tmp_path / "all").rglob("communique.txt"))
    (tmp_path / "data" / "raw").mkdir(parents=True)
    for folder in folders[:-2]:
        shutil.move(folder, tmp_path / "data" / "raw" / f"{folder.parent.name}-{folder.name}")
    assert run(tmp_path, "run").returncode == 0
    return tmp_path, folders[-2:]


def card() -> tuple[str, dict]:
    """The address and the parameters that docs/connect.md tells users to type."""
    section = re.search(r"^## Apache Superset: tested.*?(?=^## )", PAGE, re.M | re.S)[0]
    return re.search(r"`(duckdb:////[^`]+)`", section)[1], json.loads(re.search(r"`(\{.+\})`", section)[1])


def published(folder: Path) -> list[tuple[str, int]]:
    rows = json.loads(run(folder, "sql", "--json", QUESTION).stdout)
    return [(row["figure_id"], row["value"]) for row in rows]


def test_superset_sees_whole_generations_and_the_new_rows_while_runs_publish(superset, archive):
    folder, to_come = archive
    address, parameters = card()
    database = superset.post(
        "database/",
        {
            "database_name": "communique",
            "sqlalchemy_uri": address.replace(SHOWN_PATH, str(folder / "data/warehouse/warehouse.duckdb")),
            "expose_in_sqllab": True,
            "extra": json.dumps({"engine_params": parameters}),
        },
    )["id"]
    dataset = superset.post("dataset/", {"database": database, "schema": "main", "table_name": "cited_figures"})["id"]
    columns = {c["column_name"]: c for c in superset.ask(f"dataset/{dataset}")["result"]["columns"]}
    assert columns["value"]["type"] == "BIGINT"
    assert columns["value"]["description"]
    total = {"expressionType": "SQL", "sqlExpression": "sum(value)::BIGINT", "label": "total"}
    form = {"datasource": f"{dataset}__table", "viz_type": "table", "groupby": ["indicator"], "metrics": [total]}
    chart = {"slice_name": "totals", "viz_type": "table", "datasource_id": dataset, "datasource_type": "table"}
    assert superset.post("chart/", chart | {"params": json.dumps(form)})["id"]

    def rows() -> list[tuple[str, int]]:
        query = {"database_id": database, "schema": "main", "sql": QUESTION, "runAsync": False, "queryLimit": 10_000}
        answer = superset.post("sqllab/execute/", query)
        assert answer["status"] == "success", answer
        return [(row["figure_id"], row["value"]) for row in answer["data"]]

    def drawn() -> int:
        """What the bars of the chart add up to."""
        query = {"columns": ["indicator"], "metrics": [total], "row_limit": 10_000}
        source = {"id": dataset, "type": "table"}
        answer = superset.post("chart/data", {"datasource": source, "queries": [query], "force": True})["result"][0]
        assert answer["error"] is None, answer
        return sum(row["total"] for row in answer["data"])

    for coming in to_come:
        before, total_before, asked = published(folder), drawn(), 0
        assert rows() == before
        shutil.move(coming, folder / "data" / "raw" / f"{coming.parent.name}-{coming.name}")
        running = subprocess.Popen([COMMAND, "run"], cwd=folder, env=environment(), stderr=subprocess.PIPE, text=True)
        seen = []
        while running.poll() is None:
            seen.append((rows(), drawn()))
            asked += 2
        assert running.returncode == 0, running.stderr.read()
        after = published(folder)
        assert len(after) > len(before)
        assert rows() == after
        totals = {total_before, drawn()}
        assert drawn() == sum(value for _, value in after)
        assert asked >= 2
        assert all(found in (before, after) and sum_ in totals for found, sum_ in seen)
