"""What each bad input costs a run: processor time over that of an empty run, and peak memory.

`python -m benchmarks.bad_inputs` runs the command once for each, in a process and a folder of its own;
`--only WORDS` chooses those whose name holds the words.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.bad_inputs import BAD_INPUTS, ORDINARY, BadInput, Outcome

COMMAND = Path(sys.executable).parent / "communique"
LIMIT_SECONDS, LIMIT_MEGABYTES = 2, 512


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took."""

    exit_code: int
    seconds: float
    """Of all processors, the system's share included."""
    megabytes: float
    """The most that it held at once."""


def cost_of(home: Path) -> Cost:
    """Run the command over data/raw below `home`."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
    child = subprocess.Popen([COMMAND, "run", "--json"], cwd=home, **quiet)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return Cost(child.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def measure(bad: BadInput | None) -> Cost:
    """The cost of a raw folder that holds one bad input, or nothing."""
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "data" / "raw"
        raw.mkdir(parents=True)
        if bad is not None:
            bad.lay(raw, "bad")
        return cost_of(Path(folder))


def least(bad: BadInput | None, enough: float) -> Cost:
    """The least of three runs, or the first that takes no longer than is enough: what else runs only adds."""
    costs: list[Cost] = []
    while len(costs) < 3 and (not costs or costs[-1].seconds > enough):
        costs.append(measure(bad))
    return min(costs, key=lambda cost: cost.seconds)


def _row(name: str, cost: Cost, floor: Cost) -> str:
    over = cost.seconds - floor.seconds
    within = cost.exit_code in (0, 3) and over <= LIMIT_SECONDS and cost.megabytes <= LIMIT_MEGABYTES
    return f"{name:<52}{over:>8.2f}{cost.megabytes:>8.0f}{cost.exit_code:>6}{'' if within else '   beyond the limits'}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", metavar="WORDS", help="measure those whose name holds these words")
    only = parser.parse_args().only
    floor = least(None, enough=0)
    print(f"An empty run takes {floor.seconds:.2f} s and {floor.megabytes:.0f} MB.\n")
    print(f"{'':<52}{'s over':>8}{'MB':>8}{'exit':>6}")
    ordinary = BadInput("one ordinary communiqué", ORDINARY, Outcome("accepted", 620))
    for bad in (ordinary, *(bad for bad in BAD_INPUTS if only in bad.name)):
        print(_row(bad.name, least(bad, floor.seconds + LIMIT_SECONDS), floor), flush=True)


if __name__ == "__main__":
    main()
