"""Read stored texts again, to see that each value is what its own words give."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from schemas.rows import Document

Number = int | float | None
Numbers = tuple[Number, Number, Number]
"""A value and its bounds."""
Spans = dict[tuple[int, int], Numbers]
"""(char_start, char_end) of every numeral of a text -> what it says."""
Reread = Callable[[Sequence[Document]], list[Spans]]

NOTHING: Numbers = (None, None, None)


def reread(documents: Sequence[Document]) -> list[Spans]:
    """Every numeral of each document, read afresh from its text."""
    from etl.find import read_values

    return [{(n.start, n.end): (n.value, n.low, n.high) for n in numerals} for numerals in read_values(documents)]


def numbers_at(spans: Spans, start: int, end: int) -> Numbers:
    """What stands at a span: a numeral, or a range from its first numeral to its last."""
    if (numbers := spans.get((start, end))) is not None:
        return numbers
    return _range([spans[span] for span in sorted(spans) if start <= span[0] and span[1] <= end])


def _range(within: Sequence[Numbers]) -> Numbers:
    if not within:
        return NOTHING
    return _least(within[0]), _least(within[0]), _greatest(within[-1])


def _least(numbers: Numbers) -> Number:
    return numbers[0] if numbers[1] is None else numbers[1]


def _greatest(numbers: Numbers) -> Number:
    return numbers[0] if numbers[2] is None else numbers[2]
