"""Whom a mail is about: looked for by hand (P)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tomail.model.patients import Patient
from tomail.services.container import Services
from tomail.ui import theme
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text

from .finder import PatientFinder

SIZE = 660, 480


class PatientChooser(QDialog):
    """`chosen` carries the Patient; `new_wanted` what was typed so far. Enter takes the first who fits."""

    chosen = Signal(object)
    new_wanted = Signal(str)

    def __init__(
        self,
        services: Services,
        proposed: Sequence[Patient] = (),
        *,
        verb: str = "",
        about: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("patients.chooser")
        self.setWindowTitle(self.tr("Find patient"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*map(theme.scaled, SIZE))
        self.finder = PatientFinder(services, proposed)
        self.take = Button(verb or self.tr("Assign"), kind="primary")
        self.take.setObjectName("patients.take")
        self._new = Button(self.tr("New patient …"), "user-plus")
        self._new.setObjectName("patients.new")
        self._complaint = Banner("danger", "")
        self._complaint.hide()
        self._arrange(about)
        self.take.clicked.connect(self.finder.accept)
        self._new.clicked.connect(self._want_new)
        self.finder.accepted.connect(self._choose)
        self.finder.current_changed.connect(lambda patient: self.take.setEnabled(patient is not None))
        self.finder.failed.connect(self._complain)
        self.take.setEnabled(self.finder.patient() is not None)
        self.finder.line.setFocus()

    def _choose(self, patient: Patient) -> None:
        self.accept()
        self.chosen.emit(patient)

    def _want_new(self) -> None:
        typed = self.finder.line.text().strip()
        self.accept()
        self.new_wanted.emit(typed)

    def _complain(self, words: str) -> None:
        self._complaint.say("danger", words)
        self._complaint.show()

    def _arrange(self, about: str) -> None:
        leave = Button(self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._new)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(10)
        column.addWidget(Text(self.tr("Find patient"), "heading"))
        if about:
            column.addWidget(Text(about, "secondary", wrap=True))
        column.addWidget(self._complaint)
        column.addWidget(self.finder, 1)
        column.addSpacing(6)
        column.addLayout(row)
