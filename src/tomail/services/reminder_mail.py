"""Reminders by e-mail: through the outbox, once, where a patient has no number for SMS.

The Message-ID is written down with the claim. Who dies before the mail is in the outbox leaves an unclear
one; what is found there under its Message-ID goes out.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TypeVar

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import Refused, TomailError
from tomail.model.account import Account
from tomail.model.appointments import ReminderState, Way
from tomail.model.mail import Address
from tomail.model.outgoing import OutboxState
from tomail.practice import reminders as table
from tomail.practice.work import Work
from tomail.reminders.schedule import Timing
from tomail.reminders.words import SUBJECT, telling
from tomail.settings.values import Settings

from .composing import Composing
from .practice import PracticeSession
from .queueing import Wrapped
from .reminder_plan import Due
from .reminding import Reminding, miss, tidy_up
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
        due = self._reminding.plan.come(at or self._clock.now(), Way.MAIL).due
        return [each.appointment.external for each in due]

    def run(self, at: datetime | None = None) -> list[str]:
        """Queue what is due `at` (now), where this workstation has the account; the appointments by their
        sources' ids. Raises EnvironmentTrouble (PRACTICE_AWAY)."""
        account = self._account()
        if account is None or not self._settings.is_on("reminders.mail"):
            return []
        self._practice.database.hear_time()
        self._clean_up(account)
        come = self._reminding.plan.come(at or self._clock.now(), Way.MAIL)
        for late in come.missed:
            self._write(partial(miss, due=late, way=Way.MAIL))
        return [
            due.appointment.external
            for due in come.due
            if due.planned.timing(at or self._clock.now()) is Timing.DUE and self._send(account, due)
        ]

    def _send(self, account: Account, due: Due) -> bool:
        words = self._reminding.words
        language = words.language(due.patient)
        if telling(words.template(language)):
            log.warning("the text of the reminders tells of health: none goes by e-mail")
            return False
        message_id = self._composing.message_id(account)
        if not self._reminding.plan.is_free(due, self._clock.now()):
            return False
        reminder = self._write(partial(_claim, due=due, message_id=message_id))
        if reminder is None:  # another workstation has it
            return False
        queued = self._queue(account, due, SUBJECT[language], message_id)
        state = ReminderState.ACCEPTED if queued else ReminderState.REFUSED
        self._write(partial(table.settle, reminder=reminder, state=state))
        return queued

    def _queue(self, account: Account, due: Due, subject: str, message_id: str) -> bool:
        """False if it can leave for nobody, and nothing is there."""
        text = self._reminding.words.text(due.patient, due.appointment.start)
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
        tidy_up(self._practice, self._clock)
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


def _claim(work: Work, due: Due, message_id: str) -> str | None:
    each, planned = due.appointment, due.planned
    return table.claim(work, each.id, *due.which, Way.MAIL, planned.at, "", message_id)
