"""Lists of appointments as a source gives them whole: what is no longer in them, and whose they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tomail.model.appointments import UNRESOLVED, AppointmentState
from tomail.model.events import Topic
from tomail.model.people import Right

from .tables.appointments import Appointment, Reminder
from .tables.patients import Patient, PatientAddress
from .work import Work

AT_ONCE = 500  # of what one question names


def planned(session: Session, source: str, since: datetime) -> set[str]:
    """The source's ids of what is to take place from then on."""
    found = select(Appointment.external).where(
        Appointment.source == source,
        Appointment.start >= since,
        Appointment.state == AppointmentState.PLANNED.value,
    )
    return set(session.scalars(found))


def cancel_named(work: Work, source: str, externals: Collection[str]) -> int:
    """They do not take place; how many were to. Raises Refused (NOT_ALLOWED)."""
    work.require(Right.RECORD_WRITE)
    found = [row for some in _some(externals) for row in _planned_rows(work.session, source, some)]
    for row in found:
        row.state, row.changed, row.by = AppointmentState.CANCELLED.value, work.now, work.actor.user
    if found:
        work.tell(Topic.APPOINTMENTS)
    return len(found)


def unresolved(session: Session, since: datetime) -> int:
    """How many appointments from then on have a reminder that a person should see to."""
    rows = (
        select(func.count(Appointment.id.distinct()))
        .join(Reminder, Reminder.appointment_id == Appointment.id)
        .where(
            Appointment.start >= since,
            Appointment.state == AppointmentState.PLANNED.value,
            Reminder.start == Appointment.start,
            Reminder.state.in_([each.value for each in UNRESOLVED]),
        )
    )
    return session.scalar(rows) or 0


def known_numbers(session: Session, numbers: Collection[str]) -> set[str]:
    """Those of them that patients of the practice have."""
    return {
        number
        for some in _some(numbers)
        for number in session.scalars(select(Patient.number).where(Patient.number.in_(some)))
    }


def numbers_by_mail(session: Session, mails: Collection[str]) -> dict[str, str]:
    """The number of the patient whose address it is, for those that exactly one has."""
    found: dict[str, set[str]] = defaultdict(set)
    for some in _some(mails):
        rows = session.execute(
            select(PatientAddress.address, Patient.number)
            .join(Patient, Patient.id == PatientAddress.patient_id)
            .where(PatientAddress.address.in_(some), Patient.erased.is_(None))
        )
        for address, number in rows:
            found[address].add(number)
    return {address: numbers.pop() for address, numbers in found.items() if len(numbers) == 1}


def _planned_rows(session: Session, source: str, externals: Collection[str]) -> list[Appointment]:
    found = select(Appointment).where(
        Appointment.source == source,
        Appointment.external.in_(externals),
        Appointment.state == AppointmentState.PLANNED.value,
    )
    return list(session.scalars(found))


def _some(names: Collection[str]) -> list[list[str]]:
    whole = sorted(names)
    return [whole[start : start + AT_ONCE] for start in range(0, len(whole), AT_ONCE)]
