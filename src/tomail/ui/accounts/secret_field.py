"""A password field that notices Caps Lock."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from tomail.ui.widgets.fields import PasswordField


class SecretField(PasswordField):
    """Qt does not tell the state of Caps Lock; a letter in the wrong case for the Shift key does."""

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._notice(event)
        elif event.type() == QEvent.Type.FocusOut:
            self.set_help("")
        return super().eventFilter(watched, event)

    def _notice(self, event: QKeyEvent) -> None:
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self.set_help("")
        elif len(letter) == 1 and letter.isalpha() and letter.upper() != letter.lower():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.set_help(self.tr("Caps Lock is on.") if letter.isupper() != shifted else "")
