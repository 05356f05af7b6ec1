"""Single keys from a terminal. What is typed ahead stays for the next question; Ctrl-C stays Ctrl-C."""

from __future__ import annotations

import os
import select
import sys
import termios
import tty
from types import TracebackType

_ESCAPE, _END = b"\x1b", b"\x04"
_PAUSE = 0.05
"""Seconds within which the rest of a key's sequence follows its escape character."""


class Keyboard:
    """The terminal's keyboard, key by key, while the block lasts."""

    def __enter__(self) -> Keyboard:
        self._descriptor = sys.stdin.fileno()
        self._as_it_was = termios.tcgetattr(self._descriptor)
        tty.setcbreak(self._descriptor, termios.TCSADRAIN)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        termios.tcsetattr(self._descriptor, termios.TCSADRAIN, self._as_it_was)

    def key(self) -> str:
        """The next key; empty for arrows and the like; raises EOFError at the end of input."""
        byte = os.read(self._descriptor, 1)
        if byte in (b"", _END):
            raise EOFError
        if byte == _ESCAPE:
            self._skip_sequence()
        elif byte >= b"\x80":  # the first byte of a letter that is no choice: the others belong to it
            os.read(self._descriptor, 1 + (byte >= b"\xe0") + (byte >= b"\xf0"))
        else:
            return byte.decode()
        return ""

    def _skip_sequence(self) -> None:
        """An arrow sends three characters, of which the last is a letter: none of them is a choice."""
        if not select.select([self._descriptor], [], [], _PAUSE)[0]:
            return
        if os.read(self._descriptor, 1) in (b"[", b"O"):
            while not b"@" <= os.read(self._descriptor, 1) <= b"~":
                pass

    def line(self, question: str) -> str:
        """A line of text, typed with the usual ways to mend it."""
        termios.tcsetattr(self._descriptor, termios.TCSADRAIN, self._as_it_was)
        try:
            return input(question).strip()
        finally:
            tty.setcbreak(self._descriptor, termios.TCSADRAIN)
