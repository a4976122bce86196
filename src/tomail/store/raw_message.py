"""From the bytes of a whole message to what the store keeps of it: row, compressed bytes, folded words."""

from __future__ import annotations

from collections.abc import Iterable

import zstandard

from tomail.message.folding import fold
from tomail.message.headers import MessageHead, read_headers
from tomail.message.index_text import index_text
from tomail.model.mail import Address, Flags

from .ingest import MessageBody, NewMessage

ZSTD_LEVEL = 3


def new_message(
    raw: bytes,
    *,
    uid: int | None = None,
    internal_date: int,
    flags: Flags = Flags.NONE,
    keywords: tuple[str, ...] = (),
) -> NewMessage:
    """A message that comes with its body. `internal_date` in seconds since the epoch; never raises."""
    head = read_headers(raw)
    return NewMessage(uid, internal_date, len(raw), flags, keywords, head, message_body(raw, head))


def message_body(raw: bytes, head: MessageHead) -> MessageBody:
    """The body of a message whose header was read; never raises."""
    words = index_text(raw)
    return MessageBody(
        raw=zstandard.compress(raw, ZSTD_LEVEL),
        subject=fold(head.subject),
        sender=fold(_people((head.sender,))),
        recipients=fold(_people((*head.to, *head.cc))),
        text=fold(words.text),
        names=fold(" ".join(words.attachment_names)),
        snippet=words.snippet,
        has_attachments=words.has_attachments,
    )


def _people(people: Iterable[Address]) -> str:
    return " ".join(f"{person.name} {person.address}" for person in people)
