"""Raw files -> documents: decoded text kept exactly, and what source.toml knows of it.

A file that cannot be a document is set aside with its reason and the remedy; the run goes on.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat as stat_bits
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from etl.archive import SOURCE_FILE, RawFile, SourceOutOfReach, Stat, scan
from etl.bucket import Bucket
from etl.decisions import concerning, digest_of, faulty, parse_decisions
from etl.errors import UsageError
from etl.raw_folder import RawFolder
from etl.readers import Content, Unreadable, reader_for, too_many_numerals
from etl.settings import Settings
from etl.source import Source, parse_source
from schemas.rows import Decision, Document

if TYPE_CHECKING:
    from etl.confine import Confinement

_ATTEMPTS = 3
_DIGITS = re.compile(r"\d+|[²³¹¼-¾⁰-₉⅐-↋①-⓿]")


@dataclass(frozen=True, slots=True)
class SetAside:
    """A file that is no document: a row of the table rejected."""

    raw_path: str
    rule: str
    """A code of etl.readers.REASONS."""
    reason: str
    """What is wrong, with the place."""
    remedy: str
    raw_sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What a file was when it was read."""

    path: str
    stat: Stat
    source_stat: Stat | None
    raw_sha256: str | None
    source_sha256: str | None
    decisions_stat: Stat | None = None
    decisions_sha256: str | None = None


@dataclass(slots=True)
class ReadBatch:
    """What came of some raw files."""

    documents: list[Document] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    decisions: dict[str, list[Decision]] = field(default_factory=dict)
    """Raw path -> what people decided about the document there."""


@dataclass(frozen=True, slots=True)
class _Raw:
    """A file's bytes and what it was while they were read."""

    content: bytes
    stat: Stat | None
    """None of an object: what its listing told holds, and one that is put meanwhile differs from it next time."""

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def read_files(raw: RawFolder, files: Sequence[RawFile], settings: Settings) -> ReadBatch:
    """Read each file once: what is hashed is what is decoded."""
    from etl.confine import Confinement

    batch = ReadBatch()
    raw = raw.with_held(_wanted(files, settings)) if isinstance(raw, Bucket) else raw
    decided = _Decided(raw, settings)
    with Confinement(settings) as confinement:
        for file in files:
            batch.decisions[file.path] = decided.about(file)
            _read_into(batch, raw, file, settings, confinement)
    return batch


def read_paths(paths: Sequence[Path], settings: Settings) -> ReadBatch:
    """The documents at the given files and folders, for a look without a warehouse."""
    batch = ReadBatch()
    for path in paths:
        root, files = _files_at(path, settings)
        part = read_files(root, files, settings)
        batch.documents += part.documents
        batch.set_aside += part.set_aside
        batch.seen += part.seen
    return batch


def _files_at(path: Path, settings: Settings) -> tuple[Path, list[RawFile]]:
    if path.is_dir():
        return path, list(scan(path, settings))
    if not path.exists():
        raise UsageError(
            "there is no such file or folder",
            where=str(path),
            why="a communiqué is read from it",
            next_step="check the path, or name a folder that holds communiqués",
        )
    source = path.with_name(SOURCE_FILE)
    has_source = os.path.lexists(source)
    file = RawFile(
        path=path.name,
        stat=_stat(path.lstat()),
        source=SOURCE_FILE if has_source else None,
        source_stat=_stat(source.lstat()) if has_source else None,
        obstacle=None if path.is_file() and not path.is_symlink() else "not_regular",
    )
    return path.parent, [file]


def _wanted(files: Sequence[RawFile], settings: Settings) -> Iterator[str]:
    """What reading these files will ask for, as far as it is not too large."""
    for file in files:
        if file.obstacle is None and file.stat[0] <= settings.max_file_bytes:
            yield file.path
            if file.source and file.source_stat and file.source_stat[0] <= settings.max_source_bytes:
                yield file.source


class _Decided:
    """The decisions.toml of the folders of a batch, each read once."""

    def __init__(self, raw: RawFolder, settings: Settings) -> None:
        self.raw, self.settings = raw, settings
        self.last: tuple[str, list[Decision]] = ("", [])

    def about(self, file: RawFile) -> list[Decision]:
        """What was decided about the document that may lie in `file`."""
        if file.decisions is None:
            return []
        if self.last[0] != file.decisions:
            self.last = (file.decisions, self._read(file.decisions))
        return concerning(self.last[1], PurePosixPath(file.path).name, file.beside)

    def _read(self, path: str) -> list[Decision]:
        try:
            return parse_decisions(read_once(self.raw, path, self.settings.max_decisions_bytes).content, path)
        except Unreadable as fault:
            return [faulty(path, 0, f"{fault.reason}; {fault.remedy}")]


def _read_into(batch: ReadBatch, raw: RawFolder, file: RawFile, settings: Settings, confinement: Confinement) -> None:
    content: _Raw | None = None
    source_raw: _Raw | None = None
    try:
        _refuse_obstacle(file)
        reader = reader_for(file.path)
        content = read_once(raw, file.path, settings.max_file_bytes)
        if file.source is not None:
            source_raw = read_once(raw, file.source, settings.max_source_bytes)
        source = parse_source(source_raw.content, file.source or "") if source_raw else Source()
        found = confinement.read(reader, content.content, source)
        _refuse_excess(found.text, settings)
        batch.documents.append(_document(file, reader.media_type, content, found, source))
    except Unreadable as fault:
        digest = content.sha256 if content else None
        batch.set_aside.append(SetAside(file.path, fault.rule, fault.reason, fault.remedy, digest))
    batch.seen.append(
        Seen(
            path=file.path,
            stat=(content and content.stat) or file.stat,
            source_stat=(source_raw and source_raw.stat) or file.source_stat,
            raw_sha256=content.sha256 if content else None,
            source_sha256=source_raw.sha256 if source_raw else None,
            decisions_stat=file.decisions_stat,
            decisions_sha256=digest_of(batch.decisions[file.path]),
        )
    )


def _document(file: RawFile, media_type: str, raw: _Raw, found: Content, source: Source) -> Document:
    """What source.toml says goes before what the file says of itself."""
    return Document(
        document_id=raw.sha256,
        raw_path=file.path,
        media_type=media_type,
        text=found.text,
        text_sha256=hashlib.sha256(found.text.encode()).hexdigest(),
        publisher=_publisher_code(source.publisher),
        title=source.title or found.title,
        url=source.url or found.url,
        language=source.language or _language_of(found.text),
        published_on=source.published_on or found.published_on,
        retrieved_at=source.retrieved_at,
        places=found.places,
        cells=found.cells,
        constants=tuple(source.table.constants.items()) if source.table and found.cells else (),
    )


def _publisher_code(name: str | None) -> str | None:
    if name is None:
        return None
    from schemas.codelists import load_codelists

    return load_codelists().publisher_code(name)


def _language_of(text: str) -> str | None:
    from etl.languages import detect_language

    return detect_language(text)


def _refuse_obstacle(file: RawFile) -> None:
    if file.obstacle == "not_regular":
        raise _not_regular(file.path)
    if file.obstacle is not None:
        raise Unreadable(file.obstacle)


def _refuse_excess(text: str, settings: Settings) -> None:
    """Refuse what would take long to read; numbers in words are counted once they are found."""
    if len(text) > settings.max_text_characters:
        raise Unreadable(
            "too_long", f"its text has {len(text):,} characters, the limit is {settings.max_text_characters:,}"
        )
    if len(text) > settings.max_numerals and (count := len(_DIGITS.findall(text))) > settings.max_numerals:
        raise too_many_numerals(count, settings.max_numerals)


def read_once(raw: RawFolder, path: str, limit: int) -> _Raw:
    """The bytes of a regular file that did not change while they were read, or of an object."""
    if isinstance(raw, Bucket):
        return _read_object(raw, path, limit)
    for _ in range(_ATTEMPTS):
        found = _read_open(raw / PurePosixPath(path), path, limit)
        if found is not None:
            return found
    raise Unreadable("changing", f"{path} changed while it was read, {_ATTEMPTS} times")


def _read_object(bucket: Bucket, path: str, limit: int) -> _Raw:
    try:
        content = bucket.read(path, limit)
    except OSError as error:
        raise _out_of_reach(path, error) from error
    if content is None:
        raise Unreadable("too_big", f"{path} has more bytes than the limit, {limit:,}")
    return _Raw(content, None)


def _read_open(full: Path, path: str, limit: int) -> _Raw | None:
    try:
        descriptor = os.open(full, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise _out_of_reach(path, error) from error
    before = os.fstat(descriptor)
    if not stat_bits.S_ISREG(before.st_mode):  # asked first: no file can be made of a folder
        os.close(descriptor)
        raise _is_folder(path) if stat_bits.S_ISDIR(before.st_mode) else _not_regular(path)
    with os.fdopen(descriptor, "rb") as file:
        if before.st_size > limit:
            raise Unreadable("too_big", f"{path} has {before.st_size:,} bytes, the limit is {limit:,}")
        content = file.read(limit + 1)
        after = os.fstat(descriptor)
    unchanged = _stat(before) == _stat(after) and len(content) == after.st_size
    return _Raw(content, _stat(after)) if unchanged else None


def _out_of_reach(path: str, error: OSError) -> Exception:
    if isinstance(error, FileNotFoundError):
        return Unreadable("changing", f"{path} went away while the archive was read")
    if error.errno in (errno.ELOOP, errno.ENXIO):  # it became a link or a socket since it was listed
        return _not_regular(path)
    if isinstance(error, PermissionError):
        return Unreadable("not_permitted", f"{path}: {error.strerror}")
    return SourceOutOfReach(
        "a raw file cannot be opened",
        where=path,
        why=error.strerror or str(error),
        next_step="check the disk and run again; nothing was changed",
    )


def _not_regular(path: str) -> Unreadable:
    return Unreadable("not_regular", f"{path} is a link, a pipe or a device; links are never followed")


def _is_folder(path: str) -> Unreadable:
    return Unreadable("not_regular", f"{path} is a folder, not a file", "take it away, or put a file in its place")


def _stat(found: os.stat_result) -> Stat:
    return (found.st_size, found.st_mtime_ns, found.st_ino)
