"""The table figures: numbers as communiqués state them, each with its words and its meaning."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

from schemas.base import Day, Example, Judgement, Moment, Table, column, relation, rule, table
from schemas.codelists import load_codelists
from schemas.words import has_value, known, period_in_order, quotes_its_span, shown, shown_interval

_DIGIT = r"(?:\d\p{Cf}*)"
_MARKS = ("[ \u00a0\u202f\u2009\n]", r"\.", ",", "['’]", "٬", "،")
_GROUPED = "|".join(f"{_DIGIT}{{1,3}}(?:{mark}{_DIGIT}{{3}})+" for mark in _MARKS)
_NUMERAL = f"(?:(?:{_GROUPED}|{_DIGIT}+)(?:[.,٫]{_DIGIT}+)?)"
GROUPED_ALIKE = rf"^[^\d]*{_NUMERAL}(?:[^\d]*[\p{{L}}\p{{Pd}}][^\d]*{_NUMERAL})*[^\d]*$"
"""Numerals each grouped by threes with one mark, or not at all, and set apart from one another by words or a dash."""
ZERO = r"(?i)^[^\d]*[0٠۰]+[^\d]*$|z[eé]ro|cero|none|nobody|aucun|ninguno|ninguna|صفر"


def _quoted(sentence: str, sentence_start: int, quote: str, char_start: int) -> Example:
    place = {"sentence_start": sentence_start, "char_start": char_start, "char_end": char_start + len(quote)}
    return {"sentence": sentence, "quote": quote, **place}


@table(
    "figures",
    key=("figure_id",),
    checks=(
        "value >= 0",
        "value_low <= value_high",
        "char_start < char_end",
        "length(quote) = char_end - char_start",
        "period_start <= period_end",
        "status = 'review' OR indicator IS NOT NULL",
    ),
)
class Figures(Table):
    """One row a figure: one number as one version of a communiqué states it. Cite it by figure_id."""

    figure_id: str = column("Follows from document, span and indicator: the same on every machine", unique=True)
    series_id: str = column(
        "The same for figures that differ only in period: publisher, indicator, areas, groups of people, unit, actor",
        recurs=True,
    )
    document_id: str = column("The document that states it", codelist="documents")
    indicator: str = column("What is counted; null where it has no code yet", nullable=True, codelist="indicators")
    value: int = column("The number; null where only one bound is known of a range", nullable=True)
    value_low: int = column("Least value the words allow; null where they set none", nullable=True)
    value_high: int = column("Greatest value the words allow; null where they set none", nullable=True)
    qualifier: str = column("How the words state it", codes="qualifier")
    unit_measure: str = column("Unit", nullable=True, codelist="units")
    ref_area: str = column("Area it speaks of", nullable=True, codelist="areas")
    counterpart_area: str = column("The other area, where one is named", nullable=True, codelist="areas")
    sex: str = column("Null for all", nullable=True, codes="sex")
    age: str = column("Age group; null for all", nullable=True, codes="age")
    citizenship: str = column("Citizenship, null for all", nullable=True, codelist="areas")
    actor: str = column("Who acted, where the words say so", nullable=True, recurs=True)
    period_start: Day = column("First day of the reference period", nullable=True)
    period_end: Day = column("Last day of the reference period", nullable=True)
    time_period: str = column("The reference period as SDMX writes it: 2024-01-01/P9M", nullable=True, recurs=True)
    cumulation: str = column("How the period counts", nullable=True, codes="cumulation")
    obs_status: str = column("SDMX CL_OBS_STATUS: A normal, V unvalidated", codes="obs_status")
    sentence: str = column("The sentence that states it", recurs=True)
    sentence_start: int = column("First code point of the sentence in documents.text", at_least=0)
    quote: str = column("The number as written")
    char_start: int = column("First code point of the number in documents.text", at_least=0)
    char_end: int = column("One past its last code point", at_least=1)
    period_char_start: int = column("First code point of the words that gave the period", nullable=True)
    period_char_end: int = column("One past their last code point", nullable=True)
    status: str = column("accepted: each part supported by the words; review: waits for a person", codes="status")
    review_reason: str = column("What a person has to decide; null when accepted", nullable=True)
    candidates: str = column("Readings that were possible, likeliest first, separated by '; '", nullable=True)
    decision_id: str = column("A person's decision that holds for it", nullable=True, codelist="decisions")
    read_indicator: str = column(
        "With a decision_id: the indicator as read, from which figure_id goes on following", nullable=True
    )
    publisher: str = column("As in documents", nullable=True, codelist="publishers")
    published_on: Day = column("As in documents", nullable=True)
    is_current: bool = column("False once an edited version of its document took its place")
    extractor_version: str = column("Major version, then code and vocabulary that read it", recurs=True)
    recorded_at: Moment = column("When the run that wrote the row began")
    run_id: str = column("The run that wrote the row", codelist="runs")

    @rule(
        "whole_units",
        severity="block",
        en="People, boats, networks and events are counted in whole units, never below zero.",
        fr="On compte personnes, embarcations, réseaux et faits en unités entières, jamais sous zéro.",
        reason="A level below zero is a change that was read as a level.",
        source="great-expectations, expect_column_values_to_be_between",
        passing={"value": 0, "value_low": 0, "value_high": 0},
        failing={"value": -11, "value_low": -11, "value_high": -11},
        undecidable={"value": None},
    )
    def whole_units(self) -> Judgement:
        """No bound below zero; that they are whole numbers is the column's type."""
        least = pl.min_horizontal("value", "value_low", "value_high")
        return Judgement(holds=least >= 0, observed=shown_interval(), expected=pl.lit("0 or more"))

    @rule(
        "bounds_order",
        severity="block",
        en="The least value is at most the value, and the value at most the greatest.",
        fr="La borne basse ne dépasse pas la valeur, ni la valeur la borne haute.",
        reason="An interval turned round holds no value at all.",
        source="interval arithmetic",
        passing={"value": 30, "value_low": 30, "value_high": 50},
        failing={"value": 60, "value_low": 30, "value_high": 50},
        undecidable={"value": None},
    )
    def bounds_order(self) -> Judgement:
        """In this order: low, value, high, for as many of them as are known."""
        low, value, high = pl.col("value_low"), pl.col("value"), pl.col("value_high")
        in_order = [(low <= high), (low <= value), (value <= high)]
        together = pl.all_horizontal(pair.fill_null(value=True) for pair in in_order)
        return Judgement(
            holds=pl.when(has_value()).then(together),
            observed=pl.format("{} <= {} <= {}", shown("value_low"), shown("value"), shown("value_high")),
            expected=pl.lit("in this order"),
        )

    @rule(
        "period_order",
        severity="block",
        en="A period ends on or after the day it begins.",
        fr="Une période finit au plus tôt le jour où elle commence.",
        reason="Dates read in the wrong order give a period of no days.",
        source="SDMX time ranges",
        passing={"period_start": date(2024, 8, 1), "period_end": date(2024, 8, 31)},
        failing={"period_start": date(2024, 8, 31), "period_end": date(2024, 8, 1)},
    )
    def period_order(self) -> Judgement:
        """Speaks of periods with two ends; an open one has no order."""
        return period_in_order()

    @rule(
        "no_future",
        severity="block",
        en="A figure counts nothing that lies after its publication.",
        fr="Un chiffre ne compte rien de postérieur à sa publication.",
        reason="A period past the publication day is a misread date, a forecast or a target.",
        source="ondata, date checks",
        passing={"period_end": date(2024, 9, 30), "published_on": date(2024, 10, 5)},
        failing={"period_end": date(2024, 9, 30), "published_on": date(2024, 9, 5)},
        undecidable={"period_end": date(2024, 9, 30), "published_on": None},
    )
    def no_future(self) -> Judgement:
        """Undecidable where the text names a whole month or year that was not over: it does not say up to when."""
        start, end, published = pl.col("period_start"), pl.col("period_end"), pl.col("published_on")
        named_unit = (start == start.dt.month_start()) & (end == end.dt.month_end())
        one_unit = named_unit & (pl.col("cumulation") == "period") & (start.dt.year() == end.dt.year())
        running = (one_unit & (start <= published) & (published < end)).fill_null(value=False)
        return Judgement(
            applies=known("period_end"),
            holds=pl.when(~running).then(end <= published),
            observed=pl.format("period to {}", shown("period_end")),
            expected=pl.when(published.is_null())
            .then(pl.lit("no later than its publication, whose day is not known"))
            .otherwise(pl.format("no later than its publication, on {}", shown("published_on"))),
        )

    @rule(
        "year_to_date_anchor",
        severity="block",
        en="A figure counted since the start of the year begins on 1 January.",
        fr="Un chiffre cumulé depuis le début de l'année commence le 1er janvier.",
        reason="A cumulative figure with another start is compared with the wrong ones.",
        source="this project",
        passing={"cumulation": "year_to_date", "period_start": date(2024, 1, 1)},
        failing={"cumulation": "year_to_date", "period_start": date(2024, 2, 1)},
        undecidable={"cumulation": "year_to_date", "period_start": None},
    )
    def year_to_date_anchor(self) -> Judgement:
        """Speaks of year_to_date only."""
        start = pl.col("period_start")
        return Judgement(
            applies=pl.col("cumulation") == "year_to_date",
            holds=(start.dt.month() == 1) & (start.dt.day() == 1),
            observed=shown("period_start"),
            expected=pl.lit("1 January"),
        )

    @rule(
        "accepted_is_complete",
        severity="block",
        en="An accepted figure has its value, indicator, unit and period.",
        fr="Un chiffre accepté a sa valeur, son indicateur, son unité et sa période.",
        reason="People use accepted figures unseen.",
        source="this project",
        passing={
            "status": "accepted",
            "value": 4388,
            "indicator": "voluntary_returns",
            "unit_measure": "persons",
            "period_end": date(2024, 9, 30),
        },
        failing={"status": "accepted", "value": 4388, "indicator": "voluntary_returns", "unit_measure": "persons"},
    )
    def accepted_is_complete(self) -> Judgement:
        """What is missing of it sends a figure to review, not to the accepted ones."""
        period = known("period_start") | known("period_end")
        missing = pl.concat_str(
            pl.when(~has_value()).then(pl.lit("value")),
            pl.when(~known("indicator")).then(pl.lit("indicator")),
            pl.when(~known("unit_measure")).then(pl.lit("unit_measure")),
            pl.when(~period).then(pl.lit("period")),
            separator=", ",
            ignore_nulls=True,
        )
        return Judgement(
            applies=pl.col("status") == "accepted",
            holds=has_value() & known("indicator") & known("unit_measure") & period,
            observed=pl.format("without {}", missing),
            expected=pl.lit("value, indicator, unit and period"),
        )

    @rule(
        "sentence_holds_quote",
        severity="block",
        en="The sentence of a figure holds its number at the place that its span tells.",
        fr="La phrase d'un chiffre contient son nombre à la place que dit son étendue.",
        reason="A figure is shown with its number marked in its sentence; the mark must stand on it.",
        source="google/langextract, CharInterval",
        passing=_quoted("Soit 11.323 en août.", 40, "11.323", 45),
        failing=_quoted("Soit 11.323 en août.", 41, "11.323", 45),
    )
    def sentence_holds_quote(self) -> Judgement:
        """The sentence, cut at the span, is the quote."""
        start = pl.col("char_start") - pl.col("sentence_start")
        cut = pl.col("sentence").str.slice(pl.max_horizontal(start, 0), pl.col("char_end") - pl.col("char_start"))
        return Judgement(holds=(start >= 0) & (cut == pl.col("quote")), observed=cut, expected=shown("quote"))

    @rule(
        "known_codes",
        severity="block",
        en="Indicator, unit and areas are codes of the code lists.",
        fr="Indicateur, unité et zones sont des codes des listes de codes.",
        reason="A code that no list explains cannot be compared with anything.",
        source="SDMX code lists",
        passing={"indicator": "arrivals", "unit_measure": "persons", "ref_area": "MA"},
        failing={"indicator": "moon_landings", "unit_measure": "persons", "ref_area": "MA"},
    )
    def known_codes(self) -> Judgement:
        """Null is no code, and is allowed."""
        lists = load_codelists()
        codes: dict[str, Mapping[str, object]] = {
            "indicator": lists.indicators,
            "unit_measure": lists.units,
            "ref_area": lists.areas,
            "counterpart_area": lists.areas,
        }
        checks = [pl.col(name).is_in(list(known_ones)).fill_null(value=True) for name, known_ones in codes.items()]
        return Judgement(
            holds=pl.all_horizontal(checks),
            observed=pl.concat_str([shown(name) for name in codes], separator=", "),
            expected=pl.lit("codes of the tables indicators, units and areas"),
        )

    @rule(
        "unit_of_indicator",
        severity="block",
        en="A figure has the unit of its indicator: an attempt is no person, and an operation neither.",
        fr="Un chiffre a l'unité de son indicateur : une tentative n'est pas une personne, ni une opération.",
        reason="Attempts told as persons make two different counts look like one series.",
        source="a news agency's relay that made persons of foiled attempts",
        passing={"indicator": "irregular_attempts_foiled", "unit_measure": "attempts"},
        failing={"indicator": "irregular_attempts_foiled", "unit_measure": "persons"},
        undecidable={"indicator": "irregular_attempts_foiled", "unit_measure": None},
    )
    def unit_of_indicator(self) -> Judgement:
        """Speaks of indicators that are known; `known_codes` tells the others."""
        units = {code: entry.unit for code, entry in load_codelists().indicators.items()}
        expected = pl.col("indicator").replace_strict(units, default=None, return_dtype=pl.String)
        return Judgement(
            applies=expected.is_not_null(),
            holds=pl.col("unit_measure") == expected,
            observed=shown("unit_measure"),
            expected=expected,
        )

    @rule(
        "one_grouping_style",
        severity="block",
        en="A number is grouped by threes, with one and the same mark.",
        fr="Un nombre est groupé par trois chiffres, avec un seul et même séparateur.",
        reason="Of 1.23.456 nobody knows which digits are missing or too many.",
        source="quantulum3, numbers with separators",
        passing={"quote": "1.234.567,5"},
        failing={"quote": "1.23.456"},
    )
    def one_grouping_style(self) -> Judgement:
        """Speaks of numbers in digits that no person decided; a range holds several, with words or a dash between."""
        return Judgement(
            applies=pl.col("quote").str.contains(r"\d") & ~known("decision_id"),
            holds=pl.col("quote").str.contains(GROUPED_ALIKE),
            observed=shown("quote"),
            expected=pl.lit("groups of three digits, one mark between them"),
        )

    @rule(
        "zero_is_stated",
        severity="block",
        en="A figure is zero only where the text says zero.",
        fr="Un chiffre n'est nul que si le texte dit zéro.",
        reason="What is missing is not known; a zero put in its place is a number invented.",
        source="ondata, missing values written as 0",
        passing={"value": 0, "quote": "zéro"},
        failing={"value": 0, "quote": "–"},
    )
    def zero_is_stated(self) -> Judgement:
        """Zero in digits of any script, or in words; a person may decide otherwise."""
        return Judgement(
            applies=(pl.col("value") == 0) & ~known("decision_id"),
            holds=pl.col("quote").str.contains(ZERO),
            observed=shown("quote"),
            expected=pl.lit("0, or a word for it"),
        )


@relation("figure_spans", judges="figures")
class FigureSpans(Table):
    """Each figure beside the characters that its span points at, and what reading them again gives."""

    subject: str = column("The figure")
    document_id: str = column("Its document")
    quote: str = column("As stored")
    words: str = column("What stands there")
    qualifier: str = column("How the words state it")
    decided: bool = column("Whether a person decided it")
    value: int = column("As stored", nullable=True)
    value_low: int = column("As stored", nullable=True)
    value_high: int = column("As stored", nullable=True)
    again_value: float = column("As read again", nullable=True)
    again_value_low: float = column("As read again", nullable=True)
    again_value_high: float = column("As read again", nullable=True)

    @rule(
        "span_exact",
        severity="block",
        en="The span of a figure points at the very characters it quotes.",
        fr="L'étendue d'un chiffre désigne exactement les caractères cités.",
        reason="A figure that cannot be pointed at cannot be checked.",
        source="google/langextract, CharInterval",
        passing={"quote": "4.388", "words": "4.388"},
        failing={"quote": "4.388", "words": " 4.38"},
    )
    def span_exact(self) -> Judgement:
        """text[start:end] is the quote."""
        return quotes_its_span()

    @rule(
        "reread_value",
        severity="block",
        en="Reading a figure's words again gives its value.",
        fr="Relire les mots d'un chiffre redonne sa valeur.",
        reason="A value that its own words do not give was invented.",
        source="cactus-compute/needle, issue 120",
        passing={"decided": False, "qualifier": "exact", "value": 4388, "again_value": 4388.0},
        failing={"decided": False, "qualifier": "exact", "value": 4388, "again_value": 4338.0},
        undecidable={"decided": True, "qualifier": "exact", "value": 4388, "again_value": 4338.0},
    )
    def reread_value(self) -> Judgement:
        """The bounds of a range, else the value; undecidable where a person put another value in its place."""
        value, low, high = (pl.col(name).cast(pl.Float64) for name in ("value", "value_low", "value_high"))
        bounds = (low == pl.col("again_value_low")) & (high == pl.col("again_value_high"))
        same = pl.when(pl.col("qualifier") == "between").then(bounds).otherwise(value == pl.col("again_value"))
        decided = pl.when("decided").then(pl.lit(", as a person decided")).otherwise(pl.lit(""))
        return Judgement(
            applies=has_value(),
            holds=pl.when(~pl.col("decided") | same.fill_null(value=False)).then(same.fill_null(value=False)),
            observed=shown_interval("again_"),
            expected=pl.format("{}{}", shown_interval(), decided),
        )
