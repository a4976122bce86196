"""A message as a phone shows it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tomail.ui import theme
from tomail.ui.widgets.labels import Text, keep_whole

WIDEST = 340
ROUND = 14


class Bubble(QWidget):
    """The sender above, the words in a rounded box below."""

    def __init__(self) -> None:
        super().__init__()
        self._sender = Text("", "meta")
        self._words = Text("", "plain", wrap=True)
        self.setMaximumWidth(theme.scaled(WIDEST))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._sender)
        self._box = QVBoxLayout()
        self._box.setContentsMargins(14, 10, 14, 10)
        self._box.addWidget(self._words)
        column.addLayout(self._box)

    def say(self, sender: str, words: str) -> None:
        """Show a message."""
        self._sender.setText(sender)
        self._words.setText(words)
        self._words.setAccessibleName(words)
        keep_whole(self)
        self.update()

    def words(self) -> str:
        """What is shown."""
        return self._words.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        keep_whole(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("border"))
        painter.setBrush(theme.colour("neutral_bg"))
        painter.drawRoundedRect(QRectF(self._box.geometry()).adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)
        painter.end()
