"""Above a mail: shall it be filed? Asked where the account archives after confirmation."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tomail.model.patients import Patient
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button, Kind


class FilingQuestion(Banner):
    """One patient is sure, whom the strip above names, and nobody filed it yet."""

    file = Signal(object)  # Patient
    not_now = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("info", "", flat=True, parent=parent)
        self.setObjectName("reader.file_question")
        self.buttons: dict[str, Button] = {}
        self.hide()

    def show_patient(self, patient: Patient | None) -> None:
        """Whose record it is about; None: there is nothing to ask."""
        if patient is not None:
            file = self._button("file", self.tr("File  D"), "plain")
            file.clicked.connect(lambda: self.file.emit(patient))
            not_now = self._button("not_now", self.tr("Not now"), "ghost")
            not_now.clicked.connect(self.not_now)
            self.say("info", self.tr("File in the record?"), [file, not_now], icon="archive")
        self.setVisible(patient is not None)

    def _button(self, name: str, label: str, kind: Kind) -> Button:
        made = Button(label, kind=kind, height=30)
        made.setObjectName(f"reader.file_question.{name}")
        self.buttons[name] = made
        return made
