"""Everything about signed and encrypted mail, put together."""

from __future__ import annotations

from dataclasses import dataclass

from tomail.model.audit import Action

from .audit import Audit
from .certificates import Certificates
from .ground import Ground, View
from .kept_certificates import KeptCertificates
from .opening import Opening
from .openpgp import OpenPgp
from .revocation import RevocationWatch
from .sealing import Sealing


@dataclass(frozen=True)
class SealServices:
    """Certificates, what opens mail with them, and what signs and encrypts."""

    certificates: Certificates
    opening: Opening
    sealing: Sealing
    openpgp: OpenPgp
    revocation: RevocationWatch  # its thread is begun for one view alone


@dataclass(frozen=True)
class BothSeals:
    """With the private keys of the accounts that the person sees, and of all for the background."""

    person: SealServices
    background: SealServices

    @property
    def openings(self) -> tuple[Opening, Opening]:
        """What opens mail, for the one and for the other."""
        return self.person.opening, self.background.opening


def open_seals(ground: Ground, audit: Audit) -> BothSeals:
    """What is done with keys goes into the log of the practice. No thread is started."""
    return BothSeals(_of_view(ground, audit, ground.person), _of_view(ground, audit, ground.engine))


def _of_view(ground: Ground, audit: Audit, view: View) -> SealServices:
    def note(action: Action, act: str, account: str, fingerprint: str) -> None:
        audit.note(action, fingerprint, account, details={"act": act})

    practice, settings, clock, bus = ground.practice, ground.settings, ground.clock, ground.bus
    registry, table = view.registry, ground.profile.certificates
    kept = KeptCertificates(registry, table, clock, bus, practice.require, note)
    certificates, openpgp = Certificates(kept), OpenPgp(kept)
    opening = Opening(view.stores, certificates, openpgp, bus)
    return SealServices(
        certificates,
        opening,
        Sealing(certificates, opening, registry, settings, clock, openpgp),
        openpgp,
        RevocationWatch(registry, certificates, table, settings, clock, bus),
    )
