"""Looking after accounts that are there: test, change, sign in again, order, remove."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace

from tomail.accounts.auth.credentials import Credentials
from tomail.accounts.auth.grant import StoredCredentials
from tomail.accounts.registry import AccountRegistry
from tomail.accounts.shared import shared_part
from tomail.base.errors import TomailError
from tomail.base.events import EventBus
from tomail.model.account import Account, AuthMethod, Server
from tomail.model.events import AccountsChanged
from tomail.model.people import Right
from tomail.model.probing import Probed, ProbePassed

from .account_setup import AccountSetup
from .practice_accounts import PracticeAccounts
from .trials import Secret, Trial

log = logging.getLogger(__name__)


class AccountCare:
    """What the account management does. Every change is followed by `AccountsChanged`."""

    def __init__(
        self,
        registry: AccountRegistry,
        shared: PracticeAccounts,
        setup: AccountSetup,
        credentials: Credentials,
        bus: EventBus,
        require: Callable[[Right, str], None] = lambda right, account: None,
    ) -> None:
        """`require` raises Refused unless the person has the right."""
        self._pins = setup.pins
        self._require = require
        self._registry = registry
        self._shared = shared
        self._setup = setup
        self._credentials = credentials
        self._bus = bus

    def all(self) -> list[Account]:
        """The accounts in their order."""
        return self._registry.all()

    def test(self, account: Account) -> tuple[Probed, Probed]:
        """Incoming and outgoing, each with one sign-in attempt; remembers that both passed."""
        incoming, outgoing = (self._setup.probe(each) for each in self.trials(account))
        passed = all(isinstance(each.result, ProbePassed) for each in (incoming, outgoing))
        if passed and not account.tested:
            self.update(replace(self._registry.get(account.id), tested=True))
        return incoming, outgoing

    def trials(self, account: Account) -> tuple[Trial, Trial]:
        """What a test of the account tries, with the stored credentials; refreshes a token that ended."""
        stored = self._fresh(account)

        def trial(protocol: str, server: Server, password: str) -> Trial:
            oauth = server.auth is AuthMethod.OAUTH2 and stored.grant is not None
            secret: Secret = stored.grant if oauth and stored.grant else password
            return Trial(protocol, server, account.address, secret)

        outgoing = stored.outgoing_password or stored.incoming_password
        return (
            trial(account.protocol.value, account.incoming, stored.incoming_password),
            trial("smtp", account.outgoing, outgoing),
        )

    def _fresh(self, account: Account) -> StoredCredentials:
        """Refreshed by whoever refreshes for sync and outbox, and stored: a rotated token works only once."""
        with suppress(TomailError):  # the test meets the same trouble, and tells it
            for ask in (self._credentials.incoming, self._credentials.outgoing):
                ask(account)
        return self._registry.load(account.id)

    def update(self, account: Account) -> None:
        """Store a changed definition. Raises Refused (NOT_FOUND; NOT_ALLOWED for what others follow) and
        what `Pins.allow` raises."""
        before = self._registry.get(account.id)
        if shared_part(account) != shared_part(before):
            self._require(Right.MANAGE, account.id)
        self._pins.allow(account, before)
        self._registry.update(account)
        self._pins.stored(account, before)
        self._bus.publish(AccountsChanged())

    def sign_in_anew(self, account: str, secrets: StoredCredentials) -> None:
        """Replace passwords or tokens; receiving and sending begin again."""
        self._registry.get(account)
        self._registry.save(account, secrets)
        log.info("account %s: credentials replaced", account)
        self._bus.publish(AccountsChanged())

    def reorder(self, accounts: Sequence[str]) -> None:
        """Put the accounts in this order."""
        self._registry.reorder(accounts)
        self._bus.publish(AccountsChanged())

    def remove(self, account: str, *, everywhere: bool = False) -> None:
        """Forget the account on this workstation, or in the whole practice (services.practice_accounts)."""
        self._registry.get(account)
        self._shared.remove(account, everywhere=everywhere)
