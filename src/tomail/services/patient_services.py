"""Everything about patients and their records, put together."""

from __future__ import annotations

from dataclasses import dataclass

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.events import EventBus
from tomail.settings.values import Settings
from tomail.store.profile_store import ProfileStore

from .archive import Archive
from .automatic_filing import AutomaticFiling
from .erasures import Erasures
from .mail_matching import MailMatching
from .opening import Opening
from .patient_directory import PatientDirectory
from .patient_watch import PatientWatch
from .patients import Patients
from .practice import PracticeSession
from .reading import Reading
from .stores import Stores


@dataclass(frozen=True)
class Engine:
    """What works in the background: every account that this workstation may open."""

    practice: PracticeSession
    profile: ProfileStore
    registry: AccountRegistry
    stores: Stores
    bus: EventBus
    clock: Clock
    opening: Opening


@dataclass(frozen=True)
class PatientServices:
    """For windows and commands, and the thread behind them."""

    patients: Patients
    archive: Archive
    watch: PatientWatch


def open_patient_services(
    engine: Engine, stores: Stores, reading: Reading, settings: Settings
) -> PatientServices:
    """`stores` and `reading` are the person's: they refuse what the person may not see."""
    practice, clock = engine.practice, engine.clock
    directory = PatientDirectory(practice)
    matching = MailMatching(
        practice, directory, engine.stores, engine.registry, engine.bus, clock, engine.opening
    )
    filing = AutomaticFiling(practice, engine.stores, engine.registry, matching, settings, engine.opening)
    erasures = Erasures(practice, engine.profile)
    patients = Patients(practice, directory, matching, stores, settings, erasures, clock)
    return PatientServices(
        patients,
        Archive(practice, stores, reading, patients, matching, engine.registry, settings, clock),
        PatientWatch(directory, matching, filing, erasures, engine.registry, engine.bus),
    )
