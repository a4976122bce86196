"""A small dialog with fields whose input is checked before it closes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tomail.ui.unfinished import Typed
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text

WIDTH = 460


class Sheet(QDialog):
    """`take` is asked when it is confirmed: False keeps the sheet, with complaints at its fields."""

    def __init__(
        self, parent: QWidget, title: str, fields: Sequence[QWidget], verb: str, take: Callable[[], bool]
    ) -> None:
        super().__init__(parent)
        self.setObjectName("patients.sheet")
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._take = take
        self.confirm = Button(verb, kind="primary")
        self.confirm.setObjectName("patients.sheet.confirm")
        self.confirm.clicked.connect(self.accept)
        leave = Button(self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(12)
        column.addWidget(Text(title, "heading", wrap=True))
        for field in fields:
            column.addWidget(field)
        column.addLayout(row)
        Typed(self)

    def accept(self) -> None:
        if self._take():
            super().accept()
