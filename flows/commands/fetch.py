"""`communique fetch`: new documents from the sources into the raw folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from etl.errors import ExitCode, UsageError
from flows.options import RAW, AsJson, Debug, Raw

if TYPE_CHECKING:
    from etl.fetch import SourceReport


def fetch(raw: Raw = RAW, as_json: AsJson = False, debug: Debug = False) -> None:
    """Fetch what is new from the sources that DIR/sources.toml lists.

    Exit code 5 where one of them was out of reach; the others are fetched all the same.
    """
    from dataclasses import asdict

    from etl.fetch import fetch as fetch_sources
    from etl.settings import settings_from
    from flows.output import write_json

    reports = fetch_sources(raw, settings_from())
    if not reports:
        raise UsageError(
            "there is nothing to fetch from",
            where=f"{raw}/sources.toml",
            why="it lists the sources, a table each",
            next_step="write one; docs/sources.md shows how",
        )
    if as_json:
        write_json([asdict(report) for report in reports])
    else:
        _tell(reports)
    raise typer.Exit(ExitCode.SOURCE_OUT_OF_REACH if any(r.out_of_reach for r in reports) else ExitCode.DONE)


def _tell(reports: list[SourceReport]) -> None:
    from flows.output import narrate, write_table

    columns = ("source", "new", "changed", "unchanged", "warnings")
    write_table(columns, [(r.name, len(r.new), len(r.changed), r.unchanged, len(r.warnings)) for r in reports])
    for report in reports:
        for warning in report.warnings:
            narrate(f"{report.name}: {warning}")
    if any(report.new or report.changed for report in reports):
        narrate("Next: communique run")
