"""What a message is for besides being read. Never raises; work is bounded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from tomail.model.purposes import Enclosed, Invitation, Method, Purposes

from .calendars import read_invitation
from .charsets import decode
from .fields import LONGEST_BLOCK
from .headers import read_headers
from .kinds import PartKind, kind_of
from .reports import asks_for_receipt, read_report
from .structure import Part, read_structure
from .unsubscribing import read_unsubscribing

MOST_CALENDARS = 3
MOST_ENCLOSED = 20
_MESSAGES = ("message/rfc822", "message/global")
LARGEST_CALENDAR = 1 << 22  # bytes
_CALENDARS = ("text/calendar", "application/ics", "text/x-vcalendar")


def read_purposes(raw: bytes, now: datetime) -> Purposes:
    """Everything of this kind in the message `raw`; `now` (aware) says which dates of a series come next."""
    parts = read_structure(raw).parts
    fields = parts[0].fields
    report = read_report(parts)
    return Purposes(
        invitation=_invitation(parts, now),
        report=report,
        receipt_to=() if report else asks_for_receipt(fields),
        unsubscribing=read_unsubscribing(fields),
        enclosed=tuple(_enclosed(part) for part in parts[1:] if _is_message(part))[:MOST_ENCLOSED],
    )


def _invitation(parts: Sequence[Part], now: datetime) -> Invitation | None:
    """The first that asks for something, else the first."""
    calendars = [part for part in parts if _is_calendar(part)][:MOST_CALENDARS]
    found = [each for part in calendars if (each := _read(part, now))]
    return next((each for each in found if each.method is not Method.PUBLISH), found[0] if found else None)


def calendar_text(raw: bytes, invitation: Invitation) -> str:
    """The iCalendar text of an invitation that `read_purposes` found in `raw`."""
    return _text(read_structure(raw).parts[invitation.part])


def _text(part: Part) -> str:
    return decode(part.body(LARGEST_CALENDAR)[:LARGEST_CALENDAR], part.charset)


def _read(part: Part, now: datetime) -> Invitation | None:
    return read_invitation(_text(part), part.index, now, part.type_field.parameters.get("method", ""))


def _is_message(part: Part) -> bool:
    if part.parent is not None and part.parent.content_type == "multipart/report":
        return False  # the mail that came back: it was written here
    return part.content_type in _MESSAGES or part.declared_name.lower().endswith(".eml")


def _enclosed(part: Part) -> Enclosed:
    head = read_headers(part.body(LONGEST_BLOCK))
    return Enclosed(part.index, head.sender, head.subject, head.date)


def _is_calendar(part: Part) -> bool:
    if kind_of(part) is PartKind.CONTAINER:
        return False
    return part.content_type in _CALENDARS or part.declared_name.lower().endswith(".ics")
