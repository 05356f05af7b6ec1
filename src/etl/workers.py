"""Worker processes on this machine, for `communique run --workers N`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Unpack

from etl.errors import CommuniqueError
from etl.pool import Arguments, Pending, Pool, Result


class Processes:
    """Worker processes on this machine."""

    def __init__(self, executor: ProcessPoolExecutor, count: int) -> None:
        self._executor = executor
        self.waiting = 2 * count

    def submit(self, work: Callable[[Unpack[Arguments]], Result], *arguments: *Arguments) -> Pending[Result]:
        """Give it to the next free worker."""
        return self._executor.submit(work, *arguments)


@contextmanager
def workers(count: int) -> Iterator[Pool | None]:
    """So many worker processes, for as long as the block lasts; none where one is enough."""
    if count <= 1:
        yield None
        return
    # Spawned, not forked: a fork of a process with threads may wait for ever.
    executor = ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_settle)
    try:
        with executor:
            yield Processes(executor, count)
    except BrokenProcessPool as error:
        raise CommuniqueError(
            "a worker process died; nothing of this run counts, and what was published before stays",
            where=f"one of {count} workers",
            why="the system ended it, most often for want of memory",
            next_step="run again with fewer workers, or set ETL_BATCH_BYTES lower",
        ) from error


def _settle() -> None:
    """One thread a worker for frames: the workers share the cores already."""
    os.environ["POLARS_MAX_THREADS"] = "1"
