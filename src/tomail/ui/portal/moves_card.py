"""A patient who wants to be written to at another address."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from tomail.ui import i18n
from tomail.ui.mailbox.chips import Chip
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.labels import ElidedText, Icon, Text

from .deliveries_rows import MoveRow
from .releases_card import WIDEST
from .releases_chip import ChipLabel


class MoveCard(Card):
    """Signals carry nothing: whoever shows the card knows whose it is."""

    accept_wanted = Signal()
    refuse_wanted = Signal()

    def __init__(self, row: MoveRow) -> None:
        super().__init__()
        self.row = row
        self.setObjectName(f"moves.{row.move.account}")
        self.setMaximumWidth(WIDEST)
        self.body.setSpacing(4)
        self.accept = Button(self.tr("Take over"), "check", "primary", height=30)
        self.refuse = Button(self.tr("Refuse"), height=30)
        for name, button in {"accept": self.accept, "refuse": self.refuse}.items():
            button.setObjectName(f"moves.{name}")
            button.setAccessibleDescription(row.called)
        self.accept.clicked.connect(self.accept_wanted)
        self.refuse.clicked.connect(self.refuse_wanted)
        self._say()

    def _say(self) -> None:
        row, body = self.row, self.body
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Icon("user", "text2"))
        head.addWidget(ElidedText(row.name, "heading"), 1)
        head.addWidget(ChipLabel(Chip("mail", self.tr("New address"))))
        body.addLayout(head)
        if row.patient and row.patient.birth_date:
            born = self.tr("born {date}").format(date=i18n.day(row.patient.birth_date))
            body.addWidget(ElidedText(born, "secondary"))
        change = self.tr("New address: {old} → {new}")
        old, new = row.move.recipient.address, row.move.new_address
        body.addWidget(Text(change.format(old=old, new=new), "plain", wrap=True))
        body.addWidget(Text(self._what(), "secondary", wrap=True))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 8, 0, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self.accept)
        buttons.addWidget(self.refuse)
        buttons.addStretch(1)
        body.addLayout(buttons)

    def _what(self) -> str:
        if self.row.patient is None:
            return self.tr("The patient asked for it at the portal and said yes in both mailboxes.")
        return self.tr(
            "The patient asked for it at the portal and said yes in both mailboxes. Take over: the address "
            "in the patient's data changes too."
        )
