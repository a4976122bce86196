"""The mail stores of this profile, opened when first needed."""

from __future__ import annotations

import logging
import secrets
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

from tomail.accounts.registry import AccountRegistry
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused
from tomail.base.paths import ProfilePaths
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.account import Account
from tomail.model.mail import MessageRef, MessageSummary
from tomail.store.database import KEY_BYTES
from tomail.store.mail_store import MailStore
from tomail.store.pages import fits
from tomail.store.reencryption import encrypt_anew, opens

log = logging.getLogger(__name__)


class Stores:
    """One open `MailStore` an account, shared by every thread.

    The engine's, or the person's (`for_person`): what the person may not use they are refused, although
    it may be open. A store whose account somebody lost the right to is encrypted anew before it is opened.
    """

    def __init__(self, registry: AccountRegistry, paths: ProfilePaths) -> None:
        self._registry = registry
        self._paths = paths
        self._guard = threading.Lock()
        self._opening: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._open: dict[str, MailStore] = {}

    def for_person(self, registry: AccountRegistry) -> Stores:
        """The same stores for those who see accounts as `registry` does."""
        return _PersonsStores(self, registry)

    def of(self, account: str) -> MailStore:
        """The account's store. Raises Refused (NOT_FOUND, NOT_ALLOWED) and what opening raises."""
        store = self._open.get(account)
        if store is not None:
            return store
        with self._one_at_a_time(account):
            if account not in self._open:
                self._open[account] = self._opened(account)
            return self._open[account]

    def usable(self, accounts: Iterable[Account]) -> Iterator[MailStore]:
        """The stores of these accounts without those that cannot be opened: they must not hide the others."""
        for account in accounts:
            try:
                yield self.of(account.id)
            except EnvironmentTrouble as trouble:
                log.warning("account %s: left out: %s", account.id, trouble)

    def summary(self, ref: MessageRef) -> MessageSummary:
        """The row of a message. Raises Refused (NOT_FOUND)."""
        found = self.of(ref.account).messages.summary(ref.number)
        if found is None:
            raise Refused(message_gone())
        return found

    def opened(self) -> list[MailStore]:
        """The stores that are open now."""
        return list(self._open.copy().values())

    def shut(self, account: str) -> None:
        """Close one; whoever asks for it again must be allowed to."""
        with self._one_at_a_time(account):
            store = self._open.pop(account, None)
            if store:
                store.close()

    @contextmanager
    def taken(self, account: str) -> Iterator[tuple[Path, bytes]]:
        """The account's file, closed, and its key, while nobody opens it. Raises as `of` does."""
        with self._one_at_a_time(account):
            store = self._open.pop(account, None)
            if store:
                store.close()
            path = self._paths.mail_store(account)
            with FileLock(self._paths.store_lock(account)):
                stored = self._registry.store_key(account)
                coming = stored.coming if stored.coming and not opens(path, stored.key) else None
                yield path, coming or stored.key

    def remove(self, account: str) -> None:
        """Close and delete the account's files, those that were damaged too."""
        self.shut(account)
        path = self._paths.mail_store(account)
        for each in (*path.parent.glob(f"{path.name}*"), *path.parent.glob(f"{account}.damaged-*")):
            each.unlink(missing_ok=True)
        for lock in (self._paths.sync_lock(account), self._paths.store_lock(account)):
            lock.unlink(missing_ok=True)

    def close(self) -> None:
        """Close every file."""
        for account in list(self._open):
            self.shut(account)

    @contextmanager
    def _one_at_a_time(self, account: str) -> Iterator[None]:
        with self._guard:
            lock = self._opening[account]
        with lock:
            yield

    def _opened(self, account: str) -> MailStore:
        """Nobody else opens the file while it is given another key: they would write into the old one."""
        path = self._paths.mail_store(account)
        with FileLock(self._paths.store_lock(account)):
            key = self._key(account, path)
            try:
                return MailStore.open(account, path, key)
            except EnvironmentTrouble as trouble:
                if trouble.problem.kind is ProblemKind.DAMAGED and not fits(path, key):
                    raise EnvironmentTrouble(wrong_store_key()) from trouble
                raise

    def _key(self, account: str, path: Path) -> bytes:
        stored = self._registry.store_key(account)
        key = stored.key
        if stored.coming and not opens(path, key):  # a process died between the rename and writing it down
            key = stored.coming
        return self._new_key(account, path, key) if stored.outdated or stored.coming else key

    def _new_key(self, account: str, path: Path, key: bytes) -> bytes:
        coming = secrets.token_bytes(KEY_BYTES)
        if path.exists():
            self._registry.announce_store_key(account, key, coming)
            if not encrypt_anew(path, key, coming):
                log.info("account %s: open elsewhere, its new key waits", account)
                return key
        self._registry.settle_store_key(account, coming)
        log.info("account %s: encrypted with a new key", account)
        return coming


def wrong_store_key() -> Problem:
    """The file is whole, and not the one that this key belongs to."""
    return Problem(
        ProblemKind.WRONG_KEY,
        sentence(QT_TRANSLATE_NOOP("engine", "The key to this account's mail does not fit.")),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "If a backup was restored, restore all of the profile. Else remove the account and add it "
                "again; mail on the server is not affected.",
            )
        ),
    )


class _PersonsStores(Stores):
    """Asks before every use: rights change while a store is open for the engine."""

    def __init__(self, stores: Stores, registry: AccountRegistry) -> None:
        self._stores = stores
        self._registry = registry

    def of(self, account: str) -> MailStore:
        self._registry.require(account)
        return self._stores.of(account)

    def opened(self) -> list[MailStore]:
        return [store for store in self._stores.opened() if self._registry.allows(store.account)]

    def shut(self, account: str) -> None:
        self._stores.shut(account)

    def remove(self, account: str) -> None:
        self._stores.remove(account)

    def close(self) -> None:
        self._stores.close()


def message_gone() -> Problem:
    """The message was moved or deleted by somebody else."""
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "This message does not exist any more.")),
        sentence(QT_TRANSLATE_NOOP("engine", "It was probably moved or deleted on another device.")),
    )
