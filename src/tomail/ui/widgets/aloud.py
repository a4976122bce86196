"""What a screen reader says without being asked."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """For ears alone; eyes see it in `widget`, or elsewhere."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
