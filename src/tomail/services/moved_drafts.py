"""Drafts that go on under another account, where the message that they came from does not lie."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from tomail.accounts.registry import AccountRegistry
from tomail.base.errors import Refused, TomailError
from tomail.model.mail import MessageRef
from tomail.model.outgoing import Draft
from tomail.store import placing
from tomail.store.database import Transaction

from .drafts_folder import DraftsFolder, Refiled
from .stores import Stores

_NOTE = "moved draft "  # and where it came from, and its identity; in the store of its new account


@dataclass(frozen=True)
class MovedDrafts:
    """`tell` hears what became of an account's drafts folder."""

    stores: Stores
    registry: AccountRegistry
    tell: Callable[[str, Refiled], None]

    def note(self, tx: Transaction, draft: Draft) -> None:
        """The mail leaves, is filed or handed over with this transaction: `withdraw` follows, and if the
        program dies before, `resume`."""
        origin = MessageRef.parse(draft.replaces) if draft.replaces else None
        if origin and origin.account != draft.account:
            placing.since_when(tx, f"{_NOTE}{origin} {draft.identity}", 0)

    def withdraw(self, account: str) -> None:
        """What the noted drafts of the account came from is not sent beside them."""
        with suppress(TomailError):  # a full disk: the mail is on its way, the rest comes later
            store = self.stores.of(account)
            with store.reading() as connection:
                notes = placing.noted(connection, _NOTE)
            for note in notes:
                origin, identity = note.removeprefix(_NOTE).split(" ", 1)
                self._take_out(MessageRef.parse(origin), identity)
                with store.transaction() as tx:
                    placing.no_longer(tx, note)

    def resume(self) -> None:
        """The same of every account, after a death."""
        for store in self.stores.usable(self.registry.all()):
            self.withdraw(store.account)

    def _take_out(self, origin: MessageRef, identity: str) -> None:
        """It may lie there under another number since it was filed again (`DraftsFolder.give_back`)."""
        with suppress(Refused):  # the account was removed meanwhile, or is theirs no more
            store = self.stores.of(origin.account)
            folder = DraftsFolder(store, self.registry.get(origin.account))
            with store.transaction() as tx:
                again = store.drafts.copy(tx, identity)
                gone = folder.take_out(tx, {origin.number, again.number if again else None})
                store.drafts.forget_copy(tx, identity)
            self.tell(origin.account, Refiled(removed=gone))
