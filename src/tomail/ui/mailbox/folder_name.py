"""A name for a folder: a new one, or another one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tomail.ui.widgets.fields import LineField
from tomail.ui.widgets.sheet import Sheet

WIDTH = 420


class FolderNameSheet(Sheet):
    """`act` is called with the name; what it says is wrong comes by `refuse`, and the sheet stays open."""

    def __init__(
        self, parent: QWidget, title: str, verb: str, act: Callable[[str], object], *, name: str = ""
    ) -> None:
        super().__init__(parent, "folder.sheet", title, verb, width=WIDTH)
        self._before = name
        self._then = act
        self.field = LineField(self.tr("Name"))
        self.field.edit.setObjectName("folder.name")
        self.field.set_text(name)
        self.field.edit.selectAll()
        self.act.setObjectName("folder.act")
        self.act.clicked.connect(self._go)
        self.field.edit.textChanged.connect(lambda _: self._offer())
        self.field.edit.returnPressed.connect(self.act.click)
        self.ask(self.field)
        self._offer()
        self.field.take_focus()

    def refuse(self, words: str) -> None:
        """The name will not do."""
        self.act.setEnabled(True)
        self.field.set_error(words)
        self.field.take_focus()

    def _offer(self) -> None:
        self.field.set_error("")
        self.act.setEnabled(self.field.text() not in ("", self._before))

    def _go(self) -> None:
        self.act.setEnabled(False)
        self._then(self.field.text())
