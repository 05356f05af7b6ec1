"""Read the whole archive again, aside, to see what another vocabulary or code would change before it is published."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.bucket import Bucket
from etl.changes import changes_since
from etl.lock import LOCK_FILE, held, holder_of
from etl.pipeline import Progress, Stages, catch_up, run_pipeline, silent
from etl.published import published_file
from etl.raw_folder import RawFolder
from etl.settings import settings_from
from etl.summary import Changes

_ASIDE = ".backfill-"
_SHOWN = 1_000
"""Changes of each kind that are listed: somebody looks through them before they are published."""


def rehearse(
    raw: RawFolder,
    warehouse: Path,
    *,
    stages: Stages | None = None,
    progress: Progress = silent,
    store: Bucket | None = None,
) -> Changes | None:
    """What publishing would change; no reading of the warehouse is replaced.

    Where a store is given, what other machines committed there is brought here and published first: a new reading
    would stand beside theirs. None where the published file cannot be compared with a new one. Raises NotPublished
    where there is none yet.
    """
    if store is not None:
        catch_up(warehouse, store, stages=stages)
    published = published_file(warehouse)
    with _aside(warehouse) as aside:
        run_pipeline(raw, aside, stages=stages, progress=progress)
        return changes_since(published, published_file(aside), settings_from().ample, _SHOWN)


@contextmanager
def _aside(warehouse: Path) -> Iterator[Path]:
    """A warehouse for the length of the block; what a rehearsal left that was killed is removed first."""
    for left in warehouse.parent.glob(f"{_ASIDE}*"):
        if (left / LOCK_FILE).exists() and holder_of(left) is None:
            shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=_ASIDE, dir=warehouse.parent) as folder, held(Path(folder)):
        yield Path(folder) / "warehouse"
