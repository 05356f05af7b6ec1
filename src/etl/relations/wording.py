"""Figures beside what the rest of their text shows of them: its style, its years, its terms."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import polars as pl

from etl.frames import frame_of
from etl.relations.batch import Batch, subject
from schemas.figure_words import SMUGGLING

_ONE_GROUP = r"^\d{1,3}[.,٫٬،]\d{3}$"
_GROUPED = re.compile(r"\d{1,3}([.,٫٬،])\d{3}(?:\1\d{3})*(?!\d)")
_DECIMALS = re.compile(r"\d+([.,٫])(?:\d{1,2}|\d{4,})")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_USUAL_GROUPING = {"fr": ".", "es": ".", "en": ",", "ar": ".,٬،"}


def numeral_styles(batch: Batch) -> pl.DataFrame:
    """Each figure written like `1.110` beside what its text and its language use the mark for."""
    languages = {document.document_id: document.language for document in batch.documents}
    groups, decimals = _marks(batch)
    figures = batch.frames["figures"].filter(pl.col("quote").str.contains(_ONE_GROUP))
    rows = figures.select(subject("figures"), "document_id", "quote").to_dicts()
    return frame_of("numeral_styles", (_style(row, languages, groups, decimals) for row in rows))


def _style(
    row: dict[str, Any],
    languages: dict[str, str | None],
    groups: Counter[tuple[str, str]],
    decimals: set[tuple[str, str]],
) -> dict[str, Any]:
    mark = re.sub(r"\d", "", row["quote"])
    use = (row["document_id"], mark)
    return row | {
        "mark": mark,
        "usual": mark in _USUAL_GROUPING.get(languages[row["document_id"]] or "", ""),
        "groups_elsewhere": groups[use] > 1,
        "decimals_elsewhere": use in decimals,
    }


def _marks(batch: Batch) -> tuple[Counter[tuple[str, str]], set[tuple[str, str]]]:
    """Document and mark: how many groups of three it sets apart, and whether it surely is a decimal mark."""
    groups: Counter[tuple[str, str]] = Counter()
    decimals = set()
    for document, quote in batch.frames["mentions"].select("document_id", "quote").iter_rows():
        grouped = _GROUPED.match(quote)
        if grouped:
            groups[document, grouped[1]] += quote.count(grouped[1])
        if decimal := _DECIMALS.fullmatch(quote, grouped.end() - 1 if grouped else 0):
            decimals.add((document, decimal[1]))
    return groups, decimals


def year_sources(batch: Batch) -> pl.DataFrame:
    """Each figure whose words give its period beside whether its text names a year, and its day of publication."""
    named = {document.document_id: bool(_YEAR.search(document.text)) for document in batch.documents}
    rows = batch.frames["figures"].filter(pl.col("period_char_start").is_not_null())
    rows = rows.select(subject("figures"), "document_id", "period_start", "period_end", "published_on")
    return frame_of("year_sources", (row | {"names_a_year": named[row["document_id"]]} for row in rows.to_dicts()))


def smuggling_terms(batch: Batch) -> pl.DataFrame:
    """Each figure of smuggling beside its sentence."""
    about = batch.frames["figures"].filter(pl.col("indicator").is_in(SMUGGLING))
    return about.select(subject("figures"), "document_id", "indicator", "sentence")


def totals(batch: Batch) -> pl.DataFrame:
    """Accepted figures that their document states twice, each beside the first of the same series and period."""
    figures, parts = batch.frames["figures"], batch.frames["parts"]
    key = ["document_id", "series_id", "period_start", "period_end"]
    whole = figures.join(parts, left_on="figure_id", right_on="child_figure_id", how="anti")
    whole = whole.filter(pl.col("status") == "accepted").sort("document_id", "char_start")
    again = whole.filter(pl.len().over(key) > 1).with_columns(subject("figures"))
    rows: list[dict[str, Any]] = []
    for group in again.partition_by(key, maintain_order=True):
        first, *others = group.to_dicts()
        rows += (_pair(batch, first, other) for other in others if other["sentence_start"] != first["sentence_start"])
    return frame_of("totals", rows)


def _pair(batch: Batch, first: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    names = ("value", "value_low", "value_high")
    document = batch.by_id[first["document_id"]]
    nouns = {_noun(document.text, row) for row in (first, other)}
    return {
        "document_id": first["document_id"],
        "first_figure_id": first["subject"],
        "other_figure_id": other["subject"],
        "period_start": first["period_start"],
        "period_end": first["period_end"],
        "same_words": not document.cells and len(nouns) == 1 and nouns != {""},
        "sentences": f"{first['sentence']}\n{other['sentence']}",
        **{f"first_{name}": first[name] for name in names},
        **{f"other_{name}": other[name] for name in names},
    }


def _noun(text: str, row: dict[str, Any]) -> str:
    """The two words behind a number, in lower case."""
    return " ".join(re.findall(r"[^\W\d_]+", text[row["char_end"] : row["char_end"] + 60].lower())[:2])


def figure_copies(batch: Batch) -> pl.DataFrame:
    """Each figure beside how many were made of its number."""
    copies = pl.len().over("document_id", "char_start", "char_end").cast(pl.Int64)
    return batch.frames["figures"].select(subject("figures"), "document_id", "quote", copies=copies)
