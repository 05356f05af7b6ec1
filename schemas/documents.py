"""The table documents: every version of every communiqué that could be read."""

from __future__ import annotations

import polars as pl

from schemas.base import Day, Judgement, Moment, Table, column, relation, rule, table
from schemas.words import shown


@table(
    "documents",
    key=("document_id",),
    checks=("length(document_id) = 64", "length(text) > 0"),
    costly=("sha256(text) = text_sha256",),
)
class Documents(Table):
    """One row a version of a communiqué: its text as stored, and what is known of its publication."""

    document_id: str = column("sha256 of the raw bytes, hexadecimal", unique=True)
    publisher: str = column(
        "Who published it: a code of the table publishers, or the name as source.toml gives it",
        nullable=True,
        codelist="publishers",
    )
    title: str = column("Title as source.toml gives it", nullable=True)
    url: str = column("Where it was published", nullable=True)
    language: str = column("ISO 639-1 code, given or found out", nullable=True)
    published_on: Day = column("Day of publication; null where source.toml does not say", nullable=True)
    retrieved_at: Moment = column("When the raw file was fetched", nullable=True)
    media_type: str = column("Kind of the raw file, as an internet media type")
    raw_path: str = column("Where the raw file lies, relative to the raw folder")
    text: str = column("The text as decoded; every char_start and char_end counts its Unicode code points")
    text_sha256: str = column("sha256 of the text in UTF-8, hexadecimal")
    supersedes: str = column("document_id of the version that this one replaced at the same path", nullable=True)
    is_current: bool = column("False once the file was edited: a later version stands at its path")
    is_missing: bool = column("True once its raw file went away or can no longer be read; its rows are kept")
    valid_to: Moment = column("When a later version took its place; null while it is current", nullable=True)
    recorded_at: Moment = column("When the run that wrote the row began")
    run_id: str = column("The run that wrote the row", codelist="runs")


@relation("document_hashes", judges="documents")
class DocumentHashes(Table):
    """Each document beside the hash of its text, computed again."""

    subject: str = column("The document")
    document_id: str = column("The same")
    text_sha256: str = column("As stored")
    text_sha256_again: str = column("As computed from the stored text")

    @rule(
        "hash_follows",
        severity="block",
        en="A document's id is a sha256, and its text is the text that was hashed.",
        fr="L'identifiant d'un document est un sha256, et son texte est celui qui a été haché.",
        reason="A text that changed under its id can no longer be cited.",
        source="content addressing, as data version control does it",
        passing={"subject": "a1" * 32, "text_sha256": "b2", "text_sha256_again": "b2"},
        failing={"subject": "a1" * 32, "text_sha256": "b2", "text_sha256_again": "c3"},
    )
    def hash_follows(self) -> Judgement:
        """Same text, same hash."""
        return Judgement(
            holds=pl.col("subject").str.contains("^[0-9a-f]{64}$")
            & (pl.col("text_sha256") == pl.col("text_sha256_again")),
            observed=shown("text_sha256_again"),
            expected=shown("text_sha256"),
        )
