"""What the list of protected messages shows: read off the GUI thread, and sorted into its tabs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from tomail.base.errors import Refused
from tomail.model.patients import Patient
from tomail.model.portal import Access, Answer, CodeSaid, Held, Move, Release, Stray
from tomail.model.secure import Delivery, Form
from tomail.secure.protocol.states import DeliveryState
from tomail.services.container import Services

_D = DeliveryState


class Tab(Enum):
    """In their order."""

    RELEASE = "release"
    CODE = "code"
    UNDERWAY = "underway"
    READ = "read"
    OVER = "over"
    ANSWERS = "answers"


_TABS = {
    _D.CODE_PENDING: Tab.CODE,
    _D.SEALING: Tab.UNDERWAY,
    _D.UPLOADING: Tab.UNDERWAY,
    _D.FAILED: Tab.UNDERWAY,
    _D.WAITING_REGISTRATION: Tab.UNDERWAY,
    _D.WAITING_RELEASE: Tab.UNDERWAY,
    _D.DELIVERED: Tab.UNDERWAY,
    _D.SENT_FILE: Tab.UNDERWAY,
    _D.BOUNCED: Tab.UNDERWAY,
    _D.READ: Tab.READ,
    _D.REFUSED: Tab.OVER,
    _D.REVOKED: Tab.OVER,
    _D.EXPIRED: Tab.OVER,
}


def tab_of(delivery: Delivery) -> Tab | None:
    """None: it never left and is a draft again."""
    if delivery.state == _D.FAILED and delivery.form is not Form.PORTAL:
        return None
    return _TABS.get(DeliveryState(delivery.state))


@dataclass(frozen=True)
class ReleaseRow:
    """Who waits. `differs`: they registered with an address that is not in the patient's data."""

    release: Release
    patient: Patient | None = field(repr=False)
    differs: bool = False

    @property
    def name(self) -> str:
        """As in a list."""
        to = self.release.recipient
        return self.patient.listed_name if self.patient else to.name or to.address

    @property
    def called(self) -> str:
        """As in a sentence."""
        to, patient = self.release.recipient, self.patient
        own = f"{patient.first_name} {patient.last_name}".strip() if patient else to.name
        return own or to.address

    @property
    def telephone(self) -> str:
        """The number in the patient's data, "" if there is none."""
        return (self.patient.phone or self.patient.sms) if self.patient else ""

    @property
    def verified(self) -> bool:
        """Nothing has to be compared."""
        release = self.release
        return release.code is CodeSaid.RIGHT and not (self.differs or release.key_changed)


@dataclass(frozen=True)
class MoveRow:
    """Who wants another address."""

    move: Move
    patient: Patient | None = field(repr=False)

    @property
    def name(self) -> str:
        """As in a list."""
        return self.patient.listed_name if self.patient else self.move.recipient.address

    @property
    def called(self) -> str:
        """As in a sentence."""
        return self.move.recipient.name or self.move.recipient.address


@dataclass(frozen=True)
class AccessRow:
    """Whose access is to be looked at."""

    access: Access
    patient: Patient | None = field(repr=False)

    @property
    def name(self) -> str:
        """As in a list."""
        return self.patient.listed_name if self.patient else self.called

    @property
    def called(self) -> str:
        """As in a sentence."""
        return self.access.recipient.name or self.access.recipient.address


@dataclass(frozen=True)
class DeliveryRow:
    """`held`: what the portal knows beside its state."""

    delivery: Delivery
    held: Held | None = None

    @property
    def is_a_draft(self) -> bool:
        """Prepared for the portal, and nobody said yet that it leaves: whoever writes it is asked, or the
        program died then."""
        prepared = self.delivery.state == _D.SEALING
        return prepared and self.held is not None and not self.held.leaves


@dataclass(frozen=True)
class Rows:
    """Everything at one moment."""

    by_portal: bool = False
    releases: tuple[ReleaseRow, ...] = ()
    deliveries: tuple[DeliveryRow, ...] = ()
    answers: tuple[Answer, ...] = ()
    moves: tuple[MoveRow, ...] = ()
    strays: tuple[Stray, ...] = ()
    noted: tuple[AccessRow, ...] = ()

    def in_tab(self, tab: Tab) -> list[DeliveryRow]:
        """The newest change first, what waits for a person before all."""
        found = [each for each in self.deliveries if tab_of(each.delivery) is tab and not each.is_a_draft]
        return sorted(found, key=lambda row: (needs_a_person(row), row.delivery.since), reverse=True)

    def count(self, tab: Tab) -> int:
        """How many stand there."""
        special: dict[Tab, Sequence[object]] = {
            Tab.RELEASE: (*self.releases, *self.moves),
            Tab.ANSWERS: (*self.answers, *self.strays),
        }
        return len(special[tab] if tab in special else self.in_tab(tab))


def needs_a_person(row: DeliveryRow) -> bool:
    """It does not go on by itself."""
    failed = row.held is not None and row.held.notice_failed is not None
    return failed or row.delivery.state in (_D.FAILED, _D.BOUNCED)


def read_rows(services: Services) -> Rows:
    """Raises EnvironmentTrouble (PRACTICE_AWAY)."""
    deliveries = services.secure.deliveries()
    if not services.portal.sending.possible:
        return Rows(deliveries=tuple(DeliveryRow(each) for each in deliveries))
    waiting = services.portal.releases.waiting()
    return Rows(
        True,
        tuple(_release_row(services, each) for each in waiting),
        tuple(DeliveryRow(each, _held(services, each)) for each in deliveries),
        tuple(services.portal.answers.without_notice()),
        tuple(MoveRow(each, _patient(services, each.patient)) for each in services.portal.moves.waiting()),
        services.portal.answers.strays,
        tuple(AccessRow(each, _patient(services, each.patient)) for each in services.portal.releases.noted()),
    )


def waiting_count(services: Services) -> int:
    """How many patients wait for the practice."""
    if not services.portal.sending.possible:
        return 0
    return services.portal.releases.count


def _release_row(services: Services, release: Release) -> ReleaseRow:
    patient = _patient(services, release.patient)
    known = [each.lower() for each in patient.emails] if patient else []
    return ReleaseRow(
        release, patient, patient is not None and release.recipient.address.lower() not in known
    )


def _patient(services: Services, identity: str | None) -> Patient | None:
    try:
        return services.patients.patient(identity) if identity else None
    except Refused:  # erased, or not to be seen
        return None


def _held(services: Services, delivery: Delivery) -> Held | None:
    if delivery.form is not Form.PORTAL:
        return None
    try:
        return services.portal.sending.held(delivery.id)
    except Refused:
        return None
