"""`communique review`: what waits for a person, and what people decide about it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from etl.errors import ExitCode, UsageError
from etl.raw_folder import RawFolder
from flows.options import RAW, WAREHOUSE, AsJson, Debug, Raw, Warehouse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etl.review import Choice
    from etl.waiting import Item, Queue
    from schemas.rows import Decision

Changes = Annotated[
    list[str] | None,
    typer.Argument(metavar="[KEY=VALUE]...", help="With --correct: value, indicator, period, qualifier, part_of."),
]
Accept = Annotated[list[str] | None, typer.Option("--accept", metavar="FIGURE", help="It is right as it was read.")]
Correct = Annotated[str | None, typer.Option("--correct", metavar="FIGURE", help="It is KEY=VALUE instead.")]
NotAFigure = Annotated[
    list[str] | None, typer.Option("--not-a-figure", metavar="FIGURE", help="The number states nothing to keep.")
]
Defer = Annotated[list[str] | None, typer.Option("--defer", metavar="FIGURE", help="Looked at; to be decided later.")]
Undo = Annotated[
    list[str] | None, typer.Option("--undo", metavar="FIGURE", help="Take the last decision about it back.")
]
Because = Annotated[str | None, typer.Option("--because", metavar="WHY", help="The reason, kept with the decision.")]
By = Annotated[str | None, typer.Option("--by", metavar="NAME", envvar="COMMUNIQUE_BY", help="Who decides.")]
To = Annotated[Path | None, typer.Option("--to", metavar="FILE", help="Write the queue into a CSV or XLSX file.")]
From = Annotated[Path | None, typer.Option("--from", metavar="FILE", help="Take decisions from such a file.")]
List = Annotated[bool, typer.Option("--list", help="Only list, on a terminal too.")]


def review(
    changes: Changes = None,
    accept: Accept = None,
    correct: Correct = None,
    not_a_figure: NotAFigure = None,
    defer: Defer = None,
    undo: Undo = None,
    because: Because = None,
    by: By = None,
    to: To = None,
    source: From = None,
    only_list: List = False,
    raw: Raw = RAW,
    warehouse: Warehouse = WAREHOUSE,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Decide what waits for a person.

    On a terminal one number after the other; elsewhere, or with --list, a list. Decisions are kept in
    decisions.toml beside each raw file and take effect with the next run. Exit code 4 where something waits.
    """
    verdicts = {
        "accept": accept or [],
        "correct": [correct] if correct else [],
        "not_a_figure": not_a_figure or [],
        "defer": defer or [],
        "undo": undo or [],
    }
    asked = [name for name, figures in verdicts.items() if figures]
    asked += [name for name, file in (("to", to), ("from", source)) if file]
    _require_one(asked, changes)
    session = _Session(raw, warehouse, by, because, as_json=as_json)
    if to:
        session.write_out(to)
    elif source:
        session.bring_in(source)
    elif asked == ["undo"]:
        session.take_back(verdicts["undo"])
    elif asked:
        session.decide(asked[0], verdicts[asked[0]], changes or [])
    elif as_json or only_list or not (sys.stdin.isatty() and sys.stdout.isatty()):
        session.show()
    else:
        session.ask()


def _require_one(asked: Sequence[str], changes: Sequence[str] | None) -> None:
    if len(asked) > 1:
        options = " and ".join(f"--{name.replace('_', '-')}" for name in asked)
        raise UsageError(f"{options} do not go together", next_step="call communique review once for each")
    if changes and asked != ["correct"]:
        raise UsageError(
            "only a correction takes KEY=VALUE",
            where=" ".join(changes)[:80],
            next_step=f"communique review --correct FIGURE {' '.join(changes)[:80]} --because …",
        )


class _Session:
    """One call of the command: where it works, for whom, and how it tells."""

    def __init__(self, raw: RawFolder, warehouse: Path, by: str | None, because: str | None, *, as_json: bool) -> None:
        from etl.settings import settings_from

        self.raw, self.warehouse, self.by, self.because, self.as_json = raw, warehouse, by, because, as_json
        self.settings = settings_from()

    @property
    def queue(self) -> Queue:
        from etl.waiting import Queue

        return Queue(self.warehouse, self.raw, self.settings)

    def choice(self, verdict: str, because: str | None = None, changes: dict[str, Any] | None = None) -> Choice:
        from datetime import UTC, datetime

        from etl.review import Choice

        return Choice(verdict, self.by or _login(), datetime.now(UTC), because or self.because, changes)

    def show(self) -> None:
        from flows.output import narrate, waits, write_json, write_table

        waiting = self.queue.waiting
        if self.as_json:
            write_json([_as_record(item) for item in waiting])
        elif waiting:
            write_table(("", *_COLUMNS), [(number, *_as_row(item)) for number, item in enumerate(waiting, 1)])
            narrate(f"{waits(len(waiting))} for a person.\nnext: communique review (on a terminal), or with --accept …")
        else:
            narrate("Nothing waits for a person.")
        raise typer.Exit(ExitCode.NUMBERS_WAIT if waiting else ExitCode.DONE)

    def ask(self) -> None:
        from flows.reviewing import ask_about

        queue = self.queue
        left = ask_about(queue, self.raw, self.choice, self.settings)
        others = sum(not item.decidable for item in queue.waiting)
        if others:
            from flows.output import narrate

            narrate(f"{others} more wait that no decision settles: communique review --list")
        raise typer.Exit(ExitCode.NUMBERS_WAIT if left + others else ExitCode.DONE)

    def decide(self, verdict: str, figures: Sequence[str], typed: Sequence[str]) -> None:
        from etl.review import changes_from, decide_on

        queue, made = self.queue, []
        for figure in figures:
            item = queue.find(figure)
            changes = changes_from(typed, item, queue.find)
            made.append(decide_on(self.raw, item, self.choice(verdict, changes=changes), self.settings))
        self.tell(made)

    def take_back(self, figures: Sequence[str]) -> None:
        from etl.review import take_back

        self.tell([take_back(self.raw, figure, self.settings) for figure in figures], "taken back: ")

    def write_out(self, path: Path) -> None:
        from etl.sheet import write_sheet
        from flows.output import counted, narrate

        rows = write_sheet(path, self.queue.waiting)
        narrate(f"{counted(rows, 'row')} in {path}: fill in verdict, because and what is new.")
        narrate(f"next: communique review --from {path}")

    def bring_in(self, path: Path) -> None:
        from etl.bring_in import bring_in
        from etl.sheet import read_sheet
        from flows.output import counted, narrate

        rows = read_sheet(path, self.settings)
        choice = self.choice("")
        result = bring_in(self.queue, self.raw, rows, choice.by, choice.at, self.settings)
        self.tell(result.decided)
        decided, wrong = counted(len(result.decided), "new decision"), counted(len(result.wrong), "row")
        narrate(f"{decided}, {result.known} known before, {wrong} not taken")
        for problem in result.wrong:
            narrate(problem)
        raise typer.Exit(ExitCode.USAGE if result.wrong else ExitCode.DONE)

    def tell(self, made: Sequence[Decision], done: str = "") -> None:
        from flows.output import narrate, write, write_json

        if self.as_json:
            write_json([_decision_record(decision) for decision in made])
            return
        for one in made:
            write(f"{done}{one.verdict} {one.quote} in {one.path}, decision {one.decision_id[:10]}")
        if made:
            narrate("next: communique run")


def _login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:
        raise UsageError("nobody knows who decides here", next_step="give your name: --by NAME") from error


_COLUMNS = ("what", "subject", "words", "reads", "reason", "file", "noted")


def _as_row(item: Item) -> tuple[object, ...]:
    from flows.output import short
    from flows.reviewing import reads

    cells = (item.evidence if item.decidable else item.words, reads(item), item.reason, item.raw_path, item.noted)
    return item.what, item.subject[:10], *(short(cell) if isinstance(cell, str) else cell for cell in cells)


def _as_record(item: Item) -> dict[str, Any]:
    names = (
        "what", "subject", "reason", "words", "quote", "reading", "candidates", "raw_path", "document_id",
        "char_start", "char_end", "publisher", "published_on", "hanging", "noted",
    )  # fmt: skip
    return {name: getattr(item, name) for name in names}


def _decision_record(decision: Decision) -> dict[str, Any]:
    names = ("decision_id", "verdict", "quote", "path", "decided_by", "decided_at", "because", "expected", "changes")
    return {name: getattr(decision, name) for name in names}
