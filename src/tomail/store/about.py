"""Whom messages are about, as it was recognised and said, so that a page of the list costs one query."""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import zstandard
from sqlalchemy import Connection

from tomail.model.mail import FolderRole

from .database import Database, Transaction, insert_rows

MOST_TEXT = 1 << 22  # bytes
NEWEST = (1 << 63) - 1  # no number is above it

_NEWEST_WITH_TEXT = 2000
FOR_NOW = 2  # settled
NEVER_FILED = (FolderRole.JUNK, FolderRole.TRASH, FolderRole.DRAFTS)
_COLUMNS = "number, stale, state, reason, patients, contact, linked, rejected, filed, settled"
_IN = "(SELECT value FROM json_each(?))"
_OF_PATIENT = """
    SELECT number FROM about WHERE instr(linked, ?) > 0
    OR (linked = '' AND state = 'sure' AND patients = ? AND instr(rejected, ?) = 0)
    ORDER BY number DESC LIMIT ?
"""
_UNDECIDED = """
    SELECT m.number FROM message m LEFT JOIN about a ON a.number = m.number
    WHERE m.folder = ? AND (a.number IS NULL
    OR (a.linked = '' AND NOT (a.state = 'sure' AND instr(a.rejected, a.patients) = 0)))
    ORDER BY m.number DESC
"""
_TO_FILE = """
    SELECT a.number FROM about a JOIN message m ON m.number = a.number JOIN folder f ON f.id = m.folder
    WHERE a.state = 'sure' AND a.settled = 0 AND a.stale = 0 AND a.linked = '' AND f.role NOT IN (?, ?, ?)
    ORDER BY a.number DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What the matching found; ids of patients, the likeliest first. The words are those of model.record."""

    state: str
    patients: tuple[str, ...] = ()
    reason: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """A row: what was recognised, what a person said, in whose record the message lies."""

    recognised: Recognised
    stale: bool  # patients have changed since
    linked: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()
    filed: tuple[str, ...] = ()


class AboutTable:
    """Rows of `about`; a message that nobody looked at has none."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self, numbers: Collection[int]) -> dict[int, About]:
        """What is known of these messages."""
        with self._database.reading() as connection:
            found = connection.exec_driver_sql(
                f"SELECT {_COLUMNS} FROM about WHERE number IN {_IN}", (json.dumps(list(numbers)),)
            )
            return {row[0]: _about(row) for row in found}

    def is_current(self, generation: int, numbers: Collection[int] | None = None) -> bool:
        """True if these (or all) downloaded messages were looked at with that generation of patients."""
        if self.counter("patients") != generation:
            return False
        if numbers is None:
            return not (self.unseen(NEWEST, 1) or self.stale(NEWEST, 1))
        known = self.rows(numbers)
        return len(known) == len(set(numbers)) and not any(each.stale for each in known.values())

    def unseen(self, below: int, limit: int) -> list[int]:
        """Downloaded messages that nobody looked at, newest first, below a number."""
        with self._database.reading() as connection:
            found = connection.exec_driver_sql(
                """SELECT number FROM message m WHERE downloaded = 1 AND number < ?
                   AND NOT EXISTS (SELECT 1 FROM about a WHERE a.number = m.number)
                   ORDER BY number DESC LIMIT ?""",
                (below, limit),
            )
            return [row[0] for row in found]

    def stale(self, below: int, limit: int) -> list[int]:
        """Downloaded messages to look at again, newest first, below a number."""
        with self._database.reading() as connection:
            found = connection.exec_driver_sql(
                """SELECT a.number FROM about a JOIN message m ON m.number = a.number
                   WHERE a.stale = 1 AND m.downloaded = 1 AND a.number < ? ORDER BY a.number DESC LIMIT ?""",
                (below, limit),
            )
            return [row[0] for row in found]

    def to_file(self, limit: int) -> list[int]:
        """Messages whose patient is sure and that nobody filed or refused, newest first."""
        roles = tuple(role.value for role in NEVER_FILED)
        with self._database.reading() as connection:
            return [row[0] for row in connection.exec_driver_sql(_TO_FILE, (*roles, limit))]

    def put(self, tx: Transaction, rows: Mapping[int, Recognised]) -> None:
        """Write what was recognised; what a person said stays."""
        values = [
            (number, 0, each.state, each.reason, " ".join(each.patients), each.contact, "", "", "", 0)
            for number, each in sorted(rows.items())
        ]
        insert_rows(tx, f"INSERT OR IGNORE INTO about({_COLUMNS})", values)
        tx.exec_driver_sql(
            f"""UPDATE about SET stale = 0, state = ?, reason = ?, patients = ?, contact = ?,
                settled = iif(settled = {FOR_NOW}, 0, settled) WHERE number = ?""",
            [
                (each.state, each.reason, " ".join(each.patients), each.contact, number)
                for number, each in rows.items()
            ],
        )

    def say(
        self,
        tx: Transaction,
        number: int,
        linked: Iterable[str],
        rejected: Iterable[str],
        filed: Iterable[str],
    ) -> bool:
        """Write what the practice knows of a message; True if that is news."""
        tx.exec_driver_sql(
            f"INSERT OR IGNORE INTO about({_COLUMNS}) VALUES(?, 1, 'unknown', '', '', '', '', '', '', 0)",
            (number,),
        )
        said = tuple(" ".join(sorted(each)) for each in (linked, rejected, filed))
        changed = tx.exec_driver_sql(
            """UPDATE about SET linked = ?, rejected = ?, filed = ? WHERE number = ?
               AND (linked, rejected, filed) <> (?, ?, ?)""",
            (*said, number, *said),
        )
        return changed.rowcount > 0

    def settle(self, tx: Transaction, number: int, *, for_now: bool = False) -> None:
        """It was filed by itself, or never will be; `for_now`: until its patient changes."""
        settled = FOR_NOW if for_now else 1
        tx.exec_driver_sql("UPDATE about SET settled = ? WHERE number = ?", (settled, number))

    def grow_stale(self, tx: Transaction, numbers: Iterable[int] | None) -> int:
        """These, or all with None, have to be looked at again; how many that are."""
        if numbers is None:
            return tx.exec_driver_sql("UPDATE about SET stale = 1 WHERE stale = 0").rowcount
        changed = tx.exec_driver_sql(
            f"UPDATE about SET stale = 1 WHERE number IN {_IN}", (json.dumps(sorted(numbers)),)
        )
        return changed.rowcount

    def concerned(self, ids: Collection[str], senders: Collection[str], words: Collection[str]) -> set[int]:
        """The messages that may have to do with patients or contacts: recognised, by sender, by words.

        `senders` are addresses or domains in lower case, `words` folded. The newest messages whose
        attachments were read count too: their words are in no index.
        """
        with self._database.reading() as connection:
            with_text = "SELECT number FROM attachment_text ORDER BY number DESC LIMIT ?"
            found = {row[0] for row in connection.exec_driver_sql(with_text, (_NEWEST_WITH_TEXT,))}
            found.update(_naming(connection, set(ids)))
            found.update(_from(connection, set(senders)))
            if words:
                found.update(_saying(connection, words))
        return found

    def of_patient(self, patient: str, limit: int) -> list[int]:
        """The newest messages that are said or recognised to be about exactly this patient."""
        with self._database.reading() as connection:
            found = connection.exec_driver_sql(_OF_PATIENT, (patient, patient, patient, limit))
            return [row[0] for row in found]

    def undecided(self, folder: int) -> array[int]:
        """The messages of a folder that are surely about nobody, newest first: eight bytes a message.

        A patient whose data are blocked is somebody too.
        """
        with self._database.reading() as connection:
            return array("q", (row[0] for row in connection.exec_driver_sql(_UNDECIDED, (folder,))))

    def attachment_text(self, number: int) -> str | None:
        """What was read from the attachments of a message; None: they were not read."""
        with self._database.reading() as connection:
            row = connection.exec_driver_sql(
                "SELECT text FROM attachment_text WHERE number = ?", (number,)
            ).fetchone()
        if row is None:
            return None
        return zstandard.ZstdDecompressor().decompress(row[0], max_output_size=MOST_TEXT).decode()

    def put_attachment_text(self, tx: Transaction, number: int, text: str) -> None:
        """Keep it: reading again costs more than all else."""
        packed = zstandard.ZstdCompressor(level=1).compress(text.encode("utf-8", "replace")[:MOST_TEXT])
        tx.exec_driver_sql("INSERT OR REPLACE INTO attachment_text VALUES(?, ?)", (number, packed))

    def counter(self, name: str) -> int:
        """`patients`: the generation that was matched with; `said`: up to when what others said is known."""
        with self._database.reading() as connection:
            row = connection.exec_driver_sql("SELECT value FROM counter WHERE name = ?", (name,)).one()
        return int(row[0])

    def set_counter(self, tx: Transaction, name: str, value: int) -> None:
        """In the transaction that makes it true."""
        tx.exec_driver_sql("UPDATE counter SET value = ? WHERE name = ?", (value, name))


def _about(row: Sequence[Any]) -> About:
    _, stale, state, reason, patients, contact, linked, rejected, filed, _ = row
    recognised = Recognised(state, tuple(patients.split()), reason, contact)
    return About(
        recognised, bool(stale), tuple(linked.split()), tuple(rejected.split()), tuple(filed.split())
    )


def _naming(connection: Connection, ids: set[str]) -> Iterator[int]:
    for number, named in connection.exec_driver_sql("SELECT number, patients || ' ' || contact FROM about"):
        if not ids.isdisjoint(named.split()):
            yield number


def _from(connection: Connection, senders: set[str]) -> Iterator[int]:
    if not senders:
        return
    for number, sender, people in connection.exec_driver_sql(
        "SELECT number, sender, recipients FROM message WHERE downloaded = 1"
    ):
        text = f"{sender} {people}".lower()
        if any(each in text for each in senders):
            yield number


def _saying(connection: Connection, words: Collection[str]) -> Iterator[int]:
    wanted = " OR ".join(f'"{word}"' for word in sorted(words) if word.isalnum())
    if wanted:
        for row in connection.exec_driver_sql("SELECT rowid FROM fulltext WHERE fulltext MATCH ?", (wanted,)):
            yield row[0]
