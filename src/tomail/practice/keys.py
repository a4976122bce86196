"""The keys that a workstation can open, for itself and for whoever sits at it.

A key has a subject ("practice", "pepper", "account:ID", "user:ID") and an epoch that rises when somebody
loses the right to it. Each epoch is sealed for the principals that have the right; older epochs are locked
under the next one, so that what was written before stays readable for those who are left.
"""

from __future__ import annotations

import contextlib
import copy
from collections.abc import Callable
from dataclasses import dataclass

from tomail.base.errors import Refused
from tomail.model.people import device_principal, user_principal

from .sealing import KeyPair, Unopened, no_key, seal_for, unlock, unlock_with_password
from .snapshot import Person, Snapshot

PRACTICE = "practice"
PEPPER = "pepper"


def account_subject(account: str) -> str:
    """How the key of an account is named."""
    return f"account:{account}"


def purpose(subject: str, epoch: int, principal: str) -> str:
    """What a sealed key is bound to: it opens in its own row only."""
    return f"tomail/key/v1|{subject}|{epoch}|{principal}"


@dataclass(frozen=True)
class Holder:
    """A principal and its key pair."""

    principal: str
    pair: KeyPair


class Keys:
    """What this device can open, and what the person who is signed in can open beyond it."""

    def __init__(self, snapshot: Snapshot, device: str, pair: KeyPair) -> None:
        """The built-in user is signed in where the practice asks for no sign-in."""
        self.snapshot = snapshot
        self.device = device
        self._device = Holder(device_principal(device), pair)
        self._person: Holder | None = None
        self._opened: dict[tuple[str, int, str], bytes] = {}  # opening costs a tenth of a millisecond
        self.user: str | None = None
        self.sign_out()

    def renew(self, snapshot: Snapshot) -> None:
        """The practice changed. Whoever is signed in stays so, unless they do not work here any more or the
        device was withdrawn."""
        self.snapshot = snapshot
        self._opened = {}
        person = snapshot.person(self.user) if self.user else None
        named = person is not None and not (person.disabled or person.built_in)
        if person is None or not named or self._has_another_pair(person) or self._is_withdrawn():
            self.sign_out()

    def seen_with(self, snapshot: Snapshot) -> Keys:
        """The same holders with another view of the practice, for the middle of a transaction."""
        keys = copy.copy(self)
        keys.snapshot, keys._opened = snapshot, {}
        return keys

    def sign_in(self, person: Person, password: str) -> None:
        """Raises Unopened if the PIN or password is wrong, or there is none."""
        if person.disabled or person.wrapped_private is None:
            raise Unopened
        pepper = self.pepper(person.pepper)
        private = unlock_with_password(password, pepper, person.wrapped_private, user_principal(person.id))
        self._be(person, private)

    def sign_out(self) -> None:
        """Forget what only the person could open. Where nobody must sign in, everybody is the built-in user.

        Nobody is signed in where the device itself was withdrawn.
        """
        everybody, private = self.snapshot.built_in, None
        if not self.snapshot.sign_in:
            with contextlib.suppress(Refused):
                private = self.built_in_private()
        if private is None:
            self.user, self._person, self._opened = None, None, {}
        else:
            self._be(everybody, private)  # at once: other threads must not find nobody in between

    def practice_key(self, epoch: int | None = None) -> bytes:
        """The key of everything that the whole practice shares. Raises Refused if the device lost it."""
        newest = self.epoch(PRACTICE)
        key = self._open(PRACTICE, newest, [self._device])
        for older in range(newest - 1, (epoch or newest) - 1, -1):
            key = self._unlock(key, PRACTICE, older, PRACTICE)
        return key

    def account_key(self, account: str, epoch: int | None = None) -> bytes:
        """The key of an account for the person. Raises Refused (NOT_ALLOWED) without the right."""
        return self._account_key(account, epoch, [self._person] if self._person else [])

    def engine_account_key(self, account: str, epoch: int | None = None) -> bytes:
        """The same for what goes on in the background: what the device was granted counts too."""
        return self._account_key(account, epoch, [each for each in (self._person, self._device) if each])

    def may_open(self, account: str) -> bool:
        """True if the account is one of the person's."""
        return self.epoch(account_subject(account)) == 0 or _opens(self.account_key, account)

    def may_run(self, account: str) -> bool:
        """True if the account can be kept in step here."""
        return self.epoch(account_subject(account)) == 0 or _opens(self.engine_account_key, account)

    def epoch(self, subject: str) -> int:
        """The epoch in force; 0 where there is no such key yet."""
        return self.snapshot.epochs.get(subject, 0)

    def seal_for_device(self, public: bytes, device: str) -> dict[tuple[str, int, str], bytes]:
        """What a further device needs: the practice key and the built-in user."""
        principal = device_principal(device)
        newest = self.epoch(PRACTICE)
        built_in = user_principal(self.snapshot.built_in.id)
        secrets = {(PRACTICE, newest): self.practice_key(), (built_in, 1): self.built_in_private()}
        return {
            (subject, epoch, principal): seal_for(public, secret, purpose(subject, epoch, principal))
            for (subject, epoch), secret in secrets.items()
        }

    def built_in_private(self) -> bytes:
        """The private key of the built-in user."""
        return self._open(user_principal(self.snapshot.built_in.id), 1, [self._device])

    def pepper(self, epoch: int) -> bytes:
        """Mixed into PINs (practice.sealing.lock_with_password); another one since a device was withdrawn."""
        return self._locked_by_practice(PEPPER, epoch)

    def has_old_pair(self, person: Person) -> bool:
        """A device was withdrawn that could try PINs at what their pair is wrapped in."""
        return person.wrapped_private is not None and person.pepper < self.epoch(PEPPER)

    def _be(self, person: Person, private: bytes) -> None:
        self._person = Holder(user_principal(person.id), KeyPair(person.public, private))
        self._opened = {}
        self.user = person.id

    def _is_withdrawn(self) -> bool:
        own = self.snapshot.device(self.device)
        return own is None or own.withdrawn

    def _has_another_pair(self, person: Person) -> bool:
        """Their PIN was reset: what they sign in with now opens something else."""
        return self._person is None or self._person.pair.public != person.public

    def _account_key(self, account: str, epoch: int | None, holders: list[Holder]) -> bytes:
        subject = account_subject(account)
        newest = self.epoch(subject)
        if (subject, newest, PRACTICE) in self.snapshot.sealed:
            key = self._locked_by_practice(subject, newest)
        else:
            key = self._open(subject, newest, holders)
        for older in range(newest - 1, (epoch or newest) - 1, -1):
            key = self._unlock(key, subject, older, subject)
        return key

    def _open(self, subject: str, epoch: int, holders: list[Holder]) -> bytes:
        for holder in holders:
            place = (subject, epoch, holder.principal)
            sealed = self.snapshot.sealed.get(place)
            if sealed is not None:
                with contextlib.suppress(Unopened):
                    if place not in self._opened:
                        self._opened[place] = holder.pair.open(sealed, purpose(*place))
                    return self._opened[place]
        raise no_key()

    def _locked_by_practice(self, subject: str, epoch: int) -> bytes:
        return self._unlock(self.practice_key(), subject, epoch, PRACTICE)

    def _unlock(self, key: bytes, subject: str, epoch: int, principal: str) -> bytes:
        locked = self.snapshot.sealed.get((subject, epoch, principal))
        try:
            return unlock(key, locked or b"", purpose(subject, epoch, principal))
        except Unopened:
            raise no_key() from None


def _opens(open_: Callable[[str], bytes], account: str) -> bool:
    try:
        open_(account)
    except Refused:
        return False
    return True
