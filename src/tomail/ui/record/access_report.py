"""Who saw, filed and handed out what of one patient: to answer the patient who asks."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tomail.model.patients import Patient
from tomail.practice.audit_log import AccessLine
from tomail.practice.founding import BUILT_IN_INITIALS
from tomail.services.container import Services
from tomail.ui import i18n
from tomail.ui.admin.acts import action_names
from tomail.ui.file_dialogs import FileDialogs
from tomail.ui.patients.words import named
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text

from .words import why

SIZE = 760, 520


class AccessReport(QDialog):
    """The newest on top."""

    failed = Signal(str)

    def __init__(
        self, services: Services, patient: Patient, lines: Sequence[AccessLine], parent: QWidget
    ) -> None:
        super().__init__(parent.window())
        self.setObjectName("record.access")
        self.setWindowTitle(self.tr("Access report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self._dialogs = FileDialogs(services.settings, self)
        self._headings = (self.tr("Time"), self.tr("Person"), self.tr("Workstation"), self.tr("What"))
        self._rows = [_texts(line) for line in lines]
        self.table = self._table()
        self._arrange(patient)

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self._rows), len(self._headings))
        table.setObjectName("record.access.table")
        table.setHorizontalHeaderLabels(self._headings)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        for place, texts in enumerate(self._rows):
            for column, words in enumerate(texts):
                table.setItem(place, column, QTableWidgetItem(words))
        return table

    def _arrange(self, patient: Patient) -> None:
        save = Button(self.tr("Save as file …"), "download")
        save.setObjectName("record.access.save")
        save.clicked.connect(self._save)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addWidget(save)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Text(self.windowTitle(), "heading"))
        column.addWidget(Text(named(patient), "secondary"))
        column.addWidget(self.table, 1)
        column.addLayout(row)

    def _save(self) -> None:
        path = self._dialogs.save_as(self.windowTitle(), f"{self.windowTitle()}.csv")
        if path is not None:
            try:
                _write(path, [self._headings, *self._rows])
            except OSError as error:
                self.failed.emit(why(error))


def _write(path: Path, rows: Sequence[Sequence[str]]) -> None:
    """As spreadsheets of the region read it."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)


def _texts(line: AccessLine) -> tuple[str, str, str, str]:
    at = line.at.astimezone()
    person = "–" if line.user == BUILT_IN_INITIALS else line.user
    what = action_names().get(line.action, line.action)
    return f"{i18n.day(at)} {at:%H:%M:%S}", person, line.device or "–", what
