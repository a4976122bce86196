"""Messages whose place on the server is not known (yet), and how they find it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from tomail.model.mail import Flags

from .database import Transaction
from .messages import Known


@dataclass(frozen=True)
class Unplaced:
    """A row without UID: on its way by a move or an append, or its folder's UIDVALIDITY changed."""

    number: int
    message_id: str
    size: int
    internal_date: int


def unplaced(tx: Transaction, folder: int) -> list[Unplaced]:
    """The rows of the folder that have no UID, oldest first."""
    rows = tx.exec_driver_sql(
        """SELECT number, message_id, size, internal_date FROM message
           WHERE folder = ? AND uid IS NULL ORDER BY number""",
        (folder,),
    ).fetchall()
    return [Unplaced(*row) for row in rows]


def forget_uids(tx: Transaction, folder: int) -> None:
    """The folder's UIDs mean nothing any more; its messages stay, to be recognised."""
    tx.exec_driver_sql("UPDATE message SET uid = NULL WHERE folder = ? AND uid IS NOT NULL", (folder,))
    tx.exec_driver_sql("UPDATE operation SET uid = NULL WHERE folder = ?", (folder,))
    tx.exec_driver_sql("DELETE FROM marked WHERE folder = ?", (folder,))
    tx.exec_driver_sql(
        "UPDATE folder SET uidvalidity = NULL, uidnext = 0, modseq = 0, complete = 0 WHERE id = ?", (folder,)
    )


def arrived(tx: Transaction, number: int, folder: int, uid: int) -> None:
    """The server has the message in `folder` under `uid`.

    Steps that wait for exactly that learn the UID; the row does unless it was moved on meanwhile.
    A row that has this UID already is the same message, mirrored in between: the caller removes it.
    """
    tx.exec_driver_sql(
        "UPDATE operation SET uid = ? WHERE number = ? AND folder = ? AND uid IS NULL", (uid, number, folder)
    )
    tx.exec_driver_sql(
        "UPDATE message SET uid = ? WHERE number = ? AND folder = ? AND uid IS NULL", (uid, number, folder)
    )


def look_again(tx: Transaction, folder: int) -> None:
    """The folder may lack rows: let the mirror compare it with the server."""
    tx.exec_driver_sql("UPDATE folder SET complete = 0 WHERE id = ?", (folder,))


def doubles(tx: Transaction, number: int, folder: int, uid: int) -> tuple[list[int], list[int]]:
    """Other rows that have this UID: those that the mirror made of the same message meanwhile, and others."""
    rows = tx.exec_driver_sql(
        """SELECT number, message_id = (SELECT message_id FROM message WHERE number = ?)
           FROM message WHERE folder = ? AND uid = ? AND number <> ?""",
        (number, folder, uid, number),
    ).fetchall()
    return [row[0] for row in rows if row[1]], [row[0] for row in rows if not row[1]]


def numbers_in(connection: Transaction, folder: int, spans: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Number by UID of the folder's messages whose UID lies in one of `spans` (both ends included)."""
    found: dict[int, int] = {}
    for first, last in spans:
        rows = connection.exec_driver_sql(
            "SELECT uid, number FROM message WHERE folder = ? AND uid BETWEEN ? AND ?", (folder, first, last)
        )
        found.update((row[0], row[1]) for row in rows)
    return found


def known_of(connection: Transaction, folder: int, uids: Sequence[int]) -> Known:
    """Like `MessageTable.known`, of these UIDs alone."""
    rows = connection.exec_driver_sql(
        """SELECT uid, number, flags, keywords FROM message
           WHERE folder = ? AND uid IN (SELECT value FROM json_each(?))""",
        (folder, json.dumps(list(uids))),
    ).fetchall()
    return Known(
        numbers={row[0]: row[1] for row in rows},
        flags={row[0]: (Flags(row[2]), tuple(row[3].split())) for row in rows},
    )


def placed_counts(tx: Transaction) -> dict[int, int]:
    """How many messages with a UID each folder has."""
    rows = tx.exec_driver_sql(
        "SELECT folder, count(*) FROM message WHERE uid IS NOT NULL GROUP BY folder"
    ).fetchall()
    return {row[0]: row[1] for row in rows}


def holds_messages(tx: Transaction, folder: int) -> bool:
    """True if a message of the server's lies in the folder, also one that is to be recognised under another
    UID; what is still to be filed there is none."""
    rows = tx.exec_driver_sql(
        """SELECT 1 FROM message WHERE folder = ?
           AND (uid IS NOT NULL OR number NOT IN (SELECT number FROM operation)) LIMIT 1""",
        (folder,),
    )
    return rows.scalar() is not None


def waiting_numbers(tx: Transaction, folder: int) -> set[int]:
    """Messages of the folder for which some step still waits."""
    rows = tx.exec_driver_sql(
        "SELECT number FROM message WHERE folder = ? AND number IN (SELECT number FROM operation)", (folder,)
    ).fetchall()
    return {row[0] for row in rows}


def since_when(tx: Transaction, what: str, now: int) -> int:
    """When `what` was first noted, in epoch seconds; `now` if it was not, or by a clock that was ahead."""
    tx.exec_driver_sql(
        "INSERT INTO counter VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = min(value, excluded.value)",
        (what, now),
    )
    return int(tx.exec_driver_sql("SELECT value FROM counter WHERE name = ?", (what,)).scalar_one())


def noted(connection: Transaction, prefix: str) -> set[str]:
    """What is noted and begins with `prefix`."""
    rows = connection.exec_driver_sql(
        "SELECT name FROM counter WHERE substr(name, 1, ?) = ?", (len(prefix), prefix)
    )
    return {row[0] for row in rows}


def no_longer(tx: Transaction, what: str) -> None:
    """Forget a note."""
    tx.exec_driver_sql("DELETE FROM counter WHERE name = ?", (what,))


def large_without_body(tx: Transaction, least: int, largest: int) -> list[tuple[int, int]]:
    """(number, folder) of messages of more than `least` bytes still to be downloaded, newest first."""
    rows = tx.exec_driver_sql(
        """SELECT number, folder FROM message INDEXED BY message_without_body
           WHERE downloaded = 0 AND uid IS NOT NULL AND size > ? AND size <= ? ORDER BY number DESC""",
        (least, largest),
    ).fetchall()  # left to itself, SQLite walks through all rows to have them in order
    return [(row[0], row[1]) for row in rows]


def folders_without_bodies(tx: Transaction, largest: int) -> set[int]:
    """Folders with messages that are still to be downloaded, up to `largest` bytes."""
    rows = tx.exec_driver_sql(
        "SELECT DISTINCT folder FROM message WHERE downloaded = 0 AND uid IS NOT NULL AND size <= ?",
        (largest,),
    ).fetchall()
    return {row[0] for row in rows}
