"""Deleting, where the person has no right to it: greyed, with the reason; the keys say it too."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QWidget

from tomail.base.errors import Problem
from tomail.model.mail import MessageRef
from tomail.model.people import Right
from tomail.services.permissions import Permissions

from .i18n import problem_text, say
from .widgets.button import Button

DELETING = ("delete", "delete_for_good")


class Withheld(QObject):
    """`look` comes after what is shown was offered. `refused` carries why a key does nothing."""

    refused = Signal(str)

    def __init__(
        self,
        permissions: Permissions,
        actions: Mapping[str, QAction],
        button: Button,
        regions: Sequence[QWidget],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._permissions = permissions
        self._actions = [actions[name] for name in DELETING]
        self._button = button
        self._hints = [each.toolTip() for each in self._actions], button.toolTip()
        self._problem: Problem | None = None
        self._keys = [self._key(action, region) for action in self._actions for region in regions]

    def look(self, refs: Callable[[], Sequence[MessageRef]]) -> None:
        """Whether what is shown may be deleted."""
        accounts = {ref.account for ref in refs()}
        self._problem = problem = self._permissions.lack(Right.DELETE, *accounts)
        hints, button_hint = self._hints
        reason = say(problem.message) if problem else ""
        for action, hint in zip(self._actions, hints, strict=True):
            action.setEnabled(action.isEnabled() and not problem)
            action.setToolTip(reason or hint)
        for key in self._keys:
            key.setEnabled(problem is not None)
        self._button.setEnabled(self._button.isEnabled() and not problem)
        self._button.setToolTip(reason or button_hint)

    def _key(self, action: QAction, region: QWidget) -> QShortcut:
        """An action that is greyed leaves its key alone: then this one says why."""
        key = QShortcut(action.shortcut(), region, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.setEnabled(False)
        key.activated.connect(self._say_why)
        return key

    def _say_why(self) -> None:
        if self._problem is not None:
            self.refused.emit(problem_text(self._problem))
