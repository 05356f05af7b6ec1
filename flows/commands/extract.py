"""`communique extract`: what would be read from some files, without storing anything."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from etl.errors import ExitCode
from flows.options import AsJson, Debug

if TYPE_CHECKING:
    from flows.extraction import Record

Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files, or folders of communiqués.")]
_SHOWN = ("value", "qualifier", "measure", "indicator", "period_start", "period_end", "status")


def extract(paths: Paths, as_json: AsJson = False, debug: Debug = False) -> None:
    """Print what stands in some communiqués.

    Every numeral and figure; nothing is stored.

    JSON Lines, one document a line; on a terminal a table, unless --json is given.
    Exit code 4 where a file could not be read and waits for a person.
    """
    from flows.extraction import extract_all
    from flows.output import is_terminal, narrate, write_json

    set_aside = 0
    for record, fault in extract_all(paths):
        if fault is not None:
            set_aside += 1
            narrate(f"set aside: {fault.raw_path}: {fault.reason}\nnext: {fault.remedy}")
        elif as_json or not is_terminal(sys.stdout):
            write_json(record, indent=None)
        elif record is not None:
            _show(record)
    raise typer.Exit(ExitCode.NUMBERS_WAIT if set_aside else ExitCode.DONE)


def _show(record: Record) -> None:
    from flows.output import write, write_table

    write(
        f"{record['path']}  language {record['language'] or 'unknown'}, published {record['published_on'] or 'unknown'}"
    )
    rows = [(figure["quote"], *(figure[name] for name in _SHOWN)) for figure in record["figures"]]
    write_table(("quote", *_SHOWN), rows)
