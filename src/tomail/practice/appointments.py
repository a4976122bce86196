"""Appointments as the practice keeps them: what a source says of one replaces what it said before."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Select, delete, func, select
from sqlalchemy.orm import Session, defer

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model import appointments as model
from tomail.model.appointments import AppointmentState, StatedAppointment
from tomail.model.events import Topic
from tomail.model.people import Right

from .keys import PRACTICE, Keys
from .reminders import TRIED_AGAIN
from .sealing import lock, unlock
from .tables.appointments import Appointment, Reminder
from .tables.base import new_id
from .tables.patients import Patient
from .work import Work

AT_ONCE = 500  # of what one question names


@dataclass
class Taken:
    """What an import changed."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    cancelled: int = 0

    @property
    def any(self) -> bool:
        """Whether something did."""
        return bool(self.added or self.changed or self.cancelled)


def take_in(
    work: Work,
    keys: Keys,
    source: str,
    stated: Sequence[StatedAppointment],
    *,
    whole_from: datetime | None = None,
) -> dict[str, int]:
    """What a source says now; gives back the numbers of `Taken`. `whole_from`: it names all its appointments
    from then on, so one that is missing was cancelled. Raises Refused (NOT_ALLOWED)."""
    work.require(Right.RECORD_WRITE)
    book = _Book(work, keys, source, stated)
    for each in stated:
        book.put(each)
    if whole_from is not None:
        for row in _missing(work.session, source, book.named, whole_from):
            row.state, row.changed, row.by = AppointmentState.CANCELLED.value, work.now, work.actor.user
            book.taken.cancelled += 1
    if book.taken.any:
        work.tell(Topic.APPOINTMENTS)
    return asdict(book.taken)


def enter(work: Work, keys: Keys, stated: StatedAppointment, patient: str) -> str:
    """By hand, for a patient; the same `external` again moves it. Raises Refused (NOT_ALLOWED)."""
    work.require(Right.RECORD_WRITE)
    row = _Book(work, keys, model.BY_HAND, [stated]).put(stated)
    row.patient_id = patient
    work.tell(Topic.APPOINTMENTS, row.id)
    return row.id


def cancel(work: Work, appointment: str) -> None:
    """It does not take place. Raises Refused (NOT_ALLOWED, NOT_FOUND)."""
    work.require(Right.RECORD_WRITE)
    row = _row(work.session, appointment)
    row.state, row.changed, row.by = AppointmentState.CANCELLED.value, work.now, work.actor.user
    work.tell(Topic.APPOINTMENTS, appointment)


def between(session: Session, keys: Keys, since: datetime, until: datetime) -> list[model.Appointment]:
    """Those that begin then, in their order, cancelled ones too."""
    return [_read(row, keys) for row in session.scalars(_beginning(since, until))]


def timetable(session: Session, since: datetime, until: datetime) -> list[model.Appointment]:
    """As `between`, without what each is for: nothing is unlocked."""
    return _without_titles(session, _beginning(since, until))


def to_remind_of(
    session: Session, since: datetime, until: datetime, days_before: Collection[int]
) -> list[model.Appointment]:
    """As `timetable`, but those of which each reminder came to something are left out: of a practice's
    thousands nearly all, and this is asked each minute."""
    settled = select(func.count()).where(
        Reminder.appointment_id == Appointment.id,
        Reminder.start == Appointment.start,
        Reminder.days_before.in_(days_before),
        Reminder.state.not_in([each.value for each in TRIED_AGAIN]),
    )
    open_ = settled.scalar_subquery() < len(set(days_before))
    return _without_titles(session, _beginning(since, until).where(open_))


def of_patient(session: Session, keys: Keys, patient: str) -> list[model.Appointment]:
    """All of a patient, the newest first."""
    found = select(Appointment).where(Appointment.patient_id == patient).order_by(Appointment.start.desc())
    return [_read(row, keys) for row in session.scalars(found)]


def name_patients(work: Work) -> int:
    """Give appointments their patients who came in after them; how many."""
    nobody = select(Appointment).where(Appointment.patient_id.is_(None), Appointment.patient_number != "")
    rows = work.session.scalars(nobody).all()
    known = _numbered(work.session, {row.patient_number for row in rows})
    for row in rows:
        row.patient_id = known.get(row.patient_number)
    found = sum(row.patient_id is not None for row in rows)
    if found:
        work.tell(Topic.APPOINTMENTS)
    return found


def erase_appointments(session: Session, patient: str) -> None:
    """Nothing of the patient's appointments stays."""
    theirs = select(Appointment.id).where(Appointment.patient_id == patient)
    session.execute(delete(Reminder).where(Reminder.appointment_id.in_(theirs)))
    session.execute(delete(Appointment).where(Appointment.patient_id == patient))


class _Book:
    """What is kept of the appointments that a source names, looked up at once: an import names thousands."""

    def __init__(self, work: Work, keys: Keys, source: str, stated: Sequence[StatedAppointment]) -> None:
        self._work, self._keys, self._source = work, keys, source
        self.taken = Taken()
        self.named = {each.external for each in stated}
        self._rows = {row.external: row for row in _rows(work.session, source, self.named)}
        self._patients = _numbered(work.session, {each.patient for each in stated} - {""})

    def put(self, stated: StatedAppointment) -> Appointment:
        """As it is said to be now."""
        row = self._rows.get(stated.external)
        if row is None:
            row = Appointment(id=new_id(), source=self._source, external=stated.external)
            row.known = self._work.now
            self._fill(row, stated)
            self._work.session.add(row)
            self._rows[stated.external] = row
            self.taken.added += 1
        elif _differs(row, self._keys, stated):
            if row.start != stated.start or row.state != stated.state.value:
                row.known = self._work.now
            self._fill(row, stated)
            self.taken.changed += 1
        else:
            self.taken.unchanged += 1
        return row

    def _fill(self, row: Appointment, stated: StatedAppointment) -> None:
        if stated.patient or row.patient_number:  # who was entered by hand has no number to go by
            row.patient_id = self._patients.get(stated.patient)
        row.patient_number = stated.patient
        row.start, row.end, row.state = stated.start, stated.end, stated.state.value
        row.epoch = self._keys.epoch(PRACTICE)
        row.title = lock(self._keys.practice_key(), stated.title.encode(), _purpose(row.id))
        row.changed, row.by = self._work.now, self._work.actor.user


def _differs(row: Appointment, keys: Keys, stated: StatedAppointment) -> bool:
    kept = _read(row, keys)
    said = (stated.start, stated.end, stated.title, stated.state)
    return (kept.start, kept.end, kept.title, kept.state) != said or row.patient_number != stated.patient


def _rows(session: Session, source: str, named: Collection[str]) -> Iterator[Appointment]:
    for some in _some(named):
        yield from session.scalars(
            select(Appointment).where(Appointment.source == source, Appointment.external.in_(some))
        )


def _beginning(since: datetime, until: datetime) -> Select[Appointment]:
    found = select(Appointment).where(Appointment.start >= since, Appointment.start < until)
    return found.order_by(Appointment.start, Appointment.id)


def _without_titles(session: Session, found: Select[Appointment]) -> list[model.Appointment]:
    return [_told(row, "") for row in session.scalars(found.options(defer(Appointment.title)))]


def _read(row: Appointment, keys: Keys) -> model.Appointment:
    return _told(row, unlock(keys.practice_key(row.epoch), row.title, _purpose(row.id)).decode())


def _told(row: Appointment, title: str) -> model.Appointment:
    return model.Appointment(
        id=row.id,
        source=row.source,
        external=row.external,
        patient=row.patient_id,
        start=row.start,
        end=row.end,
        title=title,
        state=AppointmentState(row.state),
        known=row.known,
    )


def _missing(session: Session, source: str, named: Collection[str], since: datetime) -> list[Appointment]:
    planned = select(Appointment).where(
        Appointment.source == source,
        Appointment.start >= since,
        Appointment.state == AppointmentState.PLANNED.value,
    )
    return [row for row in session.scalars(planned) if row.external not in named]


def _numbered(session: Session, numbers: Collection[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for some in _some(numbers):
        rows = session.execute(select(Patient.number, Patient.id).where(Patient.number.in_(some)))
        found.update((number, identity) for number, identity in rows)
    return found


def _some(names: Collection[str]) -> Iterator[list[str]]:
    whole = sorted(names)
    for start in range(0, len(whole), AT_ONCE):
        yield whole[start : start + AT_ONCE]


def _row(session: Session, appointment: str) -> Appointment:
    row = session.get(Appointment, appointment)
    if row is None:
        raise Refused(_unknown())
    return row


def _purpose(appointment: str) -> str:
    return f"tomail/appointment/v1|{appointment}"


def _unknown() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "There is no such appointment.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Look at the list of appointments.")),
    )
