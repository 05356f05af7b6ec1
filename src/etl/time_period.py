"""Reference periods as SDMX writes them: `2024-01-01/P9M`, where both ends fall on months, else `/P<n>D`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_CALENDAR = re.compile(r"(\d{4})(?:-([SQM]?)(\d{1,2}))?", re.A)
_PARTS_OF_YEAR = {"S": 2, "Q": 4, "M": 12}
_WRITTEN = re.compile(r"(\d{4}-\d{2}-\d{2})/P([1-9]\d{0,6})([MD])")


def time_period(start: date | None, end: date | None) -> str | None:
    """The period from the first to the last day, both in it; a day where only the last is known (a stock)."""
    if end is None or (start is not None and end < start):
        return None
    if start is None:
        return end.isoformat()
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        return f"{start.isoformat()}/P{_months(end) - _months(start) + 1}M"
    return f"{start.isoformat()}/P{(end - start).days + 1}D"


def ends_of(written: str) -> tuple[date | None, date]:
    """First and last day of what time_period wrote, or of a year, half-year, quarter or month as SDMX writes it.

    A day is the end of a stock, which has no beginning. Raises ValueError for anything else.
    """
    if match := _CALENDAR.fullmatch(written):
        months = 12 // _PARTS_OF_YEAR[match[2] or "M"] if match[3] else 12
        number = int(match[3] or 1)
        if not 1 <= number <= 12 // months:
            raise ValueError(f"{written} is no period of the calendar")
        return _of_months(date(int(match[1]), (number - 1) * months + 1, 1), months)
    if (match := _WRITTEN.fullmatch(written)) is None:
        return None, date.fromisoformat(written)
    start, count = date.fromisoformat(match[1]), int(match[2])
    if match[3] == "M":
        return _of_months(start, count)
    try:
        return start, start + timedelta(days=count - 1)
    except OverflowError as error:
        raise ValueError(f"{written} ends after the last year of the calendar") from error


def _of_months(start: date, count: int) -> tuple[date, date]:
    year, month = divmod(_months(start) + count - 1, 12)
    return start, date(year, month + 1, monthrange(year, month + 1)[1])


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1
