"""Whatever a source is: said again it changes nothing, moved it moves, cancelled it goes; nothing doubles."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tomail.services.appointments import FILE, Imported
from tomail.services.container import Services

from .test_appointments import NOW, PATIENTS, SetClock, calendar, event, kept
from .workstations import Workstations

Take = Callable[[bytes], Imported]
Written = Callable[[datetime, bool], bytes]


@pytest.fixture
def services(workstations: Workstations) -> Services:
    services = workstations.open(clock=SetClock())
    assert not services.patients.import_file(PATIENTS.encode()).refused
    return services


def table(start: datetime, cancelled: bool) -> bytes:
    state = "storniert" if cancelled else "geplant"
    return f"Nr;PatNr;Beginn;Status\na;10482;{start.isoformat()};{state}\n".encode()


def ics(start: datetime, cancelled: bool) -> bytes:
    state = "CANCELLED" if cancelled else "CONFIRMED"
    days = (start - NOW).days
    return calendar(event("a", days, "SUMMARY:Pat.-Nr. 10482", f"STATUS:{state}"))


def fhir(start: datetime, cancelled: bool) -> bytes:
    patient = {"resourceType": "Patient", "id": "p", "identifier": [{"value": "10482"}]}
    said = {
        "resourceType": "Appointment",
        "id": "a",
        "status": "cancelled" if cancelled else "booked",
        "start": start.isoformat(),
        "participant": [{"actor": {"reference": "Patient/p"}}],
    }
    return f"{json.dumps(patient)}\n{json.dumps(said)}\n".encode()


def gdt(start: datetime, cancelled: bool) -> bytes:
    local = start.astimezone(tz=None) if start.tzinfo is None else start
    fields = (
        ("8000", "6303" if cancelled else "6302"), ("3000", "10482"), ("8310", "a"),
        ("6200", f"{local:%d%m%Y}"), ("6201", f"{local:%H%M%S}"),
    )  # fmt: skip
    return b"".join(f"{len(text) + 9:03}{number}{text}\r\n".encode() for number, text in fields)


@pytest.mark.parametrize("through", ["a file", "the folder"])
@pytest.mark.parametrize("written", [table, ics, fhir, gdt])
def test_said_again_moved_and_cancelled(
    services: Services, tmp_path: Path, written: Written, through: str
) -> None:
    services.settings.set("practice.time_zone", "UTC")
    days, at = iter(range(1, 9)), NOW + timedelta(days=3)

    def into_the_folder(data: bytes) -> Imported:
        path, stamp = tmp_path / "termine.txt", 1000 * next(days)
        path.write_bytes(data)
        os.utime(path, (stamp, stamp))
        return services.appointment_sources.look()

    services.settings.set("appointments.folder", str(tmp_path) if through == "the folder" else "")
    take: Take = lambda data: services.appointments.import_file(data, FILE)  # noqa: E731
    take = into_the_folder if through == "the folder" else take
    assert take(written(at, False)).added == 1
    assert counts(take(written(at, False))) == (0, 0, 1)
    assert counts(take(written(at + timedelta(days=1), False))) == (0, 1, 0)
    assert counts(take(written(at + timedelta(days=1), True))) == (0, 1, 0)
    (one,) = kept(services)
    assert (one.start, one.state.value) == (at + timedelta(days=1), "cancelled")
    assert one.patient == services.patients.numbered("10482").id
    assert counts(take(written(at, False))) == (0, 1, 0)  # it takes place after all
    assert [each.state.value for each in kept(services)] == ["planned"]
    assert services.appointment_sources.troubles == ()


def counts(done: Imported) -> tuple[int, int, int]:
    assert (done.refused, done.cancelled) == ([], 0)
    return done.added, done.changed, done.unchanged


ZONE = """BEGIN:VTIMEZONE
TZID:{name}
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE"""


@pytest.mark.parametrize(
    "name",
    [
        "Europe/Berlin",
        "/freeassociation.sourceforge.net/Europe/Berlin",
        "W. Europe Standard Time",
        "(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien",
        "Praxiszeit 1",
    ],
)
def test_a_series_in_a_zone_of_whatever_name(services: Services, name: str) -> None:
    """By the practice's clock, also behind the night in which clocks change; one moved, one dropped."""
    services.settings.set("practice.time_zone", "Europe/Berlin")
    asked = f'TZID="{name}"' if ":" in name or "," in name else f"TZID={name}"
    weekly = [
        "BEGIN:VEVENT", "UID:s", "SEQUENCE:1", f"DTSTART;{asked}:20261012T090000", "SUMMARY:Pat.-Nr. 10482",
        "RRULE:FREQ=WEEKLY;COUNT=4", f"EXDATE;{asked}:20261019T090000", "END:VEVENT",
    ]  # fmt: skip
    moved = [
        "BEGIN:VEVENT", "UID:s", "SEQUENCE:2", f"RECURRENCE-ID;{asked}:20261026T090000",
        f"DTSTART;{asked}:20261027T103000", "SUMMARY:Pat.-Nr. 10482", "END:VEVENT",
    ]  # fmt: skip
    zone = ZONE.format(name=name).replace("\n", "\r\n")
    first = calendar(zone, "\r\n".join(weekly))
    second = calendar(zone, "\r\n".join(moved), "\r\n".join(weekly))
    assert services.appointments.import_file(first, FILE).added == 3
    assert counts(services.appointments.import_file(first, FILE)) == (0, 0, 3)
    assert counts(services.appointments.import_file(second, FILE)) == (0, 1, 2)
    assert counts(services.appointments.import_file(second, FILE)) == (0, 0, 3)
    found = services.appointments.between(NOW, NOW + timedelta(days=300))
    assert [f"{each.appointment.start.astimezone(UTC):%m-%d %H:%M}" for each in found] == [
        "10-12 07:00",
        "10-27 09:30",
        "11-02 08:00",
    ]


def test_of_two_of_the_same_the_later_sequence_counts(services: Services) -> None:
    old, new = event("a", 2, "SEQUENCE:3"), event("a", 4, "SEQUENCE:4")
    for data in (calendar(old, new), calendar(new, old)):
        services.appointments.import_file(data, FILE)
        (one,) = kept(services)
        assert one.start == NOW + timedelta(days=4)
