"""Any client opens the published file and finds the same in it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

import duckdb
import pytest

from tests.clients.conftest import KEPT, python_with, told_by

pytestmark = [pytest.mark.clients, pytest.mark.slow]

# Each client tells: rows of every table and view, the type of figures.value, all types, two comments.
QUERY = """
import json
names = sorted(r[0] for r in ask("SELECT table_name FROM information_schema.tables"))
types = sorted({r[0] for r in ask("SELECT data_type FROM information_schema.columns")})
told = {
    "rows": {name: ask(f"SELECT count(*) FROM {name}")[0][0] for name in names},
    "sum": str(ask("SELECT sum(value)::BIGINT FROM figures")[0][0]),
    "types": types,
    "value": kind_of_value,
    "comments": [ask(q)[0][0] for q in (
        "SELECT comment FROM duckdb_tables() WHERE table_name = 'figures'",
        "SELECT comment FROM duckdb_columns() WHERE table_name = 'figures' AND column_name = 'value'",
        "SELECT comment FROM duckdb_views() WHERE view_name = 'latest_figures'",
        "SELECT comment FROM duckdb_columns() WHERE table_name = 'latest_figures' AND column_name = 'area_name'",
    )],
}
print(json.dumps(told))
"""
DUCKDB = """
import sys, duckdb
c = duckdb.connect(sys.argv[1], read_only=True)
ask = lambda q: c.execute(q).fetchall()
kind_of_value = ask("SELECT data_type FROM information_schema.columns "
                    "WHERE table_name = 'figures' AND column_name = 'value'")[0][0]
"""
ADBC = """
import sys, adbc_driver_duckdb, adbc_driver_manager.dbapi
c = adbc_driver_manager.dbapi.connect(
    driver=adbc_driver_duckdb.driver_path(), entrypoint="duckdb_adbc_init",
    db_kwargs={"path": sys.argv[1], "access_mode": "read_only"},
)
cursor = c.cursor()
def ask(q):
    cursor.execute(q)
    return cursor.fetchall()
cursor.execute("SELECT value FROM figures")
kind_of_value = str(cursor.fetch_arrow_table().schema.field("value").type)
"""
SQLALCHEMY = """
import sys, sqlalchemy
engine = sqlalchemy.create_engine("duckdb:///" + sys.argv[1], connect_args={"read_only": True})
c = engine.connect()
ask = lambda q: c.execute(sqlalchemy.text(q)).fetchall()
columns = {column["name"]: column for column in sqlalchemy.inspect(engine).get_columns("figures")}
assert columns["value"]["comment"].startswith("The number"), columns["value"]
kind_of_value = str(columns["value"]["type"])
"""
POLARS = """
import sys, duckdb, polars
c = duckdb.connect(sys.argv[1], read_only=True)
ask = lambda q: polars.read_database(q, c).rows()
kind_of_value = str(polars.read_database("SELECT value FROM figures", c).schema["value"])
"""
PYARROW = """
import sys, duckdb
c = duckdb.connect(sys.argv[1], read_only=True)
ask = lambda q: [tuple(row.values()) for row in c.sql(q).to_arrow_table().to_pylist()]
kind_of_value = str(c.sql("SELECT value FROM figures").to_arrow_table().schema.field("value").type)
"""
PANDAS = """
import sys, duckdb
c = duckdb.connect(sys.argv[1], read_only=True)
ask = lambda q: list(c.sql(q).df().itertuples(index=False, name=None))
kind_of_value = str(c.sql("SELECT value FROM figures WHERE value IS NOT NULL").df()["value"].dtype)
"""
CLIENTS = {
    "duckdb 1.2.2": (("duckdb==1.2.2",), DUCKDB, "BIGINT"),
    "duckdb 1.4.5": (("duckdb==1.4.5",), DUCKDB, "BIGINT"),
    "duckdb 1.5.5": (("duckdb==1.5.5",), DUCKDB, "BIGINT"),
    "duckdb 2.0.0": (("duckdb==2.0.0",), DUCKDB, "BIGINT"),
    "ADBC": (("duckdb==2.0.0", "adbc-driver-manager", "pyarrow"), ADBC, "int64"),
    "SQLAlchemy": (("duckdb==1.5.5", "duckdb-engine==0.17.0", "sqlalchemy<2.1"), SQLALCHEMY, "BIGINT"),
    "pandas": (("duckdb==2.0.0", "pandas", "pytz"), PANDAS, "int64"),
}
NODE = """
const { DuckDBInstance } = require("@duckdb/node-api");
(async () => {
  const instance = await DuckDBInstance.create(process.argv[2], { access_mode: "READ_ONLY" });
  const c = await instance.connect();
  const ask = async (q) => (await c.runAndReadAll(q)).getRows();
  const rows = {};
  for (const [name] of await ask("SELECT table_name FROM information_schema.tables ORDER BY 1"))
    rows[name] = Number((await ask(`SELECT count(*) FROM ${name}`))[0][0]);
  const value = (await ask("SELECT value FROM figures WHERE value IS NOT NULL LIMIT 1"))[0][0];
  const comment = (await ask("SELECT comment FROM duckdb_tables() WHERE table_name = 'figures'"))[0][0];
  const sum = String((await ask("SELECT sum(value)::BIGINT FROM figures"))[0][0]);
  console.log(JSON.stringify({ rows, sum, value: typeof value, comment }));
})();
"""


def ours(file):
    return told_by(sys.executable, "-c", DUCKDB + QUERY, file)


@pytest.fixture(scope="session")
def expected(warehouse):
    told = ours(warehouse / "warehouse.duckdb")
    assert told["rows"]["figures"] > 50
    assert "HUGEINT" not in told["types"]
    assert all(told["comments"])
    return told


@pytest.mark.parametrize("name", CLIENTS)
def test_a_client_finds_the_same_rows_a_64_bit_value_and_the_comments(warehouse, expected, name):
    packages, connect, kind = CLIENTS[name]
    told = told_by(python_with(*packages), "-c", connect + QUERY, warehouse / "warehouse.duckdb")
    assert told == {**expected, "value": kind}


@pytest.mark.parametrize(("connect", "kind"), [(POLARS, "Int64"), (PYARROW, "int64")], ids=["polars", "pyarrow"])
def test_polars_and_pyarrow_find_the_same(warehouse, expected, connect, kind):
    told = told_by(sys.executable, "-c", connect + QUERY, warehouse / "warehouse.duckdb")
    assert told == {**expected, "value": kind}


def test_node_finds_the_same(warehouse, expected):
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        pytest.skip("no Node.js here")
    home = KEPT / "node"
    if not (home / "ready").exists():
        home.mkdir(parents=True, exist_ok=True)
        package = {"private": True, "dependencies": {"@duckdb/node-api": "1.5.6-r.1"}}
        (home / "package.json").write_text(json.dumps(package))
        install = [npm, "install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"]
        subprocess.run(install, cwd=home, check=True, stdin=subprocess.DEVNULL)
        (home / "ready").touch()
    (home / "ask.js").write_text(NODE)
    told = told_by(node, home / "ask.js", warehouse / "warehouse.duckdb")
    assert told == {
        "rows": expected["rows"],
        "sum": expected["sum"],
        "value": "bigint",
        "comment": expected["comments"][0],
    }


def test_a_copy_of_the_one_file_opens_from_any_folder(warehouse, expected, tmp_path):
    shutil.copy(warehouse / "warehouse.duckdb", tmp_path / "copy.duckdb")
    (tmp_path / "copy.duckdb").chmod(0o444)
    assert ours(tmp_path / "copy.duckdb") == expected


@pytest.mark.parametrize("name", ["duckdb 1.2.2", "duckdb 1.5.5"])
def test_older_clients_read_the_live_views_too(warehouse, expected, name):
    from etl.live import link

    packages, connect, _ = CLIENTS[name]
    told = told_by(python_with(*packages), "-c", connect + QUERY.replace("duckdb_tables() WHERE table_name",
                   "duckdb_views() WHERE view_name"), link(warehouse))  # fmt: skip
    assert told == expected


def test_a_client_holds_the_file_open_while_a_run_publishes(warehouse, tmp_path):
    """On a copy of the warehouse: the reader keeps its rows, the run is not blocked, the next reader sees the new."""
    from tests.etl import toy

    toy.put(tmp_path / "raw", "a/communique.txt", "deaths 1\n")
    toy.run(tmp_path / "raw", tmp_path / "warehouse")
    link = str(tmp_path / "warehouse" / "warehouse.duckdb")
    script = DUCKDB + (
        "print(ask('SELECT value FROM figures WHERE is_current')[0][0], flush=True); sys.stdin.readline()\n"
        "print(ask('SELECT value FROM figures WHERE is_current')[0][0], flush=True)\n"
    )
    packages, *_ = CLIENTS["duckdb 1.2.2"]
    reader = subprocess.Popen(
        [python_with(*packages), "-c", script, link], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert reader.stdout.readline() == "1\n"
    toy.put(tmp_path / "raw", "a/communique.txt", "deaths 2\n")
    toy.run(tmp_path / "raw", tmp_path / "warehouse")
    out, _ = reader.communicate("\n")
    assert out == "1\n"
    with duckdb.connect(link, read_only=True) as connection:
        assert connection.execute("SELECT value FROM figures WHERE is_current").fetchall() == [(2,)]
