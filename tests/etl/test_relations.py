"""Relation tables: rows laid beside what they are checked against."""

from __future__ import annotations

from etl.frames import frames_of
from etl.relations import RELATIONS, Batch, relation_frames
from schemas.tables import tables
from tests.etl import toy


def test_every_relation_table_is_made_of_every_batch_in_the_form_of_its_model():
    relations = {name for name, info in tables().items() if not info.published}
    assert {*RELATIONS, "references"} == relations
    for text in (toy.FIVE, ""):
        documents = [toy.a_document(text)]
        frames, _ = frames_of(documents, [toy.read_text(text)], toy.a_run())
        for name, frame in relation_frames(Batch(documents, frames, toy.reread(documents))).items():
            assert frame.schema == tables()[name].polars_schema
            tables()[name].model.validate(frame, lazy=True)
