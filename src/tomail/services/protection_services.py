"""Protected messages to patients, through the portal or as a file, put together."""

from __future__ import annotations

from dataclasses import dataclass

from .ground import Ground
from .patient_services import PatientServices
from .portal import Portal
from .portal.opening import open_portal
from .seals import BothSeals
from .secure_sending import SecureSending
from .writing_services import WritingServices


@dataclass(frozen=True)
class ProtectionServices:
    """For windows and commands, and the threads behind them."""

    portal: Portal
    secure: SecureSending


def open_protection(
    ground: Ground, writing: WritingServices, seals: BothSeals, about: PatientServices
) -> ProtectionServices:
    """No thread is started."""
    portal = open_portal(ground, writing, seals, about)
    secure = SecureSending(
        ground.practice,
        writing.composing,
        writing.background,
        ground.engine.stores,
        ground.person.registry,
        seals.person.sealing,
        about.patients,
        about.archive,
        seals.openings,
        ground.settings,
        ground.bus,
        ground.clock,
        portal.sending,
    )
    return ProtectionServices(portal, secure)
