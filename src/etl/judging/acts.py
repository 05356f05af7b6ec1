"""Which act the days of a figure stand with, where a verb that the vocabulary does not count stands right before them.

A period belongs to the verb of its own clause: "The ship docked on Tuesday with 88 people rescued off Libya" tells when
it docked. The vocabulary cannot hold every act, but a finite verb shows by its form that it is one.
"""

from __future__ import annotations

import re

from etl.cues import Cue
from etl.entries import Entry
from etl.indicators import ARRIVALS, WENT_HOME
from etl.judging.told import Told
from etl.numerals.words import Item
from etl.scan import MARK, Token

_PAST_OF_ENGLISH = (
    "met|flew|took|went|stood|gave|knew|saw|ran|became|sent|spent|built|bought|brought|taught|thought|sought|lost|left"
    "|led|kept|slept|swept|felt|dealt|hit|put|set|shut|won|hung|stuck|swung|sang|drove|wrote|rode|broke|spoke|stole"
    "|chose|wore|tore|swore|threw|blew|got|forgot|hid|laid|paid|made|came|beat|sold|withdrew|undertook|lay"
)
"""Verbs whose past does not end in "-ed"."""
_FINITE = {
    "en": Cue(rf"[a-z]{{3,}}ed|{_PAST_OF_ENGLISH}"),
    "es": Cue(r"[a-zñáéíóú]{2,}(?:ó|aron|ieron|eron|aban|ían)|dijo|fue|hizo|vino|puso|tuvo|murió|volvió"),
    "fr": Cue(r"[a-zà-ÿ]{3,}(?:èrent|irent|urent|aient)"),
}
"""What a finite verb of the past looks like, in a word of its own."""
_BEHIND_AUXILIARY = {"fr": Cue(r"[a-zà-ÿ]{2,}(?:ée?s?|ie?s?|it|ite?s?|us?|ues?|erte?s?|ise?s?)")}
_AUXILIARY = Cue(r"(?:s['’]|n['’])?(?:a|ont|est|sont|été|fut|furent|avait|avaient|était|étaient)", re.I)
_BETWEEN_AUXILIARY = Cue("pas|également|aussi|déjà|ensuite|été|finalement|notamment|encore")
_OF_WHAT_IS_COUNTED = {
    "en": Cue(
        r"happened|occurred|capsized|sank|overturned|foundered|peaked|numbered|totall?ed|fell|rose|dropped|declined|climbed|grew|jumped|soared"
        r"|doubled|tripled|halved|exceeded|surpassed|compared|followed|included|saw|took|concerned|involved|ended|began"
        r"|started|set|made|averaged|fluctuated|ranged|remained|located|conducted|performed|organi[sz]ed|put|launched"
        r"|found|located|carried|managed|helped|facilitated|assisted|coordinated|participated|succeeded|spotted|brought"
        r"|supported|deployed|attempted|tried|made|washed|came|recovered|pulled"
    ),
    "es": Cue(
        r"ocurrió|ocurrieron|produjo|hundió|volcó|volcaron|naufragó|zozobró|cerró|cerraron|alcanzó|alcanzaron|pasó|pasaron|cayó|cayeron|subió"
        r"|subieron|bajó|bajaron|aumentó|aumentaron|disminuyó|retrocedieron|retrocedió|creció|sumó|sumaron|hubo|fue"
        r"|supuso|marcó|marcaron|dejó|dejaron|perdió|perdieron|recuperó|recuperaron|correspondieron|correspondían|puso"
        r"|tuvo|hizo|arrancó|comenzó|realizó|realizaron|llevó|superó|superaron|habían|eran|estaban|rondó|sorprendió"
        r"|facilitó|procedió|procedieron|localizó|localizaron|halló|hallaron|encontró|encontraron|participó|participaron"
        r"|coordinó|permitió|permitieron|logró|lograron|consiguió|consiguieron|intervino|intervinieron|contabilizó"
        r"|contabilizaron|registró|registraron|ayudó|ayudaron|acudió|acudieron|avistó|avistaron|trasladó|trasladaron"
    ),
    "fr": Cue(
        r"chaviré\w*|coulé\w*|sombré\w*|augmenté|diminué|baissé|reculé|progressé|chuté|passée?s?|atteinte?s?|été|eu|fait|mis"
        r"|comptabilisée?s?|comptée?s?|totalisé\w*|figuraient|trouvaient|étaient|avaient|concerné\w*|mené\w*|effectué\w*"
        r"|opéré\w*|réalisé\w*|connu|vu|marqué\w*|culminé|soldée?s?|déroulée?s?|produite?s?|survenue?s?|perdu|péri"
        r"|constatée?s?|observée?s?|établie?s?|signalée?s?|relevée?s?|monté\w*"
        r"|procédé|facilité|retrouvée?s?|découverte?s?|organisé\w*|permis|assuré\w*|participé|contribué|coordonné\w*"
        r"|réussi|parvenue?s?|localisée?s?|repérée?s?|rejetée?s?|échouée?s?|engagé\w*|mobilisé\w*|lancé\w*"
    ),
}
"""Verbs whose days are those of what is counted: disasters, and what is said of a number itself."""
_OPENS_A_CLAUSE = Cue(r"\b(?:where|in which|from which|aboard which|on which|où|duquel|donde|en (?:el|la) que)\b")
_BEHIND_AN_EVENT = Cue(
    r" (?:(?:tras|después de) (?:la|el|su)|après (?:la |le |l['’])|(?:after|following) (?:the|a|an)"
    r"|(?:بعد|عقب|إثر)) ?[^,،.;:\d]*"
)
"""What leads from days to an event that was before them."""
_WORD = Cue(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_BREAK = Cue(r"[,;:.()\n–—«»\"]")
_WITHIN = 80
_WORDS = 9
_PLAIN = frozenset({"plain", "function"})
_KNOWN_ACTS = frozenset({"event", "publish", "doubt", "compare", "change", "forecast", "denial"})
_KIN = (ARRIVALS, WENT_HOME, frozenset({"deaths", "missing"}))
"""Of each of these, one is told as the other, or with it."""
_UNCOUNTED = frozenset({"investigate", "wound"})
"""Acts of the vocabulary that no indicator counts."""


class Acts(Told):
    """Asks of the days of a figure which verb they stand with."""

    def is_dated_by_another_act(self, entry: Entry) -> bool:
        """Whether a verb that is not known stands before the days, in their own clause."""
        period = entry.period
        if period is None or period.char_start is None:
            return False
        place = period.char_start
        found = self.acts_before.get(place)
        if found is None:
            found = self.acts_before[place] = self.verb_before(place)
        verb, known = found
        if verb is not None:
            return True
        return known is not None and self.is_another_event(entry, known, place)

    def is_another_event(self, entry: Entry, verb: Item, place: int) -> bool:
        """Whether the event right before the days is another than the number's: "19 rescued … left on Monday"."""
        own = [item for item in self.items[entry.left : entry.right] if "event" in item.senses]
        meant = [item for item in own if self.code_of(entry, item) == entry.indicator]
        if entry.evidence == "noun" and isinstance(entry.noun, Token) and entry.noun.start > entry.start:
            meant = [entry.noun]  # "45 migrants rescued"
        if not meant or verb.senses["event"] == "reside" or verb in meant or verb not in own or "thing" in verb.senses:
            return False
        uncounted = verb.senses["event"] in _UNCOUNTED
        if place < entry.start and verb.senses["event"] == "leave":
            return True  # "a boat that left on Monday with 45 aboard was intercepted on Tuesday"
        if place < entry.start:
            return uncounted and verb.start < place and meant[0].start > entry.end  # "questioned on Tuesday 45 rescued"
        if not entry.end <= verb.start < place or meant[0].start >= verb.start:
            return False
        code = self.code_of(entry, verb)
        return uncounted or (code is not None and not self.are_kin(code, entry.indicator))

    @staticmethod
    def are_kin(code: str, other: str | None) -> bool:
        """Whether two indicators are the same, or told one for the other."""
        return code == other or any(code in kin and other in kin for kin in _KIN)

    def is_of_what_befell_them_else(self, entry: Entry) -> bool:
        """Whether days behind a number stand with another event than that before it: "deported 45 rescued in April"."""
        period = entry.period
        if period is None or period.char_start is None or period.char_start < entry.end:
            return False
        if self.dated.isdisjoint(range(entry.sentence.low, entry.index)):
            return False
        behind = [
            item
            for item in self.items[entry.index + 1 : entry.right]
            if "event" in item.senses and item.start < period.char_start
        ]
        ahead = [item for item in self.items[entry.left : entry.index] if "event" in item.senses]
        led = any(self.code_of(entry, item) == entry.indicator for item in ahead)
        return led and bool(behind) and all(self.code_of(entry, item) != entry.indicator for item in behind)

    def is_in_a_clause_of_another_act(self, entry: Entry) -> bool:
        """Whether an act stands between days and the clause of a number: "On Tuesday he visited … where 45"."""
        period = entry.period
        if period is None or period.char_end is None or not entry.sentence.start <= period.char_end <= entry.start:
            return False
        if _BEHIND_AN_EVENT.fullmatch(self.text, period.char_end, entry.start) is not None:
            return True  # "detenidos el sábado tras la llegada de un cayuco con 96"
        opens = _OPENS_A_CLAUSE.search(self.text, period.char_end, entry.start)
        if opens is None or self.language not in _FINITE:
            return False
        words = list(_WORD.finditer(self.text, period.char_end, opens.start()))
        return any(
            self.is_finite(words, at)
            and _OF_WHAT_IS_COUNTED[self.language].fullmatch(word[0]) is None
            and self.is_unknown(word.start())
            for at, word in enumerate(words)
        )

    def is_unknown(self, place: int) -> bool:
        """Whether the word at a character is of no sense, or only of a small one."""
        item = self.item_at(place)
        return item is None or _PLAIN.issuperset(item.senses)

    def code_of(self, entry: Entry, item: Item) -> str | None:
        """What an event would say of what is counted."""
        return self.table.indicator(entry.thing, item.senses["event"], entry.given)

    def verb_before(self, place: int) -> tuple[str | None, Item | None]:
        """The verb that words of a period follow in their clause: as written where it is not known, else its item."""
        low = max(0, place - _WITHIN)
        if self.language not in _FINITE:
            return None, self.event_before(low, place)
        breaks = [found.end() for found in _BREAK.finditer(self.text, low, place)]
        low = breaks[-1] if breaks else low
        words = list(_WORD.finditer(self.text, low, place))[-_WORDS:]
        for at in range(len(words) - 1, -1, -1):
            word = words[at]
            item = self.item_at(word.start())
            if item is not None and not _KNOWN_ACTS.isdisjoint(item.senses):
                return None, item if "event" in item.senses else None
            if item is not None and not _PLAIN.issuperset(item.senses):
                continue
            if (
                self.is_finite(words, at)
                and not self.tells_which(words, at)
                and _OF_WHAT_IS_COUNTED[self.language].fullmatch(word[0]) is None
            ):
                return word[0], None
        return None, None

    def tells_which(self, words: list[re.Match[str]], at: int) -> bool:
        """Whether a participle only tells which of those behind it: "45 shipwrecked migrants on Monday"."""
        if self.language != "en" or at + 1 >= len(words):
            return False
        behind = self.item_at(words[at + 1].start())
        return (
            behind is not None and not {"thing", "national"}.isdisjoint(behind.senses) and "event" not in behind.senses
        )

    def event_before(self, low: int, place: int) -> Item | None:
        """The last event of the vocabulary before a character, with no mark between."""
        at = self.index_at(place - 1)
        while at >= 0 and self.items[at].start >= low and self.items[at].kind != MARK:
            if "event" in self.items[at].senses:
                return self.items[at]
            at -= 1
        return None

    def is_finite(self, words: list[re.Match[str]], at: int) -> bool:
        """Whether a word is a verb of the past by its form, or by the auxiliary before it."""
        word = words[at][0]
        if _FINITE[self.language].fullmatch(word) is not None:
            return True
        behind = _BEHIND_AUXILIARY.get(self.language)
        if behind is None or behind.fullmatch(word) is None:
            return False
        before = at - 1
        while before >= 0 and _BETWEEN_AUXILIARY.fullmatch(words[before][0]):
            before -= 1
        return before >= 0 and _AUXILIARY.fullmatch(words[before][0]) is not None
