"""What a clock that goes back does to mail that waits."""

from __future__ import annotations

from sqlalchemy import Connection

from tomail.model.outgoing import OutboxState

_DATED_AHEAD = f"""send_at IS NULL AND state IN ('{OutboxState.QUEUED}', '{OutboxState.WAITING}')
                   AND changed > ?"""
_SET_RIGHT = 60.0  # seconds by which clocks are set right all the time


def went_back(connection: Connection, now: float) -> bool:
    """Whether mail waits since a time that is still to come."""
    found = connection.exec_driver_sql(
        f"SELECT 1 FROM outbox WHERE {_DATED_AHEAD} LIMIT 1", (now + _SET_RIGHT,)
    )
    return found.fetchone() is not None


def follow(tx: Connection, now: float) -> None:
    """Such mail waits from now on as long as it was to; not what leaves at a time that somebody chose."""
    tx.exec_driver_sql(
        f"""UPDATE outbox SET next_try = ? + max(0, next_try - changed), changed = ?
            WHERE {_DATED_AHEAD}""",
        (now, now, now + _SET_RIGHT),
    )
