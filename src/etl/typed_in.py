"""Tables that somebody typed in: what their columns hold makes the figures; no prose is read.

They pass the same rules as any figure, and each value still points at its characters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import TypeAlias

from etl.find import Found, mention_of
from etl.numerals.numeral import Numeral
from etl.qualifiers import bounds_of
from etl.source import PERIOD_COLUMNS, VALUE
from etl.time_period import ends_of
from schemas.codelists import load_codelists
from schemas.labelled_codes import labelled_codes
from schemas.rows import Cell, Document, Figure, Mention, Reading

_Ends: TypeAlias = tuple[date | None, date | None]
_CODELISTS = {
    "indicator": "indicators",
    "sex": "sex",
    "age": "age",
    "qualifier": "qualifier",
    "cumulation": "cumulation",
}
"""A column -> its code list; any other one holds areas."""
_WRITE_A_PERIOD = "write 2024-01-31, or 2024-01, 2024-Q1, 2024 or 2024-01-01/P9M as time_period"
_NO_VALUE = "its cell is no plain number of 0 or more; correct the table, or say what it states"


def read_table(document: Document, found: Found) -> Reading:
    """One figure for each cell that holds a value; every other numeral with the column that explains it."""
    rows: dict[int, dict[str, Cell]] = defaultdict(dict)
    for cell in document.cells:
        if cell.column:
            rows[cell.row][cell.column] = cell
    numerals = {(numeral.start, numeral.end): numeral for numeral in found.numerals}
    figures = [
        _figure(document, row, numerals[span])
        for row in rows.values()
        if VALUE in row and (span := (row[VALUE].char_start, row[VALUE].char_end)) in numerals
    ]
    stated = {(figure.char_start, figure.char_end) for figure in figures}
    return Reading([_mention(document, numeral, stated) for numeral in found.numerals], figures)


def _mention(document: Document, numeral: Numeral, stated: set[tuple[int, int]]) -> Mention:
    mention = mention_of(numeral)
    if (numeral.start, numeral.end) in stated:
        mention.outcome, mention.kind, mention.reason = "figure", "count", None
        return mention
    cells = (c for c in document.cells if c.char_start <= numeral.start and numeral.end <= c.char_end)
    column = next((cell.column for cell in cells), None)
    if column is None:
        mention.outcome, mention.reason = "context", "it stands above the table or in its header"
    elif column == VALUE:
        mention.outcome, mention.reason = "unresolved", _NO_VALUE
    elif column:
        mention.outcome, mention.reason = "context", f"it stands in the column of {column}"
    else:
        mention.outcome, mention.reason = "unresolved", "source.toml does not say what its column holds"
    return mention


def _figure(document: Document, row: Mapping[str, Cell], numeral: Numeral) -> Figure:
    text = document.text
    said = dict(document.constants) | {name: text[c.char_start : c.char_end].strip() for name, c in row.items()}
    line_start = text.rfind("\n", 0, numeral.start) + 1
    line_end = text.find("\n", numeral.end)
    doubts: list[str] = []
    start, end = _period(said, doubts)
    indicator = _code("indicator", said, doubts)
    cumulation = _cumulation(said, indicator, (start, end), doubts)
    value = numeral.whole
    if value is None:
        doubts.append(f"value: “{numeral.text}” is no whole number, or larger than any count")
    elif numeral.doubt:
        doubts.append(f"value: {numeral.doubt}")
    qualifier = _qualifier(said, doubts)
    low, high = bounds_of(value, qualifier) if qualifier else (None, None)
    at = next((row[name] for name in PERIOD_COLUMNS if name in row), None)
    unit = load_codelists().indicators[indicator].unit if indicator else None
    return Figure(
        char_start=numeral.start,
        char_end=numeral.end,
        quote=numeral.text,
        sentence=text[line_start : line_end if line_end >= 0 else len(text)],
        sentence_start=line_start,
        value=value,
        value_low=low,
        value_high=high,
        qualifier=qualifier or "exact",
        indicator=indicator,
        unit_measure=unit,
        ref_area=_code("ref_area", said, doubts, needed=False),
        counterpart_area=_code("counterpart_area", said, doubts, needed=False),
        citizenship=_code("citizenship", said, doubts, needed=False),
        sex=_code("sex", said, doubts, needed=False),
        age=_code("age", said, doubts, needed=False),
        actor=said.get("actor"),
        period_start=start,
        period_end=end,
        period_char_start=at.char_start if at and (start or end) else None,
        period_char_end=at.char_end if at and (start or end) else None,
        cumulation=cumulation,
        status="review" if doubts else "accepted",
        review_reason=f"Correct the table or its source.toml: {'; '.join(doubts)}." if doubts else None,
    )


def _period(said: Mapping[str, str], doubts: list[str]) -> _Ends:
    written = [said[name] for name in PERIOD_COLUMNS if said.get(name)]
    try:
        if period := said.get("time_period"):
            return ends_of(period)
        ends = [date.fromisoformat(said[name]) if said.get(name) else None for name in PERIOD_COLUMNS[:2]]
    except ValueError:
        doubts.append(f"period: “{' to '.join(written)}” is no period of the calendar; {_WRITE_A_PERIOD}")
        return None, None
    if ends == [None, None]:
        doubts.append("period: it has none; map period_start and period_end, or time_period")
    return ends[0], ends[1]


def _cumulation(said: Mapping[str, str], indicator: str | None, ends: _Ends, doubts: list[str]) -> str | None:
    """How the period counts: as said, else a day without a beginning for a stock, and a period for a flow."""
    if said.get("cumulation"):
        return _code("cumulation", said, doubts)
    start, end = ends
    if end is None:
        return None
    if start is not None:
        return "period"
    if indicator and load_codelists().indicators[indicator].kind == "flow":
        doubts.append(
            f"period: {end} is a day, and “{indicator}” is counted over time; write {end}/P1D for that day alone"
        )
    return "point"


def _qualifier(said: Mapping[str, str], doubts: list[str]) -> str | None:
    if not said.get("qualifier"):
        return "exact"
    qualifier = _code("qualifier", said, doubts)
    if qualifier == "between":
        doubts.append("qualifier: “between” has two bounds, and a cell holds one number; write at_least or at_most")
        return None
    return qualifier


def _code(column: str, said: Mapping[str, str], doubts: list[str], *, needed: bool = True) -> str | None:
    """The code for what a cell says, given as code or as label in any language."""
    words = said.get(column)
    if not words:
        if needed:
            doubts.append(
                f"{column}: it has none; map a column to it in [table.columns], or write it in [table.constants]"
            )
        return None
    codelist = _CODELISTS.get(column, "areas")
    code = _codes(codelist).get(words.casefold())
    if code is None:
        short = labelled_codes().get(codelist)
        write = f"; write {', '.join(short)}" if short else ""
        doubts.append(f"{column}: “{words}” is no code or label of the code list{write}")
    return code


@cache
def _codes(codelist: str) -> dict[str, str]:
    """Codes and labels, casefolded -> code."""
    labels_of = labelled_codes().get(codelist) or {
        code: entry.labels for code, entry in getattr(load_codelists(), codelist).items()
    }
    labels = {label.casefold(): code for code, labels in labels_of.items() for label in labels.values()}
    return labels | {code.casefold(): code for code in labels_of}
