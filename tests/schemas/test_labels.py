"""Every code that a client meets has a label in each of the four languages."""

from __future__ import annotations

import pytest

from schemas.codelists import load_codelists
from schemas.labelled_codes import LABEL_LANGUAGES, labelled_codes
from schemas.tables import published_tables

LISTS = load_codelists()


@pytest.mark.parametrize("codelist", labelled_codes())
def test_a_code_list_is_labelled_throughout_and_no_two_codes_look_alike(codelist):
    codes = labelled_codes()[codelist]
    assert codes
    for language in LABEL_LANGUAGES:
        labels = [labels[language] for labels in codes.values()]
        assert all(label.strip() for label in labels)
        assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("entries", [LISTS.indicators, LISTS.areas, LISTS.units], ids=["indicators", "areas", "units"])
def test_indicators_areas_and_units_are_labelled_throughout(entries):
    missing = [code for code, entry in entries.items() if set(LABEL_LANGUAGES) - entry.labels.keys()]
    assert missing == []


def test_every_code_list_serves_a_column_and_every_column_names_a_list_that_there_is():
    named = {column.codelist for info in published_tables().values() for column in info.columns if column.codelist}
    assert {name for name in named if name.startswith("codes.")} == {f"codes.{name}" for name in labelled_codes()}
    assert {name for name in named if not name.startswith("codes.")} <= set(published_tables())
