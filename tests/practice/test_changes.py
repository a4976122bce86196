"""Other workstations hear of a change, and that the database went and came back."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.servers.postgresql import PostgreSQL
from tomail.base.errors import EnvironmentTrouble, Problem
from tomail.model.events import PracticeChanged, PracticeStateChanged, Topic
from tomail.practice import changes
from tomail.practice.address import practice_url
from tomail.practice.changes import ChangeFeed
from tomail.practice.database import PracticeDatabase
from tomail.practice.engine import not_a_member, practice_away
from tomail.practice.work import Work

from .conftest import Desk, SetClock, hire

PATIENCE_SECONDS = 30


@contextmanager
def listening(database: PracticeDatabase) -> Iterator[queue.Queue[object]]:
    heard: queue.Queue[object] = queue.Queue()
    feed = ChangeFeed(database.engine, heard.put)
    feed.start()
    try:
        look_at_everything(heard)
        yield heard
    finally:
        feed.stop()


def look_at_everything(heard: queue.Queue[object]) -> None:
    """Whoever begins to listen, again or at all, missed what was said before."""
    assert heard.get(timeout=PATIENCE_SECONDS) == PracticeStateChanged(connected=True)
    assert {heard.get(timeout=PATIENCE_SECONDS) for _ in Topic} == {PracticeChanged(topic) for topic in Topic}


def tell(*subjects: str) -> Callable[[Work], None]:
    def act(work: Work) -> None:
        for subject in subjects:
            work.tell(Topic.MAIL, subject)

    return act


def test_another_workstation_hears_which_mails_changed(new_desk: Callable[[], Desk]) -> None:
    here, there = new_desk(), new_desk()
    with listening(there.database) as heard:
        here.database.write(here.actor, tell("m1", "m2"))
        subjects: set[str] = set()
        while subjects != {"m1", "m2"}:
            change = heard.get(timeout=PATIENCE_SECONDS)
            assert isinstance(change, PracticeChanged)
            subjects |= change.subjects


def test_a_change_without_subject_speaks_of_everything(new_desk: Callable[[], Desk]) -> None:
    here, there = new_desk(), new_desk()
    with listening(there.database) as heard:
        here.database.write(here.actor, tell(""))
        assert heard.get(timeout=PATIENCE_SECONDS) == PracticeChanged(Topic.MAIL)


def test_looking_whether_the_line_still_works_misses_nothing(
    new_desk: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "EAR_SECONDS", 0.001)
    here, there = new_desk(), new_desk()
    with listening(there.database) as heard:
        for number in range(20):
            here.database.write(here.actor, tell(f"m{number}"))
            change = heard.get(timeout=PATIENCE_SECONDS)
            assert change == PracticeChanged(Topic.MAIL, frozenset({f"m{number}"}))


@pytest.mark.server
def test_away_and_back_are_told_and_then_everything_is_looked_at_again(clock: SetClock) -> None:
    with PostgreSQL() as server:
        database = PracticeDatabase(practice_url(server.new_database()), None, clock)
        database.create()
        hire(database)
        with listening(database) as heard:
            server.stop()
            assert heard.get(timeout=PATIENCE_SECONDS) == PracticeStateChanged(connected=False)
            server.start()
            look_at_everything(heard)
        database.close()


def test_who_may_not_come_in_any_more_is_told_once_more(
    new_desk: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a withdrawal a connection just ends, and only the next one says why."""
    troubles: list[Problem] = [practice_away(), practice_away(), not_a_member(), not_a_member()]

    def fail(feed: ChangeFeed) -> None:
        if not troubles:
            feed._waker.stop()
            return
        raise EnvironmentTrouble(troubles.pop(0))

    monkeypatch.setattr(ChangeFeed, "_listen", fail)
    monkeypatch.setattr(changes, "LONGEST_PAUSE_SECONDS", 0.01)
    heard: queue.Queue[object] = queue.Queue()
    feed = ChangeFeed(new_desk().database.engine, heard.put)
    feed.start()
    feed._thread.join(PATIENCE_SECONDS)
    assert [heard.get_nowait() for _ in range(heard.qsize())] == [PracticeStateChanged(connected=False)] * 2
