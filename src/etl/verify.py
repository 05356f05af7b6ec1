"""What a new generation must prove before it is swapped in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb

from etl.duck import bounded, views
from etl.errors import CommuniqueError
from etl.settings import Settings
from etl.standing import standing_of
from etl.summary import Standing
from schemas.tables import published_tables

_TYPES = ("BIGINT", "DOUBLE", "VARCHAR", "BOOLEAN", "DATE", "TIMESTAMP WITH TIME ZONE")

_MUST_BE_NONE = {
    "a figure without its document": "SELECT figure_id FROM figures ANTI JOIN documents USING (document_id)",
    "a numeral without its document": "SELECT quote FROM mentions ANTI JOIN documents USING (document_id)",
    "a part without its figures": (
        "SELECT cue FROM parts, unnest([child_figure_id, whole_figure_id]) AS of(figure_id) "
        "ANTI JOIN figures USING (figure_id)"
    ),
    "a claim about no figure": (
        "SELECT claim_id FROM (SELECT claim_id, unnest([c.figure_id, c.base_figure_id]) AS figure_id FROM claims c) "
        "ANTI JOIN figures USING (figure_id) WHERE figure_id IS NOT NULL"
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
_TOGETHER = 8
"""Columns of a view read at once: all 24 of open_review took 200 MB more for 20,000 documents."""


def verify(connection: duckdb.DuckDBPyConnection) -> None:
    """Raise where the warehouse just built is not sound; every value of every view is computed once."""
    twice = {f"two rows of one key in {name}": query for name, query in _repeated(connection)}
    for wrong, query in (_MUST_BE_NONE | twice).items():
        if (row := connection.execute(f"{query} LIMIT 1").fetchone()) is not None:
            raise CommuniqueError(
                f"the new warehouse holds {wrong}; it was not published, the old one stays",
                where=str(row[0]),
                why="a publish is swapped in only when it is sound",
                next_step="report it: this is a bug",
            )
    for view in views():
        _compute(connection, view.name)


def _compute(connection: duckdb.DuckDBPyConnection, view: str) -> None:
    """Read all rows of a view, some columns at a time: to put them in order it may hold all that are asked for."""
    names = [name for name, *_ in connection.execute(f"DESCRIBE {view}").fetchall()]
    for first in range(0, len(names), _TOGETHER):
        counted = ", ".join(f"count({name})" for name in names[first : first + _TOGETHER])
        connection.execute(f"SELECT {counted} FROM {view}").fetchone()


def _repeated(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, str]]:
    """For each table without a primary key, the query that finds what the key would have refused."""
    keyed = connection.execute("SELECT table_name FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'")
    with_key = {name for (name,) in keyed.fetchall()}
    for name, info in published_tables().items():
        if name not in with_key:
            key = ", ".join(info.key)
            yield name, f"SELECT concat_ws(', ', {key}) FROM {name} GROUP BY {key} HAVING count(*) > 1"


def verified(file: Path, settings: Settings) -> Standing:
    """Verify a generation that nobody opens yet; gives what it holds."""
    with bounded(file, settings, file.parent) as connection:
        verify(connection)
        return standing_of(connection)
