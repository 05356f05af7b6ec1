"""Labelled texts: what a person says a text states, to measure reading against. NAME.txt beside NAME.json.

The JSON names the document (`language`, `published`, `publisher`), its `figures` and the numbers that are
`not_figures`. A label's `indicator` is a code, or `other: …` for what no indicator means. `alt_indicator`,
`alt_period`, `alt_qualifier` and `alt_part_of` name a second reading that is as right as the first.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from etl.errors import UsageError
from schemas.codelists import load_codelists
from schemas.rows import Document

Period = tuple[date | None, date | None]

_OTHER = "other:"
_MEASURES = {
    "increase in": "change",
    "decrease in": "change",
    "change in": "change",
    "difference to": "change",
    "share of": "share",
    "ratio": "ratio",
    "divisor": "ratio",
    "average": "average",
    "annual average": "average",
    "daily average": "average",
    "acceptance rate": "share",
}
"""How a label without a code begins where it is a statement about figures, and which."""


@dataclass(frozen=True, slots=True)
class Label:
    """A number of the text: a figure with all readings that are right, or none (`why`)."""

    start: int
    end: int
    quote: str
    why: str | None = None
    value: float | None = None
    measure: str = "level"
    """level where the indicator has a code, else change, share, ratio, average or other."""
    indicators: tuple[str | None, ...] = ()
    periods: tuple[Period, ...] = ()
    qualifiers: tuple[str, ...] = ()
    wholes: tuple[int | None, ...] = ()
    """Where the figure starts that this one is a part of; None for no part."""

    @property
    def is_figure(self) -> bool:
        """Whether it states an amount at all."""
        return self.why is None

    @property
    def is_coded(self) -> bool:
        """Whether it is a level of an indicator that has a code."""
        return self.is_figure and self.measure == "level"


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A text with its labels; the title is withheld, as labellers' titles tell what texts do not."""

    name: str
    document: Document
    labels: tuple[Label, ...]

    @property
    def language(self) -> str:
        """The language that the label names."""
        return self.document.language or ""


def read_labelled(folder: Path, language: str | None = None) -> list[LabelledText]:
    """All labelled texts of a folder, in the order of their names.

    Raises:
        UsageError: there are none, or a label does not fit its text: naming file and place.
    """
    if not folder.is_dir():
        raise UsageError(
            "there is no such folder",
            where=str(folder),
            why="labelled texts are read from it",
            next_step="name a folder that holds NAME.txt beside NAME.json, such as tests/communiques",
        )
    texts = [_labelled(path) for path in sorted(folder.glob("*.json")) if path.with_suffix(".txt").exists()]
    chosen = [text for text in texts if language in (None, text.language)]
    if not chosen:
        known = ", ".join(sorted({text.language for text in texts}))
        raise UsageError(
            f"no labelled text is in {language!r}" if texts else "the folder holds no labelled text",
            where=str(folder),
            why="a labelled text is NAME.txt beside NAME.json",
            next_step=f"choose one of: {known}" if texts else "see docs/vocabulary.md for one to begin with",
        )
    return chosen


def _labelled(path: Path) -> LabelledText:
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    except ValueError as error:
        raise _fault(path, f"not UTF-8 or not JSON: {error}", "mend the place it names") from error
    try:
        document = _document(path.stem, text, table)
        labels = [_figure(row, table["figures"]) for row in table["figures"]]
        labels += [
            Label(row["start"], row["start"] + len(row["quote"]), row["quote"], row["why"])
            for row in table["not_figures"]
        ]
    except KeyError as error:
        raise _fault(path, f"the key {error} is missing", f"add {error}; tests/communiques shows labels") from error
    except (TypeError, ValueError, IndexError, AttributeError) as error:
        raise _fault(path, f"a label is not understood: {error}", "compare it with one of tests/communiques") from error
    for label in labels:
        stands = text[label.start : label.end]
        if stands != label.quote:
            problem = f"the quote {label.quote!r} is not at character {label.start}, where {stands!r} stands"
            raise _fault(path, problem, "correct its start: characters counted from 0, not bytes")
    return LabelledText(path.stem, document, tuple(labels))


def _fault(path: Path, problem: str, remedy: str) -> UsageError:
    return UsageError(problem, where=str(path), why="a rate over wrong labels means nothing", next_step=remedy)


def _document(name: str, text: str, table: Mapping[str, Any]) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        document_id=digest,
        raw_path=f"{name}.txt",
        media_type="text/plain",
        text=text,
        text_sha256=digest,
        publisher=load_codelists().publisher_code(table.get("publisher")),
        url=table.get("url"),
        language=table["language"],
        published_on=_day(table.get("published")),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _figure(row: Mapping[str, Any], figures: list[Mapping[str, Any]]) -> Label:
    others = row.get("alt_indicator") or []
    names = [row["indicator"], *([others] if isinstance(others, str) else others)]
    periods: list[Period] = [(_day(row["period_start"]), _day(row["period_end"]))]
    if "alt_period" in row:
        periods.append((_day(row["alt_period"][0]), _day(row["alt_period"][1])))
    wholes = [row["part_of"], *([row["alt_part_of"]] if "alt_part_of" in row else [])]
    return Label(
        start=row["start"],
        end=row["start"] + len(row["quote"]),
        quote=row["quote"],
        value=row["value"],
        measure=_measure(row["indicator"]),
        indicators=tuple(None if name is None or name.startswith(_OTHER) else name for name in names),
        periods=tuple(periods),
        qualifiers=tuple(q for q in (row["qualifier"], row.get("alt_qualifier")) if q is not None),
        wholes=tuple(None if whole is None else figures[whole]["start"] for whole in wholes),
    )


def _measure(indicator: str) -> str:
    if not indicator.startswith(_OTHER):
        return "level"
    words = indicator.removeprefix(_OTHER)
    for beginning, measure in _MEASURES.items():
        if words.startswith(beginning) or f" {beginning} " in f" {words} ":
            return measure
    return "other"
