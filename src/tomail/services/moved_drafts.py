"""Drafts that go on under another account, where the message that they came from does not lie."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from tomail.accounts.registry import AccountRegistry
from tomail.base.errors import TomailError
from tomail.model.mail import MessageRef
from tomail.model.outgoing import Draft

from .drafts_folder import DraftsFolder, Refiled
from .stores import Stores


@dataclass(frozen=True)
class MovedDrafts:
    """`tell` hears what became of an account's drafts folder."""

    stores: Stores
    registry: AccountRegistry
    tell: Callable[[str, Refiled], None]

    def withdraw(self, draft: Draft) -> None:
        """The mail left, was filed or handed over: what it came from is not sent beside it."""
        origin = MessageRef.parse(draft.replaces) if draft.replaces else None
        if origin is None or origin.account == draft.account:
            return
        with suppress(TomailError):  # the account was removed meanwhile, or is theirs no more
            store = self.stores.of(origin.account)
            folder = DraftsFolder(store, self.registry.get(origin.account))
            with store.transaction() as tx:
                gone = folder.take_out(tx, (origin.number,))
            self.tell(origin.account, Refiled(removed=gone))
