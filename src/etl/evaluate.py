"""How well texts are read: what reading gives beside what a person labelled, as rates and as a list of differences.

Figures answer to labels by place. A rate is a count over a count; the counts of a language add up to those of all.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from etl.labels import Label, LabelledText, Period
from schemas.rows import Claim, Figure, Reading

Rates = dict[str, float | int | None]

ASPECTS = ("indicator", "period", "qualifier", "part_of")
_OVER = {
    "ledger": "numbers",
    "value": "figures",
    **dict.fromkeys(ASPECTS, "coded_found"),
    "right": "coded",
    "accepted_right": "coded",
    "accepted_wrong": "accepted",
    "invented": "read",
}
"""What each rate is counted over."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where reading and label part: what was expected there, and what was read."""

    file: str
    start: int
    quote: str
    what: str
    """missed, not a figure, unlabelled, no mention, or the aspects that are wrong."""
    expected: Mapping[str, Any]
    read: Mapping[str, Any]


@dataclass(slots=True)
class Score:
    """Counts over some texts, and where they come short."""

    counts: Counter[str] = field(default_factory=Counter)
    differences: list[Difference] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Take in the counts and differences of more texts."""
        self.counts.update(other.counts)
        self.differences += other.differences

    def rates(self) -> Rates:
        """Each rate to four digits; None where there is nothing to count over."""
        count = self.counts
        rates: Rates = {name: count[name] for name in ("documents", "numbers", "figures")}
        for name, over in _OVER.items():
            rates[name] = round(count[name] / count[over], 4) if count[over] else None
        rates["detection_f1"] = _f1(count["found"], count["false"] + count["unlabelled"], count["figures"])
        return {name: rates[name] for name in RATES}


RATES = ("documents", "numbers", "figures", "ledger", "detection_f1", *list(_OVER)[1:])


def _f1(found: int, wrong: int, wanted: int) -> float:
    precision, recall = found / max(1, found + wrong), found / max(1, wanted)
    return round(2 * precision * recall / max(1e-9, precision + recall), 4)


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure or a claim as read, the two in one form."""

    start: int
    end: int
    quote: str
    value: float | None
    bounds: tuple[float | None, float | None]
    measure: str
    indicator: str | None
    period: Period
    qualifier: str
    part_of: int | None
    accepted: bool

    @property
    def is_level(self) -> bool:
        """Whether it is a figure of its own, not a statement about figures."""
        return self.measure == "level"


def statements(reading: Reading) -> list[Stated]:
    """The figures and claims of a document, in the order of the text."""
    wholes: dict[int, int] = {}
    for part in reading.parts:
        wholes.setdefault(part.child, reading.figures[part.whole].char_start)
    written = {mention.char_start: mention.value for mention in reading.mentions}
    stated = [_of_figure(figure, wholes.get(at), written) for at, figure in enumerate(reading.figures)]
    stated += [_of_claim(claim) for claim in reading.claims]
    return sorted(stated, key=lambda one: (one.start, one.end))


def _of_figure(figure: Figure, whole: int | None, written: dict[int, int | float | None]) -> Stated:
    return Stated(
        start=figure.char_start,
        end=figure.char_end,
        quote=figure.quote,
        value=written.get(figure.char_start) if figure.value is None else figure.value,
        bounds=(figure.value_low, figure.value_high),
        measure="level",
        indicator=figure.indicator,
        period=(figure.period_start, figure.period_end),
        qualifier=figure.qualifier,
        part_of=whole,
        accepted=figure.status == "accepted",
    )


def _of_claim(claim: Claim) -> Stated:
    return Stated(
        start=claim.char_start,
        end=claim.char_end,
        quote=claim.quote,
        value=claim.value,
        bounds=(None, None),
        measure=claim.measure,
        indicator=claim.indicator,
        period=(claim.period_start, claim.period_end),
        qualifier=claim.qualifier,
        part_of=None,
        accepted=False,
    )


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which aspects of a label the figure at its place has right."""

    value: bool
    indicator: bool
    period: bool
    qualifier: bool
    part_of: bool

    @property
    def wrong(self) -> tuple[str, ...]:
        """The aspects that do not hold."""
        return tuple(name for name, holds in asdict(self).items() if not holds)


def judge(label: Label, stated: Stated, published: date | None) -> Verdict:
    """Compare a figure with the label at its place."""
    one_of_two = stated.qualifier == "between" and any(_same(bound, label.value) for bound in stated.bounds)
    return Verdict(
        value=one_of_two or _same_value(label, stated),
        indicator=stated.indicator in label.indicators,
        period=any(_same_period(period, stated.period, published) for period in label.periods),
        qualifier=one_of_two or stated.qualifier in label.qualifiers,
        part_of=stated.part_of in label.wholes,
    )


def _same(read: float | None, labelled: float | None) -> bool:
    if read is None or labelled is None:
        return False
    return math.isclose(read, labelled, rel_tol=0, abs_tol=1e-9 * max(1.0, abs(labelled)))


def _same_value(label: Label, stated: Stated) -> bool:
    if label.measure == "change" and label.value is not None:  # "fell by 12" may be labelled 12 or -12
        return _same(abs(stated.value or 0), abs(label.value))
    return _same(stated.value, label.value)


def _same_period(labelled: Period, read: Period, published: date | None) -> bool:
    """Whether two periods are one: a point may be written as a day, an open end as the day of publication."""
    (start, end), (read_start, read_end) = labelled, read
    if start is None and end is None:
        return read_start is None and read_end is None
    if start is not None and read_start != start:
        return False
    if end is None:
        return read_end is None or published is None or abs((read_end - published).days) <= 1
    if start is None and read_start not in (None, read_end):
        return False
    return read_end == end


def score_text(text: LabelledText, reading: Reading) -> Score:
    """Count what holds in one text, and list what does not."""
    scoring = _Scoring(text, statements(reading))
    for label in text.labels:
        scoring.ledger(label, reading)
        if label.is_figure:
            scoring.figure(label)
        else:
            scoring.no_figure(label)
    scoring.unlabelled()
    return scoring.score


class _Scoring:
    """The labels of one text, one after the other."""

    def __init__(self, text: LabelledText, stated: Sequence[Stated]) -> None:
        self.text, self.stated = text, stated
        self.score = Score(Counter(documents=1))
        self.answered: set[int] = set()

    def note(self, place: Label | Stated, what: str, expected: Mapping[str, Any], read: Mapping[str, Any]) -> None:
        found = Difference(f"{self.text.name}.txt", place.start, place.quote, what, expected, read)
        self.score.differences.append(found)

    def ledger(self, label: Label, reading: Reading) -> None:
        covered = any(label.start < m.char_end and m.char_start < label.end for m in reading.mentions)
        self.score.counts.update(numbers=1, ledger=covered)
        if not covered:
            self.note(label, "no mention", {"mention": label.quote}, {})

    def at(self, label: Label) -> list[int]:
        return [n for n, one in enumerate(self.stated) if label.start < one.end and one.start < label.end]

    def no_figure(self, label: Label) -> None:
        places = self.at(label)
        if not places:
            return
        self.score.counts["false"] += 1
        for place in set(places) - self.answered:
            self.answered.add(place)
            self.count_wrong(self.stated[place])
        self.note(label, "not a figure", {"why": label.why}, _shown(self.stated[places[0]]))

    def count_wrong(self, stated: Stated) -> None:
        self.score.counts.update(read=1, accepted=stated.accepted, accepted_wrong=stated.accepted)

    def unlabelled(self) -> None:
        for place, stated in enumerate(self.stated):
            if place not in self.answered:
                self.score.counts["unlabelled"] += 1
                self.count_wrong(stated)
                self.note(stated, "unlabelled", {}, _shown(stated))

    def figure(self, label: Label) -> None:
        places = self.at(label)
        self.score.counts.update(figures=1, found=bool(places), coded=label.is_coded)
        if not places:
            self.note(label, "missed", _expected(label), {})
            return
        nearest = min(places, key=lambda n: (not _same(self.stated[n].value, label.value), self.distance(n, label)))
        self.answered.add(nearest)
        self.compare(label, self.stated[nearest])

    def distance(self, place: int, label: Label) -> int:
        return abs(self.stated[place].start - label.start)

    def compare(self, label: Label, stated: Stated) -> None:
        verdict = judge(label, stated, self.text.document.published_on)
        self.score.counts.update(
            read=1,
            value=verdict.value,
            invented=_is_invented(label, stated, verdict),
            accepted=stated.accepted,
            accepted_wrong=stated.accepted and _is_wrong(label, stated, verdict),
        )
        if not label.is_coded:
            if not verdict.value:
                self.note(label, "value", _expected(label, ("value",)), _shown(stated, ("value",)))
            return
        right = not verdict.wrong and stated.is_level
        self.score.counts.update({name: getattr(verdict, name) for name in ASPECTS})
        self.score.counts.update(coded_found=1, right=right, accepted_right=right and stated.accepted)
        if not right:
            wrong = verdict.wrong or ("measure",)
            self.note(label, ", ".join(wrong), _expected(label, wrong), _shown(stated, wrong))


def _is_invented(label: Label, stated: Stated, verdict: Verdict) -> bool:
    """Whether a period or an indicator was given that the text does not give."""
    without_period = label.periods[0] == (None, None)
    if without_period and stated.period[0] is not None and not verdict.period:
        return True
    return label.measure == "other" and stated.is_level and not verdict.indicator


def _is_wrong(label: Label, stated: Stated, verdict: Verdict) -> bool:
    """Whether somebody who trusts this figure is misled."""
    if label.is_coded:
        return not (verdict.value and verdict.indicator and verdict.period and stated.is_level)
    if label.measure == "other":
        return not verdict.value or (stated.is_level and not verdict.indicator)
    return not verdict.value or stated.is_level


_SHOWN = ("value", *ASPECTS)


def _expected(label: Label, names: Iterable[str] = _SHOWN) -> dict[str, Any]:
    expected = {
        "value": label.value,
        "measure": label.measure,
        "indicator": label.indicators[0],
        "period": label.periods[0],
        "qualifier": label.qualifiers[0],
        "part_of": label.wholes[0],
    }
    return {name: expected[name] for name in names}


def _shown(stated: Stated, names: Iterable[str] = _SHOWN) -> dict[str, Any]:
    shown = {name: getattr(stated, name) for name in names}
    if shown.get("value", 0) is None:
        shown["value"] = stated.bounds
    return {**shown, "status": "accepted" if stated.accepted else "review"}


def evaluate(texts: Sequence[LabelledText]) -> dict[str, Score]:
    """Read labelled texts and score them: by language, and together as `all`."""
    from etl.find import find
    from etl.resolve import resolve

    documents = [text.document for text in texts]
    scores: dict[str, Score] = {language: Score() for language in sorted({text.language for text in texts})}
    whole = Score()
    for text, reading in zip(texts, resolve(documents, find(documents)), strict=True):
        score = score_text(text, reading)
        scores[text.language].add(score)
        whole.add(score)
    return {**scores, "all": whole}
