"""What a message is for besides being read: it invites, it reports, it asks for a receipt, a list sent it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from .mail import Address, MessageRef


class Method(StrEnum):
    """What a calendar message wants (RFC 5546, 1.4)."""

    PUBLISH = "PUBLISH"
    REQUEST = "REQUEST"
    REPLY = "REPLY"
    ADD = "ADD"
    CANCEL = "CANCEL"
    REFRESH = "REFRESH"
    COUNTER = "COUNTER"
    DECLINE_COUNTER = "DECLINECOUNTER"


class Participation(StrEnum):
    """What somebody invited said (PARTSTAT of RFC 5545, 3.2.12)."""

    OPEN = "NEEDS-ACTION"
    ACCEPTED = "ACCEPTED"
    DECLINED = "DECLINED"
    TENTATIVE = "TENTATIVE"
    DELEGATED = "DELEGATED"


ANSWERS = (Participation.ACCEPTED, Participation.TENTATIVE, Participation.DECLINED)


@dataclass(frozen=True)
class Attendee:
    """Somebody invited."""

    person: Address
    answer: Participation = Participation.OPEN


@dataclass(frozen=True)
class Recurrence:
    """A rule of repetition as far as words can say it; `exact` is False where it says more than that."""

    frequency: str  # "DAILY", "WEEKLY", "MONTHLY", "YEARLY"; others are not told in words
    interval: int = 1
    weekdays: tuple[int, ...] = ()  # 0 is Monday
    count: int | None = None
    until: date | None = None
    exact: bool = True


@dataclass(frozen=True)
class Invitation:
    """An appointment that a message is about. Times are aware, or naive where no zone is given; dates for
    whole days, `end` then being the first day that is free again."""

    part: int  # number of the attachment or text that holds it
    method: Method
    uid: str
    sequence: int = 0
    summary: str = ""
    location: str = ""
    description: str = ""
    start: datetime | date | None = None
    end: datetime | date | None = None
    organiser: Address | None = None
    attendees: tuple[Attendee, ...] = ()
    recurrence: Recurrence | None = None
    next_dates: tuple[datetime | date, ...] = ()
    cancelled: bool = False
    comment: str = ""
    single: bool = False  # one date of a series (RECURRENCE-ID)
    others: int = 0  # appointments that the message holds besides this one


class Delivery(StrEnum):
    """What became of a mail, from the best to the worst; the words of keywords and lists."""

    RELAYED = "relayed"
    DELIVERED = "delivered"
    READ = "read"
    DELAYED = "delayed"
    FAILED = "failed"


class Reason(StrEnum):
    """Why a mail was not delivered, as one can act on it (status codes of RFC 3463)."""

    UNKNOWN_ADDRESS = "unknown_address"
    UNKNOWN_DOMAIN = "unknown_domain"
    MAILBOX_FULL = "mailbox_full"
    MAILBOX_CLOSED = "mailbox_closed"
    TOO_LARGE = "too_large"
    REFUSED = "refused"
    NOT_SECURE = "not_secure"
    NOT_REACHED = "not_reached"
    TOO_OLD = "too_old"
    OTHER = "other"


@dataclass(frozen=True)
class Outcome:
    """What a report says of one recipient. `detail` is what the server said, on one line."""

    recipient: str
    delivery: Delivery
    reason: Reason = Reason.OTHER
    status: str = ""  # "5.1.1"
    detail: str = ""


@dataclass(frozen=True)
class Report:
    """A report about a mail that was sent: a delivery report (RFC 3464) or a receipt (RFC 8098)."""

    message_id: str  # of the mail that it is about; "" where the report does not name it
    outcomes: tuple[Outcome, ...]
    receipt: bool = False  # a person or their program says what happened with the mail
    automatic: bool = False  # of a receipt: nobody saw the mail, a program did it
    server: str = ""  # that made the report


@dataclass(frozen=True)
class Fate:
    """What a report said of one recipient of a mail that was sent from here."""

    recipient: str  # in the one form of message.mailboxes
    delivery: Delivery
    reason: Reason
    at: datetime
    report: MessageRef | None  # the message that said so; None when it is gone


@dataclass(frozen=True)
class Unsubscribing:
    """The ways off a mailing list (RFC 2369, RFC 8058)."""

    one_click: str = ""  # https address that takes a POST
    mailto: str = ""
    page: str = ""  # https address to be looked at in the browser


@dataclass(frozen=True)
class Enclosed:
    """A message that is attached to the message."""

    part: int
    sender: Address
    subject: str
    date: datetime | None


@dataclass(frozen=True)
class Purposes:
    """Everything of this kind that a message has."""

    invitation: Invitation | None = None
    report: Report | None = None
    receipt_to: tuple[Address, ...] = field(default_factory=tuple)  # who asks for a receipt
    unsubscribing: Unsubscribing | None = None
    enclosed: tuple[Enclosed, ...] = ()
