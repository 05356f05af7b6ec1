"""Runs the pipeline with the toy engine, again and again: a line of JSON starts a run, a line of JSON tells its end.

python -m tests.faults.victim RAW WAREHOUSE
"""

from __future__ import annotations

import ctypes
import json
import sys
import traceback
from importlib import import_module
from pathlib import Path

from etl.errors import CommuniqueError
from etl.fingerprint import fingerprint
from schemas.tables import published_tables, rules
from tests.etl import toy

HEAVY = ("etl.read", "etl.frames", "etl.validate", "etl.load", "etl.publish", "etl.live", "etl.relations")
CALLS = {"write": 0, "sync": 1, "rename": 2}


class Disk:
    """failing_disk.so, where it was preloaded."""

    def __init__(self) -> None:
        self.library = ctypes.CDLL(None)

    def arm(self, call: str, number: int, stays: bool) -> None:
        """Let the call of that number fail, and all after it where the fault stays."""
        self.library.fail_at(CALLS[call], ctypes.c_long(number), int(stays))

    def disarm(self) -> None:
        self.library.fail_at(-1, ctypes.c_long(0), 0)

    def failed(self) -> int:
        return int(self.library.failures())


def run(raw: Path, warehouse: Path, fault: dict) -> dict:
    disk = Disk() if fault else None
    told: dict = {"exit": 0, "error": "", "failed": 0}
    try:
        if disk:
            disk.arm(**fault)
        toy.run(raw, warehouse)
    except CommuniqueError as error:
        told |= {"exit": int(error.exit_code), "error": str(error)}
    except Exception:  # noqa: BLE001 what nobody foresaw is what the tests look for
        told |= {"exit": 1, "error": traceback.format_exc()}
    finally:
        if disk:
            disk.disarm()
            told["failed"] = disk.failed()
    return told


def main(raw: str, warehouse: str) -> None:
    for name in HEAVY:
        import_module(name)
    published_tables(), rules(), fingerprint()
    while True:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        if not (line := sys.stdin.readline()):
            return
        told = run(Path(raw), Path(warehouse), json.loads(line))
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
