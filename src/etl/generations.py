"""The published files beside one another: which there are, and how the next becomes the one that readers open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from etl.durable import point_link, write_whole
from etl.published import LINK, PublishedState, generation_name, record_name
from etl.sealed import sealed
from etl.steps import step

_OURS = re.compile(r"warehouse-(\d{6,})\..+")


def numbered_files(warehouse: Path) -> Iterator[tuple[int, Path]]:
    """Each file of a generation with its number; a copy that somebody laid beside them, under another name, is none."""
    for path in warehouse.glob("warehouse-*.*"):
        if found := _OURS.fullmatch(path.name):
            yield int(found[1]), path


def generations(warehouse: Path) -> list[int]:
    """The numbers of those that can be opened, oldest first."""
    return sorted(number for number, path in numbered_files(warehouse) if path.name == generation_name(number))


def next_generation(warehouse: Path) -> int:
    """A number that no published file had before: a reader may still hold one that was pruned."""
    return max((number for number, _ in numbered_files(warehouse)), default=0) + 1


def swap_in(warehouse: Path, state: PublishedState) -> None:
    """From here on, who opens the link gets this generation."""
    write_whole(warehouse / record_name(state.generation), sealed(state.as_dict()))
    step("publish.described")
    point_link(warehouse / LINK, generation_name(state.generation))
    step("publish.swapped")


def prune(warehouse: Path, newest: int, kept: int) -> None:
    """Remove what is older than the newest `kept`, and what is left of one that somebody removed in part."""
    for number, path in numbered_files(warehouse):
        if number <= newest - kept:
            path.unlink(missing_ok=True)
