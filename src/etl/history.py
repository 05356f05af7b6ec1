"""Which documents and rows stand: the sum of all runs, as the publishing SQL needs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import polars as pl

from etl.manifest import Index, Manifest


@dataclass(frozen=True, slots=True)
class History:
    """The runs, in order, and their sum."""

    manifests: Sequence[Manifest]
    index: Index

    def standing(self) -> pl.DataFrame:
        """Each document with the run whose rows stand for it, and whether it is current, missing or replaced."""
        run_ids = {manifest.run.number: manifest.run.run_id for manifest in self.manifests}
        replaced, present = self._replaced(), self._present()
        rows = [
            (
                document,
                run_ids[run],
                document in present or document not in replaced,
                document not in present and document not in replaced,
                None if document in present else replaced.get(document),
            )
            for document, run in self.index.documents.items()
        ]
        schema: dict[str, Any] = {
            "document_id": pl.String,
            "run_id": pl.String,
            "is_current": pl.Boolean,
            "is_missing": pl.Boolean,
            "valid_to": pl.Datetime("us", "UTC"),
        }
        return pl.DataFrame(rows, schema=schema, orient="row")

    def set_aside(self) -> pl.DataFrame:
        """Each raw file that is set aside, with the run that did so."""
        run_ids = {manifest.run.number: manifest.run.run_id for manifest in self.manifests}
        rows = [(path, run_ids[s.run]) for path, s in self.index.paths.items() if s.state == "set_aside"]
        return pl.DataFrame(rows, schema={"raw_path": pl.String, "run_id": pl.String}, orient="row")

    def _present(self) -> set[str | None]:
        return {state.document_id for state in self.index.paths.values() if state.state == "present"}

    def _replaced(self) -> dict[str, datetime]:
        """Documents in whose place another was found, and when."""
        replaced: dict[str, datetime] = {}
        last: dict[str, str] = {}
        for manifest in self.manifests:
            for path, state in manifest.paths.items():
                if state.state == "present" and state.document_id is not None:
                    before = last.get(path)
                    if before not in (None, state.document_id):
                        replaced[str(before)] = manifest.run.recorded_at
                    last[path] = state.document_id
        return replaced
