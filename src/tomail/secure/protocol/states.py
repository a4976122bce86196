"""The states of deliveries, replies, accounts, relations and invitations, and what leads from one to another.

Tables, no behaviour: a transition is carried out by whoever keeps the row, as one conditional change (`WHERE
state = source`). What is not listed here is not possible and answers 409. The same event asked for again in
the state it led to is a repeated request, not an error (`Machine.repeats`).

A lock after wrong passwords and a pending reset of a password are facts beside an account's state, with a
time each: neither takes anything away that the state allows to whoever is signed in.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Actor(StrEnum):
    """Who may bring something about."""

    CLERK = "clerk"  # somebody at a workstation, before anything reaches the portal
    DEVICE = "device"  # an enrolled workstation, at the portal
    PATIENT = "patient"
    PORTAL = "portal"  # follows by itself from what somebody did
    SWEEP = "sweep"  # the portal's clock


class NoTransition(Exception):
    """The event does not happen in this state, or not through this actor."""


class DeliveryState(StrEnum):
    """From the practice to a patient. Form P goes through the portal, form F is a protected file by mail."""

    DRAFT = "draft"
    SEALING = "sealing"
    FAILED = "failed"
    UPLOADING = "uploading"
    WAITING_REGISTRATION = "waiting_registration"
    WAITING_RELEASE = "waiting_release"
    DELIVERED = "delivered"
    READ = "read"
    REFUSED = "refused"
    REVOKED = "revoked"
    EXPIRED = "expired"
    DISCARDED = "discarded"
    CODE_PENDING = "code_pending"  # form F: the Lesecode has to reach the patient first
    SENT_FILE = "sent_file"
    BOUNCED = "bounced"


class ReplyState(StrEnum):
    """From a patient to the practice."""

    UPLOADING = "uploading"
    DELIVERED = "delivered"
    FETCHED = "fetched"  # the practice has it; gone from the portal
    EXPIRED = "expired"


class AccountState(StrEnum):
    """A patient at the portal."""

    INVITED = "invited"
    REGISTERED = "registered"  # has keys that no practice has confirmed
    ACTIVE = "active"
    CLOSING = "closing"
    DELETED = "deleted"


OPEN_ACCOUNTS = (AccountState.REGISTERED, AccountState.ACTIVE)  # who may sign in


class RelationState(StrEnum):
    """A patient's account and one practice."""

    WAITING_RELEASE = "waiting_release"
    RELEASED = "released"
    REFUSED = "refused"
    BLOCKED = "blocked"


class InviteState(StrEnum):
    """The link in the first mail."""

    OPEN = "open"
    USED = "used"
    EXPIRED = "expired"
    REVOKED = "revoked"


class Check(StrEnum):
    """How the practice made sure that a key is the patient's."""

    CODE = "code"  # the Anmeldecode's MAC
    NUMBER = "number"  # the Prüfzahl, compared by telephone
    PRESENT = "present"  # the person stood at the desk
    NONE = "none"  # not at all; only where the practice's settings allow it


class Guard(StrEnum):
    """What must hold besides the state. Whoever keeps the row looks."""

    NOTHING = ""
    ADDRESS_AND_SIZE = "the address is valid, the size within the limit"
    ALL_PARTS = "all parts are there with the hashes that were announced"
    NO_ACCOUNT = "all parts are there, and nobody is registered under the address"
    NOT_RELEASED = "all parts are there, and the account's key is not, or no longer, the released one"
    RELEASED_KEY = "all parts are there, and a grant for the released key came along"
    INVITE_AND_ADDRESS = "the invitation is open, and the address is the one it went to"
    CHECKED_KEY = "the check was recorded for the key that the account still has"
    SIGNATURE = "the patient's signature is valid"
    DUE = "the date has come"
    CODE_GIVEN = "the Lesecode was told, printed or sent by SMS"
    NEW_KEY = "the key is another than the released one"
    ATTEMPTS = "the fifth wrong address"
    PASSWORD = "the password was given once more"


@dataclass(frozen=True)
class Transition:
    """`event` by `actor` leads from `source` to `target` if `guard` holds."""

    source: str
    event: str
    target: str
    actor: Actor
    guard: Guard = Guard.NOTHING


@dataclass(frozen=True)
class Machine:
    """All transitions of one kind of thing. `initial` is where its rows begin."""

    name: str
    initial: str
    transitions: tuple[Transition, ...]

    def transition(self, state: str, event: str, actor: Actor) -> Transition:
        """The one that `event` by `actor` means in `state`. Raises NoTransition."""
        for each in self.transitions:
            if (each.source, each.event, each.actor) == (state, event, actor):
                return each
        raise NoTransition

    def sources(self, event: str) -> frozenset[str]:
        """The states in which `event` does something: for one conditional change."""
        return frozenset(each.source for each in self.transitions if each.event == event)

    def repeats(self, state: str, event: str, actor: Actor) -> bool:
        """True if `state` is where this event led to and it does nothing more there: a repeated request."""
        here = [each for each in self.transitions if (each.event, each.actor) == (event, actor)]
        return any(each.target == state for each in here) and all(each.source != state for each in here)

    def states(self) -> frozenset[str]:
        """Every state that is mentioned."""
        return frozenset(state for each in self.transitions for state in (each.source, each.target))

    def final(self) -> frozenset[str]:
        """The states that nothing leads out of."""
        return self.states() - {each.source for each in self.transitions}


_D, _R, _A, _L, _I = DeliveryState, ReplyState, AccountState, RelationState, InviteState
_KEPT = (_D.WAITING_REGISTRATION, _D.WAITING_RELEASE, _D.DELIVERED, _D.READ)

DELIVERY = Machine(
    "delivery",
    _D.DRAFT,
    (
        Transition(_D.DRAFT, "send", _D.SEALING, Actor.CLERK, Guard.ADDRESS_AND_SIZE),
        Transition(_D.DRAFT, "discard", _D.DISCARDED, Actor.CLERK),
        Transition(_D.SEALING, "fail", _D.FAILED, Actor.CLERK),
        Transition(_D.FAILED, "send", _D.SEALING, Actor.CLERK, Guard.ADDRESS_AND_SIZE),
        Transition(_D.FAILED, "discard", _D.DISCARDED, Actor.CLERK),
        Transition(_D.SEALING, "create", _D.UPLOADING, Actor.DEVICE),
        Transition(_D.UPLOADING, "fail", _D.FAILED, Actor.CLERK),
        Transition(_D.UPLOADING, "complete", _D.WAITING_REGISTRATION, Actor.DEVICE, Guard.NO_ACCOUNT),
        Transition(_D.UPLOADING, "complete_known", _D.WAITING_RELEASE, Actor.DEVICE, Guard.NOT_RELEASED),
        Transition(_D.UPLOADING, "complete_released", _D.DELIVERED, Actor.DEVICE, Guard.RELEASED_KEY),
        Transition(
            _D.WAITING_REGISTRATION, "register", _D.WAITING_RELEASE, Actor.PATIENT, Guard.INVITE_AND_ADDRESS
        ),
        Transition(_D.WAITING_RELEASE, "grant", _D.DELIVERED, Actor.DEVICE, Guard.CHECKED_KEY),
        Transition(_D.WAITING_RELEASE, "refuse", _D.REFUSED, Actor.DEVICE),
        Transition(_D.DELIVERED, "receipt", _D.READ, Actor.PATIENT, Guard.SIGNATURE),
        # A new key of the patient: the practice wraps the content key once more, nothing is uploaded again.
        Transition(_D.DELIVERED, "rekey", _D.WAITING_RELEASE, Actor.PATIENT, Guard.NEW_KEY),
        Transition(_D.READ, "rekey", _D.WAITING_RELEASE, Actor.PATIENT, Guard.NEW_KEY),
        *(Transition(state, "revoke", _D.REVOKED, Actor.DEVICE) for state in (_D.UPLOADING, *_KEPT)),
        *(
            Transition(state, "expire", _D.EXPIRED, Actor.SWEEP, Guard.DUE)
            for state in (_D.UPLOADING, *_KEPT)
        ),
        Transition(_D.SEALING, "protect", _D.CODE_PENDING, Actor.CLERK),
        Transition(_D.CODE_PENDING, "tell_code", _D.SENT_FILE, Actor.CLERK, Guard.CODE_GIVEN),
        Transition(_D.CODE_PENDING, "discard", _D.DISCARDED, Actor.CLERK),
        Transition(_D.SENT_FILE, "bounce", _D.BOUNCED, Actor.PORTAL),
        Transition(_D.SENT_FILE, "take_back", _D.REVOKED, Actor.CLERK),  # the mail had not left yet
    ),
)

REPLY = Machine(
    "reply",
    _R.UPLOADING,
    (
        Transition(_R.UPLOADING, "complete", _R.DELIVERED, Actor.PATIENT, Guard.ALL_PARTS),
        Transition(_R.DELIVERED, "fetch", _R.FETCHED, Actor.DEVICE),
        Transition(_R.UPLOADING, "expire", _R.EXPIRED, Actor.SWEEP, Guard.DUE),
        Transition(_R.DELIVERED, "expire", _R.EXPIRED, Actor.SWEEP, Guard.DUE),
    ),
)

ACCOUNT = Machine(
    "account",
    _A.INVITED,
    (
        Transition(_A.INVITED, "register", _A.REGISTERED, Actor.PATIENT, Guard.INVITE_AND_ADDRESS),
        Transition(_A.REGISTERED, "release", _A.ACTIVE, Actor.DEVICE, Guard.CHECKED_KEY),
        Transition(_A.ACTIVE, "rekey", _A.REGISTERED, Actor.PATIENT, Guard.NEW_KEY),
        Transition(_A.REGISTERED, "rekey", _A.REGISTERED, Actor.PATIENT, Guard.NEW_KEY),
        Transition(_A.REGISTERED, "close", _A.CLOSING, Actor.PATIENT, Guard.PASSWORD),
        Transition(_A.ACTIVE, "close", _A.CLOSING, Actor.PATIENT, Guard.PASSWORD),
        Transition(_A.CLOSING, "delete", _A.DELETED, Actor.SWEEP),
    ),
)

RELATION = Machine(
    "relation",
    _L.WAITING_RELEASE,
    (
        Transition(_L.WAITING_RELEASE, "release", _L.RELEASED, Actor.DEVICE, Guard.CHECKED_KEY),
        Transition(_L.WAITING_RELEASE, "refuse", _L.REFUSED, Actor.DEVICE),
        Transition(_L.WAITING_RELEASE, "rekey", _L.WAITING_RELEASE, Actor.PATIENT, Guard.NEW_KEY),
        Transition(_L.RELEASED, "rekey", _L.WAITING_RELEASE, Actor.PATIENT, Guard.NEW_KEY),
        Transition(_L.REFUSED, "register", _L.WAITING_RELEASE, Actor.PATIENT, Guard.INVITE_AND_ADDRESS),
        *(
            Transition(state, "block", _L.BLOCKED, Actor.DEVICE)
            for state in (_L.WAITING_RELEASE, _L.RELEASED, _L.REFUSED)
        ),
        Transition(_L.BLOCKED, "unblock", _L.WAITING_RELEASE, Actor.DEVICE),
    ),
)

INVITE = Machine(
    "invite",
    _I.OPEN,
    (
        Transition(_I.OPEN, "register", _I.USED, Actor.PATIENT, Guard.INVITE_AND_ADDRESS),
        Transition(_I.OPEN, "expire", _I.EXPIRED, Actor.SWEEP, Guard.DUE),
        Transition(_I.OPEN, "revoke", _I.REVOKED, Actor.DEVICE),
        Transition(_I.OPEN, "give_up", _I.REVOKED, Actor.PORTAL, Guard.ATTEMPTS),
    ),
)

MACHINES = (DELIVERY, REPLY, ACCOUNT, RELATION, INVITE)
