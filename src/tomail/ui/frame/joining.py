"""A new workstation joins a practice that is there already, with the code that another one shows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.ui import tasks
from tomail.ui.i18n import problem_text
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import LineField
from tomail.ui.widgets.labels import Text

WIDTH = 520


class JoinPractice(QDialog):
    """`joined` once this workstation belongs to it; the program has to begin anew then."""

    joined = Signal()

    def __init__(self, parent: QWidget, join: Callable[[str, str], object]) -> None:
        """`join` takes the address and the code, and raises TomailError."""
        super().__init__(parent.window())
        self._join = join
        self.setObjectName("welcome.joining")
        self.setWindowTitle(self.tr("Join a practice"))
        self.setMinimumWidth(WIDTH)
        self.address = LineField(
            self.tr("Address of the practice"),
            self.tr("Another workstation shows it with the code; both may be pasted here at once."),
        )
        self.code = LineField(self.tr("Code"))
        self.outcome = Banner("danger", "")
        self.outcome.hide()
        self.go = Button(self.tr("Join"), "log-in", "primary")
        for widget, name in ((self.address.edit, "address"), (self.code.edit, "code"), (self.go, "join")):
            widget.setObjectName(f"welcome.joining.{name}")
        self._arrange()
        self.address.edit.textChanged.connect(self._take_apart)
        self.go.clicked.connect(self._try)

    def _arrange(self) -> None:
        words = self.tr(
            "At a workstation of the practice, open Settings – Practice – Workstations and add one. "
            "It shows an address and a code that is good for one day."
        )
        leave = Button(self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(12)
        column.addWidget(Text(self.windowTitle(), "heading"))
        column.addWidget(Text(words, "secondary", wrap=True))
        for part in (self.address, self.code, self.outcome):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.go)
        column.addLayout(row)

    def _take_apart(self, text: str) -> None:
        """What was copied there is an address and a code."""
        address, _, code = text.strip().partition(" ")
        if code:
            self.address.set_text(address)
            self.code.set_text(code.strip())

    def _try(self) -> None:
        address, code = self.address.text().strip(), self.code.text().strip()
        for field, typed in ((self.address, address), (self.code, code)):
            field.set_error("" if typed else self.tr("Please fill this in."))
        if not (address and code):
            (self.code if address else self.address).take_focus()
            return
        self.go.setEnabled(False)
        tasks.run(
            lambda: self._join(address, code),
            done=lambda _: self._done(),
            failed=self._failed,
            owner=self,
            apart=True,
        )

    def _done(self) -> None:
        self.accept()
        self.joined.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.go.setEnabled(True)
        self.outcome.say("danger", problem_text(error.problem))
        self.outcome.show()
