"""What IMAP and POP3 have in common: one pass over an account, and what came of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from tomail.base.clock import Clock
from tomail.base.errors import Problem
from tomail.base.threads import Waker
from tomail.model.account import Account
from tomail.store.mail_store import MailStore

Publish = Callable[[object], None]
"""Takes an event of `model.events`; called after the commit it tells of."""


@dataclass(frozen=True)
class PassReport:
    """One finished pass. `bytes` counts message bytes received; the spans are in seconds.

    `first_page_seconds` runs from the sign-in's OK to the newest 100 rows committed; None where
    the first page was there already. `refused` are the paths of folders that could be opened before and
    that the server does not give out any more; `not_fetched` counts messages that it lists and that do not
    come; `not_filed` says why messages of our own do not get there.
    """

    account: str
    folders: int
    new: int
    changed: int
    removed: int
    bytes: int
    seconds: float
    first_page_seconds: float | None
    refused: tuple[str, ...] = ()
    not_filed: Problem | None = None
    not_fetched: int = 0


class Wishes:
    """What others want of a pass that is under way: a certain message first, or a look at the news."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._urgent: list[int] = []
        self._news = False
        self._insisted = False

    def want_first(self, number: int) -> None:
        """The body of this message, before all else."""
        with self._lock:
            if number not in self._urgent:
                self._urgent.append(number)

    def take_urgent(self) -> int | None:
        """The message that was wanted last: it is on the screen now."""
        with self._lock:
            return self._urgent.pop() if self._urgent else None

    @property
    def is_urgent(self) -> bool:
        """True if a message is wanted before all else."""
        return bool(self._urgent)

    def insist(self) -> None:
        """A person asks: what was given up for a while is tried too."""
        self._insisted = True

    def take_insistence(self) -> bool:
        """True once after `insist`."""
        insisted, self._insisted = self._insisted, False
        return insisted

    def tell_news(self) -> None:
        """Something happened on the server or here; a pass that is under way should begin again."""
        self._news = True

    @property
    def has_news(self) -> bool:
        """True after `tell_news`, until it is taken."""
        return self._news

    def take_news(self) -> bool:
        """True once after `tell_news`."""
        news, self._news = self._news, False
        return news


@dataclass(frozen=True)
class Surroundings:
    """What a mirror is given besides its account: where to write, whom to tell, when to end.

    `stop` and `wishes` are looked at between messages: a pass ends early when it is stopped.
    """

    account: Account
    store: MailStore
    publish: Publish
    clock: Clock
    stop: Waker
    wishes: Wishes = field(default_factory=Wishes)


class Mirror(Protocol):
    """Keeps one account's store in step with its server. Used by one thread at a time.

    All methods may raise `EnvironmentTrouble` (try again later) and `SignInNeeded` (only a person
    can go on).
    """

    def run_pass(self) -> PassReport:
        """Pending operations, every folder, bodies. May be repeated safely after any failure."""

    def load_body(self, number: int) -> bool:
        """Load the body of a message that a person opened; False if the server has it no more."""

    def watch(self, changed: Callable[[], None], stop: Waker) -> None:
        """Call `changed` whenever the server hints at news, until `stop`; on a thread of its own.

        Returns at once where the server cannot tell: then only the interval is left.
        """

    def interrupt(self) -> None:
        """Cut a pass that is under way short; may be called from any thread."""

    def close(self) -> None:
        """Sign out; the next pass signs in again."""
