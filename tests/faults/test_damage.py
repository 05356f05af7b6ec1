"""Damaged files: found before anything is built from them, and named; the old warehouse stays."""

from __future__ import annotations

import json

import polars as pl
import pytest

from etl.durable import sha256_of
from etl.errors import CommuniqueError, DamagedFile
from etl.index import INDEX, index_of
from etl.published import generation_of, published_file, record_name
from etl.sealed import sealed
from tests.faults.archive import asked, converges, run, said, say


def change(warehouse, edit):
    """Edit the Parquet file of figures, with a manifest that agrees."""
    [file] = (warehouse / "parquet" / "figures").iterdir()
    edit(pl.read_parquet(file)).write_parquet(file)
    [manifest] = (warehouse / "runs").glob("*.json")
    data = json.loads(manifest.read_bytes())
    del data["seal"]
    for entry in data["files"]:
        if entry["table"] == "figures":
            entry["sha256"] = sha256_of(file)
    manifest.write_bytes(sealed(data))


def flip(file, chance):
    """Turn one bit of a file round; gives what it held."""
    content = bytearray(whole := file.read_bytes())
    at = chance.randrange(8 * len(content))
    content[at // 8] ^= 1 << at % 8
    file.write_bytes(content)
    return whole


def test_every_flipped_bit_is_found_before_anything_is_published(root, warehouse, chance, long):
    """In the files that a publish reads: Parquet, and the runs' manifests."""
    say(root, 2)
    run(root)
    say(root, 3)
    files = sorted([*(warehouse / "parquet").rglob("*.parquet"), *(warehouse / "runs").iterdir()])
    for number in range(200 if long else 25):
        file = files[number % len(files)] if number % 2 else chance.choice(files)
        whole = flip(file, chance)
        with pytest.raises(DamagedFile) as caught:
            run(root)
        assert str(file) in str(caught.value)
        assert said(warehouse) == 2
        file.write_bytes(whole)
    converges(root, 3)


def test_a_flipped_bit_in_what_is_kept_for_speed_is_found_and_it_is_made_anew(root, warehouse, chance, long):
    """The index, and the record beside the published file."""
    for _ in range(60 if long else 6):
        flip(warehouse / INDEX, chance)
        assert run(root).run_id is None
        with index_of(warehouse) as index:
            assert len(list(index.standing())) == 1
    kept = published_file(warehouse)
    flip(warehouse / record_name(generation_of(kept.name)), chance)
    assert run(root).generation == 2
    converges(root, 1)


def test_where_the_record_of_the_published_file_is_gone_mending_leaves_the_file(root, warehouse):
    """A run was killed, the record is damaged, and so is a Parquet file: what is published must stay all the same."""
    (warehouse / "lock").write_text("{}x", encoding="utf-8")
    (warehouse / record_name(1)).unlink()
    say(root, 2)
    next((warehouse / "parquet" / "documents").iterdir()).write_bytes(b"")
    with pytest.raises(DamagedFile):
        run(root)
    assert said(warehouse) == 1


@pytest.mark.parametrize("damage", ["cut", "gone"])
def test_a_damaged_parquet_stops_the_publish_by_name_and_the_old_warehouse_stays(root, warehouse, damage):
    file = next((warehouse / "parquet" / "figures").iterdir())
    content = file.read_bytes()
    {"cut": lambda: file.write_bytes(content[:-9]), "gone": file.unlink}[damage]()
    say(root, 2)
    with pytest.raises(DamagedFile) as caught:
        run(root)
    assert str(file) in str(caught.value)
    assert "communique run" in caught.value.next_step
    assert said(warehouse) == 1


def test_a_warehouse_of_an_unknown_form_is_refused_rather_than_cut(root, warehouse):
    change(warehouse, lambda figures: figures.with_columns(weight=pl.lit(1)))
    say(root, 2)
    with pytest.raises(CommuniqueError, match="columns that this version does not know") as caught:
        run(root)
    assert "weight" in caught.value.why
    assert said(warehouse) == 1


def test_a_column_that_came_later_is_null_in_older_rows(root, warehouse):
    change(warehouse, lambda figures: figures.drop("actor"))
    say(root, 2)
    run(root)
    assert said(warehouse) == 2
    assert asked(warehouse, "SELECT DISTINCT value, actor FROM figures WHERE indicator = 'deaths' ORDER BY 1") == [
        (1, None),
        (2, None),
    ]


def test_three_generations_are_kept(root, warehouse):
    for number in range(2, 7):
        say(root, number)
        run(root)
    names = sorted(path.name for path in warehouse.glob("warehouse-*"))
    assert names == [f"warehouse-{n:06d}.{kind}" for n in (4, 5, 6) for kind in ("duckdb", "json")]
