"""Office files are zip files: looked at before they are unpacked, as a small one may hold gigabytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

from etl.readers import Unreadable

_MOST_UNPACKED = 200_000_000
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""How old Office files begin, and new ones with a password."""


def require_office(content: bytes, member: str) -> None:
    """Raise Unreadable unless these bytes are a zip file that holds `member` and unpacks to a bearable size."""
    if content.startswith(_OLD_OFFICE):
        raise Unreadable("encrypted", "it has a password, or the format of Office before 2007")
    if not content.startswith(b"PK"):
        raise Unreadable("mislabelled", "it is no Office file")
    try:
        entries = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except zipfile.BadZipFile as error:
        raise Unreadable("damaged", str(error)) from error
    if member not in {entry.filename for entry in entries}:
        raise Unreadable("mislabelled", f"it is a zip file without {member}")
    if (size := sum(entry.file_size for entry in entries)) > _MOST_UNPACKED:
        raise Unreadable("too_costly", f"it unpacks to {size:,} bytes, the limit is {_MOST_UNPACKED:,}")


@contextmanager
def errors_of_its_library() -> Iterator[None]:
    """Whatever a library for Office files raises means that the file is damaged: errors of zip, XML or its model."""
    try:
        yield
    except (Unreadable, MemoryError):
        raise
    except Exception as error:
        raise Unreadable("damaged", f"{type(error).__name__}: {error}"[:300]) from error
