"""Sends reminders when their time comes, on a thread of its own, wherever the program runs."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tomail.base.clock import Clock
from tomail.base.errors import TomailError
from tomail.base.events import EventBus
from tomail.base.threads import Waker
from tomail.model.events import CreditLow, PracticeChanged, Topic
from tomail.reminders.gateways.sms import GatewayTrouble
from tomail.reminders.schedule import moment
from tomail.settings.values import Settings

from .reminder_desk import ReminderDesk
from .reminder_mail import ReminderMail
from .reminding import Reminding

ROUND = timedelta(minutes=1)  # while reminders may go out
LONGEST = timedelta(minutes=10)  # otherwise: who slept or set the clock is heard of so soon
LAST_SECONDS = 35.0  # that a message under way has at the end
HEARD = (Topic.APPOINTMENTS, Topic.PATIENTS, Topic.SETTINGS)
log = logging.getLogger(__name__)


class ReminderWatch:
    """Any number of workstations and agents may have one: each reminder is claimed once."""

    def __init__(
        self,
        reminding: Reminding,
        mail: ReminderMail,
        desk: ReminderDesk,
        settings: Settings,
        clock: Clock,
        bus: EventBus,
    ) -> None:
        self.reminding = reminding
        self.mail = mail
        self.desk = desk
        self._settings = settings
        self._clock = clock
        self._bus = bus
        self._credit_asked: date | None = None
        self._waker = Waker()
        self._thread = threading.Thread(target=self._run, name="reminders", daemon=True)
        self.ran: Callable[[], None] = lambda: None
        bus.subscribe(PracticeChanged, self._heard, whoever=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End; a message that is under way is waited for a little, for its answer tells whether it went."""
        self._waker.stop()
        if self._thread.is_alive():
            self._thread.join(LAST_SECONDS)

    def look(self) -> None:
        """One round."""
        for act in self._acts():
            try:
                act()
            except TomailError as trouble:
                log.info("reminders: %s", trouble.problem.kind)
            except GatewayTrouble as trouble:
                log.info("reminders: %s", trouble.why)
            except Exception:  # tomorrow's reminders do not end with what went wrong today
                log.exception("reminders")

    def _acts(self) -> list[Callable[[], object]]:
        """Codes go out, and arrive, where no reminders do."""
        by_sms = bool(self._settings.text("reminders.api_key"))
        if not self._settings.is_on("reminders.enabled"):
            return [self.reminding.arrivals.ask] if by_sms else []
        return [*([self._send, self._ask_credit] if by_sms else []), self.mail.run]

    def _send(self) -> None:
        report = self.reminding.run()
        if report.sent or report.failed or report.unclear:
            counts = len(report.sent), len(report.failed), len(report.unclear)
            log.info("reminders: %d sent, %d failed, %d unclear", *counts)

    def _ask_credit(self) -> None:
        """Once a day."""
        today = self._clock.now().astimezone(ZoneInfo(self._settings.text("practice.time_zone"))).date()
        if today != self._credit_asked:
            self._credit_asked = today
            left = self.desk.low_credit()
            if left is not None:
                self._bus.publish(CreditLow(left.amount, left.currency))

    def pause(self, now: datetime) -> timedelta:
        """Until the next round."""
        zone = ZoneInfo(self._settings.text("practice.time_zone"))
        at = time.fromisoformat(self._settings.text("reminders.time"))
        latest = timedelta(hours=self._settings.number("reminders.late_hours"))
        today = now.astimezone(zone).date()
        begins = [moment(day, at, zone) for day in (today - timedelta(1), today, today + timedelta(1))]
        if any(begin <= now < begin + latest for begin in begins):
            return ROUND
        return min(LONGEST, min(begin - now for begin in begins if begin > now))

    def _run(self) -> None:
        while not self._waker.stopped:
            self.look()
            self.ran()
            self._waker.wait(self.pause(self._clock.now()).total_seconds())

    def _heard(self, event: PracticeChanged) -> None:
        """Something that decides about reminders changed: what is due now goes now."""
        if event.topic in HEARD and self._settings.is_on("reminders.enabled"):
            self._waker.wake()
