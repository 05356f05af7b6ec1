"""Mails: subject, body and readable attachments; the day they were sent is the day of publication."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email import errors
from email.message import EmailMessage
from typing import TYPE_CHECKING, Literal

from etl.readers import Content, Reader, Unreadable, reader_for
from etl.readers.html import read_html
from etl.readers.text import decoded, sound, with_line_feeds
from schemas.rows import Place

if TYPE_CHECKING:
    from etl.source import Source

_CUT = (
    errors.CloseBoundaryNotFoundDefect,
    errors.StartBoundaryNotFoundDefect,
    errors.InvalidBase64PaddingDefect,
    errors.InvalidBase64LengthDefect,
    errors.InvalidBase64CharactersDefect,
)


def read_eml(content: bytes, source: Source) -> Content:
    """The body as plain text where the mail has it, else its page; each attachment behind an empty line."""
    mail = email.message_from_bytes(content, policy=email.policy.default)
    if not isinstance(mail, EmailMessage) or not (mail["from"] or mail["date"] or mail["subject"]):
        raise Unreadable("mislabelled", "it has none of the headers of a mail: From, Date, Subject")
    _require_whole(mail)
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
    """The plain text; the page where there is none, or where it only says that one should look at the page."""
    plain, page = (_part(mail, kind, source) for kind in ("plain", "html"))
    if page is not None and (plain is None or (_has_numbers(page) and not _has_numbers(plain))):
        return page
    return plain or Content("")


def _part(mail: EmailMessage, kind: Literal["plain", "html"], source: Source) -> Content | None:
    body = mail.get_body((kind,))
    content = body.get_payload(decode=True) if body is not None else None
    if body is None or not isinstance(content, bytes) or not content.strip():
        return None
    if kind == "html":
        return _page(content, mail, source)
    text = decoded(content, source.encoding or body.get_content_charset())
    return Content(with_line_feeds(text.replace("\r\n", "\n")).strip())


def _page(content: bytes, mail: EmailMessage, source: Source) -> Content | None:
    try:
        return read_html(content, source)
    except Unreadable:
        if mail.get_body(("plain",)) is None:
            raise
        return None


def _has_numbers(content: Content) -> bool:
    return any(map(str.isdigit, content.text))


def _require_whole(mail: EmailMessage) -> None:
    """Raise Unreadable for a mail whose parts do not end, or whose encoding breaks off."""
    for part in mail.walk():
        part.get_payload(decode=True)  # only then is it decoded, and the defects of that are known
        for defect in part.defects:
            if isinstance(defect, _CUT):
                raise Unreadable("damaged", f"a part of it is cut: {type(defect).__name__}")


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
