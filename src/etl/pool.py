"""Who writes the batches of a run: this process, or workers beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar, TypeVarTuple, Unpack

Arguments = TypeVarTuple("Arguments")
Result = TypeVar("Result")
Result_co = TypeVar("Result_co", covariant=True)


class Pending(Protocol[Result_co]):
    """What a worker will give."""

    def result(self) -> Result_co:
        """Wait for it; raises what the worker raised."""
        ...


class Pool(Protocol):
    """Workers: processes here, or elsewhere."""

    waiting: int
    """How many batches may wait for their result: what bounds the memory of a run."""

    def submit(self, work: Callable[[Unpack[Arguments]], Result], *arguments: *Arguments) -> Pending[Result]:
        """Have work done; it and its arguments must be such that they can be sent."""
        ...


@dataclass(frozen=True, slots=True)
class Done(Generic[Result]):
    """A result that is there."""

    value: Result

    def result(self) -> Result:
        """Itself."""
        return self.value


class Alone:
    """No workers: this process does it at once."""

    waiting = 0

    def submit(self, work: Callable[[Unpack[Arguments]], Result], *arguments: *Arguments) -> Done[Result]:
        """Do it."""
        return Done(work(*arguments))
