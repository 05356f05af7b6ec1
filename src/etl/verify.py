"""What a new generation must prove before it is swapped in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb

from etl.duck import bounded, granted
from etl.errors import CommuniqueError
from etl.settings import Settings
from etl.standing import standing_of
from etl.summary import Standing
from etl.unfailing import what_may_fail
from schemas.tables import published_tables

_TYPES = ("BIGINT", "DOUBLE", "VARCHAR", "BOOLEAN", "DATE", "TIMESTAMP WITH TIME ZONE")

_MUST_BE_NONE = {
    "a part without its figures": (
        "SELECT cue FROM parts, unnest([child_figure_id, whole_figure_id]) AS of(figure_id) "
        "ANTI JOIN figures USING (figure_id)"
    ),
    "a claim about no figure": (
        "SELECT claim_id FROM (SELECT claim_id, unnest([c.figure_id, c.base_figure_id]) AS figure_id FROM claims c) "
        "ANTI JOIN figures USING (figure_id) WHERE figure_id IS NOT NULL"
    ),
    # Both at once: what they are looked up in holds all texts.
    "a number whose span is not its quote": (
        "SELECT s.quote FROM (SELECT document_id, char_start, char_end, quote FROM figures "
        "UNION ALL SELECT document_id, char_start, char_end, quote FROM mentions) s "
        "LEFT JOIN documents d USING (document_id) "
        "WHERE substring(d.text, s.char_start + 1, s.char_end - s.char_start) IS DISTINCT FROM s.quote"
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
_FEW = 2_500
"""Documents over which every value of every view is computed once: of more, it takes longer than to load them."""


def verified(file: Path, settings: Settings) -> Standing:
    """Verify a generation that nobody opens yet; gives what it holds."""

    def work(bounds: Settings) -> Standing:
        with bounded(file, bounds, file.parent) as connection:
            verify(connection)
            return standing_of(connection)

    return granted(work, settings)


def verify(connection: duckdb.DuckDBPyConnection) -> None:
    """Raise where the warehouse just built is not sound."""
    _require_sound(connection)
    _require_unfailing(connection)
    if not connection.execute(f"SELECT 1 FROM documents LIMIT 1 OFFSET {_FEW}").fetchall():
        _read_views(connection)


def _require_sound(connection: duckdb.DuckDBPyConnection) -> None:
    twice = {f"two rows of one key in {name}": query for name, query in _repeated(connection)}
    for wrong, query in (_MUST_BE_NONE | twice).items():
        if (row := connection.execute(f"{query} LIMIT 1").fetchone()) is not None:
            why = "a publish is swapped in only when it is sound"
            raise _unsound(wrong, where=str(row[0]), why=why, next_step="report it: this is a bug")


def _repeated(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, str]]:
    """For each table without a primary key, the query that finds what the key would have refused."""
    keyed = connection.execute("SELECT table_name FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'")
    with_key = {name for (name,) in keyed.fetchall()}
    for name, info in published_tables().items():
        if name not in with_key:
            key = ", ".join(info.key)
            yield name, f"SELECT concat_ws(', ', {key}) FROM {name} GROUP BY {key} HAVING count(*) > 1"


def _require_unfailing(connection: duckdb.DuckDBPyConnection) -> None:
    views = connection.execute("SELECT view_name, sql FROM duckdb_views() WHERE NOT internal").fetchall()
    for name, created in views:
        query = created.partition(" AS ")[2].rstrip("; ")
        if found := what_may_fail(query, connection):
            raise _unsound(
                f"the view {name} that some row can make fail",
                where=name,
                why="; ".join(found),
                next_step=f"write etl/views/{name}.sql so that it has a value for every row",
            )
        connection.execute(f"DESCRIBE {name}")


def _read_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Compute every value of every view once."""
    for (name,) in connection.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall():
        columns = [column for column, *_ in connection.execute(f"DESCRIBE {name}").fetchall()]
        connection.execute(f"SELECT {', '.join(f'count({column})' for column in columns)} FROM {name}").fetchone()


def _unsound(found: str, where: str, why: str, next_step: str) -> CommuniqueError:
    what = f"the new warehouse holds {found}; it was not published, the old one stays"
    return CommuniqueError(what, where=where, why=why, next_step=next_step)
