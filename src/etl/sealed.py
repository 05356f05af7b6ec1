"""JSON that carries the sha256 of itself, so that a flipped bit is found and not read as a number."""

from __future__ import annotations

import hashlib
import json
from typing import Any

_HEAD = b'{"seal":"%s",'
_LENGTH = len(_HEAD % (b"0" * 64))


def sealed(content: dict[str, Any]) -> bytes:
    """The content as one line of JSON, its first key the sha256 of all that follows."""
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()[1:]
    return _seal(body) + body


def unsealed(data: bytes) -> dict[str, Any]:
    """What was sealed; raises ValueError where it is not that any more."""
    body = data[_LENGTH:]
    if data[:_LENGTH] != _seal(body):
        raise ValueError("its checksum is not that of its content")
    content: dict[str, Any] = json.loads(data)
    del content["seal"]
    return content


def _seal(body: bytes) -> bytes:
    return _HEAD % hashlib.sha256(body).hexdigest().encode()
