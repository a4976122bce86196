"""Everything that mail is written and answered with, put together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.events import EventBus
from tomail.model.account import Account

from .answering import Answering
from .answering_once import FirstToAnswer
from .assigned_only import AssignedOnly, OutgoingSight
from .audit import Audit
from .composing import Composing
from .drafts_elsewhere import DraftsElsewhere
from .outgoing import Outgoing
from .practice import PracticeSession
from .reading import Reading
from .sealing import Sealing
from .shared_drafts import SharedDrafts
from .stores import Stores
from .syncing import Syncing
from .teamwork import Teamwork
from .writing_desk import Wakers
from .writing_together import WritingTogether


@dataclass(frozen=True)
class Writer:
    """The accounts of a person, or all that this workstation may open; `sealing` has their keys."""

    stores: Stores
    registry: AccountRegistry
    sealing: Sealing


@dataclass(frozen=True)
class Office:
    """What is the same for the person and for what works in the background. `author` says who writes."""

    practice: PracticeSession
    teamwork: Teamwork
    colleagues: WritingTogether
    author: Callable[[], str]
    audit: Audit
    syncing: Syncing
    bus: EventBus
    clock: Clock

    @property
    def wakers(self) -> Wakers:
        """Whom a mail that was written wakes."""
        return Wakers(self.syncing.wake, self.syncing.wake_outbox)


@dataclass(frozen=True)
class WritingServices:
    """For windows and commands. `background` composes for every account that the workstation may open."""

    composing: Composing
    background: Composing
    shared_drafts: SharedDrafts
    drafts_elsewhere: DraftsElsewhere
    answering: Answering
    outgoing: Outgoing


def open_writing(
    office: Office,
    person: Writer,
    engine: Writer,
    reading: Reading,
    assigned: AssignedOnly,
    signature_of: Callable[[Account], str],
) -> WritingServices:
    """`reading` and `assigned` are the person's."""
    composing, background = _composing(office, person), _composing(office, engine)
    composing.signature_of = signature_of
    return WritingServices(
        composing,
        background,
        _shared_drafts(office, person, composing, background),
        DraftsElsewhere(person.stores, composing.edit),
        _answering(office, person, reading),
        _outgoing(office, person, composing, assigned),
    )


def _composing(office: Office, writer: Writer) -> Composing:
    return Composing(
        writer.stores,
        writer.registry,
        office.bus,
        office.clock,
        office.wakers,
        office.colleagues,
        office.author,
        office.audit,
        writer.sealing,
    )


def _shared_drafts(
    office: Office, person: Writer, composing: Composing, background: Composing
) -> SharedDrafts:
    return SharedDrafts(
        office.practice,
        office.teamwork,
        composing,
        person.stores,
        person.registry,
        office.practice.database.clock,
        office.bus,
        engine=background,
    )


def _answering(office: Office, person: Writer, reading: Reading) -> Answering:
    return Answering(
        person.stores,
        person.registry,
        reading,
        office.bus,
        office.clock,
        office.wakers,
        office.practice.require,
        office.audit,
        office.author,
        person.sealing,
        FirstToAnswer(person.stores, office.practice).is_first,
    )


def _outgoing(office: Office, person: Writer, composing: Composing, assigned: AssignedOnly) -> Outgoing:
    return Outgoing(
        person.stores,
        person.registry,
        office.bus,
        office.clock,
        office.syncing.flush,
        office.syncing.wake_outbox,
        composing.queue.take_back,
        composing.drafts.put_away,
        office.colleagues.taken_back,
        composing.queue.dated,
        sees=OutgoingSight(assigned, office.author),
    )
