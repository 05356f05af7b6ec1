"""What `communique doctor` looks at. Each look is one small function that gives one finding or more."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

from etl import archive, manifest
from etl.bucket import Bucket
from etl.durable import sha256_of
from etl.errors import CommuniqueError
from etl.lock import holder_of, left_by
from etl.published import LINK, published_file, published_state
from etl.raw_folder import RawFolder
from etl.settings import settings_from
from etl.store import faults_of
from flows.output import place
from flows.prefect_home import settle
from flows.serving import left_serving

_DUCKDB_MAGIC = slice(8, 12)
_STORAGE_VERSION = slice(12, 20)
_STORAGE = 65
"""What DuckDB 1.2 to 2.0 open."""
_LONG_RUN_HOURS = 24
_SERVE = 'communique serve --cron "0 6 * * *"'
_FLOWS = ("ingest", "backfill", "fetch")
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


def examine(raw: RawFolder, warehouse: Path, store: Bucket | None = None) -> list[Finding]:
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
        *_store(store, warehouse),
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
    if (holder := holder_of(warehouse)) is not None:
        who = f"held by {_named(holder)}"
        if _hours_since(holder) < _LONG_RUN_HOURS:
            return Finding(True, "lock", who, "a run is under way; wait for it")
        do = f"look whether it still works; if not: kill {holder.get('pid', '?')}, then: communique run"
        return Finding(False, "lock", f"{who}, for longer than {_LONG_RUN_HOURS} hours", do)
    if (dead := left_by(warehouse)) is not None:
        found = f"free, but {_named(dead)} died before it was done"
        return Finding(False, "lock", found, "it blocks nobody; to mend what it left, type: communique run")
    return Finding(True, "lock", "free")


def _named(holder: Mapping[str, object]) -> str:
    return f"process {holder.get('pid', '?')} on {holder.get('host', '?')} since {holder.get('since', '?')}"


def _hours_since(holder: Mapping[str, object]) -> float:
    try:
        since = datetime.fromisoformat(str(holder.get("since")))
    except ValueError:  # it has not written its name yet
        return 0
    return (datetime.now(UTC) - since).total_seconds() / 3600


def _storage(warehouse: Path) -> Iterator[Finding]:
    """Look at the published file without opening it as a database."""
    published = warehouse / LINK
    if not os.path.lexists(published):
        yield Finding(False, "warehouse", f"{place(warehouse)}: nothing published yet", "communique run")
        return
    anew = _publish_anew(published)
    try:
        with published.open("rb") as file:
            head = file.read(_STORAGE_VERSION.stop)
    except OSError as error:
        yield Finding(False, "warehouse", f"{place(published)}: {error.strerror}", anew)
        return
    generation = published.readlink() if published.is_symlink() else published.name
    if head[_DUCKDB_MAGIC] != b"DUCK":
        yield Finding(False, "warehouse", f"{generation}: not a DuckDB file", anew)
        return
    yield _published(warehouse, f"{generation}, {published.stat().st_size / 1e6:.1f} MB", anew)
    storage = int.from_bytes(head[_STORAGE_VERSION], "little")
    if storage < _STORAGE:
        yield Finding(False, "storage format", f"{storage}, of DuckDB before 1.2; we write {_STORAGE}", anew)
    elif storage > _STORAGE:
        yield Finding(False, "storage format", f"{storage}: DuckDB before 2.0 cannot open it", anew)
    else:
        yield Finding(True, "storage format", str(storage))


def _published(warehouse: Path, found: str, anew: str) -> Finding:
    """Whether the published file is what its record says."""
    try:
        state, file = published_state(warehouse), published_file(warehouse)
    except (CommuniqueError, ValueError):  # the link is none of ours
        state = None
    if state is None:
        return Finding(False, "warehouse", f"{found}: the record beside it is gone or damaged", "communique run")
    if sha256_of(file) != state.sha256:
        return Finding(False, "warehouse", f"{found}: damaged, its sha256 is not what its record says", anew)
    return Finding(True, "warehouse", found)


def _publish_anew(published: Path) -> str:
    """What makes the published file again: a run that finds it there takes it for what it was."""
    behind = published.parent / published.readlink() if published.is_symlink() else published
    return f"rm -f {shlex.quote(place(behind))}; then: communique run"


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


def _store(store: Bucket | None, warehouse: Path) -> Iterator[Finding]:
    """Whether each object of the store is what its run's account says."""
    if store is None:
        return
    whole = True
    try:
        for name, why in faults_of(store, warehouse):
            whole = False
            yield Finding(False, "store", f"{name}: {why}", _restore(store, warehouse, name))
    except CommuniqueError as error:
        yield Finding(False, "store", f"{error.what}: {error.where}", error.next_step)
        return
    if whole:
        yield Finding(True, "store", f"{store}: each object as its run's account says")


def _restore(store: Bucket, warehouse: Path, name: str) -> str:
    """What puts an object there anew: our own file of that name, where it is whole."""
    known = dict(manifest.files_of(warehouse))
    file = warehouse / name
    if name in known and _is_whole(file, known[name]):
        return f"aws s3 cp {shlex.quote(place(file))} {shlex.quote(f'{store}/{name}')}"
    return "restore that version of it in the store, or put it there from a warehouse folder that has it"


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
    found = f"{free / 1e9:.1f} GB free"
    if not os.access(folder, os.W_OK):
        return Finding(False, "disk", f"{place(folder)} may not be written", f"chmod u+w {shlex.quote(place(folder))}")
    if free < _DISK_NEEDED:
        most = f"at least {_DISK_NEEDED / 1e9:.0f} GB are needed, as a generation is built beside the published one"
        return Finding(False, "disk", f"{found}; {most}", f"make room: du -sh {shlex.quote(place(folder))}/*")
    return Finding(True, "disk", found)


def _prefect() -> Iterator[Finding]:
    """The server, where one is named or ours serves, and whether it has a schedule for us; loads nothing of Prefect."""
    settle()
    server, named_by = os.environ.get("PREFECT_API_URL"), "PREFECT_API_URL"
    if server is None and (serving := left_serving()) is not None:
        server, named_by = serving.address, f"communique serve, process {serving.pid}"
        if not serving.alive:
            yield Finding(False, "schedule", f"{named_by}, has ended and not said so: nothing runs", _SERVE)
            return
    if server is None:
        home = place(os.environ["PREFECT_HOME"])
        yield Finding(
            True, "prefect", f"no server named, so no schedule; home {home}", f"to run each morning: {_SERVE}"
        )
        return
    try:
        deployments = _deployments(server)
        schedules = [told for deployment in deployments for told in _schedules(deployment)]
    except (OSError, ValueError, TypeError, KeyError) as error:
        mend = "start it with: prefect server start; or unset PREFECT_API_URL"
        do = mend if named_by == "PREFECT_API_URL" else f"end that process, and type: {_SERVE}"
        yield Finding(False, "prefect", f"server {server}, named by {named_by}: {error}"[:200], do)
        return
    yield Finding(True, "prefect", f"server {server}, named by {named_by}")
    if not schedules:
        yield Finding(False, "schedule", "none that is active", f"{_SERVE}; or: prefect deploy --all")
    elif not any(deployment.get("status") == "READY" for deployment in deployments if _schedules(deployment)):
        do = f"prefect worker start --pool local; or: {_SERVE}"
        yield Finding(False, "schedule", f"{', '.join(schedules)}, but nobody works for it", do)
    else:
        yield Finding(True, "schedule", ", ".join(schedules))


def _deployments(server: str) -> list[dict[str, Any]]:
    """The deployments of our flows that a server knows."""
    ours = json.dumps({"flows": {"name": {"any_": list(_FLOWS)}}}).encode()
    headers = {"Content-Type": "application/json"}
    asked = urllib.request.Request(f"{server}/deployments/filter", ours, headers, method="POST")  # noqa: S310
    with urllib.request.urlopen(asked, timeout=5) as answer:  # noqa: S310 - an address the user gave, or ours
        found: list[dict[str, Any]] = json.load(answer)
    return found


def _schedules(deployment: Mapping[str, Any]) -> list[str]:
    """Its active schedules, as cron writes them."""
    if deployment.get("paused"):
        return []
    active = (schedule["schedule"] for schedule in deployment["schedules"] if schedule["active"])
    return [str(schedule.get("cron") or schedule) for schedule in active]


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
