"""Which documents stand: over runs that found, lost and replaced them."""

from __future__ import annotations

from dataclasses import replace

import polars as pl
import pytest

from etl.history import standing
from etl.index import empty_index
from etl.manifest import PathState
from tests.etl.toy import a_run

CASES = {
    # what each run found at its paths (- : nothing any more) -> the documents that are current, those missing
    "edited": (["a=X", "a=Y"], "Y", ""),
    "deleted": (["a=X", "a=-"], "X", "X"),
    "deleted, then another in its place": (["a=X", "a=-", "a=Y"], "Y", ""),
    "edited and back": (["a=X", "a=Y", "a=X"], "X", ""),
    "edited, back, and deleted": (["a=X", "a=Y", "a=X", "a=-"], "X", "X"),
    "edited at one of two paths": (["a=X b=X", "a=Y"], "XY", ""),
    "edited at one path, later deleted at the other": (["a=X b=X", "a=Y", "b=-"], "XY", "X"),
    "edited at one path, later edited at the other": (["a=X b=X", "a=Y", "b=Z"], "YZ", ""),
    "moved": (["a=X", "a=- b=X"], "X", ""),
    "moved, with another in its place": (["a=X", "a=Y b=X"], "XY", ""),
}


@pytest.mark.parametrize(("runs", "current", "missing"), CASES.values(), ids=CASES)
def test_a_document_is_current_unless_it_went_as_another_came_in_its_place(runs, current, missing):
    index = empty_index()
    for number, found in enumerate(runs, start=1):
        told = [word.split("=") for word in found.split()]
        index.add(a_run(number), [*((path, state(index, path, name)) for path, name in told), *documents(told)])
    found = pl.concat(standing(index))
    assert "".join(sorted(found.filter("is_current")["document_id"])) == current
    assert "".join(sorted(found.filter("is_missing")["document_id"])) == missing
    assert found.filter("is_current")["valid_to"].null_count() == len(current)


def state(index, path, document):
    if document == "-":
        return replace(index.paths[path], state="missing")
    return PathState("present", (1, 1, 1), document_id=document)


def documents(told):
    return [(document, None) for _, document in told if document != "-"]
