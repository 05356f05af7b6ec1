"""The flow runs the same composition as the command, on a real Prefect server, and leaves its account there."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from etl.errors import WarehouseLocked
from etl.lock import held
from flows.prefect_home import settle
from tests.flows.conftest import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("prefect")]

RETURNS = "Du 1er janvier au 30 septembre 2024, {total} migrants sont rentrés volontairement, dont {iom} avec l'OIM."


@contextmanager
def a_server(home: Path) -> Iterator[None]:
    """A Prefect server of its own, with its database below `home`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PREFECT_API_URL", raising=False)
        patch.setenv("PREFECT_HOME", str(home))
        settle()
        from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings
        from prefect.testing.utilities import prefect_test_harness

        with (
            prefect_test_harness(server_startup_timeout=180),
            temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}),
        ):
            yield


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with a_server(tmp_path_factory.mktemp("prefect")):
        yield


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return tmp_path / "raw"


def put(raw: Path, name: str, text: str) -> None:
    (raw / name).mkdir(parents=True)
    (raw / name / "communique.txt").write_text(text, encoding="utf-8")
    (raw / name / "source.toml").write_text('publisher = "ma_interieur"\nlanguage = "fr"\n', encoding="utf-8")


def artifact(key: str) -> dict[str, object]:
    from prefect.artifacts import Artifact

    found = Artifact.get(key)
    assert found is not None
    return found.model_dump()


def task_runs(flow_name: str) -> list[tuple[str, str]]:
    """Name and state of each task of the newest flow run."""
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterId
    from prefect.client.schemas.sorting import FlowRunSort

    with get_client(sync_client=True) as client:
        [newest] = client.read_flow_runs(sort=FlowRunSort.START_TIME_DESC, limit=1)
        only = FlowRunFilter(id=FlowRunFilterId(any_=[newest.id]))
        return [
            (run.name.rsplit("-", 1)[0], run.state_type.value) for run in client.read_task_runs(flow_run_filter=only)
        ]


def test_the_flow_and_the_plain_run_publish_the_same_figures(server, raw, tmp_path):
    from etl import query
    from etl.pipeline import run_pipeline
    from flows.ingest import ingest

    put(raw, "one", RETURNS.format(total="4.388", iom="1.664"))
    flow, plain = tmp_path / "flow", tmp_path / "plain"
    by_flow, by_hand = ingest(raw, flow), run_pipeline(raw, plain)
    question = "SELECT * EXCLUDE (recorded_at, recorded_on, run_id) FROM figures ORDER BY figure_id"
    assert query.sql(flow, question) == query.sql(plain, question)
    assert by_flow.standing == by_hand.standing
    assert by_flow.standing.figures == 2


def test_each_stage_is_one_task_a_batch_and_publish_one_a_run(server, raw, tmp_path, monkeypatch):
    from flows.ingest import ingest

    for name in ("one", "two", "three"):
        put(raw, name, f"{name}: " + RETURNS.format(total="4.388", iom="1.664"))
    monkeypatch.setenv("ETL_BATCH_DOCUMENTS", "2")
    ingest(raw, tmp_path / "warehouse")
    runs = task_runs("ingest")
    names = [name for name, _ in runs]
    assert {name: names.count(name) for name in names} == {
        "read": 2, "find": 2, "resolve": 2, "decide": 2, "validate": 2, "load": 2, "publish": 1,
    }  # fmt: skip
    assert {state for _, state in runs} == {"COMPLETED"}


def test_a_broken_rule_is_told_in_the_summary_with_the_rest_published(server, raw, tmp_path):
    from etl import query
    from flows.ingest import SUMMARY_KEY, ingest

    put(raw, "good", RETURNS.format(total="4.388", iom="1.664"))
    put(raw, "broken", RETURNS.format(total="1.388", iom="1.664"))
    summary = ingest(raw, tmp_path / "warehouse")
    assert summary.exit_code == 3
    text = artifact(SUMMARY_KEY)["data"]
    assert text.startswith("# 1 blocking rule failed, in 1 case")
    assert "found 1664; expected at most 1388" in text
    assert "Next: `communique review`" in text
    assert "broken/communique.txt" in text.replace("\\", "")
    values = query.sql(tmp_path / "warehouse", "SELECT value FROM figures ORDER BY value").rows
    assert values == ((1664,), (4388,))


def test_what_waits_for_a_person_is_left_as_a_table_with_html_escaped(server, raw, tmp_path):
    from flows.ingest import WAITING_KEY, ingest

    put(raw, "one", "<script>alert(1)</script> Le ministère a compté 312 dossiers <b>ouverts</b> en 2024.")
    ingest(raw, tmp_path / "warehouse")
    rows = json.loads(artifact(WAITING_KEY)["data"])
    assert rows
    assert "<script>" not in json.dumps(rows)


def test_a_run_that_finds_the_warehouse_held_fails_with_the_holders_name(server, raw, tmp_path):
    from flows.ingest import ingest

    put(raw, "one", "Rien.")
    with held(tmp_path / "warehouse"), pytest.raises(WarehouseLocked, match="another run holds the warehouse"):
        ingest(raw, tmp_path / "warehouse")


def test_a_disk_that_stumbles_once_is_tried_again(server, raw, tmp_path, monkeypatch):
    from etl import publish
    from flows.ingest import ingest

    put(raw, "one", RETURNS.format(total="4.388", iom="1.664"))
    whole, calls = publish.publish_warehouse, []

    def stumble(*arguments):
        calls.append(arguments)
        if len(calls) == 1:
            raise OSError(5, "Input/output error")
        return whole(*arguments)

    monkeypatch.setattr(publish, "publish_warehouse", stumble)
    assert ingest(raw, tmp_path / "warehouse").standing.figures == 2
    assert len(calls) == 2


UNKNOWN = "En 2024, le ministère a distribué 312 parapluies."


class Told:
    """Somebody who is told, by a command or by a webhook."""

    def __init__(self, by: str, folder: Path, webhook: tuple[str, list[tuple[str, Any]]], patch: pytest.MonkeyPatch):
        self.by, self.file, self.got = by, folder / "told", webhook[1]
        keep = folder / "keep.py"
        keep.write_text(f"import sys; print(sys.stdin.read(), file=open({str(self.file)!r}, 'a'))", encoding="utf-8")
        ways = {"ETL_NOTIFY_COMMAND": f"{sys.executable} {keep}", "ETL_NOTIFY_URL": f"{webhook[0]}/good"}
        patch.setenv(by, ways[by])

    def messages(self) -> list[dict[str, Any]]:
        if self.by == "ETL_NOTIFY_URL":
            return [content for _, content in self.got]
        return (
            [json.loads(line) for line in self.file.read_text(encoding="utf-8").splitlines()]
            if self.file.exists()
            else []
        )

    def events(self) -> list[str]:
        return [message["event"] for message in self.messages()]


@pytest.fixture(params=["ETL_NOTIFY_COMMAND", "ETL_NOTIFY_URL"])
def told(request, tmp_path, webhook, monkeypatch) -> Told:
    return Told(request.param, tmp_path, webhook, monkeypatch)


def test_somebody_is_told_of_blocked_figures_and_of_new_review_work_once(server, raw, tmp_path, told):
    from flows.ingest import ingest

    put(raw, "good", RETURNS.format(total="4.388", iom="1.664"))
    ingest(raw, tmp_path / "warehouse")
    assert told.events() == []
    put(raw, "broken", RETURNS.format(total="1.388", iom="1.664"))
    put(raw, "unknown", UNKNOWN)
    run = ingest(raw, tmp_path / "warehouse")
    blocked, waiting = told.messages()
    assert (blocked["event"], blocked["next_step"], blocked["run_id"]) == ("blocked", "communique check", run.run_id)
    assert (waiting["event"], waiting["next_step"], waiting["run_id"]) == ("waiting", "communique review", run.run_id)
    ingest(raw, tmp_path / "warehouse")
    assert len(told.messages()) == 2


def test_somebody_is_told_of_a_failure_that_was_foreseen_and_of_one_that_was_not(
    server, raw, tmp_path, told, monkeypatch
):
    from etl import pipeline
    from etl.errors import UsageError
    from flows.ingest import ingest

    with pytest.raises(UsageError):
        ingest(raw, tmp_path / "warehouse")
    put(raw, "good", RETURNS.format(total="4.388", iom="1.664"))

    def fail(*_: object, **_more: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(pipeline, "run_pipeline", fail)
    with pytest.raises(ZeroDivisionError):
        ingest(raw, tmp_path / "warehouse")
    foreseen, bug = told.messages()
    assert (foreseen["event"], bug["event"]) == ("failed", "failed")
    assert "ingest: there is no raw folder" in foreseen["text"]
    assert "ZeroDivisionError: a bug" in bug["text"]


@pytest.mark.parametrize("messenger", ["false", "no-such-command", "sleep 60"])
def test_a_messenger_that_fails_or_hangs_fails_no_run(server, raw, tmp_path, messenger, monkeypatch, caplog):
    from flows import notify
    from flows.ingest import ingest

    put(raw, "unknown", UNKNOWN)
    monkeypatch.setattr(notify, "_SECONDS", 1)
    monkeypatch.setenv("ETL_NOTIFY_COMMAND", messenger)
    assert ingest(raw, tmp_path / "warehouse").standing.waiting
    assert "nobody was told: ETL_NOTIFY_COMMAND" in caplog.text


def test_a_backfill_leaves_what_would_change_and_publishes_only_where_asked(server, raw, tmp_path, told, monkeypatch):
    from etl import bounded, pipeline, query
    from etl.errors import NotPublished
    from etl.fingerprint import Fingerprint
    from flows.backfill import CHANGES_KEY, backfill
    from flows.ingest import ingest

    warehouse = tmp_path / "warehouse"
    put(raw, "good", RETURNS.format(total="4.388", iom="1.664"))
    with pytest.raises(NotPublished):
        backfill(raw, warehouse)
    assert told.events() == ["failed"]
    assert "backfill: there is no published warehouse" in told.messages()[0]["text"]

    whole = bounded.resolve_within

    def without_words(*given):
        readings = whole(*given)
        for reading in readings:
            reading.figures = [replace(f, indicator=None, status="review", review_reason="?") for f in reading.figures]
            reading.parts = []
        return readings

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bounded, "resolve_within", without_words)
        ingest(raw, warehouse)
    accepted = "SELECT indicator FROM figures WHERE status = 'accepted' ORDER BY 1"
    monkeypatch.setattr(pipeline, "fingerprint", lambda: Fingerprint("other words", "the same code"))
    assert backfill(raw, warehouse) is None
    assert query.sql(warehouse, accepted).rows == ()
    shown = str(artifact(CHANGES_KEY)["data"]).replace("\\", "")
    assert "figures changed (2)" in shown
    assert "| no indicator, 2024-01-01/P9M, review | voluntary_returns, 2024-01-01/P9M, accepted |" in shown
    assert backfill(raw, warehouse, publish=True).new == 0
    assert query.sql(warehouse, accepted).rows == (("voluntary_returns",), ("voluntary_returns_iom",))


def test_the_flow_fetch_asks_a_source_that_is_out_of_reach_again_and_goes_on(server, raw, told, monkeypatch):
    from etl import fetch as fetching
    from flows.fetch import fetch

    raw.mkdir()
    (raw.parent / "share").mkdir()
    (raw.parent / "share" / "a.txt").write_text(UNKNOWN, encoding="utf-8")
    lost = '[lost]\nkind = "page"\nurl = "http://127.0.0.1:1/"\nallow_hosts = ["127.0.0.1"]\ndelay_seconds = 0\n'
    share = f'[share]\nkind = "folder"\nurl = "{raw.parent / "share"}"\n'
    (raw / "sources.toml").write_text(lost + share, encoding="utf-8")
    pauses: list[float] = []
    monkeypatch.setattr(fetching.time, "sleep", pauses.append)
    assert fetch(raw) == 1
    assert [pause for pause in pauses if pause >= 30] == [30, 120]
    [message] = told.messages()
    assert message["event"] == "source"
    assert message["text"].startswith("lost: ")


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_deployment_names_its_flow_and_its_parameters(number):
    import importlib
    import inspect

    import yaml

    deployment = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))["deployments"][number]
    path, name = deployment["entrypoint"].split(":")
    flow = getattr(importlib.import_module(path.removesuffix(".py").replace("/", ".")), name)
    assert set(deployment["parameters"]) <= set(inspect.signature(flow.fn).parameters)
