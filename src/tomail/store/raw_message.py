"""From the bytes of a whole message to what the store keeps of it: row, compressed bytes, folded words."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

import zstandard

from tomail.message.folding import fold
from tomail.message.headers import MessageHead, read_headers
from tomail.message.index_text import read_message
from tomail.model.mail import Address, Flags, Seals

from .new_message import MessageBody, NewMessage

LONGEST_HEADER = 1 << 16
LONGEST_KEPT = 500  # characters of people that are not folded again when they come again
_WRAPPINGS = frozenset({"smime.p7s", "smime.p7m", "smime.p7z"})  # how S/MIME calls what is no attachment
ZSTD_LEVEL = 1  # mail is mostly base64: within half a percent of level 3, in three quarters of its time

# A compressor serves one thread at a time, and making one costs as much as compressing a mail.
_own = threading.local()

Understood = tuple[MessageHead, MessageBody]

log = logging.getLogger(__name__)


def new_message(
    raw: bytes,
    *,
    uid: int | None = None,
    internal_date: int,
    flags: Flags = Flags.NONE,
    keywords: tuple[str, ...] = (),
) -> NewMessage:
    """A message that comes with its body. `internal_date` in seconds since the epoch; never raises."""
    head, body = packed(understand(raw), compress(raw))
    return NewMessage(uid, internal_date, len(raw), flags, keywords, head, body)


def message_body(raw: bytes) -> MessageBody:
    """The body of a message whose row is there already; never raises."""
    return packed(understand(raw), compress(raw))[1]


def packed(understood: Understood, compressed: bytes, bytes_of: int = 0) -> Understood:
    """With the bytes of the message; `bytes_of`: the row that has them already."""
    head, body = understood
    return head, replace(body, raw=compressed, bytes_of=bytes_of)


def understand(raw: bytes) -> Understood:
    """All but the compressed bytes. A message on which our parser fails is kept, but cannot be searched."""
    try:
        return _understand(raw)
    except Exception:
        log.exception("a message of %d bytes was not understood", len(raw))
        return header_alone(raw)


def header_alone(raw: bytes) -> Understood:
    """Of a message whose body could not be understood: the list still says who wrote, and what about."""
    return read_headers(raw[:LONGEST_HEADER]), _NOTHING


def _understand(raw: bytes) -> Understood:
    head, words = read_message(raw)
    body = MessageBody(
        raw=b"",
        subject=fold(head.subject),
        sender=_folded_people((head.sender, *head.other_senders)),
        recipients=_folded_people((*head.to, *head.cc)),
        text=fold(words.text),
        names=fold(" ".join(words.attachment_names)),
        snippet=words.snippet,
        has_attachments=not _WRAPPINGS.issuperset(words.attachment_names),
        seals=_seals(raw),
    )
    return head, body


def _seals(raw: bytes) -> Seals:
    """Whether the whole message is encrypted, seen by its header alone: the mirror opens nothing."""
    end = raw.find(b"\r\n\r\n", 0, LONGEST_HEADER)
    head = raw[: end if end >= 0 else LONGEST_HEADER].lower()
    encrypted = b"multipart/encrypted" in head or (b"pkcs7-mime" in head and b"signed-data" not in head)
    return Seals.ENCRYPTED if encrypted else Seals.NONE


def compress(raw: bytes) -> bytes:
    """With zstd. Thread-safe."""
    return bytes(_compressor().compress(raw))


def compress_all(raws: Sequence[bytes]) -> list[bytes]:
    """The same of several: Python's lock is given away and waited for once, not for each."""
    if not any(raws):  # of nothing at all, zstd makes an error
        return list(map(compress, raws))
    together = _compressor().multi_compress_to_buffer(list(raws))
    return [together[position].tobytes() for position in range(len(raws))]


def _compressor() -> zstandard.ZstdCompressor:
    compressor = getattr(_own, "compressor", None)
    if compressor is None:
        compressor = _own.compressor = zstandard.ZstdCompressor(level=ZSTD_LEVEL)
    return compressor


def _folded_people(people: Iterable[Address]) -> str:
    text = " ".join([f"{person.name} {person.address}" for person in people])
    return _fold_again(text) if len(text) <= LONGEST_KEPT else fold(text)


_fold_again = lru_cache(maxsize=2048)(fold)  # a mailbox has few correspondents


_NOTHING = MessageBody(b"", "", "", "", "", "", "", has_attachments=False)
