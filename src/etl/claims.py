"""Statements about figures: changes, percentages, shares, ratios and averages."""

from __future__ import annotations

import re

from etl.cues import Cue
from etl.entries import Entry
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.scan import MARK, WORD, Token
from schemas.rows import Claim

_SIGNS = {"+": 1, "-": -1, "−": -1, "–": -1, "‑": -1}
_COUNTABLE = frozenset({"thing", "national"})
_ASIDE_DASHES = frozenset("–—")
_HYPHENS = frozenset("-")
_CLOSING_HYPHEN = Cue(r"(?<=\w)-(?=[\s.,;:])")
"""How an aside ends that stands between hyphens: "sus 51 ocupantes -49 hombres y dos mujeres- antes de"."""
_SIGN_MARKS = frozenset(_SIGNS)
_OF = ("de", "d'", "d", "by", "of", "en", "un", "una", "ب", "بنسبة", "du", "the")
_AND_NEXT = Cue(r"(?:,? (?:y|et|and) |[ ،]و ?)(?:el |los |les |the )?$")
_LESS_BY = Cue(r"(?:(?P<less>أقل|أدنى)|أكثر|أعلى) (?P<by>بـ? ?)?$")
_BY_REACH = 12
_CHANGED_BY = Cue(
    r"(?:(?P<down>انخفض|انخفاض|تراجع|هبط|هبوط|تقلص|نقص|[يت]قل)|[يت]زيد|زاد|زياد|ازداد|ازدياد|تزايد|ارتفع|ارتفاع|نمو|قفز)\w*(?:[^\d.,،;:()]|\b20\d\d\b){0,60}?"
    r" (?P<by>ب(?:ـ ?| ?|نحو |حوالي |مقدار |قرابة |أكثر من |أزيد من |أقل من |ما يقارب |ما يزيد عن |زهاء )"
    r"|قدر(?:ه|ها) (?:نحو |حوالي )?)$"
)
"""What leads in Arabic to by how much a number changed: "زادت بنحو 111 ألف", "انخفاضا بـ95 ألفا"."""
_CHANGE_REACH = 90
_FALLS = Cue(
    r"(?:\w+ )?(?:baiss|diminu|recul|chut|tomb|flé|fell|fall|drop|declin|decreas|sank"
    r"|slid|caí|cay|baj|dismin|descen|redu)",
    re.I,
)
"""Verbs that go from one number down to another: "a reculé de"."""
_SHORT_OF = Cue(r" (?:del|de la|du|off the|short of the) (?:máxim|récord|record|pico|tope|mínim|peak|plus haut)", re.I)
_RATED_WITHIN = 8
_AVERAGES = frozenset({"average", "plain"})
_WITHIN = Cue(r"\b(?:in|within|over|inside|under|only|just|less than|about)[ \u00a0]$", re.I)
"""What makes a length of time of "a week", which else says how often: "1,200 within a week"."""
_EACH = frozenset(("weekly", "daily", "monthly", "yearly", "annually"))
_THAN = Cue(
    r"[ \u00a0](?:que|de l[oa]s (?:que\b|\w+[ai]d[oa]s)|respecto|en comparación|con respecto|frente)\b"
    r"|[ \u00a0]\([^()]{0,40}\) que\b|[ \u00a0]?[,).;]"
)
"""What shows that "13.616 personas más" tells by how many more: "(es decir, un 187 %) que en 2023"."""
_THAN_WHAT = Cue(
    r"[ \u00a0](?:que|de l[oa]s|respecto|en comparación|con respecto|frente)\b|[ \u00a0]?[()]|, ?[+\-−–]?\d[\d.,]* ?%"
)
_BEFELL_WITHIN = 7
_BETWEEN = frozenset({"function", "weekday", "period", "qualifier", "other"})
"""What may stand between a verb and how many it befell: "rescató el jueves a otros 47 más"."""
_COME_EACH_YEAR = frozenset({"arrive", "arrive_sea", "enter"})
"""What is so often compared with the year before that "llegaron 300 más" tells by how many more."""
_DIFFERENCE_OF = Cue(
    r"\b(?:différence|écart|difference|gap|diferencia) (?:de|of) (?:[^\W\d_]+ ){0,2}$"
    r"|فارق\S* (?:قدره|بلغ|يبلغ)(?: [^،.؛]{1,24})? ?و?$",
    re.I,
)
_DIFFERENCE_REACH = 44
_MORE_THAN_THOSE = Cue(r"(?:[ \u00a0][^\W\d_]+)?[ \u00a0](?:más|menos) de l[oa]s (?:que|\w+[ai]d[oa]s)\b", re.I)
"""How a difference is told in Spanish: "529 personas más de las contabilizadas a 15 de agosto"."""
_MORE_OF_THEM = Cue(
    r" (?:more|fewer|less) (?:[^\W\d_]+ ){1,3}than\b"
    r"|[ \u00a0]\([^()\n]{0,16}%\)[ \u00a0](?:more|fewer|less|de plus|de moins|más|menos)\b"
    r"|(?<=[^\W_]) (?:more|fewer|less|de plus|de moins|más|menos)(?:\)|, ?[+\-−–]?\d[\d.,]* ?%)",
    re.I,
)
"""How a difference is told before its noun or in brackets: "two more people than", "(1,600 more)", "94 (3 %) more"."""
_ABOVE = Cue(r"[ \u00a0](?:[^\W\d_]+[ \u00a0])?por (?:encima|debajo) (?:del|de l[aeo]s?)\b", re.I)
"""How it is told by how much a number differs from another: "100.000 por encima del máximo anterior"."""
_EVERY = Cue(
    r"(?: (?!que\b|y\b|et\b|and\b|who\b|which\b|that\b|qui\b|où\b)[^\W\d_]+){1,8} "
    r"(?:(?:cada (?:día|semana|mes|año|hora|\d+ (?:horas|días|minutos))|chaque (?:jour|semaine|mois|année)"
    r"|(?:each|every|per) (?:day|week|month|year))\b"
    r"|(?:daily|weekly|monthly|yearly)(?=[,.;)\n]| (?:on average|in|at|from|to|during|over|since|across|through)\b|$))"
    r"|(?: \w+){1,3} (?:في (?:اليوم|الشهر|الأسبوع)(?: الواحد)?(?=[،.؛)\n]|$)|كل (?:يوم|شهر|أسبوع)(?!\w))",
    re.I,
)
"""What makes an average of a number some words before it: "297 personas han fallecido cada mes"."""
_AND_ANOTHER = Cue(
    r"(?: (?:en|in) \d{4})?(?:,| et| and| y| e|, et|, and)(?: (?:de|of|à|a|to))?"
    r" (?:about |around |environ |unos )?",
    re.I,
)
"""What stands between an average and the next of the same list: "de 41 en 2022, 49 en 2023 et de 63"."""
_OF_ANOTHER_TIME = Cue(r" (?:(?:en|in) \d{4}|ces|cette|cet|this|est[ae]s?|(?:in )?the (?:last|past))\b", re.I)
_EACH_ONE = Cue(r" (?:\w+ )?(?:cada un[oa]|chacune?|each|apiece)\)")
"""What makes of a number in brackets that of each of several: "abril y mayo (975 cada uno)"."""
_AVERAGE_NUMBER = Cue(r"\b(?:average number of|nombre moyen (?:de|d['’]))[^\d.;:]{0,80}$", re.I)
_AVERAGE_WAS = Cue(
    r"(?:^|[.;:\n] ?|\b(?:el|la|un|une|una|the|their|its|su|l['’]) ?)"
    r"(?:\w+ )?(?:promedio|media|moyenne|average)\b(?! del? (?:edad|age))[^\d.;:]{0,140}"
    r"\b(?:fue|era|es|sido|sitúa|situó|situaba|alcanzó|alcanza|llegó|ascendió|asciende|était|est|été|établit|élève|was|is"
    r"|were|stood|stands|reached)\b[^\d.;:,]{0,30}$",
    re.I,
)
"""An average told as the subject, its clauses between: "el promedio diario de cruces, incluidos …, fue de unos 952"."""
_FURTHER = Cue(r"suppl[ée]mentaires?$", re.I)
_THAT_IS = Cue(r"\b(?:soit|de|avec)[ \u00a0]$", re.I)
_THAT_IS_REACH = 6
_GROWN_BY = Cue(r"ب(?:زيادة|ارتفاع|نمو|(?P<down>انخفاض|تراجع|نقص))(?: قدرها?| قدره| بلغت?)? $")
_EXCEEDS_BY = Cue(
    r"(?<!\w)[وف]?(?:[يت]?فوق|فاقت?|متجاوز[اةً]*|[يت]تجاوز|تجاوزت?) [^.،؛:\d]{3,50} بـ?(?: نحو| حوالي)? ?$"
)
"""What leads in Arabic to how much one number is above another: "يفوق الربع السابق بـ 3550 طلبا"."""
_THAN_BEFORE = Cue(r" (?:\w+ )?(?:عن(?! (?:طريق|طرق|عمر))|مقارنة|قياسا)(?!\w)")
_UP_BY = Cue(r"\b(?:up|down) $")
_UP_REACH = 8
_COMPARED_WITH = Cue(r" (?:on|from|over|at|since|year[- ]on[- ]year|compared)\b")
_UP_ON = Cue(r" (?:up|down) on\b")
_AND_BY = Cue(r"(?: to [\d.,\u00a0\u202f]+)?,? and (?:that of |those of )?[^,.;:\d]{3,50} by ")
_DIRECTION = {"up": 1, "more": 1, "down": -1, "less": -1}


def claim_measures(text: str, items: list[Item], entries: list[Entry]) -> None:
    """Tell the statements about figures from the figures themselves."""
    for position, entry in enumerate(entries):
        low = entries[position - 1].index + 1 if position else entry.sentence.low
        high = entries[position + 1].index if position + 1 < len(entries) else entry.sentence.high
        kind = entry.numeral.kind
        change = _change(items, entry, low, high)
        sign = _sign(text, entry)
        sign = 0 if sign and _opens_an_aside(text, items, entry) else sign
        entry.sign = sign or (_DIRECTION.get(change or "", 0))
        if kind == "percent":
            entry.measure = "change_percent" if change or sign else "share"
        elif entry.numeral.form == "multiple" or (kind == "ratio" and entry.numeral.form != "fraction"):
            entry.measure = "ratio"
        elif entry.numeral.form == "fraction":
            entry.measure = "change" if change else "share"
        elif _is_average(text, items, entry) or (position and _is_another_average(text, entries[position - 1], entry)):
            entry.measure = "average"
        elif (sign and _stands_alone(text, entry)) or _is_difference(text, items, entry) or _differs_by(text, entry):
            entry.measure = "change"
        elif position and _goes_on_with_a_change(text, entries[position - 1], entry):
            entry.measure, entry.sign = "change", entries[position - 1].sign
        elif position and _goes_on_in_percent(text, items, entries[position - 1], entry):
            entry.measure, entry.numeral.kind = "share", "percent"
        elif position and _is_out_of(items, entries[position - 1], entry):
            for one in (entries[position - 1], entry):
                one.measure = one.numeral.kind = "ratio"


def _sign(text: str, entry: Entry) -> int:
    before = text[max(0, entry.start - 2) : entry.start]
    if _SIGN_MARKS.isdisjoint(before):
        return 0
    boxed = before[:1] == "+" and text[entry.end : entry.end + 1] == ")"
    spaced = (boxed or entry.numeral.kind == "percent") and before[1:] in (" ", "\u00a0", "\u202f")
    sign = _SIGNS.get(before[-1:]) or (_SIGNS.get(before[:1]) if spaced else None)
    if not sign:
        return 0
    position = entry.start - (1 if before[-1:] in _SIGNS else 2)
    ahead = text[max(0, position - 1) : position]
    return (
        sign
        if ahead in ("(", " ", "\u00a0", "", "\u202f", "\n") and not (ahead in ("\n", "") and before[-1:] == " ")
        else 0
    )


def _change(items: list[Item], entry: Entry, low: int, high: int) -> str | None:
    """The word of change that goes with a percentage: the nearest, behind it or before it."""
    before = items[entry.index - 1] if entry.index > low else None
    if entry.numeral.kind == "percent" and before is not None and before.senses.get("compare") == "from_to":
        return "down" if _FALLS.match(before.text) else "up"  # "ont bondi de 26,7 %"
    if "change" not in entry.sentence.said:
        return None
    for index in range(entry.index + 1, min(high, entry.index + 5)):
        item = items[index]
        if item.kind == MARK and item.text in ".;:(،," + ")":
            break
        if "change" in item.senses:
            return item.senses["change"]
        if "thing" in item.senses and index > entry.index + 2:
            break
    for index in range(entry.index - 1, max(low, entry.index - 14) - 1, -1):
        item = items[index]
        if isinstance(item, Numeral):
            continue
        if item.kind == MARK and item.text in ".;:":
            break
        if "change" in item.senses and "qualifier" not in item.senses:
            return item.senses["change"]
    return None


def _is_rated(items: list[Item], entry: Entry) -> bool:
    """Whether a number is so many for each of others: "29.9 applicants per 100,000 people"."""
    for item in items[entry.index + 1 : min(entry.sentence.high, entry.index + _RATED_WITHIN)]:
        if isinstance(item, Numeral) or item.kind == MARK:
            return isinstance(item, Numeral) and item.kind == "rate"
    return False


def _is_average(text: str, items: list[Item], entry: Entry) -> bool:
    if _is_rated(items, entry):
        return True
    if _EVERY.match(text, entry.end) or _EACH_ONE.match(text, entry.end):
        return True
    if _AVERAGES.isdisjoint(entry.sentence.said):
        return False
    for index in range(entry.index + 1, min(entry.sentence.high, entry.index + 4)):
        item = items[index]
        if isinstance(item, Numeral) or item.kind == MARK:
            break
        if "average" in item.senses or item.text.lower() in _EACH:
            return _WITHIN.search(text, entry.end, item.start) is None
    if "average" in entry.sentence.said and (
        _AVERAGE_NUMBER.search(text, entry.sentence.start, entry.start)
        or _AVERAGE_WAS.search(text, entry.sentence.start, entry.start)
    ):
        return True
    for index in range(entry.index - 1, max(entry.sentence.low, entry.index - 7) - 1, -1):
        item = items[index]
        if isinstance(item, Numeral) and item.kind in ("year", "date", "duration"):
            continue
        leads = item.text == ":" and index == entry.index - 1
        if isinstance(item, Numeral) or (item.kind == MARK and item.text in ".;:,،" and not leads):
            break
        if "average" in item.senses:
            return True
    return False


def _is_another_average(text: str, before: Entry, entry: Entry) -> bool:
    """Whether a bare number goes on with the averages of other years: "de 41 en 2022, 49 en 2023 et de 63"."""
    return (
        before.measure == "average"
        and _AND_ANOTHER.fullmatch(text, before.end, entry.start) is not None
        and _OF_ANOTHER_TIME.match(text, entry.end) is not None
    )


_CLOSING_DASH = Cue(r"[\w)%»]([–—-])(?=[ ,.;:)]|$)")


def _opens_an_aside(text: str, items: list[Item], entry: Entry) -> bool:
    """Whether a dash before counted things is no minus: "los 34 de la segunda –12 varones y seis niños–"."""
    dash = text[max(0, entry.start - 2) : entry.start].strip()
    if dash not in _ASIDE_DASHES | _HYPHENS:
        return False
    if not _counts_a_thing(items, entry):
        closed = _CLOSING_DASH.search(text, entry.end, entry.sentence.end)
        return closed is not None and closed[1] == dash  # "El dato –474 interceptados entre el 1 y el 11– deja"
    if dash in _HYPHENS:
        return _CLOSING_HYPHEN.search(text, entry.end, entry.sentence.end) is not None
    return dash in text[entry.end : entry.sentence.end]


def _stands_alone(text: str, entry: Entry) -> bool:
    """Whether nothing but a bracket stands right before the sign: "(+116)"."""
    return text[max(0, entry.start - 2) : entry.start].rstrip("+-−–‑ ").strip() in ("", "(")


_DIFFERS_WITHIN = 6
"""Items from a number on in which "more" may stand: "7 334 personas extranjeras irregulares más que"."""
_A_CHANGE_OF = Cue(
    r"(?:aumento|incremento|alza|subida|repunte|crecimiento|descenso|caída|disminución|reducción|bajada|baja|retroceso)"
    r" de$",
    re.I,
)
"""A noun of change as the Spanish vocabulary joins it to what follows, for "un aumento de 3.150 a 4.200"."""
_TO_WHAT = Cue(r"[^.;,]{0,30}? a (?:más de |casi |unos |unas |cerca de )?[\d.]+", re.I)


def _is_difference(text: str, items: list[Item], entry: Entry) -> bool:
    """ "3.109 personas más que", "en baisse de 120 personnes"."""
    if any(told.match(text, entry.end) for told in (_MORE_THAN_THOSE, _MORE_OF_THEM, _ABOVE)):
        return True
    if _DIFFERENCE_OF.search(text, max(entry.sentence.start, entry.start - _DIFFERENCE_REACH), entry.start):
        return True
    if "change" not in entry.sentence.said:
        return False
    if entry.index > entry.sentence.low and _A_CHANGE_OF.match(items[entry.index - 1].text):
        return _TO_WHAT.match(text, entry.end) is None
    previous: Item = items[entry.index]
    for index in range(entry.index + 1, min(entry.sentence.high, entry.index + _DIFFERS_WITHIN)):
        item = items[index]
        gap = item.start - previous.end
        unknown = index == entry.index + 1 and text[previous.end : item.start].strip().isalpha()
        if isinstance(item, Numeral) or item.kind != WORD or (gap > _BESIDE and not unknown):
            break
        if item.senses.get("change") in ("more", "less"):
            if item.text.lower() == "más" and index > entry.index + 1 and not _THAN.match(text, item.end):
                return False  # "han llegado tres pateras más"
            if item.text.lower() == "más" and _befell_more(text, items, entry, item):
                return False
            following = items[index + 1] if index + 1 < entry.sentence.high else None
            beside = following is not None and "event" in following.senses and following.start - item.end <= _BESIDE
            if (_FURTHER.match(item.text) or beside) and not _is_compared(text, items, entry, index):
                return False
            return not ("qualifier" in item.senses and isinstance(following, Numeral))
        if not {"thing", "national", "adjective"} & item.senses.keys():
            break
        previous = item
    index = entry.index - 1
    if index >= entry.sentence.low and isinstance(items[index], Token) and items[index].text.lower() in _OF:
        ahead = items[index - 1] if index > entry.sentence.low else None
        if ahead is not None and ahead.senses.get("change") in ("up", "down") and items[index].start - ahead.end <= 2:
            return True
    return False


def _befell_more(text: str, items: list[Item], entry: Entry, more: Item) -> bool:
    """Whether a verb right before says what befell some more: "rescató a 47 más.", not "llegaron 300 más que"."""
    if _THAN_WHAT.match(text, more.end) or not {"compare", "year_before"}.isdisjoint(entry.sentence.said):
        return False
    before = items[max(entry.sentence.low, entry.index - _BEFELL_WITHIN) : entry.index]
    of_an_object = bool(before) and before[-1].text == "a"
    for item in reversed(before):
        if isinstance(item, Numeral) or item.kind == MARK:
            return False
        if "event" in item.senses:
            return item.senses["event"] not in _COME_EACH_YEAR
        if _BETWEEN.isdisjoint(item.senses) and not of_an_object:
            return False
    return False


def _is_compared(text: str, items: list[Item], entry: Entry, further: int) -> bool:
    """Whether words beside "N more" tell than what; "cinq corps supplémentaires ont été repêchés" counts five."""
    if _THAT_IS.search(text, max(0, entry.start - _THAT_IS_REACH), entry.start):
        return True
    behind = items[further + 1 : min(further + 5, entry.sentence.high)]
    if any("compare" in item.senses or item.senses.get("period") == "year_before" for item in behind):
        return True
    return not any("event" in item.senses for item in behind)


def _goes_on_in_percent(text: str, items: list[Item], before: Entry, entry: Entry) -> bool:
    """ "52 % of them are Yemenis and 45 Ethiopians": a number of nationals that goes on with a percentage."""
    if before.numeral.kind != "percent" or before.measure != "share" or not entry.numeral.whole:
        return False
    joined = _AND_NEXT.search(text, before.end, entry.start) is not None
    between, following = items[before.index + 1 : entry.index], items[entry.index + 1 : entry.index + 2]
    nationals = any("national" in item.senses for item in between) and any(
        "national" in one.senses for one in following
    )
    fits = (before.numeral.value or 0) + entry.numeral.whole <= 100
    return joined and nationals and fits and not any(item.kind == MARK and item.text in ".;:" for item in between)


_BESIDE = 2
"""Characters between two words that stand side by side, at most."""


def _differs_by(text: str, entry: Entry) -> bool:
    """ "أقل ب302 مما كان", "a solo 328 del máximo": by how much one number differs from another."""
    near = text[max(0, entry.start - _BY_REACH) : entry.start]
    less = None if near.isascii() else _LESS_BY.search(near)
    if less and (less["by"] or entry.numeral.text.startswith("ب")):
        entry.sign = -1 if less["less"] else 1
        return True
    changed = "change" in entry.sentence.said and _CHANGED_BY.search(
        text, max(entry.sentence.start, entry.start - _CHANGE_REACH), entry.start
    )
    if changed and (changed["by"].strip() or entry.numeral.text.startswith("ب")):
        entry.sign = -1 if changed["down"] else 1
        return True
    low = max(entry.sentence.start, entry.start - _CHANGE_REACH)
    if not near.isascii() and _EXCEEDS_BY.search(text, low, entry.start):
        entry.sign = 1
        return True
    by = not near.isascii() and (near.endswith((" بـ", " ب", "بـ ")) or entry.numeral.text.startswith("ب"))
    if by and _THAN_BEFORE.match(text, entry.end):
        entry.sign = 1
        return True
    grown = None if near.isascii() else _GROWN_BY.search(near)
    if grown and _THAN_BEFORE.match(text, entry.end):
        entry.sign = -1 if grown["down"] else 1
        return True
    before = _UP_BY.search(text, max(entry.sentence.start, entry.start - _UP_REACH), entry.start)
    behind = _UP_ON.match(text, entry.end)
    if (before is not None and _COMPARED_WITH.match(text, entry.end)) or behind is not None:
        entry.sign = -1 if (before or behind or [""])[0].strip().startswith("d") else 1
        return True
    return _SHORT_OF.match(text, entry.end) is not None


def _goes_on_with_a_change(text: str, before: Entry, entry: Entry) -> bool:
    """Whether a list of changes goes on: "deaths rose by 600 and arrivals by 50,000"."""
    if before.measure != "change" or before.sentence is not entry.sentence:
        return False
    return _AND_BY.fullmatch(text, before.end, entry.start) is not None


def _counts_a_thing(items: list[Item], entry: Entry) -> bool:
    """Whether a thing counted stands right behind a number: "3 personnes sur 10 embarcations"."""
    following = items[entry.index + 1] if entry.index + 1 < entry.sentence.high else None
    return following is not None and not _COUNTABLE.isdisjoint(following.senses) and following.start - entry.end <= 2


def _is_out_of(items: list[Item], left: Entry, right: Entry) -> bool:
    if "outof" not in right.sentence.said:
        return False
    between = items[left.index + 1 : right.index]
    if not between or len(between) > 2 or "outof" not in between[-1].senses:
        return False
    if len(between) == 2 and ("thing" not in between[0].senses or _counts_a_thing(items, right)):
        return False
    return (right.numeral.whole or 0) <= 100 and (left.numeral.whole or 101) < (right.numeral.whole or 0)


def claims_of(text: str, claims: list[Entry], levels: list[Entry]) -> list[Claim]:
    """The claims as rows, each tied to the figures it speaks of where they are known."""
    in_sentence: dict[int, list[Entry]] = {}
    base_of: dict[int, Entry] = {}
    for level in levels:
        if not level.is_base:
            in_sentence.setdefault(id(level.sentence), []).append(level)
        if level.base is not None:
            base_of.setdefault(id(level.base), level)
    rows = []
    for entry in claims:
        figure = _subject(entry, in_sentence.get(id(entry.sentence), []))
        rows.append(_claim(text, entry, figure, base_of.get(id(figure))))
    return rows


def _claim(text: str, entry: Entry, figure: Entry | None, base: Entry | None) -> Claim:
    value = float(entry.numeral.value or 0)
    if entry.measure in ("change", "change_percent") and entry.sign < 0:
        value = -abs(value)
    return Claim(
        char_start=entry.start,
        char_end=entry.end,
        quote=text[entry.start : entry.end],
        measure=entry.measure,
        value=value,
        qualifier=entry.qualifier,
        indicator=figure.indicator if figure else None,
        figure=figure.number if figure else None,
        base=base.number if base else None,
        recomputed=recomputed(
            entry.measure, figure.numeral.value if figure else None, base.numeral.value if base else None
        ),
        period_start=figure.period.start if figure and figure.period else None,
        period_end=figure.period.end if figure and figure.period else None,
    )


def _subject(entry: Entry, same: list[Entry]) -> Entry | None:
    """The figure a claim speaks of: the last one before it in its sentence, else the next one in it."""
    before = [level for level in same if level.start < entry.start]
    return before[-1] if before else (same[0] if same else None)


def recomputed(measure: str, value: float | None, base: float | None) -> float | None:
    """What a claim of this measure would be, from the values of its figure and of what that is measured against."""
    if value is None or not base:
        return None
    if measure == "change_percent":
        return 100.0 * (value - base) / base
    return float(value - base) if measure == "change" else None
