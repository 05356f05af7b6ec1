"""The review on a terminal: one number after the other, one key a choice, each decision on disk before the next."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from etl.decisions import WITH_REASON
from etl.decisions_file import withdraw
from etl.errors import CommuniqueError
from etl.raw_folder import RawFolder
from etl.review import TYPED, Choice, changes_from, decide_on
from etl.settings import Settings
from etl.waiting import Item, Queue
from flows.output import narrate, write
from flows.terminal import Keyboard
from schemas.rows import Decision

KEYS = {"a": "accept", "c": "correct", "n": "not a figure", "d": "defer", "s": "skip", "u": "undo", "q": "quit"}
_VERDICTS = {"a": "accept", "c": "correct", "n": "not_a_figure", "d": "defer"}
_PAIR = re.compile(r"(\w+)\s*=\s*(.*?)(?=\s+\w+\s*=|\s*$)")

MakeChoice = Callable[..., Choice]


class _Leave(Exception):
    """The person has had enough."""


class _Dropped(Exception):
    """The person took a choice back before it was made."""


def reads(item: Item) -> str:
    """What the reader gave, in one line: `voluntary_returns 4388 exact, 2024-01-01 to 2024-09-30`."""
    said = item.reading
    if said.get("read_as") != "figure":
        return str(item.value) if item.value is not None else ""
    value = "no value" if said.get("value") is None else said["value"]
    if said.get("qualifier") == "between":
        value = f"{said.get('value_low')} to {said.get('value_high')}"
    period = " to ".join(str(said.get(end) or "…") for end in ("period_start", "period_end"))
    known = period if {"period_start", "period_end"} & said.keys() else "no period"
    return f"{said.get('indicator') or 'no indicator'} {value} {said.get('qualifier')}, {known}"


def ask_about(queue: Queue, raw: RawFolder, choose: MakeChoice, settings: Settings) -> int:
    """Ask about all that waits; gives back how many numbers still do. Ctrl-C leaves as `q` does."""
    items = [item for item in queue.waiting if item.decidable]
    with Keyboard() as keyboard:
        review = _Review(items, queue, raw, choose, settings, keyboard)
        try:
            review.run()
        except (_Leave, KeyboardInterrupt, EOFError):
            write()
    decided = len(review.made)
    left = len(items) - sum(decision.verdict != "defer" for _, decision in review.made)
    narrate(
        f"{decided} decided, {left} still {'waits' if left == 1 else 'wait'}."
        + ("\nnext: communique run" if decided else "")
    )
    return left


class _Review:
    def __init__(
        self,
        items: list[Item],
        queue: Queue,
        raw: RawFolder,
        choose: MakeChoice,
        settings: Settings,
        keyboard: Keyboard,
    ) -> None:
        self.items, self.queue, self.raw, self.choose, self.settings = items, queue, raw, choose, settings
        self.keyboard = keyboard
        self.made: list[tuple[int, Decision]] = []
        """What was decided here, with its place among the items; the last one is undone first."""
        self.at = 0

    def run(self) -> None:
        """Until everything was asked."""
        while self.at < len(self.items):
            self.show(self.items[self.at])
            while not self.answered(self.keyboard.key().lower()):
                pass

    def show(self, item: Item) -> None:
        """The number in its sentence, how it was read, and why it waits."""
        day = f", published {item.published_on}" if item.published_on else ""
        write(f"\n{self.at + 1} of {len(self.items)}   {item.what}   {item.raw_path}{day}")
        write(f"  {item.evidence}")
        for name, words in (("read as", reads(item)), ("why", item.reason), ("noted", item.noted)):
            if words:
                write(f"  {name:<8} {words}")
        for number, code in enumerate(item.candidates[:9], 1):
            write(f"  {number:<8} {code}")
        write("  " + "   ".join(f"[{key}] {name}" for key, name in KEYS.items()))

    def answered(self, key: str) -> bool:
        """Do what a key says; False where the same number is still to be answered."""
        item = self.items[self.at]
        if key == "q":
            raise _Leave
        if key == "s":
            self.at += 1
            return True
        if key == "u":
            return self.undo()
        try:
            decision = decide_on(self.raw, item, self.choice(key, item), self.settings)
        except _Dropped:
            write("  not decided")
            return False
        except CommuniqueError as error:
            narrate(str(error))
            return False
        write(f"  {decision.verdict}: written to {decision.path}")
        self.made.append((self.at, decision))
        self.at += 1
        return True

    def choice(self, key: str, item: Item) -> Choice:
        """What a key stands for, with what has to be asked for it."""
        changes: dict[str, Any] = {}
        if key.isdigit() and 0 < int(key) <= len(item.candidates):
            changes = {"indicator": item.candidates[int(key) - 1]}
        elif key not in _VERDICTS:
            raise _Dropped
        verdict = _VERDICTS.get(key, "correct")
        if key == "c":
            typed = [f"{name}={text}" for name, text in _PAIR.findall(self.line(f"  {'=… '.join(TYPED)}=… > "))]
            changes = changes_from(typed, item, self.queue.find)
        because = self.line("  because > ") if verdict in WITH_REASON else None
        return self.choose(verdict, because=because, changes=changes)

    def undo(self) -> bool:
        """Take the last decision of this session back, and ask again."""
        if not self.made:
            write("  nothing to undo")
            return False
        self.at, decision = self.made.pop()
        withdraw(self.raw, decision.path, decision.decision_id, self.settings)
        write(f"  undone: {decision.verdict} {decision.quote}")
        return True

    def line(self, question: str) -> str:
        """A line of text; an empty one drops the choice."""
        text = self.keyboard.line(question)
        if not text:
            raise _Dropped
        return text
