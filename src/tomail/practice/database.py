"""The practice database: reading, and the one way of writing."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, TypeVar

from sqlalchemy import URL, delete, event, update
from sqlalchemy.orm import Session

from tomail.base.clock import Clock
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.model.events import PracticeChanged, Topic
from tomail.model.people import Actor

from .address import is_sqlite
from .clock import PracticeClock
from .engine import not_a_member, open_engine, server_time, take_turn, translated
from .migrations import current_version, known_versions
from .tables.base import new_id
from .tables.changes import Applied, Change
from .tables.people import Device, Invitation
from .work import Work

PAUSES_SECONDS: Sequence[float] = (0.0, 0.2, 0.5, 1.0)  # a database that restarts is back by then
KEPT = timedelta(days=30)  # how long an operation may be asked about: a workstation is away for a holiday

log = logging.getLogger(__name__)
T = TypeVar("T")


class PracticeDatabase:
    """Shared by every thread. Where the database cannot be reached: EnvironmentTrouble (PRACTICE_AWAY)."""

    def __init__(
        self,
        url: URL,
        key: bytes | None,
        clock: Clock,
        *,
        published: Callable[[PracticeChanged], None] = lambda change: None,
    ) -> None:
        """`published` hears of every commit made here. Nothing is connected yet."""
        self.url = url
        self.device = ""  # by which a server names its connections
        self.engine = open_engine(url, key)
        self.clock = PracticeClock(clock)
        self._reader = self.engine
        if self.engine.dialect.name == "postgresql":
            one_moment = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
            self._reader = self.engine.execution_options(**one_moment)
        self.published = published
        event.listen(self.engine, "do_connect", self._with_password)

    def create(self) -> None:
        """Make the tables, or bring them to this version. Raises EnvironmentTrouble (PRACTICE_NEWER)."""
        from .migrations.upgrade import bring_up_to_date  # costs time that an ordinary start has no use for

        with translated():
            bring_up_to_date(self.engine)

    def version(self) -> str | None:
        """The last step that was run; None if it is empty. Raises EnvironmentTrouble (PRACTICE_NEWER)."""
        with translated():
            return current_version(self.engine)

    def is_current(self) -> bool:
        """False if tables are missing. Raises EnvironmentTrouble (PRACTICE_NEWER)."""
        self.hear_time()  # every start asks this first
        return self.version() == known_versions()[-1]

    def hear_time(self) -> None:
        """What time it is for the practice; every write hears it by itself."""
        with translated():
            self.clock.hear(server_time(self.engine))

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A consistent view; nothing written in it is kept."""
        with translated(), Session(self._reader) as session:
            yield session

    def write(self, actor: Actor, act: Callable[[Work], T], *, operation: str = "") -> T:
        """Carry out `act` as one unit of work; gives back its result, which must be plain JSON.

        `operation` names it: carried out once, however often it is asked for. When the connection
        breaks, it is tried again a few times by itself: whether the commit arrived or not.
        """
        operation = operation or new_id()
        for pause in PAUSES_SECONDS[:-1]:
            try:
                return self._write_once(actor, act, operation)
            except EnvironmentTrouble as trouble:
                if trouble.problem.kind is not ProblemKind.PRACTICE_AWAY:
                    raise
                log.info("practice database away, trying again")
                time.sleep(pause)
        return self._write_once(actor, act, operation)

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()
        if event.contains(self.engine, "do_connect", self._with_password):
            # SQLAlchemy's mappers remember dialects, and these their listeners, beyond the last connection.
            event.remove(self.engine, "do_connect", self._with_password)

    def _write_once(self, actor: Actor, act: Callable[[Work], T], operation: str) -> T:
        with translated(), self.engine.connect() as connection:
            writer = connection.execution_options(writing=True)
            with Session(writer, expire_on_commit=False) as session, session.begin():
                self.clock.hear(take_turn(session.connection()))
                before = session.get(Applied, operation)
                if before is not None:
                    done: T = before.result
                    return done
                _refuse_withdrawn(session, actor.device)
                work = Work(session, actor, self.clock.now())
                result = act(work)
                session.add(Applied(operation=operation, at=work.now, result=result))
                work.finish()
        self._publish(work)
        return result

    def _publish(self, work: Work) -> None:
        for topic in Topic:
            subjects = frozenset(subject for changed, subject in work.changed if changed is topic)
            if subjects:
                self.published(PracticeChanged(topic, frozenset() if "" in subjects else subjects))

    def connect_with(self, password: str) -> None:
        """From the next connection on; those that there are stay."""
        self.url = self.url.set(password=password)

    @property
    def is_file(self) -> bool:
        """Nobody else's computer."""
        return is_sqlite(self.url)

    def connect_by(self, url: URL) -> None:
        """By another login of the same database, as soon as nobody uses what there is."""
        self.url = url
        self.engine.dispose()

    def _with_password(self, dialect: object, record: object, args: object, named: dict[str, Any]) -> None:
        if not is_sqlite(self.url):
            named["application_name"] = f"tomail {self.device}".strip()
        if self.url.password is not None and not is_sqlite(self.url):
            named["user"], named["password"] = self.url.username, str(self.url.password)

    def forget_old_operations(self) -> None:
        """Rows that nobody asks for any more, and keys in invitations that nobody used."""
        limit = self.clock.now() - KEPT
        with translated(), Session(self.engine) as session, session.begin():
            session.execute(delete(Applied).where(Applied.at < limit))
            session.execute(delete(Change).where(Change.at < limit))
            unused = update(Invitation).where(Invitation.expires < self.clock.now())
            session.execute(unused.values(sealed=b""))


def _refuse_withdrawn(session: Session, device: str) -> None:
    """Whatever it still knows: keys keep it from reading, this from writing."""
    known = session.get(Device, device)
    if known is not None and known.withdrawn is not None:
        raise Refused(not_a_member())
