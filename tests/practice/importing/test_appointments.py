"""Appointments in tables."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.model.appointments import AppointmentState, StatedAppointment
from tomail.practice.importing.appointments import (
    NO_ID,
    NO_START,
    NO_STATE,
    NO_TIME,
    Column,
    read_appointments,
    read_moment,
)
from tomail.practice.importing.imported import RefusedLine

BERLIN = ZoneInfo("Europe/Berlin")


def appointments(text: str) -> list[StatedAppointment]:
    return [each[1] for each in read_appointments(text.encode(), BERLIN) if not isinstance(each, RefusedLine)]


def refused(text: str) -> list[tuple[int, str]]:
    lines = read_appointments(text.encode(), BERLIN)
    return [(each.line, each.reason.source) for each in lines if isinstance(each, RefusedLine)]


def test_the_columns_of_a_file_without_a_mapping() -> None:
    (one,) = appointments("4711,10482,2026-05-04T09:30+02:00,2026-05-04T09:45+02:00,Kontrolle,planned\n")
    assert one == StatedAppointment(
        external="4711",
        patient="10482",
        start=datetime(2026, 5, 4, 7, 30, tzinfo=UTC),
        end=datetime(2026, 5, 4, 7, 45, tzinfo=UTC),
        title="Kontrolle",
    )


def test_titles_of_practice_systems_and_german_times() -> None:
    text = "Status;PatNr;Beginn;Terminnummer\r\nabgesagt;10482;04.05.2026 9.30 Uhr;7\r\n"
    (one,) = appointments(text)
    assert (one.external, one.patient, one.state) == ("7", "10482", AppointmentState.CANCELLED)
    assert one.start == datetime(2026, 5, 4, 9, 30, tzinfo=BERLIN)


def test_columns_may_be_named() -> None:
    data = b"a;b;c\n1;2026-05-04T09:30;x\n"
    columns = {Column.ID: "a", Column.START: "b"}
    ((line, one),) = read_appointments(data, BERLIN, columns)  # type: ignore[misc]
    assert (line, one.external, one.title) == (2, "1", "")


@pytest.mark.parametrize("day", ["04.05.2026", "2026-05-04", "04.05.2026 00:00", "2026-05-04 00:00:00"])
@pytest.mark.parametrize("clock", ["9:30", "09:30", "09.30 Uhr", "09:30:00"])
def test_a_time_may_stand_in_a_column_of_its_own(day: str, clock: str) -> None:
    (one,) = appointments(f"Termin-Nr;Datum;Uhrzeit;bis\n7;{day};{clock};10:15\n")
    assert one.start == datetime(2026, 5, 4, 9, 30, tzinfo=BERLIN)
    assert one.end == datetime(2026, 5, 4, 10, 15, tzinfo=BERLIN)


def test_a_day_alone_is_no_appointment() -> None:
    assert refused("Termin-Nr;Datum;Uhrzeit\n7;04.05.2026;\n8;;\n9;;10:00\n") == [
        (2, NO_TIME),
        (3, NO_START),
        (4, NO_START),
    ]


def test_what_cannot_be_read_is_told_by_its_line() -> None:
    rows = [",1,2026-05-04T09:30,,,", "2,1,morgen,,,", "3,1,2026-05-04T09:30,,,vielleicht"]
    text = "\n".join(["id,patient,start,end,title,state", *rows])
    assert refused(text) == [(2, NO_ID), (3, NO_TIME), (4, NO_STATE)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-05-04T09:30Z", datetime(2026, 5, 4, 9, 30, tzinfo=UTC)),
        ("2026-05-04 09:30", datetime(2026, 5, 4, 9, 30, tzinfo=BERLIN)),
        ("20260504T0930", datetime(2026, 5, 4, 9, 30, tzinfo=BERLIN)),
        ("4.5.2026, 09:30", datetime(2026, 5, 4, 9, 30, tzinfo=BERLIN)),
        ("04.05.2026 9:05", datetime(2026, 5, 4, 9, 5, tzinfo=BERLIN)),
        ("2026-05-04", None),
        ("9999-12-31T23:59-14:00", None),
        ("0001-01-01T00:00+14:00", None),
        ("04.05.2026", None),
        ("31.02.2026 09:30", None),
        ("", None),
    ],
)
def test_times(text: str, found: datetime | None) -> None:
    assert read_moment(text, BERLIN) == found


@given(st.text(max_size=80))
def test_whatever_is_written_is_no_reason_to_fail(text: str) -> None:
    read_moment(text, BERLIN)
    list(read_appointments(text.encode("utf-8", "replace"), BERLIN))
