"""`communique export`: the figures in the formats that people take home."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flows.options import WAREHOUSE, AsJson, Debug, Warehouse

To = Annotated[Path, typer.Option("--to", metavar="DIR", help="Folder to write; an earlier export there is replaced.")]
Format = Annotated[list[str], typer.Option("--format", metavar="FORMAT", help="May be given again; without it, all.")]
_ALL: list[str] = []


def export(
    to: To, chosen: Format = _ALL, warehouse: Warehouse = WAREHOUSE, as_json: AsJson = False, debug: Debug = False
) -> None:
    """Write the accepted figures with their words and sources, a folder a format.

    Formats: plain-csv, excel-csv, xlsx, parquet, json-ld, sdmx-csv.
    """
    from etl.export import export as write_formats
    from etl.export import formats, missing
    from flows.output import narrate, write, write_json

    written = write_formats(warehouse, to, chosen)
    if as_json:
        write_json({"folder": str(to), "formats": written})
    else:
        for name in written:
            write(str(to / name))
    if not chosen:
        for name, module in formats().items():
            if install := missing(module):
                narrate(f"not written: {name}; it needs: {install}")
