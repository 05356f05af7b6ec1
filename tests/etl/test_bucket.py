"""Raw files behind an address: the same runs, over objects of a server that speaks S3."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from etl import archive, decisions_file
from etl.bucket import Bucket, ChangedMeanwhile
from etl.errors import CommuniqueError, ExitCode
from etl.fetch import fetch
from etl.raw_folder import content_at, put, raw_folder
from etl.read import read_files
from etl.settings import Settings
from etl.store import store_at
from tests.etl import toy
from tests.etl.deciding import an_entry

PUBLISHED = "SELECT COLUMNS(lambda c: c NOT IN ('run_id', 'recorded_at', 'recorded_on')) FROM {} ORDER BY ALL"
SOURCE = b'publisher = "ma_interieur"\npublished_on = 2024-10-01\n'


@pytest.fixture
def bucket(s3) -> Bucket:
    """Two documents in a folder of the first level, one beside it, and what is none."""
    s3.pipe("archive/raw/a/one/communique.txt", b"deaths 1\n")
    s3.pipe("archive/raw/a/one/source.toml", SOURCE)
    s3.pipe("archive/raw/a/two/communique.txt", b"deaths 2\n")
    s3.pipe("archive/raw/été 3.txt", b"deaths 3\n")
    s3.pipe("archive/raw/.fetch/state.json", b"{}")
    s3.pipe("archive/raw/a/README.md", b"read me")
    s3.pipe("archive/raw/a/", b"")
    return raw_folder("s3://archive/raw/")


def copied(bucket: Bucket, folder: Path) -> Path:
    for found in bucket.objects():
        put(folder, found.path, content_at(bucket, found.path))
    return folder


def values(warehouse):
    with duckdb.connect(str(warehouse / "warehouse.duckdb"), read_only=True) as connection:
        query = "SELECT value FROM figures WHERE is_current ORDER BY value"
        return [value for (value,) in connection.execute(query).fetchall()]


@pytest.mark.parametrize(
    ("named", "is_address"),
    [("data/raw", False), ("s3://bucket", True), ("s3://bucket/a/b", True), ("s3:/bucket", False), ("C:\\raw", False)],
)
def test_what_has_a_scheme_is_an_address(named, is_address):
    assert isinstance(raw_folder(named), Bucket) is is_address
    assert str(raw_folder(named)) == named


@pytest.mark.parametrize("named", ["s3://", "s3:///"])
def test_an_address_that_names_no_bucket_is_told(named):
    for place in (raw_folder, store_at):
        with pytest.raises(CommuniqueError, match="names no bucket"):
            place(named)


def test_objects_are_listed_as_files_are_and_none_is_opened(bucket, requests):
    found = list(archive.scan(bucket, Settings()))
    assert [(file.path, file.source) for file in found] == [
        ("a/one/communique.txt", "a/one/source.toml"),
        ("a/two/communique.txt", None),
        ("été 3.txt", None),
    ]
    assert not requests("GET", "communique.txt")


def test_a_run_over_objects_publishes_what_a_run_over_files_does(bucket, tmp_path):
    toy.run(bucket, tmp_path / "of-objects")
    toy.run(copied(bucket, tmp_path / "raw"), tmp_path / "of-files")
    for table in ("documents", "figures", "mentions"):
        both = []
        for name in ("of-objects", "of-files"):
            with duckdb.connect(str(tmp_path / name / "warehouse.duckdb"), read_only=True) as connection:
                both.append(connection.execute(PUBLISHED.format(table)).fetchall())
        assert both[0] == both[1]
        assert both[0]


def test_nothing_new_opens_no_object_and_only_what_changed_is_read(bucket, s3, requests, tmp_path):
    toy.run(bucket, tmp_path / "w")
    before = len(requests("GET", ".txt"))
    again = toy.run(bucket, tmp_path / "w")
    assert (again.run_id, again.unchanged) == (None, 3)
    assert len(requests("GET", ".txt")) == before
    s3.pipe("archive/raw/a/two/communique.txt", b"deaths 22\n")
    s3.rm_file("archive/raw/été 3.txt")
    changed = toy.run(bucket, tmp_path / "w")
    assert (changed.changed, changed.missing, changed.unchanged) == (1, 1, 1)
    assert len(requests("GET", ".txt")) == before + 1
    assert values(tmp_path / "w") == [1, 3, 22]


def test_an_object_that_is_put_again_with_the_same_bytes_makes_no_run(bucket, s3, tmp_path):
    toy.run(bucket, tmp_path / "w")
    s3.pipe("archive/raw/a/one/communique.txt", b"deaths 1\n")
    assert toy.run(bucket, tmp_path / "w").run_id is None


def test_objects_that_are_too_large_too_deep_or_gone_are_set_aside(bucket, s3):
    s3.pipe("archive/raw/large.txt", b"deaths 4\n" * 100)
    s3.pipe("archive/raw/a/b/c/d.txt", b"deaths 5\n")
    settings = Settings(max_file_bytes=100, max_depth=2)
    files = list(archive.scan(bucket, settings))
    s3.rm_file("archive/raw/a/two/communique.txt")
    read = read_files(bucket, files, settings)
    assert {fault.raw_path: fault.rule for fault in read.set_aside} == {
        "large.txt": "too_big",
        "a/b/c/d.txt": "too_deep",
        "a/two/communique.txt": "changing",
    }
    assert {document.raw_path for document in read.documents} == {"a/one/communique.txt", "été 3.txt"}


def test_a_decision_is_put_beside_its_object_and_taken_away_again(bucket):
    entries = [an_entry("210", "defer"), an_entry("1.664", "accept", minute=1)]
    decisions = [decisions_file.record(bucket, "a/one/communique.txt", entry, Settings()) for entry in entries]
    assert decisions_file.decisions_at(bucket, "a/one/decisions.toml", Settings()) == decisions
    for decision in decisions:
        assert decisions_file.withdraw(bucket, "a/one/decisions.toml", decision.decision_id, Settings())
    assert content_at(bucket, "a/one/decisions.toml") is None


@pytest.mark.parametrize("before", [None, b"theirs"], ids=["none before", "one before"])
def test_of_two_who_write_at_once_the_second_is_told_so(bucket, s3, before, monkeypatch):
    """The other one puts theirs between our look and our put."""
    path = "archive/raw/a/one/decisions.toml"
    if before:
        s3.pipe(path, before)
    put_if = Bucket._put_if

    def overtaken(self, name, content, condition):
        s3.pipe(path, b"quicker")
        put_if(self, name, content, condition)

    monkeypatch.setattr(Bucket, "_put_if", overtaken)
    with pytest.raises(ChangedMeanwhile):
        bucket.exchange("a/one/decisions.toml", before or b"", b"ours")
    assert content_at(bucket, "a/one/decisions.toml") == b"quicker"


def test_fetch_brings_documents_into_a_bucket(bucket, s3, tmp_path):
    put(tmp_path / "from", "note.txt", b"deaths 7\n")
    s3.pipe("archive/raw/sources.toml", f'[notes]\nkind = "folder"\nurl = "{tmp_path / "from"}"\n'.encode())
    (report,) = fetch(bucket, Settings())
    assert len(report.new) == 1
    assert content_at(bucket, report.new[0]) == b"deaths 7\n"
    (again,) = fetch(bucket, Settings())
    assert (again.new, again.unchanged) == ([], 1)


class TestErrors:
    """Each says what to type next, and nothing is changed."""

    @pytest.mark.parametrize("address", ["s3://nowhere/raw", "s3://archive/empty"])
    def test_no_such_bucket_or_nothing_in_it(self, bucket, tmp_path, address):
        with pytest.raises(CommuniqueError, match="no such bucket, or nothing in it") as told:
            toy.run(raw_folder(address), tmp_path / "w")
        assert told.value.exit_code == ExitCode.USAGE

    def test_no_credentials(self, bucket, tmp_path, monkeypatch):
        monkeypatch.delenv("AWS_ACCESS_KEY_ID")
        monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
        with pytest.raises(CommuniqueError, match="no credentials") as told:
            toy.run(raw_folder("s3://archive/raw"), tmp_path / "w")
        assert "AWS_ACCESS_KEY_ID" in told.value.next_step

    @pytest.mark.slow
    def test_no_server(self, bucket, tmp_path, monkeypatch):
        monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
        with pytest.raises(CommuniqueError, match="out of reach") as told:
            toy.run(raw_folder("s3://archive/raw"), tmp_path / "w")
        assert told.value.exit_code == ExitCode.SOURCE_OUT_OF_REACH

    def test_an_address_of_no_known_kind(self, tmp_path):
        with pytest.raises(CommuniqueError, match="cannot be used"):
            toy.run(raw_folder("nonsense://archive/raw"), tmp_path / "w")

    def test_a_client_that_is_not_installed(self, tmp_path, monkeypatch):
        import fsspec.core

        def missing(address, **options):
            raise ImportError("Install s3fs to access S3")

        monkeypatch.setattr(fsspec.core, "url_to_fs", missing)
        with pytest.raises(CommuniqueError, match="not installed") as told:
            toy.run(raw_folder("s3://archive/raw"), tmp_path / "w")
        assert "communique-etl[s3]" in told.value.next_step


def test_an_emptied_bucket_is_not_taken_for_an_emptied_archive(bucket, s3, tmp_path):
    toy.run(bucket, tmp_path / "w")
    s3.rm("archive/raw", recursive=True)
    with pytest.raises(CommuniqueError, match="nothing in it"):
        toy.run(bucket, tmp_path / "w")
    assert values(tmp_path / "w") == [1, 2, 3]


def test_the_flow_takes_addresses_as_its_parameters(bucket, tmp_path):
    from flows.ingest import ingest

    ingest.validate_parameters({"raw": str(bucket), "warehouse": str(tmp_path), "store": "s3://archive/store"})
    assert isinstance(raw_folder(str(bucket)), Bucket)
