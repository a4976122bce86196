"""Puts together what sends and releases."""

from __future__ import annotations

from dataclasses import dataclass

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.events import EventBus
from tomail.services.composing import Composing
from tomail.services.patients import Patients
from tomail.settings.values import Settings

from .carrying import Carrying
from .connection import PortalConnection
from .granting import Granting
from .missed import Missed
from .noticing import Noticing
from .receipts import PortalReceipts
from .releases import Releases
from .sending import PortalSending
from .watch import PortalWatch


@dataclass(frozen=True)
class Writing:
    """Composing and the accounts of the person, and those of whatever goes on in the background."""

    composing: Composing
    registry: AccountRegistry
    engine: Composing
    every_account: AccountRegistry


def open_sending(
    connection: PortalConnection,
    watch: PortalWatch,
    writing: Writing,
    patients: Patients,
    settings: Settings,
    bus: EventBus,
    clock: Clock,
) -> tuple[PortalSending, Releases]:
    """No thread is started."""
    practice = connection.practice
    granting = Granting(practice, connection, settings, clock)
    noticing = Noticing(practice, connection, writing.engine, writing.every_account, settings, clock)
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
        writing.registry,
        patients,
        settings,
        carrying,
        noticing,
        bus,
    )
    watch.every(sending.resume)
    connection.before_leaving = sending.recall_everything
    return sending, Releases(practice, connection, patients, granting, bus, clock)
