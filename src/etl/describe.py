"""Views as clients meet them: made from their files, with a comment on each column."""

from __future__ import annotations

from typing import Any

import duckdb

from etl.duck import View, literal
from schemas.tables import published_tables


def make_view(connection: duckdb.DuckDBPyConnection, view: View, described: dict[str, str]) -> list[dict[str, Any]]:
    """Create a view and comment it; a column without a note of its own is the table column of that name."""
    connection.execute(view.statement)
    connection.execute(f"COMMENT ON VIEW {view.name} IS {literal(view.comment)}")
    columns = []
    for name, kind, *_ in connection.execute(f"DESCRIBE {view.name}").fetchall():
        description = view.notes.get(name) or described[name]
        connection.execute(f"COMMENT ON COLUMN {view.name}.{name} IS {literal(description)}")
        columns.append({"name": name, "type": kind, "description": description})
    return columns


def descriptions() -> dict[str, str]:
    """What tables say of a column of that name; figures and documents before all others."""
    infos = published_tables()
    order = [name for name in infos if name not in ("figures", "documents")] + ["documents", "figures"]
    return {column.name: column.description for name in order for column in infos[name].published_columns}
