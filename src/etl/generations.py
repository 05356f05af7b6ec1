"""The published files beside one another: which there are, and how the next becomes the one that readers open."""

from __future__ import annotations

from pathlib import Path

from etl.durable import point_link, write_whole
from etl.published import LINK, PublishedState, generation_name, generation_of, record_name
from etl.sealed import sealed
from etl.steps import step


def generations(warehouse: Path) -> list[int]:
    """The numbers of the files that are there, oldest first."""
    return sorted(generation_of(path.name) for path in warehouse.glob("warehouse-*.duckdb"))


def next_generation(warehouse: Path) -> int:
    """A number that no published file had before: a reader may still hold one that was pruned."""
    return max(generations(warehouse), default=0) + 1


def swap_in(warehouse: Path, state: PublishedState) -> None:
    """From here on, who opens the link gets this generation."""
    write_whole(warehouse / record_name(state.generation), sealed(state.as_dict()))
    step("publish.described")
    point_link(warehouse / LINK, generation_name(state.generation))
    step("publish.swapped")


def prune(warehouse: Path, newest: int, kept: int) -> None:
    """Remove what is older than the newest `kept`."""
    for old in generations(warehouse):
        if old <= newest - kept:
            (warehouse / generation_name(old)).unlink()
            (warehouse / record_name(old)).unlink(missing_ok=True)
