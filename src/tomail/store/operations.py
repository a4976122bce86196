"""What a person did here and the server does not know yet; survives anything."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from tomail.base.errors import Problem, problem_from_json, problem_to_json

from .database import Database
from .messages import Place

FLAGS = "flags"  # payload: add, remove (integers)
KEYWORDS = "keywords"  # payload: add, remove (names)
MOVE = "move"  # payload: target (folder id)
DELETE = "delete"  # the row is gone already; payload: message_id, size, date, ours, after
# What a step does under one label the server does under this one too; payload: by (the id of that step).
UNLABEL = "unlabel"
# It is under this label again, once that step is done; payload: target (folder id), by (an id, or none).
LABEL = "label"
APPEND = "append"  # the message's own bytes go to its folder; payload: begun
# Steps for whole folders; `number` is 0, paths are those of that moment.
CREATE_FOLDER = "create_folder"  # payload: path
RENAME_FOLDER = "rename_folder"  # payload: path, target (paths)
DELETE_FOLDER = "delete_folder"  # payload: path, unless_used; the row goes when the server has done it
SUBSCRIBE = "subscribe"  # payload: path, wanted
STUBBORN = 3  # refusals of one message, after which it is no passing trouble
FOLDER_STEPS = (CREATE_FOLDER, RENAME_FOLDER, DELETE_FOLDER, SUBSCRIBE)


_SPARE = """
    INSERT OR REPLACE INTO append_spare
    SELECT m.number, f.path, f.delimiter, f.role, m.flags, m.internal_date, b.raw
    FROM message m JOIN folder f ON f.id = m.folder JOIN body b ON b.number = ifnull(m.bytes_of, m.number)
    WHERE m.number = ?
"""
_COLUMNS = "id, kind, number, folder, uid, payload, tries, next_try, reason"


@dataclass(frozen=True)
class Operation:
    """One step to repeat on the server. `folder` and `uid` say where the message was on the server when
    the person acted; `uid` None: it was itself still on its way, look at the message's place."""

    id: int
    kind: str
    number: int
    folder: int | None
    uid: int | None
    payload: Mapping[str, Any]
    tries: int
    next_try: float  # seconds since the epoch
    reason: Problem | None


@dataclass(frozen=True)
class Awaited:
    """What the message of an operation looks like."""

    operation: int
    message_id: str
    size: int
    internal_date: int


class OperationQueue:
    """Rows of `operation`, replayed in order of their ids."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        tx: Connection,
        kind: str,
        number: int,
        *,
        folder: int | None = None,
        uid: int | None = None,
        payload: Mapping[str, Any] | None = None,
        next_try: float = 0.0,
    ) -> int:
        """Queue a step in the transaction of the local change, not before `next_try`; gives back its id."""
        row = tx.exec_driver_sql(
            """INSERT INTO operation(kind, number, folder, uid, payload, next_try)
               VALUES(?, ?, ?, ?, ?, ?) RETURNING id""",
            (kind, number, folder, uid, json.dumps(payload or {}), next_try),
        ).one()
        if kind == APPEND:
            tx.exec_driver_sql(_SPARE, (number,))
        return int(row[0])

    def delete(self, tx: Connection, number: int, place: Place, *, after: int | None = None) -> int:
        """Queue the deletion of a message whose row is still here, not before the message `after` is filed.

        What it looks like goes along: its UID may mean nothing any more when the server is reached. `ours`:
        it was being filed, and nothing else has its Message-ID.
        """
        row = tx.exec_driver_sql(
            "SELECT message_id, size, internal_date FROM message WHERE number = ?", (number,)
        ).one()
        ours = self.waits(tx, number, APPEND)
        payload = {"message_id": row[0], "size": row[1], "date": row[2], "ours": ours, "after": after}
        return self.add(tx, DELETE, number, folder=place.folder, uid=place.uid, payload=payload)

    def delete_after(self, tx: Connection, after: int, instead_of: int) -> None:
        """What was to be deleted when the message `instead_of` is filed is deleted when `after` is."""
        tx.exec_driver_sql(
            """UPDATE operation SET payload = json_set(payload, '$.after', ?)
               WHERE kind = ? AND payload ->> 'after' = ?""",
            (after, DELETE, instead_of),
        )

    def spare(self, tx: Connection, number: int) -> None:
        """Forget the deletion of a message that could only be found by its looks."""
        tx.exec_driver_sql(
            "DELETE FROM operation WHERE number = ? AND kind = ? AND uid IS NULL", (number, DELETE)
        )

    def add_folder_step(self, tx: Connection, kind: str, folder: int, payload: Mapping[str, Any]) -> int:
        """Queue a step for a whole folder; gives back its id."""
        return self.add(tx, kind, 0, folder=folder, payload=payload)

    def pending(self) -> list[Operation]:
        """All that waits, oldest first."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(f"SELECT {_COLUMNS} FROM operation ORDER BY id").fetchall()
        return [_operation(row) for row in rows]

    def folder_steps(self, connection: Connection) -> list[Operation]:
        """Those for whole folders, oldest first."""
        rows = connection.exec_driver_sql(
            f"SELECT {_COLUMNS} FROM operation WHERE number = 0 ORDER BY id"
        ).fetchall()
        return [_operation(row) for row in rows]

    def moves_to(self, connection: Connection, folder: int) -> list[Operation]:
        """Moves whose target is this folder, oldest first."""
        rows = connection.exec_driver_sql(
            f"""SELECT {_COLUMNS} FROM operation
                WHERE kind = ? AND payload ->> 'target' = ? ORDER BY id""",
            (MOVE, folder),
        ).fetchall()
        return [_operation(row) for row in rows]

    def drop_folder_steps(self, tx: Connection, folder: int, kind: str) -> None:
        """Forget the steps of that kind for a folder: what they build on was refused."""
        tx.exec_driver_sql(
            "DELETE FROM operation WHERE number = 0 AND folder = ? AND kind = ?", (folder, kind)
        )

    def leaving(self, folder: int, connection: Connection) -> set[int]:
        """UIDs of the folder that are moved or deleted here already: the mirror must not bring them back."""
        rows = connection.exec_driver_sql(
            """SELECT uid FROM operation WHERE folder = ? AND uid IS NOT NULL AND kind IN (?, ?, ?)
               UNION SELECT uid FROM marked WHERE folder = ?""",
            (folder, MOVE, DELETE, UNLABEL, folder),
        ).fetchall()
        return {row[0] for row in rows}

    def mark(self, tx: Connection, folder: int, uids: Iterable[int]) -> None:
        """These are gone, but the server could only mark them as deleted."""
        rows = [(folder, uid) for uid in uids]
        if rows:
            tx.exec_driver_sql("INSERT OR IGNORE INTO marked VALUES(?, ?)", rows)

    def count_there(self, connection: Connection, folder: int) -> int:
        """How many messages the server must have in the folder: those with their UID, and the leaving."""
        here = connection.exec_driver_sql(
            "SELECT count(*) FROM message WHERE folder = ? AND uid IS NOT NULL", (folder,)
        )
        return int(here.scalar_one()) + len(self.leaving(folder, connection))

    def unmark(self, tx: Connection, folder: int, uids: Iterable[int]) -> bool:
        """Somebody took the mark off again: the messages are there; False if none of them was marked."""
        done = tx.exec_driver_sql(
            "DELETE FROM marked WHERE folder = ? AND uid IN (SELECT value FROM json_each(?))",
            (folder, json.dumps(list(uids))),
        )
        return done.rowcount > 0

    def awaited(self, tx: Connection, folder: int) -> list[Awaited]:
        """Messages that are to leave the folder, and whose UID there is not known."""
        rows = tx.exec_driver_sql(
            """SELECT o.id, coalesce(o.payload ->> 'message_id', m.message_id),
                   coalesce(o.payload ->> 'size', m.size), coalesce(o.payload ->> 'date', m.internal_date)
               FROM operation o LEFT JOIN message m ON m.number = o.number
               WHERE o.folder = ? AND o.uid IS NULL AND o.kind IN (?, ?) ORDER BY o.id""",
            (folder, MOVE, DELETE),
        ).fetchall()
        return [Awaited(*row) for row in rows if None not in row]

    def found(self, tx: Connection, operation: int, uid: int) -> None:
        """The message that is to leave is there, under this UID."""
        tx.exec_driver_sql("UPDATE operation SET uid = ? WHERE id = ?", (uid, operation))

    def flag_changes(self, folder: int, connection: Connection) -> dict[int, list[tuple[int, int]]]:
        """(add, remove) by UID that the server does not know yet, in order: they win over what it says."""
        return self._changes(folder, FLAGS, connection)

    def keyword_changes(
        self, folder: int, connection: Connection
    ) -> dict[int, list[tuple[list[str], list[str]]]]:
        """The same of keywords."""
        return self._changes(folder, KEYWORDS, connection)

    def _changes(self, folder: int, kind: str, connection: Connection) -> dict[int, list[tuple[Any, Any]]]:
        rows = connection.exec_driver_sql(
            """SELECT uid, payload FROM operation
               WHERE folder = ? AND uid IS NOT NULL AND kind = ? ORDER BY id""",
            (folder, kind),
        ).fetchall()
        changes: dict[int, list[tuple[Any, Any]]] = {}
        for uid, payload in rows:
            change = json.loads(payload)
            changes.setdefault(uid, []).append((change["add"], change["remove"]))
        return changes

    def done(self, tx: Connection, operation: int) -> None:
        """The server has it."""
        tx.exec_driver_sql(
            """DELETE FROM append_spare
               WHERE number = (SELECT number FROM operation WHERE id = ? AND kind = ?)""",
            (operation, APPEND),
        )
        tx.exec_driver_sql("DELETE FROM operation WHERE id = ?", (operation,))

    def failed(self, tx: Connection, operation: int, next_try: float, reason: Problem | None) -> None:
        """Try again at `next_try`."""
        tx.exec_driver_sql(
            "UPDATE operation SET tries = tries + 1, next_try = ?, reason = ? WHERE id = ?",
            (next_try, json.dumps(problem_to_json(reason)), operation),
        )

    def not_filed(self) -> Problem | None:
        """Why the server refuses messages of our own, again and again; None where it does not."""
        with self._database.reading() as connection:
            reason = connection.exec_driver_sql(
                """SELECT reason FROM operation WHERE kind = ? AND tries >= ? AND reason IS NOT NULL
                   ORDER BY id LIMIT 1""",
                (APPEND, STUBBORN),
            ).scalar()
        return problem_from_json(json.loads(reason or "null"))

    def hurry(self, tx: Connection) -> None:
        """Let what the server put off be tried now; not what waits for a copy of its own."""
        tx.exec_driver_sql("UPDATE operation SET next_try = 0 WHERE tries > 0")

    def begin(self, tx: Connection, operation: int) -> bool:
        """The server may hear of it from now on; False: it was withdrawn."""
        begun = tx.exec_driver_sql(
            "UPDATE operation SET payload = json_set(payload, '$.begun', 1) WHERE id = ?", (operation,)
        )
        return begun.rowcount == 1

    def still_here(self, tx: Connection, number: int) -> bool:
        """True of a message of our own that no server can have heard of yet."""
        found = tx.exec_driver_sql(
            "SELECT 1 FROM operation WHERE number = ? AND kind = ? AND payload ->> 'begun' IS NULL",
            (number, APPEND),
        )
        return found.fetchone() is not None

    def waits(self, tx: Connection, number: int, kind: str) -> bool:
        """True if a step of that kind waits for the message."""
        found = tx.exec_driver_sql("SELECT 1 FROM operation WHERE number = ? AND kind = ?", (number, kind))
        return found.fetchone() is not None

    def is_pending(self, tx: Connection, operation: int) -> bool:
        """True while the server does not have it."""
        return tx.exec_driver_sql("SELECT 1 FROM operation WHERE id = ?", (operation,)).fetchone() is not None

    def drop_for(self, tx: Connection, number: int, kind: str) -> int:
        """Forget the steps of that kind for a message (undone before they left); how many."""
        if kind == APPEND:
            tx.exec_driver_sql("DELETE FROM append_spare WHERE number = ?", (number,))
        return tx.exec_driver_sql(
            "DELETE FROM operation WHERE number = ? AND kind = ?", (number, kind)
        ).rowcount


def _operation(row: Sequence[Any]) -> Operation:
    return Operation(
        id=row[0],
        kind=row[1],
        number=row[2],
        folder=row[3],
        uid=row[4],
        payload=json.loads(row[5]),
        tries=row[6],
        next_try=row[7],
        reason=problem_from_json(json.loads(row[8] or "null")),
    )
