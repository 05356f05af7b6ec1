"""The short code lists, one TOML file each in codes/: what a column may say, with labels in four languages."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

LABEL_LANGUAGES = ("fr", "en", "es", "ar")

Labels = Mapping[str, str]


@cache
def labelled_codes() -> dict[str, dict[str, Labels]]:
    """Code list -> code -> its labels, in the order of the files; a new file is found by itself."""
    files = sorted(resources.files("schemas").joinpath("codes").iterdir(), key=lambda file: file.name)
    return {
        file.name.removesuffix(".toml"): {
            code: entry["labels"] for code, entry in tomllib.loads(file.read_text("utf-8")).items()
        }
        for file in files
        if file.name.endswith(".toml")
    }


def codes_of(codelist: str) -> tuple[str, ...]:
    """The codes of a list; raises KeyError where there is no file of that name."""
    return tuple(labelled_codes()[codelist])
