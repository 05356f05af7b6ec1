"""The whole vocabulary, loaded and counted: what `communique vocabulary check` tells."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from etl.lexicon import LANGUAGES, Lexicon, build_lexicon
from schemas.codelists import Codelists, Indicator, VocabularyError, load_codelists, read_codelists


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the vocabulary holds."""

    lists: dict[str, int]
    languages: dict[str, dict[str, int]]


def counts(root: Traversable | None = None) -> Counts:
    """Load all code lists and languages, and count what they hold.

    Args:
        root: a folder laid out like `schemas/`; as shipped if None.

    Raises:
        VocabularyError: a file is malformed, or two files claim one phrase: naming file, key and remedy.
    """
    codelists = load_codelists() if root is None else read_codelists(root)
    lexicons = [build_lexicon(language, codelists) for language in LANGUAGES]
    known = {sense: _told(lexicons, sense) for sense in ("thing", "event", "modifier")}
    for indicator in codelists.indicators.values():
        _check_languages(indicator)
        _check_meanings(indicator, known)
    return Counts(_entries(codelists), {lexicon.language: _phrases(lexicon) for lexicon in lexicons})


def _told(lexicons: Sequence[Lexicon], sense: str) -> set[str]:
    return {senses[sense] for lexicon in lexicons for senses in lexicon.phrases.values() if sense in senses}


def _check_languages(indicator: Indicator) -> None:
    for language in indicator.phrases:
        if language not in LANGUAGES:
            raise VocabularyError(
                f"indicators/{indicator.code}.toml [phrases.{language}]: no texts in {language!r} are read",
                f"Known: {', '.join(LANGUAGES)}",
            )


def _check_meanings(indicator: Indicator, known: Mapping[str, set[str]]) -> None:
    """Refuse a meaning that can never hold, as no language has words for a part of it."""
    for meaning in indicator.meanings:
        asked = [("thing", meaning.thing), ("event", meaning.event)]
        asked += [("modifier", name) for name in sorted(meaning.given | meaning.without)]
        for sense, name in asked:
            if name is not None and name not in known[sense]:
                near = difflib.get_close_matches(name, known[sense], n=3) or sorted(known[sense])
                raise VocabularyError(
                    f"indicators/{indicator.code}.toml `meanings`: no language has words for the {sense} {name!r}",
                    f"Known: {', '.join(near)}; or give it words in a language file",
                )


def _entries(codelists: Codelists) -> dict[str, int]:
    return {name: len(getattr(codelists, name)) for name in ("indicators", "publishers", "areas", "units")}


def _phrases(lexicon: Lexicon) -> dict[str, int]:
    senses = [sense for held in lexicon.phrases.values() for sense in held]
    told = {name: senses.count(sense) for name, sense in (("things", "thing"), ("events", "event"), ("names", "name"))}
    return {"phrases": len(lexicon.phrases), **told}
