"""What mirrors and sends whoever is signed in, and what follows sent mail, put together."""

from __future__ import annotations

from dataclasses import dataclass

from tomail.accounts.auth.credentials import Credentials

from .actions import Actions
from .fates import Fates
from .ground import Ground
from .limits import SendLimits
from .sent_copies import SentCopies
from .syncing import Machinery, Syncing


@dataclass(frozen=True)
class MirrorServices:
    """`credentials` sign in all that works in the background."""

    credentials: Credentials
    limits: SendLimits
    syncing: Syncing
    fates: Fates


def open_mirror(ground: Ground) -> MirrorServices:
    """No thread is started."""
    accounts, stores = ground.engine.registry, ground.engine.stores
    bus, clock, paths = ground.bus, ground.clock, ground.paths
    credentials = Credentials(accounts, clock, lock_file=paths.token_lock)
    limits = SendLimits(ground.practice, ground.settings, ground.practice.database.clock)
    syncing = Syncing(Machinery(stores, accounts, credentials, bus, clock, paths, limits))
    syncing.actions = Actions(stores, accounts, bus, syncing.wake)
    SentCopies(stores, bus, clock, syncing.wake_outbox)
    return MirrorServices(credentials, limits, syncing, Fates(stores, accounts, bus, clock, syncing.wake))
