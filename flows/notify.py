"""Tell somebody what a run needs: by a command that is given the message, or by a webhook.

ETL_NOTIFY_COMMAND is a command line, which gets the message as JSON on standard input; ETL_NOTIFY_URL is a web address,
which gets the same by POST. Nobody is told of a run that needs nobody. A messenger that fails is logged, no more.
"""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from etl.summary import RunSummary

_SECONDS = 30
"""A messenger that takes longer is left: no run waits for one."""


@dataclass(frozen=True, slots=True)
class Message:
    """One thing that somebody should know."""

    event: str
    """failed, blocked, waiting or source."""
    text: str
    next_step: str
    run_id: str | None = None


def messages_of(summary: RunSummary, warehouse: Path) -> Iterator[Message]:
    """What a run brought that somebody has to look at; nothing where it brought nothing new."""
    if summary.run_id is None:
        return
    if blocked := _count(warehouse, "rule_results", "outcome = 'fail' AND severity = 'block'", summary.run_id):
        text = f"{blocked} figures or rows break a blocking rule and were set aside"
        yield Message("blocked", text, "communique check", summary.run_id)
    review = _count(warehouse, "figures", "status = 'review'", summary.run_id)
    unresolved = _count(warehouse, "mentions", "outcome = 'unresolved'", summary.run_id)
    if review or unresolved:
        text = f"{review} new figures and {unresolved} new numerals wait for a person"
        yield Message("waiting", text, "communique review", summary.run_id)


def _count(warehouse: Path, table: str, condition: str, run_id: str) -> int:
    from etl import query

    rows = query.sql(warehouse, f"SELECT count(*) AS n FROM {table} WHERE run_id = '{run_id}' AND {condition}").dicts()
    return int(str(rows[0]["n"]))


def notify(message: Message) -> list[str]:
    """Send a message by every way that is set up; gives what went wrong, a sentence each."""
    content = json.dumps(asdict(message), ensure_ascii=False).encode()
    ways = (("ETL_NOTIFY_COMMAND", _by_command), ("ETL_NOTIFY_URL", _by_webhook))
    set_up = ((name, os.environ.get(name), send) for name, send in ways)
    faults = [(name, send(where, content)) for name, where, send in set_up if where]
    return [f"{name}: {fault}" for name, fault in faults if fault]


def _by_command(command: str, content: bytes) -> str | None:
    """Run it in a group of its own: what it has started ends with it."""
    try:
        process = subprocess.Popen(
            shlex.split(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except (OSError, ValueError, IndexError) as error:  # IndexError: the line holds no command
        return f"{type(error).__name__}: {error}"[:300]
    try:
        _, told = process.communicate(content, timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return f"it was stopped, as it took longer than {_SECONDS} s"
    words = told.decode(errors="replace")[:300]
    return f"it ended with {process.returncode}: {words}" if process.returncode else None


def _by_webhook(address: str, content: bytes) -> str | None:
    """Ask in a thread: the client bounds each wait for a piece of the answer, but not how many pieces there are."""
    faults: list[str | None] = []
    thread = threading.Thread(target=lambda: faults.append(_posted(address, content)), daemon=True)
    thread.start()
    thread.join(_SECONDS)
    return faults[0] if faults else f"the server has not answered within {_SECONDS} s"


def _posted(address: str, content: bytes) -> str | None:
    import httpx

    headers = {"Content-Type": "application/json"}
    try:
        with httpx.stream("POST", address, content=content, headers=headers, timeout=_SECONDS) as answer:
            return None if answer.is_success else f"the server answers {answer.status_code}"
    except Exception as error:  # noqa: BLE001 - whatever is wrong with it, the run goes on and says so
        return f"{type(error).__name__}: {error}"[:300]
