"""Patients of a practice, and what is said of a message about them."""

from __future__ import annotations

from datetime import date

from tomail.model.patients import (
    Contact,
    ContactKind,
    Patient,
    PatientMatch,
    Several,
    Sure,
    ThirdParty,
)
from tomail.practice.matching import Matcher

AYSE = Patient(
    id="ayse", number="10482", last_name="Öztürk", first_name="Ayşe", birth_date=date(1968, 3, 12),
    emails=("ayse@example.org",),
)  # fmt: skip
ELDER = Patient(
    id="elder", number="20001", last_name="Schmidt", first_name="Hannelore", birth_date=date(1951, 1, 9)
)
YOUNGER = Patient(
    id="younger", number="20002", last_name="Schmidt", first_name="Hannelore", birth_date=date(1984, 6, 30)
)
ANNA = Patient(
    id="anna", number="30001", last_name="Weber", first_name="Anna", birth_date=date(1985, 5, 5),
    emails=("familie@weber.example",),
)  # fmt: skip
JONAS = Patient(
    id="jonas", number="30002", last_name="Weber", first_name="Jonas", birth_date=date(2015, 2, 1),
    emails=("Familie@Weber.example",),
)  # fmt: skip
JOSEF = Patient(
    id="josef", number="P-40001", last_name="Huber", first_name="Josef", birth_date=date(1990, 11, 4)
)
ROSA = Patient(
    id="rosa",
    number="50001",
    last_name="von der Heide-Müller",
    first_name="Rosa Maria",
    birth_date=date(1999, 9, 9),
)
PATIENTS = (AYSE, ELDER, YOUNGER, ANNA, JONAS, JOSEF, ROSA)
LAB = Contact(id="lab", kind=ContactKind.LAB, name="Labor Dr. Enders", domains=("labor.example",))
UNCLE = Contact(
    id="uncle",
    kind=ContactKind.RELATIVE,
    name="Emil Weber",
    emails=("emil@example.net",),
    patients=("jonas",),
)
MATCHER = Matcher(PATIENTS, (LAB, UNCLE), own_names=("Dr. med. Rosa Müller",))
STRANGER = "jemand@example.net"


def ids(match: PatientMatch) -> list[str]:
    match match:
        case Sure(patient):
            return [patient.id]
        case Several(candidates) | ThirdParty(_, candidates):
            return [candidate.patient.id for candidate in candidates]
    return []
