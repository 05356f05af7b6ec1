"""SDMX-CSV 2.0 with its data structure definition, as statistical offices exchange data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from etl.export import Shipment

if TYPE_CHECKING:
    from pysdmx.model.dataflow import Component, Schema

NEEDS = ("sdmx", ("pysdmx", "pandas"))

AGENCY, STRUCTURE = "COMMUNIQUE_ETL", "FIGURES"
_TOTAL, _NOT_APPLICABLE = "_T", "_Z"  # SDMX, codes for all and for nothing to say
# Component -> the column that it comes from; what stands for a null of a dimension.
_DIMENSIONS = {
    "INDICATOR": ("indicator", _NOT_APPLICABLE),
    "REF_AREA": ("ref_area", _NOT_APPLICABLE),
    "COUNTERPART_AREA": ("counterpart_area", _NOT_APPLICABLE),
    "SEX": ("sex", _TOTAL),
    "AGE": ("age", _TOTAL),
    "CITIZENSHIP": ("citizenship", _TOTAL),
    "ACTOR": ("actor", _NOT_APPLICABLE),
    "UNIT_MEASURE": ("unit_measure", _NOT_APPLICABLE),
    "CUMULATION": ("cumulation", _NOT_APPLICABLE),
    "DATA_PROVIDER": ("publisher", _NOT_APPLICABLE),
    "FIGURE_ID": ("figure_id", _NOT_APPLICABLE),
}
_MEASURE = ("OBS_VALUE", "value")
_ATTRIBUTES = {
    "OBS_STATUS": "obs_status",
    "QUALIFIER": "qualifier",
    "VALUE_LOW": "value_low",
    "VALUE_HIGH": "value_high",
    "PERIOD_START": "period_start",
    "PERIOD_END": "period_end",
    "PUBLISHED_ON": "published_on",
    "TITLE": "title",
    "URL": "url",
    "DOCUMENT_ID": "document_id",
    "COMMENT_OBS": "sentence",
    "QUOTE": "quote",
    "CHAR_START": "char_start",
    "CHAR_END": "char_end",
}


def write(shipment: Shipment, folder: Path) -> None:
    """Write data and structure."""
    import pandas as pd
    from pysdmx.io import write_sdmx
    from pysdmx.io.format import Format
    from pysdmx.io.pd import PandasDataset

    schema = _schema(shipment)
    data = pd.DataFrame(_columns(shipment))
    dataset = PandasDataset(structure=schema, data=data)
    write_sdmx([dataset], Format.DATA_SDMX_CSV_2_0_0, output_path=folder / "figures.csv")


def _columns(shipment: Shipment) -> dict[str, list[Any]]:
    figures = shipment.figures
    columns = {name: figures[column].fill_null(null).to_list() for name, (column, null) in _DIMENSIONS.items()}
    columns["TIME_PERIOD"] = list(map(_period, figures.iter_rows(named=True)))
    for name, column in (_MEASURE, *_ATTRIBUTES.items()):
        columns[name] = [None if value is None else str(value) for value in figures[column]]
    return columns


def _period(row: dict[str, Any]) -> str:
    """SDMX has no period that is open on one side: the day that is known stands for it, PERIOD_START or _END tells."""
    return str(row["time_period"] or row["period_end"] or row["period_start"] or _NOT_APPLICABLE)


def _schema(shipment: Shipment) -> Schema:
    from pysdmx.model import Components, Role
    from pysdmx.model.dataflow import Schema

    told = {column.name: column.description for column in shipment.columns["figures"]}
    parts = [_component(name, Role.DIMENSION, told[column]) for name, (column, _) in _DIMENSIONS.items()]
    parts.append(_component("TIME_PERIOD", Role.DIMENSION, told["time_period"]))
    parts.append(_component(_MEASURE[0], Role.MEASURE, told[_MEASURE[1]]))
    parts += [_component(name, Role.ATTRIBUTE, told[column]) for name, column in _ATTRIBUTES.items()]
    return Schema("datastructure", AGENCY, STRUCTURE, Components(parts), name="Figures of official communiqués")


def _component(name: str, role: Any, description: str) -> Component:
    from pysdmx.model import Concept, DataType, Role
    from pysdmx.model.dataflow import Component

    return Component(
        id=name,
        required=role is not Role.ATTRIBUTE,
        role=role,
        concept=Concept(name, dtype=DataType.STRING, description=description),
        local_dtype=DataType.LONG if name == _MEASURE[0] else DataType.STRING,
        attachment_level="O" if role is Role.ATTRIBUTE else None,
    )
