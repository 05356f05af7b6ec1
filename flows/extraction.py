"""What `communique extract` prints of a document: everything read from it, nothing stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from etl import archive, pipeline
from etl.bounded import read_texts
from etl.read import ReadBatch, SetAside, read_files, read_paths
from etl.settings import Settings, settings_from
from schemas.rows import Claim, Document, Figure, Mention, Reading

Record = dict[str, Any]


def extract_all(paths: Sequence[Path]) -> Iterator[tuple[Record | None, SetAside | None]]:
    """Give each document's record, or why there is none, a batch of documents in memory at a time."""
    settings = settings_from()
    for path in paths:
        for batch in _batches(path, settings):
            yield from _extract(path, batch, settings)


def _batches(path: Path, settings: Settings) -> Iterator[ReadBatch]:
    if not path.is_dir():
        yield read_paths([path], settings)
        return
    files = archive.scan(path, settings)
    for portion in archive.batches(files, settings):
        yield read_files(path, portion, settings)


def _extract(path: Path, batch: ReadBatch, settings: Settings) -> Iterator[tuple[Record | None, SetAside | None]]:
    read = read_texts(batch.documents, pipeline.find, pipeline.resolve, settings)
    for document, reading in zip(read.documents, read.readings, strict=True):
        place = path / document.raw_path if path.is_dir() else path
        yield record_of(str(place), document, reading), None
    for fault in [*batch.set_aside, *read.set_aside]:
        yield None, fault


def record_of(path: str, document: Document, reading: Reading) -> Record:
    """Give a document's mentions, figures and claims as plain values; claims stand among the figures."""
    wholes = {part.child: reading.figures[part.whole].char_start for part in reversed(reading.parts)}
    written = {mention.char_start: mention.value for mention in reading.mentions}
    figures = [_figure(figure, wholes.get(at), written) for at, figure in enumerate(reading.figures)]
    figures += [_claim(claim) for claim in reading.claims]
    return {
        "path": path,
        "document_id": document.document_id,
        "language": document.language,
        "published_on": document.published_on,
        "text": document.text,
        "mentions": [_mention(mention) for mention in reading.mentions],
        "figures": sorted(figures, key=lambda figure: (figure["start"], figure["end"])),
    }


def _mention(mention: Mention) -> Record:
    return _with_short_span(asdict(mention))


def _figure(figure: Figure, whole_start: int | None, written: dict[int, int | float | None]) -> Record:
    """Give a figure; one that is no whole number ("3,5 kg") shows the number as written, and waits for a person."""
    value = written.get(figure.char_start) if figure.value is None else figure.value
    return {**_with_short_span(asdict(figure)), "value": value, "measure": "level", "part_of": whole_start}


def _claim(claim: Claim) -> Record:
    """Give a claim as a figure that nobody has accepted yet: a claim is checked against figures, not alone."""
    record = _with_short_span(asdict(claim))
    del record["figure"], record["base"]
    return {**record, "value_low": None, "value_high": None, "part_of": None, "status": "review"}


def _with_short_span(record: Record) -> Record:
    start, end = record.pop("char_start"), record.pop("char_end")
    return {"start": start, "end": end, **record}
