"""One document that takes too long or breaks the reading costs the others nothing."""

from __future__ import annotations

import pytest

from etl import query
from etl.bounded import each
from etl.pipeline import Stages, run_pipeline
from etl.settings import Settings
from tests.etl import toy
from tests.etl.toy import put


def lengths(texts):
    """A stage that some texts break."""
    if "loop" in texts:
        while True:
            pass
    return [int(text) for text in texts]


def test_what_fails_is_told_in_its_place_with_the_failure_and_where():
    one, bad, two = each(lengths, ["1", "x", "2"], 5)
    assert (one, two) == (1, 2)
    assert bad.rule == "reading_failed"
    assert "ValueError: invalid literal" in bad.reason
    assert "test_bounded.py, line " in bad.reason


def test_what_takes_too_long_is_given_up_and_the_others_are_read():
    one, slow, two = each(lengths, ["1", "loop", "2"], 1)
    assert (one, two) == (1, 2)
    assert slow.rule == "too_slow"
    assert "more than 1 s" in slow.reason


def find(documents, settings):
    return each(lambda batch: [_broken_by_word(document.text) for document in batch], documents, 5)


def _broken_by_word(text):
    if "break" in text:
        raise ZeroDivisionError("sum of nothing")
    return text


STAGES = Stages(find=find, resolve=toy.resolve, validate=toy.validate)


def run(raw, warehouse, **bounds):
    return run_pipeline(raw, warehouse, stages=STAGES, settings=Settings(**bounds))


def set_aside(summary):
    return [(fault.raw_path, fault.rule) for fault in summary.standing.set_aside]


def test_a_document_that_breaks_the_reading_is_set_aside_and_the_rest_published(tmp_path):
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    put(raw, "bad.txt", "break 7")
    put(raw, "copy-of-bad.txt", "break 7")
    put(raw, "good.txt")
    first = run(raw, warehouse)
    assert set_aside(first) == [("bad.txt", "reading_failed")]
    assert (first.new, first.standing.documents, first.standing.figures) == (1, 1, 5)
    again = run(raw, warehouse)
    assert (again.run_id, again.new, again.unchanged) == (None, 0, 1)


def test_an_edit_that_breaks_the_reading_keeps_the_old_version_as_missing(tmp_path):
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    put(raw, "a.txt")
    run(raw, warehouse)
    put(raw, "a.txt", "break 7")
    assert set_aside(run(raw, warehouse)) == [("a.txt", "reading_failed")]
    assert query.sql(warehouse, "SELECT is_missing, count(*) FROM documents GROUP BY ALL").rows == ((True, 1),)
    put(raw, "a.txt", "deaths 7\n")
    mended = run(raw, warehouse)
    assert (set_aside(mended), mended.changed) == ([], 1)


@pytest.mark.parametrize(
    ("bound", "limit", "rule"),
    [
        ("max_file_bytes", 100, "too_big"),
        ("max_text_characters", 100, "too_long"),
        ("max_numerals", 4, "too_many_numerals"),
    ],
)
def test_a_raised_limit_brings_back_what_it_kept_out(tmp_path, bound, limit, rule):
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    put(raw, "a.txt")
    assert set_aside(run(raw, warehouse, **{bound: limit})) == [("a.txt", rule)]
    assert run(raw, warehouse, **{bound: limit}).run_id is None
    raised = run(raw, warehouse)
    assert (set_aside(raised), raised.standing.figures) == ([], 5)


def test_a_batch_is_bounded_by_bytes_as_well_as_by_documents(tmp_path):
    raw, sizes = tmp_path / "raw", []

    def counted(raw, files, settings):
        sizes.append(len(files))
        return Stages().read(raw, files, settings)

    for name in "abcde":
        put(raw, f"{name}.txt", f"{name}\n" + 90 * "x")
    stages = Stages(read=counted, find=toy.find, resolve=toy.resolve, validate=toy.validate)
    run_pipeline(raw, tmp_path / "warehouse", stages=stages, settings=Settings(batch_bytes=200))
    assert sizes == [2, 2, 1]
