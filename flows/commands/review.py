"""`communique review`: what waits for a person."""

from __future__ import annotations

import typer

from etl.errors import ExitCode
from flows.options import WAREHOUSE, AsJson, Debug, Warehouse


def review(warehouse: Warehouse = WAREHOUSE, as_json: AsJson = False, debug: Debug = False) -> None:
    """List what waits for a person.

    Exit code 4 where something does.
    """
    from etl import query
    from flows.output import narrate, records, write_json, write_table

    columns, rows = query.sql(warehouse, "SELECT * FROM open_review")
    if as_json:
        write_json(records(columns, rows))
    elif rows:
        write_table(columns, rows)
        narrate(f"{len(rows)} wait for a person. See one in its document with: communique show FIGURE")
    else:
        narrate("Nothing waits for a person.")
    raise typer.Exit(ExitCode.NUMBERS_WAIT if rows else ExitCode.DONE)
