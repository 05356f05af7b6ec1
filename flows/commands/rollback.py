"""`communique rollback`: the generation before, published again."""

from __future__ import annotations

from flows.options import WAREHOUSE, AsJson, Debug, Warehouse


def rollback(warehouse: Warehouse = WAREHOUSE, as_json: AsJson = False, debug: Debug = False) -> None:
    """Give readers the generation before the published one.

    Raw files and runs stay as they are: the next run that publishes shows all of them again.
    """
    from etl.rollback import roll_back
    from flows.output import narrate, write, write_json

    state = roll_back(warehouse)
    if as_json:
        write_json({"generation": state.generation, "restores": state.restores, "last_run": state.last_run})
    else:
        write(f"generation {state.generation} is published: what generation {state.restores} held")
        narrate("The next communique run publishes every run again; stop its schedule to stay here.")
