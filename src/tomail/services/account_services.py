"""Everything about the accounts of the workstation and of the practice, put together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tomail.accounts.auth.credentials import Credentials
from tomail.accounts.auth.provider import FindProvider
from tomail.accounts.autoconfig.search import DiscoverySources

from .account_care import AccountCare
from .account_setup import AccountSetup
from .audit import Audit
from .ground import Ground
from .left_behind import LeftBehind
from .pins import Pins
from .practice_accounts import PracticeAccounts


@dataclass(frozen=True)
class AccountServices:
    """For windows and commands. `shared` follows what other workstations of the practice change."""

    shared: PracticeAccounts
    setup: AccountSetup
    care: AccountCare
    left_behind: LeftBehind


def open_accounts(
    ground: Ground,
    credentials: Credentials,
    audit: Audit,
    sources: Callable[[], DiscoverySources],
    find_provider: FindProvider,
) -> AccountServices:
    """`sources` and `find_provider` as `services.container.open_services` has them."""
    practice, engine, bus = ground.practice, ground.engine, ground.bus
    registry = ground.person.registry
    shared = PracticeAccounts(practice, engine.registry, engine.stores, ground.profile, bus, audit)
    shared.follow()
    pins = Pins(practice.require, audit.note)
    setup = AccountSetup(registry, ground.settings, bus, sources, find_provider, shared.identified, pins)
    return AccountServices(
        shared,
        setup,
        AccountCare(registry, shared, setup, credentials, bus, practice.require),
        LeftBehind(practice, registry, shared),
    )
