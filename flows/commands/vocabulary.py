"""`communique vocabulary check`: are the words sound that numbers are read with."""

from __future__ import annotations

import typer

from flows.options import AsJson, Debug

app = typer.Typer(help="The words that numbers are read with.", no_args_is_help=True)


@app.callback()
def _vocabulary() -> None:
    """Keep `check` a subcommand, as it is the only one."""


@app.command()
def check(as_json: AsJson = False, debug: Debug = False) -> None:
    """Load every vocabulary file.

    Exit code 2 where a file is malformed, or two files claim one phrase: with file, key and remedy.
    """
    from dataclasses import asdict

    from etl.vocabulary import counts
    from flows.output import write, write_json, write_table

    found = counts()
    if as_json:
        write_json(asdict(found))
        return
    write_table(("", "count"), [*found.lists.items()], "Code lists")
    write()
    columns = ("", *found.languages["en"])
    write_table(columns, [(language, *words.values()) for language, words in found.languages.items()], "Phrases")
