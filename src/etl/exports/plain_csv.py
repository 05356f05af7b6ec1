"""CSV in plain UTF-8, a file a table, with the column dictionary and datapackage.json beside them."""

from __future__ import annotations

from pathlib import Path

from etl.cells import inert_frame
from etl.datapackage import write_datapackage
from etl.export import Shipment


def write(shipment: Shipment, folder: Path) -> None:
    """Write each table."""
    for name, frame in shipment.tables.items():
        inert_frame(frame).write_csv(folder / f"{name}.csv")
    shipment.dictionary.write_csv(folder / "dictionary.csv")
    write_datapackage(shipment, folder, "csv")
