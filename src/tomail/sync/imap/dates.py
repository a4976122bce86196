"""Dates as IMAP writes them, in English whatever the program speaks (RFC 3501, 9)."""

from __future__ import annotations

from datetime import UTC, datetime

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def since(date: datetime) -> bytes:
    """The SEARCH key for messages that arrived on `date` or later."""
    return f"SINCE {date.day}-{_MONTHS[date.month - 1]}-{date.year}".encode()


def date_time(seconds: int) -> bytes:
    """When a message arrived, as APPEND takes it, quoted."""
    when = datetime.fromtimestamp(seconds, UTC)
    return f'"{when.day:2d}-{_MONTHS[when.month - 1]}-{when:%Y %H:%M:%S} +0000"'.encode()
