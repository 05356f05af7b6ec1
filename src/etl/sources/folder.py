"""A folder that somebody else fills, such as a share: its files are copied, links are not followed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from etl.archive import may_be_document
from etl.sources import Link, RawSource, UnreadableSource

KIND = "folder"


def links(_content: bytes, source: RawSource) -> Iterable[Link]:
    """Its files, by name."""
    folder = Path(source.url)
    if not folder.is_dir():
        raise UnreadableSource("there is no such folder")
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return [Link(str(path)) for path in sorted(files) if may_be_document(path.name) and not _is_hidden(path, folder)]


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)
