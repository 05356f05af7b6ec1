"""schema.org as JSON-LD: the data set for searches to find, and each figure as an Observation with its source."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from etl.export import Shipment

_LANGUAGES = ("fr", "en", "es", "ar")
# The vocabulary is named, not fetched: a remote context would make every reader ask the network.
_CONTEXT = {"@vocab": "https://schema.org/", "url": {"@type": "@id"}, "isBasedOn": {"@type": "@id"}}


def write(shipment: Shipment, folder: Path) -> None:
    """Write one file."""
    figures = shipment.figures.to_dicts()
    graph = [_dataset(shipment, figures), *map(_observation, figures)]
    text = json.dumps({"@context": _CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1)
    (folder / "figures.jsonld").write_text(text, encoding="utf-8")


def _dataset(shipment: Shipment, figures: list[dict[str, Any]]) -> dict[str, Any]:
    days = sorted(day for row in figures for day in (row["period_start"], row["period_end"]) if day)
    measured = {row["indicator"]: _labels(row, "indicator_label") for row in figures}
    return {
        "@id": "urn:communique-etl:figures",
        "@type": "Dataset",
        "name": "Figures of official communiqués",
        "description": shipment.comments["figures"],
        "version": str(shipment.generation),
        "creator": sorted({row["publisher_name"] for row in figures if row["publisher_name"]}),
        "spatialCoverage": sorted({row["ref_area"] for row in figures if row["ref_area"]}),
        "temporalCoverage": f"{days[0]}/{days[-1]}" if days else None,
        "variableMeasured": [
            {"@type": "PropertyValue", "propertyID": code, "name": labels} for code, labels in sorted(measured.items())
        ],
    }


def _observation(row: dict[str, Any]) -> dict[str, Any]:
    told = {
        "@id": f"urn:communique-etl:figure:{row['figure_id']}",
        "@type": "Observation",
        "identifier": row["figure_id"],
        "isPartOf": {"@id": "urn:communique-etl:figures"},
        "measuredProperty": row["indicator"],
        "name": _labels(row, "indicator_label"),
        "value": row["value"],
        "minValue": row["value_low"],
        "maxValue": row["value_high"],
        "measurementQualifier": row["qualifier"],
        "unitText": row["unit_measure"],
        "spatialCoverage": row["ref_area"],
        "temporalCoverage": _interval(row),
        "creator": row["publisher_name"],
        "datePublished": _day(row["published_on"]),
        "isBasedOn": row["url"] or f"urn:sha256:{row['document_id']}",
        "description": row["sentence"],
        "citation": f"urn:sha256:{row['document_id']}#char={row['char_start']},{row['char_end']}",
    }
    return {name: value for name, value in told.items() if value is not None}


def _labels(row: dict[str, Any], column: str) -> list[dict[str, str]]:
    labels = ((language, row[f"{column}_{language}"]) for language in _LANGUAGES)
    return [{"@language": language, "@value": label} for language, label in labels if label]


def _interval(row: dict[str, Any]) -> str:
    """ISO 8601, open where a side is not known."""
    return f"{_day(row['period_start']) or '..'}/{_day(row['period_end']) or '..'}"


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None
