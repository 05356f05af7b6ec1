"""A sheet that people filled in, row by row, into decisions: a row that cannot be is told, and the next one counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from etl.errors import UsageError
from etl.raw_folder import RawFolder
from etl.review import Choice, about, changes_from, decide_on, everything_decided
from etl.settings import Settings
from etl.sheet import Filled, seen
from etl.waiting import Queue
from schemas.rows import Decision


@dataclass(slots=True)
class BroughtIn:
    """What came of a sheet."""

    decided: list[Decision] = field(default_factory=list)
    known: int = 0
    """Rows that say what was decided before."""
    wrong: list[str] = field(default_factory=list)
    """What is wrong with a row, and what to do about it."""


def bring_in(
    queue: Queue, raw: RawFolder, rows: Iterable[Filled], by: str, at: datetime, settings: Settings
) -> BroughtIn:
    """Write each filled row as a decision."""
    result = BroughtIn()
    before = everything_decided(raw, settings)
    known = {one.decision_id for one in before}
    for row in rows:
        try:
            decision = _decided(queue, raw, row, Choice(row.verdict, by, at, row.because), settings)
        except UsageError as error:
            if any(one.verdict == row.verdict for one in about(before, row.subject)):
                result.known += 1  # published already: it waits no longer
            else:
                result.wrong.append(f"row {row.number}: {error}")
        else:
            result.known += decision.decision_id in known
            result.decided += [] if decision.decision_id in known else [decision]
    return result


def _decided(queue: Queue, raw: RawFolder, row: Filled, choice: Choice, settings: Settings) -> Decision:
    item = queue.find(row.subject)
    if seen(item) != row.seen:
        raise UsageError(
            "the number is not read any more as this row shows it",
            where=f"{item.raw_path}: {item.quote}",
            why="the document, the vocabulary or the program changed since the sheet was written",
            next_step="write the queue anew with --to, and decide on what it shows",
        )
    changes = changes_from(row.typed, item, queue.find)
    return decide_on(raw, item, replace(choice, changes=changes), settings)
