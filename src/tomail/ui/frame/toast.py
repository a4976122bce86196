"""A short word about what was done, with a way back. Only for success; errors stay until handled."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QTimer
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tomail.ui import theme
from tomail.ui.widgets.aloud import announce
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text

SECONDS = 20.0
MARGIN = 16
ABOVE = 28 + 16


class Toast(QWidget):
    """At the bottom left of its parent. Waits while the mouse or the focus is on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._window = parent
        self._undo: Callable[[], object] | None = None
        self._words = Text("", "plain", ink="surface")
        self._button = Button(self.tr("Undo"), kind="plain", height=28)
        self._button.setObjectName("toast.undo")
        self._button.clicked.connect(self.undo)
        self._time = QTimer(self, singleShot=True)
        self._time.timeout.connect(self._end)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(14)
        row.addWidget(self._words)
        row.addWidget(self._button)
        parent.installEventFilter(self)
        self.hide()

    def say(
        self,
        words: str,
        undo: Callable[[], object] | None = None,
        *,
        seconds: float = SECONDS,
        label: str = "",
    ) -> None:
        """Show `words`, with a button that calls `undo`, for so long."""
        self._undo = undo
        self._words.setText(words)
        self._button.set_label(label or self.tr("Undo"))
        self._button.setVisible(undo is not None)
        self._time.start(round(seconds * 1000))
        self.setAccessibleName(words)
        self._place()
        self.show()
        self.raise_()
        announce(self, words)

    def undo(self) -> bool:
        """Take back what was done last; False if there is nothing (any more)."""
        undo, self._undo = self._undo, None
        self._end()
        if undo is None:
            return False
        undo()
        return True

    def forget(self) -> None:
        """What was done is not for the next person to take back."""
        self._undo = None
        self._time.stop()
        self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._time.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._time.start(round(SECONDS * 1000 / 4))

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("border"))
        painter.setBrush(QColor(theme.tokens().text))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()

    def _end(self) -> None:
        if self._button.hasFocus():
            self._time.start(round(SECONDS * 1000 / 4))
            return
        self._time.stop()
        self.hide()
        if self._undo is not None:
            self._undo = None

    def _place(self) -> None:
        self.adjustSize()
        self.move(MARGIN, self._window.height() - self.height() - ABOVE)
