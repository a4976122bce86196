"""What went to a patient beside mail: reminders of appointments, and codes by SMS."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from .appointments import ReminderState, Way


class About(StrEnum):
    """What one is for."""

    REMINDER = "reminder"
    READING = "reading"  # the Lesecode of a protected message
    REGISTERING = "registering"  # the Anmeldecode of the portal
    CONFIRMING = "confirming"  # whether the number is the patient's


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One that was sent, or was not. `start`: of the appointment; `code`: the provider's own word;
    `confirmed`: since when the patient said a confirming code."""

    id: str
    at: datetime
    about: About
    way: Way
    state: ReminderState
    start: datetime | None = None
    number: str = field(default="", repr=False)  # E.164, where it is kept
    why: str = ""
    code: str = ""
    confirmed: datetime | None = None


class Said(StrEnum):
    """What came of typing the code that a patient says."""

    CONFIRMED = "confirmed"
    WRONG = "wrong"
    OVER = "over"  # too old, said wrongly too often, or of another number: a new one is needed
