"""Consents, relatives and institutions, and what workstations ask for after a change."""

from __future__ import annotations

from datetime import date

import pytest

from tomail.base.errors import ProblemKind, Refused
from tomail.model.patients import Channel, Contact, ContactKind, PatientDetails
from tomail.practice.consents import consent_in_force, give_consent, latest_consent, withdraw_consent
from tomail.practice.contacts import add_contact, change_contact, load_contacts, remove_contact
from tomail.practice.finding import Finder
from tomail.practice.patients import (
    add_patient,
    changed_since,
    generation,
    load_patients,
    patient_numbered,
    possible,
)

from .conftest import Desk

LAB = Contact(id="", kind=ContactKind.LAB, name="Labor Dr. Enders", domains=("labor-enders.example",))


@pytest.fixture
def huber(desk: Desk) -> str:
    details = PatientDetails(number="10482", last_name="Huber", first_name="Josef")
    return desk.database.write(desk.actor, lambda work: add_patient(work, details))


def contacts(desk: Desk) -> list[Contact]:
    with desk.database.reading() as session:
        return load_contacts(session)


def test_a_contact_comes_changes_and_goes(desk: Desk, huber: str) -> None:
    identity = desk.database.write(desk.actor, lambda work: add_contact(work, LAB))
    (lab,) = contacts(desk)
    assert (lab.id, lab.domains, lab.emails) == (identity, ("labor-enders.example",), ())
    changed = Contact(
        id=identity,
        kind=ContactKind.RELATIVE,
        name="Eva Huber",
        emails=("EVA@example.org",),
        patients=(huber,),
        version=lab.version,
    )
    desk.database.write(desk.actor, lambda work: change_contact(work, changed))
    (eva,) = contacts(desk)
    assert (eva.emails, eva.domains, eva.patients) == (("eva@example.org",), (), (huber,))
    with pytest.raises(Refused) as refused:
        desk.database.write(desk.actor, lambda work: change_contact(work, changed))
    assert refused.value.problem.kind is ProblemKind.CONFLICT
    desk.database.write(desk.actor, lambda work: remove_contact(work, identity))
    assert contacts(desk) == []


def test_every_change_is_newer_than_what_was_seen(desk: Desk, huber: str) -> None:
    with desk.database.reading() as session:
        seen = generation(session)
    lab = desk.database.write(desk.actor, lambda work: add_contact(work, LAB))
    desk.database.write(
        desk.actor, lambda work: give_consent(work, huber, Channel.MAIL, date(2026, 1, 1), "Formular")
    )
    with desk.database.reading() as session:
        changed = changed_since(session, seen)
        assert changed_since(session, changed.generation).patients == ()
    assert (changed.patients, changed.contacts) == ((huber,), (lab,))


def test_a_removed_contact_is_a_change(desk: Desk) -> None:
    lab = desk.database.write(desk.actor, lambda work: add_contact(work, LAB))
    with desk.database.reading() as session:
        seen = generation(session)
    desk.database.write(desk.actor, lambda work: remove_contact(work, lab))
    with desk.database.reading() as session:
        assert changed_since(session, seen).contacts == (lab,)


def test_consents_are_given_withdrawn_and_kept(desk: Desk, huber: str) -> None:
    day = date(2026, 1, 1)
    with pytest.raises(Refused):
        desk.database.write(desk.actor, lambda work: withdraw_consent(work, huber, Channel.SMS, day))
    for _ in range(2):
        desk.database.write(desk.actor, lambda work: give_consent(work, huber, Channel.SMS, day, "Formular"))
    desk.database.write(desk.actor, lambda work: withdraw_consent(work, huber, Channel.SMS, date(2026, 2, 1)))
    with desk.database.reading() as session:
        patient = patient_numbered(session, " 10482 ")
    assert consent_in_force(patient, Channel.SMS) is None
    latest = latest_consent(patient, Channel.SMS)
    assert latest is not None
    assert (latest.given, latest.withdrawn, len(patient.consents)) == (day, date(2026, 2, 1), 1)


def test_a_number_belongs_to_one_patient(desk: Desk, huber: str) -> None:
    again = PatientDetails(number="10482", last_name="Schmidt")
    with pytest.raises(Refused) as refused:
        desk.database.write(desk.actor, lambda work: add_patient(work, again))
    assert refused.value.problem.kind is ProblemKind.DUPLICATE
    without = PatientDetails(last_name="Schmidt", emails=("A@example.org ",))
    desk.database.write(desk.actor, lambda work: add_patient(work, without))
    with desk.database.reading() as session:
        assert [(each.number, each.emails) for each in load_patients(session)] == [
            ("10482", ()),
            ("tm-0000001", ("a@example.org",)),
        ]


TYPED = (
    "hub|hub jos|josef, huber|10482|104|4.11.|4.11.19|04.11.1990|1990-11-04|199|müll|mueller|lüd|anna-lena"
    "|anna lena|jh@example.org|jh@|example.org|HUBER 1990|x_%|' OR 1|öztürk|oeztuerk|tm-0|-|!!"
).split("|")


@pytest.mark.parametrize("typed", TYPED)
def test_the_database_narrows_to_whom_the_finder_finds(desk: Desk, typed: str) -> None:
    for details in (
        PatientDetails(number="10482", last_name="Huber", first_name="Josef", birth_date=date(1990, 11, 4)),
        PatientDetails(number="A1", last_name="Müller-Lüdenscheid", first_name="Anna-Lena"),
        PatientDetails(last_name="Öztürk", first_name="Ayşe", emails=("jh@example.org",)),
    ):
        desk.database.write(desk.actor, lambda work, details=details: add_patient(work, details))
    with desk.database.reading() as session:
        wanted = Finder(load_patients(session)).find(typed)
        narrowed = load_patients(session, possible(session, typed))
    assert Finder(narrowed).find(typed) == wanted
