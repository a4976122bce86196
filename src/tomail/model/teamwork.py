"""Who works on which mail, as every workstation of the practice sees it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from .mail import MessageSummary
from .outgoing import Draft


@dataclass(frozen=True)
class PracticeMail:
    """A mail as the whole practice knows it, whatever number it has in the store of a workstation.

    `dated` (whole seconds) is what its number there begins with, which finds it again.
    """

    key: str
    account: str
    dated: datetime


def mail_key(account: str, message_id: str, *, dated: datetime, sender: str, subject: str, size: int) -> str:
    """The name of a mail, the same at every workstation: 64 hexadecimal digits that tell nothing.

    By its Message-ID; a mail without one is known by what its row says. Copies in several folders of an
    account are one mail.
    """
    named = message_id.strip().strip("<>").strip()
    facts = named or "\x1f".join((str(int(dated.timestamp())), sender.lower(), subject, str(size)))
    return hashlib.sha256(f"{account}\0{facts}".encode("utf-8", "replace")).hexdigest()


def practice_mail(row: MessageSummary) -> PracticeMail:
    """The mail of a row."""
    dated = row.date.astimezone(UTC).replace(microsecond=0)
    account = row.ref.account
    key = mail_key(
        account, row.message_id, dated=dated, sender=row.sender.address, subject=row.subject, size=row.size
    )
    return PracticeMail(key, account, dated)


@dataclass(frozen=True)
class Who:
    """A person as others read of them; `device` is the name of the workstation, "" where it does not matter.

    Whoever did not sign in is the built-in user, and the workstation tells them apart.
    """

    user: str
    initials: str
    name: str
    device: str = ""


@dataclass(frozen=True)
class Claim:
    """Somebody has the mail in hand. `paused`: nothing was done for half an hour, so anybody may take it."""

    by: Who
    since: datetime
    mine: bool = False
    paused: bool = False


@dataclass(frozen=True)
class Mark:
    """Who did it, and when."""

    by: Who
    at: datetime
    mine: bool = False


@dataclass(frozen=True)
class Assignment:
    """For whom the mail is: `to` is "user:ID" or "group:ID", `name` what people call them."""

    to: str
    name: str
    by: Who
    at: datetime
    mine: bool = False  # to me, or to a group of mine


class Phase(StrEnum):
    """The one word for where a mail stands; the words of the command line."""

    OPEN = "open"
    ASSIGNED = "assigned"
    CLAIMED = "claimed"
    PAUSED = "paused"
    WAITING = "waiting"
    ANSWERED = "answered"
    DONE = "done"


@dataclass(frozen=True)
class WorkState:
    """What the practice made of a mail."""

    claim: Claim | None = None
    assigned: Assignment | None = None
    waiting: Mark | None = None  # for an answer
    answered: Mark | None = None
    done: Mark | None = None
    notes: int = 0

    @property
    def phase(self) -> Phase:
        """What matters most: who is at it now, then what was made of it."""
        facts = {
            Phase.CLAIMED: self.claim and not self.claim.paused,
            Phase.DONE: self.done,
            Phase.PAUSED: self.claim,
            Phase.WAITING: self.waiting,
            Phase.ANSWERED: self.answered,
            Phase.ASSIGNED: self.assigned,
        }
        return next((phase for phase, holds in facts.items() if holds), Phase.OPEN)

    @property
    def latest(self) -> Mark | None:
        """Who brought the mail where it stands, and when."""
        holder = Mark(self.claim.by, self.claim.since, self.claim.mine) if self.claim else None
        given = Mark(self.assigned.by, self.assigned.at) if self.assigned else None
        return {
            Phase.CLAIMED: holder,
            Phase.PAUSED: holder,
            Phase.DONE: self.done,
            Phase.WAITING: self.waiting,
            Phase.ANSWERED: self.answered,
            Phase.ASSIGNED: given,
        }.get(self.phase)


class View(StrEnum):
    """The lists of work over every account that a person may open."""

    MINE = "mine"  # "Mir zugewiesen"
    IN_HAND = "in_hand"  # "In Bearbeitung"
    WAITING = "waiting"  # "Wartet"
    DONE = "done"  # "Erledigt"


@dataclass(frozen=True)
class Note:
    """Words that stay in the practice."""

    id: str
    by: Who
    at: datetime
    text: str = field(repr=False)
    mine: bool = False


class DraftState(StrEnum):
    """How far a draft is that several people work on."""

    WRITING = "writing"
    FOR_RELEASE = "for_release"  # "Zur Freigabe"
    RELEASED = "released"
    REFUSED = "refused"
    SENT = "sent"


@dataclass(frozen=True)
class SharedDraft:
    """A draft that others may read, and that somebody releases. `draft` is None in lists."""

    id: str
    account: str
    state: DraftState
    author: Who
    changed: Mark
    sha256: str  # of the content as it stands
    released: Mark | None = None
    answers: str | None = None  # the key of the mail that it answers
    reason: str = field(default="", repr=False)  # why it was refused
    draft: Draft | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Template:
    """A text of the practice (practice.templates), or a signature (`kind`)."""

    id: str
    name: str
    text: str
    subject: str = ""
    folder: str = ""
    language: str = ""
    kind: str = "template"  # or "signature"
