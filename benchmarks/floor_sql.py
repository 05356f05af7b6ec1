"""The checks of figures and parts, written by hand for DuckDB: what validation is held against."""

from __future__ import annotations

from collections.abc import Mapping

import duckdb
import polars as pl

from etl.relations.parts import areas_above
from schemas.codelists import load_codelists
from schemas.figures import GROUPED_ALIKE, ZERO
from schemas.parts import IOM_RETURNS
from schemas.tables import tables

_PRINTED = (
    "CASE WHEN {0}value_low = {0}value_high THEN {0}value_low::VARCHAR "
    "WHEN {0}value_low IS NOT NULL AND {0}value_high IS NOT NULL "
    "THEN 'between ' || {0}value_low || ' and ' || {0}value_high "
    "WHEN {0}value_low IS NOT NULL THEN 'at least ' || {0}value_low "
    "WHEN {0}value_high IS NOT NULL THEN 'at most ' || {0}value_high ELSE {0}value::VARCHAR END"
)
_PERIOD = "coalesce(period_start::VARCHAR, 'unknown') || ' to ' || coalesce(period_end::VARCHAR, 'unknown')"
_HAS = "({0}value IS NOT NULL OR {0}value_low IS NOT NULL OR {0}value_high IS NOT NULL)"
_RUNNING = (
    "coalesce(period_start = date_trunc('month', period_start)::DATE AND period_end = last_day(period_end) "
    "AND cumulation = 'period' AND year(period_start) = year(period_end) "
    "AND period_start <= published_on AND published_on < period_end, false)"
)
_COMPLETE = (
    f"{_HAS.format('')} AND indicator IS NOT NULL AND unit_measure IS NOT NULL "
    "AND (period_start IS NOT NULL OR period_end IS NOT NULL)"
)
_WITHIN = (
    f"CASE WHEN {_HAS.format('child_')} AND {_HAS.format('whole_')} "
    "THEN coalesce(child_value_low <= whole_value_high, true) END"
)
_WHOLE = (
    f"'at most ' || CASE WHEN whole_figure_id IS NULL THEN 'a total not given' "
    f"ELSE coalesce({_PRINTED.format('whole_')}, 'a total not known') END"
)


def _sql_regex(pattern: str) -> str:
    return "'" + pattern.replace("'", "''") + "'"


Check = tuple[str, str, str, str]
"""When it applies, what must hold, what is observed, what is expected."""

FIGURE_CHECKS: Mapping[str, Check] = {
    "whole_units": ("true", "least(value, value_low, value_high) >= 0", _PRINTED.format(""), "'0 or more'"),
    "bounds_order": (
        "true",
        (
            f"CASE WHEN {_HAS.format('')} THEN coalesce(value_low <= value_high, true) "
            "AND coalesce(value_low <= value, true) AND coalesce(value <= value_high, true) END"
        ),
        "concat(value_low, ' <= ', value, ' <= ', value_high)",
        "'in this order'",
    ),
    "period_order": (
        "period_start IS NOT NULL AND period_end IS NOT NULL",
        "period_start <= period_end",
        _PERIOD,
        "'start on or before end'",
    ),
    "no_future": (
        "period_end IS NOT NULL",
        f"CASE WHEN NOT {_RUNNING} THEN period_end <= published_on END",
        "concat('period to ', period_end)",
        "concat('no later than its publication, on ', published_on)",
    ),
    "year_to_date_anchor": (
        "cumulation = 'year_to_date'",
        "month(period_start) = 1 AND day(period_start) = 1",
        "period_start::VARCHAR",
        "'1 January'",
    ),
    "accepted_is_complete": (
        "status = 'accepted'",
        _COMPLETE,
        "concat_ws(', ', indicator, unit_measure)",
        "'value, indicator, unit and period'",
    ),
    "sentence_holds_quote": (
        "true",
        (
            "char_start - sentence_start >= 0 AND "
            "substring(sentence, greatest(char_start - sentence_start, 0) + 1, char_end - char_start) = quote"
        ),
        "substring(sentence, greatest(char_start - sentence_start, 0) + 1, char_end - char_start)",
        "quote",
    ),
    "known_codes": (
        "true",
        (
            "coalesce(indicator IN (SELECT code FROM indicators), true) "
            "AND coalesce(unit_measure IN (SELECT code FROM units), true) "
            "AND coalesce(ref_area IN (SELECT code FROM areas), true) "
            "AND coalesce(counterpart_area IN (SELECT code FROM areas), true)"
        ),
        "concat_ws(', ', indicator, unit_measure, ref_area, counterpart_area)",
        "'codes of the tables'",
    ),
    "unit_of_indicator": ("i.second IS NOT NULL", "unit_measure = i.second", "unit_measure", "unit"),
    "one_grouping_style": (
        r"regexp_matches(quote, '\d') AND decision_id IS NULL",
        f"regexp_matches(quote, {_sql_regex(GROUPED_ALIKE)})",
        "quote",
        "'groups of three digits'",
    ),
    "zero_is_stated": (
        "value = 0 AND decision_id IS NULL",
        f"regexp_matches(quote, {_sql_regex(ZERO)})",
        "quote",
        "'0, or a word for it'",
    ),
}
PAIR_CHECKS: Mapping[str, Check] = {
    "iom_returns_within_returns": (f"child_indicator = '{IOM_RETURNS}'", _WITHIN, _PRINTED.format("child_"), _WHOLE),
    "part_within_whole": (
        f"stated AND coalesce(child_indicator <> '{IOM_RETURNS}', true)",
        _WITHIN,
        _PRINTED.format("child_"),
        _WHOLE,
    ),
    "narrower_within_wider": (
        f"NOT stated AND child_indicator <> '{IOM_RETURNS}'",
        _WITHIN,
        _PRINTED.format("child_"),
        _WHOLE,
    ),
    "iom_share_is_not_all": (
        f"child_indicator = '{IOM_RETURNS}' AND whole_figure_id IS NOT NULL",
        "child_value <> whole_value",
        _PRINTED.format("child_"),
        _PRINTED.format("whole_"),
    ),
}
FRAME_CHECKS: Mapping[str, Check] = {
    "part_has_unit_of_whole": ("true", "child_unit = whole_unit", "child_unit", "whole_unit"),
    "part_within_area": (
        "true",
        "CASE WHEN child_area = whole_area THEN true ELSE nested END",
        "coalesce(child_area, 'unknown')",
        "coalesce(whole_area, 'unknown')",
    ),
    "part_within_period": (
        "true",
        (
            "child_start >= whole_start AND child_end <= whole_end "
            "AND NOT (child_start > whole_end OR child_end < whole_start)"
        ),
        "concat(child_start, ' to ', child_end)",
        "concat('within ', whole_start, ' to ', whole_end)",
    ),
}


def prepare(connection: duckdb.DuckDBPyConnection, frames: Mapping[str, pl.DataFrame]) -> None:
    """Load tables and code lists, as a warehouse holds them."""
    lists = load_codelists()
    codes = {
        "indicators": [(c, e.unit, e.parent) for c, e in lists.indicators.items()],
        "areas": [(c, e.kind, e.parent) for c, e in lists.areas.items()],
        "units": [(c, None, None) for c in lists.units],
        "above": [(c, upper, None) for c in lists.areas for upper in areas_above(lists, c)],
    }
    for name, rows in codes.items():
        connection.execute(f"CREATE TABLE {name} (code VARCHAR, second VARCHAR, parent VARCHAR)")
        connection.executemany(f"INSERT INTO {name} VALUES (?, ?, ?)", rows)
    for name, frame in frames.items():
        connection.register("frame", frame)
        connection.execute(f"CREATE TABLE {name} AS SELECT * FROM frame")
        connection.unregister("frame")


def check(connection: duckdb.DuckDBPyConnection) -> None:
    """Leave the tables results, passes and rejected; unlike validation, it copies no accepted row."""
    for statement in _statements():
        connection.execute(statement)


def _form() -> str:
    """What the columns of a figure must be."""
    info = tables()["figures"]
    wrong = [f"{c.name} IS NULL" for c in info.columns if not c.nullable]
    wrong += [f"{c.name} NOT IN {c.sql_codes}" for c in info.columns if c.allowed]
    wrong += ["sentence_start < 0", "char_start < 0", "char_end < 1"]
    return f"coalesce({' OR '.join(wrong)}, false)"


def _verdict(name: str, check: Check) -> str:
    applies, holds, *_ = check
    return (
        f"CASE WHEN {applies} THEN CASE ({holds}) WHEN true THEN 0 WHEN false THEN 1 ELSE 2 END::TINYINT END AS {name}"
    )


def _statements() -> list[str]:
    figures = ", ".join(_verdict(name, check) for name, check in FIGURE_CHECKS.items())
    pairs = ", ".join(_verdict(name, check) for name, check in PAIR_CHECKS.items())
    framed = ", ".join(_verdict(name, check) for name, check in FRAME_CHECKS.items())
    odd = " OR ".join(f"{name} <> 0" for name in FIGURE_CHECKS)
    return [
        f"""CREATE OR REPLACE TEMP TABLE judged AS
        SELECT f.rowid AS place, document_id, {_form()} AS misfit, {figures}
        FROM figures f LEFT JOIN indicators i ON i.code = indicator""",
        """UPDATE judged SET misfit = true WHERE place IN (
        SELECT unnest(places)
        FROM (SELECT list(rowid) AS places FROM figures GROUP BY figure_id HAVING count(*) > 1))""",
        f"""CREATE OR REPLACE TEMP TABLE odd AS
        SELECT f.*, i.second AS unit, j.* EXCLUDE (document_id)
        FROM judged j JOIN figures f ON f.rowid = place LEFT JOIN indicators i ON i.code = indicator
        WHERE misfit OR {odd}""",
        f"CREATE OR REPLACE TEMP TABLE pairs AS SELECT *, {pairs} FROM ({_PAIRS})",
        f"CREATE OR REPLACE TEMP TABLE framed AS SELECT *, {framed} FROM ({_FRAMES})",
        "CREATE OR REPLACE TEMP TABLE results AS " + " UNION ALL ".join(_results()),
        "CREATE OR REPLACE TEMP TABLE passes AS " + " UNION ALL ".join(_passes()),
        """CREATE OR REPLACE TEMP TABLE blocked AS
        SELECT DISTINCT subject FROM results WHERE outcome = 1 AND rule NOT IN
        ('narrower_within_wider', 'iom_share_is_not_all', 'part_within_area', 'part_within_period')
        UNION SELECT whole_figure_id FROM pairs WHERE iom_returns_within_returns = 1 OR part_within_whole = 1""",
        "CREATE OR REPLACE TEMP TABLE rejected AS SELECT * FROM figures SEMI JOIN blocked ON subject = figure_id",
    ]


_OPERAND = (
    "SELECT *, CASE WHEN regexp_matches(quote, '\\p{L}') AND length(regexp_extract(value::VARCHAR, '0*$')) >= 3 "
    "THEN (10 ** length(regexp_extract(value::VARCHAR, '0*$')) / 2)::BIGINT ELSE 0 END AS slack FROM figures"
)
_PAIRS = f"""
WITH operands AS ({_OPERAND}),
links AS (
  SELECT document_id, child_figure_id, whole_figure_id, true AS stated FROM parts WHERE kind <> 'share'
  UNION ALL
  SELECT c.document_id, c.figure_id, w.figure_id, false FROM figures c
  JOIN indicators i ON i.code = c.indicator AND i.parent IS NOT NULL
  LEFT JOIN figures w ON w.document_id = c.document_id AND w.indicator = i.parent
    AND w.period_start IS NOT DISTINCT FROM c.period_start AND w.period_end IS NOT DISTINCT FROM c.period_end
    AND w.ref_area IS NOT DISTINCT FROM c.ref_area AND (w.period_start IS NOT NULL OR w.period_end IS NOT NULL)
    AND coalesce(w.sex = c.sex, w.sex IS NULL) AND coalesce(w.age = c.age, w.age IS NULL)
    AND coalesce(w.citizenship = c.citizenship, w.citizenship IS NULL)
  WHERE c.figure_id NOT IN (SELECT child_figure_id FROM parts WHERE kind <> 'share')
)
SELECT l.*, c.indicator AS child_indicator, c.value AS child_value,
  c.value_low - c.slack AS child_value_low, c.value_high + c.slack AS child_value_high,
  w.value AS whole_value, w.value_low - w.slack AS whole_value_low, w.value_high + w.slack AS whole_value_high
FROM links l LEFT JOIN operands c ON c.figure_id = child_figure_id LEFT JOIN operands w ON w.figure_id = whole_figure_id
"""
_FRAMES = """
SELECT p.document_id, concat(child_figure_id, ':', whole_figure_id) AS subject,
  c.unit_measure AS child_unit, w.unit_measure AS whole_unit, c.ref_area AS child_area, w.ref_area AS whole_area,
  c.period_start AS child_start, c.period_end AS child_end, w.period_start AS whole_start, w.period_end AS whole_end,
  CASE WHEN a.code IS NOT NULL THEN true
       WHEN ca.second IN ('country', 'region') AND wa.second IN ('country', 'region') AND b.code IS NULL
         AND NOT contains(c.ref_area, 'X-') AND NOT contains(w.ref_area, 'X-') THEN false END AS nested
FROM parts p JOIN figures c ON c.figure_id = child_figure_id JOIN figures w ON w.figure_id = whole_figure_id
LEFT JOIN above a ON a.code = c.ref_area AND a.second = w.ref_area
LEFT JOIN above b ON b.code = w.ref_area AND b.second = c.ref_area
LEFT JOIN areas ca ON ca.code = c.ref_area LEFT JOIN areas wa ON wa.code = w.ref_area
"""


def _results() -> list[str]:
    """One row a rule and row that it did not pass; of pairs also those that it passed."""
    rows = [("SELECT 'fits_table' AS rule, figure_id AS subject, document_id, 1 AS outcome, 'form' AS observed, "
            "'form' AS expected FROM odd WHERE misfit")]  # fmt: skip
    for table, subject, kept, checks in (
        ("odd", "figure_id", "<> 0", FIGURE_CHECKS),
        ("pairs", "child_figure_id", "IS NOT NULL", PAIR_CHECKS),
        ("framed", "subject", "<> 0", FRAME_CHECKS),
    ):
        rows += [
            f"SELECT '{name}', {subject}, document_id, {name}, {observed}, {expected} FROM {table} WHERE {name} {kept}"
            for name, (_, _, observed, expected) in checks.items()
        ]
    return rows


def _passes() -> list[str]:
    """How many rows of each document each rule passed."""
    found = []
    for table, checks in (("judged", FIGURE_CHECKS), ("framed", FRAME_CHECKS)):
        counted = ", ".join(f"count(*) FILTER ({name} = 0) AS {name}" for name in checks)
        found.append(
            f"SELECT * FROM (UNPIVOT (SELECT document_id, {counted} FROM {table} GROUP BY document_id) "
            f"ON {', '.join(checks)} INTO NAME rule VALUE passed) WHERE passed > 0"
        )
    return found
