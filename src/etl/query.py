"""Questions to the published warehouse, read-only: any SQL, or one figure with all that is known of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from etl.errors import DamagedFile, UsageError, WarehouseLocked
from etl.published import published_file

_SAFE: dict[str, str | bool | int | float | list[str]] = {
    # Typed SQL reads the warehouse and nothing else: no file, no network, no setting, no Python variable.
    "enable_external_access": "false",
    "python_enable_replacements": "false",
    "lock_configuration": "true",
}
SHORTEST_ID = 4
_ID = re.compile(rf"[0-9a-f]{{{SHORTEST_ID},64}}")


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer: names of columns, and rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]

    def dicts(self) -> list[dict[str, Any]]:
        """One dict a row."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class FigureStory:
    """A figure and what is known of it."""

    figure: dict[str, Any]
    document: dict[str, Any]
    evidence: str
    """Its sentence, with the number between » and «."""
    place: dict[str, Any]
    """page, or sheet and cell, where the number stands in its raw file; empty where neither is known."""
    parts: list[dict[str, Any]]
    """Its wholes and its parts: role, figure_id, indicator, value, cue."""
    rules: list[dict[str, Any]]
    """Every rule over it and its outcome."""
    history: list[dict[str, Any]]
    """Each run's reading of it, newest first."""
    decisions: list[dict[str, Any]]
    """What people decided about it, newest first."""
    set_aside: dict[str, Any] | None = None
    """rule, reason and remedy where a blocking rule keeps it out; None where it is published."""


@contextmanager
def connected(warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published warehouse, read-only and shut off from everything else."""
    with _opened(published_file(warehouse)) as connection:
        yield connection


def _opened(file: Path) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(str(file), read_only=True, config=_SAFE)
    except duckdb.Error as error:
        why = str(error).partition(". See also")[0]
        if "Could not set lock" in why:
            raise WarehouseLocked(
                "another program has the warehouse open for writing",
                where=str(file),
                why=why,
                next_step="close it there, or let it open the file read-only: docs/connect.md says how",
            ) from error
        raise DamagedFile(
            "the published warehouse cannot be opened", where=str(file), why=why, next_step="communique doctor"
        ) from error


def sql(warehouse: Path, statement: str, parameters: Sequence[object] = ()) -> Rows:
    """The rows that a statement gives; raises UsageError with DuckDB's own words where it cannot."""
    with connected(warehouse) as connection:
        return _asked(connection, statement, parameters)


def show(warehouse: Path, prefix: str) -> FigureStory:
    """The figure whose id begins with `prefix`, also one that a blocking rule set aside."""
    with connected(warehouse) as connection:
        figure_id = _one_figure(connection, prefix)
        set_aside = next(iter(_asked(connection, _SET_ASIDE, (figure_id,)).dicts()), None)
        figure = _figure_set_aside(set_aside) if set_aside else _first(connection, _FIGURE, figure_id)
        document = (figure["document_id"],)
        return FigureStory(
            figure=figure,
            document=next(iter(_asked(connection, _DOCUMENT, document).dicts()), set_aside or {}),
            evidence=_evidence(figure),
            place=next(
                iter(_asked(connection, _PLACE, (*document, figure["char_start"], figure["char_end"])).dicts()), {}
            ),
            parts=_asked(connection, _PARTS, (figure_id, figure_id)).dicts(),
            rules=_asked(connection, _RULES, (figure_id, *document)).dicts(),
            history=_asked(connection, _HISTORY, (figure_id,)).dicts(),
            decisions=_asked(connection, _DECISIONS, (figure_id,)).dicts(),
            set_aside={name: set_aside[name] for name in ("rule", "reason", "remedy")} if set_aside else None,
        )


def _figure_set_aside(row: Mapping[str, Any]) -> dict[str, Any]:
    """The figure as it would stand, were it not for the rule."""
    figure: dict[str, Any] = json.loads(row["row_json"])
    return figure | {"status": "rejected", "review_reason": None}


def _evidence(figure: Mapping[str, Any]) -> str:
    """Its sentence, with the number between » and «; unmarked where the rule found that it does not stand there."""
    sentence, quote = figure["sentence"] or "", figure["quote"] or ""
    at = (figure["char_start"] or 0) - (figure["sentence_start"] or 0)
    end = at + len(quote)
    return f"{sentence[:at]}»{quote}«{sentence[end:]}" if at >= 0 and sentence[at:end] == quote else sentence


_PARTS = """
SELECT 'whole' AS role, f.figure_id, f.indicator, f.value, p.cue
FROM parts p JOIN figures f ON f.figure_id = p.whole_figure_id WHERE p.child_figure_id = ?
UNION ALL
SELECT 'part', f.figure_id, f.indicator, f.value, p.cue
FROM parts p JOIN figures f ON f.figure_id = p.child_figure_id WHERE p.whole_figure_id = ?
"""

# What is told of the figure, or of a part of it; and the rules that the whole text passed where nothing is told.
_RULES = """
WITH current AS (
    SELECT * FROM rule_results WHERE is_current AND table_name = 'figures' AND document_id = $2
), own AS (
    SELECT rule, outcome, observed, expected FROM current WHERE subject = $1
), told AS (
    SELECT * FROM own
    UNION
    SELECT rule, outcome, observed, expected FROM current
    WHERE subject IN (SELECT child_figure_id FROM parts WHERE whole_figure_id = $1)
        AND rule NOT IN (SELECT rule FROM own)
), counted AS (
    SELECT rule, outcome, NULL AS observed, NULL AS expected FROM current
    WHERE subject IS NULL AND rule NOT IN (SELECT rule FROM told)
)
SELECT r.*, u.sentence_en AS sentence
FROM (SELECT * FROM told UNION ALL SELECT * FROM counted) r JOIN rules u ON u.code = r.rule
ORDER BY r.outcome <> 'fail', r.outcome <> 'undecidable', r.rule, r.observed
"""

_FIGURE = "SELECT * FROM figures WHERE figure_id = ?"

_SET_ASIDE = "SELECT * FROM rejected WHERE table_name = 'figures' AND subject = ? ORDER BY rejected_id LIMIT 1"

_DOCUMENT = "SELECT * EXCLUDE (text) FROM documents WHERE document_id = ?"

_PLACE = "SELECT page, sheet, cell FROM places WHERE document_id = ? AND char_start <= ? AND char_end >= ?"

_IDS = """
SELECT figure_id FROM figures WHERE starts_with(figure_id, $1)
UNION
SELECT subject FROM rejected WHERE table_name = 'figures' AND starts_with(subject, $1)
ORDER BY 1 LIMIT 3
"""

_DECISIONS = "SELECT * FROM decisions WHERE figure_id = ? ORDER BY decided_at DESC"

_HISTORY = "SELECT * FROM figure_history WHERE figure_id = ? ORDER BY run_id DESC"


def _asked(connection: duckdb.DuckDBPyConnection, statement: str, parameters: Sequence[object]) -> Rows:
    try:
        answer = connection.execute(statement, list(parameters))
        if answer is None:  # nothing but spaces or a comment
            raise _refused(statement, "it asks nothing")
        columns = tuple(column[0] for column in answer.description or ())
        return Rows(columns, tuple(answer.fetchall()))
    except duckdb.Error as error:
        raise _refused(statement, str(error).strip()) from error


def _refused(statement: str, why: str) -> UsageError:
    return UsageError(
        "the statement could not be run",
        where=statement.strip()[:200],
        why=why,
        next_step='communique sql "SELECT table_name, table_comment FROM data_dictionary" lists what there is',
    )


def _first(connection: duckdb.DuckDBPyConnection, statement: str, key: str) -> dict[str, Any]:
    return _asked(connection, statement, (key,)).dicts()[0]


def _one_figure(connection: duckdb.DuckDBPyConnection, prefix: str) -> str:
    """The one id that begins so."""
    if not _ID.fullmatch(prefix):
        raise UsageError(
            "this is no figure id",
            where=prefix[:80],
            why="ids are hexadecimal; at least their first 4 digits are needed",
            next_step='communique sql "SELECT figure_id, indicator, value FROM latest_figures"',
        )
    found = [str(figure_id) for (figure_id,) in _asked(connection, _IDS, (prefix,)).rows]
    if len(found) != 1:
        raise UsageError(
            "no figure has this id" if not found else "several figures have an id that begins so",
            where=prefix,
            why=_why_none(connection, prefix) if not found else ", ".join(found),
            next_step="communique check" if not found else "type more of its digits",
        )
    return found[0]


def _why_none(connection: duckdb.DuckDBPyConnection, prefix: str) -> str:
    """A person may have decided it away."""
    statement = "SELECT decided_by, because FROM decisions WHERE starts_with(figure_id, ?) AND verdict = 'not_a_figure'"
    for one in _asked(connection, f"{statement} AND state = 'applied' LIMIT 1", (prefix,)).dicts():
        return f"{one['decided_by']} decided that it is not a figure: {one['because']}"
    return "no figure of the published warehouse, and none that a rule set aside, begins so"
