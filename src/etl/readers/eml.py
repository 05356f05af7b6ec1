"""Mails: subject, body and readable attachments; the day they were sent is the day of publication."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from typing import TYPE_CHECKING

from etl.readers import Content, Reader, Unreadable, reader_for
from etl.readers.html import read_html
from etl.readers.text import decoded, sound
from schemas.rows import Place

if TYPE_CHECKING:
    from etl.source import Source


def read_eml(content: bytes, source: Source) -> Content:
    """The body as plain text where the mail has it, else its page; each attachment behind an empty line."""
    mail = email.message_from_bytes(content, policy=email.policy.default)
    if not isinstance(mail, EmailMessage) or not (mail["from"] or mail["date"] or mail["subject"]):
        raise Unreadable("mislabelled", "it has none of the headers of a mail: From, Date, Subject")
    subject = " ".join(str(mail["subject"] or "").split())
    sent = mail["date"]
    texts = [Content(subject), _body(mail, source), *_attachments(mail, source)]
    return Content(
        sound("\n\n".join(part.text for part in texts if part.text)),
        places=tuple(_shifted(texts)),
        title=subject or None,
        published_on=sent.datetime.date() if sent is not None and sent.datetime else None,
    )


def _body(mail: EmailMessage, source: Source) -> Content:
    body = mail.get_body(("plain", "html"))
    if body is None:
        return Content("")
    content = body.get_payload(decode=True)
    if not isinstance(content, bytes) or not content.strip():
        return Content("")
    if body.get_content_subtype() == "html":
        return read_html(content, source)
    return Content(decoded(content, source.encoding or body.get_content_charset()).replace("\r\n", "\n").strip())


def _attachments(mail: EmailMessage, source: Source) -> Iterator[Content]:
    for part in mail.iter_attachments():
        if part.get_content_maintype() == "image":
            continue
        name, content = part.get_filename() or "", part.get_payload(decode=True)
        if not isinstance(content, bytes):
            raise Unreadable("attachment", f"it has another mail attached: {name or 'without a name'}")
        try:
            yield reader_for(name).read(content, source)
        except Unreadable as fault:
            raise Unreadable("attachment", f"its attachment {name!r}: {fault.reason}") from fault


def _shifted(texts: list[Content]) -> Iterator[Place]:
    """The pages of the parts, as they lie in the whole."""
    start = 0
    for part in texts:
        for place in part.places:
            yield Place(start + place.char_start, start + place.char_end, place.page, place.sheet, place.cell)
        start += len(part.text) + 2 if part.text else 0


READERS = (Reader((".eml",), "message/rfc822", read_eml, confined=True),)
