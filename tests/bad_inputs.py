"""Every kind of bad input that text, numbers, files, TOML and SQL have, each with what must come of it: a line a case.

The tests run them all as one raw folder; benchmarks/bad_inputs.py measures each alone.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from etl.settings import Settings

LONGEST, MOST = Settings().max_text_characters, Settings().max_numerals
SOURCE = 'publisher = "ma_interieur"\nlanguage = "fr"\npublished_on = 2024-12-31\n'
ORDINARY = "En 2024, 620 migrants ont été secourus en mer par la Marine royale."


@dataclass(frozen=True, slots=True)
class Outcome:
    """What must come of an input: how it ends, the value or the code of the rule, and words that say why."""

    how: str
    """accepted, review, claim, context, unresolved, set aside, rejected or undecidable."""
    what: int | float | str | None
    """The value, the kind of the numeral, or the rule."""
    why: str = ""
    """Words of the reason, or of the sentence."""
    next_step: str = ""
    """Words of the remedy."""


@dataclass(frozen=True, slots=True)
class BadInput:
    """One bad input: a file of the raw folder, and what must come of it."""

    name: str
    content: str | bytes | Callable[[Path], None]
    """The text, the bytes, or what lays the file."""
    outcome: Outcome
    source: str | bytes = SOURCE
    file: str = "communique.txt"
    """The file below the case's folder that the outcome is about."""

    def lay(self, raw: Path, folder: str) -> str:
        """Put it below the raw folder; gives the path that the outcome is about."""
        home = raw / folder
        home.mkdir(parents=True)
        _write(home / "source.toml", self.source)
        if callable(self.content):
            self.content(home)
        else:
            _write(home / self.file, self.content)
        return f"{folder}/{self.file}"


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))


def accepted(value: int, words: str = "") -> Outcome:
    return Outcome("accepted", value, words)


def review(value: int | None, why: str) -> Outcome:
    return Outcome("review", value, why)


def claim(measure: str) -> Outcome:
    return Outcome("claim", measure)


def context(kind: str) -> Outcome:
    return Outcome("context", kind)


def unresolved(why: str) -> Outcome:
    return Outcome("unresolved", None, why)


def set_aside(rule: str, why: str, next_step: str) -> Outcome:
    return Outcome("set aside", rule, why, next_step)


def rejected(rule: str, why: str) -> Outcome:
    return Outcome("rejected", rule, why, "communique run")


def undecidable(rule: str, why: str) -> Outcome:
    return Outcome("undecidable", rule, why)


def counted(numeral: str) -> str:
    """A sentence that counts so many rescued."""
    return f"En 2024, {numeral} migrants ont été secourus en mer par la Marine royale."


def returns(total: str, iom: str) -> str:
    """A total of returns with its part by the IOM."""
    return (
        f"Du 1er janvier au 30 septembre 2024, {total} migrants ont regagné volontairement leur pays, "
        f"dont {iom} avec l'OIM."
    )


def flood(unit: str, size: int) -> str:
    """A text of so many characters, all of one thing."""
    return (unit * (size // len(unit) + 1))[:size]


def link(target: str, name: str = "communique.txt") -> Callable[[Path], None]:
    """Lay a link in place of a file."""
    return lambda home: (home / name).symlink_to(target)


def link_to_outside(home: Path) -> None:
    """Lay a linked folder, whose files lie outside the raw folder."""
    outside = home.parents[1] / f"outside-{home.name}"
    _write(outside / "secret.txt", ORDINARY)
    (home / "folder").symlink_to(outside)


def linked_source(home: Path) -> None:
    """Lay a source.toml that is a link."""
    _write(home / "communique.txt", ORDINARY)
    (home / "source.toml").unlink()
    (home / "source.toml").symlink_to("/etc/hostname")


def loop(home: Path) -> None:
    """Lay a link to the folder it lies in."""
    (home / "again").symlink_to(home)


def deep(home: Path) -> None:
    """Lay a file in more folders than the limit."""
    _write(home.joinpath(*["d"] * 13, "communique.txt"), ORDINARY)


def pipe(home: Path) -> None:
    """Lay a named pipe, at which a reader would wait for ever."""
    os.mkfifo(home / "communique.txt")


def listening(home: Path) -> None:
    """Lay a socket; its path must be short, hence relative."""
    here = Path.cwd()
    try:
        os.chdir(home)
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind("communique.txt")
    finally:
        os.chdir(here)


def hundred_megabytes(home: Path) -> None:
    """Lay a sparse file, large only by its size."""
    with (home / "communique.txt").open("wb") as file:
        file.truncate(100_000_000)


def oddly_named(home: Path) -> None:
    """Lay a file whose name is not UTF-8."""
    with open(os.fsencode(home) + b"/caf\xe9.txt", "wb") as file:  # noqa: PTH123 - a name that no Path can hold
        file.write(ORDINARY.encode())


_FETCH = "fetch it again"
_NO_LINK = "put a copy of the file itself"
_IS_LINK = "communique.txt is a link, a pipe or a device; links are never followed"
_TOML = "correct"

ENCODINGS = (
    BadInput("cp1252", "Rabat, été : 12".encode("cp1252"), set_aside("not_decodable", "byte 7 (0xe9)", 'encoding = "cp1252"')),
    BadInput("latin-1", "à Ceuta : 12".encode("latin-1"), set_aside("not_decodable", "byte 0 (0xe0)", 'encoding = "cp1252"')),
    BadInput("cp1252, declared", counted("48 963").encode("cp1252"), accepted(48963), SOURCE + 'encoding = "cp1252"'),
    BadInput("cp1256, declared", "في سنة 2024 تم إنقاذ 620 مهاجرا في البحر".encode("cp1256"), accepted(620), 'language = "ar"\nencoding = "cp1256"'),
    BadInput("bytes that cp1252 has not", b"\x81\x8d 12", set_aside("not_decodable", "byte 0 is not cp1252", 'encoding = "cp1252"'), 'encoding = "cp1252"'),
    BadInput("UTF-16 with its mark", counted("48 963").encode("utf-16"), accepted(48963)),
    BadInput("UTF-16 without its mark", counted("48 963").encode("utf-16-le"), set_aside("not_decodable", "byte 58 (0xe9)", 'encoding = "cp1252"')),
    BadInput("ASCII in UTF-16 without its mark", "deaths 12".encode("utf-16-le"), set_aside("nul", "NUL at character 1", 'encoding = "utf-16-le"')),
    BadInput("UTF-8 with its mark", counted("48 963").encode("utf-8-sig"), accepted(48963)),
    BadInput("mojibake", counted("48 963").encode().decode("cp1252"), set_aside("mojibake", "'Ã©' at character", _FETCH)),
    BadInput("lost letters", "Bilan de l'ann\ufffde : 12", set_aside("mojibake", "at character 14", _FETCH)),
    BadInput("half a surrogate", "En 2024, 12 \ud800", set_aside("not_decodable", "byte 12 (0xed)", 'encoding = "cp1252"')),
    BadInput("cut within a letter", "Bilan de l'année".encode()[:-2], set_aside("not_decodable", "byte 14", 'encoding = "cp1252"')),
    BadInput("UTF-7 declared", "deaths 12", set_aside("source_toml", "not a known text encoding: 'utf-7'", "cp1252"), 'encoding = "utf-7"'),
    BadInput("an encoding that runs code", "deaths 12", set_aside("source_toml", "not a known text encoding", "cp1252"), 'encoding = "unicode_escape"'),
)  # fmt: skip

LETTERS = (
    BadInput("decomposed accents", "Le ministère révèle : en 2024, 620 migrants secourus en mer.".replace("é", "e\u0301"), accepted(620)),
    BadInput("a raised footnote behind a number", counted("14.260¹"), accepted(14260)),
    BadInput("a square", counted("10²"), review(10, "a raised figure behind it")),
    BadInput("zero width space within a word", counted("620").replace("migrants", "mig\u200brants"), accepted(620, "mig\u200brants")),
    BadInput("zero width joiner within a number", counted("48\u200d963"), accepted(48963)),
    BadInput("direction marks around the text", f"\u202a{counted('620')}\u202c", accepted(620)),
    BadInput("a direction mark within a number", counted("48\u202e963"), review(48963, "a direction mark stands inside the number")),
    BadInput("a struck out digit", counted("1\u03364260"), rejected("one_grouping_style", "expected: groups of three digits")),
    BadInput("a control character", counted("620\x07"), review(620, "no indicator's meaning holds")),
    BadInput("a terminal's escape sequence", counted("620").replace("Marine", "\x1b[2JMarine"), accepted(620)),
    BadInput("an emoji of digits", counted("6\ufe0f\u20e32\ufe0f\u20e3"), rejected("one_grouping_style", "expected: groups of three digits")),
    BadInput("private use and unassigned letters", counted("620") + "\ue000\U000e0fff", accepted(620)),
)  # fmt: skip

NUMBERS = (
    BadInput("narrow no-break space", counted("48\u202f963"), accepted(48963)),
    BadInput("no-break space", counted("48\u00a0963"), accepted(48963)),
    BadInput("thin space", counted("48\u2009963"), accepted(48963)),
    BadInput("a space that groups nothing", counted("48\u3000963"), review(963, "follow no one style")),
    BadInput("Arabic-Indic digits", counted("٤٨٩٦٣"), accepted(48963)),
    BadInput("Persian digits", counted("۴۸۹۶۳"), accepted(48963)),
    BadInput("fullwidth digits", counted("４８９６３"), accepted(48963)),
    BadInput("digits of three scripts", counted("1٢３"), unresolved("digits of two scripts in one number")),
    BadInput("two scripts on two sides of a point", counted("48.٩٦٣"), unresolved("digits of two scripts in one number")),
    BadInput("a half", counted("½"), unresolved("a sign that stands for a number")),
    BadInput("a circled digit", counted("①"), unresolved("a sign that stands for a number")),
    BadInput("a Roman twelve in one sign", counted("Ⅻ"), context("ordinal")),
    BadInput("1.234 in French", counted("1.234"), accepted(1234)),
    BadInput("1,234 in French", counted("1,234"), review(1234, "may be a decimal")),
    BadInput("1.234 in English", "In 2024, 1.234 migrants were rescued at sea.", review(1234, "may be a decimal"), 'language = "en"'),
    BadInput("two styles in one text", counted("14.260").replace("2024", "2023") + " " + counted("48 963"), accepted(48963)),
    BadInput("groups of one, two and three", counted("1.23.456"), unresolved("follow no one style")),
    BadInput("groups of one, two and three, spaced", counted("1 23 456"), review(23456, "follow no one style")),
    BadInput("a sextillion", counted("1" + 21 * "0"), unresolved("too large to be a count")),
    BadInput("one more than a BIGINT holds", counted("9223372036854775808"), unresolved("too large to be a count")),
    BadInput("five thousand digits", counted(5000 * "7"), unresolved("too large to be a count")),
    BadInput("as many as there are people", counted("7 999 999 999"), accepted(7_999_999_999)),
    BadInput("more than there are people", counted("999 999 999 999"), review(999_999_999_999, "live on earth")),
    BadInput("as many as a count may have", counted("999 999 999 999 999"), review(999_999_999_999_999, "on earth")),
    BadInput("a negative number", counted("-12"), claim("change")),
    BadInput("a percentage", "En 2024, les secours en mer ont augmenté de 12 %.", claim("change_percent")),
    BadInput("underscores", counted("1_000"), unresolved("follow no one style")),
    BadInput("a range", counted("entre 200 et 300"), accepted(200, "between 200 300")),
    BadInput("a fraction", counted("les deux tiers des"), claim("share")),
    BadInput("a fraction with a stroke", counted("1/2"), review(2, "a stroke between two numbers")),
    BadInput("nearly", counted("près de 200"), accepted(200, "about")),
    BadInput("more than", counted("plus de 200"), accepted(200, "at_least 200")),
    BadInput("an exponent", counted("1e5"), review(1, "no indicator's meaning holds")),
    BadInput("hexadecimal", counted("0x10"), review(0, "no indicator's meaning holds")),
    BadInput("not a number", counted("NaN"), context("year")),
    BadInput("a first", "Le 1er agent a été décoré.", context("ordinal")),
    BadInput("a Roman numeral", "Le roi Mohammed VI a présidé la réunion.", context("ordinal")),
    BadInput("a telephone number", "Appelez le +212 5 37 76 12 34 pour en savoir plus.", context("reference")),
    BadInput("a law", "La loi n° 02-03 relative à l'entrée et au séjour des étrangers.", context("reference")),
    BadInput("a date", "La réunion du 12/03/2024 a été reportée.", context("date")),
    BadInput("a day that does not exist", "La réunion du 31/02/2024 a été reportée.", context("date")),
    BadInput("a year", "L'année 2024 a été calme.", context("year")),
)  # fmt: skip

CONTRADICTIONS = (
    BadInput("a part larger than its whole", returns("1.388", "1.664"), rejected("iom_returns_within_returns", "1664; expected: at most 1388")),
    BadInput("two totals in one text", counted("14.260") + " " + counted("48.963"), rejected("one_total", "Here: 48963; expected: 14260")),
    BadInput("a part without its whole", "En 2024, 512 migrants ont regagné volontairement leur pays avec l'OIM.", undecidable("iom_returns_within_returns", "512")),
    BadInput("a period that ends after the publication", counted("620").replace("2024", "2025"), rejected("no_future", "period to 2025-12-31")),
)  # fmt: skip

FLOODS = (
    BadInput("a megabyte of digits", flood("7", 1_000_000), set_aside("too_long", "1,000,000 characters, the limit is 100,000", "ETL_MAX_TEXT_CHARACTERS")),
    BadInput("digits as long as a text may be", flood("7", LONGEST), unresolved("too large to be a count")),
    BadInput("grouped digits as long as a text may be", flood("123.", LONGEST), set_aside("too_many_numerals", "25,000 numerals, the limit is 1,500", "ETL_MAX_NUMERALS")),
    BadInput("spaces as long as a text may be", "12" + flood(" ", LONGEST - 2), review(12, "no indicator's meaning holds")),
    BadInput("line ends as long as a text may be", "12" + flood("\n", LONGEST - 2), review(12, "no indicator's meaning holds")),
    BadInput("one digit and a space, again and again", flood("1 ", LONGEST), set_aside("too_many_numerals", "50,000 numerals, the limit is 1,500", "ETL_MAX_NUMERALS")),
    BadInput("as many numbers as a text may hold", flood("12 personnes, ", 14 * MOST), review(12, "")),
    BadInput("as many bare numbers as a text may hold", flood("1 ", 2 * MOST), review(1, "")),
    BadInput("as many halves as a text may hold", flood("½", MOST), unresolved("a sign that stands for a number")),
    BadInput("number words as long as a text may be", flood("six; ", LONGEST), set_aside("too_many_numerals", "numerals, the limit is 1,500", "ETL_MAX_NUMERALS")),
    BadInput("one word as long as a text may be", "12 " + flood("a", LONGEST - 3), review(12, "")),
    BadInput("brackets as long as a text may be", "12 " + flood("(", LONGEST - 3), review(12, "")),
    BadInput("one sentence as long as a text may be", flood("la marine a secouru en mer 25 migrants, dont 4 femmes, ", 55 * MOST // 2), review(25, "No words give its period")),
    BadInput("zero width spaces as long as a text may be", "12" + flood("\u200b", LONGEST - 2), review(12, "")),
)  # fmt: skip

FILES = (
    BadInput("a hundred megabytes", hundred_megabytes, set_aside("too_big", "100,000,000 bytes, the limit is 5,000,000", "ETL_MAX_FILE_BYTES")),
    BadInput("an empty file", b"", set_aside("empty", "it holds no text", _FETCH)),
    BadInput("nothing but spaces", " \n\u00a0", set_aside("empty", "it holds no text", _FETCH)),
    BadInput("NUL", b"deaths\x0012", set_aside("nul", "NUL at character 6", _FETCH)),
    BadInput("a link to a file of the system", link("/etc/passwd"), set_aside("not_regular", _IS_LINK, _NO_LINK)),
    BadInput("a link to nothing", link("nowhere"), set_aside("not_regular", _IS_LINK, _NO_LINK)),
    BadInput("a linked folder outside", link_to_outside, set_aside("not_regular", "folder is a link", _NO_LINK), file="folder"),
    BadInput("a folder linked to itself", loop, set_aside("not_regular", "again is a link", _NO_LINK), file="again"),
    BadInput("a linked source.toml", linked_source, set_aside("not_regular", "source.toml is a link", _NO_LINK)),
    BadInput("a pipe", pipe, set_aside("not_regular", _IS_LINK, _NO_LINK)),
    BadInput("a device", link("/dev/zero"), set_aside("not_regular", _IS_LINK, _NO_LINK)),
    BadInput("a socket", listening, set_aside("not_regular", _IS_LINK, _NO_LINK)),
    BadInput("folders without end", deep, set_aside("too_deep", "the folder lies too deep", "ETL_MAX_DEPTH"), file="/".join("d" * 13)[:23]),
    BadInput("a name that is not UTF-8", oddly_named, set_aside("name_not_utf8", "its name is not UTF-8", "rename it"), file="caf\\xe9.txt"),
    BadInput("a name that is SQL", counted("622"), accepted(622), file="'; DROP TABLE figures; --.txt"),
    BadInput("a name that climbs", counted("623"), accepted(623), file="a\\..\\..\\passwd.txt"),
    BadInput("a name that drives a terminal", counted("624"), accepted(624), file="\x1b[2J\n.txt"),
    BadInput("a foreign database", b"DUCK" + bytes(100), set_aside("no_reader", "no reader for .duckdb", "communique.txt"), file="other.duckdb"),
    BadInput("a foreign Parquet file", b"PAR1" + bytes(100), set_aside("no_reader", "no reader for .parquet", "communique.txt"), file="rows.parquet"),
    BadInput("a pickle", b"\x80\x04cos\nsystem\n.", set_aside("no_reader", "no reader for .pickle", "communique.txt"), file="result.pickle"),
)  # fmt: skip

_DEEP = "x = " + 5_000 * "[" + 5_000 * "]"
TOML = (
    BadInput("no TOML", ORDINARY, set_aside("source_toml", "source.toml: ", _TOML), "publisher = "),
    BadInput("a day that does not exist, in TOML", ORDINARY, set_aside("source_toml", "source.toml: ", _TOML), "published_on = 2024-02-30"),
    BadInput("a day in quotation marks", ORDINARY, set_aside("source_toml", "published_on is not a day", "without quotation marks"), 'published_on = "2024-02-28"'),
    BadInput("a key twice", ORDINARY, set_aside("source_toml", "source.toml: ", _TOML), 'title = "a"\ntitle = "b"'),
    BadInput("an unknown key", ORDINARY, set_aside("source_toml", "unknown key 'publishd_on'", "write published_on"), "publishd_on = 2024-02-28"),
    BadInput("nesting without end", ORDINARY, set_aside("source_toml", "source.toml: ", _TOML), _DEEP),
    BadInput("a number of fifty thousand digits", ORDINARY, set_aside("source_toml", "source.toml: ", _TOML), "title = " + 50_000 * "7"),
    BadInput("a table where a text belongs", ORDINARY, set_aside("source_toml", "publisher is not a text", "between quotation marks"), "[publisher]\nname = 1"),
    BadInput("a source.toml without end", ORDINARY, set_aside("too_big", "64,000", "cut it"), "# " + 64_000 * "x"),
    BadInput("a source.toml in latin-1", ORDINARY, set_aside("source_toml", "byte 9 is not UTF-8", "as UTF-8"), 'title = "été"'.encode("latin-1")),
    BadInput("a file as the address", ORDINARY, set_aside("source_toml", "url is no web address", "https://"), 'url = "file:///etc/passwd"'),
    BadInput("a script as the address", ORDINARY, set_aside("source_toml", "url is no web address", "https://"), 'url = "javascript:alert(1)"'),
    BadInput("a Python object of YAML", ORDINARY, set_aside("source_toml", "source.toml: ", _TOML), "publisher: !!python/object/apply:os.system [id]"),
)  # fmt: skip

SQL = (
    BadInput("SQL as the publisher", counted("625"), accepted(625), SOURCE.replace("ma_interieur", "x'); DROP TABLE figures; --")),
    BadInput("SQL as the title", counted("626"), accepted(626), SOURCE + "title = \"'; DELETE FROM figures; --\""),
    BadInput("SQL in the sentence", counted("620") + " '; DROP TABLE figures; --", accepted(620)),
    BadInput("a script in the sentence", counted("620").replace("migrants", "<script>alert(1)</script> migrants"), review(620, "<script>alert")),
)  # fmt: skip

BAD_INPUTS = (*ENCODINGS, *LETTERS, *NUMBERS, *CONTRADICTIONS, *FLOODS, *FILES, *TOML, *SQL)
