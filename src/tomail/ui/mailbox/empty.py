"""What stands where nothing is: one picture, one sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tomail.ui.widgets.labels import Icon, Panel, Text


class EmptyState(Panel):
    """Centred in the room it is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._icon = Icon("inbox", "text3", 36)
        self._words = Text("", "secondary", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._words)
        column.addStretch(3)

    def say(self, icon: str, words: str, ink: str = "text3") -> None:
        """Show a picture and a sentence."""
        self._icon.show_icon(icon, ink)
        self._icon.show()
        self._words.setText(words)

    def say_nothing(self) -> None:
        """Show neither, while something is being loaded."""
        self._icon.hide()
        self._words.setText("")
