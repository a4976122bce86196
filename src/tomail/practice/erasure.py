"""Blocking a patient's data, and erasing them for good.

Article 18 GDPR and § 35 BDSG: while a record must be kept it is not erased but blocked. When the term is
over the key of the record is destroyed: what lies in backups stays noise. A list of who was erased is kept
outside the database as well, because an older backup still has the key.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, delete, func, select, update
from sqlalchemy.orm import Session

from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.patients import ContactKind, PatientDetails
from tomail.model.people import Right

from .appointments import erase_appointments
from .code_sms import erase_codes
from .database import PracticeDatabase
from .engine import practice_away, translated
from .owner_functions import READABLE, erase_record, rewrite
from .patients import next_generation, stored_patient, write_plain
from .portal_answers import erase_answers
from .portal_recalls import forget_patient
from .records import kept_until
from .retention import may_go
from .secure_deliveries import erase_deliveries
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
from .tables.record import RecordEntry
from .tables.teamwork import MailPatient, Note, SharedDraft
from .work import Work

LOCK_SECONDS = 5

log = logging.getLogger(__name__)


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


def compact(database: PracticeDatabase) -> bool:
    """Let nothing of what was erased stay in free pages and in the write-ahead log.

    PostgreSQL keeps its own log for a while, and backups as long as whoever runs it decides: of the record
    that is noise without the key, of names and addresses it is not.
    False while somebody reads: to be done again (`traces_since`).
    """
    begun = database.clock.now()
    try:
        with translated():
            if database.engine.dialect.name == "sqlite":
                _compact_file(database)
            else:
                _compact_tables(database)
    except EnvironmentTrouble:
        log.warning("somebody reads: what was erased goes from the files later")
        return False
    with translated(), Session(database.engine) as session, session.begin():
        pending = update(Erasure).where(Erasure.compacted.is_(None), Erasure.at <= begun)
        session.execute(pending.values(compacted=begun))
    return True


def traces_since(session: Session) -> datetime | None:
    """Since when what was erased lies in free pages of the files; None if nothing does."""
    return session.scalar(select(func.min(Erasure.at)).where(Erasure.compacted.is_(None)))


def _compact_file(database: PracticeDatabase) -> None:
    connection = database.engine.raw_connection()
    try:
        driver: Any = connection.driver_connection
        driver.execute("VACUUM")
        (busy, *_) = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise EnvironmentTrouble(practice_away())
    finally:
        connection.close()


def _compact_tables(database: PracticeDatabase) -> None:
    """What can be read without its patient's key is written anew; that takes a lock, for which nobody waits
    long."""
    for table in READABLE:
        with database.engine.begin() as connection:
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{LOCK_SECONDS}s'")
            connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
            rewrite(connection, table.__tablename__)


def _erase(work: Work, patient: str) -> None:
    session = work.session
    _erase_words(work, patient)
    erase_answers(session, patient)
    forget_patient(work, patient)
    erase_deliveries(session, patient)
    erase_appointments(session, patient)
    erase_codes(session, patient)
    erase_record(session, patient)
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


def _erase_words(work: Work, patient: str) -> None:
    """Notes on the patient's mail, and drafts that answer it, where it is about nobody else."""
    theirs = _mail_of(MailPatient.patient_id == patient, RecordEntry.patient_id == patient)
    others = _mail_of(MailPatient.patient_id != patient, RecordEntry.patient_id != patient)
    for table, key in ((Note, Note.mail_key), (SharedDraft, SharedDraft.answers)):
        work.session.execute(delete(table).where(key.in_(theirs), key.not_in(others)))
    work.tell(Topic.MAIL)
    work.tell(Topic.DRAFTS)


def _mail_of(linked: ColumnElement[bool], filed: ColumnElement[bool]) -> CompoundSelect[Any]:
    said = select(MailPatient.mail_key).where(linked, MailPatient.linked.is_(True))
    return said.union(select(RecordEntry.mail_key).where(filed, RecordEntry.mail_key.is_not(None)))


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
