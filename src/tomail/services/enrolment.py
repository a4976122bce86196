"""Becoming a workstation of a practice: making a new one, or joining one with a code."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import URL, select

from tomail.base.clock import Clock
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.language import system_language
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.people import Actor, Right
from tomail.practice.address import is_sqlite, practice_url
from tomail.practice.app_role import allow_again, new_password, tell_password, workstation_url
from tomail.practice.database import PracticeDatabase
from tomail.practice.devices import InvitationCode, join, plain_code
from tomail.practice.founding import DeviceIdentity, found, is_founded, presets_for
from tomail.practice.keys import Keys
from tomail.practice.sealing import Unopened, lock_with_password, unlock_with_password
from tomail.practice.snapshot import Snapshot, load_snapshot
from tomail.practice.tables.people import Practice

from .membership import Membership
from .practice import PracticeSession

_PURPOSE = "tomail/file-invitation/v1"
_SUFFIX = ".invitation"
_GOOD_FOR = timedelta(hours=24)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class PracticeStatus:
    """How a practice database is doing. `url` holds the password where workstations need to be told it."""

    url: str
    version: str | None
    workstations: int
    users: int


class Enrolment:
    """What IT does once. A profile belongs to one practice; its accounts come along (services.container)."""

    def __init__(self, membership: Membership, clock: Clock, practice: PracticeSession) -> None:
        """`practice` is the one that the workstation belongs to now."""
        self._membership = membership
        self._clock = clock
        self._practice = practice

    def create(self, named: str, leave: Callable[[], None] = lambda: None) -> PracticeStatus:
        """Make a practice at this URL (the owner's, on PostgreSQL), and be its first workstation. `leave`
        ends what belongs to the practice before.

        Raises Refused (INVALID: there is one already, NOT_ALLOWED), SignInNeeded, EnvironmentTrouble.
        """
        self._practice.require_leave()
        url = practice_url(named)
        with self._database(url) as database:
            if database.version() and is_founded(database):
                raise Refused(_there_already())
            database.create()
            found(database, self._membership.device(), presets_for(system_language()))
            practice = _practice(database)
            own = workstation_url(database, practice)
            self._tell(database, own)
            leave()
            self._membership.choose(own)
            return self._status(database, own.render_as_string(hide_password=False))

    def _tell(self, database: PracticeDatabase, url: URL) -> None:
        """Workstations come in by logins of their own, and tell new ones the one of all."""
        if is_sqlite(url):
            return
        device, seen = self._membership.device(), _snapshot(database)
        keys = Keys(seen, device.id, device.pair)
        actor = Actor(seen.built_in.id, device.id)
        database.write(actor, lambda work: tell_password(work, keys, str(url.password)))

    def upgrade(self, named: str) -> PracticeStatus:
        """Bring the tables to the version of this tomail. Raises as `create`."""
        with self._existing(named) as database:
            database.create()
            allow_again(database, _practice(database))
            return self._status(database)

    def new_password(self, named: str) -> PracticeStatus:
        """The role of workstations gets another one, after one of them was withdrawn. Who is connected
        hears it; others are told the URL (`move`). `named` is the owner's. Raises as `create`.
        """
        self._practice.require(Right.USERS)
        with self._existing(named) as database:
            self._require_own(database)
            url, keys = new_password(database, _practice(database)), self._practice.keys
            if url.password is not None:
                self._practice.write(lambda work: tell_password(work, keys, str(url.password)))
            return self._status(database, url.render_as_string(hide_password=False))

    def move(self, named: str) -> PracticeStatus:
        """The practice is at this URL now: another server or password. Raises as `status`, and Refused
        (INVALID) for another practice."""
        self._practice.require(Right.USERS)
        with self._existing(named) as database:
            self._require_own(database)
            self._membership.choose(database.url)
            return self._status(database)

    def _require_own(self, database: PracticeDatabase) -> None:
        if _practice(database) != self._practice.snapshot.practice:
            raise Refused(_another_practice())

    def status(self, named: str | URL) -> PracticeStatus:
        """Raises Refused (NOT_FOUND), EnvironmentTrouble."""
        with self._existing(named) as database:
            return self._status(database)

    def join(self, named: str, typed: str, leave: Callable[[], None] = lambda: None) -> str:
        """Become a workstation of the practice at this URL; gives back the id of the device.

        Raises Refused (INVALID: the code opens no invitation, NOT_ALLOWED), SignInNeeded.
        """
        self._practice.require_leave()
        url = practice_url(named)
        side = self._file_key_from(url, plain_code(typed)) if is_sqlite(url) else None
        with self._existing(named) as database:
            device, known = self._joining(_snapshot(database))
            if not known:
                join(database, device, typed)
        if side:
            side.unlink(missing_ok=True)
        leave()
        self._membership.become(device)
        self._membership.choose(url)
        log.info("device %s joined a practice", device.id)
        return device.id

    def beside(self, url: URL, invitation: InvitationCode) -> None:
        """A practice in a file: another profile of this machine needs the file's key too. It lies beside the
        file, under the code, until it is used or a day has passed."""
        key = self._membership.file_key(url)
        if key is None or not url.database:
            return
        file = Path(url.database)
        for old in _side_files(file):
            if self._clock.now().timestamp() - old.stat().st_mtime > _GOOD_FOR.total_seconds():
                old.unlink(missing_ok=True)
        sealed = lock_with_password(invitation.code, b"", key, _PURPOSE)
        side = file.with_name(f"{file.name}.{os.urandom(4).hex()}{_SUFFIX}")
        side.write_bytes(sealed)
        side.chmod(file.stat().st_mode & 0o777)

    def _joining(self, seen: Snapshot) -> tuple[DeviceIdentity, bool]:
        """Who joins: another one after it was withdrawn. True if it did, and died before noting it."""
        device = self._membership.device()
        known = seen.device(device.id)
        if known is not None and known.withdrawn:
            device = self._membership.next_device()
            known = seen.device(device.id)
        return device, known is not None

    def _file_key_from(self, url: URL, code: str) -> Path | None:
        """The side file that the code opens; its key is kept. None if this profile has the key already."""
        for side in _side_files(Path(url.database or "")):
            try:
                key = unlock_with_password(code, b"", side.read_bytes(), _PURPOSE)
            except (Unopened, OSError):
                continue
            self._membership.keep_file_key(url, key)
            return side
        return None

    @contextmanager
    def _existing(self, named: str | URL) -> Iterator[PracticeDatabase]:
        url = practice_url(named) if isinstance(named, str) else named
        if is_sqlite(url) and not Path(url.database or "").is_file():
            raise Refused(_not_there())
        with self._database(url) as database:
            if database.version() is None or not is_founded(database):
                raise Refused(_not_there())
            yield database

    @contextmanager
    def _database(self, url: URL) -> Iterator[PracticeDatabase]:
        database = PracticeDatabase(url, self._membership.file_key(url), self._clock)
        try:
            yield database
        finally:
            database.close()

    def _status(self, database: PracticeDatabase, shown: str = "") -> PracticeStatus:
        version, seen = database.version(), _snapshot(database)
        return PracticeStatus(
            url=shown or database.url.render_as_string(hide_password=True),
            version=version,
            workstations=sum(not each.withdrawn for each in seen.devices),
            users=sum(not (each.disabled or each.built_in) for each in seen.people),
        )


def _side_files(file: Path) -> list[Path]:
    return sorted(file.parent.glob(f"{file.name}.*{_SUFFIX}"))


def _snapshot(database: PracticeDatabase) -> Snapshot:
    with database.reading() as session:
        return load_snapshot(session)


def _practice(database: PracticeDatabase) -> str:
    with database.reading() as session:
        return session.scalars(select(Practice.id)).one()


def _there_already() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "There is a practice at this address already.")),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Let it join with a code: `tomail practice join URL --code-stdin`.")
        ),
    )


def _another_practice() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "There is another practice at this address.")),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Let it join with a code: `tomail practice join URL --code-stdin`.")
        ),
    )


def _not_there() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "There is no practice at this address.")),
        sentence(QT_TRANSLATE_NOOP("engine", "`tomail practice create URL` makes one.")),
    )
