"""The field of the answer below a mail: a line until somebody writes in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from tomail.ui import theme

from .editor import Editor

LINE, ROOM = 26, 128  # px, folded and while one writes


class QuickEditor(Editor):
    """`focused` when it gets or loses the focus, `left` with Esc."""

    focused = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reader.quick_reply.text")
        self.setPlaceholderText(self.tr("Write a quick reply …"))
        self.document().setDocumentMargin(2)

    def fold(self, folded: bool) -> None:
        """A single line, or room to write."""
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if folded else needed)
        self.setFixedHeight(theme.scaled(LINE if folded else ROOM))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            self.clearFocus()
        else:
            super().keyPressEvent(event)
