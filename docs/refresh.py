"""Write what commands print into README.md and docs/queries.md: run by `make readme`, checked by tests/flows."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMMAND = Path(sys.executable).parent / "communique"
BLOCK = re.compile(r"(?<=`make run` prints:\n\n```\n).+?(?=```)", re.DOTALL)
ANSWERED = re.compile(r"```sql\n(?P<question>.+?)```\n\n```text\n(?P<answer>.*?)```", re.DOTALL)


def latest_question() -> str:
    """The question that `make run` asks, from the one place where it stands."""
    found = re.search(r"^LATEST := (.+?[^\\])\n", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M | re.S)
    assert found is not None
    return found[1].replace("\\\n", "")


def printed(home: Path, *words: str) -> str:
    """What the command prints in a folder, without the spaces at the ends of lines."""
    done = subprocess.run([COMMAND, *words], cwd=home, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def answer(home: Path, question: str) -> str:
    """What a question of docs/queries.md gives."""
    return printed(home, "sql", question)


def main() -> None:
    """Replace the blocks, with what a copy of data/raw gives."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        shutil.copytree(ROOT / "data" / "raw", home / "data" / "raw")
        run = printed(home, "run") + "\nThe latest figures:\n" + printed(home, "sql", latest_question())
        readme, queries = ROOT / "README.md", ROOT / "docs" / "queries.md"
        readme.write_text(BLOCK.sub(lambda _: run, readme.read_text(encoding="utf-8")), encoding="utf-8")
        shown = ANSWERED.sub(
            lambda found: f"```sql\n{found['question']}```\n\n```text\n{answer(home, found['question'])}```",
            queries.read_text(encoding="utf-8"),
        )
        queries.write_text(shown, encoding="utf-8")


if __name__ == "__main__":
    main()
