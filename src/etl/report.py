"""What was set aside and what each rule found, as the tables rejected and rule_results."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import polars as pl

from etl import pairs
from etl.findings import Findings
from etl.frames import Frames, Misfit, frame_of
from etl.ids import id_of
from etl.manifest import Run
from etl.read import SetAside
from schemas.rows import Document
from schemas.tables import FITS_TABLE, rules, tables

_REMEDY = (
    "read the sentence in its raw file: where the text or its source.toml is wrong, correct it; "
    "where it was read wrongly, add its wording to the vocabulary; then type: communique run"
)
_AROUND = 80

Place = tuple[str, str]
"""A table and the key of a row in it."""


@dataclass(frozen=True)
class Report:
    """A batch and what was found in it."""

    documents: Sequence[Document]
    frames: Frames
    misfits: Sequence[Misfit]
    set_aside: Sequence[SetAside]
    found: Findings
    run: Run

    def rule_results(self) -> pl.DataFrame:
        """Failures and undecidable cases each, passes counted by rule and document."""
        placed = self.found.results.join(self._subjects, on=["table_name", "subject"], how="left")
        told_apart = [code for code, found in rules().items() if found.tells_passes]
        passed = (pl.col("outcome") == "pass") & ~pl.col("rule").is_in(told_apart)
        counts = placed.filter(passed).group_by("rule", "severity", "table_name", "document_id", maintain_order=True)
        told = map(self._told, placed.filter(~passed).unique(maintain_order=True).to_dicts())
        return frame_of("rule_results", [*told, *map(self._counted, counts.len().to_dicts())])

    def rejected(self) -> pl.DataFrame:
        """Every row that a blocking rule set aside, and every raw file that is no document."""
        rows = [*self._rejected_rows(), *map(self._misfit, self.misfits), *map(self._file, self.set_aside)]
        return frame_of("rejected", rows)

    @cached_property
    def _subjects(self) -> pl.DataFrame:
        """Every row of the batch by its key, with its document and its words."""
        texts = {document.document_id: document.text for document in self.documents}
        frames = [_subjects_of(name, frame, texts) for name, frame in self.frames.items()]
        return pl.concat(frames).unique(["table_name", "subject"], maintain_order=True)

    @cached_property
    def _paths(self) -> dict[str | None, str]:
        return {document.document_id: document.raw_path for document in self.documents}

    def _told(self, row: dict[str, Any]) -> dict[str, Any]:
        same = {name: row[name] for name in ("subject", "sentence", "observed", "expected")}
        parts = (self.run.run_id, row["rule"], row["table_name"], *same.values())
        return self._result(row) | same | {"result_id": id_of(*parts), "subjects": 1, "message": message(row)}

    def _counted(self, row: dict[str, Any]) -> dict[str, Any]:
        empty = dict.fromkeys(("subject", "sentence", "observed", "expected", "message"))
        result_id = id_of(self.run.run_id, row["rule"], row["table_name"], row["document_id"], "pass")
        return self._result(row | {"outcome": "pass"}) | empty | {"result_id": result_id, "subjects": row["len"]}

    def _result(self, row: dict[str, Any]) -> dict[str, Any]:
        same = {name: row[name] for name in ("rule", "severity", "outcome", "table_name", "document_id")}
        path = self._paths.get(row["document_id"], "")
        return same | {"run_id": self.run.run_id, "raw_path": path, "is_current": True}

    def _rejected_rows(self) -> Iterator[dict[str, Any]]:
        reasons = self._reasons()
        if not reasons:
            return
        places = {(row["table_name"], row["subject"]): row for row in self._subjects.to_dicts()}
        for table, frame in self.frames.items():
            blocked = pl.Series(sorted(self.found.blocked(table)), dtype=pl.String).implode()
            keyed = frame.with_columns(pairs.subject(table)).filter(pl.col("subject").is_in(blocked))
            numbered = keyed.with_columns(pl.int_range(pl.len()).over("subject").alias("number"))
            for row in numbered.to_dicts():
                key, number = row.pop("subject"), row.pop("number")
                yield self._rejected(table, key, row, *reasons[table, key], places[table, key], number)

    def _reasons(self) -> dict[Place, tuple[str, str]]:
        """For each row set aside the first rule that did so, and the words of all."""
        failed = self.found.results.filter(pl.col("outcome") == "fail")
        words = failed.select("rule", "observed", "expected", result="subject").unique(maintain_order=True)
        blocks = self.found.blocks.join(words, on=["rule", "result"], how="left", maintain_order="left")
        reasons: dict[Place, tuple[str, str]] = {}
        for row in blocks.unique(maintain_order=True).to_dicts():
            place = (row["table_name"], row["subject"])
            rule, before = reasons.get(place, (row["rule"], ""))
            reasons[place] = (rule, f"{before} {message(row)}".strip())
        return reasons

    def _rejected(
        self, table: str, key: str, row: dict[str, Any], rule: str, reason: str, place: dict[str, Any], number: int = 0
    ) -> dict[str, Any]:
        return {
            "rejected_id": id_of("rejected", table, key, number),
            "table_name": table,
            "subject": key,
            "rule": rule,
            "reason": reason,
            "remedy": _REMEDY,
            "document_id": place["document_id"],
            "raw_path": self._paths.get(place["document_id"], ""),
            "sentence": place["sentence"],
            "char_start": row.get("char_start"),
            "char_end": row.get("char_end"),
            "row_json": json.dumps(row, ensure_ascii=False, default=str),
            "recorded_at": self.run.recorded_at,
            "run_id": self.run.run_id,
        }

    def _misfit(self, misfit: Misfit) -> dict[str, Any]:
        row = misfit.row
        key = ":".join(str(row[name]) for name in tables()[misfit.table].key)
        place = {"document_id": row["document_id"], "sentence": row.get("sentence")}
        span = {name: _within_bigint(row.get(name)) for name in ("char_start", "char_end")}
        reason = f"{FITS_TABLE.sentence_en} Here: {misfit.why}."
        rejected = self._rejected(misfit.table, key, row, FITS_TABLE.code, reason, place, number=len(key))
        return rejected | span

    def _file(self, fault: SetAside) -> dict[str, Any]:
        return {
            "rejected_id": id_of("rejected", "documents", fault.raw_path),
            "table_name": "documents",
            "subject": fault.raw_path,
            "rule": fault.rule,
            "reason": fault.reason,
            "remedy": fault.remedy,
            "document_id": fault.raw_sha256,
            "raw_path": fault.raw_path,
            "sentence": None,
            "char_start": None,
            "char_end": None,
            "row_json": None,
            "recorded_at": self.run.recorded_at,
            "run_id": self.run.run_id,
        }


def message(row: dict[str, Any]) -> str:
    """A rule and the values that it met, in one line."""
    observed, expected = row["observed"] or "unknown", row["expected"] or "unknown"
    return f"{rules()[row['rule']].rule.sentence_en} Here: {observed}; expected: {expected}."


def _subjects_of(name: str, frame: pl.DataFrame, texts: dict[str, str]) -> pl.DataFrame:
    keyed = frame.select(pl.lit(name).alias("table_name"), pairs.subject(name), "document_id")
    return keyed.with_columns(_sentences(frame, texts))


def _sentences(frame: pl.DataFrame, texts: dict[str, str]) -> pl.Series:
    """The sentence where there is one, else the words around the span."""
    if "sentence" in frame.columns:
        return frame["sentence"]
    if "char_start" not in frame.columns:
        return pl.Series("sentence", [None] * frame.height, dtype=pl.String)
    places = frame.select("document_id", "char_start", "char_end").iter_rows()
    around = [texts[d][max(start - _AROUND, 0) : end + _AROUND] for d, start, end in places]
    return pl.Series("sentence", [" ".join(words.split()) for words in around], dtype=pl.String)


def _within_bigint(number: object) -> int | None:
    return number if isinstance(number, int) and abs(number) < 2**63 else None
