"""The first page of the set-up: what «Verschlüsselt senden» does, and in which of two ways."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.fields import LineField
from tomail.ui.widgets.labels import Text

from .option import Option


class ChoicePage(QWidget):
    """`changed` when the other way was taken. Without a portal is preset: it works at once."""

    changed = Signal()

    def __init__(self, telephone: str) -> None:
        super().__init__()
        self.file = Option(
            "secure.activation.file",
            self.tr("Without a portal (protected file)"),
            self.tr(
                "Works at once. Text and attachments become one encrypted PDF (AES-256). tomail makes a "
                "Lesecode; you tell it by telephone or print it on a slip."
            ),
        )
        self.portal = Option(
            "secure.activation.portal",
            self.tr("With a portal"),
            self.tr(
                "Patients register once, then read in the browser and answer encrypted. Whoever runs the "
                "portal gives you its address and an Einrichtungscode."
            ),
        )
        self.telephone = LineField(
            self.tr("Telephone number of the practice"), self.tr("For patients who have questions.")
        )
        self.telephone.edit.setObjectName("secure.activation.telephone")
        self.telephone.set_text(telephone)
        self.file.button.setChecked(True)
        for each in (self.file, self.portal):  # each in a widget of its own, so Qt does not know them as two
            each.button.setAutoExclusive(False)
            each.button.clicked.connect(lambda _=False, taken=each: self._take(taken))
        self._arrange()

    @property
    def with_portal(self) -> bool:
        """Which way is taken."""
        return self.portal.button.isChecked()

    def _take(self, taken: Option) -> None:
        for each in (self.file, self.portal):
            each.button.setChecked(each is taken)
        self.changed.emit()

    def _arrange(self) -> None:
        what = self.tr(
            "Findings and letters reach patients so that only they can read them. All it takes is their "
            "e-mail address. It never leaves unencrypted by itself, and answers to it are protected too."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Text(what, "secondary", wrap=True))
        column.addWidget(self.file)
        column.addWidget(self.portal)
        column.addWidget(Banner("info", self.tr("A portal can be added later in the settings.")))
        column.addWidget(self.telephone)
        column.addStretch(1)
