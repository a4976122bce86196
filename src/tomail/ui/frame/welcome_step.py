"""One of the first steps: its number or a tick, what it is, and the button that begins it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tomail.ui import icons, theme
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text

CIRCLE = 26


class WelcomeStep(QWidget):
    """Further things to do go `below` its words."""

    def __init__(self, place: int, name: str) -> None:
        super().__init__()
        self.setObjectName(f"welcome.step.{name}")
        self.done = False
        self._title = Text("", "heading")
        self._note = Text("", "secondary", wrap=True)
        self._mark = _Mark(place)
        self.below = QVBoxLayout()
        self.below.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._note)
        words.addLayout(self.below)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(14)
        self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)

    def fill(self, title: str, button: Button) -> None:
        """What it is called, and what begins it."""
        self._title.setText(title)
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def show_done(self, done: bool, note: str) -> None:
        """Tick it, or not; `note` says what is there or why it matters."""
        self.done = self._mark.done = done
        self._note.setText(note)
        state = self.tr("done") if done else self.tr("to come")
        self.setAccessibleName(f"{self._title.text()}, {state}")
        self._mark.update()


class _Mark(QWidget):
    """The number in a circle; a tick once it is done."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self._place = place
        self.done = False
        self.setFixedSize(theme.scaled(CIRCLE), theme.scaled(CIRCLE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.colour("accent" if self.done else "field_border"), 2))
        painter.setBrush(theme.colour("accent" if self.done else "surface"))
        painter.drawEllipse(circle)
        if self.done:
            inset = circle.width() / 4
            box = circle.adjusted(inset, inset, -inset, -inset)
            icons.paint(painter, box, "check", theme.tokens().on_accent)
        else:
            painter.setPen(theme.colour("text2"))
            painter.setFont(theme.font(12, theme.Weight.BOLD))
            painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), str(self._place))
        painter.end()
