"""A small dialog with fields, and verbs below them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tomail.ui.unfinished import Typed
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text

WIDTH = 460


class Form(QDialog):
    """Calls `then` when it is confirmed; the caller reads its own fields."""

    def __init__(
        self, parent: QWidget, title: str, fields: list[QWidget], verb: str, then: Callable[[], object]
    ) -> None:
        super().__init__(parent.window())
        self.setObjectName("admin.form")
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(12)
        column.addWidget(Text(title, "heading", wrap=True))
        for field in fields:
            column.addWidget(field)
        confirm = Button(verb, kind="primary")
        confirm.setObjectName("admin.form.confirm")
        confirm.clicked.connect(self.accept)
        leave = Button(self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(confirm)
        column.addLayout(row)
        self.accepted.connect(then)
        Typed(self)
        self.open()
