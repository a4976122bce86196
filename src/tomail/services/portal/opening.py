"""Puts the parts of the portal's services together."""

from __future__ import annotations

from tomail.services.ground import Ground
from tomail.services.patient_services import PatientServices
from tomail.services.seals import BothSeals
from tomail.services.writing_services import WritingServices

from . import Portal
from .answers_opening import open_answers
from .connection import PortalConnection
from .missed import addresses_missed
from .moves import Moves
from .page_guard import PageGuard
from .sending_opening import open_sending
from .strangers import Strangers
from .watch import PortalWatch


def open_portal(ground: Ground, writing: WritingServices, seals: BothSeals, about: PatientServices) -> Portal:
    """No thread is started."""
    practice, bus, clock = ground.practice, ground.bus, ground.clock
    every_account = ground.engine.registry
    connection = PortalConnection(practice, ground.profile, every_account, ground.settings, bus, clock)
    watch = PortalWatch(connection, bus, clock)
    guard = PageGuard(connection)
    watch.every(guard.tick)
    strangers = Strangers(connection)
    watch.on("device_added", strangers.added)
    watch.every(strangers.tick)
    sending, releases = open_sending(ground, connection, watch, writing, about.patients)
    moves = Moves(practice, connection, about.patients)
    for kind in ("address_wanted", "address_changed"):  # the latter: another practice said yes
        watch.on(kind, moves.wanted)
    watch.on("address_over", moves.over)
    watch.on_missed(lambda: addresses_missed(practice, moves))
    answers = open_answers(ground, connection, watch, seals, about)
    return Portal(connection, watch, guard, sending, releases, moves, answers)
