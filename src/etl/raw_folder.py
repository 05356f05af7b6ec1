"""Where the raw files lie: a folder of this machine, or an address of objects. Small ways to read and write in both."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TypeAlias

from etl.bucket import Bucket, is_address
from etl.durable import write_whole
from etl.errors import UsageError

RawFolder: TypeAlias = Path | Bucket


def raw_folder(named: str | RawFolder) -> RawFolder:
    """The folder that somebody named: `data/raw`, `s3://bucket/prefix`."""
    if isinstance(named, str) and is_address(named):
        return Bucket.at(named)
    return named_folder(named, "--raw") if isinstance(named, str) else named


def named_folder(named: str, option: str) -> Path:
    """A folder of this machine; no name is none: a variable that was never set would mean the folder one stands in."""
    if not named.strip():
        raise UsageError(
            f"{option} names no folder",
            where=f"{option} ''",
            why="what stands behind it is empty, as a variable is that was not set",
            next_step=f"write {option} DIR, or . for the folder you are in; or leave {option} out",
        )
    return Path(named)


def content_at(raw: RawFolder, path: str) -> bytes | None:
    """What lies at a path below the folder; None where nothing does. For files of our own, which are small."""
    try:
        return raw.read(path) if isinstance(raw, Bucket) else (raw / PurePosixPath(path)).read_bytes()
    except FileNotFoundError:
        return None


def put(raw: RawFolder, path: str, content: bytes) -> None:
    """Write below the folder, whole or not at all."""
    if isinstance(raw, Bucket):
        raw.write(path, content)
        return
    file = raw / PurePosixPath(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, content)
