"""Texts made to be slow, beside a friendly one of their size."""

from __future__ import annotations

import multiprocessing
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.queues import Queue

from benchmarks.corpus import document_of, make_corpus

_CLAUSE = "la marine a secouru 25 migrants, dont 4 femmes, le 3 mars 2024, "
"""A clause with a number every fifteen characters, thrice as many as a friendly text has."""
_STOPS = re.compile(r"[.;:!?](?=\s|$)|\n+")
_ONE_SENTENCE = "one sentence"
_UNITS = {
    "digits": "1234567890",
    "grouped digits": "123 456 ",
    "spaces": " ",
    "line ends": "\n",
    "dont": "dont ",
    "one word": "a",
    "number words": "mille ",
    "one list of numbers": "12, 5, 7, ",
    "one clause again and again": _CLAUSE,
    "brackets": "(",
}
NAMES = ("friendly", _ONE_SENTENCE, *_UNITS)


@dataclass(frozen=True, slots=True)
class Cost:
    """The seconds of one core that a text took; None where it was stopped."""

    name: str
    seconds: float | None


def make_hostile(name: str, size: int) -> str:
    """A text of so many characters; as one sentence, the friendly one without a stop."""
    if name == _ONE_SENTENCE:
        return _STOPS.sub(", ", make_hostile("friendly", size))[:size]
    if name in _UNITS:
        return (_UNITS[name] * (size // len(_UNITS[name]) + 1))[:size]
    texts: list[str] = []
    length = 0
    for document in make_corpus(size):
        if document.language == "fr":
            texts.append(document.text)
            length += len(document.text)
            if length >= size:
                break
    return "".join(texts)[:size]


def _read(name: str, size: int, answers: Queue[float]) -> None:
    from etl.find import find
    from etl.resolve import resolve

    warm = [document_of(make_hostile("friendly", 20_000), "fr")]
    resolve(warm, find(warm))
    documents = [document_of(make_hostile(name, size), "fr")]
    start = time.process_time()
    resolve(documents, find(documents))
    answers.put(time.process_time() - start)


def costs(size: int, patience: float) -> Iterator[Cost]:
    """Read each text in a process of its own, and stop it where it takes too long."""
    spawn = multiprocessing.get_context("spawn")
    for name in NAMES:
        answers: Queue[float] = spawn.Queue()
        reader = spawn.Process(target=_read, args=(name, size, answers))
        reader.start()
        reader.join(patience)
        seconds = None
        if reader.is_alive():
            reader.terminate()
            reader.join()
        elif reader.exitcode == 0:
            seconds = answers.get(timeout=5)
        yield Cost(name, seconds)
