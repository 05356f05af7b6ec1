"""Loading a million figures: published whole and atomic, beside a bare CREATE TABLE AS, and beside dlt.

    python -m benchmarks.loading [--figures 1000000] [--rounds 3]

All read the same Parquet files, of figures and of their documents. Only publishing checks their checksums, gives the
tables checks and comments, verifies keys and spans, and swaps the result in whole; and it alone keeps to bounded
memory. `pip install "dlt[duckdb]"` adds the row of dlt.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from itertools import groupby
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import duckdb

from etl.durable import sha256_of
from etl.fingerprint import fingerprint
from etl.index import index_of
from etl.manifest import Manifest, ParquetFile, PathState, Run, commit
from etl.memory import held
from etl.publish import publish_warehouse
from etl.settings import Settings
from schemas.codelists import load_codelists
from schemas.tables import published_tables, rules

FILES = 100
"""Of each table: a run writes one for each batch of 500 documents."""
SENTENCES = 20
"""Figures a document states, each in a sentence of its own."""
_SENTENCE = "Au mois de mars, 123456 migrants ont été secourus en mer par la Marine royale. "
_AT = _SENTENCE.index("123456")
_SHORT = {
    "documents": {
        "document_id": "sha256(i::VARCHAR)",
        "text": f"repeat('{_SENTENCE}', {SENTENCES})",
        "text_sha256": f"sha256(repeat('{_SENTENCE}', {SENTENCES}))",
        "raw_path": "'d' || i || '/communique.txt'",
        "media_type": "'text/plain'",
    },
    "figures": {
        "figure_id": "md5('f' || i)",
        "series_id": "md5('s' || (i % 1000))",
        "document_id": f"sha256((i // {SENTENCES})::VARCHAR)",
        "indicator": "'rescued_at_sea'",
        "value": "i % 100000",
        "value_low": "i % 100000",
        "value_high": "i % 100000",
        "qualifier": "'exact'",
        "unit_measure": "'persons'",
        "ref_area": "'MA'",
        "period_start": "DATE '2000-03-01' + (i % 9000)::INTEGER",
        "period_end": "DATE '2000-03-31' + (i % 9000)::INTEGER",
        "time_period": "strftime(DATE '2000-03-01' + (i % 9000)::INTEGER, '%Y-%m-%d') || '/P31D'",
        "cumulation": "'period'",
        "obs_status": "'A'",
        "sentence": f"'{_SENTENCE.strip()}'",
        "sentence_start": f"(i % {SENTENCES}) * {len(_SENTENCE)}",
        "quote": "'123456'",
        "char_start": f"(i % {SENTENCES}) * {len(_SENTENCE)} + {_AT}",
        "char_end": f"(i % {SENTENCES}) * {len(_SENTENCE)} + {_AT + 6}",
        "status": "'accepted'",
        "publisher": "'ma_interieur'",
        "extractor_version": "'1+benchmark'",
    },
}


def made_warehouse(folder: Path, figures: int) -> list[Path]:
    """A committed run of so many figures; gives the Parquet files of its documents and figures."""
    run = Run(1, datetime(2026, 1, 1, tzinfo=UTC), fingerprint())
    counts = {"documents": -(-figures // SENTENCES), "figures": figures}
    manifest = Manifest(run)
    for table, rows in counts.items():
        for first in range(0, rows, -(-rows // FILES)):
            last = min(first + -(-rows // FILES), rows)
            file = folder / "parquet" / table / f"{run.run_id}-{first}.parquet"
            file.parent.mkdir(parents=True, exist_ok=True)
            made = f"{_made_rows(table, run)} FROM range({first}, {last}) r(i)"
            duckdb.execute(f"COPY ({made}) TO '{file}' (COMPRESSION zstd)")
            manifest.files.append(
                ParquetFile(table, file.relative_to(folder).as_posix(), last - first, sha256_of(file))
            )
        manifest.rows[table] = {"in": rows, "accepted": rows, "rejected": 0}
    ids = duckdb.execute(f"SELECT sha256(i::VARCHAR) FROM range({counts['documents']}) r(i)").fetchall()
    documents = [document for (document,) in ids]
    manifest.documents = len(documents)
    found: dict[str, PathState | None] = dict.fromkeys(documents)
    found |= {
        f"d{number}/communique.txt": PathState("present", (1, 1, number), document_id=document, run=1)
        for number, document in enumerate(documents)
    }
    commit(folder, manifest, found.items())
    with index_of(folder):  # as the run that wrote the files leaves it
        return [folder / file.name for file in manifest.files]


def _made_rows(table: str, run: Run) -> str:
    known = _SHORT[table] | {"recorded_at": f"TIMESTAMPTZ '{run.recorded_at.isoformat()}'", "run_id": f"'{run.run_id}'"}
    known |= {"is_current": "true", "is_missing": "false"}
    columns = published_tables()[table].columns
    return "SELECT " + ", ".join(f"({known.get(c.name, 'NULL')})::{c.sql_type} AS {c.name}" for c in columns)


_STORAGE = "(STORAGE_VERSION 'v1.2.0')"
"""The oldest that the clients in use read."""


def bare(parquet: Sequence[Path], folder: Path, storage: str = _STORAGE, *, bounded: bool = False) -> None:
    """The least that anyone could do; `bounded` to the memory that publishing has."""
    with duckdb.connect() as connection:
        if bounded:
            connection.execute(f"SET memory_limit = '{Settings().with_room(held()).publish_bytes}B'")
        connection.execute(f"ATTACH '{folder / 'bare.duckdb'}' AS bare {storage}")
        for table, files in _by_table(parquet).items():
            connection.execute(f"CREATE TABLE bare.{table} AS SELECT * FROM read_parquet({[str(f) for f in files]})")


def by_dlt(parquet: Sequence[Path], folder: Path) -> None:
    """The same tables by dlt, replaced whole."""
    import dlt
    import pyarrow.parquet as pq

    pipeline = dlt.pipeline(
        "figures",
        pipelines_dir=str(folder / "pipelines"),
        destination=dlt.destinations.duckdb(str(folder / "dlt.duckdb")),
        dataset_name="figures",
    )

    def rows(files: Sequence[Path]) -> Iterator[Any]:
        for file in files:
            yield from pq.ParquetFile(file).iter_batches(100_000)

    tables = [dlt.resource(rows(files), name=table) for table, files in _by_table(parquet).items()]
    pipeline.run(tables, write_disposition="replace", loader_file_format="parquet")


def _by_table(parquet: Sequence[Path]) -> dict[str, list[Path]]:
    return {table: list(files) for table, files in groupby(parquet, key=lambda file: file.parent.name)}


def publish(parquet: Sequence[Path], folder: Path) -> None:
    """What a run does with the files that it has written."""
    shutil.copytree(parquet[0].parents[2], folder / "w", copy_function=os.link)
    publish_warehouse(folder / "w", Settings())


_CONTENDERS: dict[str, Callable[[Sequence[Path], Path], None]] = {
    "bare CREATE TABLE AS": bare,
    "the same, newest storage": partial(bare, storage=""),
    "the same, bounded memory": partial(bare, bounded=True),
    "publish": publish,
    "dlt": by_dlt,
}


def timed(name: str, parquet: Sequence[Path]) -> tuple[float, float]:
    """Seconds of the wall clock and of the processors, without the time to import and to read the vocabulary."""
    with tempfile.TemporaryDirectory() as folder:
        if name == "dlt":
            import_module("dlt")
        if name == "publish":  # a run has read these before it reads a document
            load_codelists()
            rules()
        wall, processor = time.monotonic(), time.process_time()
        _CONTENDERS[name](parquet, Path(folder))
        return time.monotonic() - wall, time.process_time() - processor


def fastest(names: Sequence[str], parquet: Sequence[Path], rounds: int) -> dict[str, tuple[float, float]]:
    """The fastest round of each, in turns, as the machine is not always as fast; each in a process of its own."""
    with get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        turns = [[pool.apply(timed, (name, parquet)) for name in names] for _ in range(rounds)]
    return {name: min(found) for name, *found in zip(names, *turns, strict=True)}


def main() -> None:
    """Measure all in one run."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--figures", type=int, default=1_000_000)
    options.add_argument("--rounds", type=int, default=3)
    given = options.parse_args()
    os.environ["RUNTIME__DLTHUB_TELEMETRY"] = "false"
    names = [name for name in _CONTENDERS if name != "dlt" or find_spec("dlt")]
    if "dlt" not in names:
        print('dlt is not installed: pip install "dlt[duckdb]"', file=sys.stderr)
    with tempfile.TemporaryDirectory() as home:
        parquet = made_warehouse(Path(home) / "warehouse", given.figures)
        results = fastest(names, parquet, given.rounds)
    base = results["bare CREATE TABLE AS"]
    print(f"{given.figures} figures{'':14}wall s   processor s   times bare (wall)")
    for name, (wall, processor) in results.items():
        print(f"{name:28}{wall:7.2f}{processor:14.2f}{wall / base[0]:20.2f}")


if __name__ == "__main__":
    main()
