"""The words of the set-up wizard: steps, faults and what is offered against them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum

from tomail.accounts.auth.grant import Grant
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.account import Protocol
from tomail.model.probing import Declined, Discovered, DiscoveryResult, NotDiscovered, Probed
from tomail.services.trials import Trial


class Step(IntEnum):
    """The six steps; the number stands in the title."""

    TYPE = 1
    DATA = 2
    SERVERS = 3
    SIGN_IN = 4
    TEST = 5
    SYNC = 6

    @property
    def label(self) -> Sentence:
        """The name of the step in the rail."""
        return _STEP_LABELS[self]


_STEP_LABELS = {
    Step.TYPE: sentence(QT_TRANSLATE_NOOP("engine", "Account type")),
    Step.DATA: sentence(QT_TRANSLATE_NOOP("engine", "Account data")),
    Step.SERVERS: sentence(QT_TRANSLATE_NOOP("engine", "Server data")),
    Step.SIGN_IN: sentence(QT_TRANSLATE_NOOP("engine", "Authentication")),
    Step.TEST: sentence(QT_TRANSLATE_NOOP("engine", "Receiving & sending")),
    Step.SYNC: sentence(QT_TRANSLATE_NOOP("engine", "Synchronisation")),
}


class AccountType(StrEnum):
    """The tiles of the first step."""

    GOOGLE = "google"
    MICROSOFT = "microsoft"
    OTHER = "other"

    @property
    def label(self) -> Sentence:
        """The name on the tile."""
        return _TYPE_LABELS[self]


_TYPE_LABELS = {
    AccountType.GOOGLE: sentence("Google"),
    AccountType.MICROSOFT: sentence("Microsoft"),
    AccountType.OTHER: sentence(QT_TRANSLATE_NOOP("engine", "Add another account")),
}


class Side(StrEnum):
    """The two servers."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"


class Search(Enum):
    """How the search for the servers stands."""

    NONE = "none"
    RUNNING = "running"
    SKIPPED = "skipped"
    FOUND = "found"
    UNCONFIRMED = "unconfirmed"  # probed only, or a preset that nobody confirmed
    UNTRUSTED = "untrusted"  # over plain http: a person must say yes
    BY_HAND = "by_hand"  # found, but a person entered something else
    NOT_FOUND = "not_found"
    OFFLINE = "offline"
    FIXED = "fixed"  # Google, Microsoft


def search_of(result: DiscoveryResult | None) -> Search:
    """What a search came to; without a result it still runs."""
    match result:
        case None:
            return Search.RUNNING
        case Discovered(trusted=False):
            return Search.UNTRUSTED
        case Discovered(confirmed=False):
            return Search.UNCONFIRMED
        case Discovered():
            return Search.FOUND
        case NotDiscovered(offline=True):
            return Search.OFFLINE
        case NotDiscovered() | Declined():
            return Search.NOT_FOUND


@dataclass(frozen=True)
class Looked:
    """A search for the settings of `address`; `result` is None while it runs and when it was skipped."""

    address: str
    result: DiscoveryResult | None = None
    skipped: bool = False


@dataclass(frozen=True)
class SignInKey:
    """Who signs in where, and for which protocol."""

    address: str
    issuer: str
    protocol: Protocol


@dataclass(frozen=True)
class SignedIn:
    """What the browser sign-in brought, with what it was for."""

    by: SignInKey
    grant: Grant


class Access(Enum):
    """Where the browser sign-in stands, apart from the waiting itself."""

    NO_SERVICE = "no_service"  # nobody knows where to sign in
    NO_CLIENT_ID = "no_client_id"
    NEEDED = "needed"
    GRANTED = "granted"


@dataclass(frozen=True)
class Tested:
    """The outcome of a test, with exactly what was tested."""

    trial: Trial
    probed: Probed


class OfferKind(StrEnum):
    """What the button beside a fault does."""

    TAKE_ADDRESS = "take_address"
    OPEN_ACCOUNT = "open_account"
    CHANGE_TYPE = "change_type"


@dataclass(frozen=True)
class Offer:
    """A way out of a fault; `value` is an address, an account's id or an account type."""

    kind: OfferKind
    value: str


@dataclass(frozen=True)
class Fault:
    """What is wrong with a field. Faults that do not block are questions."""

    field: str  # its objectName
    text: Sentence
    blocking: bool = True
    offer: Offer | None = None


def blocking(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Only those that keep a person from going on."""
    return tuple(fault for fault in faults if fault.blocking)
