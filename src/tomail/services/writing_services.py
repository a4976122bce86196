"""Everything that mail is written and answered with, put together."""

from __future__ import annotations

from dataclasses import dataclass

from tomail.model.events import PersonChanged

from .answering import Answering
from .answering_once import FirstToAnswer
from .assigned_only import OutgoingSight
from .audit import Audit
from .composing import Composing
from .drafts_elsewhere import DraftsElsewhere
from .ground import Ground, View
from .office_services import OfficeServices
from .outgoing import Outgoing
from .patients import Patients
from .reading import Reading
from .sealing import Sealing
from .seals import BothSeals
from .send_later import Objection, SendLater
from .sending_guards import SendingGuards
from .shared_drafts import SharedDrafts
from .syncing import Syncing
from .templates import Templates
from .writing_desk import Wakers


@dataclass(frozen=True)
class Around:
    """What is the same for the person and for what works in the background."""

    ground: Ground
    office: OfficeServices
    audit: Audit
    syncing: Syncing

    @property
    def wakers(self) -> Wakers:
        """Whom a mail that was written wakes."""
        return Wakers(self.syncing.wake, self.syncing.wake_outbox)


@dataclass(frozen=True)
class WritingServices:
    """For windows and commands. `background` composes for every account that the workstation may open."""

    templates: Templates
    guards: SendingGuards
    composing: Composing
    background: Composing
    shared_drafts: SharedDrafts
    drafts_elsewhere: DraftsElsewhere
    answering: Answering
    outgoing: Outgoing
    later: SendLater


def open_writing(around: Around, seals: BothSeals, reading: Reading, patients: Patients) -> WritingServices:
    """`reading` is the person's; the guards ask `patients` whom a mail is about."""
    ground = around.ground
    templates = Templates(ground.practice, ground.settings, ground.clock)
    guards = _guards(around, patients)
    composing = _composing(around, ground.person, seals.person.sealing)
    composing.signature_of = templates.signature
    ground.bus.subscribe(PersonChanged, lambda event: composing.drafts.resume())
    background = _composing(around, ground.engine, seals.background.sealing)
    return WritingServices(
        templates,
        guards,
        composing,
        background,
        _shared_drafts(around, composing, background),
        DraftsElsewhere(ground.person.stores, composing.edit),
        _answering(around, seals.person.sealing, reading),
        _outgoing(around, composing),
        SendLater(ground.settings, ground.clock),
    )


def _guards(around: Around, patients: Patients) -> SendingGuards:
    """They look once more before mail with a time leaves."""
    ground, person = around.ground, around.ground.person
    guards = SendingGuards(
        person.stores,
        person.registry,
        ground.practice,
        around.office.teamwork,
        ground.clock,
        ground.settings,
    )
    guards.patients = patients
    around.syncing.objection = lambda account: Objection(account, ground.engine.stores, guards)
    return guards


def _composing(around: Around, view: View, sealing: Sealing) -> Composing:
    return Composing(
        view.stores,
        view.registry,
        around.ground.bus,
        around.ground.clock,
        around.wakers,
        around.office.colleagues,
        around.office.people.author,
        around.audit,
        sealing,
    )


def _shared_drafts(around: Around, composing: Composing, background: Composing) -> SharedDrafts:
    practice, person = around.ground.practice, around.ground.person
    return SharedDrafts(
        practice,
        around.office.teamwork,
        composing,
        person.stores,
        person.registry,
        practice.database.clock,
        around.ground.bus,
        engine=background,
    )


def _answering(around: Around, sealing: Sealing, reading: Reading) -> Answering:
    ground, person = around.ground, around.ground.person
    return Answering(
        person.stores,
        person.registry,
        reading,
        ground.bus,
        ground.clock,
        around.wakers,
        ground.practice.require,
        around.audit,
        around.office.people.author,
        sealing,
        FirstToAnswer(person.stores, ground.practice).is_first,
    )


def _outgoing(around: Around, composing: Composing) -> Outgoing:
    ground, office, syncing = around.ground, around.office, around.syncing
    return Outgoing(
        ground.person.stores,
        ground.person.registry,
        ground.bus,
        ground.clock,
        syncing.flush,
        syncing.wake_outbox,
        composing.queue.take_back,
        composing.drafts.put_away,
        office.colleagues.taken_back,
        composing.queue.dated,
        sees=OutgoingSight(office.assigned, office.people.author),
    )
