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
    """`since`: of the link; `key_id` and `epoch` of the practice's key there; `workstations` let in;
    `sheet_is_old`: nobody has a Praxis-Notfallblatt of these keys."""

    link: Link
    url: str = ""
    since: datetime | None = None
    key_id: str = ""
    epoch: int = 0
    workstations: int = 0
    sheet_is_old: bool = False


@dataclass(frozen=True)
class EmergencySheet:
    """The Praxis-Notfallblatt: the code in groups, the practice's name at the portal, and the number of the
    keys. A sheet with a lower number does not bring the practice back."""

    number: int
    code: str = field(repr=False)
    practice: str

    @property
    def typed(self) -> str:
        """As it is typed one day."""
        return f"{self.code} {self.practice}"


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
    """Somebody to whom a protected message is being written; `checked`: when the key was made sure of;
    `password_reset`: when they, or whoever has their mailbox, last chose another password."""

    kind: ReaderKind
    checked: datetime | None = None
    password_reset: datetime | None = None


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
    wrong_codes: int = 0  # how often a wrong Anmeldecode was typed


@dataclass(frozen=True)
class Access:
    """A line of the list «Freigaben» below those who wait: whose access is to be looked at. Either they are
    blocked, or their password was reset lately, by whoever has their mailbox; that opens no message."""

    account: str  # at the portal
    patient: str | None  # id
    recipient: Address = field(repr=False)
    blocked: bool
    password_reset: datetime | None = None


@dataclass(frozen=True)
class Move:
    """A line of the list «Freigaben»: a patient who wants to be written to at another address. `recipient`:
    name and address of now."""

    account: str  # at the portal
    patient: str | None  # id
    recipient: Address = field(repr=False)
    new_address: str = field(repr=False)


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


class AnswerProblem(StrEnum):
    """Why what came as an answer is not shown as one."""

    SIGNATURE = "signature"  # not by the key that was made sure of
    CONTENT = "content"  # changed, cut off, or meant for another delivery
    KEY = "key"  # sealed to a key that the practice does not have
    SENDER = "sender"  # not whom the answered message went to
    UNCHECKED = "unchecked"  # nobody has made sure of their key
    GONE = "gone"  # it could not be checked, and the portal has it no more


@dataclass(frozen=True)
class Answer:
    """What a patient answered. `message_id`: of the notice in the mailbox that shows it. With a `problem`
    nothing of it was believed: the subject is empty, the sender is whom the answered message went to."""

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
    files: tuple[str, ...] = field(default=(), repr=False)  # their names
    problem: AnswerProblem | None = None


@dataclass(frozen=True)
class Stray:
    """An answer at the portal to a message that the practice does not have any more. Nothing of it can be
    checked; it stays there until it expires."""

    id: str  # of the delivery at the portal
    at: datetime


class AnswerMail(StrEnum):
    """What a mail is that says that an answer came."""

    SHOWN = "shown"  # the answer stands in its place
    AWAY = "away"  # the practice database is away, and the answer with it
    COMING = "coming"  # it was not fetched yet
    STRAY = (
        "stray"  # it answers a message that the practice does not have: it lost its database, or erased it
    )
    GONE = "gone"  # the portal deleted it before anybody could fetch it
    UNPROVEN = "unproven"  # it could not be checked


@dataclass(frozen=True)
class AnswerNotice:
    """`answer`: where the practice has it; `sender`: of one that is gone, whom the message went to that it
    answered, as the portal says. None: not known, or not to be seen in this mailbox."""

    state: AnswerMail
    answer: Answer | None = None
    sender: Address | None = field(default=None, repr=False)
