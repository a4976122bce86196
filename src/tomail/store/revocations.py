"""Lists and answers about revoked certificates, as they were fetched, and when each place was asked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime

from .database import Database

REVOCATION_TABLES = (
    # `place`: a list's address, or a responder's with the certificate that it was asked about.
    """CREATE TABLE revocation(
        place TEXT PRIMARY KEY,
        is_list INTEGER NOT NULL,
        asked REAL NOT NULL,
        due REAL NOT NULL,  -- ask again
        made REAL,
        answer BLOB
    ) STRICT""",
)


@dataclass(frozen=True)
class RevocationRow:
    """What one place said last (DER), with the time it was made; None: nothing yet that counts."""

    place: str
    is_list: bool
    asked: datetime
    due: datetime
    made: datetime | None = None
    answer: bytes | None = field(default=None, repr=False)


class RevocationTable:
    """Rows of `revocation`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[RevocationRow]:
        """Everything, by place."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT place, is_list, asked, due, made, answer FROM revocation ORDER BY place"
            ).fetchall()
        return [
            RevocationRow(row[0], bool(row[1]), _time(row[2]), _time(row[3]),
                          None if row[4] is None else _time(row[4]),
                          None if row[5] is None else bytes(row[5]))
            for row in rows
        ]  # fmt: skip

    def asked(self) -> dict[str, tuple[datetime, datetime]]:
        """When each place was asked, and when it is to be asked again."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql("SELECT place, asked, due FROM revocation").fetchall()
        return {row[0]: (_time(row[1]), _time(row[2])) for row in rows}

    def put(self, row: RevocationRow) -> bool:
        """Keep it; an answer that is older than the one that is there does not replace it.

        True if there is another answer now.
        """
        made = None if row.made is None else row.made.timestamp()
        with self._database.transaction() as tx:
            before = tx.exec_driver_sql(
                "SELECT made, answer FROM revocation WHERE place = ?", (row.place,)
            ).fetchone()
            tx.exec_driver_sql(
                """INSERT INTO revocation VALUES(?, ?, ?, ?, ?, ?)
                   ON CONFLICT(place) DO UPDATE SET asked = excluded.asked, due = excluded.due""",
                (row.place, int(row.is_list), row.asked.timestamp(), row.due.timestamp(), None, None),
            )
            older = before is not None and before[0] is not None and made is not None and made < before[0]
            newer = made is not None and not older and (before is None or before[1] != row.answer)
            if newer:
                tx.exec_driver_sql(
                    "UPDATE revocation SET made = ?, answer = ? WHERE place = ?",
                    (made, row.answer, row.place),
                )
        return newer

    def keep_only(self, places: Collection[str]) -> None:
        """Forget what no certificate names any more."""
        with self._database.transaction() as tx:
            for (place,) in tx.exec_driver_sql("SELECT place FROM revocation").fetchall():
                if place not in places:
                    tx.exec_driver_sql("DELETE FROM revocation WHERE place = ?", (place,))


def _time(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
