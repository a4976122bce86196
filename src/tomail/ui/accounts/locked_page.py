"""An account that lies locked at this workstation, and how to get rid of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.model.account import Account, Protocol
from tomail.ui import tasks
from tomail.ui.i18n import problem_text
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import ask
from tomail.ui.widgets.labels import ElidedText, Text

if TYPE_CHECKING:
    from tomail.services.container import Services


class LockedPage(QWidget):
    """Nothing of it is shown but its name: that is all that can be read without its key."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._account: Account | None = None
        self.title = ElidedText("", "subject")
        self.address = ElidedText("", "secondary")
        self.why = Text("", "plain", wrap=True)
        self.drop = Button(self.tr("Remove from this workstation …"), icon="trash-2", height=38)
        self.drop.setObjectName("accounts.locked.drop")
        self.drop.clicked.connect(self._ask)
        self.outcome = Banner("danger", "")
        self.outcome.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.title, self.address, self.why, self.drop, self.outcome):
            column.addWidget(part)
        column.addStretch(1)

    def show_locked(self, account: Account) -> None:
        """Say whose it is."""
        self._account = account
        self.title.set_whole(account.label)
        self.address.set_whole(account.address)
        self.outcome.hide()
        others = self.tr(
            "You have no right to this account. Its mail lies locked at this workstation until somebody with "
            "the right signs in here."
        )
        nobody = self.tr("Nobody can open this account any more. Its mail lies locked here.")
        self.why.setText(others if self._services.left_behind.is_in_use(account.id) else nobody)

    def _ask(self) -> None:
        account = self._account
        if account is None:
            return
        text = self.tr("Drafts, mail that was not sent, and the stored sign-in go. Mail on the server stays.")
        if account.protocol is Protocol.POP3:
            text = self.tr("All fetched mail, drafts, and the stored sign-in go. There is no way back.")
        ask(
            self,
            self.tr("Remove what this workstation holds of “{label}”?").format(label=account.label),
            text,
            [("keep", self.tr("Keep")), ("drop", self.tr("Remove"))],
            lambda answer: self._drop(account.id) if answer == "drop" else None,
            default="keep",
            danger="drop",
        )

    def _drop(self, account: str) -> None:
        tasks.run(lambda: self._services.left_behind.drop(account), failed=self._failed, owner=self)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.outcome.say("danger", problem_text(error.problem))
        self.outcome.show()
