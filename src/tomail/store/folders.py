"""The folders of an account and how far each is in step with the server."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from tomail.model.mail import Flags, Folder, FolderRole

from .database import Database
from .shared_bodies import hand_on
from .threads import keep_names


@dataclass(frozen=True)
class ListedFolder:
    """A folder as the server lists it; `path` is decoded."""

    path: str
    delimiter: str
    role: FolderRole
    selectable: bool = True


# Folders that need no server: a POP3 account has no others, and a draft needs a place before an IMAP
# account's server was reached.
LOCAL_FOLDERS = (
    ListedFolder("INBOX", "/", FolderRole.INBOX),
    ListedFolder("Drafts", "/", FolderRole.DRAFTS),
    ListedFolder("Sent", "/", FolderRole.SENT),
    ListedFolder("Trash", "/", FolderRole.TRASH),
)


@dataclass(frozen=True)
class FolderState:
    """How far a folder is mirrored. `uidvalidity` None: never selected.

    `modseq` is the HIGHESTMODSEQ up to which changes are known (0: none); `complete` says that
    every message of the folder has a row.
    """

    id: int
    path: str
    delimiter: str
    role: FolderRole
    selectable: bool
    uidvalidity: int | None
    uidnext: int
    modseq: int
    complete: bool
    subscribed: bool = True


_STATE = "id, path, delimiter, role, selectable, uidvalidity, uidnext, modseq, complete, subscribed"
_WITH_COUNTS = """
    SELECT f.id, f.path, f.delimiter, f.role, f.selectable, count(m.number),
           coalesce(sum(m.flags & ? = 0), 0), f.subscribed
    FROM folder f LEFT JOIN message m ON m.folder = f.id
"""
_STAYS = "f.id NOT IN (SELECT folder FROM operation WHERE number = 0 AND kind = 'delete_folder')"


class FolderTable:
    """Rows of `folder`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Folder]:
        """Every folder with its counts, by path; ordering by role is the caller's.

        What was deleted here is not among them, though its messages stay until the server has done it.
        """
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"{_WITH_COUNTS} WHERE {_STAYS} GROUP BY f.id ORDER BY f.path COLLATE NOCASE",
                (int(Flags.SEEN),),
            ).fetchall()
        return [_folder(row) for row in rows]

    def get(self, folder: int) -> Folder | None:
        """One folder with its counts."""
        with self._database.reading() as connection:
            row = connection.exec_driver_sql(
                _WITH_COUNTS + "WHERE f.id = ? GROUP BY f.id", (int(Flags.SEEN), folder)
            ).fetchone()
        return _folder(row) if row else None

    def by_role(self, role: FolderRole) -> FolderState | None:
        """The folder of that role; the first by path if a server names two."""
        return next((state for state in self.states() if state.role is role), None)

    def states(self) -> list[FolderState]:
        """How far every folder is, by path."""
        with self._database.reading() as connection:
            return read_states(connection)

    def states_in(self, tx: Connection) -> list[FolderState]:
        """The same, as the transaction sees it."""
        return read_states(tx)

    def reconcile(self, tx: Connection, listed: Sequence[ListedFolder]) -> list[int]:
        """Make the rows equal to what the server lists; gives back the ids of folders that are gone.

        A folder that is gone takes its messages with it, unless one of them has not reached the server
        yet. What waits in a folder that was only made up here goes to the server's folder for the same.
        Whether an empty list can be believed is the caller's decision.
        """
        for each in listed:
            tx.exec_driver_sql(
                """INSERT INTO folder(path, delimiter, role, selectable) VALUES(?, ?, ?, ?)
               ON CONFLICT(path) DO UPDATE SET delimiter = excluded.delimiter,
               role = excluded.role, selectable = excluded.selectable
               WHERE (delimiter, role, selectable)
                   <> (excluded.delimiter, excluded.role, excluded.selectable)""",
                (each.path, each.delimiter, each.role.value, int(each.selectable)),
            )
        paths = {each.path for each in listed}
        _give_way(tx, [state for state in read_states(tx) if state.path not in paths])
        gone = [state.id for state in read_states(tx) if state.path not in paths and not _waits(tx, state.id)]
        for folder in gone:
            self.remove(tx, folder)
        return gone

    def remove(self, tx: Connection, folder: int) -> None:
        """Forget a folder with its messages."""
        self.clear(tx, folder)
        for statement in ("DELETE FROM folder WHERE id = ?", "DELETE FROM marked WHERE folder = ?"):
            tx.exec_driver_sql(statement, (folder,))

    def move(self, tx: Connection, folder: int, path: str) -> None:
        """Give this one folder another path."""
        tx.exec_driver_sql("UPDATE folder SET path = ? WHERE id = ?", (path, folder))

    def rename(self, tx: Connection, folder: int, path: str) -> None:
        """Give a folder, and all below it, another path; nothing else changes."""
        states = read_states(tx)
        before = next(state for state in states if state.id == folder)
        moved = [state for state in states if is_at_or_below(state, before.path)]
        tx.exec_driver_sql(
            "UPDATE folder SET path = ? WHERE id = ?",
            [(path + state.path[len(before.path) :], state.id) for state in moved],
        )

    def set_subscribed(self, tx: Connection, folder: int, subscribed: bool) -> None:
        """Whether a person here wants to see the folder."""
        tx.exec_driver_sql("UPDATE folder SET subscribed = ? WHERE id = ?", (int(subscribed), folder))

    def ensure(self, tx: Connection, folder: ListedFolder) -> int:
        """The id of a folder that is made if it is not there (POP3's local folders)."""
        tx.exec_driver_sql(
            "INSERT OR IGNORE INTO folder(path, delimiter, role, selectable) VALUES(?, ?, ?, ?)",
            (folder.path, folder.delimiter, folder.role.value, int(folder.selectable)),
        )
        row = tx.exec_driver_sql("SELECT id FROM folder WHERE path = ?", (folder.path,)).one()
        return int(row[0])

    def set_state(
        self, tx: Connection, folder: int, *, uidvalidity: int, uidnext: int, modseq: int, complete: bool
    ) -> None:
        """Note how far the folder is; in the transaction that stored the messages, never after it."""
        tx.exec_driver_sql(
            "UPDATE folder SET uidvalidity = ?, uidnext = ?, modseq = ?, complete = ? WHERE id = ?",
            (uidvalidity, uidnext, modseq, int(complete), folder),
        )

    def clear(self, tx: Connection, folder: int) -> list[int]:
        """Forget the folder's messages and state (UIDVALIDITY changed); gives back their numbers."""
        rows = tx.exec_driver_sql("SELECT number FROM message WHERE folder = ?", (folder,)).fetchall()
        numbers = [int(row[0]) for row in rows]
        remove_messages(tx, numbers)
        tx.exec_driver_sql(
            "UPDATE folder SET uidvalidity = NULL, uidnext = 0, modseq = 0, complete = 0 WHERE id = ?",
            (folder,),
        )
        return numbers


def is_at_or_below(folder: FolderState | Folder, path: str) -> bool:
    """True for the folder called `path` and for those in it."""
    return folder.path == path or bool(folder.delimiter and folder.path.startswith(path + folder.delimiter))


def _give_way(tx: Connection, unlisted: Sequence[FolderState]) -> None:
    """The server calls a folder that was made up here differently: what waits there goes to its own."""
    made_up = {state.role: state.id for state in unlisted if state.role and state.uidvalidity is None}
    listed = [state for state in read_states(tx) if state not in unlisted and state.role in made_up]
    for state in listed:
        here = made_up[state.role]
        tx.exec_driver_sql(
            """UPDATE message SET folder = ? WHERE folder = ?
               AND number IN (SELECT number FROM operation WHERE kind = 'append')""",
            (state.id, here),
        )
        tx.exec_driver_sql("UPDATE operation SET folder = ? WHERE folder = ?", (state.id, here))


def _waits(tx: Connection, folder: int) -> bool:
    """True if something in the folder is only here: a draft, a copy of a sent mail."""
    found = tx.exec_driver_sql(
        """SELECT 1 FROM operation o JOIN message m ON m.number = o.number
           WHERE o.kind = 'append' AND m.folder = ? LIMIT 1""",
        (folder,),
    )
    return found.fetchone() is not None


def read_states(connection: Connection) -> list[FolderState]:
    """The states as `connection` sees them."""
    rows = connection.exec_driver_sql(f"SELECT {_STATE} FROM folder ORDER BY path COLLATE NOCASE").fetchall()
    return [
        FolderState(
            id=row[0],
            path=row[1],
            delimiter=row[2],
            role=FolderRole(row[3]),
            selectable=bool(row[4]),
            uidvalidity=row[5],
            uidnext=row[6],
            modseq=row[7],
            complete=bool(row[8]),
            subscribed=bool(row[9]),
        )
        for row in rows
    ]


def remove_messages(tx: Connection, numbers: Sequence[int]) -> None:
    """Delete messages with their bodies, index rows and the operations that wait for them."""
    if not numbers:
        return
    gone = json.dumps(sorted(numbers))
    hand_on(tx, numbers)
    keep_names(tx, numbers)
    for statement in (
        "DELETE FROM message WHERE number",
        "DELETE FROM body WHERE number",
        "DELETE FROM fulltext WHERE rowid",
        "DELETE FROM about WHERE number",
        "DELETE FROM attachment_text WHERE number",
        "DELETE FROM piece WHERE number",
        "UPDATE pop3_uidl SET number = NULL WHERE number",
        "DELETE FROM report WHERE sent",
        "UPDATE report SET number = NULL WHERE number",
    ):
        tx.exec_driver_sql(f"{statement} IN (SELECT value FROM json_each(?))", (gone,))


def _folder(row: Sequence[Any]) -> Folder:
    identity, path, delimiter, role, selectable, total, unread, subscribed = row
    return Folder(
        id=identity,
        path=path,
        name=path.rsplit(delimiter, 1)[-1] if delimiter else path,
        delimiter=delimiter,
        role=FolderRole(role),
        total=total,
        unread=unread,
        selectable=bool(selectable),
        subscribed=bool(subscribed),
    )
