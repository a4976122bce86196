"""What went to a patient beside mail, for the time line of the record."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from tomail.model.appointments import Reminder
from tomail.model.notices import About, Notice

from .code_sms import codes_of_patient
from .keys import Keys
from .reminders import reminders_of_patient


def notices(session: Session, keys: Keys, patient: str, now: datetime) -> list[Notice]:
    """Reminders and codes, the newest first."""
    reminded = map(_of_reminder, reminders_of_patient(session, patient))
    found = [*reminded, *codes_of_patient(session, keys, patient, now)]
    return sorted(found, key=lambda each: (each.at, each.id), reverse=True)


def _of_reminder(reminder: Reminder) -> Notice:
    return Notice(
        id=reminder.id,
        at=reminder.changed,
        about=About.REMINDER,
        way=reminder.way,
        state=reminder.state,
        start=reminder.start,
        why=reminder.why,
        code=reminder.code,
    )
