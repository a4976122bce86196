"""The sheet "In Akte ablegen": whose record, as what, with which attachments."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tomail.model.mail import MessageRef
from tomail.model.patients import Patient
from tomail.model.record import Proposal
from tomail.services.container import Services
from tomail.ui import theme
from tomail.ui.unfinished import Typed
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import ChoiceField, LineField
from tomail.ui.widgets.labels import Text

from .patient_choice import PatientChoice
from .words import already_filed, opens_to_more

WIDTH = 560


@dataclass(frozen=True)
class Filing:
    """What a person decided."""

    ref: MessageRef
    patient: Patient
    type: str  # id
    parts: tuple[int, ...]
    title: str = field(repr=False)
    comment: str = field(repr=False)


class FilingSheet(QDialog):
    """Opens over the window. Where one patient is sure, Enter is enough; else a person chooses first."""

    decided = Signal(object)  # Filing

    def __init__(
        self, services: Services, proposal: Proposal, patient: Patient | None, parent: QWidget
    ) -> None:
        super().__init__(parent.window())
        self._proposal = proposal
        self.setObjectName("filing")
        self.setWindowTitle(self.tr("File in the record"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.scaled(WIDTH))
        self.note = Banner("info", "")
        self.note.setObjectName("filing.note")
        self.audience = Banner("warning", opens_to_more(), icon="users")
        self.audience.setObjectName("filing.audience")
        self.audience.setVisible(proposal.opens_to_more)
        self.patient = PatientChoice(services, [each.patient for each in proposal.candidates])
        self.type = ChoiceField(
            self.tr("Record entry type"), [(each.id, each.name) for each in proposal.types]
        )
        self.type.combo.setObjectName("filing.type")
        self.type.set_key(proposal.type.id)
        self.title = LineField(self.tr("Title"))
        self.title.edit.setObjectName("filing.title")
        self.title.set_text(proposal.subject)
        self.comment = LineField(self.tr("Comment"), placeholder=self.tr("Only in the record"))
        self.comment.edit.setObjectName("filing.comment")
        self.attachments = [self._box(*each) for each in proposal.attachments]
        self.file = Button(self.tr("File"), "archive", "primary")
        self.file.setObjectName("filing.file")
        self.file.clicked.connect(self._decide)
        self._arrange()
        self.patient.changed.connect(self._patient_changed)
        self.patient.choose(patient)
        Typed(self)
        self._take_focus()

    def _box(self, part: int, name: str, ticked: bool) -> QCheckBox:
        box = QCheckBox(name.replace("&", "&&"))
        box.setObjectName(f"filing.part.{part}")
        box.setChecked(ticked)
        return box

    def _patient_changed(self) -> None:
        """What is known of this patient and this mail, before anybody files it twice."""
        patient = self.patient.patient
        filed = [each for each in self._proposal.filed if patient and each.patient == patient.id]
        elsewhere = [each for each in self._proposal.filed if each not in filed]
        several = len(self._proposal.candidates) > 1 and patient is None
        self.file.setEnabled(patient is not None and not filed)
        self.note.setVisible(bool(filed or elsewhere or several))
        if filed:
            self.note.say("info", already_filed(filed[0]), icon="archive")
        elif several:
            self.note.say("claim", self.tr("Several patients are possible. Please choose."), icon="users")
        elif elsewhere:
            words = self.tr("It lies in the record of another patient.")
            self.note.say("claim", f"{words} {already_filed(elsewhere[0])}", icon="archive")
        self.adjustSize()

    def _take_focus(self) -> None:
        if self.patient.patient is None:
            self.patient.finder.line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.file.setFocus(Qt.FocusReason.TabFocusReason)

    def _decide(self) -> None:
        patient = self.patient.patient
        if patient is None:
            return
        ticked = zip(self._proposal.attachments, self.attachments, strict=True)
        parts = tuple(part for (part, _, _), box in ticked if box.isChecked())
        chosen = str(self.type.key())
        ref, title, comment = self._proposal.ref, self.title.text(), self.comment.text()
        self.decided.emit(Filing(ref, patient, chosen, parts, title, comment))
        self.accept()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(Text(self.windowTitle(), "heading"))
        for part in (self.note, self.audience, self.patient, self.type, self.title):
            column.addWidget(part)
        column.addLayout(self._what())
        column.addWidget(self.comment)
        column.addStretch(1)
        column.addLayout(self._buttons())

    def _what(self) -> QVBoxLayout:
        """The message always goes; its original has all attachments in any case."""
        message = QCheckBox(self.tr("Message with its original"))
        message.setChecked(True)
        message.setEnabled(False)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Text(self.tr("What is filed"), "strong"))
        for box in (message, *self.attachments):
            column.addWidget(box)
        return column

    def _buttons(self) -> QHBoxLayout:
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.file)
        return row
