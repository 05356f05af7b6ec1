"""A Prefect server for as long as it is needed, and not a second longer, however this process ends."""

from __future__ import annotations

import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from etl.errors import CommuniqueError, ExitCode
from flows.prefect_home import settle

# The leash reads from a pipe whose other end only this process holds. When this process ends, be it by kill -9,
# the read returns and the server is told to end.
_LEASH = "import os, signal, sys; sys.stdin.read(); os.kill(int(sys.argv[1]), signal.SIGTERM)"


class ServerOutOfReach(CommuniqueError):
    """The Prefect server that the user named, or the one we start, does not answer."""

    exit_code = ExitCode.SOURCE_OUT_OF_REACH


@contextmanager
def leashed(server_pid: int) -> Iterator[None]:
    """End the process `server_pid` when this one dies; a block that ends in order has ended it already."""
    command = [sys.executable, "-I", "-S", "-c", _LEASH, str(server_pid)]
    leash = subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True)  # Ctrl-C is not meant for it
    try:
        yield
    finally:
        leash.kill()
        leash.communicate()


def answers(address: str) -> bool:
    """Say whether somebody is there; a refusal is an answer too."""
    try:
        urllib.request.urlopen(f"{address}/health", timeout=5).close()  # noqa: S310 - an address the user gave, or ours
    except urllib.error.HTTPError:
        return True
    except (OSError, ValueError):
        return False
    return True


def given_server() -> str | None:
    """Give the server that PREFECT_API_URL or a Prefect profile names, once it has answered."""
    from prefect.settings import PREFECT_API_URL

    address: str | None = PREFECT_API_URL.value()
    if address and not answers(address):
        raise ServerOutOfReach(
            "the Prefect server does not answer",
            where=address,
            why="PREFECT_API_URL names it",
            next_step="start it with: prefect server start; or unset PREFECT_API_URL",
        )
    return address


@contextmanager
def prefect_server() -> Iterator[str]:
    """Give the address of the server that the user names, or of one started for the length of the block."""
    settle()
    from prefect.server.api.server import SubprocessASGIServer
    from prefect.settings import PREFECT_API_URL, temporary_settings

    if given := given_server():
        yield given
        return
    server = SubprocessASGIServer()
    server.start()
    assert server.server_process is not None
    with leashed(server.server_process.pid):
        try:
            with temporary_settings({PREFECT_API_URL: server.api_url}):
                yield server.api_url
        finally:
            server.stop()
