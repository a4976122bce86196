"""Keeping every account in step: its worker and its sender, started, stopped, woken."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from tomail.accounts.auth.credentials import Credentials
from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import TomailError
from tomail.base.events import EventBus
from tomail.base.paths import ProfilePaths
from tomail.model.account import Account, AccountState
from tomail.model.events import (
    AccountsChanged,
    AccountStateChanged,
    OutboxChanged,
    PracticeChanged,
    PracticeStateChanged,
)
from tomail.model.mail import Flags, MessageRef
from tomail.outbox.allowance import allow
from tomail.outbox.dispatch import Surroundings as SendingSurroundings
from tomail.outbox.policy import Retry
from tomail.outbox.sender import ON_THE_WIRE_SECONDS, Sender
from tomail.store.outbox_rows import OutboxRow
from tomail.sync.mirror import PassReport
from tomail.sync.worker import AccountWorker, run_once

from .actions import Actions
from .limits import WAITING_KINDS, SendLimits
from .running import Running
from .stores import Stores

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Machinery:
    """What the threads of an account are made of."""

    stores: Stores
    registry: AccountRegistry
    credentials: Credentials
    bus: EventBus
    clock: Clock
    paths: ProfilePaths
    limits: SendLimits


@dataclass(frozen=True)
class _Running:
    account: Account
    worker: AccountWorker | None  # None: synchronising is switched off
    sender: Sender


def _runs_as(account: Account) -> Account:
    """Without what only people read: for that, nothing under way has to be cut short."""
    return replace(account, label="", display_name="", signature="", position=0, tested=False)


class Syncing:
    """Starts the threads of all accounts, and follows the account management."""

    def __init__(self, machinery: Machinery) -> None:
        self._m = machinery
        self._lock = threading.RLock()
        self._running: dict[str, _Running] = {}
        self._states: dict[str, AccountStateChanged] = {}
        self._started = False
        self._presence = Running(machinery.paths.running)
        self.actions: Actions | None = (
            None  # set by the container: actions wake us, the outbox marks through them
        )
        self.objection: Callable[[str], Callable[[OutboxRow], Retry | None]] = lambda account: allow
        self.marked: Callable[[MessageRef, Flags], None] = lambda ref, flags: None  # ... and tells of it
        machinery.bus.subscribe(AccountStateChanged, self._remember, whoever=True)
        machinery.bus.subscribe(AccountsChanged, lambda _: self._follow())
        machinery.bus.subscribe(PracticeChanged, self._reconsider)
        machinery.bus.subscribe(PracticeStateChanged, self._reconsider)

    def start(self) -> None:
        """Keep every account in step until `stop`."""
        self._started = True
        self._presence.begin()
        self._follow()

    def stop(self) -> None:
        """End all threads; what was under way is repeated at the next start."""
        with self._lock:
            self._started = False
            for running in self._running.values():
                running.sender.begin_to_stop()
            for account in list(self._running):
                self._stop(account, patient=True)
        self._presence.end()

    def others_run(self) -> bool:
        """Whether another process of this profile mirrors and sends as well."""
        return self._presence.others()

    def pause(self, accounts: Iterable[str], between: Callable[[str], None]) -> None:
        """End the threads of these accounts, do what needs it, and begin again with those still there."""
        with self._lock:
            paused = list(accounts)
            for each in paused:
                if running := self._running.get(each):
                    running.sender.begin_to_stop()
            for account in paused:
                if account in self._running:
                    self._stop(account)
                between(account)
            self._follow()

    def wake(self, account: str) -> None:
        """Something was done here that the server does not know."""
        running = self._running.get(account)
        if running and running.worker:
            running.worker.wake()

    def wake_outbox(self) -> None:
        """Something was queued for sending."""
        for running in list(self._running.values()):
            running.sender.wake()

    def _reconsider(self, event: PracticeChanged | PracticeStateChanged) -> None:
        """Mail that the practice's limits hold back is asked about again when they may have changed."""
        if self._m.limits.may_be_others(event):
            for running in list(self._running.values()):
                running.sender.hurry(WAITING_KINDS)

    def refresh(self, account: str | None = None) -> None:
        """A person wants to see what is new now; also ends waiting after trouble."""
        for name, running in list(self._running.items()):
            if account in (None, name):
                if running.worker:
                    running.worker.sync_now()
                running.sender.try_now()

    def load_first(self, ref: MessageRef) -> None:
        """A person opened a message whose body is not here yet."""
        running = self._running.get(ref.account)
        if running and running.worker:
            running.worker.prioritise(ref.number)

    def state(self, account: Account) -> AccountState:
        """How the account is doing."""
        return self.report(account).state

    def report(self, account: Account) -> AccountStateChanged:
        """How the account is doing, with the reason and the next try."""
        if not account.sync.enabled:
            return AccountStateChanged(account.id, AccountState.PAUSED)
        idle = AccountState.OK if account.tested else AccountState.UNTESTED
        return self._states.get(account.id, AccountStateChanged(account.id, idle))

    def run_once(self, account: str) -> PassReport:
        """One full pass on the calling thread; waits while another process is in one."""
        entry = self._m.registry.get(account)
        store = self._m.stores.of(account)
        lock = self._m.paths.sync_lock(account)
        return run_once(entry, store, self._m.credentials, self._m.bus, self._m.clock, lock)

    def flush(self, account: str) -> None:
        """Send what waits in the account's outbox on the calling thread."""
        self._sender(self._m.registry.get(account)).flush()

    def _follow(self) -> None:
        """Make the running threads those of the accounts that there are."""
        with self._lock:
            if not self._started:
                return
            wanted = {account.id: account for account in self._m.registry.all()}
            for name, running in list(self._running.items()):
                if name not in wanted or _runs_as(wanted[name]) != _runs_as(running.account):
                    self._stop(name)
            for account in wanted.values():
                if account.id not in self._running:
                    self._begin(account)
                elif self.state(account) is AccountState.SIGN_IN_NEEDED:
                    self.refresh(account.id)  # perhaps with new credentials

    def _begin(self, account: Account) -> None:
        try:
            running = _Running(account, self._worker(account), self._sender(account))
        except TomailError as error:
            log.warning("account %s: not started: %s", account.id, error)
            self._m.bus.publish(AccountStateChanged(account.id, AccountState.TROUBLE, error.problem))
            return
        self._running[account.id] = running
        if running.worker:
            running.worker.start()
        running.sender.start()

    def _stop(self, account: str, *, patient: bool = False) -> None:
        """`patient`: nobody waits at the window, so a mail whose text is under way gets its time."""
        running = self._running.pop(account)
        if running.worker:
            running.worker.stop()
        running.sender.stop(on_the_wire=ON_THE_WIRE_SECONDS if patient else 0.0)
        if running.worker:
            running.worker.join()

    def _worker(self, account: Account) -> AccountWorker | None:
        store = self._m.stores.of(account.id)
        if not account.sync.enabled:
            return None
        lock = self._m.paths.sync_lock(account.id)
        return AccountWorker(account, store, self._m.credentials, self._m.bus, self._m.clock, lock)

    def _sender(self, account: Account) -> Sender:
        around = SendingSurroundings(
            account=account,
            store=self._m.stores.of(account.id),
            credentials=self._m.credentials,
            publish=self._published,
            mark=self._mark,
            clock=self._m.clock,
            allowance=self._m.limits.allowance(account.id),
            objection=self.objection(account.id),
        )
        return Sender(around, self._m.paths.outbox_lock(account.id))

    def _published(self, event: object) -> None:
        self._m.bus.publish(event)
        if isinstance(event, OutboxChanged):
            self.wake(event.account)  # a copy may wait for the folder Sent

    def _mark(self, ref: MessageRef, flags: Flags) -> None:
        if self.actions:
            self.actions.flag([ref], add=flags)
        self.marked(ref, flags)

    def _remember(self, event: AccountStateChanged) -> None:
        self._states[event.account] = event
