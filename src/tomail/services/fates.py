"""What became of sent mail: reports that arrive are held against what was really sent from here.

A report may be forged by anybody, so it marks a mail only if its Message-ID (128 random bits that only those
know who had the mail or carried it) is that of a mail in our folder for sent mail, and the recipient that it
names is one of that mail's. It says nothing of other recipients, and no message of another folder changes.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import TomailError
from tomail.base.events import EventBus
from tomail.base.threads import give_way
from tomail.message.mailboxes import same_form
from tomail.message.parse import outline
from tomail.message.reports import report_of
from tomail.model.account import Protocol
from tomail.model.events import MessagesChanged
from tomail.model.mail import COUNTER_BITS, FolderRole, MessageRef, MessageSummary
from tomail.model.purposes import Delivery, Fate, Outcome, Reason, Report
from tomail.store.mail_store import MailStore
from tomail.store.operations import KEYWORDS
from tomail.store.reports import Reported

from .first_pass import after_first_pass
from .stores import Stores

NEWEST = 100  # messages of the inbox: what came just before the program died nobody has looked at
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
    """Looks whenever messages arrive, and at the newest after the first pass, on a thread of its own that
    ends when nothing is left to read."""

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
        self._lock = threading.Lock()
        self._waiting: list[tuple[str, Sequence[int] | None]] = []
        self._thread: threading.Thread | None = None
        after_first_pass(bus, lambda account: self._begin(account, None))
        bus.subscribe(MessagesChanged, self._arrived, whoever=True)

    def settle(self) -> None:
        """Wait until what arrived so far was looked at."""
        with self._lock:  # one that is named has begun
            thread = self._thread
        if thread is not None:
            thread.join()

    def _arrived(self, event: MessagesChanged) -> None:
        oldest = int((self._clock.now() - RECENT).timestamp()) << COUNTER_BITS
        recent = [each for each in (*event.added, *event.changed) if each >= oldest]
        if recent:
            self._begin(event.account, recent)

    def _begin(self, account: str, numbers: Sequence[int] | None) -> None:
        with self._lock:
            self._waiting.append((account, numbers))
            if self._thread is None:
                self._thread = threading.Thread(target=self._look_on, name="fates", daemon=True)
                self._thread.start()

    def _look_on(self) -> None:
        give_way()
        while waiting := self._next():
            try:
                self.look(*waiting)
            except TomailError:  # an account that went, a full disk: a report is no reason to stop
                log.info("account %s: a report could not be read", waiting[0])

    def _next(self) -> tuple[str, Sequence[int] | None] | None:
        with self._lock:
            if not self._waiting:
                self._thread = None
                return None
            return self._waiting.pop(0)

    def look(self, account: str, numbers: Sequence[int] | None) -> None:
        """Read the reports among the messages, and mark the mail that they are about. None: what the newest
        of the inbox tell, if nobody has told it yet."""
        store = self._stores.of(account)
        for row in store.messages.summaries(_newest(store) if numbers is None else numbers):
            raw = store.messages.raw(row.ref.number) if _may_report(row) else None
            report = report_of(raw) if raw else None
            if report is not None and report.message_id:
                self._note(store, report, row, again=numbers is not None)

    def _note(self, store: MailStore, report: Report, row: MessageSummary, *, again: bool) -> None:
        at = int(min(row.date, self._clock.now()).timestamp())
        for number in _sent(store, report.message_id):
            raw = store.messages.raw(number)
            people = _recipients(raw) if raw else set()
            known = set() if again else {(each.recipient, each.delivery) for each in store.reports.of(number)}
            told = [_reported(each, number, at, row.ref.number) for each in _ours(report, people)]
            rows = [each for each in told if (each.recipient, each.delivery) not in known]
            for delivery in {Delivery(each.delivery) for each in rows}:
                self._mark(store, number, delivery, [each for each in rows if each.delivery == delivery])

    def _mark(self, store: MailStore, number: int, delivery: Delivery, rows: list[Reported]) -> None:
        add, remove = {FATES[delivery]}, {FATES[each] for each in _OVER[delivery]}
        with store.transaction() as tx:
            for row in rows:
                store.reports.add(tx, row)
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


def fates_of(store: MailStore, sent: int) -> tuple[Fate, ...]:
    """What reports said of a mail that was sent, the latest first."""
    return tuple(_fate(store.account, each) for each in store.reports.of(sent))


def latest_fates(store: MailStore, recipients: Iterable[str], now: datetime) -> list[Fate]:
    """The latest that was reported lately of each of these addresses (`same_form`)."""
    since = int((now - RECENT).timestamp())
    return [_fate(store.account, each) for each in store.reports.latest([*recipients], since).values()]


def bounced(fates: Iterable[Fate]) -> dict[str, Fate]:
    """By address where mail came back from, and none arrived since then."""
    latest = {each.recipient: each for each in sorted(fates, key=lambda each: each.at)}
    return {address: each for address, each in latest.items() if each.delivery is Delivery.FAILED}


def _fate(account: str, row: Reported) -> Fate:
    report = MessageRef(account, row.number) if row.number is not None else None
    at = datetime.fromtimestamp(row.at, UTC)
    return Fate(row.recipient, Delivery(row.delivery), Reason(row.reason), at, report)


def _reported(outcome: Outcome, sent: int, at: int, report: int) -> Reported:
    recipient = same_form(outcome.recipient)
    return Reported(sent, recipient, outcome.delivery.value, outcome.reason.value, at, report)


def _ours(report: Report, people: Collection[str]) -> Iterator[Outcome]:
    """What it says of those who got the mail from here."""
    for each in report.outcomes:
        if same_form(each.recipient) in people and each.delivery in FATES:
            yield each


def _newest(store: MailStore) -> Sequence[int]:
    inbox = store.folders.by_role(FolderRole.INBOX)
    return store.messages.numbers([inbox.id])[:NEWEST] if inbox else []


def _may_report(row: MessageSummary) -> bool:
    """Reports hold parts for programs, which count as attachments."""
    return row.downloaded and row.has_attachments and not row.outgoing and row.size <= LARGEST


def _sent(store: MailStore, message_id: str) -> list[int]:
    sent = store.folders.by_role(FolderRole.SENT)
    places = {number: store.messages.place(number) for number in store.messages.by_message_id(message_id)}
    return [number for number, place in places.items() if sent and place and place.folder == sent.id]


def _recipients(raw: bytes) -> set[str]:
    read = outline(raw)
    return {same_form(each.address) for each in (*read.to, *read.cc, *read.bcc)} - {""}
