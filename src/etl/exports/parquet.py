"""Parquet, a file a table, described by datapackage.json."""

from __future__ import annotations

from pathlib import Path

from etl.datapackage import write_datapackage
from etl.export import Shipment


def write(shipment: Shipment, folder: Path) -> None:
    """Write each table."""
    for name, frame in shipment.tables.items():
        frame.write_parquet(folder / f"{name}.parquet", compression="zstd")
    write_datapackage(shipment, folder, "parquet")
