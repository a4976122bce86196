"""The header of a message, quickly: what the list, the threads and the planner need."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

from tomail.model.mail import Address

from .addresses import read_addresses
from .clean import clean
from .fields import LONGEST_VALUE, Fields
from .words import decode_words, raw_text

__all__ = ["MessageHead", "clean", "read_headers"]

MOST_ADDRESSES = 500  # of one field, in a list; the reader shows more
LONGEST_KEPT = 1000  # bytes of an address field that is not read again when it comes again
MOST_REFERENCES = 200  # the oldest are dropped but for the first, the root of the thread

_DATE = re.compile(
    r"(?:[A-Za-z]{3}, *)?(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d\d):(\d\d)(?::(\d\d))? ([+-])(\d\d)([0-5]\d)\b"
)
# fmt: off
_MONTHS = {"Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "May": 5, "Jun": 6,
           "Jul": 7, "Aug": 8, "Sep": 9, "Oct": 10, "Nov": 11, "Dec": 12}
# fmt: on
_MESSAGE_ID = re.compile(r"<([^<>]{1,900})>")


@dataclass(frozen=True, slots=True)
class MessageHead:
    """What a list row and a thread need of a header."""

    subject: str
    sender: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    date: datetime | None  # aware, with the sender's offset
    message_id: str  # "<a@b>"; "" where there is none
    in_reply_to: str
    references: tuple[str, ...]  # oldest first
    list_id: str
    other_senders: tuple[Address, ...] = ()  # whom From names beside the sender


def read_headers(block: bytes) -> MessageHead:
    """The header `block` of a message (with or without its body); never raises.

    Of repeated fields the first counts (RFC 5322, 3.6 allows one), but of From each: other programs may
    show any of them. Values are decoded and cleaned.
    """
    return head_of(Fields(block))


def head_of(fields: Fields) -> MessageHead:
    """What `read_headers` says, of a header whose fields were found already."""
    senders = _senders(fields) or read_address_field(fields.first(b"sender"))[:1]
    return MessageHead(
        subject=unstructured(fields.first(b"subject")),
        sender=senders[0] if senders else Address("", ""),
        to=read_address_field(fields.first(b"to")),
        cc=read_address_field(fields.first(b"cc")),
        date=read_date(fields.first(b"date")),
        message_id=message_id(fields.first(b"message-id")),
        in_reply_to=message_id(fields.first(b"in-reply-to")),
        references=message_ids(fields.first(b"references")),
        list_id=list_id(fields.first(b"list-id")),
        other_senders=senders[1:],
    )


def _senders(fields: Fields) -> tuple[Address, ...]:
    """All that From names, each address once."""
    found: dict[str, Address] = {}
    for value in fields.all(b"from"):
        for each in read_address_field(value):
            found.setdefault(each.address.lower() or each.name, each)
    return tuple(found.values())[:MOST_ADDRESSES]


def unstructured(value: bytes) -> str:
    """Free text such as a subject, decoded and on one line."""
    return clean(decode_words(raw_text(value)))


def read_address_field(value: bytes, limit: int = MOST_ADDRESSES) -> tuple[Address, ...]:
    """The mailboxes of an address field, at most `limit`."""
    read = _read_again if len(value) <= LONGEST_KEPT else _read_addresses
    return read(value, limit) if value else ()


def _read_addresses(value: bytes, limit: int) -> tuple[Address, ...]:
    return read_addresses(raw_text(value), limit)


_read_again = lru_cache(maxsize=2048)(_read_addresses)  # a mailbox has few correspondents


def read_date(value: bytes) -> datetime | None:
    """The date of a Date field (RFC 5322, 3.3, and its many misspellings), aware; None if it is none."""
    text = value[:100].decode("ascii", "replace")
    match = _DATE.match(text)
    try:
        return _exact_date(*match.groups()) if match else _any_date(text)
    except (ValueError, OverflowError, TypeError, IndexError, KeyError):
        return None


def message_id(value: bytes) -> str:
    """The first message id of a field, with its angle brackets; what is there where they are missing."""
    if not value:
        return ""
    text = value[:LONGEST_VALUE].decode("utf-8", "replace")
    match = _MESSAGE_ID.search(text)
    if match:
        return clean(match.group())
    words = clean(text).split()
    return f"<{words[0].strip('<>')}>" if words and "@" in words[0] else ""


def message_ids(value: bytes) -> tuple[str, ...]:
    """The message ids of a References field, each once, oldest first."""
    if not value:
        return ()
    found = dict.fromkeys(f"<{each}>" for each in _MESSAGE_ID.findall(value.decode("utf-8", "replace")))
    ids = tuple(clean(each) for each in found)
    return ids if len(ids) <= MOST_REFERENCES else (ids[0], *ids[1 - MOST_REFERENCES :])


def list_id(value: bytes) -> str:
    """The identifier of a mailing list (RFC 2919), without its description."""
    if not value:
        return ""
    text = unstructured(value)
    start, end = text.rfind("<"), text.rfind(">")
    return text[start + 1 : end] if 0 <= start < end else text


def _exact_date(
    day: str,
    month: str,
    year: str,
    hour: str,
    minute: str,
    second: str | None,
    sign: str,
    hours: str,
    minutes: str,
) -> datetime:
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    zone = timezone(-offset if sign == "-" else offset) if offset else UTC
    return datetime(
        int(year),
        _MONTHS[month.title()],
        int(day),
        int(hour),
        int(minute),
        min(int(second or 0), 59),
        tzinfo=zone,
    )


def _any_date(text: str) -> datetime | None:
    from email.utils import (
        parsedate_tz,
    )  # loads much, for the few dates that are not written as they should be

    parts = parsedate_tz(text)
    if parts is None:
        return None
    zone = timezone(timedelta(seconds=parts[9])) if parts[9] else UTC
    return datetime(*parts[:5], min(parts[5], 59), tzinfo=zone)
