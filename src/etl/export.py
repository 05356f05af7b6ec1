"""The published figures in the formats that people take home; each format is a file of etl/exports.

A format is a module with `write(shipment, folder)`; `NEEDS` names packages beyond the default installation, and the
extra of pyproject.toml that brings them. Nothing lists the formats: the folder is read.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

import duckdb
import polars as pl

from etl import exports
from etl.durable import TEMPORARY, writing
from etl.errors import UsageError
from etl.published import published_state
from etl.query import connected

FIGURES = "cited_figures"
CODE_LISTS = ("indicators", "publishers", "areas", "units", "codes")
_CONTENTS = "export.json"


@dataclass(frozen=True, slots=True)
class Described:
    """A column, as the table data_dictionary explains it."""

    name: str
    sql_type: str
    description: str


@dataclass(frozen=True, slots=True)
class Shipment:
    """What is taken home: one generation of the figures, and what explains them."""

    generation: int
    figures: pl.DataFrame
    code_lists: dict[str, pl.DataFrame]
    columns: dict[str, tuple[Described, ...]]
    """Table -> its columns."""
    comments: dict[str, str]
    """Table -> what it holds."""

    @property
    def tables(self) -> dict[str, pl.DataFrame]:
        """The figures, then the code lists."""
        return {"figures": self.figures, **self.code_lists}

    @property
    def dictionary(self) -> pl.DataFrame:
        """One row a column of each table."""
        rows = [(table, c.name, c.sql_type, c.description) for table, columns in self.columns.items() for c in columns]
        return pl.DataFrame(rows, schema=["table_name", "column_name", "data_type", "description"], orient="row")


def formats() -> dict[str, ModuleType]:
    """Every format by its name on the command line."""
    names = sorted(module.name for module in iter_modules(exports.__path__))
    return {name.replace("_", "-"): import_module(f"etl.exports.{name}") for name in names}


def missing(module: ModuleType) -> str | None:
    """What to install before a format can be written; None where all is there."""
    extra, packages = getattr(module, "NEEDS", ("", ()))
    return None if all(find_spec(package) for package in packages) else f'pip install "communique-etl[{extra}]"'


def export(warehouse: Path, folder: Path, chosen: Sequence[str] = ()) -> list[str]:
    """Write the chosen formats, or all that can be written here, to `folder`, which then holds these and no others."""
    names = _chosen(chosen)
    _require_ours(folder)
    shipment = shipment_of(warehouse)
    aside = folder.with_name(f"{TEMPORARY}{folder.name}")
    shutil.rmtree(aside, ignore_errors=True)
    with writing(folder, what="the export", again="communique export"):
        for name in names:
            (aside / name).mkdir(parents=True)
            formats()[name].write(shipment, aside / name)
        contents = {"generation": shipment.generation, "figures": shipment.figures.height, "formats": names}
        (aside / _CONTENTS).write_text(json.dumps(contents, indent=1) + "\n", encoding="utf-8")
        _put_in_place(aside, folder)
    return names


def shipment_of(warehouse: Path) -> Shipment:
    """Read all of it from one generation."""
    state = published_state(warehouse)
    with connected(warehouse) as connection:
        shipped = {"figures": FIGURES, **{name: name for name in CODE_LISTS}}
        frames = {name: _frame(connection, source) for name, source in shipped.items()}
        told = connection.execute(
            "SELECT table_name, column_name, data_type, description, table_comment FROM data_dictionary "
            "ORDER BY table_name, position"
        ).fetchall()
    by_table = {name: [row for row in told if row[0] == source] for name, source in shipped.items()}
    return Shipment(
        generation=state.generation if state else 0,
        figures=frames.pop("figures"),
        code_lists=frames,
        columns={name: tuple(Described(*row[1:4]) for row in rows) for name, rows in by_table.items()},
        comments={name: rows[0][4] for name, rows in by_table.items()},
    )


def _frame(connection: duckdb.DuckDBPyConnection, table: str) -> pl.DataFrame:
    return pl.DataFrame(connection.sql(f"SELECT * FROM {table}").to_arrow_table())


def _chosen(chosen: Sequence[str]) -> list[str]:
    known = formats()
    for name in chosen:
        if name not in known:
            raise UsageError(f"there is no format {name!r}", next_step=f"choose among {', '.join(known)}")
        if install := missing(known[name]):
            raise UsageError(f"the format {name} needs packages that are not installed", next_step=install)
    return list(dict.fromkeys(chosen)) or [name for name, module in known.items() if missing(module) is None]


def _require_ours(folder: Path) -> None:
    if folder.exists() and not (folder.is_dir() and ((folder / _CONTENTS).is_file() or not any(folder.iterdir()))):
        raise UsageError(
            "the folder holds something else than an export",
            where=str(folder),
            why="an export replaces the folder whole",
            next_step="name a new folder: communique export --to DIR",
        )


def _put_in_place(aside: Path, folder: Path) -> None:
    """Who opens the folder finds one export or the other, never files of both."""
    if folder.exists():
        replaced = folder.with_name(f"{TEMPORARY}replaced-{folder.name}")
        shutil.rmtree(replaced, ignore_errors=True)
        folder.rename(replaced)
        aside.rename(folder)
        shutil.rmtree(replaced, ignore_errors=True)
    else:
        aside.rename(folder)
