"""The accounts of this profile, with the secrets that belong to them."""

from __future__ import annotations

import dataclasses
import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.account import Account
from tomail.store.database import KEY_BYTES
from tomail.store.locked import Locked
from tomail.store.profile_store import LockedKey, ProfileStore

from .auth.credentials import StoredCredentials
from .auth.grant import Grant
from .definition import from_json, to_json
from .locks import AccountLocks, NoLocks
from .shared import mailbox

_STORE_KEY, _SECRETS, _OWN = "store", "credentials", "certificate"  # what a row is, as its lock is told


@dataclass(frozen=True)
class StoreKey:
    """The key of a mail store. `coming`: the file was just being encrypted anew with that one.

    `outdated`: somebody lost the right to the account since; the file must get another key.
    """

    key: bytes = field(repr=False)
    coming: bytes | None = field(repr=False)
    outdated: bool


class AccountRegistry:
    """Accounts in the order of the account management. Also the `CredentialStore` of accounts.auth.

    It knows those accounts only that the person may use; the one `for_engine` those that can be kept in
    step here. Everything is read through: the window, an agent and commands use one profile at once.
    """

    def __init__(
        self, store: ProfileStore, locks: AccountLocks | None = None, *, engine: bool = False
    ) -> None:
        self._store = store
        self._locks = locks or NoLocks()
        self._engine = engine

    def for_engine(self) -> AccountRegistry:
        """The same accounts as what goes on in the background sees them."""
        return AccountRegistry(self._store, self._locks, engine=True)

    def all(self) -> list[Account]:
        """Every account that may be used, in order."""
        return [each for each in self._present() if self.allows(each.id)]

    def get(self, account: str) -> Account:
        """One account. Raises Refused (NOT_FOUND, NOT_ALLOWED), SignInNeeded."""
        found = next((each for each in self._present() if each.id == account), None)
        if found is None:
            raise Refused(_not_found())
        self.require(account)
        return found

    def allows(self, account: str) -> bool:
        """True if it may be used now."""
        return self._locks.allows(account, engine=self._engine) and not self.is_of_another_practice(account)

    def require(self, account: str) -> None:
        """Raises Refused (NOT_ALLOWED), SignInNeeded unless it may be used now."""
        if not self.allows(account):
            raise self._locks.refusal()

    def add(self, account: Account, credentials: StoredCredentials) -> Account:
        """Store a new account behind the others.

        Raises Refused (DUPLICATE) if one has this address and incoming host, or this label.
        """
        self.refuse_duplicate(account)
        present = self._present()
        self._locks.admit(account.id)
        self._store.add_account(
            account.id,
            len(present),
            to_json(account),
            self._locks.lock(account.id, _STORE_KEY, secrets.token_bytes(KEY_BYTES)),
            self._locks.lock(account.id, _SECRETS, _packed(credentials)),
        )
        return dataclasses.replace(account, position=len(present))

    def refuse_duplicate(self, account: Account) -> None:
        """Raises Refused (DUPLICATE) if one has this address and incoming host, or this label."""
        for each in self._present():
            if mailbox(each) == mailbox(account):
                raise Refused(_duplicate_address(each))
            if each.label.strip().lower() == account.label.strip().lower():
                raise Refused(_duplicate_label(each))

    def update(self, account: Account) -> None:
        """Replace the definition of an account that is there."""
        position = self.get(account.id).position
        self._store.put_account(account.id, position, to_json(account))

    def reorder(self, accounts: Sequence[str]) -> None:
        """Put the accounts in this order; those not named follow."""
        present = {each.id: each for each in self._present()}
        order = [each for each in accounts if each in present]
        order += [each for each in present if each not in order]
        for position, account in enumerate(order):
            self._store.put_account(account, position, to_json(present[account]))

    def remove(self, account: str) -> None:
        """Forget the account, its secrets and the key of its mail store."""
        self.get(account)
        self._store.remove_account(account)

    def locked(self) -> list[Account]:
        """Those that lie here and neither the person nor the workstation may use."""
        engine = self.for_engine()
        return [each for each in self._present() if not (self.allows(each.id) or engine.allows(each.id))]

    def drop(self, account: str) -> None:
        """As `remove`, of one that is locked: no key is needed."""
        self._store.remove_account(account)

    def is_of_another_practice(self, account: str) -> bool:
        """The workstation came from one in which nobody who left with it might open the account."""
        if not account or self._locks.epoch(account):
            return False
        stored = self._store.account_key(account)
        return stored is not None and stored.key.epoch > 0

    def store_key(self, account: str) -> StoreKey:
        """The key of the account's mail store. Raises Refused (NOT_FOUND, NOT_ALLOWED), SignInNeeded."""
        stored = self._store.account_key(account)
        if stored is None:
            raise Refused(_not_found())
        self.require(account)
        coming = self._locks.unlock(account, _STORE_KEY, stored.coming) if stored.coming else None
        outdated = stored.key.epoch != self._locks.epoch(account)
        return StoreKey(self._locks.unlock(account, _STORE_KEY, stored.key), coming, outdated)

    def announce_store_key(self, account: str, key: bytes, coming: bytes) -> None:
        """The file is about to be encrypted with `coming`; from now on it opens with one of the two."""
        both = [self._locks.lock(account, _STORE_KEY, each) for each in (key, coming)]
        self._store.put_account_key(account, LockedKey(*both))

    def settle_store_key(self, account: str, key: bytes) -> None:
        """The file opens with `key`; the secrets go under the key of the same epoch."""
        self._store.put_account_key(account, LockedKey(self._locks.lock(account, _STORE_KEY, key)))
        stored = self._store.secret(account)
        if stored is not None and stored.epoch != self._locks.epoch(account):
            plain = self._locks.unlock(account, _SECRETS, stored)
            self._store.put_secret(account, self._locks.lock(account, _SECRETS, plain), instead_of=stored)
        self._relock_own(account)

    def unadmitted(self) -> list[str]:
        """Accounts that the practice has no key for yet."""
        return [each.id for each in self.all() if not self._locks.epoch(each.id)]

    def admit(self, account: str) -> None:
        """The practice makes a key for it. Raises Refused, EnvironmentTrouble (PRACTICE_AWAY)."""
        self._locks.admit(account)

    def release(self) -> None:
        """Take what can be opened from under the keys of the practice: the workstation joins another one.

        The rest stays locked, and is not there for anybody in the other one.
        """
        for account in self.all():
            stored = self.store_key(account.id)
            coming = Locked(0, stored.coming) if stored.coming else None
            self._store.put_account_key(account.id, LockedKey(Locked(0, stored.key), coming))
            self._store.put_secret(account.id, Locked(0, _packed(self.load(account.id))))
            for fingerprint, own in self.own_certificates(account.id).items():
                self._store.certificates.put_own(account.id, fingerprint, Locked(0, own), 0.0)

    def load(self, account_id: str) -> StoredCredentials:
        """The account's secrets; empty if none are stored. Raises Refused (NOT_ALLOWED), SignInNeeded."""
        locked = self._store.secret(account_id)
        if locked is None:
            return StoredCredentials()
        self.require(account_id)
        return _unpacked(self._locks.unlock(account_id, _SECRETS, locked))

    def save(self, account_id: str, stored: StoredCredentials) -> None:
        """Replace the account's secrets. Raises Refused (NOT_ALLOWED), SignInNeeded."""
        self.require(account_id)
        self._store.put_secret(account_id, self._locks.lock(account_id, _SECRETS, _packed(stored)))

    def keep_own_certificate(self, account: str, fingerprint: str, packed: bytes, now: float) -> None:
        """Keep a certificate with its private key. Raises Refused (NOT_ALLOWED), SignInNeeded."""
        self.require(account)
        locked = self._locks.lock(account, _OWN, packed)
        self._store.certificates.put_own(account, fingerprint, locked, now)

    def own_certificates(self, account: str) -> dict[str, bytes]:
        """What was kept so, by fingerprint, the last added first. Raises as `keep_own_certificate`."""
        self.require(account)
        rows = self._store.certificates.own(account)
        return {each.fingerprint: self._locks.unlock(account, _OWN, each.locked) for each in rows}

    def remove_own_certificate(self, account: str, fingerprint: str) -> None:
        """Forget one with its private key. Raises as `keep_own_certificate`."""
        self.require(account)
        self._store.certificates.remove_own(account, fingerprint)

    def _relock_own(self, account: str) -> None:
        for each in self._store.certificates.own(account):
            if each.locked.epoch != self._locks.epoch(account):
                plain = self._locks.unlock(account, _OWN, each.locked)
                locked = self._locks.lock(account, _OWN, plain)
                self._store.certificates.put_own(account, each.fingerprint, locked, 0.0)

    def _present(self) -> list[Account]:
        return [from_json(stored, position) for position, stored in enumerate(self._store.accounts())]


def _packed(stored: StoredCredentials) -> bytes:
    secret = {
        "incoming": stored.incoming_password,
        "outgoing": stored.outgoing_password,
        "grant": stored.grant.to_json() if stored.grant else None,
    }
    return json.dumps(secret).encode()


def _unpacked(packed: bytes) -> StoredCredentials:
    stored = json.loads(packed)
    grant = stored.get("grant")
    return StoredCredentials(
        stored.get("incoming", ""), stored.get("outgoing", ""), Grant.from_json(grant) if grant else None
    )


def _not_found() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "This account does not exist (any more).")),
        sentence(QT_TRANSLATE_NOOP("engine", "`tomail account list` shows the accounts.")),
    )


def _duplicate_address(there: Account) -> Problem:
    return Problem(
        ProblemKind.DUPLICATE,
        sentence(
            QT_TRANSLATE_NOOP("engine", "This address is set up already as “{label}”."), label=there.label
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Open that account to change it.")),
    )


def _duplicate_label(there: Account) -> Problem:
    return Problem(
        ProblemKind.DUPLICATE,
        sentence(
            QT_TRANSLATE_NOOP("engine", "There is an account called “{label}” already."), label=there.label
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Choose another name.")),
    )
