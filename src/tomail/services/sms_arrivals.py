"""What became of SMS that a provider accepted, reminders and codes: asked for, now and then."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy.orm import Session

from tomail.base.clock import Clock
from tomail.model.appointments import ReminderState
from tomail.practice import code_sms, reminders
from tomail.practice.work import Work
from tomail.reminders.gateways.sms import GatewayTrouble
from tomail.reminders.policy import arrived
from tomail.settings.values import Settings

from .practice import PracticeSession
from .reminder_gateway import GatewayOf

ASK_EVERY = timedelta(minutes=30)
Learn = Callable[[Work, str, ReminderState], bool]
log = logging.getLogger(__name__)


class SmsArrivals:
    """Synchronous; any number of workstations may ask: each notes down what it asks for."""

    def __init__(
        self, practice: PracticeSession, settings: Settings, clock: Clock, gateway_of: GatewayOf
    ) -> None:
        self._practice = practice
        self._settings = settings
        self._clock = clock
        self._gateway_of = gateway_of

    def ask(self) -> None:
        """Where there is nothing to ask for, nothing is written. Raises Refused (INVALID: the settings),
        EnvironmentTrouble (PRACTICE_AWAY)."""
        self._ask(reminders.any_to_ask, reminders.to_ask, reminders.settle)
        self._ask(code_sms.any_to_ask, code_sms.to_ask, code_sms.learn)

    def _ask(
        self,
        any_to_ask: Callable[[Session, datetime, timedelta, str], bool],
        to_ask: Callable[[Work, timedelta, str], dict[str, str]],
        learn: Learn,
    ) -> None:
        provider = self._settings.text("reminders.provider")
        with self._practice.reading() as session:
            if not any_to_ask(session, self._clock.now(), ASK_EVERY, provider):
                return
        gateway, database, actor = self._gateway_of(), self._practice.database, self._practice.engine_actor
        asked = database.write(actor, lambda work: to_ask(work, ASK_EVERY, provider))
        for identity, known_as in asked.items():
            try:
                state = arrived(gateway.arrival(known_as))
            except GatewayTrouble as trouble:
                log.info("a provider could not be asked: %s", trouble.why)
                return
            if state is not None:
                database.write(actor, partial(_learned, learn=learn, identity=identity, state=state))


def _learned(work: Work, learn: Learn, identity: str, state: ReminderState) -> bool:
    return learn(work, identity, state)
