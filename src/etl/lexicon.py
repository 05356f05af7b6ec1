"""The vocabulary of one language, compiled for one pass over a batch of texts.

A phrase is a few words. `*` at the end of a word stands for any ending, `=` for none; any other word also takes the
plain endings its language file lists (plural, feminine), and the language's clitics ("و", "ال", …) may stand before it.
Each phrase carries senses: `{"thing": "persons"}`, `{"event": "rescue"}`, `{"month": "9"}`. The automaton looks for
the literal beginnings of phrases only; etl.phrases then tells word by word which phrase it is, the longest first, so
the cost of a text does not grow with the number of phrases.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources

import ahocorasick_rs

from etl.fold import fold_phrase
from etl.phrases import Inflection, Phrases, Senses, Step
from schemas.codelists import Codelists, VocabularyError, load_codelists

LANGUAGES = ("fr", "en", "es", "ar")
DOUBTS = ("undone", "brought", "freed", "rate", "ratio", "days", "corrected", "others", "act")
"""The keys of [doubt]: what its words speak against (docs/vocabulary.md)."""
_WAYS = ("sea", "land")
"""Modifiers that make of an arrival one by sea or over land."""
_LITERAL_LETTERS = 6


@dataclass(slots=True, eq=False)
class Lexicon:
    """One language: its automaton and the phrases that may begin where it finds something."""

    language: str
    proper: frozenset[str]
    """Senses that hold only where the word is written with a capital letter."""
    automaton: ahocorasick_rs.AhoCorasick
    literals: list[str]
    beginnings: list[Step | None]
    """The step at each literal, made when the literal is first met: most never are."""
    source: Phrases
    phrases: dict[str, Senses] = field(repr=False)

    def match(self, text: str, place: int, literal: int) -> tuple[int, Senses] | None:
        """The longest phrase at a place where a literal was found: where it ends, and its senses."""
        step = self.beginnings[literal]
        if step is None:
            step = self.beginnings[literal] = self.source.begin(self.literals[literal])
        found = None
        while step.going_on:
            end = text.find(" ", place)
            word = text[place : end if end >= 0 else len(text)]
            step = step.after.get(word) or self.source.go_on(step, word)
            if step.senses is not None:
                senses = step.senses
                if found is not None and "dual" in found[1] and "dual" not in senses:
                    # The first word says "two" on its own: two applications for asylum ("طلبين لجوء") are two.
                    senses = senses | {"dual": found[1]["dual"]}
                found = place + len(word), senses
            place += len(word) + 1
        return found


@dataclass(slots=True)
class _Builder:
    language: str
    origin: dict[tuple[str, str], str] = field(default_factory=dict)
    phrases: dict[str, Senses] = field(default_factory=dict)

    def add(self, phrase: str, sense: str, value: str, where: str) -> None:
        folded = fold_phrase(phrase)
        if not folded or folded == "*":
            raise VocabularyError(
                f"{where}: the phrase {phrase!r} has no letters",
                "Write at least one word; `*` only ends a word.",
            )
        senses = self.phrases.setdefault(folded, {})
        if sense in senses and senses[sense] != value:
            raise VocabularyError(
                f"{where}: the phrase {phrase!r} ({self.language}) is claimed twice: as {sense}={value} here "
                f"and as {sense}={senses[sense]} in {self.origin[folded, sense]}",
                "Keep it in one of the two files, or make one of the phrases longer.",
            )
        senses[sense] = value
        self.origin[folded, sense] = where


def language_file(language: str) -> dict[str, object]:
    """The TOML of a language: its word lists by sense, and how its words inflect."""
    source = resources.files("etl").joinpath("languages", f"{language}.toml")
    where = f"src/etl/languages/{language}.toml"
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise VocabularyError(f"{where}: there is no such language file", f"Known: {', '.join(LANGUAGES)}.") from error
    except tomllib.TOMLDecodeError as error:
        raise VocabularyError(f"{where}: not valid TOML: {error}", "Mend the line it names.") from error


def _add_language(builder: _Builder, table: dict[str, object]) -> None:
    where = f"languages/{builder.language}.toml"
    for sense, values in table.items():
        if sense == "language":
            continue
        if not isinstance(values, dict):
            raise VocabularyError(f"{where}: [{sense}] must be a table of lists", f'Write [{sense}] and key = ["…"].')
        for value, phrases in values.items():
            if sense == "doubt" and value not in DOUBTS:
                raise VocabularyError(f"{where} [doubt] {value}: no such doubt", f"Known: {', '.join(DOUBTS)}.")
            if not isinstance(phrases, list):
                raise VocabularyError(
                    f"{where} [{sense}] {value}: not a list of phrases", 'Quote a key with a point: "0.5" = ["…"]'
                )
            for phrase in phrases:
                builder.add(phrase, sense, value, f"{where} [{sense}] {value}")


def _add_codelists(builder: _Builder, codelists: Codelists) -> None:
    language = builder.language
    for indicator in codelists.indicators.values():
        words = indicator.phrases.get(language, {})
        where = f"indicators/{indicator.code}.toml [phrases.{language}]"
        for key, sense in (("events", "event"), ("things", "thing"), ("names", "name")):
            for phrase in words.get(key, ()):
                builder.add(phrase, sense, indicator.code, f"{where} {key}")
    taken = set(builder.phrases)
    for area in codelists.areas.values():
        for sense, table in (("area", area.names), ("national", area.demonyms)):
            for phrase in table.get(language, ()):
                folded = fold_phrase(phrase)
                if _common_word(
                    builder.phrases.get(folded, {}) if folded in taken else {}
                ) or sense in builder.phrases.get(folded, ()):
                    continue
                builder.add(phrase, sense, area.code, f"areas.toml [{area.code}]")


def _keep_ways(builder: _Builder) -> None:
    """Give each phrase for a coming the way that words in it tell: "came by sea" is one of "by sea"."""
    ways = {phrase: senses["modifier"] for phrase, senses in builder.phrases.items() if senses.get("modifier") in _WAYS}
    longest = max((phrase.count(" ") + 1 for phrase in ways), default=0)
    for phrase, senses in builder.phrases.items():
        words = phrase.split()
        if senses.get("event") != "arrive" or "modifier" in senses or len(words) == 1:
            continue
        spans = ((first, first + some) for some in range(longest, 0, -1) for first in range(len(words) - some + 1))
        told = next((ways[within] for low, high in spans if (within := " ".join(words[low:high])) in ways), None)
        if told is not None:
            senses["modifier"] = told


def _common_word(senses: Senses) -> bool:
    """Whether a word of the language file means something else than a place ("marche", "mars")."""
    return bool(senses.keys() - {"modifier", "adjective", "geo"})


def _literal(folded: str, alone: bool) -> str:
    """The letters a phrase must begin with; they go on into a second word only where the first takes no ending."""
    literal = ""
    for word in folded.split():
        literal += " " + word.rstrip("*=")
        if alone or word.endswith("*") or len(literal) > _LITERAL_LETTERS or (len(word) > 2 and not word.endswith("=")):
            break
    return literal


def _compile(builder: _Builder, table: dict[str, object]) -> Lexicon:
    about = table["language"]
    assert isinstance(about, dict)
    clitics: list[str] = about.get("clitics", [])
    endings: list[str] = about.get("endings", [])
    by_literal: dict[str, list[str]] = {}
    for folded in builder.phrases:
        for clitic in ["", *clitics]:
            literal = _literal(folded, bool(clitics))
            by_literal.setdefault(f" {clitic}{literal[1:]}", []).append(folded)
    literals = sorted(by_literal)
    return Lexicon(
        language=builder.language,
        proper=frozenset(about.get("proper", [])),
        automaton=ahocorasick_rs.AhoCorasick(literals, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest),
        literals=literals,
        beginnings=[None] * len(literals),
        source=Phrases(by_literal, builder.phrases, Inflection(tuple(clitics), tuple(endings))),
        phrases=builder.phrases,
    )


def build_lexicon(language: str, codelists: Codelists) -> Lexicon:
    """Compile a language with the phrases of the given code lists.

    Raises:
        VocabularyError: a file is missing or malformed, or two files claim the same phrase in the same sense.
    """
    table = language_file(language)
    builder = _Builder(language)
    _add_language(builder, table)
    _add_codelists(builder, codelists)
    _keep_ways(builder)
    return _compile(builder, table)


@lru_cache(maxsize=len(LANGUAGES))
def load_lexicon(language: str) -> Lexicon:
    """The compiled vocabulary of a language, as shipped; compiled once a process."""
    return build_lexicon(language, load_codelists())
