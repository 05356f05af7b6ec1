"""What was set aside and what each rule found, as the tables rejected and rule_results."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import polars as pl

from etl.findings import Findings
from etl.frames import Frames, Misfit, frame_of
from etl.ids import id_of
from etl.manifest import Run
from etl.read import SetAside
from etl.relations import subject
from schemas.rows import Document
from schemas.tables import FITS_TABLE, rules, tables

_REMEDY = (
    "read the sentence in its raw file: where the text or its source.toml is wrong, correct it; "
    "where it was read wrongly, say what it is with communique review, or add its wording to the vocabulary; "
    "then type: communique run"
)
_SENTENCE = ("document_id", "sentence_start", "sentence")
_AROUND = 80
_GAP = re.compile(r"(?<!\d)\s+|\s+(?!\d)")
"""Between two words; not between digits, as 48 963 is one number."""

_Stated = Mapping[str, Sequence[tuple[int, str]]]
"""document_id -> the sentences of its figures, each with where it begins."""

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
        """Failures, undecidable cases and judged pairs each, with their words; other passes counted by document."""
        told = pl.col("subject").is_not_null()
        each = self.found.results.filter(told).join(self._sentences, on=["table_name", "subject"], how="left")
        rows = map(self._told, each.unique(maintain_order=True).to_dicts())
        return frame_of("rule_results", [*rows, *map(self._counted, self.found.results.filter(~told).to_dicts())])

    def rejected(self) -> pl.DataFrame:
        """Every row that a blocking rule set aside, and every raw file that is no document."""
        rows = [*self._rejected_rows(), *map(self._misfit, self.misfits), *map(self._file, self.set_aside)]
        return frame_of("rejected", rows)

    @cached_property
    def _sentences(self) -> pl.DataFrame:
        """The words of every row that is told of, by its key."""
        texts = {document.document_id: document.text for document in self.documents}
        told = pl.concat([self.found.results["subject"], self.found.blocks["subject"]]).unique().drop_nulls()
        stated = self._stated()
        frames = [_sentences_of(name, frame, texts, stated, told) for name, frame in self._with_sentences().items()]
        return pl.concat(frames).unique(["table_name", "subject"], maintain_order=True)

    def _stated(self) -> _Stated:
        stated: dict[str, list[tuple[int, str]]] = {}
        for document, *sentence in self.frames["figures"].select(*_SENTENCE).unique(maintain_order=True).iter_rows():
            stated.setdefault(document, []).append((sentence[0], sentence[1]))
        return stated

    def _with_sentences(self) -> Frames:
        """The frames of the batch, parts with the sentence of the part."""
        stated = self.frames["figures"].select("sentence", child_figure_id="figure_id").unique("child_figure_id")
        return self.frames | {"parts": self.frames["parts"].join(stated, on="child_figure_id", how="left")}

    @cached_property
    def _paths(self) -> dict[str | None, str]:
        return {document.document_id: document.raw_path for document in self.documents}

    def _told(self, row: dict[str, Any]) -> dict[str, Any]:
        same = {name: row[name] for name in ("subject", "sentence", "observed", "expected")}
        parts = (self.run.run_id, row["rule"], row["table_name"], *same.values())
        return self._result(row) | same | {"result_id": id_of(*parts), "message": message(row)}

    def _counted(self, row: dict[str, Any]) -> dict[str, Any]:
        empty = dict.fromkeys(("subject", "sentence", "observed", "expected", "message"))
        result_id = id_of(self.run.run_id, row["rule"], row["table_name"], row["document_id"], row["outcome"])
        return self._result(row) | empty | {"result_id": result_id}

    def _result(self, row: dict[str, Any]) -> dict[str, Any]:
        same = {name: row[name] for name in ("rule", "severity", "outcome", "table_name", "document_id", "subjects")}
        path = self._paths.get(row["document_id"], "")
        return same | {"run_id": self.run.run_id, "raw_path": path, "is_current": True}

    def _rejected_rows(self) -> Iterator[dict[str, Any]]:
        reasons = self._reasons()
        if not reasons:
            return
        sentences = {(table, key): sentence for table, key, sentence in self._sentences.iter_rows()}
        for table, frame in self.frames.items():
            blocked = self.found.blocked(table).implode()
            keyed = frame.with_columns(subject(table)).filter(pl.col("subject").is_in(blocked))
            numbered = keyed.with_columns(pl.int_range(pl.len()).over("subject").alias("number"))
            for row in numbered.to_dicts():
                key, number = row.pop("subject"), row.pop("number")
                place = {"document_id": row["document_id"], "sentence": sentences[table, key]}
                yield self._rejected(table, key, row, *reasons[table, key], place, number)

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


def _sentences_of(
    name: str, frame: pl.DataFrame, texts: dict[str, str], stated: _Stated, told: pl.Series
) -> pl.DataFrame:
    keyed = frame.with_columns(pl.lit(name).alias("table_name"), subject(name))
    rows = keyed.filter(pl.col("subject").is_in(told.implode()))
    return rows.select("table_name", "subject").with_columns(_sentences(rows, texts, stated))


def _sentences(frame: pl.DataFrame, texts: dict[str, str], stated: _Stated) -> pl.Series:
    """The sentence where there is one, else that of a figure around the span, else the words around it."""
    if "sentence" in frame.columns:
        return frame["sentence"]
    if "char_start" not in frame.columns:
        return pl.Series("sentence", [None] * frame.height, dtype=pl.String)
    places = frame.select("document_id", "char_start", "char_end").iter_rows()
    around = [
        _sentence_around(stated.get(d, ()), start, end) or words_around(texts[d], start, end)
        for d, start, end in places
    ]
    return pl.Series("sentence", [" ".join(words.split()) for words in around], dtype=pl.String)


def _sentence_around(sentences: Iterable[tuple[int, str]], start: int, end: int) -> str | None:
    return next((words for first, words in sentences if first <= start and end <= first + len(words)), None)


def words_around(text: str, start: int, end: int) -> str:
    """The line around a span as far as it is near, in whole words: a number cut in two would read as another."""
    first = text.rfind("\n", 0, start) + 1
    last = len(text) if (found := text.find("\n", end)) < 0 else found
    before, after = text[max(first, start - _AROUND) : start], text[end : min(last, end + _AROUND)]
    if start - _AROUND > first:
        gap = _GAP.search(before)
        before = f"… {before[gap.end() :]}" if gap else "… "
    if end + _AROUND < last:
        gaps = list(_GAP.finditer(after))
        after = f"{after[: gaps[-1].start()]} …" if gaps else " …"
    return f"{before}{text[start:end]}{after}"


def _within_bigint(number: object) -> int | None:
    return number if isinstance(number, int) and abs(number) < 2**63 else None
