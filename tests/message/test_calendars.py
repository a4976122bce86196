"""Appointments that come by mail, and what they claim to be."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.calendars import answered, read_invitation
from tomail.model.purposes import Method, Participation, Recurrence

CORPORA = Path(os.environ.get("TOMAIL_CORPORA") or Path.home() / ".cache" / "tomail-corpora")
FILES = sorted((CORPORA / "dev").rglob("*.ics"))
SAMPLE = int(os.environ.get("TOMAIL_CORPUS_SAMPLE", "400"))
NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
SECONDS = 2.0  # the limit of the design, on a machine that has other things to do too


def calendar(*lines: str, method: str = "REQUEST", above: str = "") -> str:
    event = "\r\n".join(("UID:1", *lines))
    return (
        f"BEGIN:VCALENDAR\r\nMETHOD:{method}\r\n{above}BEGIN:VEVENT\r\n{event}\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def test_what_when_where_and_who() -> None:
    found = read_invitation(
        calendar(
            "DTSTART;TZID=W. Europe Standard Time:20260701T100000",
            "DURATION:PT90M",
            "SUMMARY:Fortbildung\\, Teil 1",
            "LOCATION:Raum\u202e 2",
            "ORGANIZER;CN=Dr. Weber:MAILTO:weber@example.org",
            'ATTENDEE;CN="Kern, Anna";PARTSTAT=ACCEPTED:mailto:anna@example.org',
            "ATTENDEE:mailto:Praxis@example.org",
        ),
        3,
        NOW,
    )
    assert found is not None
    assert (found.part, found.method, found.summary, found.location) == (
        3,
        Method.REQUEST,
        "Fortbildung, Teil 1",
        "Raum 2",
    )
    assert isinstance(found.start, datetime)
    assert isinstance(found.end, datetime)
    assert found.start.astimezone(UTC) == datetime(2026, 7, 1, 8, 0, tzinfo=UTC)
    assert found.end - found.start == timedelta(minutes=90)
    assert str(found.organiser) == "Dr. Weber <weber@example.org>"
    assert answered(found.attendees, "anna@example.org") is Participation.ACCEPTED
    assert answered(found.attendees, "praxis@example.org") is Participation.OPEN
    assert answered(found.attendees, "other@example.org") is None


def test_a_zone_of_its_own() -> None:
    zone = (
        "BEGIN:VTIMEZONE\r\nTZID:Mine\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
        "TZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    )
    found = read_invitation(calendar("DTSTART;TZID=Mine:20261201T100000", above=zone), 0, NOW)
    assert found is not None
    assert isinstance(found.start, datetime)
    assert found.start.utcoffset() == timedelta(hours=3)


def test_whole_days() -> None:
    found = read_invitation(calendar("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227"), 0, NOW)
    assert found is not None
    assert (found.start, found.end) == (date(2026, 12, 24), date(2026, 12, 27))


def test_a_series_and_its_next_dates() -> None:
    found = read_invitation(
        calendar("DTSTART:20240105T110000Z", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR,MO;UNTIL=20270101"),
        0,
        NOW,
    )
    assert found is not None
    assert found.recurrence == Recurrence("WEEKLY", 2, (0, 4), until=date(2027, 1, 1))
    assert [each.isoformat()[:10] for each in found.next_dates] == ["2026-11-30", "2026-12-04", "2026-12-14"]


HOSTILE = {
    "every second": calendar("DTSTART:00010101T000000Z", "RRULE:FREQ=SECONDLY"),
    "every day since ever": calendar("DTSTART:00010101T000000Z", "RRULE:FREQ=DAILY"),
    "never": calendar("DTSTART:20200101T000000Z", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"),
    "never in a month": calendar("DTSTART:20200101T000000Z", "RRULE:FREQ=MONTHLY;BYDAY=6MO"),
    "every minute of a day": calendar(
        "DTSTART:20200101T000000Z", f"RRULE:FREQ=DAILY;BYHOUR=1,2;BYMINUTE={','.join(map(str, range(60)))}"
    ),
    "interval": calendar("DTSTART:20200101T000000Z", "RRULE:FREQ=DAILY;INTERVAL=99999999999999"),
    "exceptions": calendar(
        "DTSTART:20200101T000000Z",
        "RRULE:FREQ=DAILY",
        *["EXDATE:" + ",".join(["20260102T000000Z"] * 1500)] * 60,
    ),
    "ten megabytes": calendar("DTSTART:20260101T000000Z", "DESCRIPTION:" + "a" * 10_000_000),
    "folded": calendar("DTSTART:20260101T000000Z", "DESCRIPTION:" + "\r\n a" * 1_000_000),
    "guests": calendar("DTSTART:20260101T000000Z", *["ATTENDEE;CN=a:mailto:a@example.org"] * 100_000),
    "events": "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n" * 50_000,
    "vendors": calendar("DTSTART:20260101T000000Z", "X-A;" + "TZID=/" * 300_000),
    "a second rule": calendar(
        "DTSTART:20260101T000000Z", "RRULE:FREQ=WEEKLY", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"
    ),
    "a second event": calendar("DTSTART:20260101T000000Z", "RRULE:FREQ=WEEKLY").replace(
        "END:VCALENDAR",
        "BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20260101T000000Z\r\n"
        "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\nEND:VEVENT\r\nEND:VCALENDAR",
    ),
    "levels": "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n" * 200_000,
    "zone": calendar(
        "DTSTART;TZID=Mine:20260101T000000",
        above="BEGIN:VTIMEZONE\r\nTZID:Mine\r\n"
        + "BEGIN:STANDARD\r\nDTSTART:00010101T000000\r\nRRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+0100\r\n"
        "TZOFFSETTO:+0200\r\nEND:STANDARD\r\n" * 1000 + "END:VTIMEZONE\r\n",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_claims_to_be_endless(name: str) -> None:
    start = perf_counter()
    read_invitation(HOSTILE[name], 0, NOW)
    assert perf_counter() - start < SECONDS


@given(st.text(), st.text())
def test_whatever_the_text(value: str, rule: str) -> None:
    read_invitation(calendar(f"DTSTART:{value}", f"SUMMARY:{value}", f"RRULE:{rule}", value), 0, NOW)
    read_invitation(value, 0, NOW)


@pytest.mark.skipif(not FILES, reason=f"no calendars in {CORPORA}; TOMAIL_CORPORA names another folder")
def test_real_calendars() -> None:
    read = 0
    for path in Random(1).sample(FILES, min(SAMPLE, len(FILES))):
        start = perf_counter()
        read += read_invitation(path.read_bytes().decode("utf-8", "replace"), 0, NOW) is not None
        assert perf_counter() - start < SECONDS, path.name
    assert read
