"""The Parquet store behind an address: whole, never half, and the same for each machine that names it."""

from __future__ import annotations

from dataclasses import replace

import duckdb
import pytest

from etl import pipeline, query
from etl.backfill import rehearse
from etl.bucket import Bucket
from etl.errors import CommuniqueError, DamagedFile, ExitCode
from etl.fingerprint import Fingerprint
from etl.manifest import manifest_path, newest_run
from etl.raw_folder import put
from etl.settings import Settings
from etl.store import store_at
from flows import health
from tests.etl import toy

FIGURES = "SELECT figure_id, value, is_current FROM figures ORDER BY ALL"


@pytest.fixture
def store(s3) -> Bucket:
    return store_at("s3://archive/store")


@pytest.fixture
def raw(tmp_path):
    put(tmp_path / "raw", "a/communique.txt", b"deaths 1\n")
    return tmp_path / "raw"


def figures(warehouse):
    with duckdb.connect(str(warehouse / "warehouse.duckdb"), read_only=True) as connection:
        return connection.execute(FIGURES).fetchall()


def values(warehouse):
    return [value for _, value, is_current in figures(warehouse) if is_current]


def say(raw, number):
    put(raw, "a/communique.txt", f"deaths {number}\n".encode())


def test_another_machine_makes_the_same_warehouse_from_the_store(raw, store, requests, tmp_path):
    for number in (1, 2):
        say(raw, number)
        toy.run(raw, tmp_path / "one", store=store)
    assert toy.run(raw, tmp_path / "other", store=store).run_id is None
    assert figures(tmp_path / "other") == figures(tmp_path / "one")
    assert values(tmp_path / "other") == [2]
    read = len(requests("GET", ".parquet"))
    assert toy.run(raw, tmp_path / "other", store=store).run_id is None
    assert len(requests("GET", ".parquet")) == read


def test_two_machines_take_turns(raw, store, tmp_path):
    for number, name in ((1, "one"), (2, "other"), (3, "one"), (4, "other")):
        say(raw, number)
        toy.run(raw, tmp_path / name, store=store)
        assert (values(tmp_path / name), newest_run(tmp_path / name)) == ([number], number)


def test_merged_files_take_the_place_of_those_they_hold(raw, store, s3, tmp_path):
    for number in (1, 2, 3):
        say(raw, number)
        toy.run(raw, tmp_path / "one", store=store)
    toy.run(raw, tmp_path / "other", store=store)
    say(raw, 4)
    toy.run(raw, tmp_path / "one", store=store, settings=Settings(most_small_files=1))
    here = {file.name for file in (tmp_path / "one" / "parquet").rglob("*.parquet")}
    assert {name.rsplit("/", 1)[-1] for name in s3.find("archive/store/parquet")} == here
    for name in ("other", "third"):
        toy.run(raw, tmp_path / name, store=store)
        assert figures(tmp_path / name) == figures(tmp_path / "one")


def test_a_run_that_was_cut_off_while_it_sent_is_sent_by_the_next(raw, store, s3, tmp_path, monkeypatch):
    """Its account comes last: until then the store holds what it held."""
    toy.run(raw, tmp_path / "one", store=store)
    say(raw, 2)
    with monkeypatch.context() as patched:
        patched.setattr(Bucket, "exchange", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            toy.run(raw, tmp_path / "one", store=store)
    toy.run(tmp_path / "raw", tmp_path / "meanwhile", store=None)
    other = tmp_path / "kept"
    put(other, "a/communique.txt", b"deaths 1\n")
    assert toy.run(other, tmp_path / "other", store=store).run_id is None
    assert values(tmp_path / "other") == [1]
    assert toy.run(raw, tmp_path / "one", store=store).run_id is None
    toy.run(raw, tmp_path / "third", store=store)
    assert values(tmp_path / "third") == [2]


def test_of_two_machines_at_once_the_second_is_told_and_overwrites_nothing(raw, store, tmp_path, monkeypatch):
    for name in ("one", "other"):
        toy.run(raw, tmp_path / name, store=store)
    say(raw, 2)
    bring = "etl.store.bring"
    with monkeypatch.context() as patched:
        patched.setattr(bring, lambda *_: 0)  # as if it had looked before the other committed
        toy.run(raw, tmp_path / "one", store=store)
        from etl import store as module

        patched.setattr(module, "_accounts", lambda _: [1])
        with pytest.raises(CommuniqueError, match="another machine has committed") as told:
            toy.run(raw, tmp_path / "other", store=store)
    assert told.value.exit_code == ExitCode.LOCKED
    with pytest.raises(CommuniqueError, match="gone different ways"):
        toy.run(raw, tmp_path / "other", store=store)
    (tmp_path / "other").rename(tmp_path / "moved")
    toy.run(raw, tmp_path / "other", store=store)
    assert figures(tmp_path / "other") == figures(tmp_path / "one")


@pytest.mark.parametrize("ending", [".parquet", ".jsonl", "000001.json"])
def test_a_damaged_object_is_named_and_nothing_is_published(raw, store, s3, tmp_path, ending):
    toy.run(raw, tmp_path / "one", store=store)
    name = next(name for name in sorted(s3.find("archive/store")) if name.endswith(ending))
    content = bytearray(s3.cat(name))
    content[len(content) // 2] ^= 4
    s3.pipe(name, bytes(content))
    with pytest.raises(DamagedFile) as told:
        toy.run(raw, tmp_path / "other", store=store)
    assert name.removeprefix("archive/") in told.value.where
    assert not (tmp_path / "other" / "warehouse.duckdb").exists()


def test_a_store_does_not_choose_where_files_are_written(raw, store, s3, tmp_path):
    from etl.manifest import account_of
    from etl.sealed import sealed

    toy.run(raw, tmp_path / "one", store=store)
    account = account_of(s3.cat("archive/store/runs/000001.json"))
    account["files"][0]["name"] = "parquet/../../outside.parquet"
    s3.pipe("archive/store/runs/000001.json", sealed(account))
    with pytest.raises(DamagedFile, match="damaged"):
        toy.run(raw, tmp_path / "other", store=store)
    assert not (tmp_path / "outside.parquet").exists()


def test_a_store_out_of_reach_leaves_the_run_here_for_the_next(raw, store, tmp_path, monkeypatch):
    with pytest.raises(CommuniqueError, match="no such bucket"):
        toy.run(raw, tmp_path / "one", store=store_at("s3://nowhere/store"))
    toy.run(raw, tmp_path / "one")
    assert toy.run(raw, tmp_path / "one", store=store).run_id is None
    toy.run(raw, tmp_path / "other", store=store)
    account = next((tmp_path / "other" / "runs").glob("*.json"))
    assert account == manifest_path(tmp_path / "other", account.stem)


def test_a_folder_is_no_store():
    with pytest.raises(CommuniqueError, match="no address of a store"):
        store_at("data/store")


def the_first(s3, ending):
    return next(key for key in sorted(s3.find("archive/store")) if key.endswith(ending))


@pytest.mark.parametrize(
    ("ending", "harm", "words"),
    [
        (".parquet", lambda s3, key: s3.rm(key), "it is not there"),
        (".parquet", lambda s3, key: s3.pipe_file(key, b"PAR1"), "its sha256 is"),
        (".jsonl", lambda s3, key: s3.pipe_file(key, b"{}"), "its sha256 is"),
        ("000001.json", lambda s3, key: s3.pipe_file(key, b"{"), "Error"),
    ],
    ids=["lost", "flipped", "found", "account"],
)
def test_doctor_finds_what_is_damaged_in_a_store_and_what_puts_it_there_anew(
    raw, store, s3, tmp_path, ending, harm, words
):
    toy.run(raw, tmp_path / "one", store=store)
    [whole] = health._store(store, tmp_path / "one")
    assert whole.ok
    key = the_first(s3, ending)
    harm(s3, key)
    [finding] = health._store(store, tmp_path / "one")
    name = key.removeprefix("archive/store/")
    assert not finding.ok
    assert finding.found.startswith(f"{name}: ")
    assert words in finding.found
    if ending != "000001.json":
        assert finding.next_step == f"aws s3 cp {tmp_path / 'one' / name} s3://archive/store/{name}"
        s3.put_file(str(tmp_path / "one" / name), key)
        assert [one.ok for one in health._store(store, tmp_path / "one")] == [True]
    else:
        assert "restore that version" in finding.next_step


def test_doctor_tells_of_a_store_that_went_another_way_or_is_out_of_reach(raw, store, tmp_path):
    toy.run(raw, tmp_path / "one", store=store)
    toy.run(raw, tmp_path / "other")
    [finding] = health._store(store, tmp_path / "other")
    assert "it is of another run than that of the same number here" in finding.found
    [finding] = health._store(store_at("s3://nowhere/store"), tmp_path / "one")
    assert "no such bucket" in finding.found
    assert finding.next_step


def test_a_backfill_shows_what_would_change_to_what_all_machines_committed_and_publishes_it_there(
    raw, store, tmp_path, monkeypatch
):
    toy.run(raw, tmp_path / "one", store=store)
    say(raw, 2)
    toy.run(raw, tmp_path / "other", store=store)

    def twice(documents, found, settings):
        readings = toy.resolve(documents, found, settings)
        for reading in readings:
            reading.figures = [replace(figure, status="review", review_reason="?") for figure in reading.figures]
        return readings

    stages = replace(toy.STAGES, resolve=twice)
    before = len(store.names("runs"))
    changes = rehearse(raw, tmp_path / "one", stages=stages, store=store)
    assert [(kind.what, kind.count) for kind in changes.kinds] == [("figures changed", 1)]
    assert values(tmp_path / "one") == [2]
    assert len(store.names("runs")) == before
    changes = rehearse(raw, tmp_path / "third", stages=stages, store=store)
    assert [(kind.what, kind.count) for kind in changes.kinds] == [("figures changed", 1)]
    monkeypatch.setattr(pipeline, "fingerprint", lambda: Fingerprint("other words", "the same code"))
    pipeline.run_pipeline(raw, tmp_path / "one", stages=stages, store=store)
    toy.run(raw, tmp_path / "other", store=store)
    for name in ("one", "other"):
        assert query.sql(tmp_path / name, "SELECT DISTINCT status FROM figures WHERE is_current").rows == (("review",),)
