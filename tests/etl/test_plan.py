"""What a run reads: whatever happens to the archive, run after run gives what one run would."""

from __future__ import annotations

import shutil
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.archive import scan
from etl.fingerprint import Fingerprint
from etl.index import empty_index
from etl.manifest import next_run
from etl.plan import make_plan, owners
from etl.read import read_files
from etl.settings import Settings
from tests.etl.toy import put

PATHS = ("a/communique.txt", "b/communique.txt", "c/communique.txt", "c/other.txt")
TEXTS = ("deaths 1\n", "deaths 2\n", b"caf\xe9")
SOURCES = (None, 'title = "one"', 'title = "two"', "title = ")
FINGERPRINT = Fingerprint("v", "c")
CHANGES = st.one_of(
    st.tuples(st.just("put"), st.sampled_from(PATHS), st.sampled_from(TEXTS)),
    st.tuples(st.just("source"), st.sampled_from(PATHS), st.sampled_from(SOURCES)),
    st.tuples(st.just("delete"), st.sampled_from(PATHS), st.none()),
    st.tuples(st.just("touch"), st.sampled_from(PATHS), st.none()),
    st.tuples(st.just("run"), st.none(), st.none()),
)


class Archive:
    """An archive and the last reading of each of its documents: path and title."""

    def __init__(self, raw):
        self.raw, self.index, self.read, self.aside = raw, empty_index(), {}, {}

    def run(self, fingerprint=FINGERPRINT):
        run = next_run(self.index.last_run, fingerprint)
        work = make_plan(scan(self.raw, Settings()), self.index, fingerprint, run.number, Settings().bounds)
        documents, faults = work.take(read_files(self.raw, work.to_read, Settings()))
        self.read |= {document.document_id: (document.raw_path, document.title) for document in documents}
        self.aside |= {fault.raw_path: fault.rule for fault in faults}
        if len(work.changes) or len(work.documents):
            self.index.add(run, work.found)
        self.index.touch(work.touched.items())
        return work

    def current(self):
        """Documents that lie in the archive, with path and title as last read; files set aside, with their rule."""
        there = owners(self.index)
        aside = {path for path, state in self.index.paths.items() if state.state == "set_aside"}
        return {d: self.read[d] for d in there}, {path: self.aside[path] for path in aside}


def change(archive, kind, path, value):
    file = archive.raw / str(path)
    if kind == "run":
        archive.run()
    elif kind == "put":
        put(archive.raw, path, value)
    elif kind == "source" and value is not None:
        file.parent.mkdir(exist_ok=True)
        (file.parent / "source.toml").write_text(value, encoding="utf-8")
    elif kind == "source":
        (file.parent / "source.toml").unlink(missing_ok=True)
    elif kind == "delete":
        file.unlink(missing_ok=True)
    elif file.exists():
        file.touch()


@given(st.lists(CHANGES, min_size=1, max_size=14))
@settings(max_examples=150, deadline=None)
def test_run_after_run_knows_what_one_run_over_the_same_archive_knows(tmp_path_factory, changes):
    raw = tmp_path_factory.mktemp("raw")
    archive = Archive(raw)
    for each in changes:
        change(archive, *each)
    archive.run()
    fresh = Archive(raw)
    fresh.run()
    assert archive.current() == fresh.current()
    assert archive.run().settled == fresh.run().settled is not None
    again = archive.run()
    assert (len(again.changes), len(again.documents), len(again.to_read)) == (0, 0, 0)
    shutil.rmtree(raw)


def test_only_what_changed_is_read(tmp_path):
    for path in PATHS[:3]:
        put(tmp_path, path, f"deaths {path}\n")
    archive = Archive(tmp_path)
    assert [file.path for file in archive.run().to_read] == list(PATHS[:3])
    put(tmp_path, PATHS[1], "deaths 9\n")
    assert [file.path for file in archive.run().to_read] == [PATHS[1]]
    (tmp_path / "a/source.toml").write_text('title = "new"', encoding="utf-8")
    assert [file.path for file in archive.run().to_read] == [PATHS[0]]


def test_another_vocabulary_or_code_reads_everything(tmp_path):
    put(tmp_path, PATHS[0], "deaths 1\n")
    archive = Archive(tmp_path)
    archive.run()
    for other in (replace(FINGERPRINT, vocabulary="w"), replace(FINGERPRINT, vocabulary="w", code="d")):
        work = archive.run(other)
        assert (work.read_all, work.tally.changed, len(work.documents)) == (True, 1, 1)
        assert list(archive.run(other).to_read) == []


def test_a_file_put_in_the_place_of_one_that_was_edited_supersedes_it_once(tmp_path):
    archive = Archive(tmp_path)
    put(tmp_path, PATHS[0], "deaths 1\n")
    [first] = archive.run().documents
    put(tmp_path, PATHS[0], "deaths 2\n")
    work = make_plan(scan(tmp_path, Settings()), archive.index, FINGERPRINT, 2, Settings().bounds)
    [document], _ = work.take(read_files(tmp_path, work.to_read, Settings()))
    assert document.supersedes == first
