"""Reminders that go out: which are due, which not and why; each handed over once at most.

Any number of workstations may do this at once: the claim is a row in the practice database. What may have
gone is never repeated by itself, but where the provider proves that nothing came there.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from secrets import randbelow
from typing import TypeVar

from tomail.base.clock import Clock
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.appointments import Reminder, ReminderState, Way
from tomail.model.patients import Patient
from tomail.practice import reminders as table
from tomail.practice.sms_limits import SmsLimits
from tomail.practice.work import Work
from tomail.reminders.gateways.sms import (
    Credit,
    FindsByReference,
    Gateway,
    GatewayTrouble,
    Outcome,
    Sent,
    Sms,
)
from tomail.reminders.policy import after, proved
from tomail.reminders.schedule import Rule, Timing
from tomail.reminders.sms_text import cheaper, sender_name
from tomail.settings.values import Settings

from .practice import PracticeSession
from .reminder_gateway import GatewayOf, chosen_gateway, sms_limits
from .reminder_plan import Due, ReminderPlan
from .reminder_words import ReminderWords
from .sms_arrivals import SmsArrivals

_SLEPT = Sent(Outcome.LATER)  # between claiming and sending: whether it is still due is asked again
T = TypeVar("T")
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
        self.plan = ReminderPlan(practice, settings)
        self.arrivals = SmsArrivals(practice, settings, clock, self._gateway_of)
        self.words = ReminderWords(settings)

    def run(self, at: datetime | None = None, *, dry_run: bool = False) -> Report:
        """Send what is due `at` (now). A dry run says what would go out, and writes and sends nothing.

        Raises Refused (NOT_ALLOWED: switched off; INVALID: the settings), EnvironmentTrouble (PRACTICE_AWAY).
        """
        if not self._settings.is_on("reminders.enabled"):
            raise Refused(_switched_off())
        sending = None if dry_run else self._gateway_of()
        self._practice.database.hear_time()
        if sending is not None:
            self._clean_up(sending, at)
        come = self.plan.come(at or self._clock.now(), Way.SMS)
        report = Report(due=len(come.due), skipped=come.skipped)
        if sending is None:
            report.sent = [each.appointment.external for each in come.due]
            return report
        for late in come.missed:
            self._write(partial(miss, due=late, way=Way.SMS))
        self._send_all(sending, come.due, at, report)
        self.arrivals.ask()
        return report

    def credit(self) -> Credit | None:
        """What is left at the provider. Raises Refused (INVALID: the settings, the key), GatewayTrouble."""
        return self._gateway_of().credit()

    def rule(self) -> Rule:
        """When reminders go out, by the settings."""
        return self.plan.rule()

    # sending

    def _send_all(self, sending: Gateway, due: Iterable[Due], at: datetime | None, report: Report) -> None:
        """Where another workstation is at work, this one goes on elsewhere: they share what is due, and do
        not race for every single one."""
        provider, rest = self._settings.text("reminders.provider"), deque(due)
        limits = sms_limits(self._settings)
        while rest:
            each = rest.popleft()
            claimed = {"why": "taken"}
            if self.plan.is_free(each, self._clock.now()):
                claimed = self._write(partial(_claim, due=each, provider=provider, at=at, limits=limits))
            if claimed.get("why") == "limit":
                report.skipped += [(one.appointment.external, "limit") for one in (each, *rest)]
                break
            if "why" in claimed:
                report.skipped.append((each.appointment.external, claimed["why"]))
                rest.rotate(-randbelow(len(rest) + 1))
            elif self._send(sending, each, claimed["reminder"], report):
                break

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
        sender = self._settings.text("reminders.sender") or sender_name(self._settings.text("practice.name"))
        return Sms(patient.sms, cheaper(self.words.text(patient, start)), sender, reference)

    # afterwards

    def _clean_up(self, sending: Gateway, at: datetime | None) -> None:
        """What was left behind is unclear, unless the provider proves how it stands."""
        tidy_up(self._practice, self._clock)
        now = at or self._clock.now()
        if not isinstance(sending, FindsByReference):
            return
        with self._practice.reading() as session:
            unclear = table.unclear(session, self._settings.text("reminders.provider"), now)
        if not unclear:
            return
        try:
            found = sending.find([each.id for each in unclear], min(each.due for each in unclear))
        except GatewayTrouble as trouble:
            log.info("a provider could not be asked: %s", trouble.why)
            return
        for each in unclear:
            self._prove(each, found.get(each.id), now)

    def _prove(self, unclear: Reminder, found: Sent | None, now: datetime) -> None:
        state = proved(found, unclear.changed, now)
        if state is not None:
            again = None if found else now
            which = partial(_settle, reminder=unclear.id, tries=unclear.tries)  # not what is being sent again
            self._write(partial(which, state=state, sent=found, next_try=again))

    def chosen(self) -> Gateway:
        """The provider of the settings. Raises Refused (INVALID) where something of it is missing."""
        return chosen_gateway(self._settings)

    def _write(self, act: Callable[[Work], T]) -> T:
        return self._practice.database.write(self._practice.engine_actor, act)


def tidy_up(practice: PracticeSession, clock: Clock) -> None:
    """What died, and what waits in vain, is told. Who has nothing to do takes no turn from who writes."""
    with practice.reading() as session:
        untidy = table.untidy(session, clock.now())
    if untidy:
        practice.database.write(practice.engine_actor, table.tidy_up)


def _claim(work: Work, due: Due, provider: str, at: datetime | None, limits: SmsLimits) -> dict[str, str]:
    """Its row; or why not: a run takes long, and a workstation sleeps in the middle of one."""
    if due.planned.timing(at or work.now) is not Timing.DUE:
        return {"why": "late"}
    if limits.reached(work):
        return {"why": "limit"}
    made = table.claim(work, due.appointment.id, *due.which, Way.SMS, due.planned.at, provider)
    return {"reminder": made} if made else {"why": "taken"}


def miss(work: Work, due: Due, way: Way) -> bool:
    """Nobody sent it in time: that is written down, once."""
    return table.miss(work, due.appointment.id, *due.which, way, due.planned.at, "late")


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
