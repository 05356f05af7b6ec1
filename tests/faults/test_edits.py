"""A file that is written while a run reads it."""

from __future__ import annotations

import threading
import time

import pytest

from tests.faults.archive import asked, converges, run

ODD = "SELECT document_id FROM documents WHERE document_id <> sha256(text)"


class Writer(threading.Thread):
    """Edits the file in place, at the same size, in two halves, until it is told to stop; then it ends whole."""

    def __init__(self, file, chance):
        super().__init__(daemon=True)
        self.file, self.chance, self.stop, self.edits = file, chance, threading.Event(), 0

    def run(self):
        while not self.stop.is_set():
            self.number = self.chance.randrange(1000, 10_000)
            with self.file.open("r+b", buffering=0) as file:
                file.write(b"deaths %d\n" % self.number)
                time.sleep(self.chance.uniform(0, 0.003))
                file.write(b"arrivals %d\n" % self.number)
            self.edits += 1
            time.sleep(self.chance.uniform(0, 0.02))


@pytest.mark.slow
def test_of_a_file_edited_during_runs_what_was_hashed_is_what_is_published_and_the_last_words_win(
    root, warehouse, chance, long
):
    for _ in range(20 if long else 2):
        writer = Writer(root / "raw" / "0" / "communique.txt", chance)
        writer.file.write_text("deaths 1000\narrivals 1000\nmissing 0\n", encoding="utf-8")
        writer.start()
        for _ in range(3):
            run(root)
            assert asked(warehouse, ODD) == []
        writer.stop.set()
        writer.join()
        assert writer.edits > 3
        converges(root, writer.number)
