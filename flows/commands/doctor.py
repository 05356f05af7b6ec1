"""`communique doctor`: is everything here that a run needs, and what to do about what is not."""

from __future__ import annotations

import typer

from etl.errors import ExitCode
from flows.options import RAW, WAREHOUSE, AsJson, Debug, Raw, Store, Warehouse


def doctor(
    raw: Raw = RAW, warehouse: Warehouse = WAREHOUSE, store: Store = None, as_json: AsJson = False, debug: Debug = False
) -> None:
    """Say what is amiss here, and what to do.

    Versions, settings, lock, storage, sources, disk, server and schedule. Exit code 2 where something is amiss.
    """
    from etl.store import store_at
    from flows.health import examine
    from flows.output import in_these_folders, write_json, write_table

    findings = examine(raw, warehouse, store_at(store))
    if as_json:
        write_json([finding.as_record() for finding in findings])
    else:
        write_table(
            ("", "what", "is", "do"),
            [("ok" if f.ok else "!!", f.what, f.found, in_these_folders(f.next_step)) for f in findings],
        )
    if not all(finding.ok for finding in findings):
        raise typer.Exit(ExitCode.USAGE)
