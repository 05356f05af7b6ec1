"""A run's account of itself: as text for a terminal, as Markdown for Prefect."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from etl.errors import NotPublished
from etl.summary import RuleFinding, RunSummary
from flows.output import jsonable

_SHOWN = 20


def counts(summary: RunSummary) -> list[tuple[str, str]]:
    """Give what was done and what stands, a line each."""
    standing = summary.standing
    done = [f"{summary.new} new", f"{summary.unchanged} unchanged"]
    for number, word in ((summary.changed, "changed"), (summary.missing, "missing"), (summary.duplicates, "duplicate")):
        if number:
            done.append(f"{number} {word}")
    if standing.set_aside:
        done.append(f"{len(standing.set_aside)} set aside")
    return [
        ("documents", ", ".join(done)),
        ("numerals", f"{standing.numerals} in {standing.documents} documents, {standing.unresolved} unresolved"),
        (
            "figures",
            f"{standing.figures}: {standing.accepted} accepted, {standing.review} for review",
        ),
        ("claims", str(standing.claims)),
        ("rejected", f"{standing.rejected} rows"),
        (
            "rules",
            f"{len(standing.failed)} failed, {len(standing.warned)} warned, {len(standing.undecidable)} undecidable",
        ),
        ("warehouse", f"generation {summary.generation}, in {summary.seconds:.1f} s"),
    ]


def failures(summary: RunSummary) -> Iterator[str]:
    """Tell of each blocking rule that failed: what, where, why and what to type next."""
    for finding in summary.standing.failed:
        yield (
            f"rule {finding.rule} failed: {finding.message}\n"
            f"where: {finding.raw_path}: {finding.sentence}\n"
            f"why: found {finding.observed}, expected {finding.expected}; the figures are in the table rejected\n"
            "next: compare the communiqué with its source, mend the raw file or leave it out, then: communique run\n"
            f"      communique sql \"SELECT * FROM rejected WHERE rule = '{finding.rule}'\""
        )


def remarks(summary: RunSummary) -> Iterator[str]:
    """Tell of what was set aside, what only warns, and what could not be decided."""
    standing = summary.standing
    for document in standing.set_aside:
        yield f"set aside: {document.raw_path}: {document.reason} ({document.rule})"
    for kind, findings in (("warning", standing.warned), ("undecidable", standing.undecidable)):
        for of_one_rule in _by_rule(findings):
            first, more = of_one_rule[0], len(of_one_rule) - 1
            yield f"{kind}: {first.rule}: {first.message} ({first.raw_path}{f', and {more} more' if more else ''})"
    if standing.warned or standing.undecidable:
        yield "all of them: communique check"


def _by_rule(findings: Sequence[RuleFinding]) -> list[list[RuleFinding]]:
    grouped: dict[str, list[RuleFinding]] = {}
    for finding in findings:
        grouped.setdefault(finding.rule, []).append(finding)
    return list(grouped.values())


def as_markdown(summary: RunSummary) -> str:
    """Give the account as Markdown; whatever a document says in it is escaped."""
    standing = summary.standing
    lines = ["# Ingest", "", "| | |", "|---|---|"]
    lines += [f"| {_escaped(name)} | {_escaped(text)} |" for name, text in counts(summary)]
    for title, findings in (
        ("Rules failed", standing.failed),
        ("Warnings", standing.warned),
        ("Undecidable", standing.undecidable),
    ):
        lines += _section(title, findings)
    if standing.set_aside:
        lines += ["", "## Set aside", "", "| file | rule | reason |", "|---|---|---|"]
        lines += [f"| {_row(d.raw_path, d.rule, d.reason)} |" for d in standing.set_aside]
    return "\n".join(lines) + "\n"


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


def _section(title: str, findings: Sequence[RuleFinding]) -> list[str]:
    if not findings:
        return []
    rows = [f"| {_row(f.rule, f.message, f.sentence, f.raw_path)} |" for f in findings[:_SHOWN]]
    more = [f"| | and {len(findings) - _SHOWN} more | | |"] if len(findings) > _SHOWN else []
    return ["", f"## {title}", "", "| rule | message | sentence | file |", "|---|---|---|---|", *rows, *more]


def _row(*cells: str) -> str:
    return " | ".join(_escaped(cell) for cell in cells)


def _escaped(text: str) -> str:
    """Neither HTML nor Markdown of a document may come alive in ours."""
    return re.sub(r"([\\`*_{}\[\]()#+!|~])", r"\\\1", html.escape(" ".join(text.split())))
