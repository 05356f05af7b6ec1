"""Ask web servers for documents: politely, within limits, and nobody who must not be asked.

Only http and https. Redirects are followed by hand, each hop checked. A host's addresses are checked at the moment of
connecting, and the connection goes to the very address that was checked: a name that resolves to a public address
for the check and to a private one for the request (DNS rebinding) gets nowhere.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import ssl
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

import httpcore
import httpx

from etl.settings import Settings

USER_AGENT = "communique-etl/0.1"
_MOST_HOPS = 5
_SECRET = re.compile(r"token|secret|passw|api_?key|signature|^sig$|^key$|auth|session", re.I)


_LONGEST_DELAY = 300
"""Seconds: a site that asks for more between two requests is not asked, or the night would not do."""


class Refused(Exception):
    """A request that was not made, or an answer that was not taken; says why."""


class PrivateAddress(Refused):
    """The host lies in a network that only its owner may ask."""


class OutOfReach(Exception):
    """A server that did not answer, or answered that it cannot now; asking again later may help."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server gave."""

    url: str
    """After redirects."""
    status: int
    content: bytes
    media_type: str
    etag: str | None = None
    last_modified: str | None = None

    @property
    def unchanged(self) -> bool:
        """Whether the server said that what we have is still what it has."""
        return self.status == httpx.codes.NOT_MODIFIED


def redacted(url: str) -> str:
    """An address that may be shown and stored: without user, password and the values of secret parameters."""
    try:
        parts = urlsplit(url)
    except ValueError:  # brackets that hold no address, say
        return url.partition("?")[0].rpartition("@")[2]
    query, pairs = parts.query, parse_qsl(parts.query, keep_blank_values=True)
    if any(_SECRET.search(name) for name, _ in pairs):
        query = urlencode([(name, "..." if _SECRET.search(name) else value) for name, value in pairs])
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, query, ""))


def _joined(url: str, onward: str) -> str:
    try:
        return urljoin(url, onward)
    except ValueError as error:
        raise Refused(f"it is redirected to {onward[:80]!r}, which is no web address") from error


class _Guard(httpcore.NetworkBackend):
    """Connects to addresses that anyone may be asked at, and to those of hosts that a source allows by name."""

    def __init__(self, allowed: Iterable[str]) -> None:
        self._allowed = frozenset(host.lower() for host in allowed)
        self._network = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"{host} has no address: {error}") from error
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        if host.lower() not in self._allowed:
            for address in addresses:
                if not ipaddress.ip_address(address.partition("%")[0]).is_global:
                    raise PrivateAddress(
                        f"{host} has the private address {address}; to allow it: allow_hosts = [{host!r}]"
                    )
        return self._network.connect_tcp(addresses[0], port, timeout, local_address, socket_options)

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


class _Transport(httpx.HTTPTransport):
    def __init__(self, allowed: Iterable[str]) -> None:
        super().__init__(trust_env=False)
        self._pool = httpcore.ConnectionPool(ssl_context=ssl.create_default_context(), network_backend=_Guard(allowed))


@dataclass(slots=True)
class _Host:
    """What is known of a host: when it was last asked, and what it forbids."""

    robots: RobotFileParser | None = None
    asked_at: float = -1e9
    delay: float = 0.0


@dataclass(slots=True)
class Web:
    """The web as one source may ask it; close it after use."""

    settings: Settings
    allow_hosts: tuple[str, ...] = ()
    delay_seconds: float = 2.0
    _client: httpx.Client = field(init=False)
    _hosts: dict[str, _Host] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._client = httpx.Client(
            transport=_Transport(self.allow_hosts),
            headers={"User-Agent": USER_AGENT},
            timeout=self.settings.fetch_seconds_idle,
            follow_redirects=False,
            trust_env=False,
        )

    def __enter__(self) -> Web:
        return self

    def __exit__(self, *_error: object) -> None:
        self._client.close()

    def get(self, url: str, etag: str | None = None, last_modified: str | None = None) -> Answer:
        """Ask for an address, only if changed where a mark of what we have is given.

        Raises Refused where it must not be asked or its answer not be taken, OutOfReach where it does not answer.
        """
        marks = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        headers = {name: value for name, value in marks.items() if value}
        for _ in range(_MOST_HOPS + 1):
            self._require_permission(url)
            answer, onward = self._ask(url, headers)
            if onward is None:
                return answer
            url = _joined(url, onward)
        raise Refused(f"it is redirected more than {_MOST_HOPS} times")

    def _ask(self, url: str, headers: dict[str, str]) -> tuple[Answer, str | None]:
        """One request, and where it is redirected to."""
        try:
            with self._client.stream("GET", url, headers=headers) as response:
                if response.has_redirect_location:
                    return Answer(url, response.status_code, b"", ""), response.headers["location"]
                answer = Answer(
                    url,
                    response.status_code,
                    self._bounded(response),
                    response.headers.get("content-type", "").partition(";")[0].strip().lower(),
                    response.headers.get("etag"),
                    response.headers.get("last-modified"),
                )
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
            raise OutOfReach(f"{type(error).__name__}: {error}"[:300]) from error
        if answer.status == httpx.codes.TOO_MANY_REQUESTS or answer.status >= httpx.codes.INTERNAL_SERVER_ERROR:
            raise OutOfReach(f"the server answers {answer.status}")
        if answer.status != httpx.codes.OK and not answer.unchanged:
            raise Refused(f"the server answers {answer.status}")
        return answer, None

    def _bounded(self, response: httpx.Response) -> bytes:
        """The body, as far as it is neither too large nor too slow."""
        limit, seconds = self.settings.max_file_bytes, self.settings.fetch_seconds
        begun, content = time.monotonic(), bytearray()
        for piece in response.iter_bytes():
            content += piece
            if len(content) > limit:
                raise Refused(f"its answer is larger than {limit:,} bytes (ETL_MAX_FILE_BYTES)")
            if time.monotonic() - begun > seconds:
                raise OutOfReach(f"its answer took longer than {seconds} seconds (ETL_FETCH_SECONDS)")
        return bytes(content)

    def _require_permission(self, url: str) -> None:
        try:
            parts = urlsplit(url)
        except ValueError as error:
            raise Refused(f"{redacted(url)[:80]} is no web address") from error
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise Refused(f"{redacted(url)[:80]} is no web address")
        host = self._hosts.get(parts.netloc)
        if host is None:
            host = self._hosts[parts.netloc] = _Host(delay=self.delay_seconds)
            host.robots = self._robots(f"{parts.scheme}://{parts.netloc}/robots.txt")
            wished = int(host.robots.crawl_delay(USER_AGENT) or 0)
            if wished > _LONGEST_DELAY:
                raise Refused(f"the site's robots.txt asks for {wished} s between requests; {_LONGEST_DELAY} at most")
            host.delay = max(host.delay, float(wished))
        if host.robots is not None and not host.robots.can_fetch(USER_AGENT, url):
            raise Refused("the site's robots.txt forbids it")
        time.sleep(max(0.0, host.asked_at + host.delay - time.monotonic()))
        host.asked_at = time.monotonic()

    def _robots(self, url: str) -> RobotFileParser:
        """What a host asks of robots (RFC 9309): nothing where it has no such file."""
        rules = RobotFileParser(url)
        try:
            answer, _onward = self._ask(url, {})
            rules.parse(answer.content.decode("utf-8", "replace").splitlines())
        except PrivateAddress:
            raise
        except Refused:
            rules.parse([])
        return rules
