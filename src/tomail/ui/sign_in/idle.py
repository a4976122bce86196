"""For how long nobody has touched the program."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow

INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class Idle(QObject):
    """Listens at each native window that gets the focus, before Qt hands its input on to widgets.

    Not an event filter of the application: one written in Python crashes the HTML engine. A window that Qt
    makes anew (the first HTML message does that) is met again when it gets the focus.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last = time.monotonic()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._listen)
        self._listen(QGuiApplication.focusWindow())

    def seconds(self) -> float:
        """Since the last key, click or movement."""
        return time.monotonic() - self._last

    def touched(self) -> None:
        """Count from now."""
        self._last = time.monotonic()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in INPUT:
            self._last = time.monotonic()
        return False

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            self._last = time.monotonic()
            window.removeEventFilter(self)  # once each, however often it gets the focus
            window.installEventFilter(self)
