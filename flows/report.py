"""The account of a warehouse: the verdict, what fails, what is undecidable, what changed.

`sections` puts it together once; a terminal, Prefect's pages and JSON show the same.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from etl.errors import ExitCode, NotPublished
from etl.summary import Change, Changes, RuleFindings, RunSummary, SetAsideDocument, Standing
from flows.output import counted, jsonable, short, waits


@dataclass(frozen=True, slots=True)
class Item:
    """One case: a line that says it, and lines that say where it stands."""

    head: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Cases of one kind."""

    title: str
    items: tuple[Item, ...]
    more: int = 0
    """How many cases there are besides."""
    next_step: str = ""


def verdict(standing: Standing) -> tuple[str, str]:
    """Give what the rules come to, in one sentence, and the command to type next."""
    if standing.exit_code == ExitCode.RULE_FAILED:
        cases = counted(sum(found.count for found in standing.failed), "case")
        rules = counted(len(standing.failed), "blocking rule")
        return f"{rules} failed, in {cases}: those rows are set aside, the rest is published.", "communique review"
    if standing.exit_code == ExitCode.NUMBERS_WAIT:
        return f"No blocking rule fails; {waits(standing.waiting)} for a person.", "communique review"
    return "No blocking rule fails, and nothing waits for a person.", 'communique sql "SELECT * FROM latest_figures"'


def counts(standing: Standing) -> list[tuple[str, str]]:
    """Give what the warehouse holds, a line each."""
    failed, warned, undecidable = (
        sum(found.count for found in kind) for kind in (standing.failed, standing.warned, standing.undecidable)
    )
    decisions = ", ".join(f"{count} {state}" for state, count in standing.decisions.items())
    return [
        (
            "numerals",
            f"{standing.numerals} in {counted(standing.documents, 'document')}, {standing.unresolved} unresolved",
        ),
        ("figures", f"{standing.figures}: {standing.accepted} accepted, {standing.review} for review"),
        ("claims", str(standing.claims)),
        ("rejected", f"{standing.rejected} rows"),
        ("rules", f"{failed} failed, {warned} warned, {undecidable} undecidable"),
        *([("decisions", decisions)] if decisions else []),
    ]


def done(summary: RunSummary) -> list[tuple[str, str]]:
    """Give what a run did and what stands after it, a line each."""
    words = [f"{summary.new} new", f"{summary.unchanged} unchanged"]
    for number, word in ((summary.changed, "changed"), (summary.missing, "missing"), (summary.duplicates, "duplicate")):
        if number:
            words.append(f"{number} {word}")
    if summary.standing.set_aside:
        words.append(f"{len(summary.standing.set_aside)} set aside")
    warehouse = f"generation {summary.generation}, in {summary.seconds:.1f} s"
    return [("documents", ", ".join(words)), *counts(summary.standing), ("warehouse", warehouse)]


def sections(standing: Standing) -> Iterator[Section]:
    """Give all that there is to tell, the most urgent first."""
    yield from map(_failure, standing.failed)
    yield from map(_failure, standing.warned)
    if standing.set_aside:
        next_step = "do what stands below each file, then: communique run"
        yield Section("Set aside", tuple(map(_set_aside, standing.set_aside)), next_step=next_step)
    yield from map(_failure, standing.undecidable)
    yield from _changes(standing.changes)
    asked = (rule for rule in standing.rules if rule.passed or rule.failed or rule.undecidable)
    told = (
        Item(f"{rule.rule}: {rule.passed} passed, {rule.failed} failed, {rule.undecidable} undecidable")
        for rule in asked
    )
    yield Section("Every rule that was asked", tuple(told), next_step='communique sql "SELECT * FROM rules"')


def _failure(found: RuleFindings) -> Section:
    kind = {("block", "fail"): "Failed", ("warn", "fail"): "Warning"}.get(
        (found.severity, found.outcome), "Undecidable"
    )
    title = f"{kind}: {found.says} ({found.rule}, {counted(found.count, 'case')})"
    items = (
        Item(
            f"found {case.observed or 'unknown'}; expected {case.expected or 'unknown'}",
            tuple(line for line in (short(case.sentence), f"{case.raw_path}  {case.subject[:10]}".strip()) if line),
        )
        for case in found.cases
    )
    return Section(title, tuple(items), found.count - len(found.cases), found.next_step)


def _set_aside(document: SetAsideDocument) -> Item:
    return Item(document.raw_path, (f"{document.reason} ({document.rule})", f"to do: {document.remedy}"))


def _changes(changes: Changes | None) -> Iterator[Section]:
    if changes is None:
        return
    if not changes.kinds:
        yield Section(f"{_since(changes)}: nothing changed", ())
    for kind in changes.kinds:
        title = f"{_since(changes)}: {kind.what} ({kind.count})"
        yield Section(title, tuple(map(_change, kind.cases)), kind.count - len(kind.cases))


def _since(changes: Changes) -> str:
    return f"Since run {changes.since}" if changes.since else "Since the warehouse before"


def _change(change: Change) -> Item:
    told = " → ".join(short(words) for words in (change.before, change.now) if words)
    place = f"{change.raw_path or ''}  {(change.subject or '')[:10]}".strip() if change.raw_path != change.what else ""
    return Item(f"{change.what}: {told}" if told else change.what, (place,) if place else ())


def as_json(standing: Standing) -> dict[str, Any]:
    """Give the account for programs."""
    sentence, next_step = verdict(standing)
    kinds = {"failed": standing.failed, "warned": standing.warned, "undecidable": standing.undecidable}
    with_next = {
        name: [asdict(found) | {"next_step": found.next_step} for found in kind] for name, kind in kinds.items()
    }
    told = {"exit_code": int(standing.exit_code), "verdict": sentence, "next_step": next_step}
    return told | asdict(standing) | with_next


def as_text(standing: Standing) -> Iterator[str]:
    """Give the account line by line, for a terminal."""
    sentence, next_step = verdict(standing)
    yield from (sentence, f"next: {next_step}", "")
    yield from (f"{name:<10}{words}" for name, words in counts(standing))
    for section in sections(standing):
        yield ""
        yield from lines(section)


def lines(section: Section) -> Iterator[str]:
    """Give one section line by line."""
    yield section.title
    for item in section.items:
        yield f"  {item.head}"
        yield from (f"    {detail}" for detail in item.details)
    if section.more:
        yield f"  and {section.more} more"
    if section.next_step:
        yield f"  next: {section.next_step}"


def as_markdown(summary: RunSummary) -> str:
    """Give the account of a run as Markdown; whatever a document says in it is escaped."""
    sentence, next_step = verdict(summary.standing)
    told = [f"# {_escaped(sentence)}", "", f"Next: {_code(next_step)}", "", "| | |", "|---|---|"]
    told += [f"| {_escaped(name)} | {_escaped(words)} |" for name, words in done(summary)]
    for section in sections(summary.standing):
        told += ["", f"## {_escaped(section.title)}", "", *_bullets(section)]
    return "\n".join(told) + "\n"


@dataclass(frozen=True, slots=True)
class ChangeTable:
    """Changes of one kind."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    """As CHANGE_COLUMNS says; empty cells where there is nothing to tell."""
    more: int = 0
    """How many there are besides."""


CHANGE_COLUMNS = ("what", "before", "now", "file", "id")


def change_tables(changes: Changes | None) -> Iterator[ChangeTable]:
    """Give what would change, a table a kind."""
    if changes is None:
        yield ChangeTable("The published warehouse is of a version that cannot be compared with a new one.", ())
    elif not changes.kinds:
        yield ChangeTable(f"{_since(changes)}: nothing changed", ())
    else:
        for kind in changes.kinds:
            rows = tuple(map(_cells, kind.cases))
            yield ChangeTable(f"{_since(changes)}: {kind.what} ({kind.count})", rows, kind.count - len(rows))


def _cells(change: Change) -> tuple[str, ...]:
    told = (change.what, change.before, change.now, change.raw_path, (change.subject or "")[:10])
    return tuple(short(words or "") for words in told)


def changes_as_markdown(changes: Changes | None) -> str:
    """Give the same as Markdown."""
    told = ["# What would change"]
    for table in change_tables(changes):
        told += ["", f"## {_escaped(table.title)}"]
        if table.rows:
            told += ["", _row(CHANGE_COLUMNS), _row(("---",) * len(CHANGE_COLUMNS), str)]
            told += [_row(row) for row in table.rows]
        if table.more:
            told += ["", f"and {table.more} more"]
    return "\n".join(told) + "\n"


def _row(cells: Sequence[str], written: Callable[[str], str] | None = None) -> str:
    return f"| {' | '.join(map(written or _escaped, cells))} |"


def _bullets(section: Section) -> Iterator[str]:
    for item in section.items:
        yield f"- {_escaped(item.head)}"
        yield from (f"    - {_escaped(detail)}" for detail in item.details)
    if section.more:
        yield f"- and {section.more} more"
    if section.next_step:
        yield from ("", f"Next: {_code(section.next_step)}")


def remarks(summary: RunSummary) -> Iterator[str]:
    """Tell after a run of all that failed, was set aside or was decided in vain, and in a line a rule of the rest."""
    standing = summary.standing
    in_vain = tuple(found for found in standing.warned if found.rule == "decision_holds")
    for section in map(_failure, (*standing.failed, *in_vain)):
        yield "\n".join(lines(section))
    for document in map(_set_aside, standing.set_aside):
        yield "\n".join((f"set aside: {document.head}", *(f"  {detail}" for detail in document.details)))
    for found in (*(found for found in standing.warned if found not in in_vain), *standing.undecidable):
        kind = "warning" if found.outcome == "fail" else "undecidable"
        yield f"{kind}: {found.says} ({found.rule}, {counted(found.count, 'case')})"
    if standing.failed or standing.warned or standing.undecidable:
        yield "all of it: communique check"


def waiting(warehouse: Path) -> list[dict[str, object]]:
    """Give the rows of open_review as text safe to show in a browser; none where nothing is published yet."""
    from etl import query

    try:
        rows = query.sql(warehouse, "SELECT * FROM open_review").dicts()
    except NotPublished:
        return []
    return [{name: _safe(value) for name, value in row.items()} for row in rows]


def _safe(value: object) -> object:
    if value is None or isinstance(value, int | float | bool):
        return value
    return html.escape(str(value if isinstance(value, str) else jsonable(value)))


def _escaped(text: str) -> str:
    """Neither HTML nor Markdown of a document may come alive in ours."""
    return re.sub(r"([\\`*_{}\[\]()#+!|~])", r"\\\1", html.escape(" ".join(text.split())))


def _code(command: str) -> str:
    """A command of ours, whole: within code nothing is escaped."""
    return f"`{command}`"
