"""Rows of messages: what lists, readers and planners ask for, by key."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import zstandard
from sqlalchemy import Connection

from tomail.model.mail import COUNTER_BITS, Address, Flags, MessageRef, MessageSummary, Seals

from .database import Database
from .folders import remove_messages

LARGEST_RAW = (
    512 * 1024 * 1024
)  # a damaged or hostile frame header does not decide how much memory we ask for
_PERSON, _PEOPLE = "\x1f", "\x1e"  # control characters never survive in a parsed header


class ListFilter(Enum):
    """The chips above the list."""

    ALL = "1"
    UNREAD = f"flags & {int(Flags.SEEN)} = 0"
    FLAGGED = f"flags & {int(Flags.FLAGGED)} <> 0"


@dataclass(frozen=True)
class Known:
    """What the store believes of a folder on the server: number, flags and keywords by UID."""

    numbers: dict[int, int] = field(default_factory=dict)
    flags: dict[int, tuple[Flags, tuple[str, ...]]] = field(default_factory=dict)


@dataclass(frozen=True)
class Place:
    """Where a message is: its folder, and its UID there unless it is still on its way."""

    folder: int
    uid: int | None


_SUMMARY = """
    SELECT m.number, m.folder, m.uid, m.flags, m.keywords, m.thread, m.size, m.attachments, m.downloaded,
           m.message_id, m.sender_name, m.sender, m.recipients, m.subject, m.snippet,
           (SELECT count(*) FROM message t WHERE t.thread = m.thread)
           - iif(m.object IS NULL, 0, (SELECT count(t.object) - count(DISTINCT t.object)
                                       FROM message t WHERE t.thread = m.thread)),
           f.role IN ('sent', 'drafts'), m.seals, m.object, m.other_senders
    FROM message m LEFT JOIN folder f ON f.id = m.folder
"""
_IN = "(SELECT value FROM json_each(?))"


class MessageTable:
    """Rows of `message` and `body`. Numbers that are not there (any more) are left out of answers."""

    def __init__(self, database: Database, account: str) -> None:
        self._database = database
        self._account = account

    def numbers(self, folders: Sequence[int], chosen: ListFilter = ListFilter.ALL) -> array[int]:
        """The numbers of the folders' messages, newest first: eight bytes a message."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"SELECT number FROM message WHERE folder IN {_IN} AND {chosen.value} ORDER BY number DESC",
                (json.dumps(list(folders)),),
            )
            return array("q", (row[0] for row in rows))

    def numbers_among(
        self, numbers: Iterable[int], folder: int, chosen: ListFilter = ListFilter.ALL
    ) -> list[int]:
        """Those of `numbers` that the folder has."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"SELECT number FROM message WHERE number IN {_IN} AND folder = ? AND {chosen.value}",
                (json.dumps(list(numbers)), folder),
            ).fetchall()
        return [row[0] for row in rows]

    def numbers_in(self, tx: Connection, folder: int) -> list[int]:
        """The same of one folder, as the transaction sees it."""
        rows = tx.exec_driver_sql("SELECT number FROM message WHERE folder = ? ORDER BY number", (folder,))
        return [row[0] for row in rows]

    def summaries(self, numbers: Iterable[int]) -> list[MessageSummary]:
        """The rows of `numbers`, in their order."""
        wanted = list(numbers)
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"{_SUMMARY} WHERE m.number IN {_IN}", (json.dumps(wanted),)
            ).fetchall()
        found = {row[0]: self._summary(row) for row in rows}
        return [found[number] for number in wanted if number in found]

    def summary(self, number: int) -> MessageSummary | None:
        """One row."""
        return next(iter(self.summaries((number,))), None)

    def known(self, folder: int, connection: Connection | None = None) -> Known:
        """What the planner compares with the server."""
        if connection is None:
            with self._database.reading() as own:
                return self.known(folder, own)
        rows = connection.exec_driver_sql(
            "SELECT uid, number, flags, keywords FROM message WHERE folder = ? AND uid IS NOT NULL", (folder,)
        ).fetchall()
        return Known(
            numbers={row[0]: row[1] for row in rows},
            flags={row[0]: (Flags(row[2]), tuple(row[3].split())) for row in rows},
        )

    def place(self, number: int) -> Place | None:
        """Where the message is."""
        with self._database.reading() as connection:
            row = connection.exec_driver_sql(
                "SELECT folder, uid FROM message WHERE number = ?", (number,)
            ).fetchone()
        return Place(row[0], row[1]) if row else None

    def places(self, tx: Connection, numbers: Sequence[int]) -> dict[int, Place]:
        """Where the messages are, as the transaction sees it; those that are gone are left out."""
        rows = tx.exec_driver_sql(
            f"SELECT number, folder, uid FROM message WHERE number IN {_IN}", (json.dumps(list(numbers)),)
        ).fetchall()
        return {row[0]: Place(row[1], row[2]) for row in rows}

    def received(self, number: int) -> datetime | None:
        """When the server got it."""
        with self._database.reading() as connection:
            seconds = connection.exec_driver_sql(
                "SELECT internal_date FROM message WHERE number = ?", (number,)
            ).scalar()
        return datetime.fromtimestamp(seconds, UTC) if seconds else None

    def raw(self, number: int) -> bytes | None:
        """The message as it was received, byte for byte; None while it is not downloaded."""
        with self._database.reading() as connection:
            packed = self.packed(connection, number)
        return unpack(packed) if packed else None

    def packed(self, tx: Connection, number: int) -> bytes | None:
        """The same as it is stored, for `unpack`."""
        found: bytes | None = tx.exec_driver_sql(
            """SELECT raw FROM body
               WHERE number = ifnull((SELECT bytes_of FROM message WHERE number = ?1), ?1)""",
            (number,),
        ).scalar()
        return found

    def names_objects(self, besides: int) -> bool:
        """Whether messages of other folders than this are known by what the server calls them everywhere."""
        with self._database.reading() as connection:
            found = connection.exec_driver_sql(
                """SELECT 1 FROM folder f WHERE f.id <> ? AND EXISTS
                   (SELECT 1 FROM message m WHERE m.folder = f.id AND m.object IS NOT NULL) LIMIT 1""",
                (besides,),
            )
            return found.fetchone() is not None

    def with_object(self, objects: Sequence[str]) -> dict[str, int]:
        """The message that has the bytes of each of these, by its name."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"""SELECT object, ifnull(bytes_of, number) FROM message
                    WHERE object IN {_IN} AND downloaded = 1""",
                (json.dumps(list(objects)),),
            ).fetchall()
        return {row[0]: row[1] for row in rows}

    def places_of(self, name: str) -> list[int]:
        """The folders that have the message of this object's name."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT folder FROM message WHERE object = ?", (name,)
            ).fetchall()
        return [row[0] for row in rows]

    def other_rows(self, tx: Connection, numbers: Sequence[int]) -> list[int]:
        """The rows of other folders that the server calls the same messages, as the transaction sees it."""
        rows = tx.exec_driver_sql(
            f"""SELECT number FROM message WHERE number NOT IN {_IN} AND object IN
                (SELECT object FROM message WHERE number IN {_IN} AND object IS NOT NULL)""",
            (json.dumps(list(numbers)),) * 2,
        ).fetchall()
        return [row[0] for row in rows]

    def without_body(self, folder: int, limit: int) -> list[tuple[int, int, int]]:
        """(number, UID, size) of messages still to be downloaded, newest first."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                """SELECT number, uid, size FROM message WHERE folder = ? AND downloaded = 0
                   AND uid IS NOT NULL ORDER BY number DESC LIMIT ?""",
                (folder, limit),
            ).fetchall()
        return [(row[0], row[1], row[2]) for row in rows]

    def thread(self, thread: int) -> list[int]:
        """The numbers of a conversation, oldest first."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT number FROM message WHERE thread = ? ORDER BY number", (thread,)
            ).fetchall()
        return [row[0] for row in rows]

    def companions(self, numbers: Sequence[int]) -> list[int]:
        """The messages of the conversations that `numbers` belong to, themselves among them."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"""SELECT number FROM message WHERE thread IN
                    (SELECT thread FROM message WHERE number IN {_IN})""",
                (json.dumps(list(numbers)),),
            ).fetchall()
        return [row[0] for row in rows]

    def by_message_id(self, message_id: str) -> list[int]:
        """Every copy of a message, in whatever folder."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT number FROM message WHERE message_id = ? ORDER BY number", (message_id,)
            ).fetchall()
        return [row[0] for row in rows]

    def set_flags(self, tx: Connection, rows: Sequence[tuple[int, Flags, tuple[str, ...]]]) -> None:
        """Write (number, flags, keywords)."""
        if rows:
            tx.exec_driver_sql(
                "UPDATE message SET flags = ?, keywords = ? WHERE number = ?",
                [(int(flags), " ".join(keywords), number) for number, flags, keywords in rows],
            )

    def change_flags(self, tx: Connection, numbers: Sequence[int], add: Flags, remove: Flags) -> list[int]:
        """Add and remove flags; gives back the numbers on which that changed something."""
        rows = tx.exec_driver_sql(
            f"""UPDATE message SET flags = (flags & ~?) | ?
                WHERE number IN {_IN} AND flags <> ((flags & ~?) | ?) RETURNING number""",
            (int(remove), int(add), json.dumps(list(numbers)), int(remove), int(add)),
        ).fetchall()
        return [row[0] for row in rows]

    def keywords(self, numbers: Iterable[int]) -> dict[int, frozenset[str]]:
        """The keywords of the messages that have some."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"SELECT number, keywords FROM message WHERE number IN {_IN} AND keywords <> ''",
                (json.dumps(list(numbers)),),
            ).fetchall()
        return {row[0]: frozenset(row[1].split()) for row in rows}

    def change_keywords(self, tx: Connection, number: int, add: Iterable[str], remove: Iterable[str]) -> bool:
        """Add and remove keywords; False if the message is gone or had it so."""
        before = tx.exec_driver_sql("SELECT keywords FROM message WHERE number = ?", (number,)).scalar()
        names = set((before or "").split())
        after = " ".join(sorted((names - set(remove)) | set(add)))
        if before in (None, after):
            return False
        tx.exec_driver_sql("UPDATE message SET keywords = ? WHERE number = ?", (after, number))
        return True

    def move(self, tx: Connection, numbers: Sequence[int], folder: int) -> None:
        """Show the messages in `folder`; their UID there is not known yet."""
        if numbers:
            tx.exec_driver_sql(
                "UPDATE message SET folder = ?, uid = NULL WHERE number = ?",
                [(folder, number) for number in numbers],
            )

    def put(self, tx: Connection, number: int, place: Place) -> None:
        """Set folder and UID at once (a finished or backed-out move).

        A row that has this UID already is the same message, mirrored in between: it goes, this one stays.
        """
        if place.uid is not None:
            rows = tx.exec_driver_sql(
                "SELECT number FROM message WHERE folder = ? AND uid = ? AND number <> ?",
                (place.folder, place.uid, number),
            ).fetchall()
            remove_messages(tx, [row[0] for row in rows])
        tx.exec_driver_sql(
            "UPDATE message SET folder = ?, uid = ? WHERE number = ?", (place.folder, place.uid, number)
        )

    def set_size(self, tx: Connection, number: int, size: int) -> None:
        """The size turned out to be another than was said."""
        tx.exec_driver_sql("UPDATE message SET size = ? WHERE number = ?", (size, number))

    def set_seals(self, tx: Connection, number: int, seals: Seals, *, has_attachments: bool) -> None:
        """What opening the message showed."""
        tx.exec_driver_sql(
            "UPDATE message SET seals = ?, attachments = ? WHERE number = ?",
            (int(seals), int(has_attachments), number),
        )

    def remove(self, tx: Connection, numbers: Sequence[int]) -> None:
        """Delete messages with their bodies and index rows."""
        remove_messages(tx, numbers)

    def _summary(self, row: Sequence[Any]) -> MessageSummary:
        return MessageSummary(
            ref=MessageRef(self._account, row[0]),
            folder=row[1],
            uid=row[2],
            flags=Flags(row[3]),
            keywords=tuple(row[4].split()),
            thread=row[5],
            size=row[6],
            has_attachments=bool(row[7]),
            downloaded=bool(row[8]),
            message_id=row[9],
            sender=Address(row[10], row[11]),
            recipients=unpack_people(row[12]),
            subject=row[13],
            snippet=row[14],
            thread_count=row[15],
            outgoing=bool(row[16]),
            seals=Seals(row[17]),
            object=row[18] or "",
            other_senders=unpack_people(row[19]),
            date=date_of(row[0]),
        )


def date_of(number: int) -> datetime:
    """The date that a number sorts by."""
    return datetime.fromtimestamp(number >> COUNTER_BITS, UTC)


def unpack(raw: bytes) -> bytes:
    """The stored bytes of a message, uncompressed."""
    return zstandard.ZstdDecompressor().decompress(raw, max_output_size=LARGEST_RAW)


def pack_people(people: Iterable[Address]) -> str:
    """Addresses as one text, without the cost of JSON."""
    return _PEOPLE.join(f"{person.name}{_PERSON}{person.address}" for person in people)


def unpack_people(packed: str) -> tuple[Address, ...]:
    """The reverse of `pack_people`."""
    return tuple(Address(*person.split(_PERSON, 1)) for person in packed.split(_PEOPLE)) if packed else ()
