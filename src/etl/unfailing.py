"""Queries of which no value can fail to be computed, whatever the rows hold: told from the query alone.

To compute every value of every view over a million figures takes ten times as long as to load them, and proves
nothing of tomorrow's rows.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import duckdb

_TOTAL = {
    *("||", "~~", "+", "-", "/", "round", "greatest", "least", "nullif"),
    *("substring", "left", "length", "regexp_extract", "regexp_extract_all", "split_part", "sha256"),
    *("struct_pack", "unnest", "count", "count_star", "arg_max", "row_number", "first_value", "lag"),
}
"""Functions with a result for all values of their types, as DuckDB documents them; / by 0 is null.

+ and - fail on whole numbers beyond 2^63, which no count of rows and no place in a text comes near: where they are
asked of values, write the values as DOUBLE.
"""
_ANY_TO = frozenset({"VARCHAR"})
"""Types that every value can be cast to."""


def what_may_fail(query: str, connection: duckdb.DuckDBPyConnection) -> list[str]:
    """The casts, functions and subqueries of a query that some row could make fail; empty where there are none."""
    row = connection.execute("SELECT json_serialize_sql(?)", [query]).fetchone()
    parsed = json.loads(row[0]) if row else {"error_message": "no answer"}
    if not parsed.get("statements"):
        return [f"what could not be parsed: {parsed.get('error_message')}"]
    return [told for node in _nodes(parsed) if (told := _may_fail(node))]


def _nodes(parsed: Any) -> Iterator[dict[str, Any]]:
    if isinstance(parsed, dict):
        yield parsed
    for below in parsed.values() if isinstance(parsed, dict) else parsed if isinstance(parsed, list) else ():
        yield from _nodes(below)


def _may_fail(node: dict[str, Any]) -> str | None:
    match node.get("class"):
        case "CAST" if not (node["try_cast"] or node["child"]["class"] == "CONSTANT" or _to(node) in _ANY_TO):
            return f"a cast to {_to(node)}: TRY_CAST gives null where it cannot be done"
        case "FUNCTION" | "WINDOW" if node["function_name"] not in _TOTAL and not _is_of_doubles(node):
            return f"{node['function_name']}(): not known to have a result for every value"
        case "SUBQUERY" if node["subquery_type"] == "SCALAR":
            return "a subquery in place of a value: it fails where it finds two rows"
    return None


def _to(cast: dict[str, Any]) -> str:
    return str(cast["type_expr"]["type_name"])


def _is_of_doubles(function: dict[str, Any]) -> bool:
    """Whether it multiplies by a constant written as DOUBLE: no product of doubles fails."""
    asked = (argument["expression"] for argument in function["arguments"])
    return bool(function["function_name"] == "*" and any(a["class"] == "CAST" and _to(a) == "DOUBLE" for a in asked))
