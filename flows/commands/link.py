"""`communique link`: a database for connections that are held for days."""

from __future__ import annotations

from flows.options import WAREHOUSE, AsJson, Debug, Warehouse


def link(warehouse: Warehouse = WAREHOUSE, as_json: AsJson = False, debug: Debug = False) -> None:
    """Write live.duckdb, whose views show each new generation to connections that stay open.

    Every later run keeps it up to date. To stop that, delete live.duckdb and the folder live.
    """
    from etl.live import link as write_live
    from flows.output import narrate, write, write_json

    file = write_live(warehouse).absolute()
    if as_json:
        write_json({"live": str(file)})
    else:
        write(str(file))
        narrate("Open it read-only. It reads Parquet files of this folder, so it cannot be moved alone.")
