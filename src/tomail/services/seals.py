"""Everything about signed and encrypted mail, put together for whoever sees accounts as a registry does."""

from __future__ import annotations

from dataclasses import dataclass

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.events import EventBus
from tomail.model.audit import Action
from tomail.settings.values import Settings
from tomail.store.profile_store import ProfileStore

from .audit import Audit
from .certificates import Certificates
from .opening import Opening
from .openpgp import OpenPgp
from .practice import PracticeSession
from .revocation import RevocationWatch
from .sealing import Sealing
from .stores import Stores


@dataclass(frozen=True)
class Surroundings:
    """What is the same for the person and for what works in the background."""

    practice: PracticeSession
    profile: ProfileStore
    settings: Settings
    bus: EventBus
    clock: Clock
    audit: Audit

    def note(self, action: Action, act: str, account: str, fingerprint: str) -> None:
        """Into the log of the practice."""
        self.audit.note(action, fingerprint, account, details={"act": act})


@dataclass(frozen=True)
class SealServices:
    """Certificates, what opens mail with them, and what signs and encrypts."""

    certificates: Certificates
    opening: Opening
    sealing: Sealing
    openpgp: OpenPgp
    revocation: RevocationWatch  # its thread is begun for one view alone


def open_seals(around: Surroundings, *views: tuple[AccountRegistry, Stores]) -> list[SealServices]:
    """One for each view, with the private keys of the accounts that it gives."""
    return [_of_view(around, registry, stores) for registry, stores in views]


def _of_view(around: Surroundings, registry: AccountRegistry, stores: Stores) -> SealServices:
    practice, clock, bus = around.practice, around.clock, around.bus
    table = around.profile.certificates
    certificates = Certificates(registry, table, clock, bus, practice.require, around.note)
    openpgp = OpenPgp(registry, table, clock, bus, practice.require, around.note)
    opening = Opening(stores, certificates, openpgp, bus)
    return SealServices(
        certificates,
        opening,
        Sealing(certificates, opening, registry, around.settings, clock, openpgp),
        openpgp,
        RevocationWatch(registry, certificates, table, around.settings, clock, bus),
    )
