"""A vocabulary file that is wrong is refused with its name, its key and the remedy; nothing is read past it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from etl.lexicon import build_lexicon
from etl.vocabulary import counts
from schemas.codelists import VocabularyError, read_codelists

SHIPPED = Path(__file__).parents[2] / "schemas"
INDICATOR = """
unit = "persons"
kind = "flow"
definition = "Persons counted for a test."
[labels]
en = "Counted"
[phrases.en]
things = ["zorbling"]
"""


@pytest.fixture
def folder(tmp_path):
    """A small vocabulary of a few shipped files, to be spoiled."""
    for name in ("indicators/deaths.toml", "publishers/ma_interieur.toml", "areas.toml", "units.toml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(SHIPPED / name, tmp_path / name)
    return tmp_path


def indicator(folder: Path, text: str, name: str = "counted") -> None:
    (folder / "indicators" / f"{name}.toml").write_text(text, encoding="utf-8")


def refusal(folder: Path) -> VocabularyError:
    with pytest.raises(VocabularyError) as caught:
        counts(folder)
    assert caught.value.remedy
    return caught.value


def test_what_is_sound_is_counted(folder):
    indicator(folder, INDICATOR)
    told = counts(folder)
    assert (told.lists["indicators"], told.lists["publishers"]) == (2, 1)


@pytest.mark.parametrize(
    ("written", "instead", "problem", "remedy"),
    [
        ('kind = "flow"', 'kind = "flows"', "indicators/counted.toml: `kind` is 'flows'", "flow, stock"),
        ('kind = "flow"', "", "`kind` is missing", "Write kind"),
        ('unit = "persons"', 'unit = "zorbs"', "unit 'zorbs' is in no units.toml table", "unit_labels"),
        ('unit = "persons"', 'unit = "persons"\nunit_labels = { en = "x" }', "has other labels", "Leave out"),
        (
            'kind = "flow"',
            'kind = "flow"\nexclude = "x"',
            "indicators/counted.toml: unknown key `exclude`",
            "`excludes`",
        ),
        ('kind = "flow"', 'kind = "flow"\nparent = "none"', "parent 'none' is no indicator", "without .toml"),
        ('kind = "flow"', 'kind = "flow"\nmeanings = [{ what = "x" }]', "is not understood", "thing = "),
        ("things = [", "thing = [", "[phrases.en]: unknown key `thing`", "`things`"),
        ('["zorbling"]', '"zorbling"', "[phrases.en]: `things` is not a list", '["a phrase"'),
        (
            '["zorbling"]',
            '["*"]',
            "indicators/counted.toml [phrases.en] things: the phrase '*' has no letters",
            "one word",
        ),
        ("[phrases.en]", "[phrases.it]", "no texts in 'it' are read", "fr, en, es, ar"),
        ("[labels]", "[labels", "indicators/counted.toml: not valid TOML", "Mend the line"),
    ],
)
def test_a_wrong_indicator_is_refused(folder, written, instead, problem, remedy):
    assert written in INDICATOR
    indicator(folder, INDICATOR.replace(written, instead))
    refused = refusal(folder)
    assert problem in refused.problem
    assert remedy in refused.remedy


def test_phrases_that_are_no_table_are_refused(folder):
    text = INDICATOR.replace("[phrases.en]\nthings = ", "[phrases]\nen = ")
    indicator(folder, text)
    assert "[phrases.en]: not a table" in refusal(folder).problem


@pytest.mark.parametrize(
    ("meaning", "said"),
    [
        ('{ thing = "person" }', "the thing 'person'"),
        ('{ thing = "persons", event = "rescued" }', "the event 'rescued'"),
        ('{ thing = "persons", given = "seas" }', "the modifier 'seas'"),
    ],
)
def test_a_meaning_that_can_never_hold_is_refused_with_what_was_meant(folder, meaning, said):
    indicator(folder, INDICATOR.replace('kind = "flow"', f'kind = "flow"\nmeanings = [{meaning}]'))
    refused = refusal(folder)
    assert said in refused.problem
    assert "indicators/counted.toml" in refused.problem
    assert said.split("'")[1][:3] in refused.remedy


def test_a_phrase_claimed_twice_names_both_files(folder):
    indicator(folder, INDICATOR, "one")
    indicator(folder, INDICATOR.replace("zorbling", "Zörbling"), "two")
    refused = refusal(folder)
    assert "indicators/one.toml [phrases.en] things" in refused.problem
    assert "indicators/two.toml [phrases.en] things" in refused.problem


def test_an_indicator_may_bring_its_unit(folder):
    indicator(folder, INDICATOR.replace('"persons"', '"zorbs"\nunit_labels = { en = "zorbs" }'))
    codelists = read_codelists(folder)
    assert codelists.units["zorbs"].labels == {"en": "zorbs"}
    assert "zorbling" in build_lexicon("en", codelists).phrases


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('names = ["Ministère de l’intérieur"]\ncountry = "MOON"', "country 'MOON' is no area"),
        ('names = ["MA interieur"]', "also that of publishers/ma_interieur.toml"),
        ('names = "A ministry"', "`names` is 'A ministry'"),
        ("names = [1]", "`names` is not a list of phrases"),
        ('names = ["A ministry"]\nranks = 1', "unknown key `ranks`"),
        ('names = ["A ministry"]\nkind = "army"', "`kind` is 'army'"),
    ],
)
def test_a_wrong_publisher_is_refused(folder, text, problem):
    (folder / "publishers" / "zz_new.toml").write_text(text, encoding="utf-8")
    refused = refusal(folder)
    assert problem in refused.problem
    assert "publishers/zz_new.toml" in refused.problem


def test_a_wrong_unit_or_area_is_refused(folder):
    with (folder / "units.toml").open("a") as units:
        units.write('\n[zorbs]\nsdmx = "Z"\n')
    assert "units.toml [zorbs]: `labels` is missing" in refusal(folder).problem
    shutil.copy(SHIPPED / "units.toml", folder / "units.toml")
    with (folder / "areas.toml").open("a") as areas:
        areas.write('\n[ZORB]\nlabels = { en = "Zorb" }\nparent = "NONE"\n')
    assert "areas.toml [ZORB]: parent 'NONE' is no area" in refusal(folder).problem
