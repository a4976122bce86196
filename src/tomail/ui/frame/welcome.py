"""What stands there before the first account is set up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tomail.model.account import Account
from tomail.ui.widgets.button import Button, Kind
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.labels import Panel, Text


class Welcome(Panel):
    """A card in the middle with the one thing to do. Where the practice has accounts already: to sign in.

    `sign_in` carries the id of one of those. Who may open no account still gets to patients and settings.
    """

    set_up = Signal()
    sign_in = Signal(str)
    join = Signal()
    patients = Signal()
    settings = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("chrome", parent)
        card = Card()
        card.setFixedWidth(460)
        card.body.setContentsMargins(32, 28, 32, 28)
        self._start = Button(self.tr("Set up an e-mail account"), "mail-plus", "primary", height=38)
        self._start.setObjectName("welcome.set_up")
        self._start.clicked.connect(self.set_up)
        self._needed = Text(self.tr("You need your e-mail address and its password."), "secondary", wrap=True)
        self._offers = QVBoxLayout()
        self._offers.setSpacing(8)
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
        card.body.addWidget(self._needed)
        card.body.addLayout(self._offers)
        card.body.addSpacing(4)
        card.body.addWidget(self._start, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self._join_button(), 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(row)
        column.addSpacing(12)
        column.addLayout(self._elsewhere())
        column.addStretch(3)

    def may_join(self, may: bool) -> None:
        """Only a workstation that shares its practice with nobody yet is asked to join one."""
        self._join.setVisible(may)

    def _join_button(self) -> Button:
        self._join = Button(self.tr("Join a practice …"), "users", "ghost")
        self._join.setObjectName("welcome.join")
        self._join.clicked.connect(self.join)
        return self._join

    def _elsewhere(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        for name, label, icon, signal in (
            ("patients", self.tr("Patients"), "users", self.patients),
            ("settings", self.tr("Settings"), "sliders-horizontal", self.settings),
        ):
            button = Button(label, icon, "ghost")
            button.setObjectName(f"welcome.{name}")
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def show_offered(self, offered: Sequence[Account]) -> None:
        """Accounts of the practice that only miss the sign-in here."""
        while (item := self._offers.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        if offered:
            words = self.tr("Your practice has these accounts already. You only need their passwords.")
            self._offers.addWidget(Text(words, "secondary", wrap=True))
        for place, account in enumerate(offered):
            self._offers.addWidget(self._offer(account, "plain" if place else "primary"))
        self._needed.setVisible(not offered)
        self._start.kind = "plain" if offered else "primary"
        self._start.update()

    def _offer(self, account: Account, kind: Kind) -> Button:
        words = self.tr("Sign in here: {label}").format(label=account.label)
        button = Button(words, "log-in", kind, hint=account.address, height=38)
        button.setObjectName(f"welcome.offer.{account.id}")
        button.clicked.connect(lambda: self.sign_in.emit(account.id))
        return button
