"""What workstations and the portal say to each other, as values: what is announced, and what is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tomail.secure.crypto.keys import PublicKeys
from tomail.secure.protocol import proofs
from tomail.secure.protocol.states import Check, DeliveryState, RelationState

from .told import Told


@dataclass(frozen=True)
class Profile:
    """What patients see of the practice, where its notices go, and how many days messages are kept."""

    name: str
    phone: str
    language: str
    notify: str = field(repr=False)
    unread_days: int = 90
    read_days: int = 30


@dataclass(frozen=True)
class Enrolled:
    """A practice, or one more workstation of it, that the portal lets in. `epoch`: of the practice's key."""

    device: str
    token: str = field(repr=False)
    epoch: int = 0


@dataclass(frozen=True)
class Announced:
    """A delivery to be. `size`: bytes of all ciphertext at most; `number`: the Nachrichten-Nummer, bare;
    `notify`: whether the portal writes to a patient whom it knows."""

    id: str
    address: str = field(repr=False)
    language: str
    size: int
    number: str = field(default="", repr=False)
    notify: bool = True
    reply_allowed: bool = True
    expires: int | None = None


@dataclass(frozen=True)
class Invite:
    """The link of the first mail."""

    id: str
    token: str = field(repr=False)
    expires: int


@dataclass(frozen=True)
class Created:
    """`account`: the patient, where one of this practice's has the address; else there is an `invite`."""

    state: DeliveryState
    account: str | None
    invite: Invite | None


@dataclass(frozen=True)
class SentFile:
    """A file as it lies at the portal: ciphertext, `sha256` in hex."""

    id: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Grant:
    """The content key for one key of a patient, until `expires`; signed by the practice."""

    kid: str
    wrap: bytes = field(repr=False)
    expires: int
    signature: bytes = field(repr=False)


@dataclass(frozen=True)
class AccountView:
    """A patient as the portal tells it: nothing of it is proven. `released_kid`: what it says we released;
    `invite`: the invitation's id; `mac`: empty where no code was typed; `new_address`: that they want to
    change to, once both mailboxes said yes, "" for none."""

    account: str
    keys: PublicKeys
    generation: int
    state: RelationState
    check: Check | None
    released_kid: str | None
    invite: str | None
    mac: bytes = field(repr=False)
    at: int
    new_address: str = field(default="", repr=False)

    @property
    def kid(self) -> str:
        """Of the keys themselves; what the portal calls them does not count."""
        return self.keys.key_id


@dataclass(frozen=True)
class ReplyGrant:
    """The content key of an answer for the practice's key `kid`; `signature` over delivery and manifest."""

    kid: str
    wrap: bytes = field(repr=False)
    signature: bytes = field(repr=False)


@dataclass(frozen=True)
class ReplyRow:
    """An answer that waits. `answers`: the delivery that it answers."""

    delivery: str
    account: str
    answers: str | None
    at: int
    files: tuple[SentFile, ...]
    grant: ReplyGrant | None


@dataclass(frozen=True)
class AuditHead:
    """Where the portal's log of this practice ends."""

    n: int
    hash: str

    def then(self, digests: Iterable[str]) -> AuditHead:
        """Where it ends after rows with these digests."""
        end = self
        for each in digests:
            end = AuditHead(end.n + 1, proofs.chained(end.hash, each))
        return end


@dataclass(frozen=True)
class Event:
    """Something new. `said` has identifiers and states; all of it is the portal's word only."""

    n: int
    kind: str
    at: int
    said: Told = field(repr=False)


@dataclass(frozen=True)
class Heard:
    """What is new, and where the log ends now. `missed`: older events are gone: ask for all states."""

    events: tuple[Event, ...]
    head: AuditHead
    missed: bool = False
    links: tuple[str, ...] = ()

    def continues(self, kept: AuditHead) -> bool:
        """Whether the log still has everything it had when it ended with `kept`, which `events` was given.
        Otherwise it was rewritten, cut off, or put back to an older state."""
        return kept.then(self.links) == self.head


@dataclass(frozen=True)
class Info:
    """What the portal says of itself. `page`: paths and hashes as it claims to serve them."""

    version: str
    page: bytes = field(repr=False)
    key: bytes = field(repr=False)
