"""What `communique doctor` looks at. Each look is one small function that gives one finding or more."""

from __future__ import annotations

import json
import os
import shutil
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from packaging.requirements import Requirement

from etl import archive, manifest
from etl.durable import sha256_of
from etl.errors import CommuniqueError
from etl.lock import holder_of
from etl.raw_folder import RawFolder
from etl.settings import settings_from
from flows.output import place
from flows.prefect_home import settle

_DUCKDB_MAGIC = slice(8, 12)
_STORAGE_VERSION = slice(12, 20)
_OLDEST_STORAGE = 65  # DuckDB 1.2 to 2.0 open it
_DISK_NEEDED = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    ok: bool
    what: str
    found: str
    next_step: str = ""

    def as_record(self) -> dict[str, object]:
        """For JSON."""
        return asdict(self)


def examine(raw: RawFolder, warehouse: Path) -> list[Finding]:
    """Everything a run depends on."""
    return [
        _python(),
        *_packages(),
        _pandas(),
        *_settings(),
        _raw_folder(raw),
        _lock(warehouse),
        *_storage(warehouse),
        *_parquet(warehouse),
        *_sources(raw),
        _disk(warehouse),
        *_prefect(),
    ]


def _python() -> Finding:
    found = ".".join(map(str, sys.version_info[:3]))
    return Finding(sys.version_info >= (3, 11), "python", found, "" if sys.version_info >= (3, 11) else "use 3.11+")


def _packages() -> Iterator[Finding]:
    """Compare what is installed with what the package asks for."""
    for wanted in map(Requirement, requires("communique-etl") or []):
        if wanted.marker is not None and not wanted.marker.evaluate():
            continue
        found = _version(wanted.name)
        fits = found is not None and wanted.specifier.contains(found, prereleases=True)
        what = f"{wanted.name}{wanted.specifier}"
        yield Finding(fits, what, found or "not installed", "" if fits else f'pip install "{what}"')


def _pandas() -> Finding:
    found = _version("pandas")
    return Finding(
        True,
        "pandas",
        f"{found}: each start is 1 to 2 s slower, as polars' checks then import it" if found else "absent",
    )


def _settings() -> Iterator[Finding]:
    try:
        settings = settings_from()
    except CommuniqueError as error:
        yield Finding(False, "settings", error.what, error.next_step)
        return
    yield from (Finding(True, f"ETL_{name.upper()}", str(value)) for name, value in asdict(settings).items())


def _raw_folder(raw: RawFolder) -> Finding:
    try:
        files = sum(1 for _ in archive.scan(raw, settings_from()))
    except CommuniqueError as error:
        return Finding(False, "raw folder", f"{place(raw)}: {error.what}", error.next_step)
    return Finding(True, "raw folder", f"{place(raw)}: {files} files")


def _lock(warehouse: Path) -> Finding:
    holder = holder_of(warehouse)
    if holder is None:
        return Finding(True, "lock", "free")
    who = f"held by process {holder.get('pid', '?')} on {holder.get('host', '?')} since {holder.get('since', '?')}"
    return Finding(True, "lock", who, "a run is under way; wait for it")


def _storage(warehouse: Path) -> Iterator[Finding]:
    """Look at the published file without opening it as a database."""
    published = warehouse / "warehouse.duckdb"
    if not os.path.lexists(published):
        yield Finding(False, "warehouse", f"{place(warehouse)}: nothing published yet", "communique run")
        return
    try:
        with published.open("rb") as file:
            head = file.read(_STORAGE_VERSION.stop)
    except OSError as error:
        yield Finding(False, "warehouse", f"{place(published)}: {error.strerror}", "communique run")
        return
    generation = published.readlink() if published.is_symlink() else published.name
    if head[_DUCKDB_MAGIC] != b"DUCK":
        yield Finding(False, "warehouse", f"{generation}: not a DuckDB file", "communique run")
        return
    size = published.stat().st_size
    yield Finding(True, "warehouse", f"{generation}, {size / 1e6:.1f} MB")
    storage = int.from_bytes(head[_STORAGE_VERSION], "little")
    fits = storage <= _OLDEST_STORAGE
    yield Finding(
        fits, "storage format", str(storage), "" if fits else "DuckDB before 2.0 cannot open it: communique run"
    )


def _parquet(warehouse: Path) -> Iterator[Finding]:
    """Whether each Parquet file is what its run's manifest says."""
    try:
        files = dict(manifest.files_of(warehouse))
        damaged = [name for name, sha256 in files.items() if not _is_whole(warehouse / name, sha256)]
    except CommuniqueError as error:
        yield Finding(False, "parquet files", f"{error.what}: {error.where}", error.next_step)
        return
    for name in damaged:
        do = f"restore it from a backup, or delete {place(warehouse)} and type: communique run"
        yield Finding(False, "parquet files", f"{name} is missing or damaged", do)
    if not damaged:
        yield Finding(True, "parquet files", f"{len(files)}, each as its manifest says")


def _is_whole(file: Path, sha256: str) -> bool:
    return file.is_file() and sha256_of(file) == sha256


def _sources(raw: RawFolder) -> Iterator[Finding]:
    from etl.fetch import silence
    from etl.sources import load_sources

    try:
        for source in load_sources(raw):
            silent = silence(raw, source)
            what = f"source {source.name}"
            yield Finding(silent is None, what, silent or "heard of", "look at its page, and correct sources.toml")
    except CommuniqueError as error:
        yield Finding(False, "sources", error.where, error.next_step)


def _disk(warehouse: Path) -> Finding:
    folder = next(parent for parent in (warehouse.absolute(), *warehouse.absolute().parents) if parent.exists())
    free = shutil.disk_usage(folder).free
    enough = free >= _DISK_NEEDED and os.access(folder, os.W_OK)
    return Finding(enough, "disk", f"{free / 1e9:.0f} GB free", "" if enough else f"make room in {place(folder)}")


def _prefect() -> Iterator[Finding]:
    """The server, where one is named, and whether it has a schedule for us; loads nothing of Prefect."""
    settle()
    server = os.environ.get("PREFECT_API_URL")
    if server is None:
        home = place(os.environ["PREFECT_HOME"])
        yield Finding(True, "prefect", f"no server named, so no schedule; home {home}")
        return
    try:
        schedules = _schedules(server)
    except (OSError, ValueError, TypeError) as error:
        do = "start it with: prefect server start; or unset PREFECT_API_URL"
        yield Finding(False, "prefect", f"server {server}: {error}"[:200], do)
        return
    yield Finding(True, "prefect", f"server {server}")
    do = "" if schedules else 'communique serve --cron "0 6 * * *"; or: prefect deploy --all'
    yield Finding(bool(schedules), "schedule", ", ".join(schedules) or "none that is active", do)


def _schedules(server: str) -> list[str]:
    """The active cron schedules of the deployments that a server knows."""
    headers = {"Content-Type": "application/json"}
    asked = urllib.request.Request(f"{server}/deployments/filter", b"{}", headers, method="POST")  # noqa: S310
    with urllib.request.urlopen(asked, timeout=5) as answer:  # noqa: S310 - an address the user gave
        deployments = json.load(answer)
    schedules = (schedule for deployment in deployments for schedule in deployment["schedules"] if schedule["active"])
    return [str(schedule["schedule"].get("cron") or schedule["schedule"]) for schedule in schedules]


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
