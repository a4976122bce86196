"""The outbox as people see it: what waits, why, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.events import EventBus
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.events import OutboxChanged
from tomail.model.outgoing import Draft, OutboxItem, OutboxState, served
from tomail.practice.draft_content import without
from tomail.store.database import Transaction
from tomail.store.outbox_rows import OutboxRow

from .stores import Stores

LEAVES = (OutboxState.QUEUED, OutboxState.WAITING, OutboxState.SENDING)
UNSETTLED = (*LEAVES, OutboxState.UNCLEAR)


class Outgoing:
    """`flush` sends what is due of an account and returns when that is decided; `wake` only asks for it.

    `take_back` tells everybody who has to know that a mail does not leave, `came_back` that one did not
    reach all, and whom it did. `put_away` leaves nothing of what was written.
    """

    def __init__(
        self,
        stores: Stores,
        registry: AccountRegistry,
        bus: EventBus,
        clock: Clock,
        flush: Callable[[str], None],
        wake: Callable[[], None],
        take_back: Callable[[str, int], bool],
        put_away: Callable[[Draft], None],
        came_back: Callable[[Draft, Collection[str]], None],
        dated: Callable[[str, OutboxRow, datetime], bytes],
        sees: Callable[[OutboxItem], bool] = lambda item: True,
    ) -> None:
        """`dated` makes a mail anew with another Date; `sees` says which are for the person to see."""
        self._stores = stores
        self._registry = registry
        self._bus = bus
        self._clock = clock
        self.flush = flush
        self._wake = wake
        self._take_back = take_back
        self._forget = put_away
        self._came_back = came_back
        self._dated = dated
        self._sees = sees

    def items(self) -> list[OutboxItem]:
        """Everything that waits, and what finished within a day, newest first in each account.

        Who sees only what is assigned to them sees what they wrote, and answers in those conversations.
        """
        return [item for item in self._all() if self._sees(item)]

    def count(self, counts: Callable[[OutboxItem], bool]) -> int:
        """How many there are that `counts` is true of, whoever may see them."""
        return sum(map(counts, self._all()))

    def others(self, counts: Callable[[OutboxItem], bool]) -> int:
        """How many of the mails that are kept from the person `counts` is true of."""
        return sum(counts(item) for item in self._all() if not self._sees(item))

    def item(self, account: str, identity: int) -> OutboxItem:
        """One mail. Raises Refused (NOT_FOUND), also for one that the person does not see."""
        found = self._stores.of(account).outbox.item(identity)
        if found is None or not self._sees(found):
            raise Refused(_gone())
        return found

    def waiting(self) -> int:
        """How many mails have not left, or came back and nobody looked after them."""
        return sum(map(has_not_left, self.items()))

    def cancel(self, account: str, identity: int) -> None:
        """Take a mail back, or put away one that came back. Raises Refused if it has left or is leaving."""
        if self.item(account, identity).came_back:
            self._put_away(account, identity)
        elif not self._take_back(account, identity):
            raise Refused(_too_late())

    def send_at(self, account: str, identity: int, at: datetime) -> None:
        """Another time for a mail that waits. Raises Refused if it has left or is just leaving."""
        self._reschedule(account, identity, at, at.timestamp())

    def send_now(self, account: str, identity: int) -> None:
        """A planned mail leaves as soon as it can. Raises as `send_at`."""
        self._reschedule(account, identity, None, self._now())
        self._wake()

    def _reschedule(self, account: str, identity: int, at: datetime | None, next_try: float) -> None:
        self.item(account, identity)
        store = self._stores.of(account)
        row = store.outbox.row(identity)
        if row is None:
            raise Refused(_gone())
        raw = self._dated(account, row, at or self._clock.now().astimezone())
        with store.transaction(durable=True) as tx:
            send_at = at.timestamp() if at else None
            changed = store.outbox.reschedule(tx, identity, raw, send_at=send_at, next_try=next_try)
        if not changed:
            raise Refused(_too_late())
        self._bus.publish(OutboxChanged(account))

    def send_again(self, account: str, identity: int) -> None:
        """A person looked, and wants an unclear mail to go out once more. Raises Refused if it is clear."""
        self._decide(account, identity, self._stores.of(account).outbox.send_again)

    def arrived(self, account: str, identity: int) -> None:
        """A person asked, and the unclear mail is there: it counts as sent. Raises Refused if it is clear."""
        self._decide(account, identity, self._stores.of(account).outbox.arrived)

    def not_arrived(self, account: str, identity: int) -> Draft | None:
        """A person asked, and nobody has the unclear mail: it never leaves as it was, and what was written
        comes back for those without it; None if that is gone. Raises Refused if it is clear."""
        if self.item(account, identity).state is not OutboxState.UNCLEAR:
            raise Refused(_not_unclear())
        self.cancel(account, identity)
        return self.draft(account, identity)

    def _decide(self, account: str, identity: int, decide: Callable[[Transaction, int, float], bool]) -> None:
        self.item(account, identity)
        with self._stores.of(account).transaction() as tx:
            decided = decide(tx, identity, self._now())
        if not decided:
            raise Refused(_not_unclear())
        self._bus.publish(OutboxChanged(account))
        self._wake()

    def draft(self, account: str, identity: int) -> Draft | None:
        """What was written, of a mail that was refused or taken back; for those who cannot have it."""
        self.item(account, identity)
        store = self._stores.of(account)
        row = store.outbox.row(identity)
        saved = store.drafts.get(row.draft) if row else None
        if row is None or saved is None:
            return None
        has = served(row.recipients)
        if row.state in (OutboxState.REFUSED, OutboxState.PARTLY):
            self._came_back(saved.draft, has)
        return without(saved.draft, has)

    def _all(self) -> list[OutboxItem]:
        now = self._now()
        stores = self._stores.usable(self._registry.all())
        return [item for store in stores for item in store.outbox.items(now)]

    def _put_away(self, account: str, identity: int) -> None:
        store = self._stores.of(account)
        row = store.outbox.row(identity)
        if row and (saved := store.drafts.get(row.draft)):
            self._forget(saved.draft)
        self._bus.publish(OutboxChanged(account))

    def _now(self) -> float:
        return self._clock.now().timestamp()


def has_not_left(item: OutboxItem) -> bool:
    """It waits for something, or came back and nobody has looked after it."""
    return item.came_back or item.state in UNSETTLED


def leaves_soon(item: OutboxItem) -> bool:
    """It leaves by itself, as soon as it can."""
    planned = item.send_at is not None and item.state is OutboxState.QUEUED
    return item.state in LEAVES and not (item.held_back or planned)


def _gone() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "This outgoing mail does not exist (any more).")),
        sentence(QT_TRANSLATE_NOOP("engine", "`tomail outbox` shows the ids.")),
    )


def _not_unclear() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "It is clear what became of this mail.")),
        sentence(QT_TRANSLATE_NOOP("engine", "The outbox says how it stands.")),
    )


def _too_late() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "It is too late to take this mail back.")),
        sentence(QT_TRANSLATE_NOOP("engine", "It has been handed to the server, or it is just being sent.")),
    )
