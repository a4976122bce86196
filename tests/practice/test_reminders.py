"""Who sends a reminder, once; and what becomes of it, on both databases."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tomail.model.appointments import Reminder, ReminderState, StatedAppointment, Way
from tomail.practice.appointments import between, cancel, take_in
from tomail.practice.reminders import (
    LONGEST_SENDING,
    any_to_ask,
    claim,
    close,
    miss,
    reminders_for,
    settle,
    tidy_up,
    to_ask,
    unclear,
    untidy,
)
from tomail.practice.sms_limits import begun
from tomail.practice.work import Work

from .conftest import Desk, SetClock
from .filing import Station, found_station

START = datetime(2026, 12, 1, 9, tzinfo=UTC)
DUE = datetime(2026, 11, 29, 11, tzinfo=UTC)
CHECK_UP = StatedAppointment(external="4711", start=START)
_S = ReminderState


@pytest.fixture
def station(empty: Desk) -> Station:
    return found_station(empty.database)


@pytest.fixture
def appointment(station: Station) -> str:
    station.write(lambda work: take_in(work, station.keys, "file", [CHECK_UP]))
    with station.database.reading() as session:
        return between(session, station.keys, START, START + timedelta(days=1))[0].id


def claimed(station: Station, appointment: str, start: datetime = START, days: int = 2) -> str | None:
    made: str | None = station.write(
        lambda work: claim(work, appointment, start, days, Way.SMS, DUE, "seven")
    )
    return made


def become(station: Station, reminder: str, state: ReminderState, **changes: Any) -> bool:
    done: bool = station.write(lambda work: settle(work, reminder, state, **changes))
    return done


def tidied(station: Station, clock: SetClock) -> int:
    """Who looks whether there is something to do sees what is done."""
    with station.database.reading() as session:
        foreseen = untidy(session, clock.at)
    done: int = station.write(tidy_up)
    assert foreseen is (done > 0)
    return done


def told(station: Station, appointment: str) -> list[Reminder]:
    with station.database.reading() as session:
        return reminders_for(session, [appointment]).get(appointment, [])


def test_one_claims_and_nobody_after_them(station: Station, appointment: str) -> None:
    first = claimed(station, appointment)
    assert first
    assert claimed(station, appointment) is None
    assert claimed(station, appointment, days=1) not in (None, first)
    assert become(station, first, _S.ACCEPTED, provider_id="77", parts=1, price="0.075 EUR")
    assert claimed(station, appointment) is None
    one = next(each for each in told(station, appointment) if each.id == first)
    assert (one.state, one.provider_id, one.parts, one.price, one.tries) == (
        _S.ACCEPTED,
        "77",
        1,
        "0.075 EUR",
        1,
    )


def test_of_many_at_once_one_claims(station: Station, appointment: str, new_desk: Callable[[], Desk]) -> None:
    desks = [new_desk() for _ in range(4)]
    made: list[str | None] = []

    def act(work: Work) -> str | None:
        return claim(work, appointment, START, 2, Way.SMS, DUE, "seven")

    threads = [
        threading.Thread(target=lambda desk=desk: made.append(desk.database.write(desk.actor, act)))
        for desk in desks
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len([each for each in made if each]) == 1


def test_what_was_not_accepted_is_tried_again_when_its_time_comes(
    station: Station, appointment: str, clock: SetClock
) -> None:
    first = claimed(station, appointment)
    assert first
    later = clock.at + timedelta(minutes=5)
    assert become(station, first, _S.WAITING, why="away", next_try=later)
    assert claimed(station, appointment) is None
    clock.at = later
    assert claimed(station, appointment) == first
    assert told(station, appointment)[0].tries == 2


def test_a_claim_nobody_settled_is_unclear_for_ever(
    station: Station, appointment: str, clock: SetClock
) -> None:
    first = claimed(station, appointment)
    assert first
    clock.at += LONGEST_SENDING / 2
    assert tidied(station, clock) == 0
    clock.at += LONGEST_SENDING
    assert tidied(station, clock) == 1
    assert claimed(station, appointment) is None
    assert tidied(station, clock) == 0
    with station.database.reading() as session:
        assert [each.id for each in unclear(session, "seven", clock.at)] == [first]
        assert unclear(session, "lox24", clock.at) == unclear(session, "seven", START) == []


def test_an_unclear_one_goes_again_only_where_that_was_proved(
    station: Station, appointment: str, clock: SetClock
) -> None:
    first = claimed(station, appointment)
    assert first
    assert become(station, first, _S.UNCLEAR)
    assert claimed(station, appointment) is None
    assert become(station, first, _S.WAITING)
    assert claimed(station, appointment) == first


@pytest.mark.parametrize("end", [_S.REFUSED, _S.MISSED, _S.ACCEPTED])
def test_what_is_over_stays_over(station: Station, appointment: str, end: ReminderState) -> None:
    first = claimed(station, appointment)
    assert first
    assert become(station, first, end)
    for other in (_S.WAITING, _S.CLAIMED, _S.UNCLEAR, _S.REFUSED):
        assert not become(station, first, other)


def test_a_late_settling_does_not_undo_what_was_found_out(
    station: Station, appointment: str, clock: SetClock
) -> None:
    first = claimed(station, appointment)
    assert first
    clock.at += 2 * LONGEST_SENDING
    assert tidied(station, clock) == 1
    assert become(station, first, _S.ACCEPTED, provider_id="77")  # it comes back, and knows
    assert not become(station, first, _S.WAITING)


def test_moved_or_cancelled_nobody_is_reminded_of_the_old_time(
    station: Station, appointment: str, clock: SetClock
) -> None:
    moved = replace(CHECK_UP, start=START + timedelta(days=1))
    first = claimed(station, appointment)
    assert first
    become(station, first, _S.WAITING)
    station.write(lambda work: take_in(work, station.keys, "file", [moved]))
    assert claimed(station, appointment) is None
    assert tidied(station, clock) == 1
    assert told(station, appointment)[0].state is _S.DROPPED
    again = claimed(station, appointment, moved.start)
    assert again not in (None, first)
    station.write(lambda work: cancel(work, appointment))
    assert claimed(station, appointment, moved.start, 1) is None


def test_an_appointment_that_comes_back_to_its_time_is_reminded_of(
    station: Station, appointment: str, clock: SetClock
) -> None:
    first = claimed(station, appointment)
    assert first
    become(station, first, _S.WAITING)
    for start in (START + timedelta(days=1), START):
        station.write(
            lambda work, start=start: take_in(work, station.keys, "file", [replace(CHECK_UP, start=start)])
        )
        tidied(station, clock)
    assert claimed(station, appointment) == first


def test_what_waits_when_its_appointment_begins_was_missed(
    station: Station, appointment: str, clock: SetClock
) -> None:
    first = claimed(station, appointment)
    assert first
    become(station, first, _S.WAITING)
    clock.at = START - timedelta(seconds=1)
    assert tidied(station, clock) == 0
    clock.at = START
    assert tidied(station, clock) == 1
    assert told(station, appointment)[0].state is _S.MISSED


def test_a_try_says_by_whom_and_how_it_goes(station: Station, appointment: str) -> None:
    """What is unclear is looked for there, and nowhere else."""
    first = claimed(station, appointment)
    assert first
    become(station, first, _S.WAITING)
    again = station.write(
        lambda work: claim(work, appointment, START, 2, Way.MAIL, DUE, "lox24", "<one@example.org>")
    )
    assert again == first
    (one,) = told(station, appointment)
    assert (one.way, one.provider, one.provider_id) == (Way.MAIL, "lox24", "<one@example.org>")


def test_what_was_missed_is_written_down_once(station: Station, appointment: str) -> None:
    def act(work: Work) -> bool:
        return miss(work, appointment, START, 2, Way.SMS, DUE, "late")

    assert station.write(act) is True
    assert station.write(act) is False
    (one,) = told(station, appointment)
    assert (one.state, one.why) == (_S.MISSED, "late")


def test_a_provider_is_asked_now_and_then_for_some_days(
    station: Station, appointment: str, clock: SetClock
) -> None:
    first = claimed(station, appointment)
    assert first
    become(station, first, _S.ACCEPTED, provider_id="77")
    hourly = timedelta(hours=1)

    def ask() -> list[str]:
        with station.database.reading() as session:
            some = any_to_ask(session, clock.at, hourly, "seven")
            assert not any_to_ask(session, clock.at, hourly, "lox24")
        asked: dict[str, str] = station.write(lambda work: to_ask(work, hourly, "seven"))
        assert bool(asked) is some
        return list(asked.values())

    assert ask() == ["77"]
    assert ask() == []
    clock.at += hourly + timedelta(seconds=1)
    assert ask() == ["77"]
    assert become(station, first, _S.ARRIVED)
    clock.at += 2 * hourly
    assert ask() == []


def test_what_may_have_gone_counts(station: Station, appointment: str, clock: SetClock) -> None:
    since = clock.at
    first = claimed(station, appointment)
    assert first
    with station.database.reading() as session:
        assert begun(session, since, clock.at) == 1
    become(station, first, _S.REFUSED, why="credit")
    with station.database.reading() as session:
        assert begun(session, since, clock.at) == 0


@pytest.mark.parametrize(
    ("before", "after", "counts"),
    [
        ((_S.UNCLEAR,), _S.CLOSED, 1),
        ((_S.ACCEPTED, _S.LOST), _S.CLOSED, 1),
        ((_S.REFUSED,), _S.NOTED, 0),
        ((_S.MISSED,), _S.NOTED, 0),
    ],
)
def test_a_person_sees_to_what_went_amiss_and_limits_stay_as_they_are(
    station: Station,
    appointment: str,
    clock: SetClock,
    before: tuple[ReminderState, ...],
    after: ReminderState,
    counts: int,
) -> None:
    since = clock.at
    first = claimed(station, appointment)
    assert first
    for state in before:
        assert become(station, first, state, why="other", code="11")
    clock.at += timedelta(days=1)
    assert station.write(lambda work: close(work, first)) is True
    (one,) = told(station, appointment)
    assert (one.state, one.why, one.code) == (after, "other", "11")
    assert station.write(lambda work: close(work, first)) is False
    assert claimed(station, appointment) is None
    with station.database.reading() as session:
        assert begun(session, since, clock.at) == counts
        assert begun(session, clock.at - timedelta(hours=12), clock.at) == 0


@pytest.mark.parametrize("state", [_S.CLAIMED, _S.WAITING, _S.ACCEPTED, _S.ARRIVED])
def test_what_went_well_or_may_still_go_is_not_seen_to(
    station: Station, appointment: str, state: ReminderState
) -> None:
    first = claimed(station, appointment)
    assert first
    if state is _S.ARRIVED:
        assert become(station, first, _S.ACCEPTED)
    if state is not _S.CLAIMED:
        assert become(station, first, state)
    assert station.write(lambda work: close(work, first)) is False
    assert told(station, appointment)[0].state is state


def test_who_slept_does_not_free_what_another_one_is_sending(
    station: Station, appointment: str, clock: SetClock
) -> None:
    first = claimed(station, appointment)
    assert first
    assert become(station, first, _S.UNCLEAR)
    assert become(station, first, _S.WAITING, tries=1)
    assert claimed(station, appointment) == first
    assert not become(station, first, _S.WAITING, tries=1)
    assert claimed(station, appointment) is None
    assert become(station, first, _S.ACCEPTED, tries=2)


def test_an_answer_that_came_late_is_believed(station: Station, appointment: str) -> None:
    first = claimed(station, appointment)
    assert first
    assert become(station, first, _S.UNCLEAR)
    assert become(station, first, _S.WAITING, tries=1)
    assert become(station, first, _S.ACCEPTED, tries=1)
    assert claimed(station, appointment) is None


def test_a_clock_that_ran_ahead_leaves_nothing_claimed_for_ever(
    station: Station, appointment: str, clock: SetClock
) -> None:
    right = clock.at
    clock.at += timedelta(days=400)
    first = claimed(station, appointment)
    clock.at = right
    assert first
    assert tidied(station, clock) == 1
    assert told(station, appointment)[0].state is _S.UNCLEAR


def test_arriving_the_next_day_does_not_count_for_it(
    station: Station, appointment: str, clock: SetClock
) -> None:
    first = claimed(station, appointment)
    assert first
    assert become(station, first, _S.ACCEPTED)
    clock.at += timedelta(days=1)
    assert become(station, first, _S.ARRIVED)
    with station.database.reading() as session:
        assert begun(session, clock.at - timedelta(hours=12), clock.at) == 0
