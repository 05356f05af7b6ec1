"""How fast figures are checked, beside DuckDB doing the same by hand: `python -m benchmarks.validation --help`."""

from __future__ import annotations

import argparse
import gc
import resource
import time
from collections.abc import Callable, Mapping

import duckdb
import polars as pl

from benchmarks import floor_sql
from benchmarks.figures import make_figures
from etl.findings import Findings
from etl.relations import RELATIONS, Batch
from etl.validate import judged, sifted

PART_TABLES = ("parts_pairs", "part_frames", "part_sums")
_TOLD = ("rule", "subject", "outcome")
_OUTCOMES = ("pass", "fail", "undecidable")


def ours(frames: Mapping[str, pl.DataFrame]) -> tuple[Findings, pl.DataFrame, pl.DataFrame]:
    """All row and part rules: what they found, the accepted figures and the rejected ones."""
    batch = Batch((), dict(frames), ())
    found = judged({**frames, **{name: RELATIONS[name](batch) for name in PART_TABLES}})
    return found, *sifted(frames["figures"], "figures", found)


def agreement(frames: Mapping[str, pl.DataFrame], connection: duckdb.DuckDBPyConnection) -> tuple[int, int, int]:
    """How many findings both have, how many only we, how many only DuckDB; and the same rows must be rejected."""
    found, _, rejected = ours(frames)
    told = found.results.filter(pl.col("subject").is_not_null()).select(_TOLD).unique()
    listed = connection.execute("SELECT DISTINCT rule, subject, outcome FROM results").fetchall()
    theirs = pl.DataFrame(listed, schema={"rule": pl.String, "subject": pl.String, "outcome": pl.Int8}, orient="row")
    theirs = theirs.with_columns(pl.col("outcome").replace_strict(dict(enumerate(_OUTCOMES)), return_dtype=pl.String))
    sides = [a.join(b, on=_TOLD, how="anti").height for a, b in ((told, theirs), (theirs, told))]
    ids = {key for (key,) in connection.execute("SELECT figure_id FROM rejected").fetchall()}
    apart = set(rejected["figure_id"]), ids
    sides = [sides[0] + len(apart[0] - apart[1]), sides[1] + len(apart[1] - apart[0])]
    return told.height - sides[0], sides[0], sides[1]


def _seconds(task: Callable[[], object]) -> tuple[float, float]:
    """Of the clock and of the processor, over all threads."""
    gc.collect()
    clock, processor = time.perf_counter(), time.process_time()
    task()
    return time.perf_counter() - clock, time.process_time() - processor


def compare(frames: Mapping[str, pl.DataFrame], connection: duckdb.DuckDBPyConnection, rounds: int) -> None:
    """In turn, so that neither has the quieter machine; the fastest round of each counts."""
    tasks: dict[str, Callable[[], object]] = {
        "these rules": lambda: ours(frames),
        "DuckDB SQL": lambda: floor_sql.check(connection),
    }
    best = {name: (float("inf"), float("inf")) for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            best[name] = tuple(map(min, best[name], _seconds(task)))  # type: ignore[assignment]
    floor = best["DuckDB SQL"]
    for name, (clock, processor) in best.items():
        print(
            f"{name:12} {clock:6.2f} s of the clock ({clock / floor[0]:.2f}), "
            f"{processor:6.2f} s of the processor ({processor / floor[1]:.2f})"
        )


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.validation", description=__doc__)
    parser.add_argument("--figures", type=int, default=1_000_000, metavar="N", help="figures to make (1000000)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same figures (1)")
    parser.add_argument("--rounds", type=int, default=3, help="times to measure each; the fastest counts (3)")
    asked = parser.parse_args()
    frames = make_figures(asked.figures, asked.seed)
    made = _megabytes()
    found, accepted, rejected = ours(frames)
    counts = f"{accepted.height:,} accepted, {rejected.height:,} rejected"
    print(f"{asked.figures:,} figures, {frames['parts'].height:,} parts: {counts}")
    print(f"peak memory {_megabytes():,.0f} MB, of which {made:,.0f} MB to make the figures\n")
    del found, accepted, rejected
    with duckdb.connect() as connection:
        floor_sql.prepare(connection, frames)
        compare(frames, connection, asked.rounds)
        both, only_we, only_they = agreement(frames, connection)
    print(f"\nfindings of both: {both:,}; of one alone: {only_we}, {only_they}")


if __name__ == "__main__":
    main()
