"""The code lists: indicators, publishers, areas and units, one TOML file an indicator and a publisher.

Loading is light (no dataframe library), checked, and done once a process. An error names file, key and remedy.
"""

from __future__ import annotations

import difflib
import hashlib
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from schemas.labelled_codes import codes_of

Words = Mapping[str, Mapping[str, tuple[str, ...]]]
_PHRASE_KEYS = ("names", "events", "things")
_INDICATOR_KEYS = (
    "unit", "unit_labels", "kind", "parent", "definition", "excludes", "term", "counts", "meanings", "labels",
    "phrases",
)  # fmt: skip
_PUBLISHER_KEYS = ("names", "kind", "country", "languages", "rank")
_AREA_KEYS = ("labels", "names", "demonyms", "metonyms", "parent", "kind")
_UNIT_KEYS = ("labels", "sdmx")


class VocabularyError(ValueError):
    """A vocabulary file is missing, malformed or at odds with another.

    Args:
        problem: which file and key, and what is wrong there.
        remedy: what to write instead.
    """

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem}. {remedy}")
        self.problem, self.remedy = problem, remedy


@dataclass(frozen=True, slots=True)
class Meaning:
    """What must stand together for a figure to be of an indicator: something counted, what happened to it, and how."""

    thing: str | None
    event: str | None
    given: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is counted: its definition, its unit, and the words that name it."""

    code: str
    labels: Mapping[str, str]
    definition: str
    excludes: str
    unit: str
    kind: str
    parent: str | None
    term: str
    meanings: tuple[Meaning, ...]
    phrases: Words


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who states figures: all names it goes by, and how near it is to the count (rank 1 counts itself)."""

    code: str
    names: tuple[str, ...]
    country: str | None = None
    languages: tuple[str, ...] = ()
    rank: int = 2
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A reference area: a country (ISO 3166-1), a region (ISO 3166-2), a sea or a route (own codes, `X-…`)."""

    code: str
    labels: Mapping[str, str]
    names: Mapping[str, tuple[str, ...]]
    demonyms: Mapping[str, tuple[str, ...]]
    metonyms: Mapping[str, tuple[str, ...]]
    parent: str | None = None
    kind: str = "country"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure, with its SDMX code where one exists."""

    code: str
    labels: Mapping[str, str]
    sdmx: str | None = None


@dataclass(frozen=True, slots=True)
class Codelists:
    """All code lists, and the fingerprint that tells one state of the vocabulary from another."""

    indicators: dict[str, Indicator]
    publishers: dict[str, Publisher]
    areas: dict[str, Area]
    units: dict[str, Unit]
    fingerprint: str
    _publisher_names: dict[str, str] = field(repr=False)

    def publisher_named(self, text: str) -> Publisher | None:
        """The publisher with this code or name, blind to case and accents; None when nobody goes by it."""
        code = self._publisher_names.get(_plain(text))
        return self.publishers[code] if code else None

    def publisher_code(self, name: str | None) -> str | None:
        """The code of a publisher that is known, else the name as given."""
        known = self.publisher_named(name) if name else None
        return known.code if known else name


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in decomposed if not unicodedata.combining(c)).split())


def _tables(folder: Traversable, where: str) -> Iterator[tuple[str, str, dict[str, Any], bytes]]:
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".toml"):
            yield f"{where}/{file.name}", file.name.removesuffix(".toml"), *_table(file, f"{where}/{file.name}")


def _table(file: Traversable, where: str) -> tuple[dict[str, Any], bytes]:
    raw = file.read_bytes()
    try:
        return tomllib.loads(raw.decode("utf-8")), raw
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise VocabularyError(
            f"{where}: not valid TOML ({error})", "Mend the line it names and save as UTF-8"
        ) from error


def _need(table: Mapping[str, Any], key: str, kind: type, where: str) -> Any:
    value = table.get(key)
    if not isinstance(value, kind):
        shown = "is missing" if value is None else f"is {value!r}"
        raise VocabularyError(f"{where}: `{key}` {shown}", f"Write {key} = a {kind.__name__}")
    return value


def _only(table: object, known: tuple[str, ...], where: str) -> None:
    """Refuse a key that nobody reads: more often than not it is a slip of the pen."""
    if not isinstance(table, dict):
        raise VocabularyError(f"{where}: not a table", f"Write the keys {', '.join(known)} below its name in brackets")
    for key in table:
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            raise VocabularyError(
                f"{where}: unknown key `{key}`", f"Write `{near[0]}`" if near else f"Known: {', '.join(known)}"
            )


def _words(table: Mapping[str, Any], where: str) -> dict[str, tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {}
    for key, phrases in table.items():
        if not isinstance(phrases, list) or not all(isinstance(phrase, str) for phrase in phrases):
            raise VocabularyError(
                f"{where}: `{key}` is not a list of phrases", f'Write {key} = ["a phrase", "another"]'
            )
        words[key] = tuple(phrases)
    return words


def _meanings(table: Mapping[str, Any], code: str, where: str) -> tuple[Meaning, ...]:
    meanings = [_meaning(row, where) for row in table.get("meanings", [])]
    phrases = table.get("phrases", {}).values()
    own_things = any("things" in words for words in phrases)
    own_events = any("events" in words for words in phrases)
    if own_things or own_events:
        meanings.append(Meaning(code if own_things else table.get("counts"), code if own_events else None))
    return tuple(meanings)


def _meaning(row: object, where: str) -> Meaning:
    if not isinstance(row, dict) or not set(row) <= {"thing", "event", "given", "without"} or not row:
        raise VocabularyError(f"{where}: the meaning {row!r} is not understood", 'Write { thing = "…", event = "…" }')
    return Meaning(row.get("thing"), row.get("event"), _set(row, "given"), _set(row, "without"))


def _set(row: Mapping[str, Any], key: str) -> frozenset[str]:
    value = row.get(key, [])
    return frozenset([value] if isinstance(value, str) else value)


def _one_of(kind: str, codelist: str, where: str) -> str:
    known = codes_of(codelist)
    if kind not in known:
        remedy = f"Write one of {', '.join(known)}, or add it with its labels to codes/{codelist}.toml"
        raise VocabularyError(f"{where}: `kind` is {kind!r}", remedy)
    return kind


def _indicator(where: str, code: str, table: Mapping[str, Any]) -> Indicator:
    _only(table, _INDICATOR_KEYS, where)
    kind = _one_of(_need(table, "kind", str, where), "indicator_kind", where)
    phrases = _need(table, "phrases", dict, where)
    for language, words in phrases.items():
        _only(words, _PHRASE_KEYS, f"{where} [phrases.{language}]")
    return Indicator(
        code=code,
        labels=_need(table, "labels", dict, where),
        definition=_need(table, "definition", str, where),
        excludes=table.get("excludes", ""),
        unit=_need(table, "unit", str, where),
        kind=kind,
        parent=table.get("parent"),
        term=table.get("term", ""),
        meanings=_meanings(table, code, where),
        phrases={language: _words(words, f"{where} [phrases.{language}]") for language, words in phrases.items()},
    )


def _publisher(where: str, code: str, table: Mapping[str, Any]) -> Publisher:
    _only(table, _PUBLISHER_KEYS, where)
    _need(table, "names", list, where)
    names = _words({"names": table["names"]}, where)["names"]
    languages = tuple(table.get("languages", ()))
    kind = _one_of(table["kind"], "publisher_kind", where) if "kind" in table else ""
    return Publisher(code, names, table.get("country"), languages, table.get("rank", 2), kind)


def _area(code: str, table: Mapping[str, Any]) -> Area:
    _only(table, _AREA_KEYS, f"areas.toml [{code}]")
    names, demonyms, metonyms = (
        _words(table.get(key, {}), f"areas.toml [{code}] {key}") for key in ("names", "demonyms", "metonyms")
    )
    labels = _need(table, "labels", dict, f"areas.toml [{code}]")
    kind = _one_of(table.get("kind", "country"), "area_kind", f"areas.toml [{code}]")
    return Area(code, labels, names, demonyms, metonyms, table.get("parent"), kind)


def _unit(code: str, table: Mapping[str, Any]) -> Unit:
    _only(table, _UNIT_KEYS, f"units.toml [{code}]")
    return Unit(code, _need(table, "labels", dict, f"units.toml [{code}]"), table.get("sdmx"))


def _add_own_unit(units: dict[str, Unit], table: Mapping[str, Any], where: str) -> None:
    """Take in the unit that an indicator brings with it, so that one file is enough for a new kind of thing."""
    if "unit_labels" not in table:
        return
    code, labels = table["unit"], _need(table, "unit_labels", dict, where)
    if code in units and units[code].labels != labels:
        raise VocabularyError(f"{where}: the unit {code!r} has other labels elsewhere", "Leave out `unit_labels` here")
    units[code] = Unit(code, labels)


def _publisher_names(publishers: Mapping[str, Publisher]) -> dict[str, str]:
    names: dict[str, str] = {}
    for code, publisher in publishers.items():
        for name in (code, *publisher.names):
            holder = names.setdefault(_plain(name), code)
            if holder != code:
                raise VocabularyError(
                    f"publishers/{code}.toml: the name {name!r} is also that of publishers/{holder}.toml",
                    "Keep it in one of the two files",
                )
    return names


def _check_publishers(publishers: Mapping[str, Publisher], areas: Mapping[str, Area]) -> None:
    for publisher in publishers.values():
        if publisher.country and publisher.country not in areas:
            raise VocabularyError(
                f"publishers/{publisher.code}.toml: country {publisher.country!r} is no area",
                "Name a table of areas.toml, or leave `country` out",
            )


def _check_links(indicators: dict[str, Indicator], areas: dict[str, Area], units: dict[str, Unit]) -> None:
    for indicator in indicators.values():
        where = f"indicators/{indicator.code}.toml"
        if indicator.unit not in units:
            raise VocabularyError(
                f"{where}: unit {indicator.unit!r} is in no units.toml table",
                f"Write `unit_labels` beside it, or choose a known one: {', '.join(sorted(units))}",
            )
        if indicator.parent and indicator.parent not in indicators:
            raise VocabularyError(
                f"{where}: parent {indicator.parent!r} is no indicator", "Name the file of an indicator, without .toml"
            )
    for area in areas.values():
        if area.parent and area.parent not in areas:
            raise VocabularyError(
                f"areas.toml [{area.code}]: parent {area.parent!r} is no area", "Name a table of areas.toml"
            )


def read_codelists(root: Traversable) -> Codelists:
    """Read and check the code lists below a folder laid out like `schemas/`.

    Raises:
        VocabularyError: naming the file, the key and what to write instead.
    """
    digest = hashlib.sha256()
    indicators, publishers = {}, {}
    unit_tables, unit_bytes = _table(root.joinpath("units.toml"), "units.toml")
    units = {code: _unit(code, table) for code, table in unit_tables.items()}
    for where, code, table, raw in _tables(root.joinpath("indicators"), "indicators"):
        indicators[code] = _indicator(where, code, table)
        _add_own_unit(units, table, where)
        digest.update(raw)
    for where, code, table, raw in _tables(root.joinpath("publishers"), "publishers"):
        publishers[code] = _publisher(where, code, table)
        digest.update(raw)
    area_tables, area_bytes = _table(root.joinpath("areas.toml"), "areas.toml")
    areas = {code: _area(code, table) for code, table in area_tables.items()}
    digest.update(area_bytes + unit_bytes)
    _check_links(indicators, areas, units)
    _check_publishers(publishers, areas)
    return Codelists(indicators, publishers, areas, units, digest.hexdigest(), _publisher_names(publishers))


@lru_cache(maxsize=1)
def load_codelists() -> Codelists:
    """The code lists as shipped; read and checked once a process."""
    return read_codelists(resources.files("schemas"))
