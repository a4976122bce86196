"""The accounts of this workstation under the keys of the practice."""

from __future__ import annotations

from tomail.accounts.locks import no_access
from tomail.base.errors import Refused, SignInNeeded, TomailError
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import Right
from tomail.practice.keys import account_subject
from tomail.practice.resealing import ensure_account_key
from tomail.practice.sealing import Unopened, lock, unlock
from tomail.practice.work import Work
from tomail.store.locked import Locked

from .practice import PracticeSession


class PracticeLocks:
    """`accounts.locks.AccountLocks`: what nobody signed in here may open stays closed."""

    def __init__(self, practice: PracticeSession) -> None:
        self._practice = practice

    def admit(self, account: str) -> None:
        """The account becomes one of the practice's. Raises Refused, EnvironmentTrouble (PRACTICE_AWAY)."""

        def act(work: Work) -> None:
            if not self.epoch(account):
                work.require(Right.SETTINGS)
            ensure_account_key(work, self._practice.keys, account)
            work.log(Action.ACCOUNT, account, account=account, act="add")
            work.tell(Topic.PEOPLE)

        self._practice.write(act)
        if not self.epoch(account):
            self._practice.renew()

    def allows(self, account: str, *, engine: bool) -> bool:
        """True for an account that the practice does not know yet, to anybody who works here."""
        if not account:
            return True
        keys = self._practice.keys
        if engine:
            return keys.may_run(account)
        user = keys.user
        may = user is not None and keys.snapshot.rights.may(user, Right.ACCESS, account)
        return may and keys.may_open(account)

    def refusal(self) -> TomailError:
        """Nobody is signed in, or the right is missing."""
        try:
            _ = self._practice.actor
        except (SignInNeeded, Refused) as error:
            return error
        return no_access()

    def epoch(self, account: str) -> int:
        """The epoch in force."""
        return self._practice.keys.epoch(account_subject(account))

    def lock(self, account: str, what: str, plain: bytes) -> Locked:
        """Under the newest key; in the clear while the practice does not know the account."""
        epoch = self.epoch(account)
        if not epoch:
            return Locked(0, plain)
        key = self._practice.keys.engine_account_key(account)
        return Locked(epoch, lock(key, plain, _purpose(account, what, epoch)))

    def unlock(self, account: str, what: str, locked: Locked) -> bytes:
        """Another process of this workstation may know a newer epoch already than this one."""
        if not locked.epoch:
            return locked.data
        if locked.epoch > self.epoch(account):
            self._practice.renew()
        key = self._practice.keys.engine_account_key(account, locked.epoch)
        try:
            return unlock(key, locked.data, _purpose(account, what, locked.epoch))
        except Unopened:
            raise no_access() from None


def _purpose(account: str, what: str, epoch: int) -> str:
    return f"tomail/{what}/v1|{account}|{epoch}"
