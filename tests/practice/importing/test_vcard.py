from __future__ import annotations

from datetime import date

import vobject
from hypothesis import given
from hypothesis import strategies as st

from tomail.model.patients import PatientDetails, Sex
from tomail.practice.importing.imported import ImportedPatient
from tomail.practice.importing.vcard import read_vcards

from .samples import sample, sorted_out

WORDS = st.text("abcXYZäöüßéşı,;\\:' -", min_size=1, max_size=60).map(str.strip).filter(bool)


def test_version_3_and_what_is_left_of_2() -> None:
    patients, refused = sorted_out(read_vcards(sample("contacts-3.0.vcf")))
    assert refused == {}
    assert patients[0].details == PatientDetails(
        number="10482", last_name="Öztürk", first_name="Ayşe Nur", birth_date=date(1968, 3, 12), title="Dr.",
        street="Große Straße 1", postcode="50667", city="Köln", sms="+4915123456789", phone="+4922120193001",
        emails=("ayse@example.org", "familie@example.org"),
    )  # fmt: skip
    assert patients[1].details.listed_name == "Müller, Jürgen"
    assert patients[1].details.sms == "+4915123456780"
    assert [patient.line for patient in patients] == [1, 16]


def test_version_4() -> None:
    patients, refused = sorted_out(read_vcards(sample("contacts-4.0.vcf")))
    [josef] = patients
    assert josef.details.birth_date == date(1990, 11, 4)
    assert (josef.details.sex, josef.details.language) == (Sex.MALE, "de-AT")
    assert josef.details.sms == "+436641234567"
    assert refused == {11: "This card is not of a person.", 17: "The card has no end."}


def test_a_birthday_without_a_year_is_left_out() -> None:
    card = "BEGIN:VCARD\nFN:Anna Maria Weber\nBDAY:--0312\nEMAIL:anna@example.org\nEND:VCARD\n"
    [patient] = read_vcards(card.encode())
    assert isinstance(patient, ImportedPatient)
    assert patient.details.listed_name == "Weber, Anna Maria"
    assert patient.details.birth_date is None
    assert [str(one) for one in patient.remarks] == [
        "The birth date “--0312” is incomplete and was left out."
    ]


@given(WORDS, WORDS, st.dates(date(1900, 1, 1), date(2030, 1, 1)))
def test_what_another_writes_is_read(last: str, first: str, born: date) -> None:
    card = vobject.vCard()
    card.add("n").value = vobject.vcard.Name(family=last, given=first)
    card.add("fn").value = f"{first} {last}"
    card.add("bday").value = born.isoformat()
    [patient] = read_vcards(card.serialize().encode())
    assert isinstance(patient, ImportedPatient)
    assert (patient.details.last_name, patient.details.first_name) == (last, first)
    assert patient.details.birth_date == born


LINES = st.sampled_from(
    ["BEGIN:VCARD", "END:VCARD", "N:a;b", "N;ENCODING=QUOTED-PRINTABLE:=C3=", "BDAY:x", " ", ""]
)


@given(st.lists(st.one_of(LINES, st.text(max_size=20), st.text(':;=",N\t ', max_size=20))))
def test_never_raises(lines: list[str]) -> None:
    list(read_vcards("\n".join(["BEGIN:VCARD", *lines]).encode("utf-8", "replace")))


@given(st.binary())
def test_never_raises_on_bytes(data: bytes) -> None:
    list(read_vcards(b"BEGIN:VCARD\n" + data))
