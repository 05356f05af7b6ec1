"""A Prefect server for as long as it is needed, and not a second longer, however this process ends."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from flows.prefect_home import settle

# The leash reads from a pipe whose other end only this process holds. When this process ends, be it by kill -9,
# the read returns and the server is told to end.
_LEASH = "import os, signal, sys; sys.stdin.read(); os.kill(int(sys.argv[1]), signal.SIGTERM)"


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


def free_port() -> int:
    """Give a port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def prefect_server() -> Iterator[str]:
    """Give the address of the server that PREFECT_API_URL names, or of one started for the length of the block."""
    settle()
    from prefect.server.api.server import SubprocessASGIServer
    from prefect.settings import PREFECT_API_URL, temporary_settings

    if given := PREFECT_API_URL.value():
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
