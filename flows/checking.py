"""What `communique check` asks the published warehouse."""

from __future__ import annotations

from pathlib import Path

from etl import query
from etl.errors import ExitCode

_RULES = """
SELECT code AS rule, r.severity,
       coalesce(sum(subjects) FILTER (outcome = 'pass'), 0)::BIGINT AS pass,
       coalesce(sum(subjects) FILTER (outcome = 'fail'), 0)::BIGINT AS fail,
       coalesce(sum(subjects) FILTER (outcome = 'undecidable'), 0)::BIGINT AS undecidable,
       sentence_en AS says
FROM rules r LEFT JOIN rule_results found ON found.rule = code AND is_current
GROUP BY ALL ORDER BY fail DESC, undecidable DESC, rule
"""
_FINDINGS = """
SELECT rule, severity, outcome, raw_path, message, sentence, observed, expected, subject
FROM rule_results WHERE is_current AND outcome <> 'pass' ORDER BY outcome, rule, raw_path, subject
"""
_BLOCKING = "SELECT count(*) FROM rule_results WHERE is_current AND outcome = 'fail' AND severity = 'block'"
_WAITING = "SELECT count(*) FROM open_review"


def rules_with_counts(warehouse: Path) -> list[dict[str, object]]:
    """Give each rule with how often it passed, failed and could not be decided."""
    return query.sql(warehouse, _RULES).dicts()


def findings(warehouse: Path) -> list[dict[str, object]]:
    """Give each failure and each undecidable case."""
    return query.sql(warehouse, _FINDINGS).dicts()


def verdict(warehouse: Path) -> ExitCode:
    """A failed blocking rule outweighs what waits for a person."""
    if _number(warehouse, _BLOCKING):
        return ExitCode.RULE_FAILED
    return ExitCode.NUMBERS_WAIT if _number(warehouse, _WAITING) else ExitCode.DONE


def _number(warehouse: Path, question: str) -> int:
    ((number,),) = query.sql(warehouse, question).rows
    return int(number)
