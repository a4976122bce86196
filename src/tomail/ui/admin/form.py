"""A small dialog with fields, and verbs below them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tomail.ui.unfinished import Typed
from tomail.ui.widgets.sheet import Sheet


class Form(Sheet):
    """Calls `then` when it is confirmed; the caller reads its own fields."""

    def __init__(
        self, parent: QWidget, title: str, fields: list[QWidget], verb: str, then: Callable[[], object]
    ) -> None:
        super().__init__(parent, "admin.form", title, verb)
        self.act.setObjectName("admin.form.confirm")
        self.act.clicked.connect(self.accept)
        for field in fields:
            self.ask(field)
        self.accepted.connect(then)
        Typed(self)
        self.open()
