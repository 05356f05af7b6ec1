"""`communique review` as people use it: on a terminal, in a script, with a spreadsheet."""

from __future__ import annotations

import json
import os
import pty
import select
import shutil
import signal
import subprocess
import sys
import time
import tomllib
from contextlib import contextmanager

import pytest

from tests.flows.conftest import COMMAND, environment, run

TEXT = (
    "En 2024, le ministère a distribué 312 parapluies et 44 manteaux. "
    "Durant l'année 2024, 1.664 migrants ont regagné volontairement leur pays. "
    "En 2024, il a aussi offert 70 repas.\n"
)
SOURCE = 'publisher = "ma_interieur"\nlanguage = "fr"\npublished_on = 2025-01-20\n'
FILE = "data/raw/ma_interieur/gifts/decisions.toml"
ASKED = "[q] quit"


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A communiqué with three numbers that wait, for tests that change nothing."""
    home = tmp_path_factory.mktemp("published")
    folder = home / "data" / "raw" / "ma_interieur" / "gifts"
    folder.mkdir(parents=True)
    (folder / "communique.txt").write_text(TEXT, encoding="utf-8")
    (folder / "source.toml").write_text(SOURCE, encoding="utf-8")
    assert run(home, "run").returncode == 0
    return home


@pytest.fixture
def home(published, tmp_path):
    return shutil.copytree(published, tmp_path / "home", symlinks=True)


class Terminal:
    """A person at a terminal: reads what is shown, types keys."""

    def __init__(self, descriptor, process):
        self.descriptor, self.process, self.shown = descriptor, process, ""

    def until(self, words, seconds=60):
        """Wait for what is shown to hold `words`; give back what was shown since the last wait."""
        end = time.monotonic() + seconds
        while words not in self.shown and time.monotonic() < end:
            if not select.select([self.descriptor], [], [], 0.2)[0]:
                continue
            try:
                chunk = os.read(self.descriptor, 4096)
            except OSError:  # the other side is gone
                break
            self.shown += chunk.decode()
        assert words in self.shown, self.shown
        seen, self.shown = self.shown.split(words, 1)
        return seen

    def type(self, keys):
        os.write(self.descriptor, keys.encode())

    def ended(self):
        return os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])


@contextmanager
def reviewing(home, *options):
    process, descriptor = pty.fork()
    if process == 0:
        try:
            os.chdir(home)
            os.execve(COMMAND, [str(COMMAND), "review", "--by", "Jeanne", *options], environment())
        finally:
            os._exit(127)  # never back into the tests: this is a copy of their process
    try:
        yield Terminal(descriptor, process)
    finally:
        os.close(descriptor)


def decisions(home):
    file = home / FILE
    return tomllib.loads(file.read_text(encoding="utf-8"))["decision"] if file.exists() else []


def said(home):
    return [(one["verdict"], one["quote"]) for one in decisions(home)]


def waiting(home):
    return [item["quote"] for item in json.loads(run(home, "review", "--json").stdout)]


def test_one_key_decides_and_each_decision_is_on_disk_before_the_next_question(home):
    with reviewing(home) as terminal:
        first = terminal.until(ASKED)
        assert "1 of 3" in first
        assert "»312« parapluies" in first
        terminal.type("n")
        terminal.until("because > ")
        terminal.type("gifts are not counted\r")
        assert "2 of 3" in terminal.until(ASKED)
        assert said(home) == [("not_a_figure", "312")]
        terminal.type("d")
        assert "3 of 3" in terminal.until(ASKED)
        assert said(home) == [("not_a_figure", "312"), ("defer", "44")]
        terminal.type("c")
        terminal.until("part_of=… > ")
        terminal.type("indicator=voluntary_returns period=2024-01-01/2024-06-30\r")
        terminal.until("because > ")
        terminal.type("they mean meals given to returnees\r")
        terminal.until("3 decided, 1 still waits.")
        assert terminal.ended() == 4
    last = decisions(home)[-1]
    assert last["changes"]["indicator"] == "voluntary_returns"
    assert (last["by"], last["because"]) == ("Jeanne", "they mean meals given to returnees")
    assert run(home, "run").returncode == 0
    assert waiting(home) == ["44"]


def test_undo_takes_the_last_decision_back_and_asks_again(home):
    with reviewing(home) as terminal:
        terminal.until(ASKED)
        terminal.type("d")
        terminal.until(ASKED)
        assert said(home) == [("defer", "312")]
        terminal.type("u")
        assert "1 of 3" in terminal.until(ASKED)
        assert not (home / FILE).exists()
        terminal.type("u")
        terminal.until("nothing to undo")
        terminal.type("q")
        terminal.until("0 decided, 3 still wait.")
        assert terminal.ended() == 4


@pytest.mark.parametrize("leave", ["q", "\x03", "\x04"])
def test_who_leaves_loses_nothing(home, leave):
    with reviewing(home) as terminal:
        terminal.until(ASKED)
        terminal.type("d")
        terminal.until(ASKED)
        terminal.type(leave)
        terminal.until("1 decided, 3 still wait.")
        assert terminal.ended() == 4
    assert said(home) == [("defer", "312")]


@pytest.mark.parametrize("when", ["at a choice", "within a line"])
def test_who_is_killed_loses_nothing(home, when):
    with reviewing(home) as terminal:
        terminal.until(ASKED)
        terminal.type("d")
        terminal.until(ASKED)
        if when == "within a line":
            terminal.type("n")
            terminal.until("because > ")
            terminal.type("half a rea")
        os.kill(terminal.process, signal.SIGKILL)
        assert terminal.ended() == -signal.SIGKILL
    assert said(home) == [("defer", "312")]
    assert waiting(home) == ["44", "70", "312"], "deferred, so last"


def test_keys_typed_ahead_count_and_keys_that_mean_nothing_do_not(home):
    with reviewing(home) as terminal:
        terminal.type("xdd")
        terminal.until("defer: written")
        terminal.until("defer: written")
        terminal.type("\x1b[A")  # an arrow, which ends in a capital A
        terminal.type("a")
        terminal.until("a figure needs its indicator")
        terminal.type("c")
        terminal.until("part_of=… > ")
        terminal.type("\r")
        terminal.until("not decided")
        terminal.type("q")
        terminal.until("2 decided")
    assert said(home) == [("defer", "312"), ("defer", "44")]


def test_a_choice_that_cannot_be_says_why_and_asks_the_same_number_again(home):
    with reviewing(home) as terminal:
        terminal.until(ASKED)
        terminal.type("c")
        terminal.until("part_of=… > ")
        terminal.type("indicator=voluntary_return\r")
        terminal.until("next: type voluntary_returns")
        terminal.type("s")
        assert "2 of 3" in terminal.until(ASKED)
        terminal.type("q")
    assert said(home) == []


def test_a_script_decides_by_the_id_and_the_next_run_obeys(home):
    item = next(one for one in json.loads(run(home, "review", "--json").stdout) if one["quote"] == "70")
    done = run(
        home, "review", "--correct", item["subject"][:10], "indicator=voluntary_returns", "--because", "said so",
        "--by", "Jeanne",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "next: communique run" in done.stderr
    assert run(home, "run").returncode == 0
    shown = run(home, "show", item["subject"][:10])
    assert "voluntary_returns" in shown.stdout
    assert "said so" in shown.stdout
    story = json.loads(run(home, "show", "--json", item["subject"]).stdout)
    assert (story["figure"]["status"], story["decisions"][0]["state"]) == ("accepted", "applied")
    undone = run(home, "review", "--undo", item["subject"][:10])
    assert undone.stdout.startswith("taken back: correct 70")
    assert not (home / FILE).exists()


def test_after_a_decision_a_run_of_nothing_new_loads_nothing_heavy(home):
    run(home, "review", "--defer", json.loads(run(home, "review", "--json").stdout)[0]["subject"], "--by", "Jeanne")
    assert "1 changed" in run(home, "run").stdout
    code = (
        "import sys; from flows.cli import app\n"
        "try: app(['run', '--json'])\nexcept SystemExit: pass\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=home, env=environment(), capture_output=True, text=True)
    assert json.loads(done.stdout)["run_id"] is None
    assert not {"polars", "pandera", "duckdb", "pyarrow", "numpy", "tomlkit", "rich"} & set(done.stderr.split())


def test_show_says_who_decided_a_figure_away(home):
    item = json.loads(run(home, "review", "--json").stdout)[0]
    run(home, "review", "--not-a-figure", item["subject"], "--because", "gifts", "--by", "Jeanne")
    run(home, "run")
    shown = run(home, "show", item["subject"])
    assert shown.returncode == 2
    assert "Jeanne decided that it is not a figure: gifts" in shown.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--accept", "0000"), "no number that can be decided has this id"),
        (("--accept", "a"), "at least its first 4 digits"),
        (("--accept", "0000", "--defer", "0000"), "--accept and --defer do not go together"),
        (("--accept", "0000", "value=3"), "only a correction takes KEY=VALUE"),
        (("value=3",), "only a correction takes KEY=VALUE"),
        (("--undo", "0000"), "no decision is about this"),
        (("--from", "gone.csv"), "check its name"),
        (("--to", "queue.pdf"), "name a file such as queue.xlsx"),
        (("--to", "nowhere/queue.csv"), "name a file in a folder that is there"),
    ],
)
def test_what_cannot_be_done_is_told_with_what_to_type_instead(published, arguments, told):
    done = run(published, "review", *arguments)
    assert done.returncode == 2
    assert told in done.stderr
    assert "next: " in done.stderr


@pytest.mark.parametrize("name", ["queue.csv", "queue.xlsx"])
def test_the_queue_goes_out_and_an_unfilled_sheet_decides_nothing(home, name):
    out = run(home, "review", "--to", name)
    assert out.returncode == 0
    assert "3 rows" in out.stderr
    back = run(home, "review", "--from", name)
    assert back.returncode == 0
    assert "0 new decisions" in back.stderr
    assert not (home / FILE).exists()


def test_a_list_is_given_where_nobody_can_be_asked(published):
    listed = run(published, "review")
    assert listed.returncode == 4
    assert "»312« parapluies" in listed.stdout
    assert "3 wait for a person." in listed.stderr
