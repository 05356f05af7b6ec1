"""Committed runs -> a new DuckDB generation: built aside, verified, swapped in by a symbolic link.

Readers keep the file they opened; who opens the link gets the old generation or the new one, never a half.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import duckdb
import polars as pl

from etl.balance import require_balance
from etl.changes import changes_since
from etl.codes import code_frames, dictionary_frame, run_frame
from etl.describe import descriptions, make_view
from etl.duck import bounded, create_table, form_of, granted, insert, literal, table_comments, views
from etl.durable import TEMPORARY, flush_file, rename_whole, sha256_of, writing
from etl.errors import CommuniqueError, DamagedFile, NotPublished
from etl.fingerprint import fingerprint, views_fingerprint
from etl.generations import next_generation, prune, swap_in
from etl.history import set_aside, standing
from etl.index import index_of
from etl.manifest import Manifest, ParquetFile, committed_manifests, counting_files, files_of
from etl.memory import held
from etl.published import PublishedState, generation_name, published_file
from etl.settings import Settings
from etl.steps import step
from etl.summary import Changes
from etl.verify import verified
from schemas.base import TableInfo
from schemas.tables import published_tables

_DOCUMENT = "left(document_id, 32)::UUID"
_RUN = "split_part(run_id, '-', 1)::BIGINT"
"""An id in 16 bytes, and the number that a run's name begins with: of millions, whole names would take much memory."""
_STANDING = f"standing s ON s.document = {_DOCUMENT.replace('(', '(p.')} AND s.run = {_RUN.replace('(', '(p.')}"
_STANDS = f"JOIN {_STANDING}"
_FILL = {
    # How the rows of all runs become the rows that stand; p: rows as written, s: standing, a: set aside.
    "documents": (
        "SELECT p.* REPLACE (s.is_current AS is_current, s.is_missing AS is_missing, s.valid_to AS valid_to) "
        f"FROM p {_STANDS}"
    ),
    "places": f"SELECT p.* FROM p {_STANDS}",
    "mentions": f"SELECT p.* FROM p {_STANDS}",
    "figures": f"SELECT p.* REPLACE (s.is_current AS is_current) FROM p {_STANDS}",
    "parts": f"SELECT p.* FROM p {_STANDS}",
    "claims": f"SELECT p.* REPLACE (s.is_current AS is_current) FROM p {_STANDS}",
    "decisions": f"SELECT p.* REPLACE (s.is_current AS is_current) FROM p {_STANDS}",
    "rejected": (
        f"SELECT p.* FROM p LEFT JOIN {_STANDING} "
        "LEFT JOIN set_aside a ON a.raw_path = p.raw_path AND a.run_id = p.run_id "
        "WHERE if(p.row_json IS NULL, a.run_id IS NOT NULL, s.is_current)"
    ),
    "rule_results": (
        f"SELECT p.* REPLACE (coalesce(s.is_current, false) AS is_current) FROM p LEFT JOIN {_STANDING} "
        "WHERE p.outcome <> 'pass' OR s.is_current"
    ),
}
_ORDER = {
    "documents": "raw_path, recorded_at",
    "places": "document_id, char_start",
    "mentions": "document_id, char_start",
    "figures": "published_on, document_id, char_start",
    "parts": "document_id, child_figure_id",
    "claims": "document_id, char_start",
    "decisions": "raw_path, entry",
    "rejected": "raw_path, char_start",
}
"""Of the rows of a small table, for those who look through it."""
_FEW_ROWS = 10_000
"""Rows of a table that is put in order and holds costly checks; to sort whole rows of a larger one takes memory."""

_FILES_AT_ONCE = 200
"""Parquet files of a table, each of at most a batch of documents, that are put in together."""
_AS_WRITTEN = "SET disabled_optimizers = 'join_order,build_side_probe_side'"
"""A join holds the rows on its right: those that stand are narrow, those that were written are not."""
_DISK_FAULTS = (
    duckdb.IOException,
    duckdb.TransactionException,
    duckdb.FatalException,
    pl.exceptions.PolarsError,
)
"""What a disk that fails makes of itself on the way through DuckDB and polars."""


def publish_warehouse(warehouse: Path, settings: Settings) -> PublishedState:
    """Build the next generation from all committed runs and swap it in; raises DamagedFile before it builds."""
    manifests = committed_manifests(warehouse)
    files = counting_files(warehouse, manifests)
    _verify_files(warehouse, manifests, files)
    generation = next_generation(warehouse)
    with writing(warehouse, *_DISK_FAULTS):
        state = _make_generation(warehouse, generation, manifests, files, settings.with_room(held()))
        swap_in(warehouse, state)
        prune(warehouse, generation, settings.kept_generations)
    step("publish.pruned")
    return state


def _make_generation(
    warehouse: Path, generation: int, manifests: Sequence[Manifest], files: Sequence[ParquetFile], settings: Settings
) -> PublishedState:
    """The file of the generation, whole and verified, under a name that nobody opens yet."""
    with _workshop(warehouse) as workshop:
        aside = workshop / "next.duckdb"
        granted(lambda bounds: _build(aside, warehouse, manifests, files, bounds), settings)
        flush_file(aside)
        changes = granted(lambda bounds: _changes(warehouse, aside, bounds), settings)
        found = replace(verified(aside, settings), changes=changes)
        step("publish.verified")
        sha256 = sha256_of(aside)
        rename_whole(aside, warehouse / generation_name(generation))
    step("publish.renamed")
    return PublishedState(
        generation=generation,
        last_run=manifests[-1].run.number if manifests else 0,
        vocabulary=fingerprint().vocabulary,
        code=fingerprint().code,
        views=views_fingerprint(),
        sha256=sha256,
        standing=found,
    )


def _rows_by_table(files: Iterable[ParquetFile]) -> Counter[str]:
    rows = Counter[str]()
    for file in files:
        rows[file.table] += file.rows
    return rows


def _changes(warehouse: Path, aside: Path, settings: Settings) -> Changes | None:
    try:
        return changes_since(published_file(warehouse), aside, settings)
    except NotPublished:
        return None


def _verify_files(warehouse: Path, manifests: Sequence[Manifest], files: Sequence[ParquetFile]) -> None:
    accepted, written = Counter[str](), _rows_by_table(files)
    for manifest in manifests:
        accepted.update({table: counts["accepted"] for table, counts in manifest.rows.items()})
    for table, rows in accepted.items():
        require_balance("publish", table, rows, written[table])
    for name, sha256 in files_of(warehouse):
        path = warehouse / name
        found = sha256_of(path) if path.is_file() else None
        if found != sha256:
            why = (
                "it is not there" if found is None else f"its sha256 is {found[:16]}…, its manifest says {sha256[:16]}…"
            )
            raise DamagedFile(
                "a file of the warehouse is damaged; nothing was published, the old warehouse stays",
                where=str(path),
                why=why,
                next_step=f"restore it from a backup, or delete {warehouse} and type: communique run",
            )


@contextmanager
def _workshop(warehouse: Path) -> Iterator[Path]:
    """A folder for what is not published yet."""
    folder = warehouse / f"{TEMPORARY}publish"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _build(
    aside: Path, warehouse: Path, manifests: Sequence[Manifest], files: Sequence[ParquetFile], settings: Settings
) -> None:
    """Each fill commits by itself: nobody opens the file yet, and one transaction would take much memory."""
    rows, workshop = _rows_by_table(files), aside.parent
    aside.unlink(missing_ok=True)
    with bounded(None, settings, workshop) as connection:
        step("publish.opened")
        with index_of(warehouse) as index:
            columns = f"{_DOCUMENT} AS document, {_RUN} AS run, is_current, is_missing, valid_to"
            _stage(connection, workshop, "all_standing", standing(index), columns)
            _stage(connection, workshop, "set_aside", set_aside(index))
        connection.execute(_AS_WRITTEN)
        with _attached(connection, aside, form_of(rows.total(), of_texts=True)):
            for info in published_tables().values():
                count = rows[info.name]
                made = create_table(info, keyed=count <= settings.keyed_rows, small=count <= _FEW_ROWS)
                connection.execute(made)
            _fill_from_runs(connection, warehouse, files, rows, ["documents"])
        with _attached(connection, aside, form_of(rows.total())):
            _fill_from_runs(connection, warehouse, files, rows, [name for name in _FILL if name != "documents"])
            _fill_replaced(connection, warehouse, files, rows["figures"])
            for name, frame in {**code_frames(), "runs": run_frame(manifests)}.items():
                _insert(connection, workshop, name, frame)
            connection.execute("BEGIN")
            _describe(connection, workshop)
            connection.execute("COMMIT")
    step("publish.filled")


@contextmanager
def _attached(connection: duckdb.DuckDBPyConnection, file: Path, form: str) -> Iterator[None]:
    """A file in use as `warehouse`, for as long as the rows that come have one form."""
    connection.execute(f"ATTACH {literal(file)} AS warehouse ({form})")
    connection.execute("USE warehouse")
    yield
    connection.execute("USE memory")
    connection.execute("DETACH warehouse")


def _fill_from_runs(
    connection: duckdb.DuckDBPyConnection,
    warehouse: Path,
    files: Sequence[ParquetFile],
    rows: Counter[str],
    tables: Iterable[str],
) -> None:
    for name in tables:
        in_order = name in _ORDER and rows[name] <= _FEW_ROWS
        order = f" ORDER BY {_ORDER[name]}" if in_order else ""
        _fill(connection, warehouse, name, files, _FILL[name] + order)


def _fill_replaced(
    connection: duckdb.DuckDBPyConnection, warehouse: Path, files: Sequence[ParquetFile], read: int
) -> None:
    """The figures of documents that were read twice, as they were read before: of all `read`, those not put in."""
    filled = connection.execute("SELECT count(*) FROM figures").fetchone()
    if filled == (read,):
        return
    names = ", ".join(f"p.{column.name}" for column in published_tables()["replaced_readings"].columns)
    replaced = f"SELECT {names} FROM p ANTI JOIN {_STANDING} ORDER BY p.figure_id, p.run_id"
    _fill(connection, warehouse, "figures", files, replaced, into="replaced_readings")


def _fill(
    connection: duckdb.DuckDBPyConnection,
    warehouse: Path,
    name: str,
    files: Sequence[ParquetFile],
    statement: str,
    into: str | None = None,
) -> None:
    """Its files, some at a time, each lot beside what stands of its own documents: of all, there may be millions."""
    target, mine = published_tables()[into or name], "SELECT * FROM all_standing"
    files = [file for file in files if file.table == name]
    if len(files) > _FILES_AT_ONCE:
        mine += f" WHERE document IN (SELECT DISTINCT {_DOCUMENT} FROM p)"
    for first in range(0, len(files), _FILES_AT_ONCE):
        rows = _rows_as_written(connection, warehouse, published_tables()[name], files[first : first + _FILES_AT_ONCE])
        source = f"WITH p AS NOT MATERIALIZED ({rows}), standing AS NOT MATERIALIZED ({mine})"
        connection.execute(insert(target, f"{source} {statement}"))


def _rows_as_written(
    connection: duckdb.DuckDBPyConnection, warehouse: Path, info: TableInfo, files: Sequence[ParquetFile]
) -> str:
    """All rows of a table; a column that came later is null in older rows, one that nobody knows stops it."""
    listed = ", ".join(literal(warehouse / file.name) for file in files)
    source = f"read_parquet([{listed}], union_by_name = true)"
    found = {row[0] for row in connection.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()}
    known = {column.name: column.sql_type for column in info.columns}
    if unknown := found - known.keys() - set(info.retired):
        raise CommuniqueError(
            f"the table {info.name} of an earlier run has columns that this version does not know",
            where=str(warehouse),
            why=f"{', '.join(sorted(unknown))} would be lost",
            next_step="use the version that wrote them, or name them as retired in schemas/",
        )
    columns = [name if name in found else f"NULL::{kind} AS {name}" for name, kind in known.items()]
    return f"SELECT {', '.join(columns)} FROM {source}"


def _stage(
    connection: duckdb.DuckDBPyConnection, workshop: Path, name: str, frames: Iterable[pl.DataFrame], columns: str = "*"
) -> None:
    """Rows beside the warehouse, for its statements to join."""
    parked = ", ".join(_parked(workshop, f"{name}-{number}", frame) for number, frame in enumerate(frames))
    connection.execute(f"CREATE TEMP VIEW {name} AS SELECT {columns} FROM read_parquet([{parked}])")


def _insert(connection: duckdb.DuckDBPyConnection, workshop: Path, name: str, frame: pl.DataFrame) -> None:
    rows = f"SELECT * FROM read_parquet({_parked(workshop, name, frame)})"
    connection.execute(insert(published_tables()[name], rows))


def _parked(workshop: Path, name: str, frame: pl.DataFrame) -> str:
    path = workshop / f"{name}.parquet"
    frame.write_parquet(path)
    return literal(path)


def _describe(connection: duckdb.DuckDBPyConnection, workshop: Path) -> None:
    """Views, comments on everything, and the same once more as the table data_dictionary."""
    for info in published_tables().values():
        for statement in table_comments(info):
            connection.execute(statement)
    described = descriptions()
    told = {view.name: (view.comment, make_view(connection, view, described)) for view in views()}
    _insert(connection, workshop, "data_dictionary", dictionary_frame(told))
