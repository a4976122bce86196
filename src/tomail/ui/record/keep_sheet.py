"""Until when an entry is kept beyond its term, and why."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tomail.model.record import KeepReason, RecordEntry
from tomail.practice.retention import XRAY_YEARS, years_after
from tomail.ui import i18n
from tomail.ui.unfinished import Typed
from tomail.ui.widgets.fields import ChoiceField, LineField
from tomail.ui.widgets.sheet import Sheet

from .words import title

WIDTH = 540


class KeepSheet(Sheet):
    """`decided` carries the day and the KeepReason."""

    decided = Signal(object, object)

    def __init__(self, parent: QWidget, entry: RecordEntry) -> None:
        words = self.tr("“{title}” can then not be erased before that day, nor can the record it lies in.")
        verb, text = self.tr("Keep longer"), words.format(title=title(entry))
        super().__init__(parent, "record.keep_sheet", self.tr("Keep longer?"), verb, text=text, width=WIDTH)
        self._entry = entry
        self.reason = ChoiceField(self.tr("Reason"), [("", self.tr("Please choose")), *self._reasons()])
        self.reason.combo.setObjectName("record.keep.reason")
        self.until = LineField(self.tr("Kept until"), placeholder=i18n.day(self._least()))
        self.until.edit.setObjectName("record.keep.until")
        self.act.setObjectName("record.keep.act")
        self.act.setEnabled(False)
        self.act.clicked.connect(self._decide)
        self.reason.changed.connect(self._propose)
        self.ask(self.reason)
        self.ask(self.until)
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
