"""What the reading of a document depends on besides its text: vocabulary and code, each as one hash."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import etl
import schemas

EXTRACTOR_MAJOR = 1
"""Part of every figure_id. Raise it only where figures mean something else than before: every id changes."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Equal fingerprints read equal texts equally."""

    vocabulary: str
    code: str

    @property
    def extractor_version(self) -> str:
        """As the column figures.extractor_version tells it."""
        return f"{EXTRACTOR_MAJOR}+{self.code[:8]}.{self.vocabulary[:8]}"


@cache
def fingerprint() -> Fingerprint:
    """Of the installed packages etl and schemas."""
    return Fingerprint(vocabulary=_hash("*.toml"), code=_hash("*.py"))


@cache
def views_fingerprint() -> str:
    """Of the published views: a change asks for a new generation, not for a new reading."""
    return _hash("*.sql")


def _hash(pattern: str) -> str:
    digest = hashlib.sha256()
    for package in (etl, schemas):
        root = Path(package.__path__[0])
        for file in sorted(root.rglob(pattern)):
            digest.update(f"{root.name}/{file.relative_to(root).as_posix()}\0".encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()
