"""The name of whoever is signed in, and what they can do about it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from tomail.services.people import People
from tomail.ui import icons
from tomail.ui.widgets.button import Button

CHANGE, LOCK = "Ctrl+Shift+B", "Ctrl+Shift+L"


class UserMenu(QObject):
    """`button` stands in the head bar; the keys work in the whole of `window`."""

    change = Signal()
    lock = Signal()
    sign_out = Signal()
    named = Signal()  # the button needs another width

    def __init__(self, people: People, window: QWidget) -> None:
        super().__init__(window)
        self._people = people
        self._change = self._action(window, self.tr("Switch user"), "users", CHANGE)
        self._lock = self._action(window, self.tr("Lock"), "lock", LOCK)
        self._sign_out = self._action(window, self.tr("Sign out"), "log-out", "")
        self._change.triggered.connect(self.change)
        self._lock.triggered.connect(self.lock)
        self._sign_out.triggered.connect(self.sign_out)
        self.button = Button("", "user", "ghost", menu_of=self._menu)
        self.button.setObjectName("head.user")
        self.refresh()

    def refresh(self) -> None:
        """Somebody else is here, or people must sign in now."""
        person = self._people.present
        named = person is not None and not person.built_in
        self.button.set_label(person.name if person and named else self.tr("User"))
        self._sign_out.setVisible(named)
        self._change.setVisible(named or any(each.wrapped_private for each in self._people.users()))
        self.named.emit()

    def _menu(self) -> QMenu:
        self.refresh()
        menu = QMenu(self.button)
        menu.addActions([self._change, self._lock, self._sign_out])
        return menu

    def _action(self, window: QWidget, words: str, icon: str, keys: str) -> QAction:
        action = QAction(icons.icon(icon), words, window)
        if keys:
            action.setShortcut(QKeySequence(keys))
        window.addAction(action)
        return action
