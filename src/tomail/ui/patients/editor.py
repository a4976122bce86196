"""The data of one patient: looked at, changed, added."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tomail.base.errors import ProblemKind, TomailError
from tomail.model.patients import Channel, Contact, ContactKind, Patient, PatientDetails
from tomail.practice.importing.imported import Field, RefusedLine
from tomail.practice.patients import PLAIN_COLUMNS
from tomail.services.container import Services
from tomail.ui import i18n, tasks, theme
from tomail.ui.unfinished import Typed
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import ask
from tomail.ui.widgets.labels import Line, Text

from . import words
from .consents import ConsentRows
from .contacts import ContactRows
from .form import WHOLE, PatientForm, problems_of
from .number_check import NumberLine
from .reminder_consent import Agreed

SIZE = 680, 720


class PatientEditor(QDialog):
    """`saved` carries the Patient. Consents and contacts take effect at once, the fields when saved."""

    saved = Signal(object)

    def __init__(
        self,
        services: Services,
        patient: Patient | None,
        begun: PatientDetails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("patients.editor")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*map(theme.scaled, SIZE))
        self._services = services
        self._seen = patient
        self.form = PatientForm(NumberLine(services))
        self.consents = ConsentRows(services)
        self.contacts = ContactRows(services, self.tr("Nobody yet"))
        self.complaint = Banner("danger", "")
        self.complaint.setObjectName("patient.complaint")
        self.complaint.hide()
        self.store = Button(self.tr("Save"), kind="primary")
        self.store.setObjectName("patient.save")
        self._title = Text("", "heading", wrap=True)
        self._arrange()
        self.store.clicked.connect(self.save)
        self.consents.act.connect(self._at_once)
        self.contacts.act.connect(self._at_once)
        self.form.fill(patient or begun)
        self._stored = self.form.texts() if patient else {}
        self._show(patient)
        Typed(self, self._unsaved)
        self.form.fields[Field.LAST_NAME].take_focus()

    def save(self) -> None:
        """Keep what stands in the fields, if it can be; else say what is wrong."""
        texts, seen = self.form.texts(), self._seen
        if self.form.reminders.complain():
            return
        agreed = self.form.reminders.agreed()
        self.store.setEnabled(False)
        tasks.run(
            lambda: _stored(self._services, seen, texts, agreed),
            done=self._saved,
            failed=self._failed,
            owner=self,
        )

    def reject(self) -> None:
        """Nothing that was typed is lost without a question."""
        if not self._unsaved():
            super().reject()
            return

        def answered(answer: str) -> None:
            if answer == "save":
                self.save()
            elif answer == "discard":
                QDialog.reject(self)

        ask(
            self,
            self.tr("Save the changes?"),
            self.tr("You have changed data of this patient."),
            [
                ("discard", self.tr("Discard")),
                ("on", self.tr("Go on editing")),
                ("save", self.tr("Save")),
            ],
            answered,
            default="save",
        )

    # inside

    def _unsaved(self) -> bool:
        texts = self.form.texts()
        return texts != self._stored and any(texts.values())

    def _saved(self, answer: Patient | dict[str, str]) -> None:
        self.store.setEnabled(True)
        if isinstance(answer, Patient):
            self.saved.emit(answer)
            self.accept()
            return
        self.form.complain(answer)
        self._complain(answer.get(WHOLE, ""))

    def _failed(self, error: Exception) -> None:
        self.store.setEnabled(True)
        if not isinstance(error, TomailError):
            raise error
        again = error.problem.kind is ProblemKind.CONFLICT and self._seen is not None
        self._complain(i18n.problem_text(error.problem), reload=again)

    def _complain(self, said: str, *, reload: bool = False) -> None:
        actions = [(self.tr("Show the new data"), self._reload)] if reload else []
        self.complaint.say("danger", said, actions)
        self.complaint.setVisible(bool(said))

    def _reload(self) -> None:
        if self._seen is not None:
            identity = self._seen.id
            find = self._services.patients.patient
            tasks.run(lambda: find(identity), done=self._reloaded, failed=self._failed, owner=self)

    def _reloaded(self, patient: Patient) -> None:
        self.form.fill(patient)
        self._stored = self.form.texts()
        self._complain("")
        self._show(patient)

    def _at_once(self, act: Callable[[], object]) -> None:
        """A consent or a contact; what was typed in the fields stays."""
        if self._seen is None:
            return
        identity = self._seen.id
        self.store.setEnabled(False)  # it makes a newer version, which saving must know

        def written() -> Patient:
            act()
            return self._services.patients.patient(identity)

        tasks.run(written, done=self._show, failed=self._failed, owner=self)

    def _show(self, patient: Patient | None) -> None:
        self._seen = patient
        self.store.setEnabled(True)
        title = words.named(patient) if patient else self.tr("New patient")
        self.setWindowTitle(patient.listed_name if patient else title)
        self._title.setText(title)
        self._more.setVisible(patient is not None)
        if patient is None:
            return
        self._complain("")
        self.form.number.show_patient(patient)
        self.consents.show_patient(patient)
        tasks.run(self._theirs, done=self.contacts.show_contacts, failed=self._failed, owner=self)

    def _theirs(self) -> list[Contact]:
        seen = self._seen
        contacts = self._services.patients.contacts()
        return [each for each in contacts if seen is not None and seen.id in each.patients]

    def _add_relative(self) -> None:
        if self._seen is not None:
            self.contacts.add(ContactKind.RELATIVE, (self._seen.id,))

    def _arrange(self) -> None:
        self._more = self._made_more()
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(24, 6, 24, 16)
        inner.setSpacing(14)
        inner.addWidget(self.form)
        inner.addWidget(self._more)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(body)
        top = QVBoxLayout()
        top.setContentsMargins(24, 20, 24, 8)
        top.addWidget(self._title)
        top.addWidget(self.complaint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(area, 1)
        column.addWidget(Line())
        column.addLayout(self._verbs())

    def _made_more(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        add = Button(self.tr("Add relative …"), "plus", height=30)
        add.setObjectName("patient.relative")
        add.clicked.connect(self._add_relative)
        row = QHBoxLayout()
        row.addWidget(Text(self.tr("Relatives who write for this patient"), "heading"), 1)
        row.addWidget(add)
        column.addWidget(Line(ink="hair"))
        column.addWidget(Text(self.tr("Consents"), "heading"))
        column.addWidget(self.consents)
        column.addWidget(Line(ink="hair"))
        column.addLayout(row)
        column.addWidget(self.contacts)
        return made

    def _verbs(self) -> QHBoxLayout:
        leave = Button(self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setContentsMargins(24, 14, 24, 16)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.store)
        return row


def _stored(
    services: Services, seen: Patient | None, texts: dict[Field, str], agreed: Agreed | None
) -> Patient | dict[str, str]:
    """Off the GUI thread: the patient as stored, or what is wrong by the name of the field."""
    read = services.patients.read(texts)
    problems = problems_of(read, texts)
    if problems or isinstance(read, RefusedLine):
        return problems
    details = read.details
    if seen is None:
        stored = services.patients.add(details)
    else:
        changed = {name: getattr(details, name) for name in (*PLAIN_COLUMNS, "number", "emails")}
        stored = services.patients.change(replace(seen, **changed))
    if agreed is None or not stored.sms:
        return stored
    services.patients.give_consent(stored.id, Channel.SMS, agreed.day, agreed.origin)
    return services.patients.patient(stored.id)
