"""Programs that read what we publish, each in an environment of its own, kept in .clients between runs."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.flows.conftest import ROOT, environment

KEPT = ROOT / ".clients"
OURS = Path(sys.prefix)


def python_with(*packages: str, ours: bool = False) -> Path:
    """A Python that has these packages; `ours` adds what this project runs on, for packages that go on top of it."""
    home = KEPT / hashlib.sha256(json.dumps([sys.version, ours, *packages]).encode()).hexdigest()[:16]
    if not (home / "ready").exists():
        shutil.rmtree(home, ignore_errors=True)
        venv.create(home, with_pip=True)
        if ours:
            [site] = home.glob("lib/python*/site-packages")
            [own_site] = OURS.glob("lib/python*/site-packages")
            (site / "project.pth").write_text("\n".join(map(str, (own_site, ROOT / "src", ROOT))), encoding="utf-8")
        pip = [home / "bin" / "python", "-m", "pip", "--disable-pip-version-check", "-qq", "--no-input", "install"]
        subprocess.run([*pip, *packages], check=True, stdin=subprocess.DEVNULL)
        (home / "ready").touch()
    return home / "bin" / "python"


def told_by(*command: object) -> object:
    """What a client prints, as JSON."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd="/",
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="session")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped communiqués, published."""
    from etl.pipeline import run_pipeline

    folder = tmp_path_factory.mktemp("clients")
    run_pipeline(ROOT / "data" / "raw", folder / "warehouse")
    return folder / "warehouse"
