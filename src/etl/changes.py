"""What changed between two published warehouses: figures, documents and rules, as people would tell it.

A figure of an edited text has a new id; it is the same figure where it stands at the same place, or where its file
states one of the same series and period.
"""

from __future__ import annotations

from pathlib import Path

import duckdb

from etl.duck import bounded, literal
from etl.settings import Settings
from etl.summary import SHOWN, Change, Changed, Changes

_SERIES = "indicator, ref_area, counterpart_area, sex, age, citizenship, actor, period_start, period_end"
_SAME_ROWS = """
CREATE TEMP TABLE same_rows AS
SELECT document_id FROM now.documents JOIN before.documents USING (document_id, run_id, is_current)
"""
"""Documents whose rows one run wrote for both: nothing can have changed in them, and they are most."""
_FIGURES = f"""
CREATE TEMP TABLE {{0}}_figures AS
SELECT figure_id, document_id, raw_path, char_start, coalesce(indicator, 'no indicator') AS label, sentence,
    concat(if(qualifier = 'exact', '', qualifier || ' '),
        coalesce(value::VARCHAR, concat_ws(' to ', value_low, value_high))) AS said,
    concat_ws(', ', coalesce(indicator, 'no indicator'), time_period, status) AS read_as,
    CASE WHEN indicator IS NOT NULL THEN concat_ws('|', raw_path, hash({_SERIES}),
        row_number() OVER (PARTITION BY raw_path, {_SERIES} ORDER BY char_start)) END AS place_in_series
FROM {{0}}.figures f JOIN {{0}}.documents d USING (document_id) ANTI JOIN same_rows USING (document_id)
WHERE f.is_current
"""
_SAME = ("figure_id", "document_id, char_start", "place_in_series")
"""What makes two figures the same, the surest first."""
_PAIRED = """
INSERT INTO pairs SELECT n.figure_id, b.figure_id
FROM (SELECT * FROM now_figures ANTI JOIN pairs ON figure_id = now) n
JOIN (SELECT * FROM before_figures ANTI JOIN pairs ON figure_id = before) b USING ({})
"""
_ASIDE = "SELECT raw_path, reason FROM {}.rejected WHERE row_json IS NULL"
_DOCUMENTS = "SELECT raw_path, document_id, is_missing FROM {}.documents WHERE is_current"
_FAILING = (
    "SELECT rule, if(count(*) = 1, '1 case', count(*) || ' cases') AS cases FROM {}.rule_results "
    "WHERE is_current AND outcome = 'fail' AND rule <> 'reference_stands' {} GROUP BY rule"
)
_STILL_TOLD = "AND (raw_path IS NULL OR raw_path IN (SELECT raw_path FROM now.documents))"
"""A document keeps its rows when its file goes away: what `now` has not read at all it does not take back."""
_CHANGES = {
    # Of each kind: what, before, now, file and id.
    "documents new": (
        f"SELECT n.raw_path, NULL, NULL, n.raw_path, document_id FROM ({_DOCUMENTS.format('now')}) n "
        "WHERE NOT is_missing AND document_id NOT IN (SELECT document_id FROM before.documents) "
        f"AND n.raw_path NOT IN (SELECT raw_path FROM ({_DOCUMENTS.format('before')}))"
    ),
    "documents edited": (
        f"SELECT n.raw_path, b.document_id[:10], n.document_id[:10], n.raw_path, n.document_id "
        f"FROM ({_DOCUMENTS.format('now')}) n JOIN ({_DOCUMENTS.format('before')}) b USING (raw_path) "
        "WHERE n.document_id <> b.document_id AND NOT n.is_missing"
    ),
    "documents set aside": (
        f"SELECT raw_path, NULL, reason, raw_path, NULL FROM ({_ASIDE.format('now')}) "
        f"WHERE raw_path NOT IN (SELECT raw_path FROM ({_ASIDE.format('before')}))"
    ),
    "documents gone": (
        f"SELECT n.raw_path, NULL, NULL, n.raw_path, n.document_id FROM ({_DOCUMENTS.format('now')}) n "
        "JOIN before.documents b USING (document_id) WHERE n.is_missing AND NOT b.is_missing "
        f"AND n.raw_path NOT IN (SELECT raw_path FROM ({_ASIDE.format('now')}))"
    ),
    "figures new": (
        "SELECT label, NULL, said, raw_path, figure_id FROM now_figures ANTI JOIN pairs ON figure_id = now"
    ),
    "figures changed": (
        "SELECT n.label, if(n.said = b.said, b.read_as, b.said), if(n.said = b.said, n.read_as, n.said), n.raw_path, "
        "n.figure_id FROM pairs JOIN now_figures n ON n.figure_id = now JOIN before_figures b ON b.figure_id = before "
        "WHERE n.said <> b.said OR n.read_as <> b.read_as"
    ),
    "figures withdrawn": (
        "SELECT label, said, NULL, raw_path, figure_id FROM before_figures ANTI JOIN pairs ON figure_id = before "
        f"WHERE true {_STILL_TOLD}"
    ),
    "rules that newly fail": (
        f"SELECT rule, NULL, cases, NULL, NULL FROM ({_FAILING.format('now', '')}) "
        f"WHERE rule NOT IN (SELECT rule FROM ({_FAILING.format('before', '')}))"
    ),
    "rules that no longer fail": (
        f"SELECT rule, cases, NULL, NULL, NULL FROM ({_FAILING.format('before', _STILL_TOLD)}) "
        f"WHERE rule NOT IN (SELECT rule FROM ({_FAILING.format('now', '')}))"
    ),
}


def changes_since(before: Path, now: Path, settings: Settings, shown: int = SHOWN) -> Changes | None:
    """What `now` says otherwise than `before`; None where `before` is damaged, or of a version with other columns."""
    with bounded(None, settings, now.parent) as connection:
        try:
            connection.execute(f"ATTACH {literal(before)} AS before (READ_ONLY)")
            connection.execute(f"ATTACH {literal(now)} AS now (READ_ONLY)")
            _pair(connection)
            found = [_changed(connection, what, query, shown) for what, query in _CHANGES.items()]
            return Changes(_last_run(connection), tuple(changed for changed in found if changed.count))
        except duckdb.OutOfMemoryException:
            raise
        except duckdb.Error:
            return None


def _pair(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute(_SAME_ROWS)
    for side in ("now", "before"):
        connection.execute(_FIGURES.format(side))
    connection.execute("CREATE TEMP TABLE pairs (now VARCHAR, before VARCHAR)")
    for key in _SAME:
        connection.execute(_PAIRED.format(key))


def _changed(connection: duckdb.DuckDBPyConnection, what: str, query: str, shown: int) -> Changed:
    listed = f"SELECT *, count(*) OVER () FROM ({query}) AS t(what, was, is_now, raw_path, subject)"
    rows = connection.execute(f"{listed} ORDER BY raw_path, what, subject LIMIT {shown}").fetchall()
    return Changed(what, rows[0][-1] if rows else 0, tuple(Change(*row[:-1]) for row in rows))


def _last_run(connection: duckdb.DuckDBPyConnection) -> str | None:
    row = connection.execute("SELECT max(run_id) FROM before.runs").fetchone()
    return str(row[0]) if row and row[0] else None
