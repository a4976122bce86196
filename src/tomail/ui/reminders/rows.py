"""What the list of appointments shows: read off the GUI thread."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum

from tomail.model.appointments import (
    BY_HAND,
    UNRESOLVED,
    AppointmentState,
    Costs,
    Reminder,
    ReminderState,
    Way,
)
from tomail.model.patients import Patient
from tomail.reminders.gateways.sms import Credit
from tomail.reminders.schedule import Planned, Rule, Timing, reminders_of
from tomail.services.appointment_sources import SourceTrouble
from tomail.services.appointments import Listed
from tomail.services.container import Services
from tomail.services.reminder_ways import way_or_why

BACK, AHEAD = timedelta(days=31), timedelta(days=60)


class Tab(Enum):
    """In their order."""

    COMING = "coming"
    UNRESOLVED = "unresolved"
    PAST = "past"


@dataclass(frozen=True)
class Mark:
    """One reminder as it stands: begun (`state`), to come (`at`), or none (`why`); `way`: how."""

    state: ReminderState | None = None
    way: Way = Way.SMS
    at: datetime | None = None
    why: str = ""
    reminder: str = ""


@dataclass(frozen=True)
class Row:
    """An appointment; `start` by the practice's clock."""

    listed: Listed = field(repr=False)
    start: datetime
    patient: Patient | None = field(repr=False)
    marks: tuple[Mark, ...] = ()

    @property
    def by_hand(self) -> bool:
        """It was entered here, so it can be moved here."""
        return self.listed.appointment.source == BY_HAND

    @property
    def cancelled(self) -> bool:
        """It does not take place."""
        return self.listed.appointment.state is AppointmentState.CANCELLED

    @property
    def unresolved(self) -> tuple[str, ...]:
        """The reminders that a person should see to; of what is cancelled none."""
        return tuple(each.reminder for each in self.marks if each.state in UNRESOLVED)


@dataclass(frozen=True)
class Rows:
    """`now` by the practice's clock; `low`: what credit is left, where that is too little."""

    now: datetime
    rows: tuple[Row, ...]
    month: tuple[Costs, ...] = ()  # what SMS of this month cost, one a provider
    troubles: tuple[SourceTrouble, ...] = ()
    low: Credit | None = None

    def in_tab(self, tab: Tab) -> list[Row]:
        """In the order of their tab: what comes first, or what was last."""
        today = self.now.date()
        if tab is Tab.UNRESOLVED:  # of what is over nothing can be seen to: it stays in its day
            return [each for each in self.rows if each.unresolved and each.start.date() >= today]
        if tab is Tab.COMING:
            return [each for each in self.rows if each.start.date() >= today]
        return [each for each in reversed(self.rows) if each.start.date() < today]

    def days(self, tab: Tab) -> list[tuple[date, list[Row]]]:
        """Grouped by their day."""
        found: dict[date, list[Row]] = {}
        for each in self.in_tab(tab):
            found.setdefault(each.start.date(), []).append(each)
        return list(found.items())


def read_rows(services: Services, now: datetime) -> Rows:
    """Those of a month back and two ahead. Raises EnvironmentTrouble (PRACTICE_AWAY)."""
    settings = services.settings
    listed = services.appointments.between(now - BACK, now + AHEAD)
    wanted = sorted({each.appointment.patient for each in listed if each.appointment.patient})
    people = {each.id: each for each in services.patients.with_ids(wanted)}
    marking = _Marking(
        services.reminders.reminding.rule(),
        now,
        on=settings.is_on("reminders.enabled"),
        mail=settings.is_on("reminders.mail"),
        account=bool(settings.text("reminders.mail_account")) or not services.reminders.mail.hindrance,
    )
    rows = [marking.row(each, people.get(each.appointment.patient or "")) for each in listed]
    local = now.astimezone(services.appointments.zone)
    first, desk = local.date().replace(day=1), services.reminders.desk
    return Rows(
        local,
        tuple(rows),
        tuple(each for each in desk.costs() if each.month == first),
        services.appointment_sources.troubles,
        desk.known_low,
    )


@dataclass(frozen=True)
class _Marking:
    """How reminders stand at `now`; `on`: they go out, `mail`: by e-mail too, where there is an `account`."""

    rule: Rule
    now: datetime
    on: bool
    mail: bool
    account: bool

    def row(self, listed: Listed, patient: Patient | None) -> Row:
        start = listed.appointment.start.astimezone(self.rule.zone)
        return Row(listed, start, patient, tuple(self._marks(listed, patient)))

    def _marks(self, listed: Listed, patient: Patient | None) -> Iterable[Mark]:
        """Those that were begun for this time; then those to come, or why there is none."""
        appointment = listed.appointment
        begun = [each for each in listed.reminders if each.start == appointment.start]
        way, why = way_or_why(appointment, patient, mail=self.mail)
        if way is Way.MAIL and not self.account:
            way, why = None, "no account"
        if why == "cancelled":
            return [Mark(why=why)]
        marks = [Mark(state=each.state, way=each.way, reminder=each.id) for each in begun]
        left = _to_come(listed, begun, self.rule, self.now)
        if left and (way is None or not self.on):
            return [*marks, Mark(why=why or "off")]
        marks += [Mark(at=each.at.astimezone(self.rule.zone), way=way or Way.SMS) for each in left]
        return marks or [Mark()]


def _to_come(listed: Listed, begun: Iterable[Reminder], rule: Rule, now: datetime) -> list[Planned]:
    done = {each.days_before for each in begun}
    planned = reminders_of(listed.appointment.start, rule, listed.appointment.known)
    return [
        each for each in planned if each.days_before not in done and each.timing(now) is not Timing.MISSED
    ]
