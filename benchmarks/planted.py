"""Communiqués with one planted fault each, and whether each fault lands at its rule: `python -m benchmarks.planted`.

A fault is planted in the words where words can carry it, else in the rows that reading made of them. Every other figure
of the communiqué is clean, and must be accepted.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import polars as pl

from benchmarks.corpus import document_of
from etl.find import find
from etl.fingerprint import fingerprint
from etl.manifest import Run
from etl.resolve import resolve
from etl.validate import Validated, validate_batch
from schemas.rows import Decision, Document, Figure, Outcome, Part, Reading

PUBLISHED = date(2025, 1, 20)
_ALL = "all"
_BASES = {
    "fr": (
        "De janvier à septembre 2024, {a} tentatives de migration irrégulière ont été avortées et {b} réseaux de "
        "trafic de migrants ont été démantelés.\nDurant la même période, {c} migrants ont été secourus en mer.\n"
        "En 2023, {d} tentatives de migration irrégulière ont été avortées, soit 6 % de plus qu'en 2022.\n"
    ),
    "en": (
        "Between January and September 2024, {a} irregular migration attempts were foiled and {b} smuggling networks "
        "were dismantled.\nOver the same period, {c} migrants were rescued at sea.\n"
        "In 2023, {d} irregular migration attempts were foiled, up 6% on 2022.\n"
    ),
    "es": (
        "De enero a septiembre de 2024 se frustraron {a} intentos de migración irregular y se desarticularon {b} redes "
        "de tráfico de migrantes.\nEn el mismo periodo fueron rescatados en el mar {c} migrantes.\n"
        "En 2023 se frustraron {d} intentos de migración irregular, un 6 % más que en 2022.\n"
    ),
}


@dataclass(frozen=True, slots=True)
class Planted:
    """A communiqué, read, with its fault in place."""

    document: Document
    reading: Reading
    rule: str
    hurt: frozenset[str]
    """The numbers, as written, of the figures that the fault may set aside."""


Spoil = Callable[[Document, Reading], set[str]]
"""Plants a fault in the rows; gives back the numbers that it is about."""


# --- faults in words --------------------------------------------------------------------------------------------------

_FAULTY_WORDS: dict[str, tuple[tuple[str, str], ...]] = {
    # The first number is larger than the second; {m} is their middle.
    "iom_returns_within_returns": (
        ("fr", "En 2022, {y} migrants ont pu rentrer volontairement dans leur pays, dont {x} avec l'OIM."),
        ("en", "In 2022, {y} migrants returned voluntarily to their country, including {x} with IOM."),
    ),
    "part_within_whole": (
        ("fr", "En 2022, {y} migrants ont été secourus en mer, dont {x} femmes."),
        ("es", "En 2022 fueron rescatados en el mar {y} migrantes, entre ellos {x} mujeres."),
    ),
    "iom_share_is_not_all": (
        ("fr", "En 2022, {x} migrants ont pu rentrer volontairement dans leur pays, dont {x} avec l'OIM."),
    ),
    "narrower_within_wider": (
        ("fr", "En 2022, {y} migrants sont arrivés en Espagne. En 2022, {x} migrants y sont arrivés par la mer."),
    ),
    "no_future": (("fr", "De janvier à mars 2025, {x} migrants ont été secourus en mer."),),
    "one_total": (
        ("fr", "En 2022, {x} migrants ont été secourus en mer.\nTotal : {y} migrants ont été secourus en mer en 2022."),
        ("en", "In 2022, {x} migrants were rescued at sea.\nIn all, {y} migrants were rescued at sea in 2022."),
    ),
    "totals_agree": (
        ("fr", "En 2022, {x} migrants ont été secourus en mer.\nLa marine a secouru en mer {y} personnes en 2022."),
    ),
    "part_within_period": (
        ("fr", "De janvier à août 2022, {x} migrants ont été secourus en mer, dont {y} en septembre 2022."),
    ),
    "smuggling_is_no_trafficking": (("fr", "En 2022, {y} réseaux de traite des êtres humains ont été démantelés."),),
    "change_recomputed": (
        ("fr", "En 2022, {y} migrants sont arrivés, contre {x} en 2021, soit une baisse de 93 %."),
    ),
    "share_recomputed": (
        ("fr", "En 2022, {x} migrants ont pu rentrer volontairement dans leur pays, dont {y} (97 %) avec l'OIM."),
    ),
    "shares_fit": (("fr", "Les personnes secourues viennent du Mali, de Guinée et du Sénégal (62 %, 40 % et 19 %)."),),
    "share_within_whole": (("fr", "Les hommes représentent 286 % des personnes secourues."),),
    "style_decides": (("en", "Arrivals rose by 12.5% in 2022. In 2022, 1.{g} migrants were rescued at sea."),),
}  # fmt: skip


def _worded(rule: str, language: str, sentence: str, rng: random.Random) -> Planted:
    low = rng.randrange(3_000, 7_000)
    numbers = {"x": low * 2 + rng.randrange(100), "y": low, "g": rng.randrange(100, 999)}
    written = {name: str(number) if name == "g" else _number(number, language) for name, number in numbers.items()}
    document, reading = _read(language, rng, sentence.format(**written))
    hurt = {written["x"], written["y"], f"1.{written['g']}"}
    return Planted(document, reading, rule, frozenset(hurt))


# --- faults in rows ---------------------------------------------------------------------------------------------------


def _number_of(number: int) -> dict[str, Any]:
    return {"value": number, "value_low": number, "value_high": number}


_FAULTY_FIGURES: dict[str, Callable[[Figure], dict[str, Any]]] = {
    "whole_units": lambda f: _number_of(-(f.value or 0)),
    "bounds_order": lambda f: {"value_low": (f.value or 0) + 1},
    "period_order": lambda _: {"period_start": date(2024, 12, 31), "cumulation": "since"},
    "year_to_date_anchor": lambda _: {"period_start": date(2024, 2, 1), "cumulation": "year_to_date"},
    "accepted_is_complete": lambda _: {"period_start": None, "period_end": None},
    "known_codes": lambda _: {"indicator": "moon_landings"},
    "unit_of_indicator": lambda _: {"unit_measure": "tonnes"},
    "sentence_holds_quote": lambda f: {"sentence_start": f.sentence_start + 1},
    "reread_value": lambda f: _number_of((f.value or 0) + 1),
    "span_exact": lambda f: {"quote": "9" * len(f.quote)},
    "one_grouping_style": lambda f: {"quote": "1.23.456"[: len(f.quote)]},
    "zero_is_stated": lambda _: _number_of(0),
    "fits_table": lambda _: {"qualifier": "perhaps"},
}


def _figure(change: Callable[[Figure], dict[str, Any]], _: Document, reading: Reading) -> set[str]:
    figure = reading.figures[0]
    reading.figures[0] = replace(figure, **change(figure))
    return {figure.quote, reading.figures[0].quote}


def _copy(_: Document, reading: Reading) -> set[str]:
    reading.figures.append(replace(reading.figures[0], indicator="interceptions", unit_measure="persons"))
    return {reading.figures[0].quote}


def _lose_figure(_: Document, reading: Reading) -> set[str]:
    reading.figures.pop()
    reading.claims.clear()
    return set()


def _lose_mention(_: Document, reading: Reading) -> set[str]:
    del reading.mentions[_context(reading)]
    return {_ALL}


def _silence(_: Document, reading: Reading) -> set[str]:
    reading.mentions[_context(reading)].reason = None
    return set()


def _misquote(_: Document, reading: Reading) -> set[str]:
    mention = reading.mentions[_context(reading)]
    mention.quote = "x" * len(mention.quote)
    return set()


def _context(reading: Reading) -> int:
    return next(at for at, mention in enumerate(reading.mentions) if mention.outcome == "context")


def _claim(changes: dict[str, Any], _: Document, reading: Reading) -> set[str]:
    reading.claims[0] = replace(reading.claims[0], **changes)
    return set()


def _claim_of_faulty(_: Document, reading: Reading) -> set[str]:
    """A claim about a figure that another rule sets aside."""
    figure = reading.figures[0] = replace(reading.figures[0], unit_measure="tonnes")
    reading.claims[0] = replace(reading.claims[0], figure=0, base=None)
    return {figure.quote}


def _stale(document: Document, reading: Reading) -> set[str]:
    mention = reading.mentions[_context(reading)]
    decision = Decision(
        decision_id=mention.quote,
        path="decisions.toml",
        number=1,
        verdict="defer",
        decided_by="J. Doe",
        decided_at=datetime(2025, 2, 1, tzinfo=UTC),
        quote=mention.quote,
        char_start=mention.char_start,
        char_end=mention.char_end,
        made_on=document.document_id,
    )
    reading.decisions.append(Outcome(decision, "stale", "the number is read otherwise"))
    return set()


def _rewrite(document: Document, _: Reading) -> set[str]:
    document.text_sha256 = "0" * 64
    return {_ALL}


def _wrong_link(_: Document, reading: Reading) -> set[str]:
    reading.parts.append(Part(1, 0, "subset", exhaustive=False, cue="dont"))
    return set()


def _areas_apart(_: Document, reading: Reading) -> set[str]:
    child, whole = len(reading.figures) - 1, len(reading.figures) - 2
    reading.figures[whole] = replace(reading.figures[whole], ref_area="EG")
    reading.figures[child] = replace(reading.figures[child], ref_area="SD")
    return set()


def _parts_of_last(kind: str, exhaustive: bool, _: Document, reading: Reading) -> set[str]:
    """The last two figures as parts of the third from the end."""
    last = len(reading.figures) - 1
    reading.parts = [Part(child, last - 2, kind, exhaustive, "dont") for child in (last - 1, last)]
    return {figure.quote for figure in reading.figures[-3:]}


def _short_base(_: Document, reading: Reading) -> set[str]:
    at = next(at for at, claim in enumerate(reading.claims) if claim.base is not None)
    base = reading.claims[at].base or 0
    reading.figures[base] = replace(reading.figures[base], period_end=date(2021, 6, 30))
    return set()


def _yearless(document: Document, reading: Reading) -> set[str]:
    document.published_on = None
    days = {"period_start": date(2024, 8, 1), "period_end": date(2024, 8, 31)}
    reading.figures[0] = replace(reading.figures[0], period_char_start=0, period_char_end=7, **days)
    return {reading.figures[0].quote}


_FAULTY_ROWS: dict[str, tuple[Spoil, str | None]] = {
    # What is done to the rows, and the sentence that it needs; a text that is told whole has no other.
    **{rule: (partial(_figure, change), None) for rule, change in _FAULTY_FIGURES.items()},
    "counted_once": (_copy, None),
    "ledger_complete": (_lose_figure, None),
    "numeral_listed": (_lose_mention, None),
    "reason_given": (_silence, None),
    "mention_span_exact": (_misquote, None),
    "claim_span_exact": (partial(_claim, {"quote": "7"}), None),
    "claim_reread_value": (partial(_claim, {"value": 7.0}), None),
    "claim_known_indicator": (partial(_claim, {"indicator": "moon_landings"}), None),
    "claim_period_order": (
        partial(_claim, {"period_start": PUBLISHED, "period_end": PUBLISHED - timedelta(days=1)}), None,
    ),
    "reference_stands": (_claim_of_faulty, None),
    "decision_holds": (_stale, None),
    "hash_follows": (_rewrite, None),
    "part_has_unit_of_whole": (_wrong_link, None),
    "part_within_area": (_areas_apart, "En 2022, {x} migrants ont été secourus en mer, dont {y} femmes."),
    "disjoint_parts_fit": (
        partial(_parts_of_last, "subset", False),
        "En 2022, {x} migrants ont été secourus en mer, dont {y} hommes et {x2} femmes.",
    ),
    "breakdown_adds_up": (
        partial(_parts_of_last, "breakdown", True),
        "En 2022, {x} migrants ont été secourus en mer : {y} par la marine et {z} par la gendarmerie.",
    ),
    "compared_periods_equal": (
        _short_base, "En 2022, {y} migrants sont arrivés, contre {x} en 2021, soit une baisse de 50 %.",
    ),
    "year_has_source": (_yearless, "En août, {x} migrants ont été secourus en mer."),
}  # fmt: skip
_ALONE = ("year_has_source",)


def _spoilt(rule: str, spoil: Spoil, sentence: str | None, rng: random.Random) -> Planted:
    language = "fr" if sentence else rng.choice(list(_BASES))
    low = rng.randrange(3_000, 7_000)
    numbers = {"y": low, "x": low * 2, "x2": low * 2 - 7, "z": low - 5}
    own = (sentence or "").format(**{name: _number(number, language) for name, number in numbers.items()})
    document, reading = _read(language, rng, own, alone=rule in _ALONE)
    return Planted(document, reading, rule, frozenset(spoil(document, reading)))


# --- together ---------------------------------------------------------------------------------------------------------

KINDS: dict[str, list[Callable[[random.Random], Planted]]] = {
    **{rule: [partial(_worded, rule, *words) for words in told] for rule, told in _FAULTY_WORDS.items()},
    **{rule: [partial(_spoilt, rule, *spoil)] for rule, spoil in _FAULTY_ROWS.items()},
}
"""The rule that a fault must land at -> ways to plant it."""


def _number(number: int, language: str) -> str:
    return f"{number:,}".replace(",", "," if language == "en" else ".")


def _read(language: str, rng: random.Random, own: str, *, alone: bool = False) -> tuple[Document, Reading]:
    values = rng.sample(range(20_000, 60_000), 3)
    base = _BASES[language].format(
        a=_number(values[0], language),
        b=rng.randrange(101, 400),
        c=_number(values[1], language),
        d=_number(values[2], language),
    )
    text = f"{own}\n" if alone else f"{base}{own}\n"
    document = document_of(text, language, PUBLISHED)
    [reading] = resolve([document], find([document]))
    return document, reading


def make_planted(count: int, seed: int = 1) -> Iterator[Planted]:
    """So many communiqués, the kinds of fault in turn."""
    rng = random.Random(seed)
    rules = list(KINDS)
    for number in range(count):
        ways = KINDS[rules[number % len(rules)]]
        yield ways[number // len(rules) % len(ways)](rng)


def make_clean(count: int, seed: int = 1) -> Iterator[Planted]:
    """So many communiqués without any fault."""
    rng = random.Random(seed)
    for number in range(count):
        document, reading = _read(list(_BASES)[number % len(_BASES)], rng, "")
        yield Planted(document, reading, "", frozenset())


def validated(planted: Sequence[Planted]) -> Validated:
    """All of them as one batch of a run."""
    run = Run(1, datetime(2026, 1, 2, tzinfo=UTC), fingerprint())
    return validate_batch([one.document for one in planted], [one.reading for one in planted], [], run)


def broken_rules(result: Validated) -> dict[str, set[str]]:
    """document_id -> the rules that it breaks."""
    failed = result.tables["rule_results"].filter(pl.col("outcome") == "fail")
    return {
        str(document): set(group["rule"])
        for (document,), group in failed.group_by(["document_id"], maintain_order=True)
    }


def wrongly_rejected(planted: Sequence[Planted], result: Validated) -> list[str]:
    """Figures that were set aside though no fault is in them."""
    hurt = {one.document.document_id: one.hurt for one in planted}
    figures = result.tables["rejected"].filter(pl.col("table_name") == "figures")
    rows = figures.select("document_id", "rule", quote=pl.col("row_json").str.json_path_match("$.quote"))
    return [
        f"{quote}: {rule}"
        for document, rule, quote in rows.iter_rows()
        if quote not in hurt[document] and _ALL not in hurt[document]
    ]


def main() -> None:
    """Plant, validate, print a line a kind."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.planted", description=__doc__)
    parser.add_argument("--communiques", type=int, default=1_000, metavar="N", help="communiqués to make (1000)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same communiqués (1)")
    asked = parser.parse_args()
    planted = list(make_planted(asked.communiques, asked.seed))
    result = validated(planted)
    broken = broken_rules(result)
    made = Counter(one.rule for one in planted)
    landed = Counter(one.rule for one in planted if one.rule in broken.get(one.document.document_id, ()))
    for rule in KINDS:
        print(f"{rule:30} {landed[rule]:4} of {made[rule]:4} landed")
    wrong = wrongly_rejected(planted, result)
    print(f"\n{len(KINDS)} kinds, {landed.total()} of {made.total()} landed; clean figures rejected: {len(wrong)}")
    clean = validated(list(make_clean(asked.communiques, asked.seed)))
    print(f"without a fault: {clean.rows['figures']}, rules broken: {len(broken_rules(clean))}")


if __name__ == "__main__":
    main()
