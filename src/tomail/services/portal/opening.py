"""Puts the parts of the portal's services together."""

from __future__ import annotations

from tomail.base.clock import Clock
from tomail.base.events import EventBus
from tomail.services.patients import Patients
from tomail.services.practice import PracticeSession
from tomail.settings.values import Settings
from tomail.store.profile_store import ProfileStore

from . import Portal
from .answers_opening import Mail, open_answers
from .connection import PortalConnection
from .missed import addresses_missed
from .moves import Moves
from .page_guard import PageGuard
from .sending_opening import Writing, open_sending
from .strangers import Strangers
from .watch import PortalWatch


def open_portal(
    practice: PracticeSession,
    profile: ProfileStore,
    writing: Writing,
    mail: Mail,
    patients: Patients,
    settings: Settings,
    bus: EventBus,
    clock: Clock,
) -> Portal:
    """No thread is started."""
    connection = PortalConnection(practice, profile, writing.every_account, settings, bus, clock)
    watch = PortalWatch(connection, bus, clock)
    guard = PageGuard(connection)
    watch.every(guard.tick)
    strangers = Strangers(connection)
    watch.on("device_added", strangers.added)
    watch.every(strangers.tick)
    sending, releases = open_sending(connection, watch, writing, patients, settings, bus, clock)
    moves = Moves(practice, connection, patients)
    for kind in ("address_wanted", "address_changed"):  # the latter: another practice said yes
        watch.on(kind, moves.wanted)
    watch.on("address_over", moves.over)
    watch.on_missed(lambda: addresses_missed(practice, moves))
    answers = open_answers(connection, watch, mail, bus, clock)
    return Portal(connection, watch, guard, sending, releases, moves, answers)
