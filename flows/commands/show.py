"""`communique show`: one figure, whole."""

from __future__ import annotations

from typing import Annotated

import typer

from flows.options import WAREHOUSE, AsJson, Debug, Warehouse

FigureId = Annotated[str, typer.Argument(metavar="FIGURE", help="A figure's id, or how it begins.")]


def show(figure: FigureId, warehouse: Warehouse = WAREHOUSE, as_json: AsJson = False, debug: Debug = False) -> None:
    """Show one figure, whole.

    Its sentence, its document, its rules and its history.
    """
    from etl import query
    from flows.output import write_json

    print(query.show(warehouse, figure))
