"""`communique sql`: ask the published warehouse."""

from __future__ import annotations

from typing import Annotated

import typer

from flows.options import WAREHOUSE, AsJson, Debug, Warehouse

Query = Annotated[str, typer.Argument(metavar="QUERY", help="SQL, as DuckDB has it.")]


def sql(query: Query, warehouse: Warehouse = WAREHOUSE, as_json: AsJson = False, debug: Debug = False) -> None:
    """Query the published warehouse, read-only."""
    from etl import query as published
    from flows.output import records, write_json, write_table

    columns, rows = published.sql(warehouse, query)
    if as_json:
        write_json(records(columns, rows))
    else:
        write_table(columns, rows)
