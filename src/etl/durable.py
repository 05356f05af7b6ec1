"""Files that are whole or not there: written aside, flushed to disk, renamed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.errors import DiskFailed
from etl.steps import step

TEMPORARY = ".tmp-"
_HERE = -100
"""AT_FDCWD: paths are taken from the working folder."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux's renameat2."""


@contextmanager
def writing(
    where: Path | str, *also: type[Exception], what: str = "the warehouse", again: str = "communique run"
) -> Iterator[None]:
    """Turn what the disk, or a library that writes to it, raises into an error that a person can act on."""
    faults: list[type[Exception]] = [OSError, *also]
    try:
        yield
    except tuple(faults) as error:
        raise DiskFailed(
            f"{what} could not be written; what was there before stays",
            where=str(where),
            why=str(error).strip(),
            next_step=f"free space or mend permissions (communique doctor tells of both), then type: {again}",
        ) from error


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`, so that a reader or a power cut sees the old file or the new one."""
    temporary = temporary_beside(path)
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    rename_whole(temporary, path)


def temporary_beside(path: Path) -> Path:
    """A name in the same folder that nothing counts as a file of the warehouse."""
    return path.with_name(f"{TEMPORARY}{path.name}")


def rename_whole(temporary: Path, path: Path) -> None:
    """Rename, and make the rename itself last."""
    temporary.replace(path)
    flush_folder(path.parent)


def exchange(one: Path, other: Path) -> None:
    """Swap what two names stand for, in one step for every reader; the second is a link that may be made anew.

    Where the system or the disk has no such call, the first name stands for nothing for a moment.
    """
    import ctypes  # Only here: every run starts with this module.

    try:
        swap = ctypes.CDLL(None, use_errno=True).renameat2
        failed = swap(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) != 0
    except AttributeError:
        failed = True
    if failed:
        target = other.readlink()
        other.unlink()
        one.rename(other)
        one.symlink_to(target)
    flush_folder(one.parent)
    flush_folder(other.parent)


def flush_file(path: Path) -> None:
    """Wait until the file's bytes are on disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def flush_folder(folder: Path) -> None:
    """Wait until the folder's names are on disk."""
    flush_file(folder)


def sha256_of(path: Path) -> str:
    """Hash a file by blocks."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def point_link(link: Path, target: str) -> None:
    """Make the symbolic link `link` point at `target`, in one step for every reader."""
    temporary = temporary_beside(link)
    temporary.unlink(missing_ok=True)
    temporary.symlink_to(target)
    step("publish.link_made")
    rename_whole(temporary, link)
