"""Who sees only what is assigned to them sees nothing else: in lists, counts, search and notifications."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable

from tomail.base.errors import EnvironmentTrouble, SignInNeeded
from tomail.base.events import EventBus
from tomail.model.events import MessagesChanged, PracticeChanged, Topic
from tomail.model.mail import MessageRef
from tomail.model.outgoing import OutboxItem
from tomail.model.people import Right
from tomail.practice.rights import not_allowed
from tomail.practice.visibility import assigned_mail, principals, sees_only_assigned

from .practice import PracticeSession
from .stores import Stores
from .work_lookup import numbers_of


class AssignedOnly:
    """Thread-safe. With the practice database away what was seen last holds, and at first nothing."""

    def __init__(self, stores: Stores, practice: PracticeSession, bus: EventBus) -> None:
        self._stores = stores
        self._practice = practice
        self._lock = threading.Lock()
        self._generation = 0
        self._known: dict[tuple[str, str], tuple[int, frozenset[int]]] = {}
        bus.subscribe(PracticeChanged, self._changed)
        bus.subscribe(MessagesChanged, lambda _: self._look_again())

    def numbers(self, account: str) -> frozenset[int] | None:
        """The messages of the account that the person sees; None: all of them."""
        try:
            user = self._practice.actor.user
        except SignInNeeded:
            return frozenset()
        if not sees_only_assigned(self._practice.snapshot.rights, user, account):
            return None
        generation = self._generation
        known, numbers = self._known.get((user, account), (-1, frozenset()))
        if known != generation and self._practice.connected:
            numbers = self._look(user, account, numbers)
            self._known[user, account] = (generation, numbers)
        return numbers

    def sees_all(self, account: str) -> bool:
        """Whether no mail of the account is kept from the person."""
        return self.numbers(account) is None

    def visible(self, account: str, numbers: Iterable[int]) -> list[int]:
        """Those of `numbers` that the person sees, in their order."""
        seen = self.numbers(account)
        return [number for number in numbers if seen is None or number in seen]

    def sees_answer_to(self, ref: MessageRef) -> bool:
        """Whether the message, or another of its conversation, is the person's to see."""
        seen = self.numbers(ref.account)
        if seen is None or ref.number in seen:
            return True
        messages = self._stores.of(ref.account).messages
        row = messages.summary(ref.number)
        return row is not None and not seen.isdisjoint(messages.thread(row.thread))

    def require(self, ref: MessageRef) -> None:
        """Raises Refused (NOT_ALLOWED) if the person does not see the message."""
        seen = self.numbers(ref.account)
        if seen is not None and ref.number not in seen:
            raise not_allowed(Right.ACCESS)

    def _look(self, user: str, account: str, before: frozenset[int]) -> frozenset[int]:
        try:
            with self._practice.reading() as session:
                mails = assigned_mail(session, account, principals(self._practice.snapshot.rights, user))
            return frozenset(numbers_of(self._stores.of(account), mails))
        except EnvironmentTrouble:
            return before

    def _changed(self, event: PracticeChanged) -> None:
        if event.topic in (Topic.MAIL, Topic.PEOPLE):
            self._look_again()

    def _look_again(self) -> None:
        with self._lock:
            self._generation += 1


class OutgoingSight:
    """Whether a mail on its way is for the person to see."""

    def __init__(self, assigned: AssignedOnly, author: Callable[[], str]) -> None:
        """`author` says who looks; "" where nobody signs in."""
        self._assigned = assigned
        self._author = author

    def __call__(self, item: OutboxItem) -> bool:
        """What they wrote, and answers in the conversations of what they see."""
        if self._assigned.sees_all(item.account) or item.author == self._author():
            return True
        answered = MessageRef.parse(item.answers) if item.answers else None
        return bool(answered and answered.account == item.account and self._assigned.sees_answer_to(answered))
