"""Reading within bounds: what takes too long or fails in one document costs the others nothing.

Sizes bound a document alike on every machine; the time bound is what stands behind them.
"""

from __future__ import annotations

import signal
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import PurePath
from types import FrameType
from typing import Any, TypeVar

from etl.read import SetAside
from etl.readers import Unreadable, too_many_numerals
from etl.settings import Settings
from schemas.rows import Document, Reading

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(slots=True)
class ReadTexts:
    """Documents that were read, each with its reading, and those that could not be."""

    documents: list[Document] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)


class _OutOfTime(Exception):
    """The time bound was reached."""


def find_within(documents: Sequence[Document], settings: Settings) -> list[Any]:
    """Every numeral of each document, or why it is not read on."""
    from etl.find import find

    found = each(find, documents, settings.max_text_seconds)
    return [one if isinstance(one, Unreadable) else _counted(one, settings.max_numerals) for one in found]


def resolve_within(documents: Sequence[Document], found: Sequence[Any], settings: Settings) -> list[Any]:
    """What the numerals of each document state, or why that could not be read."""
    from etl.resolve import resolve

    def work(pairs: Sequence[tuple[Document, Any]]) -> list[Reading]:
        return resolve([document for document, _ in pairs], [one for _, one in pairs])

    return each(work, list(zip(documents, found, strict=True)), settings.max_text_seconds)


def read_texts(
    documents: Sequence[Document],
    find: Callable[[Sequence[Document], Settings], list[Any]],
    resolve: Callable[[Sequence[Document], Sequence[Any], Settings], list[Any]],
    settings: Settings,
) -> ReadTexts:
    """Documents to readings, by two stages that may refuse a document."""
    done = ReadTexts()
    found = _kept(documents, find(documents, settings), done)
    readings = resolve([document for document, _ in found], [one for _, one in found], settings)
    for document, reading in _kept([document for document, _ in found], readings, done):
        done.documents.append(document)
        done.readings.append(reading)
    return done


def each(work: Callable[[Sequence[Item]], list[Result]], items: Sequence[Item], seconds: int) -> list[Any]:
    """What `work` makes of all items at once; where that fails, of each alone, a failure in place of its result."""
    try:
        with _time_bound(seconds):
            return list(work(items))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the fault of one document and told as such
        if len(items) == 1:
            return [_failure(error, seconds)]
    return [result for item in items for result in each(work, [item], seconds)]


@contextmanager
def _time_bound(seconds: int) -> Iterator[None]:
    """Raise _OutOfTime after so many seconds of processor time; signals reach the main thread only, so only there."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise _OutOfTime

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _failure(error: Exception, seconds: int) -> Unreadable:
    if isinstance(error, _OutOfTime):
        return Unreadable("too_slow", f"reading it takes more than {seconds} s of processor time")
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{PurePath(last.filename).name}, line {last.lineno}"
    return Unreadable("reading_failed", f"reading it failed: {type(error).__name__}: {str(error)[:200]} ({place})")


def _counted(found: Any, limit: int) -> Any:
    count = len(found.numerals)
    return found if count <= limit else too_many_numerals(count, limit)


def _kept(documents: Sequence[Document], results: Sequence[Any], done: ReadTexts) -> list[tuple[Document, Any]]:
    """Each document with its result; what was refused goes to those set aside."""
    kept = []
    for document, result in zip(documents, results, strict=True):
        if isinstance(result, Unreadable):
            fault = SetAside(document.raw_path, result.rule, result.reason, result.remedy, document.document_id)
            done.set_aside.append(fault)
        else:
            kept.append((document, result))
    return kept
