"""The mail stores of this profile, opened when first needed."""

from __future__ import annotations

import threading

from tomail.accounts.registry import AccountRegistry
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.paths import ProfilePaths
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.mail import MessageRef, MessageSummary
from tomail.store.mail_store import MailStore


class Stores:
    """One open `MailStore` an account, shared by every thread."""

    def __init__(self, registry: AccountRegistry, paths: ProfilePaths) -> None:
        self._registry = registry
        self._paths = paths
        self._lock = threading.Lock()
        self._open: dict[str, MailStore] = {}

    def of(self, account: str) -> MailStore:
        """The account's store. Raises Refused (NOT_FOUND) and what opening raises."""
        with self._lock:
            if account not in self._open:
                key = self._registry.store_key(account)
                self._open[account] = MailStore.open(account, self._paths.mail_store(account), key)
            return self._open[account]

    def summary(self, ref: MessageRef) -> MessageSummary:
        """The row of a message. Raises Refused (NOT_FOUND)."""
        found = self.of(ref.account).messages.summary(ref.number)
        if found is None:
            raise Refused(message_gone())
        return found

    def opened(self) -> list[MailStore]:
        """The stores that are open now."""
        with self._lock:
            return list(self._open.values())

    def remove(self, account: str) -> None:
        """Close and delete the account's file."""
        with self._lock:
            store = self._open.pop(account, None)
            if store:
                store.close()
            path = self._paths.mail_store(account)
            for suffix in ("", "-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
            self._paths.sync_lock(account).unlink(missing_ok=True)

    def close(self) -> None:
        """Close every file."""
        with self._lock:
            for store in self._open.values():
                store.close()
            self._open.clear()


def message_gone() -> Problem:
    """The message was moved or deleted by somebody else."""
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "This message does not exist any more.")),
        sentence(QT_TRANSLATE_NOOP("engine", "It was probably moved or deleted on another device.")),
    )
