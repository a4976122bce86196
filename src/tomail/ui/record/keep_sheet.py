"""Until when an entry is kept beyond its term, and why."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tomail.model.record import KeepReason, RecordEntry
from tomail.practice.retention import XRAY_YEARS, years_after
from tomail.ui import i18n, theme
from tomail.ui.unfinished import Typed
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import ChoiceField, LineField
from tomail.ui.widgets.labels import Text

from .words import title

WIDTH = 540


class KeepSheet(QDialog):
    """`decided` carries the day and the KeepReason."""

    decided = Signal(object, object)

    def __init__(self, parent: QWidget, entry: RecordEntry) -> None:
        super().__init__(parent.window())
        self.setObjectName("record.keep_sheet")
        self.setWindowTitle(self.tr("Keep longer?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.scaled(WIDTH))
        self._entry = entry
        self.reason = ChoiceField(self.tr("Reason"), [("", self.tr("Please choose")), *self._reasons()])
        self.reason.combo.setObjectName("record.keep.reason")
        self.until = LineField(self.tr("Kept until"), placeholder=i18n.day(self._least()))
        self.until.edit.setObjectName("record.keep.until")
        self.act = Button(self.tr("Keep longer"), kind="primary")
        self.act.setObjectName("record.keep.act")
        self.act.setEnabled(False)
        self.act.clicked.connect(self._decide)
        self.reason.changed.connect(self._propose)
        self._arrange()
        Typed(self)

    def _reasons(self) -> list[tuple[KeepReason, str]]:
        return [
            (KeepReason.XRAY, self.tr("X-ray treatment (30 years)")),
            (KeepReason.CLAIM, self.tr("A claim for damages is possible")),
            (KeepReason.TREATMENT, self.tr("The treatment goes on")),
            (KeepReason.LAW, self.tr("Another law wants it")),
        ]

    def _least(self) -> date:
        return self._entry.keep_until or self._entry.happened.date()

    def _propose(self, reason: object) -> None:
        self.act.setEnabled(bool(reason))
        if reason == KeepReason.XRAY and not self.until.text():
            self.until.set_text(i18n.day(years_after(self._entry.happened.date(), XRAY_YEARS)))

    def _decide(self) -> None:
        from tomail.practice.importing.values import read_date  # knows every country's numbers

        until = read_date(self.until.text())
        if until is None or until <= self._least():
            words = self.tr("Please enter a day after {date}: until then it is kept anyway.")
            self.until.set_error(words.format(date=i18n.day(self._least())))
            return
        self.decided.emit(until, KeepReason(str(self.reason.key())))
        self.accept()

    def _arrange(self) -> None:
        words = self.tr("“{title}” can then not be erased before that day, nor can the record it lies in.")
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(Text(self.windowTitle(), "heading"))
        column.addWidget(Text(words.format(title=title(self._entry)), "secondary", wrap=True))
        column.addWidget(self.reason)
        column.addWidget(self.until)
        column.addLayout(row)
