"""A practice database of one's own: an encrypted file and PostgreSQL, the same tests on both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.practice_file import KEY, new_practice_file
from tomail.model.events import PracticeChanged
from tomail.model.people import Actor
from tomail.practice.address import is_sqlite, practice_url
from tomail.practice.database import PracticeDatabase
from tomail.practice.tables import new_id
from tomail.practice.tables.people import User
from tomail.practice.work import Work

BOTH = (
    "sqlite",
    pytest.param("postgresql", marks=pytest.mark.server),
)


@dataclass
class SetClock:
    """A clock that tests move."""

    at: datetime = datetime(2026, 11, 21, 14, 0, tzinfo=UTC)
    ticks: float = 0.0

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.ticks


@dataclass
class Desk:
    """One workstation: its own connection, and what it heard."""

    database: PracticeDatabase
    actor: Actor
    clock: SetClock
    heard: list[PracticeChanged] = field(default_factory=list)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture(params=BOTH)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database's, without a practice in it."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'practice.db'}"
    made: str = request.getfixturevalue("postgresql").new_practice_database()
    return made


@pytest.fixture
def new_desk(url: str, clock: SetClock) -> Iterator[Callable[[], Desk]]:
    """Each call is another workstation of the same practice, with a user of its own."""
    with ExitStack() as stack:

        def make() -> Desk:
            heard: list[PracticeChanged] = []
            database = PracticeDatabase(practice_url(url), KEY, clock, published=heard.append)
            stack.callback(database.close)
            make_tables(database)
            return Desk(database, hire(database), clock, heard)

        yield make


@pytest.fixture
def empty(url: str, clock: SetClock) -> Iterator[Desk]:
    """A practice that nobody founded yet."""
    database = PracticeDatabase(practice_url(url), KEY, clock)
    make_tables(database)
    yield Desk(database, Actor("", ""), clock)
    database.close()


def make_tables(database: PracticeDatabase) -> None:
    """As `create`, which is as slow each time."""
    path = Path(str(database.url.database))
    if is_sqlite(database.url) and not path.exists():
        new_practice_file(path)
    if not database.is_current():
        database.create()


@pytest.fixture
def desk(new_desk: Callable[[], Desk]) -> Desk:
    return new_desk()


def hire(database: PracticeDatabase) -> Actor:
    """Somebody new, at a workstation of their own."""
    actor = Actor(new_id(), new_id())

    def add(work: Work) -> None:
        work.session.add(
            User(id=actor.user, initials=actor.user[:8], name="Person", created=work.now, public=b"")
        )

    database.write(actor, add)
    return actor
