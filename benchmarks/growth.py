"""The vocabulary several times over: what more phrases cost."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from etl import find as finding
from etl.lexicon import LANGUAGES, Lexicon, build_lexicon, load_lexicon
from schemas.codelists import Codelists, Indicator, load_codelists
from schemas.rows import Document

_CODE = "made_up"


def _made_up_phrases(language: str, wanted: int, rng: random.Random) -> tuple[str, ...]:
    """Phrases that look like the language's own: the beginning of one word, the end of another."""
    taken = load_lexicon(language).phrases
    words = sorted({word.rstrip("*=") for phrase in taken for word in phrase.split() if len(word) > 4})
    made: set[str] = set()
    while len(made) < wanted:
        first, second = rng.choice(words), rng.choice(words)
        word = first[: len(first) // 2 + 1] + second[len(second) // 2 :]
        phrase = word if rng.random() < 0.5 else f"{word} {rng.choice(words)}"
        if phrase not in taken:
            made.add(phrase)
    return tuple(sorted(made))


def enlarged(times: int, seed: int = 1) -> Codelists:
    """The code lists with made-up phrases, so that each language has so many times its phrases."""
    rng = random.Random(seed)
    phrases = {
        language: {"things": _made_up_phrases(language, (times - 1) * len(load_lexicon(language).phrases), rng)}
        for language in LANGUAGES
    }
    shipped = load_codelists()
    indicator: Indicator = replace(next(iter(shipped.indicators.values())), code=_CODE, meanings=(), phrases=phrases)
    return replace(shipped, indicators={**shipped.indicators, _CODE: indicator})


def with_lexicons(
    lexicons: dict[str, Lexicon], task: Callable[[Sequence[Document]], object]
) -> Callable[[Sequence[Document]], object]:
    """The same task with other vocabulary."""

    def run(documents: Sequence[Document]) -> object:
        shipped = finding.load_lexicon
        finding.load_lexicon = lexicons.__getitem__  # type: ignore[assignment]
        try:
            return task(documents)
        finally:
            finding.load_lexicon = shipped

    return run


def lexicons_of(codelists: Codelists) -> dict[str, Lexicon]:
    """All languages, compiled."""
    return {language: build_lexicon(language, codelists) for language in LANGUAGES}
