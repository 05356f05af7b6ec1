"""What `communique check` asks the published warehouse."""

from __future__ import annotations

from pathlib import Path

from etl import query
from etl.errors import ExitCode
from flows.output import records

_RULES = """
SELECT r.rule, r.severity, count(*) FILTER (outcome = 'pass') AS pass, count(*) FILTER (outcome = 'fail') AS fail,
       count(*) FILTER (outcome = 'undecidable') AS undecidable, r.sentence_en AS says
FROM rules r LEFT JOIN rule_results USING (rule)
GROUP BY ALL ORDER BY fail DESC, undecidable DESC, r.rule
"""
_FINDINGS = """
SELECT rule, severity, outcome, message, observed, expected, subject
FROM rule_results JOIN rules USING (rule)
WHERE outcome <> 'pass' ORDER BY outcome, rule, subject
"""


def rules_with_counts(warehouse: Path) -> list[dict[str, object]]:
    """Give each rule with how often it passed, failed and could not be decided."""
    return records(*query.sql(warehouse, _RULES))


def findings(warehouse: Path) -> list[dict[str, object]]:
    """Give each failure and each undecidable case."""
    return records(*query.sql(warehouse, _FINDINGS))


def verdict(warehouse: Path) -> ExitCode:
    """A failed blocking rule outweighs what waits for a person."""
    _, [[failed]] = query.sql(
        warehouse,
        "SELECT count(*) FROM rule_results JOIN rules USING (rule) WHERE outcome = 'fail' AND severity = 'block'",
    )
    _, [[waiting]] = query.sql(warehouse, "SELECT count(*) FROM open_review")
    if failed:
        return ExitCode.RULE_FAILED
    return ExitCode.NUMBERS_WAIT if waiting else ExitCode.DONE
