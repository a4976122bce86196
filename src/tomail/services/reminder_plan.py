"""Which reminders' time has come, by SMS or by e-mail, and why nobody is reminded of the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tomail.model.appointments import Appointment, Reminder, Way
from tomail.model.patients import Patient
from tomail.practice import appointments as kept
from tomail.practice import reminders as table
from tomail.practice.patients import load_patients
from tomail.reminders.schedule import Planned, Rule, Timing, reminders_of
from tomail.settings.values import Settings

from .practice import PracticeSession
from .reminder_ways import way_or_why

SHIFTED = timedelta(days=14)  # the most by quiet days
LONGER_DAY = timedelta(hours=3)  # where clocks are set back in between
BACK = timedelta(days=4)  # over Easter nobody is there: what went by then is told too


@dataclass(frozen=True)
class Due:
    """A reminder whose time has come, and whom it goes to."""

    appointment: Appointment
    planned: Planned
    patient: Patient = field(repr=False)

    @property
    def which(self) -> tuple[datetime, int]:
        """Of the reminders of its appointment."""
        return self.appointment.start, self.planned.days_before


@dataclass
class Come:
    """Whose time has come: to send, missed by everybody, and (by the sources' ids) who gets none and why."""

    due: list[Due] = field(default_factory=list)
    missed: list[Due] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)


class ReminderPlan:
    """Reads the practice; writes nothing."""

    def __init__(self, practice: PracticeSession, settings: Settings) -> None:
        self._practice = practice
        self._settings = settings

    def come(self, now: datetime, way: Way) -> Come:
        """What nobody began yet, or waits for another try. Raises EnvironmentTrouble (PRACTICE_AWAY)."""
        rule = self.rule()
        with self._practice.reading() as session:
            found = kept.to_remind_of(session, now - BACK, now + _ahead(rule), rule.days_before)
            begun = table.reminders_for(session, [each.id for each in found])
            come = list(_planned(found, begun, rule, now))
            people = load_patients(session, sorted({each.patient for each, _ in come if each.patient}))
        return _sorted_out(come, {each.id: each for each in people}, way, now)

    def is_free(self, due: Due, now: datetime) -> bool:
        """Not so where another workstation was faster: its claim is seen without waiting for a turn."""
        appointment = due.appointment
        with self._practice.reading() as session:
            rows = table.reminders_for(session, [appointment.id]).get(appointment.id, ())
        return all(_may_try(row, now) for row in rows if (row.start, row.days_before) == due.which)

    def rule(self) -> Rule:
        """When reminders go out, by the settings."""
        text = self._settings.text
        hour, _, minute = text("reminders.time").partition(":")
        return Rule(
            zone=ZoneInfo(text("practice.time_zone")),
            days_before=tuple(int(each) for each in text("reminders.days_before").split(",")),
            at=time(int(hour), int(minute)),
            latest=timedelta(hours=self._settings.number("reminders.late_hours")),
            quiet=frozenset(date.fromisoformat(each) for each in _listed(text("reminders.quiet_days"))),
            quiet_weekdays=frozenset(int(each) - 1 for each in _listed(text("reminders.quiet_weekdays"))),
        )


def _planned(
    found: Iterable[Appointment], begun: Mapping[str, list[Reminder]], rule: Rule, now: datetime
) -> Iterator[tuple[Appointment, Planned]]:
    for each in found:
        rows = {(row.start, row.days_before): row for row in begun.get(each.id, ())}
        for planned in reminders_of(each.start, rule, each.known):
            row = rows.get((each.start, planned.days_before))
            if planned.timing(now) is Timing.LATER or not (row is None or _may_try(row, now)):
                continue
            yield each, planned


def _sorted_out(
    come: Iterable[tuple[Appointment, Planned]], patients: Mapping[str, Patient], way: Way, now: datetime
) -> Come:
    sorted_out = Come()
    for each, planned in come:
        patient = patients.get(each.patient or "")
        goes, why = way_or_why(each, patient, mail=way is Way.MAIL)
        if patient is None or goes is not way:
            if why and each.start > now:  # else it is over, and nobody was to be reminded
                sorted_out.skipped.append((each.external, why))
        elif planned.timing(now) is Timing.DUE:
            sorted_out.due.append(Due(each, planned, patient))
        else:
            sorted_out.skipped.append((each.external, "late"))
            sorted_out.missed.append(Due(each, planned, patient))
    return sorted_out


def _ahead(rule: Rule) -> timedelta:
    """How far off the appointments are whose reminders may be due."""
    quiet = SHIFTED if rule.quiet or rule.quiet_weekdays else timedelta()
    return timedelta(max(rule.days_before) + 1) + LONGER_DAY + quiet


def _may_try(row: Reminder, now: datetime) -> bool:
    return table.may_try(row.state, row.next_try, now)


def _listed(text: str) -> list[str]:
    return [each.strip() for each in text.split(",") if each.strip()]
