"""Many small Parquet files -> few large ones, so that a warehouse of a thousand mornings opens as fast as one of ten.

Rows stay as they are, run by run; only the files they lie in change. The new files count from the moment that the
record of the compaction is renamed into place; the old ones are removed after that, by the next run if this one dies.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import duckdb

from etl.balance import require_balance
from etl.duck import bounded, granted, literal
from etl.durable import TEMPORARY, flush_file, rename_whole, sha256_of, temporary_beside, writing
from etl.errors import DamagedFile
from etl.manifest import Compaction, ParquetFile, committed_manifests, counting_files, write_compaction
from etl.mend import PARQUET
from etl.settings import Settings
from etl.steps import step

SMALL_BYTES = 32_000_000
"""A larger file is left as it is, so that what is merged once is not merged again every time."""


def compact(warehouse: Path, settings: Settings) -> int:
    """Merge the small files of each table where there are too many in all; gives how many fewer there are now."""
    manifests = committed_manifests(warehouse)
    files = counting_files(warehouse, manifests)
    small = _small(warehouse, files)
    if sum(map(len, small.values())) <= settings.most_small_files:
        return 0
    through = manifests[-1].run.number
    with writing(warehouse / PARQUET, duckdb.IOException):
        merged = [
            granted(partial(_merged, warehouse, through, of_table), settings)
            for of_table in small.values()
            if len(of_table) > 1
        ]
        gone = {file for of_table in small.values() if len(of_table) > 1 for file in of_table}
        step("compact.merged")
        write_compaction(warehouse, Compaction(through, [*(file for file in files if file not in gone), *merged]))
        step("compact.swapped")
        for file in gone:
            (warehouse / file.name).unlink()
    return len(gone) - len(merged)


def _small(warehouse: Path, files: Sequence[ParquetFile]) -> dict[str, list[ParquetFile]]:
    found: dict[str, list[ParquetFile]] = {}
    for file in files:
        path = warehouse / file.name
        if path.is_file() and path.stat().st_size < SMALL_BYTES:  # one that is gone is told when it is published
            found.setdefault(file.table, []).append(file)
    return found


def _merged(warehouse: Path, through: int, files: Sequence[ParquetFile], bounds: Settings) -> ParquetFile:
    table = files[0].table
    for file in files:
        _require_whole(warehouse, file)
    aside = temporary_beside(warehouse / PARQUET / table / f"{through:06d}-merged.parquet")
    rows = _rows_of([warehouse / file.name for file in files])
    form = "FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, ROW_GROUP_SIZE 8192"
    with bounded(None, bounds, warehouse / f"{TEMPORARY}compact") as connection:
        connection.execute(f"COPY ({rows}) TO {literal(aside)} ({form})")
        before, after = (_sum_of(connection, query) for query in (rows, _rows_of([aside])))
    if before != after:
        raise DamagedFile(
            "rows changed while files were merged; the old files stay",
            where=str(aside),
            why=f"{before} is not {after} (rows, and the sum of their hashes)",
            next_step="report it: this is a bug",
        )
    require_balance("compact", table, sum(file.rows for file in files), after[0])
    flush_file(aside)
    digest = sha256_of(aside)
    final = aside.with_name(f"{through:06d}-merged-{digest[:16]}.parquet")
    rename_whole(aside, final)
    return ParquetFile(table, final.relative_to(warehouse).as_posix(), after[0], digest)


def _rows_of(paths: Sequence[Path]) -> str:
    return f"SELECT * FROM read_parquet([{', '.join(map(literal, paths))}], union_by_name = true)"


def _sum_of(connection: duckdb.DuckDBPyConnection, rows: str) -> tuple[int, int]:
    """Equal for the same rows in any order."""
    found = connection.execute(f"SELECT count(*), coalesce(sum(hash(t)), 0) FROM ({rows}) AS t").fetchone()
    assert found is not None
    return int(found[0]), int(found[1])


def _require_whole(warehouse: Path, file: ParquetFile) -> None:
    if sha256_of(warehouse / file.name) != file.sha256:
        raise DamagedFile(
            "a file of the warehouse is damaged; nothing was published, the old warehouse stays",
            where=str(warehouse / file.name),
            why="its sha256 is not the one that its manifest says",
            next_step=f"restore it from a backup, or delete {warehouse} and type: communique run",
        )
