"""Hearing of what other workstations did, within a second.

PostgreSQL tells it (LISTEN); a file is asked for its version a few times a second. Either way a thread
of its own turns it into events, and says when the database went away and came back.
"""

from __future__ import annotations

import logging
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable
from random import Random
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, func, select

from tomail.base.errors import EnvironmentTrouble, ProblemKind
from tomail.base.retry import backoff
from tomail.base.threads import Waker
from tomail.model.events import PracticeChanged, PracticeStateChanged, Topic

from .engine import practice_away, translated
from .tables.changes import Change
from .work import CHANNEL

POLL_SECONDS = 0.25
EAR_SECONDS = 20.0
LONGEST_PAUSE_SECONDS = 3.0

Publish = Callable[[object], None]
log = logging.getLogger(__name__)


class _Ear(Protocol):
    """One connection that hears."""

    def wait(self, waker: Waker) -> list[PracticeChanged]:
        """What changed since the last call; waits a moment for it."""

    def close(self) -> None:
        """Give the connection back."""


class ChangeFeed:
    """The thread `practice-watch`."""

    def __init__(self, engine: Engine, publish: Publish) -> None:
        self._engine = engine
        self._publish = publish
        self._waker = Waker()
        self._thread = threading.Thread(target=self._run, name="practice-watch", daemon=True)
        self._connected: bool | None = None
        self._put_out = False
        self._tries = 0

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """End."""
        self._waker.stop()
        if self._thread.is_alive():
            self._thread.join()

    def look_now(self) -> None:
        """Somebody wants to know at once whether the database is there."""
        self._waker.wake()

    def _run(self) -> None:
        while not self._waker.stopped:
            try:
                self._listen()
            except EnvironmentTrouble as trouble:
                self._away(put_out=trouble.problem.kind is ProblemKind.NOT_ALLOWED)
                self._tries += 1
                self._waker.wait(backoff(self._tries, Random(), LONGEST_PAUSE_SECONDS))  # noqa: S311
            except Exception:
                log.exception("watching the practice database")
                self._waker.wait(LONGEST_PAUSE_SECONDS)

    def _listen(self) -> None:
        with translated():
            ear = self._ear()
        try:
            self._say(connected=True)
            self._tries = 0
            self._tell(PracticeChanged(topic) for topic in Topic)  # what was said before, nobody heard
            while not self._waker.stopped:
                with translated():
                    self._tell(ear.wait(self._waker))
        finally:
            ear.close()

    def _ear(self) -> _Ear:
        connection = self._engine.connect()
        try:
            if self._engine.dialect.name == "postgresql":
                return _PostgresqlEar(connection)
            return _SqliteEar(connection)
        except BaseException:
            connection.close()
            raise

    def _away(self, *, put_out: bool) -> None:
        """Said again when it turns out that this workstation may not come in any more: what first fails
        after a withdrawal may be a connection that just ends."""
        if put_out and not self._put_out:
            self._connected = None
        self._put_out = put_out
        self._say(connected=False)

    def _say(self, *, connected: bool) -> None:
        if connected is not self._connected:
            self._connected = connected
            self._publish(PracticeStateChanged(connected))

    def _tell(self, changes: Iterable[PracticeChanged]) -> None:
        for change in changes:
            self._publish(change)


class _PostgresqlEar:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection.execution_options(isolation_level="AUTOCOMMIT")
        self._connection.exec_driver_sql(f"LISTEN {CHANNEL}")
        self._driver: Any = self._connection.connection.driver_connection

    def wait(self, waker: Waker) -> list[PracticeChanged]:
        if not waker.wait(EAR_SECONDS, self._driver) and not waker.was_woken:
            self._connection.exec_driver_sql("SELECT 1")  # a line that is cut says nothing by itself
        try:
            heard = [each.payload.split(" ", 1) for each in self._driver.notifies(timeout=0)]
        except (
            self._connection.dialect.loaded_dbapi.OperationalError
        ):  # past SQLAlchemy, so nobody translates it
            raise EnvironmentTrouble(practice_away()) from None
        return _merged((topic, subject) for topic, subject in heard)

    def close(self) -> None:
        self._connection.invalidate()  # LISTEN lasts as long as the connection
        self._connection.close()


class _SqliteEar:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._version = self._now()
        self._last = self._newest()

    def wait(self, waker: Waker) -> list[PracticeChanged]:
        waker.wait(POLL_SECONDS)
        version = self._now()
        if version == self._version:
            return []
        self._version = version
        rows = self._connection.execute(
            select(Change.seq, Change.topic, Change.subject)
            .where(Change.seq > self._last)
            .order_by(Change.seq)
        ).all()
        self._connection.rollback()
        self._last = rows[-1].seq if rows else self._last
        return _merged((row.topic, row.subject) for row in rows)

    def close(self) -> None:
        self._connection.close()

    def _now(self) -> int:
        driver: Any = self._connection.connection.driver_connection
        return int(driver.execute("PRAGMA data_version").fetchone()[0])

    def _newest(self) -> int:
        newest = self._connection.scalar(select(func.max(Change.seq)))
        self._connection.rollback()
        return int(newest or 0)


def _merged(heard: Iterable[tuple[str, str]]) -> list[PracticeChanged]:
    """One event a topic; a note without subject speaks of everything. Unknown topics are a newer tomail's."""
    topics: dict[Topic, set[str]] = defaultdict(set)
    known = {each.value for each in Topic}
    for topic, subject in heard:
        if topic in known:
            topics[Topic(topic)].add(subject)
    return [
        PracticeChanged(topic, frozenset() if "" in subjects else frozenset(subjects))
        for topic, subjects in topics.items()
    ]
