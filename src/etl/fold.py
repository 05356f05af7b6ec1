"""Fold text for matching: one letter form for case, accents and Arabic spelling, with the way back to the stored text.

Folding never changes a stored text and never counts as reading: it only tells which words stand where. A letter folds
to its base letter in lower case, a decimal digit of any script to the ASCII digit, everything else to a space. What a
reader does not see (combining marks, zero-width and bidirectional controls, the Arabic tatweel) is left out, so
offsets into the folded text are mapped back through `Folded.places`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

SPACE, LETTER, DIGIT, UNSEEN, OTHER_NUMBER = range(5)

_ARABIC = str.maketrans("أإآٱىةؤئیکھہە", "اااايهوييكههه")
_TABULATED = 0x2500


@dataclass(slots=True, frozen=True)
class Folded:
    """A text folded for matching."""

    text: str
    places: NDArray[np.int64] | None
    """Where each folded character stands in the stored text; None when nothing was left out."""
    kinds: NDArray[np.uint8]
    """SPACE, LETTER, DIGIT, UNSEEN or OTHER_NUMBER for each character of the stored text."""
    codes: NDArray[np.uint32]
    """The stored text's code points."""

    def place(self, index: int) -> int:
        """The offset in the stored text of a folded character."""
        return index if self.places is None else int(self.places[index])


def _fold_character(character: str) -> tuple[str, int]:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character)), DIGIT
    if category in ("No", "Nl"):
        return " ", OTHER_NUMBER
    if category in ("Mn", "Me", "Cf") or character == "ـ":
        return " ", UNSEEN
    if category[0] != "L" and category != "Mc":
        return " ", SPACE
    base = unicodedata.normalize("NFKD", character)[0].lower()[:1]
    return base.translate(_ARABIC), LETTER


@lru_cache(maxsize=1)
def _table() -> tuple[NDArray[np.uint32], NDArray[np.uint8]]:
    folds = [_fold_character(chr(code)) for code in range(_TABULATED)]
    letters = np.fromiter((ord(fold) for fold, _ in folds), dtype=np.uint32, count=_TABULATED)
    kinds = np.fromiter((kind for _, kind in folds), dtype=np.uint8, count=_TABULATED)
    return letters, kinds


@lru_cache(maxsize=4096)
def _rare(code: int) -> tuple[int, int]:
    if 0xD800 <= code <= 0xDFFF:
        return 32, SPACE
    fold, kind = _fold_character(chr(code))
    return ord(fold), kind


def fold(text: str) -> Folded:
    """Fold a text; `place` leads from the folded text back to the stored one."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    letters, kind_of = _table()
    within = codes < _TABULATED
    tabulated = np.where(within, codes, 32)
    folded, kinds = letters[tabulated], kind_of[tabulated]
    if not within.all():
        for index in np.flatnonzero(~within):
            folded[index], kinds[index] = _rare(int(codes[index]))
    places = None
    if (kinds == UNSEEN).any():
        places = np.flatnonzero(kinds != UNSEEN)
        folded = folded[places]
    return Folded(folded.astype("<u4").tobytes().decode("utf-32-le"), places, kinds, codes)


def fold_phrase(phrase: str) -> str:
    """Fold a phrase of the vocabulary; `*` and `=` at the end of a word keep their meaning."""
    marked = phrase.replace("*", "\ue000").replace("=", "\ue001")
    folded = "".join(c if c in "\ue000\ue001" else _rare_or_tabled(c) for c in marked)
    return " ".join(folded.split()).replace("\ue000", "*").replace("\ue001", "=")


def _rare_or_tabled(character: str) -> str:
    letter, kind = _fold_character(character)
    return "" if kind == UNSEEN else letter
