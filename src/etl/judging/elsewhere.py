"""Days that were told elsewhere: in a sentence before, or of another year or stretch than a number's own words name."""

from __future__ import annotations

import re

from etl.cues import Cue
from etl.entries import Entry
from etl.judging.acts import Acts

_HANDFUL = 10
_THIS_YEAR = Cue(r"\b(?:this year|cette année|este año)\b|(?<!\w)(?:هذا العام|هذه السنة|العام الجاري|السنة الجارية)")
_THESE_MONTHS = Cue(
    r"\b(?:same|these|those|mêmes|ces|mismos|esos|estos) (?:[^\W\d_]+|\d\d?) (?:premiers |primeros |first )?"
    r"(?:months|mois|meses)\b",
    re.I,
)
"""Months told before by their number: no single month is meant."""
_TWO_MONTHS = 58


class Elsewhere(Acts):
    """Asks whether a number's days go beyond, or fall short of, what its own words can mean."""

    def of_days_elsewhere(self, entry: Entry) -> str | None:
        """Why the days that were told elsewhere may not be the number's."""
        if self.may_be_of_the_operation(entry):
            return "A running total was told in between: it may be of the operation before: confirm the days it covers."
        if self.is_of_this_year_and_another(entry):
            return "“This year” stands between the year of its days and the number: confirm the days it covers."
        if self.is_of_more_months(entry):
            return "Its words tell of more months than its days: confirm the days it covers."
        return None

    def may_be_of_the_operation(self, entry: Entry) -> bool:
        """Whether a handful, told behind a total "since the start of the year", has its open days."""
        period = entry.period
        if period is None or period.end is not None or period.start is None or entry.period_evidence != "governing":
            return False
        if entry.whole is not None or entry.is_base or (entry.numeral.whole or _HANDFUL) >= _HANDFUL:
            return False
        return period.char_start is not None and period.char_start < entry.sentence.start

    def is_of_this_year_and_another(self, entry: Entry) -> bool:
        """Whether its days are of a year that was named before a "this year": "en 2006 …; este año, hasta octubre"."""
        period = entry.period
        if period is None or period.start is None or not self.text_says(_THIS_YEAR):
            return False
        year = self.text.rfind(str(period.start.year), entry.sentence.start, entry.start)
        told = _THIS_YEAR.search(self.text, year, entry.start) if year >= 0 else None
        beside, place = self.place(entry)
        return told is not None and any(year < one.start < told.start() for one in beside[:place])

    def is_of_more_months(self, entry: Entry) -> bool:
        """Whether "over the same eight months" leads to a number that has the days of one month or less."""
        period = entry.period
        if period is None or period.start is None or period.end is None or not self.text_says(_THESE_MONTHS):
            return False
        short = (period.end - period.start).days < _TWO_MONTHS
        return short and _THESE_MONTHS.search(self.text, entry.sentence.start, entry.start) is not None
