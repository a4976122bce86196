"""Reminders that go out: which are due, which not and why; each handed over once at most.

Any number of workstations may do this at once: the claim is a row in the practice database. What may have
gone is never repeated by itself, but where the provider proves that nothing came there.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TypeVar
from zoneinfo import ZoneInfo

from tomail.accounts.proxy import SYSTEM_WAY
from tomail.base.clock import Clock
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.appointments import Appointment, AppointmentState, Reminder, ReminderState, Way
from tomail.model.patients import Channel, Patient
from tomail.practice import appointments as kept
from tomail.practice import reminders as table
from tomail.practice.consents import consent_in_force
from tomail.practice.patients import load_patients
from tomail.practice.work import Work
from tomail.reminders.gateways.choice import Provider, gateway
from tomail.reminders.gateways.description import BadDescription
from tomail.reminders.gateways.sms import (
    Credit,
    FindsByReference,
    Gateway,
    GatewayTrouble,
    Outcome,
    Sent,
    Sms,
)
from tomail.reminders.policy import after, arrived, proved
from tomail.reminders.schedule import Planned, Rule, Timing, reminders_of
from tomail.reminders.sms_text import cheaper, sender_name
from tomail.reminders.words import Sender, facts_of, filled, language_of, preset, template_key
from tomail.settings.values import Settings

from .practice import PracticeSession

SHIFTED = timedelta(days=14)  # the most by quiet days
BACK = timedelta(days=4)  # over Easter nobody is there: what went by then is told too
ASK_EVERY = timedelta(minutes=30)
_LANGUAGES = {"Europe/Zurich": "de_CH"}  # of practices there
_SLEPT = Sent(Outcome.LATER)  # between claiming and sending: whether it is still due is asked again
T = TypeVar("T")
GatewayOf = Callable[[], Gateway]
log = logging.getLogger(__name__)


@dataclass
class Report:
    """What a run came to: appointments by their sources' ids; `skipped`, `failed`, `waiting` with why."""

    due: int = 0
    sent: list[str] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)
    unclear: list[str] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    waiting: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Due:
    """A reminder whose time has come, and whom it goes to."""

    appointment: Appointment
    planned: Planned
    patient: Patient = field(repr=False)


@dataclass(frozen=True)
class Limits:
    """How many SMS of a day and of a month of the practice's calendar; 0: as many as there are."""

    zone: ZoneInfo
    day: int
    month: int

    def leave_room(self, work: Work) -> bool:
        """For one more. Whoever claims asks in the same unit of work: nobody comes between."""
        day = work.now.astimezone(self.zone).replace(hour=0, minute=0, second=0, microsecond=0)
        asked = [(most, since) for most, since in ((self.day, day), (self.month, day.replace(day=1))) if most]
        return all(table.begun(work.session, since, work.now) < most for most, since in asked)


class Reminding:
    """Synchronous; one run at a time in a process."""

    def __init__(
        self, practice: PracticeSession, settings: Settings, clock: Clock, gateway_of: GatewayOf | None = None
    ) -> None:
        """`clock`: the practice's, for reminders are due by its time and not by a workstation's."""
        self._practice = practice
        self._settings = settings
        self._clock = clock
        self._gateway_of = gateway_of or self.chosen

    def run(self, at: datetime | None = None, *, dry_run: bool = False) -> Report:
        """Send what is due `at` (now). A dry run says what would go out, and writes and sends nothing.

        Raises Refused (NOT_ALLOWED: switched off; INVALID: the settings), EnvironmentTrouble (PRACTICE_AWAY).
        """
        if not self._settings.is_on("reminders.enabled"):
            raise Refused(_switched_off())
        report = Report()
        sending = None if dry_run else self._gateway_of()
        if sending is not None:
            self._clean_up(sending, at)
        now = at or self._clock.now()  # what was written just before told the clock the practice's time
        due, missed = self._due(now, report)
        report.due = len(due)
        if sending is None:
            report.sent = [each.appointment.external for each in due]
            return report
        for late in missed:
            self._write(partial(_miss, due=late))
        self._send_all(sending, due, at, report)
        self._ask(sending)
        return report

    def credit(self) -> Credit | None:
        """What is left at the provider. Raises Refused (INVALID: the settings, the key), GatewayTrouble."""
        return self._gateway_of().credit()

    # which

    def _due(self, now: datetime, report: Report) -> tuple[list[Due], list[Due]]:
        """What to send, and what nobody sent in time."""
        rule = self.rule()
        with self._practice.reading() as session:
            found = kept.timetable(session, now - BACK, now + _ahead(rule))
            begun = table.reminders_for(session, [each.id for each in found])
            come = list(_planned(found, begun, rule, now))
            people = load_patients(session, sorted({each.patient for each, _ in come if each.patient}))
        patients = {each.id: each for each in people}
        due, missed = list[Due](), list[Due]()
        for each, planned in come:
            patient = patients.get(each.patient or "")
            why = why_not(each, patient)
            if (why or patient is None) and each.start <= now:
                continue  # it is over, and nobody was to be reminded
            if why or patient is None:
                report.skipped.append((each.external, why))
            elif planned.timing(now) is Timing.DUE:
                due.append(Due(each, planned, patient))
            else:
                report.skipped.append((each.external, "late"))
                missed.append(Due(each, planned, patient))
        return due, missed

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

    # sending

    def _send_all(self, sending: Gateway, due: Iterable[Due], at: datetime | None, report: Report) -> None:
        provider, limits, full = self._settings.text("reminders.provider"), self._limits(), False
        for each in due:
            if full or not self._is_free(each):
                report.skipped.append((each.appointment.external, "limit" if full else "taken"))
                continue
            claimed = self._write(partial(_claim, due=each, provider=provider, at=at, limits=limits))
            if "why" in claimed:
                report.skipped.append((each.appointment.external, claimed["why"]))
                full = claimed["why"] == "limit"
            elif self._send(sending, each, claimed["reminder"], report):
                break

    def _is_free(self, due: Due) -> bool:
        """Not so where another workstation was faster: its claim is seen without waiting for a turn."""
        appointment = due.appointment
        with self._practice.reading() as session:
            rows = table.reminders_for(session, [appointment.id]).get(appointment.id, ())
        same = [row for row in rows if (row.start, row.days_before) == _which(due)]
        return all(_may_try(row, self._clock.now()) for row in same)

    def _send(self, sending: Gateway, due: Due, reminder: str, report: Report) -> bool:
        """Whether no other would fare better now."""
        with self._practice.reading() as session:
            row = table.reminder(session, reminder)
        if row is None or row.state is not ReminderState.CLAIMED:
            return False  # it was erased, or this workstation slept and the others gave it up
        sent = _SLEPT
        if self._clock.now() - row.changed < table.LONGEST_SENDING / 2:
            sent = sending.send(self.sms(due.patient, due.appointment.start, reminder))
        settled = after(sent, row.tries, self._clock.now(), due.planned.until)
        which = partial(_settle, reminder=reminder, tries=row.tries)
        self._write(partial(which, state=settled.state, sent=sent, next_try=settled.next_try))
        appointment = due.appointment.external
        match settled.state:
            case ReminderState.ACCEPTED:
                report.sent.append(appointment)
            case ReminderState.UNCLEAR:
                report.unclear.append(appointment)
            case ReminderState.WAITING:
                report.waiting.append((appointment, sent.why.value))
            case _:
                report.failed.append((appointment, sent.why.value))
        return settled.stops

    def sms(self, patient: Patient, start: datetime, reference: str) -> Sms:
        """What is sent for an appointment that begins then."""
        text = self._settings.text
        practice = _LANGUAGES.get(text("practice.time_zone"), "de_DE")
        language = language_of(patient, practice)
        template = text(template_key(language))
        who = Sender(text("practice.name"), text("practice.telephone"), practice)
        local = start.astimezone(ZoneInfo(text("practice.time_zone")))
        said = cheaper(filled(template or preset(language, who), facts_of(patient, local, who)))
        return Sms(patient.sms, said, text("reminders.sender") or sender_name(who.name), reference)

    def _limits(self) -> Limits:
        """The practice's own."""
        number = self._settings.number
        zone = ZoneInfo(self._settings.text("practice.time_zone"))
        return Limits(zone, number("reminders.limit.day"), number("reminders.limit.month"))

    # afterwards

    def _clean_up(self, sending: Gateway, at: datetime | None) -> None:
        """What was left behind is unclear, unless the provider proves how it stands."""
        self._write(table.left_behind)
        self._write(table.drop_moved)
        now = at or self._clock.now()
        if not isinstance(sending, FindsByReference):
            return
        with self._practice.reading() as session:
            unclear = table.in_state(session, ReminderState.UNCLEAR)
            numbers = table.numbers_of(session, [each.id for each in unclear])
        for each in unclear:
            askable = each.provider == self._settings.text("reminders.provider") and each.start > now
            if askable and not self._prove(sending, each, numbers.get(each.id, ""), now):
                return

    def _prove(self, sending: FindsByReference, unclear: Reminder, number: str, now: datetime) -> bool:
        """Whether the provider answers."""
        try:
            found = sending.find(Sms(number, "", "", unclear.id), unclear.due)
        except GatewayTrouble as trouble:
            log.info("a provider could not be asked: %s", trouble.why)
            return False
        state = proved(found, unclear.changed, now)
        if state is not None:
            again = None if found else now
            which = partial(_settle, reminder=unclear.id, tries=unclear.tries)  # not what is being sent again
            self._write(partial(which, state=state, sent=found, next_try=again))
        return True

    def _ask(self, sending: Gateway) -> None:
        """What became of those that were accepted."""
        for identity in self._write(partial(table.to_ask, every=ASK_EVERY)):
            with self._practice.reading() as session:
                row = table.reminder(session, identity)
            try:
                state = arrived(sending.arrival(row.provider_id)) if row else None
            except GatewayTrouble as trouble:
                log.info("a provider could not be asked: %s", trouble.why)
                return
            if state is not None:
                self._write(partial(table.settle, reminder=identity, state=state))

    def chosen(self) -> Gateway:
        """The provider of the settings. Raises Refused (INVALID) where something of it is missing."""
        text = self._settings.text
        key = self._settings.text("reminders.api_key")
        if not key:
            raise Refused(_no_key())
        try:
            return gateway(
                Provider(text("reminders.provider")),
                key,
                SYSTEM_WAY,
                endpoint=text("reminders.endpoint"),
                description=text("reminders.description"),
            )
        except BadDescription as bad:
            raise Refused(_bad_description(str(bad))) from None

    def _write(self, act: Callable[[Work], T]) -> T:
        return self._practice.database.write(self._practice.engine_actor, act)


def _listed(text: str) -> list[str]:
    return [each.strip() for each in text.split(",") if each.strip()]


def _planned(
    found: Iterable[Appointment], begun: Mapping[str, list[Reminder]], rule: Rule, now: datetime
) -> Iterator[tuple[Appointment, Planned]]:
    """Whose time has come, and that nobody began or that waits for another try."""
    for each in found:
        rows = {(row.start, row.days_before): row for row in begun.get(each.id, ())}
        for planned in reminders_of(each.start, rule, each.known):
            row = rows.get((each.start, planned.days_before))
            if planned.timing(now) is Timing.LATER or not (row is None or _may_try(row, now)):
                continue
            yield each, planned


def _ahead(rule: Rule) -> timedelta:
    """How far off the appointments are whose reminders may be due."""
    quiet = SHIFTED if rule.quiet or rule.quiet_weekdays else timedelta()
    return timedelta(max(rule.days_before) + 2) + quiet


def _may_try(row: Reminder, now: datetime) -> bool:
    return row.state is ReminderState.WAITING and table.its_turn(row.next_try, now)


def why_not(appointment: Appointment, patient: Patient | None) -> str:
    """Why nobody is reminded of it by SMS; "" if somebody is."""
    if appointment.state is AppointmentState.CANCELLED:
        return "cancelled"
    if patient is None:
        return "no patient"
    if patient.blocked:
        return "blocked"
    if not patient.sms:
        return "no number"
    return "" if consent_in_force(patient, Channel.SMS) else "no consent"


def _claim(work: Work, due: Due, provider: str, at: datetime | None, limits: Limits) -> dict[str, str]:
    """Its row; or why not: a run takes long, and a workstation sleeps in the middle of one."""
    if due.planned.timing(at or work.now) is not Timing.DUE:
        return {"why": "late"}
    if not limits.leave_room(work):
        return {"why": "limit"}
    each = due.appointment
    made = table.claim(work, each.id, *_which(due), Way.SMS, due.planned.at, provider)
    return {"reminder": made} if made else {"why": "taken"}


def _which(due: Due) -> tuple[datetime, int]:
    """Of the reminders of its appointment."""
    return due.appointment.start, due.planned.days_before


def _miss(work: Work, due: Due) -> bool:
    each = due.appointment
    return table.miss(work, each.id, each.start, due.planned.days_before, Way.SMS, due.planned.at, "late")


def _settle(
    work: Work,
    reminder: str,
    state: ReminderState,
    sent: Sent | None,
    next_try: datetime | None,
    tries: int | None = None,
) -> bool:
    if sent is None:
        return table.settle(work, reminder, state, next_try=next_try, tries=tries)
    price = f"{sent.price} {sent.currency}".strip() if sent.price is not None else ""
    return table.settle(
        work,
        reminder,
        state,
        provider_id=sent.id,
        why=sent.why.value,
        code=sent.code,
        parts=sent.parts,
        price=price,
        next_try=next_try,
        tries=tries,
    )


def _switched_off() -> Problem:
    return Problem(
        ProblemKind.NOT_ALLOWED,
        sentence(QT_TRANSLATE_NOOP("engine", "Reminders are switched off.")),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "Switch them on in the settings: `tomail settings set reminders.enabled true`."
            )
        ),
    )


def _no_key() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "There is no key for the provider of SMS.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Enter the API key that the provider gave you.")),
    )


def _bad_description(name: str) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "The description of the provider cannot be used: “{name}”."),
            name=name,
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Mend this field in the settings of the reminders.")),
    )
