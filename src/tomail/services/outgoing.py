"""The outbox as people see it: what waits, why, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.events import EventBus
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.message.compose import wire_address
from tomail.model.events import OutboxChanged
from tomail.model.mail import Address
from tomail.model.outgoing import Draft, OutboxItem, OutboxState

from .stores import Stores


class Outgoing:
    """`flush` sends what is due of an account and returns when that is decided; `wake` only asks for it."""

    def __init__(
        self,
        stores: Stores,
        registry: AccountRegistry,
        bus: EventBus,
        clock: Clock,
        flush: Callable[[str], None],
        wake: Callable[[], None],
    ) -> None:
        self._stores = stores
        self._registry = registry
        self._bus = bus
        self._clock = clock
        self.flush = flush
        self._wake = wake

    def items(self) -> list[OutboxItem]:
        """Everything that waits, and what finished within a day, newest first in each account."""
        now = self._now()
        return [
            item for account in self._registry.all() for item in self._stores.of(account.id).outbox.items(now)
        ]

    def item(self, account: str, identity: int) -> OutboxItem:
        """One mail. Raises Refused (NOT_FOUND)."""
        found = self._stores.of(account).outbox.item(identity)
        if found is None:
            raise Refused(_gone())
        return found

    def waiting(self) -> int:
        """How many mails have not left."""
        finished = ("sent", "refused", "cancelled")
        return sum(item.state.value not in finished for item in self.items())

    def cancel(self, account: str, identity: int) -> None:
        """Take a mail back. Raises Refused if it has left or is just leaving."""
        self.item(account, identity)
        store = self._stores.of(account)
        with store.transaction() as tx:
            taken = store.outbox.cancel(tx, identity, self._now())
        if not taken:
            raise Refused(_too_late())
        self._bus.publish(OutboxChanged(account))

    def send_again(self, account: str, identity: int) -> None:
        """A person looked, and wants an unclear mail to go out once more."""
        store = self._stores.of(account)
        with store.transaction() as tx:
            store.outbox.send_again(tx, identity, self._now())
        self._bus.publish(OutboxChanged(account))
        self._wake()

    def arrived(self, account: str, identity: int) -> None:
        """A person asked, and the unclear mail is there: it counts as sent."""
        store = self._stores.of(account)
        with store.transaction() as tx:
            store.outbox.arrived(tx, identity, self._now())
        self._bus.publish(OutboxChanged(account))
        self._wake()

    def draft(self, account: str, identity: int) -> Draft | None:
        """What was written, of a mail that was refused or taken back; for those who do not have it yet."""
        store = self._stores.of(account)
        row = store.outbox.row(identity)
        saved = store.drafts.get(row.draft) if row else None
        if row is None or saved is None:
            return None
        return without(
            saved.draft, {each.address for each in row.recipients if each.state is OutboxState.SENT}
        )

    def _now(self) -> float:
        return self._clock.now().timestamp()


def without(draft: Draft, addresses: Collection[str]) -> Draft:
    """The draft for everybody but `addresses` (as they went to the server)."""
    served = {each.lower() for each in addresses}

    def left(people: tuple[Address, ...]) -> tuple[Address, ...]:
        return tuple(each for each in people if wire_address(each.address).lower() not in served)

    return replace(draft, to=left(draft.to), cc=left(draft.cc), bcc=left(draft.bcc))


def _gone() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "This outgoing mail does not exist (any more).")),
        sentence(QT_TRANSLATE_NOOP("engine", "`tomail outbox` shows the ids.")),
    )


def _too_late() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "It is too late to take this mail back.")),
        sentence(QT_TRANSLATE_NOOP("engine", "It has been handed to the server, or it is just being sent.")),
    )
