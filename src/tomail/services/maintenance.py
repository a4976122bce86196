"""Looking after mail stores: are they whole, as small as can be, and what to do with a damaged one."""

from __future__ import annotations

import errno
import logging
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from filelock import FileLock

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused
from tomail.base.events import EventBus
from tomail.base.paths import ProfilePaths
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.account import Protocol
from tomail.model.events import FoldersChanged, OutboxChanged
from tomail.store.branches import regrow
from tomail.store.database import damaged, disk_full
from tomail.store.mail_store import MailStore
from tomail.store.pages import damaged_pages, head_path, is_cut, mended
from tomail.store.reencryption import open_elsewhere
from tomail.store.salvage import Salvaged, salvage

from .stores import Stores, wrong_store_key
from .syncing import Syncing

T = TypeVar("T")

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)

log = logging.getLogger(__name__)


class Health(StrEnum):
    """How a file is; the words of the command line."""

    SOUND = "sound"
    DAMAGED = "damaged"
    WRONG_KEY = "wrong_key"  # whole, but another file's: a backup of another day, for example


@dataclass(frozen=True)
class Finding:
    """What a check found. `size` in bytes."""

    health: Health
    damaged_pages: int
    size: int


@dataclass(frozen=True)
class Repaired:
    """What became of a damaged file: it lies at `kept`, and `saved` is what could be read of it."""

    kept: Path
    saved: Salvaged


class Maintenance:
    """Works on closed files: the account's threads end for that long, and begin again."""

    def __init__(
        self,
        stores: Stores,
        registry: AccountRegistry,
        syncing: Syncing,
        paths: ProfilePaths,
        clock: Clock,
        bus: EventBus,
    ) -> None:
        self._stores = stores
        self._registry = registry
        self._syncing = syncing
        self._paths = paths
        self._clock = clock
        self._bus = bus

    def check(self, account: str) -> Finding:
        """Look at every page, and whether they agree. Raises Refused (NOT_FOUND, NOT_ALLOWED)."""
        return self._at_rest(account, lambda path, key: _finding(account, path, key))

    def vacuum(self, account: str) -> None:
        """Make the file as small as what it holds. Raises Refused (CONFLICT), EnvironmentTrouble."""
        self._at_rest(account, lambda path, key: self._vacuum(account, path, key))

    def repair(self, account: str) -> Repaired | None:
        """A new file from what can be read of a damaged one; None if there is nothing to repair.

        What is missing comes again from the server with the next pass. The damaged file is kept.
        Raises Refused (NOT_FOUND, NOT_ALLOWED, CONFLICT), EnvironmentTrouble (WRONG_KEY, DISK_FULL).
        """
        repaired = self._at_rest(account, lambda path, key: self._repair(account, path, key))
        if repaired:
            self._bus.publish(FoldersChanged(account))
            self._bus.publish(OutboxChanged(account))
        return repaired

    def _at_rest(self, account: str, work: Callable[[Path, bytes], T]) -> T:
        self._registry.get(account)
        results: list[T] = []

        def between(_: str) -> None:
            with self._alone(account) as (path, key):
                results.append(work(path, key))

        self._syncing.pause([account], between)
        return results[0]

    @contextmanager
    def _alone(self, account: str) -> Iterator[tuple[Path, bytes]]:
        """No process mirrors, sends, or opens the file."""
        passes, sending = self._paths.sync_lock(account), self._paths.outbox_lock(account)
        with FileLock(passes), FileLock(sending), self._stores.taken(account) as taken:
            yield taken

    def _vacuum(self, account: str, path: Path, key: bytes) -> None:
        _refuse_if_open(path, key)
        store = MailStore.open(account, path, key)
        try:
            store.vacuum(key)
        finally:
            store.close()

    def _repair(self, account: str, path: Path, key: bytes) -> Repaired | None:
        _refuse_if_open(path, key)
        found = _finding(account, path, key)
        if found.health is Health.SOUND:
            return None
        if found.health is Health.WRONG_KEY:
            raise EnvironmentTrouble(wrong_store_key())
        kept = path.with_name(f"{account}.damaged-{self._clock.now():%Y%m%d-%H%M%S-%f}.db")
        made = path.with_name(f"{path.name}.repaired")
        for each in path.parent.glob(f"{made.name}*"):  # of a repair that was broken off
            each.unlink()
        with _leaving_nothing(kept, made):
            _keep(path, kept)
            saved = self._salvage(account, kept, made, key)
        log.warning("account %s: repaired; the damaged file is %s", account, kept.name)
        _put_in_place(made, path)
        return Repaired(kept, saved)

    def _salvage(self, account: str, kept: Path, made: Path, key: bytes) -> Salvaged:
        """What is written on to read it goes into a copy: the kept file stays as it was found."""
        readable = kept.with_name(f"{kept.name}.readable")
        for suffix in ("", "-wal", ".head"):
            if (source := kept.with_name(kept.name + suffix)).exists():
                shutil.copyfile(source, readable.with_name(readable.name + suffix))
        mended(readable, key)
        regrow(readable, key)
        only_copy = self._registry.get(account).protocol is Protocol.POP3
        store = MailStore.open(account, made, key)
        try:
            return salvage(readable, store, key, only_copy=only_copy)
        finally:
            store.close()
            for each in readable.parent.glob(f"{readable.name}*"):
                each.unlink()


def _finding(account: str, path: Path, key: bytes) -> Finding:
    if is_cut(path):
        return Finding(Health.DAMAGED, 1, path.stat().st_size if path.exists() else 0)
    if not path.exists():
        return Finding(Health.SOUND, 0, 0)
    pages, count = damaged_pages(path, key)
    health = Health.WRONG_KEY if count and len(pages) == count else Health.DAMAGED
    if not pages:
        health = Health.SOUND if _agrees(account, path, key) else Health.DAMAGED
    return Finding(health, len(pages), path.stat().st_size)


def _agrees(account: str, path: Path, key: bytes) -> bool:
    """Whether the pages, each of which is what was written, make one whole."""
    try:
        store = MailStore.open(account, path, key)
        try:
            return store.sound()
        finally:
            store.close()
    except EnvironmentTrouble as trouble:
        if trouble.problem.kind is not ProblemKind.DAMAGED:
            raise
        return False


@contextmanager
def _leaving_nothing(*files: Path) -> Iterator[None]:
    """Of a repair for which the disk has no room; what it would read is still in its place."""
    try:
        yield
    except (OSError, EnvironmentTrouble) as error:
        for file in files:
            for each in file.parent.glob(f"{file.name}*"):
                each.unlink()
        if isinstance(error, EnvironmentTrouble):
            raise
        raise EnvironmentTrouble(disk_full() if error.errno in _NO_ROOM else damaged()) from error


def _keep(path: Path, kept: Path) -> None:
    """Under another name too, with all that belongs to it; the old place stays as it is until the end."""
    if path.exists():
        try:
            kept.hardlink_to(path)
        except OSError:  # a file system without
            shutil.copyfile(path, kept)
    else:
        kept.touch()
    for suffix in ("-wal", ".head"):
        if (beside := path.with_name(path.name + suffix)).exists():
            shutil.copyfile(beside, kept.with_name(kept.name + suffix))


def _put_in_place(made: Path, path: Path) -> None:
    """What the old file's log held is in the new file; left there it would be taken for the new file's."""
    head_path(made).replace(head_path(path))
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    made.replace(path)


def _refuse_if_open(path: Path, key: bytes) -> None:
    if open_elsewhere(path, key):
        raise Refused(
            Problem(
                ProblemKind.CONFLICT,
                sentence(
                    QT_TRANSLATE_NOOP("engine", "This account is open in another tomail at this workstation.")
                ),
                sentence(QT_TRANSLATE_NOOP("engine", "Close it there, and try again.")),
            )
        )
