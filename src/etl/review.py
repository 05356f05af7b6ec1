"""A person's decision about a number: from what was typed to an entry of decisions.toml, checked before it stands."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from etl import query
from etl.archive import scan
from etl.decide import impossible
from etl.decisions import WITH_REASON, check_change, decision_of
from etl.decisions_file import decisions_at, legible_at, place_of, record, withdraw
from etl.errors import UsageError
from etl.ids import decided_figure_id, numeral_id
from etl.raw_folder import RawFolder
from etl.settings import Settings
from etl.time_period import ends_of
from etl.toml_keys import Wrong, did_you_mean
from etl.waiting import Item
from schemas.rows import Decision

NONE = "none"
OPEN = ".."
TYPED = ("value", "indicator", "period", "qualifier", "part_of")
"""What can be corrected, as KEY=VALUE."""
_UNIT = re.compile(r"(\d{4})(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person chose for one number."""

    verdict: str
    by: str
    at: datetime
    because: str | None = None
    changes: Mapping[str, Any] | None = None
    """Column -> value, as `changes_from` gives them."""


Find = Callable[[str], Item]
"""The figure that an id, or how it begins, names."""


def decide_on(raw: RawFolder, item: Item, choice: Choice, settings: Settings) -> Decision:
    """Write the choice beside the document; one that already stands there is not written again."""
    entry = entry_of(item, choice)
    try:
        decision = decision_of({key: value for key, value in entry.items() if value not in (None, {})}, "", 0)
    except Wrong as wrong:
        raise _refused(item, wrong.what, _as_typed(item, entry, wrong)) from wrong
    if item.what == "rejected" and choice.verdict == "accept":
        raise _refused(item, f"a rule set it aside: {item.reason}", _instead(item))
    if why := impossible(decision, item.reading):
        raise _refused(item, why, _instead(item))
    return _standing(raw, item, decision, settings) or record(raw, item.raw_path, entry, settings)


def _instead(item: Item) -> str:
    no_figure = f"communique review --not-a-figure {item.subject[:10]} --because …"
    return f"{_corrected(item)}  (what of it is wrong)\n      {no_figure}"


def _corrected(item: Item) -> str:
    example = "value=4388 indicator=voluntary_returns period=2024-01-01/2024-09-30"
    return f"communique review --correct {item.subject[:10]} {example} --because …"


def _as_typed(item: Item, entry: Mapping[str, Any], wrong: Wrong) -> str:
    """What is written into decisions.toml, for somebody who types options or fills in a sheet."""
    if entry["verdict"] == "correct" and not entry["changes"]:
        return f"say what is right, in a sheet under new_value, new_indicator, …, or: {_corrected(item)}"
    if entry["verdict"] in WITH_REASON and not entry["because"]:
        return "say why, in a sheet under because, or with --because …"
    return f"give {wrong.write}"


def entry_of(item: Item, choice: Choice) -> dict[str, Any]:
    """The entry as it is written: what was decided first, then what was expected."""
    changes = dict(choice.changes or {})
    if choice.verdict == "correct" and item.reading.get("read_as") != "figure" and item.value is not None:
        changes = {"value": item.value} | changes
    return {
        "verdict": choice.verdict,
        "quote": item.quote,
        "span": list(item.span),
        "sentence": item.words,
        "because": choice.because,
        "by": choice.by,
        "at": choice.at.replace(microsecond=0),
        "file": item.raw_path,
        "document": item.document_id,
        "expected": {name: value for name, value in item.reading.items() if value is not None},
        "changes": changes,
    }


def everything_decided(raw: RawFolder, settings: Settings) -> list[Decision]:
    """Every entry of every decisions.toml below the raw folder."""
    paths = sorted({file.decisions for file in scan(raw, settings) if file.decisions})
    return [one for path in paths for one in legible_at(raw, path, settings) if one.number]


def about(decisions: Iterable[Decision], prefix: str) -> list[Decision]:
    """Those about the number whose id begins so, or whose own id does."""
    if len(prefix) < query.SHORTEST_ID:
        return []
    return [one for one in decisions if any(known.startswith(prefix) for known in _ids(one))]


def take_back(raw: RawFolder, prefix: str, settings: Settings) -> Decision:
    """Take the last decision about a number out of its file; `prefix` is of the id of the number or of the decision."""
    if not (found := about(everything_decided(raw, settings), prefix)):
        raise UsageError(
            "no decision is about this",
            where=prefix[:80],
            why="the id of a figure, of a numeral or of a decision is needed, at least its first 4 digits",
            next_step='communique sql "SELECT decision_id, figure_id, verdict, quote FROM decisions"',
        )
    last = max(found, key=lambda one: str(one.decided_at))
    withdraw(raw, last.path, last.decision_id, settings)
    return last


def _ids(decision: Decision) -> list[str]:
    """All ids by which a person may know it: its own, and that of its figure or numeral."""
    about = str(decision.made_on)
    numeral = numeral_id(about, decision.char_start or 0, decision.char_end or 0)
    return [decision.decision_id, decided_figure_id(about, decision) or "", numeral]


def changes_from(typed: Sequence[str], item: Item, find: Find) -> dict[str, Any]:
    """`value=4388 period=2024-01` -> columns and values; raises UsageError with what to type instead."""
    changes: dict[str, Any] = {}
    for pair in typed:
        key, equals, text = pair.partition("=")
        try:
            changes |= _change(key if equals else pair, text.strip(), item, find)
        except Wrong as wrong:
            raise UsageError(
                f"this correction cannot be: {wrong.what}",
                where=pair[:80],
                why="a correction changes value, indicator, period, qualifier or part_of",
                next_step=f"type {wrong.write}",
            ) from wrong
    return changes


def _change(key: str, text: str, item: Item, find: Find) -> dict[str, Any]:
    if key == "value":
        return _value(text)
    if key == "period":
        return _period(text)
    if key == "part_of":
        return {key: NONE if text == NONE else _whole(text, item, find)}
    if key not in TYPED:
        raise Wrong(f"unknown key {key[:60]!r}", f"KEY=VALUE, where KEY is {did_you_mean(key, TYPED)}")
    return {key: check_change(key, text)}


def _value(text: str) -> dict[str, Any]:
    """4388, or 200..220 for a range."""
    low, dots, high = text.partition(OPEN)
    if not dots:
        return {"value": check_change("value", _whole_number(text))}
    ends = {"value_low": _whole_number(low), "value_high": _whole_number(high)}
    ends = {name: check_change(name, end) for name, end in ends.items()}
    if ends["value_high"] < ends["value_low"]:
        raise Wrong("the range ends before it begins", "value=200..220")
    return {"qualifier": "between", **ends}


def _whole_number(text: str) -> Any:
    """Spaces may group its digits; a dot or a comma could mean two things, and is refused."""
    digits = re.sub(r"[ \u00a0\u202f_]", "", text)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 20 else text


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Wrong(f"{text[:40]!r} is no day", "a day such as 2024-09-30") from None


def _period(text: str) -> dict[str, Any]:
    """2024, 2024-09, 2024-01-01/2024-09-30, 2024-01-01/P9M; two dots stand for an open end."""
    if (unit := _UNIT.fullmatch(text)) and 1 <= int(unit[2] or 1) <= 12:
        year, first, last = int(unit[1]), int(unit[2] or 1), int(unit[2] or 12)
        return _ends(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))
    start, slash, end = text.partition("/")
    if end.startswith("P"):
        try:
            return _ends(*ends_of(text))
        except (ValueError, OverflowError):
            raise Wrong(f"{text[:40]!r} is no period", "2024-01-01/P9M") from None
    if not slash:
        raise Wrong(f"{text[:40]!r} is no period", _no_period(text))
    first_day, last_day = (None if side in (OPEN, NONE, "") else _day(side) for side in (start, end))
    return _ends(first_day, last_day)


def _no_period(text: str) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return "period=2024, period=2024-09 or period=2024-01-01/2024-09-30"
    return f"period={day}/{day} for that day, or period=../{day} for what is there on it"


def _ends(start: date | None, end: date | None) -> dict[str, Any]:
    if start and end and end < start:
        raise Wrong("the period ends before it begins", f"period={end}/{start}")
    return {"period_start": start or NONE, "period_end": end or NONE}


def _whole(prefix: str, item: Item, find: Find) -> list[int]:
    whole = find(prefix)
    if whole.document_id != item.document_id or whole.span == item.span:
        raise Wrong(f"figure {prefix[:40]} is not another one of the same document", "part_of=FIGURE or part_of=none")
    return list(whole.span)


def _refused(item: Item, why: str, next_step: str) -> UsageError:
    return UsageError(
        "this decision cannot be made", where=f"{item.raw_path}: {item.quote}", why=why, next_step=next_step
    )


def _standing(raw: RawFolder, item: Item, decision: Decision, settings: Settings) -> Decision | None:
    """The last decision about the number, where it says the same."""
    about = [one for one in decisions_at(raw, place_of(item.raw_path), settings) if _same(one, decision, _PLACE)]
    last = max(about, key=lambda one: str(one.decided_at), default=None)
    return last if last and _same(last, decision, _SAID) else None


_PLACE = ("made_on", "char_start", "char_end")
_SAID = ("verdict", "because", "decided_by", "expected", "changes")


def _same(one: Decision, other: Decision, names: Sequence[str]) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in names)
