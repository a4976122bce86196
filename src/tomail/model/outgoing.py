"""Mail on its way out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from tomail.base.errors import Problem, ProblemKind

from .mail import Address


class OutboxState(StrEnum):
    """Where a mail stands; the words of the command line."""

    QUEUED = "queued"
    SENDING = "sending"
    WAITING = "waiting"  # tries again by itself
    UNCLEAR = "unclear"  # the end of DATA was never answered; only a person may send again
    PARTLY = "partly"
    SENT = "sent"
    REFUSED = "refused"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class RecipientState:
    """What the server said of one recipient."""

    address: str
    state: OutboxState
    reason: Problem | None = None


def row_state(recipients: Sequence[RecipientState]) -> OutboxState:
    """The state of a mail whose recipients stand as given."""
    states = {each.state for each in recipients}
    for open_state in (OutboxState.QUEUED, OutboxState.WAITING, OutboxState.UNCLEAR):
        if open_state in states:
            return open_state
    return states.pop() if len(states) == 1 else OutboxState.PARTLY


MAY_HAVE_IT = (OutboxState.SENT, OutboxState.SENDING, OutboxState.UNCLEAR)


def served(recipients: Sequence[RecipientState]) -> tuple[str, ...]:
    """The addresses of those who have the mail, or may have it."""
    return tuple(each.address for each in recipients if each.state in MAY_HAVE_IT)


@dataclass(frozen=True)
class OutboxItem:
    """A row of the outbox without its bytes."""

    id: int
    account: str
    message_id: str
    subject: str
    recipients: tuple[RecipientState, ...]
    state: OutboxState
    tries: int
    created: datetime
    next_try: datetime | None
    reason: Problem | None
    copy_filed: bool  # the copy was put into Sent
    send_at: datetime | None = None  # a person chose that it leaves later
    mendable: bool = False  # what was written is still there, and was not sent anew
    answers: str = ""  # str(MessageRef) that it answers
    author: str = ""  # the user who wrote it; "": nobody had signed in

    @property
    def came_back(self) -> bool:
        """Refused, at least for some, and nobody has looked after it yet."""
        return self.mendable and self.state in (OutboxState.REFUSED, OutboxState.PARTLY)

    @property
    def held_back(self) -> bool:
        """Something came up after its time was chosen."""
        held = self.reason is not None and self.reason.kind is ProblemKind.GUARDED
        return held and self.state is OutboxState.WAITING

    @property
    def needs_a_person(self) -> bool:
        """Nothing more happens with it by itself."""
        return self.came_back or self.held_back or self.state is OutboxState.UNCLEAR


@dataclass(frozen=True)
class OutgoingAttachment:
    """A file that a person attached; its bytes are read once, when it is attached."""

    filename: str
    content_type: str
    content: bytes = field(repr=False)
    content_id: str = ""  # set: shown inside the HTML text
    lost: bool = False  # its bytes could not be read from a damaged file; nothing leaves with it


@dataclass(frozen=True)
class Draft:
    """What the composer holds. `identity` is the key of one composition over all its saved versions."""

    identity: str
    account: str
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    subject: str = ""
    text: str = ""
    html: str = ""  # "": plain text mail
    attachments: tuple[OutgoingAttachment, ...] = ()
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    answers: str = ""  # str(MessageRef) that this answers: gets \Answered
    forwards: str = ""  # str(MessageRef) that this forwards: gets $Forwarded
    replaces: str = ""  # str(MessageRef) in the drafts folder that this came from
    begun: float = 0.0  # seconds since the epoch: sending tells what others did with the answered mail since
    answered_before: bool = False  # the answered mail had \Answered then
    shared: bool = False  # the practice has it under the same identity (practice.shared_drafts)
    author: str = ""  # the user who began it; "": everybody at a workstation where nobody signs in
    sign: bool = False  # by S/MIME or OpenPGP, when it leaves
    encrypt: bool = False  # the same; until then nothing of it lies on a server in clear
    secret: bool = False  # it answers or passes on what came encrypted
    hide_subject: bool = False  # so did its subject: where this leaves encrypted, only recipients see it
    left_out: bool = False  # parts of that which were encrypted by themselves were left out
    protected: bool = False  # leaves as a protected message (model.secure) or not at all
    patient: str = ""  # the id of whom it was begun for
    sealed_by: str = ""  # model.smime.SealKind that a person chose; "": whichever is possible

    @property
    def lost(self) -> tuple[str, ...]:
        """The names of attachments of which nothing but the name is left."""
        return tuple(each.filename for each in self.attachments if each.lost)
