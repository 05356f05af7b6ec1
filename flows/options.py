"""The options that several commands share, declared once."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from etl.bucket import is_address
from etl.errors import UsageError
from etl.raw_folder import named_folder, raw_folder
from flows.output import folders

RAW = Path("data/raw")
WAREHOUSE = Path("data/warehouse")


def _remember_debug(on: bool) -> bool:
    """Keep the wish where `main` finds it: the command may fail before it could hand it over."""
    if on:
        os.environ["COMMUNIQUE_DEBUG"] = "1"
    return on


def _remembered(option: str, usual: Path | None) -> Callable[[Any], Any]:
    """Keep a folder that is not the usual one: what is printed to be typed next must name it, too."""

    def remember(folder: Any) -> Any:
        if folder != usual:
            folders[option] = str(folder)
        return folder

    return remember


def _warehouse_folder(named: str | Path) -> Path:
    if is_address(named):
        raise UsageError(
            "a warehouse is a folder of this machine",
            where=str(named)[:200],
            why="readers open the DuckDB file in it",
            next_step="name a folder with --warehouse DIR; Parquet files go to an address with --store",
        )
    return named_folder(str(named), "--warehouse")


Raw = Annotated[
    Any,  # a RawFolder, of which typer could not tell that it is one type
    typer.Option(
        "--raw",
        metavar="DIR",
        parser=raw_folder,
        callback=_remembered("--raw", RAW),
        help="Folder of communiqués; or an address: s3://bucket/prefix.",
    ),
]
Warehouse = Annotated[
    Path,
    typer.Option(
        "--warehouse",
        metavar="DIR",
        parser=_warehouse_folder,
        callback=_remembered("--warehouse", WAREHOUSE),
        help="Folder of the warehouse.",
    ),
]
Store = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="ADDRESS",
        envvar="ETL_STORE",
        callback=_remembered("--store", None),
        help="Where Parquet files are kept for other machines too: s3://bucket/prefix.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Debug = Annotated[
    bool, typer.Option("--debug", callback=_remember_debug, is_eager=True, help="Print a traceback if it fails.")
]
