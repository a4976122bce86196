"""With whom an account corresponds, counted over the mail that is mirrored."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from tomail.model.mail import COUNTER_BITS, Address, Flags, FolderRole

from .database import Database
from .messages import unpack_people

NEWEST_SENT = 20_000
NEWEST_RECEIVED = 50_000  # a look at each takes 2 µs: somebody waits for the answer while writing

_NOBODYS = (FolderRole.JUNK, FolderRole.TRASH, FolderRole.DRAFTS)
_BAD = int(Flags.JUNK | Flags.DELETED)

# Of the columns without an aggregate, SQLite gives those of the row that has the maximum.
_SENT = """
    SELECT m.recipients, count(*), max(m.number) FROM message m
    WHERE m.number IN (
        SELECT number FROM message WHERE folder IN (SELECT id FROM folder WHERE role = ?)
        ORDER BY number DESC LIMIT ?
    ) GROUP BY m.recipients
"""
_RECEIVED = """
    SELECT m.sender_name, m.sender, count(*), max(m.number)
    FROM (SELECT number, folder, flags, sender_name, sender FROM message ORDER BY number DESC LIMIT ?) m
    WHERE m.flags & ? = 0 AND m.folder IN (SELECT id FROM folder WHERE role NOT IN (?, ?, ?, ?))
    GROUP BY m.sender
"""


@dataclass(frozen=True)
class Correspondent:
    """Somebody mail went to (`written_to`) or came from: how often, and when last (seconds)."""

    person: Address
    written_to: bool
    count: int
    latest: int


class Correspondence:
    """Read from the newest messages; spam, trash and drafts name nobody."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def correspondents(self) -> list[Correspondent]:
        """Everybody, in no order; the same address may come several times."""
        with self._database.reading() as connection:
            return [*_written_to(connection), *_heard_of(connection)]


def _written_to(connection: Connection) -> list[Correspondent]:
    rows = connection.exec_driver_sql(_SENT, (FolderRole.SENT.value, NEWEST_SENT))
    return [
        Correspondent(person, True, count, number >> COUNTER_BITS)
        for packed, count, number in rows
        for person in unpack_people(packed)
    ]


def _heard_of(connection: Connection) -> list[Correspondent]:
    roles = tuple(role.value for role in (*_NOBODYS, FolderRole.SENT))
    rows = connection.exec_driver_sql(_RECEIVED, (NEWEST_RECEIVED, _BAD, *roles))
    return [
        Correspondent(Address(name, address), False, count, number >> COUNTER_BITS)
        for name, address, count, number in rows
    ]
