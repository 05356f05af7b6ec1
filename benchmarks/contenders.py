"""What reading is measured beside: tools that find numbers in texts, each as one function over a list of texts.

They do less: none says what was counted, when, or what is part of what. They are the cost of looking at all.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
import tomllib
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from schemas.rows import Document

Task = Callable[[Sequence[Document]], object]
Rules = list[list[dict[str, Any]]]
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Contender:
    """One way to look for numbers."""

    name: str
    prepare: Callable[[Sequence[Document]], Task] | None
    """Loads what is needed and gives the task to be timed; None where the tool is not installed."""
    share: float = 1.0
    """The part of the corpus that it is timed on: slow tools would take hours."""
    outside: bool = False
    """Whether it works in a process of its own."""


def _full_reading(documents: Sequence[Document]) -> Task:
    from etl.find import find
    from etl.resolve import resolve

    def read(chosen: Sequence[Document]) -> object:
        return [len(resolve(batch, find(batch))) for batch in _batches(chosen)]

    read(documents[:200])  # phrases are made ready when first met
    return read


def _find_only(documents: Sequence[Document]) -> Task:
    from etl.find import find

    find(documents[:200])
    return lambda chosen: [len(find(batch)) for batch in _batches(chosen)]


def _batches(documents: Sequence[Document]) -> list[Sequence[Document]]:
    from etl.settings import Settings

    size = Settings().batch_documents
    return [documents[start : start + size] for start in range(0, len(documents), size)]


def _digit_runs(_: Sequence[Document]) -> Task:
    return lambda chosen: [[found.span() for found in _DIGITS.finditer(document.text)] for document in chosen]


def _spacy(rules: Callable[[str], dict[str, Rules]]) -> Callable[[Sequence[Document]], Task]:
    def prepare(documents: Sequence[Document]) -> Task:
        return _spacy_task(documents, rules)

    return prepare


def _spacy_task(documents: Sequence[Document], rules: Callable[[str], dict[str, Rules]]) -> Task:
    """A blank pipeline a language, and one matcher with the rules."""
    import spacy
    from spacy.matcher import Matcher

    matchers: dict[str, tuple[Any, Any]] = {}
    for language in {document.language for document in documents if document.language}:
        pipeline = spacy.blank(language)
        matcher = Matcher(pipeline.vocab)
        for name, patterns in rules(language).items():
            matcher.add(name, patterns)
        matchers[language] = pipeline, matcher

    def match(chosen: Sequence[Document]) -> object:
        by_language = defaultdict(list)
        for document in chosen:
            by_language[document.language or "en"].append(document.text)
        return [
            len(matchers[language][1](parsed))
            for language, texts in by_language.items()
            for parsed in matchers[language][0].pipe(texts)
        ]

    match(documents[:8])
    return match


def _few_rules(language: str) -> dict[str, Rules]:
    """Numbers, percentages, dates, counted nouns and events: what fits on a page."""
    text = resources.files("etl").joinpath("languages", f"{language}.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    number = {"LIKE_NUM": True}
    words = {"IS_ALPHA": True, "OP": "{0,3}"}

    def any_of(*senses: str) -> dict[str, Any]:
        phrases = (p for sense in senses for listed in table[sense].values() for p in listed)
        return {"LOWER": {"IN": sorted({p.rstrip("*=").lower() for p in phrases if " " not in p})}}

    return {
        "number": [[number], [{"TEXT": {"REGEX": r"^\d{1,3}([.,\u202f\u00a0]\d{3})*$"}}], [any_of("number")]],
        "scaled": [[number, any_of("scale")]],
        "percent": [[number, {"TEXT": {"IN": ["%", "٪"]}}]],
        "date": [[number, {"OP": "?"}, any_of("month"), {"OP": "?"}, {"SHAPE": "dddd", "OP": "?"}]],
        "counted": [[number, words, any_of("thing")]],
        "event": [[any_of("event"), words, number], [number, words, any_of("thing"), words, any_of("event")]],
    }


def _vocabulary_rules(language: str) -> dict[str, Rules]:
    """The few rules, and one for each phrase that reading knows: the same vocabulary, found the other way."""
    from etl.lexicon import load_lexicon

    def word(written: str) -> dict[str, Any]:
        if written.endswith("*"):
            return {"LOWER": {"REGEX": "^" + re.escape(written[:-1])}}
        return {"LOWER": written.rstrip("=")}

    phrases = load_lexicon(language).phrases
    return {**_few_rules(language), "phrases": [[word(one) for one in phrase.split()] for phrase in phrases]}


def _quantulum(documents: Sequence[Document]) -> Task:
    """Quantities with their units; it reads English rules over any text."""
    from quantulum3 import parser

    def parse(chosen: Sequence[Document]) -> object:
        found = []
        for document in chosen:
            try:
                found.append(len(parser.parse(document.text)))
            except Exception:  # noqa: BLE001 - it fails on some numerals that are not English; that is no slower
                found.append(0)
        return found

    parse([document for document in documents if document.language == "en"][:2])
    return parse


def _ripgrep(documents: Sequence[Document]) -> Task:
    holder = tempfile.TemporaryDirectory(prefix="benchmark-")  # goes away with the task
    folder = Path(holder.name)
    for number, document in enumerate(documents):
        (folder / f"{number}.txt").write_text(document.text, encoding="utf-8")

    def search(_: Sequence[Document]) -> object:
        call = ["rg", "--threads", "1", "--no-config", "--count-matches", "[0-9]+", holder.name]
        return subprocess.run(call, check=True, stdout=subprocess.PIPE).stdout.count(b"\n")

    search(documents)
    return search


def contenders() -> list[Contender]:
    """All of them, those that are not installed with nothing to run."""
    spacy = find_spec("spacy") is not None
    quantulum = _quantulum if find_spec("quantulum3") else None
    ripgrep = _ripgrep if shutil.which("rg") else None
    return [
        Contender("full reading", _full_reading),
        Contender("find only: numerals and vocabulary", _find_only),
        Contender("re: digit runs", _digit_runs),
        Contender("ripgrep: digit runs", ripgrep, outside=True),
        Contender("spaCy: blank, a page of matcher rules", _spacy(_few_rules) if spacy else None, share=0.1),
        Contender("spaCy: blank, a rule for each phrase", _spacy(_vocabulary_rules) if spacy else None, share=0.005),
        Contender("quantulum3", quantulum, share=0.005),
    ]
