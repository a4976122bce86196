"""A rounded box with a thin line around it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from tomail.ui import theme

from .labels import Icon, Text


class Card(QWidget):
    """Put the content into `body`; `set_tone("danger")` warns, "plain" calms."""

    def __init__(self, title: str = "", icon: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = "plain"
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 14, 16, 16)
        self.body.setSpacing(12)
        if title:
            self.body.addLayout(self._heading_row(title, icon))

    def set_tone(self, tone: str) -> None:
        """ "plain", "ok", "patient", "warning" or "danger"."""
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        ground, line = {
            "plain": (t.surface, t.border),
            "ok": (t.surface, t.border),
            "patient": (t.patient_bg, t.patient_bg),
            "warning": (t.warning_bg, t.claim_bg),
            "danger": (t.danger_bg, t.danger_fg),
        }[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(line), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()

    def _heading_row(self, title: str, icon: str | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        if icon:
            row.addWidget(Icon(icon, "accent", 20))
        words = Text(title, "heading")
        words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row.addWidget(words)
        row.addStretch(1)
        return row
