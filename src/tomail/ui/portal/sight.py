"""How the portal is doing, for whoever shows it: asked when something changed, and now and then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from tomail.base.errors import TomailError
from tomail.model.events import PracticeChanged, Topic
from tomail.ui import tasks
from tomail.ui.bridge import Bridge

CALM_MS = 300
A_MINUTE = 60_000  # how long it is away, no event tells


class PortalSight(QObject):
    """`seen` carries what `ask` gives, which may wait on the practice database."""

    seen = Signal(object)

    def __init__(self, ask: Callable[[], object], bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._ask = ask
        self._asked = tasks.Latest()
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self.look)
        often = QTimer(self, interval=A_MINUTE)
        often.timeout.connect(self.look)
        often.start()
        bridge.practice_changed.connect(self._heard)
        further = (bridge.settings_changed, bridge.person_changed, bridge.portal_state_changed)
        for signal in (bridge.practice_state_changed, *further):
            signal.connect(lambda _: self._calm.start())
        self._calm.start()

    def look(self) -> None:
        """Ask now."""
        self._asked.run(self._ask, done=self.seen.emit, failed=self._unknown, owner=self)

    def _unknown(self, error: Exception) -> None:
        """The practice is away: what was seen last stays."""
        if not isinstance(error, TomailError):
            raise error

    def _heard(self, event: PracticeChanged) -> None:
        if event.topic in (Topic.PORTAL, Topic.PEOPLE):
            self._calm.start()
