"""The tables that are made from code and code lists, not from documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import polars as pl

from etl.balance import unbalanced
from etl.frames import Frames, frame_of
from etl.manifest import Manifest
from etl.readers import REASONS
from schemas.base import FAIL, RULE_OUTCOMES, verdicts, words_of
from schemas.codelists import load_codelists
from schemas.labelled_codes import LABEL_LANGUAGES, labelled_codes
from schemas.tables import published_tables, rules, tables


def code_frames() -> Frames:
    """indicators, publishers, areas, units, codes and rules."""
    lists = load_codelists()
    return {
        "indicators": frame_of("indicators", map(_indicator, lists.indicators.values())),
        "publishers": frame_of("publishers", map(_publisher, lists.publishers.values())),
        "areas": frame_of("areas", map(_area, lists.areas.values())),
        "units": frame_of("units", map(_unit, lists.units.values())),
        "codes": frame_of("codes", _codes()),
        "rules": frame_of("rules", rule_rows()),
    }


def run_frame(manifests: Iterable[Manifest]) -> pl.DataFrame:
    """The table runs; raises RowsUnbalanced where a run breaks a rule of it: it lost rows."""
    frame = frame_of("runs", map(_run, manifests))
    for rule in tables()["runs"].rules:
        broken = frame.filter(verdicts(frame, [rule])[rule.code] == RULE_OUTCOMES.index(FAIL))
        for run, (observed, expected) in zip(broken["run_id"], words_of(broken, rule).iter_rows(), strict=True):
            raise unbalanced(f"publish: run {run}", f"{observed}, {expected}")
    return frame


def dictionary_frame(views: Mapping[str, tuple[str, list[dict[str, Any]]]]) -> pl.DataFrame:
    """The table data_dictionary: columns of the tables as their models say, of the views as given."""
    rows = [row for name in published_tables() for row in _dictionary(name)]
    for name, (comment, columns) in views.items():
        rows += [_view_column(name, comment, position, column) for position, column in enumerate(columns, 1)]
    return frame_of("data_dictionary", rows)


def _labels(labels: Mapping[str, str]) -> dict[str, str | None]:
    return {f"label_{language}": labels.get(language) for language in LABEL_LANGUAGES}


def _joined(words: Iterable[str]) -> str | None:
    return "; ".join(words) or None


def _indicator(entry: Any) -> dict[str, Any]:
    same = {name: getattr(entry, name) for name in ("code", "definition", "unit", "kind", "parent")}
    return same | _labels(entry.labels) | {"excludes": entry.excludes or None, "term": entry.term or None}


def _publisher(entry: Any) -> dict[str, Any]:
    return {
        "code": entry.code,
        "names": _joined(entry.names) or entry.code,
        "country": entry.country,
        "languages": _joined(entry.languages),
        "rank": entry.rank,
        "kind": entry.kind or None,
    }


def _area(entry: Any) -> dict[str, Any]:
    return {"code": entry.code, "kind": entry.kind, "parent": entry.parent} | _labels(entry.labels)


def _unit(entry: Any) -> dict[str, Any]:
    return {"code": entry.code, "sdmx": entry.sdmx} | _labels(entry.labels)


def _codes() -> Iterator[dict[str, Any]]:
    for codelist, codes in labelled_codes().items():
        for position, (code, labels) in enumerate(codes.items(), 1):
            yield {"codelist": codelist, "code": code, "position": position} | _labels(labels)


def rule_rows() -> list[dict[str, Any]]:
    """The table rules: those of the models, and those that reading a raw file keeps."""
    return [*_rules(), *_reading_rules()]


def _rules() -> list[dict[str, Any]]:
    names = ("code", "severity", "sentence_en", "sentence_fr", "reason", "source")
    return [
        {name: getattr(found.rule, name) for name in names}
        | {"table_name": found.table_name, "broken_by": found.broken_by}
        for found in rules().values()
    ]


def _reading_rules() -> list[dict[str, Any]]:
    return [
        {
            "code": code,
            "severity": "block",
            "table_name": "documents",
            "sentence_en": entry.sentence_en,
            "sentence_fr": entry.sentence_fr,
            "reason": "A file that cannot be read whole and surely is no source of figures.",
            "source": "this project's list of bad inputs",
            "broken_by": entry.reason,
        }
        for code, entry in REASONS.items()
    ]


def _run(manifest: Manifest) -> dict[str, Any]:
    run = manifest.run
    total = {
        f"rows_{name}": sum(counts[name] for counts in manifest.rows.values())
        for name in ("in", "accepted", "rejected")
    }
    return total | {
        "run_id": run.run_id,
        "run_number": run.number,
        "recorded_at": run.recorded_at,
        "extractor_version": run.fingerprint.extractor_version,
        "code": run.fingerprint.code,
        "vocabulary": run.fingerprint.vocabulary,
        "documents": manifest.documents,
    }


def _dictionary(name: str) -> list[dict[str, Any]]:
    info = published_tables()[name]
    return [
        {
            "table_name": name,
            "table_comment": info.comment,
            "column_name": column.name,
            "position": position,
            "data_type": column.sql_type,
            "nullable": column.nullable,
            "in_key": column.name in info.key,
            "description": column.description,
            "allowed": _joined(column.allowed),
            "codelist": column.codelist,
        }
        for position, column in enumerate(info.published_columns, 1)
    ]


def _view_column(view: str, comment: str, position: int, column: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "table_name": view,
        "table_comment": comment,
        "column_name": column["name"],
        "position": position,
        "data_type": column["type"],
        "nullable": True,
        "in_key": False,
        "description": column["description"],
        "allowed": None,
        "codelist": None,
    }
