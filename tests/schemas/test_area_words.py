"""The words of areas.toml tell places apart: no entry of one area is, or swallows, an entry of another."""

import tomllib
from collections.abc import Iterator
from importlib import resources

import pytest

from etl.fold import fold_phrase

LANGUAGES = ("fr", "en", "es", "ar")
ARABIC_CLITICS = ("", "ال", "و", "ف", "ب", "ل", "ك", "وال", "بال", "لل")
AREAS = tomllib.loads(resources.files("schemas").joinpath("areas.toml").read_text(encoding="utf-8"))

Entry = tuple[str, str]


def entries(language: str) -> list[Entry]:
    """Each folded phrase of a language with the area it names."""
    return [
        (fold_phrase(phrase), code)
        for code, area in AREAS.items()
        for key in ("names", "metonyms", "demonyms")
        for phrase in area.get(key, {}).get(language, ())
    ]


def covers(pattern: str, phrase: str) -> bool:
    """Whether a pattern, whose `*` is any ending, takes every word of a phrase of the same length."""
    theirs, ours = phrase.replace("*", "").split(), pattern.split()
    return len(ours) == len(theirs) and all(
        word.startswith(own[:-1]) if own.endswith("*") else word == own for own, word in zip(ours, theirs, strict=True)
    )


def collisions(found: list[Entry], clitics: tuple[str, ...] = ("",)) -> Iterator[str]:
    """Every pair of areas of which one answers to a word of the other."""
    stems = [(f"{clitic}{pattern}", pattern, code) for pattern, code in found for clitic in clitics]
    by_beginning: dict[str, list[Entry]] = {}
    for phrase, code in found:
        by_beginning.setdefault(phrase[:3], []).append((phrase, code))
    for written, pattern, code in stems:
        for phrase, other in by_beginning.get(written[:3], ()):
            if code != other and covers(written, phrase):
                yield f"{pattern} ({code}) takes {phrase} ({other})"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_area_answers_to_the_words_of_another(language: str) -> None:
    assert sorted(collisions(entries(language), ARABIC_CLITICS if language == "ar" else ("",))) == []


def test_a_stem_that_swallows_another_country_is_caught() -> None:
    assert list(collisions([("niger*", "NE"), ("nigerian*", "NG")])) == ["niger* (NE) takes nigerian* (NG)"]


def test_every_area_has_a_label_in_each_language_and_a_parent_that_exists() -> None:
    assert [code for code, area in AREAS.items() if set(area["labels"]) != set(LANGUAGES)] == []
    assert [code for code, area in AREAS.items() if area.get("parent", code) not in AREAS] == []


def test_parents_never_run_in_a_circle() -> None:
    for start in AREAS:
        code, seen = start, list[str]()
        while code is not None and code not in seen:
            seen.append(code)
            code = AREAS[code].get("parent")
        assert code is None, seen


def test_a_star_only_ends_a_word() -> None:
    phrases = [phrase for language in LANGUAGES for phrase, _ in entries(language)]
    assert [p for p in phrases if any("*" in word[:-1] or (len(word) < 2 and word == "*") for word in p.split())] == []


def test_the_usual_ways_to_name_nationals_lead_to_their_country() -> None:
    spoken = {
        "fr": {"MA": "marocaines", "NE": "nigériens", "NG": "nigérians", "CI": "ivoiriens", "X-SSA": "subsahariennes"},
        "en": {"SD": "Sudanese", "SS": "South Sudanese", "GW": "Bissau-Guineans", "X-SSA": "sub-Saharan"},
        "es": {"MA": "marroquíes", "CI": "marfileños", "HT": "haitianos", "GQ": "ecuatoguineanas"},
        "ar": {"MA": "مغاربة", "TN": "تونسيا", "SY": "سوريين", "X-SSA": "إفريقيا جنوب الصحراء"},
    }
    for language, wanted in spoken.items():
        for code, word in wanted.items():
            assert {other for pattern, other in entries(language) if covers(pattern, fold_phrase(word))} == {code}, word
