"""The raw folder as it lies: which files are there, and whether they changed. Reads no file, imports nothing heavy."""

from __future__ import annotations

import hashlib
import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePosixPath

from etl.bucket import Bucket, Object
from etl.errors import CommuniqueError, ExitCode, UsageError
from etl.raw_folder import RawFolder
from etl.settings import Settings

SOURCE_FILE = "source.toml"
DECISIONS_FILE = "decisions.toml"
_NOTHING: frozenset[str] = frozenset()
_NOT_DOCUMENTS = {"readme.md", "readme.txt"}

Stat = tuple[int, int, int]
"""size, mtime_ns, and inode or a mark of the ETag: equal means unchanged."""


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file of the raw folder that may be a document."""

    path: str
    """Relative to the raw folder, with forward slashes."""
    stat: Stat
    source: str | None = None
    """The source.toml beside it, relative too."""
    source_stat: Stat | None = None
    decisions: str | None = None
    """The decisions.toml beside it, relative too."""
    decisions_stat: Stat | None = None
    beside: frozenset[str] = frozenset()
    """Names of all raw files of its folder, its own among them; none where it has no decisions.toml."""
    obstacle: str | None = None
    """Why it is not opened: a code of etl.read.REASONS (a link, too deep, a name that is not UTF-8)."""


class SourceOutOfReach(CommuniqueError):
    """The raw folder cannot be listed."""

    exit_code = ExitCode.SOURCE_OUT_OF_REACH


def scan(raw: RawFolder, settings: Settings) -> Iterator[RawFile]:
    """Every file below `raw` that may be a document, by path; links are listed, never followed."""
    require(raw)
    yield from _listed(raw, settings.max_depth) if isinstance(raw, Bucket) else _walk(raw, "", settings.max_depth)


class Listing:
    """Passes raw files on, and at their end has one hash of all that was told of them."""

    def __init__(self, files: Iterable[RawFile]) -> None:
        self._files, self._digest = files, hashlib.sha256()

    def __iter__(self) -> Iterator[RawFile]:
        for file in self._files:
            told = (file.path, file.stat, file.source_stat, file.decisions_stat, file.obstacle)
            self._digest.update(repr(told).encode())
            yield file

    @property
    def sha256(self) -> str:
        """Equal where the folder lies as it lay."""
        return self._digest.hexdigest()


def listing_of(files: Iterable[RawFile]) -> str:
    """The hash of all that can be told of raw files without opening one."""
    listing = Listing(files)
    deque(listing, maxlen=0)
    return listing.sha256


def batches(files: Iterable[RawFile], settings: Settings) -> Iterator[list[RawFile]]:
    """The files in portions that are read, checked and written together."""
    batch: list[RawFile] = []
    size = 0
    for file in files:
        if batch and (len(batch) == settings.batch_documents or size + file.stat[0] > settings.batch_bytes):
            yield batch
            batch, size = [], 0
        batch.append(file)
        size += file.stat[0]
    if batch:
        yield batch


def require(raw: RawFolder) -> None:
    """Raise where there is no raw folder: an archive that is not there is no archive that was emptied.

    An address is asked when it is listed, once.
    """
    if not isinstance(raw, Bucket) and not raw.is_dir():
        raise UsageError(
            "there is no raw folder",
            where=str(raw),
            why="communiqués are read from it",
            next_step="create it and put a communiqué in, or name another with --raw DIR",
        )


def require_apart(raw: RawFolder, warehouse: Path) -> None:
    """Raise where the warehouse would lie among the raw files: the next run would take its files for communiqués."""
    if isinstance(raw, Bucket) or not (inner := warehouse.resolve()).is_relative_to(raw.resolve()):
        return
    if any(part.startswith(".") for part in inner.relative_to(raw.resolve()).parts):  # never listed
        return
    raise UsageError(
        "the warehouse would lie in the raw folder",
        where=f"--raw {raw} --warehouse {warehouse}",
        why="its files would be taken for communiqués",
        next_step="name a folder beside the raw one with --warehouse DIR",
    )


def _listed(bucket: Bucket, depth: int) -> Iterator[RawFile]:
    """The objects that may be documents: as files in folders, of which one of the first level is held at a time."""
    for _, of_top in groupby(bucket.objects(), key=lambda found: found.path.split("/")[0]):
        objects = [found for found in of_top if not any(part.startswith(".") for part in found.path.split("/"))]
        folders: dict[str, dict[str, Object]] = {}
        for found in objects:
            path = PurePosixPath(found.path)
            folders.setdefault(str(path.parent), {})[path.name] = found
        yield from (_of_object(found, folders, depth) for found in objects if may_be_document(_name(found)))


def _of_object(found: Object, folders: Mapping[str, Mapping[str, Object]], depth: int) -> RawFile:
    folder, prefix = str(PurePosixPath(found.path).parent), found.path.removesuffix(_name(found))
    source, decisions = folders[folder].get(SOURCE_FILE), folders[folder].get(DECISIONS_FILE)
    return RawFile(
        path=found.path,
        stat=_told(found),
        source=f"{prefix}{SOURCE_FILE}" if source else None,
        source_stat=_told(source) if source else None,
        decisions=f"{prefix}{DECISIONS_FILE}" if decisions else None,
        decisions_stat=_told(decisions) if decisions else None,
        beside=frozenset(filter(may_be_document, folders[folder])) if decisions else _NOTHING,
        obstacle="too_deep" if found.path.count("/") > depth else None,
    )


def _name(found: Object) -> str:
    return found.path.rsplit("/", 1)[-1]


def _told(found: Object) -> Stat:
    return (found.size, found.changed_ns, found.mark)


def _walk(folder: Path | str, prefix: str, depth: int) -> Iterator[RawFile]:
    entries = _list(folder)
    source_stat = _stat(entries[SOURCE_FILE]) if SOURCE_FILE in entries else None
    decisions_stat = _stat(entries[DECISIONS_FILE]) if DECISIONS_FILE in entries else None
    beside = frozenset(_readable(e.name) for e in entries.values() if _is_raw_file(e)) if decisions_stat else _NOTHING
    # A folder stands where its name with the slash does: so the paths come in order, and need not be held and sorted.
    for entry in sorted(entries.values(), key=_place):
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _enter(entry, prefix, depth)
        elif may_be_document(entry.name) and (stat := _stat(entry)):
            yield RawFile(
                path=prefix + _readable(entry.name),
                stat=stat,
                source=f"{prefix}{SOURCE_FILE}" if source_stat else None,
                source_stat=source_stat,
                decisions=f"{prefix}{DECISIONS_FILE}" if decisions_stat else None,
                decisions_stat=decisions_stat,
                beside=beside,
                obstacle=_obstacle(entry),
            )


def _place(entry: os.DirEntry[str]) -> str:
    name = _readable(entry.name)
    return f"{name}/" if entry.is_dir(follow_symlinks=False) else name


def _enter(entry: os.DirEntry[str], prefix: str, depth: int) -> Iterator[RawFile]:
    """The files of a folder; one that is too deep or oddly named is told of instead, so that nothing is lost unseen."""
    name = _readable(entry.name)
    if depth > 0 and name == entry.name:
        yield from _walk(entry.path, f"{prefix}{name}/", depth - 1)
    elif stat := _stat(entry):
        yield RawFile(path=prefix + name, stat=stat, obstacle="too_deep" if name == entry.name else "name_not_utf8")


def _list(folder: Path | str) -> dict[str, os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return {entry.name: entry for entry in entries}
    except OSError as error:
        raise SourceOutOfReach(
            "a folder of the raw files cannot be listed",
            where=str(folder),
            why=error.strerror or str(error),
            next_step=f"check its permissions: ls -ld '{folder}'",
        ) from error


def _is_raw_file(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith(".") or entry.is_dir(follow_symlinks=False):
        return False
    return may_be_document(entry.name)


def may_be_document(name: str) -> bool:
    """Whether a file of this name is no settings, no README and no editor's copy."""
    lowered = name.lower()
    return not lowered.endswith((".toml", "~")) and lowered not in _NOT_DOCUMENTS


def _readable(name: str) -> str:
    """The name, with each byte that is not UTF-8 written as its number."""
    return name if name.isascii() else os.fsencode(name).decode("utf-8", "backslashreplace")


def _obstacle(entry: os.DirEntry[str]) -> str | None:
    if _readable(entry.name) != entry.name:
        return "name_not_utf8"
    return None if entry.is_file(follow_symlinks=False) else "not_regular"


def _stat(entry: os.DirEntry[str]) -> Stat | None:
    """None for a file that went away since it was listed."""
    try:
        found = entry.stat(follow_symlinks=False)
    except FileNotFoundError:
        return None
    return (found.st_size, found.st_mtime_ns, found.st_ino)
