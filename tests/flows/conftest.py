"""The command as a user runs it: a process of its own, in a folder of its own."""

from __future__ import annotations

import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
COMMAND = Path(sys.executable).parent / "communique"

Done = subprocess.CompletedProcess[str]


def environment(**changes: str) -> dict[str, str]:
    """Ours, without what would make Prefect or the command behave otherwise than for a user."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "ETL_", "COMMUNIQUE_"))}
    return kept | changes


def run(cwd: Path, *arguments: str, limited: Callable[[], None] | None = None, **changes: str) -> Done:
    """Run `communique` in a folder; `limited` sets the limits of the process."""
    return subprocess.run(
        [COMMAND, *arguments],
        cwd=cwd,
        env=environment(**changes),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        preexec_fn=limited,
    )


@pytest.fixture
def communique(tmp_path: Path) -> Callable[..., Done]:
    """Run `communique` in `tmp_path`."""
    return partial(run, tmp_path)


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the shipped communiqués, published; for reading only."""
    folder = tmp_path_factory.mktemp("archive")
    shutil.copytree(ROOT / "data" / "raw", folder / "data" / "raw")
    done = run(folder, "run")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def webhook() -> Iterator[tuple[str, list[tuple[str, Any]]]]:
    """A server's address, and what it was sent: path and content. It takes what is sent to /good, and fails else."""
    got: list[tuple[str, Any]] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append((self.path, json.loads(self.rfile.read(int(self.headers["Content-Length"])))))
            self.send_response(204 if self.path == "/good" else 500)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", got
    server.shutdown()
    server.server_close()
