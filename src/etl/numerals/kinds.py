"""What a numeral is when it counts nothing: a duration, an age, a distance, a law, an ordinal, a name, …

The rules are tried in order and the first that holds names the kind; what none of them claims is a count.
Dates and years are left to etl.periods, which knows more of them.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.phrases import Senses
from etl.scan import WORD, Token

_ORDINAL_ENDING = re.compile(
    r"(?:er|re|ère|ers|ème|eme|èmes|e|nde?|st|nd|rd|th|º|ª|°)(?!\w)|\.?[ºª]|[ᵉʳⁿᵈˢᵗʰᵒᵃ]+", re.I
)
_ARABIC_ORDINAL = re.compile(r"(?:ال|لل)\w+ة (?:ال|الـ)$")
"""What leads to the digits of "الدفعة الـ32": "the 32nd batch", as the noun before them is one thing."""
_ORDINAL_REACH = 24
_HOURS = re.compile(r" ?(?:h|H|heures|am|pm|a\.m|p\.m|GMT|UTC)(?!\w)")
_HALF_DAY = re.compile(r" ?(?:[ap]\.m\.?|[ap]m)(?!\w)", re.I)
_THOUSANDS = re.compile(r"(?:k|K|M|bn|mn)(?!\w)")
_UNIT = re.compile(r" ?(km²?|km/h|kms|cm|mm|nm|m²|nmi|CV|cv|hp|ch|kWh|°C|mph)(?!\w)")
_MASS = re.compile(r" ?(kg|kgs|kilos?|kilogrammes?|tonnes?|grammes?|g|t)(?!\w)", re.I)
_MILLIONS = re.compile(r" ?(?:M|Mds?|bn|k|m)(?=[€$£ .,)])")
_ABBREVIATION = re.compile("|".join(unit.pattern for unit in (_HOURS, _HALF_DAY, _UNIT, _MASS, _MILLIONS)), re.I)
"""What none of these five patterns can match where it does not."""
_COLLECTIVE = re.compile(r"(?:aines?|illiers?|illions?|ena|enas|illar|illares)$", re.I)
"""Numbers of so many that an "of" follows: "à une vingtaine de kilomètres"."""
_NO_SENSES: Senses = {}
_CURRENCY_CODE = re.compile(r"(?<!\w)(?:EUR|USD|GBP|MAD|TND|DZD|MRU|XOF|CHF|CAD) $")
_CURRENCY = frozenset("€$£")
_PERCENT_SIGNS = frozenset("%٪‰")
_RANGE = re.compile(r"[ \u00a0]?(?:et|and|y|à|a|to|or|ou|o|u|al?|و|إلى|الى|أو|او|[-–—])[ \u00a0]?", re.I)
_OLDEST = 120
_AGES = re.compile(r"[1-9]\d(?: (?:et|and|y) [1-9]\d)?,")
_AND_AN_AGE = re.compile(r" (?:and|to|et|y|a|à) [1-9]\d(?=[.,;)\n]|$)")
_BETWEEN_AGES = re.compile(
    r"(?:of (?:them|whom)|\bwho|\bages?|\baged|\bmen|\bwomen|\badults|\byoung|\bmigrants|\bvictims|entre eux"
    r"|de ellos) (?:(?:were|are|is|was|being|mostly|mainly|all|rang\w+|runs?|running|goes|var(?:y|ied)"
    r"|ont|avaient|tienen|tenían) ){0,2}"
    r"(?:between|from|entre|de) $",
    re.I,
)
"""What leads to a range of ages told without the word."""
_AGES_REACH = 40
_BEHIND_AGES = re.compile(
    r"\b(?:aged|ages (?:run|rang\w+|go|var\w+) (?:from|between)|ages|âgée?s de)"
    r" (?:\d{1,2}, ){0,5}\d{1,2}(?:,|,? (?:and|et|to|à))? $",
    re.I,
)
_LEADS_TO_AGES = re.compile(r"\b(?:de|d['’]|aged|of|ages) ?(?:\d{1,2}, ){0,5}$", re.I)
_BEFORE_AGES = re.compile(
    r"(?:, \d{1,2}){0,5},? (?:and|et|y|e|و) ?\d{1,2}"
    r" (?:ans|años(?! (?:de (?:prisión|cárcel)|después))|years? old|years of age)\b"
)
_LEADING_AGE = ("aged", "ages", "âgé")
"""Words for age that stand before the age: a number before them counts persons ("including two aged 19")."""
_NAME_BEFORE = re.compile(r"[A-ZÀ-Ý][\w'’-]+ [A-ZÀ-Ý][\w'’-]+, $")
_TELEPHONE = "a telephone number"
_DIALLED = re.compile(r"(?<![\d.,])(?:0\d{2,4}|\+\d{1,3}|\(0\d{1,4}\))(?: \d{3,4})? $")
"""The first digits of a telephone number: "020 7946 0182"."""
_DIALLED_REACH = 12
_AGENCY = re.compile(r" \((?:EUROPA PRESS|EFE|AFP|AP|ANSA|Reuters)\)", re.I)
"""What stands behind the day of a dateline without its month: "MÁLAGA, 1 (EUROPA PRESS)"."""
_TITLE_LETTER = re.compile(r"[A-Za-zÀ-ÿ][\-‐‑–]?$")
_CALLED_BY_LETTER = re.compile(r"\b[A-Z][A-Za-z]+ [B-DF-HJ-NP-XZ] $")
"""A capital behind a name, with its number: "Fast Attack Craft P 484"; no letter that is a word in any language."""
_NAME_REACH = 20
_CODE_LETTER = re.compile(r"\b[LRD]\. ?$")
_NUMBER_SIGN = re.compile(r"(?:n°|nº|№|#|no\.) ?$", re.I)
_NUMBER_SIGNS = frozenset("°º№#.")
"""What stands before a number where one of these two patterns holds."""
_HIJRI = re.compile(r" ?هـ?(?!\w)")
_AT_THE = re.compile(r"\blas? $", re.I)
_SPANISH_HOUR = re.compile(
    r"(?: (?:y|menos) (?:media|cuarto|diez|veinte|cinco))?"
    r"(?: (?:horas?\b|de la (?:mañan|tarde|noch|madru)|del (?:mediod|lunes|martes|miérc|jueves|vierne|sábado|doming)))"
)
"""What makes the number behind "las" an hour: "las cuatro de la mañana", "las once y media del viernes"."""
_ENGLISH_HOUR = re.compile(r" (?:in the (?:early )?(?:morning|afternoon|evening)\b|at night\b|o['’]clock\b)")
"""What makes of a number an hour: "six in the morning"."""
_ENGLISH_HOUR_TODAY = re.compile(
    r" (?:this (?:morning|afternoon|evening)\b|tonight\b|yesterday\b|on \w+day\b|local time\b)"
)
_AT_AN_HOUR = re.compile(r"\b(?:at|by|until|till|before|after|as of) $", re.I)
"""What makes of a number an hour together: "updated at 8 this morning"."""
_HOURS_OF_A_DAY = 24
_HOUR_REACH = 8
_DOTTED_TIME = re.compile(r"\d{1,2}[.]\d\d")
_NUMBER_JOINED = re.compile(r"[/-]\d")
_BEFORE_A_UNIT = frozenset({"relative", "ordinal", "adjective", "number"})
_COUNTED = frozenset({"thing", "national", "name"})
_LINE_NUMBER = re.compile(r"[.)°]?[.)\-–—](?=\s)|\)|°\s")


class Context:
    """The items around one numeral.

    What most rules ask for is worked out once: `next` and `previous`, the words of the vocabulary right beside it, with
    their senses; `tail` and `head`, the characters behind and before it; `abbreviated`, whether a unit may follow.
    """

    __slots__ = (
        "abbreviated", "head", "index", "items", "language", "next", "next_senses", "numeral", "previous",
        "previous_senses", "tail", "text",
    )  # fmt: skip

    def __init__(self, text: str, items: list[Item], index: int, numeral: Numeral, language: str) -> None:
        self.text, self.items, self.index, self.numeral, self.language = text, items, index, numeral, language
        self.next, self.previous = self.after(1), self.before(1)
        self.next_senses = self.next.senses if self.next is not None else _NO_SENSES
        self.previous_senses = self.previous.senses if self.previous is not None else _NO_SENSES
        self.tail = text[numeral.end : numeral.end + 24]
        self.head = text[max(0, numeral.start - 5) : numeral.start]
        self.abbreviated = _ABBREVIATION.match(self.tail) is not None

    @property
    def brackets(self) -> str:
        """The brackets that mean nothing around this numeral."""
        return "()" if self.numeral.set_off else ""

    def after(self, steps: int) -> Token | None:
        """The word of the vocabulary that stands right after the numeral (or `steps` words on)."""
        where = self.index + steps
        if where >= len(self.items):
            return None
        item, previous = self.items[where], self.items[where - 1]
        if not isinstance(item, Token) or item.kind != WORD or item.start - previous.end > 2:
            return None
        gap = self.text[previous.end : item.start]
        return item if not gap.strip(" \u00a0\u202f-\n'’" + self.brackets) else None

    def before_mark(self) -> Token | None:
        """The word before a mark that stands right before the numeral: "Tel. 956", "Avisos: 062"."""
        if self.index < 2 or self.items[self.index - 1].text not in (".", ":"):
            return None
        item, mark = self.items[self.index - 2], self.items[self.index - 1]
        beside = item.end == mark.start and self.numeral.start - mark.end <= 1
        return item if beside and isinstance(item, Token) and item.kind == WORD else None

    def before(self, steps: int) -> Token | None:
        """The word of the vocabulary that stands right before the numeral (or `steps` words back)."""
        where = self.index - steps
        if where < 0:
            return None
        item, following = self.items[where], self.items[where + 1]
        if not isinstance(item, Token) or item.kind != WORD or following.start - item.end > 3:
            return None
        gap = self.text[item.end : following.start]
        return item if not gap.strip(" \u00a0\u202f-\n'’°ºo." + self.brackets) else None

    def has(self, token: Token | None, sense: str) -> bool:
        """Whether a word has a sense."""
        return token is not None and sense in token.senses


Rule = Callable[[Context], tuple[str, str] | None]


def _ordinal(context: Context) -> tuple[str, str] | None:
    numeral = context.numeral
    if numeral.form != "digits":
        return None
    article = context.language == "ar" and context.head[-2:] in ("لـ", "ال")
    if _ORDINAL_ENDING.match(context.tail[:4]) or (
        article and _ARABIC_ORDINAL.search(context.text, max(0, numeral.start - _ORDINAL_REACH), numeral.start)
    ):
        return "ordinal", "an ordinal number"
    return None


def _percent(context: Context) -> tuple[str, str] | None:
    sign = context.tail[:3].lstrip(" \u00a0\u202f")[:1]
    return ("percent", "") if sign in _PERCENT_SIGNS or "percent" in context.next_senses else None


def _times(context: Context) -> tuple[str, str] | None:
    if "times" in context.next_senses or "factor" in context.previous_senses:
        return "ratio", ""
    return ("ratio", "") if context.has(context.before(2), "factor") else None


def _money(context: Context) -> tuple[str, str] | None:
    tail, senses = context.tail[:4], context.next_senses
    match = _MILLIONS.match(tail) if context.abbreviated else None
    behind = (tail[match.end() :] if match else tail).lstrip(" \u00a0\u202f")[:1]
    before = context.head[-3:].rstrip(" \u00a0")[-1:]
    worded = "money" in senses or ("function" in senses and context.has(context.after(2), "money"))
    coded = context.head.endswith(" ") and _CURRENCY_CODE.search(context.head) is not None
    money = worded or coded or behind in _CURRENCY or before in _CURRENCY
    return ("money", "a sum of money") if money else None


_OF_THE_ELDEST_REACH = 40
_OF_THE_ELDEST = re.compile(
    r"(?:\b(?:(?:el|la|l[oa]s) (?:más (?:joven|pequeñ[oa]|viej[oa])|menor|mayor)(?: tenía| tiene)?(?: de)?"
    r"|(?:le|la) plus (?:jeune|âgée?|vieux|vieille)(?: (?:a|avait|ayant|de|en a|en ayant))?"
    r"|the (?:youngest|oldest|eldest)(?: (?:is|was|being|aged|only))?)"
    r"|(?<!\w)و?(?:أصغر|أكبر)(?:هم|هن|ها)(?: سنا)?(?: عمره?ا?)?) $",
    re.I,
)
"""What leads to the age of one of several: "el más joven de 4 y el mayor de 61"."""


def _age(context: Context) -> tuple[str, str] | None:
    numeral = context.numeral
    of_two_digits = numeral.form == "digits" and 10 <= (numeral.whole or 0) <= 99 and context.tail[:1] == ","
    if of_two_digits and _NAME_BEFORE.search(context.text[max(0, numeral.start - 40) : numeral.start]):
        return "age", "an age behind a name"
    if _stands_behind_its_bearer(context) or _is_range_of_ages(context):
        return "age", "an age behind its bearer"
    if (numeral.whole or 0) > _OLDEST:
        return None
    low = max(0, numeral.start - _OF_THE_ELDEST_REACH)
    if "thing" not in context.next_senses and _OF_THE_ELDEST.search(context.text, low, numeral.start):
        return "age", "an age"
    if numeral.form == "digits" and _is_one_of_several_ages(context):
        return "age", "an age of several"
    if "age" in context.previous_senses:
        return "age", "an age"
    if "age" not in context.next_senses and "unit_of_time" not in context.next_senses:
        return None
    word, before = context.next, context.previous
    if word is None or word.senses.get("unit_of_time") != "year":
        aged = word is not None and "age" in word.senses and not word.text.lower().startswith(_LEADING_AGE)
        return ("age", "an age") if aged else None
    if before is not None and before.text.lower() in ("de", "d'", "d", "of") and _is_one_of_us(context.before(2)):
        return "age", "an age"
    for steps in (2, 3):
        if context.has(context.before(steps), "age"):
            return "age", "an age"
    if context.has(context.after(2), "age") or context.text[context.numeral.end : context.numeral.end + 9].lower() in (
        "-year-old",
        " year-old",
    ):
        return "age", "an age"
    return None


def _is_one_of_us(item: Item | None) -> bool:
    """Whether a noun is one of persons: "un suspect de 34 ans"."""
    return item is not None and item.senses.get("thing") in ("persons", "men", "women", "minors", "smugglers")


def _stands_behind_its_bearer(context: Context) -> bool:
    """ "The skipper, 34, …", "two skippers, 28 and 41, …": bare numbers between commas behind a person."""
    numeral, items, index = context.numeral, context.items, context.index
    if numeral.form != "digits" or index < 2 or items[index - 1].text != ",":
        return False
    beside = numeral.start - items[index - 2].end == 2
    return beside and _is_one_of_us(items[index - 2]) and bool(_AGES.match(context.text, numeral.start))


def _is_one_of_several_ages(context: Context) -> bool:
    """ "Three men, aged 19, 24 and 31", "de 19, 24 y 31 años": the first or the last of them is told to be an age."""
    numeral = context.numeral
    if _BEHIND_AGES.search(context.text, max(0, numeral.start - _AGES_REACH), numeral.start) is not None:
        return True
    led = _LEADS_TO_AGES.search(context.text, max(0, numeral.start - _AGES_REACH), numeral.start) is not None
    return led and _BEFORE_AGES.match(context.text, numeral.end) is not None


def _is_range_of_ages(context: Context) -> bool:
    """ "Most of them are between 18 and 59.": two bare numbers that end a clause about persons."""
    numeral = context.numeral
    if numeral.form != "digits" or not 1 <= (numeral.whole or 0) <= _OLDEST or not _AND_AN_AGE.match(context.tail):
        return False
    return _BETWEEN_AGES.search(context.text, max(0, numeral.start - 40), numeral.start) is not None


_MILITARY_HOUR = re.compile(r" ?(?:hrs?|hours)\b", re.I)


def _clock(context: Context) -> tuple[str, str] | None:
    numeral = context.numeral
    of_a_day = context.language == "es" and (numeral.whole or 0) <= _HOURS_OF_A_DAY
    if of_a_day and _SPANISH_HOUR.match(context.tail) and _AT_THE.search(context.head):
        return "time", "a time of day"
    of_half_a_day = context.language == "en" and 1 <= (numeral.whole or 0) <= 12
    if of_half_a_day and _ENGLISH_HOUR.match(context.tail):
        return "time", "a time of day"
    if of_half_a_day and _ENGLISH_HOUR_TODAY.match(context.tail):
        before = context.text[max(0, context.numeral.start - _HOUR_REACH) : context.numeral.start]
        if _AT_AN_HOUR.search(before):
            return "time", "a time of day"
    if numeral.form != "digits":
        return None
    if len(numeral.text) == len("1630") and numeral.text.isdecimal() and _MILITARY_HOUR.match(context.tail):
        return "time", "a time of day"
    dotted = context.language == "es" and context.head[-4:].lower() == "las " and _DOTTED_TIME.fullmatch(numeral.text)
    if dotted or (context.abbreviated and _HALF_DAY.match(context.tail)):
        return "time", "a time of day"
    match = _HOURS.match(context.tail) if context.abbreviated else None
    if match is None or numeral.whole is None or numeral.whole > 24:
        return None
    within = "function" not in context.previous_senses or _WITHIN_HOURS.search(context.head[-10:])
    if match.group().strip() in ("h", "H", "heures") and within:
        return None
    return "time", "a time of day"


def _duration(context: Context) -> tuple[str, str] | None:
    word, steps = context.next, 1
    if word is not None and word.senses.get("doubt") == "days" and _SO_LONG.match(word.text):
        return "duration", "a length of time"
    while word is not None and steps <= 3:
        if "unit_of_time" in word.senses:
            apart = _names_a_year(context, steps) or _is_dated_behind(context, steps, word)
            apart = apart or _names_a_weekday(context, steps)
            apart = apart or (context.language == "ar" and steps == 1 and word.text in ONE_OF_TIME)
            return None if apart else ("duration", "a length of time")
        if _BEFORE_A_UNIT.isdisjoint(word.senses) or word.senses.get("relative") in ("this", "that"):
            break
        if _OTHER_PERSONS.match(word.text):
            break
        if context.language == "en" and "relative" in word.senses and _names_one_unit(context.after(steps + 1)):
            break
        steps += 1
        word = context.after(steps)
    if context.language == "ar" and _SECONDS.match(context.tail):
        return "duration", "a length of time"
    if context.language == "ar" and "unit_of_time" in context.previous_senses:
        counted = not _COUNTED.isdisjoint(context.next_senses)
        if not counted and not context.numeral.grouping and (context.numeral.whole or 0) <= 400:
            return "duration", "a length of time"
    return None


_WITHIN_HOURS = re.compile(r"(?<!\w)(?:en|de|pendant|sous|en moins de) $", re.I)
"""What leads to a number of hours, and to no hour of the day: "en 24 heures"."""
_SO_LONG = re.compile(r"(?:jours|heures|semaines|mois|days|hours|weeks|months|días|horas|semanas|meses)\b", re.I)
"""How phrases begin that a number of days or weeks leads to: "deux jours plus tôt"."""
ONE_OF_TIME = frozenset(
    (
        "year", "month", "week", "day", "quarter", "an", "année", "semaine", "jour", "trimestre", "año", "mes",
        "semana", "día", "العام", "السنة", "الشهر", "الأسبوع", "اليوم",
    )
)  # fmt: skip
"""One unit of time, which no number above one counts: "43 last year", "مقابل 43 العام الماضي"."""
_SECONDS = re.compile(r"\s(?:ثانية|ثوان)(?!\w)")
"""A second is "the second of them", too, and so no word of the vocabulary."""
_OTHER_PERSONS = re.compile("آخر(?:ون|ين)$")
"""Others that are counted, with a day behind them: "126 آخرون يوم الأحد"."""


def _names_one_unit(word: Token | None) -> bool:
    """Whether a year, a month or a week is named and not counted: "compared to 9,217 last year"."""
    return word is not None and "unit_of_time" in word.senses and not word.text.lower().endswith("s")


def _names_a_year(context: Context, steps: int) -> bool:
    """Whether the "year" behind a number belongs to the year that follows: "32.733 سنة 2022"."""
    following = context.items[context.index + steps + 1 : context.index + steps + 2]
    named = [item for item in following if isinstance(item, Numeral) and item.kind == "year"]
    return bool(named) and context.language == "ar"


def _names_a_weekday(context: Context, steps: int) -> bool:
    """Whether the "day" behind a number belongs to the weekday that follows: "20 يوم الثلاثاء"."""
    following = context.items[context.index + steps + 1 : context.index + steps + 2]
    return context.language == "ar" and any("weekday" in item.senses for item in following)


def _is_dated_behind(context: Context, steps: int, unit: Token) -> bool:
    """Whether words for one week or year only date a number: "there had been 25,458 last year"."""
    if context.language != "en" or steps == 1 or context.numeral.whole in (None, 0, 1):
        return False
    between = [context.after(at) for at in range(1, steps)]
    related = any(word is not None and "relative" in word.senses for word in between)
    return related and not unit.text.lower().endswith("s")


def _measure(context: Context) -> tuple[str, str] | None:
    if context.abbreviated and _UNIT.match(context.tail[:6]):
        return "measure", "a distance or another measurement"
    measure = context.next_senses.get("measure")
    if measure is None and "function" in context.next_senses and _COLLECTIVE.search(context.numeral.text):
        unit = context.after(2)
        measure = unit.senses.get("measure") if unit is not None else None
    unsaid = measure is None and context.abbreviated and "thing" not in context.next_senses
    if measure == "mass" or (unsaid and _MASS.match(context.tail)):
        return "mass", ""
    if measure:
        return "measure", "a distance or another measurement"
    return None


_NUMBER_WORDS = frozenset(
    ("number", "numbers", "no", "no.", "n", "numéro", "número", "núm", "رقم", "الرقم", "عدد", "nos")
)


def law_before(items: list[Item], index: int) -> bool:
    """Whether a law, a decree or the like stands shortly before an item of the same sentence, and no comma between."""
    for item in reversed(items[max(0, index - 6) : index]):
        if item.text in (".", ",", ";", "\n", "،"):
            return False
        if item.senses.get("reference") == "law" and item.text.lower() not in _NUMBER_WORDS:
            return True
    return False


def numeral_of_year(context: Context) -> bool:
    """Whether the numeral could be the year of a law."""
    return 1900 <= (context.numeral.whole or 0) <= 2100 and not context.numeral.grouping


def _before_colon(context: Context) -> Token | None:
    """The word for a telephone that leads to its number over a colon: "Helpline: 800 905 570"."""
    if context.index < 2 or context.items[context.index - 1].text != ":":
        return None
    word = context.items[context.index - 2]
    return word if isinstance(word, Token) and word.senses.get("reference") == "phone" else None


_ARTICLE = "the number of an article or page"
_AND_ARTICLE = ("and", "et", "y", "or", "ou", "to", "à", "و", ",")
_ABBREVIATED = 4
"""Letters of a word for an article or a page that a full stop cuts short, at most: "Art. 280"."""


def _goes_on_with_articles(context: Context) -> bool:
    """Whether a bare number is joined to that of an article: "Articles 280 and 281 of the Code"."""
    joined, before = context.items[max(0, context.index - 1)], context.items[max(0, context.index - 2)]
    if joined.text.lower() not in _AND_ARTICLE or not isinstance(before, Numeral) or before.reason != _ARTICLE:
        return False
    return {"thing", "national", "event"}.isdisjoint(context.next_senses)


_SECTION = re.compile(r"\d\.\d")


_IS_A_COUNT = re.compile(r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+$")
"""Thousands set apart, as no number of a file or a law is written: "those who came number 36,141"."""


_NUMBERED_PLACE = re.compile(
    r"(?<!\w)(?:regions?|zones?|districts?|sectors?|wards?|blocks?|piers?|terminals?|camps?|régions?|secteurs?"
    r"|arrondissements?|quais?|regi[oó]n(?:es)?|zonas?|sector(?:es)?|muelles?|distritos?|المنطقة|القطاع|الرصيف) $",
    re.I,
)
_LIST_GOES_ON = re.compile(r",? ?\d|,? (?:and|et|y) \d|[),]")
_PLACE = "the number of a place"
_MOST_NUMBERED = 99


def _numbered_place(context: Context) -> bool:
    """Whether a small bare number is the name of a place, alone or in a list: "Region 9 and Regions 3, 5 and 6"."""
    numeral = context.numeral
    if numeral.form != "digits" or not 0 < (numeral.whole or 0) <= _MOST_NUMBERED:
        return False
    if not {"thing", "national", "event", "passive", "name"}.isdisjoint(context.next_senses):
        return False
    if _NUMBERED_PLACE.search(context.text, max(0, numeral.start - 20), numeral.start):
        return True
    joined, before = context.items[max(0, context.index - 1)], context.items[max(0, context.index - 2)]
    if not isinstance(before, Numeral) or before.reason != _PLACE or joined.text.lower() not in _AND_ARTICLE:
        return False
    return joined.text != "," or _LIST_GOES_ON.match(context.tail) is not None


def _reference(context: Context) -> tuple[str, str] | None:
    numeral, head = context.numeral, context.head
    before = context.previous or _before_colon(context)
    counting = before is not None and before.text == "number" and _IS_A_COUNT.match(numeral.text)
    if before is not None and "reference" in before.senses and not counting:
        kind = before.senses["reference"]
        names = {"law": "the number of a law or decree", "article": _ARTICLE}
        return "reference", names.get(kind, _TELEPHONE if kind == "phone" else "the number of a thing")
    label = context.before_mark()
    cut_short = label is not None and label.senses.get("reference") == "article" and len(label.text) <= _ABBREVIATED
    if cut_short or _goes_on_with_articles(context) or _numbered_place(context):
        return "reference", _PLACE if _numbered_place(context) else _ARTICLE
    if label is not None and label.senses.get("reference") == "phone" and sum(map(str.isdecimal, numeral.text)) >= 3:
        return "reference", _TELEPHONE
    ahead = context.text[max(0, numeral.start - _DIALLED_REACH) : numeral.start]
    goes_on = numeral.form == "digits" and ahead[-1:] == " " and (ahead[-2:-1].isdigit() or ahead[-2:-1] == ")")
    if goes_on and _DIALLED.search(ahead):
        return "reference", _TELEPHONE
    if head[-1:] == "(" and context.tail[:1] == ")" and _SECTION.fullmatch(numeral.text):
        return "reference", "the number of a table or section"
    if numeral.text[:1] == "0" and numeral.text.isdecimal() and len(numeral.text) >= 3:
        return "reference", "digits with zeros before them, as of a telephone or a file"
    if head[-1:] in ("-", "/") and context.index > 1:
        number = context.items[context.index - 2]
        if isinstance(number, Numeral) and number.kind == "reference" and number.end == numeral.start - 1:
            return "reference", "the number of a thing"
    dated = numeral_of_year(context) or _NUMBER_JOINED.match(context.tail)
    if dated and law_before(context.items, context.index):
        return "reference", "the number of a law or decree"
    if head.rstrip(" \n")[-1:] in _NUMBER_SIGNS:
        if _CODE_LETTER.search(head[-4:]):
            return "reference", "the number of an article or page"
        if _NUMBER_SIGN.search(head):
            return "reference", "the number of a thing"
    if numeral.form == "digits" and not numeral.grouping and len(numeral.text) >= 8:
        return "reference", "a run of digits as long as a telephone or case number"
    return None


_PHONE_LINKS = frozenset(("or", "and", "ou", "et", "o", "y", "أو", "او", "و", "(", ")", ",", "،", ":", "-"))
_PHONE_REACH = 9
_SHORTEST_PHONE = 3


def _phone(context: Context) -> tuple[str, str] | None:
    """A number to call in brackets or behind a colon, and the next one of "call 911 or 999"."""
    if context.numeral.form != "digits" or context.numeral.grouping or len(context.numeral.text) < _SHORTEST_PHONE:
        return None
    for item in reversed(context.items[max(0, context.index - _PHONE_REACH) : context.index]):
        if isinstance(item, Numeral):
            return ("reference", _TELEPHONE) if item.reason == _TELEPHONE else None
        if item.senses.get("reference") == "phone":
            return "reference", _TELEPHONE
        if item.text.lower() not in _PHONE_LINKS and not {"function", "area", "geo", "span"} & item.senses.keys():
            return None
    return None


_THE_DAY = re.compile(r"(?:^|[^\w'’])(?:le|el) $", re.I)
_LAST_DAY = 31
BARE_DAY = "a day of a month that is told elsewhere"
"""The reason of a day that stands alone behind its article: "le 14"."""
_NO_COUNT_BEHIND = frozenset({"month", "percent", "thing", "national", "unit_of_time"})
_GOES_ON_WITH_A_PLACE = re.compile(r" (?:à|dans|en|près|au large|devant|sur|frente|cerca|ante)\b")
_ENDS_A_DAY = re.compile(r"\s*(?:[,.;:)]|$|\n|(?:et|y|puis|au?) )")


_DAYS_REACH = 48
_LISTED_DAYS = (
    r"(?:\d{1,2}(?:er)?(?:, (?:el |le |y |et )?| (?:y|et|al?|au) (?:el |le |las )?| ?،? ?و(?:ال)?ـ?| إلى (?:ال)?ـ?))*$"
)
_AMONG_DAYS = re.compile(
    r"(?:\b(?:(?:los|el) d[ií]as?|entre el(?: d[ií]a)?|les jours|entre le)|(?<!\w)و?(?:في )?(?:أيام|يومي|يوم)) "
    + _LISTED_DAYS,
    re.I,
)
"""What leads to days of a month that is told elsewhere: "en abril, los días 3 y 9", "entre le 3 et le 9"."""
_AMONG_HOURS = re.compile(r"(?:\b(?:entre|desde|hasta|a) las|(?<!\w)(?:بين )?الساع(?:ة|تين)) " + _LISTED_DAYS, re.I)
_OF_THE_CLOCK = re.compile(
    r"(?: (?:y|a) las \d{1,2})?(?:[.:]\d\d)? (?:horas|h\b|de la (?:mañana|tarde|noche|madrugada))"
    r"|(?: ?و(?:ال)?ـ?\d{1,2})? (?:صباح|مساء|ليل|ظهر|فجر|بعد الظهر)\w*"
)
"""What makes hours of numbers behind "entre las", "بين الساعة"."""
_FIRST_OF_DAYS = re.compile(
    r"(?:\bles) (?=\d{1,2}(?:, \d{1,2})* et \d{1,2} (?:du (?:mois|même)|de ce mois|courant))"
    r"|\bon (?=\d{1,2}(?:, \d{1,2})*,? and \d{1,2} [A-Z][a-z]{2})"
    r"|(?<!\w)بين (?=\d{1,2} و(?:ال)?ـ?\d{1,2} من الشهر)"
)
"""What leads to the first of several days: "les 3, 9 et 21 du mois dernier", "on 3, 5 and 9 April"."""
_SECOND_OF_DAYS = re.compile(r"(?<!\w)بين \d{1,2} و(?:ال)?ـ?(?=\d{1,2} من الشهر)")
"""What leads to the second of two: "بين 3 و9 من الشهر"."""
_DAY_REACH = 12


def _leads_to_more_days(context: Context) -> bool:
    """Whether a number is one of several days of a month, told together before it or behind."""
    low, start = max(0, context.numeral.start - _DAY_REACH), context.numeral.start
    high = context.numeral.end + _DAYS_REACH
    found = (_FIRST_OF_DAYS.search(context.text, low, high), _SECOND_OF_DAYS.search(context.text, low, high))
    return any(one is not None and one.end() == start for one in found)


def _bare_day(context: Context) -> tuple[str, str] | None:
    """A day whose month is told elsewhere: "45 le 12 août, 62 le 14"; nobody counts with the article of one."""
    numeral = context.numeral
    if numeral.form != "digits" or not 1 < (numeral.whole or 0) <= _LAST_DAY:
        return None
    if not _NO_COUNT_BEHIND.isdisjoint(context.next_senses):
        return None
    low = max(0, numeral.start - _DAYS_REACH)
    if _AMONG_DAYS.search(context.text, low, numeral.start) or _leads_to_more_days(context):
        return "date", BARE_DAY
    if _AMONG_HOURS.search(context.text, low, numeral.start) and _OF_THE_CLOCK.match(context.text, numeral.end):
        return "time", "a time of day"
    if _THE_DAY.search(context.text, max(0, numeral.start - 4), numeral.start) is None:
        return None
    if not (_ENDS_A_DAY.match(context.text, numeral.end) or _GOES_ON_WITH_A_PLACE.match(context.text, numeral.end)):
        return None
    return "date", BARE_DAY


def _is_called_by_letter(context: Context) -> bool:
    """Whether a capital behind a name leads to its number."""
    numeral = context.numeral
    if not context.head[-2:-1].isupper() or numeral.form != "digits" or numeral.grouping:
        return False
    start = max(0, numeral.start - _NAME_REACH)
    return _CALLED_BY_LETTER.search(context.text, start, numeral.start) is not None


_OPERATION = re.compile(r"[^.!?\n] ?\b(?:Operation|Opération|Operación|Task Force|Exercise|Exercice|Ejercicio) $")


def _is_of_an_operation(context: Context) -> bool:
    """Whether digits are the name of an operation: "under Operation 36"."""
    numeral = context.numeral
    if numeral.form != "digits" or not _NO_COUNT_BEHIND.isdisjoint(context.next_senses):
        return False
    return _OPERATION.search(context.text, max(0, numeral.start - _NAME_REACH), numeral.start) is not None


_CHANNEL = re.compile(
    r"\b(?:France|Antena|Telecinco|Channel|Canal|Rai|Rete|TV|Medi|Al[- ]Oula|2M|Europe|Radio"
    r"|Sea[- ]?Watch|Sea[- ]?Eye|Humanity|Helimer|Sasemar|Salvamar|Frontex|Manta|Eagle) $"
)
_CHANNELS = 300


def _is_of_a_channel(context: Context) -> bool:
    """Whether digits are part of the name of a broadcaster or of a ship: "France 3", "Channel 4", "Sea-Watch 3"."""
    numeral = context.numeral
    if numeral.form != "digits" or (numeral.whole or _CHANNELS + 1) > _CHANNELS:
        return False
    if not (_NO_COUNT_BEHIND | {"times", "multiple"}).isdisjoint(context.next_senses):
        return False
    return _CHANNEL.search(context.text, max(0, numeral.start - _NAME_REACH), numeral.start) is not None


def _name(context: Context) -> tuple[str, str] | None:
    numeral = context.numeral
    if context.head.endswith("[") and context.tail.startswith("]") and re.search(r"[\w.,;:!?)»”]\[$", context.head):
        return "reference", "the mark of a note"
    if context.head[-1:] in "OoIl" and _LETTER_FIRST.search(context.head[-2:]):
        return None
    if _is_called_by_letter(context) or _is_of_an_operation(context) or _is_of_a_channel(context):
        return "reference", "part of a name"
    if context.head[-1:] not in " \n'’" and numeral.form == "digits" and _TITLE_LETTER.search(context.head[-2:]):
        return "reference", "part of a name"
    return None


def _doubled(context: Context) -> tuple[str, str] | None:
    """ "dont deux de 7 Tunisiens": two numbers for one noun, one of them a slip."""
    if context.numeral.form != "words" or context.index + 2 >= len(context.items):
        return None
    link, other = context.items[context.index + 1], context.items[context.index + 2]
    if (
        context.next is link
        and link.text.lower() in ("de", "of")
        and isinstance(other, Numeral)
        and other.form == "digits"
        and not (1900 <= (other.whole or 0) <= 2100 and context.head.endswith("s "))
    ) and other.start - link.end <= 1:
        return "malformed", "a second number follows for the same noun: one of the two is a slip"
    return None


def _list_number(context: Context) -> tuple[str, str] | None:
    numeral = context.numeral
    if numeral.form != "digits" or numeral.grouping or numeral.whole is None or numeral.whole > 40:
        return None
    if context.head[-2:] == ", " and _AGENCY.match(context.tail):
        return "date", "the day of a dateline"
    head = context.head[-3:]
    if head.strip(" ") and not head.rstrip(" ").endswith("\n"):
        return None
    return ("reference", "the number of a list item") if _LINE_NUMBER.match(context.tail[:4]) else None


def _named_before(context: Context) -> tuple[str, str] | None:
    """ "الفرق الجهوية الأربعة": a definite number behind its noun counts things already named."""
    numeral = context.numeral
    if context.language != "ar" or numeral.form != "words" or not numeral.text.startswith("ال"):
        return None
    word, before = context.next, context.previous
    counted = word is not None and {"thing", "national"} & word.senses.keys()
    if counted or (before is not None and "thing" in before.senses):
        return None
    return "places", "a number of things named before"


_ARTICLE_BEFORE = re.compile(r"(?<!\w)الـ?$")
_DEFINITE_NOUN = re.compile(r"(?<!\w)[وبكفل]?(?:ال\w+|(?:يوم|أسبوع|شهر|عام)(?:ه|ها|هم)) الـ?$")
_MANY = re.compile(
    r"(?:ين|ون|ات)$|(?:أشخاص|ركاب|ضحايا|قتلى|غرقى|جثث|أطفال|نساء|رجال|أفراد|عناصر|رعايا|قصر|قوارب|زوارق|مراكب)$"
)
"""Nouns of many: "المهاجرين الـ51", "ركاب القارب الـ141" count them, and name no 51st."""
_CONSTRUCT = 2


def _nth(context: Context) -> tuple[str, str] | None:
    """ "الدفعة الـ32": a number with the article behind a definite noun is the 32nd of them."""
    numeral = context.numeral
    if context.language != "ar" or numeral.form != "digits" or not _ARTICLE_BEFORE.search(context.head):
        return None
    counted = not _COUNTED.isdisjoint(context.next_senses) or "unit_of_time" in context.next_senses
    before = context.text[max(0, numeral.start - 30) : numeral.start]
    named = _DEFINITE_NOUN.search(before)
    if counted or named is None or any(map(_MANY.search, before[: named.end()].split()[-_CONSTRUCT - 1 : -1])):
        return None
    return "ordinal", "an ordinal number"


_RANKED = re.compile(r"(?:nationalit|countr|pays|países|nacionalidad)", re.I)
"""What a ranking is of that follows a number: "the ten most common nationalities"."""
_MEMBERED = re.compile(r"-(?:nation|member|state|country|strong bloc)\b", re.I)
"""What makes of a number how many belong to something: "the 27-nation bloc"."""
_BASE_OF_A_RATE = re.compile(r"\b(?:per|for every|for each|out of every|in every)[ \u00a0]$", re.I)
_RATE_REACH = 14
_RATED = 1000


def _base_of_a_rate(context: Context) -> tuple[str, str] | None:
    """ "29.9 applications for every 100,000 inhabitants": what a rate is of, and nobody counted."""
    value = context.numeral.whole
    if context.language != "en" or not value or value % _RATED:
        return None
    before = context.text[max(0, context.numeral.start - _RATE_REACH) : context.numeral.start]
    return ("rate", "the base of a rate") if _BASE_OF_A_RATE.search(before) else None


_DEPARTMENT = re.compile(
    r"(?:\bNord|Pas-de-Calais|Somme|Calvados|Finistère|Morbihan|Vendée|Gironde|Landes|Aude|Hérault|Gard|Var|Savoie"
    r"|Isère|Rhône|Paris|Manche|Oise|Aisne|Ardennes|Moselle|Mayotte|Guyane|Réunion"
    r"|(?:Seine|Alpes|Hautes|Haute|Pyrénées|Loire|Bouches|Val|Bas|Haut|Côtes|Ille|Charente|Meurthe|Saône)-[\w-]+)"
    r"[ \u00a0]\($"
)


_TOWN = re.compile(r"(?:^|[\s’'])[A-ZÀ-Ý][\w’'-]+(?: (?:Est|Ouest|Nord|Sud|Plage))? \($")
_FRENCH_RESCUERS = re.compile(
    r"\b(?:SNSM|CROSS|Gris-Nez|pr[ée]fe(?:t|cture) maritime|gendarmerie maritime|SDIS|COG)\b", re.I
)
"""Who tells of a place with the number of its department: "près de Calais (62)"."""


def _department(context: Context) -> tuple[str, str] | None:
    """ "Pas-de-Calais (62)": the number of a French department behind its name."""
    numeral = context.numeral
    if context.language != "fr" or not 1 <= (numeral.whole or 0) <= 976 or context.head[-1:] != "(":
        return None
    before = context.text[max(0, numeral.start - 30) : numeral.start]
    named = context.tail[:1] == ")" and (
        _DEPARTMENT.search(before) or (_TOWN.search(before) and _FRENCH_RESCUERS.search(context.text))
    )
    return ("reference", "the number of a department") if named else None


_MOST_PLACES = 1_000
"""No more countries, camps or offices are told of; a larger number is of agreements, teams or the like, and waits."""


_HYPHENED = re.compile(r"(?<![\d-])\d(?:-\d){2}(?![\d-])")


def _dialled(context: Context) -> tuple[str, str] | None:
    """ "1-1-2": the digits of an emergency number, one by one."""
    numeral = context.numeral
    low = max(0, numeral.start - 4)
    found = _HYPHENED.search(context.text, low, numeral.end + 4) if numeral.form == "digits" else None
    inside = found is not None and found.start() <= numeral.start and numeral.end <= found.end()
    return ("reference", _TELEPHONE) if inside else None


def _places(context: Context) -> tuple[str, str] | None:
    word = context.next
    if (context.numeral.whole or 0) >= _MOST_PLACES:
        return None
    if context.language == "en" and _MEMBERED.match(context.tail):
        return "places", "a count of countries, places or bodies"
    if _ROUTES.match(context.tail):
        return "places", "a count of countries, places or bodies"
    if word is not None and word.senses.get("part") == "ranking" and _RANKED.search(word.text):
        return "places", "a count of countries, places or bodies"
    if word is not None and context.numeral.about and word.text.lower() == "de":
        word = context.after(2)  # "medio centenar de países"
        if word is not None and "geo" in word.senses and "thing" not in word.senses and _RANKED.match(word.text):
            return "places", "a count of countries, places or bodies"
        return None
    if context.language != "ar" and _TOP.search(
        context.text, max(0, context.numeral.start - 12), context.numeral.start
    ):
        return None if "thing" in context.next_senses else ("places", "a rank")
    national = context.language == "en" and context.has(word, "national")
    if context.has(word, "adjective") or context.has(word, "modifier") or national:
        further = context.after(2)
        word = (
            further
            if further is not None and "geo" in further.senses and "thing" not in (word or further).senses
            else word
        )
    if word is not None and "geo" in word.senses and "thing" not in word.senses:
        return "places", "a count of countries, places or bodies"
    if context.previous is not None and _OF_THEM.search(context.previous.text):
        named = context.before(2)
        if named is not None and "geo" in named.senses and "thing" not in named.senses:
            return "places", "a count of countries, places or bodies"
    return None


_TOP = re.compile(r"\b(?:the|our|its|their|le|du|ce|el|del|among) top $", re.I)
_ROUTES = re.compile(
    r"[ \u00a0](?:(?:main|principal\w*|grandes|other|otras|autres|Mediterranean|sea|land|African|Balkan|migration"
    r"|migratory|smuggling) ){0,2}(?:rutas|routes|itinéraires)\b",
    re.I,
)
_OF_THEM = re.compile("عدد(?:ها|هم)?$")
"""The end of "الجنسيات وعددها 58"."""


def _hijri(context: Context) -> tuple[str, str] | None:
    """ "15 رجب 1446", "1446هـ": days and years of the Hijri calendar, which give no period here."""
    year = 1300 <= (context.numeral.whole or 0) <= 1500 and _HIJRI.match(context.tail[:4])
    month = "hijri" in context.next_senses or "hijri" in context.previous_senses or _DAY_OF_HIJRI.match(context.tail)
    return ("date", "a date of the Hijri calendar") if year or month else None


_DAY_OF_HIJRI = re.compile(
    r"(?: ?(?:إلى|حتى|و|-|–) ?\d{1,2})? (?:من )?(?:شهر )?"
    r"(?:محرم|صفر|ربيع|جمادى|رجب|شعبان|رمضان|شوال|ذي (?:القعدة|الحجة))(?!\w)"
)
"""What makes a day of the Hijri calendar of a number: "22 إلى 28 من شهر محرم"."""


_EVERY: frozenset[str] = frozenset()
_RULES: tuple[tuple[Rule, frozenset[str], str], ...] = (
    (_hijri, frozenset({"hijri"}), "ه"),
    (_dialled, frozenset(), "-"),
    (_list_number, _EVERY, ""),
    (_doubled, _EVERY, ""),
    (_name, _EVERY, ""),
    (_ordinal, _EVERY, ""),
    (_nth, _EVERY, ""),
    (_percent, frozenset({"percent"}), "%٪‰"),
    (_times, frozenset({"times", "factor"}), ""),
    (_money, frozenset({"money"}), "€$£"),
    (_age, _EVERY, ""),
    (_clock, _EVERY, ""),
    (_duration, frozenset({"unit_of_time", "doubt"}), "ث"),
    (_measure, _EVERY, ""),
    (_reference, _EVERY, ""),
    (_phone, frozenset({"reference"}), ""),
    (_department, _EVERY, ""),
    (_base_of_a_rate, _EVERY, ""),
    (_places, _EVERY, ""),
    (_named_before, _EVERY, ""),
    (_bare_day, _EVERY, ""),
)
"""The rules in their order, with what a text must hold for one to apply: a word of these senses, or one of these signs.
A rule with neither looks at the characters beside the numeral."""


_ARABIC_POINT = "ر"
_BESIDE = {
    "": "two numbers stand side by side and follow no one style",
    "/": "a stroke between two numbers may make a fraction, a choice or a range of them",
    _ARABIC_POINT: "“ر” between two numbers is a decimal point, and which of them stands before it is not said",
}


_BROKEN_BEHIND = re.compile(r"(?: [.,;]|[.,;]{2}|;| [.] )\d")
_BROKEN_BEFORE = re.compile(r"\d(?: [.,;]|[.,;]{2}|;| [.] )$")
"""Digits on either side of a mark that joins no number: "1 ,024", "10..24", "1;024"."""
_GLUED_TO_A_STOP = re.compile(r"[a-zà-ÿ][.,;)»”]$")
_LOOKS_LIKE_A_DIGIT = re.compile(r"(?:[.,][OoIl](?=\d)|[OoIlS])[\dOoIlS]*(?!\w)")
_LETTER_FIRST = re.compile(r"(?<!\w)[OoIl]$")
"""Letters that a scanner reads for 0, 1 and 5: "97O people", "I2 migrants", "1.O24"."""
_MOST_NOTES = 100
_BEHIND_A_NUMBER = re.compile(r"\d \($")
_CLOSES_A_SENTENCE = re.compile(r"\)\s*(?:[.]|\n|$)")
_POWER = re.compile("[\u00b2\u00b3\u2070-\u2079\u00b9]")
_MOST_RAISED = 1_000
"""Nobody writes powers of greater numbers in a communiqué: what is raised behind those is a footnote."""
_GLUED_BRACKET = re.compile(r"(?:[^\W\d_][^\W\d_]|(?:^|[\s،,])[^\W\d_\u0600-\u06ff])\($")
"""A word joined to a bracket; one Arabic letter is a clitic: "و(4,540)"."""


_BLANKS = " \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\r\n"
"""Every blank but a tab, which parts the cells of a row."""
_GLUED_WITHIN = 8
_GLUED: tuple[tuple[re.Pattern[str] | None, re.Pattern[str] | None, str], ...] = (
    (_LETTER_FIRST, _LOOKS_LIKE_A_DIGIT, "a letter on it may have been a digit before the text was scanned"),
    (None, _THOUSANDS, "a letter behind it may stand for thousands or millions"),
    (_GLUED_TO_A_STOP, None, "it stands right behind a word's full stop or comma: a count, or the mark of a note"),
    (None, re.compile("[¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]"), "a fraction stands right behind it"),
    (_GLUED_BRACKET, None, "it stands in a bracket that is joined to a word: a count, or the number of a note"),
    (
        _BROKEN_BEFORE,
        _BROKEN_BEHIND,
        "more digits stand beside it, parted by a mark: one number may be cut in two",
    ),
)
"""What stands right before or right behind digits and puts them in doubt."""


_OR = re.compile(r"[ \u00a0](?:ou|à|or|to|o|a|u|أو|إلى)[ \u00a0]")
_SMALL = 100


def _doubt_pair(text: str, item: Numeral, beside: Numeral | None) -> None:
    """Doubt both numbers of "15-12", "two hundred 50" and "deux ou trois mille"."""
    if beside is not None and beside.kind == "count" and (beside.scale or (beside.whole or 0) % _SMALL == 0):
        lesser = 0 < (item.whole or 0) < _SMALL <= (beside.whole or 0) and not item.grouping and not item.scale
        if lesser and beside.form == "words" and _OR.fullmatch(text, item.end, beside.start):
            item.doubt = beside.doubt = "the scale of the second number may be that of the first, too"
            return
    if beside is None or beside.kind != "count" or beside.form != "digits":
        return
    between = text[item.end : beside.start]
    falls = between in ("-", "–") and (beside.whole or 0) < (item.whole or 0)
    if falls or (item.form == "words" and between == " "):
        item.doubt = beside.doubt = "two numbers stand side by side and make neither one nor a range"


def _is_a_note(text: str, item: Numeral) -> bool:
    """Whether a small number ends a sentence in brackets of its own: "… le 3 mai 2024 (3)."."""
    if (item.whole or 0) >= _MOST_NOTES or not _CLOSES_A_SENTENCE.match(text, item.end):
        return False
    return _BEHIND_A_NUMBER.search(text, max(0, item.start - _GLUED_WITHIN), item.start) is not None


def _doubt(text: str, items: list[Item], numerals: list[tuple[int, Numeral]]) -> None:
    """Doubt counts whose writing follows no one style: "12 34 personnes", "12k", "1/2"."""
    for index, item in numerals:
        if item.kind != "count":
            continue
        beside = next((one for one in items[index + 1 : index + 3] if isinstance(one, Numeral)), None)
        _doubt_pair(text, item, beside)
        if item.form != "digits":
            continue
        for before, behind, doubt in _GLUED:
            if (before and before.search(text, max(0, item.start - _GLUED_WITHIN), item.start)) or (
                behind and behind.match(text, item.end)
            ):
                item.doubt = doubt
        if _is_a_note(text, item):
            item.doubt = "it stands alone in brackets behind a number, at the end: a count, or the mark of a note"
        if _POWER.match(text, item.end) and (item.whole or 0) <= _MOST_RAISED:
            item.doubt = "a raised figure behind it may be a footnote's or make a power of it"
        if beside is not None and beside.kind == "count":
            between = text[item.end : beside.start].strip(_BLANKS)
            if between in _BESIDE and (beside.form == "digits" or between == _ARABIC_POINT):
                item.doubt = beside.doubt = _BESIDE[between]


_AND_A_HALF = re.compile(r"[ \u00a0](?:and|et|y)[ \u00a0](?:an? )?", re.I)
_LISTED = re.compile(r"[ \u00a0]?[%٪]?(?:, |، |[ \u00a0](?:et|and|y)[ \u00a0]|،?[ \u00a0]و ?)")
_WHOLE_PERCENT = 100
_ALONE = frozenset({"count", "date", "year", "ordinal", "malformed", "reference"})
"""Kinds that say nothing of the other end of a range."""


def _spread_over_list(text: str, items: list[Item], numerals: list[tuple[int, Numeral]]) -> None:
    """Bare numbers before a percentage that they are listed with: "57, 22 and 21 per cent"."""
    for index, last in reversed(numerals):
        if last.kind != "percent" or index <= 1:
            continue
        first = next((item for item in reversed(items[max(0, index - 3) : index]) if isinstance(item, Numeral)), None)
        if first is None or first.kind != "count" or (first.value or 0) > _WHOLE_PERCENT:
            continue
        if _LISTED.fullmatch(text[first.end : last.start]):
            first.kind, first.reason = "percent", None


_OF_A_SUM = re.compile(
    r"[^.;:\n]{0,60}\b(?:of which|dont|de l[oa]s (?:cuales|que)|up to|jusqu['’]à|hasta|plus de|of it)\b[^.;:\d\n]{0,24}"
    r"|[^.؛:\n]{0,60}منها[^.؛:\d\n]{0,24}",
    re.I,
)
_AND_NO_NOUN = re.compile(
    r"(?: (?:is|are|was|were|will|est|sera|ser[aá]|son|se|has|have|ont|a|han|euros?)\b| ?[.,;:)])"
)


def _spread_over_sums(text: str, numerals: list[tuple[int, Numeral]]) -> None:
    """A bare part or end of a sum of money is one: "210 million euros, of which almost 60 million is meant for …"."""
    for (_, sum_told), (_, bare) in itertools.pairwise(numerals):
        if sum_told.kind != "money" or bare.kind != "count" or bare.form == "article":
            continue
        if _OF_A_SUM.fullmatch(text, sum_told.end, bare.start) and _AND_NO_NOUN.match(text, bare.end):
            bare.kind, bare.reason = "money", "a sum of money"


_HOW_LONG = re.compile(r"(?:طول|عرض|ارتفاع|عمق)(?:ها|ه|هما)? $")


def _spread_over_range(text: str, items: list[Item], numerals: list[tuple[int, Numeral]]) -> None:
    """What the second number of a range is, the first is too: "de 20 à 35 ans", "20 000 à 45 000 dirhams"."""
    for index, item in numerals:
        if item.kind in _ALONE:
            continue
        for steps in (2, 3):
            first = items[index - steps] if index >= steps else None
            if not isinstance(first, Numeral) or first.kind != "count":
                continue
            if _RANGE.fullmatch(text[first.end : item.start]):
                first.kind, first.reason = item.kind, item.reason
        first = items[index - 1] if index > 1 else None
        if isinstance(first, Numeral) and first.kind == "count":
            joined = text[first.end : item.start] == " و" or (item.text[0] == "و" and item.start - first.end == 1)
            lead = items[index - 2]
            measured = item.kind == "measure" and _HOW_LONG.search(text, max(0, first.start - 12), first.start)
            if joined and (measured or lead.senses.get("span") == "from" or lead.text.endswith("بين")):
                first.kind, first.reason = item.kind, item.reason
        for following in items[index + 1 : index + 4] if item.kind == "age" else ():
            if (
                isinstance(following, Numeral)
                and following.kind == "count"
                and _RANGE.fullmatch(text[item.end : following.start])
            ):
                following.kind, following.reason = item.kind, item.reason


_IN_YEARS = ("age", "duration")
"""Kinds of a number behind which "years" may stand."""


def _spread_over_bands(text: str, numerals: list[tuple[int, Numeral]]) -> None:
    """A range that goes on from one of years, and is as wide: "los de 21 a 30 años, 7.692; los de 31 a 40, 5.652"."""
    band: tuple[int, int] | None = None
    for (_, first), (_, last) in itertools.pairwise(numerals):
        low, high = first.whole, last.whole
        if low is None or high is None or not low < high <= _OLDEST:
            continue
        if not _RANGE.fullmatch(text, first.end, last.start):
            continue
        if first.kind == last.kind and first.kind in _IN_YEARS:
            band = low, high
        elif band is not None and low == band[1] + 1 and high - low == band[1] - band[0]:
            for one in (first, last):
                if one.kind == "count":
                    one.kind, one.reason = "age", "an age"
            band = low, high


def _set_halves_aside(text: str, items: list[Item], numerals: list[tuple[int, Numeral]]) -> None:
    """The two numerals of "in the past two and a half months" are one length of time."""
    for index, half in numerals:
        if half.form != "fraction" or index + 1 >= len(items) or "unit_of_time" not in items[index + 1].senses:
            continue
        first = next((one for one in reversed(items[max(0, index - 2) : index]) if isinstance(one, Numeral)), None)
        joined = first is not None and _AND_A_HALF.fullmatch(text, first.end, half.start) is not None
        for numeral in (first, half) if joined else ():
            assert numeral is not None
            numeral.set_aside("duration", "a length of time")


def _says_what_it_counts(numeral: Numeral) -> bool:
    """Whether a numeral needs no words beside it: a fraction, a multiple, a dual of things ("شخصين")."""
    of_things = numeral.form == "dual" and not _COUNTED.isdisjoint(numeral.senses)
    return of_things or numeral.form in ("fraction", "multiple")


def _rules_for(text: str, items: list[Item], numerals: list[tuple[int, Numeral]]) -> list[Rule]:
    """The rules that may apply to a text, by what it says at all."""
    said = set().union(*[item.senses for item in items])
    if any(numeral.reason == _TELEPHONE for _, numeral in numerals):
        said.add("reference")
    return [
        rule
        for rule, senses, signs in _RULES
        if senses is _EVERY or not senses.isdisjoint(said) or any(sign in text for sign in signs)
    ]


def classify(text: str, items: list[Item], language: str) -> None:
    """Say of each numeral that still passes for a count what else it is, if anything."""
    numerals = [(index, item) for index, item in enumerate(items) if isinstance(item, Numeral)]
    rules = _rules_for(text, items, numerals)
    for index, numeral in numerals:
        if numeral.kind == "count" and not _says_what_it_counts(numeral):
            context = Context(text, items, index, numeral, language)
            for rule in rules:
                found = rule(context)
                if found:
                    numeral.kind, numeral.reason = found[0], found[1] or None
                    break
    _set_halves_aside(text, items, numerals)
    _spread_over_range(text, items, numerals)
    if any(numeral.kind in _IN_YEARS for _, numeral in numerals):
        _spread_over_bands(text, numerals)
    _spread_over_list(text, items, numerals)
    _spread_over_sums(text, numerals)
    _doubt(text, items, numerals)
