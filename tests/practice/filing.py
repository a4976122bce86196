"""A founded practice with a patient, and mail to file: for the tests of the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from tomail.model.patients import PatientDetails
from tomail.model.people import Actor
from tomail.model.record import Direction, DocumentKind, EntryHead, RecordEntry
from tomail.model.teamwork import PracticeMail
from tomail.practice.database import PracticeDatabase
from tomail.practice.devices import invite, join
from tomail.practice.entry_types import type_for
from tomail.practice.founding import DeviceIdentity, found
from tomail.practice.keys import Keys
from tomail.practice.patients import add_patient
from tomail.practice.record_reading import entries_of
from tomail.practice.records import NewDocument, NewEntry, file_entry
from tomail.practice.snapshot import load_snapshot

HAPPENED = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
ORIGINAL = "Subject: Grüße\r\n\r\nMARKE-ORIGINAL\r\n".encode()
MAIL = PracticeMail("a" * 64, "konto1", HAPPENED)


@dataclass
class Station:
    """A workstation, its keys, and whoever sits there."""

    database: PracticeDatabase
    device: DeviceIdentity
    keys: Keys

    @property
    def actor(self) -> Actor:
        assert self.keys.user
        return Actor(self.keys.user, self.device.id)

    def write(self, act: Any) -> Any:
        return self.database.write(self.actor, act)

    def admit(self, number: str, last_name: str = "Huber", **details: Any) -> str:
        patient = PatientDetails(number=number, last_name=last_name, first_name="Josef", **details)
        return str(self.write(lambda work: add_patient(work, patient)))

    def type(self, direction: Direction = Direction.INCOMING) -> str:
        with self.database.reading() as session:
            return type_for(session, direction).id

    def file(self, patient: str, **changes: Any) -> dict[str, Any]:
        new = new_entry(patient, self.type(), **changes)
        done: dict[str, Any] = self.write(lambda work: file_entry(work, self.keys, new))
        return done

    def record(self, patient: str) -> list[RecordEntry]:
        with self.database.reading() as session:
            return entries_of(session, self.keys, patient)


def new_entry(patient: str, type_: str, **changes: Any) -> NewEntry:
    original = changes.pop("original", ORIGINAL)
    described: dict[str, Any] = {
        "patient": patient,
        "direction": Direction.INCOMING,
        "type": type_,
        "head": EntryHead("MARKE-BETREFF", "ayse@example.org", ("praxis@example.org",)),
        "happened": HAPPENED,
        "documents": [
            NewDocument(DocumentKind.ORIGINAL, "message.eml", "message/rfc822", original),
            NewDocument(DocumentKind.TEXT, "message.txt", "text/plain", b"MARKE-TEXT"),
            NewDocument(DocumentKind.ATTACHMENT, "MARKE-Befund.pdf", "application/pdf", b"%PDF MARKE-PDF"),
        ],
        "original": original,
        "mail": MAIL,
    }
    return NewEntry(**described | changes)


def found_station(database: PracticeDatabase, name: str = "Anmeldung 1") -> Station:
    device = DeviceIdentity.new(name)
    found(database, device)
    return Station(database, device, keys_of(database, device))


def further_station(first: Station, database: PracticeDatabase, name: str = "Anmeldung 2") -> Station:
    device = DeviceIdentity.new(name)
    join(database, device, invite(first.database, first.actor, first.keys).code)
    return Station(database, device, keys_of(database, device))


def keys_of(database: PracticeDatabase, device: DeviceIdentity) -> Keys:
    with database.reading() as session:
        return Keys(load_snapshot(session), device.id, device.pair)
