"""Accounts, their folders and counts, kept up to date."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from tomail.base.errors import EnvironmentTrouble, TomailError
from tomail.model.account import Account
from tomail.model.mail import Folder, FolderRole
from tomail.model.outgoing import OutboxItem
from tomail.services.container import Services
from tomail.services.outgoing import has_not_left, leaves_soon

from . import tasks

CALM_MS = 120  # after a change
APART_MS = 300  # counts are asked for at most this often while mail streams in


@dataclass(frozen=True)
class Known:
    """All accounts in order, the folders of each, and the outbox."""

    accounts: tuple[Account, ...] = ()
    folders: dict[str, tuple[Folder, ...]] = field(default_factory=dict)
    outgoing: tuple[OutboxItem, ...] = ()
    others_leave: int = 0  # mails that are to leave now and are not the person's to see

    @property
    def waiting(self) -> int:
        """How many mails did not leave."""
        return sum(map(has_not_left, self.outgoing))

    def folder(self, account: str, identity: int) -> Folder | None:
        """One folder."""
        return next((each for each in self.folders.get(account, ()) if each.id == identity), None)

    def inbox(self, wanted: str = "") -> tuple[str, Folder] | None:
        """Where to begin: the inbox of the `wanted` account, or the first there is."""
        for account in self.accounts:
            if wanted and account.id != wanted:
                continue
            for folder in self.folders.get(account.id, ()):
                if folder.role is FolderRole.INBOX:
                    return account.id, folder
        return None


class Overview(QObject):
    """`changed` carries `Known`. Asked for by `refresh`, which gathers bursts."""

    changed = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.known = Known()
        self._asking = False
        self._again = False
        self._asked = QElapsedTimer()
        self._calm = QTimer(self, singleShot=True)
        self._calm.timeout.connect(self._ask)

    def refresh(self, *_: object) -> None:
        """Something changed; find out what, a moment later."""
        if self._asking:
            self._again = True
        elif not self._calm.isActive():
            since = self._asked.elapsed() if self._asked.isValid() else APART_MS
            self._calm.start(max(CALM_MS, APART_MS - since))

    def refresh_now(self) -> None:
        """At start: without the moment."""
        self._ask()

    def _ask(self) -> None:
        self._asking, self._again = True, False
        self._asked.start()
        tasks.run(self._read, done=self._done, failed=self._failed, owner=self)

    def _read(self) -> Known:
        accounts = tuple(self._services.registry.all())
        folders = {each.id: self._folders(each.id) for each in accounts}
        outgoing = self._services.outgoing
        return Known(accounts, folders, tuple(outgoing.items()), outgoing.others(leaves_soon))

    def _folders(self, account: str) -> tuple[Folder, ...]:
        """None where the account's file cannot be read: the banner says so, and the others are shown."""
        try:
            return tuple(self._services.mailboxes.folders(account))
        except EnvironmentTrouble:
            return ()

    def _done(self, known: Known) -> None:
        self.known = known
        self.changed.emit(known)
        self._next()

    def _failed(self, error: Exception) -> None:
        self._next()
        if not isinstance(error, TomailError):  # an account may be closed while it is counted
            raise error

    def _next(self) -> None:
        self._asking = False
        if self._again:
            self.refresh()
