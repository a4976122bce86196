"""Scrolling a form must not change what stands in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QWidget


class WheelGuard(QObject):
    """Application-wide: the wheel passes over combo and spin boxes that do not have the focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QComboBox | QAbstractSpinBox):
            return False
        if event.type() == QEvent.Type.Polish:
            watched.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if event.type() == QEvent.Type.Wheel and not watched.hasFocus():
            event.ignore()
            _hand_on(watched, event)
            return True
        return False


def guard(app: QApplication) -> None:
    """Install the guard for all windows of `app`."""
    app.installEventFilter(WheelGuard(app))


def _hand_on(widget: QWidget, event: QEvent) -> None:
    parent = widget.parentWidget()
    if parent is not None:
        QApplication.sendEvent(parent, event)
