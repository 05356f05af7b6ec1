"""Clear away what a killed run left. Called under the lock, and only when the last holder did not end by itself."""

from __future__ import annotations

import shutil
from pathlib import Path

from etl.durable import TEMPORARY
from etl.errors import NotPublished
from etl.generations import numbered_files
from etl.manifest import RUNS, files_of
from etl.published import generation_of, published_file

PARQUET = "parquet"


def mend(warehouse: Path) -> list[Path]:
    """Remove unfinished files, Parquet of runs that were never committed and generations never swapped in."""
    leftovers = [*_temporary(warehouse), *_uncommitted(warehouse), *_never_published(warehouse)]
    for path in leftovers:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
    return leftovers


def _temporary(warehouse: Path) -> list[Path]:
    return list(warehouse.rglob(f"{TEMPORARY}*"))


def _uncommitted(warehouse: Path) -> list[Path]:
    committed = {name for name, _ in files_of(warehouse)}
    files = (warehouse / PARQUET).rglob("*.parquet")
    found = [path for path in (warehouse / RUNS).glob("*.jsonl") if not path.with_suffix(".json").exists()]
    return [*found, *(path for path in files if path.relative_to(warehouse).as_posix() not in committed)]


def _never_published(warehouse: Path) -> list[Path]:
    """Generations after the one that the link names: built, but never swapped in."""
    try:
        newest = generation_of(published_file(warehouse).name)
    except NotPublished:
        newest = 0
    return [path for number, path in numbered_files(warehouse) if number > newest]
