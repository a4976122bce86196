"""What cannot be done with the mail that is shown: greyed, with the reason; the keys say it too."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QWidget

from tomail.model.mail import MessageRef
from tomail.model.people import Right
from tomail.services.permissions import Permissions

from .i18n import say
from .widgets.button import Button

DELETING = ("delete", "delete_for_good")
TOGETHER = ("claim", "finish", "hand_over", "wait")  # the practice has to know


class Withheld(QObject):
    """`look` comes after what is shown was offered. `refused` carries why a key does nothing.

    `away` gives the words for a practice that cannot be reached, "" while it can.
    """

    refused = Signal(str)

    def __init__(
        self,
        permissions: Permissions,
        away: Callable[[], str],
        actions: Mapping[str, QAction],
        buttons: Mapping[str, Button],
        regions: Sequence[QWidget],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._permissions = permissions
        self._away = away
        self._acts = [Act(actions[each], buttons.get(each), regions, self) for each in (*DELETING, *TOGETHER)]

    def look(self, refs: Callable[[], Sequence[MessageRef]]) -> None:
        """Whether what is shown may be deleted, and can be worked on together."""
        accounts = {ref.account for ref in refs()}
        problem = self._permissions.lack(Right.DELETE, *accounts)
        kept, away = say(problem.message) if problem else "", self._away() if accounts else ""
        for act, reason in zip(self._acts, [kept] * len(DELETING) + [away] * len(TOGETHER), strict=True):
            act.withhold(reason)


class Act(QObject):
    """One action with its button; a greyed action leaves its keys alone, and then they say why."""

    def __init__(
        self, action: QAction, button: Button | None, regions: Sequence[QWidget], parent: Withheld
    ) -> None:
        super().__init__(parent)
        self._shown: list[QAction | Button] = [action, button] if button else [action]
        self._hints = [each.toolTip() for each in self._shown]
        self._reason = ""
        self._refused = parent.refused
        self._keys = [self._key(action, region) for region in regions]

    def withhold(self, reason: str) -> None:
        """Grey it for that reason; "": leave it as it was offered."""
        self._reason = reason
        for each, hint in zip(self._shown, self._hints, strict=True):
            each.setEnabled(each.isEnabled() and not reason)
            each.setToolTip(reason or hint)
        for key in self._keys:
            key.setEnabled(bool(reason))

    def _key(self, action: QAction, region: QWidget) -> QShortcut:
        key = QShortcut(action.shortcut(), region, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.setEnabled(False)
        key.activated.connect(lambda: self._refused.emit(self._reason))
        return key
