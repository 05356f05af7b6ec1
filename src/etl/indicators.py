"""From a thing counted, what happened to it and how, to the indicator: a stated meaning, never the nearest code."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from schemas.codelists import Codelists, load_codelists

PERSONS = frozenset(
    (
        "persons", "women", "men", "minors", "foreigners", "refugees", "asylum_seekers", "applicants",
        "arrivals_noun", "lives",
    )
)  # fmt: skip
"""Classes of things that are persons: what is said of persons holds for them."""
KINDS_OF_PERSONS = frozenset({"women", "men", "minors"})
ARRIVALS = frozenset({"arrivals", "arrivals_sea", "arrivals_land"})
CARRIERS = frozenset({"boats", "vehicles", "operations"})
"""What people are carried in, or caught by, that is counted beside them."""
STOCKS = frozenset({"stock_migrants", "refugees_registered"})
"""Indicators of those who are there."""
WENT_HOME = frozenset({"voluntary_returns", "voluntary_returns_iom"})
LOST = frozenset({"deaths", "missing"})
"""Indicators of those who lost their lives, or may have."""

UNIT_OF_THING = {
    "networks": "networks", "attempts": "attempts", "crossings": "crossings", "boats": "boats", "vehicles": "vehicles",
    "documents": "documents", "applications": "applications", "asylum_applications": "applications",
    "operations": "operations", "cases": "cases", "engines": "engines", "permits": "permits", "stay_permits": "permits",
    "families": "families",
    "assaults": "assaults", "bodies": "persons", "deaths": "persons", "missings": "persons", "smugglers": "persons",
    "officers": "persons", "suspects": "persons", "violators": "persons", "drugs": "KG",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class MeaningTable:
    """All meanings by thing and event, the most demanding first."""

    rows: dict[tuple[str, str | None], tuple[tuple[frozenset[str], frozenset[str], str], ...]]
    units: dict[str, str]
    kinds: dict[str, str]
    children: dict[str, tuple[tuple[frozenset[str], str], ...]]
    parents: dict[str, str]

    def indicator(self, thing: str | None, event: str | None, given: Iterable[str]) -> str | None:
        """The indicator of which these words speak, or None where no meaning holds."""
        if thing is None:
            return None
        present = set(given)
        for required, barred, code in self.rows.get((thing, event), ()):
            if required <= present and not barred & present:
                return code
        if thing != "persons" and thing in PERSONS:
            return self.indicator("persons", event, present)
        return None

    def possible(self, thing: str | None, events: Iterable[str]) -> tuple[str, ...]:
        """The indicators that a thing and one of these events may mean, whatever else must be said with them."""
        things = {thing, "persons"} if thing in PERSONS else {thing}
        pairs = [(one, event) for event in events for one in sorted(filter(None, things))]
        return tuple(dict.fromkeys(code for pair in pairs for *_, code in self.rows.get(pair, ())))

    def narrowed(self, code: str, given: Iterable[str]) -> str:
        """The more precise child of an indicator where the words give what it asks for, else the indicator itself."""
        present = set(given)
        for required, child in self.children.get(code, ()):
            if required <= present:
                return child
        return code

    def sibling(self, code: str, given: Iterable[str]) -> str:
        """The sister code the words ask for ("661 por mar" after "1.246 por tierra"), else the code itself."""
        parent = self.parents.get(code) or code
        narrowed = self.narrowed(parent, given)
        return narrowed if narrowed != parent else code


def build_table(codelists: Codelists) -> MeaningTable:
    """Index the meanings of all indicators."""
    rows: dict[tuple[str, str | None], list[tuple[frozenset[str], frozenset[str], str]]] = {}
    for indicator in codelists.indicators.values():
        for meaning in indicator.meanings:
            if meaning.thing:
                rows.setdefault((meaning.thing, meaning.event), []).append(
                    (meaning.given, meaning.without, indicator.code)
                )
    ordered = {key: tuple(sorted(values, key=lambda row: -len(row[0]))) for key, values in rows.items()}
    units = {code: indicator.unit for code, indicator in codelists.indicators.items()}
    kinds = {code: indicator.kind for code, indicator in codelists.indicators.items()}
    parents = {code: indicator.parent for code, indicator in codelists.indicators.items() if indicator.parent}
    children: dict[str, list[tuple[frozenset[str], str]]] = {}
    for indicator in codelists.indicators.values():
        for meaning in indicator.meanings:
            if indicator.parent and meaning.given:
                children.setdefault(indicator.parent, []).append((meaning.given, indicator.code))
    return MeaningTable(ordered, units, kinds, {code: tuple(rows) for code, rows in children.items()}, parents)


@lru_cache(maxsize=1)
def meanings() -> MeaningTable:
    """The meanings as shipped; built once a process."""
    return build_table(load_codelists())


def is_person(thing: str | None, national: bool = False) -> bool:
    """Whether a class of things is one of persons."""
    return national or thing in PERSONS or thing == "smugglers"
