"""The certificates of an account that are trusted by hand, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from tomail.model.account import Account, Server
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.labels import Icon, Text

from .certificate_table import pairs_of


class PinnedCertificates(QWidget):
    """One card for each server with such a certificate; nothing where there is none.

    `dropped` names the side ("incoming", "outgoing") whose certificate is to be trusted no longer.
    """

    dropped = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.buttons: dict[str, Button] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_pins(self, account: Account, *, may_drop: bool) -> None:
        """Those of `account`; `may_drop`: the person may manage it."""
        self._clear()
        for side, server in (("incoming", account.incoming), ("outgoing", account.outgoing)):
            if server.fingerprint_sha256:
                self._column.addWidget(self._card(side, server, may_drop))
        self.setVisible(bool(self.buttons))

    def _card(self, side: str, server: Server, may_drop: bool) -> Card:
        title = self.tr("Certificate trusted by hand: {host}, port {port}")
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(Text(title.format(host=server.host, port=server.port), "strong", wrap=True))
        fingerprint = Text(pairs_of(server.fingerprint_sha256), "meta", wrap=True)
        fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(fingerprint)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Icon("shield-alert", "warning_fg", 20), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._button(side, may_drop), 0, Qt.AlignmentFlag.AlignTop)
        card = Card()
        card.body.addLayout(row)
        return card

    def _button(self, side: str, may_drop: bool) -> Button:
        button = Button(self.tr("Trust no longer"))
        button.setObjectName(f"{self._name}.{side}.distrust")
        button.setEnabled(may_drop)
        button.clicked.connect(lambda: self.dropped.emit(side))
        self.buttons[side] = button
        return button

    def _clear(self) -> None:
        self.buttons = {}
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
