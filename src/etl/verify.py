"""What a new generation must prove before it is swapped in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import duckdb

from etl.duck import bounded, form_of, granted, literal, views
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
_PORTION = 2_500
"""Documents over which views are read at once: they put rows in order, and hold them all for that."""
_OF_NO_DOCUMENT = "document_id IS NULL OR document_id NOT IN (SELECT document_id FROM whole.documents)"
"""Rows of what was set aside: the first portion reads them."""


def verify(connection: duckdb.DuckDBPyConnection) -> int:
    """Raise where the warehouse just built is not sound; gives how many rows wait for a person."""
    _require_sound(connection)
    return _read_views(connection)


def _require_sound(connection: duckdb.DuckDBPyConnection) -> None:
    twice = {f"two rows of one key in {name}": query for name, query in _repeated(connection)}
    for wrong, query in (_MUST_BE_NONE | twice).items():
        if (row := connection.execute(f"{query} LIMIT 1").fetchone()) is not None:
            raise CommuniqueError(
                f"the new warehouse holds {wrong}; it was not published, the old one stays",
                where=str(row[0]),
                why="a publish is swapped in only when it is sound",
                next_step="report it: this is a bug",
            )


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

    def whole(bounds: Settings) -> tuple[int, int]:
        with bounded(file, bounds, file.parent) as connection:
            documents = _number(connection, "SELECT count(*) FROM documents")
            _require_sound(connection)
            return documents, _read_views(connection) if documents <= _PORTION else 0

    def standing(bounds: Settings) -> Standing:
        with bounded(file, bounds, file.parent) as connection:
            return standing_of(connection, waiting)

    documents, waiting = granted(whole, settings)
    if documents > _PORTION:
        places = granted(lambda bounds: _places(file, bounds), settings)
        portions = -(-documents // _PORTION)
        waiting = sum(_read_portion(file, number, places, settings) for number in range(portions))
    return granted(standing, settings)


_Places: TypeAlias = dict[tuple[str, int], tuple[int, int]]
"""Table and portion -> the first and the last place of the rows of its documents."""


def _of_documents() -> list[str]:
    """The tables whose rows are of a document, but for documents."""
    tables = published_tables().values()
    return [
        info.name
        for info in tables
        if info.name != "documents" and any(column.name == "document_id" for column in info.columns)
    ]


def _places(file: Path, bounds: Settings) -> _Places:
    """Where the rows of each portion stand.

    Rows stand as they were written, document by document, so that a portion reads its own part of each table: to look
    for it in all of them would take ten times as long for each document of ten times as many.
    """
    with bounded(file, bounds, file.parent) as connection:
        return {
            (table, number): (low, high)
            for table in _of_documents()
            for number, low, high in connection.execute(
                f"SELECT d.rowid // {_PORTION}, min(t.rowid), max(t.rowid) "
                f"FROM {table} t JOIN documents d USING (document_id) GROUP BY ALL"
            ).fetchall()
        }


def _read_portion(file: Path, number: int, places: _Places, settings: Settings) -> int:
    """Read the views over some of the documents, in a file of their own; gives how much waits there."""

    def work(bounds: Settings) -> int:
        aside = file.with_name("portion.duckdb")
        aside.unlink(missing_ok=True)
        with bounded(None, bounds, file.parent) as connection:
            connection.execute(f"ATTACH {literal(file)} AS whole (READ_ONLY)")
            connection.execute(f"ATTACH {literal(aside)} AS portion ({form_of(0)})")
            connection.execute("USE portion")
            first = number * _PORTION
            mine = dict.fromkeys(("documents", *published_tables()), "true")  # documents first: others ask for them
            mine["documents"] = f"rowid BETWEEN {first} AND {first + _PORTION - 1}"
            for name in _of_documents():
                low, high = places.get((name, number), (0, -1))
                mine[name] = f"(rowid BETWEEN {low} AND {high} AND document_id IN (SELECT document_id FROM documents))"
                if not number:
                    mine[name] += f" OR {_OF_NO_DOCUMENT}"
            for name, rows in mine.items():
                connection.execute(f"CREATE TABLE {name} AS SELECT * FROM whole.{name} WHERE {rows}")
            for view in views():
                connection.execute(view.statement)
            return _read_views(connection)

    return granted(work, settings)


def _read_views(connection: duckdb.DuckDBPyConnection) -> int:
    """Compute every value of every view once; gives how many rows wait for a person."""
    for view in views():
        _compute(connection, view.name)
    return _number(connection, "SELECT count(place) FROM open_review")  # count(*) would put whole rows in order


def _compute(connection: duckdb.DuckDBPyConnection, view: str) -> None:
    """Read all rows of a view, some columns at a time: to put them in order it may hold all that are asked for."""
    names = [name for name, *_ in connection.execute(f"DESCRIBE {view}").fetchall()]
    for first in range(0, len(names), _TOGETHER):
        counted = ", ".join(f"count({name})" for name in names[first : first + _TOGETHER])
        connection.execute(f"SELECT {counted} FROM {view}").fetchone()


def _number(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    row = connection.execute(query).fetchone()
    return int(row[0]) if row else 0
