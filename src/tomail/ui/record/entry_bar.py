"""What can be done with the entry that is shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tomail.model.record import RecordEntry
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fitting import Fitting

GAP = 8
SIDES = 20, 16
CORRECTING = ("keep", "refile", "reverse")
LABELS_GO = ("keep", "entry_pdf", "refile", "mail", "reverse")  # the least needed first


class EntryBar(Fitting, QWidget):
    """`wanted` carries the name of a button. Where room is short labels go, the least needed first."""

    wanted = Signal(str)

    def __init__(self, *, writes: bool) -> None:
        super().__init__()
        self.buttons = {
            "mail": Button(self.tr("Open in tomail"), "mail-open", height=30),
            "entry_pdf": Button(self.tr("As PDF …"), "file-text", height=30),
            "keep": Button(self.tr("Keep longer …"), "calendar", height=30),
            "refile": Button(self.tr("Assign to another patient …"), "arrow-right-left", height=30),
            "reverse": Button(self.tr("Remove from the record …"), "undo-2", height=30),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDES[0], 10, SIDES[1], 10)
        row.setSpacing(GAP)
        for name, button in self.buttons.items():
            button.setObjectName(f"record.{name}")
            button.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))
            button.setVisible(writes or name not in CORRECTING)
            row.addWidget(button)
        row.addStretch(1)

    def show_entry(self, entry: RecordEntry | None) -> None:
        """What was taken out is only looked at."""
        counts = entry is not None and entry.reversal is None
        for name, button in self.buttons.items():
            button.setEnabled(counts if name in CORRECTING else entry is not None)
        self.buttons["mail"].setEnabled(entry is not None and bool(entry.mail_key))

    def _fit(self) -> None:
        shown = [each for each in self.buttons.values() if not each.isHidden()]
        for button in shown:
            button.set_label_hidden(False)
        for name in LABELS_GO:
            needed = sum(each.sizeHint().width() + GAP for each in shown) + sum(SIDES)
            self.buttons[name].set_label_hidden(needed > self.width())
