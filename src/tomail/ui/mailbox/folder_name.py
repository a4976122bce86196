"""A name for a folder: a new one, or another one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tomail.ui import theme
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import LineField
from tomail.ui.widgets.labels import Text

WIDTH = 420


class FolderNameSheet(QDialog):
    """`act` is called with the name; what it says is wrong comes by `refuse`, and the sheet stays open."""

    def __init__(
        self, parent: QWidget, title: str, verb: str, act: Callable[[str], object], *, name: str = ""
    ) -> None:
        super().__init__(parent.window())
        self.setObjectName("folder.sheet")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.scaled(WIDTH))
        self._before = name
        self._act = act
        self.field = LineField(self.tr("Name"))
        self.field.edit.setObjectName("folder.name")
        self.field.set_text(name)
        self.field.edit.selectAll()
        self.button = Button(verb, kind="primary")
        self.button.setObjectName("folder.act")
        self.button.clicked.connect(self._go)
        self.field.edit.textChanged.connect(lambda _: self._offer())
        self.field.edit.returnPressed.connect(self.button.click)
        self._arrange(title)
        self._offer()
        self.field.take_focus()

    def refuse(self, words: str) -> None:
        """The name will not do."""
        self.button.setEnabled(True)
        self.field.set_error(words)
        self.field.take_focus()

    def _offer(self) -> None:
        self.field.set_error("")
        self.button.setEnabled(self.field.text() not in ("", self._before))

    def _go(self) -> None:
        self.button.setEnabled(False)
        self._act(self.field.text())

    def _arrange(self, title: str) -> None:
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(Text(title, "heading", wrap=True))
        column.addWidget(self.field)
        column.addLayout(row)
