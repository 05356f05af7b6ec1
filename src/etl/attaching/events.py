"""What happened to those counted: the verbs and participles that a number has, and those of the whole sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.attaching.words import ADJOINING, EVENT_OF_NOUN, Words
from etl.cues import Cue
from etl.entries import Entry, opens_saying
from etl.indicators import PERSONS
from etl.numerals.numeral import Numeral
from etl.scan import MARK, WORD, Token

_AFTER_BEING = Cue(
    r"\b(?:after (?:being|having been|their)|following their|having been|from (?:where|which)|après (?:avoir|leur)"
    r"|dont (?:ils|elles)|d['’]où|tras (?:ser|haber|su)|después de (?:ser|haber))\b|بعد (?:أن|ترحيل|طرد)",
    re.I,
)
"""What leads from those who came to what had befallen them before."""
_LEADS_WITHIN = 4
"""Items back from a number, those of a period left out, within which a verb leads to it."""
_LEADING = frozenset({"qualifier", "article", "function", "plain", "relative"})
"""What may stand between a verb and its number, besides a day: "expulsó el pasado 19 de abril a 1.845"."""
_COMES = frozenset({"arrive", "reach"})
_CAUGHT_OR_SAVED = frozenset({"intercept", "rescue", "deport"})
_WHO_HAD = Cue(
    r"\b(?:(?:who|that|which)(?: (?:had|have|has|were|just|recently|already|illegally|irregularly|previously))*"
    r"|(?:que|quienes|los cuales)(?: (?:habían|han|había|intentaban|pretendían|acababan de|se disponían a))?"
    r"|qui(?: (?:avaient|ont|étaient|sont|venaient (?:de|d['’])|tentaient (?:de|d['’])|cherchaient à))?"
    r"|(?:الذين|اللذين|ممن)(?: كانوا)?) $",
    re.I,
)
"""What leads to how the counted had come: "40 migrants who had illegally crossed from Syria"."""
_LEAVES_OPEN = frozenset({"board", "detect", "deploy", "forge"})
"""What may be said of a number besides what befell its whole list."""
_PAST = Cue(
    r"[ \u00a0](?:[a-z]{3,}ed\b(?![ \u00a0](?:of|to|in)\b)"
    r"|(?:sank|went|ran|broke|fell|fled|took|began|became|gave|swam|flew|drove|threw|lay|left|sought|got|saw|spent"
    r"|lost|chose|stood|sent|paid|found|made|had|spoke|complained|participated|belonged|applied)\b)"
)
_HAVE = Cue(
    r"[ \u00a0](?:ya |todavía |still |already )?(?:cuentan con|tienen|poseen|disponen de|disposent|possèdent|hold"
    r"|possess"
    r"|have (?:a|an|the|valid|their)|ont (?:un|une|des|leur)|لديهم|يملكون|يحملون)\b"
)
"""Verbs that say what the counted have, whatever befell others."""
_PARTICIPLE = Cue(
    r"[ \u00a0](?:(?:déjà|aussi|ensuite|également|depuis|encore) )?([a-zà-ÿ]{3,}(?:é|ée|és|ées|its|ites|ies|ues))\b"
    r"(?! (?:de|d['’]|du|des|en|à|au|aux)\b)"
)
_FINITE = Cue(
    r"[ \u00a0](?:se |s['’])?([a-záéíóúñ]{3,}(?:aron|ieron)|[a-zà-ÿ]{3,}(?<!m)ent|(?!و)[\u0621-\u064a]{3,}وا)(?!\w)"
)
"""Spanish, French and Arabic verbs of more than one, right behind those who do it: "52 migrants franchissent"."""
AUXILIARIES = frozenset(
    (
        "were", "was", "are", "is", "have", "has", "had", "have been", "has been", "had been", "did",
        "ont", "a", "avaient", "avait", "sont", "est", "étaient", "était", "furent", "fut", "ont été", "a été",
        "avaient été", "avait été", "se sont",
    )
)  # fmt: skip
_OPENS_WHOLE = frozenset(
    ("parmi les", "parmi ces", "sur les", "sur ces", "of the", "of these", "of those", "out of the", "among the")
)
RELATIVES = frozenset(("qui", "que", "who", "which", "that", "dont", "où", "whom"))
_COME_OR_STUCK = frozenset({"arrive", "foil"})
_JOINS_VERBS = frozenset(("et", "and", "y", "mais", "but", "puis", "avant", "before"))
_COME = Cue(r"(?:és|ées|é|ée|us|ues|ad[oa]s|id[oa]s)$")
"""How a French or Spanish participle ends: "arrivés", "entrées", "venus"."""
LIBYA = Cue("liby|libia|ليبي", re.I)
TO_LIBYA = Cue(
    r"\b(?:à|vers|en|to|a|hacia) (?:la |the )?(?:côte |costa )?"
    r"(?:Liby[ea]\w*|Libia|Tripoli|Trípoli|Zaouïa|Zawiya|Misrata|Al-Khoms|Zouara)"
    r"|\b(?:côte libyenne|costa libia|Libyan coast|Libyan shores?)|إلى (?:ليبيا|طرابلس|مصراتة|الزاوية|الخمس)"
)
_GIVES_REASON = ("because", "porque", "parce que")
_OF_THE_OTHERS_WITHIN = 30
_OF_THE_OTHERS = Cue(
    r" (?:of (?:the|those|these)|de l[oa]s|de es[oa]s|des|de ces|d['’]entre les|من (?:بين|أصل)) ", re.I
)
_AND_A_BODY = Cue(
    r"\b(?:y|et|and) (?:[^\W\d_]+ ){0,3}(?:l['’])?(?:cadáver|cuerpo|corps|dépouille|body|remains)"
    r"|(?<!\w)و(?:[^\W\d_]+ ){0,2}(?:جثة|جثمان)",
    re.I,
)
_AND_NEXT = Cue(r"(?:\b(?:et|and|y)|;) (?:(?:au moins|at least|al menos|some|another|environ|otr[oa]s|unos) )?$", re.I)
_AND_NEXT_WITHIN = 20
_OWN_VERB = Cue(
    r"(?: (?:autres|others|otr[oa]s|more|más|people|persons|personnes|personas|migrants?|migrantes|women"
    r"|femmes|mujeres))?"
    r" (?:sont|ont|étaient|avaient|were|are|was|have|had|remain\w*|fueron|han|son|están|siguen|continúan|permanecen)\b",
    re.I,
)
_SET_OFF_PARTICIPLE = Cue(r"\s?[»”\"]?,\s(?=[^\W\d_]+(?:és|ées|ados|adas|idos|idas|ed)\b)", re.I)
"""What shows that a list of parts is over: "26 femmes et 13 mineurs », débarqués à la base"."""
_UNDONE_WITHIN = 30
_UNDONE = Cue(r"(?<!\w)و?(?:لم|لن) (?:يتم|تتم|يجر|تجر) \w+ $")
_NOT_DONE = Cue(
    r"(?:\b(?:was|were|has|have|had|been) not(?: been)?|\bn['’ ](?:a|ont|avaient?|étaient?|est|sont) pas(?: été)?"
    r"|\bne (?:sont|furent|seront|seraient) pas"
    r"|\bno (?:fue|fueron|ha sido|han sido|había sido|habían sido)) $",
    re.I,
)
_SAID_OF_A_PART = Cue(
    r" (?:are|were|have|had|has|was|ont|avaient|sont|étaient|ont été|han|habían|fueron|son|eran)\b", re.I
)
_UP_TO = Cue(r"(?:إلى|الى) (?:(?:نحو|حوالي|حوالى|قرابة|زهاء|أكثر من|ما يقارب|ما يناهز|أزيد من) )?$")
_UP_TO_WITHIN = 24
_REACHED = Cue(r"و?(?:وصل|وصلت|وصلوا|يصل|تصل|ليصل|لتصل)")
_MANAGED = Cue(
    r"(?:تمك[\u064b-\u0652]*ن|نجح)\w{0,2}[ ،]+"
    r"(?:(?:حوالي|نحو|قرابة|زهاء|أكثر من|أزيد من|ما يزيد عن|ما يقارب|ما لا يقل عن) )?$"
)
_TO_GET_THERE = Cue(r"[^.;:]{0,140}? (?:من|في) (?:ال)?(?:وصول|دخول|بلوغ|ولوج|عبور|اجتياز)\b")
_SUBJECT = 10
"""Items from an Arabic verb over its subject to the number, at most."""
_FINITE = Cue("[وف]?(?:اعترض|أنقذ|أوقف|ضبط|أحبط|أفشل|أجهض|منع|رحل|فكك|انتشل|اعتقل|احتجز|حجز|سجل|أبعد|طرد|أغاث)")
"""Arabic verbs that begin a clause, with their subject behind them."""
_OTHER_CLAUSE = Cue("الذي|التي|الذين|اللذين|بعد|بينما|كان|أن |إن |حيث|عندما|[.,،;:()\\n]")
_SPLIT_VERB = Cue(
    r"\b(?P<verb>t(?:ake[sn]?|ook|aking)|br(?:ings?|ought|inging)|escort(?:s|ed|ing)?|tow(?:s|ed|ing)?|carried"
    r"|sen[dt]s?|sending|turn(?:s|ed|ing)?|pick(?:s|ed|ing)?|round(?:s|ed|ing)?|br(?:eaks?|oken?|eaking)|pull(?:s|ed|ing)?"
    r"|fl(?:ew|own|ies|y|ying)|help(?:s|ed|ing)?|push(?:es|ed|ing)?)"
    r"(?:[ \u00a0](?:around|about|some|nearly|almost|over|more|than|at|least|up|to|another|a|further|total|of|the|all"
    r"|approximately|roughly|as|many|those|an|estimated|back))*[ \u00a0]$",
    re.I,
)
_TO = r"(?P<to>back|up|down|home|ashore|aboard|on board|to (?:safety|shore|land|port))\b"
_PARTICLE = Cue(rf"(?:[ \u00a0](?!and\b|but\b|who\b|which\b|that\b)[\w'’-]+){{1,6}}?[ \u00a0]{_TO}")
_PARTICLES = Cue(rf"[ \u00a0]{_TO}")
_COLON_AND_WITH = Cue(r":[^.;:]*\b(?:with|avec|con)\b|:[^.؛:]*(?<!\w)(?:مع|ب(?:ها)?)", re.I)
"""What leads from rescues to those rescued: "three more rescues: in Gran Canaria with 76 people"."""
_SPLIT_EVENTS = {
    ("t", "back"): "intercept", ("br", "back"): "intercept", ("escort", "back"): "intercept",
    ("tow", "back"): "intercept", ("carried", "back"): "intercept",
    ("sen", "back"): "deport", ("push", "back"): "deport", ("turn", "back"): "foil", ("fl", "back"): "deport",
    ("pick", "up"): "rescue", ("round", "up"): "intercept", ("br", "up"): "dismantle",
    ("t", "down"): "dismantle", ("br", "down"): "dismantle",
    ("fl", "home"): "return", ("br", "home"): "return", ("help", "home"): "return", ("t", "home"): "return",
    ("sen", "home"): "deport",
}  # fmt: skip
"""What a verb says whose particle stands behind what it counts: "took 865 migrants back", "rounded 90 people up"."""
_SPLIT_REACH = 60
_TO_SAFETY = ("t", "br", "pull", "carried", "tow", "escort", "pick")
_A_GROUP = Cue(
    r" (?:à )?(?:a |an |another |the |un |une |autre |otro |a un )*(?:\w+ )?(?:groups?|groupes?|grupos?) (?:of|de) ",
    re.I,
)
"""What may stand between a verb and its number: "rescued another group of 10"."""
_BACK_HOME = Cue(
    r"\b(?:back|ramen\w+|raccompagn\w+|de vuelta|llev\w+|devuel\w+|devolv\w+)\b[^.;]{0,80}"
    r"\b(?:(?:to|in) their (?:own |home )?(?:countr\w+|homes?|homelands?|communities|families)|home\b"
    r"|(?:dans|vers|à) leurs? (?:pays|foyers?|familles?)|a sus? (?:país(?:es)?|hogares?|lugar(?:es)? de origen))"
    r"|(?<!\w)إلى (?:بلدانهم|بلدهم|أوطانهم|ديارهم)",
    re.I,
)
_HOME_REACH = 50
_BRINGS = Cue(r"br(?:ought|ing)|t(?:ook|aken?)|return|ramen|raccompagn|llev|devuel|devolv|أعاد|إعادة", re.I)
_VOLUNTARY = Cue(r"volunt|volont|طوع|طواع", re.I)
NEUTRAL = frozenset({"try", "detect", "host", "register", "decide", "deploy", "reside"})
_KEPT_FROM = Cue(r"\b(?:prevented|stopped|kept|barred) from (?:leav|depart|cross|sail|set|board|reach|mak|putt)\w+")
PRESENT = frozenset({"host", "reside"})
"""What tells of those who are there, not of those counted before."""
_BROUGHT_BACK = frozenset({"return", "bring_back", "intercept"})
"""What weighs more than a rescue where Libya is the end of it."""
DEAD = frozenset({"die", "deaths", "bodies"})
MISSING = frozenset({"missing", "missings"})


class Events(Words):
    """The events that belong to a number."""

    def is_unsaid(self, entry: Entry) -> bool:
        """Whether words behind the number, or a denial in the sentence, take it back ("600 … are expected")."""
        if "denial" in self.said or ("negation" in self.said and self.denies_own_event(entry)):
            return True
        if self.is_spared(entry):
            return True
        if "negation" in self.said and self.arabic and self.is_undone(entry):
            return True
        return "forecast" in self.said and self.says("forecast", entry.index + 1, entry.right)

    def is_spared(self, entry: Entry) -> bool:
        """Whether a passive behind a number is denied: "a boat with 101 people was not picked up"."""
        told = (item for item in self.items[entry.index + 1 : entry.right] if "event" in item.senses)
        first = next((item for item in told if item.senses["event"] not in NEUTRAL), None)
        return first is not None and _NOT_DONE.search(self.text, entry.end, first.start) is not None

    def is_undone(self, entry: Entry) -> bool:
        """Whether an Arabic "was not done" leads to a number: "لم يتم إنقاذ 12 مهاجرا"."""
        low = max(entry.sentence.start, entry.start - _UNDONE_WITHIN)
        return _UNDONE.search(self.text, low, entry.start) is not None

    def denies_own_event(self, entry: Entry) -> bool:
        """Whether the verb that leads to a number is denied: "failed to save more than 7,000 people"."""
        if not self.verb_leads(entry):
            return False
        verb = next((at for at in range(entry.index - 1, entry.left, -1) if "event" in self.items[at].senses), None)
        if verb is None:
            return False
        before = self.items[verb - 1]
        denied = "negation" in before.senses and (" " in before.text or before.text.endswith("t"))
        return denied and before.text.isascii() and self.items[verb].start - before.end <= ADJOINING

    def is_forecast(self, entry: Entry) -> bool:
        """Whether words before the number speak of what is to come."""
        return "forecast" in self.said and self.says("forecast", entry.left, entry.index)

    def own_events(self, entry: Entry) -> list[str]:
        """Events among the entry's own words: behind the numeral first, as participles stand there."""
        if self.arabic and self.has_got_there(entry):
            return ["arrive"]
        if self.arabic and (only := self.came_up_to(entry)) is not None:
            return only
        split = self.split_verb(entry) or self.befell_some_of_them(entry)
        if split is not None:
            return ["return"] if split == "intercept" and self.is_brought_home(entry, split=True) else [split]
        if "event" not in self.said:
            return []
        behind = self.events(range(entry.index + 1, self.end_of_part(entry)))
        said = self.said_of_those_come(entry) if behind[:1] in (["arrive"], ["foil"]) else None
        behind = [said, *behind] if said is not None else behind
        if behind[:1] == ["arrive"] and "deport" in behind and self.came_expelled(entry):
            behind.insert(0, "deport")
        low = self.behind_comparison(entry) if entry.is_base and behind else self.opening_of_clause(entry)
        ahead = self.events(range(entry.index - 1, low - 1, -1)) if not self.begins_a_clause(entry, behind) else []
        if behind[:1] == ["arrive"] and self.caught_who_came(entry, low, ahead):
            behind = [event for event in behind if event != "arrive"]
        if behind[:1] == ["die"] and ahead and ahead[0] not in ("die", *NEUTRAL) and self.found_bodies_besides(entry):
            behind = [event for event in behind if event != "die"]
        leads = bool(ahead) and self.verb_leads(entry) and not (ahead[0] == "arrive" and behind[:1] == ["rescue"])
        ordered = ahead[:1] + behind + ahead[1:] if leads else behind + ahead
        if "prevent" in behind and self.is_kept_from(entry):
            ordered.sort(key="prevent".__ne__)
        if "libya" in entry.given or self.ends_in_libya(entry):
            ordered.sort(key=_BROUGHT_BACK.__contains__, reverse=True)
        if ordered[:1] == ["intercept"] and self.is_brought_home(entry):
            ordered = ["return", *(event for event in ordered if event != "intercept")]
        if "register" in ordered:
            ordered = [event for event in ordered if event != "reside"]
        if "return" in ordered:
            ordered = [event for event in ordered if event != "leave"]
        return sorted(ordered, key=NEUTRAL.__contains__)

    def is_brought_home(self, entry: Entry, *, split: bool = False) -> bool:
        """Whether those brought back are told to have come to their own country: they were not caught on the way."""
        own = self.items[entry.left : entry.right]
        high = min(entry.sentence.end, own[-1].end + _HOME_REACH)
        brought = split or any(item.senses.get("event") == "intercept" and _BRINGS.match(item.text) for item in own)
        if not brought or _BACK_HOME.search(self.text, own[0].start, high) is None:
            return False
        if "iom" not in entry.given and not _VOLUNTARY.search(self.text, entry.sentence.start, entry.sentence.end):
            entry.presumed = "Nothing says whether they were made to go or chose to"
        return True

    def found_bodies_besides(self, entry: Entry) -> bool:
        """Whether an "and" leads to a body behind a number: "socorrió a 63 migrantes y recuperó el cadáver de una"."""
        high = self.items[entry.right - 1].end
        return _AND_A_BODY.search(self.text, entry.end, high) is not None

    def begins_a_clause(self, entry: Entry, behind: list[str]) -> bool:
        """Whether an "and" and a verb of its own part a number from the words before: "49 died and 140 others are"."""
        low = max(entry.sentence.start, entry.start - _AND_NEXT_WITHIN)
        if not behind or behind[0] in NEUTRAL or _AND_NEXT.search(self.text, low, entry.start) is None:
            return False
        return _OWN_VERB.match(self.text, entry.end, entry.sentence.end) is not None

    def end_of_part(self, entry: Entry) -> int:
        """Where a listed part's own words end: a participle behind a comma is said of the whole."""
        if "part" not in self.said or entry.noun is None or entry.noun.start < entry.start:
            return entry.right
        ahead = self.items[entry.sentence.low : entry.index]
        cue = next((at for at in range(len(ahead) - 1, -1, -1) if ahead[at].senses.get("part") == "subset"), None)
        if cue is None or any("event" in item.senses for item in ahead[cue:]):
            return entry.right
        comma = _SET_OFF_PARTICIPLE.match(self.text, entry.noun.end, entry.sentence.end)
        if comma is None:
            return entry.right
        return next(
            (at for at in range(entry.index + 1, entry.right) if self.items[at].start >= comma.end()), entry.right
        )

    def befell_some_of_them(self, entry: Entry) -> str | None:
        """What befell so many of others, told behind what befell those: "540 of the 1,900 held were deported"."""
        if entry.noun is not None or _OF_THE_OTHERS.match(self.text, entry.end) is None:
            return None
        behind = self.items[entry.index + 1 : entry.index + 4]
        whole = next((item for item in behind if isinstance(item, Numeral)), None)
        if whole is None or whole.kind != "count" or whole.start - entry.end > _OF_THE_OTHERS_WITHIN:
            return None
        told: list[str] = []
        for item in self.items[entry.index + 1 : entry.sentence.high]:
            if item.start <= whole.start:
                continue
            if isinstance(item, Numeral) or (item.kind == MARK and item.text in ",;:.،"):
                break
            if "event" in item.senses:
                told.append(item.senses["event"])
        return next((event for event in told[1:] if event != told[0] and event not in NEUTRAL), None)

    def split_verb(self, entry: Entry) -> str | None:
        """What a verb before the number says with its particle behind what is counted: "took 865 migrants back"."""
        if entry.index not in self.split:
            self.split[entry.index] = self.find_split_verb(entry)
        return self.split[entry.index]

    def find_split_verb(self, entry: Entry) -> str | None:
        """The same, looked for."""
        if self.last_particle is None:
            told = [found.start() for found in _PARTICLES.finditer(self.text, entry.sentence.start, entry.sentence.end)]
            self.last_particle = told[-1] if told else -1
        if self.last_particle < entry.end:
            return None
        low = max(entry.sentence.start, entry.start - _SPLIT_REACH)
        verb = _SPLIT_VERB.search(self.text, low, entry.start)
        particle = _PARTICLE.match(self.text, entry.end, entry.sentence.end) if verb is not None else None
        if verb is None or particle is None:
            return None
        said, to = verb["verb"].lower(), particle["to"]
        if to in ("back", "up", "down", "home"):
            found = (event for (begin, end), event in _SPLIT_EVENTS.items() if end == to and said.startswith(begin))
            return next(found, None)
        return "rescue" if said.startswith(_TO_SAFETY) else None

    def said_of_those_come(self, entry: Entry) -> str | None:
        """What a passive says befell those whom other words call come: "125 migrants arrivés … ont été renvoyés"."""
        behind = range(entry.index + 1, entry.right)
        come = next((index for index in behind if self.items[index].senses.get("event") in _COME_OR_STUCK), 0)
        before = self.items[come - 1]
        related = before.text.lower() in RELATIVES
        related = related or _WHO_HAD.search(self.text, entry.end, self.items[come].start) is not None
        if not related and (before.text.lower() in AUXILIARIES or not _COME.search(self.items[come].text.split()[0])):
            return None
        for index in range(come + 1, entry.right):
            item, previous = self.items[index], self.items[index - 1]
            if isinstance(item, Numeral) or item.text.lower() in _JOINS_VERBS:
                return None
            if "passive" not in item.senses or previous.text.lower() in RELATIVES:
                continue
            return next(iter(self.events(range(index + 1, min(index + 4, entry.right)))), None)
        return None

    def caught_who_came(self, entry: Entry, low: int, ahead: list[str]) -> bool:
        """Whether a "who had crossed" only says which people a verb before it caught or saved: "held 40 who had …"."""
        come = next(
            (at for at in range(entry.index + 1, entry.right) if self.items[at].senses.get("event") in _COMES), 0
        )
        if not come or _WHO_HAD.search(self.text, entry.end, self.items[come].start) is None:
            return False
        told = ahead or self.events(range(low - 1, entry.sentence.low - 1, -1))
        return bool(told) and told[0] in _CAUGHT_OR_SAVED

    def came_expelled(self, entry: Entry) -> bool:
        """Whether those who came are told to have been sent away before: "reached Agadez after being turned back"."""
        behind = range(entry.index + 1, entry.right)
        sent = next((index for index in behind if self.items[index].senses.get("event") == "deport"), entry.index)
        return _AFTER_BEING.search(self.text, entry.end, self.items[sent].end) is not None

    def opening_of_clause(self, entry: Entry) -> int:
        """Where the clause of a number begins: "arrested after an incident in which 37 migrants were endangered"."""
        if entry.noun is not None and entry.noun.start < entry.start:
            return entry.left
        if self.clause_openings is None:
            self.clause_openings = [
                index
                for index in range(entry.sentence.low, entry.sentence.high)
                if "clause" in self.items[index].senses or self.items[index].text.lower() in _GIVES_REASON
            ]
        if not self.clause_openings:
            return entry.left
        return max((index for index in self.clause_openings if entry.left < index < entry.index), default=entry.left)

    def behind_comparison(self, entry: Entry) -> int:
        """Where the words of an earlier value begin: what is told before a "frente a" befell the newer one."""
        low = self.opening_of_clause(entry)
        for index in range(entry.index - 1, low - 1, -1):
            if "compare" in self.items[index].senses:
                return index + 1
        return low

    def is_kept_from(self, entry: Entry) -> bool:
        """Whether what the counted were kept from is told behind them: "stopped 26,000 people from leaving"."""
        behind = self.items[entry.index + 1 : entry.right]
        return any(one.senses.get("event") == "prevent" and " from " in f" {one.text.lower()}" for one in behind)

    def ends_in_libya(self, entry: Entry) -> bool:
        """Whether an event among the own words itself names Libya: "returned to Libya"."""
        if self.led_to_libya is None:
            self.led_to_libya = self.find_ways_to_libya()
        ends = any(entry.left <= index < entry.right for index in self.led_to_libya)
        if ends:
            self.memory["libya"] = "libya"
        return ends

    def find_ways_to_libya(self) -> list[int]:
        """The events of the sentence that name Libya: not those of who is there."""
        sentence = self.levels[0].sentence
        return [
            index
            for index in range(sentence.low, sentence.high)
            if "event" in self.items[index].senses
            and self.items[index].senses["event"] not in PRESENT
            and LIBYA.search(self.items[index].text) is not None
        ]

    def verb_leads(self, entry: Entry) -> bool:
        """Whether an event stands right before the number: "a réussi à sauver 14.260 personnes"."""
        steps = 0
        for index in range(entry.index - 1, entry.left - 1, -1):
            item = self.items[index]
            if self.in_period(index):
                continue  # "rescató el 27 de junio a 178"
            steps += 1
            if steps > _LEADS_WITHIN:
                return False
            if "event" in item.senses:
                beside = self.items[index + 1].start - item.end <= ADJOINING
                return beside or _A_GROUP.fullmatch(self.text[item.end : entry.start]) is not None
            if isinstance(item, Numeral) or not _LEADING & item.senses.keys():
                break
        return self.arabic and self.verb_opens_clause(entry)

    def has_got_there(self, entry: Entry) -> bool:
        """Whether an Arabic number stands between "managed" and "to reach": "تمكن 15 شخصا من الوصول إلى المدينة"."""
        if self.managed is None:
            sentence = self.text[entry.sentence.start : entry.sentence.end]
            self.managed = "\u0645\u0643" in sentence or "\u0646\u062c\u062d" in sentence
        if not self.managed:
            return False
        ahead = _MANAGED.search(self.text, self.items[entry.left].start, entry.start)
        return ahead is not None and _TO_GET_THERE.match(self.text, entry.end, entry.sentence.end) is not None

    def came_up_to(self, entry: Entry) -> list[str] | None:
        """What an Arabic number's words say but that it was reached: "وصلوا في نهاية يناير إلى 501 ألف لاجئ"."""
        low = max(entry.sentence.start, entry.start - _UP_TO_WITHIN)
        if _UP_TO.search(self.text, low, entry.start) is None:
            return None
        reached = next(
            (
                index
                for index in range(entry.index - 1, entry.left - 1, -1)
                if "event" in self.items[index].senses or self.items[index].senses.get("thing") in PERSONS
            ),
            None,
        )
        if reached is None or _REACHED.fullmatch(self.items[reached].text) is None:
            return None
        return self.events([*range(entry.index + 1, entry.right), *range(reached - 1, entry.left - 1, -1)])

    def verb_opens_clause(self, entry: Entry) -> bool:
        """Whether an Arabic verb and its subject lead to the number: "اعترض خفر السواحل 300 مهاجر"."""
        for item in reversed(self.items[max(entry.left, entry.index - _SUBJECT) : entry.index]):
            if isinstance(item, Numeral) or item.kind == MARK:
                return False
            if "event" in item.senses:
                between = self.text[item.end : entry.start]
                return _FINITE.match(item.text) is not None and _OTHER_CLAUSE.search(between) is None
        return False

    def shared_events(self, position: int, entry: Entry) -> Iterator[tuple[str, str]]:
        """Events of the sentence that hold for a list the entry stands in."""
        later = self.later_events(position)
        if later[:1] == ["arrive"] and "deport" in later:
            sent = _AFTER_BEING.search(self.text, entry.end, entry.sentence.end) is not None
            later = ["deport", *later] if sent else later
        counted = self.counted_losses(self.levels[:position]) if entry.noun else frozenset()
        before = range(entry.left - 1, entry.sentence.low - 1, -1)
        earlier = self.events(index for index in before if id(self.items[index]) not in counted)
        if self.has_unknown_verb(entry) or self.has_a_passive(entry):
            earlier = []
        passive = later and self.passive_before_first_event(entry)
        ordered = [*later, *earlier] if passive else [*earlier, *later]
        if passive and _KEPT_FROM.search(self.text, entry.end, entry.sentence.end):
            ordered.sort(key="prevent".__ne__)
        for event in ordered:
            yield event, "shared"
        acts = (one for one in self.levels[:position] if one.thing == "rescues" and one.indicator is not None)
        if (told := next(acts, None)) is not None and _COLON_AND_WITH.search(self.text, told.end, entry.start):
            yield "rescue", "inherited"
        if entry.sentence.intro is not None:
            intro = self.sentences[entry.sentence.intro]
            for event in self.events(range(intro.high - 1, intro.low - 1, -1)):
                yield event, "shared"

    def later_events(self, position: int) -> list[str]:
        """The events behind the entry in its clause."""
        entry = self.levels[position]
        if self.has_its_own_verb(entry) or self.opens_as_whole(position):
            return []
        high = entry.sentence.high
        for index in range(entry.index + 1, high):
            item = self.items[index]
            if (item.kind == MARK and item.text in ";:") or opens_saying(self.items, index):
                high = index
                break
        high = self.end_before_bare_part(position, high)
        aside = self.told_of_a_part(position, high)
        later = [at for at in range(entry.right, high) if "event" in self.items[at].senses and at not in aside]
        if not later:
            return []
        counted = self.counted_losses(self.levels[position + 1 :]) if entry.noun else frozenset()
        return self.events(
            index for index in later if not self.is_negated(index) and id(self.items[index]) not in counted
        )

    def told_of_a_part(self, position: int, high: int) -> range:
        """What a part right behind says of itself: "320 migrants, dont 45 arrivés en juin, ont été expulsés"."""
        if position + 1 >= len(self.levels) or self.levels[position + 1].adjunct:
            return range(0)
        part = self.levels[position + 1]
        beside = [*self.items[max(0, part.index - 3) : part.index], *self.items[part.index + 1 : part.index + 2]]
        led = any(item.senses.get("part") == "subset" for item in beside)
        if not led or self.items[part.left].start < self.levels[position].end:
            return range(0)
        closes = (at for at in range(part.index + 1, high) if self.items[at].text in (",", "،", ")", "–", "—"))
        return range(part.left, next(closes, high))

    @staticmethod
    def counted_losses(others: list[Entry]) -> frozenset[int]:
        """The nouns that others count, by their identity, which say themselves what befell those: "tres muertos"."""
        named = EVENT_OF_NOUN.keys() | DEAD | MISSING
        return frozenset(id(one.noun) for one in others if one.thing in named)

    def end_before_bare_part(self, position: int, high: int) -> int:
        """Where the words of an entry end before what is said of a bare part: "7,117, of whom 5,817 have landed"."""
        if position + 1 >= len(self.levels):
            return high
        part = next((one for one in self.levels[position + 1 :] if not one.adjunct), self.levels[position + 1])
        if part.noun is not None and "event" not in part.noun.senses:
            return high
        led = any(item.senses.get("part") == "subset" for item in self.items[max(0, part.index - 3) : part.index])
        said = _SAID_OF_A_PART.match(self.text, part.end, part.sentence.end) is not None
        return min(high, part.left) if led and said else high

    def opens_as_whole(self, position: int) -> bool:
        """Whether it opens its sentence as that of which the next number is told: "Parmi les 60 survivants, 36 …"."""
        if position or len(self.levels) == 1:
            return False
        entry, following = self.levels[0], self.levels[1]
        opening = self.text[entry.sentence.start : entry.start].strip().lower().rpartition(", ")[2]
        return opening in _OPENS_WHOLE and "," in self.text[entry.end : following.start]

    def has_its_own_verb(self, entry: Entry) -> bool:
        """ "500 people were trained, 40 died": whether a verb behind the number says something of it, known or not."""
        own = [event for event in self.own_events(entry) if event not in _LEAVES_OPEN]
        return bool(own) or self.has_unknown_verb(entry)

    def has_a_passive(self, entry: Entry) -> bool:
        """Whether a passive of its own stands behind a number: "19 were detained, and 89 boats have been delivered"."""
        passive = False
        for index in range(entry.index + 1, entry.right):
            senses = self.items[index].senses
            passive = passive or "passive" in senses
            if "event" in senses and senses["event"] not in _LEAVES_OPEN:
                return passive
        return False

    def has_unknown_verb(self, entry: Entry) -> bool:
        """Whether a verb that the vocabulary does not know stands behind what the number counts."""
        if entry.noun is None or entry.noun.start < entry.start or self.own_events(entry):
            return False
        if _PAST.match(self.text, entry.noun.end) or self.is_unknown_participle(entry.noun.end):
            return True
        if self.is_unknown_verb_of(_FINITE, entry.noun.end):
            return True
        if _HAVE.match(self.text, entry.noun.end):
            return True
        for index in range(entry.index + 1, entry.right):
            item, previous = self.items[index], self.items[index - 1]
            if item.start < entry.noun.end or item.text.lower() not in AUXILIARIES:
                continue
            announced = any("publish" in one.senses for one in self.items[index + 1 : index + 3])
            if not announced and previous.text.lower() not in RELATIVES:
                return True
        return False

    def is_unknown_participle(self, place: int) -> bool:
        """Whether a French participle that the vocabulary does not know follows: "104 personnes déjà reconduites"."""
        return self.is_unknown_verb_of(_PARTICIPLE, place)

    def is_unknown_verb_of(self, forms: Cue, place: int) -> bool:
        """Whether a verb of certain forms follows that the vocabulary does not know."""
        found = forms.match(self.text, place)
        if found is None:
            return False
        known = (item for item in self.items[self.levels[0].sentence.low : self.levels[0].sentence.high])
        return not any(item.start == found.start(1) for item in known)

    def is_negated(self, index: int) -> bool:
        """Whether a denial stands right before an event: "sin que muriera nadie" says nothing of others."""
        return index > 0 and (
            "negation" in self.items[index - 1].senses or (index > 1 and "negation" in self.items[index - 2].senses)
        )

    def passive_before_first_event(self, entry: Entry) -> bool:
        """Whether an auxiliary of the passive leads to the first event behind the entry."""
        passive = False
        for index in range(entry.right, entry.sentence.high):
            item = self.items[index]
            if not isinstance(item, Token) or item.kind != WORD:
                continue
            if "passive" in item.senses:
                passive = True
            elif "event" in item.senses:
                return passive
        return False
