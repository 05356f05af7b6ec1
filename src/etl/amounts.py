"""In which unit an amount is told: "3 tonnes", "19,600 pounds", "25 millones de pastillas".

A value is stored as it is written, so its unit has to be that of the words, too.
"""

from __future__ import annotations

import re

_UNITS = {
    "KG": r"kgs?|kilos?|kilogram\w*|كيلو\w*|كلغ|كغم?|كجم",
    "tonnes": r"t|tonnes?|(?:metric )?tons?|toneladas?|طن|طنا|طنين|أطنان",
    "grams": r"gr?|gramm?es?|grams?|gramos?|غرام\w*|جرام\w*",
    "pounds": r"lbs?|pounds?|libras?",
    "ounces": r"oz|ounces?|onces?|onzas?",
    "quintals": r"quintal\w*|quintaux|قنطار\w*|قناطير",
    "tablets": (
        r"pills?|tablets?|capsules?|doses?|comprimés?|cachets?|gélules?|pastillas?|comprimidos?|cápsulas?|dosis"
        r"|قرص\w*|أقراص|حبة|حبوب|كبسول\w*|جرعة|جرعات"
    ),
    "plants": r"plants?|plantas?|pieds|شتلة|شتلات|نبتة",
}
"""Unit -> the words for it in all languages; no word of one language is another unit's in another."""
_UNIT = re.compile(
    r"(?:(?<=\d)|(?<![^\W\d]))(?:" + "|".join(f"(?P<{unit}>{words})" for unit, words in _UNITS.items()) + r")(?!\w)",
    re.I,
)
_ENDS = re.compile(r"[;:()\n،؛]|[.,](?!\d)")


def unit_of_amount(text: str, start: int, end: int) -> str | None:
    """The unit that the words of `text` from an amount on, and up to `end`, tell first; None where they tell none."""
    stop = _ENDS.search(text, start, end)
    found = _UNIT.search(text, start, stop.start() if stop else end)
    return found.lastgroup if found else None


_AND_IN_ANOTHER = re.compile(r"[ \u00a0][^\W\d_]+(?: (?:et|and|y)[ \u00a0]|,? |[ \u00a0]و ?)", re.I)


def goes_on_in_another_unit(text: str, end: int, start: int) -> bool:
    """Whether only a unit stands between two numbers of a mass: "18 quintaux et 53 kilogrammes"."""
    return _AND_IN_ANOTHER.fullmatch(text, end, start) is not None
