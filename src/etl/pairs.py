"""Relation tables: rows laid beside what they are checked against, so that a rule is one expression."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

import polars as pl

from etl.frames import Frames, as_float, frame_of
from etl.reread import Spans, numbers_at
from schemas.parts import IOM_RETURNS, RETURNS
from schemas.rows import Document
from schemas.tables import tables

_DECIDED = pl.col("decision_id").is_not_null().alias("decided")
_OPERAND = ("figure_id", "indicator", "value", "value_low", "value_high")


def subject(table: str) -> pl.Expr:
    """The key of a row as one word."""
    return pl.concat_str(tables()[table].key, separator=":", ignore_nulls=False).alias("subject")


def relation_frames(documents: Sequence[Document], frames: Frames, again: Sequence[Spans]) -> Frames:
    """Every relation table that needs no verdict of another."""
    by_id = {document.document_id: document for document in documents}
    spans = dict(zip(by_id, again, strict=True))
    return {
        "document_hashes": _document_hashes(documents),
        "mention_spans": _spans("mention_spans", "mentions", frames, by_id),
        "claim_spans": _claim_spans(frames, by_id, spans),
        "figure_spans": _figure_spans(frames, by_id, spans),
        "ledger": _ledger(frames),
        "parts_pairs": _parts_pairs(frames),
    }


def references(frames: Frames, standing: dict[str, set[str]]) -> pl.DataFrame:
    """Each row beside what it refers to, once it is known which documents and figures stand."""
    found = [
        *(
            _referring(frames, table, "document_id", standing["documents"])
            for table in ("places", "mentions", "figures")
        ),
        *(
            _referring(frames, "parts", column, standing["figures"])
            for column in ("child_figure_id", "whole_figure_id")
        ),
        _referring(frames, "claims", "document_id", standing["documents"]),
        *(_referring(frames, "claims", column, standing["figures"]) for column in ("figure_id", "base_figure_id")),
    ]
    return _typed("references", pl.concat(found))


def _referring(frames: Frames, table: str, column: str, standing: set[str]) -> pl.DataFrame:
    known = pl.Series("known", sorted(standing), dtype=pl.String)
    return (
        frames[table]
        .filter(pl.col(column).is_not_null())
        .select(
            pl.lit(table).alias("side"),
            subject(table),
            pl.col(column).alias("refers_to"),
            pl.col(column).is_in(known.implode()).alias("stands"),
        )
    )


def _typed(table: str, frame: pl.DataFrame) -> pl.DataFrame:
    return frame.select(pl.col(name).cast(kind) for name, kind in tables()[table].polars_schema.items())


def _document_hashes(documents: Iterable[Document]) -> pl.DataFrame:
    return frame_of(
        "document_hashes",
        (
            {
                "subject": document.document_id,
                "text_sha256": document.text_sha256,
                "text_sha256_again": hashlib.sha256(document.text.encode()).hexdigest(),
            }
            for document in documents
        ),
    )


def _spans(name: str, table: str, frames: Frames, by_id: dict[str, Document]) -> pl.DataFrame:
    frame = frames[table]
    rows = frame.select(subject(table), "quote").with_columns(_words(frame, by_id))
    return _typed(name, rows)


def _words(frame: pl.DataFrame, by_id: dict[str, Document]) -> pl.Series:
    """What stands at each span; a span outside the text gives less than it quotes."""
    places = frame.select("document_id", "char_start", "char_end").iter_rows()
    return pl.Series("words", [by_id[d].text[max(start, 0) : end] for d, start, end in places], dtype=pl.String)


def _figure_spans(frames: Frames, by_id: dict[str, Document], spans: dict[str, Spans]) -> pl.DataFrame:
    frame = frames["figures"]
    rows = frame.select(subject("figures"), "quote", "qualifier", "value", "value_low", "value_high", _DECIDED)
    return _typed("figure_spans", rows.with_columns(_words(frame, by_id), *_again(frame, spans)))


def _claim_spans(frames: Frames, by_id: dict[str, Document], spans: dict[str, Spans]) -> pl.DataFrame:
    frame = frames["claims"]
    rows = frame.select(subject("claims"), "quote", "value")
    return _typed("claim_spans", rows.with_columns(_words(frame, by_id), *_again(frame, spans)))


def _again(frame: pl.DataFrame, spans: dict[str, Spans]) -> list[pl.Series]:
    """What reading each span again gives: value, least and greatest."""
    places = frame.select("document_id", "char_start", "char_end").iter_rows()
    found = [tuple(map(as_float, numbers_at(spans[document], start, end))) for document, start, end in places]
    names = ("again_value", "again_value_low", "again_value_high")
    return [pl.Series(name, [row[i] for row in found], dtype=pl.Float64) for i, name in enumerate(names)]


def _ledger(frames: Frames) -> pl.DataFrame:
    numerals = _sides(frames, "mentions", pl.col("outcome") == "figure")
    stated = pl.concat([_sides(frames, "figures"), _sides(frames, "claims")])
    return _typed("ledger", pl.concat([_covered(numerals, stated), _covering(stated, numerals)]))


def _sides(frames: Frames, table: str, only: pl.Expr | None = None) -> pl.DataFrame:
    frame = frames[table] if only is None else frames[table].filter(only)
    return frame.select("document_id", "char_start", "char_end", "quote", subject(table), pl.lit(table).alias("side"))


def _covered(inner: pl.DataFrame, outer: pl.DataFrame) -> pl.DataFrame:
    """Whether a span of `outer` covers each of `inner`: the farthest end of those that begin no later decides."""
    reach = outer.sort("char_start", "char_end").select(
        "document_id", "char_start", pl.col("char_end").cum_max().over("document_id").alias("reach")
    )
    joined = inner.sort("char_start").join_asof(
        reach.unique(["document_id", "char_start"], keep="last", maintain_order=True),
        on="char_start",
        by="document_id",
        strategy="backward",
        check_sortedness=False,
    )
    return joined.with_columns((pl.col("reach") >= pl.col("char_end")).fill_null(value=False).alias("matched"))


def _covering(outer: pl.DataFrame, inner: pl.DataFrame) -> pl.DataFrame:
    """Whether each of `outer` covers a span of `inner`: the nearest end of those that begin no earlier decides."""
    nearest = inner.sort("char_start", "char_end").select(
        "document_id",
        "char_start",
        pl.col("char_end").cum_min(reverse=True).over("document_id").alias("reach"),
    )
    joined = outer.sort("char_start").join_asof(
        nearest.unique(["document_id", "char_start"], keep="first", maintain_order=True),
        on="char_start",
        by="document_id",
        strategy="forward",
        check_sortedness=False,
    )
    return joined.with_columns((pl.col("reach") <= pl.col("char_end")).fill_null(value=False).alias("matched"))


def _parts_pairs(frames: Frames) -> pl.DataFrame:
    figures, parts = frames["figures"], frames["parts"]
    stated = parts.filter(pl.col("kind") != "share").select(
        "child_figure_id", "whole_figure_id", stated=pl.lit(value=True)
    )
    pairs = pl.concat([stated, _returns_pairs(figures, stated)])
    child = pairs.join(_operand(figures, "child"), on="child_figure_id", how="left", maintain_order="left")
    return _typed("parts_pairs", child.join(_operand(figures, "whole"), on="whole_figure_id", how="left"))


def _operand(figures: pl.DataFrame, role: str) -> pl.DataFrame:
    return figures.select(pl.col(name).alias(f"{role}_{name}") for name in _OPERAND).unique(f"{role}_figure_id")


def _returns_pairs(figures: pl.DataFrame, stated: pl.DataFrame) -> pl.DataFrame:
    """IOM returns beside the returns of the same text, period and area; beside nothing where the text has none."""
    frame = ["document_id", "period_start", "period_end", "ref_area"]
    iom = figures.filter(pl.col("indicator") == IOM_RETURNS).join(
        stated, left_on="figure_id", right_on="child_figure_id", how="anti"
    )
    dated = figures.filter(
        pl.col("indicator") == RETURNS, pl.col("period_start").is_not_null() | pl.col("period_end").is_not_null()
    )
    wholes = dated.select(*frame, whole_figure_id="figure_id")
    beside = iom.select(*frame, child_figure_id="figure_id").join(wholes, on=frame, how="left", nulls_equal=True)
    return beside.select("child_figure_id", "whole_figure_id", stated=pl.lit(value=False))
