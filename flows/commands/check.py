"""`communique check`: the rules over the warehouse, as a report."""

from __future__ import annotations

import typer

from etl.errors import ExitCode
from flows.options import WAREHOUSE, AsJson, Debug, Warehouse


def check(warehouse: Warehouse = WAREHOUSE, as_json: AsJson = False, debug: Debug = False) -> None:
    """Report what each rule found.

    Exit code 3 where a blocking rule fails, else 4 where a number waits for a person.
    """
    from flows.checking import findings, rules_with_counts, verdict
    from flows.output import narrate, write, write_json, write_table

    rules, found, code = rules_with_counts(warehouse), findings(warehouse), verdict(warehouse)
    if as_json:
        write_json({"exit_code": int(code), "rules": rules, "findings": found})
    else:
        spoke = [row for row in rules if row["pass"] or row["fail"] or row["undecidable"]]
        write_table(_RULE_COLUMNS, [[row[name] for name in _RULE_COLUMNS] for row in spoke], "Rules")
        if found:
            write()
            write_table(_FINDING_COLUMNS, [[row[name] for name in _FINDING_COLUMNS] for row in found], "Not passed")
        narrate(_NEXT[code])
    raise typer.Exit(code)


_RULE_COLUMNS = ("rule", "severity", "pass", "fail", "undecidable", "says")
_FINDING_COLUMNS = ("rule", "outcome", "raw_path", "message")
_NEXT = {
    ExitCode.DONE: "No blocking rule fails, and nothing waits for a person.",
    ExitCode.RULE_FAILED: "A blocking rule fails: its figures are in the table rejected, the rest is published.\n"
    'next: communique sql "SELECT * FROM rejected"',
    ExitCode.NUMBERS_WAIT: "No blocking rule fails; some numbers wait for a person.\nnext: communique review",
}
