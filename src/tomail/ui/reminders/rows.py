"""What the list of appointments shows: read off the GUI thread."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum

from tomail.model.appointments import BY_HAND, AppointmentState, Costs, Reminder, ReminderState
from tomail.model.patients import Patient
from tomail.reminders.schedule import Planned, Rule, Timing, reminders_of
from tomail.services.appointments import Listed
from tomail.services.container import Services
from tomail.services.reminding import why_not

from .states import UNRESOLVED

BACK, AHEAD = timedelta(days=31), timedelta(days=60)


class Tab(Enum):
    """In their order."""

    COMING = "coming"
    UNRESOLVED = "unresolved"
    PAST = "past"


@dataclass(frozen=True)
class Mark:
    """One reminder as it stands: begun (`state`), to come (`at`), or none (`why`)."""

    state: ReminderState | None = None
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
    def unclear(self) -> str:
        """The reminder that may have gone, "" if none."""
        return next((each.reminder for each in self.marks if each.state is ReminderState.UNCLEAR), "")

    @property
    def unresolved(self) -> bool:
        """A person should see to it."""
        return not self.cancelled and any(mark.state in UNRESOLVED for mark in self.marks)


@dataclass(frozen=True)
class Rows:
    """`now` by the practice's clock."""

    now: datetime
    rows: tuple[Row, ...]
    month: tuple[Costs, ...] = ()  # what SMS of this month cost, one a provider

    def in_tab(self, tab: Tab) -> list[Row]:
        """In the order of their tab: what comes first, or what was last."""
        if tab is Tab.UNRESOLVED:
            return [each for each in self.rows if each.unresolved]
        today = self.now.date()
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
    zone = services.appointments.zone
    listed = services.appointments.between(now - BACK, now + AHEAD)
    wanted = sorted({each.appointment.patient for each in listed if each.appointment.patient})
    people = {each.id: each for each in services.patients.with_ids(wanted)}
    rule = services.reminders.reminding.rule()
    on = services.settings.is_on("reminders.enabled")
    rows = [_row(each, people.get(each.appointment.patient or ""), rule, now, on) for each in listed]
    local = now.astimezone(zone)
    first = local.date().replace(day=1)
    return Rows(
        local, tuple(rows), tuple(each for each in services.reminders.desk.costs() if each.month == first)
    )


def _row(listed: Listed, patient: Patient | None, rule: Rule, now: datetime, on: bool) -> Row:
    start = listed.appointment.start.astimezone(rule.zone)
    return Row(listed, start, patient, tuple(_marks(listed, patient, rule, now, on)))


def _marks(listed: Listed, patient: Patient | None, rule: Rule, now: datetime, on: bool) -> Iterable[Mark]:
    """Those that were begun for this time; then those to come, or why there is none."""
    appointment = listed.appointment
    begun = [each for each in listed.reminders if each.start == appointment.start]
    why = why_not(appointment, patient)
    if why == "cancelled":
        return [Mark(why=why)]
    marks = [Mark(state=each.state, reminder=each.id) for each in begun]
    left = _to_come(listed, begun, rule, now)
    if left and (why or not on):
        return [*marks, Mark(why=why or "off")]
    marks += [Mark(at=each.at.astimezone(rule.zone)) for each in left]
    return marks or [Mark()]


def _to_come(listed: Listed, begun: Iterable[Reminder], rule: Rule, now: datetime) -> list[Planned]:
    done = {each.days_before for each in begun}
    planned = reminders_of(listed.appointment.start, rule, listed.appointment.known)
    return [
        each for each in planned if each.days_before not in done and each.timing(now) is not Timing.MISSED
    ]
