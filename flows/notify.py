"""Tell somebody what a run needs: by a command that is given the message, or by a webhook.

ETL_NOTIFY_COMMAND is a command line, which gets the message as JSON on standard input; ETL_NOTIFY_URL is a web address,
which gets the same by POST. Nobody is told of a run that needs nobody. A messenger that fails is logged, no more.
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from etl.summary import RunSummary

_SECONDS = 30


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
    try:
        done = subprocess.run(shlex.split(command), input=content, capture_output=True, timeout=_SECONDS, check=False)
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        return f"{type(error).__name__}: {error}"[:300]
    return f"it ended with {done.returncode}: {done.stderr.decode(errors='replace')[:300]}" if done.returncode else None


def _by_webhook(address: str, content: bytes) -> str | None:
    import httpx

    try:
        answer = httpx.post(address, content=content, headers={"Content-Type": "application/json"}, timeout=_SECONDS)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return f"{type(error).__name__}: {error}"[:300]
    return None if answer.is_success else f"the server answers {answer.status_code}"
