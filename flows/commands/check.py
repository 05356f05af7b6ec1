"""`communique check`: the rules over the warehouse, as a report."""

from __future__ import annotations

import typer

from flows.options import WAREHOUSE, AsJson, Debug, Warehouse


def check(warehouse: Warehouse = WAREHOUSE, as_json: AsJson = False, debug: Debug = False) -> None:
    """Report what the rules found.

    What fails, what cannot be decided, what changed since the run before, and what to type next.

    Exit code 3 where a blocking rule fails, else 4 where a number waits for a person.
    """
    from etl.published import published_standing
    from flows import report
    from flows.output import write, write_json

    standing = published_standing(warehouse)
    if as_json:
        write_json(report.as_json(standing))
    else:
        for line in report.as_text(standing):
            write(line)
    raise typer.Exit(standing.exit_code)
