"""A store and its account, without all that is around them: one pass, or one look at the outbox."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from tests.credentials import Secrets
from tomail.accounts.auth.credentials import Credentials
from tomail.base.clock import SystemClock
from tomail.base.events import EventBus
from tomail.model.account import Account
from tomail.outbox.dispatch import Surroundings
from tomail.outbox.sender import Sender
from tomail.store.mail_store import MailStore
from tomail.sync.worker import run_once

from .mishaps import Mishap

KEY = bytes(range(32))


@dataclass
class Jumping(SystemClock):
    """The machine's clock, ahead."""

    ahead: timedelta = timedelta()

    def now(self) -> datetime:
        return super().now() + self.ahead


@dataclass
class Desk:
    """May be sent to another process. `sends`: it looks at the outbox, and else makes passes."""

    account: Account
    password: str = field(repr=False)
    folder: Path
    sends: bool = False
    clock: Jumping = field(default_factory=Jumping)

    def open(self) -> MailStore:
        return MailStore.open(self.account.id, self.folder / "mail.db", KEY)

    def work(self, store: MailStore) -> None:
        """Raises as `Mirror.run_pass` and `Sender.flush` do."""
        credentials = Credentials(Secrets(self.password))
        lock = self.folder / "lock"
        if self.sends:
            around = Surroundings(
                self.account, store, credentials, lambda _: None, lambda *_: None, self.clock
            )
            Sender(around, lock).flush()
        else:
            run_once(self.account, store, credentials, EventBus(), self.clock, lock)


def live(desk: Desk, mishap: Mishap | None, deaths: Path) -> None:
    """The work of a process that ends after it, if not before: `deaths` says then during what."""
    if mishap:
        mishap.prepare(deaths)
    store = desk.open()
    desk.work(store)
    store.close()
