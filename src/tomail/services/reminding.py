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

from tomail.accounts.proxy import proxy_for
from tomail.accounts.tls import system_context
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
from tomail.reminders.gateways.generic import BadDescription
from tomail.reminders.gateways.sms import Credit, FindsByReference, Gateway, GatewayTrouble, Sent, Sms
from tomail.reminders.policy import after, arrived, proved
from tomail.reminders.schedule import Planned, Rule, Timing, reminders_of
from tomail.reminders.sms_text import cheaper, sender_name
from tomail.reminders.words import PRESET, Sender, facts_of, filled, language_of
from tomail.settings.values import Settings

from .practice import PracticeSession

AHEAD = timedelta(days=80)  # the most days before, and quiet days
ASK_EVERY = timedelta(minutes=30)
_LANGUAGES = {"Europe/Zurich": "de_CH"}  # of practices there
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


class Reminding:
    """Synchronous; one run at a time in a process."""

    def __init__(
        self, practice: PracticeSession, settings: Settings, clock: Clock, gateway_of: GatewayOf | None = None
    ) -> None:
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
        now, report = at or self._clock.now(), Report()
        sending = None if dry_run else self._gateway_of()
        if sending is not None:
            self._clean_up(sending, now)
        due, missed = self._due(now, report)
        report.due = len(due)
        if sending is None:
            report.sent = [each.appointment.external for each in due]
            return report
        for late in missed:
            self._write(partial(_miss, due=late))
        self._send_all(sending, due, now, report)
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
            found = kept.between(session, self._practice.keys, now, now + AHEAD)
            begun = table.reminders_for(session, [each.id for each in found])
            people = load_patients(session, sorted({each.patient for each in found if each.patient}))
        patients = {each.id: each for each in people}
        due, missed = list[Due](), list[Due]()
        for each, planned in _planned(found, begun, rule, now):
            patient = patients.get(each.patient or "")
            why = why_not(each, patient)
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

    def _send_all(self, sending: Gateway, due: Iterable[Due], now: datetime, report: Report) -> None:
        room = self._room(now)
        for each in due:
            if room == 0:
                report.skipped.append((each.appointment.external, "limit"))
                continue
            reminder = self._write(
                partial(_claim, due=each, provider=self._settings.text("reminders.provider"))
            )
            if reminder is None:
                report.skipped.append((each.appointment.external, "taken"))  # another workstation has it
                continue
            room -= 1
            if self._send(sending, each, reminder, report):
                break

    def _send(self, sending: Gateway, due: Due, reminder: str, report: Report) -> bool:
        """Whether no other would fare better now."""
        sent = sending.send(self.sms(due.patient, due.appointment.start, reminder))
        now = self._clock.now()
        with self._practice.reading() as session:
            row = table.reminder(session, reminder)
        settled = after(sent, row.tries if row else 1, now, due.planned.until)
        self._write(
            partial(_settle, reminder=reminder, state=settled.state, sent=sent, next_try=settled.next_try)
        )
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
        template = text("reminders.text" if language == "de" else f"reminders.text.{language}")
        who = Sender(text("practice.name"), text("practice.telephone"), practice)
        local = start.astimezone(ZoneInfo(text("practice.time_zone")))
        said = cheaper(filled(template or PRESET[language], facts_of(patient, local, who)))
        return Sms(patient.sms, said, text("reminders.sender") or sender_name(who.name), reference)

    def _room(self, now: datetime) -> int:
        """How many SMS the practice's own limits still allow; -1: as many as there are."""
        local = now.astimezone(ZoneInfo(self._settings.text("practice.time_zone")))
        day = local.replace(hour=0, minute=0, second=0, microsecond=0)
        left = list[int]()
        with self._practice.reading() as session:
            for name, since in (("day", day), ("month", day.replace(day=1))):
                limit = self._settings.number(f"reminders.limit.{name}")
                if limit:
                    left.append(max(0, limit - table.begun(session, since)))
        return min(left, default=-1)

    # afterwards

    def _clean_up(self, sending: Gateway, now: datetime) -> None:
        """What was left behind is unclear, unless the provider proves how it stands."""
        self._write(table.left_behind)
        self._write(table.drop_moved)
        if not isinstance(sending, FindsByReference):
            return
        with self._practice.reading() as session:
            unclear = table.in_state(session, ReminderState.UNCLEAR)
            numbers = table.numbers_of(session, [each.id for each in unclear])
        for each in unclear:
            if each.provider == self._settings.text("reminders.provider") and each.start > now:
                self._prove(sending, each, numbers.get(each.id, ""), now)

    def _prove(self, sending: FindsByReference, unclear: Reminder, number: str, now: datetime) -> None:
        try:
            found = sending.find(Sms(number, "", "", unclear.id), unclear.due)
        except GatewayTrouble as trouble:
            log.info("a provider could not be asked: %s", trouble.why)
            return
        state = proved(found, unclear.changed, now)
        if state is not None:
            self._write(
                partial(
                    _settle, reminder=unclear.id, state=state, sent=found, next_try=None if found else now
                )
            )

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
                system_context,
                proxy_for,
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


def _may_try(row: Reminder, now: datetime) -> bool:
    return row.state is ReminderState.WAITING and (row.next_try is None or row.next_try <= now)


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


def _claim(work: Work, due: Due, provider: str) -> str | None:
    each = due.appointment
    return table.claim(work, each.id, each.start, due.planned.days_before, Way.SMS, due.planned.at, provider)


def _miss(work: Work, due: Due) -> bool:
    each = due.appointment
    return table.miss(work, each.id, each.start, due.planned.days_before, Way.SMS, due.planned.at, "late")


def _settle(
    work: Work, reminder: str, state: ReminderState, sent: Sent | None, next_try: datetime | None
) -> bool:
    if sent is None:
        return table.settle(work, reminder, state, next_try=next_try)
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
