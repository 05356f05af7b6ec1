"""Back to the generation before: published once more under a new number, so that numbers only ever go up."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from etl.durable import flush_file, rename_whole, sha256_of, temporary_beside, writing
from etl.errors import DamagedFile, UsageError
from etl.generations import generations, next_generation, swap_in
from etl.live_issues import keep_live
from etl.lock import held
from etl.mend import mend
from etl.published import PublishedState, generation_name, published_file, published_state, state_of


def roll_back(warehouse: Path) -> PublishedState:
    """Give readers what they had before the newest publish; raises UsageError where nothing earlier is kept.

    The runs stay as they are, so the next run that publishes shows all of them again.
    """
    published_file(warehouse)
    with held(warehouse) as interrupted:
        if interrupted:
            mend(warehouse)
        before = _generation_before(warehouse)
        state = replace(before, generation=next_generation(warehouse), restores=before.shown)
        _require_whole(warehouse / generation_name(before.generation), before.sha256)
        with writing(warehouse):
            _copy(warehouse / generation_name(before.generation), warehouse / generation_name(state.generation))
            swap_in(warehouse, state)
        keep_live(warehouse, state.generation)
    return state


def _generation_before(warehouse: Path) -> PublishedState:
    now = published_state(warehouse)
    earlier = [state_of(warehouse, number) for number in generations(warehouse) if now and number < now.shown]
    kept = [state for state in earlier if state is not None]
    if not kept:
        raise UsageError(
            "there is no earlier generation to go back to",
            where=str(warehouse),
            why="the last three publishes are kept (ETL_KEPT_GENERATIONS)",
            next_step="correct what is wrong in the raw folder, then type: communique run",
        )
    return kept[-1]


def _copy(source: Path, target: Path) -> None:
    aside = temporary_beside(target)
    shutil.copyfile(source, aside)
    flush_file(aside)
    rename_whole(aside, target)


def _require_whole(file: Path, sha256: str) -> None:
    if (found := sha256_of(file)) != sha256:
        raise DamagedFile(
            "the generation before is damaged; the published one stays",
            where=str(file),
            why=f"its sha256 is {found[:16]}…, its record says {sha256[:16]}…",
            next_step="delete it, then type: communique rollback",
        )
