"""What relation tables are made from, and the small steps that all of them take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import polars as pl

from etl.frames import Frames
from etl.reread import Spans
from schemas.rows import Document
from schemas.tables import tables


@dataclass(frozen=True)
class Batch:
    """Some documents, the rows that were read from them, and every numeral of their texts read afresh."""

    documents: Sequence[Document]
    frames: Frames
    again: Sequence[Spans]

    @cached_property
    def linked(self) -> pl.DataFrame:
        """The figures that the table parts speak of, each once."""
        parts = self.frames["parts"]
        ids = pl.concat([parts["child_figure_id"], parts["whole_figure_id"]]).unique().alias("figure_id")
        return self.frames["figures"].join(ids.to_frame(), on="figure_id", how="semi").unique("figure_id")

    @cached_property
    def by_id(self) -> Mapping[str, Document]:
        """Each document by its document_id."""
        return {document.document_id: document for document in self.documents}

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """document_id -> text."""
        return {document.document_id: document.text for document in self.documents}

    @cached_property
    def spans(self) -> Mapping[str, Spans]:
        """document_id -> the numerals of its text, read afresh."""
        return {document.document_id: spans for document, spans in zip(self.documents, self.again, strict=True)}


def subject(table: str) -> pl.Expr:
    """The key of a row as one word."""
    return pl.concat_str(tables()[table].key, separator=":", ignore_nulls=False).alias("subject")


def typed(table: str, frame: pl.DataFrame) -> pl.DataFrame:
    """The columns of a relation table in its order, each of its type."""
    return frame.select(pl.col(name).cast(kind) for name, kind in tables()[table].polars_schema.items())


def words_at(frame: pl.DataFrame, texts: Mapping[str, str]) -> pl.Series:
    """What stands at each span; a span outside the text gives less than it quotes."""
    places = frame.select("document_id", "char_start", "char_end").iter_rows()
    return pl.Series("words", [texts[d][max(start, 0) : end] for d, start, end in places], dtype=pl.String)
