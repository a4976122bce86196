"""A small dialog with fields whose input is checked before it closes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from tomail.ui.unfinished import Typed
from tomail.ui.widgets.sheet import Sheet


class CheckedSheet(Sheet):
    """`take` is asked when it is confirmed: False keeps the sheet, with complaints at its fields."""

    def __init__(
        self, parent: QWidget, title: str, fields: Sequence[QWidget], verb: str, take: Callable[[], bool]
    ) -> None:
        super().__init__(parent, "patients.sheet", title, verb)
        self._take = take
        self.act.setObjectName("patients.sheet.confirm")
        self.act.clicked.connect(self.accept)
        for field in fields:
            self.ask(field)
        Typed(self)

    def accept(self) -> None:
        if self._take():
            super().accept()
