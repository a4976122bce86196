"""Appointments of patients, as they come from outside, and what became of reminding them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

BY_HAND = "hand"  # the source of what somebody entered here


class AppointmentState(StrEnum):
    """The words of files and of the command line."""

    PLANNED = "planned"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedAppointment:
    """What a source says. `external` is its own id, of a series with the date; `patient` the number of the
    practice's system, "" where it does not say. All times are aware."""

    external: str
    patient: str = ""
    start: datetime
    end: datetime | None = None
    title: str = field(default="", repr=False)
    state: AppointmentState = AppointmentState.PLANNED


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One that is kept. `patient` is an id here, None where nobody has the number; `known`: since when the
    practice has it at this time."""

    id: str
    source: str
    external: str
    patient: str | None
    start: datetime
    end: datetime | None
    title: str = field(repr=False)
    state: AppointmentState
    known: datetime


class ReminderState(StrEnum):
    """Of one reminder. Only what waits is ever sent by itself."""

    CLAIMED = "claimed"  # a workstation is sending it
    WAITING = "waiting"  # nothing was accepted: it is tried again
    ACCEPTED = "accepted"  # by the provider, or by the outbox
    ARRIVED = "arrived"
    LOST = "lost"  # the network could not hand it over
    REFUSED = "refused"  # by the provider, or there is nobody to send to
    MISSED = "missed"  # nobody ran, or nothing went, in time
    UNCLEAR = "unclear"  # it may have gone: never again by itself
    CLOSED = "closed"  # it was unclear or lost, and a person saw to it
    NOTED = "noted"  # it was refused or missed, and a person saw to it
    DROPPED = "dropped"  # the appointment was cancelled or moved before it went


UNRESOLVED = frozenset(
    {ReminderState.UNCLEAR, ReminderState.REFUSED, ReminderState.LOST, ReminderState.MISSED}
)  # a person sees to it


class Way(StrEnum):
    """How a reminder goes."""

    SMS = "sms"
    MAIL = "mail"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One that was begun. `why`: what a person can do something about; `code`: the provider's own word."""

    id: str
    appointment: str
    start: datetime  # of the appointment, as it was then
    days_before: int
    way: Way
    state: ReminderState
    due: datetime
    changed: datetime
    tries: int
    next_try: datetime | None
    provider: str = ""
    provider_id: str = ""
    why: str = ""
    code: str = ""
    parts: int = 0
    price: str = ""  # with its currency, "0.075 EUR"


@dataclass(frozen=True, slots=True)
class Costs:
    """Of a month (its first day) at a provider: how many reminders were accepted; and with the codes, in how
    many parts, for how much by currency ("" where the provider counts points), and of how many no price was
    said (`unpriced`)."""

    month: date
    provider: str
    reminders: int
    parts: int
    prices: dict[str, Decimal]
    unpriced: int
