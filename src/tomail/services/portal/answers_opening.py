"""Puts answers together with what they concern: mail, patients, the record, the watch of the portal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.events import EventBus
from tomail.services.archive import Archive
from tomail.services.opening import Opening
from tomail.services.patient_watch import PatientWatch
from tomail.services.stores import Stores

from .answers import Answers
from .connection import PortalConnection
from .watch import PortalWatch


@dataclass(frozen=True)
class Mail:
    """What answers come into: every store of this workstation, the accounts of the person and all of them,
    and whoever opens, recognises and files what lies there."""

    stores: Stores
    registry: AccountRegistry
    every_account: AccountRegistry
    openings: Iterable[Opening]
    archive: Archive
    patients: PatientWatch


def open_answers(
    connection: PortalConnection, watch: PortalWatch, mail: Mail, bus: EventBus, clock: Clock
) -> Answers:
    """No thread is started."""
    registries = (mail.registry, mail.every_account)
    answers = Answers(connection.practice, mail.stores, registries, mail.openings, connection, bus, clock)
    mail.archive.protocol = answers.protocol
    mail.patients.know_answers(answers.patient_of, lambda row: mail.archive.protocol(row))
    for kind in ("reply", "expired"):
        watch.on(kind, answers.wake)
    watch.on_missed(answers.wake)
    return answers
