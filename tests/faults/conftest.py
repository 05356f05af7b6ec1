"""An archive that was run once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.archive import run, say


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """raw/ and warehouse/; the published figures state 1."""
    say(tmp_path, 1)
    run(tmp_path)
    return tmp_path


@pytest.fixture
def warehouse(root: Path) -> Path:
    return root / "warehouse"
