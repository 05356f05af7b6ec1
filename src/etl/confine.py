"""Run a parser in a child process with limits, so that no file can crash, stall or fill the run.

A native parser that meets a hostile file may take the process down with it, or all of the memory. Only the child goes.
"""

from __future__ import annotations

import multiprocessing
import resource
from concurrent.futures import TimeoutError as TookTooLong
from types import TracebackType
from typing import TYPE_CHECKING

from pebble import ProcessExpired, ProcessPool

from etl.readers import Content, Reader, Unreadable
from etl.settings import Settings

if TYPE_CHECKING:
    from etl.source import Source


class Confinement:
    """Reads files with confined readers; its child is started with the first of them and ends with the block."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._pool: ProcessPool | None = None

    def __enter__(self) -> Confinement:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()

    def read(self, reader: Reader, content: bytes, source: Source) -> Content:
        """What the reader makes of the bytes; raises Unreadable, also where it fails, dies or passes a limit."""
        if not content:  # said of every kind: to a parser it would be of another kind than its name says
            raise Unreadable("empty")
        try:
            return self._confined(reader, content, source) if reader.confined else reader.read(content, source)
        except Unreadable:
            raise
        except Exception as error:  # one file that its reader did not foresee must not end the run
            raise Unreadable("reading_failed", f"{type(error).__name__}: {error}"[:300]) from error

    def _confined(self, reader: Reader, content: bytes, source: Source) -> Content:
        seconds = self._settings.max_reader_seconds
        future = self._started().schedule(reader.read, args=[content, source], timeout=seconds)
        try:
            found: Content = future.result()
        except TookTooLong as error:
            raise Unreadable("too_costly", f"reading it took longer than {seconds} seconds") from error
        except MemoryError as error:
            limit = self._settings.max_reader_bytes
            raise Unreadable("too_costly", f"reading it took more than {limit:,} bytes of memory") from error
        except ProcessExpired as error:
            limit = self._settings.max_reader_bytes
            why = (
                f"its parser crashed (exit code {error.exitcode}): it is damaged, or asks for more than {limit:,} bytes"
            )
            raise Unreadable("damaged", why, "fetch it again; or save its text as communique.txt") from error
        return found

    def _started(self) -> ProcessPool:
        if self._pool is None:
            # Spawned, not forked: a fork of a process with threads may wait for ever.
            self._pool = ProcessPool(
                max_workers=1,
                initializer=_limit,
                initargs=[self._settings.max_reader_bytes],
                context=multiprocessing.get_context("spawn"),
            )
        return self._pool


def _limit(memory: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
