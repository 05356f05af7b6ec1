"""live.duckdb: views on Parquet files, for connections that are held for days.

A query opens many files, some when it is planned and some while it runs, and a publish may fall in between. So a
file is never written to twice: the rows of each issue have a folder of their own, and the turns say from which moment
on they count, a moment that lies ahead when they are written. `now()` is one moment for a whole query: it takes one
generation from whatever files it opens. What was replaced is removed some publishes and a while later, so that this
holds for every query that lasts no longer.
A query lists the files before it opens them, so a file may not go while it is listed. First its folder is retired:
moved, with a link left in its place. The views' `**` follows no link, so a retired folder is listed no more, but
whoever has its old path still finds the files. It goes a while later.
The turns are CSV, as DuckDB plans with the statistics of a Parquet file, and these may have changed when it reads.
"""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import duckdb

from etl.describe import descriptions, make_view
from etl.duck import View, form_of, literal, views
from etl.durable import exchange, flush_file, flush_folder, rename_whole, temporary_beside, write_whole, writing
from etl.live_issues import FOLDER, KEPT, LIVE_FILE, Turn, turns, turns_file, write_turns
from etl.lock import held
from etl.mend import mend
from etl.published import generation_name, generation_of, published_file
from etl.steps import step
from schemas.base import TableInfo
from schemas.tables import published_tables

AHEAD_SECONDS = 1.0
"""From the turn's writing to its moment: every query that begins after that moment finds it written."""
LASTING_SECONDS = 60.0
"""How long a query may last: so long are rows left in place after the next ones came to count."""
MOST_KEPT = 100
"""Issues kept at most: a clock that was set back lets none of them age."""
_DEFINITION = "views.sql"
_LISTED = "issues"
"""The folder that the views list, with a folder an issue."""
_RETIRED = "retired"


def link(warehouse: Path) -> Path:
    """Write live.duckdb, which from now on shows each new generation; raises NotPublished where there is none."""
    published_file(warehouse)
    with held(warehouse) as interrupted:
        if interrupted:
            mend(warehouse)
        issue_generation(warehouse, generation_of(published_file(warehouse).name))
    return warehouse / LIVE_FILE


def issue_generation(warehouse: Path, generation: int) -> None:
    """Make the views show a generation."""
    issued = turns(warehouse)
    with writing(warehouse / FOLDER, duckdb.IOException):
        issue = _next_issue(warehouse, issued)
        _write_rows(warehouse, issue, generation)
        step("live.rows_written")
        turn = Turn(issue, generation, int((time.time() + (AHEAD_SECONDS if issued else 0)) * 1_000_000))
        kept = _still_read([*issued, turn])
        write_turns(warehouse, kept)
        step("live.turns_written")
        _write_views(warehouse)
        _remove_retired(warehouse)
        _retire(warehouse, {_name_of(one.issue) for one in kept})


def _next_issue(warehouse: Path, issued: list[Turn]) -> int:
    """A number that no issue had, not even one that a killed run wrote and never showed."""
    written = [int(path.name) for path in (warehouse / FOLDER / _LISTED).glob("*")]
    return max([*written, *(turn.issue for turn in issued)], default=0) + 1


def _still_read(issued: list[Turn]) -> list[Turn]:
    """The newest issues, and those before them that a query may still read."""
    replaced = [following.counts_from / 1_000_000 + LASTING_SECONDS for following in issued[1:]]
    resting = [turn for turn, until in zip(issued, replaced, strict=False) if until > time.time()]
    return [turn for turn in issued[-MOST_KEPT:] if turn in resting or turn in issued[-KEPT:]]


def _write_rows(warehouse: Path, issue: int, generation: int) -> None:
    """Put the rows of a generation into a folder of this issue, which is listed once it is whole."""
    aside = temporary_beside(warehouse / FOLDER / _name_of(issue))
    aside.mkdir(parents=True)
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH {literal(warehouse / generation_name(generation))} AS source (READ_ONLY)")
        for table in published_tables():
            rows, file = f"SELECT {issue} AS in_issue, * FROM source.{table}", aside / f"{table}.parquet"
            options = "FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1"
            connection.execute(f"COPY ({rows}) TO {literal(file)} ({options})")
            flush_file(file)
    flush_folder(aside)
    listed = warehouse / FOLDER / _LISTED / _name_of(issue)
    listed.parent.mkdir(exist_ok=True)
    rename_whole(aside, listed)


def _retire(warehouse: Path, kept: set[str]) -> None:
    """Take what no query asks for any more out of the listing, and what a killed run left."""
    for listed in (warehouse / FOLDER / _LISTED).glob("*"):
        if listed.name not in kept and not listed.is_symlink():
            retired = warehouse / FOLDER / _RETIRED / listed.name
            retired.parent.mkdir(exist_ok=True)
            retired.unlink(missing_ok=True)  # A link that a killed run had no time to exchange.
            retired.symlink_to(Path("..", _RETIRED, listed.name))
            exchange(listed, retired)


def _remove_retired(warehouse: Path) -> None:
    """Remove what has been retired for longer than a query lasts, by whatever clock."""
    folder = warehouse / FOLDER
    for link in (folder / _LISTED).glob("*"):
        if link.is_symlink() and abs(time.time() - link.lstat().st_mtime) > LASTING_SECONDS:
            link.unlink()
    for retired in (folder / _RETIRED).glob("*"):
        if retired.is_dir() and not (folder / _LISTED / retired.name).is_symlink():
            shutil.rmtree(retired)


def _name_of(issue: int) -> str:
    return f"{issue:06d}"


def _write_views(warehouse: Path) -> None:
    """Write live.duckdb where it is not there, or shows other tables or views than this version has."""
    all_views = [*(_table_view(warehouse.absolute(), info) for info in published_tables().values()), *views()]
    definition = "\n".join(view.statement for view in all_views).encode()
    kept = warehouse / FOLDER / _DEFINITION
    if (warehouse / LIVE_FILE).exists() and kept.exists() and kept.read_bytes() == definition:
        return
    aside = temporary_beside(warehouse / LIVE_FILE)
    aside.unlink(missing_ok=True)
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH {literal(aside)} AS live ({form_of(0)})")
        connection.execute("USE live")
        described = descriptions()
        for view in all_views:
            make_view(connection, view, described)
        connection.execute("USE memory")
        connection.execute("DETACH live")
    flush_file(aside)
    rename_whole(aside, warehouse / LIVE_FILE)
    write_whole(kept, definition)


def _table_view(warehouse: Path, info: TableInfo) -> View:
    notes = {column.name: column.description for column in info.published_columns}
    files = literal(warehouse / FOLDER / _LISTED / "**" / f"{info.name}.parquet")
    columns = "{'issue': 'BIGINT', 'generation': 'BIGINT', 'counts_from': 'BIGINT'}"
    statement = (
        f"CREATE VIEW {info.name} AS SELECT {', '.join(notes)} "
        f"FROM read_parquet({files}, union_by_name = true) WHERE in_issue = "
        # Where a clock was set back no turn may count yet: the oldest issue does then.
        "(SELECT coalesce(max(issue) FILTER (counts_from <= epoch_us(now())), min(issue)) "
        f"FROM read_csv({literal(turns_file(warehouse))}, header = true, auto_detect = false, columns = {columns}));"
    )
    return View(info.name, info.comment, notes, statement)
