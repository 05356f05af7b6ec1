"""The counts and findings of a warehouse, as its record and every run's summary tell them."""

from __future__ import annotations

import duckdb

from etl.summary import SHOWN, Case, RuleCounts, RuleFindings, SetAsideDocument, Standing

_COUNTS = {
    "documents": "SELECT count(*) FROM documents WHERE is_current",
    "numerals": "SELECT count(*) FROM mentions JOIN documents USING (document_id) WHERE is_current",
    "unresolved": (
        "SELECT count(*) FROM mentions JOIN documents USING (document_id) WHERE is_current AND outcome = 'unresolved'"
    ),
    "figures": "SELECT count(*) FROM figures WHERE is_current",
    "accepted": "SELECT count(*) FROM figures WHERE is_current AND status = 'accepted'",
    "review": "SELECT count(*) FROM figures WHERE is_current AND status = 'review'",
    "claims": "SELECT count(*) FROM claims WHERE is_current",
    "rejected": "SELECT count(*) FROM rejected WHERE row_json IS NOT NULL",
    # The rows of open_review, which would put all of them in order to be counted.
    "waiting": (
        "WITH others AS (SELECT document_id, char_start, char_end FROM rejected "
        "WHERE row_json IS NULL OR rule <> 'reference_stands' "
        "UNION ALL SELECT document_id, char_start, char_end FROM figures WHERE is_current AND status = 'review' "
        "UNION ALL SELECT document_id, char_start, char_end FROM mentions JOIN documents USING (document_id) "
        "WHERE is_current AND outcome = 'unresolved') "
        "SELECT (SELECT count(*) FROM others) + (SELECT count(*) FROM decisions "
        "ANTI JOIN others USING (document_id, char_start, char_end) WHERE is_current AND state IN ('stale', 'refused'))"
    ),
}
_FINDINGS = {
    # What falls with another row is in the table rejected; told here, it would bury the cause.
    "failed": "outcome = 'fail' AND r.severity = 'block' AND rule <> 'reference_stands'",
    "warned": "outcome = 'fail' AND r.severity = 'warn'",
    "undecidable": "outcome = 'undecidable'",
}
_CASES = """
SELECT rule, severity, outcome, sentence_en, of_it, coalesce(c.observed, ''), coalesce(c.expected, ''),
    coalesce(c.sentence, ''), c.raw_path, coalesce(c.subject, '')
FROM (
    SELECT rule, r.severity, outcome, sentence_en, sum(subjects)::BIGINT AS of_it,
        -- The least few by their first fields; a window would hold all of them.
        min({{'raw_path': raw_path, 'subject': subject, 'observed': observed, 'expected': expected,
            'sentence': sentence}}, {shown}) AS cases
    FROM rule_results r JOIN rules ON code = rule WHERE is_current AND {condition}
    GROUP BY ALL
), unnest(cases) AS of_cases(c)
ORDER BY of_it DESC, rule, c
"""
_RULES = """
SELECT code, r.severity, coalesce(sum(subjects) FILTER (outcome = 'pass'), 0)::BIGINT,
    coalesce(sum(subjects) FILTER (outcome = 'fail'), 0)::BIGINT,
    coalesce(sum(subjects) FILTER (outcome = 'undecidable'), 0)::BIGINT
FROM rules r LEFT JOIN rule_results ON rule = code AND is_current GROUP BY ALL ORDER BY code
"""
_DECISIONS = "SELECT state, count(*) FROM decisions WHERE is_current GROUP BY state ORDER BY state"
_SET_ASIDE = "SELECT raw_path, rule, reason, remedy FROM rejected WHERE row_json IS NULL ORDER BY raw_path"


def standing_of(connection: duckdb.DuckDBPyConnection) -> Standing:
    """Read it from a built warehouse."""
    counts = {name: _number(connection, query) for name, query in _COUNTS.items()}
    findings = {name: _findings(connection, condition) for name, condition in _FINDINGS.items()}
    set_aside = tuple(SetAsideDocument(*row) for row in connection.execute(_SET_ASIDE).fetchall())
    rules = tuple(RuleCounts(*row) for row in connection.execute(_RULES).fetchall())
    decisions = dict(connection.execute(_DECISIONS).fetchall())
    return Standing(**counts, **findings, set_aside=set_aside, rules=rules, decisions=decisions)  # type: ignore[arg-type]


def _number(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    row = connection.execute(query).fetchone()
    return int(row[0]) if row else 0


def _findings(connection: duckdb.DuckDBPyConnection, condition: str) -> tuple[RuleFindings, ...]:
    """Grouped by rule, the one with the most cases first."""
    grouped: dict[tuple[str, str, str, str, int], list[Case]] = {}
    for row in connection.execute(_CASES.format(condition=condition, shown=SHOWN)).fetchall():
        grouped.setdefault(row[:5], []).append(Case(*row[5:]))
    return tuple(RuleFindings(*rule, tuple(cases)) for rule, cases in grouped.items())
