"""Asks for the password of a file with a private key, or for the one that it gets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from tomail.base.errors import TomailError
from tomail.ui import i18n, tasks
from tomail.ui.accounts.secret_field import SecretField
from tomail.ui.widgets.sheet import Sheet

T = TypeVar("T")


class PasswordSheet(Sheet, Generic[T]):
    """`work` gets the password, off the GUI thread; a wrong one is said at the field, and asked for again."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        verb: str,
        text: str,
        work: Callable[[str], T],
        *,
        twice: bool = False,
        then: Callable[[T], object] = lambda result: None,
    ) -> None:
        super().__init__(parent, "certificates.password", title, verb, text=text)
        self._work, self._then, self._twice = work, then, twice
        self.password = SecretField(self.tr("Password"))
        self.password.edit.setObjectName("certificates.password.field")
        self.again = SecretField(self.tr("Once more"))
        self.again.edit.setObjectName("certificates.password.again")
        self.ask(self.password)
        if twice:
            self.ask(self.again)
        self.act.clicked.connect(self._go)
        for field in (self.password, self.again):
            field.edit.returnPressed.connect(self._go)
        self.password.take_focus()

    def _go(self) -> None:
        if not self.act.isEnabled():
            return
        if self._twice and self.password.text() != self.again.text():
            self.again.set_error(self.tr("The two passwords differ."))
            return
        self.act.setEnabled(False)
        password = self.password.text()
        tasks.run(lambda: self._work(password), done=self._done, failed=self._say_why, owner=self)

    def _done(self, result: T) -> None:
        self.accept()
        self._then(result)

    def _say_why(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.act.setEnabled(True)
        self.password.set_error(i18n.problem_text(error.problem))
        self.password.take_focus()
