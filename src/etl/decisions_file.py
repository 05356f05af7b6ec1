"""Writing decisions.toml: one decision at a time, whole or not at all, leaving what people wrote there as it is."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import Any

from etl.archive import DECISIONS_FILE
from etl.bucket import Bucket, ChangedMeanwhile
from etl.decisions import decision_of, parse_decisions
from etl.durable import write_whole
from etl.errors import CommuniqueError, ExitCode, UsageError
from etl.raw_folder import RawFolder
from etl.read import read_once
from etl.readers import Unreadable
from etl.settings import Settings
from etl.toml_keys import Wrong
from schemas.rows import Decision


class NotWritten(CommuniqueError):
    """A decision could not be put on disk; what was there before stays."""

    exit_code = ExitCode.SOURCE_OUT_OF_REACH


def place_of(raw_path: str) -> str:
    """The decisions.toml of a raw file: beside it, in the same folder."""
    return str(PurePosixPath(raw_path).with_name(DECISIONS_FILE))


def decisions_at(raw: RawFolder, path: str, settings: Settings) -> list[Decision]:
    """What a decisions.toml says; nothing where there is none; raises UsageError where it cannot be read."""
    return _parsed(_content(raw, path, settings), path)


def legible_at(raw: RawFolder, path: str, settings: Settings) -> list[Decision]:
    """The same, and nothing where it is broken: a run tells of that, and so does who decides there."""
    try:
        return decisions_at(raw, path, settings)
    except UsageError:
        return []


def record(raw: RawFolder, raw_path: str, entry: Mapping[str, Any], settings: Settings) -> Decision:
    """Write a decision about the document at `raw_path`; on return it is on disk."""
    path = place_of(raw_path)
    entry = {key: value for key, value in entry.items() if value not in (None, {})}
    with _alone(raw, path):
        number = len(decisions_at(raw, path, settings)) + 1
        try:
            decision = decision_of(entry, path, number)
        except Wrong as wrong:
            raise UsageError(f"the decision cannot be: {wrong.what}", next_step=f"give {wrong.write}") from wrong
        before = _content(raw, path, settings)
        content = _appended(before, as_toml(entry))
        if decision not in _parsed(content, path):
            raise UsageError(
                "no decision can be added to this decisions.toml",
                where=path,
                why="something else than [[decision]] tables is in it",
                next_step="correct it: communique check tells what is wrong",
            )
        _write(raw, path, before, content)
    return decision


def withdraw(raw: RawFolder, path: str, decision_id: str, settings: Settings) -> bool:
    """Take a decision out of its file, and the file away where nothing else is in it; False where it is not there."""
    import tomlkit

    with _alone(raw, path):
        found = [one.decision_id for one in decisions_at(raw, path, settings)]
        if decision_id not in found:
            return False
        before = _content(raw, path, settings)
        document = tomlkit.parse(before.decode("utf-8-sig"))
        entries: Any = document["decision"]
        del entries[found.index(decision_id)]
        if not entries:
            del document["decision"]
        left = tomlkit.dumps(document).strip("\n")
        _write(raw, path, before, f"{left}\n".encode() if left else b"")
    return True


def _write(raw: RawFolder, path: str, before: bytes, content: bytes) -> None:
    """Put the file in place of what it was, or take it away where nothing is left."""
    if isinstance(raw, Bucket):
        raw.exchange(path, before, content)
    elif content:
        write_whole(raw / path, content)
    else:
        (raw / path).unlink()


def _content(raw: RawFolder, path: str, settings: Settings) -> bytes:
    if not (raw.has(path) if isinstance(raw, Bucket) else os.path.lexists(raw / path)):
        return b""
    try:
        return read_once(raw, path, settings.max_decisions_bytes).content
    except Unreadable as fault:
        raise _unreadable(fault, path) from fault


def _parsed(content: bytes, path: str) -> list[Decision]:
    try:
        return parse_decisions(content, path)
    except Unreadable as fault:
        raise _unreadable(fault, path) from fault


def _unreadable(fault: Unreadable, path: str) -> UsageError:
    return UsageError(
        "this decisions.toml cannot be read", where=path, why=fault.reason, next_step=f"{fault.remedy}, then try again"
    )


def _appended(before: bytes, entry: bytes) -> bytes:
    separator = b"" if not before else b"\n" if before.endswith(b"\n") else b"\n\n"
    return before + separator + entry


def as_toml(entry: Mapping[str, Any]) -> bytes:
    """An entry as it is written."""
    import tomlkit

    entries = tomlkit.aot()
    entries.append(tomlkit.item(dict(entry)))
    return tomlkit.dumps({"decision": entries}).encode()


@contextmanager
def _alone(raw: RawFolder, path: str) -> Iterator[None]:
    """Hold the folder, so that of two people who decide at once neither loses a decision.

    An object cannot be held: there, who comes second is told so when it is put.
    """
    inside = ".." not in PurePosixPath(path).parts
    if isinstance(raw, Bucket) and inside:
        with _first_come(raw, path):
            yield
        return
    if isinstance(raw, Bucket) or not (inside and (raw / path).parent.resolve().is_relative_to(raw.resolve())):
        raise UsageError("this is no place below the raw folder", where=path, next_step="name another with --raw DIR")
    folder = (raw / path).parent
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)
    except OSError as error:
        raise NotWritten(
            "the decision was not written; what was there before stays",
            where=str(folder / DECISIONS_FILE),
            why=error.strerror or str(error),
            next_step=_remedy(error),
        ) from error


@contextmanager
def _first_come(bucket: Bucket, path: str) -> Iterator[None]:
    try:
        yield
    except ChangedMeanwhile as error:
        raise NotWritten(
            "the decision was not written: somebody else decided something in the same file at this moment",
            where=f"{bucket}/{path}",
            why="what they wrote would have been lost",
            next_step="decide it again",
        ) from error


def _remedy(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "put the raw file back, or name the folder where it lies with --raw DIR"
    return "give yourself permission to write there, or name another raw folder with --raw DIR"
