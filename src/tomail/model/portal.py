"""What a practice and its patients have to do with each other at the portal."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from tomail.base.errors import Problem

from .mail import Address


class Link(StrEnum):
    """How this workstation stands to the practice's portal."""

    NONE = "none"  # the practice has no portal
    CONNECTED = "connected"
    AWAY = "away"  # not reached just now
    SHUT_OUT = "shut_out"  # the portal does not know this workstation any more
    ALARM = "alarm"  # the patients' page is not the one it should be: nothing is sent


@dataclass(frozen=True)
class PortalStatus:
    """`since`: of the link; `key_id` and `epoch` of the practice's key there; `workstations` let in."""

    link: Link
    url: str = ""
    since: datetime | None = None
    key_id: str = ""
    epoch: int = 0
    workstations: int = 0


class CodeSaid(StrEnum):
    """What the Anmeldecode proves about a patient's key."""

    RIGHT = "right"
    WRONG = "wrong"
    NONE = "none"  # none was given, or none was typed: the Prüfzahl decides


class ReaderKind(StrEnum):
    """Whether somebody can read protected messages at the portal."""

    FIRST = "first"  # must register once
    INVITED = "invited"  # was written to, has not registered
    WAITING = "waiting"  # registered, not released
    RELEASED = "released"
    KEY_CHANGED = "key_changed"  # was released, and has another key now
    REFUSED = "refused"
    BLOCKED = "blocked"


@dataclass(frozen=True)
class Reader:
    """Somebody to whom a protected message is being written; `checked`: when the key was made sure of."""

    kind: ReaderKind
    checked: datetime | None = None


@dataclass(frozen=True)
class Release:
    """A line of the list «Freigaben»: whose key waits to be made sure of, `deliveries` wait with it."""

    account: str  # at the portal
    patient: str | None  # id
    recipient: Address = field(repr=False)
    registered: datetime
    code: CodeSaid
    key_changed: bool  # another key was released before
    deliveries: tuple[str, ...]


@dataclass(frozen=True)
class Held:
    """A delivery at the portal, beside its state. `reader`: the account that reads it, once there is one."""

    delivery: str
    reader: str | None
    leaves: bool  # told to leave: it is being uploaded, or waits for the portal
    expires: datetime | None
    reminded: datetime | None
    notice_failed: datetime | None  # the notice came back; the delivery is as it was
    problem: Problem | None  # why it failed, or what it waits for
    address_now: str = field(default="", repr=False)  # of the patient in the record, where that is another


@dataclass(frozen=True)
class Answer:
    """What a patient answered. `message_id`: of the notice in the mailbox that shows it."""

    id: str  # of the delivery at the portal
    account: str  # the mail account
    reader: str  # the patient's account at the portal
    patient: str | None  # id
    answers: str | None  # id of the delivery that it answers
    message_id: str
    sender: Address = field(repr=False)
    subject: str = field(repr=False)
    at: datetime
    size: int  # bytes of the whole message
