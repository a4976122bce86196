"""What people do about reminders, and are told of them: the unclear ones, the credit, the costs."""

from __future__ import annotations

from functools import partial
from zoneinfo import ZoneInfo

from tomail.model.appointments import Costs, Reminder
from tomail.practice import reminders as table
from tomail.practice.reminder_costs import costs
from tomail.reminders.gateways.sms import Credit
from tomail.settings.values import Settings

from .practice import PracticeSession
from .reminding import Reminding


class ReminderDesk:
    """Synchronous and thread-safe."""

    def __init__(self, practice: PracticeSession, reminding: Reminding, settings: Settings) -> None:
        self._practice = practice
        self._reminding = reminding
        self._settings = settings

    def close(self, reminder: str) -> bool:
        """«erledigt»: a person saw to one that was unclear; False if it is not. Raises Refused
        (NOT_ALLOWED)."""
        return self._practice.write(partial(table.close, reminder=reminder))

    def low_credit(self) -> Credit | None:
        """What is left, if it is less than the settings say it should be. Raises Refused (INVALID: the
        settings), GatewayTrouble."""
        least = self._settings.number("reminders.credit_warning")
        left = self._reminding.credit() if least else None
        return left if left is not None and left.amount < least else None

    def costs(self) -> list[Costs]:
        """What SMS cost in each month at each provider, the newest first."""
        with self._practice.reading() as session:
            return costs(session, ZoneInfo(self._settings.text("practice.time_zone")))

    def of_patient(self, patient: str) -> list[Reminder]:
        """What went out or failed, the newest first."""
        with self._practice.reading() as session:
            return table.reminders_of_patient(session, patient)
