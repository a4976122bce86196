"""A small dialog: what it is about, fields, and below them the way back and the verb."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tomail.ui import theme

from .button import Button
from .labels import Text
from .tab_order import put_behind

WIDTH = 460


class Sheet(QDialog):
    """Over the window of `parent`. `act` is the button with the verb; whoever asks says what it does."""

    def __init__(
        self, parent: QWidget, name: str, title: str, verb: str, *, text: str = "", width: int = WIDTH
    ) -> None:
        super().__init__(parent.window())
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.scaled(width))
        self.act = Button(verb, kind="primary")
        self._leave = Button(self.tr("Cancel"))
        self._leave.clicked.connect(self.reject)
        self._fields = QVBoxLayout()
        self._fields.setSpacing(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(14)
        column.addWidget(Text(title, "heading", wrap=True))
        if text:
            column.addWidget(Text(text, "secondary", wrap=True))
        column.addLayout(self._fields)
        column.addLayout(self._verbs())

    def ask(self, field: QWidget, place: int = -1) -> None:
        """Put a field below the others, or where `place` says."""
        self._fields.insertWidget(place, field)
        put_behind(field, (self._leave, self.act))

    def event(self, event: QEvent) -> bool:
        """What is said below a field makes the dialog higher; Qt would lay it over the field."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and (layout := self.layout()) is not None:
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))
        return handled

    def _verbs(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._leave)
        row.addWidget(self.act)
        return row
