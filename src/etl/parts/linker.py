"""Figures that a text states as part of another, by a cue first."""

from __future__ import annotations

import re

from etl.attaching.attacher import counts_no_indicator
from etl.attaching.words import MOST_OF_THEM, MOST_REACH
from etl.cues import Cue
from etl.entries import BEHIND_A_PART, Entry
from etl.indicators import CARRIERS, KINDS_OF_PERSONS, PERSONS, STOCKS, MeaningTable
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.parts.openings import OF_A_KIND, OF_A_TOTAL, OF_OPENINGS, OF_THE, Openings
from etl.parts.shares import BY_SHARE, Shares
from etl.parts.sums import OF_VICTIMS, Sums, are_dead_of_living, are_victims
from etl.parts.told import OF_THEIR_OWN, REACH, family, follows, kind_of, may_be_part, other_days
from etl.scan import MARK, WORD, Token

_THAT_IS = ("soit", "à savoir", "a saber", "namely")
_OUT_OF = Cue(
    r"[ \u00a0](?:out of(?: a total of)?|sur un total de|d['’]un total de|de un total de|de entre un total de"
    r"|من أصل|من اصل|من مجموع|من إجمالي)[ \u00a0]$"
)
"""What leads from a number with its noun to the whole behind it."""
_OTHERS = Cue(
    r"\s*(?:the (?:others|rest|remainder|remaining)|les autres|le reste|los demás|el resto"
    r"|(?:أما )?(?:ال)?باقو?ي?ن?)\b",
    re.I,
)
"""How a sentence begins that tells of those who are not in the part told before."""
_GROUP_INCLUDES = Cue(
    r"\s*(?:they|it|this|that|(?:the|this|that) (?:group|total|number|figure|passengers|migrants|rescued|returnees"
    r"|people"
    r"|arrivals|survivors|occupants|cohort|flight)(?: (?:migrants|people))?) (?:also )?"
    r"(?:includ\w+|compris\w+|count\w+|consist\w+|(?:is|was|were|are) (?:made up|composed) )",
    re.I,
)
"""How a sentence begins that breaks down all who were counted before, and no part of them."""
_AMONG_ALL = frozenset(
    (
        "of them",
        "of these",
        "of those",
        "parmi eux",
        "parmi elles",
        "parmi ceux-ci",
        "parmi celles-ci",
        "among them",
        "entre ellos",
        "entre ellas",
    )
)
"""Cues that open a sentence and speak of all those counted in the one before."""
_ADVERBS = frozenset(("notably", "particularly", "in particular", "notamment", "en particulier", "principalement"))
"""Cues that open a sentence of its own as often: they speak of a whole in their own sentence only."""
_ADJOINING = 2
_OF_THE_TOTAL = (
    "del total",
    "de ese total",
    "de este total",
    "من هذا المجموع",
    "من هذا الإجمالي",
    "du total",
    "of the total",
)
"""Cues that go back to the total itself, over the parts told since."""
_THEY_ARE = ("هم", "وهم")
"""What leads from a total to its kinds in Arabic: "وهم 47 أفغانيا و38 سوريا"."""
_ADDED = ("se", "sumar", "sumarse")
_MOSTLY = (
    "en su mayoría", "en su mayor parte", "mayoritariamente", "principalmente", "la mayoría", "sobre todo", "el grueso",
    "معظمهم", "معظمها", "أغلبهم", "أغلبها", "جلهم", "غالبيتهم",
)  # fmt: skip
"""Words of a ranking within the number right before them: "12.480 extranjeros, en su mayoría cubanos (6.210)"."""
_AMONG = ("بينهم", "بينها", "بينهن", "ضمنهم", "ضمنها", "فيهم", "فيها")
"""Cues that lead to the next number only: "119 مهاجرا بينهم نساء" is no part of anything."""
_HEADED = Cue(r"و?(?:[يت]تصدر\w*(?:هم|ها|هن)|(?:في |على )?(?:مقدمت|رأس|طليعت)(?:هم|ها|هن))$")
"""Cues of a ranking within the number right before them: "42 ألف طالب لجوء، تتصدرهم السودان"."""
_OF_THINGS = ("منها", "بينها", "ضمنها")
"""Cues that may speak of things named without a number: "حوادث متكررة، منها غرق 50 مهاجرا"."""
_VERBS_OF_PARTS = ("include", "compr", "incl", "compt", "count")
_TOLD_OF = {
    "dead": "deaths", "deaths": "deaths", "morts": "deaths", "victimes": "deaths", "victims": "deaths",
    "missing": "missing", "disparus": "missing", "suspects": "arrests_smugglers",
    "muertos": "deaths", "fallecidos": "deaths", "desaparecidos": "missing", "rescatados": "rescued_at_sea",
    "rescatadas": "rescued_at_sea", "deportados": "deportations",
}  # fmt: skip
_OF_ALL_NAMED = Cue(r"(?:de|entre) l[oa]s (?:personas )?\w+[aiu]d[oa]s$")
"""Spanish cues that name all those counted: "De los arrestados, seis …" behind a list of where they were."""
_SUBJECTS = Cue(rf"\b({'|'.join(_TOLD_OF)}) $", re.I)
_COME = "arrivées"
"""A noun, or the participle of persons: "35 507 personnes …, dont 284 arrivées dans le cadre d'une réinstallation"."""
_NAMED_BY_CUE = Cue(
    rf"^(?:entre|de) las? (?:personas )?({'|'.join(_TOLD_OF)})$|^(?:entre|de) los ({'|'.join(_TOLD_OF)})$"
)
_CAUGHT = frozenset({"interceptions", "boats_intercepted", "arrests_smugglers"})
"""What a bare "arrested" may be, of people or of boats."""
_OTHER_GROUPS = Cue(r"\b(?:otr[oa]s|autres|others?)\b[^,;.:]*$", re.I)
_PARTY_REACH = 40
_PARTY = Cue(
    r"(?:minist\w+|OIM|HCR|ONG|ONU|agence|association|forum|police|gendarmerie|marine|gouvernement|autorités|source"
    r"|collectif|organisation|préfecture|croissant\W\w+)\b[^,;.]*$",
    re.I,
)
"""Who counts: before "en compte" no place or group that has its part of a total."""
_MOST_OF_ANY = Cue(
    r"(?:la )?(?:mayor(?:ía|\s+parte)|plupart|majorité|most|majority|the (?:majority|bulk)|معظم|أغلب|غالبية)", re.I
)
_CLOSING_DASH = Cue(r"\w\s?[–—]\s")
_RARELY_TWICE = 20
"""From which size on a number told twice is the same one."""
_LIKENED = Cue(r"\b(?:th(?:at|ose)|celle|ceux|l[ao]s?|el) $", re.I)
_LIKENED_REACH = 6
"""What makes of "of those" another that something is compared with."""


def link_parts(text: str, items: list[Item], levels: list[Entry], shares: list[Entry], table: MeaningTable) -> None:
    """Tie every part to its whole, and give it the whole's indicator where its own words name none."""
    linker = _Linker(text, items, levels)
    linker.prove(shares)
    for position, entry in enumerate(levels):
        linker.by_cue(position, entry)
    linker.by_listed_sum()
    linker.by_sum()
    if linker.by_brackets():
        linker.by_rankings()
    for entry in levels:
        _inherit(entry, table)
    for entry in levels:
        if entry.whole is not None and _is_told_again(entry, entry.whole):
            entry.whole = None
    _hand_on(levels)


_OPENS_WITH_THOSE = Cue(
    r"\s*(?:Parmi (?:eux|elles)|D['’]entre (?:eux|elles)|Among them|Of (?:them|these|those)|Entre ell[oa]s|De ell[oa]s"
    r"|و?من بينهم|و?من ضمنهم|و?بينهم)\b"
)


class _Linker(Openings, Shares, Sums):
    """Ties parts to their wholes: by their share, by a cue, by an opening, by a sum."""

    def by_cue(self, position: int, entry: Entry) -> None:
        """Tie an entry to the whole that its words, or the list it stands in, give it."""
        if entry.adjunct and entry.noun is None:
            return
        following = self.levels[position + 1] if position + 1 < len(self.levels) else None
        if following is not None and following.sentence is entry.sentence and self.is_of(entry, following):
            self.link(entry, following, "subset", self.text[entry.end : following.start].strip())
            return
        apart = self.told_apart(position, entry)
        if apart is not None:
            self.link(entry, apart[0], "breakdown" if apart[1] == OF_A_TOTAL else "subset", apart[1])
            return
        said, kind = self.cue(entry)
        proven = self.proven.get(id(entry)) if kind != "subset" else None
        if proven is not None:
            self.link(entry, proven, "share", BY_SHARE)
            return
        previous = self.levels[position - 1] if position else None
        if previous is not None and self.by_ranking(position, previous, entry):
            return
        told = said is not None and entry.is_base and kind == "share"  # "a record compared to 87,390 last year"
        if said is not None and not told and not (entry.adjunct and kind == "breakdown"):
            named = self.named_behind(said, entry)
            whole = None if self.is_another_count(said) else named or self.whole_before(position, entry, kind, said)
            if whole is not None and kind == "ranking" and follows(said):
                # The one before is the head of the ranking, and not what is ranked.
                whole = whole.whole or (whole if any(one.whole is whole for one in self.levels[:position]) else None)
            elif whole is not None and self.goes_beside(entry, whole, said):
                whole = whole.whole or whole
            while whole is not None and whole.whole is not None and said.text.lower() in _OF_THE_TOTAL:
                whole = whole.whole
            if whole is not None:
                self.link(entry, whole, "share" if kind in ("share", "ranking") else "subset", said.text)
                self.link_beside(position, entry, whole, said)
                return
        self.by_place(position, previous, entry)

    def by_place(self, position: int, previous: Entry | None, entry: Entry) -> None:
        """Tie an entry to the whole that its place gives it: in brackets, behind a colon, in a list."""
        restated = self.whole_of_a_share(position, entry)
        whole = restated or self.colon_whole(position, entry)
        if whole is not None:
            self.link(entry, whole, *(("share", "%") if restated is not None else ("breakdown", ":")))
            return
        if (of_kind := self.whole_of_a_kind(position, entry)) is not None:
            self.link(entry, of_kind, "subset", OF_A_KIND)
            return
        narrowed = self.narrowed_whole(position, entry)
        if narrowed is not None:
            self.link(entry, narrowed, "subset", "only")
            return
        goes_on = previous is not None and (previous.cue != OF_A_KIND or entry.thing in KINDS_OF_PERSONS)
        whole = self.continued(previous, entry) if previous is not None and goes_on else None
        if previous is not None and whole is not None:
            self.link(entry, whole, previous.part_kind, previous.cue)

    def by_rankings(self) -> None:
        """Tie what a ranking goes on with behind a list in brackets: "Malians (286), …. Then come 37 Burkinabe"."""
        for position, entry in enumerate(self.levels):
            if entry.whole is None and "part" in entry.sentence.said:
                self.by_cue(position, entry)

    def subject_of(self, cue: Token) -> str | None:
        """Whose parts a verb tells by its subject: "the dead include three children" are of those who died."""
        said = cue.text.lower()
        before = self.text[max(0, cue.start - 12) : cue.start]
        found = _SUBJECTS.search(before) if said.startswith(_VERBS_OF_PARTS) else _NAMED_BY_CUE.search(said)
        return _TOLD_OF[found[found.lastindex or 1].lower()] if found is not None else None

    def named_behind(self, cue: Token, entry: Entry) -> Entry | None:
        """The number of those whom the word behind a cue names: "dont 12 101 expulsées … Parmi les expulsés, 9 586"."""
        following = next((item for item in self.items[entry.left : entry.index] if item.start >= cue.end), None)
        named = following is not None and "event" in following.senses and following.start - cue.end <= _ADJOINING
        if not named or entry.indicator is None or entry.evidence != "event" or self.subject_of(cue) is not None:
            return None
        before = [one for one in self.levels if one.start < cue.start]
        told = (one for one in reversed(before) if one.sentence is before[-1].sentence and one.value > entry.value)
        alike = (one for one in told if one.indicator == entry.indicator and not one.is_base)
        return next((one for one in alike if may_be_part(entry, one)), None)

    def is_another_count(self, cue: Token) -> bool:
        """ "300 morts, alors que le ministère en compte 208": another party counts the same, and no part of it."""
        if not cue.text.lower().endswith("en compte"):
            return False
        return bool(_PARTY.search(self.text, max(0, cue.start - _PARTY_REACH), cue.start))

    def goes_beside(self, entry: Entry, told: Entry, cue: Token) -> bool:
        """Whether a part stands beside the number told before, which is itself a part, and not below it."""
        anew = told.sentence is not entry.sentence and self.begins_anew(entry)
        return anew or self.tells_of_others(entry, cue)

    def tells_of_others(self, entry: Entry, cue: Token) -> bool:
        """ "Otros grupos incluyen a 17.456 colombianos": a part beside the one told before, and none of it."""
        if cue.start > entry.start or not cue.text.lower().startswith(_VERBS_OF_PARTS):
            return False
        return _OTHER_GROUPS.search(self.text, entry.sentence.start, cue.start) is not None

    def link_beside(self, position: int, entry: Entry, whole: Entry, cue: Token) -> None:
        """ "forty women and 23 children among them": the cue behind the last number holds for those beside it."""
        for earlier in reversed(self.levels[max(0, position - 3) : position] if cue.start > entry.start else []):
            if earlier is whole or earlier.whole is not None or not self.stands_beside(earlier, entry):
                return
            self.link(earlier, whole, entry.part_kind, cue.text)

    def by_ranking(self, position: int, previous: Entry, entry: Entry) -> bool:
        """Tie a number that a ranking goes on with, and the one it begins with, to what they are ranked within."""
        cue = self.ranking_between(previous, entry)
        if cue is None or cue.text.lower() in _MOSTLY or _HEADED.match(cue.text):
            return False
        if self.goes_on(previous, entry):
            assert previous.whole is not None
            self.link(entry, previous.whole, previous.part_kind, cue.text)
            return True
        if not self.head_of_ranking(previous, entry):
            return False
        total = self.total_above(position - 1, previous.value + entry.value)
        if total is not None and self.own_event(previous, total):
            return False
        for part in (previous, entry) if total is not None else ():
            assert total is not None
            self.link(part, total, "share", cue.text)
        return total is not None or follows(cue)

    def goes_on(self, previous: Entry, entry: Entry) -> bool:
        """Whether a ranking goes on with the part told just before: "…, ahead of Afghans with 7,300"."""
        whole = previous.whole
        if whole is None or previous.sentence is not entry.sentence or entry.is_base:
            return False
        return self.fits(entry, whole)

    def is_of(self, entry: Entry, whole: Entry) -> bool:
        """ "forty-six of the 300 passengers", "12 visas out of 40 papers": the whole stands behind its part."""
        if entry.value >= whole.value:
            return False
        between = self.text[entry.end : whole.start]
        return bool(OF_THE.fullmatch(between)) or (
            bool(_OUT_OF.search(between))
            and not any(mark in between for mark in ",،;:.()")
            and not (entry.adjunct or entry.family == "operations")
        )

    def is_done_with(self, candidate: Entry, entry: Entry) -> bool:
        """Whether a number stands in brackets that have closed, or is an earlier value that a ";" leaves behind."""
        return self.shut_in_brackets(candidate, entry) or self.is_a_closed_base(candidate, entry)

    def is_of_other_times(self, position: int, entry: Entry, candidate: Entry, behind: bool) -> bool:
        """Whether a number of a sentence before went back in time, or is of another place than the part's opening."""
        if candidate.sentence is not entry.sentence and self.is_gone_back(position, candidate):
            return not self.opens_with_those(position, entry, candidate)
        return not behind and self.is_elsewhere(entry, candidate)

    def opens_with_those(self, position: int, entry: Entry, candidate: Entry) -> bool:
        """Whether a sentence begins "Parmi eux" right behind the number that its words can only be of."""
        if _OPENS_WITH_THOSE.match(self.text, entry.sentence.start, entry.start) is None:
            return False
        return self.levels[position - 1] is candidate and "\n" not in self.text[candidate.end : entry.start]

    def cue(self, entry: Entry) -> tuple[Token | None, str]:
        before = self.items[entry.index - 1] if entry.index > entry.left else None
        if isinstance(before, Token) and before.text in _THEY_ARE:
            return before, "breakdown"
        if (most := self.most_of_them(entry)) is not None:
            return most, "subset"
        if "part" not in entry.sentence.said:
            return None, ""
        for index in range(entry.index - 1, max(entry.left, entry.index - 10) - 1, -1):
            item = self.items[index]
            if isinstance(item, Numeral):
                continue
            if item.kind == MARK and item.text in ";:()":
                if item.text == "(" and entry.numeral.set_off and index == entry.index - 1:
                    continue
                break
            kind = item.senses.get("part")
            if kind == "share" and index and self.items[index - 1].text.lower() in _ADDED:
                break  # "a esa cantidad se suman 328"
            if kind and isinstance(item, Token):
                if kind == "breakdown" and item.text.lower() in _THAT_IS:
                    continue
                if kind == "subset" and _LIKENED.search(self.text, max(0, item.start - _LIKENED_REACH), item.start):
                    continue  # "lower than that of those in other routes, with 131"
                if kind in ("share", "subset", "ranking") and self.is_of_carriers(index, entry):
                    continue  # "la mayoría de los barcos zarpa de Libia, de donde salieron 5.536 personas"
                if self.leads_to_all(index, entry) and item.text.lower() in OF_OPENINGS:
                    break  # "Parmi les 412 rescapés, 36 …": it is the whole
                return item, kind
        behind = self.cue_behind(entry)
        return (behind, "subset") if behind is not None else (None, "")

    def is_of_carriers(self, index: int, entry: Entry) -> bool:
        """Whether the cue of a part leads to boats or the like, and the number counts people."""
        if entry.thing not in PERSONS or _MOST_OF_ANY.match(self.items[index].text) is None:
            return False
        return any(item.senses.get("thing") in CARRIERS for item in self.items[index + 1 : index + 4])

    def leads_to_all(self, index: int, entry: Entry) -> bool:
        """Whether no more than a qualifier stands between a word and a number: "parmi les quelque 669 personnes"."""
        return all("qualifier" in item.senses for item in self.items[index + 1 : entry.index])

    def cue_behind(self, entry: Entry) -> Token | None:
        """The words right behind a number that make it a part: "12 of them"."""
        for item in self.items[entry.index + 1 : min(entry.right, entry.index + 4)]:
            if isinstance(item, Numeral) or item.kind == MARK:
                break
            if item.senses.get("part") == "subset" and self.behind(item, entry):
                return item
        return None

    def most_of_them(self, entry: Entry) -> Token | None:
        """The last of the words for most of those told before, right before a number: "la mayoría de ellos, 2.133"."""
        low = max(entry.sentence.start, entry.start - MOST_REACH)
        if MOST_OF_THEM.search(self.text, low, entry.start) is None:
            return None
        words = (item for item in reversed(self.items[: entry.index]) if isinstance(item, Token) and item.kind == WORD)
        return next(words, None)

    def behind(self, item: Token, entry: Entry) -> bool:
        """Whether a cue behind a number speaks of that number ("12 of them"), not of the next ("12, dont 3")."""
        if item.start - entry.end <= _ADJOINING and item.text.lower() in BEHIND_A_PART:
            return True
        if item.text.lstrip("و").endswith(_AMONG):
            return False
        if entry.right >= entry.sentence.high:
            return item.text.lower() not in ("dont", "including", "incluidos", "incluidas", "notamment")
        return item.text.lower() not in (
            "dont",
            "including",
            "of which",
            "of whom",
        )

    def whole_before(self, position: int, entry: Entry, kind: str, cue: Token) -> Entry | None:
        """The nearest figure before that an entry with a cue can be part of."""
        said = cue.text.lower()
        behind = cue.start > entry.start
        of_these = behind and cue.start - entry.end <= _ADJOINING and said in BEHIND_A_PART
        own_sentence = said in _ADVERBS
        subject = None if behind and not _NAMED_BY_CUE.search(said) else self.subject_of(cue)
        for candidate in reversed(self.levels[max(0, position - REACH) : position]):
            if self.is_done_with(candidate, entry) or (kind == "ranking" and candidate.is_base and not entry.is_base):
                continue  # "5178, against 4788 in 2015, followed by the Afghans with 3229"
            if of_these and not candidate.is_base and candidate.value > entry.value:
                return candidate
            unnamed = subject is not None and candidate.indicator != subject
            apart = kind != "subset" and entry.period_evidence == "own" and other_days(entry, candidate)
            if unnamed or apart or self.is_of_other_times(position, entry, candidate, behind):
                continue
            if candidate.sentence is not entry.sentence and (own_sentence or self.is_told_apart(candidate, kind)):
                continue
            if candidate.sentence is not entry.sentence and said in _OF_THE_TOTAL and other_days(entry, candidate):
                continue
            if candidate.sentence is not entry.sentence and self.speaks_of_nearer(entry, candidate, said, behind):
                return None
            if behind and (self.stands_beside(candidate, entry) or candidate.whole is not None):
                continue
            beside = candidate.sentence is entry.sentence and kind in ("share", "ranking")
            same_list = candidate.whole is not None and (
                beside or (kind == "ranking" and candidate.part_kind == "share")
            )
            if same_list or not (
                may_be_part(entry, candidate) or (kind == "subset" and self.says_too_much(entry, candidate))
            ):
                continue
            if entry.noun is None and entry.thing is None and candidate.whole is not None and kind == "share":
                continue
            if candidate.sentence is not entry.sentence and self.goes_back_to_all(entry):
                if candidate.whole is not None and candidate.whole.value > entry.value:
                    return candidate.whole
                if candidate.thing in KINDS_OF_PERSONS:
                    continue
            root = self.root_of_ranking(entry, candidate) if kind == "ranking" else None
            return root or self.whole_of_siblings(position, entry, candidate, said) or candidate
        return None

    @staticmethod
    def root_of_ranking(entry: Entry, part: Entry) -> Entry | None:
        """ "De ellos, 2.886 son mayores. A la cabeza figura Chiapas, con 1.807": a ranking anew is of all of them."""
        root = part.whole
        if root is None or part.sentence is entry.sentence or root.indicator is None:
            return None
        alike = root.indicator == part.indicator and root.value > entry.value
        return root if alike and may_be_part(entry, root) else None

    @staticmethod
    def is_told_apart(candidate: Entry, kind: str) -> bool:
        """Whether a number is no later sentence's whole: "solo en enero murieron 767. La ruta argelina acumuló 328"."""
        return candidate.is_base or candidate.aside or (kind == "share" and candidate.period_evidence == "own")

    def whole_of_siblings(self, position: int, entry: Entry, part: Entry, said: str) -> Entry | None:
        """ "…, dont 8 147 hommes, 960 femmes et 333 enfants. Parmi eux, 145 …": of all those, not of the last part."""
        whole = part.whole
        if whole is None or part.sentence is entry.sentence:
            return None
        if said not in _AMONG_ALL and not _OF_ALL_NAMED.match(said):
            return None
        beside = self.levels[max(0, position - REACH) : position]
        siblings = [one for one in beside if one.whole is whole and one.sentence is part.sentence]
        return whole if len(siblings) > 1 and may_be_part(entry, whole) else None

    def goes_back_to_all(self, entry: Entry) -> bool:
        """Whether a sentence speaks of all who were counted, or of the rest of them: "The group included six"."""
        sentence = entry.sentence
        return bool(
            _GROUP_INCLUDES.match(self.text, sentence.start, entry.start)
            or _OTHERS.match(self.text, sentence.start, entry.start)
        )

    def speaks_of_nearer(self, entry: Entry, candidate: Entry, said: str, behind: bool) -> bool:
        """Whether a cue goes back to something told in its own sentence, and to no figure of one before."""
        if said.endswith(_OF_THINGS) and self.own_event(entry, candidate):
            return True
        return behind and self.follows_another_count(entry)

    def follows_another_count(self, entry: Entry) -> bool:
        """Whether a number that is no figure stands before it in its sentence, so that "of them" speaks of that one."""
        figures = {level.index for level in self.levels if level.sentence is entry.sentence}
        told = (self.items[at] for at in range(entry.sentence.low, entry.index) if at not in figures)
        return any(isinstance(item, Numeral) and not item.reason for item in told)

    def is_a_closed_base(self, candidate: Entry, entry: Entry) -> bool:
        """Whether an earlier value is done with: "2.831, against 170.000 in 2024; 2.240 of them are Venezuelans"."""
        if not candidate.is_base or entry.is_base or candidate.sentence is not entry.sentence:
            return False
        return ";" in self.text[candidate.end : entry.start]

    def shut_in_brackets(self, candidate: Entry, entry: Entry) -> bool:
        """Whether a number stands in brackets that close before the other: "377 minors (200 boys), of whom 318 …"."""
        if candidate.sentence is not entry.sentence or ")" not in self.text[candidate.end + 1 : entry.start]:
            return False
        opens = self.text.rfind("(", candidate.sentence.start, candidate.start)
        alone = self.text[candidate.end : candidate.end + 1] == ")" and opens == candidate.start - 1
        return opens >= 0 and not alone and ")" not in self.text[opens : candidate.start]

    def says_too_much(self, entry: Entry, candidate: Entry) -> bool:
        """A part larger than its whole is linked where the cue leaves no doubt: a rule must see it."""
        return (
            candidate.sentence is entry.sentence
            and candidate.family == "persons"
            and entry.family in ("persons", None)
            and not entry.unknown
        )

    def continued(self, previous: Entry, entry: Entry) -> Entry | None:
        """The whole of the list that an entry goes on with; of two levels of parts the one it can be of."""
        if self.told_behind(previous) and entry.noun is not None and entry.thing not in (None, *KINDS_OF_PERSONS):
            return None
        if entry.adjunct and entry.thing != (previous.whole.thing if previous.whole else None):
            return None
        dated = entry.period_evidence in ("own", "sentence")
        if dated and previous.whole is not None and other_days(entry, previous.whole):
            return None  # "…, entre ellos 45 mujeres; en marzo, 700"
        between = self.text[previous.end : entry.start]
        whole = previous.whole
        dashes = "–" in between or "—" in between
        closed = (dashes and _CLOSING_DASH.search(between) is not None) or self.closes_brackets(previous, entry)
        while whole is not None and whole.whole is not None and (closed or self.stands_beside(whole, entry)):
            closed, whole = False, whole.whole
        told = self.items[previous.index + 1 : entry.index]
        if closed and not dashes and any("event" in item.senses and "thing" not in item.senses for item in told):
            return None  # "72 people (61 men, 11 women) were saved, and not far from there 57 more"
        return whole if whole is not None and self.continues(previous, entry, whole) else None

    def closes_brackets(self, previous: Entry, entry: Entry) -> bool:
        """Whether a part told in brackets ends with them: "101 from Senegal (3 of them women), and 21 from Gambia"."""
        if ")" not in self.text[previous.end : entry.start] or previous.whole is None:
            return False
        opens = self.text.rfind("(", previous.whole.end, previous.start)
        return opens >= 0 and ")" not in self.text[opens : previous.start]

    def continues(self, previous: Entry, entry: Entry, whole: Entry) -> bool:
        """Whether an entry goes on with the list its predecessor is in: "dont 12 femmes et 3 mineurs"."""
        if previous.sentence is not entry.sentence or entry.is_base:
            return False
        if (
            entry.evidence in ("event", "name", "noun")
            and entry.indicator != whole.indicator
            and entry.family != "persons"
        ):
            return False
        if self.own_event(entry, whole) or not may_be_part(entry, whole):
            return False
        if are_dead_of_living(entry, whole):
            return False  # "parmi eux 33 enfants, et sept corps ont été retrouvés"
        if entry.citizenship and self.nationals(whole) not in (None, entry.citizenship):
            return False
        between = self.text[previous.end : entry.start]
        bare = entry.noun is None and not any("event" in item.senses for item in self.items[entry.left : entry.right])
        if any(mark in between for mark in ":.") or (";" in between and not bare) or len(between) > 90:
            return False
        return self.fits(entry, whole)


def _is_told_again(entry: Entry, whole: Entry) -> bool:
    """Whether a part is the whole itself, named once more in another sentence: "Del total de los 4.120, 90 …"."""
    return entry.sentence is not whole.sentence and entry.value == whole.value >= _RARELY_TWICE


def _hand_on(levels: list[Entry]) -> None:
    """Give a number that was to take what the one before it counts what that one has as a part of its whole."""
    last: Entry | None = None
    for entry in levels:
        if last is not None and entry.indicator is None and entry.evidence == "inherited" and not entry.forecast:
            entry.indicator, entry.thing = last.indicator, last.thing
        if not entry.adjunct:
            last = entry


def _inherit(entry: Entry, table: MeaningTable) -> None:
    whole = entry.whole
    if whole is None or entry.forecast or (are_victims(entry) and whole.indicator not in (None, *OF_VICTIMS)):
        return
    lost = entry.citizenship is not None and entry.indicator in ("deaths", "missing")
    kind = entry.thing in KINDS_OF_PERSONS or lost
    if whole.indicator is None and entry.evidence == "shared" and kind:
        entry.indicator, entry.evidence = None, ""
        return
    own = entry.evidence in ("event", "name", "noun") and entry.indicator is not None
    kept = own and (
        entry.indicator == "voluntary_returns_iom" or whole.indicator is None or family(entry) != family(whole)
    )
    if own and entry.evidence == "noun" and entry.indicator != whole.indicator:
        kept = (entry.indicator, whole.indicator) != ("interceptions", "arrests_smugglers")
    if entry.indicator in OF_THEIR_OWN and entry.evidence in ("event", "noun"):
        kept = True
    if entry.thing == "families":
        return
    if entry.thing == "smugglers" and entry.indicator == "arrests_smugglers" and whole.thing != "smugglers":
        kept = True  # "twenty people were arrested, among them nineteen migrants and a smuggler"
    came = whole.indicator in STOCKS and kind_of(entry.indicator) == "arrivals"
    if own and entry.part_kind == "breakdown" and entry.evidence in ("event", "name") and not came:
        return
    come = entry.noun is not None and entry.noun.text.lower() == _COME
    if come and kind_of(whole.indicator) not in (None, "arrivals"):
        kept, entry.notes = False, ["arrivals", whole.indicator or ""]
    if entry.vetoed:
        return
    if not kept and whole.indicator and not counts_no_indicator(entry):
        resides = entry.indicator == "stock_migrants" and whole.indicator == "refugees_registered"
        narrowed = table.narrowed(whole.indicator, entry.given)
        said = (own and entry.evidence != "noun") or (entry.evidence == "guess" and entry.indicator not in _CAUGHT)
        if said and entry.indicator not in (None, whole.indicator, narrowed):
            entry.notes = [] if resides else [entry.indicator or "", whole.indicator]
        entry.indicator, entry.evidence = narrowed, "part"
        entry.thing = entry.thing or whole.thing
