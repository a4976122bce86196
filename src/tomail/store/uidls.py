"""Which messages of a POP3 server were fetched, by their UIDL (RFC 1939)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence, Set
from dataclasses import dataclass

from sqlalchemy import Connection

from .database import Database

REMEMBERED_SECONDS = 30 * 86400  # some servers list only a part of the mailbox at times
_PASS = "pop3_pass"


@dataclass(frozen=True)
class Fetched:
    """A message that was fetched. `digest` stands for its content; `fetched` in seconds since the epoch."""

    uidl: str
    number: int
    fetched: int
    digest: bytes


class UidlTable:
    """Rows of `pop3_uidl`. A row outlives its message: what was deleted here does not come back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def known(self) -> dict[str, int]:
        """When each UIDL was fetched, of all that the server lists or listed not long ago."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql("SELECT uidl, fetched FROM pop3_uidl")
            return {uidl: fetched for uidl, fetched in rows}  # noqa: C416  (rows are no tuples to mypy)

    def by_digest(self, uidls: Collection[str]) -> dict[bytes, list[str]]:
        """Those of `uidls` that stand for the same content."""
        found: dict[bytes, list[str]] = defaultdict(list)
        with self._database.reading() as connection:
            for uidl, digest in connection.exec_driver_sql("SELECT uidl, digest FROM pop3_uidl"):
                if uidl in uidls:
                    found[digest].append(uidl)
        return found

    def last_pass(self) -> int | None:
        """When the last pass ended, by the clock of then; to the hour."""
        with self._database.reading() as connection:
            return connection.exec_driver_sql("SELECT value FROM counter WHERE name = ?", (_PASS,)).scalar()

    def note_pass(self, tx: Connection, now: int) -> None:
        """A pass ended. Most of the time that changes nothing, and nobody else has to look what did."""
        tx.exec_driver_sql(
            """INSERT INTO counter VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value
               WHERE abs(value - excluded.value) >= 3600""",
            (_PASS, now),
        )

    def add(self, tx: Connection, fetched: Sequence[Fetched]) -> None:
        """Note messages, in the transaction that stored them."""
        if fetched:
            rows = [(each.uidl, each.number, each.fetched, each.digest) for each in fetched]
            tx.exec_driver_sql("INSERT OR REPLACE INTO pop3_uidl VALUES(?, ?, ?, ?, NULL)", rows)

    def rename(self, tx: Connection, renamed: Sequence[tuple[str, str]]) -> None:
        """The server calls the same message (old, new) otherwise."""
        if renamed:
            tx.exec_driver_sql(
                "UPDATE OR REPLACE pop3_uidl SET uidl = ?, missing = NULL WHERE uidl = ?",
                [(new, old) for old, new in renamed],
            )

    def miss(self, tx: Connection, uidls: Set[str], now: int) -> None:
        """The server lists all but these; what it did not list for long is forgotten."""
        rows = tx.exec_driver_sql("SELECT uidl FROM pop3_uidl WHERE missing IS NOT NULL")
        before = {row[0] for row in rows}
        changed = [(now, uidl) for uidl in uidls - before] + [(None, uidl) for uidl in before - uidls]
        if changed:
            tx.exec_driver_sql("UPDATE pop3_uidl SET missing = ? WHERE uidl = ?", changed)
        tx.exec_driver_sql("DELETE FROM pop3_uidl WHERE missing < ?", (now - REMEMBERED_SECONDS,))

    def forget(self, tx: Connection, uidls: Sequence[str]) -> None:
        """Drop what was deleted on the server."""
        if uidls:
            tx.exec_driver_sql("DELETE FROM pop3_uidl WHERE uidl = ?", [(uidl,) for uidl in uidls])
