"""Write docs/rules.md from the rules themselves: run by `make rules`, checked by tests/schemas/test_rules_page.py."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from etl.codes import rule_rows
from schemas.tables import rules, tables

PAGE = Path(__file__).parent / "rules.md"

_HEAD = """\
# Rules

Every row passes these checks before it is published. The page is made from the checks: `make rules` writes it, and a
test fails where it differs. The same is in the table `rules` of the warehouse; what each run found is in
`rule_results`, and `communique check` tells it.

A rule gives one of three answers. It **fails** only where no value that the words allow would satisfy it; where
something is not known it is **undecidable**, and listed; else it **passes**. What breaks a rule that *blocks* goes to
the table `rejected`, with its reason, and comes back by itself once the text, its `source.toml` or the vocabulary is
mended. What breaks a rule that *warns* is published, and told. The last line of each rule shows what it says of an
example that breaks it.
"""
_FILES = "Raw files", "What cannot be read is no document; its reason is in `rejected`."


def page() -> str:
    """The whole page."""
    by_code = {row["code"]: row for row in rule_rows()}
    groups = [*_groups(), (*_FILES, [code for code in by_code if code not in rules()])]
    return "\n".join([_HEAD, *(line for group in groups for line in _group(by_code, *group))])


def _groups() -> Iterator[tuple[str, str, list[str]]]:
    """Heading, what is laid before the rules, and the codes; in the order in which a number travels."""
    order = ("documents", "mentions", "figures", "parts", "claims")
    infos = sorted(
        (info for info in tables().values() if info.rules),
        key=lambda info: (order.index(info.judges) if info.judges in order else len(order), not info.published),
    )
    for info in infos:
        yield info.name.replace("_", " ").capitalize(), info.comment, [entry.code for entry in info.rules]
    yield "Every table", "Its columns, types, codes and keys.", ["fits_table"]


def _group(by_code: dict[str, dict[str, Any]], heading: str, comment: str, codes: list[str]) -> Iterator[str]:
    yield f"## {heading}\n\n{comment}\n"
    for code in codes:
        row = by_code[code]
        yield f"### `{code}` ({row['severity']}, {row['table_name']})\n"
        yield f"{row['sentence_en']}<br>*{row['sentence_fr']}*\n"
        if row["broken_by"] != row["reason"]:
            yield f"{row['reason']} Idea from: {row['source']}.\n"
        yield f"> {_plain(row['broken_by'])}\n"


def _plain(words: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    escaped = "".join(f"\\{letter}" if letter in "\\`*_<>[]|" else letter for letter in words)
    return " ".join(escaped.split())


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"written: {PAGE.name}\n")


if __name__ == "__main__":
    main()
