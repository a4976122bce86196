"""One of two ways, with what it means; the whole of it takes the click."""

from __future__ import annotations

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from tomail.ui.widgets.labels import Text

INDENT = 30  # below the words of the radio button


class Option(QWidget):
    """`button` says whether it is taken."""

    def __init__(self, name: str, label: str, meaning: str) -> None:
        super().__init__()
        self.button = QRadioButton(label)
        self.button.setObjectName(name)
        self.button.setAccessibleDescription(meaning)
        note = Text(meaning, "secondary", wrap=True)
        note.setContentsMargins(INDENT, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.button)
        column.addWidget(note)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.button.click()
