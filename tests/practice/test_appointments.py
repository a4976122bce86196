"""Appointments from outside and by hand, on both databases: changed by what a source says, never doubled."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tomail.base.errors import ProblemKind, Refused
from tomail.model.appointments import Appointment, AppointmentState, StatedAppointment
from tomail.practice.appointments import Taken, between, cancel, enter, name_patients, of_patient, take_in
from tomail.practice.erasure import erase

from .conftest import Desk, SetClock
from .filing import Station, found_station

START = datetime(2026, 12, 1, 9, tzinfo=UTC)
CHECK_UP = StatedAppointment(external="4711", patient="10482", start=START, title="MARKE-Kontrolle")


@pytest.fixture
def station(empty: Desk) -> Station:
    return found_station(empty.database)


def take(station: Station, *stated: StatedAppointment, source: str = "file") -> Taken:
    return Taken(**station.write(lambda work: take_in(work, station.keys, source, stated)))


def kept(station: Station) -> list[Appointment]:
    with station.database.reading() as session:
        return between(session, station.keys, START - timedelta(days=30), START + timedelta(days=30))


def test_an_appointment_is_kept_with_its_patient(station: Station) -> None:
    huber = station.admit("10482")
    assert take(station, CHECK_UP) == Taken(added=1)
    (one,) = kept(station)
    assert (one.patient, one.start, one.title, one.state) == (
        huber,
        START,
        "MARKE-Kontrolle",
        AppointmentState.PLANNED,
    )
    with station.database.reading() as session:
        assert [each.id for each in of_patient(session, station.keys, huber)] == [one.id]


def test_the_same_file_again_changes_nothing(station: Station) -> None:
    take(station, CHECK_UP)
    assert take(station, CHECK_UP) == Taken(unchanged=1)
    assert len(kept(station)) == 1


def test_a_moved_one_is_known_since_it_was_moved(station: Station, clock: SetClock) -> None:
    take(station, CHECK_UP)
    before = kept(station)[0]
    clock.at += timedelta(hours=3)
    assert take(station, replace(CHECK_UP, title="Impfung")) == Taken(changed=1)
    assert kept(station)[0].known == before.known
    assert take(station, replace(CHECK_UP, start=START + timedelta(days=1), title="Impfung")).changed == 1
    (moved,) = kept(station)
    assert (moved.id, moved.start, moved.known) == (before.id, START + timedelta(days=1), clock.at)


def test_two_sources_may_use_the_same_number(station: Station) -> None:
    take(station, CHECK_UP)
    take(station, CHECK_UP, source="elsewhere")
    assert len(kept(station)) == 2


def test_a_whole_list_cancels_what_it_does_not_name(station: Station) -> None:
    earlier = replace(CHECK_UP, external="1", start=START - timedelta(days=5))
    take(station, earlier, CHECK_UP, replace(CHECK_UP, external="2"))
    whole = station.write(
        lambda work: take_in(
            work,
            station.keys,
            "file",
            [replace(CHECK_UP, external="2")],
            whole_from=START - timedelta(days=1),
        )
    )
    assert (whole["unchanged"], whole["cancelled"]) == (1, 1)
    states = {each.external: each.state for each in kept(station)}
    assert states == {
        "1": AppointmentState.PLANNED,  # before the list begins
        "4711": AppointmentState.CANCELLED,
        "2": AppointmentState.PLANNED,
    }


def test_a_patient_who_comes_in_later_is_found(station: Station) -> None:
    take(station, CHECK_UP)
    assert kept(station)[0].patient is None
    huber = station.admit("10482")
    assert station.write(name_patients) == 1
    assert kept(station)[0].patient == huber
    assert station.write(name_patients) == 0


def test_whom_a_source_does_not_name_any_more_is_nobodys(station: Station) -> None:
    station.admit("10482")
    take(station, CHECK_UP)
    take(station, replace(CHECK_UP, patient=""))
    assert kept(station)[0].patient is None


def test_by_hand_entered_moved_and_cancelled(station: Station) -> None:
    huber = station.admit("10482")
    mine = StatedAppointment(external="by-hand-1", start=START)
    made = station.write(lambda work: enter(work, station.keys, mine, huber))
    later = replace(mine, start=START + timedelta(hours=1))
    assert station.write(lambda work: enter(work, station.keys, later, huber)) == made
    (one,) = kept(station)
    assert (one.patient, one.start) == (huber, START + timedelta(hours=1))
    station.write(lambda work: cancel(work, made))
    assert kept(station)[0].state is AppointmentState.CANCELLED
    with pytest.raises(Refused) as refused:
        station.write(lambda work: cancel(work, "0" * 32))
    assert refused.value.problem.kind is ProblemKind.NOT_FOUND


def test_thousands_are_looked_up_at_once(station: Station) -> None:
    many = [
        replace(CHECK_UP, external=str(number), start=START + timedelta(minutes=number % 600))
        for number in range(1500)
    ]
    assert take(station, *many) == Taken(added=1500)
    assert take(station, *many) == Taken(unchanged=1500)
    assert len(kept(station)) == 1500


def test_who_is_erased_has_no_appointments_any_more(station: Station) -> None:
    huber = station.admit("10482")
    take(station, CHECK_UP)
    station.write(lambda work: erase(work, huber))
    assert kept(station) == []
