"""Text in the cells of a spreadsheet: a communiqué must not be able to put a formula into somebody's workbook."""

from __future__ import annotations

import re

import polars as pl

_WOULD_BE_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LONGEST = 32_767
"""Characters that a cell of Excel holds."""


def inert(text: str) -> str:
    """Text that a spreadsheet shows and never computes: an apostrophe goes before what it would take for a formula."""
    return f"'{text}" if _WOULD_BE_FORMULA.match(text) else text


def as_written(text: str) -> str:
    """What `inert` was given."""
    return text[1:] if text.startswith("'") and _WOULD_BE_FORMULA.match(text) else text


def inert_frame(frame: pl.DataFrame) -> pl.DataFrame:
    """A frame whose text columns are inert."""
    return frame.with_columns(_inert(name) for name, kind in frame.schema.items() if kind == pl.String)


def _inert(name: str) -> pl.Expr:
    text = pl.col(name)
    guarded = text.str.contains(f"^{_WOULD_BE_FORMULA.pattern}")
    return pl.when(guarded).then(pl.concat_str(pl.lit("'"), text)).otherwise(text).alias(name)


def excel_text(text: str) -> str:
    """Text that a cell of Excel can hold: inert, no control characters, cut where it is too long."""
    shown = _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", inert(text))
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 2]} …"
