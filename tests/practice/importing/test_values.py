from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.practice.importing.imported import Field, ImportedPatient, RefusedLine
from tomail.practice.importing.values import LANDLINE, read_date, read_patient

DATES = st.dates(date(1850, 1, 1), date(2149, 12, 31))


@given(DATES)
def test_every_form_of_a_date_means_the_same(day: date) -> None:
    forms = ("%Y-%m-%d", "%Y%m%d", "%d.%m.%Y", "%d%m%Y", "%d/%m/%Y", "%d. %m. %Y", "%Y-%m-%dT00:00:00+01:00")
    assert {read_date(day.strftime(form)) for form in forms} == {day}
    assert read_date(f"{day.day}.{day.month}.{day.year}") == day


@pytest.mark.parametrize(
    "text", ["12.3.68", "31.02.1990", "gestern", "1968", "00.00.0000", "1.1.0001", "²0200101"]
)
def test_what_is_no_date(text: str) -> None:
    assert read_date(text) is None


@given(st.dictionaries(st.sampled_from(Field), st.text(max_size=40)), st.sampled_from(["DE", "CH", "", "??"]))
def test_never_raises_and_never_keeps_a_line_break(texts: dict[Field, str], region: str) -> None:
    found = read_patient(1, texts, region)
    if isinstance(found, ImportedPatient):
        assert found.stated == texts.keys()
        assert not any(char in found.details.listed_name for char in "\r\n\0\u2028")


@pytest.mark.parametrize(
    ("text", "region", "number"),
    [("0151 23456789", "DE", "+4915123456789"), ("079 123 45 67", "CH", "+41791234567"),
     ("+49 (0)151 23456789", "CH", "+4915123456789"), ("0043 664 1234567", "DE", "+436641234567")],
)  # fmt: skip
def test_phone_numbers(text: str, region: str, number: str) -> None:
    found = read_patient(1, {Field.LAST_NAME: "A", Field.SMS: text}, region)
    assert isinstance(found, ImportedPatient)
    assert found.details.sms == number


def test_a_mobile_number_among_the_phones_takes_messages() -> None:
    found = read_patient(1, {Field.LAST_NAME: "A", Field.PHONE: "0151 23456789"}, "DE")
    assert isinstance(found, ImportedPatient)
    assert found.details.sms == found.details.phone == "+4915123456789"


def test_what_is_left_out_is_said() -> None:
    texts = {
        Field.NUMBER: "1", Field.LAST_NAME: "A", Field.EMAIL: "a@b.example, kein@", Field.LANGUAGE: "k. A.",
        Field.SMS: "privat", Field.MAIL_CONSENT: "ja", Field.BIRTH_DATE: "00000000",
    }  # fmt: skip
    found = read_patient(1, texts, "DE")
    assert isinstance(found, ImportedPatient)
    assert found.details.emails == ("a@b.example",)
    assert len(found.remarks) == 5


def test_nobody_without_anything_to_know_them_by() -> None:
    found = read_patient(3, {Field.LAST_NAME: "Huber", Field.FIRST_NAME: "Josef"}, "DE")
    assert isinstance(found, RefusedLine)
    assert found.line == 3


@pytest.mark.parametrize("number", ["0800 3301000", "0900 1234567", "+49 32 123456789", "030 1234567"])
def test_where_no_sms_arrives_is_no_number_for_sms(number: str) -> None:
    found = read_patient(1, {Field.LAST_NAME: "Huber", Field.NUMBER: "1", Field.SMS: number}, "DE")
    assert isinstance(found, ImportedPatient)
    assert found.details.sms == ""
    assert [each.source for each in found.remarks] == [LANDLINE]
