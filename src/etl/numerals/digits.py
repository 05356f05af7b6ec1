"""Numbers written in digits: grouping styles, decimals, dates and times, and what is malformed.

Rules 6 and 7 of a migration statistician: one grouping style a numeral, groups of three; where `1.110` may be a
decimal, the document's own style decides, and what stays ambiguous waits for a person.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from etl.numerals.numeral import Numeral
from etl.scan import Token

SPACES = " \u00a0\u202f\u2009"
POINTS = ".,٫٬،'’"
_APOSTROPHES = "'’"
_SPACES = frozenset(SPACES)
_SPECIAL_MARKS = frozenset("/.-:hH")
_SPECIAL_BEYOND = frozenset("h/-–")
_LARGEST = 10**15
_WIDEST_JOINT = 2
"""How many characters join two runs of digits of one numeral, at most: runs further apart stand alone."""
_UNSEEN = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
_BIDI = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_FOREIGN = re.compile(rf"[^\d\s{POINTS}]")
_HIJRI = re.compile(r"(?:\d{1,2} ?[-–] ?)?\d{1,2} ?[/-] ?\d{1,2} ?[/-] ?1[34]\d\d(?!\d)")
_DATE = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})(?![\d])|(\d{4})([-/])(\d{1,2})\6(\d{1,2})(?!\d)")
_SPACED_DATE = re.compile(r"(\d{1,2}) ?([/-]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)")
_UP_TO = r" ?(?:[-–]|to|until|al?|au|à|إلى|الى|حتى) ?"
_DAY_AND_MONTH = re.compile(rf"(\d{{1,2}}) ?/ ?(\d{{1,2}})(?={_UP_TO}\d{{1,2}} ?/ ?\d{{1,2}}(?!\d))")
_DAY_NAMED = re.compile(
    r"(?:\b(?:yesterday|today|week|night|\w+day|hier|aujourd['’]hui|\w+di|dimanche|semaine|ayer|hoy|lunes|martes"
    r"|miércoles|jueves|viernes|sábado|domingo|semana)|أمس|اليوم|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة"
    r"|السبت|الأحد)[ \u00a0]\($",
    re.I,
)
"""What a day and a month in brackets stand behind: "yesterday (3/11)"; which of the two is the month is not said."""
_BRACKETED_DAY = re.compile(r"(\d{1,2})/(\d{1,2})\)")
_DAY_NAMED_REACH = 14
_LAST_DAY_AND_MONTH = re.compile(r"(\d{1,2}) ?/ ?(\d{1,2})(?! ?/|\d)")
_RANGE_BEFORE = re.compile(_UP_TO)
_TIME = re.compile(r"([01]?\d|2[0-3])(?::|h|H| h )([0-5]\d)(?!\d)")
_PHONE = re.compile(
    r"1-8\d\d-\d{3}-\d{4}(?!\d)|\d{3}[-. ]\d{3}[-. ]\d{4}(?!\d)"
    r"|\+?\d{1,4}(?:[ .\-\u00a0\u202f\u2009]\d{2}){3,5}(?!\d)|0\d{2,4}(?:[ \u00a0\u202f\u2009]\d{3}){2,3}(?!\d)"
    r"|[6-9]\d{2}(?:[ \u00a0]\d{2}){3}(?!\d)|[89]00(?:[ \u00a0]\d{3}){2}(?!\d)"
    r"|\+\d[\d .\-\u00a0\u202f]{6,16}\d(?!\d)"
)
_MASS_BEHIND = re.compile(
    r"[ \u00a0\u202f]?(?:tonn?es?|toneladas?|tons?|kg|kilos?|kilogramm?[eo]?s?|quintau?x"
    r"|quintales|طن|أطنان|كلغ|كيلو\w*|قنطار\w*)"
    r"(?!\w)",
    re.I,
)
_DAY_BEFORE = re.compile(r"(?:[A-Z][a-z]+\.?|(?<!\w)(?:le|el|día)) $")
"""What makes of "17, 669" a day and a count: "On June 17, 669 people"."""
_USUAL_GROUPING = {"fr": ". ", "es": ". ", "en": ", ", "ar": ",.٬، "}


def _western(run: str) -> str | None:
    """The digits of one script as ASCII digits; None where scripts are mixed."""
    if run.isascii():
        return run
    digits = [c for c in run if c.isdecimal()]
    bases = {ord(c) - unicodedata.decimal(c) for c in digits}
    return "".join(str(unicodedata.decimal(c)) for c in digits) if len(bases) == 1 else None


def _doubt_of(text: str) -> str | None:
    """Why the digits of a numeral may not be what they seem, where something stands between them."""
    if text.isascii():
        return None
    if _BIDI.search(text):
        return "a direction mark stands inside the number, so its digits may be out of order"
    marked = _FOREIGN.search(_UNSEEN.sub("", text))
    return "a mark stands on its digits, such as one that strikes them out" if marked else None


def _adjacent(text: str, left: Token, right: Token) -> str:
    """The one character between two runs of digits, or nothing where they stand further apart."""
    between = text[left.end : right.start]
    if between in ("\n", " \n"):
        return "\n"
    return between if len(between) == 1 else ""


def _line_broken(text: str, first: Token, last: Token) -> bool:
    before = text[max(0, first.start - 2) : first.start].strip(" ")
    after = text[last.end : last.end + 1]
    return bool(before) and not before.endswith("\n") and after not in ("\n", "")


def _grouped(text: str, runs: list[Token], index: int) -> int:
    """How many runs after `index` are groups of three of the same numeral."""
    first = runs[index]
    if len(first.text) > 3 or index + 1 >= len(runs):
        return 0
    separator = _adjacent(text, first, runs[index + 1])
    if not separator or (separator not in SPACES and separator not in POINTS and separator != "\n"):
        return 0
    count = 0
    while index + count + 1 < len(runs):
        left, right = runs[index + count], runs[index + count + 1]
        if _adjacent(text, left, right) != separator or len(right.text) != 3:
            break
        count += 1
    if separator == "\n" and not (count == 1 and _line_broken(text, first, runs[index + 1])):
        return 0
    return 0 if first.text.startswith("0") and separator in POINTS else count


def _grouped_in_lakhs(text: str, runs: list[Token], index: int) -> int:
    """How many runs after `index` are groups of the same numeral as India writes them: "1,14,658", "58,34,75,618"."""
    first = runs[index]
    if len(first.text) > 2 or first.text.startswith("0"):
        return 0
    count = 0
    while index + count + 1 < len(runs) and _adjacent(text, runs[index + count], runs[index + count + 1]) == ",":
        count += 1
    pairs, last = runs[index + 1 : index + count], runs[index + count]
    return count if count > 1 and len(last.text) == 3 and all(len(run.text) == 2 for run in pairs) else 0


def _is_day(day: str, month: str) -> bool:
    return (1 <= int(day) <= 31 and 1 <= int(month) <= 12) or (1 <= int(month) <= 31 and 1 <= int(day) <= 12)


class _Reader:
    def __init__(self, text: str, runs: list[Token], language: str) -> None:
        self.text, self.runs, self.language = text, runs, language
        self.numerals: list[Numeral] = []

    def read(self) -> list[Numeral]:
        index = 0
        while index < len(self.runs):
            index = self.one(index)
        self.settle()
        return self.numerals

    def take(self, start: int, end: int, value: int | float | None, form: str = "digits") -> Numeral:
        numeral = Numeral(start, end, self.text[start:end], value, form)
        self.numerals.append(numeral)
        return numeral

    def past(self, index: int, end: int) -> int:
        while index < len(self.runs) and self.runs[index].start < end:
            index += 1
        return index

    def one(self, index: int) -> int:
        run = self.runs[index]
        if self.may_be_special(run):
            special = self.special(index)
            if special:
                return special
        elif index + 1 == len(self.runs) or self.runs[index + 1].start - run.end > _WIDEST_JOINT:
            self.evaluate(self.take(run.start, run.end, None), run.text, None)
            return index + 1
        count = _grouped(self.text, self.runs, index)
        if not count and self.language == "en":
            count = _grouped_in_lakhs(self.text, self.runs, index)
        last = self.runs[index + count]
        separator = _adjacent(self.text, run, self.runs[index + 1]) if count else ""
        decimals = self.decimals(index + count, separator)
        end = decimals.end if decimals else last.end
        numeral = self.take(run.start, end, None)
        numeral.grouping = " " if separator and separator in SPACES else separator
        whole = "".join(token.text for token in self.runs[index : index + count + 1])
        self.evaluate(numeral, whole, decimals)
        following = index + count + (2 if decimals else 1)
        return self.malformed(numeral, following)

    def may_be_special(self, run: Token) -> bool:
        """Whether a run may begin a date, a time or a telephone number: a mark and digits follow, or a plus leads."""
        mark, beyond = self.text[run.end : run.end + 1], self.text[run.end + 1 : run.end + 2]
        if mark not in _SPECIAL_MARKS and not (mark in _SPACES and len(run.text) <= 4):
            return False
        goes_on = beyond.isdecimal() or beyond in _SPECIAL_BEYOND or (beyond == " " and mark in "/-")
        return goes_on or self.text[run.start - 1 : run.start] == "+"

    def special(self, index: int) -> int | None:
        run = self.runs[index]
        for pattern, kind, reason in (
            (_PHONE, "reference", "a telephone number"),
            (_HIJRI, "date", "a date of the Hijri calendar"),
            (_SPACED_DATE, "date", "a date"),
            (_DATE, "date", "a date"),
            (_TIME, "time", "a time of day"),
        ):
            match = pattern.match(self.text, run.start)
            if kind == "reference" and self.text[run.start - 1 : run.start] == "+":
                match = pattern.match(self.text, run.start - 1)
            if not match:
                continue
            if pattern in (_DATE, _SPACED_DATE) and not self.valid_date(match):
                continue
            if kind == "reference" and not self.looks_like_phone(match.group()):
                continue
            self.take(match.start(), match.end(), None, kind).set_aside(kind, reason)
            return self.past(index, match.end())
        return self.day_and_month(index)

    def day_and_month(self, index: int) -> int | None:
        """The ends of "1/1 to 15/7": days without a year, which are dates only where one runs to the other."""
        start = self.runs[index].start
        boxed = _BRACKETED_DAY.match(self.text, start) if self.text[start - 1 : start] == "(" else None
        named = boxed is not None and _DAY_NAMED.search(self.text, max(0, start - _DAY_NAMED_REACH), start)
        if boxed is not None and named and _is_day(boxed[1], boxed[2]):
            self.take(start, boxed.end() - 1, None, "date").set_aside("reference", "a date beside the day it is of")
            return self.past(index, boxed.end())
        match = _DAY_AND_MONTH.match(self.text, start)
        last = self.numerals[-1] if self.numerals else None
        if match is None and last is not None and last.kind == "date":
            follows = _RANGE_BEFORE.fullmatch(self.text, last.end, start)
            match = _LAST_DAY_AND_MONTH.match(self.text, start) if follows else None
        if match is None or not _is_day(match[1], match[2]):
            return None
        self.take(match.start(), match.end(), None, "date").set_aside("date", "a date")
        return self.past(index, match.end())

    @staticmethod
    def valid_date(match: re.Match[str]) -> bool:
        return _is_day(match[1], match[3]) if match[1] else _is_day(match[8], match[7])

    @staticmethod
    def looks_like_phone(found: str) -> bool:
        groups = re.findall(r"\d+", found)
        return (
            found[0] in "+0"
            or re.fullmatch(r"\d{3}(?:\W\d\d){3}|[89]00(?:\W\d{3}){2}", found) is not None
            or found.startswith("1-8")
            or len(groups) >= 5
            or [len(group) for group in groups] == [3, 3, 4]
        )

    def decimals(self, index: int, separator: str) -> Token | None:
        """The run after a decimal mark, where the numeral at `index` has one."""
        if index + 1 >= len(self.runs):
            return None
        left, right = self.runs[index], self.runs[index + 1]
        mark = _adjacent(self.text, left, right)
        if mark not in (".", ",", "٫", "٬", "،") or not mark or mark == separator:
            return None
        if separator or len(right.text) != 3 or len(left.text) > 3 or left.text.startswith("0"):
            return right
        return None

    def evaluate(self, numeral: Numeral, whole: str, decimals: Token | None) -> None:
        numeral.doubt = _doubt_of(numeral.text)
        western = _western(whole)
        if western is None:
            numeral.set_aside("malformed", "digits of two scripts in one number")
            return
        if len(western) > 15 or int(western) > _LARGEST:
            numeral.set_aside("malformed", "the number is too large to be a count")
            return
        numeral.value = int(western)
        if decimals:
            fraction = _western(decimals.text)
            if fraction is None:
                numeral.set_aside("malformed", "digits of two scripts in one number")
                return
            numeral.value = float(f"{western}.{fraction}")

    def malformed(self, numeral: Numeral, following: int) -> int:
        """Digits that go on after a separator in no known style spoil the numeral."""
        end = numeral.end
        start_of_trouble = following
        while following < len(self.runs) and self.runs[following].start == end + 1:
            mark = self.text[end]
            if mark not in ".,_" and mark not in _APOSTROPHES:
                break
            end = self.runs[following].end
            following += 1
        if following == start_of_trouble:
            return following
        numeral.end, numeral.text = end, self.text[numeral.start : end]
        numeral.value = None
        numeral.set_aside("malformed", "its groups of digits follow no one style")
        return following

    def settle(self) -> None:
        """Let the document's own style decide what `1.110` is."""
        decimal_marks = {n.text.rstrip("0123456789")[-1:] for n in self.numerals if isinstance(n.value, float)}
        uses: dict[str, int] = {}
        for numeral in self.numerals:
            if numeral.grouping and numeral.value is not None:
                groups = sum(numeral.text.count(c) for c in (SPACES if numeral.grouping == " " else numeral.grouping))
                uses[numeral.grouping] = uses.get(numeral.grouping, 0) + groups
        for first, second in pairwise(self.numerals):
            if first.text.isdigit() and second.text.isdigit() and len(first.text) <= 3 == len(second.text):
                may_be_day = _DAY_BEFORE.search(self.text, max(0, first.start - 12), first.start) is not None
                if self.text[first.end : second.start] == ", " and not may_be_day:
                    first.doubt = second.doubt = f"“{self.text[first.start : second.end]}” may be one number"
        for numeral in self.numerals:
            if numeral.value is None or not numeral.grouping:
                continue
            if numeral.grouping == "\n":
                numeral.doubt = "a line end stands inside the number"
            elif numeral.grouping in ".,٫":
                self.settle_point(numeral, decimal_marks, uses)

    def settle_point(self, numeral: Numeral, decimal_marks: set[str], uses: dict[str, int]) -> None:
        mark = numeral.grouping
        usual = mark in _USUAL_GROUPING[self.language]
        if mark in decimal_marks:
            others = sum(groups for other, groups in uses.items() if other != mark)
            if others > 1 and numeral.text.count(mark) == 1 and _MASS_BEHIND.match(self.text, numeral.end):
                # A text that groups with another mark tells thousandths of a mass: "639.116 affaires …, 542,455 kg".
                numeral.value, numeral.grouping = float(numeral.text.replace(mark, ".")), ""
                return
            if not usual or uses[mark] < 2:
                numeral.doubt = f"“{numeral.text}” may be a decimal: this text also writes decimals with “{mark}”"
        elif not usual and uses[mark] < 2:
            numeral.doubt = f"“{numeral.text}” may be a decimal: nothing else in the text shows its style"


def read_digits(text: str, runs: list[Token], language: str) -> list[Numeral]:
    """The numerals written in digits, in order; each run of digits is in exactly one of them."""
    return _Reader(text, runs, language).read()
