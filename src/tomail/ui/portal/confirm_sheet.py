"""Confirming that the portal may give out another page: with a reason, by somebody who asked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QWidget

from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.fields import LineField
from tomail.ui.widgets.sheet import Sheet


class ConfirmSheet(Sheet):
    """`confirm` is given the reason. `what`: of the page is another."""

    def __init__(self, parent: QWidget, what: str, confirm: Callable[[str], object]) -> None:
        super().__init__(
            parent,
            "secure.confirm",
            self.tr("Confirm the new version of the page?"),
            self.tr("Confirm"),
            text=self.tr(
                "What patients type on this page (password, SecuPass) is safe only if the page is genuine. "
                "Confirm it when whoever runs the portal has updated it and its hash is that of the release "
                "notes."
            ),
        )
        self._confirm = confirm
        self.asked = QCheckBox(self.tr("I asked whoever runs the portal."))
        self.asked.setObjectName("secure.confirm.asked")
        self.reason = LineField(self.tr("Reason"), self.tr("It stands in the log with your name."))
        self.reason.edit.setObjectName("secure.confirm.reason")
        self.act.setObjectName("secure.confirm.confirm")
        self.ask(Banner("warning", what))
        self.ask(self.asked)
        self.ask(self.reason)
        self.act.clicked.connect(self._take)

    def _take(self) -> None:
        reason = self.reason.text()
        self.reason.set_error("" if reason else self.tr("Please say why."))
        if not reason:
            self.reason.take_focus()
        elif not self.asked.isChecked():
            self.asked.setFocus()
        else:
            self.accept()
            self._confirm(reason)
