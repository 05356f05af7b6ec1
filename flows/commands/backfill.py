"""`communique backfill`: what another vocabulary or code would change, before it is published."""

from __future__ import annotations

from typing import Annotated

import typer

from flows.options import RAW, WAREHOUSE, AsJson, Debug, Raw, Store, Warehouse

Publish = Annotated[bool, typer.Option("--publish", help="Publish it when it has been shown.")]


def backfill(
    raw: Raw = RAW,
    warehouse: Warehouse = WAREHOUSE,
    publish: Publish = False,
    store: Store = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Read everything again, aside, and show what would change.

    After a change of vocabulary or code the next run does the same and publishes it at once.
    """
    from dataclasses import asdict

    from etl.backfill import rehearse
    from etl.pipeline import run_pipeline
    from etl.store import store_at
    from flows import report
    from flows.output import narrate, write, write_json, write_table
    from flows.progress import progress_bar

    shared = store_at(store)
    with progress_bar() as progress:
        changes = rehearse(raw, warehouse, progress=progress, store=shared)
    if as_json:
        write_json(asdict(changes) if changes else None)
    else:
        for table in report.change_tables(changes):
            write(table.title)
            if table.rows:
                write_table(report.CHANGE_COLUMNS, table.rows)
            write(f"and {table.more} more" if table.more else "")
    if publish:
        with progress_bar() as progress:
            raise typer.Exit(run_pipeline(raw, warehouse, progress=progress, store=shared).exit_code)
    narrate("Nothing was published. Next: communique backfill --publish")
