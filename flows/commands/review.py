"""`communique review`: what waits for a person."""

from __future__ import annotations

import typer

from etl.errors import ExitCode
from flows.options import WAREHOUSE, AsJson, Debug, Warehouse

_LONGEST = 240


def _short(value: object) -> object:
    """Cut words too long for a list (a megabyte of digits may wait, too); --json gives them whole."""
    return f"{value[:_LONGEST]} …" if isinstance(value, str) and len(value) > _LONGEST else value


def review(warehouse: Warehouse = WAREHOUSE, as_json: AsJson = False, debug: Debug = False) -> None:
    """List what waits for a person.

    Exit code 4 where something does.
    """
    from etl import query
    from flows.output import narrate, write_json, write_table

    waiting = query.sql(warehouse, "SELECT what, raw_path, words, reason, subject FROM open_review")
    if as_json:
        write_json(waiting.dicts())
    elif waiting.rows:
        write_table(waiting.columns, [tuple(map(_short, row)) for row in waiting.rows])
        narrate(f"{len(waiting.rows)} wait for a person. More on a figure: communique show SUBJECT")
    else:
        narrate("Nothing waits for a person.")
    raise typer.Exit(ExitCode.NUMBERS_WAIT if waiting.rows else ExitCode.DONE)
