"""Sees that a sent mail lies once in Sent where the server files a copy of its own after ours.

Most servers that do so have theirs there before ours is filed, which is looked for first. One that takes
its time is found out by the double: ours goes again, and from then on this account's copies wait for it.

Such a copy also says what became of a mail whose sending was unclear: the server took it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from tomail.base.clock import Clock
from tomail.base.errors import TomailError
from tomail.base.events import EventBus
from tomail.model.events import MessagesChanged, OutboxChanged
from tomail.model.mail import FolderRole
from tomail.store.mail_store import MailStore

from .first_pass import after_first_pass
from .stores import Stores

log = logging.getLogger(__name__)


class SentCopies:
    """Looks whenever something happens in Sent, or mail leaves, and after the first pass; `wake` lets the
    senders finish what is proved sent."""

    def __init__(self, stores: Stores, bus: EventBus, clock: Clock, wake: Callable[[], None]) -> None:
        self._stores = stores
        self._bus = bus
        self._clock = clock
        self._wake = wake
        after_first_pass(bus, lambda account: self._try(account, self.look, self._prove))
        bus.subscribe(MessagesChanged, self._arrived, whoever=True)
        bus.subscribe(OutboxChanged, self._left, whoever=True)

    def _arrived(self, event: MessagesChanged) -> None:
        if not (event.added or event.changed):
            return
        sent = self._stores.of(event.account).folders.by_role(FolderRole.SENT)
        if sent and sent.id in event.folders:  # a first mirror tells of hundreds of batches elsewhere
            self.look(event.account)
            self._prove(event.account)

    def _left(self, event: OutboxChanged) -> None:
        self._try(event.account, self._prove)

    def _try(self, account: str, *looks: Callable[[str], None]) -> None:
        try:
            for look in looks:
                look(account)
        except TomailError as trouble:  # it is looked at again with the next mail that arrives
            log.info("account %s: copies not looked at: %s", account, trouble.problem.kind.value)

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

    def _prove(self, account: str) -> None:
        """What was unclear and lies in Sent was sent: we file nothing of which we do not know it."""
        store, now = self._stores.of(account), self._clock.now().timestamp()
        proved = [identity for identity, name in store.outbox.in_doubt() if _lies_in_sent(store, name)]
        if not proved:
            return
        with store.transaction() as tx:
            for identity in proved:
                store.outbox.arrived(tx, identity, now)
        log.info("account %s: %d unclear mails lie in the server's Sent", account, len(proved))
        self._bus.publish(OutboxChanged(account))
        self._wake()


def _lies_in_sent(store: MailStore, message_id: str) -> bool:
    """The server has it there."""
    sent = store.folders.by_role(FolderRole.SENT)
    places = (store.messages.place(each) for each in store.messages.by_message_id(message_id))
    return any(sent and place and place.folder == sent.id and place.uid for place in places)


def _has_twin(store: MailStore, message_id: str, number: int) -> bool:
    """Both are on the server, in the same folder."""
    ours = store.messages.place(number)
    if ours is None or ours.uid is None:
        return False
    others = (
        store.messages.place(each) for each in store.messages.by_message_id(message_id) if each != number
    )
    return any(each and each.folder == ours.folder and each.uid not in (None, ours.uid) for each in others)
