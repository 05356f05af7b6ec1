"""Memory that is free, but that the process still holds."""

from __future__ import annotations

import ctypes
import gc
import os
from pathlib import Path

_HELD = Path("/proc/self/statm")


def be_frugal() -> None:
    """Let polars give back soon what it frees, 45 MB after some batches; holds where it is not loaded yet."""
    os.environ.setdefault("_RJEM_MALLOC_CONF", "dirty_decay_ms:200,muzzy_decay_ms:0")


def give_back() -> None:
    """Return it to the system, where its allocator can: what comes next would otherwise stand on top of it."""
    gc.collect()
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError):  # no glibc here
        return
    trim(0)


def held() -> int | None:
    """Bytes that the process holds now; None where the system does not say."""
    try:
        pages = _HELD.read_text("ascii").split()[1]
    except OSError:
        return None
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
