"""A raw folder behind an fsspec address, such as s3://bucket/prefix: listed, read and written by objects.

Loads fsspec, and what it needs for S3, when it first asks for something: the extra `s3` brings both.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from etl.errors import CommuniqueError, ExitCode, UsageError

_CLIENTS = ("botocore", "aiobotocore", "aiohttp", "s3fs")
"""Whose errors are those of a store: what they raise is not always an OSError."""


def is_address(named: object) -> bool:
    """Whether this names what lies behind an address, and no folder of this machine."""
    return "://" in str(named)


class OutOfReach(CommuniqueError):
    """A store of objects does not answer, or not to us."""

    exit_code = ExitCode.SOURCE_OUT_OF_REACH


class ChangedMeanwhile(Exception):
    """An object is no longer what it was when it was read."""


@dataclass(frozen=True)
class Object:
    """What a listing tells of an object."""

    path: str
    """Relative to the address, with forward slashes."""
    size: int
    changed_ns: int
    mark: int
    """Of its content, from its ETag; 0 where the store gives none."""


@dataclass(frozen=True)
class Bucket:
    """An address, and what was fetched of it ahead."""

    address: str
    held: Mapping[str, bytes | Exception] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def at(cls, address: str) -> Bucket:
        """What lies at an address; raises UsageError where it names a protocol only."""
        if not is_address(root := address.rstrip("/")):
            raise UsageError(
                "this address names no bucket",
                where=address[:200],
                why="it ends behind its protocol",
                next_step="write s3://bucket/prefix",
            )
        return cls(root)

    def __str__(self) -> str:
        return self.address

    def objects(self) -> Iterator[Object]:
        """All below the address by path, one folder of the first level at a time: bounds what is held.

        Folders whose name begins with a dot are left out.
        """
        with self._asked():
            listed = self._fs.ls(self._root, detail=True)
        tops = (one for one in listed if not self._relative(one["name"]).startswith("."))
        for top in sorted(tops, key=lambda one: one["name"] + ("/" if one["type"] == "directory" else "")):
            if top["type"] == "directory":
                with self._asked():
                    found = self._fs.find(top["name"], detail=True)
                yield from (self._object(name, found[name]) for name in sorted(found) if not name.endswith("/"))
            elif self._relative(top["name"]):
                yield self._object(top["name"], top)

    def with_held(self, paths: Iterable[str]) -> Bucket:
        """The same, with the content of some objects: they are asked for together."""
        names = [self._name(path) for path in paths]
        with self._asked():
            found = self._fs.cat(names, on_error="return") if names else {}
        return replace(self, held={self._relative(name): content for name, content in found.items()})

    def read(self, path: str, limit: int | None = None) -> bytes | None:
        """The content of an object, None where it has more bytes; raises FileNotFoundError, PermissionError."""
        with self._asked(path, passes=(FileNotFoundError, PermissionError)):
            if isinstance(found := self.held.get(path), Exception):
                raise found
            if found is None:
                if limit is not None and self._fs.info(self._name(path))["size"] > limit:
                    return None
                found = self._fs.cat_file(self._name(path))
        content = bytes(found)
        return content if limit is None or len(content) <= limit else None

    def has(self, path: str) -> bool:
        """Whether an object lies there; none is read."""
        with self._asked(path):
            return self._there(self._name(path)) is not None

    def write(self, path: str, content: bytes) -> None:
        """Put an object, whole: who reads gets the one before or this one."""
        with self._asked(path):
            self._fs.pipe_file(self._name(path), content)

    def names(self, folder: str) -> set[str]:
        """All below a folder; nothing where there is none."""
        with self._asked():
            found = self._fs.find(self._name(folder))
        return {self._relative(name) for name in found}

    def upload(self, path: str, file: Path) -> None:
        """Put a file of this machine, whole."""
        with self._asked(path):
            self._fs.put_file(str(file), self._name(path))

    def download(self, path: str, file: Path) -> None:
        """Write an object to a file of this machine."""
        with self._asked(path):
            self._fs.get_file(self._name(path), str(file))

    def remove(self, path: str) -> None:
        """Take an object away."""
        with self._asked(path):
            self._fs.rm_file(self._name(path))

    def exchange(self, path: str, before: bytes, content: bytes) -> None:
        """Put an object in place of what was read there; nothing where there was none, or is none to be.

        Raises ChangedMeanwhile where somebody was quicker.
        """
        name = self._name(path)
        with self._asked(path, passes=(ChangedMeanwhile,)):
            there = self._there(name)
            if (self._fs.cat_file(name) if there else b"") != before:
                raise ChangedMeanwhile(path)
            if not content:
                self._fs.rm_file(name)
            elif not self._is_s3:
                self._fs.pipe_file(name, content)
            else:
                self._put_if(name, content, {"IfMatch": there["ETag"]} if there else {"IfNoneMatch": "*"})

    def _there(self, name: str) -> Mapping[str, Any] | None:
        try:
            told: Mapping[str, Any] = self._fs.info(name)
        except FileNotFoundError:
            return None
        return told

    def _put_if(self, name: str, content: bytes, condition: dict[str, str]) -> None:
        try:
            self._fs.pipe_file(name, content, **condition)
        except OSError as error:
            if "pre-condition" in str(error).lower() or isinstance(error, FileExistsError):
                raise ChangedMeanwhile(name) from error
            raise

    @cached_property
    def _opened(self) -> tuple[Any, str]:
        try:
            from fsspec.core import url_to_fs

            opened: tuple[Any, str] = url_to_fs(self.address, use_listings_cache=False)
        except ImportError as error:
            raise UsageError(
                "this address needs packages that are not installed",
                where=self.address,
                why=str(error),
                next_step="pip install 'communique-etl[s3]'",
            ) from error
        except ValueError as error:
            raise UsageError(
                "this address cannot be used", where=self.address, why=str(error), next_step="give s3://bucket/prefix"
            ) from error
        return opened

    @property
    def _fs(self) -> Any:
        return self._opened[0]

    @property
    def _root(self) -> str:
        return self._opened[1].rstrip("/")

    @property
    def _is_s3(self) -> bool:
        return urlsplit(self.address).scheme in ("s3", "s3a")

    def _name(self, path: str) -> str:
        return f"{self._root}/{path}"

    def _relative(self, name: str) -> str:
        return name.removeprefix(self._root).strip("/")

    def _object(self, name: str, told: Mapping[str, Any]) -> Object:
        changed = told.get("LastModified") or told.get("mtime") or told.get("created") or 0
        seconds = changed.timestamp() if isinstance(changed, datetime) else float(changed)
        etag = told.get("ETag") or told.get("etag")
        mark = int(hashlib.sha256(str(etag).encode()).hexdigest()[:15], 16) if etag else 0
        return Object(self._relative(name), int(told["size"]), round(seconds * 1e6) * 1000, mark)

    @contextmanager
    def _asked(self, path: str = "", *, passes: tuple[type[Exception], ...] = ()) -> Iterator[None]:
        """Turn what a store's client raises into an error that a person can act on."""
        try:
            yield
        except passes:
            raise
        except CommuniqueError:
            raise
        except Exception as error:
            if not isinstance(error, OSError) and type(error).__module__.split(".")[0] not in _CLIENTS:
                raise
            raise self._told(error, path) from error

    def _told(self, error: Exception, path: str) -> CommuniqueError:
        where = f"{self.address}/{path}" if path else self.address
        why = str(error).strip() or type(error).__name__
        if isinstance(error, FileNotFoundError) and path and "bucket" not in why:
            return UsageError(
                "an object of this address is not there any more",
                where=where,
                why=why,
                next_step="run again; if it stays away, restore it",
            )
        if isinstance(error, FileNotFoundError):
            return UsageError(
                "there is no such bucket, or nothing in it below this address",
                where=where,
                why=why,
                next_step="check the address; an empty place of communiqués is taken for a wrong one",
            )
        if type(error).__name__ in ("NoCredentialsError", "PartialCredentialsError"):
            return UsageError(
                "there are no credentials for this address",
                where=where,
                why=why,
                next_step="set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE",
            )
        if isinstance(error, PermissionError):
            return UsageError(
                "this address may not be read or written with these credentials",
                where=where,
                why=why,
                next_step="check AWS_PROFILE or AWS_ACCESS_KEY_ID, and what the bucket grants them",
            )
        return OutOfReach(
            "a store of objects is out of reach; nothing was changed",
            where=where,
            why=why,
            next_step="check the network and AWS_ENDPOINT_URL, then run again",
        )
