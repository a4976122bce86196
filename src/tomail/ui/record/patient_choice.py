"""Whose record it is: a patient with name, birth date and number, or the search for one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tomail.model.patients import Patient
from tomail.services.container import Services
from tomail.ui import theme
from tomail.ui.patients.finder import PatientFinder
from tomail.ui.patients.words import identity
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.labels import Icon, Text

SEARCH_HEIGHT = 210


class PatientChoice(QWidget):
    """`proposed` are offered before anything was typed; nobody is chosen among several."""

    changed = Signal()

    def __init__(self, services: Services, proposed: Sequence[Patient] = ()) -> None:
        super().__init__()
        self.patient: Patient | None = None
        self.finder = PatientFinder(services, proposed)
        self.finder.setFixedHeight(theme.scaled(SEARCH_HEIGHT))
        self.finder.table.setCurrentIndex(QModelIndex())  # nobody looks chosen yet
        self.finder.accepted.connect(self.choose)
        self.finder.table.clicked.connect(lambda _: self.finder.accept())
        self._name = Text("", "strong", wrap=True, ink="patient_fg")
        self._identity = Text("", "plain", wrap=True, ink="patient_fg")
        self.another = Button(self.tr("Another patient …"), "search", "ghost", height=30)
        self.another.setObjectName("record.another_patient")
        self.another.clicked.connect(self.look)
        self._card = self._made_card()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Text(self.tr("Patient"), "strong"))
        column.addWidget(self._card)
        column.addWidget(self.finder)
        self._card.hide()

    def choose(self, patient: Patient | None) -> None:
        """This one it is; None: somebody has to be looked for."""
        self.patient = patient
        self._card.setVisible(patient is not None)
        self.finder.setVisible(patient is None)
        if patient is not None:
            self._name.setText(patient.listed_name)
            self._identity.setText(identity(patient))
            self._card.setAccessibleName(f"{patient.listed_name} {identity(patient)}")
        self.changed.emit()

    def look(self) -> None:
        """For somebody else."""
        self.choose(None)
        self.finder.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made_card(self) -> Card:
        card = Card()
        card.set_tone("patient")
        card.body.setContentsMargins(14, 6, 6, 6)
        row = QHBoxLayout()
        row.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._name)
        words.addWidget(self._identity)
        row.addWidget(Icon("user", "patient_fg"))
        row.addLayout(words, 1)
        row.addWidget(self.another)
        card.body.addLayout(row)
        return card
