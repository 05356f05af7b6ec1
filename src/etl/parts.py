"""Figures that a text states as part of another: by a cue, in a list, after a colon, or because they add up."""

from __future__ import annotations

import re

from etl.attaching.attacher import counts_no_indicator
from etl.attaching.words import MOST_OF_THEM, MOST_REACH
from etl.entries import BEHIND_A_PART, DASH_CLOSES, DASH_OPENS, Entry
from etl.fold import fold_phrase
from etl.indicators import KINDS_OF_PERSONS, PERSONS, STOCKS, MeaningTable, is_person
from etl.numerals.numeral import Numeral
from etl.numerals.words import Item
from etl.scan import MARK, WORD, Token
from schemas.codelists import load_codelists

_THAT_IS = ("soit", "à savoir", "a saber", "namely")
_COUNTED_AS_PERSONS = (
    "bodies", "deaths", "missings", "returns", "arrivals", "rescues", "interceptions", "removals",
    "officers", "suspects", "violators",
)  # fmt: skip
_OF_THE = re.compile(
    r"[ \u00a0](?:of (?:the|these|those|its|their)|out of(?: the)?|des|sur les|de los|de las"
    r"|من أصل|من بين|من مجموع|من اصل)[ \u00a0](?:ال)?"
)
_OUT_OF = re.compile(
    r"[ \u00a0](?:out of(?: a total of)?|sur un total de|d['’]un total de|de un total de|de entre un total de"
    r"|من أصل|من اصل|من مجموع|من إجمالي)[ \u00a0]$"
)
"""What leads from a number with its noun to the whole behind it."""
_OF_THOSE = re.compile(
    r"\s*(?:de (?:entre )?l[ao]s|entre l[ao]s|of the|of those|among the|parmi les|sur les|(?:و)?من بين) ?(?!\d)", re.I
)
"""How a sentence begins that speaks of those counted before."""
_OF_THOSE_NAMED = re.compile(
    r"\s*(?:[-–•*·]\s*)?(?:of|out of|among|parmi|sur|de|entre|من (?:بين|أصل)) ?"
    r"(?:the|those|these|all|les|ceux|los|las|ال)"
    r"[^,.;:()\d]{3,60}[,،]",
    re.I,
)
"""How a sentence begins that names again who was counted before: "Of the registered refugees, …"."""
_OTHERS = re.compile(
    r"\s*(?:the (?:others|rest|remainder|remaining)|les autres|le reste|los demás|el resto"
    r"|(?:أما )?(?:ال)?باقو?ي?ن?)\b",
    re.I,
)
"""How a sentence begins that tells of those who are not in the part told before."""
_OTHER_KINDS = re.compile(
    r"\s*(?:[-–•*·]\s*)?(?:other (?:main |top |common )?(?:nationalit|countr|national|group)"
    r"|(?:les )?autres (?:nationalit|pays)|(?:las |los )?otr[ao]s (?:nacionalid|paíse?s))",
    re.I,
)
_GROUP_INCLUDES = re.compile(
    r"\s*(?:they|it|this|that|(?:the|this|that) (?:group|total|number|figure|passengers|migrants|rescued|returnees"
    r"|people"
    r"|arrivals|survivors|occupants|cohort|flight)(?: (?:migrants|people))?) (?:also )?"
    r"(?:includ\w+|compris\w+|count\w+|consist\w+|(?:is|was|were|are) (?:made up|composed) )",
    re.I,
)
"""How a sentence begins that breaks down all who were counted before, and no part of them."""
_OF_OPENINGS = (
    "of the",
    "of these",
    "out of the",
    "sur les",
    "sur ces",
    "des",
    "de los",
    "de las",
    "de esos",
    "de esas",
    "من بين",
    "من أصل",
    "من مجموع",
    "of those",
    "parmi les",
    "parmi ces",
    "among the",
)
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
_HEADED = re.compile(r"و?(?:[يت]تصدر\w*(?:هم|ها|هن)|(?:في |على )?(?:مقدمت|رأس|طليعت)(?:هم|ها|هن))$")
"""Cues of a ranking within the number right before them: "42 ألف طالب لجوء، تتصدرهم السودان"."""
_OF_THINGS = ("منها", "بينها", "ضمنها")
"""Cues that may speak of things named without a number: "حوادث متكررة، منها غرق 50 مهاجرا"."""
_REACH = 14
_BEFORE = 6
_OF_THEIR_OWN = ("arrests_smugglers", "deaths", "missing", "refugees_registered", "voluntary_returns_iom")
"""What a part is said to be on its own, whatever its whole counts: "183 aboard, nine of whom drowned"."""
_VERBS_OF_PARTS = ("include", "compr", "incl", "compt", "count")
_TOLD_OF = {
    "dead": "deaths", "deaths": "deaths", "morts": "deaths", "victimes": "deaths", "victims": "deaths",
    "missing": "missing", "disparus": "missing", "suspects": "arrests_smugglers",
    "muertos": "deaths", "fallecidos": "deaths", "desaparecidos": "missing", "rescatados": "rescued_at_sea",
    "rescatadas": "rescued_at_sea", "deportados": "deportations",
}  # fmt: skip
_OF_ALL_NAMED = re.compile(r"(?:de|entre) l[oa]s (?:personas )?\w+[aiu]d[oa]s$")
"""Spanish cues that name all those counted: "De los arrestados, seis …" behind a list of where they were."""
_SUBJECTS = re.compile(rf"\b({'|'.join(_TOLD_OF)}) $", re.I)
_COME = "arrivées"
"""A noun, or the participle of persons: "35 507 personnes …, dont 284 arrivées dans le cadre d'une réinstallation"."""
_NAMED_BY_CUE = re.compile(
    rf"^(?:entre|de) las? (?:personas )?({'|'.join(_TOLD_OF)})$|^(?:entre|de) los ({'|'.join(_TOLD_OF)})$"
)
_CAUGHT = frozenset({"interceptions", "boats_intercepted", "arrests_smugglers"})
"""What a bare "arrested" may be, of people or of boats."""
_FOLLOWS = re.compile(
    r"segui|l[es]+ sig|tras ell|por delante|por detrás|a la zaga|a continuación|complet|siguen"
    r"|و?(?:[يت]ل[يا]|تلا|تلت|متبوع)",
    re.I,
)
_OTHER_GROUPS = re.compile(r"\b(?:otr[oa]s|autres|others?)\b[^,;.:]*$", re.I)
_BY_ANOTHER = re.compile(
    r"\s*[•·*▪-]?\s*(?:En cuanto a|En relación con|Con respecto a|Respecto a|Por|Según|Par|Selon|By) "
    r"(?:l[ao]s? |su |the )?"
    r"(?:lugar|nacionalidad|país|sexo|género|edad|origen|procedencia|provincia|estado|entidad|comunidad|isla|ruta"
    r"|pays|nationalit|provenance|sexe|âge|route|countr|nationality|age\b|sex\b)",
    re.I,
)
"""What begins another breakdown of the same total."""
_OF_A_TOTAL = "of a total"
_CLOSES = re.compile(
    r"(?:[ \u00a0\u202f][^\W\d_]+){0,2}"
    r"(?:[ \u00a0]?[;,][ \u00a0]?(?:[+\-−–][ \u00a0]?[\d.,]+[ \u00a0\u202f]?%?"
    r"|[\d.,]+[ \u00a0\u202f]?(?:%|per ?cent|pour cent|por ciento)))?\)"
)
"""What ends a bracket with one count in it, perhaps its noun and its change: "(742 demandes ; −35)"."""
_LEADS_TO_TOTAL = (" des", "of the", " les", "de los", "of all")
_PARTY_REACH = 40
_PARTY = re.compile(
    r"(?:minist\w+|OIM|HCR|ONG|ONU|agence|association|forum|police|gendarmerie|marine|gouvernement|autorités|source"
    r"|collectif|organisation|préfecture|croissant\W\w+)\b[^,;.]*$",
    re.I,
)
"""Who counts: before "en compte" no place or group that has its part of a total."""
_APPLIED_FOR = frozenset({"asylum_applications", "applications"})
_MADE_BY_PERSONS = _APPLIED_FOR | {"attempts", "permits", "stay_permits"}
"""What is counted by those who made it: "167,366 applications …, Venezuela has the most applicants, 66,134"."""
_OF_VICTIMS = ("deaths", "missing", "rescued_at_sea", "interceptions")
_SMALL = frozenset({"function", "article", "qualifier", "span"})
_CROSSING = frozenset({"attempts", "crossings", "persons"})
_CLOSING_DASH = re.compile(r"\w\s?[–—]\s")
_NEAR_A_SHARE = 30
_FAR = 60
"""How many figures back a whole is looked for, at most: cost stays linear in a text of nothing but numbers."""
_FEWEST_TO_ADD_UP = 20
_BY_CHANCE = 2
"""So many numbers, paragraphs apart, may come to an earlier one by chance."""


_RARELY_TWICE = 20
"""From which size on a number told twice is the same one."""


_LIKENED = re.compile(r"\b(?:th(?:at|ose)|celle|ceux|l[ao]s?|el) $", re.I)
_LIKENED_REACH = 6
"""What makes of "of those" another that something is compared with."""


_LEADS_ON = re.compile(r"^(?:pues|ya que|porque|pero|y|car|mais|et|but|and|since|as) ")


def link_parts(text: str, items: list[Item], levels: list[Entry], table: MeaningTable) -> None:
    """Tie every part to its whole, and give it the whole's indicator where its own words name none."""
    linker = _Linker(text, items, levels)
    for position, entry in enumerate(levels):
        linker.by_cue(position, entry)
    linker.by_sum()
    linker.by_brackets()
    for entry in levels:
        _inherit(entry, table)
    for entry in levels:
        if entry.whole is not None and _is_told_again(entry, entry.whole):
            entry.whole = None
    _hand_on(levels)


def _is_told_again(entry: Entry, whole: Entry) -> bool:
    """Whether a part is the whole itself, named once more in another sentence: "Del total de los 4.120, 90 …"."""
    return entry.sentence is not whole.sentence and entry.value == whole.value >= _RARELY_TWICE


def _counts_persons(entry: Entry, national: bool) -> bool:
    return is_person(entry.thing, national) or entry.thing in _COUNTED_AS_PERSONS or entry.thing == "families"


def _family(entry: Entry) -> str | None:
    if entry.noun is not None and "event" in entry.noun.senses and entry.thing is None:
        return "persons"
    national = entry.noun is not None and "national" in entry.noun.senses
    return "persons" if _counts_persons(entry, national) else entry.thing


def _may_be_part(child: Entry, whole: Entry) -> bool:
    if child.value > whole.value and whole.qualifier not in ("at_least", "about"):
        return False
    if child.unknown and child.noun is None:
        return False
    if whole.unknown and whole.noun is None and child.noun is not None and "national" not in child.noun.senses:
        return False
    ours, theirs = child.family, whole.family
    if ours is None or theirs is None or ours == theirs:
        return True
    lodged = child.indicator == whole.indicator == "asylum_applications"
    if {ours, theirs} <= _APPLIED_FOR or (ours in _APPLIED_FOR and lodged):
        return True
    return theirs in _MADE_BY_PERSONS if ours == "persons" else {ours, theirs} <= _CROSSING


def _same_days(one: Entry, other: Entry) -> bool:
    ours, theirs = one.period, other.period
    return ours is not None and theirs is not None and (ours.start, ours.end) == (theirs.start, theirs.end)


def _begins_with(one: Entry, other: Entry) -> bool:
    ours, theirs = one.period, other.period
    return ours is not None and theirs is not None and ours.start is not None and ours.start == theirs.start


def _kind_of(indicator: str | None) -> str | None:
    """What an indicator and its narrower ones have in common: "arrivals" of "arrivals_sea"."""
    return indicator.partition("_")[0] if indicator else None


def _list_of(entry: Entry, whole: Entry) -> tuple[int, int]:
    """The whole, and the sentence or the list of lines that tells the part."""
    sentence = entry.sentence
    return id(whole), id(sentence) if sentence.intro is None else sentence.intro


def _other_days(part: Entry, whole: Entry) -> bool:
    """Whether a whole was told of days that have none in common with those of the part."""
    ours, theirs = part.period, whole.period
    if ours is None or theirs is None or not (ours.start and theirs.start):
        return False
    return (ours.end or ours.start) < theirs.start or (theirs.end is not None and theirs.end < ours.start)


def follows(cue: Token) -> bool:
    """Whether a word of a ranking leads from one number to the next, which is beside it and no part of it."""
    return _FOLLOWS.match(cue.text) is not None


def _ranks(item: Item) -> bool:
    return item.senses.get("part") == "ranking"


def _summing_up(entries: list[Entry], first: int, total: int) -> list[Entry]:
    """The entries from the first on, two or more, that come to a total exactly; none where they run past it."""
    told = 0
    for last in range(first, len(entries)):
        told += entries[last].value
        if told >= total:
            return entries[first : last + 1] if told == total and last > first else []
    return []


class _Linker:
    def __init__(self, text: str, items: list[Item], levels: list[Entry]) -> None:
        self.text, self.items, self.levels = text, items, levels
        self.values = [entry.value for entry in levels]
        for entry in levels:
            entry.family = _family(entry)
        self.opening: dict[int, Entry] = {}
        """The first number of each sentence."""
        self.told: dict[tuple[int, int], int] = {}
        """What the parts of each whole come to so far, by the sentence or the list that tells them."""

    # --- cues ------------------------------------------------------------------------------------------------------

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
            self.link(entry, apart[0], "breakdown" if apart[1] == _OF_A_TOTAL else "subset", apart[1])
            return
        said, kind = self.cue(entry)
        previous = self.levels[position - 1] if position else None
        if previous is not None and self.by_ranking(position, previous, entry):
            return
        told = said is not None and entry.is_base and kind == "share"  # "a record compared to 87,390 last year"
        if said is not None and not told and not (entry.adjunct and kind == "breakdown"):
            named = self.named_behind(said, entry)
            whole = None if self.is_another_count(said) else named or self.whole_before(position, entry, kind, said)
            if whole is not None and kind == "ranking" and follows(said):
                whole = whole.whole  # the one before is the head of the ranking, and not what is ranked
            elif whole is not None and self.goes_beside(entry, whole, said):
                whole = whole.whole or whole
            while whole is not None and whole.whole is not None and said.text.lower() in _OF_THE_TOTAL:
                whole = whole.whole
            if whole is not None:
                self.link(entry, whole, "share" if kind in ("share", "ranking") else "subset", said.text)
                self.link_beside(position, entry, whole, said)
                return
        restated = self.whole_of_a_share(position, entry)
        whole = restated or self.colon_whole(position, entry)
        if whole is not None:
            self.link(entry, whole, *(("share", "%") if restated is not None else ("breakdown", ":")))
            return
        narrowed = self.narrowed_whole(position, entry)
        if narrowed is not None:
            self.link(entry, narrowed, "subset", "only")
            return
        whole = self.continued(previous, entry) if previous is not None else None
        if previous is not None and whole is not None:
            self.link(entry, whole, previous.part_kind, previous.cue)

    def told_apart(self, position: int, entry: Entry) -> tuple[Entry, str] | None:
        """The whole that brackets, an opening or a noun give an entry, the surest first, and what says so."""
        whole = self.whole_of_brackets(position, entry)
        if whole is not None:
            return whole, "("
        whole = self.named_by_opening(position, entry)
        if whole is not None:
            return whole, "of those"
        whole = self.opening_whole(entry)
        if whole is not None:
            return whole, "of these"
        whole = self.opening_total(entry)
        if whole is not None:
            return whole, _OF_A_TOTAL
        whole = self.told_opening(position, entry)
        if whole is not None:
            return whole, "of those"
        whole = self.named_before(position, entry)
        return None if whole is None else (whole, "of the")

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
        return next((one for one in alike if _may_be_part(entry, one)), None)

    def is_another_count(self, cue: Token) -> bool:
        """ "300 morts, alors que le ministère en compte 208": another party counts the same, and no part of it."""
        if not cue.text.lower().endswith("en compte"):
            return False
        return bool(_PARTY.search(self.text, max(0, cue.start - _PARTY_REACH), cue.start))

    def begins_anew(self, entry: Entry) -> bool:
        """Whether a sentence breaks the total down by another thing: "En cuanto a la nacionalidad, …"."""
        return _BY_ANOTHER.match(self.text, entry.sentence.start, entry.start) is not None

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

    def ranking_between(self, first: Entry, entry: Entry) -> Token | None:
        """The "followed by" between two numbers of a sentence."""
        if first.sentence is not entry.sentence or "part" not in entry.sentence.said:
            return None
        between = self.items[first.index + 1 : entry.index]
        return next((item for item in between if isinstance(item, Token) and _ranks(item)), None)

    def head_of_ranking(self, first: Entry, entry: Entry) -> bool:
        """Whether a ranking begins with the number before: "Malians are 640, followed by Guineans with 310"."""
        beside = first.sentence is entry.sentence and first.whole is None and not (first.is_base or entry.is_base)
        families = {first.family, entry.family}
        alike = len(families) == 1 or None in families or families <= {"persons", *_APPLIED_FOR}
        return beside and not first.adjunct and alike and first.value >= entry.value

    def total_above(self, position: int, least: int) -> Entry | None:
        """The nearest number of a sentence before that is no part itself and may hold those of a ranking."""
        first = self.levels[position]
        for candidate in reversed(self.levels[max(0, position - _REACH) : position]):
            anew = self.begins_anew(first)
            if candidate.whole is not None and candidate.noun is not None and candidate.value >= least and not anew:
                return None  # the ranking may as well be of that part
            apart = candidate.sentence is first.sentence or candidate.whole is not None or candidate.adjunct
            if apart or candidate.is_base or candidate.aside or candidate.value < least:
                continue
            if _other_days(first, candidate):
                continue
            return candidate if _may_be_part(first, candidate) else None
        return None

    def goes_on(self, previous: Entry, entry: Entry) -> bool:
        """Whether a ranking goes on with the part told just before: "…, ahead of Afghans with 7,300"."""
        whole = previous.whole
        if whole is None or previous.sentence is not entry.sentence or entry.is_base:
            return False
        return self.fits(entry, whole)

    def named_before(self, position: int, entry: Entry) -> Entry | None:
        """ "75 of the suspects": a number of a thing that was counted just before."""
        match = _OF_THE.match(self.text, entry.end)
        if match is None:
            return None
        following = self.items[entry.index + 1 : min(entry.index + 5, entry.sentence.high)]
        noun = next((item for item in following if "thing" in item.senses), None)
        if noun is None or noun.start - match.end() > 2:
            return None
        for candidate in reversed(self.levels[max(0, position - 4) : position]):
            if candidate.thing == noun.senses["thing"] and not candidate.is_base and candidate.value > entry.value:
                return candidate
        return None

    def whole_of_brackets(self, position: int, entry: Entry) -> Entry | None:
        """ "2.410 menores (1.377 niños y 1.033 niñas)": kinds of persons in brackets right behind a number of them."""
        kinds = entry.thing in KINDS_OF_PERSONS or entry.citizenship is not None
        if not kinds or entry.is_base:
            return None
        opens = self.opening_bracket(entry)
        if opens < 0:
            return None
        for candidate in reversed(self.levels[max(0, position - _REACH) : position]):
            if candidate.end <= opens:
                beside = not re.search(r"[.,;:()،؛\n]", self.text[candidate.end : opens])
                fits = beside and candidate.sentence is entry.sentence and entry.value < candidate.value
                return candidate if fits and _may_be_part(entry, candidate) else None
        return None

    def whole_of_a_share(self, position: int, entry: Entry) -> Entry | None:
        """ "64% منهم (5,767 شخصا)", "el 65 % (3.874)": the number a share comes to, in brackets behind it."""
        if self.text[entry.start - 1 : entry.start] != "(" or entry.is_base or entry.numeral.set_off:
            return None
        ahead = (item for item in reversed(self.items[entry.sentence.low : entry.index - 1]))
        share = next((item for item in ahead if item.text not in "%٪" and "part" not in item.senses), None)
        if not isinstance(share, Numeral) or share.kind != "percent" or entry.start - share.end > _NEAR_A_SHARE:
            return None
        for candidate in reversed(self.levels[max(0, position - _REACH) : position]):
            apart = candidate.is_base or candidate.aside or candidate.adjunct or candidate.whole is not None
            apart = apart or self.text[candidate.start - 1 : candidate.start] == "("
            if not apart and candidate.value > entry.value and _may_be_part(entry, candidate):
                return candidate
        return None

    def opening_bracket(self, entry: Entry) -> int:
        """Where the bracket or the dashes open that a number stands in; -1 where there are none."""
        opens = self.text.rfind("(", entry.sentence.start, entry.start)
        if opens >= 0 and ")" not in self.text[opens : entry.start]:
            return opens
        dashes = list(DASH_OPENS.finditer(self.text, entry.sentence.start, entry.start + 1))
        if not dashes or DASH_CLOSES.search(self.text, dashes[-1].end(), entry.start):
            return -1
        return dashes[-1].start() if DASH_CLOSES.search(self.text, entry.end, entry.sentence.end) else -1

    def narrowed_whole(self, position: int, entry: Entry) -> Entry | None:
        """ "Au seul mois d'août, on en dénombre 11 323": a bare number of a part of the period."""
        if entry.evidence != "inherited" or entry.is_base or entry.noun is not None:
            return None
        if "span" not in entry.sentence.said:
            return None
        if not any(item.senses.get("span") == "only" for item in self.items[entry.sentence.low : entry.index]):
            return None
        for candidate in reversed(self.levels[max(0, position - _FAR) : position]):
            if not candidate.is_base and candidate.indicator == entry.indicator and candidate.value >= entry.value:
                return candidate
        return None

    def is_of(self, entry: Entry, whole: Entry) -> bool:
        """ "forty-six of the 300 passengers", "12 visas out of 40 papers": the whole stands behind its part."""
        if entry.value >= whole.value:
            return False
        between = self.text[entry.end : whole.start]
        return bool(_OF_THE.fullmatch(between)) or (
            bool(_OUT_OF.search(between))
            and not any(mark in between for mark in ",،;:.()")
            and not (entry.adjunct or entry.family == "operations")
        )

    def opening_whole(self, entry: Entry) -> Entry | None:
        """ "De las 2.300 personas rescatadas, 310 son mujeres": the opening number is the whole."""
        first = self.opening.setdefault(id(entry.sentence), entry)
        if first is entry or entry.is_base or entry.value >= first.value:
            return None
        opening = self.text[first.sentence.start : first.start].strip().lower().rpartition(", ")[2]
        opening = _LEADS_ON.sub("", opening)
        another = entry.evidence in ("event", "name") and entry.indicator != first.indicator
        if self.without_hedge(opening, first) not in _OF_OPENINGS or (another and not self.is_next_to(first, entry)):
            return None
        return first if _may_be_part(entry, first) else None

    def is_next_to(self, first: Entry, entry: Entry) -> bool:
        """Whether a number of persons is the next one behind those that open the sentence, whatever befell it."""
        persons = first.noun is not None and first.family == entry.family == "persons"
        between = (one for one in self.levels if first.start < one.start < entry.start)
        return persons and "," in self.text[first.end : entry.start] and not any(between)

    def without_hedge(self, opening: str, first: Entry) -> str:
        """The words before a total without those that hedge it: "Of the nearly 58,800 who landed"."""
        hedge = self.items[first.index - 1] if first.index > first.sentence.low else None
        if hedge is None or "qualifier" not in hedge.senses or not opening.endswith(hedge.text.lower()):
            return opening
        return opening[: -len(hedge.text)].rstrip()

    def opening_total(self, entry: Entry) -> Entry | None:
        """ "Of the 223, the navy rescued 187": a bare total that opens the sentence is told apart, whatever befell."""
        first = self.opening.get(id(entry.sentence))
        if first is None or first is entry or entry.is_base or entry.adjunct or entry.value >= first.value:
            return None
        opening = self.text[first.sentence.start : first.start].strip().lower()
        bare = self.text[first.end : first.end + 1] == "," and opening in _OF_OPENINGS
        return first if bare and _may_be_part(entry, first) and self.fits(entry, first) else None

    def named_by_opening(self, position: int, entry: Entry) -> Entry | None:
        """ "Of those arrested, nine were in France": the last number of a sentence before of whom the same was told."""
        first = self.opening.setdefault(id(entry.sentence), entry) is entry
        ahead = _OF_THOSE_NAMED.match(self.text, entry.sentence.start, entry.start) if first else None
        if ahead is None or entry.is_base:
            return None
        said = [item.senses for item in self.items[entry.sentence.low : entry.index] if item.start < ahead.end()]
        events = {senses["event"] for senses in said if "event" in senses}
        names = {senses["name"] for senses in said if "name" in senses}
        for candidate in reversed(self.levels[max(0, position - _REACH) : position]):
            apart = candidate.is_base or candidate.aside or candidate.adjunct or candidate.value <= entry.value
            if apart or candidate.sentence is entry.sentence or not _may_be_part(entry, candidate):
                continue
            if self.is_gone_back(position, candidate) or self.is_elsewhere(entry, candidate):
                continue
            own = {item.senses.get("event") for item in self.items[candidate.left : candidate.right]}
            named = candidate.noun is not None and candidate.noun.senses.get("event") in events
            if candidate.indicator in names or named or (events & own and candidate.indicator is not None):
                return candidate
        return None

    def is_done_with(self, candidate: Entry, entry: Entry) -> bool:
        """Whether a number stands in brackets that have closed, or is an earlier value that a ";" leaves behind."""
        return self.shut_in_brackets(candidate, entry) or self.is_a_closed_base(candidate, entry)

    def is_of_other_times(self, position: int, entry: Entry, candidate: Entry, behind: bool) -> bool:
        """Whether a number of a sentence before went back in time, or is of another place than the part's opening."""
        if candidate.sentence is not entry.sentence and self.is_gone_back(position, candidate):
            return True
        return not behind and self.is_elsewhere(entry, candidate)

    def is_gone_back(self, position: int, candidate: Entry) -> bool:
        """Whether a number only went back to an earlier time than one of the same kind before it: "In 2021 …"."""
        told = candidate.period
        if told is None or told.end is None:
            return False
        return any(
            one.start < candidate.start
            and not one.is_base
            and _kind_of(one.indicator) == _kind_of(candidate.indicator)
            and one.period is not None
            and one.period.start is not None
            and one.period.start > told.end
            for one in self.levels[max(0, position - _REACH) : position]
        )

    def is_elsewhere(self, entry: Entry, candidate: Entry) -> bool:
        """Whether "Of the applications in Spain, …" names another place than that of which a number is told."""
        opening = _OF_THOSE_NAMED.match(self.text, entry.sentence.start, entry.start)
        if opening is None or candidate.sentence is entry.sentence or self.ranks(entry):
            return False
        named = self.areas(entry.sentence.low, opening.end())
        told = self.areas(candidate.sentence.low, candidate.end)
        return bool(named) and bool(told) and not named & told

    def areas(self, low: int, end: int) -> set[str]:
        """The places named from an item on, up to a place in the text."""
        found = set()
        for item in self.items[low:]:
            if item.start >= end:
                break
            if "area" in item.senses:
                found.add(item.senses["area"])
        return found

    def told_opening(self, position: int, entry: Entry) -> Entry | None:
        """ "De las personas detenidas ayer, 2.886 son adultas": those counted in the sentences before are the whole."""
        first = self.opening.setdefault(id(entry.sentence), entry) is entry
        ahead = self.text[entry.sentence.start : entry.start]
        if not first or entry.is_base or not _OF_THOSE.match(ahead) or not re.search("[,،]", ahead):
            return None
        events = any("event" in item.senses for item in self.items[entry.sentence.low : entry.index])
        for candidate in reversed(self.levels[max(0, position - _REACH) : position]):
            alike = entry.indicator in (None, candidate.indicator) and candidate.indicator is not None
            apart = candidate.is_base or candidate.aside or candidate.adjunct or candidate.whole is not None
            apart = apart or self.is_elsewhere(entry, candidate)
            if (
                events
                and alike
                and not apart
                and _same_days(entry, candidate)
                and candidate.value > entry.value
                and _may_be_part(entry, candidate)
            ):
                return candidate
        return None

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
                if index == entry.index - 1 and item.text.lower() in _OF_OPENINGS:
                    continue  # "Parmi les 412 rescapés, 36 …": it is the whole
                return item, kind
        behind = self.cue_behind(entry)
        return (behind, "subset") if behind is not None else (None, "")

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
        for candidate in reversed(self.levels[max(0, position - _REACH) : position]):
            if self.is_done_with(candidate, entry):
                continue
            if of_these and not candidate.is_base and candidate.value > entry.value:
                return candidate
            unnamed = subject is not None and candidate.indicator != subject
            apart = kind != "subset" and entry.period_evidence == "own" and _other_days(entry, candidate)
            if unnamed or apart or self.is_of_other_times(position, entry, candidate, behind):
                continue
            if candidate.sentence is not entry.sentence and (own_sentence or self.is_told_apart(candidate, kind)):
                continue
            if candidate.sentence is not entry.sentence and said in _OF_THE_TOTAL and _other_days(entry, candidate):
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
                _may_be_part(entry, candidate) or (kind == "subset" and self.says_too_much(entry, candidate))
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
        return root if alike and _may_be_part(entry, root) else None

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
        beside = self.levels[max(0, position - _REACH) : position]
        siblings = [one for one in beside if one.whole is whole and one.sentence is part.sentence]
        return whole if len(siblings) > 1 and _may_be_part(entry, whole) else None

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

    def colon_whole(self, position: int, entry: Entry) -> Entry | None:
        """The figure before a colon that opens the list this entry stands in."""
        colon = self.colon_before(entry)
        intro = entry.sentence.intro is not None
        if colon is None and not intro:
            return None
        before = colon is not None and self.breaks_down_before(entry, colon)
        for candidate in reversed(self.levels[max(0, position - _FAR) : position]):
            if colon is not None and (candidate.sentence is not entry.sentence or candidate.index > colon):
                if candidate.sentence is entry.sentence:
                    continue
                if before and candidate.whole is not None and self.breaks_down_the_rest(entry):
                    return candidate.whole if self.lists(candidate.whole, entry) else None
                if not before or candidate.whole is not None:
                    return None
            if colon is None and candidate.sentence.bullet:
                continue
            if candidate.is_base or not self.lists(candidate, entry):
                return None
            if candidate.sentence is not entry.sentence and _other_days(entry, candidate):
                return None  # what a list compares with: "7,175 in Fiscal Year 2022"
            return candidate
        return None

    def breaks_down_before(self, entry: Entry, colon: int) -> bool:
        """ "Por rutas: …": whether words for a breakdown open the sentence, so that the total stands before it."""
        opening = self.items[entry.sentence.low : colon]
        stated = any(isinstance(item, Numeral) and not item.reason and item.kind != "percent" for item in opening)
        parted = any(isinstance(item, Numeral) and item.kind == "percent" for item in opening)
        kinds = ("breakdown", "share") if parted else ("breakdown",)
        return not stated and any(item.senses.get("part") in kinds for item in opening)

    def breaks_down_the_rest(self, entry: Entry) -> bool:
        """Whether a list goes on with a ranking told before: "Other nationalities: Iraqis 7,070, Somalis 6,795"."""
        return _OTHER_KINDS.match(self.text, entry.sentence.start, entry.start) is not None

    def colon_before(self, entry: Entry) -> int | None:
        """The last colon before an entry in its sentence."""
        if self.text.find(":", entry.sentence.start, entry.start) < 0:
            return None
        for index in range(entry.index - 1, entry.sentence.low - 1, -1):
            item = self.items[index]
            if item.text == ":" and item.kind == MARK:
                return index
        return None

    def lists(self, whole: Entry, entry: Entry) -> bool:
        """Whether an entry behind a colon breaks a whole down: same kind of thing, nothing else said of it."""
        if entry.adjunct and entry.noun is None:
            return False
        if not _may_be_part(entry, whole) or self.own_event(entry, whole):
            return False
        return self.fits(entry, whole)

    def fits(self, entry: Entry, whole: Entry) -> bool:
        """Whether a part may join those told so far; a whole of "more than 1,000" leaves them some room."""
        room = whole.value * (1.2 if whole.qualifier in ("at_least", "about") else 1)
        return self.told.get(_list_of(entry, whole), 0) + entry.value <= room

    def own_event(self, entry: Entry, whole: Entry) -> bool:
        if whole.indicator in STOCKS and entry.citizenship is None and _kind_of(entry.indicator) == "arrivals":
            return False  # of those who are there, how they came: "77.553 entraron sin autorización"
        if not entry.indicator or entry.indicator == whole.indicator or entry.evidence not in ("event", "noun"):
            return False
        if entry.evidence == "noun":
            ahead = self.items[entry.left : entry.index]
            return entry.indicator in _OF_THEIR_OWN and any("event" in item.senses for item in ahead)
        return any("event" in item.senses for item in self.items[entry.left : entry.right])

    def continued(self, previous: Entry, entry: Entry) -> Entry | None:
        """The whole of the list that an entry goes on with; of two levels of parts the one it can be of."""
        if self.told_behind(previous) and entry.noun is not None and entry.thing not in (None, *KINDS_OF_PERSONS):
            return None
        if entry.adjunct and entry.thing != (previous.whole.thing if previous.whole else None):
            return None
        between = self.text[previous.end : entry.start]
        whole = previous.whole
        dashes = "–" in between or "—" in between
        closed = (dashes and _CLOSING_DASH.search(between) is not None) or self.closes_brackets(previous, entry)
        while whole is not None and whole.whole is not None and (closed or self.stands_beside(whole, entry)):
            closed, whole = False, whole.whole
        return whole if whole is not None and self.continues(previous, entry, whole) else None

    def closes_brackets(self, previous: Entry, entry: Entry) -> bool:
        """Whether a part told in brackets ends with them: "101 from Senegal (3 of them women), and 21 from Gambia"."""
        if ")" not in self.text[previous.end : entry.start] or previous.whole is None:
            return False
        opens = self.text.rfind("(", previous.whole.end, previous.start)
        return opens >= 0 and ")" not in self.text[opens : previous.start]

    def told_behind(self, entry: Entry) -> bool:
        """Whether the cue of a part stands right behind its number: "nine of whom"."""
        return bool(entry.cue) and self.text.startswith(entry.cue, entry.end + 1)

    def stands_beside(self, whole: Entry, entry: Entry) -> bool:
        """Whether two numbers of women, men or minors stand side by side, so that none is part of the other."""
        return {whole.thing, entry.thing} <= KINDS_OF_PERSONS and whole.thing != entry.thing

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
        if self.own_event(entry, whole) or not _may_be_part(entry, whole):
            return False
        if entry.citizenship and self.nationals(whole) not in (None, entry.citizenship):
            return False
        between = self.text[previous.end : entry.start]
        bare = entry.noun is None and not any("event" in item.senses for item in self.items[entry.left : entry.right])
        if any(mark in between for mark in ":.") or (";" in between and not bare) or len(between) > 90:
            return False
        return self.fits(entry, whole)

    def nationals(self, entry: Entry) -> str | None:
        """Whose nationals a number counts: its noun's, or those of the word right behind it: "214 مهاجرا مصريا"."""
        noun = entry.noun
        if entry.citizenship or noun is None:
            return entry.citizenship
        behind = (item for item in self.items[entry.index + 1 : entry.index + 4] if 0 <= item.start - noun.end <= 1)
        return next((item.senses["national"] for item in behind if "national" in item.senses), None)

    def link(self, entry: Entry, whole: Entry, kind: str, cue: str) -> None:
        """Tie a part to its whole, unless that would make a figure a part of itself."""
        if entry.is_base and not whole.is_base and kind != "subset" and whole.sentence is entry.sentence:
            return  # "8.725 detenidos, lo que representa un aumento frente a los 8.383 de abril"
        above: Entry | None = whole
        while above is not None:
            if above is entry:
                return
            above = above.whole
        if entry.whole is not whole:
            told = _list_of(entry, whole)
            self.told[told] = self.told.get(told, 0) + entry.value
            entry.exhaustive = False  # what adds up to another whole says nothing of this one
        entry.whole, entry.part_kind, entry.cue = whole, kind, cue

    # --- sums ------------------------------------------------------------------------------------------------------

    def by_sum(self) -> None:
        """Figures that follow a total and add up to it exactly are its breakdown."""
        for position, whole in enumerate(self.levels):
            if whole.is_base or not whole.value or (whole.qualifier != "exact" and whole.qualifier != "about"):
                continue
            run = self.run_that_adds_up(position, whole)
            if whole.value < _FEWEST_TO_ADD_UP and not self.is_list_of(whole, run):
                continue
            if self.is_series(whole, run) or any(
                one.period_evidence == "own" and _other_days(one, whole) for one in run
            ):
                continue
            for entry in run:
                self.link(entry, whole, "breakdown", entry.cue or "adds up")
                entry.exhaustive = entry.whole is whole

    def is_series(self, whole: Entry, run: list[Entry]) -> bool:
        """Whether prose tells the numbers of one year after another, which no words call parts of the total."""
        told = {(one.period.start, one.period.end) for one in run if one.period is not None}
        apart = len(run) > 1 and len(told) == len(run)
        return apart and all(one.sentence is not whole.sentence and one.sentence.intro is None for one in run)

    def is_list_of(self, whole: Entry, run: list[Entry]) -> bool:
        """Whether few persons are told apart right behind their number: "three couriers, two Poles and one Czech"."""
        if not run or run[0].start < whole.start or run[-1].sentence is not whole.sentence:
            return False
        if self.text[run[0].start - 1 : run[0].start] == "(":
            return True
        nationals = all(entry.noun is not None and "national" in entry.noun.senses for entry in run)
        kinds = all(entry.thing in KINDS_OF_PERSONS for entry in run) and whole.thing not in KINDS_OF_PERSONS
        return (nationals or kinds) and run[0].start - whole.end < _FAR

    def run_that_adds_up(self, position: int, whole: Entry) -> list[Entry]:
        """A run of figures behind a total, or right before it in its sentence, whose sum is the total exactly."""
        if not self.may_add_up(position):
            return []
        following = self.levels[position + 1 : position + 1 + _REACH]
        listed = bool(following) and ":" in self.text[whole.end : following[0].start]
        later = [entry for entry in following if self.may_add(entry, whole, listed=listed)]
        for first in range(min(len(later), 4)):
            run = _summing_up(later, first, whole.value)
            if run and self.is_one_passage(whole, run) and not self.is_of_a_nearer(position, run):
                return run if any(entry.whole is None for entry in run) or first == 0 else []
        earlier = [
            entry for entry in self.levels[max(0, position - _BEFORE) : position] if entry.sentence is whole.sentence
        ]
        for first in range(len(earlier) - 1):
            run = earlier[first:]
            if all(self.may_add(entry, whole) for entry in run) and sum(one.value for one in run) == whole.value:
                return run
        return []

    def is_of_a_nearer(self, position: int, run: list[Entry]) -> bool:
        """Whether the first of a run come to another total right before them: of 127, "95 came: 61 …, 34 …"."""
        ahead = [one for one in self.levels[position + 1 : position + 1 + _REACH] if one.start < run[0].start]
        told = [sum(one.value for one in run[:some]) for some in range(2, len(run))]
        return any(one.value in told and one not in run for one in ahead)

    def is_one_passage(self, whole: Entry, run: list[Entry]) -> bool:
        """Whether no new paragraph of prose begins between a total and two numbers that come to it; more hardly err."""
        listed = len(run) > _BY_CHANCE or all(entry.sentence.bullet or entry.sentence.line for entry in run)
        return listed or "\n\n" not in self.text[whole.end : run[-1].start]

    def may_add_up(self, position: int) -> bool:
        """Whether the numbers about a total are large enough to come to it, whatever they count."""
        total, low = self.values[position], max(0, position - _BEFORE)
        behind, ahead = self.values[position + 1 : position + 1 + _REACH], self.values[low:position]
        return any(sum([value for value in values if value <= total]) >= total for values in (behind, ahead))

    def may_add(self, entry: Entry, whole: Entry, *, listed: bool = False) -> bool:
        """Whether an entry can be one of those that add up to a whole; behind a colon whatever befell it."""
        if entry.is_base or entry.unknown or not entry.value:
            return False
        if entry.whole is not None and entry.whole is not whole and entry.cue != ":":
            return False
        if entry.thing == "smugglers" and whole.thing in PERSONS:
            return False
        if not _may_be_part(entry, whole):
            return False
        if listed and entry.sentence is whole.sentence:
            return True
        if entry.whole is None and self.own_event(entry, whole):
            return False
        said = entry.indicator and entry.evidence in ("event", "name", "noun")
        return not (whole.indicator and said and entry.indicator != whole.indicator)

    # --- brackets --------------------------------------------------------------------------------------------------

    def by_brackets(self) -> None:
        """Numbers in brackets behind places, nationals or kinds break a total down: "Côte d'Ivoire (657)"."""
        position = 0
        while position < len(self.levels):
            group = self.bracket_group(position)
            if not group:
                position += 1
                continue
            self.link_group(position, group)
            position += len(group)

    def bracket_group(self, position: int) -> list[Entry]:
        first = self.levels[position]
        group = []
        for entry in self.levels[position : position + _FAR]:
            if entry.sentence is not first.sentence or entry.is_base or not self.in_brackets(entry):
                break
            group.append(entry)
        if len(group) < 3:
            plain = all(
                entry.whole is None
                and (entry.noun is None or "national" in entry.noun.senses or entry.noun.text.lower() == "nationals")
                and not entry.unknown
                for entry in group
            )
            return group if plain else []
        return group

    def link_group(self, position: int, group: list[Entry]) -> None:
        total = sum(one.value for one in group)
        before = [
            entry
            for entry in self.levels[max(0, position - _FAR) : position]
            if not entry.is_base and entry.indicator and not self.in_brackets(entry)
        ]
        wholes = [entry for entry in before if entry.whole is None and entry.value >= total]
        wholes = self.told_of_the_same(wholes, before, group)
        if wholes and self.place_of(group[0]) and self.ranking_between(wholes[-1], group[0]) is None:
            beside = [entry for entry in wholes if self.place_of(entry) == self.place_of(group[0])]
            apart = [entry for entry in wholes if entry not in beside]
            wholes = apart or wholes
            for one in beside if apart else ():
                if one.start > wholes[-1].start and one.value < wholes[-1].value:
                    self.link(one, wholes[-1], "share", "(")
        wholes = wholes or self.whole_behind(position + len(group), group, total)
        if not wholes:
            return
        whole = self.above_ranking(wholes[-1], group, total)
        if self.tells_another(group[0], whole):
            return
        if any(map(are_victims, group)) and whole.indicator not in _OF_VICTIMS:
            return
        if len(group) < 3 and whole.sentence is not group[0].sentence and not self.ranks(group[0]):
            return
        for other in before:
            if other is not whole and other.start > whole.start and other.value + total == whole.value:
                self.link(other, whole, "breakdown", "adds up")
        for entry in group:
            entry.evidence = "" if entry.whole is None else entry.evidence
            self.link(entry, whole, "breakdown", "(")

    def told_of_the_same(self, wholes: list[Entry], before: list[Entry], group: list[Entry]) -> list[Entry]:
        """Of the totals before a list in brackets those of what was told last, and of its days where some are."""
        if len(wholes) < 2:
            return wholes
        last = before[-1]
        while last.whole is not None:
            last = last.whole
        alike = [one for one in wholes if _kind_of(one.indicator) == _kind_of(last.indicator)]
        begun = [one for one in alike if _begins_with(one, group[0])]
        return begun or alike

    def tells_another(self, first: Entry, whole: Entry) -> bool:
        """Whether the sentence of those in brackets speaks of something else than their supposed whole counts."""
        if whole.sentence is first.sentence:
            return False
        told = first.indicator if first.evidence in ("event", "noun", "name") else None
        if (told, whole.indicator) == ("interceptions", "arrests_smugglers"):
            return False  # "Las detenciones se reparten así: Barcelona (32), …"
        return told is not None and _kind_of(told) != _kind_of(whole.indicator)

    def place_of(self, entry: Entry) -> str | None:
        """The kind of place a number is told behind, as "Colombia, con 40.140", "Malí (10.673)"."""
        following = entry.start
        for item in reversed(self.items[max(entry.sentence.low, entry.index - 4) : entry.index]):
            if any(map(str.isalpha, self.text[item.end : following])):
                return None
            following = item.start
            if "area" in item.senses:
                return load_codelists().areas[item.senses["area"]].kind
            if "national" in item.senses:
                return "country"
            if isinstance(item, Numeral) or not (item.kind == MARK or _SMALL & item.senses.keys()):
                return None
        return None

    def whole_behind(self, position: int, group: list[Entry], total: int) -> list[Entry]:
        """ "Les Maliens (980) et les Guinéens (640) … des 5.000 migrants secourus": the total behind those ranked."""
        for entry in self.levels[position : position + 1]:
            led = self.text[max(0, entry.start - 8) : entry.start].rstrip().lower().endswith(_LEADS_TO_TOTAL)
            if led and entry.sentence is group[0].sentence and not entry.is_base and entry.value >= total:
                return [entry]
        return []

    def above_ranking(self, whole: Entry, group: list[Entry], total: int) -> Entry:
        """The total of a ranking whose first number stands before those in brackets: "X are 640, then Y (310)"."""
        if self.ranking_between(whole, group[0]) is None or not self.head_of_ranking(whole, group[0]):
            return whole
        above = self.total_above(self.levels.index(whole), whole.value + total)
        if above is None:
            return whole
        self.link(whole, above, "share", "(")
        return above

    def ranks(self, entry: Entry) -> bool:
        """Whether words before a number say that a list breaks a total down: "les principaux pays", "la moitié"."""
        return any(
            _ranks(item) or (isinstance(item, Numeral) and item.kind in ("ratio", "percent"))
            for item in self.items[entry.sentence.low : entry.index]
        )

    def in_brackets(self, entry: Entry) -> bool:
        if self.text[max(0, entry.start - 1) : entry.start] != "(" or entry.numeral.set_off:
            return False
        return bool(_CLOSES.match(self.text, entry.end))


def are_victims(entry: Entry) -> bool:
    """Whether victims are counted, who are none of those who arrived: "las cifras de 2020 (1.449 víctimas)"."""
    return entry.noun is not None and fold_phrase(entry.noun.text).startswith("victim")


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
    if whole is None or entry.forecast or (are_victims(entry) and whole.indicator not in (None, *_OF_VICTIMS)):
        return
    lost = entry.citizenship is not None and entry.indicator in ("deaths", "missing")
    kind = entry.thing in KINDS_OF_PERSONS or lost
    if whole.indicator is None and entry.evidence == "shared" and kind:
        entry.indicator, entry.evidence = None, ""
        return
    own = entry.evidence in ("event", "name", "noun") and entry.indicator is not None
    kept = own and (
        entry.indicator == "voluntary_returns_iom" or whole.indicator is None or _family(entry) != _family(whole)
    )
    if own and entry.evidence == "noun" and entry.indicator != whole.indicator:
        kept = (entry.indicator, whole.indicator) != ("interceptions", "arrests_smugglers")
    if entry.indicator in _OF_THEIR_OWN and entry.evidence in ("event", "noun"):
        kept = True
    if entry.thing == "families":
        return
    if entry.thing == "smugglers" and entry.indicator == "arrests_smugglers" and whole.thing != "smugglers":
        kept = True  # "twenty people were arrested, among them nineteen migrants and a smuggler"
    came = whole.indicator in STOCKS and _kind_of(entry.indicator) == "arrivals"
    if own and entry.part_kind == "breakdown" and entry.evidence in ("event", "name") and not came:
        return
    come = entry.noun is not None and entry.noun.text.lower() == _COME
    if come and _kind_of(whole.indicator) not in (None, "arrivals"):
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
