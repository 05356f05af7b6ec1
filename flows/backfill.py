"""The flow that reads everything again after a change of vocabulary or code: first aside, then for good."""

# No postponed annotations here: see flows/ingest.py.
from pathlib import Path
from typing import Any

# Prefect reads its settings when it is imported; flows.ingest has settled them.
from prefect import flow
from prefect.artifacts import create_markdown_artifact
from prefect.client.schemas.objects import State
from prefect.states import Failed

from etl.backfill import rehearse
from etl.errors import CommuniqueError
from etl.raw_folder import raw_folder
from etl.store import store_at
from etl.summary import RunSummary
from flows import report
from flows.ingest import TASKS, bring_up_to_date, tell_of_failure

CHANGES_KEY = "backfill-changes"


@flow(
    name="backfill",
    persist_result=False,
    result_serializer="json",
    on_failure=[tell_of_failure],
    on_crashed=[tell_of_failure],
)
def backfill(
    raw: Path | str = Path("data/raw"),
    warehouse: Path = Path("data/warehouse"),
    publish: bool = False,
    store: str | None = None,
) -> RunSummary | State[Any] | None:
    """Show what reading everything again would change; publish it only where asked to."""
    try:
        folder, shared = raw_folder(raw), store_at(store)
        changes = rehearse(folder, warehouse, stages=TASKS, store=shared)
        create_markdown_artifact(report.changes_as_markdown(changes), key=CHANGES_KEY, description="What would change")
        return bring_up_to_date(folder, warehouse, store=shared) if publish else None
    except CommuniqueError as error:
        return Failed(message=str(error), data=error)
