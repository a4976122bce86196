"""Why an entry does not belong where it is, and where it does."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tomail.services.container import Services
from tomail.ui import theme
from tomail.ui.unfinished import Typed
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import LineField
from tomail.ui.widgets.labels import Text

from .patient_choice import PatientChoice

WIDTH = 540


class ReasonSheet(QDialog):
    """`decided` carries the reason and the Patient to whom it belongs (None: to nobody)."""

    decided = Signal(str, object)

    def __init__(self, parent: QWidget, title: str, text: str, verb: str) -> None:
        super().__init__(parent.window())
        self.setObjectName("record.reason")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.scaled(WIDTH))
        self.patient: PatientChoice | None = None
        self.reason = LineField(self.tr("Reason"), self.tr("It stays in the record beside the entry."))
        self.reason.edit.setObjectName("record.reason.text")
        self.act = Button(verb, kind="primary")
        self.act.setObjectName("record.reason.act")
        self.act.clicked.connect(self._decide)
        self.reason.edit.textChanged.connect(lambda _: self._offer())
        self.reason.edit.returnPressed.connect(self.act.click)
        self._column = QVBoxLayout(self)
        self._arrange(title, text)
        self._offer()
        Typed(self)
        self.reason.take_focus()

    def ask_for_patient(self, services: Services) -> None:
        """It belongs to somebody else: to whom?"""
        self.patient = PatientChoice(services)
        self.patient.changed.connect(self._offer)
        self._column.insertWidget(2, self.patient)
        self.patient.look()
        self._offer()

    def _offer(self) -> None:
        whose = self.patient is None or self.patient.patient is not None
        self.act.setEnabled(bool(self.reason.text()) and whose)

    def _decide(self) -> None:
        self.decided.emit(self.reason.text(), self.patient.patient if self.patient else None)
        self.accept()

    def _arrange(self, title: str, text: str) -> None:
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.act)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(14)
        self._column.addWidget(Text(title, "heading", wrap=True))
        self._column.addWidget(Text(text, "secondary", wrap=True))
        self._column.addWidget(self.reason)
        self._column.addLayout(row)
