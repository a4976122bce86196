"""How many SMS the practice allows itself in a day and in a month: reminders and codes together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.appointments import ReminderState, Way

from .clock import CLOCK_TOLERANCE
from .tables.appointments import Reminder
from .tables.sms import CodeSms
from .work import Work

_S = ReminderState
_COUNTED = tuple(
    each.value for each in (_S.CLAIMED, _S.ACCEPTED, _S.ARRIVED, _S.LOST, _S.UNCLEAR, _S.CLOSED)
)  # what may have gone


@dataclass(frozen=True)
class SmsLimits:
    """Of a day and of a month of the practice's calendar; 0: as many as there are."""

    zone: ZoneInfo
    day: int
    month: int

    def reached(self, work: Work) -> Sentence | None:
        """Which leaves no room for one more; None if there is some. Whoever claims asks in the same unit of
        work: nobody comes between."""
        day = work.now.astimezone(self.zone).replace(hour=0, minute=0, second=0, microsecond=0)
        if self.day and begun(work.session, day, work.now) >= self.day:
            words = QT_TRANSLATE_NOOP("engine", "The practice's limit of {count} SMS a day is reached.")
            return sentence(words, count=self.day)
        if self.month and begun(work.session, day.replace(day=1), work.now) >= self.month:
            words = QT_TRANSLATE_NOOP("engine", "The practice's limit of {count} SMS a month is reached.")
            return sentence(words, count=self.month)
        return None


def begun(session: Session, since: datetime, now: datetime) -> int:
    """How many SMS were handed over since then."""
    until = now + CLOCK_TOLERANCE
    reminders = select(func.count()).where(
        Reminder.way == Way.SMS.value,
        Reminder.changed.between(since, until),
        Reminder.state.in_(_COUNTED),
    )
    codes = select(func.count()).where(CodeSms.at.between(since, until), CodeSms.state.in_(_COUNTED))
    return sum(session.scalar(each) or 0 for each in (reminders, codes))
