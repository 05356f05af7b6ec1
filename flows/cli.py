"""The command `communique`: its parts, and what a failure prints. Heavy packages load inside a command, never here."""

from __future__ import annotations

import os
import shlex
import sys
from typing import Annotated

import typer

from etl.errors import CommuniqueError, ExitCode
from flows.commands import (
    backfill,
    check,
    doctor,
    evaluate,
    export,
    extract,
    fetch,
    link,
    review,
    rollback,
    run,
    serve,
    show,
    sql,
    vocabulary,
)
from flows.output import narrate, use_utf8, write

app = typer.Typer(
    name="communique",
    help="Official communiqués in, cited figures out. Every number is traced to its words.",
    epilog="Exit codes: 0 done, 1 bug, 2 usage, 3 a blocking rule failed, 4 numbers wait for a person, "
    "5 a source was out of reach, 6 another run holds the warehouse.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for command in (
    run.run,
    backfill.backfill,
    extract.extract,
    fetch.fetch,
    check.check,
    review.review,
    sql.sql,
    show.show,
    rollback.rollback,
    link.link,
    export.export,
    serve.serve,
    doctor.doctor,
    evaluate.evaluate,
):
    app.command()(command)
app.add_typer(vocabulary.app, name="vocabulary")


def _print_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        write(version("communique-etl"))
        raise typer.Exit


@app.callback()
def _communique(
    version: Annotated[bool, typer.Option("--version", callback=_print_version, help="Print the version.")] = False,
) -> None:
    pass


def main() -> None:
    """Run the command; turn every failure into a message a person can act on, and an exit code."""
    use_utf8()
    try:
        app()
    except CommuniqueError as error:
        _fail(str(error), error.exit_code)
    except BrokenPipeError:
        # The reader of our output left (`| head`); nothing is wrong, and nobody is there to be told.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(ExitCode.DONE)
    except Exception as error:  # noqa: BLE001 - the last resort: whatever it is, say that it is ours
        _fail(*_unforeseen(error))


def _unforeseen(error: Exception) -> tuple[str, int]:
    from schemas.codelists import VocabularyError

    if isinstance(error, VocabularyError):
        return f"{error.problem}\nnext: {error.remedy}", ExitCode.USAGE
    again = f"what this prints: {shlex.join(['communique', *sys.argv[1:], '--debug'])}"
    report = "the lines above" if _debugging() else again
    return f"this is a bug of communique: {type(error).__name__}: {error}\nnext: report it with {report}", ExitCode.BUG


def _fail(message: str, code: int) -> None:
    if _debugging():
        import traceback

        traceback.print_exc()
    narrate(f"communique: {message}")
    sys.exit(code)


def _debugging() -> bool:
    return bool(os.environ.get("COMMUNIQUE_DEBUG"))
