"""The main window's side of the appointments: whether the navigation offers them, and the window."""

from __future__ import annotations

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


def in_use(services: Services) -> bool:
    """Reminders are on, or there are appointments. Raises EnvironmentTrouble (PRACTICE_AWAY)."""
    if services.settings.is_on("reminders.enabled"):
        return True
    now = datetime.now(UTC)
    return bool(services.appointments.between(now - BACK, now + AHEAD))


class AppointmentsDesk(QObject):
    """`offered`: whether the navigation leads to the window."""

    offered = Signal(bool)
    opened = Signal(object)  # AppointmentsWindow
    settings_wanted = Signal()

    def __init__(self, services: Services, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._bridge = bridge
        self._over = window
        self.window: AppointmentsWindow | None = None
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._look)
        bridge.practice_changed.connect(self._heard)
        bridge.settings_changed.connect(self._settings_changed)
        bridge.practice_state_changed.connect(lambda _: self._calm.start())
        self._calm.start()

    def show_list(self) -> AppointmentsWindow:
        """The window, once."""
        if self.window is None:
            self.window = AppointmentsWindow(self._services, self._bridge, self._over)
            self.window.destroyed.connect(self._forget)
            self.window.settings_wanted.connect(self.settings_wanted)
            self.opened.emit(self.window)
        bring_forward(self.window)
        return self.window

    def _forget(self) -> None:
        self.window = None

    def _look(self) -> None:
        services = self._services
        tasks.run(lambda: in_use(services), done=self.offered.emit, failed=self._unknown, owner=self)

    def _unknown(self, error: Exception) -> None:
        """The practice is away; what was offered stays until it is back."""
        if not isinstance(error, TomailError):
            raise error

    def _heard(self, event: PracticeChanged) -> None:
        if event.topic is Topic.APPOINTMENTS:
            self._calm.start()

    def _settings_changed(self, event: SettingsChanged) -> None:
        if not event.keys or "reminders.enabled" in event.keys:
            self._calm.start()
