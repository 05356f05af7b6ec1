"""Accepted or left for a person: what each reading rests on, how far that carries, and what a person must decide.

A kind of evidence is accepted unseen where the labelled texts show it to be right about nineteen times in twenty, and
left for a person otherwise: a wrong figure that was accepted costs more than ten left to confirm.
"""

from __future__ import annotations

import re
from datetime import date

from etl.entries import Entry
from etl.judging.indicator import NARROWER, RETURNED, IndicatorDoubts
from etl.judging.period import PeriodDoubts
from etl.judging.something_else import TOLD_WITHIN
from etl.judging.told import Verdict

_MOST_PEOPLE = 10**10
"""More than live on earth."""
_TOLD_AROUND = 50
_SUPPOSED = re.compile(
    r"(?:^|[^\w'’])(?:(?<!as )(?<!even )(?:if|unless)|(?<!même )(?<!comme )(?:si|s['’]il)(?! bien)|(?:si|lorsqu['’]|if)"
    r" (?:the|les|los|las)|en cas d[e'’]|en caso de|لو|إذا|في حال(?:ة)?)\s[^,،.;:]*$",
    re.I,
)
"""What makes a supposition of a number behind it: "If 12 migrants had been rescued"."""
_IT_IS_SAID = (
    r"(?:(?:n['’])?(?:auraient|aurait|seraient|serait)|habrían?|would (?:have|be)|reportedly|allegedly|supuestamente)"
)
_HEARSAY_BEFORE = re.compile(rf"\b{_IT_IS_SAID}(?: [^\W\d_]+){{1,6}} $", re.I)
_HEARSAY_BEHIND = re.compile(rf"(?: (?!(?:qui|que|who|that|which)\b)[^\W\d_]+){{0,4}} {_IT_IS_SAID}\b", re.I)
"""What tells a number as hearsay: "12 migrants auraient été secourus", "se habrían rescatado a 40"."""
_AND_NOT = re.compile(
    r"\b(?:(?:and )?not|rather than|instead of|(?:et )?non(?: pas)?|au lieu d[eu]|plutôt que|y no|en (?:lugar|vez) de)"
    r" (?:the |de |les |los |las |a )?$|(?<!\w)(?:وليس|وليسوا|بدلا من|بدل) $",
    re.I,
)
"""What sets a number aside for another: "120 migrants, not 210 as reported"."""


class Judge(IndicatorDoubts, PeriodDoubts):
    """Judges the figures of one text, in their order."""

    def judge(self, entry: Entry, value: int | None, start: date | None, end: date | None) -> Verdict:
        """The verdict on the next figure; its value and days are as they will be stored."""
        verdict = self.number(entry, value) or self.indicator(entry)
        if verdict is not None:
            self.doubted.add(id(entry))
        else:
            verdict = self.telling(entry) or self.period(entry, start, end)
        told_apart = verdict is not None and (verdict.reason or "").startswith((RETURNED, NARROWER))
        if entry.whole is None and entry.indicator and id(entry) not in self.doubted:
            self.named.add(entry.indicator)
        if entry.whole is None and entry.indicator and not told_apart:
            self.stated.setdefault(entry.indicator)
        if not entry.adjunct and not entry.is_base:
            self.last_judged = entry
        return verdict or Verdict(None)

    def number(self, entry: Entry, value: int | None) -> Verdict | None:
        """Doubts of the number itself, and of whether anything was counted."""
        if not self.language_known:
            return Verdict(
                'The language of the text is not known: write language = "fr" (or what it is) in source.toml.'
            )
        if entry.numeral.doubt:
            return Verdict(f"Read the number again: {entry.numeral.doubt}.")
        if value is None and entry.qualifier != "between":
            return Verdict("The number is not a whole count: say what it measures.")
        if entry.forecast:
            return Verdict(
                "The sentence speaks of a forecast, a target or a capacity: say whether anything was counted."
            )
        if entry.unsaid:
            return Verdict("The sentence denies the number or speaks of what is to come: say whether it was counted.")
        if value is not None and value >= _MOST_PEOPLE and entry.unit == "persons":
            return Verdict("More people than live on earth: read the number again.")
        return None

    def telling(self, entry: Entry) -> Verdict | None:
        """Whether a number is only supposed, told as hearsay, or set aside for another."""
        low = max(entry.sentence.start, entry.start - _TOLD_AROUND)
        if not entry.is_base and _AND_NOT.search(self.text, low, entry.start):
            return Verdict("Another number is told to hold instead: say whether it was counted.")
        if _SUPPOSED.search(self.text, max(entry.sentence.start, entry.start - TOLD_WITHIN), entry.start):
            return Verdict("It may only be supposed: say whether it was counted.")
        if _HEARSAY_BEFORE.search(self.text, low, entry.start) or _HEARSAY_BEHIND.match(
            self.text, entry.end, entry.sentence.end
        ):
            return Verdict("It is told as hearsay: say whether it was counted.")
        return None
