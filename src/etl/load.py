"""Checked rows -> Parquet: immutable files named by their content, which count once the run's manifest does."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import polars as pl

from etl.balance import require_balance
from etl.durable import flush_file, rename_whole, sha256_of, temporary_beside, writing
from etl.manifest import LoadedBatch, ParquetFile, Run
from etl.mend import PARQUET
from etl.steps import step
from etl.validate import Validated


def load_batch(warehouse: Path, validated: Validated, run: Run) -> LoadedBatch:
    """Write each table that has rows."""
    filled = {name: frame for name, frame in validated.tables.items() if frame.height}
    with writing(warehouse / PARQUET, pl.exceptions.PolarsError):
        files = tuple(_write(warehouse, name, frame, run) for name, frame in filled.items())
    for name, counts in validated.rows.items():
        written = sum(file.rows for file in files if file.table == name)
        require_balance("load", name, counts["accepted"], written)
    step("load.batch_done")
    return LoadedBatch(files, validated.rows)


def _write(warehouse: Path, table: str, frame: pl.DataFrame, run: Run) -> ParquetFile:
    folder = warehouse / PARQUET / table
    folder.mkdir(parents=True, exist_ok=True)
    temporary = temporary_beside(folder / f"{run.run_id}-{uuid4().hex}.parquet")
    frame.write_parquet(temporary, compression="zstd", compression_level=1)
    step("load.file_written")
    flush_file(temporary)
    digest = sha256_of(temporary)
    final = folder / f"{run.run_id}-{digest[:16]}.parquet"
    rename_whole(temporary, final)
    step("load.file_renamed")
    return ParquetFile(table, final.relative_to(warehouse).as_posix(), frame.height, digest)
