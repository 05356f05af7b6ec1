"""Stored text to mentions: every numeral of a document, its span, and its value or the reason there is none.

Pure functions: text in, rows out, no clock, no disk. Documents are read in batches, one pass a batch and language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import TypeVar

from etl.collection import without_collection
from etl.fold import fold_phrase
from etl.languages import detect_language
from etl.lexicon import LANGUAGES, Lexicon, load_lexicon
from etl.numerals.digits import read_digits
from etl.numerals.kinds import BARE_DAY, classify
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item, compose_numbers
from etl.periods.calendar import PeriodWords
from etl.periods.expressions import find_periods, with_bare_days
from etl.scan import DIGITS, GLYPH, MARK, WORD, Token, scan
from schemas.rows import Document, Mention

Read = TypeVar("Read")

BATCH_CHARACTERS = 1_000_000
_ROMAN = re.compile(r"(?<![\w’'])(?=[IVXLC])(?:X{0,3}|XL|L)(?:IX|IV|V?I{0,3})(?:(?<=[IVXLC]{2})(?:e|ème))?(?![\w’'])")
_ROMAN_LETTERS = re.compile("[IVXLC]+")
"""Where a Roman numeral may stand: found in a fraction of the time that trying _ROMAN everywhere takes."""
_WORD = re.compile(r"[^\W\d_]+")
_GLYPHS = {"½": 0.5, "⅓": 1 / 3, "¼": 0.25, "¾": 0.75, "⅔": 2 / 3}
_WORDED = frozenset({"dual", "fraction", "multiple", "vague"})
_HYPHENS = frozenset("-‐‑")
_FEW = 100
_FIFTHS = 4
_ROUND = (3, 4, 5, 10, 20, 100)
_SPOKEN_OF = frozenset({"thing", "national", "unit_of_time"})
_ONE_WORD = re.compile(r"[ \u00a0](?:[a-zà-ÿء-ي]+[ \u00a0])?")
_OF_EVERY = ("out of every", "in every", "out of each", "for every", "de cada", "por cada", "من كل")
_MOST_OF_A_SHARE = 20
"""Up to how many "4 out of 5" is a share, and no count of some."""
_ONE_THINGS = frozenset({"men", "women", "minors", "persons", "boats", "vehicles"})
_SEIZED_THINGS = frozenset({"boats", "vehicles", "engines"})
_SEIZED_REACH = 3
_SMALL_WORDS = frozenset({"function", "plain"})
_IN_A_PLACE = ("dans", "en", "à", "au", "in", "off")
_IN_LIST_REACH = 9
_ONE, _ONE_IN = ("un", "une", "one"), ("sur", "in", "out of")
_NAMED = re.compile(r"[ \u00a0](?:[^\W\d_a-zà-ÿ]\w*|\w+(?:é|ée))\b")
"""A name, or a participle that stands for its noun: "et un Bissau-Guinéen", "dont un qualifié d'organisateur"."""
_TIMES_REACH = 7
_NEAR = 3
"""Characters between two words that stand side by side, at most."""
_SCALES = frozenset({"scale", "number", "collective"})
_START = attrgetter("start")
_ANY = "en"
"""What a text is read as whose language nothing tells: its numerals must be found all the same."""
_LINKS = ("et", "y", "and", "e", "o", "ou", "or", "dont")


@dataclass(slots=True)
class Found:
    """What `find` knows of one document; `resolve` goes on from here."""

    language: str
    items: list[Item] = field(default_factory=list)
    numerals: list[Numeral] = field(default_factory=list)
    periods: list[PeriodWords] = field(default_factory=list)
    language_known: bool = True
    """False where neither the document nor its words tell: it is read as English, and nothing of it is accepted."""

    @property
    def mentions(self) -> list[Mention]:
        """The ledger so far: what is no context may still become a figure."""
        return [mention_of(numeral) for numeral in self.numerals]


def mention_of(numeral: Numeral) -> Mention:
    """The ledger's row for a numeral."""
    outcome = "context" if numeral.reason else "figure"
    if numeral.kind == "malformed":
        outcome = "unresolved"
    return Mention(
        char_start=numeral.start,
        char_end=numeral.end,
        quote=numeral.text,
        kind=numeral.kind,
        value=numeral.value,
        value_low=numeral.low,
        value_high=numeral.high,
        outcome=outcome,
        reason=numeral.reason or numeral.doubt,
    )


def find(documents: Sequence[Document]) -> list[Found]:
    """Find every numeral of each document, in the order of the documents."""
    texts = _texts_of(documents)
    results = find_texts([(text, language or _ANY) for text, language in texts])
    for found, (_, language) in zip(results, texts, strict=True):
        found.language_known = language is not None
    return results


def find_texts(texts: Sequence[tuple[str, str]]) -> list[Found]:
    """The same for texts with their languages."""
    return _each(texts, read_tokens)


def _texts_of(documents: Sequence[Document]) -> list[tuple[str, str | None]]:
    """Each text and its language, None where nothing tells."""
    return [(document.text, document.language or detect_language(document.text)) for document in documents]


@without_collection()
def _each(texts: Sequence[tuple[str, str | None]], read: Callable[[str, list[Token], str], Read]) -> list[Read]:
    """What `read` makes of each text; one of no known language is read as English."""
    results: dict[int, Read] = {}
    for language in LANGUAGES:
        chosen = [index for index, (_, spoken) in enumerate(texts) if (spoken or _ANY) == language]
        for batch in _batches(chosen, texts):
            tokens = scan([texts[index][0] for index in batch], load_lexicon(language))
            for index, found in zip(batch, tokens, strict=True):
                results[index] = read(texts[index][0], found, language)
    return [results[index] for index in range(len(texts))]


def _batches(chosen: list[int], texts: Sequence[tuple[str, str | None]]) -> Iterable[list[int]]:
    batch: list[int] = []
    size = 0
    for index in chosen:
        batch.append(index)
        size += len(texts[index][0])
        if size >= BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def read_values(documents: Sequence[Document]) -> list[list[Numeral]]:
    """Each numeral and what it says, and not what it counts nor when: all that reading a stored value again asks."""
    return _each(_texts_of(documents), _values)


def _values(text: str, tokens: list[Token], language: str) -> list[Numeral]:
    items = _numbers_among(text, tokens, language)
    _settle(text, items, language)
    if language in ("fr", "en"):
        _read_one_in(items)
    return [item for item in items if isinstance(item, Numeral)]


def read_tokens(text: str, tokens: list[Token], language: str) -> Found:
    """From the tokens of one text to its numerals and the words that give periods."""
    items = _numbers_among(text, tokens, language)
    periods = find_periods(text, items)
    _settle(text, items, language)
    classify(text, items, language)
    days = [at for at, item in enumerate(items) if isinstance(item, Numeral) and item.reason == BARE_DAY]
    if days:
        periods = with_bare_days(text, items, periods, days)
    if language in ("fr", "en"):
        _read_one_in(items)
    numerals = [item for item in items if isinstance(item, Numeral)]
    numerals += _inside_phrases(items, load_lexicon(language))
    numerals = _without_overlaps(numerals)
    numerals = _with_romans(text, numerals)
    return Found(language, items, numerals, periods)


def _numbers_among(text: str, tokens: list[Token], language: str) -> list[Item]:
    """The tokens with numerals in the place of those that make numbers."""
    items = _with_digits(text, tokens, language)
    items = _without_number_brackets(text, items) if language == "ar" else items
    items = _vowelled(items) if language == "ar" else items
    items = _crossings(_with_arabic_scales(text, items)) if language == "ar" else items
    items = _short_march(text, _without_save(items)) if language == "es" else items
    said = frozenset[str]().union(*[item.senses for item in items])
    items = compose_numbers(text, items)
    items = _once(text, items)
    if not said.isdisjoint(_SCALES):
        _share_scales(text, items)
    if "ordinal" in said:
        items = _with_fifths(text, items)
    if not said.isdisjoint(_WORDED):
        items = _with_worded(text, items)
    if "month" in said:
        items = _without_month_dots(text, items)
    if "outof" in said or (language == "en" and "number" in said):
        items = _read_out_of(text, items)
    classify_first(text, items)
    if "compare" in said:
        items = [_without_than(text, item) if item.senses.get("compare") == "than" else item for item in items]
        if language == "fr":
            items = [
                _without_versus(items, index) if item.senses.get("compare") == "versus" else item
                for index, item in enumerate(items)
            ]
    if "span" in said and language == "fr":
        items = [
            _without_until(items, index) if item.senses.get("span") == "until" else item
            for index, item in enumerate(items)
        ]
    if "part" in said and language == "fr":
        items = [_without_whose(text, item) if item.senses.get("part") == "subset" else item for item in items]
    return items


def _settle(text: str, items: list[Item], language: str) -> None:
    """Say of the words that may count whether they do."""
    _settle_articles(text, items, language)
    if language == "ar":
        _settle_lost(items)
        _settle_places(items)


def _without_overlaps(numerals: list[Numeral]) -> list[Numeral]:
    """Each numeral once: what lies inside a longer one is part of it."""
    kept: list[Numeral] = []
    for numeral in sorted(numerals, key=_place):
        if not kept or numeral.start >= kept[-1].end:
            kept.append(numeral)
    return kept


def _place(numeral: Numeral) -> tuple[int, int]:
    return numeral.start, -numeral.end


def _inside_phrases(items: list[Item], lexicon: Lexicon) -> list[Numeral]:
    """Number words inside a phrase: the "un" of "un an plus tôt", the "premières" of "premières demandes d'asile"."""
    found = []
    for item in items:
        if not isinstance(item, Token) or item.kind != WORD:
            continue
        if "fraction" in item.senses:
            found.append(_inside(item.start, item.text, "duration", "part of the words that give a period"))
        elif "period" in item.senses:
            found += _number_words(item, lexicon, _IN_PERIODS, "duration", "part of the words that give a period")
        elif " " in item.text:
            found += _number_words(item, lexicon, _IN_NAMES, "reference", "part of a name or a set phrase")
    return found


def _number_words(phrase: Token, lexicon: Lexicon, senses: frozenset[str], kind: str, reason: str) -> list[Numeral]:
    """The words of a phrase that are numbers by themselves."""
    words = _WORD.finditer(phrase.text)
    numbers = (word for word in words if _is_number(word.group(), senses, lexicon))
    return [_inside(phrase.start + word.start(), word.group(), kind, reason) for word in numbers]


@lru_cache(maxsize=4096)
def _is_number(word: str, senses: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether a word of a phrase is a number by itself, as a fortnight is: fifteen days."""
    said = _senses_of(word, lexicon)
    fortnight = "article" in senses and "unit_of_time" in said and _is_fortnight(word, lexicon)
    return fortnight or not senses.isdisjoint(said)


def _is_fortnight(word: str, lexicon: Lexicon) -> bool:
    forms = lexicon.source.inflection.form(fold_phrase(word), clitics=False).stems
    return any(lexicon.phrases.get(form, {}).get("unit_of_time") == "fortnight" for form in forms)


@lru_cache(maxsize=4096)
def _senses_of(word: str, lexicon: Lexicon) -> frozenset[str]:
    """The senses that a word has by itself, in any of its plain forms: the "premières" of a set phrase."""
    forms = lexicon.source.inflection.form(fold_phrase(word), clitics=lexicon.language == "ar").stems
    return frozenset().union(*[lexicon.phrases.get(form, {}).keys() for form in forms])


def _inside(start: int, text: str, kind: str, reason: str) -> Numeral:
    numeral = Numeral(start, start + len(text), text, None, "inside")
    numeral.set_aside(kind, reason)
    return numeral


def _with_digits(text: str, tokens: list[Token], language: str) -> list[Item]:
    """Numerals in the place of runs of digits; runs inside a phrase of the vocabulary are part of that phrase."""
    inside: list[tuple[Token, Token]] = []
    runs: list[Token] = []
    rest: list[Token] = []
    last_word: Token | None = None
    for token in tokens:
        if token.kind == WORD:
            last_word = token
            rest.append(token)
        elif token.kind == DIGITS:
            if last_word is not None and token.start < last_word.end:
                inside.append((token, last_word))
            else:
                runs.append(token)
        elif last_word is None or token.start >= last_word.end or token.kind == GLYPH:
            rest.append(token)
    numerals = read_digits(text, runs, language)
    items: list[Item] = [*numerals, *(_glyph(token) if token.kind == GLYPH else token for token in rest)]
    for token, word in inside:
        items.append(_within(token, word))
    items.sort(key=_START)
    ends = 0
    kept: list[Item] = []
    for index, item in enumerate(items):
        if isinstance(item, Numeral):
            ends = ends if item.form == "inside" else item.end
        elif item.end <= ends or (item.text in _HYPHENS and _inner_hyphen(text, items, index)):
            continue
        kept.append(item)
    return kept


def _inner_hyphen(text: str, items: list[Item], index: int) -> bool:
    """A hyphen within a word ("mi-novembre", "sub-Saharan") separates nothing; one between months is a range."""
    item = items[index]
    if not (text[item.start - 1 : item.start].isalnum() and text[item.end : item.end + 1].isalpha()):
        return False
    before = items[index - 1].senses if index else {}
    behind = items[index + 1].senses if index + 1 < len(items) else {}
    return not ("month" in before and "month" in behind)


def _without_number_brackets(text: str, items: list[Item]) -> list[Item]:
    """Drop the brackets of numbers that are always written in them: "ضبط (15,928) مخالفا"."""
    dropped: set[int] = set()
    for index in range(1, len(items) - 1):
        item, opens, closes = items[index], items[index - 1], items[index + 1]
        if not isinstance(item, Numeral) or opens.text != "(" or closes.text != ")":
            continue
        tight = opens.end == item.start and item.end == closes.start
        named = index > 1 and {"national", "area", "number"} & items[index - 2].senses.keys()
        if (
            tight
            and not named
            and text[closes.end : closes.end + 1] == " "
            and text[closes.end + 1 : closes.end + 2].isalpha()
        ):
            item.set_off = True
            dropped |= {index - 1, index + 1}
    return [item for index, item in enumerate(items) if index not in dropped]


_THOUSANDS_OF = re.compile("(?:آلاف|الاف|ألاف|ملايين) ")


def _with_arabic_scales(text: str, items: list[Item]) -> list[Item]:
    """Scale words that a number leads, and do not stand for many: "5 آلاف من", "110 آلاف إلى", "نصف مليون"."""
    if not any("vague" in item.senses or "fraction" in item.senses for item in items):
        return items
    result: list[Item] = []
    for item in items:
        before = result[-1] if result else None
        beside = before is not None and item.start - before.end == 1
        if before is None or not beside or not isinstance(item, Token):
            result.append(item)
        elif "vague" in item.senses and _leads_a_scale(before) and _THOUSANDS_OF.match(item.text):
            result += _scale_and_more(item)
        elif _is_share_of(result, item):
            share = float(before.senses["fraction"]) * int(item.senses["scale"])
            numeral = Numeral(before.start, item.end, text[before.start : item.end], round(share), "words")
            numeral.scale = int(item.senses["scale"])
            result[-1] = numeral
        else:
            result.append(item)
    return result


def _crossings(items: list[Item]) -> list[Item]:
    """Words for who crossed: "عبر 300 مهاجر" is no "across", and whoever crossed the Darién arrived."""
    told = [index for index, item in enumerate(items) if item.text in _CROSSED and isinstance(item, Token)]
    if not told:
        return items
    darien = any(item.senses.get("modifier") == "darien" for item in items)
    crossed = {index for index in told if darien or _counts(items, index)}
    return [
        Token(item.start, item.end, WORD, {"event": "arrive"}, item.text) if index in crossed else item
        for index, item in enumerate(items)
    ]


_CROSSED = frozenset(
    joined + word
    for joined in ("", "و", "ف", "ب")
    for word in ("عبر", "عبرت", "عبروا", "اجتاز", "اجتازت", "اجتازوا", "عبور", "اجتياز")
)


def _counts(items: list[Item], index: int) -> bool:
    """Whether a number follows right behind, or behind words like "more than"."""
    for before, item in pairwise(items[index : index + 3]):
        if item.start - before.end > 1:
            return False
        if isinstance(item, Numeral) or {"number", "scale"} & item.senses.keys():
            return True
        if "qualifier" not in item.senses:
            return False
    return False


def _leads_a_scale(before: Item) -> bool:
    counted = isinstance(before, Numeral) and before.kind == "count" and before.value is not None
    return counted or "number" in before.senses


def _scale_and_more(item: Token) -> list[Item]:
    """The scale word of a phrase, and the word behind it with what it means by itself."""
    word, more = item.text.split(" ", 1)
    end = item.start + len(word)
    scale = Token(item.start, end, WORD, {"scale": "1000" if word.endswith("اف") else "1000000"}, word)
    senses = dict(_meaning_of(more))
    return [scale, Token(end + 1, item.end, WORD, senses, more)] if senses else [scale]


@lru_cache(maxsize=4096)
def _meaning_of(word: str) -> tuple[tuple[str, str], ...]:
    """The senses of an Arabic word by itself, with their values."""
    lexicon = load_lexicon("ar")
    forms = lexicon.source.inflection.form(fold_phrase(word), clitics=True).stems
    known = (key for form in forms for key in (form, f"{form}=") if key in lexicon.phrases)
    return next((tuple(lexicon.phrases[key].items()) for key in known), ())


def _is_share_of(ahead: list[Item], item: Token) -> bool:
    """Whether a half or a quarter leads a scale word: "ربع مليون"; behind "مليون و" it is a share of that one."""
    share = ahead[-1]
    if "fraction" not in share.senses or "scale" not in item.senses or isinstance(share, Numeral):
        return False
    added = share.text.startswith("و") and len(ahead) > 1 and share.start - ahead[-2].end == 1
    return not (added and (isinstance(ahead[-2], Numeral) or {"scale", "number"} & ahead[-2].senses.keys()))


def _without_save(items: list[Item]) -> list[Item]:
    """The Spanish "salvo" without its accent is an "except", and no "salvó"."""
    return [
        Token(item.start, item.end, item.kind, {"function": "function"}, item.text)
        if item.text in ("salvo", "Salvo") and isinstance(item, Token)
        else item
        for item in items
    ]


_WENT_MISSING = re.compile("^و?فُقد")
_FRACTION_VOWEL = re.compile("^(?:و|ب|ل|ال|بال|وال)?[خسثعتر]ُ")


def _vowelled(items: list[Item]) -> list[Item]:
    """Words that a vowel tells from others: "خُمس" is a fifth and "خمس" five; "فُقد" is missing, "فقد" a particle."""
    result: list[Item] = []
    for item in items:
        if isinstance(item, Token) and "number" in item.senses and _FRACTION_VOWEL.match(item.text):
            result.append(_fraction(item, 1 / int(item.senses["number"])))
        elif isinstance(item, Token) and _WENT_MISSING.match(item.text):
            result.append(Token(item.start, item.end, item.kind, {"event": "missing"}, item.text))
        else:
            result.append(item)
    return result


def _fraction(token: Token, value: float) -> Numeral:
    numeral = _numeral(token, round(value, 3), "fraction")
    numeral.kind = "ratio"
    return numeral


def _glyph(token: Token) -> Numeral:
    numeral = Numeral(token.start, token.end, token.text, _GLYPHS.get(token.text), "glyph")
    if token.text in "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉":
        numeral.set_aside("reference", "a raised figure, as of a footnote or a square")
    elif token.text in "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ":
        numeral.set_aside("ordinal", "a Roman numeral")
    else:
        numeral.set_aside("malformed", "a sign that stands for a number: a person must say what it counts")
    return numeral


def _within(token: Token, word: Token) -> Numeral:
    numeral = Numeral(token.start, token.end, token.text, None, "inside")
    if "period" in word.senses or "span" in word.senses:
        numeral.set_aside("date", "part of the words that give a period")
    elif "percent" in word.senses:
        numeral.set_aside("percent", "part of the words for percent")
    else:
        numeral.set_aside("reference", "part of a name or a set phrase")
    return numeral


_MARCH = re.compile(r" (mar)(?=\.|[ \u00a0](?:\(|[–—-]|(?:19|20)\d\d))", re.I)


def _short_march(text: str, items: list[Item]) -> list[Item]:
    """The "mar" of a date is March and no sea: "Las Palmas, 18 mar (EFE)", "5 mar. 2025"."""
    if " mar" not in text.lower():
        return items
    result: list[Item] = []
    for item in items:
        if result and item.start < result[-1].end:
            continue
        result.append(item)
        day = isinstance(item, Numeral) and item.form == "digits" and 1 <= (item.whole or 0) <= 31
        month = _MARCH.match(text, item.end) if day else None
        if month is not None:
            result.append(Token(month.start(1), month.end(1), WORD, {"month": "3"}, month[1]))
    return result


def _without_month_dots(text: str, items: list[Item]) -> list[Item]:
    """Drop the dot of an abbreviated month ("Aug. 9"), which ends no sentence."""
    return [
        item for index, item in enumerate(items) if item.text != "." or not _is_month_dot(text, item, items[index - 1])
    ]


def _is_month_dot(text: str, dot: Item, before: Item) -> bool:
    ends_month = before.end == dot.start and _is_short_month(before)
    return ends_month and not text[dot.end : dot.end + 2].strip()[:1].isupper()


def _is_short_month(item: Item) -> bool:
    return "month" in item.senses and len(item.text) <= 5


_UP_TO = re.compile(r"[ \u00a0](?:et|and|y|à|a|to|or|ou|o|إلى|الى|أو)[ \u00a0]|[ \u00a0]و|[-–]", re.I)


def _share_scales(text: str, items: list[Item]) -> None:
    """Of "entre 11 et 12 mille" the scale word belongs to both numbers."""
    for index, item in enumerate(items):
        if not isinstance(item, Numeral) or not item.scale or not item.whole:
            continue
        for low in items[max(0, index - 2) : index]:
            bare = isinstance(low, Numeral) and low.form == "digits" and low.whole is not None and low.whole < 1000
            if isinstance(low, Numeral) and bare and _UP_TO.fullmatch(text[low.end : item.start]):
                scaled = (low.whole or 0) * item.scale
                low.low = scaled if scaled < item.whole else None


def _once(text: str, items: list[Item]) -> list[Item]:
    """One numeral of a number given twice, in words and in digits: "cinq (05)", "(5) خمس"."""
    if "(" not in text:
        return items
    result: list[Item] = []
    index = 0
    while index < len(items):
        item = items[index]
        twin = _twin(items, index) if isinstance(item, Numeral) else None
        if isinstance(item, Numeral) and twin:
            end = twin[1]
            item.end, item.text = end, text[item.start : end]
            item.form = "words"
            index = twin[0]
        else:
            index += 1
        result.append(item)
    return result


def _twin(items: list[Item], index: int) -> tuple[int, int] | None:
    """The index and the offset behind the second writing of a number, where one follows in brackets."""
    first = items[index]
    if index + 3 >= len(items) or items[index + 1].text != "(" or items[index + 3].text != ")":
        return None
    second = items[index + 2]
    if not isinstance(first, Numeral) or not isinstance(second, Numeral) or first.value is None:
        return None
    written_twice = {first.form, second.form} == {"words", "digits"} and first.value == second.value
    return (index + 4, items[index + 3].end) if written_twice and items[index + 1].start - first.end <= 1 else None


def _with_worded(text: str, items: list[Item]) -> list[Item]:
    """Numerals for fractions, multiples, ordinals, duals and plurals without a number."""
    result: list[Item] = []
    for index, item in enumerate(items):
        if result and _says_a_dual_again(result[-1], item):
            result[-1].end = item.end
        elif isinstance(item, Token) and not _WORDED.isdisjoint(item.senses):
            kept = _is_part_of_year(items, index) or _is_multiplied_behind(items, index)
            result.append(item if kept else _worded(item))
        else:
            result.append(item)
    for item in result:
        if isinstance(item, Numeral) and item.form == "dual":
            item.text = text[item.start : item.end]
    return result


_FIFTH = re.compile(r"[ \u00a0](?:of\b|de\b|d['’]|des\b|du\b|higher|lower|more\b|fewer|less\b|plus\b|moins\b)")
_BY_A_FIFTH = re.compile(r"(?:\b(?:of|by|de|par|almost|nearly|about|presque|environ|près de)|d['’])[ \u00a0]?$", re.I)


def _with_fifths(text: str, items: list[Item]) -> list[Item]:
    """Numerals for "un cinquième de", "a fall of a fifth"; and the quarters of "the first three quarters" as such."""
    result: list[Item] = []
    for item in items:
        before = result[-1] if result else None
        if before is not None and _is_fifth(text, before, item):
            share = Numeral(before.start, item.end, text[before.start : item.end], None, "fraction")
            share.value, share.kind = round(1 / int(item.senses["ordinal"]), 3), "ratio"
            result[-1] = share
        elif before is not None and item.text.lower() == "three quarters" and before.senses.get("ordinal") == "1":
            three = Numeral(item.start, item.start + 5, item.text[:5], 3, "words")
            result += [three, Token(item.start + 6, item.end, WORD, {"unit_of_time": "quarter"}, item.text[6:])]
        else:
            result.append(item)
    return result


def _is_fifth(text: str, article: Item, item: Item) -> bool:
    if not isinstance(item, Token) or int(item.senses.get("ordinal", 0)) < _FIFTHS:
        return False
    if article.text.lower() not in ("un", "a", "one") or not _adjoins(text, article, item):
        return False
    if _FIFTH.match(text, item.end):
        return True
    return bool(_BY_A_FIFTH.search(text, max(0, article.start - 12), article.start))


def _is_part_of_year(items: list[Item], index: int) -> bool:
    """Whether a word that may be a fraction is a quarter or a half of a year: "الربع الأول", "نفس الربع"."""
    if "unit_of_time" not in items[index].senses:
        return False
    following = items[index + 1] if index + 1 < len(items) else None
    if following is not None and following.start - items[index].end <= 1:
        dated = {"ordinal", "relative"} & following.senses.keys()
        if dated or (isinstance(following, Numeral) and following.form == "digits"):
            return True
    return index > 0 and ("relative" in items[index - 1].senses or _is_half_of_a_date(items, index))


def _is_half_of_a_date(items: list[Item], index: int) -> bool:
    """Whether an ordinal before and a month or a year behind make a half of it: "la primera mitad de mayo"."""
    if "ordinal" not in items[index - 1].senses:
        return False
    for item in items[index + 1 : index + 4]:
        if not _DATED.isdisjoint(item.senses) or (isinstance(item, Numeral) and item.end - item.start == _YEAR_DIGITS):
            return True
        if "function" not in item.senses and "span" not in item.senses:
            return False
    return False


def _says_a_dual_again(dual: Item, item: Item) -> bool:
    """Whether a "two" follows the dual that says it already: "جثتين اثنتين"."""
    two = isinstance(item, Numeral) and item.form == "words" and item.value == _TWO
    return two and isinstance(dual, Numeral) and dual.form == "dual" and item.start - dual.end == 1


def _is_multiplied_behind(items: list[Item], index: int) -> bool:
    """Whether how many times a thing multiplied is told behind: "تضاعف عدد الطلبات ثلاث مرات" is three times."""
    multiplied = items[index].text.lstrip("و").startswith(("تضاعف", "يتضاعف", "تتضاعف"))
    if "multiple" not in items[index].senses or not multiplied:
        return False
    following = items[index + 1 : index + _TIMES_REACH]
    return any("times" in item.senses and isinstance(ahead, Numeral) for ahead, item in pairwise(following))


def _worded(token: Token) -> Item:
    senses = token.senses
    if "dual" in senses:
        return _numeral(token, int(senses["dual"]), "dual")
    if "fraction" in senses:
        return _fraction(token, float(senses["fraction"]))
    if "multiple" in senses:
        numeral = _numeral(token, int(senses["multiple"]), "multiple")
        numeral.kind = "ratio"
        return numeral
    if "vague" in senses:
        numeral = _numeral(token, None, "vague")
        numeral.set_aside("count", "a plural without a number")
        return numeral
    return token


def _numeral(token: Token, value: int | float | None, form: str) -> Numeral:
    numeral = Numeral(token.start, token.end, token.text, value, form)
    numeral.senses = token.senses
    return numeral


_QUE = re.compile(r"qu(?:e|['’])", re.I)
_CLAUSE = re.compile(r"[.;:!?\n]")
_COMPARATIVES = re.compile(
    r"\b(?:plus|moins|davantage|autant|aussi|mieux|même|supérieure?s?|inférieure?s?|fois|double|triple|pour cent)\b|%",
    re.I,
)
_THAN_REACH = 120
_AGAINST_REACH = 8
_TWO = 2
_IN_PERIODS = frozenset({"article", "number", "ordinal"})
_IN_NAMES = frozenset({"number", "ordinal"})
_YEAR_DIGITS = 4
_DATED = frozenset({"month", "unit_of_time"})


def _without_than(text: str, item: Item) -> Item:
    """A French "que" that nothing before makes a "than" is a "that": "a déclaré qu'au cours des cinq premiers mois"."""
    head = _CLAUSE.split(text[max(0, item.start - _THAN_REACH) : item.start])[-1]
    if not isinstance(item, Token) or not _QUE.match(item.text) or _COMPARATIVES.search(head):
        return item
    senses = {sense: value for sense, value in item.senses.items() if sense != "compare"}
    return Token(item.start, item.end, item.kind, senses, item.text)


def _without_until(items: list[Item], index: int) -> Item:
    """A French "arrêtés au" before no day tells of arrests: "arrêtés au large", not "chiffres arrêtés au 30 juin"."""
    item = items[index]
    if not isinstance(item, Token) or not item.text.lower().startswith("arrêt"):
        return item
    following = items[index + 1] if index + 1 < len(items) else None
    if isinstance(following, Numeral) or (following is not None and {"ordinal", "month"} & following.senses.keys()):
        return item
    return Token(item.start, item.end, item.kind, {"event": "intercept"}, item.text)


_OPPOSED = frozenset({"thing", "modifier", "event", "national", "area", "trade", "geo"})


def _without_versus(items: list[Item], index: int) -> Item:
    """A French "contre" that leads to no number and no days compares nothing: "la lutte contre l'immigration"."""
    item = items[index]
    if not isinstance(item, Token) or item.text.lower() != "contre":
        return item
    for following in items[index + 1 : index + _AGAINST_REACH]:
        if isinstance(following, Numeral) or {"period", "month", "number", "scale"} & following.senses.keys():
            return item
        if following.text in ".;:)\n" or (
            not _OPPOSED.isdisjoint(following.senses) and "function" not in following.senses
        ):
            break
    senses = {sense: value for sense, value in item.senses.items() if sense != "compare"}
    return Token(item.start, item.end, item.kind, senses, item.text)


_WHOSE = re.compile(
    r"[ \u00a0](?:(?:le|la)[ \u00a0]|l['’]|les[ \u00a0](?!\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix))"
    r"(?!moitié|tiers|quart|plupart|majorité|majeure|grande|quasi|essentiel|un\b|une\b|total)",
    re.I,
)


def _without_whose(text: str, item: Item) -> Item:
    """A French "dont" before an article leads to what somebody has and to no part: "dont le bilan s'établit à 62"."""
    if not isinstance(item, Token) or item.text.lower() != "dont" or not _WHOSE.match(text, item.end):
        return item
    senses = {sense: value for sense, value in item.senses.items() if sense != "part"}
    return Token(item.start, item.end, item.kind, senses, item.text)


_SETTLED = frozenset({"ordinal", "unit_of_time", "idiom", "article"})
_ORDINAL_DIGITS = re.compile(r"(?:er|re|ère|ers|ème|eme|èmes|e|nde?|st|nd|rd|th|º|ª|°)(?!\w)|\.[ºª]", re.I)


def classify_first(text: str, items: list[Item]) -> None:
    """Mark ordinals in digits before periods are read, as "1er janvier" needs them."""
    for item in items:
        if item.kind == "count" and isinstance(item, Numeral) and item.form == "digits" and not item.grouping:
            match = _ORDINAL_DIGITS.match(text, item.end)
            if match:
                item.kind, item.reason = "ordinal", "an ordinal number"
                item.end, item.text = match.end(), text[item.start : match.end()]


def _settle_articles(text: str, items: list[Item], language: str) -> None:
    """Ordinal words and articles: the first are context, the second count only where a list or a part cue says so."""
    for index, item in enumerate(items):
        if _SETTLED.isdisjoint(item.senses) or not isinstance(item, Token):
            continue
        if "ordinal" in item.senses:
            items[index] = _context(item, "ordinal", "an ordinal number")
        elif item.senses.get("unit_of_time") == "fortnight":
            items[index] = _context(item, "duration", "a length of time")
        elif "idiom" in item.senses:
            items[index] = _context(item, "reference", "part of a name or a set phrase")
        elif "article" in item.senses:
            ranked = index + 1 < len(items) and "ordinal" in items[index + 1].senses  # "una tercera de 34"
            numeral = _article(text, items, index, language) if not ranked else None
            if numeral is not None:
                items[index] = numeral


def _context(token: Token, kind: str, reason: str) -> Numeral:
    numeral = _numeral(token, None, "ordinal" if kind == "ordinal" else "words")
    numeral.set_aside(kind, reason)
    return numeral


def _adjoins(text: str, left: Item, right: Item) -> bool:
    return right.start - left.end <= 3 and not text[left.end : right.start].strip(" \u00a0\n«“\"'’")


_NOT_COUNTED = frozenset(("afflux", "influx", "flux", "afluencia", "oleada"))
"""What comes in numbers, and nobody counts one of: "un afflux massif, 11 932 migrants"."""


def _is_of_no_count(noun: Item) -> bool:
    """Whether nobody counts one of what an article stands before: a rise, an influx."""
    return "change" in noun.senses or noun.text.lower() in _NOT_COUNTED


def _article(text: str, items: list[Item], index: int, language: str) -> Numeral | None:
    token = items[index]
    assert isinstance(token, Token)
    following = items[index + 1] if index + 1 < len(items) else None
    before = items[index - 1] if index else None
    adjoined = following is not None and _adjoins(text, token, following)
    if adjoined and isinstance(following, Numeral):
        return None
    if adjoined and following is not None and "unit_of_time" in following.senses:
        return _context(token, "duration", "a length of time")
    counts = adjoined and isinstance(following, Token) and not {"thing", "national"}.isdisjoint(following.senses)
    one = (adjoined and _one_of(items, index)) or _follows_one_from_a_place(text, token) or _one_of_them(text, token)
    if one or (language == "es" and _befell_one(text, items, index)):
        return _numeral(token, 1, "article")
    if _IS_ONE_OF_THEM.search(text, max(0, token.start - _ONE_OF_THEM_REACH), token.start):
        return None  # "two people, one of them a woman"
    if language == "ar":
        return _arabic_one(text, token, before)
    changed = adjoined and following is not None and _says_more(items, index + 1)
    listed = _in_list(items, index)
    if adjoined and following is not None and not changed and _is_of_no_count(following):
        return None
    if changed:
        return _numeral(token, 1, "article") if listed else None
    if before is not None and before.text == ":" and _is_first_of_parts(items, index):
        return _numeral(token, 1, "article")
    countable = _may_be_counted(text, token, following, adjoined)
    if language == "es":
        stated = adjoined and following is not None and not _STATES.isdisjoint(following.senses)
        stated = stated or (adjoined and following is not None and following.text.lower() in _OF_NUMBERS)
        countable = token.text.lower() == "uno" or not stated
    if listed and countable and text[token.end : token.end + 2].strip(" ’'"):
        return _numeral(token, 1, "article")
    part = before is not None and _adjoins(text, before, token) and before.senses.get("part") == "subset"
    if part and (counts or _counts_behind_adjectives(text, items, index)):
        return _numeral(token, 1, "article")
    if not counts:
        return None
    lost = _is_one_at_least(text, token) or _is_one_lost(text, items, index) or _loses_or_is_taken(items, index)
    if lost or _is_seized(items, index) or _opens_item(items, index):
        return _numeral(token, 1, "article")
    return _numeral(token, 1, "article") if token.text.lower() == "one" or _begins_list(text, items, index) else None


_FROM_A_PLACE = re.compile(
    r" (?:de |du |d['’]|des |del |from |in |on |en |au |à )(?:la |l['’]|el |the )?[A-ZÀ-Ý]"
    r"|(?<=واحد) (?:في|من) |(?<=واحدة) (?:في|من) "
)
_LISTED_BEFORE = re.compile(
    r"(?:\d|[a-zà-ÿ]{2,}) (?:de |du |d['’]|des |del |from |in |on |en |au |à )(?:la |l['’]|el |the )?"
    r"[A-ZÀ-Ý][^,;.:\n]{1,30}(?:,| et| and| y) $"
    r"|[^\W\d_]{3,} (?:في|من) [^،,;.:\n]{2,30} $"
)
_LISTED_WITHIN = 60


def _follows_one_from_a_place(text: str, token: Token) -> bool:
    """Whether a "one" goes on a list of how many are of which place: "cinq de Guinée, un de Sierra Leone"."""
    if _FROM_A_PLACE.match(text, token.end) is None:
        return False
    low = max(0, token.start - _LISTED_WITHIN)
    return _LISTED_BEFORE.search(text, low, token.start) is not None


_OF_NUMBERS = frozenset(("número", "cantidad", "porcentaje", "total", "promedio"))
_STATES = frozenset({"compare", "plain", "publish"})
"""Words behind an article that count nothing: "marcando un récord", "una cifra que …"."""
_OF_THEM = re.compile(
    r"[ \u00a0](?:de (?:ell[oa]s|l[oa]s cuales|l[oa]s que|est[oa]s|ést[oa]s)\b"
    r"|(?:más )?(?:sol[oa] )?por (?:cada )?(?:país|provincia|isla|barco|vehículo|embarcación)\b|sol[oa] en\b"
    r"|of (?:them|whom)\b|d['’]entre (?:eux|elles)\b|d['’](?:eux|elles)\b)",
    re.I,
)
_ONES = ("uno", "una", "one", "un", "une", "l'un", "l'une", "l’un", "l’une")
_IS_ONE_OF_THEM = re.compile(
    r"\bone of (?:them|whom) (?:(?:is|was|being) )?$|\bd['’]entre (?:eux|elles) (?:est |était )?$", re.I
)
_ONE_OF_THEM_REACH = 24
_ONE_BEFALLEN = {
    "die": frozenset({"women", "men", "minors", "persons", "bodies", "deaths"}),
    "missing": frozenset({"women", "men", "minors", "persons", "missings"}),
    "intercept": frozenset({"women", "men", "minors", "persons", "smugglers"}),
    "rescue": frozenset({"women", "men", "minors", "persons"}),
    "deport": frozenset({"women", "men", "minors", "persons"}),
    "seize": frozenset({"boats", "vehicles"}),
}
"""What a Spanish article counts one of, right behind what befell it: "murió una mujer", "detuvo a un traficante"."""
_LEADS_TO_ONE = re.compile(r"[ \u00a0](?:a |de |por |también |además |(?:a )?(?:al menos|solo) )?", re.I)
_SOUGHT = re.compile(
    r"\b(?:busca|buscan|búsqueda|desaparición|muerte|fallecimiento|detención|arresto|rescate) (?:a|de) $"
)
_SUSPECT_REACH = 14
_AND_OF = re.compile(r"[ \u00a0](?:y|e) (?:de )?$")
"""What joins one more thing to those seized: "se incautaron de la barca y de un todoterreno"."""


def _one_of_them(text: str, token: Token) -> bool:
    """Whether a pronoun counts one of those told before: "una de ellas estaba lista", "uno por país"."""
    return token.text.lower() in _ONES and _OF_THEM.match(text, token.end) is not None


def _befell_one(text: str, items: list[Item], index: int) -> bool:
    """Whether a Spanish article counts the one person, boat or vehicle that something befell."""
    token, where = items[index], index + 1
    while where < len(items) and "adjective" in items[where].senses and "thing" not in items[where].senses:
        where += 1
    if where >= len(items) or not _adjoins(text, items[where - 1], items[where]):
        return False
    thing = items[where].senses.get("thing")
    if thing is None or isinstance(items[where], Numeral):
        return False
    if _SOUGHT.search(text, max(0, token.start - 24), token.start):
        return thing in _ONE_BEFALLEN["missing"] or thing in _ONE_BEFALLEN["intercept"]
    for before in reversed(items[max(0, index - _SUSPECT_REACH) : index]):
        event = before.senses.get("event")
        if event is not None and "thing" not in before.senses:
            beside = _LEADS_TO_ONE.fullmatch(text, before.end, token.start) is not None
            named = thing == "smugglers" and event == "intercept" and text[token.start - 2 : token.start] == "a "
            joined = event == "seize" and _AND_OF.search(text, before.end, token.start) is not None
            named = named or (joined and thing in _ONE_BEFALLEN["seize"])
            return (beside or named) and thing in _ONE_BEFALLEN.get(event, ())
        if before.kind == MARK and before.text in ".;:\n":
            return False
    return False


def _may_be_counted(text: str, token: Token, following: Item | None, adjoined: bool) -> bool:
    """Whether what stands behind an article can be counted: a known noun, or a name ("deux Ghanéens et un Bissau…")."""
    if adjoined and following is not None:
        return not {"thing", "national", "adjective", "name", "event"}.isdisjoint(following.senses)
    return token.text.lower() == "one" or _NAMED.match(text, token.end) is not None


def _counts_behind_adjectives(text: str, items: list[Item], index: int) -> bool:
    """Whether adjectives alone stand between an article and what it counts: "including one elderly person"."""
    where = index + 1
    while where < len(items) and {"adjective"} == items[where].senses.keys():
        where += 1
    if not index + 1 < where < len(items) or not _adjoins(text, items[where - 1], items[where]):
        return False
    return not {"thing", "national"}.isdisjoint(items[where].senses)


def _says_more(items: list[Item], index: int) -> bool:
    """Whether a word is the "more" of "one more"; "más de" is it where no number follows: "uno más de El Salvador"."""
    senses = items[index].senses
    beyond = items[index + 1] if index + 1 < len(items) else None
    return senses.get("change") in ("more", "less") or (
        senses.get("qualifier") in ("at_least", "at_most") and beyond is not None and "area" in beyond.senses
    )


def _settle_lost(items: list[Item]) -> None:
    """The Arabic particle "فقد" is the verb "was lost" right before a number."""
    for index, item in enumerate(items[:-1]):
        if item.text == "فقد" and isinstance(item, Token) and isinstance(items[index + 1], Numeral):
            items[index] = Token(item.start, item.end, item.kind, {"event": "missing"}, item.text)


_AT_A_PLACE = frozenset(("من", "ومن", "في", "وفي", "إلى", "عبر", "نحو"))


def _settle_places(items: list[Item]) -> None:
    """A country behind a preposition is no national of it, though it may be written alike: "ومن غينيا 134"."""
    for index in range(1, len(items)):
        item = items[index]
        if {"area", "national"} <= item.senses.keys() and items[index - 1].text in _AT_A_PLACE:
            senses = {sense: value for sense, value in item.senses.items() if sense != "national"}
            items[index] = Token(item.start, item.end, item.kind, senses, item.text)


def _read_one_in(items: list[Item]) -> None:
    """ "un migrant sur cinq", "one migrant in ten": the second number says of how many each is one."""
    for index in range(3, len(items)):
        many = items[index]
        if not isinstance(many, Numeral) or many.kind != "count" or not 2 <= (many.whole or 0) <= _FEW:
            continue
        one, noun, link = items[index - 3 : index]
        counted = index + 1 < len(items) and "thing" in items[index + 1].senses
        if link.text.lower() not in _ONE_IN or one.text.lower() not in _ONE or "thing" not in noun.senses or counted:
            continue
        many.value, many.form, many.kind = round(1 / (many.whole or 1), 3), "fraction", "ratio"
        if isinstance(one, Numeral):
            one.set_aside("ratio", "part of the words for a share")


def _read_out_of(text: str, items: list[Item]) -> list[Item]:
    """ "deux migrants sur trois", "two out of every five": one number, the share that the two words give."""
    if not any(_leads_to_many(items, index) for index in range(len(items) - 1)):
        return items
    result: list[Item] = []
    index = 0
    while index < len(items):
        item = items[index]
        index += 1
        if isinstance(item, Token) and "article" in item.senses and _one_of_many(text, items, index):
            item = Numeral(item.start, item.end, item.text, 1, "words")
        result.append(item)
        if not isinstance(item, Numeral) or item.kind != "count" or not 0 < (item.whole or 0) < _FEW:
            continue
        where = index + 1 if index < len(items) and "thing" in items[index].senses else index
        many = _many_behind(text, items, where) or _few_in(text, item, items[index : index + 2])
        if many is None or (item.whole or 0) >= (many.whole or 0):
            continue
        item.value, item.form, item.kind = round((item.whole or 0) / (many.whole or 1), 3), "fraction", "ratio"
        item.end, item.text = many.end, text[item.start : many.end]
        result += items[index:where]
        index = where + 2
    return result


def _one_of_many(text: str, items: list[Item], index: int) -> bool:
    """Whether an article is the one of "uno de cada cinco"."""
    return (
        index < len(items) and items[index].text.lower() in _OF_EVERY and _many_behind(text, items, index) is not None
    )


def _leads_to_many(items: list[Item], index: int) -> bool:
    """Whether an item may lead to the second number of a share."""
    item, many = items[index], items[index + 1]
    if "outof" not in item.senses and item.text != "in":
        return False
    return isinstance(many, Numeral) and ("outof" in item.senses or many.form == "words")


def _few_in(text: str, few: Numeral, behind: list[Item]) -> Numeral | None:
    """The second number of "four in ten", both in words: of how many."""
    if len(behind) < 2 or few.form != "words" or behind[0].text.lower() != "in":
        return None
    many = behind[1]
    worded = isinstance(many, Numeral) and many.form == "words" and many.whole in _ROUND
    beside = _adjoins(text, few, behind[0]) and _adjoins(text, behind[0], many)
    return many if isinstance(many, Numeral) and worded and beside else None


def _many_behind(text: str, items: list[Item], index: int) -> Numeral | None:
    """The second number of "two out of five": of how many; not where what it counts or how long it lasts follows."""
    if index + 1 >= len(items) or "outof" not in items[index].senses:
        return None
    many = items[index + 1]
    gap = text[items[index - 1].end : items[index].start]
    if not (_ONE_WORD.fullmatch(gap) and _adjoins(text, items[index], many)):
        return None
    following = items[index + 2] if index + 2 < len(items) else None
    named = following is not None and _adjoins(text, many, following) and "thing" not in items[index - 1].senses
    if named and following is not None and not _SPOKEN_OF.isdisjoint(following.senses):
        named = items[index].text.lower() not in _OF_EVERY
    else:
        named = following is not None and "unit_of_time" in following.senses and _adjoins(text, many, following)
    plain = isinstance(many, Numeral) and many.kind == "count" and (many.whole or _FEW + 1) <= _FEW
    if plain and isinstance(many, Numeral) and many.form == "digits" and _MOST_OF_A_SHARE < (many.whole or 0) < _FEW:
        plain = items[index].text.lower() in _OF_EVERY  # "26 migrants out of 75" are counted
    return many if isinstance(many, Numeral) and plain and not named else None


_AT_LEAST = re.compile(r"\b(?:au moins|au minimum|al menos|por lo menos|at least) $", re.I)
_TOLL_OF = re.compile(
    r"\b(?:fait|faisant|causé|provoqué|déplore|causó|dejó|dejado|provocó|causado|left|claimed|bilan (?:est )?d['’]"
    r"|balance de|toll of) $",
    re.I,
)
_AND_ANOTHER_LOST = re.compile(r" (?:et|y|and|e) (?:une?|uno|una|an?|one|deux|dos|two|trois|tres|three|\d+) ", re.I)
_LOST_BEFORE = re.compile(r"(?:mort|décès|muert[oa]|fallecid[oa]|dead|death|victime|víctima)s? (?:et|y|and|e) $", re.I)


def _is_one_at_least(text: str, token: Token) -> bool:
    """Whether "at least" leads to an article, which then counts one: "au moins un passager"."""
    return _AT_LEAST.search(text, max(0, token.start - 16), token.start) is not None


def _is_one_lost(text: str, items: list[Item], index: int) -> bool:
    """Whether one death or one missing is told as a toll: "un décès et un disparu", "a fait un mort"."""
    token, following = items[index], items[index + 1]
    if following.senses.get("thing") not in ("deaths", "missings"):
        return False
    near = max(0, token.start - 24)
    if _TOLL_OF.search(text, near, token.start) or _LOST_BEFORE.search(text, near, token.start):
        return True
    return _AND_ANOTHER_LOST.match(text, following.end) is not None


def _loses_or_is_taken(items: list[Item], index: int) -> bool:
    """Whether a clause counts one: "a baby died", "une voiture a été saisie", and nothing else is told of it."""
    if items[index + 1].senses.get("thing") not in _ONE_THINGS:
        return False
    for item in items[index + 2 : index + 6]:
        event = item.senses.get("event")
        if event is not None:
            return event in ("die", "seize") and "thing" not in item.senses
        if (
            isinstance(item, Numeral)
            or item.kind != WORD
            or not {"passive", "adjective", "function"} & item.senses.keys()
        ):
            return False
    return False


def _is_seized(items: list[Item], index: int) -> bool:
    """Whether a verb of seizing leads right to the one thing: "ont également saisi une voiture"."""
    if items[index + 1].senses.get("thing") not in _SEIZED_THINGS:
        return False
    for item in reversed(items[max(0, index - _SEIZED_REACH) : index]):
        if item.senses.get("event") == "seize":
            return True
        if isinstance(item, Numeral) or item.kind != WORD or not _SMALL_WORDS & item.senses.keys():
            return False
    return False


def _opens_item(items: list[Item], index: int) -> bool:
    """Whether the one of an item of a list had something done to it: "- District du Nord : une tentative déjouée"."""
    before = items[index - 1] if index else None
    opens = before is None or before.text in ":\n-•–*"
    done = items[index + 2] if index + 2 < len(items) else None
    beside = done is not None and "event" in done.senses and done.start - items[index + 1].end <= _TWO
    following = items[index + 3] if index + 3 < len(items) else None
    ends = following is None or following.text in ",;.\n" or following.text.lower() in _LINKS
    return opens and beside and ends


def _is_first_of_parts(items: list[Item], index: int) -> bool:
    """Whether a bare "one" behind a colon is told beside another: "cinq morts : un en France et quatre en mer"."""
    if index + 1 >= len(items) or items[index + 1].text.lower() not in _IN_A_PLACE:
        return False
    for place in range(index + 2, min(index + _IN_LIST_REACH, len(items) - 1)):
        if items[place].text.lower() in (",", "et", "and", "y"):
            return isinstance(items[place + 1], Numeral) and items[place + 1].kind == "count"
        if isinstance(items[place], Numeral) or items[place].text in ".;:\n":
            return False
    return False


def _one_of(items: list[Item], index: int) -> bool:
    """Whether "one" begins a ratio or a percentage: "uno de cada cinco", "واحد في المائة"."""
    following = items[index + 1]
    beyond = items[index + 2] if index + 2 < len(items) else None
    return ("outof" in following.senses and isinstance(beyond, Numeral)) or "percent" in following.senses


def _arabic_one(text: str, token: Token, before: Item | None) -> Numeral | None:
    """The "one" that follows its noun: a count, or a duration; "الراكب الواحد" is each passenger."""
    if before is None or not _adjoins(text, before, token):
        return None
    if "unit_of_time" in before.senses:
        return _context(token, "duration", "a length of time")
    if not {"thing", "national"} & before.senses.keys():
        return None
    each = token.text.startswith("ال") and before.text.startswith("ال")
    return _context(token, "reference", "each of many") if each else _numeral(token, 1, "article")


def _begins_list(text: str, items: list[Item], index: int) -> bool:
    """Whether a number follows as the next item of a list: "un zodiac et cent soixante litres"."""
    for position in range(index + 2, min(index + 4, len(items) - 1)):
        if items[position].text in ",،" or items[position].text.lower() in _LINKS:
            following = items[position + 1]
            verb = position + 2 < len(items) and items[position + 2].senses.get("event") == "board"
            return (
                isinstance(following, Numeral)
                and following.kind == "count"
                and not verb
                and _adjoins(text, items[position], following)
            )
        if "adjective" not in items[position].senses:
            return False
    return False


def _in_list(items: list[Item], index: int) -> bool:
    """Whether an article follows a counted item of the same list: "80 Marocains, deux Asiatiques et un Soudanais"."""
    before = items[index - 1] if index else None
    joined = before is not None and (before.text in ",،" or before.text.lower() in _LINKS)
    if not joined or before is None or items[index].start - before.end > _NEAR:
        return False
    for item in reversed(items[max(0, index - 8) : index - 1]):
        if isinstance(item, Numeral):
            return item.kind == "count" and not item.reason
        if item.text in ".;:\n" or "event" in item.senses:
            return False
    return False


def _with_romans(text: str, numerals: list[Numeral]) -> list[Numeral]:
    """Roman numerals, where no other numeral stands: of sections, kings, centuries."""
    romans = []
    for letters in _ROMAN_LETTERS.finditer(text):
        match = _ROMAN.match(text, letters.start())
        found = match.group() if match is not None else ""
        if match is None or not found or (len(found) == 1 and not _opens_line(text, match)):
            continue
        numeral = Numeral(match.start(), match.end(), found, None, "roman")
        numeral.set_aside("ordinal", "a Roman numeral")
        romans.append(numeral)
    if not romans:
        return numerals
    return sorted([*numerals, *romans], key=lambda numeral: numeral.start)


def _opens_line(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(0, match.start() - 2) : match.start()], text[match.end() : match.end() + 2]
    return (not before.strip(" ") or before.endswith("\n")) and after[:1] in (".", ")", "-", "–", "—", "/")


def forget_vocabulary() -> None:
    """Let go of what reading holds in memory, 22 MB; it is made again, in a second, where reading goes on."""
    for cache in (_is_number, _senses_of, _meaning_of, load_lexicon):
        cache.cache_clear()
