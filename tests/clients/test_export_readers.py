"""Exports read back by the programs of the fields they are for, with equal rows."""

from __future__ import annotations

import pytest

from tests.clients.conftest import python_with, told_by

pytestmark = [pytest.mark.clients, pytest.mark.slow]

FRICTIONLESS = """
import json, sys
from frictionless import Package, system
system.trusted = True
package = Package(sys.argv[1])
report = package.validate()
rows = {r.name: len(r.read_rows()) for r in package.resources}
figures = package.get_resource("figures").read_rows()
print(json.dumps({
    "valid": report.valid, "errors": [str(e) for e in report.flatten(["note"])][:3], "rows": rows,
    "figures": sorted([row["figure_id"], row["value"], str(row["period_end"]), row["url"]] for row in figures),
}))
"""
PYSDMX = """
import json, sys
from pysdmx.io import read_sdmx
[dataset] = read_sdmx(sys.argv[1], validate=False).data
rows = dataset.data
print(json.dumps({"structure": dataset.short_urn, "figures": sorted(
    [row.FIGURE_ID, int(row.OBS_VALUE), row.PERIOD_END, row.URL] for row in rows.itertuples())}))
"""
RDFLIB = """
import json, sys
from rdflib import Graph, Namespace, RDF
S = Namespace("https://schema.org/")
g = Graph().parse(sys.argv[1], format="json-ld")
found = [[str(g.value(o, S.identifier)), int(g.value(o, S.value)), str(g.value(o, S.temporalCoverage)).split("/")[1],
          str(g.value(o, S.isBasedOn))] for o in g.subjects(RDF.type, S.Observation)]
labels = {t.language for t in g.objects(next(g.subjects(RDF.type, S.Observation)), S.name)}
datasets = len(list(g.subjects(RDF.type, S.Dataset)))
print(json.dumps({"figures": sorted(found), "labels": sorted(labels), "datasets": datasets}))
"""


@pytest.fixture(scope="module")
def out(warehouse, tmp_path_factory):
    from etl.export import export

    folder = tmp_path_factory.mktemp("out") / "out"
    export(warehouse, folder)
    return folder


@pytest.fixture(scope="module")
def figures(warehouse):
    from etl import query

    rows = query.sql(warehouse, "SELECT figure_id, value, period_end::VARCHAR, url FROM cited_figures").rows
    assert len(rows) > 50
    return sorted(map(list, rows))


@pytest.mark.parametrize(
    ("name", "packages"),
    [("plain-csv", ("frictionless",)), ("parquet", ("frictionless[parquet]", "pandas"))],
    ids=["plain-csv", "parquet"],
)
def test_frictionless_validates_the_data_package_and_reads_the_published_rows(out, figures, name, packages):
    told = told_by(python_with(*packages), "-c", FRICTIONLESS, out / name / "datapackage.json")
    assert told["valid"], told["errors"]
    assert told["rows"]["figures"] == len(figures)
    assert told["figures"] == [[i, value, str(day), url] for i, value, day, url in figures]


def test_rdflib_reads_the_published_rows_from_json_ld(out, figures):
    told = told_by(python_with("rdflib"), "-c", RDFLIB, out / "json-ld" / "figures.jsonld")
    assert told["datasets"] == 1
    assert told["labels"] == ["ar", "en", "es", "fr"]
    by_id = {row[0]: row for row in told["figures"]}
    for figure_id, value, day, url in figures:
        assert by_id[figure_id][:3] == [figure_id, value, day or ".."]
        assert url is None or by_id[figure_id][3] == url
    assert len(by_id) == len(figures)


def test_pysdmx_writes_sdmx_csv_and_reads_the_published_rows(warehouse, figures, tmp_path):
    python = python_with("pysdmx[data]>=1.21,<2", ours=True)
    command = "from flows.cli import main; main()"
    to = ["--to", tmp_path / "sdmx", "--format", "sdmx-csv", "--json", "--warehouse", warehouse]
    written = told_by(python, "-c", command, "export", *to)
    assert written
    told = told_by(python, "-c", PYSDMX, tmp_path / "sdmx" / "sdmx-csv" / "figures.csv")
    assert told["structure"] == "DataStructure=COMMUNIQUE_ETL:FIGURES(1.0)"
    assert told["figures"] == [[i, value, day or "", url or ""] for i, value, day, url in figures]
