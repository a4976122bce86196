"""What is published after a commit: ids only. The window merges them and asks for what it shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from tomail.base.errors import Problem

from .account import AccountState
from .portal import Link


@dataclass(frozen=True)
class MessagesChanged:
    """Rows of a mail store changed. Empty tuples with `everything` mean: look again."""

    account: str
    folders: frozenset[int] = frozenset()
    added: tuple[int, ...] = ()  # message numbers
    changed: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()
    everything: bool = False


@dataclass(frozen=True)
class NewMail:
    """Unread mail arrived in an inbox after the first mirror."""

    account: str
    messages: tuple[int, ...]


@dataclass(frozen=True)
class ChangeRefused:
    """The server refused what a person did here; it was taken back. A person must be told why."""

    account: str
    messages: tuple[int, ...]
    problem: Problem


@dataclass(frozen=True)
class FoldersChanged:
    """The folder list or its counts changed."""

    account: str


@dataclass(frozen=True)
class AccountsChanged:
    """An account was added, edited, moved or removed."""


@dataclass(frozen=True)
class AccountStateChanged:
    """How an account is doing; `next_try` while it backs off."""

    account: str
    state: AccountState
    problem: Problem | None = None
    next_try: datetime | None = None
    last_pass: datetime | None = None


@dataclass(frozen=True)
class SyncProgress:
    """Bodies still to load in a pass; `done == total` ends the bar."""

    account: str
    folder: str
    done: int
    total: int


@dataclass(frozen=True)
class UploadProgress:
    """Bytes of a protected message that are at the portal; `done == total` ends the bar."""

    account: str
    delivery: str
    done: int
    total: int


@dataclass(frozen=True)
class OutboxChanged:
    """Some outbox row changed its state."""

    account: str


@dataclass(frozen=True)
class DraftsChanged:
    """Some draft was saved or discarded."""

    account: str


@dataclass(frozen=True)
class CertificatesChanged:
    """Certificates of this workstation, own ones or those of others, came or went."""


@dataclass(frozen=True)
class SettingsChanged:
    """Settings changed, here or elsewhere; no keys: look at all of them again."""

    keys: frozenset[str] = frozenset()


@dataclass(frozen=True)
class PersonChanged:
    """Somebody signed in or out at this workstation; None: nobody is."""

    user: str | None


@dataclass(frozen=True)
class PatientsOfMailChanged:
    """It is known (anew) whom messages are about, or in whose record they lie."""

    account: str
    messages: tuple[int, ...]


class Topic(StrEnum):
    """What of the practice changed."""

    PEOPLE = "people"  # users, groups, rights, devices, keys
    ACCOUNTS = "accounts"
    SETTINGS = "settings"
    PATIENTS = "patients"
    APPOINTMENTS = "appointments"  # and their reminders; subject: the appointment
    RECORD = "record"  # subject: the patient
    MAIL = "mail"  # claim, assignment, note, done, patient; subject: the mail's key
    DRAFTS = "drafts"
    SECURE = "secure"  # protected messages; subject: the delivery
    PORTAL = "portal"  # its connection, patients who registered, answers; subject: the account or the answer
    TEMPLATES = "templates"
    SENDING = "sending"  # the meter


@dataclass(frozen=True)
class PracticeChanged:
    """Something of the practice changed, here or elsewhere; no subjects: look at everything again."""

    topic: Topic
    subjects: frozenset[str] = frozenset()


@dataclass(frozen=True)
class PracticeStateChanged:
    """The practice database can be reached, or not: a state, not an error."""

    connected: bool


@dataclass(frozen=True)
class CreditLow:
    """At the provider of SMS, told once a day; `currency` is "" where it counts points of its own."""

    amount: Decimal
    currency: str


@dataclass(frozen=True)
class PortalStateChanged:
    """This workstation reaches the portal, or not, or is let in no more: a state, not an error."""

    link: Link
