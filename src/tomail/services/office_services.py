"""Who works in the practice, and how they work together, put together."""

from __future__ import annotations

from dataclasses import dataclass

from .access import Access
from .assigned_only import AssignedOnly
from .enrolment import Enrolment
from .ground import Ground
from .keyword_marks import KeywordMarks
from .people import People
from .permissions import Permissions
from .syncing import Syncing
from .teamwork import Teamwork
from .writing_together import WritingTogether


@dataclass(frozen=True)
class OfficeServices:
    """For windows and commands."""

    people: People
    enrolment: Enrolment
    assigned: AssignedOnly
    permissions: Permissions
    teamwork: Teamwork
    colleagues: WritingTogether


def open_office(ground: Ground, syncing: Syncing) -> OfficeServices:
    """`syncing` keeps in step what whoever signs in may open, and tells colleagues what was marked."""
    practice, clock, bus = ground.practice, ground.clock, ground.bus
    access = Access(practice, ground.person.registry, ground.engine.stores, syncing, bus)
    access.admit()
    enrolment = Enrolment(ground.membership, clock, practice)
    people = People(practice, ground.membership, clock, access.follow, ground.settings, enrolment)
    assigned = AssignedOnly(ground.person.stores, practice, bus)
    teamwork = _teamwork(ground, syncing)
    colleagues = WritingTogether(practice, teamwork, ground.profile, clock, bus)
    syncing.marked = colleagues.marked
    permissions = Permissions(
        lambda right, account: practice.snapshot.rights.may(practice.actor.user, right, account),
        assigned.sees_all,
    )
    return OfficeServices(people, enrolment, assigned, permissions, teamwork, colleagues)


def _teamwork(ground: Ground, syncing: Syncing) -> Teamwork:
    """Without a database that workstations share, keywords of mail tell others."""
    practice, registry, stores = ground.practice, ground.person.registry, ground.person.stores
    marks = None
    if ground.membership.is_own(practice.database.url):
        marks = KeywordMarks(stores, registry, practice.device, ground.clock, syncing.wake)
    return Teamwork(stores, registry, practice, practice.database.clock, marks)
