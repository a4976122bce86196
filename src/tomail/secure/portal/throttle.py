"""How often: counters in the database, so that all server processes count together.

What is counted is filed under an HMAC, never under an address. Known and unknown accounts are counted
alike.
"""

from __future__ import annotations

from sqlalchemy import Connection, delete, select, update

from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.limits import DAY, LOGIN_DELAYS, LOGIN_FAILURES, Rate

from . import tables
from .troubles import Trouble
from .upsert import insert_or_ignore

FORGOTTEN = 2 * DAY
_T = tables.throttle.c


def take(connection: Connection, key: str, rate: Rate, now: int) -> None:
    """Count one more. Raises Trouble (too_many, with the seconds to wait) beyond the rate."""
    row = _row(connection, key, now)
    fresh = now - row.since >= rate.seconds
    if not fresh and row.n >= rate.count:
        raise Trouble(ErrorCode.TOO_MANY, retry_after=row.since + rate.seconds - now)
    counted = {"n": 1, "since": now} if fresh else {"n": row.n + 1}
    connection.execute(update(tables.throttle).where(_T.key == key).values(**counted))


def may_try(connection: Connection, key: str, now: int) -> None:
    """Whether a password may be tried; of many at once, one after the other. Raises Trouble (too_many)."""
    until = _row(connection, key, now).until
    if until > now:
        raise Trouble(ErrorCode.TOO_MANY, retry_after=until - now)


def failed(connection: Connection, key: str, now: int) -> None:
    """A wrong password: from the fifth within a quarter of an hour on, each costs a longer pause.

    Who waited the pause out and fails again waits longer; a day without a failure is forgiven.
    """
    row = _row(connection, key, now)
    calm = now - max(row.since, row.until) >= (LOGIN_FAILURES.seconds if row.until == 0 else DAY)
    n = 1 if calm else row.n + 1
    beyond = n - LOGIN_FAILURES.count
    pause = LOGIN_DELAYS[min(beyond, len(LOGIN_DELAYS) - 1)] if beyond >= 0 else 0
    until = now + pause if pause else (0 if calm else row.until)
    since = now if calm else row.since
    connection.execute(update(tables.throttle).where(_T.key == key).values(n=n, since=since, until=until))


def succeeded(connection: Connection, key: str) -> None:
    """The right password: nothing is held against it any more."""
    connection.execute(delete(tables.throttle).where(_T.key == key))


def forget(connection: Connection, now: int) -> None:
    """Drop counters of days ago."""
    old = (_T.since < now - FORGOTTEN) & (_T.until < now - FORGOTTEN)
    connection.execute(delete(tables.throttle).where(old))


class _Row:
    n: int
    since: int
    until: int


def _row(connection: Connection, key: str, now: int) -> _Row:
    insert_or_ignore(connection, tables.throttle, {"key": key, "n": 0, "since": now, "until": 0})
    row: _Row = connection.execute(
        select(tables.throttle).where(_T.key == key).with_for_update(key_share=True)
    ).one()  # type: ignore[assignment]
    return row
