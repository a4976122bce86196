"""Appointments in calendars: series and their exceptions, zones of Windows and of files, hostile ones."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.base.errors import ProblemKind, Refused
from tomail.model.appointments import AppointmentState
from tomail.practice.importing import appointment_calendar as reader
from tomail.practice.importing.appointment_calendar import (
    ENDLESS,
    NO_ZONE,
    UNREADABLE,
    read_calendar,
    series_of,
)
from tomail.practice.importing.appointment_said import Read, number_in
from tomail.practice.importing.appointments import NO_ID

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 20, 9, tzinfo=UTC)


def event(*lines: str, uid: str = "a") -> str:
    return "\n".join(("BEGIN:VEVENT", f"UID:{uid}", *lines, "END:VEVENT"))


def read(*events: str, more: str = "", now: datetime = NOW) -> Read:
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", *filter(None, (more,)), *events, "END:VCALENDAR", "")
    return read_calendar("\n".join(lines).replace("\n", "\r\n").encode(), BERLIN, now)


def starts(found: Read) -> dict[str, str]:
    return {each.stated.external: each.stated.start.astimezone(BERLIN).isoformat() for each in found.said}


def reasons(found: Read) -> list[str]:
    return [each.reason.source for each in found.refused]


def test_one_with_all_that_it_says() -> None:
    found = read(
        event(
            "DTSTART;TZID=Europe/Berlin:20260324T093000",
            "DURATION:PT15M",
            "SUMMARY:MARKE-Kontrolle",
            "DESCRIPTION:Überweisung\\nPat.-Nr. 10482",
            "ORGANIZER:mailto:praxis@example.org",
            "ATTENDEE;CN=Huber:mailto:Huber@example.org",
            "ATTENDEE:mailto:praxis@example.org",
            "ATTENDEE;CUTYPE=ROOM:mailto:zimmer1@example.org",
        )
    )
    (one,) = found.said
    assert (one.stated.external, one.stated.patient, one.stated.title) == ("a", "10482", "MARKE-Kontrolle")
    assert one.stated.start == datetime(2026, 3, 24, 9, 30, tzinfo=BERLIN)
    assert one.stated.end == datetime(2026, 3, 24, 9, 45, tzinfo=BERLIN)
    assert one.stated.state is AppointmentState.PLANNED
    assert one.mails == ("huber@example.org",)
    assert "MARKE" not in repr(found)
    assert "huber" not in repr(found)


@pytest.mark.parametrize(
    "line", ["X-PATIENT-NUMBER:10482", "X-PATNR:10482", "X-MEDICO-PATIENTENNUMMER;X=1:10482"]
)
def test_a_property_names_the_patient_before_the_words(line: str) -> None:
    found = read(event("DTSTART:20260324T093000Z", "SUMMARY:Pat.-Nr. 7", line))
    assert found.said[0].stated.patient == "10482"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Kontrolle, Pat.-Nr. 10482.", "10482"),
        ("PatNr:10482", "10482"),
        ("Patientennummer: H-10/482, Labor", "H-10/482"),
        ("Patienten-Nr 10482", "10482"),
        ("patient no. 10482", "10482"),
        ("Pat.-Nr. 10482 und Pat.-Nr. 10482", "10482"),
        ("Pat.-Nr. 10482 und Pat.-Nr. 10483", ""),
        ("Pat.-Nr. unbekannt", ""),
        ("Patrone Nr. 5", ""),
        ("10482", ""),
    ],
)
def test_a_number_in_words(text: str, number: str) -> None:
    assert number_in(text) == number


def test_a_series_keeps_the_time_of_day_across_both_nights() -> None:
    weekly = event("DTSTART;TZID=Europe/Berlin:20260321T093000", "RRULE:FREQ=WEEKLY;COUNT=3")
    assert starts(read(weekly)) == {
        "a|20260321T083000Z": "2026-03-21T09:30:00+01:00",
        "a|20260328T083000Z": "2026-03-28T09:30:00+01:00",
        "a|20260404T073000Z": "2026-04-04T09:30:00+02:00",
    }
    autumn = event("DTSTART;TZID=Europe/Berlin:20261024T023000", "RRULE:FREQ=DAILY;COUNT=3")
    assert list(starts(read(autumn)).values()) == [
        "2026-10-24T02:30:00+02:00",
        "2026-10-25T02:30:00+02:00",
        "2026-10-26T02:30:00+01:00",
    ]
    spring = event("DTSTART;TZID=Europe/Berlin:20260328T023000", "RRULE:FREQ=DAILY;COUNT=3")
    assert "2026-03-29T03:30:00+02:00" in starts(read(spring)).values()  # 02:30 is left out that night


def test_times_without_a_zone_are_those_of_the_practice() -> None:
    found = read(
        event("DTSTART:20260324T093000"),
        event("DTSTART:20260324T100000", "RRULE:FREQ=DAILY;COUNT=2", uid="b"),
    )
    assert list(starts(found).values()) == [
        "2026-03-24T09:30:00+01:00",
        "2026-03-24T10:00:00+01:00",
        "2026-03-25T10:00:00+01:00",
    ]


def test_exceptions_move_and_cancel_single_ones() -> None:
    series = event(
        "DTSTART;TZID=Europe/Berlin:20260323T093000",
        "RRULE:FREQ=DAILY;COUNT=4",
        "EXDATE;TZID=Europe/Berlin:20260324T093000",
    )
    moved = event(
        "RECURRENCE-ID;TZID=Europe/Berlin:20260325T093000", "DTSTART;TZID=Europe/Berlin:20260325T150000"
    )
    gone = event("RECURRENCE-ID:20260326T083000Z", "DTSTART:20260326T083000Z", "STATUS:CANCELLED")
    found = read(series, moved, gone)
    assert starts(found) == {
        "a|20260323T083000Z": "2026-03-23T09:30:00+01:00",
        "a|20260325T083000Z": "2026-03-25T15:00:00+01:00",
        "a|20260326T083000Z": "2026-03-26T09:30:00+01:00",
    }
    states = {each.stated.external: each.stated.state for each in found.said}
    assert states["a|20260326T083000Z"] is AppointmentState.CANCELLED
    assert found.spoken == {"a"}
    assert {series_of(each) for each in states} == {"a"}


def test_a_cancellation_and_the_later_of_two() -> None:
    cancelled = read(event("DTSTART:20260324T093000Z"), more="METHOD:CANCEL")
    assert cancelled.said[0].stated.state is AppointmentState.CANCELLED
    twice = read(
        event("DTSTART:20260325T093000Z", "SEQUENCE:2"), event("DTSTART:20260324T093000Z", "SEQUENCE:1")
    )
    assert list(starts(twice).values()) == ["2026-03-25T10:30:00+01:00"]


OUTLOOK = """BEGIN:VTIMEZONE
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
    ("zone", "more", "at"),
    [
        ("W. Europe Standard Time", "", "2026-07-01T09:30:00+02:00"),
        ("GMT Standard Time", "", "2026-07-01T10:30:00+02:00"),
        ("/freeassociation.sourceforge.net/Europe/Zurich", "", "2026-07-01T09:30:00+02:00"),
        ("tzone://Microsoft/Utc", "", "2026-07-01T11:30:00+02:00"),
        ('"(UTC+01:00) Amsterdam, Berlin, Bern, Rom"', OUTLOOK, "2026-07-01T09:30:00+02:00"),
        ("Customized Time Zone", OUTLOOK, "2026-07-01T09:30:00+02:00"),
        (
            "Mars",
            "BEGIN:VTIMEZONE\nTZID:Mars\nX-LIC-LOCATION:Asia/Tokyo\nEND:VTIMEZONE",
            "2026-07-01T02:30:00+02:00",
        ),
    ],
)
def test_names_of_zones(zone: str, more: str, at: str) -> None:
    plain = more.replace("{name}", zone.strip('"'))
    found = read(event(f"DTSTART;TZID={zone}:20260701T093000"), more=plain)
    assert list(starts(found).values()) == [at]


def test_a_zone_that_nobody_knows_is_not_guessed() -> None:
    found = read(event("DTSTART;TZID=Mars:20260701T093000"), more=OUTLOOK.replace("+0100", "+0130"))
    assert (found.said, reasons(found), found.unread) == ([], [NO_ZONE], {"a"})


def test_what_is_far_away_or_a_whole_day_is_only_named() -> None:
    found = read(
        event("DTSTART:20200101T093000Z", uid="old"),
        event("DTSTART:20290101T093000Z", uid="far"),
        event("DTSTART;VALUE=DATE:20260324", uid="day"),
        event("DTSTART;VALUE=DATE:20260324", "RRULE:FREQ=DAILY", uid="holidays"),
        event("DTSTART:20200101T093000Z", "RRULE:FREQ=YEARLY;COUNT=3", uid="over"),
    )
    assert (found.said, found.refused) == ([], [])
    assert found.spoken == {"old", "far", "day", "holidays", "over"}


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=5",
        "FREQ=DAILY;BYSECOND=1,2,3",
        "FREQ=DAILY;BYHOUR=1,2,3",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=DAILY;FREQ=DAILY",
        "FREQ=WEEKLY;BYDAY=5MO",
        "FREQ=YEARLY;BYEASTER=1",
        "COUNT=5",
    ],
)
def test_rules_that_are_not_counted_are_refused(rule: str) -> None:
    found = read(
        event("DTSTART:20260324T093000Z", f"RRULE:{rule}"), event("DTSTART:20260324T093000Z", uid="b")
    )
    assert (reasons(found), found.unread) == ([ENDLESS], {"a"})
    assert list(starts(found)) == ["b"]


def test_a_series_since_the_year_one_and_two_rules_are_refused() -> None:
    old = event("DTSTART:00010101T000000Z", "RRULE:FREQ=DAILY")
    two = event("DTSTART:20260324T093000Z", "RRULE:FREQ=DAILY", "RRULE:FREQ=DAILY", uid="b")
    assert reasons(read(old, two)) == [ENDLESS, ENDLESS]


@pytest.mark.slow
def test_many_long_series_come_to_an_end() -> None:
    many = [
        event("DTSTART:20070401T093000Z", "RRULE:FREQ=DAILY;COUNT=4000", uid=str(each)) for each in range(900)
    ]
    began = time.monotonic()
    found = read(*many)
    assert ENDLESS in reasons(found)
    assert time.monotonic() - began < 30


def test_more_than_is_read_is_refused_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_SAID", 3)
    with pytest.raises(Refused) as refused:
        read(event("DTSTART:20260324T093000Z", "RRULE:FREQ=DAILY"))
    assert refused.value.problem.kind is ProblemKind.INVALID
    deep = "\n".join(["BEGIN:X"] * 30)
    with pytest.raises(Refused):
        read(deep)


def test_without_an_id_or_a_readable_time() -> None:
    found = read("BEGIN:VEVENT\nDTSTART:20260324T093000Z\nEND:VEVENT", event("DTSTART:2026-03-24", uid="b"))
    assert reasons(found) == [NO_ID, UNREADABLE]
    assert found.unread == {"b"}


def test_a_line_folded_within_a_letter_is_whole() -> None:
    data = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260324T093000Z\r\n"
    data += b"SUMMARY:M\xc3\r\n \xbcller\r\n"
    found = read_calendar(data + b"END:VEVENT\r\nEND:VCALENDAR\r\n", BERLIN, NOW)
    assert found.said[0].stated.title == "Müller"


@given(st.binary(max_size=300))
def test_any_bytes_between_are_read_or_refused(noise: bytes) -> None:
    good = event("DTSTART:20260324T093000Z", uid="good").encode()
    data = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\n" + noise + b"\nEND:VEVENT\n" + good + b"\nEND:VCALENDAR\n"
    found = read_calendar(data, BERLIN, NOW)
    assert all(each.stated.start.tzinfo for each in found.said)


@given(
    st.integers(0, 700 * 24 * 60),
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY"]),
    st.integers(1, 9),
    st.integers(0, 330),
)
def test_an_occurrence_has_the_same_id_whenever_it_is_read(
    minutes: int, frequency: str, interval: int, days: int
) -> None:
    begin = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=days)
    rule = (
        f"RRULE:FREQ={frequency};INTERVAL={interval};BYDAY={'MO,TU,FR' if frequency == 'WEEKLY' else '2MO'}"
    )
    rule = rule if frequency != "DAILY" else rule.partition(";BYDAY")[0]
    series = event(f"DTSTART;TZID=Europe/Berlin:{begin:%Y%m%dT%H%M%S}", rule)
    first = read(series, now=now)
    later = read(series, now=now + timedelta(days=30))
    over = now + timedelta(days=29)
    both = {ext: at for ext, at in starts(first).items() if datetime.fromisoformat(at) >= over}
    assert both.items() <= starts(later).items()
    assert not first.refused
