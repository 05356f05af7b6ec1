"""The options that several commands share, declared once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer


def _remember_debug(on: bool) -> bool:
    """Keep the wish where `main` finds it: the command may fail before it could hand it over."""
    if on:
        os.environ["COMMUNIQUE_DEBUG"] = "1"
    return on


Raw = Annotated[Path, typer.Option("--raw", metavar="DIR", help="Folder of communiqués.")]
Warehouse = Annotated[Path, typer.Option("--warehouse", metavar="DIR", help="Folder of the warehouse.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Debug = Annotated[
    bool, typer.Option("--debug", callback=_remember_debug, is_eager=True, help="Print a traceback if it fails.")
]

RAW = Path("data/raw")
WAREHOUSE = Path("data/warehouse")
