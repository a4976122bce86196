"""This workstation's place in the practice: the shared database, the keys, and who is signed in."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

from sqlalchemy.orm import Session

from tomail.base.clock import Clock
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused, SignInNeeded
from tomail.base.events import EventBus
from tomail.base.language import system_language
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.events import PracticeChanged, PracticeStateChanged, Topic
from tomail.model.people import Actor, Right
from tomail.practice.app_role import is_own_login, own_login, told_password
from tomail.practice.changes import ChangeFeed
from tomail.practice.database import PracticeDatabase
from tomail.practice.engine import not_a_member, practice_away
from tomail.practice.founding import DeviceIdentity, found, is_founded, presets_for
from tomail.practice.keys import Keys
from tomail.practice.rights import not_allowed
from tomail.practice.snapshot import Snapshot, load_snapshot
from tomail.practice.work import Work

from .membership import Membership

log = logging.getLogger(__name__)
T = TypeVar("T")
AT_ONCE = 200  # acts of one unit of work


class PracticeSession:
    """Shared by every thread. With the database away it lives on what was seen last."""

    def __init__(
        self, database: PracticeDatabase, device: DeviceIdentity, membership: Membership, bus: EventBus
    ) -> None:
        """Raises EnvironmentTrouble (PRACTICE_AWAY) only where this workstation never saw the practice."""
        self.database = database
        self.device = device
        self.connected = True
        self._membership = membership
        self._bus = bus
        self._renewing = threading.Lock()
        self.keys = Keys(self._first_snapshot(), device.id, device.pair)
        self._feed = ChangeFeed(database.engine, self._heard)
        database.published = self._heard  # what this process does, it need not wait to hear

    @property
    def snapshot(self) -> Snapshot:
        """People, rights and sealed keys as they were seen last."""
        return self.keys.snapshot

    @property
    def actor(self) -> Actor:
        """Who acts. Raises SignInNeeded where the practice asks for a sign-in and nobody did, Refused
        (NOT_ALLOWED) at a workstation that was withdrawn."""
        user = self.keys.user
        if user is None:
            raise SignInNeeded(_sign_in()) if self._is_member() else Refused(not_a_member())
        return Actor(user, self.device.id)

    @property
    def engine_actor(self) -> Actor:
        """Who acts in the background: whoever is signed in, else the workstation as the built-in user."""
        return Actor(self.keys.user or self.snapshot.built_in.id, self.device.id)

    def write(self, act: Callable[[Work], T], *, operation: str = "") -> T:
        """One unit of work of the person who is signed in (practice.database)."""
        return self.database.write(self.actor, act, operation=operation)

    def write_each(self, items: Sequence[T], act: Callable[[Work, T], object]) -> None:
        """The same act on each, in units of work that keep no other workstation waiting for long."""

        def some(work: Work, part: Sequence[T]) -> None:
            for each in part:
                act(work, each)

        for start in range(0, len(items), AT_ONCE):
            self.write(partial(some, part=items[start : start + AT_ONCE]))

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A consistent view. Raises EnvironmentTrouble (PRACTICE_AWAY)."""
        with self.database.reading() as session:
            yield session

    def require_leave(self) -> None:
        """Raises SignInNeeded, Refused (NOT_ALLOWED) unless the person may take the workstation, with the
        accounts that they may open, out of the practice. One that was withdrawn opens nothing: it may go."""
        if self._is_member():
            self.require(Right.USERS)

    def require(self, right: Right, account: str = "") -> None:
        """Raises SignInNeeded, Refused (NOT_ALLOWED) unless the person has it, by what was seen last."""
        if not self.snapshot.rights.may(self.actor.user, right, account):
            raise not_allowed(right)

    def start(self) -> None:
        """Begin to hear what others do."""
        self._feed.start()

    def close(self) -> None:
        """End the thread and close the connections."""
        self._feed.stop()
        self.database.close()

    def look_now(self) -> None:
        """A person wants to know whether the database is back."""
        self._feed.look_now()

    def renew(self) -> None:
        """Look at people, rights and keys again. Raises EnvironmentTrouble (PRACTICE_AWAY)."""
        with self._renewing:
            try:
                snapshot = self._loaded()
            except EnvironmentTrouble as trouble:
                if not _was_put_out(trouble):
                    raise
                snapshot = self._put_out(self.snapshot)
            self._membership.keep_snapshot(self.database.url, snapshot)
            self.keys.renew(snapshot)
        self._follow_password()

    def _follow_password(self) -> None:
        """IT gave the workstations' role another one, because a workstation was withdrawn."""
        password, known = told_password(self.keys), self.database.url
        if password is None or known.password in (None, password) or is_own_login(known, self.device.id):
            return
        self.database.connect_with(password)
        if self._membership.url() == known:
            self._membership.choose(self.database.url)

    def take_own_login(self) -> None:
        """Come in by a login that can be taken away from this workstation alone, from now on."""
        known = self.database.url
        if not self.connected or self._membership.url() != known:
            return
        try:
            own = own_login(self.database, self.snapshot.practice, self.device.id)
        except EnvironmentTrouble:  # with the next start
            return
        if own is not None:
            self._membership.choose(own)
            self._membership.keep_snapshot(own, self.snapshot)
            self.database.connect_by(own)

    def _is_member(self) -> bool:
        own = self.snapshot.device(self.device.id)
        return own is not None and not own.withdrawn

    def _first_snapshot(self) -> Snapshot:
        try:
            snapshot = self._loaded()
        except EnvironmentTrouble as trouble:
            seen = self._membership.snapshot(self.database.url)
            if seen is None:
                raise
            self.connected = False
            return self._put_out(seen) if _was_put_out(trouble) else seen
        if snapshot.device(self.device.id) is None:
            raise Refused(not_a_member())
        self._membership.keep_snapshot(self.database.url, snapshot)
        return snapshot

    def _loaded(self) -> Snapshot:
        with self.database.reading() as session:
            return load_snapshot(session)

    def _heard(self, event: object) -> None:
        if isinstance(event, PracticeStateChanged):
            self.connected = event.connected
        if isinstance(event, PracticeChanged) and event.topic is Topic.PEOPLE:
            self._try_to_renew()
        self._bus.publish(event)
        if isinstance(event, PracticeStateChanged) and not event.connected and not self.database.is_file:
            self._look_whether_put_out()

    def _look_whether_put_out(self) -> None:
        """Who is withdrawn loses the connection, and cannot come in to hear it."""
        self._try_to_renew()
        if not self._is_member():
            self._bus.publish(PracticeChanged(Topic.PEOPLE))

    def _put_out(self, seen: Snapshot) -> Snapshot:
        log.info("this workstation was withdrawn")
        return seen.without(self.device.id)

    def _try_to_renew(self) -> None:
        try:
            self.renew()
        except EnvironmentTrouble:
            log.info("practice database away, rights are looked at when it is back")


def open_practice(membership: Membership, named: str | None, clock: Clock, bus: EventBus) -> PracticeSession:
    """The practice of this workstation; the one in the profile is made and founded at first use.

    Raises Refused (INVALID, NOT_ALLOWED: not a member), EnvironmentTrouble (PRACTICE_AWAY, PRACTICE_NEWER).
    """
    url = membership.url(named)
    device = membership.device()
    database = PracticeDatabase(url, membership.file_key(url), clock)
    database.device = device.id
    try:
        _prepare(database, device, own=membership.is_own(url))
        session = PracticeSession(database, device, membership, bus)
        session.take_own_login()
        return session
    except BaseException:
        database.close()
        raise


def _prepare(database: PracticeDatabase, device: DeviceIdentity, *, own: bool) -> None:
    try:
        current = database.is_current()
    except EnvironmentTrouble as trouble:
        if trouble.problem.kind is ProblemKind.PRACTICE_AWAY or _was_put_out(trouble):
            return  # what was seen last is enough
        raise
    if not current:
        if not own:
            raise Refused(_not_prepared())
        database.create()
    if own and not is_founded(database):
        found(database, device, presets_for(system_language()))


def _was_put_out(trouble: EnvironmentTrouble) -> bool:
    return trouble.problem.kind is ProblemKind.NOT_ALLOWED


def away() -> EnvironmentTrouble:
    """What a practice function says while the database cannot be reached."""
    return EnvironmentTrouble(practice_away())


def _sign_in() -> Problem:
    return Problem(
        ProblemKind.SIGN_IN_NEEDED,
        sentence(QT_TRANSLATE_NOOP("engine", "Nobody is signed in at this workstation.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Sign in with your initials (`--user INITIALS --pin-stdin`).")),
    )


def _not_prepared() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "The practice database does not have the tables of this tomail.")
        ),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Run `tomail practice create URL`, or `tomail practice upgrade URL`.")
        ),
    )
