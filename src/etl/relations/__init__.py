"""Relation tables: rows laid beside what they are checked against, so that a rule is one expression.

Each is a function of a batch, by the name of its model in schemas/; a test sees that none is missing.
"""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from etl.frames import Frames
from etl.relations.batch import Batch, subject
from etl.relations.claims import claim_pairs, share_lists
from etl.relations.parts import part_frames, part_sums, parts_pairs
from etl.relations.references import references
from etl.relations.spans import claim_spans, document_hashes, figure_spans, ledger, mention_spans, numerals
from etl.relations.wording import figure_copies, numeral_styles, smuggling_terms, totals, year_sources

__all__ = ["RELATIONS", "Batch", "references", "relation_frames", "subject"]

RELATIONS: dict[str, Callable[[Batch], pl.DataFrame]] = {
    made.__name__: made
    for made in (
        document_hashes,
        mention_spans,
        figure_spans,
        claim_spans,
        numerals,
        ledger,
        figure_copies,
        numeral_styles,
        year_sources,
        smuggling_terms,
        totals,
        parts_pairs,
        part_frames,
        part_sums,
        claim_pairs,
        share_lists,
    )
}
"""All but `references`, which waits for the verdict of these."""


def relation_frames(batch: Batch) -> Frames:
    """Every relation table that needs no verdict of another."""
    return {name: made(batch) for name, made in RELATIONS.items()}
