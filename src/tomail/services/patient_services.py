"""Everything about patients and their records, put together."""

from __future__ import annotations

from dataclasses import dataclass

from .archive import Archive
from .automatic_filing import AutomaticFiling
from .erasures import Erasures
from .ground import Ground
from .mail_matching import MailMatching
from .opening import Opening
from .patient_directory import PatientDirectory
from .patient_watch import PatientWatch
from .patients import Patients
from .reading import Reading


@dataclass(frozen=True)
class PatientServices:
    """For windows and commands, and the thread behind them."""

    patients: Patients
    archive: Archive
    watch: PatientWatch


def open_patient_services(ground: Ground, reading: Reading, opening: Opening) -> PatientServices:
    """`reading` is the person's: it refuses what the person may not see. `opening` has the keys of all
    accounts that this workstation may open. No thread is started."""
    practice, settings, bus, clock = ground.practice, ground.settings, ground.bus, ground.clock
    registry, stores = ground.engine.registry, ground.engine.stores
    seen = ground.person.stores
    directory = PatientDirectory(practice)
    matching = MailMatching(practice, directory, stores, registry, bus, clock, opening)
    filing = AutomaticFiling(practice, stores, registry, matching, settings, opening)
    erasures = Erasures(practice, ground.profile)
    patients = Patients(practice, directory, matching, seen, settings, erasures, clock)
    return PatientServices(
        patients,
        Archive(practice, seen, reading, patients, matching, registry, settings, clock),
        PatientWatch(directory, matching, filing, erasures, registry, bus),
    )
