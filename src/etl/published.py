"""The published warehouse as its own record tells it: which generation, of which runs, holding what."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from etl.errors import NotPublished
from etl.fingerprint import Fingerprint
from etl.sealed import unsealed
from etl.summary import Standing, standing_from

LINK = "warehouse.duckdb"


@dataclass(frozen=True, slots=True)
class PublishedState:
    """The record beside a generation, written before the generation is swapped in."""

    generation: int
    last_run: int
    vocabulary: str
    code: str
    views: str
    sha256: str
    """Of the generation's file."""
    standing: Standing
    restores: int | None = None
    """The generation whose content this one gives back; null for one that was built."""

    @property
    def shown(self) -> int:
        """The generation that was built with this content."""
        return self.restores or self.generation

    def shows(self, last_run: int, fingerprint: Fingerprint, views: str) -> bool:
        """Whether a publish now would give the same again."""
        mine = (self.last_run, self.vocabulary, self.code, self.views)
        return mine == (last_run, fingerprint.vocabulary, fingerprint.code, views)

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)


def generation_name(generation: int) -> str:
    """The file of a generation."""
    return f"warehouse-{generation:06d}.duckdb"


def record_name(generation: int) -> str:
    """The record beside it."""
    return f"warehouse-{generation:06d}.json"


def generation_of(name: str) -> int:
    """The number in a generation's file name."""
    return int(name.removeprefix("warehouse-").split(".")[0])


def published_file(warehouse: Path) -> Path:
    """The generation that the link names; raises NotPublished where there is none."""
    try:
        file = warehouse / (warehouse / LINK).readlink()
    except OSError:
        file = None
    if file is None or not file.is_file():
        raise NotPublished(
            "there is no published warehouse",
            where=str(warehouse / LINK),
            why="no run has ended there yet",
            next_step="communique run",
        )
    return file


def published_state(warehouse: Path) -> PublishedState | None:
    """The record of what is published; None where nothing is, or where its record is gone (publish again)."""
    try:
        return state_of(warehouse, generation_of(published_file(warehouse).name))
    except NotPublished:
        return None


def published_standing(warehouse: Path) -> Standing:
    """What the published warehouse holds, as its record tells it; raises NotPublished where there is none."""
    file = published_file(warehouse)
    if (state := state_of(warehouse, generation_of(file.name))) is None:
        raise NotPublished(
            "the record beside the published warehouse cannot be read",
            where=str(warehouse / record_name(generation_of(file.name))),
            why="it is gone, damaged or of another version",
            next_step="communique run",
        )
    return state.standing


def state_of(warehouse: Path, generation: int) -> PublishedState | None:
    """The record of a generation; None where it is gone or cannot be read."""
    try:
        data = unsealed((warehouse / record_name(generation)).read_bytes())
        return PublishedState(**{**data, "standing": standing_from(data["standing"])})
    except (OSError, ValueError, KeyError, TypeError):
        return None
