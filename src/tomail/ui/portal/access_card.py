"""A patient whose access to the portal is to be looked at: the password was reset, or they are blocked."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from tomail.ui import i18n
from tomail.ui.mailbox.chips import Chip
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.labels import ElidedText, Icon, Text

from .deliveries_rows import AccessRow
from .releases_card import WIDEST
from .releases_chip import ChipLabel


class AccessCard(Card):
    """Signals carry nothing: whoever shows the card knows whose it is."""

    block_wanted = Signal()
    unblock_wanted = Signal()

    def __init__(self, row: AccessRow, now: datetime) -> None:
        super().__init__()
        self.row = row
        blocked = row.access.blocked
        self.setObjectName(f"access.{row.access.account}")
        self.setMaximumWidth(WIDEST)
        self.body.setSpacing(4)
        self.button = Button(self.tr("Unblock") if blocked else self.tr("Block …"), height=30)
        self.button.setObjectName("access.unblock" if blocked else "access.block")
        self.button.setAccessibleDescription(row.called)
        self.button.clicked.connect(self.unblock_wanted if blocked else self.block_wanted)
        self._say(now)

    def _say(self, now: datetime) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Icon("user", "text2"))
        head.addWidget(ElidedText(self.row.name, "heading"), 1)
        head.addWidget(ChipLabel(self._chip()))
        self.body.addLayout(head)
        address = self.row.access.recipient.address
        if address != self.row.name:
            self.body.addWidget(ElidedText(address, "secondary"))
        self.body.addWidget(Text(self._words(now), "plain", wrap=True))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 8, 0, 0)
        buttons.addWidget(self.button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)

    def _chip(self) -> Chip:
        if self.row.access.blocked:
            return Chip("octagon-x", self.tr("Blocked"), "danger_bg", "danger_fg")
        return Chip("key-round", self.tr("New password"))

    def _words(self, now: datetime) -> str:
        access = self.row.access
        if access.blocked or access.password_reset is None:
            return self.tr(
                "Blocked at the portal: {name} reads and writes nothing there. Unblocked, {name} waits for "
                "the release anew."
            ).format(name=self.row.called)
        words = self.tr(
            "{name} set a new password by e-mail: {when}. That alone opens no message, the SecuPass is still "
            "needed. If it was somebody else, block the access and call."
        )
        return words.format(
            name=self.row.called, when=i18n.when_read(access.password_reset, now, within=True)
        )
