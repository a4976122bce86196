"""What arrived in conversations and when, and messages found again by the second that they are dated."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from tomail.model.mail import COUNTER_BITS, FolderRole


@dataclass(frozen=True)
class Arrival:
    """A message of a conversation. `arrived`: seconds since the epoch; `sent`: it lies in the folder Sent."""

    number: int
    thread: int
    message_id: str
    arrived: int
    sent: bool


# Without a UID the date of arrival is that of the download (POP3), and the message's own says more.
_ARRIVALS = f"""
    SELECT m.number, m.thread, m.message_id,
           CASE WHEN m.uid IS NULL THEN m.number >> {COUNTER_BITS} ELSE m.internal_date END, f.role = 'sent'
    FROM message m JOIN folder f ON f.id = m.folder
    WHERE m.thread IN (SELECT value FROM json_each(?)) AND f.role NOT IN ('drafts', 'trash', 'junk')
    AND m.message_id NOT IN (SELECT message_id FROM outbox)
"""
_DATED = f"""
    SELECT m.number FROM json_each(?) second JOIN message m
    ON m.number BETWEEN second.value << {COUNTER_BITS} AND (second.value + 1 << {COUNTER_BITS}) - 1
"""
_NOT_SHOWN = (FolderRole.TRASH, FolderRole.JUNK)


def arrivals(connection: Connection, threads: Iterable[int]) -> list[Arrival]:
    """The messages of the conversations, without drafts, what was thrown away, and what left from here."""
    rows = connection.exec_driver_sql(_ARRIVALS, (json.dumps(sorted(set(threads))),))
    return [Arrival(row[0], row[1], row[2], row[3], bool(row[4])) for row in rows]


def dated(connection: Connection, seconds: Iterable[int]) -> list[int]:
    """The numbers of messages dated to one of `seconds`."""
    rows = connection.exec_driver_sql(_DATED, (json.dumps(sorted(set(seconds))),))
    return [row[0] for row in rows]


def thrown_away(connection: Connection) -> set[int]:
    """The folders whose messages nobody looks for."""
    rows = connection.exec_driver_sql(
        "SELECT id FROM folder WHERE role IN (?, ?)", tuple(role.value for role in _NOT_SHOWN)
    )
    return {row[0] for row in rows}
