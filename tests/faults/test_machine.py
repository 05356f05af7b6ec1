"""Any sequence of edits, decisions, runs and kills, beside a plain model that says what must be published."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from etl.decisions_file import record
from etl.settings import Settings
from etl.steps import STEPS
from tests.etl.deciding import an_entry
from tests.etl.toy import put
from tests.faults.archive import Victim, asked, leftovers, run

PATHS = ("a/communique.txt", "b/communique.txt")
INDICATORS = ("deaths", "arrivals")
NUMBERS = st.tuples(st.sampled_from([1001, 1002]), st.sampled_from([None, 2001, 2002])).map(
    lambda two: tuple(filter(None, two))
)
"""Few, so that texts come again: at the same path, and at two at once. Of one width, so that words keep their place."""

Text = tuple[int, ...]
Row = tuple[str, str, int, bool]
"""path, indicator, value, is_current: as published."""


def text_of(numbers: Text) -> str:
    return "".join(f"{indicator} {number}\n" for indicator, number in zip(INDICATORS, numbers, strict=False))


@dataclass
class Model:
    """What committed runs have seen."""

    raw: dict[str, Text] = field(default_factory=dict)
    decided: dict[tuple[str, int, int], int] = field(default_factory=dict)
    """(path, line, number there) -> the number that a person put in its place."""
    last: dict[str, Text] = field(default_factory=dict)
    """Path -> what the last run that found a file there found."""
    replaced: set[Text] = field(default_factory=set)
    written: dict[Text, tuple[str, Text]] = field(default_factory=dict)
    """Text -> the path that owned it when it was last there, and the values published of it."""
    published: list[Row] = field(default_factory=list)

    def see(self) -> None:
        """A run commits: the first path that holds a text owns it; what went as another took its place is replaced."""
        taken = {self.last.get(path, text) for path, text in self.raw.items()} - set(self.raw.values())
        self.replaced = (self.replaced | taken) - set(self.raw.values())
        self.last |= self.raw
        for path in sorted(self.raw, reverse=True):
            self.written[self.raw[path]] = (path, self.values(path))

    def values(self, path: str) -> Text:
        return tuple(self.decided.get((path, line, number), number) for line, number in enumerate(self.raw[path]))

    def rows(self) -> list[Row]:
        """What is to be published of it; a file that went away keeps its rows."""
        present = set(self.raw.values())
        return sorted(
            (path, indicator, value, text in present or text not in self.replaced)
            for text, (path, values) in self.written.items()
            for indicator, value in zip(INDICATORS, values, strict=False)
        )


class Machine(RuleBasedStateMachine):
    """One archive."""

    @initialize(text=NUMBERS)
    def begin(self, text):
        self.root = Path(tempfile.mkdtemp(prefix="machine-"))
        self.model = Model()
        self.add_or_edit(PATHS[0], text)
        self.run()

    @rule(path=st.sampled_from(PATHS), text=NUMBERS)
    def add_or_edit(self, path, text):
        put(self.root / "raw", path, text_of(text))
        self.model.raw[path] = text

    @precondition(lambda self: self.model.raw)
    @rule(data=st.data())
    def delete(self, data):
        path = data.draw(st.sampled_from(sorted(self.model.raw)))
        (self.root / "raw" / path).unlink()
        del self.model.raw[path]

    @precondition(lambda self: self.model.raw)
    @rule(data=st.data(), value=st.integers(5000, 5002))
    def decide(self, data, value):
        path = data.draw(st.sampled_from(sorted(self.model.raw)))
        line = data.draw(st.integers(0, len(self.model.raw[path]) - 1))
        number = self.model.raw[path][line]
        if (path, line, number) not in self.model.decided:
            text = text_of(self.model.raw[path])
            entry = an_entry(str(number), "correct", text=text, changes={"value": value}, file=path)
            record(self.root / "raw", path, entry, Settings())
            self.model.decided[path, line, number] = value

    @rule()
    def run(self):
        run(self.root)
        self.model.see()
        self.model.published = self.model.rows()
        assert self.found() == self.model.published
        assert leftovers(self.root / "warehouse") == []
        again = run(self.root)
        assert again.run_id is None
        assert asked(self.root / "warehouse", "SELECT count(*) FROM open_review") == [(again.standing.waiting,)]

    @rule(step=st.sampled_from(STEPS))
    def kill(self, step):
        """A run is killed at a step, where it comes so far; the model asks the disk only whether the run counts."""
        before = len(self.manifests())
        victim = Victim(self.root, ETL_FAIL_AT=step)
        victim.begin()
        victim.end()
        if len(self.manifests()) > before:
            self.model.see()
        assert self.found() in (self.model.published, self.model.rows())
        self.model.published = self.found()

    def manifests(self):
        return list((self.root / "warehouse" / "runs").glob("[0-9]*.json"))

    def found(self):
        return sorted(
            asked(
                self.root / "warehouse",
                "SELECT d.raw_path, f.indicator, f.value, f.is_current "
                "FROM figures f JOIN documents d USING (document_id)",
            )
        )

    def teardown(self):
        if hasattr(self, "root"):
            try:
                self.run()
            finally:
                shutil.rmtree(self.root)


@pytest.mark.slow
def test_any_sequence_of_edits_decisions_runs_and_kills_publishes_what_the_model_says(request, long):
    machine = seed(request.config.option.seed)(Machine)
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=500 if long else 6,
            stateful_step_count=12 if long else 8,
            deadline=None,
            database=None,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
