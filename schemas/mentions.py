"""The table mentions: the ledger of every numeral of every text."""

from __future__ import annotations

import polars as pl

from schemas.base import Judgement, Table, column, relation, rule, table
from schemas.words import known, quotes_its_span, shown


@table(
    "mentions",
    key=("document_id", "char_start", "char_end"),
    checks=("char_start < char_end", "length(quote) = char_end - char_start"),
)
class Mentions(Table):
    """One row a numeral of a text, in digits or words: a figure, context with the reason, or unresolved."""

    document_id: str = column("The document it stands in", codelist="documents")
    char_start: int = column("First code point of the numeral in documents.text", at_least=0)
    char_end: int = column("One past its last code point", at_least=1)
    quote: str = column("The numeral as written")
    kind: str = column("What kind of number it is: count, percent, date, year, age, reference and so on", recurs=True)
    value: float = column("Its value, where it has one", nullable=True)
    value_low: float = column("Least value it can stand for", nullable=True)
    value_high: float = column("Greatest value it can stand for", nullable=True)
    outcome: str = column(
        "figure: a row of figures, claims or rejected has it; context: no figure, see reason; unresolved: waits",
        codes="outcome",
    )
    reason: str = column("Why it is no figure, or why a person must look", nullable=True)
    run_id: str = column("The run that wrote the row", codelist="runs")

    @rule(
        "reason_given",
        severity="block",
        en="A numeral that is no figure says why.",
        fr="Un nombre qui n'est pas un chiffre du communiqué dit pourquoi.",
        reason="A number left out without a reason is a number lost.",
        source="this project's promise",
        passing={"outcome": "context", "reason": "a year"},
        failing={"outcome": "context", "reason": None},
    )
    def reason_given(self) -> Judgement:
        """Context and unresolved numerals carry their reason."""
        return Judgement(
            applies=pl.col("outcome") != "figure",
            holds=known("reason") & (pl.col("reason").str.len_chars() > 0),
            observed=shown("reason"),
            expected=pl.lit("a reason"),
        )


@relation("mention_spans", judges="mentions")
class MentionSpans(Table):
    """Each numeral beside the characters that its span points at."""

    subject: str = column("The numeral")
    document_id: str = column("Its document")
    quote: str = column("As stored")
    words: str = column("What stands there")

    @rule(
        "mention_span_exact",
        severity="block",
        en="The span of a numeral points at the very characters it quotes.",
        fr="L'étendue d'un nombre désigne exactement les caractères cités.",
        reason="A numeral that cannot be pointed at cannot be checked.",
        source="google/langextract, CharInterval",
        passing={"quote": "4.388", "words": "4.388"},
        failing={"quote": "4.388", "words": " 4.38"},
    )
    def mention_span_exact(self) -> Judgement:
        """text[start:end] is the quote."""
        return quotes_its_span()


@relation("ledger", judges=None)
class Ledger(Table):
    """Each numeral that is said to be a figure, and each figure and claim, beside whether the other side has it."""

    side: str = column("Which table the row comes from")
    subject: str = column("The row there")
    document_id: str = column("Its document")
    quote: str = column("Its words")
    matched: bool = column("Whether the other side covers it")

    @rule(
        "ledger_complete",
        severity="block",
        en="Every numeral called a figure has its figure or claim, and every figure and claim its numeral.",
        fr="Tout nombre dit chiffre a son chiffre ou son énoncé, et tout chiffre ou énoncé a son nombre.",
        reason="No number is lost and no number is invented.",
        source="this project's promise",
        passing={"side": "figures", "quote": "4.388", "matched": True},
        failing={"side": "mentions", "quote": "4.388", "matched": False},
    )
    def ledger_complete(self) -> Judgement:
        """Nothing stands on one side only."""
        mention = pl.col("side") == "mentions"
        return Judgement(
            holds=pl.col("matched"),
            observed=pl.format("{} in {}", pl.col("quote"), pl.col("side")),
            expected=pl.when(mention)
            .then(pl.lit("a figure or claim that covers it"))
            .otherwise(pl.lit("a numeral within it")),
        )


@relation("numerals", judges="documents")
class Numerals(Table):
    """Each numeral that reading a text afresh gives, beside whether the ledger lists it."""

    subject: str = column("The document")
    document_id: str = column("The same")
    quote: str = column("The numeral as written")
    char_start: int = column("First code point of the numeral in documents.text")
    listed: bool = column("Whether mentions has it")

    @rule(
        "numeral_listed",
        severity="block",
        en="Every numeral of a text stands in the ledger.",
        fr="Tout nombre d'un texte figure au registre des nombres.",
        reason="A numeral that no list shows is lost, and nobody can know of it.",
        source="this project's promise",
        passing={"quote": "4.388", "char_start": 12, "listed": True},
        failing={"quote": "4.388", "char_start": 12, "listed": False},
    )
    def numeral_listed(self) -> Judgement:
        """A document that loses one is set aside whole."""
        return Judgement(
            holds=pl.col("listed"),
            observed=pl.format("{} at {}, not listed", "quote", "char_start"),
            expected=pl.lit("a row of mentions"),
        )
