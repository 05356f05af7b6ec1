"""`communique evaluate`: how well labelled texts are read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.options import AsJson, Debug

if TYPE_CHECKING:
    from etl.evaluate import Difference, Rates

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="Folder of labelled texts: NAME.txt beside NAME.json.")]
Language = Annotated[str | None, typer.Option("--language", metavar="L", help="Only texts in this language.")]
Errors = Annotated[
    int | None, typer.Option("--errors", metavar="N", min=0, help="List at most N differences; all of them if unset.")
]

_COLUMNS = ("file", "at", "quote", "what", "expected", "read")


def evaluate(
    folder: Folder, language: Language = None, errors: Errors = None, as_json: AsJson = False, debug: Debug = False
) -> None:
    """Measure reading on labelled texts.

    The rates by language and together, and each difference between label and reading.
    """
    from etl.evaluate import evaluate as score
    from etl.labels import read_labelled
    from flows.output import write_json

    scores = score(read_labelled(folder, language))
    rates = {name: one.rates() for name, one in scores.items()}
    differences = scores["all"].differences
    listed = differences if errors is None else differences[:errors]
    if as_json:
        write_json({"rates": rates, "differences": [_record(one) for one in listed]})
    else:
        _tell(rates, listed, len(differences))


def _tell(rates: dict[str, Rates], listed: list[Difference], in_all: int) -> None:
    from flows.output import narrate, write, write_table

    columns = {name: values for name, values in rates.items() if name != "all" or len(rates) != 2}
    write_table(
        ("", *columns), [(rate, *(of[rate] for of in columns.values())) for rate in next(iter(columns.values()))]
    )
    if listed:
        write()
        write_table(_COLUMNS, [_row(one) for one in listed], "Differences")
    if len(listed) < in_all:
        narrate(f"{len(listed)} of {in_all} differences are listed.\nnext: leave out --errors to see all")


def _record(one: Difference) -> dict[str, Any]:
    return {name: getattr(one, name) for name in ("file", "start", "quote", "what", "expected", "read")}


def _row(one: Difference) -> tuple[object, ...]:
    return one.file, one.start, one.quote, one.what, _words(one.expected), _words(one.read)


def _words(values: Any) -> str:
    return ", ".join(f"{name} {_word(value)}" for name, value in values.items())


def _word(value: object) -> str:
    if isinstance(value, tuple):  # a period, or the bounds of a range
        return " to ".join(_word(one) for one in value)
    return "none" if value is None else str(value)
