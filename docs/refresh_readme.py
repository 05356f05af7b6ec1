"""Write what `make run` prints into README.md: run by `make readme`, checked by tests/flows/test_readme.py."""

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


def latest_question() -> str:
    """The question that `make run` asks, from the one place where it stands."""
    found = re.search(r"^LATEST := (.+?[^\\])\n", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M | re.S)
    assert found is not None
    return found[1].replace("\\\n", "")


def printed() -> str:
    """The result of a run over a copy of data/raw, and the latest figures."""
    with tempfile.TemporaryDirectory() as home:
        shutil.copytree(ROOT / "data" / "raw", Path(home) / "data" / "raw")
        commands = (["run"], ["sql", latest_question()])
        summary, latest = (
            subprocess.run([COMMAND, *words], cwd=home, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
            for words in commands
        )
    lines = f"{summary}\nThe latest figures:\n{latest}".splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


def main() -> None:
    """Replace the block."""
    readme = ROOT / "README.md"
    text = printed()
    readme.write_text(BLOCK.sub(lambda _: text, readme.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
