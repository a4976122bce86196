"""What a person needs to judge a certificate, and the deliberate way to trust it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tomail.model.probing import CertificateFacts
from tomail.ui.i18n import day
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import LineField
from tomail.ui.widgets.labels import Text

CONFIRMED_BY = 4  # characters of the fingerprint that a person types


class CertificateTable(QWidget):
    """The facts; `unfold_trust` adds a field for the end of the fingerprint. `trusted` carries all of it."""

    trusted = Signal(str)

    def __init__(self, facts: CertificateFacts, reason: str, name: str) -> None:
        super().__init__()
        self._fingerprint = facts.fingerprint_sha256
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        for label, value in (
            (self.tr("Issued to"), facts.issued_to),
            (self.tr("Issued by"), facts.issued_by),
            (self.tr("Valid from"), day(facts.not_before) if facts.not_before else ""),
            (self.tr("Valid until"), day(facts.not_after)),
            (self.tr("SHA-256 fingerprint"), pairs_of(facts.fingerprint_sha256)),
            *([(self.tr("Trusted so far"), pairs_of(facts.pinned))] if facts.pinned else []),
            (self.tr("Reason"), reason),
        ):
            self._add(label, value)
        self.ending = LineField(
            self.tr("To confirm, enter the last {count} characters of the fingerprint").format(
                count=CONFIRMED_BY
            )
        )
        self.ending.edit.setObjectName(f"{name}.ending")
        self.ending.edit.returnPressed.connect(self._confirm)
        self.confirm = Button(self.tr("Trust"), kind="danger")
        self.confirm.setObjectName(f"{name}.confirm")
        self.confirm.clicked.connect(self._confirm)
        self._trust = QWidget()
        self._arrange()

    def unfold_trust(self) -> None:
        """Ask for the end of the fingerprint."""
        self._trust.show()
        self.ending.take_focus()

    def _add(self, label: str, value: str) -> None:
        row = self._grid.rowCount()
        words = Text(value or "–", "meta", wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(Text(label, "section"), row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, 1)

    def _arrange(self) -> None:
        row = QHBoxLayout(self._trust)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.ending, 1)
        row.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignBottom)
        self._trust.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._grid)
        column.addWidget(self._trust)

    def _confirm(self) -> None:
        typed = self.ending.text().replace(":", "").lower()
        if typed and typed == self._fingerprint[-CONFIRMED_BY:]:
            self.trusted.emit(self._fingerprint)
        else:
            self.ending.set_error(self.tr("These are not the last characters of the fingerprint."))


def pairs_of(fingerprint: str) -> str:
    """Pairs of digits with colons, sixteen pairs a line."""
    pairs = [fingerprint[i : i + 2].upper() for i in range(0, len(fingerprint), 2)]
    rows = [":".join(pairs[i : i + 16]) for i in range(0, len(pairs), 16)]
    return "\n".join(rows)
