"""What a practice sends so that only the patient reads it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from .mail import Address
from .patients import Patient
from .teamwork import Who


class Form(StrEnum):
    """How it leaves; the words of the command line."""

    FILE = "file"  # a protected file and a Lesecode
    PORTAL = "portal"
    SMIME = "smime"  # the recipient has a certificate
    HIN = "hin"  # both have HIN, which encrypts what is marked


class Told(StrEnum):
    """How the Lesecode came to the patient: never by e-mail to the same mailbox."""

    PHONE = "phone"
    PRINTED = "printed"
    SMS = "sms"
    KNOWN = "known"  # the patient's own Lesecode, told with an earlier message


@dataclass(frozen=True)
class Prepared:
    """Sealed; leaves once it is said how the patient gets `code`: the Lesecode of a protected file, the
    Anmeldecode of a first message at the portal. "": they need none."""

    delivery: str
    account: str
    code: str = field(repr=False)
    patient: Patient | None
    known: bool  # the patient has been told this code before, or reads at the portal already
    form: Form = Form.FILE


@dataclass(frozen=True)
class Step:
    """One line of the delivery's protocol: `state` since `at`."""

    state: str  # secure.protocol.states.DeliveryState
    at: datetime
    by: Who


@dataclass(frozen=True)
class Checked:
    """How the key of whom a message goes to was made sure of; `how`: secure.protocol.states.Check."""

    how: str
    at: datetime
    by: Who


@dataclass(frozen=True)
class Delivery:
    """A protected message without its content; `steps` is its protocol, the oldest first."""

    id: str
    account: str
    draft: str  # Draft.identity
    form: Form
    state: str  # secure.protocol.states.DeliveryState
    recipient: Address
    subject: str
    patient: str | None  # id
    message_id: str  # of the mail; "" until it is sent
    told: Told | None
    steps: tuple[Step, ...]
    checked: Checked | None = None  # before the portal gave it out; as it is known now

    @property
    def since(self) -> datetime:
        """When it came into its state."""
        return self.steps[-1].at

    def when(self, state: str) -> datetime | None:
        """When it came into a state; None if it never was."""
        return next((each.at for each in self.steps if each.state == state), None)
