"""Reminders as the practice keeps them. The row of one is the claim: who makes it sends, nobody else does.

A claim that its workstation did not settle is unclear: it may have gone. What is unclear is sent again only
where a provider proved that it never came there.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from tomail.model.appointments import AppointmentState, ReminderState, Way
from tomail.model.appointments import Reminder as Told
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import Right

from .clock import CLOCK_TOLERANCE
from .tables.appointments import Appointment, Reminder
from .tables.base import new_id
from .work import Work

LONGEST_SENDING = timedelta(minutes=5)  # who has not settled by then, died
LONGEST_PAUSE = timedelta(hours=1)  # between two tries
AT_ONCE = 200
ASKED_FOR = timedelta(days=3)  # so long a provider is asked what became of one

_S = ReminderState
TRIED_AGAIN = (_S.WAITING, _S.DROPPED)
_OPEN = (_S.CLAIMED, _S.WAITING)
_LEARNED = (_S.ARRIVED, _S.LOST, _S.CLOSED, _S.NOTED)  # later: limits go by when it was handed over
_SEEN_TO = {
    _S.UNCLEAR: _S.CLOSED,  # it may have gone, and counts for limits
    _S.LOST: _S.CLOSED,
    _S.REFUSED: _S.NOTED,  # nothing went
    _S.MISSED: _S.NOTED,
}
_MAY_FOLLOW = {
    _S.CLAIMED: {_S.WAITING, _S.ACCEPTED, _S.REFUSED, _S.UNCLEAR, _S.MISSED},
    _S.WAITING: {_S.CLAIMED, _S.MISSED, _S.DROPPED, _S.ACCEPTED, _S.UNCLEAR},  # an answer that came late
    _S.UNCLEAR: {_S.ACCEPTED, _S.WAITING, _S.CLOSED},
    _S.ACCEPTED: {_S.ARRIVED, _S.LOST},
    _S.LOST: {_S.CLOSED},
    _S.REFUSED: {_S.NOTED},
    _S.MISSED: {_S.NOTED},
}


def claim(
    work: Work,
    appointment: str,
    start: datetime,
    days_before: int,
    way: Way,
    due: datetime,
    provider: str,
    message_id: str = "",
) -> str | None:
    """This workstation sends it; None if somebody did, or the appointment is not at that time any more.

    `message_id`: of an e-mail, written down before there is one.
    """
    kept = work.session.get(Appointment, appointment)
    if kept is None or kept.state != AppointmentState.PLANNED.value or kept.start != start:
        return None
    same = select(Reminder).where(
        Reminder.appointment_id == appointment, Reminder.start == start, Reminder.days_before == days_before
    )
    row = work.session.scalars(same).first()
    if row is None:
        row = Reminder(id=new_id(), appointment_id=appointment, start=start, days_before=days_before)
        row.provider = row.provider_id = row.why = row.code = row.price = ""
        row.due, row.tries, row.parts = due, 0, 0
        work.session.add(row)
    elif not may_try(_S(row.state), row.next_try, work.now):
        return None
    row.tries += 1
    row.way, row.provider = way.value, provider or row.provider  # by which this try goes
    row.provider_id = message_id
    row.next_try = None
    _become(work, row, _S.CLAIMED)
    return row.id


def may_try(state: ReminderState, next_try: datetime | None, now: datetime) -> bool:
    """Whether what was begun is tried again: nothing of it was ever accepted, and it is its turn. An
    appointment that was moved may have come back to its time."""
    return state in TRIED_AGAIN and _its_turn(next_try, now)


def settle(
    work: Work,
    reminder: str,
    state: ReminderState,
    *,
    tries: int | None = None,
    provider_id: str = "",
    why: str = "",
    code: str = "",
    parts: int = 0,
    price: str = "",
    next_try: datetime | None = None,
) -> bool:
    """What became of it, or of the last of so many `tries`; False if it came to something else meanwhile."""
    row = work.session.get(Reminder, reminder)
    if row is None or state not in _MAY_FOLLOW.get(_S(row.state), set()):
        return False
    if tries not in (None, row.tries):
        return False  # who slept over it does not free what another one is sending
    row.why, row.code, row.next_try = why[:16], code[:64], next_try
    if provider_id:
        row.provider_id, row.parts, row.price = provider_id[:128], parts, price[:32]
    _become(work, row, state)
    return True


def miss(
    work: Work, appointment: str, start: datetime, days_before: int, way: Way, due: datetime, why: str
) -> bool:
    """Its time went by, or there is nobody to send to: that is written down once, for people to see."""
    made = claim(work, appointment, start, days_before, way, due, "")
    return made is not None and settle(work, made, _S.MISSED, why=why)


def close(work: Work, reminder: str) -> bool:
    """A person saw to what was not as it should be; False if it is not so, or not any more. Raises Refused
    (NOT_ALLOWED)."""
    work.require(Right.RECORD_WRITE)
    row = work.session.get(Reminder, reminder)
    seen_to = _SEEN_TO.get(_S(row.state)) if row else None
    if row is None or seen_to is None:
        return False
    return settle(work, reminder, seen_to, why=row.why, code=row.code)


def untidy(session: Session, now: datetime) -> bool:
    """Whether `tidy_up` has something to do."""
    return any(session.execute(each.limit(1)).first() for each in (_died(now), _in_vain(now)))


def tidy_up(work: Work) -> int:
    """Claims of workstations that died become unclear. What waits goes no more where its appointment was
    moved or cancelled, or has begun. How many."""
    died = work.session.scalars(_died(work.now)).all()
    for row in died:
        begun = row.changed
        _become(work, row, _S.UNCLEAR)
        row.changed = max(begun, work.now)  # it stays in its day, for limits, where a clock was set back
    in_vain = work.session.execute(_in_vain(work.now)).all()
    for row, start, state in in_vain:
        stands = start == row.start and state == AppointmentState.PLANNED.value
        _become(work, row, _S.MISSED if stands else _S.DROPPED)
    return len(died) + len(in_vain)


def any_to_ask(session: Session, now: datetime, every: timedelta, provider: str) -> bool:
    """Whether `to_ask` gives any."""
    return session.scalars(_to_ask(now, every, provider).limit(1)).first() is not None


def to_ask(work: Work, every: timedelta, provider: str) -> dict[str, str]:
    """Accepted ones, with the provider's ids, that it was not asked for lately; from now on it was."""
    rows = work.session.scalars(_to_ask(work.now, every, provider).order_by(Reminder.changed).limit(AT_ONCE))
    asked = rows.all()
    for row in asked:
        row.asked = work.now
    return {row.id: row.provider_id for row in asked}


def reminder(session: Session, identity: str) -> Told | None:
    """One; None if its patient was erased."""
    row = session.get(Reminder, identity)
    return _told(row) if row else None


def reminders_for(session: Session, appointments: Collection[str]) -> dict[str, list[Told]]:
    """Of each appointment, the earliest first."""
    found: dict[str, list[Told]] = {}
    named = list(appointments)
    for start in range(0, len(named), AT_ONCE):
        some = Reminder.appointment_id.in_(named[start : start + AT_ONCE])
        for row in session.scalars(select(Reminder).where(some).order_by(Reminder.due)):
            found.setdefault(row.appointment_id, []).append(_told(row))
    return found


def unclear(session: Session, provider: str, now: datetime) -> list[Told]:
    """SMS that this provider may have taken, of appointments to come."""
    rows = select(Reminder).where(
        Reminder.state == _S.UNCLEAR.value,
        Reminder.way == Way.SMS.value,
        Reminder.provider == provider,
        Reminder.start > now,
    )
    return [_told(row) for row in session.scalars(rows.order_by(Reminder.changed.desc()))]


def reminders_of_patient(session: Session, patient: str) -> list[Told]:
    """What went out or failed, the newest first."""
    rows = (
        select(Reminder)
        .join(Appointment, Appointment.id == Reminder.appointment_id)
        .where(Appointment.patient_id == patient, Reminder.state.not_in([each.value for each in _OPEN]))
    )
    return [_told(row) for row in session.scalars(rows.order_by(Reminder.changed.desc()))]


def mailed(
    session: Session, state: ReminderState, message_ids: Collection[str] | None = None
) -> dict[str, str]:
    """Message-IDs by the reminders in that state that are e-mails, of those that are asked for."""
    rows = select(Reminder.id, Reminder.provider_id).where(
        Reminder.way == Way.MAIL.value, Reminder.state == state.value
    )
    if message_ids is not None:
        rows = rows.where(Reminder.provider_id.in_(message_ids))
    return {row.id: row.provider_id for row in session.execute(rows)}


def _its_turn(next_try: datetime | None, now: datetime) -> bool:
    """So late a try was set by a clock that ran ahead."""
    return next_try is None or not now < next_try <= now + LONGEST_PAUSE


def _died(now: datetime) -> Select[Reminder]:
    settling = Reminder.changed.between(now - LONGEST_SENDING, now + CLOCK_TOLERANCE)
    return select(Reminder).where(Reminder.state == _S.CLAIMED.value, ~settling)


def _in_vain(now: datetime) -> Select[Reminder, datetime, str]:
    """With how their appointments are now."""
    moved = (Appointment.start != Reminder.start) | (Appointment.state != AppointmentState.PLANNED.value)
    return (
        select(Reminder, Appointment.start, Appointment.state)
        .join(Appointment, Appointment.id == Reminder.appointment_id)
        .where(Reminder.state == _S.WAITING.value, moved | (Reminder.start <= now))
    )


def _to_ask(now: datetime, every: timedelta, provider: str) -> Select[Reminder]:
    return select(Reminder).where(
        Reminder.state == _S.ACCEPTED.value,
        Reminder.provider == provider,
        Reminder.provider_id != "",
        Reminder.way == Way.SMS.value,
        Reminder.changed > now - ASKED_FOR,
        Reminder.asked.is_(None) | (Reminder.asked < now - every),
    )


def _become(work: Work, row: Reminder, state: ReminderState) -> None:
    row.state, row.device_id = state.value, work.actor.device
    if state not in _LEARNED:
        row.changed = work.now
    work.session.flush()
    patient = work.session.get_one(Appointment, row.appointment_id).patient_id
    if state not in _OPEN:
        work.log(
            Action.REMINDER,
            row.appointment_id,
            patient=patient,
            state=state.value,
            way=row.way,
            code=row.code,
        )
    work.tell(Topic.APPOINTMENTS, row.appointment_id)


def _told(row: Reminder) -> Told:
    return Told(
        id=row.id,
        appointment=row.appointment_id,
        start=row.start,
        days_before=row.days_before,
        way=Way(row.way),
        state=ReminderState(row.state),
        due=row.due,
        changed=row.changed,
        tries=row.tries,
        next_try=row.next_try,
        provider=row.provider,
        provider_id=row.provider_id,
        why=row.why,
        code=row.code,
        parts=row.parts,
        price=row.price,
    )
