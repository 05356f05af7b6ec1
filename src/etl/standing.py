"""The counts and findings of a warehouse, as its record and every run's summary tell them."""

from __future__ import annotations

import duckdb

from etl.summary import RuleFinding, SetAsideDocument, Standing

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
}
_FINDINGS = {
    # What falls with another row is in the table rejected; told here, it would bury the cause.
    "failed": "outcome = 'fail' AND severity = 'block' AND rule <> 'reference_stands'",
    "warned": "outcome = 'fail' AND severity = 'warn'",
    "undecidable": "outcome = 'undecidable'",
}


def standing_of(connection: duckdb.DuckDBPyConnection) -> Standing:
    """Read it from a built warehouse."""
    counts = {name: _number(connection, query) for name, query in _COUNTS.items()}
    findings = {name: _findings(connection, condition) for name, condition in _FINDINGS.items()}
    return Standing(**counts, **findings, set_aside=_set_aside(connection))  # type: ignore[arg-type]


def _number(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    row = connection.execute(query).fetchone()
    return int(row[0]) if row else 0


def _findings(connection: duckdb.DuckDBPyConnection, condition: str) -> tuple[RuleFinding, ...]:
    rows = connection.execute(
        "SELECT rule, severity, outcome, message, observed, expected, coalesce(sentence, ''), raw_path, subject "
        f"FROM rule_results WHERE is_current AND {condition} ORDER BY raw_path, rule, subject"
    ).fetchall()
    return tuple(RuleFinding(*row) for row in rows)


def _set_aside(connection: duckdb.DuckDBPyConnection) -> tuple[SetAsideDocument, ...]:
    rows = connection.execute("SELECT raw_path, rule, reason FROM rejected WHERE row_json IS NULL ORDER BY raw_path")
    return tuple(SetAsideDocument(*row) for row in rows.fetchall())
