"""One writer at a time: flock on a file of the warehouse, free again the moment its holder dies."""

from __future__ import annotations

import fcntl
import json
import os
import shlex
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from etl.durable import writing
from etl.errors import UsageError, WarehouseLocked
from etl.steps import step

LOCK_FILE = "lock"


@contextmanager
def held(warehouse: Path) -> Iterator[bool]:
    """Hold the warehouse; gives True where the last holder died before it was done."""
    with _opened(warehouse) as file:
        _take(file, warehouse)
        interrupted = bool(_read(file))
        _write(file, _this_process(), warehouse)
        step("lock.taken")
        yield interrupted
        # Only a run that ended by itself clears its name: one that was killed, or failed, leaves it to be mended.
        _write(file, None, warehouse)


def holder_of(warehouse: Path) -> dict[str, Any] | None:
    """Who holds the warehouse now; None where nobody does. For reports: it may have changed a moment later."""
    is_held, name = _looked_at(warehouse)
    return name if is_held else None


def left_by(warehouse: Path) -> dict[str, Any] | None:
    """The holder that died before it was done, so that the next run has to mend; None where there is none."""
    is_held, name = _looked_at(warehouse)
    return None if is_held or not name else name


def _looked_at(warehouse: Path) -> tuple[bool, dict[str, Any]]:
    """Whether somebody holds the warehouse, and the name in its lock."""
    try:
        file = (warehouse / LOCK_FILE).open(encoding="utf-8")
    except FileNotFoundError:
        return False, {}
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True, _read(file)
        return False, _read(file)


def _opened(warehouse: Path) -> IO[str]:
    try:
        warehouse.mkdir(parents=True, exist_ok=True)
        return (warehouse / LOCK_FILE).open("a+", encoding="utf-8")
    except OSError as error:
        raise UsageError(
            "the warehouse folder cannot be written",
            where=str(warehouse),
            why=error.strerror or str(error),
            next_step="mend its permissions, or name another with --warehouse DIR",
        ) from error


def _take(file: IO[str], warehouse: Path) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = _read(file)
        raise WarehouseLocked(
            what=f"another run holds the warehouse: {_described(holder)}",
            where=str(warehouse),
            why="one run writes at a time; readers are not affected",
            next_step="wait until it is done and run again, or stop it: " + _stop_command(holder),
        ) from None


def _described(holder: dict[str, Any]) -> str:
    if not holder:
        return "a process that has not written its name yet"
    return f"process {holder['pid']} on {holder['host']}, since {holder['since']}, {holder['command']}"


def _stop_command(holder: dict[str, Any]) -> str:
    return f"kill {holder['pid']}" if holder else "communique doctor tells its name"


def _this_process() -> dict[str, Any]:
    return {
        "pid": os.getpid(),
        "host": socket.gethostname(),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
        "command": shlex.join([Path(sys.argv[0]).name, *sys.argv[1:]]),
    }


def _read(file: IO[str]) -> dict[str, Any]:
    file.seek(0)
    try:
        holder = json.loads(file.read() or "{}")
    except ValueError:  # the holder died while it wrote its name
        return {"pid": "unknown", "host": "unknown", "since": "unknown", "command": "unknown"}
    return holder if isinstance(holder, dict) else {}


def _write(file: IO[str], holder: dict[str, Any] | None, warehouse: Path) -> None:
    with writing(warehouse / LOCK_FILE):
        file.seek(0)
        file.truncate()
        file.write(json.dumps(holder) if holder else "")
        file.flush()
