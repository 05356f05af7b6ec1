"""Read the whole archive again, aside, to see what another vocabulary or code would change before it is published."""

from __future__ import annotations

import tempfile
from pathlib import Path

from etl.changes import changes_since
from etl.pipeline import Progress, Stages, run_pipeline, silent
from etl.published import published_file
from etl.raw_folder import RawFolder
from etl.settings import settings_from
from etl.summary import Changes


def rehearse(
    raw: RawFolder, warehouse: Path, *, stages: Stages | None = None, progress: Progress = silent
) -> Changes | None:
    """What publishing would change; the warehouse is left as it is.

    None where the published file cannot be compared with a new one. Raises NotPublished where there is none yet.
    """
    published = published_file(warehouse)
    with tempfile.TemporaryDirectory(prefix=".backfill-", dir=warehouse.parent) as aside:
        run_pipeline(raw, Path(aside), stages=stages, progress=progress)
        return changes_since(published, published_file(Path(aside)), settings_from().ample)
