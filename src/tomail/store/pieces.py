"""What came so far of a message that is loaded in pieces; gone with its row, and when all of it is there."""

from __future__ import annotations

from sqlalchemy import Connection

from .messages import unpack
from .raw_message import compress


def keep(tx: Connection, number: int, start: int, piece: bytes) -> None:
    """The bytes of the message from `start` on."""
    tx.exec_driver_sql(
        "INSERT OR REPLACE INTO piece(number, start, size, raw) VALUES(?, ?, ?, ?)",
        (number, start, len(piece), compress(piece)),
    )


def received(connection: Connection, number: int) -> int:
    """How many bytes are there without a gap, from the first on."""
    end = 0
    rows = connection.exec_driver_sql(
        "SELECT start, size FROM piece WHERE number = ? ORDER BY start", (number,)
    )
    for start, size in rows.fetchall():
        if start != end:
            break
        end += size
    return end


def joined(connection: Connection, number: int, size: int) -> bytes:
    """The first `size` bytes."""
    rows = connection.exec_driver_sql(
        "SELECT raw FROM piece WHERE number = ? AND start < ? ORDER BY start", (number, size)
    )
    return b"".join(unpack(row[0]) for row in rows)


def forget(tx: Connection, number: int) -> None:
    """All of them."""
    tx.exec_driver_sql("DELETE FROM piece WHERE number = ?", (number,))
