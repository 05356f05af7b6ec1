"""What an indicator rests on, and how far that carries."""

from __future__ import annotations

import re

from etl.attaching.attacher import is_of_those_who
from etl.attaching.words import is_aim, is_of_persons, is_purpose
from etl.cues import Cue
from etl.entries import Entry, is_numbered, is_who_lodged
from etl.indicators import ARRIVALS, CARRIERS, LOST, PERSONS, WENT_HOME
from etl.judging.others import ASHORE, LENT, OF_OWN_WILL, Others
from etl.judging.something_else import PREVENTED, SENT_BACK
from etl.judging.told import SINKING, WRECK, Rather, Verdict
from etl.numerals.numeral import Numeral

_AMOUNTS_TO = Cue(
    r"(?:\b(?:at|to|of|from|hit|hits|was|were|is|are|reached|totall?ed|totall?ing|totals?|numbered|numbering|exceeded|surpassed|topped|à|de|atteign\w+|totalis\w+|en|son|fueron|rondan?|rozan?)|:|,|\.{2}|[….|\t])"
    r"\s+(?:\w+\s+){0,2}$",
    re.I,
)
"""How a clause ends that goes from a noun to its number: "deaths stood at", "les éloignements atteignent"."""
_DID_SO = Cue(r"\b(?:lo (?:hicieron|han hecho|habían hecho)|l['’]ont fait|did so|have done so) $", re.I)
_MOST_OF_THEM = Cue(
    r"\b(?:mayoría|mayor parte|majorité|most|majority|bulk)"
    r" (?:de (?:ell[oa]s|est[oa]s)|d['’]entre (?:eux|elles)|of them), $",
    re.I,
)
_THIS_WAY = Cue(r"\b(?:cette (?:voie|route)|(?:este|esta) (?:vía|ruta|camino)|this (?:route|way))\b", re.I)
_COMES_TO = frozenset({"reach", "deploy"})
"""What is said of a number itself, too: "arrivals reached over 13,500", "las deportaciones realizadas"."""
_OF_WHOM = Cue(r" (?:de|des|d['’]|of) ?")
_ARABIC_AMOUNT = Cue(r"(?:بلغ|بلغت|يبلغ|وصل|ناهز) (?:عدد|مجموع|إجمالي) (?:\w+ )?$")
RUNNING_TOTAL = Cue(
    r"(?:elev|sub|sitú|situ|llev|port|bring|rais|tak|ليصل|ليبلغ|ليرتفع|يرفع|ترفع|ارتفع)\w*\s[^.;]{0,40}"
    r"\b(?:total|cifra|número|cómputo|balance|nombre|bilan|number|tally|toll|العدد|المجموع|الحصيلة|عدد|مجموع|حصيلة)\b"
    r"|\b(?:(?:son|suman|van|totalizan) ya|ya (?:son|suman|van|totalizan))\b",
    re.I,
)
"""Words that lead to a total which counts more than what was told just before: "lo que eleva el total anual a"."""
_POINTING = Cue(r"\b(?:cett?e?|ces|this|that|these|those|est[eao]s?)\b", re.I)
_SO_MANY_REACH = 80
_WERE_SO_MANY = Cue(
    r"\b(?:les|des|ces|leurs|the|these|their|los|las|sus) "
    r"(?P<what>(?!autres?\b|otr[oa]s\b|others?\b|restant)[a-zà-ÿñ]{4,})"
    r"(?: (?!et\b|and\b|y\b|ont\b|have\b|han\b)[^\W\d_]+){0,4} "
    r"(?:étaient|sont|seraient|were|are|eran|son|fueron|serán)(?: [^\W\d_]+){0,2} $",
    re.I,
)
_REPATRIATION = Cue("rapatri|repatri|ترحيل", re.I)
_FEARED = Cue(
    r"\b(?:is|are|were|was) feared\b|\bfear(?:s|ed)? (?:to have|that|for|dead|drowned|the worst)"
    r"|\bcrai(?:nt|gnent|ndre)|\bredout|\bse tem[eí]\w*|\btemen|\btemor de|يُ?خشى|مخاوف من",
    re.I,
)
_LADEN = Cue(
    r"\b(?:surchargé\w*|chargé\w*|sobrecargad\w+|abarrotad\w+|overloaded|overcrowded|packed|crammed)"
    r" (?:de|d['’]|avec|con|with|by) (?:\w+ ){0,3}$",
    re.I,
)
_WRECK_OF = Cue(
    rf"{SINKING}\b[^.;:]{{0,80}}"
    r"\b(?:transportant|carrying|with|avec|transportaba|con|à bord|aboard|[يت]ن?قل|[يت]حمل|متنها?)\b[^.;:\d]{0,25}$",
    re.I,
)
_ABOARD_A_WRECK = Cue(
    r"غرق\w*[^.؛:\d]{0,60}(?:على متن\w*|[يت]قل\w*|[يت]حمل\w*) (?:\w+ ){0,2}$"
    r"|على متن (?:ال)?\w+(?: \w+){0,2} غرق[^.؛:\d]{0,30}$"
    r"|\b(?:sank|capsized|sinking|chaviré|coulé|sombré|hundió|volcó|naufragó)\b[^.;:\d]{0,50}"
    r"\b(?:with|carrying|aboard|avec|transportant|con|à bord)(?: \w+){0,2} $",
    re.I,
)
_SENT_OR_GONE = Cue(r"\b(?:return|retour|r[ae]patri)", re.I)
"""Verbs that may as well say that somebody was sent back."""
_PREDICATE = Cue(
    r"[ \u00a0,]+(?:were|was|are|is|have|has|had|who|that|which"
    r"|ont|a|sont|étaient|avaient|furent|qui|que|han|son|fueron)\b"
)
"""What tells of a bare number something of its own: "238 were confirmed to have departed"."""
_TOTAL_SO_FAR = Cue(
    r"\s*(?:(?:that|this|it|which) (?:takes|brings|took|brought|has taken|has brought) the (?:\w+ ){0,2}"
    r"(?:total|number|tally|toll|count|figure)"
    r"|the (?:provisional |running |overall |cumulative |annual )?(?:total|tally|toll)(?: number)?"
    r" (?:for|since|so far|of|in|this)"
    r" [^,;.]{0,40}\b(?:stands|stood|is|was|reached|rose|comes|came|now)\b)",
    re.I,
)
_ABOARD_A_SHIP = Cue(
    r"\b(?:a bordo de(?:l| un| la| una)|aboard (?:the|a)|on board (?:the|a)|à bord d(?:u|e la|['’]une?))(?: \w+)? "
    r"(?:buque|salvamar|guardamar|remolcador|patrullera|mercante|ship|cutter|patrol|vessel|tug|navire|vedette"
    r"|patrouilleur|remorqueur|cargo)\b|على متن (?:ال)?سفينة",
    re.I,
)
_MOST_CANDIDATES = 5
NARROWER = "The text spoke of"
RETURNED = "The text told of those who returned before"
_SURVIVORS = Cue("s(?:uper|obre)vivient|surviv|rescap", re.I)


class IndicatorDoubts(Others):
    """Doubts of what was counted."""

    def indicator(self, entry: Entry) -> Verdict | None:
        """Doubts of what was counted."""
        code = entry.indicator
        if code is None:
            return self.unnamed(entry)
        if entry.evidence == "merged":
            reason = "One number for several things that were done: say which indicator it is of."
            return Verdict(reason, tuple(entry.notes))
        thin = self.thin_indicator(entry, code)
        if thin is not None:
            shown = self.shown(entry, thin)
            return Verdict(str(thin), tuple(dict.fromkeys((*shown, *entry.notes, code))))
        child = self.child_stated_before(entry)
        if child is not None:
            reason = f"{NARROWER} “{child}” before: say whether all of “{code}” is meant here."
            shown = self.shown(entry, Rather(child, reason) if child in WENT_HOME else reason)
            return Verdict(reason, tuple(dict.fromkeys((*shown, code, child))))
        return None

    def shown(self, entry: Entry, doubt: str) -> tuple[str, ...]:
        """The likelier indicator, shown while a figure waits: told by its doubt, or by what it is taken from."""
        code = entry.indicator
        rather = doubt.code if isinstance(doubt, Rather) else None
        lender = self.lender(entry)
        if rather is None and lender is not None and self.rather.get(id(lender), ("", ""))[0] == code:
            rather = self.rather[id(lender)][1]
        if rather is None or code is None:
            return ()
        self.rather[id(entry)] = (code, rather)
        entry.indicator = rather
        return (rather,)

    def unnamed(self, entry: Entry) -> Verdict:
        """No meaning holds: the word that is counted, and what its events would say with other words beside them."""
        counted = entry.unknown or (entry.noun.text if entry.noun else None)
        what = f"It counts “{counted}”" if counted else "Its words do not say what it counts"
        reason = f"{what}, and no indicator's meaning holds: name one, or mark it as not a figure."
        events = [item.senses["event"] for item in self.items[entry.left : entry.right] if "event" in item.senses]
        return Verdict(reason, self.table.possible(entry.thing, events)[:_MOST_CANDIDATES])

    def thin_indicator(self, entry: Entry, code: str) -> str | None:
        """Which indicators are worked out from afar."""
        unnamed = entry.noun is None or entry.noun.start < entry.start
        if entry.evidence == "part" and entry.notes:
            return f"Its own words say “{entry.notes[0]}”, those of its whole “{code}”: say which is meant."
        if self.rises_from_named(entry):
            return None
        guessed = entry.evidence == "guess" and not (
            self.is_arrests_of_smugglers(entry) or self.is_told_again(entry) or self.is_of_those_told(entry)
        )
        if guessed or (entry.evidence in ("list", "event") and self.is_left_out(entry)):
            return f"What was counted is left out: confirm that “{code}” is meant."
        if (told := self.may_be_sent_home(entry, code) or self.told_vaguely(entry, code)) is not None:
            return told
        if entry.evidence in ("list", "again", "memory") and self.is_said_of_an_unknown(entry):
            return f"What it counts is named before it, and not known: say whether “{code}” is meant."
        if entry.evidence in ("inherited", "memory_far") and not self.is_total_so_far(entry):
            return f"“{code}” is taken from the figure before: confirm it."
        if entry.evidence == "noun" and (doubt := self.thin_noun(entry, code, unnamed)):
            return doubt
        if entry.evidence == "shared" and self.is_aboard(entry) and not self.of_boat_and_all(entry):
            return f"It counts who was aboard: confirm that “{code}” holds for all of them."
        if (come := self.of_those_who_came(entry, code)) is not None:
            return come
        if code == "rescued_at_sea" and self.is_helped_ashore(entry):
            return f"Its words also say that they arrived: confirm that “{code}” is meant."
        if (carried := self.of_what_was_foiled_or_sank(entry, code)) is not None:
            return carried
        lender = self.lender(entry)
        if lender is not None and id(lender) in self.doubted:
            return f"“{code}” is taken from “{lender.numeral.text}”, which waits too: confirm that one first."
        return None

    def may_be_sent_home(self, entry: Entry, code: str) -> str | None:
        """Who may not have gone home of their own will."""
        if code in WENT_HOME and entry.evidence == "memory" and self.says(_REPATRIATION, entry):
            return f"Repatriations may be forced: say whether “{code}” counts them."
        if code == "voluntary_returns" and entry.evidence in ("event", "shared") and not self.of_own_will(entry):
            return f"That they returned of their own will is not said: confirm “{code}”."
        return None

    def of_those_who_came(self, entry: Entry, code: str) -> str | None:
        """Who may have come by another's doing: sent back, or brought by a ship that rescued them."""
        named = code == "arrivals_sea" and entry.evidence in ("noun", "name")
        if code in ARRIVALS and code not in self.stated and not self.stated.keys().isdisjoint(SENT_BACK) and not named:
            return f"{RETURNED}: confirm that “{code}” is meant."
        if code in ARRIVALS and "rescued_at_sea" in self.stated and self.says(_ABOARD_A_SHIP, entry):
            return f"A ship brought them, the text told of those rescued: say whether “{code}” is meant."
        if code == "deportations" and "interceptions" in self.stated and self.may_be_brought_back(entry):
            return f"The text told of those brought back before: say whether “{code}” is meant."
        return None

    def of_what_was_foiled_or_sank(self, entry: Entry, code: str) -> str | None:
        """Who may only have been aboard, or part of an attempt, or may be what something was to prevent."""
        if code == "deaths" and any(self.says(_FEARED, one) for one in (entry, entry.whole) if one is not None):
            return f"It is feared, not known: say whether “{code}” counts them."
        if code in LOST and self.is_led_by(_ABOARD_A_WRECK, entry):
            return f"It tells who was aboard: say whether all are counted by “{code}”."
        if code not in LOST and self.was_wrecked(entry):
            return f"It tells who was aboard: say whether “{code}” counts them."
        if code in PREVENTED and self.is_only_purpose(entry):
            return f"It is told what something was for, not what was done: say whether “{code}” is meant."
        if code == "departures_prevented" and self.is_of_an_attempt(entry):
            return f"It counts who took part in what was foiled: confirm that “{code}” is meant."
        return None

    def was_wrecked(self, entry: Entry) -> bool:
        """Whether those aboard a boat that sank are counted: "after the shipwreck of a boat carrying 200 people"."""
        if self.is_led_by(_LADEN, entry):
            return True
        return self.text_says(WRECK) and _WRECK_OF.search(self.text, entry.sentence.start, entry.start) is not None

    def is_only_purpose(self, entry: Entry) -> bool:
        """Whether a purpose is all that its words say of preventing: "a deal to prevent departures, it fell to 42"."""
        own = self.items[entry.left : entry.right]
        told = [item for item in own if item.senses.get("event") in ("foil", "prevent")]
        before = entry.noun is None or entry.noun.start < entry.start
        return bool(told) and before and all(is_purpose(self.text, item) for item in told)

    def thin_noun(self, entry: Entry, code: str, unnamed: bool) -> str | None:
        """Which nouns are too little to go by where no verb says what happened."""
        if unnamed and not self.amounts_to(entry):
            return f"Only a word before the number names “{code}”: confirm it."
        asked = "asylum_applications" in self.stated and "refugees_registered" not in self.stated
        if entry.thing == "applicants" and not asked:
            return f"They may have applied or may only wait: confirm that “{code}” is meant."
        return None

    def is_said_of_an_unknown(self, entry: Entry) -> bool:
        """Whether a verb says how many there are of something not known: "et les unités étaient quatre"."""
        if entry.noun is not None:
            return False
        told = _WERE_SO_MANY.search(self.text, max(entry.sentence.start, entry.start - _SO_MANY_REACH), entry.start)
        what = self.item_at(told.start("what")) if told is not None else None
        return told is not None and (what is None or {"thing", "name", "national", "event"}.isdisjoint(what.senses))

    @staticmethod
    def lender(entry: Entry) -> Entry | None:
        """The number from which its indicator is taken, or that it breaks down in its sentence."""
        whole = entry.whole
        if entry.evidence in LENT:
            return entry.base or whole
        if entry.evidence == "again":
            return entry.again
        beside = whole is not None and entry.part_kind == "breakdown" and whole.sentence is entry.sentence
        # "Three people, two Syrians and one Turk, were arrested": the verb is of all
        return whole if beside and whole is not None and whole.indicator == entry.indicator else None

    def of_own_will(self, entry: Entry) -> bool:
        """Whether the number's own words say that those who returned chose to, or were helped home."""
        shared = entry.evidence == "shared"
        in_sentence = shared and _SENT_OR_GONE.search(self.text, entry.sentence.start, entry.sentence.end)
        if not in_sentence and not self.says(_SENT_OR_GONE, entry):
            return True
        helped = shared and OF_OWN_WILL.search(self.text, entry.sentence.start, entry.sentence.end) is not None
        return helped or "iom" in entry.given or self.says(OF_OWN_WILL, entry)

    def is_left_out(self, entry: Entry) -> bool:
        """Whether the noun is left out and no verb of the number's own speaks of persons ("… et 60 y ont péri")."""
        if entry.noun is not None or entry.is_base or (entry.evidence == "list" and self.goes_on(entry)):
            return False
        if is_of_those_who(self.text, self.own_start(entry), entry.start):
            return False
        if self.is_total_of_those_before(entry) or self.is_arrests_of_smugglers(entry) or self.is_of_those_told(entry):
            return False
        if entry.evidence != "event" or entry.whole is not None:
            return True
        behind = self.items[entry.index + 1 : entry.right]
        ahead = reversed(self.items[entry.left : entry.index])
        verb = next((item.senses["event"] for part in (behind, ahead) for item in part if "event" in item.senses), None)
        if self.is_told_again(entry):
            return False
        return verb is None or not is_of_persons(verb) or self.names_what_carries(entry)

    def is_arrests_of_smugglers(self, entry: Entry) -> bool:
        """Whether arrests are counted, and words beside them say that smuggling people is the charge."""
        counted = entry.noun is not None and entry.noun.start > entry.start and "event" in entry.noun.senses
        return counted and entry.indicator == "arrests_smugglers" and "suspected_smuggling" in entry.given

    def is_told_again(self, entry: Entry) -> bool:
        """Whether a bare number is of the people told before and of no boats: "In 2021, 32,425 were intercepted"."""
        counted = entry.indicator == "interceptions" and entry.noun is None
        told = entry.indicator in self.stated and "boats_intercepted" not in self.stated
        return counted and told and not self.names_what_carries(entry)

    def is_of_those_told(self, entry: Entry) -> bool:
        """Whether "most of them, 28,902, came by sea" or "por mar lo hicieron 23.246" is of those told before."""
        if self.is_led_by(_DID_SO, entry) and not self.names_what_carries(entry):
            beside, place = self.place(entry)
            told = {one.indicator for one in beside[:place]} | self.stated.keys()
            return entry.indicator in told or (entry.indicator in ARRIVALS and not told.isdisjoint(ARRIVALS))
        if not self.is_led_by(_MOST_OF_THEM, entry) or self.text[entry.end : entry.end + 1] != ",":
            return False
        return any("event" in item.senses for item in self.items[entry.index + 1 : entry.right])

    def is_total_so_far(self, entry: Entry) -> bool:
        """Whether a sentence gives the total of what the one before counted: "That takes the total to 4,819"."""
        if entry.noun is not None and entry.noun.start > entry.start:
            return False
        total = _TOTAL_SO_FAR.match(self.text, entry.sentence.start, entry.start)
        others = self.stated.keys() - {entry.indicator, "boats_arrived", "boats_intercepted"}
        if total is None or (total[0].lstrip()[:4].lower() == "the " and others):
            return False
        last = self.last_judged
        alike = last is not None and last.indicator == entry.indicator and id(last) not in self.doubted
        if last is not None and last.thing in CARRIERS and any(one.thing in PERSONS for one in self.place(last)[0]):
            return False  # "1,204 people were brought ashore, after 18 boats made the crossing"
        return last is not None and alike and (entry.numeral.whole or 0) >= (last.numeral.whole or 0)

    def is_total_of_those_before(self, entry: Entry) -> bool:
        """Whether a total goes up to it by those just told: "210 people arrived, taking this year's total to 3,434"."""
        beside, place = self.place(entry)
        before = next((one for one in reversed(beside[:place]) if not one.adjunct and not one.is_base), None)
        if before is None or before.indicator != entry.indicator or id(before) in self.doubted:
            return False
        rises = (entry.numeral.whole or 0) >= (before.numeral.whole or 0)
        return rises and RUNNING_TOTAL.search(self.text, before.end, entry.start) is not None

    def amounts_to(self, entry: Entry) -> bool:
        """Whether a clause says that the noun before amounts to the number: "Deaths stood at 317"."""
        if entry.noun is None:
            return False
        between = self.text[entry.noun.end : entry.start]
        if (
            len(between.split()) <= 1
            and "،" not in between
            and _ARABIC_AMOUNT.search(self.text, entry.sentence.start, entry.noun.start)
        ):
            return True
        if not _AMOUNTS_TO.search(between) or _POINTING.search(_THIS_WAY.sub("", between)):
            return False
        told = (
            item
            for index, item in enumerate(self.items[entry.left : entry.index], entry.left)
            if item.start >= entry.noun.end
            and not is_who_lodged(self.items, index, entry.left)
            and item.senses.get("event") not in _COMES_TO
            and _OF_WHOM.fullmatch(self.text, entry.noun.end, item.start) is None
        )
        plain = not any({"thing", "event"} & item.senses.keys() for item in told)
        numbers = any(
            isinstance(item, Numeral) and item.kind == "count" and item.form not in ("fraction", "multiple")
            for item in self.items[entry.left : entry.index]
        )
        return (plain or is_numbered(self.text, entry.noun)) and not numbers

    def of_boat_and_all(self, entry: Entry) -> bool:
        """Whether what befell a boat told before befell all aboard: nobody else is counted in the sentence."""
        boat = any(item.senses.get("thing") == "boats" for item in self.items[entry.left : entry.index])
        others = (one for one in self.beside.get(id(entry.sentence), ()) if one is not entry)
        return boat and all(one.whole is entry or one.thing == "boats" for one in others)

    def goes_on(self, entry: Entry) -> bool:
        """Whether it goes on with the number before it: "34 départs déjoués à Nouakchott et 35 à Nouadhibou"."""
        beside, place = self.place(entry)
        if not place or entry.adjunct or self.doubted & {id(beside[place - 1])}:
            return False
        before, own = beside[place - 1], self.items[entry.left : entry.right]
        told = any({"event", "thing", "forecast"} & item.senses.keys() for item in own)
        told = told or bool(_PREDICATE.match(self.text, entry.end))
        return before.indicator == entry.indicator and not before.adjunct and not told

    def rises_from_named(self, entry: Entry) -> bool:
        """Whether it is what an earlier value rose or fell to whose own words name the indicator."""
        beside = self.beside.get(id(entry.sentence), ())
        first = next((one for one in beside if one.base is entry and one.base_cue == "from_to"), None)
        named = first is not None and first.noun is not None and id(first) not in self.doubted
        return named and first is not None and first.indicator == entry.indicator

    def is_helped_ashore(self, entry: Entry) -> bool:
        """Whether those helped are told to have arrived: "prestó asistencia a 175 personas llegadas en patera"."""
        own = self.items[entry.left : entry.right]
        ashore = any(ASHORE.match(item.text) for item in own if item.senses.get("event") == "rescue")
        behind = own if ashore else self.items[entry.index + 1 : min(entry.index + 4, entry.right)]
        if entry.noun is not None and _SURVIVORS.match(entry.noun.text) is not None:
            behind = self.items[entry.left : entry.index]
        return any(item.senses.get("event") == "arrive" and not is_aim(self.text, item) for item in behind)

    def is_of_an_attempt(self, entry: Entry) -> bool:
        """Whether attempts or entries were foiled, and the number tells who made them: "foiled two, with 58"."""
        own = self.items[entry.left : entry.right]
        foiled = entry.evidence == "shared" or any(item.senses.get("event") == "foil" for item in own)
        return foiled and (entry.evidence == "shared" or self.speaks_of_entries)

    def is_aboard(self, entry: Entry) -> bool:
        """Whether the number's own words only say that it was aboard."""
        own = self.items[entry.left : entry.right]
        return "board" in [item.senses.get("event") for item in own]

    def child_stated_before(self, entry: Entry) -> str | None:
        """A narrower indicator of which the text gave a total before, where it gave none of this one."""
        if entry.whole is not None or entry.indicator in self.named or "both_ways" in entry.given:
            return None
        children = (code for code in self.stated if self.table.parents.get(code) == entry.indicator)
        return next(children, None)
