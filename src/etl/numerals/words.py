"""Numbers written in words, wholly or half: "quatre cent dix-huit", "45 mil 727", "4 آلاف و42", "3,75 millions"."""

from __future__ import annotations

import re

from etl.numerals.numeral import Numeral
from etl.scan import Token

Item = Token | Numeral

_TIGHT = re.compile(r"[ \-\u00a0\u202f\u2011\n]{1,2}")
_LINKED = re.compile(r"[ \-\u00a0\n](?:et|y|and|و)[ \-\u00a0]|[ \u00a0]و ?|و")
_TWO_OF = re.compile("(?:و|ف)?(?:ألفا|الفا|مليونا|مليارا)")
"""An Arabic scale word that no number leads counts twice with this ending: "ألفا امرأة" is 2,000 women."""
_TEENS_AFTER = (60, 80)
_HUNDRED = 100
_LONGEST_PART = 5
"""Words up to a scale word, at most: "ciento cincuenta mil"."""
_HYPHENS = "-‐‑"
_LINKS = ("et", "y", "and", "و")
_JOINTS = frozenset((*_HYPHENS, *_LINKS))
_THOUSANDS = re.compile(r"\d{1,3}[.,]\d{3}")
_SCALES = frozenset({"scale", "collective"})
_PARTS = frozenset({"scale", "number", "collective", "article"})


def _sense(item: Item) -> tuple[str, int | float] | None:
    """What an item adds to a number: its part of speech and its amount."""
    if isinstance(item, Numeral):
        if item.form == "digits" and item.kind == "count" and item.value is not None:
            return "digits", item.value
        return None
    senses = item.senses
    if "percent" in senses:
        return None
    for sense in ("scale", "number", "collective"):
        if sense in senses:
            return sense, int(senses[sense])
    return None


class _Sum:
    """A number being put together, from its largest part to its smallest."""

    def __init__(self) -> None:
        self.total, self.current, self.scale = 0, 0, 0
        self.decimal: float | None = None
        self.started = False
        self.bare_digits = False
        """Whether it is nothing but digits so far: "5,000 and one hundred" are two numbers."""
        self.about = False
        self.closed = False

    def value(self) -> int | float:
        if self.decimal is not None:
            return self.decimal
        return self.total + self.current

    def add(self, sense: str, amount: int | float, linked: bool) -> bool:
        """Take one more part; False where it cannot belong to this number."""
        if self.closed and not (sense == "scale" and self.current and amount < self.scale):
            return False
        taken = getattr(self, f"_{sense}")(amount, linked)
        self.started = self.started or taken
        return bool(taken)

    # The parts of speech share one signature, whether or not they need to know how they are linked.
    def _digits(self, amount: int | float, linked: bool) -> bool:
        if not self.started:
            if isinstance(amount, float):
                self.decimal = amount
            else:
                self.current = amount
            self.bare_digits = True
            return True
        if isinstance(amount, float) or amount >= (self.scale if self.total else _HUNDRED):
            return False
        if self.current and (not linked or self.current % _HUNDRED or amount >= _HUNDRED):
            return False
        self.current, self.closed = self.current + amount, True
        return True

    def _scale(self, amount: int | float, linked: bool) -> bool:
        step = int(amount)
        self.closed, self.bare_digits = self.about, False
        if self.decimal is not None:
            self.total, self.decimal, self.scale = round(self.decimal * step), None, step
            return True
        if step == 100:
            if self.current >= 10 or (self.current == 0 and self.started and not self.total):
                return False
            self.current = (self.current or 1) * 100
            return True
        if self.total and not self.current and not linked:
            self.total, self.scale = self.total * step, step
            return True
        if self.scale and step >= self.scale:
            if linked:
                return False  # "700 ألف ومليون" are two numbers
            self.total, self.current = (self.total + self.current) * step, 0
        else:
            self.total, self.current = self.total + (self.current or 1) * step, 0
        self.scale = step
        return True

    def _number(self, amount: int | float, linked: bool) -> bool:
        number = int(amount)
        if self.decimal is not None or self.bare_digits:
            return False
        if not self.started:
            self._put(number)
            return True
        if number >= 1000:
            return False
        room = self.current % 100
        if number >= 100:
            fits = self.current == 0
        elif number >= 20:
            fits = room == 0 or (room < 10 and linked)
        elif number >= 10:
            fits = room == 0 or room in _TEENS_AFTER or (number == 10 and 3 <= room <= 9 and not linked)
        else:
            fits = room == 0 or (room % 10 == 0 and room > 10) or (room == 10 and number >= 7)
        if not fits or (self.current == 0 and not self.total):
            return False
        self.current += number
        return True

    def _put(self, number: int) -> None:
        if number >= 1000:
            self.total, self.scale = number, 10 ** (len(str(number)) - 1)
        else:
            self.current = number

    def takes_digits(self, behind: str) -> bool:
        """Whether digits may go on with it: behind a scale, or behind an Arabic hundred and "و" ("مئة و34")."""
        return not self.current or "و" in behind

    def add_share(self, share: float) -> bool:
        """Take a half or a quarter of the last scale: "مليون ونصف"."""
        if not self.scale or self.current or self.decimal is not None:
            return False
        self.total += round(share * self.scale)
        self.closed = True
        return True

    def _collective(self, amount: int | float, linked: bool) -> bool:  # noqa: ARG002
        if self.decimal is not None or self.total or self.current > 20:
            return False
        self.current = (self.current or 1) * int(amount)
        self.about, self.closed = True, True
        return True


def _gap(text: str, left: Item, right: Item) -> str | None:
    """How two neighbouring items are joined: "tight", "linked", or None."""
    between = text[left.end : right.start]
    if _TIGHT.fullmatch(between):
        waw = right.text.startswith("و") and (len(right.text) > 4 or "fraction" in right.senses)
        return "linked" if waw and not between.strip() else "tight"
    if between == "" and (isinstance(right, Numeral) or (isinstance(left, Numeral) and "scale" in right.senses)):
        return "tight"
    if between and _LINKED.fullmatch(between):
        return "linked"
    return None


def _starts(item: Item, following: Item | None, text: str) -> bool:
    """Whether an article begins a number: "un million", "une dizaine", "a hundred"."""
    if not isinstance(following, Token) or _SCALES.isdisjoint(following.senses):
        return False
    return _gap(text, item, following) == "tight"


def compose_numbers(text: str, items: list[Item]) -> list[Item]:
    """Put number words, and digits with scale words, together into numerals."""
    worded = [index for index, item in enumerate(items) if not _PARTS.isdisjoint(item.senses)]
    if not worded:
        return items
    result: list[Item] = []
    done = 0
    for index in _beginnings(items, worded):
        taken = _take(text, items, index) if index >= done else None
        if taken is not None:
            result += items[done:index]
            result.append(taken[0])
            done = taken[1]
    return result + items[done:]


def _beginnings(items: list[Item], worded: list[int]) -> list[int]:
    """Where a number of several parts may begin: at a number word, and at digits before one."""
    places = set(worded)
    for index in worded:
        ahead = index - 1
        if ahead > 0 and (items[ahead].text.lower() in _JOINTS or items[ahead].text == "\n"):
            ahead -= 1
        if ahead >= 0 and isinstance(items[ahead], Numeral):
            places.add(ahead)
        if index and isinstance(items[index - 1], Numeral):
            places.add(index - 1)
    return sorted(places)


def _take(text: str, items: list[Item], index: int) -> tuple[Numeral, int] | None:
    first = items[index]
    part = _sense(first)
    if part is not None and part[0] == "collective" and "unit_of_time" in _senses(first):
        return None
    if (
        part is not None
        and part[0] in ("collective", "scale")
        and isinstance(first, Token)
        and first.text.endswith("s")
    ):
        vague = Numeral(first.start, first.end, first.text, None, "vague")
        vague.set_aside("count", "a plural without a number")
        return vague, index + 1
    part = part or _leading_one(text, items, index)
    if part is None:
        return None
    if part[0] == "scale" and _is_two_of(items, index):
        part = "number", 2 * part[1]
    total = _Sum()
    total.add(*part, False)
    last = first
    worded = not isinstance(first, Numeral)
    following = index + 1
    while following < len(items):
        step = _next_part(text, items, following, last)
        if step is None:
            break
        where, joined = step
        candidate = items[where]
        if joined == "linked" and "fraction" in _senses(candidate):
            if total.add_share(float(_senses(candidate)["fraction"])):
                last, following = _with_scale_again(text, items, where, total.scale)
            break
        more = _sense(candidate) or _linked_one(candidate, joined)
        behind = text[last.end : candidate.start]
        if more is None or (more[0] == "digits" and not (worded and total.takes_digits(behind))):
            break
        linked = joined == "linked"
        if (linked and _leads_to_as_much(text, items, where, total.scale)) or not total.add(*more, linked):
            break
        worded = worded or not isinstance(candidate, Numeral)
        last, following = candidate, where + 1
    if not worded:
        return None
    numeral = Numeral(first.start, last.end, text[first.start : last.end], total.value(), "words")
    numeral.about = total.about
    numeral.scale = total.scale
    if isinstance(first, Numeral):
        numeral.doubt, numeral.grouping = first.doubt, first.grouping
    if isinstance(first, Token) and first.text.startswith("و") and "number" in first.senses:
        numeral.senses = first.senses
    return _with_decimals(numeral, first, last, total.scale), following


def _leads_to_as_much(text: str, items: list[Item], index: int, scale: int) -> bool:
    """Whether a linked part leads to the same scale or a larger one, and so is another number: "100 mil y 150 mil"."""
    for here, item in enumerate(items[index : index + _LONGEST_PART] if scale else (), index):
        if here > index and _gap(text, items[here - 1], item) is None:
            return False
        part = _sense(item)
        if part is None or part[0] == "scale":
            return part is not None and part[1] >= scale and here > index
    return False


def _with_decimals(numeral: Numeral, first: Item, last: Item, scale: int) -> Numeral:
    """Take a point before an Arabic million for a decimal one: nobody counts thousands of them ("3.123 مليون")."""
    arabic = "\u0621" <= last.text[0] <= "\u064a"
    if arabic and scale >= 1_000_000 and _thousands(first) and numeral.value == _thousands(first) * scale:
        numeral.value = round(_thousands(first) * scale / 1000)
    return numeral


def _thousands(first: Item) -> int:
    """The value of digits whose one separator may as well be a decimal point; 0 for others."""
    return int(re.sub("[.,]", "", first.text)) if _THOUSANDS.fullmatch(first.text) else 0


def _is_two_of(items: list[Item], index: int) -> bool:
    """Whether a scale word is a dual: only with its noun right behind is "ألفا" not "a thousand"."""
    following = items[index + 1] if index + 1 < len(items) else None
    noun = following is not None and "thing" in following.senses and following.start - items[index].end == 1
    return noun and _TWO_OF.fullmatch(items[index].text) is not None


def _leading_one(text: str, items: list[Item], index: int) -> tuple[str, int] | None:
    """The article that begins a number: "un million", "une dizaine"."""
    first, following = items[index], items[index + 1] if index + 1 < len(items) else None
    begins = isinstance(first, Token) and "article" in first.senses and _starts(first, following, text)
    return ("number", int(first.senses["article"])) if begins else None


def _with_scale_again(text: str, items: list[Item], index: int, scale: int) -> tuple[Item, int]:
    """The last item of a number that ends with a share, and the index behind it; the scale may be said again."""
    again = items[index + 1] if index + 1 < len(items) else None
    if again is not None and _senses(again).get("scale") == str(scale) and _gap(text, items[index], again) == "tight":
        return again, index + 2
    return items[index], index + 1


def _linked_one(item: Item, joined: str | None) -> tuple[str, int] | None:
    """ "vingt et un", "treinta y una": an article that ends a number."""
    if joined and isinstance(item, Token) and "article" in item.senses:
        return "number", int(item.senses["article"])
    return None


def _next_part(text: str, items: list[Item], index: int, last: Item) -> tuple[int, str] | None:
    """The next item that may belong to the number, over a hyphen or a connecting "et", "y", "and", "و"."""
    if items[index].text in _HYPHENS and index + 1 < len(items) and items[index].start == last.end:
        return (index + 1, "tight") if items[index + 1].start == items[index].end else None
    if items[index].text == "\n" and index + 1 < len(items):
        goes_on = not items[index + 1].text[:1].isupper() and "scale" in _senses(items[index + 1])
        return (index + 1, "tight") if goes_on and _gap(text, last, items[index + 1]) == "tight" else None
    joined = _gap(text, last, items[index])
    if joined and (_sense(items[index]) or {"article", "fraction"} & _senses(items[index]).keys()):
        return index, joined
    if index + 1 < len(items) and isinstance(items[index], Token) and items[index].text.lower() in _LINKS:
        joined = _gap(text, last, items[index + 1])
        if joined:
            return index + 1, joined
    return None


def _senses(item: Item) -> dict[str, str]:
    return item.senses
