"""Somebody is told of what a run needs, by a command or a webhook, and a messenger that fails harms nothing."""

from __future__ import annotations

import http.server
import json
import sys
import threading

import pytest

from etl.pipeline import run_pipeline
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


@pytest.fixture
def webhook():
    got = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            got.append((self.path, json.loads(self.rfile.read(int(self.headers["Content-Length"])))))
            self.send_response(204 if self.path == "/good" else 500)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", got
    server.shutdown()
    server.server_close()


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
        ("ETL_NOTIFY_COMMAND", "an 'open quote", "ValueError"),
        ("ETL_NOTIFY_URL", "http://127.0.0.1:1/", "ConnectError"),
        ("ETL_NOTIFY_URL", "no address", "UnsupportedProtocol"),
    ],
)
def test_a_messenger_that_fails_is_told_of(monkeypatch, name, where, words):
    monkeypatch.setenv(name, where)
    [fault] = notify(MESSAGE)
    assert fault.startswith(name)
    assert words in fault
