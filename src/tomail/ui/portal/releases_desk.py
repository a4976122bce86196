"""The main window's side of «Freigaben»: how many wait, that somebody new does, and the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from tomail.base.errors import TomailError
from tomail.model.events import PracticeChanged, SettingsChanged, Topic
from tomail.services.container import Services
from tomail.ui import tasks
from tomail.ui.bridge import Bridge
from tomail.ui.front import bring_forward

from .deliveries_rows import Tab, tab_of, waiting_count
from .deliveries_window import DeliveriesWindow

CALM_MS = 200


@dataclass(frozen=True)
class Waiting:
    """`releases`: patients who wait for the practice; `codes`: messages that wait for their code."""

    by_portal: bool = False
    releases: int = 0
    codes: int = 0


def look(services: Services) -> Waiting:
    """Raises EnvironmentTrouble (PRACTICE_AWAY)."""
    if not services.secure.active:
        return Waiting()
    by_portal = services.portal.sending.possible
    codes = sum(tab_of(each) is Tab.CODE for each in services.secure.deliveries())
    return Waiting(by_portal, waiting_count(services), codes)


class ReleasesDesk(QObject):
    """`entry`: what the navigation says, "" for nothing; `appeared`: so many more wait than before.

    What its window says and asks for, it says and asks for itself.
    """

    entry = Signal(str)
    appeared = Signal(int)
    told = Signal(str)
    write_wanted = Signal(str)  # an address
    go_on = Signal(object)  # Draft, to be written on or sent once more
    file_wanted = Signal(object)  # MessageRef

    def __init__(self, services: Services, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._bridge = bridge
        self._over = window
        self._known: Waiting | None = None
        self._asked = tasks.Latest()
        self.window: DeliveriesWindow | None = None
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._look)
        bridge.practice_changed.connect(self._heard)
        bridge.settings_changed.connect(self._settings_changed)
        for signal in (bridge.practice_state_changed, bridge.person_changed):
            signal.connect(lambda _: self._calm.start())
        self._calm.start()

    def show_list(self, tab: Tab | None = None) -> DeliveriesWindow:
        """The window, once."""
        if self.window is None:
            self.window = DeliveriesWindow(self._services, self._bridge, self._over)
            self.window.destroyed.connect(self._forget)
            self._speak_for(self.window)
        if tab is not None:
            self.window.show_tab(tab)
        bring_forward(self.window)
        return self.window

    def _speak_for(self, window: DeliveriesWindow) -> None:
        window.told.connect(self.told)
        window.write_wanted.connect(self.write_wanted)
        window.reply.connect(self.go_on)
        window.acts.go_on.connect(self.go_on)
        window.acts.file_wanted.connect(self.file_wanted)

    def _forget(self) -> None:
        self.window = None

    def _look(self) -> None:
        self._asked.run(lambda: look(self._services), done=self._take, failed=self._unknown, owner=self)

    def _take(self, waiting: Waiting) -> None:
        before, self._known = self._known, waiting
        self.entry.emit(self._said(waiting))
        more = waiting.releases - (before.releases if before else 0)
        if more > 0:
            self.appeared.emit(more)

    def _said(self, waiting: Waiting) -> str:
        count = waiting.releases if waiting.by_portal else waiting.codes
        if not (waiting.by_portal or count):
            return ""
        name = self.tr("Releases") if waiting.by_portal else self.tr("Protected messages")
        return f"{name} ({count})" if count else name

    def _unknown(self, error: Exception) -> None:
        """The practice is away; what was said last stays until it is back."""
        if not isinstance(error, TomailError):
            raise error

    def _heard(self, event: PracticeChanged) -> None:
        if event.topic in (Topic.SECURE, Topic.PORTAL):
            self._calm.start()

    def _settings_changed(self, event: SettingsChanged) -> None:
        if not event.keys or any(each.startswith("secure.") for each in event.keys):
            self._calm.start()
