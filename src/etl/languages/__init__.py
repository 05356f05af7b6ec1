"""The languages that are read: one TOML file each, and telling which one a text is in."""

from __future__ import annotations

import re

_WORDS = {
    "fr": {
        "le",
        "la",
        "les",
        "des",
        "et",
        "du",
        "une",
        "dans",
        "pour",
        "qui",
        "sur",
        "par",
        "est",
        "au",
        "ont",
        "été",
        "aux",
        "dont",
    },
    "en": {
        "the",
        "of",
        "and",
        "in",
        "to",
        "were",
        "was",
        "for",
        "from",
        "by",
        "on",
        "with",
        "that",
        "at",
        "had",
        "have",
        "been",
    },
    "es": {
        "el",
        "los",
        "las",
        "del",
        "y",
        "en",
        "por",
        "con",
        "que",
        "una",
        "han",
        "fueron",
        "un",
        "al",
        "se",
        "más",
        "según",
    },
}
_WORD = re.compile(r"[^\W\d_]+")


def detect_language(text: str) -> str | None:
    """The language of a text (fr, en, es, ar) by its script and commonest words; None where neither tells."""
    sample = text[:4000]
    words = [word.lower() for word in _WORD.findall(sample)]
    if not words:
        return None
    if sum("\u0600" <= word[0] <= "\u06ff" for word in words) * 2 > len(words):
        return "ar"
    scores = {language: sum(word in common for word in words) for language, common in _WORDS.items()}
    best = max(scores, key=lambda language: scores[language])
    others = max(score for language, score in scores.items() if language != best)
    return best if scores[best] > others else None
