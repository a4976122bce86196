"""The last page of the set-up: the Praxis-Notfallblatt, printed or saved, and looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.model.portal import EmergencySheet
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.file_dialogs import FileDialogs
from tomail.ui.reader.printing import printer_of
from tomail.ui.settings.certificate_rows import write_file
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text

from .paper import as_pdf, emergency_paper, print_paper


class SheetPage(QWidget):
    """`changed` when it was printed or saved, or a person says that it is there."""

    changed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._made = False
        self.print = Button(self.tr("Print Praxis-Notfallblatt"), "printer", "primary")
        self.save = Button(self.tr("Save as PDF …"), "save")
        self.there = QCheckBox(self.tr("I have the sheet, and everything on it can be read."))
        self.outcome = Banner("ok", "")
        self.outcome.hide()
        for name, part in {"print": self.print, "save": self.save, "there": self.there}.items():
            part.setObjectName(f"secure.sheet.{name}")
        self.there.setEnabled(False)
        self.there.clicked.connect(lambda: self.changed.emit())
        self.print.clicked.connect(lambda: self._fetch(self._choose_printer))
        self.save.clicked.connect(lambda: self._fetch(self._choose_file))
        self._arrange()

    @property
    def done(self) -> bool:
        """It was printed or saved, and somebody looked at it."""
        return self._made and self.there.isChecked()

    def printed(self, sheet: EmergencySheet, printer: QPrinter) -> None:
        """Onto this printer."""
        print_paper(self._document(sheet), printer)
        self._say_made(self.tr("It was given to the printer. Look whether it came out whole."))

    def _fetch(self, then: Callable[[EmergencySheet], object]) -> None:
        sheet_of = self._services.portal.connection.emergency_sheet
        tasks.run(sheet_of, done=then, failed=self._failed, owner=self)

    def _choose_printer(self, sheet: EmergencySheet) -> None:
        printer = printer_of(self._services.settings)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(lambda: self.printed(sheet, printer))
        dialog.show()

    def _choose_file(self, sheet: EmergencySheet) -> None:
        name = self.tr("Praxis-Notfallblatt") + ".pdf"
        path = FileDialogs(self._services.settings, self).save_as(self.tr("Save as PDF"), name)
        if path is None:
            return
        try:
            write_file(path, as_pdf(self._document(sheet)))
        except TomailError as error:
            self._failed(error)
            return
        self._say_made(self.tr("Saved. Print it or keep it in the safe, then delete this file."))

    def _document(self, sheet: EmergencySheet) -> QTextDocument:
        text = self._services.settings.text
        day = i18n.day(self._services.send_later.now())
        return emergency_paper(text("practice.name"), text("secure.portal_url"), day, sheet)

    def _say_made(self, words: str) -> None:
        self._made = True
        self.there.setEnabled(True)
        self.outcome.say("ok", words)
        self.outcome.show()
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.outcome.say("danger", i18n.problem_text(error.problem))
        self.outcome.show()

    def _arrange(self) -> None:
        what = self.tr(
            "With this sheet the practice comes back to its portal with its name and keys when all its "
            "workstations are lost. Answers to messages from before the loss cannot be read then: those "
            "patients have to write again."
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.print)
        row.addWidget(self.save)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Text(what, "secondary", wrap=True))
        column.addWidget(Text(self.tr("Put it into the safe. Nobody needs it from day to day."), wrap=True))
        column.addLayout(row)
        column.addWidget(self.outcome)
        column.addWidget(self.there)
        column.addStretch(1)
