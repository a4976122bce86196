"""New messages into the store: rows, threads, bodies and the full-text index."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from tomail.model.mail import COUNTER_BITS

from .database import insert_rows
from .messages import pack_people
from .new_message import MessageBody, NewMessage
from .shared_bodies import share
from .threads import assign_threads

EARLIEST = 315532800  # 1980: before it, a Date header is a clock that was never set
TOLERANCE = 86400  # a Date later than this after arrival is not believed
INDEXED_AT_ONCE = 2000  # FTS5 writes a segment for every statement of several rows, and merges them later


def sort_seconds(date: datetime | None, internal_date: int) -> int:
    """The date to sort by: the header's where it is plausible, else that of arrival."""
    if date is None:
        return max(internal_date, 0)
    seconds = int(date.timestamp())
    return seconds if EARLIEST <= seconds <= internal_date + TOLERANCE else max(internal_date, 0)


class Ingest:
    """Writes what the mirror fetched. Parsing and compressing happen before, outside any transaction."""

    def add(self, tx: Connection, folder: int, messages: Sequence[NewMessage]) -> list[int]:
        """Store messages of one folder; gives back their numbers in the order of `messages`."""
        numbers = _allot(tx, messages)
        # FTS5 flushes its buffer whenever a rowid is lower than the one before.
        rows = sorted(zip(numbers, messages, strict=True), key=lambda row: row[0])
        threads = assign_threads(tx, [(number, message.head) for number, message in rows])
        insert_rows(tx, _INSERT, [_values(number, folder, threads[number], each) for number, each in rows])
        self.add_bodies(tx, [(number, each.body) for number, each in rows if each.body], fresh=True)
        return numbers

    def add_bodies(
        self, tx: Connection, bodies: Sequence[tuple[int, MessageBody]], *, fresh: bool = False
    ) -> None:
        """Store the bodies of messages that have a row; `fresh`: their row says so already."""
        if not bodies:
            return
        ordered = sorted(bodies, key=lambda row: row[0])
        if not fresh:
            tx.exec_driver_sql(
                """UPDATE message SET downloaded = 1, attachments = ?, snippet = ?, seals = ?, bytes_of = NULL
                   WHERE number = ?""",
                [
                    (int(body.has_attachments), body.snippet, int(body.seals), number)
                    for number, body in ordered
                ],
            )
            for statement in ("DELETE FROM fulltext WHERE rowid = ?", "DELETE FROM piece WHERE number = ?"):
                tx.exec_driver_sql(statement, [(number,) for number, _ in ordered])
        _keep_bytes(tx, ordered)
        _index(tx, ordered)

    def index_anew(self, tx: Connection, number: int, body: MessageBody) -> None:
        """The words of what an encrypted message turned out to say; its bytes and its row stay."""
        tx.exec_driver_sql("DELETE FROM fulltext WHERE rowid = ?", (number,))
        _index(tx, [(number, body)])


def _keep_bytes(tx: Connection, bodies: Sequence[tuple[int, MessageBody]]) -> None:
    shared = share(tx, {number: body.bytes_of for number, body in bodies if body.bytes_of})
    own = [(number, body.raw) for number, body in bodies if number not in shared]
    insert_rows(tx, "INSERT OR REPLACE INTO body", own)


def _index(tx: Connection, bodies: Sequence[tuple[int, MessageBody]]) -> None:
    insert_rows(
        tx,
        "INSERT INTO fulltext(rowid, subject, sender, recipients, body, names)",
        [
            (number, body.subject, body.sender, body.recipients, body.text, body.names)
            for number, body in bodies
        ],
        at_once=INDEXED_AT_ONCE,
    )


_INSERT = """
    INSERT INTO message(number, folder, uid, flags, keywords, thread, internal_date, size, attachments,
        downloaded, message_id, sender_name, sender, recipients, subject, snippet, object, seals,
        other_senders)
"""


def _values(number: int, folder: int, thread: int, message: NewMessage) -> tuple[object, ...]:
    head, body = message.head, message.body
    return (
        number,
        folder,
        message.uid,
        int(message.flags),
        " ".join(message.keywords),
        thread,
        message.internal_date,
        message.size,
        int(body.has_attachments) if body else 0,
        int(body is not None),
        head.message_id,
        head.sender.name,
        head.sender.address,
        pack_people(head.to),
        head.subject,
        body.snippet if body else "",
        message.object or None,
        int(body.seals) if body else 0,
        pack_people(head.other_senders),
    )


def _allot(tx: Connection, messages: Sequence[NewMessage]) -> list[int]:
    """Numbers that sort by date and that no other process gives away."""
    last = int(
        tx.exec_driver_sql(
            "UPDATE counter SET value = value + ? WHERE name = 'message' RETURNING value", (len(messages),)
        ).scalar_one()
    )
    mask = (1 << COUNTER_BITS) - 1
    numbers = [
        sort_seconds(each.head.date, each.internal_date) << COUNTER_BITS | (last - position & mask)
        for position, each in enumerate(messages)
    ]
    return _untaken(tx, numbers)


def _untaken(tx: Connection, numbers: list[int]) -> list[int]:
    """The counter wraps after a million messages: step over a number of the same second that is taken."""
    rows = tx.exec_driver_sql(
        "SELECT number FROM message WHERE number IN (SELECT value FROM json_each(?))", (json.dumps(numbers),)
    )
    taken = {row[0] for row in rows}
    if not taken:
        return numbers
    return _untaken(tx, [number + 1 if number in taken else number for number in numbers])
