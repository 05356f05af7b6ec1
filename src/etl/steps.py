"""The moments of a run at which it may be killed: named, so that a test can kill it at each one."""

from __future__ import annotations

import os
import signal

STEPS = (
    "lock.taken",
    "load.file_written",
    "load.file_renamed",
    "load.batch_done",
    "commit.begun",
    "commit.manifest_renamed",
    "commit.index_written",
    "compact.merged",
    "compact.swapped",
    "publish.opened",
    "publish.filled",
    "publish.verified",
    "publish.renamed",
    "publish.described",
    "publish.link_made",
    "publish.swapped",
    "publish.pruned",
    "live.rows_written",
    "live.turns_written",
)


def step(name: str) -> None:
    """Pass the step `name`; die here, as in a power cut, when ETL_FAIL_AT says so."""
    if name not in STEPS:
        raise KeyError(name)
    if os.environ.get("ETL_FAIL_AT") == name:
        os.kill(os.getpid(), signal.SIGKILL)
