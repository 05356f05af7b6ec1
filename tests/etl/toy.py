"""A reading engine of a few lines, for tests of everything around it: `voluntary_returns 4.388`, a figure a line.

`dont ` before a line makes its figure part of the one before; a line `period 2024-01-01 2024-09-30` gives the dates.
Run as a program it is the pipeline with this engine: `python toy.py RAW WAREHOUSE`.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from etl.errors import CommuniqueError
from etl.fingerprint import fingerprint
from etl.manifest import Run
from etl.pipeline import Stages, run_pipeline
from etl.reread import Spans
from etl.settings import Settings
from schemas.rows import Document, Figure, Mention, Part, Reading

LINE = re.compile(r"(?P<part>dont )?(?P<indicator>[a-z_]+) (?P<number>-?[\d. ]*\d)")
PERIOD = re.compile(r"period (\d{4}-\d\d-\d\d) (\d{4}-\d\d-\d\d)")
UNITS = {"irregular_attempts_foiled": "attempts", "smuggling_networks_dismantled": "networks"}

FIVE = """period 2024-01-01 2024-09-30
irregular_attempts_foiled 48 963
smuggling_networks_dismantled 210
rescued_at_sea 14.260
voluntary_returns 4.388
dont voluntary_returns_iom 1.664
"""


def value_of(quote: str) -> int:
    return int(re.sub(r"[ .]", "", quote))


def read_text(text: str) -> Reading:
    reading = Reading()
    start, end = date(2024, 1, 1), date(2024, 9, 30)
    at = 0
    for line in text.splitlines(keepends=True):
        if period := PERIOD.match(line):
            start, end = (date.fromisoformat(day) for day in period.groups())
            reading.mentions += [context(period[i], at + period.start(i)) for i in (1, 2)]
        elif stated := LINE.match(line):
            reading.mentions.append(mention(stated["number"], at + stated.start("number")))
            reading.figures.append(figure(stated, line.strip(), at, start, end))
            if stated["part"]:
                count = len(reading.figures)
                reading.parts.append(Part(count - 1, count - 2, "subset", exhaustive=False, cue="dont"))
        at += len(line)
    return reading


def context(quote: str, at: int) -> Mention:
    return Mention(at, at + len(quote), quote, "date", None, outcome="context", reason="a date of the period")


def mention(quote: str, at: int) -> Mention:
    value = value_of(quote)
    return Mention(at, at + len(quote), quote, "count", value, value, value, outcome="figure")


def figure(stated: re.Match[str], sentence: str, at: int, start: date, end: date) -> Figure:
    value, first = value_of(stated["number"]), at + stated.start("number")
    return Figure(
        char_start=first,
        char_end=first + len(stated["number"]),
        quote=stated["number"],
        sentence=sentence,
        sentence_start=at,
        value=value,
        value_low=value,
        value_high=value,
        indicator=stated["indicator"],
        unit_measure=UNITS.get(stated["indicator"], "persons"),
        ref_area="MA",
        period_start=start,
        period_end=end,
        cumulation="year_to_date" if (start.month, start.day) == (1, 1) else "period",
        status="accepted",
    )


def find(documents: Sequence[Document], _settings: Settings) -> list[str]:
    return [document.text for document in documents]


def resolve(documents: Sequence[Document], found: Sequence[str], _settings: Settings) -> list[Reading]:
    return [read_text(text) for text in found]


def reread(documents: Sequence[Document]) -> list[Spans]:
    return [
        {(m.char_start, m.char_end): (m.value, m.value_low, m.value_high) for m in read_text(d.text).mentions}
        for d in documents
    ]


def validate(*batch):
    from etl.validate import validate_batch

    return validate_batch(*batch, reread)


STAGES = Stages(find=find, resolve=resolve, validate=validate)
run = partial(run_pipeline, stages=STAGES)


def a_run(number: int = 1) -> Run:
    return Run(number, datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), fingerprint())


def a_document(text: str = FIVE, path: str = "ma/communique.txt", **known: object) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(digest, path, "text/plain", text, digest, language="fr", **known)  # type: ignore[arg-type]


def put(raw: Path, path: str, text: str | bytes = FIVE, source: str | None = None) -> Path:
    """A communiqué below the raw folder, with its source.toml where one is given."""
    file = raw / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    if source is not None:
        (file.parent / "source.toml").write_text(source, encoding="utf-8")
    return file


def main(raw: str, warehouse: str) -> int:
    try:
        summary = run(Path(raw), Path(warehouse))
    except CommuniqueError as error:
        sys.stderr.write(f"{error}\n")
        return int(error.exit_code)
    sys.stdout.write(json.dumps(summary.as_dict(), default=str) + "\n")
    return int(summary.exit_code)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
