"""Blocking a patient's data, and erasing them for good.

Article 18 GDPR and § 35 BDSG: while a record must be kept it is not erased but blocked. When the term is
over the key of the record is destroyed: what lies in backups stays noise. A list of who was erased is kept
outside the database as well, because an older backup still has the key.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.patients import ContactKind, PatientDetails
from tomail.model.people import Right

from .database import PracticeDatabase
from .patients import next_generation, stored_patient, write_plain
from .records import kept_until
from .retention import may_go
from .tables.patients import (
    Consent,
    Contact,
    ContactAddress,
    ContactPatient,
    Erasure,
    Patient,
    PatientAddress,
    PatientKey,
)
from .tables.record import Document, RecordEntry, Reversal
from .tables.teamwork import MailPatient
from .work import Work


def block(work: Work, patient: str, *, blocked: bool = True) -> None:
    """Show the patient to nobody until it is lifted again. Raises Refused (NOT_ALLOWED, NOT_FOUND)."""
    work.require(Right.AUDIT)
    row = stored_patient(work.session, patient)
    row.blocked = (row.blocked or work.now) if blocked else None
    row.generation = next_generation(work.session)
    work.log(Action.BLOCK, patient, patient=patient, blocked=blocked)
    work.tell(Topic.PATIENTS, patient)


def blocked_patients(session: Session) -> list[str]:
    """Ids; who may see the log may see them."""
    return list(session.scalars(select(Patient.id).where(Patient.blocked.is_not(None))))


def erase(work: Work, patient: str) -> None:
    """Destroy the key and empty every row. Only the fact that there was somebody stays.

    Raises Refused (NOT_ALLOWED, NOT_FOUND, CONFLICT: the record must still be kept).
    """
    work.require(Right.AUDIT)
    stored_patient(work.session, patient)
    until = kept_until(work.session, patient)
    if not may_go(until, work.now.date()):
        raise Refused(_must_be_kept(until))
    _erase(work, patient)


def erase_again(work: Work, patients: Iterable[str]) -> list[str]:
    """An older backup was restored: who was erased since then goes again. Gives back whom that met."""
    listed = set(patients)
    brought_back = work.session.scalars(
        select(Patient.id).where(Patient.id.in_(listed), Patient.erased.is_(None))
    ).all()
    for patient in brought_back:
        _erase(work, patient)
    return list(brought_back)


def erased(session: Session) -> list[str]:
    """The list that every workstation keeps."""
    return list(session.scalars(select(Erasure.patient_id)))


def compact(database: PracticeDatabase) -> None:
    """Let nothing of what was erased stay in free pages and in the write-ahead log.

    PostgreSQL frees its rows by itself, and at once where this workstation may ask for it.
    """
    connection = database.engine.raw_connection()
    try:
        driver = connection.driver_connection
        if database.engine.dialect.name == "sqlite":
            for statement in ("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                driver.execute(statement)  # type: ignore[union-attr]
        else:
            driver.rollback()  # type: ignore[union-attr]
            driver.autocommit = True  # type: ignore[union-attr]
            driver.execute("VACUUM patient, patient_address, consent, contact, contact_address, document")  # type: ignore[union-attr]
            driver.autocommit = False  # type: ignore[union-attr]
    finally:
        connection.close()


def _erase(work: Work, patient: str) -> None:
    session = work.session
    entries = select(RecordEntry.id).where(RecordEntry.patient_id == patient)
    session.execute(delete(Document).where(Document.entry_id.in_(entries)))
    session.execute(update(Reversal).where(Reversal.entry_id.in_(entries)).values(reason=b""))
    session.execute(
        update(RecordEntry)
        .where(RecordEntry.patient_id == patient)
        .values(head=b"", original_sha256=RecordEntry.id, mail_key=None, account="", dated=None)
    )
    _erase_contacts(work, patient)
    for table in (PatientKey, PatientAddress, Consent, MailPatient, ContactPatient):
        session.execute(delete(table).where(table.patient_id == patient))
    row = session.get_one(Patient, patient)
    write_plain(row, PatientDetails())
    row.number, row.own_number, row.folded_name = f"erased-{patient}", True, ""
    row.blocked, row.erased = None, work.now
    row.generation = next_generation(session)
    if session.get(Erasure, patient) is None:
        session.add(Erasure(patient_id=patient, at=work.now, by=work.actor.user))
    work.log(Action.ERASE, patient, patient=patient)
    work.tell(Topic.PATIENTS, patient)
    work.tell(Topic.RECORD, patient)


def _erase_contacts(work: Work, patient: str) -> None:
    """Relatives that the practice knows only for this patient."""
    session = work.session
    others = select(ContactPatient.contact_id).where(ContactPatient.patient_id != patient)
    own = (
        select(Contact)
        .join(ContactPatient, ContactPatient.contact_id == Contact.id)
        .where(
            ContactPatient.patient_id == patient,
            Contact.kind == ContactKind.RELATIVE.value,
            Contact.id.not_in(others),
        )
    )
    for row in session.scalars(own).all():
        row.name, row.removed, row.generation = "", work.now, next_generation(session)
        session.execute(delete(ContactAddress).where(ContactAddress.contact_id == row.id))


def _must_be_kept(until: date | None) -> Problem:
    return Problem(
        ProblemKind.CONFLICT,
        sentence(
            QT_TRANSLATE_NOOP("engine", "The record of this patient must be kept until {date}."),
            date=until.strftime("%d.%m.%Y") if until else "",
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Until then the data can be blocked.")),
    )
