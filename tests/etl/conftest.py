"""A server that speaks S3, on loopback."""

from __future__ import annotations

import logging
from urllib.parse import unquote

import pytest


@pytest.fixture(scope="session")
def s3_server():
    """Its address, and every request it was sent."""
    from moto.server import ThreadedMotoServer

    sent: list[str] = []

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            sent.append(unquote(record.getMessage()))

    logger = logging.getLogger("werkzeug")
    logger.setLevel(logging.INFO)
    logger.addHandler(Kept())
    logger.propagate = False
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}", sent
    server.stop()


@pytest.fixture
def s3(s3_server, monkeypatch, tmp_path):
    """A client of the server, which holds one empty bucket, `archive`."""
    import s3fs

    address, sent = s3_server
    monkeypatch.setenv("AWS_ENDPOINT_URL", address)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "somebody")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    s3fs.S3FileSystem.clear_instance_cache()
    client = s3fs.S3FileSystem(use_listings_cache=False, skip_instance_cache=True)  # none that others are handed
    client.mkdir("archive")
    sent.clear()
    yield client
    s3fs.S3FileSystem.clear_instance_cache()
    left = s3fs.S3FileSystem(
        endpoint_url=address, key="somebody", secret="secret", use_listings_cache=False, skip_instance_cache=True
    )
    left.rm("archive", recursive=True)


@pytest.fixture
def requests(s3_server):
    """Those of a method that name something."""

    def of(method: str, named: str) -> list[str]:
        return [one for one in s3_server[1] if f'"{method} ' in one and named in one]

    return of
