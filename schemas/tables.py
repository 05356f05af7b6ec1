"""All tables and rules. A new file in this folder that registers a table is found by itself."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache

import schemas
from schemas.base import Entry, Rule, TableInfo, example_frame, registered, words_of


@dataclass(frozen=True, slots=True)
class Listed:
    """A rule as the catalogue lists it."""

    table_name: str
    """The table that it judges."""
    rule: Entry
    broken_by: str
    """What it says of a row that breaks it."""


@cache
def tables() -> dict[str, TableInfo]:
    """Every table, published or made for a check, by name."""
    for module in sorted(m.name for m in pkgutil.iter_modules(schemas.__path__)):
        importlib.import_module(f"schemas.{module}")
    return registered()


def published_tables() -> dict[str, TableInfo]:
    """The tables of the warehouse."""
    return {name: info for name, info in tables().items() if info.published}


FITS_TABLE = Entry(
    "fits_table",
    "block",
    "A row fits its table: no null, code, type or double key that the table does not allow.",
    "Une ligne convient à sa table : ni vide, ni code, ni type, ni clé double que la table n'admet pas.",
    "What does not fit cannot be stored without loss.",
    "Pandera",
)


@cache
def rules() -> dict[str, Listed]:
    """Every rule by its code; a code stands for one rule only."""
    found = {FITS_TABLE.code: Listed("all tables", FITS_TABLE, "qualifier isin: perhaps")}
    for info in tables().values():
        for entry in info.rules:
            if entry.code in found:
                raise KeyError(entry.code)
            found[entry.code] = Listed(info.judges or info.name, entry, _broken(info, entry))
    return found


def _broken(info: TableInfo, entry: Rule) -> str:
    [(observed, expected)] = words_of(example_frame(info, entry.failing), entry).iter_rows()
    return f"{observed}; expected: {expected}"
