"""Somebody is told of what a run needs, by a command or a webhook, and a messenger that fails harms nothing."""

from __future__ import annotations

import json
import shlex
import socket
import sys
import threading
import time

import pytest

from etl.pipeline import run_pipeline
from flows import notify as telling
from flows.notify import Message, messages_of, notify

RETURNS = "Du 1er janvier au 30 septembre 2024, {total} migrants sont rentrés volontairement, dont {iom} avec l'OIM."
UNKNOWN = "En 2024, le ministère a distribué 312 parapluies."
MESSAGE = Message("waiting", "3 figures wait", "communique review", "000001")


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (RETURNS.format(total="4.388", iom="1.664"), []),
        (RETURNS.format(total="1.388", iom="1.664"), ["blocked"]),
        (UNKNOWN, ["waiting"]),
    ],
)
def test_a_run_tells_of_what_it_brought_that_needs_somebody_once(tmp_path, text, events):
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    raw.mkdir()
    (raw / "a.txt").write_text(text, encoding="utf-8")
    (raw / "source.toml").write_text('language = "fr"', encoding="utf-8")
    assert [message.event for message in messages_of(run_pipeline(raw, warehouse), warehouse)] == events
    assert list(messages_of(run_pipeline(raw, warehouse), warehouse)) == []


def test_a_command_gets_the_message_on_its_standard_input(tmp_path, monkeypatch):
    copy = f"import sys; open({str(tmp_path / 'got')!r}, 'w').write(sys.stdin.read())"
    (tmp_path / "tell.py").write_text(copy, encoding="utf-8")
    monkeypatch.setenv("ETL_NOTIFY_COMMAND", f"{sys.executable} {tmp_path / 'tell.py'}")
    assert notify(MESSAGE) == []
    assert json.loads((tmp_path / "got").read_text(encoding="utf-8"))["event"] == "waiting"


def test_a_webhook_gets_the_message(webhook, monkeypatch):
    address, got = webhook
    monkeypatch.setenv("ETL_NOTIFY_URL", f"{address}/good")
    assert notify(MESSAGE) == []
    assert got[0][1]["text"] == "3 figures wait"


@pytest.mark.parametrize(
    ("name", "where", "words"),
    [
        ("ETL_NOTIFY_COMMAND", "no-such-command", "FileNotFoundError"),
        ("ETL_NOTIFY_COMMAND", "false", "ended with 1"),
        ("ETL_NOTIFY_COMMAND", "sh -c 'echo no postman >&2; exit 3'", "ended with 3: no postman"),
        ("ETL_NOTIFY_COMMAND", "an 'open quote", "ValueError"),
        ("ETL_NOTIFY_COMMAND", " ", "IndexError"),
        ("ETL_NOTIFY_COMMAND", "/etc", "PermissionError"),
        ("ETL_NOTIFY_URL", "http://127.0.0.1:1/", "ConnectError"),
        ("ETL_NOTIFY_URL", "no address", "UnsupportedProtocol"),
        ("ETL_NOTIFY_URL", "http://a:b", "InvalidURL"),
    ],
)
def test_a_messenger_that_fails_is_told_of(monkeypatch, name, where, words):
    monkeypatch.setenv(name, where)
    [fault] = notify(MESSAGE)
    assert fault.startswith(name)
    assert words in fault


def test_a_webhook_that_refuses_is_told_of(webhook, monkeypatch):
    monkeypatch.setenv("ETL_NOTIFY_URL", f"{webhook[0]}/bad")
    assert notify(MESSAGE) == ["ETL_NOTIFY_URL: the server answers 500"]


def test_a_command_that_does_not_read_what_it_is_told_harms_nothing(monkeypatch):
    monkeypatch.setenv("ETL_NOTIFY_COMMAND", "true")
    assert notify(Message("waiting", "x" * 1_000_000, "communique review")) == []


@pytest.mark.parametrize("lingering", ["", " & wait"], ids=["itself", "what it started"])
def test_a_command_that_hangs_is_stopped_with_all_that_it_started(tmp_path, monkeypatch, lingering):
    late = tmp_path / "late"
    script = f"(sleep 4; touch {shlex.quote(str(late))}){lingering}"
    monkeypatch.setattr(telling, "_SECONDS", 1)
    monkeypatch.setenv("ETL_NOTIFY_COMMAND", shlex.join(["sh", "-c", script]))
    begun = time.monotonic()
    assert notify(MESSAGE) == ["ETL_NOTIFY_COMMAND: it was stopped, as it took longer than 1 s"]
    assert time.monotonic() - begun < 3
    time.sleep(4)
    assert not late.exists()


@pytest.fixture(params=[b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n"])
def dripping(request):
    """A server that says the beginning of its answer, and then a character each moment, for ever."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip():
            connection = server.accept()[0]
            with connection:
                try:
                    connection.sendall(request.param)
                    while True:
                        time.sleep(0.2)
                        connection.sendall(b"X" if request.param else b"")
                except OSError:
                    return

        threading.Thread(target=drip, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/", request.param.count(b"\r\n\r\n")


def test_a_webhook_that_hangs_is_left_and_the_body_of_its_answer_is_not_waited_for(dripping, monkeypatch):
    address, answers = dripping
    monkeypatch.setattr(telling, "_SECONDS", 2)
    monkeypatch.setenv("ETL_NOTIFY_URL", address)
    begun = time.monotonic()
    faults = notify(MESSAGE)
    assert time.monotonic() - begun < 4
    assert len(faults) == 1 - answers


def test_one_way_that_hangs_does_not_keep_the_other_from_telling(webhook, monkeypatch):
    address, got = webhook
    monkeypatch.setattr(telling, "_SECONDS", 1)
    monkeypatch.setenv("ETL_NOTIFY_COMMAND", "sleep 60")
    monkeypatch.setenv("ETL_NOTIFY_URL", f"{address}/good")
    assert len(notify(MESSAGE)) == 1
    assert len(got) == 1
