"""The accounts that the practice has and this workstation has not: asked for off the window's thread."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from tomail.base.errors import TomailError
from tomail.model.account import Account
from tomail.model.events import Topic
from tomail.services.practice_accounts import PracticeAccounts
from tomail.ui import tasks
from tomail.ui.bridge import Bridge

TOPICS = (Topic.ACCOUNTS, Topic.PEOPLE)  # an offer also depends on who may use the account


class Offers(QObject):
    """`changed` carries them whenever they may be others; none while the practice is away."""

    changed = Signal(list)

    def __init__(self, shared: PracticeAccounts, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._shared = shared
        self._asked = tasks.Latest()
        bridge.accounts_changed.connect(lambda _: self.refresh())
        bridge.person_changed.connect(lambda _: self.refresh())
        bridge.practice_state_changed.connect(lambda _: self.refresh())
        bridge.practice_changed.connect(lambda event: self.refresh() if event.topic in TOPICS else None)

    def refresh(self) -> None:
        """Ask again."""
        self._asked.run(self._ask, done=self._tell, owner=self)

    def _ask(self) -> list[Account]:
        try:
            return self._shared.offered()
        except TomailError:
            return []

    def _tell(self, offered: Sequence[Account]) -> None:
        self.changed.emit(list(offered))
