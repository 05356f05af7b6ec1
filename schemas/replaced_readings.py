"""The table replaced_readings: what figures once said, before their document was read again."""

from __future__ import annotations

from schemas.base import Day, Moment, Table, column, table


@table("replaced_readings", key=("figure_id", "run_id"))
class ReplacedReadings(Table):
    """One row a reading of a figure that no longer stands; the view figure_history has them beside those that do."""

    figure_id: str = column("The figure", codelist="figures")
    run_id: str = column("The run that read it so", codelist="runs")
    document_id: str = column("The document that states it", codelist="documents")
    indicator: str = column("As it was read then", nullable=True, codelist="indicators")
    value: int = column("As it was read then", nullable=True)
    value_low: int = column("As it was read then", nullable=True)
    value_high: int = column("As it was read then", nullable=True)
    qualifier: str = column("As it was read then")
    period_start: Day = column("As it was read then", nullable=True)
    period_end: Day = column("As it was read then", nullable=True)
    status: str = column("As it was then")
    decision_id: str = column("The decision that held then", nullable=True, codelist="decisions")
    quote: str = column("The number as written")
    char_start: int = column("First code point of the number in documents.text")
    extractor_version: str = column("Code and vocabulary that read it")
    recorded_at: Moment = column("When that run began")
