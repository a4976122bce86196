"""What windows ask of the portal, with answers that a test says."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from tomail.model.mail import Address
from tomail.model.outgoing import Draft
from tomail.model.portal import (
    Access,
    Answer,
    CodeSaid,
    Held,
    Link,
    Move,
    PortalStatus,
    Reader,
    ReaderKind,
    Release,
    Stray,
)
from tomail.model.secure import Delivery, Form, Prepared, Step, Told
from tomail.model.teamwork import Who
from tomail.secure.protocol.states import Check, DeliveryState
from tomail.services.container import Services

CODE = "7K3MQ-0XZ4D"
NUMBER = "4711 0815 2342"
ERIKA = Address("Erika Muster", "erika@example.org")
NOW = datetime.now(UTC)


@dataclass
class Releases:
    rows: list[Release] = field(default_factory=list)
    released: list[tuple[str, Check]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    accesses: list[Access] = field(default_factory=list)
    turned: list[tuple[str, str]] = field(default_factory=list)

    def noted(self) -> list[Access]:
        return list(self.accesses)

    def block(self, account: str) -> None:
        self._turn(account, "block")

    def unblock(self, account: str) -> None:
        self._turn(account, "unblock")

    def _turn(self, account: str, what: str) -> None:
        self.turned.append((account, what))
        self.accesses = [each for each in self.accesses if each.account != account]

    @property
    def count(self) -> int:
        return len(self.rows)

    def waiting(self) -> list[Release]:
        return list(self.rows)

    def number(self, account: str) -> str:
        return NUMBER

    def release(self, account: str, check: Check) -> None:
        self.released.append((account, check))
        self.rows = [each for each in self.rows if each.account != account]

    def refuse(self, account: str) -> None:
        self.refused.append(account)
        self.rows = [each for each in self.rows if each.account != account]


@dataclass
class Moves:
    rows: list[Move] = field(default_factory=list)
    decided: list[tuple[str, str, bool]] = field(default_factory=list)

    def waiting(self) -> list[Move]:
        return list(self.rows)

    def accept(self, account: str, address: str) -> None:
        self.decided.append((account, address, True))
        self.rows = [each for each in self.rows if each.account != account]

    def refuse(self, account: str, address: str) -> None:
        self.decided.append((account, address, False))
        self.rows = [each for each in self.rows if each.account != account]


@dataclass
class Sending:
    possible: bool = True
    reader: Reader = field(default_factory=lambda: Reader(ReaderKind.FIRST))
    code: str = CODE
    sent: list[tuple[str, Told | None]] = field(default_factory=list)
    recalled: list[str] = field(default_factory=list)
    reminded: list[str] = field(default_factory=list)
    by_delivery: dict[str, Held] = field(default_factory=dict)

    def state_of(self, address: str) -> Reader:
        return self.reader

    def held(self, delivery: str) -> Held:
        return self.by_delivery.get(delivery) or Held(delivery, None, True, None, None, None, None)

    def prepare(self, draft: Draft) -> Prepared:
        return Prepared("d_1", draft.account, self.code, None, not self.code, Form.PORTAL)

    def send(self, delivery: str, channel: Told | None = None, draft: Draft | None = None) -> None:
        self.sent.append((delivery, channel))

    def recall(self, delivery: str) -> None:
        self.recalled.append(delivery)

    def remind(self, delivery: str) -> None:
        self.reminded.append(delivery)


@dataclass
class Answers:
    rows: list[Answer] = field(default_factory=list)

    raw: bytes = b""
    strays: tuple[Stray, ...] = ()

    def without_notice(self) -> list[Answer]:
        return list(self.rows)

    def message(self, answer: str) -> bytes:
        return self.raw


@dataclass
class Secure:
    """The deliveries of a test before those of the practice."""

    real: Any
    rows: list[Delivery] = field(default_factory=list)
    form: Form = Form.PORTAL
    code: str = CODE  # of a first message; "": they read there already
    dropped: list[str] = field(default_factory=list)
    drafts: dict[str, Draft] = field(default_factory=dict)
    mail: Delivery | None = None  # that any sent mail is

    def deliveries(self) -> list[Delivery]:
        return [*self.rows, *self.real.deliveries()]

    def of_mail(self, account: str, message_id: str) -> Delivery | None:
        return self.mail

    def form_of(self, draft: Draft) -> Form:
        self.real.form_of(draft)
        return self.form

    def prepare(self, draft: Draft, *, fixed: bool | None = None, form: Form | None = None) -> Prepared:
        if form is Form.PORTAL:
            return Sending(code=self.code).prepare(draft)
        made: Prepared = self.real.prepare(draft, fixed=fixed, form=form)
        return made

    def once_more(self, delivery: str) -> Draft:
        return self.drafts[delivery]

    def drop(self, delivery: str) -> None:
        self.dropped.append(delivery)
        self.rows = [each for each in self.rows if each.id != delivery]

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)


@dataclass
class Connection:
    link: Link = Link.CONNECTED

    def status(self) -> PortalStatus:
        return PortalStatus(self.link)


@dataclass
class Portal:
    releases: Releases = field(default_factory=Releases)
    moves: Moves = field(default_factory=Moves)
    sending: Sending = field(default_factory=Sending)
    answers: Answers = field(default_factory=Answers)
    connection: Connection = field(default_factory=Connection)


class WithPortal:
    """The services of a practice whose portal is a double."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self.portal = Portal()
        self.secure = Secure(services.secure)
        services.settings.set("secure.active", True)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._services, name)


def with_portal(services: Services) -> tuple[Services, WithPortal]:
    """The same object twice: as windows are given it, and as the test speaks to it."""
    double = WithPortal(services)
    return cast("Services", double), double


def release(account: str = "a_1", code: CodeSaid = CodeSaid.RIGHT, **more: Any) -> Release:
    facts: dict[str, Any] = {
        "patient": None,
        "recipient": ERIKA,
        "registered": NOW - timedelta(minutes=20),
        "key_changed": False,
        "deliveries": ("d_1",),
        "wrong_codes": 0,
        **more,
    }
    return Release(account=account, code=code, **facts)


def delivery(
    *states: DeliveryState, identity: str = "d_1", form: Form = Form.PORTAL, **more: Any
) -> Delivery:
    steps = tuple(
        Step(state, NOW - timedelta(hours=len(states) - place), Who("u", "SM", "Sabine Maier"))
        for place, state in enumerate(states)
    )
    facts: dict[str, Any] = {
        "account": "",
        "recipient": ERIKA,
        "subject": "Ihr Befund",
        "patient": None,
        "message_id": "<1@praxis.example>",
        "told": Told.PHONE,
        **more,
    }
    return Delivery(id=identity, draft="", form=form, state=states[-1], steps=steps, **facts)
