"""What waits for a person: the view open_review, with what people have decided since the warehouse was published."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from etl import query
from etl.decide import stated
from etl.decisions_file import legible_at, place_of
from etl.errors import UsageError
from etl.raw_folder import RawFolder
from etl.settings import Settings
from schemas.rows import Decision, Stated

DECIDABLE = ("rejected", "figure", "numeral", "accepted")


@dataclass(frozen=True, slots=True)
class Item:
    """One number that waits, or that somebody looks at again, with what a decision about it has to quote."""

    what: str
    """rejected, figure, numeral, decision or file; accepted for a figure that does not wait."""
    subject: str
    reason: str
    words: str
    words_start: int
    quote: str
    document_id: str
    raw_path: str
    char_start: int
    char_end: int
    reading: Stated = field(default_factory=dict)
    """What the reader gave, as a decision expects it."""
    candidates: tuple[str, ...] = ()
    """Indicators that were possible too."""
    value: int | None = None
    """What a numeral says, where it is a whole number."""
    publisher: str | None = None
    published_on: date | None = None
    hanging: int = 0
    noted: str | None = None
    """The last decision about it."""
    settled: bool = False
    """Whether that decision needs only a run."""

    @property
    def evidence(self) -> str:
        """Its words, with the number between » and «."""
        at = self.char_start - self.words_start
        return f"{self.words[:at]}»{self.quote}«{self.words[at + len(self.quote) :]}"

    @property
    def decidable(self) -> bool:
        """Whether a decision can settle it; a file is mended, a decision that no longer holds is taken back."""
        return self.what in DECIDABLE and self.char_end > 0

    @property
    def span(self) -> tuple[int, int]:
        """Its place in the text."""
        return self.char_start, self.char_end


class Queue:
    """What waited when the warehouse was published, and what was decided since."""

    def __init__(self, warehouse: Path, raw: RawFolder, settings: Settings) -> None:
        self._warehouse = warehouse
        rows = query.sql(warehouse, _WAITING).dicts()
        known = {one["decision_id"]: one["expected"] for one in query.sql(warehouse, _DECISIONS).dicts()}
        paths = {row["raw_path"] for row in rows if row["what"] in DECIDABLE}
        fresh = {_place(one): one for one in _decided_at(raw, paths, settings) if one.decision_id not in known}
        self.items = [
            _item(row, known, fresh.get((row["document_id"], row["char_start"], row["char_end"]))) for row in rows
        ]

    @property
    def waiting(self) -> list[Item]:
        """What is still to be decided: most valuable first, what somebody deferred last."""
        left = [item for item in self.items if not item.settled]
        return sorted(left, key=lambda item: (item.noted or "").startswith("deferred"))

    def find(self, prefix: str) -> Item:
        """The number whose id begins with `prefix`: one of the queue, or any figure that stands."""
        found = [item for item in self.items if item.subject.startswith(prefix)]
        found = found or [_figure(row) for row in query.sql(self._warehouse, _FIGURES, [prefix]).dicts()]
        decidable = [item for item in found if item.decidable]
        if len(decidable) == 1 and len(prefix) >= query.SHORTEST_ID:
            return decidable[0]
        several = len(decidable) > 1
        raise UsageError(
            "several numbers have an id that begins so" if several else "no number that can be decided has this id",
            where=prefix[:80],
            why=", ".join(item.subject for item in decidable[:3]) if several else _why_none(found),
            next_step="type more of its digits" if several else "communique review --list",
        )


def _why_none(found: Sequence[Item]) -> str:
    if found:
        return f"it is a {found[0].what}: {found[0].reason}"
    return "it takes the id of a figure, or of what communique review lists, at least its first 4 digits"


_WAITING = """
SELECT w.*, r.table_name, r.row_json, m.value AS said
FROM open_review w
LEFT JOIN rejected r ON w.what = 'rejected'
    AND (r.rejected_id = w.subject OR (r.table_name = 'figures' AND r.subject = w.subject))
LEFT JOIN mentions m ON m.document_id = w.document_id AND m.char_start = w.char_start AND m.char_end = w.char_end
QUALIFY row_number() OVER (PARTITION BY w.place ORDER BY r.rejected_id) = 1
ORDER BY w.place
"""
_DECISIONS = "SELECT decision_id, expected FROM decisions"
_FIGURES = """
SELECT 'accepted' AS what, f.figure_id AS subject, '' AS reason, f.sentence AS words, f.sentence_start AS words_start,
    d.raw_path, x.expected, f.*
FROM figures f JOIN documents d ON d.document_id = f.document_id
LEFT JOIN decisions x ON x.decision_id = f.decision_id AND x.document_id = f.document_id
WHERE starts_with(f.figure_id, ?) AND f.is_current LIMIT 3
"""


def _place(decision: Decision) -> tuple[str, int, int]:
    return str(decision.made_on), decision.char_start or 0, decision.char_end or 0


def _decided_at(raw: RawFolder, raw_paths: Iterable[str], settings: Settings) -> list[Decision]:
    """What lies beside these raw files, in the order in which it was decided."""
    paths = sorted({place_of(path) for path in raw_paths})
    found = [one for path in paths for one in legible_at(raw, path, settings) if one.decided_at is not None]
    return sorted(found, key=lambda one: str(one.decided_at))


def _item(row: Mapping[str, Any], known: Mapping[str, str], decided: Decision | None) -> Item:
    set_aside = json.loads(row["row_json"]) if row["row_json"] else {}
    if "sentence" in set_aside:  # its own, where the view has only the line that it stands in
        row = {**row, "words": set_aside["sentence"], "words_start": set_aside["sentence_start"]}
    item = _made(row, _reading(row, set_aside, known))
    if decided is None:
        return item
    said = "deferred" if decided.verdict == "defer" else str(decided.verdict)
    because = f": {decided.because}" if decided.because else ""
    return replace(item, noted=f"{said} ({decided.decided_by}){because}", settled=decided.verdict != "defer")


def _reading(row: Mapping[str, Any], set_aside: dict[str, Any], known: Mapping[str, str]) -> Stated:
    """What the reader gave, also where a decision that a rule overruled had put something else in its place."""
    if row["what"] == "figure":
        return stated(row)
    if not set_aside:
        return {"read_as": "unresolved"}
    said = _days(set_aside)
    if expected := known.get(said.get("decision_id") or ""):
        return _days(json.loads(expected))
    if row["table_name"] == "figures":
        return stated(said)
    if row["table_name"] == "claims":
        return {"read_as": "claim", "measure": said["measure"], "value": said["value"]}
    return {"read_as": said.get("outcome", "unresolved")}


def _figure(row: Mapping[str, Any]) -> Item:
    """A figure that stands: where a person decided it, with what the reader had given before."""
    return _made(row, _days(json.loads(row["expected"])) if row["expected"] else stated(row))


def _days(said: dict[str, Any]) -> dict[str, Any]:
    """JSON has no days."""
    return {
        name: date.fromisoformat(value) if name in ("period_start", "period_end") and value else value
        for name, value in said.items()
    }


def _made(row: Mapping[str, Any], reading: Stated) -> Item:
    said = row.get("said")
    return Item(
        what=row["what"],
        subject=row["subject"],
        reason=row["reason"] or "",
        words=row["words"] or "",
        words_start=row["words_start"] or 0,
        quote=row["quote"] or "",
        document_id=row["document_id"] or "",
        raw_path=row["raw_path"],
        char_start=row["char_start"] or 0,
        char_end=row["char_end"] or 0,
        reading=reading,
        candidates=tuple(filter(None, (row["candidates"] or "").split("; "))),
        value=int(said) if said is not None and float(said).is_integer() else None,
        publisher=row["publisher"],
        published_on=row["published_on"],
        hanging=row.get("hanging", 0),
        noted=row.get("noted"),
    )
