"""What the store takes in: a message with its row, or the body for a row that is there."""

from __future__ import annotations

from dataclasses import dataclass

from tomail.message.headers import MessageHead
from tomail.model.mail import Flags, Seals


@dataclass(frozen=True, slots=True)
class MessageBody:
    """A downloaded message: its bytes compressed with zstd, and its words folded for the index.

    `bytes_of` is the number of a row that has the same bytes; 0 if there is none.
    """

    raw: bytes
    subject: str
    sender: str
    recipients: str
    text: str
    names: str
    snippet: str
    has_attachments: bool
    seals: Seals = Seals.NONE
    bytes_of: int = 0


@dataclass(frozen=True, slots=True)
class NewMessage:
    """A message that the store does not have. `internal_date` in seconds since the epoch; `object` is
    what the server calls it in whatever folder."""

    uid: int | None
    internal_date: int
    size: int
    flags: Flags
    keywords: tuple[str, ...]
    head: MessageHead
    body: MessageBody | None = None
    object: str = ""
