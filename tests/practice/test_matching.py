"""Whom a message is about: by address, name, birth date and number."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tomail.model.patients import (
    Candidate,
    Contact,
    ContactKind,
    MatchReason,
    Nobody,
    Patient,
    PatientMatch,
    Several,
    Sure,
    ThirdParty,
)
from tomail.practice.matching import Matcher, address_key

from .matched import (
    AYSE,
    ELDER,
    JONAS,
    JOSEF,
    LAB,
    MATCHER,
    PATIENTS,
    ROSA,
    STRANGER,
    UNCLE,
    YOUNGER,
    ids,
)


def assert_sure(match: PatientMatch, patient: Patient, reason: MatchReason) -> None:
    assert match == Sure(patient, reason)


# --- the address


@pytest.mark.parametrize("sender", ["ayse@example.org", "AYSE@Example.org", "Mein Name <ayse@example.org>"])
def test_the_senders_address(sender: str) -> None:
    assert_sure(MATCHER.match(sender, "Termin", "Guten Tag"), AYSE, MatchReason.ADDRESS)


def test_a_family_shares_an_address() -> None:
    match = MATCHER.match("familie@weber.example", "Termin", "Guten Tag")
    assert isinstance(match, Several)
    assert ids(match) == ["anna", "jonas"]


def test_the_text_decides_in_a_family() -> None:
    text = "Mein Sohn Jonas Weber, geb. 1.2.2015, hat Fieber.\nViele Grüße\nAnna Weber"
    match = MATCHER.match("familie@weber.example", "Termin", text)
    assert_sure(match, JONAS, MatchReason.NAME_AND_BIRTH_DATE)


def test_only_a_name_does_not_decide_in_a_family_but_comes_first() -> None:
    match = MATCHER.match("familie@weber.example", "Termin", "Viele Grüße\nJonas Weber")
    assert isinstance(match, Several)
    assert ids(match) == ["jonas", "anna"]


def test_the_address_of_one_and_the_name_of_another() -> None:
    match = MATCHER.match("ayse@example.org", "Termin", "Es geht um Josef Huber.")
    assert isinstance(match, Several)
    assert ids(match) == ["ayse", "josef"]


def test_the_address_of_one_and_the_number_of_another() -> None:
    match = MATCHER.match("ayse@example.org", "Patientennummer 20001", "")
    assert isinstance(match, Several)
    assert ids(match) == ["elder", "ayse"]


def test_the_address_of_one_and_the_last_name_and_birth_date_of_another() -> None:
    match = MATCHER.match("ayse@example.org", "Befund", "Frau Schmidt, geb. 09.01.1951")
    assert isinstance(match, Several)
    assert ids(match) == ["ayse", "elder"]


def test_the_own_name_and_birth_date_change_nothing() -> None:
    match = MATCHER.match("ayse@example.org", "Ayse Oeztuerk", "geboren am 12. März 1968, Nr. 10482")
    assert_sure(match, AYSE, MatchReason.ADDRESS)


def test_the_people_of_the_practice_stand_in_every_mail() -> None:
    text = "Sehr geehrte Frau Dr. Rosa Müller, bitte um ein Rezept."
    assert_sure(MATCHER.match("ayse@example.org", "Rezept", text), AYSE, MatchReason.ADDRESS)


PETER = Patient(
    id="peter", number="60001", last_name="Keller", first_name="Peter", birth_date=date(1980, 8, 8),
    emails=("peter@example.org",), street="Am Bach 3", postcode="8001",
)  # fmt: skip
LINA = Patient(
    id="lina", number="60002", last_name="Keller", first_name="Lina", street="Am Bach 3", postcode="8001"
)
FAR = Patient(
    id="far", number="60003", last_name="Keller", first_name="Eva", street="Am Berg 9", postcode="8001"
)
WITH_KELLERS = Matcher([*PATIENTS, PETER, LINA, FAR])


@pytest.mark.parametrize(
    "text",
    [
        "Es geht um meinen Freund Josef\nHuber.", "Josef Hubers Befund", "Josef M. Huber braucht ein Rezept",
        "Josef Anna Huber", "Nachname: Huber\nVorname: Josef",
    ],
)  # fmt: skip
def test_somebody_elses_name_in_any_form(text: str) -> None:
    match = WITH_KELLERS.match("peter@example.org", "Frage", text)
    assert isinstance(match, Several)
    assert ids(match) == ["peter", "josef"]


@pytest.mark.parametrize(
    "text", ["Viele Grüße\nPraxis Huber\nJosef Maier", "Huber und Partner, z. Hd. Josef Maier", "Frau Huber"]
)
def test_what_is_nobodys_full_name(text: str) -> None:
    assert_sure(WITH_KELLERS.match("peter@example.org", "Frage", text), PETER, MatchReason.ADDRESS)


def test_somebody_elses_birth_date() -> None:
    match = WITH_KELLERS.match("peter@example.org", "Impfung", "für die Kleine (geb. 5.6.2015)")
    assert ids(match) == ["peter"]
    assert isinstance(match, Several)


def test_somebodys_birth_date_alone() -> None:
    match = MATCHER.match(STRANGER, "Befund", "Geburtsdatum: 04.11.1990")
    assert match == Several((Candidate(JOSEF, MatchReason.BIRTH_DATE),))


@pytest.mark.parametrize("text", ["Rezept für meine Tochter", "pour mon fils", "Rezept für Lina"])
def test_a_relative_of_the_sender(text: str) -> None:
    match = WITH_KELLERS.match("peter@example.org", "Frage", text)
    assert match == Several((Candidate(PETER, MatchReason.ADDRESS), Candidate(LINA, MatchReason.FAMILY)))


@pytest.mark.parametrize("text", ["Rezept für Eva", "ein Kind der Klasse", "Peter Keller, geb. 8.8.1980"])
def test_no_relative_of_the_sender(text: str) -> None:
    assert isinstance(WITH_KELLERS.match("peter@example.org", "Frage", text), Sure)


@pytest.mark.parametrize(
    ("last", "text"),
    [("von Känel", "Reto Vonkänel"), ("D'Angelo", "Reto Dangelo"), ("Della Valle", "Reto Valle")],
)
def test_particles_in_any_form(last: str, text: str) -> None:
    one = replace(JOSEF, last_name=last, first_name="Reto")
    assert [each.patient for each in Matcher([one]).named_in(text)] == [one]


# --- name and birth date


@pytest.mark.parametrize(
    "text",
    [
        "Josef Huber, geb. 04.11.1990", "Huber, Josef *4.11.90", "HUBER Josef 1990-11-04",
        "Name: Huber\nVorname: Josef\nGeburtsdatum: 04.11.1990", "josef hüber, 4. November 1990",
        "Vorname: Josef\nNachname: Huber\nGeb.: 04/11/1990", "Huber_Josef_04.11.1990",
        "Josef Huber, né le 4 novembre 1990",
        "Herr Josef Maria Huber (geboren am 4.11.1990)",
    ],
)  # fmt: skip
def test_name_and_birth_date(text: str) -> None:
    assert_sure(MATCHER.match(STRANGER, "", text), JOSEF, MatchReason.NAME_AND_BIRTH_DATE)
    assert_sure(MATCHER.match(STRANGER, text, ""), JOSEF, MatchReason.NAME_AND_BIRTH_DATE)
    assert_sure(MATCHER.match(STRANGER, "", "", [text]), JOSEF, MatchReason.NAME_AND_BIRTH_DATE)


def test_the_name_in_the_subject_and_the_birth_date_in_an_attachment() -> None:
    match = MATCHER.match(STRANGER, "Josef Huber", "siehe Anhang", ["Geburtsdatum 04.11.1990"])
    assert_sure(match, JOSEF, MatchReason.NAME_AND_BIRTH_DATE)


@pytest.mark.parametrize(
    "name", ["Rosa Heide-Müller", "Rosa von der Heide-Müller", "Müller, Rosa", "Maria Heide"]
)
def test_parts_of_a_long_name(name: str) -> None:
    assert_sure(MATCHER.match(STRANGER, name, "geb. 9.9.1999"), ROSA, MatchReason.NAME_AND_BIRTH_DATE)


@pytest.mark.parametrize(("born", "patient"), [("09.01.1951", ELDER), ("30.06.1984", YOUNGER)])
def test_the_birth_date_tells_two_of_one_name_apart(born: str, patient: Patient) -> None:
    match = MATCHER.match(STRANGER, "Befund", f"Hannelore Schmidt, geb. {born}")
    assert_sure(match, patient, MatchReason.NAME_AND_BIRTH_DATE)


@pytest.mark.parametrize(
    "text",
    ["Hannelore Schmidt", "Hannelore Schmidt, geb. 09.01.1951 oder 30.06.1984", "Schmidt, Hannelore 1951"],
)
def test_two_of_one_name_are_never_guessed(text: str) -> None:
    match = MATCHER.match(STRANGER, "Befund", text)
    assert isinstance(match, Several)
    assert sorted(ids(match)) == ["elder", "younger"]


def test_the_date_of_a_visit_is_no_birth_date() -> None:
    baby = replace(ELDER, id="baby", number="9", birth_date=date(2026, 11, 22))
    match = Matcher([*PATIENTS, baby]).match(STRANGER, "Termin am 22.11.2026", "für Hannelore Schmidt")
    assert isinstance(match, Several)


def test_a_name_alone_is_possible_and_never_sure() -> None:
    match = MATCHER.match("Josef Huber <neu@example.net>", "Termin", "Guten Tag")
    assert isinstance(match, Several)
    assert [(one.patient.id, one.reason) for one in match.candidates] == [("josef", MatchReason.NAME)]


def test_twins_share_last_name_and_birth_date() -> None:
    twin = replace(JONAS, id="twin", number="30003", first_name="Mia", emails=())
    matcher = Matcher([*PATIENTS, twin])
    match = matcher.match(STRANGER, "Weber, geb. 01.02.2015", "")
    assert sorted(ids(match)) == ["jonas", "twin"]
    assert isinstance(match, Several)
    assert_sure(matcher.match(STRANGER, "Mia Weber, 01.02.2015", ""), twin, MatchReason.NAME_AND_BIRTH_DATE)


def test_two_patients_in_one_message() -> None:
    match = MATCHER.match(STRANGER, "Josef Huber 04.11.1990", "Jonas Weber 01.02.2015")
    assert isinstance(match, Several)
    assert ids(match) == ["josef", "jonas"]


# --- the number


@pytest.mark.parametrize(
    "text",
    [
        "Patientennummer 10482", "Patienten-Nr.: 10482", "Pat.-Nr. 10482.", "PatNr:10482", "Pat. Nr. 0010482",
        "PID 10482",
        "Ihre Patientennummer lautet: 10482", "Patient-ID #10482", "numéro de patient 10482",
        "Öztürk Ayşe (Nr. 10482)",
        "Ayşe Öztürk, Nummer 10482",
    ],
)  # fmt: skip
def test_the_number(text: str) -> None:
    assert_sure(MATCHER.match(STRANGER, text, ""), AYSE, MatchReason.NUMBER)


def test_a_number_with_letters_needs_no_label() -> None:
    assert_sure(MATCHER.match(STRANGER, "Befund p-40001", ""), JOSEF, MatchReason.NUMBER)


@pytest.mark.parametrize(
    "text",
    [
        "Rechnung Nr. 10482", "Rechnungsnummer 10482", "Tel. Nr. 10482", "10482 Berlin", "Pat.-Nr. 104821",
        "Pat.-Nr. 10482-7",
        "0151 10482", "Pat.-Nr. 1048", "12.10.482", "P-400012",
    ],
)  # fmt: skip
def test_what_is_no_patient_number(text: str) -> None:
    assert MATCHER.match(STRANGER, text, "") == Nobody()


def test_a_bare_number_is_possible() -> None:
    match = MATCHER.match(STRANGER, "Frage zu Nr. 10482", "")
    assert isinstance(match, Several)
    assert ids(match) == ["ayse"]


def test_the_number_of_one_and_the_name_of_another() -> None:
    match = MATCHER.match(STRANGER, "Patientennummer 10482, Josef Huber", "")
    assert isinstance(match, Several)
    assert ids(match) == ["ayse", "josef"]


def test_several_numbers_after_one_label() -> None:
    match = MATCHER.match(STRANGER, "Patientennummern 10482, 20001 und 20002", "")
    assert sorted(ids(match)) == ["ayse", "elder", "younger"]


# --- contacts


@pytest.mark.parametrize("sender", ["befund@labor.example", "Labor <x@post.labor.example>"])
def test_a_laboratory_writes_about_a_patient(sender: str) -> None:
    match = MATCHER.match(sender, "Befund", "Huber, Josef, geb. 04.11.1990")
    assert isinstance(match, ThirdParty)
    assert match.contact == LAB
    assert ids(match) == ["josef"]


def test_a_contact_who_names_nobody() -> None:
    assert MATCHER.match("emil@example.net", "Hallo", "") == ThirdParty(UNCLE, ())


def test_a_patient_who_also_writes_for_another() -> None:
    mother = Contact(
        id="m",
        kind=ContactKind.RELATIVE,
        name="Ayşe",
        emails=("ayse@example.org",),
        patients=("josef", "gone"),
    )
    match = Matcher(PATIENTS, [mother]).match("ayse@example.org", "Termin", "")
    assert isinstance(match, Several)
    assert sorted(ids(match)) == ["ayse", "josef"]


def test_nobody() -> None:
    assert MATCHER.match(STRANGER, "Angebot", "Guten Tag, 01.01.2020") == Nobody()
    assert MATCHER.match("", "", "") == Nobody()
    assert Matcher([]).match(STRANGER, "Josef Huber", "") == Nobody()


def test_addresses_of_foreign_letters_are_one() -> None:
    assert address_key("a@Bücher.example") == address_key("A@xn--bcher-kva.example")


def test_whom_texts_name() -> None:
    named = MATCHER.named_in("Hannelore Schmidt, geb. 09.01.1951", "Josef Huber")
    assert [(one.patient.id, one.reason) for one in named] == [
        ("elder", MatchReason.NAME_AND_BIRTH_DATE),
        ("josef", MatchReason.NAME),
        ("younger", MatchReason.NAME),
    ]
