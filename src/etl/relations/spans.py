"""Rows beside the characters that they point at, and the ledger beside what was made of it."""

from __future__ import annotations

import hashlib

import polars as pl

from etl.frames import Frames, as_float, frame_of
from etl.relations.batch import Batch, subject, typed, words_at
from etl.reread import numbers_at

_POINTERS = ("document_id", "quote")


def document_hashes(batch: Batch) -> pl.DataFrame:
    """Each document beside the hash of its text, computed again."""
    return frame_of(
        "document_hashes",
        (
            {
                "subject": document.document_id,
                "document_id": document.document_id,
                "text_sha256": document.text_sha256,
                "text_sha256_again": hashlib.sha256(document.text.encode()).hexdigest(),
            }
            for document in batch.documents
        ),
    )


def mention_spans(batch: Batch) -> pl.DataFrame:
    """Each numeral beside its words."""
    frame = batch.frames["mentions"]
    rows = frame.select(subject("mentions"), *_POINTERS)
    return typed("mention_spans", rows.with_columns(words_at(frame, batch.texts)))


def figure_spans(batch: Batch) -> pl.DataFrame:
    """Each figure beside its words, and what they give when read again."""
    frame = batch.frames["figures"]
    decided = pl.col("decision_id").is_not_null().alias("decided")
    rows = frame.select(subject("figures"), *_POINTERS, "qualifier", "value", "value_low", "value_high", decided)
    return typed("figure_spans", rows.with_columns(words_at(frame, batch.texts), *_again(frame, batch)))


def claim_spans(batch: Batch) -> pl.DataFrame:
    """Each claim beside its words, and what they give when read again."""
    frame = batch.frames["claims"]
    rows = frame.select(subject("claims"), *_POINTERS, "value")
    return typed("claim_spans", rows.with_columns(words_at(frame, batch.texts), *_again(frame, batch)))


def _again(frame: pl.DataFrame, batch: Batch) -> list[pl.Series]:
    """What reading each span again gives: value, least and greatest."""
    places = frame.select("document_id", "char_start", "char_end").iter_rows()
    found = [tuple(map(as_float, numbers_at(batch.spans[document], start, end))) for document, start, end in places]
    names = ("again_value", "again_value_low", "again_value_high")
    return [pl.Series(name, [row[i] for row in found], dtype=pl.Float64) for i, name in enumerate(names)]


def numerals(batch: Batch) -> pl.DataFrame:
    """Each numeral that a text gives when read again, beside whether the ledger lists it."""
    schema = {"document_id": pl.String, "char_start": pl.Int64, "char_end": pl.Int64}
    found = [(document, *span) for document, spans in batch.spans.items() for span in spans]
    again = pl.DataFrame(found, schema=schema, orient="row")
    listed = batch.frames["mentions"].select(*schema, listed=pl.lit(value=True)).unique(list(schema))
    rows = again.join(listed, on=list(schema), how="left", maintain_order="left")
    words = words_at(rows, batch.texts).alias("quote")
    return typed("numerals", rows.with_columns(words, pl.col("listed").fill_null(value=False), subject("documents")))


def ledger(batch: Batch) -> pl.DataFrame:
    """Each numeral called a figure, and each figure and claim, beside whether the other side has it."""
    called = _sides(batch.frames, "mentions", pl.col("outcome") == "figure")
    stated = pl.concat([_sides(batch.frames, "figures"), _sides(batch.frames, "claims")])
    return typed("ledger", pl.concat([_covered(called, stated), _covering(stated, called)]))


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
