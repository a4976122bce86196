"""The top of a record: whose it is, and what can be done with all of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from tomail.model.patients import Patient
from tomail.ui import icons
from tomail.ui.patients.words import identity
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import ElidedText, Icon, Panel, Text

HEIGHT = 58


class RecordHead(Panel):
    """`wanted` carries the name of what is to be done."""

    wanted = Signal(str)

    def __init__(self, patient: Patient, *, privileged: bool, parent: QWidget | None = None) -> None:
        super().__init__("patient_bg", parent)
        self.setMinimumHeight(HEIGHT)
        export = Button(self.tr("Hand out"), "download", height=30, menu_of=self._exports)
        export.setObjectName("record.export")
        protect = Button(self.tr("Send encrypted"), "lock", height=30)
        protect.setObjectName("record.protect")
        protect.clicked.connect(lambda: self.wanted.emit("protect"))
        more = Button(icon="ellipsis", kind="ghost", hint=self.tr("More"), height=30, menu_of=self._more)
        more.setObjectName("record.more")
        more.setVisible(privileged)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(10)
        row.addWidget(Icon("user", "patient_fg", 20))
        row.addWidget(Text(patient.listed_name, "title", ink="patient_fg"))
        about = ElidedText(identity(patient), "plain")
        about.set_ink("patient_fg")
        row.addWidget(about, 1)
        row.addWidget(protect)
        row.addWidget(export)
        row.addWidget(more)

    def _exports(self) -> QMenu:
        return self._menu(
            ("pdf", "file-text", self.tr("As PDF …")),
            ("originals", "mail", self.tr("Original e-mails (EML) …")),
            ("attachments", "paperclip", self.tr("Attachments …")),
            ("zip", "file-archive", self.tr("Everything as ZIP …")),
        )

    def _more(self) -> QMenu:
        return self._menu(
            ("report", "list", self.tr("Access report …")),
            ("block", "lock", self.tr("Block the patient’s data …")),
            ("erase", "trash-2", self.tr("Erase the patient for good …")),
        )

    def _menu(self, *entries: tuple[str, str, str]) -> QMenu:
        menu = QMenu(self)
        for name, icon, label in entries:
            action = QAction(icons.icon(icon), label, menu)
            action.setObjectName(f"record.{name}")
            action.triggered.connect(lambda _=False, name=name: self.wanted.emit(name))
            menu.addAction(action)
        return menu
