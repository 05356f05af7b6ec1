"""The command as a user runs it: a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

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
