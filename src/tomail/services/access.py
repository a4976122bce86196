"""What the person and the workstation may open changes: this follows it."""

from __future__ import annotations

import logging
import threading
from functools import partial

from tomail.accounts.registry import AccountRegistry
from tomail.base.errors import TomailError
from tomail.base.events import EventBus
from tomail.model.events import AccountsChanged, PersonChanged, PracticeChanged, Topic
from tomail.practice.resealing import reseal_account, unsettled_accounts

from .practice import PracticeSession
from .stores import Stores
from .syncing import Syncing

log = logging.getLogger(__name__)


class Access:
    """Closes what may not be open any more, lets accounts with a new key be encrypted anew, and makes the
    new keys that somebody without access had to leave to those who have it.
    """

    def __init__(
        self,
        practice: PracticeSession,
        registry: AccountRegistry,
        stores: Stores,
        syncing: Syncing,
        bus: EventBus,
    ) -> None:
        """`registry` is the person's, `stores` are the engine's."""
        self._practice = practice
        self._registry = registry
        self._engine = registry.for_engine()
        self._stores = stores
        self._syncing = syncing
        self._bus = bus
        self._following = threading.RLock()
        self._seen = self._accounts()
        self._user = practice.keys.user
        bus.subscribe(PracticeChanged, self._heard)

    def follow(self) -> None:
        """Look again at what may be open here."""
        with self._following:
            self.admit()
            self._make_keys()
            stale = [each.account for each in self._stores.opened() if self._is_stale(each.account)]
            if stale:
                self._syncing.pause(stale, self._stores.shut)
            seen, self._seen = self._seen, self._accounts()
            before, self._user = self._user, self._practice.keys.user
        if stale or self._seen != seen:
            self._bus.publish(AccountsChanged())
        if (
            self._user != before
        ):  # also because somebody elsewhere disabled them, or asks everybody to sign in
            self._bus.publish(PersonChanged(self._user))

    def admit(self) -> None:
        """Accounts that came from another practice with this workstation get a key of this one."""
        for account in self._registry.unadmitted():
            try:
                self._registry.admit(account)
            except TomailError as error:
                log.info("account %s: not admitted yet: %s", account, error)

    def _heard(self, event: PracticeChanged) -> None:
        if event.topic is Topic.PEOPLE:
            self.follow()

    def _accounts(self) -> tuple[list[str], list[str]]:
        """Those of the person, and those that go on in the background."""
        return [each.id for each in self._registry.all()], [each.id for each in self._engine.all()]

    def _is_stale(self, account: str) -> bool:
        try:
            return self._engine.store_key(account).outdated
        except TomailError:
            return True

    def _make_keys(self) -> None:
        keys = self._practice.keys
        for account in unsettled_accounts(keys):
            try:
                self._practice.write(partial(reseal_account, keys=keys, account=account))
            except TomailError as error:
                log.info("account %s: its new key waits: %s", account, error)
