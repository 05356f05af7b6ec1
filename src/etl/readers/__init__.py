"""Readers: raw bytes -> text, one file a format. A new format is a new module here with `READERS`.

Also the reasons for which a file is no document, so that a reader needs no other module.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from schemas.rows import Cell, Place

if TYPE_CHECKING:
    from etl.source import Source


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a file is set aside: what must hold for a document, what is wrong, and what to do about it."""

    sentence_en: str
    sentence_fr: str
    reason: str
    remedy: str


REASONS = {
    "not_regular": Reason(
        "A raw file is a file, not a link, a pipe or a device.",
        "Un fichier brut est un fichier, ni lien, ni tube, ni périphérique.",
        "it is a link, a pipe or a device; links are never followed",
        "put a copy of the file itself into the raw folder",
    ),
    "too_deep": Reason(
        "Raw files lie no deeper than the limit.",
        "Les fichiers bruts ne sont pas plus profonds que la limite.",
        "the folder lies too deep",
        "move it nearer to the raw folder, or set ETL_MAX_DEPTH",
    ),
    "name_not_utf8": Reason(
        "The name of a raw file is UTF-8.",
        "Le nom d'un fichier brut est en UTF-8.",
        "its name is not UTF-8",
        "rename it",
    ),
    "not_permitted": Reason(
        "A raw file may be read.",
        "Un fichier brut peut être lu.",
        "it may not be read",
        "give the reading user permission: chmod u+r",
    ),
    "changing": Reason(
        "A raw file does not change while it is read.",
        "Un fichier brut ne change pas pendant sa lecture.",
        "it changed while it was read",
        "wait until its writer is done, then run again",
    ),
    "too_big": Reason(
        "A raw file is no larger than the limit.",
        "Un fichier brut ne dépasse pas la taille limite.",
        "it is larger than the limit",
        "cut it, or raise ETL_MAX_FILE_BYTES",
    ),
    "too_long": Reason(
        "A document's text is no longer than the limit.",
        "Le texte d'un document ne dépasse pas la longueur limite.",
        "its text is longer than the limit",
        "cut the communiqué out of it, or raise ETL_MAX_TEXT_CHARACTERS",
    ),
    "too_many_numerals": Reason(
        "A document holds no more numerals than the limit.",
        "Un document ne contient pas plus de nombres que la limite.",
        "it holds more numerals than the limit",
        "cut the communiqué out of it, or raise ETL_MAX_NUMERALS",
    ),
    "too_slow": Reason(
        "A document is read within the time limit.",
        "Un document se lit dans le temps limite.",
        "reading it takes longer than the limit",
        "report the text, as reading should not be slow; or raise ETL_MAX_TEXT_SECONDS",
    ),
    "reading_failed": Reason(
        "A document can be read without a failure of the program.",
        "Un document se lit sans défaillance du programme.",
        "reading it failed",
        "report the text and this reason: it is a bug of communique",
    ),
    "empty": Reason(
        "A document holds text.",
        "Un document contient du texte.",
        "it holds no text",
        "fetch it again, or take it out of the raw folder",
    ),
    "no_reader": Reason(
        "There is a reader for each raw file's kind.",
        "Il existe un lecteur pour chaque sorte de fichier brut.",
        "there is no reader for this kind of file",
        "save its text as communique.txt beside it, or take it out of the raw folder",
    ),
    "not_decodable": Reason(
        "A document is UTF-8, or in the encoding that its source.toml names.",
        "Un document est en UTF-8, ou dans l'encodage que nomme son source.toml.",
        "its bytes are not UTF-8, and source.toml names no other encoding",
        'write encoding = "cp1252" (or what it is) into source.toml beside it, or fetch it again',
    ),
    "nul": Reason(
        "A document holds no NUL characters.",
        "Un document ne contient pas de caractère NUL.",
        "it holds NUL characters: no text, or UTF-16 without its mark",
        'write encoding = "utf-16-le" into source.toml, or fetch it again',
    ),
    "mojibake": Reason(
        "The letters of a document were decoded as they were encoded.",
        "Les lettres d'un document ont été décodées comme elles furent encodées.",
        "its letters were decoded wrongly before it was saved",
        "fetch it again, in the encoding its page declares",
    ),
    "mislabelled": Reason(
        "A raw file is of the kind that the end of its name says.",
        "Un fichier brut est de la sorte que dit la fin de son nom.",
        "its content is not what its name says",
        "give it the ending of its kind, or fetch it again",
    ),
    "damaged": Reason(
        "A raw file is whole.",
        "Un fichier brut est entier.",
        "it is cut or damaged",
        "fetch it again",
    ),
    "encrypted": Reason(
        "A raw file is readable without a password.",
        "Un fichier brut se lit sans mot de passe.",
        "it is protected by a password",
        "save a copy without the password, or its text as communique.txt",
    ),
    "scan": Reason(
        "Every page has its text, not only a picture of it.",
        "Chaque page a son texte, et pas seulement son image.",
        "it is a scan without text",
        "add a text layer, for instance with ocrmypdf, look through it, and put that file into the raw folder",
    ),
    "too_costly": Reason(
        "A raw file can be read within the limits of memory, time and unpacked size.",
        "Un fichier brut se lit dans les limites de mémoire, de temps et de taille dépliée.",
        "reading it takes more memory or time than the limits allow",
        "save its text as communique.txt, or raise ETL_MAX_READER_BYTES or ETL_MAX_READER_SECONDS",
    ),
    "attachment": Reason(
        "Every attachment of a mail is of a kind that can be read, or a picture.",
        "Chaque pièce jointe d'un courriel est d'une sorte lisible, ou une image.",
        "it has an attachment that cannot be read",
        "save the mail's text as communique.txt and the attachment beside it",
    ),
    "table_mapping": Reason(
        "The source.toml beside a table says what its columns hold.",
        "Le source.toml à côté d'un tableau dit ce que contiennent ses colonnes.",
        "nothing says what its columns hold",
        'write [table.columns] into the source.toml beside it, for instance: value = "Number"; see docs/formats.md',
    ),
    "source_toml": Reason(
        "source.toml is valid, and all its keys are known.",
        "source.toml est valide et toutes ses clés sont connues.",
        "its source.toml is wrong",
        "correct source.toml",
    ),
}
"""Every reason to set a file aside, by its code in the table rejected."""


class Unreadable(Exception):
    """A file cannot be a document; `rule` is a code of REASONS."""

    def __init__(self, rule: str, reason: str | None = None, remedy: str | None = None) -> None:
        super().__init__(rule)
        self.rule = rule
        self.reason = reason or REASONS[rule].reason
        self.remedy = remedy or REASONS[rule].remedy


def too_many_numerals(count: int, limit: int) -> Unreadable:
    """Why a text with that many numerals is set aside."""
    return Unreadable("too_many_numerals", f"it holds {count:,} numerals, the limit is {limit:,}")


@dataclass(frozen=True, slots=True)
class Content:
    """What a reader made of a file, with what the file says of itself; source.toml goes before it."""

    text: str
    places: tuple[Place, ...] = ()
    """Pages, where there are pages."""
    cells: tuple[Cell, ...] = ()
    """Of a table whose figures were typed in by somebody."""
    title: str | None = None
    url: str | None = None
    published_on: date | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """How one kind of file becomes text."""

    suffixes: tuple[str, ...]
    media_type: str
    read: Callable[[bytes, Source], Content]
    """(raw bytes, what source.toml says) -> content; raises Unreadable."""
    confined: bool = False
    """Whether its parser is native or unpacks: it then runs in a child process with limits."""


def reader_for(path: str) -> Reader:
    """The reader of a file, by the end of its name."""
    suffix = PurePosixPath(path).suffix.lower()
    if (reader := _registry().get(suffix)) is None:
        kinds = ", ".join(sorted(_registry()))
        raise Unreadable("no_reader", f"there is no reader for {suffix or 'a name without an ending'}; known: {kinds}")
    return reader


@cache
def _registry() -> dict[str, Reader]:
    modules = [importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__)]
    return {suffix: reader for module in modules for reader in module.READERS for suffix in reader.suffixes}
