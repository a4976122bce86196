"""Puts answers together with what they concern: mail, patients, the record, the watch of the portal."""

from __future__ import annotations

from tomail.services.ground import Ground
from tomail.services.patient_services import PatientServices
from tomail.services.seals import BothSeals

from .answers import Answers
from .connection import PortalConnection
from .watch import PortalWatch


def open_answers(
    ground: Ground, connection: PortalConnection, watch: PortalWatch, seals: BothSeals, about: PatientServices
) -> Answers:
    """They come into every mailbox of this workstation. No thread is started."""
    practice, stores = ground.practice, ground.engine.stores
    registries = (ground.person.registry, ground.engine.registry)
    answers = Answers(practice, stores, registries, seals.openings, connection, ground.bus, ground.clock)
    archive = about.archive
    archive.protocol = answers.protocol
    about.watch.know_answers(answers.patient_of, lambda row: archive.protocol(row))
    for kind in ("reply", "expired"):
        watch.on(kind, answers.wake)
    watch.on_missed(answers.wake)
    return answers
