from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.model.patients import PatientDetails, Sex
from tomail.practice.importing.gdt import read_gdt
from tomail.practice.importing.imported import Field, ImportedPatient

from .samples import sample, sorted_out

CODECS = {"2": "cp437", "3": "cp1252", "4": "iso8859-15", "5": "utf-8"}
LETTERS = st.text("abcdefgxyzABCDEÄÖÜäöüßé-' ", min_size=1, max_size=30).map(str.strip).filter(bool)
DATES = st.dates(date(1900, 1, 1), date(2030, 1, 1))


def line(number: str, text: str, codec: str) -> bytes:
    data = text.encode(codec)
    return b"%03d%s%s\r\n" % (len(data) + 9, number.encode(), data)


@pytest.mark.parametrize(
    "name", ["gdt21-cp437.gdt", "gdt31-iso8859-15.gdt", "gdt35-utf8.gdt", "gdt-undeclared-cp1252.gdt"]
)
def test_every_charset_gives_the_same_patients(name: str) -> None:
    patients, refused = sorted_out(read_gdt(sample(name)))
    assert refused == {}
    assert [patient.remarks for patient in patients] == [(), ()]
    assert patients[0].details == PatientDetails(
        number="10482", last_name="Öztürk", first_name="Jürgen", birth_date=date(1968, 3, 12), title="Dr.",
        sex=Sex.MALE, street="Große Straße 1", postcode="50667", city="Köln", language="tr",
        emails=("juergen@example.org", "praxis.kind@example.org"), sms="+4915123456789",
    )  # fmt: skip
    assert patients[1].details == PatientDetails(
        number="10483", last_name="von der Heide", first_name="Zoé", birth_date=date(1990, 11, 4),
        sex=Sex.FEMALE, street="Bahnhofstrasse 7", postcode="8001", city="Zürich", phone="+41446681800",
    )  # fmt: skip


def test_only_fields_that_are_there_are_stated() -> None:
    patients, _ = sorted_out(read_gdt(sample("gdt35-utf8.gdt")))
    assert Field.EMAIL in patients[0].stated
    assert Field.EMAIL not in patients[1].stated


def test_wrong_lengths_are_remarked_and_foreign_lines_refused() -> None:
    patients, refused = sorted_out(read_gdt(sample("bdt-wrong-lengths.bdt")))
    [anna] = patients
    assert anna.line == 3
    assert (anna.details.last_name, anna.details.first_name) == ("Müller", "Anna")
    assert anna.details.birth_date == date(1968, 3, 12)
    assert [str(remark) for remark in anna.remarks] == ["Line 5 does not have the length that it states."]
    assert refused == {7: "This is not a line of a GDT file."}


def test_a_false_charset_is_seen_by_what_no_name_has() -> None:
    data = line("8000", "6301", "cp1252") + line("9206", "2", "cp1252")
    data += line("3101", "Müller", "cp1252") + line("3103", "12031968", "cp1252")
    patients, _ = sorted_out(read_gdt(data))
    assert patients[0].details.last_name == "Müller"


@given(LETTERS, LETTERS, DATES, st.integers(1, 10**9), st.sampled_from(sorted(CODECS)))
def test_what_is_written_is_read(last: str, first: str, born: date, number: int, charset: str) -> None:
    codec = CODECS[charset]
    data = line("8000", "6301", codec) + line("9206", charset, codec) + line("3000", str(number), codec)
    data += line("3101", last, codec) + line("3102", first, codec) + line("3103", f"{born:%d%m%Y}", codec)
    [patient] = read_gdt(data)
    assert isinstance(patient, ImportedPatient)
    details = patient.details
    assert (details.last_name, details.first_name) == (last, first)
    assert (details.number, details.birth_date, patient.remarks) == (str(number), born, ())


@given(st.lists(st.one_of(st.binary(max_size=40), st.just(b"01380006301"), st.just(b"0133101Abc"))))
def test_never_raises(lines: list[bytes]) -> None:
    list(read_gdt(b"\r\n".join(lines)))
