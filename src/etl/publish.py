"""Committed runs -> a new DuckDB generation: built aside, verified, swapped in by a symbolic link.

Readers keep the file they opened; who opens the link gets the old generation or the new one, never a half.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import duckdb
import polars as pl

from etl.balance import require_balance
from etl.changes import changes_since
from etl.codes import code_frames, dictionary_frame, run_frame
from etl.describe import descriptions, make_view
from etl.duck import bounded, create_table, insert, literal, table_comments, views
from etl.durable import TEMPORARY, flush_file, rename_whole, sha256_of, writing
from etl.errors import CommuniqueError, DamagedFile, NotPublished
from etl.fingerprint import fingerprint, views_fingerprint
from etl.generations import next_generation, prune, swap_in
from etl.history import set_aside, standing
from etl.index import index_of
from etl.manifest import Manifest, ParquetFile, committed_manifests, counting_files, files_of
from etl.published import PublishedState, generation_name, published_file
from etl.settings import Settings
from etl.steps import step
from etl.summary import Changes
from etl.verify import verified
from schemas.base import TableInfo
from schemas.tables import published_tables

Result = TypeVar("Result")

_STANDING = "standing s ON s.document_id = p.document_id AND s.run_id = p.run_id"
_STANDS = f"JOIN {_STANDING}"
_FILL = {
    # How the rows of all runs become the rows that stand; p: rows as written, s: standing, a: set aside.
    "documents": (
        "SELECT p.* REPLACE (s.is_current AS is_current, s.is_missing AS is_missing, s.valid_to AS valid_to) "
        f"FROM p {_STANDS} ORDER BY p.raw_path, p.recorded_at"
    ),
    "mentions": f"SELECT p.* FROM p {_STANDS} ORDER BY p.document_id, p.char_start",
    "figures": (
        f"SELECT p.* REPLACE (s.is_current AS is_current) FROM p {_STANDS} "
        "ORDER BY p.published_on, p.document_id, p.char_start"
    ),
    "parts": f"SELECT p.* FROM p {_STANDS} ORDER BY p.document_id, p.child_figure_id",
    "claims": (
        f"SELECT p.* REPLACE (s.is_current AS is_current) FROM p {_STANDS} ORDER BY p.document_id, p.char_start"
    ),
    "decisions": (f"SELECT p.* REPLACE (s.is_current AS is_current) FROM p {_STANDS} ORDER BY p.raw_path, p.entry"),
    "rejected": (
        f"SELECT p.* FROM p {_STANDS} WHERE s.is_current AND p.row_json IS NOT NULL "
        "UNION ALL SELECT p.* FROM p JOIN set_aside a ON a.raw_path = p.raw_path AND a.run_id = p.run_id "
        "WHERE p.row_json IS NULL ORDER BY raw_path, char_start"
    ),
    "rule_results": (
        "SELECT p.* REPLACE (coalesce(s.is_current, false) AS is_current) FROM p "
        "LEFT JOIN standing s ON s.document_id = p.document_id AND s.run_id = p.run_id "
        "WHERE p.outcome <> 'pass' OR s.is_current"  # as written, run by run: to sort them took half of the time
    ),
}


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
        state = _make_generation(warehouse, generation, manifests, files, settings)
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
        _granted(lambda bounds: _build(aside, warehouse, manifests, files, bounds), settings)
        flush_file(aside)
        changes = _granted(lambda bounds: _changes(warehouse, aside, bounds), settings)
        found = replace(_granted(lambda bounds: verified(aside, bounds), settings), changes=changes)
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


def _granted(work: Callable[[Settings], Result], settings: Settings) -> Result:
    """Work in bounded memory, and where that does not do, in as much as it takes: better so than not at all."""
    try:
        return work(settings)
    except duckdb.OutOfMemoryException:
        return work(settings.ample)


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
    """Each statement commits by itself: nobody opens the file yet, and one transaction would take much memory."""
    rows, workshop = _rows_by_table(files), aside.parent
    aside.unlink(missing_ok=True)
    with bounded(None, settings, workshop) as connection:
        # 1.2 is the oldest storage that the clients in use read; small blocks keep small warehouses small.
        connection.execute(f"ATTACH {literal(aside)} AS warehouse (STORAGE_VERSION 'v1.2.0', BLOCK_SIZE 16384)")
        step("publish.opened")
        with index_of(warehouse) as index:
            _stage(connection, workshop, "standing", standing(index))
            _stage(connection, workshop, "set_aside", set_aside(index))
        connection.execute("USE warehouse")
        for info in published_tables().values():
            connection.execute(create_table(info, keyed=rows[info.name] <= settings.keyed_rows))
        _fill_from_runs(connection, warehouse, files)
        for name, frame in {**code_frames(), "runs": run_frame(manifests)}.items():
            _insert(connection, workshop, name, frame)
        _describe(connection, workshop)
        connection.execute("USE memory")
        connection.execute("DETACH warehouse")
    step("publish.filled")


def _fill_from_runs(connection: duckdb.DuckDBPyConnection, warehouse: Path, files: Sequence[ParquetFile]) -> None:
    written: dict[str, list[ParquetFile]] = {}
    for file in files:
        written.setdefault(file.table, []).append(file)
    for name, statement in _FILL.items():
        if name in written:
            rows = _rows_as_written(connection, warehouse, published_tables()[name], written[name])
            connection.execute(insert(published_tables()[name], f"WITH p AS ({rows}) {statement}"))
    if "figures" in written:
        connection.execute(_replaced_readings(connection, warehouse, written["figures"]))


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


def _replaced_readings(connection: duckdb.DuckDBPyConnection, warehouse: Path, files: Sequence[ParquetFile]) -> str:
    rows = _rows_as_written(connection, warehouse, published_tables()["figures"], files)
    info = published_tables()["replaced_readings"]
    names = ", ".join(f"p.{column.name}" for column in info.columns)
    return insert(
        info, f"WITH p AS ({rows}) SELECT {names} FROM p ANTI JOIN {_STANDING} ORDER BY p.figure_id, p.run_id"
    )


def _stage(connection: duckdb.DuckDBPyConnection, workshop: Path, name: str, frame: pl.DataFrame) -> None:
    """A table beside the warehouse, for its statements to join."""
    connection.execute(f"CREATE TEMP TABLE {name} AS SELECT * FROM read_parquet({_parked(workshop, name, frame)})")


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
