"""What `communique serve` leaves while it serves, so that `communique doctor` finds its server."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Serving:
    """One that serves, or did until it was killed."""

    pid: int
    address: str
    """Of its server's API."""

    @property
    def alive(self) -> bool:
        """Whether its process is there."""
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        except PermissionError:  # of another user
            return True
        return True


def _file() -> Path:
    return Path(os.environ["PREFECT_HOME"]) / "serving.json"


@contextmanager
def told_while_serving(address: str) -> Iterator[None]:
    """Leave the server's address for the length of the block."""
    file = _file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(asdict(Serving(os.getpid(), address))), encoding="utf-8")
    try:
        yield
    finally:
        file.unlink(missing_ok=True)


def left_serving() -> Serving | None:
    """Who serves in this project, or died while it did; None where nobody does."""
    try:
        return Serving(**json.loads(_file().read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
