"""How a run grows: time and memory for some thousands of documents and for ten times as many.

    python -m benchmarks.scale [--documents 20000] [--times 10] [--keep DIR]

Each run is a process of its own, as a user starts it, over communiqués made by a seed, each in a folder with its
source.toml. Time stands beside ripgrep counting digit runs in the same files, and a run of nothing new beside a bare
interpreter that lists the same folders and looks at the same files.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from benchmarks.corpus import LANGUAGES, make_text

_PER_FOLDER = 1000
_READ = """
import json, sys, time
from pathlib import Path
from etl.pipeline import run_pipeline
from etl.workers import workers

moments = []
if __name__ == "__main__":
    with workers(int(sys.argv[3])) as pool:
        begun = time.monotonic()
        told = lambda stage, done, total: moments.append((stage, time.monotonic() - begun))
        run_pipeline(Path(sys.argv[1]), Path(sys.argv[2]), pool=pool, progress=told)
    print(json.dumps(next(at for stage, at in moments if stage == "publish")))
"""
"""Prints the seconds until all is read and committed, and publishing begins."""
_LOOK = """
import os, sys
def look(folder):
    with os.scandir(folder) as entries:
        for entry in entries:
            look(entry.path) if entry.is_dir(follow_symlinks=False) else entry.stat(follow_symlinks=False)
look(sys.argv[1])
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took."""

    wall: float
    processor: float
    peak: int
    """Bytes."""
    said: str = ""


def make_archive(folder: Path, documents: int, seed: int = 1) -> int:
    """Write so many communiqués, each with its source.toml; gives the bytes of their texts."""
    rng, size = random.Random(seed), 0
    for number in range(documents):
        language = LANGUAGES[number % len(LANGUAGES)]
        published = date(2019, 1, 1) + timedelta(days=rng.randint(0, 2500))
        home = folder / f"{number // _PER_FOLDER:04}" / f"{number:07}"
        home.mkdir(parents=True)
        text = make_text(rng, language, published).encode()
        size += (home / "communique.txt").write_bytes(text)
        source = f'publisher = "ma_interieur"\nlanguage = "{language}"\npublished_on = {published}\n'
        (home / "source.toml").write_text(source, encoding="utf-8")
    return size


def cost_of(command: Sequence[str | Path]) -> Cost:
    """Run a command to its end; raises where it fails."""
    begun = time.monotonic()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen([str(word) for word in command], stdout=out, stdin=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        said = out.read().decode()
    if process.returncode not in (0, 3):  # 3: a blocking rule failed, and its figures were set aside
        raise subprocess.CalledProcessError(process.returncode, process.args, said)
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, said)


def fastest(command: Sequence[str | Path], rounds: int) -> Cost:
    """The round that took least."""
    return min((cost_of(command) for _ in range(rounds)), key=lambda cost: cost.wall)


def run_command(raw: Path, warehouse: Path, *more: str) -> list[str | Path]:
    """`communique run`, as installed beside this interpreter."""
    return [Path(sys.executable).parent / "communique", "run", "--raw", raw, "--warehouse", warehouse, "--json", *more]


def count_digit_runs(raw: Path) -> Cost:
    """ripgrep, one thread, where it is installed; the `re` module otherwise."""
    if rg := shutil.which("rg"):
        return fastest([rg, "--threads", "1", "--count-matches", "--glob", "*.txt", "[0-9]+", raw], 3)
    begun, used = time.monotonic(), time.process_time()
    runs = sum(len(re.findall(rb"\d+", file.read_bytes())) for file in raw.rglob("*.txt"))
    return Cost(time.monotonic() - begun, time.process_time() - used, 0, f"re, {runs}")


def grow(home: Path, documents: int) -> Cost:
    """One archive, from raw files to a warehouse; prints how long what takes."""
    raw, warehouse = home / f"raw-{documents}", home / f"warehouse-{documents}"
    size = make_archive(raw, documents) if not raw.exists() else _size(raw)
    shutil.rmtree(warehouse, ignore_errors=True)
    whole = cost_of(run_command(raw, warehouse))
    floor = count_digit_runs(raw)
    again = fastest(run_command(raw, warehouse), 5)
    look = fastest([sys.executable, "-S", "-c", _LOOK, raw], 5)
    figures = json.loads(whole.said)["standing"]["figures"]
    print(f"{documents:,} documents, {size / 1e6:.1f} MB of text, {figures:,} figures")
    print(
        f"  run           {whole.wall:8.2f} s   peak {whole.peak / 1e6:6.0f} MB   {documents / whole.wall:8.0f} docs/s"
    )
    print(f"  digit runs    {floor.wall:8.2f} s   the run takes {whole.wall / floor.wall:.1f} times that")
    print(f"  nothing new   {again.wall:8.2f} s   peak {again.peak / 1e6:6.0f} MB")
    print(f"  list and stat {look.wall:8.2f} s   nothing new takes {again.wall / look.wall:.2f} times that", flush=True)
    return whole


def by_workers(home: Path, documents: int, rounds: int) -> None:
    """Reading in one process and in two."""
    raw = home / f"raw-{documents}"
    script = home / "reading.py"
    script.write_text(_READ, encoding="utf-8")
    took = {}
    for count in (1, 2):
        took[count] = math.inf
        for _ in range(rounds):
            with tempfile.TemporaryDirectory(dir=home) as warehouse:
                said = cost_of([sys.executable, script, raw, Path(warehouse) / "w", str(count)]).said
            took[count] = min(took[count], json.loads(said))
        print(f"  reading, {count} process(es): {took[count]:.2f} s", flush=True)
    print(f"  two are {took[1] / took[2]:.2f} times as fast as one")


def _size(raw: Path) -> int:
    return sum(file.stat().st_size for file in raw.rglob("*.txt"))


def main() -> None:
    """Measure all, the small archive first."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    options.add_argument("--documents", type=int, default=20_000, help="of the small archive (20000)")
    options.add_argument("--times", type=int, default=10, help="how many times larger the large one is (10)")
    options.add_argument("--rounds", type=int, default=2, help="of reading with workers; the fastest counts (2)")
    options.add_argument("--keep", type=Path, help="folder to keep the archives in, for another round")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as made:
        home = given.keep or Path(made)
        home.mkdir(parents=True, exist_ok=True)
        small = grow(home, given.documents)
        by_workers(home, given.documents, given.rounds)
        if given.times > 1:
            large = grow(home, given.documents * given.times)
            exponent = math.log(large.wall / small.wall) / math.log(given.times)
            print(f"peak {large.peak / small.peak:.2f} times, time growing with exponent {exponent:.3f}")


if __name__ == "__main__":
    main()
