"""Accepted or left for a person: what each reading rests on, how far that carries, and what a person must decide.

A kind of evidence is accepted unseen where the labelled texts show it to be right about nineteen times in twenty, and
left for a person otherwise: a wrong figure that was accepted costs more than ten left to confirm.
"""

from __future__ import annotations

import re
from datetime import date

from etl.cues import Cue
from etl.entries import Entry
from etl.judging.among import Among
from etl.judging.indicator import NARROWER, RETURNED, IndicatorDoubts
from etl.judging.period import PeriodDoubts
from etl.judging.something_else import TOLD_WITHIN
from etl.judging.told import Verdict
from etl.judging.undone import Undone
from etl.numerals.numeral import Numeral

_MOST_PEOPLE = 10**10
"""More than live on earth."""
_TOLD_AROUND = 50
_SUPPOSED = Cue(
    r"(?:^|[^\w'’])(?:(?<!as )(?<!even )(?:if|unless)|(?<!même )(?<!comme )(?:si|s['’]il)(?! bien)|(?:si|lorsqu['’]|if)"
    r" (?:the|les|los|las)|en cas d[e'’]|en caso de|لو|إذا|في حال(?:ة)?)\s[^,،.;:]*$",
    re.I,
)
"""What makes a supposition of a number behind it: "If 12 migrants had been rescued"."""
_IT_IS_SAID = (
    r"(?:(?:n['’])?(?:auraient|aurait|seraient|serait)|habrían?|would (?:have|be)|reportedly|allegedly|supuestamente"
    r"|(?:is|are|was|were) (?:thought|believed|feared)(?! to be (?:from|of|members|the))"
    r"|on (?:pense|croit)|se (?:cree|piensa)"
    r"|و?[يت]عتقد|و?يرجح)"
)
_HEARSAY = Cue(rf"\b{_IT_IS_SAID}\b", re.I)
_HEARSAY_BEFORE = Cue(rf"\b{_IT_IS_SAID}(?: [^\W\d_]+){{1,6}} $", re.I)
_HEARSAY_BEHIND = Cue(rf"(?: (?!(?:qui|que|who|that|which)\b)[^\W\d_]+){{0,4}} {_IT_IS_SAID}\b", re.I)
"""What tells a number as hearsay: "12 migrants auraient été secourus", "se habrían rescatado a 40"."""
_AND_NOT = Cue(
    r"\b(?:contrary to (?:the )?(?:reports|claims|rumours) of|(?:and )?not|rather than|instead of|(?:et )?non(?: pas)?"
    r"|au lieu d[eu]|plutôt que|y no|en (?:lugar|vez) de)"
    r" (?:the |de |les |los |las |a )?$|(?<!\w)(?:وليس|وليسوا|بدلا من|بدل) $",
    re.I,
)
"""What sets a number aside for another: "120 migrants, not 210 as reported"."""


_TAKEN_BACK = Cue(
    r"\b(?:correct|retract|rectif|withdr[ae]w|démenti|dément|corrig|desmi[en])\w* (?:the |an? |its |their |that |une? "
    r"|les? |la |l['’]|sus? |los |las |el )?(?:[^\W\d_]+ )?(?:reports?|claims?|figures?|numbers?|chiffres?|bilans?"
    r"|informations?|noticias?|cifras?|datos?|informaci[óo]n(?:es)?)\b"
    r"|(?<!\w)و?(?:صحح\w*|نفت?|تراجع\w* عن) (?:\w+ ){0,2}(?:خبر|تقرير|رقم|أنباء)",
    re.I,
)
"""A report that was taken back, in whose sentence a number may be the wrong one."""
_IN_CARE = Cue(
    r"\bhôpita|\bhospital|\bblessé|\binjur|\bwounded|\bherid[oa]s?\b|\bsoigné|\bclini[qc]|\bhypotherm|\bhipoterm|مستشف|أصيب|جريح|جرحى|إصابة",
    re.I,
)
_TO_COME = r"(?:[a-zñ]{2,}[aei]r(?:á|án|emos)|[a-zà-ÿ]{2,}[eiudtv]ront)"
_WILL = Cue(rf"\b{_TO_COME}\b")
_WILL_BE = Cue(rf"\b{_TO_COME} (?:[^\W\d_]+ ){{0,2}}$")
"""A Spanish or French verb of the future right before a number: "aportarán 750", "recevront 1 200"."""
_IF = Cue(r"\b(?:if|unless|si|s['’]il|lorsqu|en cas)|لو|إذا|في حال", re.I)
"""Words without which a text supposes nothing: to ask that once of a text is cheaper."""
_OWN_DOUBTS = {
    "freed": "They are told to have been set free: say whether it counts them.",
    "brought": "They are told to have been brought in by others: say whether it counts them.",
    "undone": "It may not have happened, or not yet: say whether it was counted.",
}
_RATE = "Its words tell how many there are each day, or in each boat or group: say whether it counts all of them."
_SENTENCE_DOUBTS = {
    "corrected": "Its sentence puts a number right: say which of them holds.",
    "ratio": "Its sentence tells how many there are for each of others: say whether it counts all of them.",
    "others": "Its sentence tells of people who may be no migrants: say whether it counts them.",
}
_ACT_OF_DAYS = "Its sentence tells of another act, whose days these may be: confirm the days it covers."
"""What the words of [doubt] in a language file put in doubt: one number, all of their sentence, or its days."""
_A_MONTH = 31


class Judge(IndicatorDoubts, PeriodDoubts, Undone, Among):
    """Judges the figures of one text, in their order."""

    def judge(self, entry: Entry, value: int | None, start: date | None, end: date | None) -> Verdict:
        """The verdict on the next figure; its value and days are as they will be stored."""
        code = entry.indicator
        verdict = self.number(entry, value) or self.indicator(entry)
        if verdict is not None:
            self.doubted.add(id(entry))
        else:
            verdict = self.telling(entry) or self.period(entry, start, end)
        told_apart = verdict is not None and (verdict.reason or "").startswith((RETURNED, NARROWER))
        if entry.whole is None and code and id(entry) not in self.doubted:
            self.named.add(code)
        if entry.whole is None and code and not told_apart:
            self.stated.setdefault(code)
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
        """Whether a number is only supposed, told as hearsay, set aside for another, or doubted by the vocabulary."""
        if "doubt" in entry.sentence.said and (doubted := self.by_vocabulary(entry)) is not None:
            return Verdict(doubted)
        if self.is_only_spoken_of(entry):
            return Verdict("It may not have been done, only denied, asked or tried: say whether it was counted.")
        if (among := self.may_be_among_others(entry)) is not None:
            return Verdict(among)
        if self.is_of_an_unknown_whole(entry):
            return Verdict(f"What befell those it is part of is not known: say whether “{entry.indicator}” counts it.")
        if entry.evidence in ("part", "list") and entry.noun is None and self.says(_IN_CARE, entry):
            return Verdict(f"They are told to be hurt or in care: say whether “{entry.indicator}” counts them.")
        low = max(entry.sentence.start, entry.start - _TOLD_AROUND)
        if not entry.is_base and _AND_NOT.search(self.text, low, entry.start):
            return Verdict("Another number is told to hold instead: say whether it was counted.")
        if self.language in ("es", "fr") and self.text_says(_WILL) and self.is_led_by(_WILL_BE, entry):
            return Verdict("Its verb tells of what is to come: say whether it was counted.")
        if self.text_says(_TAKEN_BACK) and _TAKEN_BACK.search(self.text, entry.sentence.start, entry.start):
            return Verdict("A report is told to have been corrected or denied: say which number holds.")
        if self.text_says(_IF) and _SUPPOSED.search(
            self.text, max(entry.sentence.start, entry.start - TOLD_WITHIN), entry.start
        ):
            return Verdict("It may only be supposed: say whether it was counted.")
        if self.text_says(_HEARSAY) and (
            _HEARSAY_BEFORE.search(self.text, low, entry.start)
            or _HEARSAY_BEHIND.match(self.text, entry.end, entry.sentence.end)
        ):
            return Verdict("It is told as hearsay: say whether it was counted.")
        return None

    @staticmethod
    def is_of_an_unknown_whole(entry: Entry) -> bool:
        """Whether its sentence denies a part's whole, or speaks of what is to come."""
        whole = entry.whole
        return whole is not None and whole.sentence is entry.sentence and (whole.forecast or whole.unsaid)

    def by_vocabulary(self, entry: Entry) -> str | None:
        """The first doubt that the words of a language file give."""
        own = (item.senses.get("doubt") for item in self.items[entry.left : entry.right])
        told = next((_OWN_DOUBTS[doubt] for doubt in own if doubt in _OWN_DOUBTS), None)
        if told is not None:
            return told
        if self.is_told_as_rate(entry):
            return _RATE
        sentence = self.items[entry.sentence.low : entry.sentence.high]
        said = [item.senses.get("doubt") for item in sentence]
        told = next((_SENTENCE_DOUBTS[doubt] for doubt in said if doubt in _SENTENCE_DOUBTS), None)
        return told or (_ACT_OF_DAYS if self.tells_of_an_act(entry) and self.is_of_some_days(entry) else None)

    def tells_of_an_act(self, entry: Entry) -> bool:
        """Whether a sentence that may have given the days of a number tells of a funeral, a trial or a debate."""
        whole = entry.whole
        of_whole = whole is not None and whole.period == entry.period and entry.period_evidence != "own"
        told = (entry.sentence, whole.sentence) if whole is not None and of_whole else (entry.sentence,)
        return any(item.senses.get("doubt") == "act" for one in told for item in self.items[one.low : one.high])

    def is_told_as_rate(self, entry: Entry) -> bool:
        """Whether "every day" is told of the number, with no other number between: "Chaque jour, 120 migrants"."""
        for index in range(entry.left, entry.right):
            if self.items[index].senses.get("doubt") == "rate":
                between = self.items[min(index, entry.index + 1) : max(index, entry.index)]
                if not any(isinstance(item, Numeral) and not item.reason for item in between):
                    return True
        return False

    @staticmethod
    def is_of_some_days(entry: Entry) -> bool:
        """Whether a figure is of a month or less, as the days of a single act are."""
        period = entry.period
        if period is None or period.start is None or period.end is None:
            return False
        return (period.end - period.start).days < _A_MONTH
