"""Errors that a person can act on: what happened, where, why, and what to type next."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the command's exit status means to a script."""

    DONE = 0
    BUG = 1
    USAGE = 2
    RULE_FAILED = 3
    NUMBERS_WAIT = 4
    SOURCE_OUT_OF_REACH = 5
    LOCKED = 6


class CommuniqueError(Exception):
    """Anything that stops a command on purpose; never raised for a fault of one document."""

    exit_code = ExitCode.BUG

    def __init__(self, what: str, *, where: str = "", why: str = "", next_step: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.why = why
        self.next_step = next_step

    def __str__(self) -> str:
        parts = (("", self.what), ("where: ", self.where), ("why: ", self.why), ("next: ", self.next_step))
        return "\n".join(label + text for label, text in parts if text)


class UsageError(CommuniqueError):
    """The command was asked for something that cannot be: a folder that is not there, a bad setting."""

    exit_code = ExitCode.USAGE


class WarehouseLocked(CommuniqueError):
    """Another run writes this warehouse."""

    exit_code = ExitCode.LOCKED


class NotPublished(UsageError):
    """There is no warehouse to read yet."""


class DamagedFile(CommuniqueError):
    """A file of the warehouse is not what its manifest says; the published warehouse is left as it was."""


class DiskFailed(CommuniqueError):
    """The disk is full, read-only or broken."""


class RowsUnbalanced(CommuniqueError):
    """Rows in are not accepted plus rejected: a bug, stopped before anything is written."""
