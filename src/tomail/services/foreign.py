"""Sees what other processes of this profile did: a command, an agent, another window."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from tomail.base.errors import EnvironmentTrouble
from tomail.base.events import EventBus
from tomail.base.threads import Waker
from tomail.model.events import (
    AccountsChanged,
    CertificatesChanged,
    FoldersChanged,
    MessagesChanged,
    OutboxChanged,
    SettingsChanged,
)
from tomail.store.profile_store import ProfileStore

from .stores import Stores

SECONDS = 0.3

log = logging.getLogger(__name__)


class ForeignWatch:
    """The thread `watch`: asks each file for its version, and tells when somebody else changed it."""

    def __init__(
        self, profile: ProfileStore, stores: Stores, bus: EventBus, store_changed: Callable[[str], None]
    ) -> None:
        self._profile = profile
        self._stores = stores
        self._bus = bus
        self._store_changed = store_changed
        self._waker = Waker()
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)
        self._versions: dict[str, int] = {}

    def start(self) -> None:
        """Begin to watch."""
        self._look()  # what is there now is not news
        self._thread.start()

    def stop(self) -> None:
        """End."""
        self._waker.stop()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._waker.stopped:
            self._waker.wait(SECONDS)
            try:
                for name in self._look():
                    self._tell(name)
            except EnvironmentTrouble as trouble:
                log.warning("looking for others' changes: %s", trouble)

    def _look(self) -> list[str]:
        """The names of files that changed since the last look; "" is the profile's own."""
        now = {"": self._profile.foreign_version()}
        now |= {store.account: store.foreign_version() for store in self._stores.opened()}
        changed = [name for name, version in now.items() if self._versions.get(name, version) != version]
        self._versions = now
        return changed

    def _tell(self, account: str) -> None:
        if not account:
            self._bus.publish(AccountsChanged())
            self._bus.publish(SettingsChanged())
            self._bus.publish(CertificatesChanged())
            return
        self._bus.publish(MessagesChanged(account, everything=True))
        self._bus.publish(FoldersChanged(account))
        self._bus.publish(OutboxChanged(account))
        self._store_changed(account)
