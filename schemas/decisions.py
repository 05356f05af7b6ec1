"""The table decisions: what people decided of numbers, and what became of each decision."""

from __future__ import annotations

import polars as pl

from schemas.base import Judgement, Moment, Table, column, rule, table
from schemas.words import shown


@table("decisions", key=("decision_id", "document_id"))
class Decisions(Table):
    """One row a decision of a decisions.toml: who decided what of which number, when and why, and whether it holds."""

    decision_id: str = column("Follows from all that the decision says: the same on every machine")
    document_id: str = column("The document that it was laid beside", codelist="documents")
    figure_id: str = column(
        "The figure that it is about; in no table where it is decided to be none", nullable=True, codelist="figures"
    )
    raw_path: str = column("The decisions.toml that holds it, relative to the raw folder")
    entry: int = column("Which entry of that file, from 1; 0 for the file as a whole", at_least=0)
    verdict: str = column("What was decided; null where the entry does not say", nullable=True, codes="verdict")
    decided_by: str = column("Who decided", nullable=True)
    decided_at: Moment = column("When", nullable=True)
    because: str = column("Why", nullable=True)
    quote: str = column("The number as the person saw it", nullable=True)
    char_start: int = column("First code point of the number in documents.text", nullable=True)
    char_end: int = column("One past its last code point", nullable=True)
    sentence: str = column("The words around the number as the person saw them", nullable=True)
    made_on: str = column("document_id of the version that the person read", nullable=True)
    expected: str = column("What the reader had given, as a JSON object: read_as, indicator, value and so on")
    changes: str = column("What was put in its place, as a JSON object; empty where nothing was corrected")
    state: str = column(
        "applied; deferred; replaced: a later one holds; stale: what it expects is no more; refused: it cannot be",
        codes="decision_state",
    )
    state_reason: str = column("Why it is not applied, or what is worth knowing where it is", nullable=True)
    is_current: bool = column("False once an edited version of its document took its place")
    recorded_at: Moment = column("When the run that wrote the row began")
    run_id: str = column("The run that wrote the row", codelist="runs")

    @rule(
        "decision_holds",
        severity="warn",
        en="A decision finds the words and the reading that it was made on, and its figure passes the rules.",
        fr="Une décision retrouve les mots et la lecture sur lesquels elle fut prise, et son chiffre passe les règles.",
        reason="A decision about something else than what a person saw would be applied unseen.",
        source="owid/etl, corrections that fail once their source is mended",
        passing={"verdict": "accept", "state": "applied"},
        failing={"verdict": "accept", "state": "stale", "state_reason": "the number stands there no more"},
    )
    def decision_holds(self) -> Judgement:
        """Neither stale nor refused; one that was replaced or deferred holds as well."""
        return Judgement(
            holds=~pl.col("state").is_in(["stale", "refused"]),
            observed=pl.format(
                "{} {}: {}", pl.col("verdict").fill_null("entry"), pl.col("state"), shown("state_reason")
            ),
            expected=pl.lit("what the person saw; decide again with communique review, or correct decisions.toml"),
        )
