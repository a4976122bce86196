"""Sees that a sent mail lies once in Sent where the server files a copy of its own after ours.

Most servers that do so have theirs there before ours is filed, which is looked for first. One that takes
its time is found out by the double: ours goes again, and from then on this account's copies wait for it.
"""

from __future__ import annotations

import logging

from tomail.base.events import EventBus
from tomail.model.events import MessagesChanged
from tomail.store.mail_store import MailStore

from .stores import Stores

log = logging.getLogger(__name__)


class SentCopies:
    """Looks whenever messages arrive."""

    def __init__(self, stores: Stores, bus: EventBus) -> None:
        self._stores = stores
        self._bus = bus
        bus.subscribe(MessagesChanged, self._arrived, whoever=True)

    def _arrived(self, event: MessagesChanged) -> None:
        if event.added:
            self.look(event.account)

    def look(self, account: str) -> None:
        """Take back each copy of ours beside which the server's lies."""
        store = self._stores.of(account)
        doubled = [
            number for message_id, number in store.outbox.copies() if _has_twin(store, message_id, number)
        ]
        if not doubled:
            return
        with store.transaction() as tx:
            for number, place in store.messages.places(tx, doubled).items():
                store.operations.delete(tx, number, place)
            store.messages.remove(tx, doubled)
            store.outbox.expect_servers_copy(tx, doubled)
        log.info("account %s: the server files its own copies of sent mail", account)
        self._bus.publish(MessagesChanged(account, removed=tuple(doubled)))


def _has_twin(store: MailStore, message_id: str, number: int) -> bool:
    """Both are on the server, in the same folder."""
    ours = store.messages.place(number)
    if ours is None or ours.uid is None:
        return False
    others = (
        store.messages.place(each) for each in store.messages.by_message_id(message_id) if each != number
    )
    return any(each and each.folder == ours.folder and each.uid not in (None, ours.uid) for each in others)
