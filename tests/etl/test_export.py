"""Exports: whole, of one generation, with the evidence, and without a live formula."""

from __future__ import annotations

import csv
import json

import duckdb
import openpyxl
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl import exports
from etl.cells import as_written, excel_text, inert
from etl.errors import DiskFailed, NotPublished, UsageError
from etl.export import export, formats, missing, shipment_of
from tests.etl import toy
from tests.etl.toy import put

SOURCE = """publisher = "ma_interieur"
language = "fr"
published_on = 2024-10-20
title = "=1+1"
url = "https://example.org/a"
"""
EVIDENCE = {"sentence", "quote", "url", "char_start", "char_end", "document_id", "title", "publisher"}


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    root = tmp_path_factory.mktemp("export")
    put(root / "raw", "a/communique.txt", source=SOURCE)
    toy.run(root / "raw", root / "warehouse")
    export(root / "warehouse", root / "out")
    return root


@pytest.fixture(scope="module")
def published(archive):
    """The rows that every format has to give back."""
    with duckdb.connect(str(archive / "warehouse" / "warehouse.duckdb"), read_only=True) as connection:
        return connection.sql("SELECT * FROM cited_figures").to_arrow_table().to_pylist()


def as_text(value):
    return "" if value is None else str(value)


def test_all_formats_of_the_default_installation_are_written(archive):
    expected = [name for name, module in formats().items() if missing(module) is None]
    assert json.loads((archive / "out" / "export.json").read_text()) == {
        "generation": 1, "figures": 5, "formats": expected,
    }  # fmt: skip
    assert {path.name for path in (archive / "out").iterdir()} == {"export.json", *expected}
    assert set(expected) >= {"plain-csv", "excel-csv", "xlsx", "parquet", "json-ld"}


def test_the_evidence_travels_along(published):
    assert published[0].keys() >= EVIDENCE
    for row in published:
        assert row["quote"] in row["sentence"]
        assert row["url"] == "https://example.org/a"


@pytest.mark.parametrize(("name", "encoding"), [("plain-csv", "utf-8"), ("excel-csv", "utf-8-sig")])
def test_csv_read_back_gives_the_published_rows(archive, published, name, encoding):
    file = archive / "out" / name / "figures.csv"
    assert file.read_bytes().startswith(b"\xef\xbb\xbf") == (name == "excel-csv")
    with file.open(encoding=encoding, newline="") as lines:
        rows = [{column: as_written(text) for column, text in row.items()} for row in csv.DictReader(lines)]
    assert rows == [{column: as_text(value) for column, value in row.items()} for row in published]


def test_parquet_read_back_gives_the_published_rows_and_types(archive, published):
    frame = pl.read_parquet(archive / "out" / "parquet" / "figures.parquet")
    assert frame.to_dicts() == published
    assert (frame.schema["value"], frame.schema["period_end"]) == (pl.Int64, pl.Date)


def test_a_workbook_read_back_gives_the_published_rows_typed_under_a_frozen_header(archive, published):
    book = openpyxl.load_workbook(archive / "out" / "xlsx" / "figures.xlsx")
    assert book.sheetnames == ["figures", "indicators", "publishers", "areas", "units", "codes", "dictionary"]
    sheet = book["figures"]
    assert sheet.freeze_panes == "A2"
    names, *rows = sheet.iter_rows(values_only=True)
    read = [{n: as_written(v) if isinstance(v, str) else v for n, v in zip(names, row, strict=True)} for row in rows]
    for row in read:
        for day in ("period_start", "period_end", "published_on"):
            row[day] = row[day].date()
    assert read == published
    assert {type(row["value"]) for row in read} == {int}
    assert all(cell.data_type in ("s", "n", "d") for row in sheet.iter_rows() for cell in row)
    assert {row[0].value for row in book["dictionary"].iter_rows(min_row=2)} == {*book.sheetnames} - {"dictionary"}


def test_no_cell_is_a_formula(archive):
    for name in ("plain-csv", "excel-csv"):
        assert "'=1+1" in (archive / "out" / name / "figures.csv").read_text("utf-8-sig")
        assert ",=1+1" not in (archive / "out" / name / "figures.csv").read_text("utf-8-sig")
    sheet = openpyxl.load_workbook(archive / "out" / "xlsx" / "figures.xlsx")["figures"]
    assert "'=1+1" in {cell.value for row in sheet.iter_rows() for cell in row}


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "'=1", "''-"])
def test_what_would_be_computed_is_shown_instead(text):
    assert inert(text) == f"'{text}"
    assert as_written(inert(text)) == text


@given(st.text(max_size=20))
def test_inert_text_never_begins_a_formula_and_can_be_undone(text):
    assert not inert(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert as_written(inert(text)) == text


def test_excel_gets_text_that_a_cell_holds():
    assert excel_text("a\x00b") == "a\N{REPLACEMENT CHARACTER}b"
    assert len(excel_text("x" * 40_000)) == 32_767


def test_json_ld_names_each_figure_with_its_source_and_no_address_to_fetch(archive, published):
    document = json.loads((archive / "out" / "json-ld" / "figures.jsonld").read_text("utf-8"))
    dataset, *observations = document["@graph"]
    assert "http" not in json.dumps(document["@context"]).replace("https://schema.org/", "")
    assert dataset["@type"] == "Dataset"
    assert [(o["identifier"], o["value"], o["description"]) for o in observations] == [
        (row["figure_id"], row["value"], row["sentence"]) for row in published
    ]


def test_a_new_export_replaces_the_old_one_whole(archive, tmp_path):
    export(archive / "warehouse", tmp_path / "out", ["parquet", "xlsx"])
    export(archive / "warehouse", tmp_path / "out", ["plain-csv"])
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"export.json", "plain-csv"}
    assert {path.name for path in tmp_path.iterdir()} == {"out"}


def test_an_export_that_fails_leaves_the_one_before(archive, tmp_path, monkeypatch):
    export(archive / "warehouse", tmp_path / "out", ["parquet"])
    from etl.exports import json_ld

    def full(shipment, folder):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(json_ld, "write", full)
    with pytest.raises(DiskFailed, match="the export could not be written"):
        export(archive / "warehouse", tmp_path / "out", ["plain-csv", "json-ld"])
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"export.json", "parquet"}


def test_a_folder_with_other_files_is_left_alone(archive, tmp_path):
    (tmp_path / "thesis.docx").write_text("years of work")
    with pytest.raises(UsageError, match="something else"):
        export(archive / "warehouse", tmp_path)
    assert (tmp_path / "thesis.docx").read_text() == "years of work"


def test_an_unknown_format_is_told_which_there_are(archive, tmp_path):
    with pytest.raises(UsageError, match="no format 'hxl'") as caught:
        export(archive / "warehouse", tmp_path / "out", ["hxl"])
    assert "parquet" in caught.value.next_step


def test_a_format_whose_packages_are_missing_tells_what_to_install(archive, tmp_path, monkeypatch):
    monkeypatch.setattr(formats()["sdmx-csv"], "NEEDS", ("sdmx", ("no_such_package",)))
    with pytest.raises(UsageError) as caught:
        export(archive / "warehouse", tmp_path / "out", ["sdmx-csv"])
    assert caught.value.next_step == 'pip install "communique-etl[sdmx]"'


def test_a_format_is_one_file_that_nothing_lists(archive, tmp_path, monkeypatch):
    (tmp_path / "etl_export_lines.py").write_text(
        "def write(shipment, folder):\n    (folder / 'lines.txt').write_text(str(shipment.figures.height))\n"
    )
    import importlib.util
    import sys

    spec = importlib.util.spec_from_file_location("etl.exports.lines", tmp_path / "etl_export_lines.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setitem(sys.modules, "etl.exports.lines", module)
    (tmp_path / "formats").mkdir()
    (tmp_path / "formats" / "lines.py").touch()
    monkeypatch.setattr(exports, "__path__", [*exports.__path__, str(tmp_path / "formats")])
    export(archive / "warehouse", tmp_path / "out", ["lines"])
    assert (tmp_path / "out" / "lines" / "lines.txt").read_text() == "5"


def test_the_dictionary_explains_every_exported_column(archive):
    shipment = shipment_of(archive / "warehouse")
    for name, frame in shipment.tables.items():
        assert [column.name for column in shipment.columns[name]] == frame.columns
        assert all(column.description for column in shipment.columns[name])


def test_without_a_warehouse_the_command_to_type_is_named(tmp_path):
    with pytest.raises(NotPublished):
        export(tmp_path / "warehouse", tmp_path / "out")
