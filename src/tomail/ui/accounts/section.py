"""What the sections of the account management share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.model.account import Account
from tomail.model.people import Right
from tomail.ui import tasks
from tomail.ui.i18n import problem_text, say
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import LineField

if TYPE_CHECKING:
    from collections.abc import Callable

    from tomail.services.container import Services


# One for all sections: each reads an account, changes it, and stores it as a whole.
CHANGES = tasks.InTurn()


class Section(QWidget):
    """Shows one side of an account; a subclass fills `body` and overrides `fill`.

    What counts only once it is applied, a subclass gives as `typed` and stores with `save`.
    `test_wanted` asks for a connection test, because what was stored may not work any more; `refused`
    says that what was typed could not be stored, and why stands here.
    """

    shared = True  # what it stores every workstation follows
    test_wanted = Signal()
    refused = Signal()

    def __init__(self, services: Services, name: str) -> None:
        super().__init__()
        self.services = services
        self.name = f"accounts.{name}"
        self.account: Account | None = None
        self._stores: Button | None = None
        self._stored_as: object = None  # what was typed when it was last filled or stored
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
        self._withhold(account)
        if before is None or before.id != account.id:
            self.outcome.hide()
        if before is None or before.id != account.id or self.facts(before) != self.facts(account):
            self.forget()

    def _withhold(self, account: Account) -> None:
        """What every workstation follows is for who may manage the account."""
        problem = self.services.permissions.lack(Right.MANAGE, account.id) if self.shared else None
        if self._stores is not None:
            self._stores.setEnabled(problem is None)
            self._stores.setToolTip(say(problem.message) if problem else "")

    def facts(self, account: Account) -> object:
        """What of an account the fields show."""
        return account.id

    def fill(self, account: Account) -> None:
        """Put the account into the fields."""

    def typed(self) -> object:
        """What stands in the fields and waits to be applied."""
        return None

    def settle(self) -> None:
        """What stands in the fields was stored."""

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Check and store what is typed, then `then`; or be `refused`."""

    def edited(self) -> bool:
        """Whether something was typed that is not stored."""
        return self.account is not None and self.typed() != self._stored_as

    def forget(self) -> None:
        """Show what is stored instead of what was typed."""
        if self.account:
            self.fill(self.account)
        self._stored_as = self.typed()

    def stop(self) -> None:
        """The window is closing, or another account is shown."""

    def apply_button(self, label: str, then: Callable[[], object] | None, *fields: LineField) -> Button:
        """The button that stores, at the end of the section; Enter in one of `fields` does the same."""
        button = Button(label, kind="primary")
        button.setObjectName(f"{self.name}.apply")
        self._stores = button
        button.clicked.connect(lambda: self.save(then))
        for field in fields:
            field.edit.returnPressed.connect(lambda: self.save(then))
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
        typed, account = self.typed(), self.account.id if self.account else ""

        def done(_: object) -> None:
            if self._shows(account):
                self._stored(typed, then)

        def failed(error: Exception) -> None:
            if self._shows(account):
                self._not_stored(error)

        CHANGES.run(action, done=done, failed=failed, owner=self)

    def _shows(self, account: str) -> bool:
        """What became of another account is not said, and tests nothing, here."""
        return self.account is not None and self.account.id == account

    def _stored(self, typed: object, then: Callable[[], object] | None) -> None:
        if self.typed() == typed:
            self.settle()
            self._stored_as = self.typed()
        self.outcome.say("ok", self.tr("Saved."))
        self.outcome.show()
        if then:
            then()

    def _not_stored(self, error: Exception) -> None:
        reason = problem_text(error.problem) if isinstance(error, TomailError) else type(error).__name__
        self.outcome.say("danger", self.tr("Not saved: {reason}").format(reason=reason))
        self.outcome.show()
        self.refused.emit()
