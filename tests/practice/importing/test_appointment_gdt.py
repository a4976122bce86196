"""Appointments in GDT: requests for an examination on a day and at a time, and their withdrawal."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.model.appointments import AppointmentState
from tomail.practice.importing.appointment_formats import Format, guess, read_file
from tomail.practice.importing.appointment_gdt import (
    NO_DAY_AND_TIME,
    NO_NUMBER,
    NONE_ASKED,
    read_gdt_appointments,
)
from tomail.practice.importing.appointment_said import Read

BERLIN = ZoneInfo("Europe/Berlin")
CODECS = {"2": "cp437", "3": "cp1252", "4": "iso8859-15", "5": "utf-8"}
GDT21 = (
    ("8000", "6302"), ("8100", "00221"), ("8315", "TOMAIL"), ("8316", "PVS"), ("9218", "02.10"),
    ("3000", "10482"), ("3101", "Huber"), ("3102", "Josef"), ("3103", "04111990"),
    ("6200", "04052026"), ("6201", "093000"), ("8310", "A-4711"), ("8402", "EKG01"),
)  # fmt: skip
GDT30 = (
    ("8000", "6302"), ("8100", "00300"), ("8200", "Obj_Kopfdaten"), ("9206", "4"),
    ("9218", "03.00"), ("8201", "4"),
    ("8200", "Obj_Patient"), ("3000", "10482"), ("3101", "Huber"), ("8201", "4"),
    ("8200", "Obj_Anforderung"), ("6200", "04052026"), ("6201", "0930"), ("8310", "1"), ("8314", "uid-1"),
    ("8402", "EKG01"), ("8411", "Belastungs-EKG, Überprüfung"), ("8201", "7"), ("8202", "22"),
)  # fmt: skip


def record(*fields: tuple[str, str], codec: str = "cp1252") -> bytes:
    told = ((number.encode(), text.encode(codec)) for number, text in fields)
    return b"".join(b"%03d%s%s\r\n" % (len(text) + 9, number, text) for number, text in told)


def changed(fields: tuple[tuple[str, str], ...], **values: str) -> bytes:
    said = {f"_{number}": text for number, text in fields} | values
    return record(*((name[1:], text) for name, text in said.items()))


def reasons(read: Read) -> list[tuple[int, str]]:
    return [(each.line, each.reason.source) for each in read.refused]


def test_an_examination_that_is_asked_for_is_an_appointment() -> None:
    (one,) = read_gdt_appointments(record(*GDT21), BERLIN).said
    assert (one.stated.external, one.stated.patient, one.stated.title) == ("A-4711", "10482", "EKG01")
    assert one.stated.start == datetime(2026, 5, 4, 7, 30, tzinfo=UTC)
    assert one.stated.state is AppointmentState.PLANNED


def test_of_gdt_3_the_uid_counts_and_the_charset_is_what_it_says() -> None:
    (one,) = read_gdt_appointments(record(*GDT30, codec="iso8859-15"), BERLIN).said
    assert (one.stated.external, one.stated.title) == ("uid-1", "Belastungs-EKG, Überprüfung")
    assert one.stated.start == datetime(2026, 5, 4, 9, 30, tzinfo=BERLIN)


def test_what_is_taken_back_is_cancelled() -> None:
    data = record(*GDT21) + changed(GDT21, _8000="6303")
    asked, withdrawn = read_gdt_appointments(data, BERLIN).said
    assert asked.stated.external == withdrawn.stated.external
    assert withdrawn.stated.state is AppointmentState.CANCELLED


@pytest.mark.parametrize("kind", ["6300", "6301", "6310", "6311", "6100", "0020"])
def test_what_asks_for_nothing_is_passed_over(kind: str) -> None:
    other = changed(GDT21, _8000=kind)
    assert reasons(read_gdt_appointments(other, BERLIN)) == [(1, NONE_ASKED)]
    read = read_gdt_appointments(other + record(*GDT21), BERLIN)
    assert (len(read.said), read.refused) == (1, [])


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"_8310": ""}, NO_NUMBER),
        ({"_6200": ""}, NO_DAY_AND_TIME),
        ({"_6201": ""}, NO_DAY_AND_TIME),
        ({"_6200": "31022026"}, NO_DAY_AND_TIME),
        ({"_6201": "250000"}, NO_DAY_AND_TIME),
        ({"_6201": "halb"}, NO_DAY_AND_TIME),
        ({"_6200": "04051920"}, NO_DAY_AND_TIME),
    ],
)
def test_what_lacks_something_is_told_by_its_line(values: dict[str, str], why: str) -> None:
    data = record(*GDT21) + changed(GDT21, **values)
    read = read_gdt_appointments(data, BERLIN)
    assert reasons(read) == [(len(GDT21) + 1, why)]
    assert len(read.said) == 1


def test_the_bytes_show_the_format() -> None:
    assert guess(record(*GDT21)) is guess(b"\xef\xbb\xbf" + record(*GDT30, codec="utf-8")) is Format.GDT
    assert guess(b"1234;10482;2026-05-04T09:30\n") is Format.CSV
    read = read_file(record(*GDT21), Format.GDT, BERLIN, datetime(2026, 5, 1, tzinfo=UTC))
    assert len(read.said) == 1


WORDS = st.text("abcXYZ0189-/ÄÖÜäöüß ", min_size=1, max_size=20).map(str.strip).filter(bool)


@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.times(),
    WORDS,
    WORDS,
    st.sampled_from(sorted(CODECS)),
    st.sampled_from(["%H%M%S", "%H%M"]),
)
def test_what_was_written_is_read(
    day: date, clock: time, number: str, patient: str, charset: str, form: str
) -> None:
    fields = (
        ("8000", "6302"), ("9206", charset), ("3000", patient), ("8314", number),
        ("6200", f"{day:%d%m%Y}"), ("6201", clock.strftime(form)),
    )  # fmt: skip
    read = read_gdt_appointments(record(*fields, codec=CODECS[charset]), BERLIN)
    (one,) = read.said
    assert (one.stated.external, one.stated.patient) == (number, patient)
    start = one.stated.start
    assert (start.date(), f"{start:%H:%M:%S}") == (day, f"{clock:%H:%M}:00")
    assert read.refused == []


@given(st.binary(max_size=300))
def test_whatever_is_written_is_no_reason_to_fail(data: bytes) -> None:
    read_gdt_appointments(data, BERLIN)
    read_gdt_appointments(record(*GDT21) + data, BERLIN)
    read_gdt_appointments(b"01380006302\r\n" + data, BERLIN)
