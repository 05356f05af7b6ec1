"""Bring what the sources name into the raw folder, each document in a folder of its own with its source.toml.

What a source names is asked for once, and again only for changes. A document that was edited at its address takes the
place of the one we have, which is kept beside it under `.versions`. One source's fault never stops another.
"""

from __future__ import annotations

import hashlib
import json
import mimetypes
import time
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit

import tomlkit
from slugify import slugify

from etl.archive import SOURCE_FILE
from etl.bucket import Bucket
from etl.durable import writing
from etl.raw_folder import RawFolder, content_at, put
from etl.readers import Unreadable, reader_for
from etl.settings import Settings
from etl.sources import Link, RawSource, UnreadableSource, kinds, load_sources
from etl.web import Answer, OutOfReach, Refused, Web, redacted

_STATE = ".fetch"
_VERSIONS = ".versions"
_SUFFIXES = {"application/xhtml+xml": ".html", "text/html": ".html", "text/plain": ".txt", "text/markdown": ".md"}
_LONGEST_NAME = 80
_LONGER = 4
"""How much longer each pause before a source is asked again is than the one before."""


@dataclass(slots=True)
class Kept:
    """What is remembered of an address."""

    path: str
    """Of its file, relative to the raw folder; empty for the source's own address."""
    sha256: str
    etag: str | None = None
    last_modified: str | None = None


@dataclass(slots=True)
class _State:
    """What is remembered of a source; only a cache, but for the day it last brought something."""

    kept: dict[str, Kept] = field(default_factory=dict)
    last_new_on: str | None = None


@dataclass(slots=True)
class SourceReport:
    """What came of one source."""

    name: str
    new: list[str] = field(default_factory=list)
    """Paths relative to the raw folder."""
    changed: list[str] = field(default_factory=list)
    unchanged: int = 0
    warnings: list[str] = field(default_factory=list)
    """What was not taken, and what somebody should look at."""
    out_of_reach: bool = False
    """Whether its own address, or a document that it names, did not answer."""


def fetch(
    raw: RawFolder, settings: Settings, now: datetime | None = None, only: Collection[str] | None = None
) -> list[SourceReport]:
    """Ask every source of `raw`/sources.toml once, or those named; raises UsageError where that file is wrong."""
    moment = now or datetime.now(UTC)
    with writing(str(raw), what="the raw folder", again="communique fetch"):
        sources = [source for source in load_sources(raw) if only is None or source.name in only]
        return [_Fetching(raw, source, settings, moment).run() for source in sources]


def fetch_patiently(raw: RawFolder, settings: Settings) -> list[SourceReport]:
    """The same, and ask those that were out of reach again, after longer and longer: nobody waits for it."""
    reports = {report.name: report for report in fetch(raw, settings)}
    for number in range(settings.fetch_attempts - 1):
        lost = [report.name for report in reports.values() if report.out_of_reach]
        if not lost:
            break
        time.sleep(settings.fetch_again_seconds * _LONGER**number)
        for again in fetch(raw, settings, only=lost):
            again.new[:0], again.changed[:0] = reports[again.name].new, reports[again.name].changed
            reports[again.name] = again
    return list(reports.values())


class _Fetching:
    """One source, asked once."""

    def __init__(self, raw: RawFolder, source: RawSource, settings: Settings, now: datetime) -> None:
        self.raw, self.source, self.settings, self.now = raw, source, settings, now
        self.state = _read_state(raw, source)
        self.report = SourceReport(source.name)

    def run(self) -> SourceReport:
        with Web(self.settings, self.source.allow_hosts, self.source.delay_seconds) as web:
            try:
                self._take_all(web)
            except (Refused, UnreadableSource) as fault:
                self._warn(self.source.url, str(fault))
            except OutOfReach as fault:
                self._lost(self.source.url, fault)
        if self.report.new or self.report.changed:
            self.state.last_new_on = self.now.date().isoformat()
        remembered = json.dumps(asdict(self.state), ensure_ascii=False, indent=1)
        put(self.raw, _state_path(self.source), remembered.encode())
        if (silent := silence(self.raw, self.source, self.now.date())) is not None:
            self._warn(self.source.url, silent)
        return self.report

    def _take_all(self, web: Web) -> None:
        for number, link in enumerate(self._links(web)):
            if len(self.report.new) >= self.settings.fetch_documents:
                self._warn(
                    self.source.url, f"it names more than the {number} looked at; the rest comes with the next fetch"
                )
                return
            try:
                self._take(web, link)
            except Refused as fault:
                self._warn(link.url, str(fault))
            except Unreadable as fault:
                self._warn(link.url, fault.reason)
            except OutOfReach as fault:
                self._lost(link.url, fault)

    def _links(self, web: Web) -> Iterator[Link]:
        if (
            self.source.kind == "folder"
            and not isinstance(self.raw, Bucket)
            and _overlap(Path(self.source.url), self.raw)
        ):
            raise UnreadableSource("it is the raw folder, lies in it or holds it: each copy would be copied again")
        is_list = self.source.kind in ("feed", "index")
        content = web.get(self.source.url).content if is_list else b""
        yield from kinds()[self.source.kind](content, self.source)

    def _take(self, web: Web, link: Link) -> None:
        known = self.state.kept.get(redacted(link.url))
        answer = self._asked(web, link, known)
        digest = hashlib.sha256(answer.content).hexdigest()
        if known is not None and (answer.unchanged or digest == known.sha256):
            self.report.unchanged += 1
            return
        path = known.path if known else self._path(link, answer)
        if (before := content_at(self.raw, path)) is not None:
            if hashlib.sha256(before).hexdigest() != digest:
                self._keep_version(path, before)
                self.report.changed.append(path)
            else:
                self.report.unchanged += 1
        else:
            self.report.new.append(path)
        # The document comes last: a run that starts between the two never sees one without its source.
        source = PurePosixPath(path).with_name(SOURCE_FILE)
        put(self.raw, str(source), self._source_toml(link, answer).encode())
        put(self.raw, path, answer.content)
        self.state.kept[redacted(link.url)] = Kept(path, digest, answer.etag, answer.last_modified)

    def _asked(self, web: Web, link: Link, known: Kept | None) -> Answer:
        if self.source.kind == "folder":
            return self._copied(Path(link.url))
        there = known is not None and content_at(self.raw, known.path) is not None
        marks = (known.etag, known.last_modified) if known and there else (None, None)
        return web.get(link.url, *marks)

    def _copied(self, file: Path) -> Answer:
        if file.stat().st_size > self.settings.max_file_bytes:
            raise Refused(f"it is larger than {self.settings.max_file_bytes:,} bytes (ETL_MAX_FILE_BYTES)")
        return Answer(str(file), 200, file.read_bytes(), "")

    def _path(self, link: Link, answer: Answer) -> str:
        """publisher/day-words/communique.ending; the address's hash parts two documents of the same words."""
        parts = urlsplit(link.url)
        words = slugify(link.title or PurePosixPath(parts.path).stem or parts.hostname or "", max_length=_LONGEST_NAME)
        mark = hashlib.sha256(redacted(link.url).encode()).hexdigest()[:8]
        day = link.published_on.isoformat() if link.published_on else "undated"
        owner = slugify(self.source.publisher or parts.hostname or self.source.name, separator="_")
        return f"{owner}/{'-'.join(filter(None, (day, words, mark)))}/communique{self._suffix(link, answer)}"

    def _suffix(self, link: Link, answer: Answer) -> str:
        named = PurePosixPath(urlsplit(link.url).path).suffix.lower()
        suffix = _SUFFIXES.get(answer.media_type) or mimetypes.guess_extension(answer.media_type) or named
        reader_for(f"communique{suffix}")
        return suffix

    def _keep_version(self, path: str, content: bytes) -> None:
        file = PurePosixPath(path)
        kept = file.parent / _VERSIONS / f"{hashlib.sha256(content).hexdigest()[:16]}{file.suffix}"
        put(self.raw, str(kept), content)

    def _source_toml(self, link: Link, answer: Answer) -> str:
        facts: dict[str, Any] = {
            "publisher": self.source.publisher,
            "title": link.title,
            "url": redacted(link.url) if self.source.kind != "folder" else None,
            "language": self.source.language,
            "published_on": link.published_on,
            "retrieved_at": self.now.replace(microsecond=0),
        }
        response = {
            "status": answer.status,
            "url": redacted(answer.url),
            "media_type": answer.media_type or None,
            "etag": answer.etag,
            "last_modified": answer.last_modified,
        }
        said = {key: value for key, value in facts.items() if value is not None}
        return tomlkit.dumps(said | {"response": {key: value for key, value in response.items() if value is not None}})

    def _warn(self, url: str, why: str) -> None:
        self.report.warnings.append(f"{redacted(url)}: {why}")

    def _lost(self, url: str, fault: OutOfReach) -> None:
        self.report.out_of_reach = True
        self._warn(url, f"out of reach: {fault}")


def _overlap(folder: Path, raw: RawFolder) -> bool:
    if isinstance(raw, Bucket):
        return False
    one, other = folder.resolve(), raw.resolve()
    return one == other or one in other.parents or other in one.parents


def silence(raw: RawFolder, source: RawSource, today: date | None = None) -> str | None:
    """How long a source has brought nothing, where that is longer than it should; None where it is not.

    Rule 39, freshness: a source that falls silent has moved more often than it has nothing to say.
    """
    last, days = _read_state(raw, source).last_new_on, source.silent_after_days
    if days is None or last is None:
        return None
    late = (today or datetime.now(UTC).date()) - date.fromisoformat(last) > timedelta(days=days)
    return f"it has brought nothing new since {last}, longer than {days} days" if late else None


def _state_path(source: RawSource) -> str:
    return f"{_STATE}/{source.name}.json"


def _read_state(raw: RawFolder, source: RawSource) -> _State:
    try:
        stored = json.loads(content_at(raw, _state_path(source)) or b"")
        last = stored["last_new_on"]
        kept = {url: Kept(**one) for url, one in stored["kept"].items()}
        return _State(kept, date.fromisoformat(last).isoformat() if last else None)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return _State()
