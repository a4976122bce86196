"""All patients of the practice, and who writes about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.model.events import PracticeChanged, Topic
from tomail.model.patients import Contact, ContactKind, Patient, PatientDetails
from tomail.model.people import Right
from tomail.services.container import Services
from tomail.ui import i18n, tasks, theme
from tomail.ui.bridge import Bridge
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Line
from tomail.ui.widgets.segmented import Segmented

from .blocked import BlockedPatients
from .contacts import ContactRows
from .editor import PatientEditor
from .finder import PatientFinder
from .import_dialog import ImportDialog

SIZE = 900, 640
LIMIT = 200


class PatientsWindow(QDialog):
    """`record_wanted` carries the Patient whose record somebody wants to see."""

    record_wanted = Signal(object)

    def __init__(self, services: Services, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("patients")
        self.setWindowTitle(self.tr("Patients"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*map(theme.scaled, SIZE))
        self._services = services
        self.finder = PatientFinder(services, limit=LIMIT)
        self.contacts = ContactRows(services, self.tr("No relatives or institutions yet."))
        self._pages = Segmented(
            [("patients", self.tr("Patients")), ("contacts", self.tr("Relatives and institutions"))]
        )
        self._contacts_asked, self._count_asked = tasks.Latest(), tasks.Latest()
        self._stack = QStackedWidget()
        self._complaint = Banner("danger", "")
        self._complaint.hide()
        self._build()
        self._arrange()
        self._connect(bridge)
        self._changed(PracticeChanged(Topic.PATIENTS))
        self.finder.line.setFocus()

    def edit(self, patient: Patient | None) -> PatientEditor:
        """The editor for a patient, or for a new one."""
        editor = PatientEditor(self._services, patient, PatientDetails(), self)
        editor.saved.connect(lambda saved: self.finder.search(saved.number))
        editor.open()
        return editor

    def import_(self) -> ImportDialog:
        """The import of a file."""
        dialog = ImportDialog(self._services, self)
        dialog.imported.connect(self.finder.look_again)
        dialog.open()
        return dialog

    # inside

    def _build(self) -> None:
        self._new = self._button("new", self.tr("New patient …"), "user-plus", lambda: self.edit(None))
        self._import = self._button("import", self.tr("Import …"), "upload", self.import_)
        self._edit = self._button("edit", self.tr("Edit …"), "pencil", self._edit_current)
        self._record = self._button("record", self.tr("Open record"), "file-text", self._want_record)
        self._blocked = self._button("blocked", self.tr("Blocked patients …"), "lock", self._show_blocked)
        self._blocked.setVisible(self._may_release())
        self._add = self._button(
            "contact", self.tr("Add institution …"), "plus", lambda: self.contacts.add(ContactKind.LAB)
        )

    def _button(self, name: str, label: str, icon: str, then: Callable[[], object]) -> Button:
        made = Button(label, icon)
        made.setObjectName(f"patients.window.{name}")
        made.clicked.connect(lambda: then())
        return made

    def _arrange(self) -> None:
        self._pages.set_key("patients")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._pages, 1)
        for button in (self._new, self._import, self._add):
            head.addWidget(button)
        verbs = QHBoxLayout()
        verbs.setSpacing(8)
        verbs.addWidget(self._blocked)
        verbs.addStretch(1)
        verbs.addWidget(self._edit)
        verbs.addWidget(self._record)
        self._verbs = QWidget()
        self._verbs.setLayout(verbs)
        verbs.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.finder)
        self._stack.addWidget(_scrolled(self.contacts))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(Line(ink="hair"))
        column.addWidget(self._complaint)
        column.addWidget(self._stack, 1)
        column.addWidget(self._verbs)
        self._show_page("patients")

    def _connect(self, bridge: Bridge) -> None:
        self._pages.changed.connect(self._show_page)
        self.finder.accepted.connect(self.edit)
        self.finder.current_changed.connect(self._offer)
        self.finder.failed.connect(self._complain)
        self.contacts.act.connect(self._write)
        bridge.practice_changed.connect(self._changed)
        self._offer(None)

    def _show_page(self, key: str) -> None:
        patients = key == "patients"
        self._stack.setCurrentIndex(0 if patients else 1)
        for button in (self._new, self._import, self._verbs):
            button.setVisible(patients)
        self._add.setVisible(not patients)

    def _offer(self, patient: Patient | None) -> None:
        self._edit.setEnabled(patient is not None)
        self._record.setEnabled(patient is not None)

    def _show_blocked(self) -> None:
        BlockedPatients(self._services, self).open()

    def _may_release(self) -> bool:
        practice = self._services.practice
        try:
            return practice.snapshot.rights.may(practice.actor.user, Right.AUDIT)
        except TomailError:  # nobody signed in
            return False

    def _edit_current(self) -> None:
        self.finder.accept()

    def _want_record(self) -> None:
        if (patient := self.finder.patient()) is not None:
            self.record_wanted.emit(patient)

    def _changed(self, event: PracticeChanged) -> None:
        if event.topic is Topic.PATIENTS:
            contacts = self._services.patients.contacts
            self._contacts_asked.run(contacts, done=self._show_contacts, failed=self._failed, owner=self)
            count = self._services.patients.count
            self._count_asked.run(count, done=self.finder.show_whole, failed=self._failed, owner=self)
            if self.finder.line.text():
                self.finder.look_again()

    def _show_contacts(self, contacts: Sequence[Contact]) -> None:
        self.contacts.show_contacts(contacts)

    def _write(self, act: Callable[[], object]) -> None:
        self._complaint.hide()
        tasks.run(
            act,
            done=lambda _: self._changed(PracticeChanged(Topic.PATIENTS)),
            failed=self._failed,
            owner=self,
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self._complain(i18n.problem_text(error.problem))

    def _complain(self, words: str) -> None:
        self._complaint.say("danger", words)
        self._complaint.show()


def _scrolled(body: QWidget) -> QScrollArea:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(body)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(holder)
    return area
