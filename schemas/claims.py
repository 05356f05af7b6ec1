"""The table claims: what communiqués say about figures."""

from __future__ import annotations

from datetime import date

import polars as pl

from schemas.base import Day, Judgement, Moment, Table, column, relation, rule, table
from schemas.codelists import load_codelists
from schemas.words import known, period_in_order, quotes_its_span, shown


@table(
    "claims",
    key=("claim_id",),
    checks=(
        "char_start < char_end",
        "length(quote) = char_end - char_start",
    ),
)
class Claims(Table):
    """One row a claim: a change, percentage, share, ratio or average that a communiqué states about figures."""

    claim_id: str = column("Follows from document, span and measure", unique=True)
    document_id: str = column("The document that states it", codelist="documents")
    measure: str = column("What is stated", codes="measure")
    value: float = column("The stated number: percent for change_percent and share")
    qualifier: str = column("How the words state it", codes="qualifier")
    indicator: str = column("What it is about", nullable=True, codelist="indicators")
    figure_id: str = column("The figure it is about, where known: the newer one, or the part", nullable=True)
    base_figure_id: str = column("The figure it is measured against, where known", nullable=True)
    recomputed: float = column("The same, computed from the two figures", nullable=True)
    period_start: Day = column("First day of its period", nullable=True)
    period_end: Day = column("Last day of its period", nullable=True)
    quote: str = column("The number as written")
    char_start: int = column("First code point in documents.text", at_least=0)
    char_end: int = column("One past the last", at_least=1)
    is_current: bool = column("False once an edited version of its document took its place")
    recorded_at: Moment = column("When the run that wrote the row began")
    run_id: str = column("The run that wrote the row", codelist="runs")

    @rule(
        "claim_period_order",
        severity="block",
        en="The period of a claim ends on or after the day it begins.",
        fr="La période d'un énoncé finit au plus tôt le jour où elle commence.",
        reason="Dates read in the wrong order give a period of no days.",
        source="SDMX time ranges",
        passing={"period_start": date(2024, 8, 1), "period_end": date(2024, 8, 31)},
        failing={"period_start": date(2024, 8, 31), "period_end": date(2024, 8, 1)},
    )
    def claim_period_order(self) -> Judgement:
        """Speaks of periods with two ends."""
        return period_in_order()

    @rule(
        "claim_known_indicator",
        severity="block",
        en="The indicator of a claim is a code of the code list.",
        fr="L'indicateur d'un énoncé est un code de la liste.",
        reason="A code that no list explains cannot be compared with anything.",
        source="SDMX code lists",
        passing={"indicator": "arrivals"},
        failing={"indicator": "moon_landings"},
    )
    def claim_known_indicator(self) -> Judgement:
        """Null is no code, and is allowed."""
        return Judgement(
            applies=known("indicator"),
            holds=pl.col("indicator").is_in(list(load_codelists().indicators)),
            observed=shown("indicator"),
            expected=pl.lit("a code of the table indicators"),
        )

    @rule(
        "share_within_whole",
        severity="warn",
        en="A share is from 0 to 100 percent.",
        fr="Une part est comprise entre 0 et 100 pour cent.",
        reason="More than all of something is a change, or a misread number.",
        source="great-expectations, expect_column_values_to_be_between",
        passing={"measure": "share", "value": 65.5},
        failing={"measure": "share", "value": 286.0},
    )
    def share_within_whole(self) -> Judgement:
        """Only warns: words like "110 percent of the capacity" are honest."""
        return Judgement(
            applies=pl.col("measure") == "share",
            holds=pl.col("value").is_between(0, 100),
            observed=shown("value"),
            expected=pl.lit("0 to 100"),
        )


@relation("claim_spans", judges="claims")
class ClaimSpans(Table):
    """Each claim beside the characters that its span points at."""

    subject: str = column("The claim")
    document_id: str = column("Its document")
    quote: str = column("As stored")
    words: str = column("What stands there")
    value: float = column("As stored")
    again_value: float = column("As read again", nullable=True)

    @rule(
        "claim_span_exact",
        severity="block",
        en="The span of a claim points at the very characters it quotes.",
        fr="L'étendue d'un énoncé désigne exactement les caractères cités.",
        reason="A claim that cannot be pointed at cannot be checked.",
        source="google/langextract, CharInterval",
        passing={"quote": "12", "words": "12"},
        failing={"quote": "12", "words": "2 "},
    )
    def claim_span_exact(self) -> Judgement:
        """text[start:end] is the quote."""
        return quotes_its_span()

    @rule(
        "claim_reread_value",
        severity="block",
        en="Reading the words of a claim again gives its number; a fall is stored with its sign.",
        fr="Relire les mots d'un énoncé redonne son nombre ; une baisse est stockée avec son signe.",
        reason="A number that its own words do not give was invented.",
        source="cactus-compute/needle, issue 120",
        passing={"value": -12.0, "again_value": 12.0},
        failing={"value": 21.0, "again_value": 12.0},
    )
    def claim_reread_value(self) -> Judgement:
        """The sign stands in the verb, not in the number."""
        return Judgement(
            holds=(pl.col("value").abs() == pl.col("again_value").abs()).fill_null(value=False),
            observed=shown("again_value"),
            expected=shown("value"),
        )
