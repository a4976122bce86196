"""Files with appointments: whose they are, what they no longer name, and lists that suddenly are short."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tomail.base.errors import ProblemKind, Refused
from tomail.model.appointments import Appointment, AppointmentState
from tomail.practice.importing.appointments import Column
from tomail.services.appointments import FILE
from tomail.services.container import Services

from .workstations import Workstations

NOW = datetime(2026, 5, 4, 8, tzinfo=UTC)
PATIENTS = """number,last_name,first_name,birth_date,email
10482,Huber,Josef,1990-11-04,huber@example.org
10483,Moser,Anna,1991-01-02,familie@example.org
10484,Moser,Paul,1992-01-02,familie@example.org
"""


class SetClock:
    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()


@pytest.fixture
def services(workstations: Workstations) -> Services:
    services = workstations.open(clock=SetClock())
    assert not services.patients.import_file(PATIENTS.encode()).refused
    return services


def calendar(*events: str) -> bytes:
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *events, "END:VCALENDAR", "")).encode()


def event(uid: str, days: int, *lines: str) -> str:
    start = NOW + timedelta(days=days)
    return "\r\n".join(
        ("BEGIN:VEVENT", f"UID:{uid}", f"DTSTART:{start:%Y%m%dT%H%M%SZ}", *lines, "END:VEVENT")
    )


def kept(services: Services) -> list[Appointment]:
    return [each.appointment for each in services.appointments.between(NOW, NOW + timedelta(days=90))]


def states(services: Services) -> dict[str, str]:
    return {each.external: each.state.value for each in kept(services)}


def test_the_patient_by_number_or_by_an_address_that_one_alone_has(services: Services) -> None:
    done = services.appointments.import_file(
        calendar(
            event("a", 2, "SUMMARY:Pat.-Nr. 10482"),
            event("b", 3, "ATTENDEE:mailto:HUBER@example.org"),
            event("c", 4, "ATTENDEE:mailto:familie@example.org"),
            event("d", 5, "SUMMARY:Pat.-Nr. 99"),
        ),
        FILE,
    )
    assert (done.added, done.nobody) == (4, 2)
    huber = services.patients.numbered("10482").id
    assert [each.patient for each in kept(services)] == [huber, huber, None, None]


def test_what_columns_mean_is_kept_for_tables_that_have_them(services: Services, tmp_path: Path) -> None:
    data = b"Lfd;Wer;Wann;Um\n1;10482;06.05.2026;8:30\n"
    with pytest.raises(Refused):
        services.appointments.import_file(data, FILE)
    (tmp_path / "liste.csv").write_bytes(data)
    os.utime(tmp_path / "liste.csv", (1000, 1000))
    services.settings.set("appointments.folder", str(tmp_path))
    services.appointment_sources.look()
    (trouble,) = services.appointment_sources.troubles
    assert "columns can be assigned" in str(trouble.problem.next_step)
    with pytest.raises(Refused):
        services.appointments.keep_columns({Column.ID: "Lfd"})
    columns = {Column.ID: "Lfd", Column.PATIENT: "Wer", Column.START: "Wann", Column.TIME: "Um"}
    services.appointments.keep_columns(columns)
    assert services.appointment_sources.look().added == 1
    assert services.appointment_sources.troubles == ()
    assert services.appointments.import_file(data, FILE).unchanged == 1
    known = b"Nr;PatNr;Beginn\n2;10482;07.05.2026 08:30\n"
    assert services.appointments.import_file(known, FILE).added == 1


def test_moved_and_cancelled_ones_of_a_series_change_and_never_double(services: Services) -> None:
    rule = "RRULE:FREQ=WEEKLY;COUNT=4"
    assert services.appointments.import_file(calendar(event("a", 1, rule)), FILE).added == 4
    assert services.appointments.import_file(calendar(event("a", 1, rule)), FILE).unchanged == 4
    second, third = (f"{NOW + timedelta(days=days):%Y%m%dT%H%M%SZ}" for days in (8, 15))
    moved = event("a", 9, f"RECURRENCE-ID:{second}")
    done = services.appointments.import_file(calendar(event("a", 1, rule, f"EXDATE:{third}"), moved), FILE)
    assert (done.added, done.changed, done.unchanged, done.cancelled) == (0, 1, 2, 1)
    assert [each.start - NOW for each in kept(services) if each.state is AppointmentState.PLANNED] == [
        timedelta(days=1),
        timedelta(days=9),
        timedelta(days=22),
    ]


def test_what_moves_far_away_is_not_kept_at_its_old_time(services: Services) -> None:
    services.appointments.import_file(calendar(event("a", 1), event("b", 1)), FILE)
    done = services.appointments.import_file(calendar(event("a", 500)), FILE)
    assert done.cancelled == 1
    assert states(services) == {"a": "cancelled", "b": "planned"}


def test_what_cannot_be_read_any_more_stays(services: Services) -> None:
    feed = [event("a", 1), event("b", 2)]
    services.appointments.import_file(calendar(*feed), "url", whole=True)
    hostile = event("a", 1, "RRULE:FREQ=SECONDLY")
    done = services.appointments.import_file(calendar(hostile, feed[1]), "url", whole=True)
    assert (done.cancelled, len(done.refused)) == (0, 1)
    assert states(services) == {"a": "planned", "b": "planned"}


def test_a_whole_calendar_cancels_what_it_no_longer_names(services: Services) -> None:
    many = [event(f"e{number}", 1 + number) for number in range(20)]
    services.appointments.import_file(calendar(*many), "url", whole=True)
    services.appointments.import_file(calendar(event("other", 3)), FILE)
    done = services.appointments.import_file(calendar(*many[3:]), "url", whole=True)
    assert (done.cancelled, done.unchanged) == (3, 17)
    assert states(services)["other"] == "planned"


@pytest.mark.parametrize("left", [0, 3, 9])
def test_a_calendar_that_is_suddenly_short_changes_nothing(services: Services, left: int) -> None:
    many = [event(f"e{number}", 1 + number) for number in range(20)]
    services.appointments.import_file(calendar(*many), "url", whole=True)
    with pytest.raises(Refused) as refused:
        services.appointments.import_file(calendar(*many[:left], event("new", 3)), "url", whole=True)
    assert refused.value.problem.kind is ProblemKind.CONFLICT
    assert set(states(services).values()) == {"planned"}
    assert len(kept(services)) == 20
    done = services.appointments.import_file(calendar(*many[:left]), "url", whole=True, fewer=True)
    assert done.cancelled == 20 - left


@pytest.mark.parametrize(
    "data", [b"", b"<html>Anmelden</html>", calendar(event("a", 1))[:-20], b'{"resourceType": "Bundle"}']
)
def test_what_is_no_whole_calendar_is_refused_as_one(services: Services, data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        services.appointments.import_file(data, "url", whole=True)
    assert refused.value.problem.kind is ProblemKind.INVALID


def test_of_the_past_nothing_is_cancelled(services: Services) -> None:
    services.appointments.import_file(calendar(event("a", -1), event("b", 1)), "url", whole=True)
    assert services.appointments.import_file(calendar(event("b", 1)), "url", whole=True).cancelled == 0
