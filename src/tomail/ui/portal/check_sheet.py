"""Making sure that a key is the patient's: twelve digits compared by telephone, or the person at the desk."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.secure.protocol.states import Check
from tomail.services.container import Services
from tomail.ui import i18n, tasks, theme
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Panel, Text

from .deliveries_rows import ReleaseRow

WIDTH = 600


class CheckSheet(QDialog):
    """`made_sure` carries a `Check`; `differs`: the numbers are not the same."""

    made_sure = Signal(object)
    differs = Signal()

    def __init__(self, services: Services, row: ReleaseRow, parent: QWidget) -> None:
        super().__init__(parent.window())
        self._services = services
        self._row = row
        self.number = Text("…", "code")
        self.equal = Button(self.tr("Numbers are equal"), "check", "primary")
        self.unequal = Button(self.tr("They are not equal"), kind="danger")
        self.present = Button(self.tr("The person is at the desk"), "user")
        self.leave = Button(self.tr("Cancel"), kind="ghost")
        self.trouble = Banner("danger", "")
        self._arrange()
        self._connect()
        self._compute()

    def _arrange(self) -> None:
        title = self.tr("Is it really {name}?").format(name=self._row.called)
        self.setObjectName("releases.check")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.scaled(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(14)
        column.addWidget(Text(title, "heading", wrap=True))
        column.addWidget(Text(self._what_to_do(), "plain", wrap=True))
        paper = Panel("selection")
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(16, 18, 16, 18)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside.addWidget(self.number)
        column.addWidget(paper)
        hint = self.tr(
            "{name} sees this Prüfzahl in the browser, under “Please wait for the practice”. Ask for it and "
            "compare every digit. Call the number that you know, never one from an e-mail."
        )
        column.addWidget(Text(hint.format(name=self._row.called), "secondary", wrap=True))
        column.addWidget(self.trouble)
        self.trouble.hide()
        column.addLayout(self._buttons())

    def _buttons(self) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(8)
        for group in ((self.leave, None, self.unequal, self.equal), (None, self.present)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for each in group:
                row.addStretch(1) if each is None else row.addWidget(each)
            lines.addLayout(row)
        return lines

    def _what_to_do(self) -> str:
        number = self._row.telephone
        if number:
            said = self.tr("Call {name} ({number}). Compare:")
            return said.format(name=self._row.called, number=number)
        said = self.tr("Call {name}; no telephone number is in the patient's data. Compare:")
        return said.format(name=self._row.called)

    def _connect(self) -> None:
        for name in ("number", "equal", "unequal", "present", "leave"):
            getattr(self, name).setObjectName(f"releases.check.{name}")
        self.equal.setEnabled(False)
        self.unequal.setEnabled(False)
        self.equal.clicked.connect(lambda: self._sure(Check.NUMBER))
        self.present.clicked.connect(lambda: self._sure(Check.PRESENT))
        self.unequal.clicked.connect(self._differ)
        self.leave.clicked.connect(self.reject)

    def _compute(self) -> None:
        account = self._row.release.account
        tasks.run(
            lambda: self._services.portal.releases.number(account),
            done=self._show,
            failed=self._failed,
            owner=self,
        )

    def _show(self, number: str) -> None:
        self.number.setText(number)
        self.number.setAccessibleName(" ".join(number))
        self.equal.setEnabled(True)
        self.unequal.setEnabled(True)
        self.equal.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.trouble.say("danger", i18n.problem_text(error.problem))
        self.trouble.show()

    def _sure(self, check: Check) -> None:
        self.accept()
        self.made_sure.emit(check)

    def _differ(self) -> None:
        self.reject()
        self.differs.emit()
