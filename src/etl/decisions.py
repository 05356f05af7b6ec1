"""decisions.toml: what people decided of the numbers of the documents beside it. Read strictly, entry by entry.

An entry that cannot be understood is a Decision with its fault, so that it is told of and the others still count.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from etl.ids import id_of
from etl.toml_keys import Parsers, Wrong, day, did_you_mean, moment, parse_keys, parse_toml, words
from schemas.codelists import load_codelists
from schemas.labelled_codes import codes_of
from schemas.rows import Decision, Stated

WITH_REASON = ("correct", "not_a_figure")
"""What contradicts the reader, and so needs a `because`."""
_GREATEST = 2**63 - 1
_KEY = "decision"


def parse_decisions(content: bytes, path: str) -> list[Decision]:
    """Every entry of a decisions.toml; raises Unreadable where it is no TOML at all."""
    table = parse_toml(content, path, "decisions_toml")
    unknown = [key for key in table if key != _KEY]
    entries = table.get(_KEY, [])
    if unknown or not isinstance(entries, list):
        what = f"unknown key {unknown[0][:60]!r}" if unknown else f"{_KEY} is no list of tables"
        return [faulty(path, 0, f"{path}: {what}; write [[{_KEY}]] above each decision")]
    return [_entry(entry, path, number) for number, entry in enumerate(entries, 1)]


def faulty(path: str, number: int, fault: str, entry: object = None) -> Decision:
    """What stands for an entry that cannot be understood, with as much of it as can be shown."""
    known = entry if isinstance(entry, dict) else {}
    shown: dict[str, Any] = {name: known.get(key) for name, key in _SHOWN.items() if isinstance(known.get(key), str)}
    return Decision(id_of("decision", path, number, fault), path, number, fault=fault, **shown)


def concerning(decisions: Iterable[Decision], name: str, beside: frozenset[str]) -> list[Decision]:
    """Those that are about the raw file `name`; what names no file of the folder falls to the first one."""
    first = min(beside, default=name)
    named = [(one, PurePosixPath(one.file).name if one.file else None) for one in decisions]
    return [one for one, of in named if of == name or (of not in beside and name == first)]


def digest_of(decisions: Sequence[Decision]) -> str | None:
    """Changes when, and only when, something about a document's decisions does; None without any."""
    if not decisions:
        return None
    return hashlib.sha256("\n".join(one.decision_id for one in decisions).encode()).hexdigest()


def decision_of(entry: Mapping[str, Any], path: str, number: int) -> Decision:
    """A decision from the values of an entry; raises Wrong where one of them, or all together, cannot be."""
    values = parse_keys(entry, _PARSERS)
    for key in _REQUIRED:
        if key not in values:
            raise Wrong(f"{key} is missing", f"{key} = …, as docs/review.md shows")
    _check_together(values)
    start, end = values.pop("span")
    names = {"document": "made_on", "by": "decided_by", "at": "decided_at"}
    named = {names.get(key, key): value for key, value in values.items()}
    decision_id = id_of("decision", json.dumps({**values, "span": [start, end]}, sort_keys=True, default=str))
    return Decision(decision_id, path, number, char_start=start, char_end=end, **named)


def check_change(key: str, value: Any) -> Any:
    """One corrected value; raises Wrong with what to write instead."""
    return parse_keys({key: value}, _CHANGES)[key]


def _entry(entry: Any, path: str, number: int) -> Decision:
    if not isinstance(entry, dict):
        return faulty(path, number, f"{path}: {_KEY} {number} is no table; write [[{_KEY}]] and its keys below")
    try:
        return decision_of(entry, path, number)
    except Wrong as wrong:
        return faulty(path, number, f"{path}: {_KEY} {number}: {wrong.what}; write {wrong.write}", entry)


def _check_together(values: Mapping[str, Any]) -> None:
    verdict = values["verdict"]
    if verdict in WITH_REASON and not values.get("because"):
        raise Wrong(f"{verdict} needs a reason", 'because = "…"')
    if (verdict == "correct") != bool(values.get("changes")):
        raise Wrong(
            "nothing is corrected" if verdict == "correct" else f"{verdict} corrects nothing",
            "a [decision.changes] with verdict correct, and only there",
        )
    if "read_as" not in values["expected"]:
        raise Wrong("expected says not what the reader gave", 'read_as = "figure" under [decision.expected]')


def _one_of(codelist: str, *more: str) -> Callable[[Any], str]:
    """One of a code list."""

    def parse(value: Any) -> str:
        known = (*codes_of(codelist), *more)
        if value not in known:
            raise Wrong(f"is {str(value)[:40]!r}", f"one of {', '.join(known)}")
        return str(value)

    return parse


def _or_none(parse: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: value if value == "none" else parse(value)


def _count(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _GREATEST:
        raise Wrong(f"is no whole number of 0 or more: {str(value)[:40]!r}", "a number such as 4388")
    return value


def _number(value: Any) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Wrong("is no number", "a number such as 4388")
    return value


def _indicator(value: Any) -> str:
    known = load_codelists().indicators
    if value not in known:
        raise Wrong(f"is no indicator: {str(value)[:60]!r}", did_you_mean(str(value), known))
    return str(value)


def _span(value: Any) -> tuple[int, int]:
    if (
        isinstance(value, list)
        and len(value) == 2
        and all(type(one) is int for one in value)
        and 0 <= value[0] < value[1]
    ):
        return value[0], value[1]
    raise Wrong("is no span", "two numbers such as [120, 125]: the first character and one past the last")


def _hash(value: Any) -> str:
    text = words(value)
    if len(text) != 64 or set(text) - set("0123456789abcdef"):
        raise Wrong("is no document_id", "the 64 hexadecimal digits that communique show prints")
    return text


def _path(value: Any) -> str:
    path = PurePosixPath(words(value))
    if path.is_absolute() or ".." in path.parts:
        raise Wrong("is no path below the raw folder", 'file = "publisher/date-slug/communique.txt"')
    return str(path)


def _verbatim(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise Wrong("is no text", '"the words as they stand in the document"')
    return value


def _table(parsers: Parsers) -> Callable[[Any], Stated]:
    def parse(value: Any) -> Stated:
        if not isinstance(value, dict):
            raise Wrong("is no table", "its keys below [decision.expected] or [decision.changes]")
        return parse_keys(value, parsers)

    return parse


_FIGURE: Parsers = {
    "indicator": _indicator,
    "value": _count,
    "value_low": _count,
    "value_high": _count,
    "qualifier": _one_of("qualifier"),
    "period_start": day,
    "period_end": day,
}
_CHANGES: Parsers = {
    **_FIGURE,
    "period_start": _or_none(day),
    "period_end": _or_none(day),
    "part_of": _or_none(_span),
}
# The reader may have given a code that the vocabulary has no more: then the decision is stale, not wrong.
_EXPECTED: Parsers = {
    **_FIGURE,
    "read_as": _one_of("outcome", "claim"),
    "indicator": words,
    "measure": words,
    "value": _number,
}
_PARSERS: Parsers = {
    "verdict": _one_of("verdict"),
    "file": _path,
    "document": _hash,
    "span": _span,
    "quote": _verbatim,
    "sentence": _verbatim,
    "by": words,
    "at": moment,
    "because": words,
    "expected": _table(_EXPECTED),
    "changes": _table(_CHANGES),
}
CHANGEABLE = tuple(_CHANGES)
_REQUIRED = tuple(key for key in _PARSERS if key not in ("file", "because", "changes"))
_SHOWN = {"file": "file", "verdict": "verdict", "quote": "quote", "decided_by": "by", "because": "because"}
