"""`communique serve`: the scheduled flow on this machine."""

from __future__ import annotations

from typing import Annotated

import typer

from flows.options import RAW, WAREHOUSE, Debug, Raw, Store, Warehouse

Cron = Annotated[str, typer.Option("--cron", metavar="SCHEDULE", help='When to run, as in "0 6 * * *"; in UTC.')]


def serve(
    cron: Cron, raw: Raw = RAW, warehouse: Warehouse = WAREHOUSE, store: Store = None, debug: Debug = False
) -> None:
    """Run the flow on a schedule, until stopped."""
    from flows.serve import serve as serve_flow

    serve_flow(raw, warehouse, cron, store)
