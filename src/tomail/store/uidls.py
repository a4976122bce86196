"""Which messages of a POP3 server were fetched, by their UIDL (RFC 1939)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from .database import Database


class UidlTable:
    """Rows of `pop3_uidl`. A row outlives its message: what was deleted here does not come back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def known(self) -> set[str]:
        """Every UIDL that was ever fetched and that the server still lists."""
        with self._database.reading() as connection:
            return {row[0] for row in connection.exec_driver_sql("SELECT uidl FROM pop3_uidl")}

    def add(self, tx: Connection, fetched: Sequence[tuple[str, int]]) -> None:
        """Note (UIDL, number), in the transaction that stored the messages."""
        if fetched:
            tx.exec_driver_sql("INSERT OR REPLACE INTO pop3_uidl VALUES(?, ?)", list(fetched))

    def forget(self, tx: Connection, uidls: Sequence[str]) -> None:
        """Drop those that the server no longer lists."""
        if uidls:
            tx.exec_driver_sql("DELETE FROM pop3_uidl WHERE uidl = ?", [(uidl,) for uidl in uidls])
