"""How Prefect behaves here: at home in the project, silent towards the network. Import this before Prefect."""

from __future__ import annotations

import os
from pathlib import Path

_WISHES = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_CLI_PROMPT": "false",
    "PREFECT_RESULTS_DEFAULT_SERIALIZER": "json",  # a pickled result runs code when it is read back
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "180",  # its first start migrates a database: 20 s on 2 cores
    "PREFECT_LOGGING_LEVEL": "WARNING",
}


def settle(project: Path | None = None) -> None:
    """Set what the user's environment leaves open; Prefect reads it once, when it is first imported."""
    os.environ.setdefault("PREFECT_HOME", str((project or Path.cwd()) / ".prefect"))
    for name, value in _WISHES.items():
        os.environ.setdefault(name, value)
