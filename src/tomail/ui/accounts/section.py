"""What the sections of the account management share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.model.account import Account
from tomail.ui import tasks
from tomail.ui.i18n import problem_text
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from tomail.services.container import Services


class Section(QWidget):
    """Shows one side of an account; a subclass fills `body` and overrides `fill`.

    `test_wanted` asks for a connection test, because what was stored may not work any more.
    """

    test_wanted = Signal()

    def __init__(self, services: Services, name: str) -> None:
        super().__init__()
        self.services = services
        self.name = f"accounts.{name}"
        self.account: Account | None = None
        self.outcome = Banner("ok", "")
        self.outcome.setObjectName(f"{self.name}.outcome")
        self.outcome.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(self.body)
        column.addWidget(self.outcome)
        column.addStretch(1)

    def show_account(self, account: Account) -> None:
        """Another account, or the same one changed elsewhere. What is typed stays unless its base moved."""
        before, self.account = self.account, account
        if before is None or before.id != account.id:
            self.outcome.hide()
        if before is None or before.id != account.id or self.facts(before) != self.facts(account):
            self.fill(account)

    def facts(self, account: Account) -> object:
        """What of an account the fields show."""
        return account.id

    def fill(self, account: Account) -> None:
        """Put the account into the fields."""

    def stop(self) -> None:
        """The window is closing, or another account is shown."""

    def apply_button(self, label: str) -> Button:
        """The button that stores, at the end of the section."""
        button = Button(label, kind="primary")
        button.setObjectName(f"{self.name}.apply")
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        return button

    def change(self, how: Callable[[Account], Account], then: Callable[[], object] | None = None) -> None:
        """Store what `how` makes of the account as it is stored now, maybe newer than what is shown."""
        if self.account:
            identity, services = self.account.id, self.services
            self.store(lambda: services.care.update(how(services.registry.get(identity))), then)

    def store(self, action: Callable[[], object], then: Callable[[], object] | None = None) -> None:
        """Store off the window's thread; say that it is done, or why not."""
        tasks.run(action, done=lambda _: self._stored(then), failed=self._not_stored, owner=self)

    def _stored(self, then: Callable[[], object] | None) -> None:
        self.outcome.say("ok", self.tr("Saved."))
        self.outcome.show()
        if then:
            then()

    def _not_stored(self, error: Exception) -> None:
        reason = problem_text(error.problem) if isinstance(error, TomailError) else type(error).__name__
        self.outcome.say("danger", self.tr("Not saved: {reason}").format(reason=reason))
        self.outcome.show()
