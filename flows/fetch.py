"""The flow that only fetches: for sources that are asked more often than the archive is read."""

# No postponed annotations here: see flows/ingest.py.
from pathlib import Path
from typing import Any

# Prefect reads its settings when it is imported; flows.ingest has settled them.
from prefect import flow
from prefect.client.schemas.objects import State
from prefect.states import Failed

from etl.errors import CommuniqueError
from etl.raw_folder import raw_folder
from flows.ingest import fetch_sources, tell_of_failure


@flow(
    name="fetch",
    persist_result=False,
    result_serializer="json",
    on_failure=[tell_of_failure],
    on_crashed=[tell_of_failure],
)
def fetch(raw: Path | str = Path("data/raw")) -> int | State[Any]:
    """Bring new documents from the sources into the raw folder; gives how many are new or were edited."""
    try:
        reports = fetch_sources(raw_folder(raw))
    except CommuniqueError as error:
        return Failed(message=str(error), data=error)
    return sum(len(report.new) + len(report.changed) for report in reports)
