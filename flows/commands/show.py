"""`communique show`: one figure, whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.options import WAREHOUSE, AsJson, Debug, Warehouse

if TYPE_CHECKING:
    from etl.query import FigureStory

FigureId = Annotated[str, typer.Argument(metavar="FIGURE", help="A figure's id, or how it begins.")]

_RULE_COLUMNS = ("rule", "outcome", "observed", "expected")
_DECISION_COLUMNS = ("verdict", "changes", "decided_by", "decided_at", "because", "state", "state_reason", "raw_path")
_HISTORY_COLUMNS = ("run_id", "indicator", "value", "period_start", "period_end", "status", "stands")


def show(figure: FigureId, warehouse: Warehouse = WAREHOUSE, as_json: AsJson = False, debug: Debug = False) -> None:
    """Show one figure, whole.

    Its sentence, its document, its rules, its decisions and its history; of one that a rule set aside, why.
    """
    from dataclasses import asdict

    from etl import query
    from flows.output import write_json

    story = query.show(warehouse, figure)
    if as_json:
        write_json(asdict(story))
    else:
        _tell(story)


def _tell(story: FigureStory) -> None:
    from flows.output import write, write_fields

    write(story.evidence)
    write()
    write_fields({name: value for name, value in _fields(story).items() if value})
    _write_rows("Wholes and parts", story.parts)
    _write_rows("Rules", [{name: rule[name] for name in _RULE_COLUMNS} for rule in story.rules])
    _write_rows("Decisions", [{name: row[name] for name in _DECISION_COLUMNS} for row in story.decisions])
    _write_rows("History", [{name: row[name] for name in _HISTORY_COLUMNS} for row in story.history])


def _fields(story: FigureStory) -> dict[str, object]:
    figure, document, aside = story.figure, story.document, story.set_aside
    period = " to ".join(str(day) for day in (figure["period_start"], figure["period_end"]) if day)
    return {
        "figure": figure["figure_id"],
        "value": f"{_value(figure)} {figure['unit_measure'] or ''}, {figure['qualifier']}",
        "indicator": figure["indicator"],
        "period": f"{period} ({figure['cumulation']})" if period else None,
        "area": figure["ref_area"],
        "status": figure["status"],
        "waits for": figure["review_reason"],
        "because": f"{aside['rule']}: {aside['reason']}" if aside else None,
        "to do": aside["remedy"] if aside else None,
        "publisher": document.get("publisher"),
        "published": document.get("published_on"),
        "title": document.get("title"),
        "url": document.get("url"),
        "place": ", ".join(f"{name} {told}" for name, told in story.place.items() if told),
        "file": f"{document['raw_path']}, characters {figure['char_start']} to {figure['char_end']}",
    }


def _value(figure: dict[str, Any]) -> str:
    if figure["value"] is not None:
        return str(figure["value"])
    return f"{figure['value_low']} to {figure['value_high']}"


def _write_rows(title: str, rows: Sequence[dict[str, Any]]) -> None:
    from flows.output import write, write_table

    if rows:
        write()
        write_table(tuple(rows[0]), [tuple(row.values()) for row in rows], title)
