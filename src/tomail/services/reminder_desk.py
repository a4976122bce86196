"""What people do about reminders, and are told of them: those to see to, the credit, the costs."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from tomail.model.appointments import Costs, Reminder
from tomail.practice import reminders as table
from tomail.practice.appointment_lists import unresolved
from tomail.practice.reminder_costs import costs
from tomail.reminders.gateways.sms import Credit
from tomail.settings.values import Settings

from .practice import PracticeSession
from .reminding import Reminding


def day_begins(now: datetime, zone: ZoneInfo) -> datetime:
    """When the day began on which it is `now`."""
    return now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)


class ReminderDesk:
    """Synchronous and thread-safe."""

    def __init__(self, practice: PracticeSession, reminding: Reminding, settings: Settings) -> None:
        self._practice = practice
        self._reminding = reminding
        self._settings = settings
        self._left: Credit | None = None

    def close(self, reminder: str) -> bool:
        """«Erledigt»: a person saw to one of the `UNRESOLVED`; False if it is none. Raises Refused
        (NOT_ALLOWED)."""
        return self._practice.write(partial(table.close, reminder=reminder))

    def credit(self) -> Credit | None:
        """What is left at the provider; None where it does not say. Raises Refused (INVALID: the settings),
        GatewayTrouble."""
        self._left = self._reminding.credit()
        return self._left

    def low_credit(self) -> Credit | None:
        """What is left, asked now, if it is less than the settings say it should be. Raises as `credit`."""
        if self._settings.number("reminders.credit_warning"):
            self.credit()
        return self.known_low

    @property
    def known_low(self) -> Credit | None:
        """As `low_credit`, by what was heard last: nobody is asked."""
        left = self._left
        least = self._settings.number("reminders.credit_warning")
        return left if left is not None and left.amount < least else None

    def unresolved(self) -> int:
        """How many appointments of today and later have a reminder that a person should see to."""
        zone = ZoneInfo(self._settings.text("practice.time_zone"))
        with self._practice.reading() as session:
            return unresolved(session, day_begins(self._practice.database.clock.now(), zone))

    def costs(self) -> list[Costs]:
        """What SMS cost in each month at each provider, the newest first."""
        with self._practice.reading() as session:
            return costs(session, ZoneInfo(self._settings.text("practice.time_zone")))

    def of_patient(self, patient: str) -> list[Reminder]:
        """What went out or failed, the newest first."""
        with self._practice.reading() as session:
            return table.reminders_of_patient(session, patient)
