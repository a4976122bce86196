"""What all services stand on: the profile, the practice, the settings, and accounts with their mail."""

from __future__ import annotations

from dataclasses import dataclass

from tomail.accounts.auth.keystore import KeyStore
from tomail.accounts.profile import open_profile
from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.events import EventBus
from tomail.base.paths import ProfilePaths
from tomail.settings.policies import Policies
from tomail.settings.values import Settings, WorkstationRows
from tomail.store.profile_store import ProfileStore

from .locks import PracticeLocks
from .membership import Membership
from .practice import PracticeSession, open_practice
from .practice_settings import PracticeSettings
from .stores import Stores


@dataclass(frozen=True)
class View:
    """Accounts and their mail, as somebody sees them."""

    registry: AccountRegistry
    stores: Stores


@dataclass(frozen=True)
class Ground:
    """`person` sees what whoever is signed in may see; `engine`, for what goes on in the background, all that
    this workstation may open."""

    paths: ProfilePaths
    clock: Clock
    profile: ProfileStore
    bus: EventBus
    membership: Membership
    practice: PracticeSession
    settings: Settings
    person: View
    engine: View


def open_ground(
    paths: ProfilePaths, keys: KeyStore, practice_url: str | None, clock: Clock, policies: Policies
) -> Ground:
    """Raises what `accounts.profile.open_profile` and `services.practice.open_practice` raise."""
    profile = open_profile(paths, keys)
    bus = EventBus()
    membership = Membership(profile, paths)
    try:
        practice = open_practice(membership, practice_url, clock, bus)
    except BaseException:
        profile.close()
        raise
    registry = AccountRegistry(profile, PracticeLocks(practice))
    bus.withheld = lambda event: not registry.allows(getattr(event, "account", ""))
    rows, practices = WorkstationRows(profile), PracticeSettings(practice, profile, bus)
    settings = Settings(rows, practices, policies, bus.publish)
    engine = registry.for_engine()
    stores = Stores(engine, paths)
    person, everything = View(registry, stores.for_person(registry)), View(engine, stores)
    return Ground(paths, clock, profile, bus, membership, practice, settings, person, everything)
