"""A message as a phone shows it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from tomail.ui import theme
from tomail.ui.widgets.labels import Text

WIDTH = 340
ROUND = 14


class Bubble(Text):
    """Words in a rounded box, always as high as they need."""

    def __init__(self) -> None:
        super().__init__("", "plain", wrap=True)
        self.setMargin(12)
        self.say("")

    def say(self, words: str) -> None:
        """Show a message."""
        self.setText(words)
        self.setAccessibleName(words)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        width = theme.scaled(WIDTH)
        self.setFixedSize(width, max(0, self.heightForWidth(width)))  # -1 where nothing is said

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("border"))
        painter.setBrush(theme.colour("neutral_bg"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)
        painter.end()
        super().paintEvent(event)
