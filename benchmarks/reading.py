"""How fast texts are read: `python -m benchmarks.reading --help`. One core, one run, a table."""

from __future__ import annotations

import argparse
import os
import platform
import resource
import time
from collections.abc import Callable, Sequence

from benchmarks.contenders import Contender, Task, contenders
from benchmarks.corpus import make_corpus
from benchmarks.growth import enlarged, lexicons_of, with_lexicons
from benchmarks.hostile import costs
from schemas.rows import Document


def _seconds(task: Callable[[], object], outside: bool = False) -> float:
    """The time of the processor that a task takes: another user of the machine does not count."""
    who = resource.RUSAGE_CHILDREN if outside else resource.RUSAGE_SELF
    before = resource.getrusage(who)
    task()
    after = resource.getrusage(who)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _fastest(task: Callable[[], object], rounds: int, outside: bool = False) -> float:
    return max(1e-9, min(_seconds(task, outside) for _ in range(rounds)))


def _sample(documents: Sequence[Document], share: float) -> Sequence[Document]:
    """Evenly spread, so that each language keeps its part."""
    wanted = max(min(40, len(documents)), round(len(documents) * share))
    block = max(1, len(documents) // 4 // max(1, wanted // 4))
    chosen = [document for at, document in enumerate(documents) if at // 4 % block == 0]
    return chosen[:wanted]


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    widths = [max(len(row[at]) for row in (columns, *rows)) for at in range(len(columns))]
    for row in (columns, ["-" * width for width in widths], *rows):
        cells = [
            cell.ljust(width) if not at else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        print("  ".join(cells).rstrip())
    print(flush=True)


def compare(documents: Sequence[Document], rounds: int) -> None:
    """The full reading beside each contender."""
    rates: list[tuple[Contender, int, float | None]] = []
    for contender in contenders():
        chosen = _sample(documents, contender.share)
        rate = None
        if contender.prepare is not None:
            task: Task = contender.prepare(chosen)
            rate = len(chosen) / _fastest(lambda task=task, chosen=chosen: task(chosen), rounds, contender.outside)
        rates.append((contender, len(chosen), rate))
    reading = rates[0][2] or 0.0
    rows = [
        [one.name, str(many), f"{rate:,.1f}", f"{reading / rate:.4g}"] if rate else [one.name, "", "not installed", ""]
        for one, many, rate in rates
    ]
    _table(("", "documents", "documents/s", "full reading is times as fast"), rows)


def grow(documents: Sequence[Document], times: int, rounds: int) -> None:
    """The same texts with the vocabulary as shipped, and several times as large."""
    from etl.find import find
    from etl.resolve import resolve

    def read(chosen: Sequence[Document]) -> object:
        return resolve(chosen, find(chosen))

    start = time.process_time()
    large = lexicons_of(enlarged(times))
    compiling = time.process_time() - start
    tasks = {"as shipped": read, f"{times} times": with_lexicons(large, read)}
    best = dict.fromkeys(tasks, float("inf"))
    for name, task in tasks.items():
        task(documents)  # phrases are made ready when first met
        best[name] = _seconds(lambda task=task: task(documents))
    for _ in range(rounds - 1):  # in turn, so that neither has the quieter machine
        for name, task in tasks.items():
            best[name] = min(best[name], _seconds(lambda task=task: task(documents)))
    shipped = best["as shipped"]
    rows = [[name, f"{len(documents) / seconds:,.1f}", f"{seconds / shipped:.3f}"] for name, seconds in best.items()]
    _table(("phrases", "documents/s", "times the time"), rows)
    print(f"making and compiling the large vocabulary: {compiling:.1f} s\n")


def resist(size: int, patience: float) -> None:
    """Hostile texts beside a friendly one."""
    rows = []
    friendly = None
    for cost in costs(size, patience):
        friendly = cost.seconds if cost.name == "friendly" else friendly
        if cost.seconds is None:
            rows.append([cost.name, f"> {patience:.0f} or failed", ""])
        else:
            rows.append([cost.name, f"{cost.seconds:.2f}", f"{cost.seconds / friendly:.2f}" if friendly else ""])
    _table((f"{size:,} characters of", "seconds", "times the friendly text"), rows)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    parser.add_argument("--documents", type=int, default=20_000, metavar="N", help="documents to make (20000)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same documents (1)")
    parser.add_argument("--rounds", type=int, default=3, help="times to measure each; the fastest counts (3)")
    parser.add_argument(
        "--vocabulary", type=int, metavar="N", help="instead: N times the phrases beside the shipped ones"
    )
    parser.add_argument("--hostile", action="store_true", help="instead: hostile texts beside a friendly one")
    parser.add_argument("--size", type=int, default=1_000_000, help="characters of a hostile text (1000000)")
    parser.add_argument("--patience", type=float, default=60, help="seconds before a hostile text is given up (60)")
    asked = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    print(f"Python {platform.python_version()}, {platform.machine()}, one core\n")
    if asked.hostile:
        resist(asked.size, asked.patience)
        return
    documents = list(make_corpus(asked.documents, asked.seed))
    characters = sum(len(document.text) for document in documents)
    print(
        f"{len(documents)} documents by seed {asked.seed}, {characters / len(documents):,.0f} characters on average\n"
    )
    if asked.vocabulary:
        grow(documents, asked.vocabulary, asked.rounds)
    else:
        compare(documents, asked.rounds)


if __name__ == "__main__":
    main()
