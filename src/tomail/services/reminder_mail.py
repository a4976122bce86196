"""Reminders by e-mail: through the outbox, once, where a patient has no number for SMS.

The Message-ID is written down with the claim. Who dies before the mail is in the outbox leaves an unclear
one; what is found there under its Message-ID goes out.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import Refused, TomailError
from tomail.model.account import Account
from tomail.model.appointments import Appointment, AppointmentState, Reminder, ReminderState, Way
from tomail.model.mail import Address
from tomail.model.outgoing import OutboxState
from tomail.model.patients import Channel, Patient
from tomail.practice import appointments as kept
from tomail.practice import reminders as table
from tomail.practice.consents import consent_in_force
from tomail.practice.patients import load_patients
from tomail.practice.work import Work
from tomail.reminders.schedule import Timing, reminders_of
from tomail.reminders.words import SUBJECT, language_of, telling, template_key
from tomail.settings.values import Settings

from .composing import Composing
from .practice import PracticeSession
from .queueing import Wrapped
from .reminding import SHIFTED, Due, Reminding
from .stores import Stores

T = TypeVar("T")
log = logging.getLogger(__name__)


class ReminderMail:
    """`composing`, `stores` and `registry` work whoever is signed in."""

    def __init__(
        self,
        practice: PracticeSession,
        reminding: Reminding,
        background: tuple[Composing, Stores, AccountRegistry],
        settings: Settings,
        clock: Clock,
    ) -> None:
        self._practice = practice
        self._reminding = reminding
        self._composing, self._stores, self._registry = background
        self._settings = settings
        self._clock = clock

    @property
    def hindrance(self) -> str:
        """Why none goes by e-mail from here: "off", "no account"; "" where they do."""
        if not self._settings.is_on("reminders.mail"):
            return "off"
        return "" if self._account() else "no account"

    def foresee(self, at: datetime | None = None) -> list[str]:
        """What would be due `at` (now), wherever the account is; nothing is written. Raises as `run`."""
        if not self._settings.is_on("reminders.mail"):
            return []
        now = at or self._clock.now()
        return [due.appointment.external for due in self.due(now) if due.planned.timing(now) is Timing.DUE]

    def run(self, at: datetime | None = None) -> list[str]:
        """Queue what is due `at` (now), where this workstation has the account; the appointments by their
        sources' ids. Raises EnvironmentTrouble (PRACTICE_AWAY)."""
        account = self._account()
        if account is None or not self._settings.is_on("reminders.mail"):
            return []
        self._clean_up(account)
        return [
            due.appointment.external
            for due in self.due(at or self._clock.now())
            if due.planned.timing(at or self._clock.now()) is Timing.DUE and self._send(account, due)
        ]

    def due(self, now: datetime) -> list[Due]:
        """What nobody began, and whose time has come."""
        rule = self._reminding.rule()
        with self._practice.reading() as session:
            found = kept.timetable(session, now, now + timedelta(max(rule.days_before)) + SHIFTED)
            begun = table.reminders_for(session, [each.id for each in found])
            people = load_patients(session, sorted({each.patient for each in found if each.patient}))
        patients = {each.id: each for each in people}
        return [
            Due(each, planned, patient)
            for each in found
            if (patient := patients.get(each.patient or "")) is not None and self._is_for(each, patient)
            for planned in reminders_of(each.start, rule, each.known)
            if planned.timing(now) is not Timing.LATER
            and (each.start, planned.days_before) not in _begun(begun.get(each.id, ()))
        ]

    def _is_for(self, appointment: Appointment, patient: Patient) -> bool:
        return bool(
            appointment.state is AppointmentState.PLANNED
            and not patient.blocked
            and not patient.sms
            and patient.emails
            and consent_in_force(patient, Channel.MAIL)
        )

    def _send(self, account: Account, due: Due) -> bool:
        language = language_of(due.patient, "")
        if telling(self._settings.text(template_key(language))):
            log.warning("the text of the reminders tells of health: none goes by e-mail")
            return False
        message_id = self._composing.message_id(account)
        each, planned = due.appointment, due.planned
        reminder = self._write(
            lambda work: table.claim(
                work, each.id, each.start, planned.days_before, Way.MAIL, planned.at, "", message_id
            )
        )
        if reminder is None:  # another workstation has it
            return False
        queued = self._queue(account, due, SUBJECT[language], message_id)
        state = ReminderState.ACCEPTED if queued else ReminderState.REFUSED
        self._write(partial(table.settle, reminder=reminder, state=state))
        return queued

    def _queue(self, account: Account, due: Due, subject: str, message_id: str) -> bool:
        """False if it can leave for nobody, and nothing is there."""
        text = self._reminding.sms(due.patient, due.appointment.start, "").text
        to = [Address("", due.patient.emails[0])]
        draft = self._composing.new(account.id, to, subject, f"{text}\n")
        try:
            self._composing.send(draft, wrapped=Wrapped(draft, message_id, b""))
        except Refused:
            log.warning("a reminder by e-mail was refused")
            return False
        return True

    def _clean_up(self, account: Account) -> None:
        """What came into the outbox goes out; what the server did not take is lost."""
        self._write(table.left_behind)
        store = self._stores.of(account.id)
        items = store.outbox.items(self._clock.now().timestamp())
        refused = [each.message_id for each in items if each.state is OutboxState.REFUSED]
        with self._practice.reading() as session:
            unclear = table.mailed(session, ReminderState.UNCLEAR)
            lost = table.mailed(session, ReminderState.ACCEPTED, refused) if refused else {}
        with store.transaction() as tx:
            queued = [each for each, mail in unclear.items() if store.outbox.called(tx, mail) is not None]
        for each in queued:
            self._write(partial(table.settle, reminder=each, state=ReminderState.ACCEPTED))
        for each in lost:
            self._write(partial(table.settle, reminder=each, state=ReminderState.LOST))

    def _account(self) -> Account | None:
        """Which they leave from: the only one where none is chosen; None where it is not here."""
        chosen, there = self._settings.text("reminders.mail_account"), self._registry.all()
        if not chosen:
            return there[0] if len(there) == 1 else None
        try:
            return self._registry.get(chosen)
        except TomailError:
            return None

    def _write(self, act: Callable[[Work], T]) -> T:
        return self._practice.database.write(self._practice.engine_actor, act)


def _begun(rows: Iterable[Reminder]) -> set[tuple[datetime, int]]:
    return {(row.start, row.days_before) for row in rows}
