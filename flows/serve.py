"""The scheduled flow on this machine: a Prefect server where none is named, and a runner beside it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.errors import UsageError
from etl.raw_folder import RawFolder
from etl.store import store_at
from flows.output import narrate
from flows.prefect_home import settle
from flows.server import ServerOutOfReach, answers, given_server, leashed
from flows.serving import told_while_serving

_START_SECONDS = 180


def serve(raw: RawFolder, warehouse: Path, cron: str, store: str | None = None) -> None:
    """Run the flow at the times `cron` names, until stopped."""
    settle()
    from prefect.settings import PREFECT_API_URL, temporary_settings
    from prefect.types.entrypoint import EntrypointType

    _check(cron)
    store_at(store)
    named = str(raw.absolute() if isinstance(raw, Path) else raw)
    with _scheduling_server() as address, temporary_settings({PREFECT_API_URL: address}), told_while_serving(address):
        from flows.ingest import ingest

        narrate(f"Serving: the flow runs at {cron!r} (UTC). Server: {address.removesuffix('/api')}. Ctrl-C ends it.")
        ingest.serve(
            name="communique",
            cron=cron,
            parameters={
                "raw": named,
                "warehouse": str(warehouse.absolute()),
                "store": store,
            },
            limit=1,
            print_starting_message=False,
            entrypoint_type=EntrypointType.MODULE_PATH,
        )


def _check(cron: str) -> None:
    """Refuse a schedule that cannot be, before half a minute is spent on a server."""
    from prefect.client.schemas.schedules import CronSchedule

    try:
        CronSchedule(cron=cron)
    except ValueError:
        raise UsageError(
            "the schedule cannot be understood",
            where=f"--cron {cron!r}",
            why="cron has five fields: minute, hour, day of the month, month, day of the week",
            next_step='communique serve --cron "0 6 * * *"',
        ) from None


@contextmanager
def _scheduling_server() -> Iterator[str]:
    """Give the server that the user names, or a full one: an ephemeral server schedules nothing."""
    if given := given_server():
        yield given
        return
    port = _free_port()
    address = f"http://127.0.0.1:{port}/api"
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    # Its pages would ask another server, at the usual port. A session of its own: on Ctrl-C the runner still has to
    # tell the server that it stops.
    server = subprocess.Popen(
        command,
        env=os.environ | {"PREFECT_SERVER_UI_API_URL": address},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with leashed(server.pid):
        try:
            _wait_for(server, address)
            yield address
        finally:
            server.terminate()
            server.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _wait_for(server: subprocess.Popen[bytes], address: str) -> None:
    until = time.monotonic() + _START_SECONDS
    while server.poll() is None and time.monotonic() < until:
        if answers(address):
            return
        time.sleep(0.2)
    raise ServerOutOfReach(
        "the Prefect server did not start",
        where=address,
        why=f"it ended with {server.returncode}" if server.poll() is not None else f"no answer in {_START_SECONDS} s",
        next_step="see why with: prefect server start",
    )
