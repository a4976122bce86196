"""EmailAccountTyp → account → Zugriff, and beside it the rights over the practice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem

from tomail.model.people import Right
from tomail.practice.rights import NAMES
from tomail.ui import theme
from tomail.ui.i18n import say

PRACTICE = ""
KEY = int(Qt.ItemDataRole.UserRole)
ROW = 30
MOST_ROWS = 8  # are shown without scrolling


class AccountTree(QTreeWidget):
    """`changed` carries the id of the account a person chose, PRACTICE for the practice."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("admin.rights.account")
        self.setAccessibleName(self.tr("E-mail account type → account"))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMaximumWidth(theme.scaled(460))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, theme.colour("selection"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.colour("text"))
        self.setPalette(palette)
        self._shown: Sequence[tuple[str, str]] | None = None
        self._nodes: dict[str, QTreeWidgetItem] = {}
        self.currentItemChanged.connect(lambda *_: self.changed.emit(self.key()))

    def key(self) -> str:
        """What is chosen."""
        item = self.currentItem()
        return str(item.data(0, KEY) or PRACTICE) if item else PRACTICE

    def choose(self, key: str) -> None:
        """Choose an account, or PRACTICE."""
        if key in self._nodes:
            self.setCurrentItem(self._nodes[key])

    def show_accounts(self, accounts: Sequence[tuple[str, str]]) -> None:
        """`accounts` are ids and labels; what was chosen stays, at first it is the first of them."""
        if accounts == self._shown:
            return
        known = [*(key for key, _ in accounts), PRACTICE]
        chosen = self.key() if self._shown is not None else known[0]
        self._shown = accounts
        self.blockSignals(True)
        self._fill(accounts)
        self.choose(chosen if chosen in known else known[0])
        self.blockSignals(False)

    def _fill(self, accounts: Sequence[tuple[str, str]]) -> None:
        self.clear()
        self._nodes.clear()
        kind = QTreeWidgetItem(self, [self.tr("E-mail account type")])
        kind.setFlags(Qt.ItemFlag.ItemIsEnabled)  # chosen are the accounts in it
        for key, label in accounts:
            self._nodes[key] = account = QTreeWidgetItem(kind, [label])
            access = QTreeWidgetItem(account, [say(NAMES[Right.ACCESS])])
            for item in (account, access):
                item.setData(0, KEY, key)
        self._nodes[PRACTICE] = practice = QTreeWidgetItem(self, [self.tr("Practice rights")])
        practice.setData(0, KEY, PRACTICE)
        self.expandAll()
        rows = 2 + 2 * len(accounts)
        for item in self.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive):
            item.setSizeHint(0, QSize(0, theme.scaled(ROW)))
        self.setFixedHeight(theme.scaled(ROW) * min(rows, MOST_ROWS) + 2)
