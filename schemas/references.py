"""What a row refers to: it stands only where that stands."""

from __future__ import annotations

import polars as pl

from schemas.base import Judgement, Table, column, relation, rule
from schemas.words import shown


@relation("references", judges=None)
class References(Table):
    """Each row that refers to another beside whether that one stands."""

    side: str = column("The table of the row")
    subject: str = column("The row")
    document_id: str = column("Its document")
    refers_to: str = column("What it refers to")
    stands: bool = column("Whether that was accepted")

    @rule(
        "reference_stands",
        severity="block",
        en="A part or a claim stands only where its figures stand, and every row only where its document stands.",
        fr="Une partie ou un énoncé ne tient que si ses chiffres tiennent, et toute ligne que si son document tient.",
        reason="A row about what was set aside would speak of nothing.",
        source="referential integrity",
        passing={"refers_to": "a figure", "stands": True},
        failing={"refers_to": "a figure", "stands": False},
    )
    def reference_stands(self) -> Judgement:
        """Judged last, when it is known what stands."""
        return Judgement(pl.col("stands"), observed=shown("refers_to"), expected=pl.lit("a row that was accepted"))
