"""What stands there before the first account is set up."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tomail.ui.widgets.button import Button
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.labels import Panel, Text


class Welcome(Panel):
    """A card in the middle with the one thing to do."""

    set_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("chrome", parent)
        card = Card()
        card.setFixedWidth(460)
        card.body.setContentsMargins(32, 28, 32, 28)
        start = Button(self.tr("Set up an e-mail account"), "mail-plus", "primary", height=38)
        start.setObjectName("welcome.set_up")
        start.clicked.connect(self.set_up)
        card.body.addWidget(Text(self.tr("Welcome to tomail"), "subject"))
        card.body.addWidget(
            Text(
                self.tr(
                    "tomail keeps a copy of your mailbox on this workstation, encrypted, "
                    "and stays in step with your mail server."
                ),
                "body",
                wrap=True,
            )
        )
        card.body.addWidget(
            Text(self.tr("You need your e-mail address and its password."), "secondary", wrap=True)
        )
        card.body.addSpacing(4)
        card.body.addWidget(start, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
