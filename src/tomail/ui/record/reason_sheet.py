"""Why an entry does not belong where it is, and where it does."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tomail.services.container import Services
from tomail.ui.unfinished import Typed
from tomail.ui.widgets.fields import LineField
from tomail.ui.widgets.sheet import Sheet

from .patient_choice import PatientChoice

WIDTH = 540


class ReasonSheet(Sheet):
    """`decided` carries the reason and the Patient to whom it belongs (None: to nobody)."""

    decided = Signal(str, object)

    def __init__(self, parent: QWidget, title: str, text: str, verb: str) -> None:
        super().__init__(parent, "record.reason", title, verb, text=text, width=WIDTH)
        self.patient: PatientChoice | None = None
        self.reason = LineField(self.tr("Reason"), self.tr("It stays in the record beside the entry."))
        self.reason.edit.setObjectName("record.reason.text")
        self.act.setObjectName("record.reason.act")
        self.act.clicked.connect(self._decide)
        self.reason.edit.textChanged.connect(lambda _: self._offer())
        self.reason.edit.returnPressed.connect(self.act.click)
        self.ask(self.reason)
        self._offer()
        Typed(self)
        self.reason.take_focus()

    def ask_for_patient(self, services: Services) -> None:
        """It belongs to somebody else: to whom?"""
        self.patient = PatientChoice(services)
        self.patient.changed.connect(self._offer)
        self.ask(self.patient, 0)
        self.patient.look()
        self._offer()

    def _offer(self) -> None:
        whose = self.patient is None or self.patient.patient is not None
        self.act.setEnabled(bool(self.reason.text()) and whose)

    def _decide(self) -> None:
        self.decided.emit(self.reason.text(), self.patient.patient if self.patient else None)
        self.accept()
