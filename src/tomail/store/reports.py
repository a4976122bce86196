"""What reports said of sent mail: many a server forgets keywords, and none knows the reason."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection

from .database import Database

SCHEMA = (
    """CREATE TABLE report(
        sent INTEGER NOT NULL,  -- the mail that it is about
        recipient TEXT NOT NULL,  -- in the one form of message.mailboxes
        delivery TEXT NOT NULL,  -- model.purposes.Delivery
        reason TEXT NOT NULL,  -- model.purposes.Reason
        at INTEGER NOT NULL,  -- seconds
        number INTEGER,  -- the report; NULL when it is gone
        PRIMARY KEY(sent, recipient, delivery)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX report_recipient ON report(recipient, at)",
    "CREATE INDEX report_number ON report(number) WHERE number IS NOT NULL",
)
_IN = "(SELECT value FROM json_each(?))"


@dataclass(frozen=True)
class Reported:
    """What a report said of one recipient of a sent mail, in the words of model.purposes."""

    sent: int
    recipient: str
    delivery: str
    reason: str
    at: int
    number: int | None


class ReportTable:
    """Of one mail store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, tx: Connection, row: Reported) -> None:
        """The latest report of a kind stands."""
        tx.exec_driver_sql(
            "INSERT OR REPLACE INTO report VALUES(?, ?, ?, ?, ?, ?)",
            (row.sent, row.recipient, row.delivery, row.reason, row.at, row.number),
        )

    def of(self, sent: int) -> list[Reported]:
        """What is known of a sent mail, the latest first."""
        return self._found("sent = ? ORDER BY at DESC", sent)

    def latest(self, recipients: Collection[str], since: int) -> dict[str, Reported]:
        """The latest report of each of these addresses of whom there is one since then."""
        wanted = json.dumps(list(recipients))
        rows = self._found(f"recipient IN {_IN} AND at >= ? ORDER BY at, sent", wanted, since)
        return {row.recipient: row for row in rows}

    def _found(self, condition: str, *values: object) -> list[Reported]:
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"SELECT sent, recipient, delivery, reason, at, number FROM report WHERE {condition}", values
            ).fetchall()
        return [Reported(*row) for row in rows]
