"""CSV that Excel opens with its accents right: UTF-8 with a byte order mark."""

from __future__ import annotations

from pathlib import Path

from etl.cells import inert_frame
from etl.export import Shipment


def write(shipment: Shipment, folder: Path) -> None:
    """Write each table, and the column dictionary."""
    for name, frame in {**shipment.tables, "dictionary": shipment.dictionary}.items():
        inert_frame(frame).write_csv(folder / f"{name}.csv", include_bom=True)
