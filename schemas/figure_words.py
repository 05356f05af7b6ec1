"""Figures beside what the rest of their text shows of them: its copies, its style, its years, its terms, its totals."""

from __future__ import annotations

from datetime import date

import polars as pl

from schemas.base import Day, Judgement, Table, column, relation, rule
from schemas.words import intervals_meet, known, shown_interval, shown_period

SMUGGLING = ("smuggling_networks_dismantled", "arrests_smugglers")
_TRAFFICKING_WORDS = (
    r"(?i)\btraite des (?:êtres humains|personnes)|human trafficking|trafficking in (?:persons|human)|\btrata\b"
    "|الاتجار (?:ب|في )البشر"
)
_SMUGGLING_WORDS = (
    r"(?i)passeur|trafic (?:illicite )?de migrants|smuggl|tráfico (?:ilícito )?de (?:migrantes|personas|inmigrantes)"
    "|traficante|pollero|تهريب|مهرب"
)
_NAMES_A_SOURCE = (
    r"(?i)\bselon\b|d['’]après|pour sa part|de son côté|according to|\bsaid\b|\bsays\b|según|por su parte|en cambio"
    r"|\b(?:OIM|IOM|HCR|UNHCR|ACNUR)\b|وفق|حسب|المنظمة الدولية"
)
_LONG_DAYS = 28
"""From a month on, a period is told by totals; within a shorter one a text tells event by event."""


@relation("figure_copies", judges="figures")
class FigureCopies(Table):
    """Each figure beside how many figures were made of its number."""

    subject: str = column("The figure")
    document_id: str = column("Its document")
    quote: str = column("The number as written")
    copies: int = column("Figures with the same span of the same text", at_least=1)

    @rule(
        "counted_once",
        severity="block",
        en="One number of a text is one figure.",
        fr="Un nombre d'un texte donne un seul chiffre.",
        reason="The same number of the same text under two indicators is counted twice.",
        source="ondata, duplicated rows",
        passing={"quote": "4.388", "copies": 1},
        failing={"quote": "4.388", "copies": 2},
    )
    def counted_once(self) -> Judgement:
        """Which of the two is meant, a person has to say: none is published."""
        return Judgement(
            holds=pl.col("copies") == 1,
            observed=pl.format("{}: {} figures", "quote", "copies"),
            expected=pl.lit("one figure"),
        )


@relation("numeral_styles", judges="figures")
class NumeralStyles(Table):
    """Each figure written like 1.110 beside what its text and its language use the mark for."""

    subject: str = column("The figure")
    document_id: str = column("Its document")
    quote: str = column("The number as written")
    mark: str = column("Its one mark")
    usual: bool = column("Whether the language of the text groups digits with this mark")
    groups_elsewhere: bool = column("Whether the text sets apart further groups with it")
    decimals_elsewhere: bool = column("Whether another number of the text surely writes decimals with it")

    @rule(
        "style_decides",
        severity="warn",
        en="Where a number may be read as thousands or as a decimal, the style of its text decides.",
        fr="Si un nombre peut se lire en milliers ou en décimales, le style du texte en décide.",
        reason="1.110 is a thousand in one text and one and a bit in another; the difference is a thousandfold.",
        source="La Vie éco, which writes both",
        passing={"quote": "1.110", "mark": ".", "usual": True, "groups_elsewhere": True, "decimals_elsewhere": False},
        failing={"quote": "1.110", "mark": ".", "usual": True, "groups_elsewhere": False, "decimals_elsewhere": True},
        undecidable={
            "quote": "1.110", "mark": ".", "usual": False, "groups_elsewhere": False, "decimals_elsewhere": False
        },
    )  # fmt: skip
    def style_decides(self) -> Judgement:
        """Fails where text and language do not both group with a mark that the text also writes decimals with.

        Undecidable where neither tells.
        """
        usual, groups, decimals = (pl.col(name) for name in ("usual", "groups_elsewhere", "decimals_elsewhere"))
        told = pl.when(usual | groups | decimals)
        for_groups = pl.when(decimals).then(usual & groups).otherwise(usual | groups)
        use = pl.when(decimals).then(pl.lit("decimals")).otherwise(pl.lit("nothing else"))
        return Judgement(
            holds=told.then(for_groups),
            observed=pl.format("{} in a text that uses “{}” for {}", "quote", "mark", use),
            expected=pl.lit("a text or a language that groups digits with it"),
        )


@relation("year_sources", judges="figures")
class YearSources(Table):
    """Each figure whose words give a period beside where its year can come from."""

    subject: str = column("The figure")
    document_id: str = column("Its document")
    period_start: Day = column("First day of its period", nullable=True)
    period_end: Day = column("Last day of its period", nullable=True)
    published_on: Day = column("Day of publication", nullable=True)
    names_a_year: bool = column("Whether the text names any year")

    @rule(
        "year_has_source",
        severity="block",
        en="The year of a period is named in the text or follows from the day of publication.",
        fr="L'année d'une période est nommée dans le texte ou découle du jour de publication.",
        reason="A year that comes from nowhere is the year of the machine that read the text.",
        source="dateparser, which fills what is missing with today",
        passing={"period_end": date(2024, 9, 30), "published_on": date(2024, 10, 5), "names_a_year": False},
        failing={"period_end": date(2024, 9, 30), "published_on": None, "names_a_year": False},
    )
    def year_has_source(self) -> Judgement:
        """Fails only where neither can have given it."""
        return Judgement(
            holds=known("published_on") | pl.col("names_a_year"),
            observed=pl.format("{}, no year in the text, no day of publication", shown_period()),
            expected=pl.lit("a year in the text, or a day of publication"),
        )


@relation("smuggling_terms", judges="figures")
class SmugglingTerms(Table):
    """Each figure of the smuggling of migrants beside its sentence."""

    subject: str = column("The figure")
    document_id: str = column("Its document")
    indicator: str = column("What it is said to count", codelist="indicators")
    sentence: str = column("The sentence that states it")

    @rule(
        "smuggling_is_no_trafficking",
        severity="warn",
        en="Smuggling of migrants and trafficking in persons are told apart.",
        fr="Le trafic illicite de migrants et la traite des personnes sont distingués.",
        reason="They are two crimes with two definitions; relays mix the words, and the figures with them.",
        source="IOM Glossary on Migration: smuggling, trafficking in persons",
        passing={"sentence": "188 réseaux de trafic de migrants ont été démantelés."},
        failing={"sentence": "188 réseaux de traite des êtres humains ont été démantelés."},
        undecidable={"sentence": "188 réseaux de trafic de migrants et de traite des personnes ont été démantelés."},
    )
    def smuggling_is_no_trafficking(self) -> Judgement:
        """Undecidable where the sentence speaks of both: it does not say which of them the number counts."""
        trafficking = pl.col("sentence").str.contains(_TRAFFICKING_WORDS)
        smuggling = pl.col("sentence").str.contains(_SMUGGLING_WORDS)
        return Judgement(
            holds=pl.when(~(trafficking & smuggling)).then(~trafficking),
            observed=pl.when(smuggling)
            .then(pl.lit("words of both"))
            .otherwise(pl.lit("words of trafficking in persons")),
            expected=pl.lit("words of smuggling alone"),
        )


@relation("totals", judges="figures", subjects=("other_figure_id", "first_figure_id"))
class Totals(Table):
    """Accepted figures that a document states twice, in different sentences, for one series and period."""

    other_figure_id: str = column("The later figure")
    first_figure_id: str = column("The first")
    document_id: str = column("Their document")
    period_start: Day = column("First day of their period", nullable=True)
    period_end: Day = column("Last day of their period", nullable=True)
    same_words: bool = column("Whether they stand in prose, the same two words behind both numbers")
    sentences: str = column("Both sentences")
    first_value: int = column("Value of the first", nullable=True)
    first_value_low: int = column("Its least value", nullable=True)
    first_value_high: int = column("Its greatest value", nullable=True)
    other_value: int = column("Value of the later one", nullable=True)
    other_value_low: int = column("Its least value", nullable=True)
    other_value_high: int = column("Its greatest value", nullable=True)

    @rule(
        "one_total",
        severity="block",
        en="A document that tells one total in the same words twice gives the same number twice.",
        fr="Un document qui donne deux fois le même total dans les mêmes mots donne deux fois le même nombre.",
        reason="Of two totals that exclude one another at most one is right, and the text does not say which.",
        source="Helix, conflicting estimates of one event",
        passing={"same_words": True, "period_start": date(2024, 1, 1), "period_end": date(2024, 9, 30), "sentences": "",
                 "first_value": 166, "first_value_low": 166, "first_value_high": 166,
                 "other_value": 150, "other_value_low": 150, "other_value_high": None},
        failing={"same_words": True, "period_start": date(2024, 1, 1), "period_end": date(2024, 9, 30), "sentences": "",
                 "first_value": 166, "first_value_low": 166, "first_value_high": 166,
                 "other_value": 116, "other_value_low": 116, "other_value_high": 116},
        undecidable={"same_words": True, "period_start": date(2024, 1, 1), "period_end": date(2024, 9, 30),
                     "sentences": "Selon la police, 62 réseaux.",
                     "first_value": 208, "first_value_low": 208, "first_value_high": 208,
                     "other_value": 62, "other_value_low": 62, "other_value_high": 62},
    )  # fmt: skip
    def one_total(self) -> Judgement:
        """Speaks of a month and longer; undecidable where a sentence names whose count it is: two bodies may differ."""
        meet = intervals_meet("first_", "other_")
        quoted = pl.col("sentences").str.contains(_NAMES_A_SOURCE)
        return Judgement(
            applies=_told_by_totals(),
            holds=pl.when(meet | ~quoted).then(meet),
            observed=shown_interval("other_"),
            expected=pl.format("{}, as before", shown_interval("first_")),
        )

    @rule(
        "totals_agree",
        severity="warn",
        en="Figures of one series and period that a document states in different words agree.",
        fr="Les chiffres d'une même série et période qu'un document donne en d'autres mots concordent.",
        reason="They are two counts, two events, or one of them is read wrongly; who cites one must know of the other.",
        source="Helix, conflicting estimates of one event",
        passing={"same_words": False, "first_value": 46, "first_value_low": 46, "first_value_high": 46,
                 "other_value": 40, "other_value_low": 40, "other_value_high": None},
        failing={"same_words": False, "first_value": 46, "first_value_low": 46, "first_value_high": 46,
                 "other_value": 51, "other_value_low": 51, "other_value_high": 51},
        undecidable={"same_words": False, "first_value": 46, "first_value_low": 46, "first_value_high": 46},
    )  # fmt: skip
    def totals_agree(self) -> Judgement:
        """Speaks of those pairs of which `one_total` does not."""
        return Judgement(
            applies=~_told_by_totals().fill_null(value=False),
            holds=intervals_meet("first_", "other_"),
            observed=shown_interval("other_"),
            expected=pl.format("{}, as before", shown_interval("first_")),
        )


def _told_by_totals() -> pl.Expr:
    days = (pl.col("period_end") - pl.col("period_start")).dt.total_days() + 1
    return pl.col("same_words") & (days >= _LONG_DAYS)
