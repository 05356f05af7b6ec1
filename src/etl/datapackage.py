"""datapackage.json: what the files of an export hold, as the Data Package standard says it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from etl.export import Described, Shipment
from schemas.base import Column
from schemas.tables import published_tables

_TYPES = {
    "BIGINT": "integer",
    "DOUBLE": "number",
    "VARCHAR": "string",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "TIMESTAMP WITH TIME ZONE": "datetime",
}


def write_datapackage(shipment: Shipment, folder: Path, suffix: str) -> None:
    """Describe the files `<table>.<suffix>` of a folder."""
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "communique-figures",
        "title": "Figures of official communiqués",
        "description": shipment.comments["figures"],
        "version": str(shipment.generation),
        "resources": [_resource(shipment, table, suffix) for table in shipment.tables],
    }
    (folder / "datapackage.json").write_text(json.dumps(package, ensure_ascii=False, indent=1), encoding="utf-8")


def _resource(shipment: Shipment, table: str, suffix: str) -> dict[str, Any]:
    info = published_tables()[table]
    known = {column.name: column for column in info.columns}
    fields = [_field(column, known.get(column.name), table) for column in shipment.columns[table]]
    return {
        "name": table,
        "path": f"{table}.{suffix}",
        "format": suffix,
        "mediatype": {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}[suffix],
        "encoding": "utf-8",
        "description": shipment.comments[table],
        "schema": {"fields": fields, "primaryKey": list(info.key)},
    }


def _field(column: Described, known: Column | None, table: str) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES[column.sql_type],
        "description": column.description,
    }
    limits: dict[str, Any] = {}
    if known and known.allowed:
        limits["enum"] = list(known.allowed)
    if known and not known.nullable:
        limits["required"] = True
    if table == "figures" and column.name == "value":
        limits["minimum"] = 0
    return field | ({"constraints": limits} if limits else {})
