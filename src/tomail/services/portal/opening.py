"""Puts the parts of the portal's services together."""

from __future__ import annotations

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.events import EventBus
from tomail.services.practice import PracticeSession
from tomail.settings.values import Settings
from tomail.store.profile_store import ProfileStore

from . import Portal
from .connection import PortalConnection
from .page_guard import PageGuard
from .watch import PortalWatch


def open_portal(
    practice: PracticeSession,
    profile: ProfileStore,
    engine: AccountRegistry,
    settings: Settings,
    bus: EventBus,
    clock: Clock,
) -> Portal:
    """`engine` knows every account, whoever is signed in. No thread is started."""
    connection = PortalConnection(practice, profile, engine, settings, bus, clock)
    watch = PortalWatch(connection, bus, clock)
    guard = PageGuard(connection)
    watch.every(guard.tick)
    return Portal(connection, watch, guard)
