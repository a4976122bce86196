"""How much of the practice's send limits is used, in the status bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from tomail.base.errors import TomailError
from tomail.model.events import PracticeChanged, SettingsChanged, Topic
from tomail.practice.limits import Meter, Window
from tomail.services.container import Services
from tomail.ui import i18n, tasks, theme
from tomail.ui.bridge import Bridge
from tomail.ui.widgets.labels import set_font

CALM_MS = 300
A_MINUTE = 60_000  # what was sent long ago counts no more


class SendMeterButton(QPushButton):
    """ "Versand heute: 42 von 200", of the limit that is used most; amber from 80 %, red when it is reached.

    Not shown where nothing limits mail, and while nobody knows.
    """

    def __init__(self, services: Services, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._question = tasks.Latest()
        self.ink = "text2"
        self.setObjectName("status.meter")
        self.setFlat(True)
        set_font(self, 12)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._ask)
        often = QTimer(self, interval=A_MINUTE)
        often.timeout.connect(self._ask)
        often.start()
        bridge.practice_changed.connect(self._practice_changed)
        bridge.settings_changed.connect(self._settings_changed)
        for signal in (bridge.practice_state_changed, bridge.outbox_changed):
            signal.connect(lambda _: self._calm.start())
        self.hide()
        self._calm.start()

    def show_meter(self, meter: Meter | None) -> None:
        """Show how things stand."""
        self.setVisible(meter is not None)
        if meter is None:
            return
        full = meter.left == 0
        self.ink = "danger_fg" if full else "star" if meter.is_low else "text2"
        self.setText(self._words(meter))
        self.setToolTip(self._hint(meter))
        self.setAccessibleName(f"{self.text()}. {self.toolTip()}")
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._dress()

    def _words(self, meter: Meter) -> str:
        pattern = {
            Window.DAY: self.tr("Sent today: {used} of {most}"),
            Window.HOUR: self.tr("Sent in the last hour: {used} of {most}"),
            Window.MINUTE: self.tr("Sent in the last minute: {used} of {most}"),
        }[meter.limit.window]
        return pattern.format(used=i18n.number(meter.used), most=i18n.number(meter.limit.most))

    def _hint(self, meter: Meter) -> str:
        if meter.left == 0:
            return self.tr("The send limit is reached. What you send now leaves later by itself.")
        if meter.is_low:
            return self.tr("%n more recipient(s) until the send limit", None, meter.left)
        return self.tr("Show the outbox")

    def _dress(self) -> None:
        colour = theme.colour(self.ink).name()
        wanted = f"QPushButton {{ color: {colour}; border: none; padding: 0 4px; }}"
        if self.styleSheet() != wanted:
            self.setStyleSheet(wanted)

    def _practice_changed(self, event: PracticeChanged) -> None:
        if event.topic in (Topic.SENDING, Topic.SETTINGS):
            self._calm.start()

    def _settings_changed(self, _: SettingsChanged) -> None:
        self._calm.start()

    def _ask(self) -> None:
        self._question.run(
            self._services.limits.tightest, done=self.show_meter, failed=self._unknown, owner=self
        )

    def _unknown(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.show_meter(None)
