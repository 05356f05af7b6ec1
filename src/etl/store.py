"""The Parquet store behind an address: what runs commit here is put there, and what others put there is brought here.

The warehouse folder stays whole and local: its lock, its index and the published file. The store holds the same Parquet
files and the same account of each run. A run's account is put last, under its number and only where no other run has
that number: so two machines may share a store, and of two runs at once the second is told so.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Any

from etl.bucket import Bucket, ChangedMeanwhile, is_address
from etl.durable import flush_file, rename_whole, sha256_of, temporary_beside, write_whole, writing
from etl.errors import CommuniqueError, DamagedFile, ExitCode, UsageError
from etl.manifest import COMPACTION, RUNS, account_of, committed_manifests, counting_files, found_path, manifest_path
from etl.mend import PARQUET
from etl.raw_folder import content_at
from etl.sealed import unsealed

_COMPACTION = f"{RUNS}/{COMPACTION}"
_PLACE_OF_PARQUET = re.compile(r"parquet/[a-z_]+/[\w-]+\.parquet")
_ANEW = "move this warehouse folder away and run again with this store: it is made anew from it"


class StoreTaken(CommuniqueError):
    """Another machine was quicker."""

    exit_code = ExitCode.LOCKED


def store_at(address: str | None) -> Bucket | None:
    """The store at an address; None where none is named. Raises UsageError where it is no address."""
    if address is None:
        return None
    if not is_address(address):
        raise UsageError(
            "this is no address of a store",
            where=address[:200],
            why="a store lies behind one; a folder of this machine is given as the warehouse",
            next_step="give --store s3://bucket/prefix, or leave it out",
        )
    return Bucket.at(address)


def bring(store: Bucket, warehouse: Path) -> int:
    """Bring here the runs that the store has and this warehouse has not; gives how many. Called under the lock.

    Raises UsageError where the two hold other runs of the same number.
    """
    there, here = _accounts(store), {one.run.number: one for one in committed_manifests(warehouse)}
    if common := [number for number in there if number in here]:
        _require_same(store, common[-1], here[common[-1]].run.run_id)
    new = {number: _account(store, number) for number in there if number not in here}
    if not new:
        return 0
    compaction = content_at(store, _COMPACTION)
    runs = [*(asdict(one) | {"run": number} for number, one in here.items()), *new.values()]
    with writing(warehouse):
        for name, sha256 in _needed(store, runs if compaction else list(new.values()), compaction):
            _fetch(store, warehouse, name, sha256)
        (warehouse / RUNS).mkdir(parents=True, exist_ok=True)
        if compaction is not None:
            write_whole(warehouse / _COMPACTION, compaction)
        for number, account in new.items():
            write_whole(manifest_path(warehouse, account["run_id"]), store.read(_place(number)) or b"")
    return len(new)


def send(store: Bucket, warehouse: Path) -> int:
    """Put there the runs that this warehouse has and the store has not; gives how many. Called under the lock."""
    there, runs = _accounts(store), committed_manifests(warehouse)
    new = [one for one in runs if one.run.number not in there]
    merged = content_at(warehouse, _COMPACTION)
    if not new and merged == content_at(store, _COMPACTION):
        return 0
    counting = {file.name for file in counting_files(warehouse, runs)}
    lying = store.names(PARQUET)
    for name in sorted(counting - lying):
        store.upload(name, warehouse / name)
    for one in new:
        if one.found_sha256:
            file = found_path(warehouse, one.run.run_id)
            store.upload(f"{RUNS}/{file.name}", file)
        _claim(store, one.run.number, manifest_path(warehouse, one.run.run_id).read_bytes())
    if merged is not None:
        store.write(_COMPACTION, merged)
    # Only what was merged: an object that nobody names may be of a run that another machine is about to commit.
    for name in sorted(({file.name for one in runs for file in one.files} - counting) & lying):
        store.remove(name)
    return len(new)


def faults_of(store: Bucket, warehouse: Path) -> Iterator[tuple[str, str]]:
    """What is amiss in the store: the object's name, and why. Reads every object that counts.

    Raises OutOfReach where it does not answer.
    """
    here = {one.run.number: one.run.run_id for one in committed_manifests(warehouse)}
    runs: list[dict[str, Any]] = []
    for number in _accounts(store):
        try:
            account = _account(store, number) | {"run": number}
        except DamagedFile as fault:
            yield _place(number), fault.why
            continue
        runs.append(account)
        if here.get(number, account["run_id"]) != account["run_id"]:
            yield _place(number), f"it is of another run than that of the same number here, {here[number]}"
    try:
        needed = list(_needed(store, runs, content_at(store, _COMPACTION)))
    except DamagedFile as fault:
        yield _COMPACTION, fault.why
        return
    for name, sha256 in needed:
        content = content_at(store, name)
        if content is None:
            yield name, "it is not there"
        elif (found := hashlib.sha256(content).hexdigest()) != sha256:
            yield name, f"its sha256 is {found[:16]}…, its run says {sha256[:16]}…"


def _account(store: Bucket, number: int) -> dict[str, Any]:
    """What the store says of a run."""
    try:
        return account_of(store.read(_place(number)) or b"")
    except (ValueError, KeyError, TypeError) as error:
        raise _damaged(store, _place(number), f"{type(error).__name__}: {error}") from error


def _require_same(store: Bucket, number: int, here: str) -> None:
    if (there := _account(store, number)["run_id"]) != here:
        raise UsageError(
            "this warehouse and the store have gone different ways: both have a run of the same number",
            where=f"{store}/{_place(number)}: {there}; here: {here}",
            why="another machine committed a run while this one did",
            next_step=_ANEW,
        )


def _accounts(store: Bucket) -> list[int]:
    """The numbers of the runs in the store."""
    names = (PurePosixPath(name) for name in store.names(RUNS))
    return sorted(int(name.stem) for name in names if name.suffix == ".json" and name.stem.isdigit())


def _place(number: int) -> str:
    return f"{RUNS}/{number:06d}.json"


def _needed(store: Bucket, runs: Sequence[Mapping[str, Any]], compaction: bytes | None) -> Iterator[tuple[str, str]]:
    """Every file that these runs rest on, with its sha256."""
    try:
        told: dict[str, Any] = unsealed(compaction) if compaction else {"through": 0, "files": []}
    except ValueError as error:
        raise _damaged(store, _COMPACTION, str(error)) from error
    later = (file for run in runs if run["run"] > told["through"] for file in run["files"])
    for file in chain(told["files"], later):
        if not _PLACE_OF_PARQUET.fullmatch(file["name"]):  # what a store says is not to be trusted with our folders
            raise _damaged(store, file["name"][:200], "no Parquet file lies there")
        yield file["name"], file["sha256"]
    for run in runs:
        if run.get("found_sha256") and "run_id" in run:
            yield f"{RUNS}/{PurePosixPath(run['run_id']).name}.jsonl", run["found_sha256"]


def _fetch(store: Bucket, warehouse: Path, name: str, sha256: str) -> None:
    file = warehouse / name
    if file.exists() and sha256_of(file) == sha256:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    aside = temporary_beside(file)
    store.download(name, aside)
    if (found := sha256_of(aside)) != sha256:
        aside.unlink()
        raise _damaged(store, name, f"its sha256 is {found[:16]}…, its run says {sha256[:16]}…")
    flush_file(aside)
    rename_whole(aside, file)


def _claim(store: Bucket, number: int, content: bytes) -> None:
    try:
        store.exchange(_place(number), b"", content)
    except ChangedMeanwhile as error:
        raise StoreTaken(
            "another machine has committed a run in the same store meanwhile; nothing of it was overwritten",
            where=f"{store}/{_place(number)}",
            why="one run writes a store at a time, and nothing can lock it across machines",
            next_step=_ANEW,
        ) from error


def _damaged(store: Bucket, name: str, why: str) -> DamagedFile:
    return DamagedFile(
        "an object of the store is damaged; nothing was published, the old warehouse stays",
        where=f"{store}/{name}",
        why=why,
        next_step="restore that version of it, or put it anew from a warehouse folder that has it",
    )
