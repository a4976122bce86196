"""What others do in the mailbox while a day is lived (day.py), with a program of their own."""

from __future__ import annotations

import imaplib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .day import Day

THEIRS, WHEN = "Labor", '"01-Nov-2026 10:00:00 +0000"'  # a folder that others made, and when its mail came


def they_make(day: Day, number: int) -> None:
    """A folder with a message."""
    raw = f"Subject: Other {number} theirs\r\nMessage-ID: <t{number}@praxis.test>\r\n\r\nText\r\n".encode()
    with day.server() as server:
        server.delete(THEIRS)
        server.create(THEIRS)
        server.append(THEIRS, "", WHEN, raw)  # type: ignore[arg-type]


def they_drop_theirs(day: Day, _: int) -> None:
    with day.server() as server:
        server.delete(THEIRS)


def they_rename_theirs(day: Day, _: int) -> None:
    with day.server() as server:
        server.rename(THEIRS, THEIRS + "2")


def they_begin_anew(day: Day, _: int) -> None:
    """Another UIDVALIDITY, and the same message."""
    with day.server() as server:
        server.select(THEIRS + "2")
        raw = server.fetch("1", "(BODY.PEEK[])")[1][0][1]  # type: ignore[index]
        server.select("INBOX")
        server.delete(THEIRS + "2")
        server.create(THEIRS + "2")
        server.append(THEIRS + "2", "", WHEN, raw)  # type: ignore[arg-type]


def they_append(day: Day, number: int) -> None:
    raw = f"Subject: Other new {number}\r\nMessage-ID: <n{number}@praxis.test>\r\n\r\nText\r\n".encode()
    with day.server() as server:
        server.append("INBOX", "", "", raw)  # type: ignore[arg-type]


def they_flag(day: Day, number: int) -> None:
    with day.server() as server:
        server.store(found(server, number), "+FLAGS", "\\Flagged")


def they_expunge(day: Day, number: int) -> None:
    with day.server() as server:
        server.store(found(server, number), "+FLAGS", "\\Deleted")
        server.expunge()


def they_rename(day: Day, _: int) -> None:
    """Every message is moved away and back, and has another UID and UIDL."""
    with day.server() as server:
        for here, there in (("INBOX", "Spam"), ("Spam", "INBOX")):
            server.select(here)
            server.uid("MOVE", "1:*", there)


def found(server: imaplib.IMAP4, number: int) -> str:
    return str(server.search(None, "SUBJECT", f'"Other {number}"')[1][0].decode())
