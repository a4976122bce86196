"""Puts together what sends and releases."""

from __future__ import annotations

from tomail.services.ground import Ground
from tomail.services.patients import Patients
from tomail.services.writing_services import WritingServices

from .carrying import Carrying
from .connection import PortalConnection
from .granting import Granting
from .missed import Missed
from .noticing import Noticing
from .receipts import PortalReceipts
from .releases import Releases
from .sending import PortalSending
from .watch import PortalWatch


def open_sending(
    ground: Ground,
    connection: PortalConnection,
    watch: PortalWatch,
    writing: WritingServices,
    patients: Patients,
) -> tuple[PortalSending, Releases]:
    """No thread is started."""
    practice, settings, bus, clock = ground.practice, ground.settings, ground.bus, ground.clock
    granting = Granting(practice, connection, settings, clock)
    noticing = Noticing(practice, connection, writing.background, ground.engine.registry, settings, clock)
    carrying = Carrying(practice, connection, granting, noticing, bus, clock)
    receipts = PortalReceipts(practice, connection, settings, granting, noticing)
    for kind, handler in receipts.handlers.items():
        watch.on(kind, handler)
    watch.on_missed(receipts.missed)
    watch.on_missed(Missed(practice, connection, receipts.handlers).look)
    sending = PortalSending(
        practice,
        connection,
        writing.composing,
        ground.person.registry,
        patients,
        settings,
        carrying,
        noticing,
        bus,
    )
    watch.every(sending.resume)
    connection.before_leaving = sending.recall_everything
    return sending, Releases(practice, connection, patients, granting, bus, clock)
