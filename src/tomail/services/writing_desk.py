"""What whoever writes works with: the stores, the accounts, colleagues, keys, and whom to tell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from random import SystemRandom

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.events import EventBus
from tomail.message.compose import new_message_id
from tomail.model.account import Account
from tomail.model.events import MessagesChanged
from tomail.model.mail import MessageRef
from tomail.model.outgoing import Draft
from tomail.store.mail_store import MailStore

from .audit import Audit
from .colleagues import Alone, Colleagues
from .drafts_folder import DraftsFolder, Refiled
from .moved_drafts import MovedDrafts
from .reading import missing_body
from .sealing import Seals, Unsealed
from .stores import Stores


@dataclass(frozen=True)
class Wakers:
    """Whom to wake: an account's sync thread, the outbox."""

    sync: Callable[[str], None]
    outbox: Callable[[], None]


@dataclass(frozen=True)
class WritingDesk:
    """`author` says who writes: nobody finds the drafts of others. `seals` signs and encrypts."""

    stores: Stores
    registry: AccountRegistry
    bus: EventBus
    clock: Clock
    wake: Wakers
    colleagues: Colleagues = field(default_factory=Alone)
    author: Callable[[], str] = lambda: ""
    audit: Audit | None = None
    seals: Seals = field(default_factory=Unsealed)

    @property
    def moved(self) -> MovedDrafts:
        """The drafts that go on under another account."""
        return MovedDrafts(self.stores, self.registry, self.tell)

    def drafts_folder(self, store: MailStore) -> DraftsFolder:
        """That of the store's account."""
        return DraftsFolder(store, self.registry.get(store.account))

    def tell(self, account: str, refiled: Refiled) -> None:
        """The windows and the server hear what became of the drafts folder."""
        if refiled.added or refiled.removed:
            self.bus.publish(MessagesChanged(account, added=refiled.added, removed=refiled.removed))
            self.wake.sync(account)

    def raw(self, ref: MessageRef) -> bytes:
        """A message as it was received. Raises Refused (NOT_FOUND), EnvironmentTrouble (NOT_DOWNLOADED)."""
        raw = self.stores.of(ref.account).messages.raw(ref.number)
        if raw is None:
            raise missing_body(self.stores.summary(ref))
        return raw

    def signed(self, draft: Draft) -> Draft:
        """The draft of whoever writes it."""
        return replace(draft, author=draft.author or self.author())

    def message_id(self, account: Account) -> str:
        """A new one."""
        return new_message_id(account.address.rpartition("@")[2], SystemRandom())

    def now(self) -> float:
        """Seconds since 1970."""
        return self.clock.now().timestamp()

    def date(self) -> datetime:
        """As it stands in a header: in the zone of this workstation."""
        return self.clock.now().astimezone()
