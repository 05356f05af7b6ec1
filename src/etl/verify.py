"""What a new generation must prove before it is swapped in."""

from __future__ import annotations

from pathlib import Path

import duckdb

from etl.duck import views
from etl.errors import CommuniqueError
from etl.standing import standing_of
from etl.summary import Standing
from schemas.tables import published_tables

_TYPES = ("BIGINT", "DOUBLE", "VARCHAR", "BOOLEAN", "DATE", "TIMESTAMP WITH TIME ZONE")

_MUST_BE_NONE = {
    "a figure without its document": "SELECT figure_id FROM figures ANTI JOIN documents USING (document_id)",
    "a numeral without its document": "SELECT quote FROM mentions ANTI JOIN documents USING (document_id)",
    "a part without its figures": (
        "SELECT cue FROM parts WHERE child_figure_id NOT IN (SELECT figure_id FROM figures) "
        "OR whole_figure_id NOT IN (SELECT figure_id FROM figures)"
    ),
    "a claim about no figure": (
        "SELECT claim_id FROM claims, unnest([figure_id, base_figure_id]) AS about(figure) "
        "WHERE figure IS NOT NULL AND figure NOT IN (SELECT figure_id FROM figures)"
    ),
    "a figure whose span is not its quote": (
        "SELECT figure_id FROM figures f JOIN documents d USING (document_id) "
        "WHERE substring(d.text, f.char_start + 1, f.char_end - f.char_start) <> f.quote"
    ),
    "a numeral whose span is not its quote": (
        "SELECT m.quote FROM mentions m JOIN documents d USING (document_id) "
        "WHERE substring(d.text, m.char_start + 1, m.char_end - m.char_start) <> m.quote"
    ),
    "a column of a type that clients misread": (
        "SELECT table_name || '.' || column_name || ' ' || data_type FROM information_schema.columns "
        f"WHERE data_type NOT IN {_TYPES}"
    ),
    "a column without a comment": (
        "SELECT table_name || '.' || column_name FROM duckdb_columns() "
        "WHERE NOT internal AND coalesce(comment, '') = ''"
    ),
}
"""What is wrong -> the query that finds it."""


def verify(connection: duckdb.DuckDBPyConnection) -> None:
    """Raise where the warehouse just built is not sound; every view is read once."""
    for wrong, query in _MUST_BE_NONE.items():
        if (row := connection.execute(f"{query} LIMIT 1").fetchone()) is not None:
            raise CommuniqueError(
                f"the new warehouse holds {wrong}; it was not published, the old one stays",
                where=str(row[0]),
                why="a publish is swapped in only when it is sound",
                next_step="report it: this is a bug",
            )
    for name in [*published_tables(), *(view.name for view in views())]:
        connection.execute(f"SELECT count(*) FROM (SELECT * FROM {name})").fetchone()


def verified(file: Path) -> Standing:
    """Verify a generation that nobody opens yet; gives what it holds."""
    with duckdb.connect(str(file), read_only=True) as connection:
        verify(connection)
        return standing_of(connection)
