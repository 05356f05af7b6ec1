"""The whole vocabulary, loaded and counted: what `communique vocabulary check` tells."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources.abc import Traversable

from etl.lexicon import LANGUAGES, Lexicon, build_lexicon
from schemas.codelists import Codelists, load_codelists, read_codelists


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
    languages = {language: _phrases(build_lexicon(language, codelists)) for language in LANGUAGES}
    return Counts(_entries(codelists), languages)


def _entries(codelists: Codelists) -> dict[str, int]:
    return {name: len(getattr(codelists, name)) for name in ("indicators", "publishers", "areas", "units")}


def _phrases(lexicon: Lexicon) -> dict[str, int]:
    senses = [sense for held in lexicon.phrases.values() for sense in held]
    told = {name: senses.count(sense) for name, sense in (("things", "thing"), ("events", "event"), ("names", "name"))}
    return {"phrases": len(lexicon.phrases), **told}
