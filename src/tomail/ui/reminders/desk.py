"""The main window's side of the appointments: whether the navigation offers them, and the window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from tomail.base.errors import TomailError
from tomail.model.events import PracticeChanged, SettingsChanged, Topic
from tomail.services.container import Services
from tomail.ui import tasks
from tomail.ui.bridge import Bridge
from tomail.ui.front import bring_forward

from .rows import AHEAD, BACK
from .window import AppointmentsWindow

CALM_MS = 200
AN_HOUR = 3_600_000


@dataclass(frozen=True)
class Standing:
    """What the navigation says: whether it leads there, how many to see to, whether something is amiss."""

    in_use: bool
    unresolved: int = 0
    amiss: bool = False


def standing(services: Services) -> Standing:
    """In use are reminders that are on, or appointments. Raises EnvironmentTrouble (PRACTICE_AWAY)."""
    now = datetime.now(UTC)
    on = services.settings.is_on("reminders.enabled")
    if not on and not services.appointments.any_between(now - BACK, now + AHEAD):
        return Standing(in_use=False)
    desk = services.reminders.desk
    amiss = bool(services.appointment_sources.troubles or desk.known_low)
    return Standing(True, desk.unresolved(), amiss)


class AppointmentsDesk(QObject):
    """`entry`: what the navigation says, "" where it does not lead to the window, and whether something is
    amiss there. What its window tells, it tells."""

    entry = Signal(str, bool)
    told = Signal(str)
    settings_wanted = Signal(str)  # the name of a page

    def __init__(self, services: Services, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._bridge = bridge
        self._over = window
        self._question = tasks.Latest()
        self.window: AppointmentsWindow | None = None
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._look)
        bridge.practice_changed.connect(self._heard)
        bridge.settings_changed.connect(self._settings_changed)
        for signal in (bridge.practice_state_changed, bridge.credit_low):
            signal.connect(lambda _: self._calm.start())
        self._hourly = QTimer(self, interval=AN_HOUR)  # days begin, and what was to be seen to is over
        self._hourly.timeout.connect(self._look)
        self._hourly.start()
        self._calm.start()

    def show_list(self) -> AppointmentsWindow:
        """The window, once."""
        if self.window is None:
            self.window = AppointmentsWindow(self._services, self._bridge, self._over)
            self.window.destroyed.connect(self._forget)
            self.window.settings_wanted.connect(self.settings_wanted)
            self.window.told.connect(self.told)
        bring_forward(self.window)
        return self.window

    def _forget(self) -> None:
        self.window = None

    def _look(self) -> None:
        services = self._services
        self._question.run(lambda: standing(services), done=self._take, failed=self._unknown, owner=self)

    def _take(self, found: Standing) -> None:
        name = self.tr("SMS reminders") if found.in_use else ""
        self.entry.emit(f"{name} ({found.unresolved})" if found.unresolved else name, found.amiss)

    def _unknown(self, error: Exception) -> None:
        """The practice is away; what was offered stays until it is back."""
        if not isinstance(error, TomailError):
            raise error

    def _heard(self, event: PracticeChanged) -> None:
        if event.topic is Topic.APPOINTMENTS:
            self._calm.start()

    def _settings_changed(self, event: SettingsChanged) -> None:
        if not event.keys or any(each.startswith("reminders.") for each in event.keys):
            self._calm.start()
