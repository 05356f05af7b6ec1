"""`communique sql`: ask the published warehouse."""

from __future__ import annotations

from typing import Annotated

import typer

from flows.options import WAREHOUSE, AsJson, Debug, Warehouse

Query = Annotated[str, typer.Argument(metavar="QUERY", help="SQL, as DuckDB has it.")]


def sql(query: Query, warehouse: Warehouse = WAREHOUSE, as_json: AsJson = False, debug: Debug = False) -> None:
    """Query the published warehouse, read-only."""
    from etl import query as published
    from etl.errors import UsageError
    from flows.output import write_json, write_table

    if not query.strip():
        raise UsageError("the statement is empty", next_step='communique sql "SELECT * FROM latest_figures"')
    answer = published.sql(warehouse, query)
    if as_json:
        write_json(answer.dicts())
    else:
        write_table(answer.columns, answer.rows)
