"""What became of sent mail: reports that arrive are held against what was really sent from here.

A report may be forged by anybody, so it marks a mail only if its Message-ID (128 random bits that only those
know who had the mail or carried it) is that of a mail in our folder for sent mail, and the recipient that it
names is one of that mail's. It says nothing of other recipients, and no message of another folder changes.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import timedelta

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.events import EventBus
from tomail.message.parse import outline
from tomail.message.reports import report_of
from tomail.model.account import Protocol
from tomail.model.events import MessagesChanged
from tomail.model.mail import COUNTER_BITS, FolderRole, MessageSummary
from tomail.model.purposes import Delivery, Report
from tomail.store.mail_store import MailStore
from tomail.store.operations import KEYWORDS

from .stores import Stores

RECENT = timedelta(days=30)  # older reports are history; a first mirror does not read the mail of ten years
LARGEST = 2_000_000  # bytes; servers return the header of a large mail only
FATES = {
    Delivery.FAILED: "$tomail-failed",
    Delivery.DELAYED: "$tomail-delayed",
    Delivery.DELIVERED: "$tomail-delivered",
    Delivery.READ: "$tomail-read",
}
"""Keywords of sent mail: other workstations see them too."""
_OVER = {Delivery.FAILED: (Delivery.DELAYED,), Delivery.DELIVERED: (Delivery.DELAYED,),
         Delivery.READ: (Delivery.DELAYED,), Delivery.DELAYED: ()}  # fmt: skip

log = logging.getLogger(__name__)


class Fates:
    """Looks whenever messages arrive."""

    def __init__(
        self,
        stores: Stores,
        registry: AccountRegistry,
        bus: EventBus,
        clock: Clock,
        wake: Callable[[str], None],
    ) -> None:
        self._stores = stores
        self._registry = registry
        self._bus = bus
        self._clock = clock
        self._wake = wake
        bus.subscribe(MessagesChanged, self._arrived, whoever=True)

    def _arrived(self, event: MessagesChanged) -> None:
        oldest = int((self._clock.now() - RECENT).timestamp()) << COUNTER_BITS
        recent = [each for each in (*event.added, *event.changed) if each >= oldest]
        if recent:
            self.look(event.account, recent)

    def look(self, account: str, numbers: Iterable[int]) -> None:
        """Read the reports among the messages, and mark the mail that they are about."""
        store = self._stores.of(account)
        rows = store.messages.summaries(list(numbers))
        for row in rows:
            raw = store.messages.raw(row.ref.number) if _may_report(row) else None
            report = report_of(raw) if raw else None
            if report is not None and report.message_id:
                self._note(store, report)

    def _note(self, store: MailStore, report: Report) -> None:
        for number in _sent(store, report.message_id):
            raw = store.messages.raw(number)
            people = _recipients(raw) if raw else set()
            told = {each.delivery for each in report.outcomes if each.recipient.lower() in people}
            for delivery in told & FATES.keys():
                self._mark(store, number, delivery)

    def _mark(self, store: MailStore, number: int, delivery: Delivery) -> None:
        add, remove = {FATES[delivery]}, {FATES[each] for each in _OVER[delivery]}
        with store.transaction() as tx:
            if not store.messages.change_keywords(tx, number, add, remove):
                return
            if self._registry.get(store.account).protocol is Protocol.IMAP:
                place = store.messages.places(tx, [number])[number]
                payload = {"add": sorted(add), "remove": sorted(remove)}
                store.operations.add(
                    tx, KEYWORDS, number, folder=place.folder, uid=place.uid, payload=payload
                )
        log.info("account %s: a report about sent mail came", store.account)
        self._bus.publish(MessagesChanged(store.account, changed=(number,)))
        self._wake(store.account)


def _may_report(row: MessageSummary) -> bool:
    """Reports hold parts for programs, which count as attachments."""
    return row.downloaded and row.has_attachments and not row.outgoing and row.size <= LARGEST


def _sent(store: MailStore, message_id: str) -> list[int]:
    sent = store.folders.by_role(FolderRole.SENT)
    places = {number: store.messages.place(number) for number in store.messages.by_message_id(message_id)}
    return [number for number, place in places.items() if sent and place and place.folder == sent.id]


def _recipients(raw: bytes) -> set[str]:
    read = outline(raw)
    return {each.address.lower() for each in (*read.to, *read.cc, *read.bcc)}
