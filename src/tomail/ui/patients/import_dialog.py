"""Patients from another system's file: look at what is in it, then take it in."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tomail.base.errors import TomailError
from tomail.model.patients import PatientDetails
from tomail.practice.importing.formats import Format
from tomail.practice.importing.imported import Field, RefusedLine
from tomail.practice.patient_import import ImportResult, Outcome
from tomail.services.container import Services
from tomail.ui import i18n, tasks, theme
from tomail.ui.file_dialogs import FileDialogs
from tomail.ui.widgets.banner import Banner, Tone
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import ChoiceField
from tomail.ui.widgets.labels import ElidedText, Line, Text

from .columns import ColumnMapping
from .reading_files import TOLD, PatientFile, Preview, Stopped, preview, read_file, take_in

SIZE = 860, 700
LINES = 6  # of refused rows that are seen at once


class ImportDialog(QDialog):
    """`imported` when patients were taken in."""

    imported = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("patients.import")
        self.setWindowTitle(self.tr("Import patients"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*map(theme.scaled, SIZE))
        self._services = services
        self._file: PatientFile | None = None
        self._left = threading.Event()  # what is under way is not wanted any more
        self._working = False
        self._total = 0
        self._build()
        self._arrange()
        self.choose.clicked.connect(self._ask_for_file)
        self.form.changed.connect(lambda _: self._read_again())
        self.mapping.changed.connect(self._preview)
        self.start.clicked.connect(self._take_in)
        self.stop.clicked.connect(self.reject)
        self._heard = tasks.teller(self._show_progress, self)

    def open_file(self, path: Path, form: Format | None = None) -> None:
        """Read a file and show what is in it."""
        self._say("info", self.tr("The file is being read …"))
        self.start.setEnabled(False)
        tasks.run(
            lambda: read_file(path, form), done=self._opened, failed=self._failed, owner=self, apart=True
        )

    def reject(self) -> None:
        """While patients are taken in: stop that, and stay to say how far it came."""
        self._left.set()
        if not self._working:
            super().reject()

    # the file

    def _ask_for_file(self) -> None:
        paths = FileDialogs(self._services.settings, self).open(self.tr("File with patients"))
        if paths:
            self.open_file(paths[0])

    def _read_again(self) -> None:
        if self._file is not None:
            self.open_file(self._file.path, Format(str(self.form.key())))

    def _opened(self, file: PatientFile) -> None:
        self._file = file
        self.name.set_whole(file.path.name)
        self.form.show()
        self.start.show()
        self.stop.set_label(self.tr("Cancel"))
        if file.form is None:
            self._say("warning", self.tr("The format of this file is not known. Please choose it."))
            return
        self.form.set_key(file.form.value)
        self.mapping.setVisible(file.table is not None)
        if file.table is not None:
            self.mapping.show_table(file.table)
        self._preview()

    def _preview(self) -> None:
        file = self._file
        if file is None:
            return
        self._left.set()
        self._left = left = threading.Event()
        columns = self._columns()

        def done(found: Preview) -> None:
            if left is self._left:
                self._show_preview(found)

        def failed(error: Exception) -> None:
            if left is self._left:
                self._failed(error)

        self._total = 0
        self.start.setEnabled(False)
        self.progress.setRange(0, 0)
        self.progress.show()
        tasks.run(
            lambda: preview(self._services, file, columns, left, self._heard),
            done=done,
            failed=failed,
            owner=self,
            apart=True,
        )

    def _columns(self) -> Mapping[Field, str] | None:
        """None: the reader knows the columns, of a table without titles by their order."""
        table = self._file.table if self._file else None
        return (self.mapping.columns() or None) if table is not None else None

    def _show_preview(self, found: Preview) -> None:
        self.progress.hide()
        self._total = found.readable
        self._fill([_row(outcome, one.details) for outcome, one in found.examples])
        result = found.result
        news = result.added + result.changed
        if news or result.refused:
            words = self.tr("The import would give: {counts} Nothing is written yet.")
            self._say("warning" if result.refused else "info", words.format(counts=_result(result)))
        elif result.unchanged:
            self._say("ok", self.tr("Everybody in this file is there already, as they should be."))
        else:
            self._say("warning", self.tr("There is nobody in this file."))
        self._tell((*result.refused, *result.remarks))
        self.start.setEnabled(news > 0)

    # taking it in

    def _take_in(self) -> None:
        file = self._file
        if file is None:
            return
        self._left.set()
        self._left = left = threading.Event()
        self._set_working(True)
        columns, services = self._columns(), self._services
        tasks.run(
            lambda: take_in(services, file, columns, left, self._heard),
            done=self._taken_in,
            failed=self._failed,
            owner=self,
            apart=True,
        )

    def _show_progress(self, count: int) -> None:
        if not self._total:
            self._say("info", self.tr("{count} rows are looked at …").format(count=i18n.number(count)))
            return
        self.progress.setMaximum(max(self._total, count))
        self.progress.setValue(count)
        words = self.tr("{count} of {total} rows").format(
            count=i18n.number(count), total=i18n.number(self._total)
        )
        self._say("info", words)

    def _taken_in(self, result: ImportResult) -> None:
        self._set_working(False)
        for part in (self.start, self.form, self.mapping, self.table):
            part.hide()
        self.stop.set_label(self.tr("Close"))
        self._say("warning" if result.refused else "ok", _result(result))
        self._tell((*result.refused, *result.remarks))
        self.imported.emit()

    def _failed(self, error: Exception) -> None:
        self._set_working(False)
        if isinstance(error, Stopped):
            count = i18n.number(error.count)
            words = self.tr("Stopped. {count} rows are dealt with; importing again goes on from there.")
            self._say("warning", words.format(count=count))
            self.imported.emit()
        elif isinstance(error, OSError):
            reason = error.strerror or ""
            self._say("danger", self.tr("The file cannot be read: {reason}").format(reason=reason))
        elif isinstance(error, TomailError):
            self._say("danger", i18n.problem_text(error.problem))
        else:
            raise error

    # inside

    def _set_working(self, working: bool) -> None:
        self._working = working
        self.progress.setVisible(working)
        self.progress.setRange(0, 0)
        for part in (self.choose, self.form, self.mapping, self.start):
            part.setEnabled(not working)
        self.stop.set_label(self.tr("Stop") if working else self.tr("Cancel"))

    def _say(self, tone: Tone, words: str) -> None:
        self.state.say(tone, words)
        self.state.show()

    def _tell(self, refused: Sequence[RefusedLine]) -> None:
        """The reasons, to read and to copy."""
        line = self.tr("Row {line}: {reason}")
        lines = [line.format(line=each.line, reason=i18n.say(each.reason)) for each in refused[:TOLD]]
        if len(refused) > TOLD:
            lines.append("…")
        self.reasons.setPlainText("\n".join(lines))
        line_height = self.reasons.fontMetrics().lineSpacing()
        self.reasons.setFixedHeight(theme.scaled(32) + line_height * min(len(lines), LINES))
        self.reasons.setVisible(bool(lines))
        self.left_out.setVisible(bool(lines))

    def _fill(self, rows: Sequence[Sequence[str]]) -> None:
        self.table.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.resizeColumnsToContents()
        self.table.setVisible(bool(rows))

    def _build(self) -> None:
        self.choose = Button(self.tr("Choose file …"), "folder-open")
        self.choose.setObjectName("import.choose")
        self.name = ElidedText(self.tr("No file is chosen yet."), "secondary")
        formats = [(each.value, label) for each, label in _formats().items()]
        self.form = ChoiceField(self.tr("Format"), formats)
        self.form.hide()
        self.mapping = ColumnMapping()
        self.mapping.hide()
        self.state = Banner("info", "")
        self.state.setObjectName("import.state")
        self.state.hide()
        self.table = _table(
            (
                self.tr("What happens"),
                self.tr("Number"),
                self.tr("Name"),
                self.tr("Born"),
                self.tr("E-mail"),
                self.tr("Telephone"),
            )
        )
        self.reasons = QPlainTextEdit()
        self.reasons.setReadOnly(True)
        self.left_out = Text(self.tr("Refused rows and remarks"), "strong")
        self.left_out.hide()
        self.reasons.setAccessibleName(self.left_out.text())
        self.reasons.hide()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.start = Button(self.tr("Import"), kind="primary")
        self.start.setObjectName("import.start")
        self.start.setEnabled(False)
        self.stop = Button(self.tr("Cancel"))
        self.stop.setObjectName("import.stop")

    def _arrange(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._body())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addWidget(Line())
        column.addLayout(self._verbs())

    def _body(self) -> QWidget:
        explained = self.tr(
            "GDT or xDT, CSV, vCard or FHIR from your practice system. Who is there already is brought up "
            "to date, nobody is taken in twice."
        )
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(24, 20, 24, 16)
        inner.setSpacing(12)
        inner.addWidget(Text(self.tr("Import patients"), "heading"))
        inner.addWidget(Text(explained, "secondary", wrap=True))
        inner.addLayout(self._file_row())
        seen = (self.form, self.mapping, self.state, self.progress, self.left_out, self.reasons, self.table)
        for part in seen:
            inner.addWidget(part)
        inner.addStretch(1)
        return body

    def _file_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.choose)
        row.addWidget(self.name, 1)
        return row

    def _verbs(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(24, 14, 24, 16)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.stop)
        row.addWidget(self.start)
        return row


def _table(titles: Sequence[str]) -> QTableWidget:
    made = QTableWidget(0, len(titles))
    made.setObjectName("import.preview")
    made.setHorizontalHeaderLabels(list(titles))
    made.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    made.setShowGrid(False)
    made.verticalHeader().hide()
    made.horizontalHeader().setStretchLastSection(True)
    made.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    made.setMinimumHeight(230)
    made.hide()
    return made


def _formats() -> dict[Format, str]:
    return {Format.GDT: "GDT, xDT", Format.CSV: "CSV", Format.VCARD: "vCard", Format.FHIR: "FHIR R4"}


def _row(outcome: Outcome, details: PatientDetails) -> tuple[str, ...]:
    return (
        _outcomes()[outcome],
        details.number,
        details.listed_name,
        i18n.day(details.birth_date) if details.birth_date else "–",
        " ".join(details.emails),
        details.sms or details.phone,
    )


def _outcomes() -> dict[Outcome, str]:
    translate = QCoreApplication.translate
    return {
        Outcome.ADDED: translate("ImportDialog", "new"),
        Outcome.CHANGED: translate("ImportDialog", "changed"),
        Outcome.UNCHANGED: translate("ImportDialog", "unchanged"),
    }


def _result(result: ImportResult) -> str:
    words = QCoreApplication.translate(
        "ImportDialog", "{added} new, {changed} changed, {unchanged} unchanged, {refused} refused."
    )
    return words.format(
        added=i18n.number(result.added),
        changed=i18n.number(result.changed),
        unchanged=i18n.number(result.unchanged),
        refused=i18n.number(len(result.refused)),
    )
