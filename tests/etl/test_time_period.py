"""Reference periods as SDMX writes them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.time_period import ends_of, time_period

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        (date(2024, 1, 1), date(2024, 9, 30), "2024-01-01/P9M"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024-01-01/P12M"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02-01/P1M"),
        (date(2024, 2, 1), date(2024, 2, 28), "2024-02-01/P28D"),
        (date(2023, 11, 1), date(2024, 1, 31), "2023-11-01/P3M"),
        (date(2024, 1, 1), date(2024, 1, 15), "2024-01-01/P15D"),
        (date(2024, 5, 7), date(2024, 5, 7), "2024-05-07/P1D"),
        (None, date(2024, 9, 30), "2024-09-30"),
        (date(2024, 1, 1), None, None),
        (None, None, None),
        (date(2024, 2, 1), date(2024, 1, 31), None),
    ],
)
def test_a_period_is_written_in_months_where_it_is_whole_months_else_in_days(start, end, written):
    assert time_period(start, end) == written


@given(DAYS, DAYS)
def test_what_is_written_can_be_read_back(one, other):
    start, end = sorted((one, other))
    assert ends_of(time_period(start, end)) == (start, end)


@given(DAYS)
def test_a_day_can_be_read_back(day):
    assert ends_of(time_period(None, day)) == (None, day)
