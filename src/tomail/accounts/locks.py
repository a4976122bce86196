"""What keeps the secrets of an account to those who may use it. The practice gives the real one."""

from __future__ import annotations

from typing import Protocol

from tomail.base.errors import Problem, ProblemKind, Refused, TomailError
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.store.locked import Locked


class AccountLocks(Protocol):
    """Each account has a key, which gets another epoch whenever somebody loses the right to it.

    Two look at the accounts: the person at the screen, and the engine, which keeps in step what the
    person or the workstation itself may open.
    """

    def admit(self, account: str) -> None:
        """The account gets its key, if it has none. Raises Refused, EnvironmentTrouble (PRACTICE_AWAY)."""

    def allows(self, account: str, *, engine: bool) -> bool:
        """True if its key can be opened now."""

    def refusal(self) -> TomailError:
        """Why the person may not: nobody is signed in, or the right is missing."""

    def epoch(self, account: str) -> int:
        """The epoch in force; 0 for an account without a key."""

    def lock(self, account: str, what: str, plain: bytes) -> Locked:
        """`plain` under the account's key. Raises Refused (NOT_ALLOWED)."""

    def unlock(self, account: str, what: str, locked: Locked) -> bytes:
        """The reverse, of every epoch. Raises Refused (NOT_ALLOWED)."""


class NoLocks:
    """Every account is everyone's: for a profile that is used without its practice."""

    def admit(self, account: str) -> None:
        """Nothing to do."""

    def allows(self, account: str, *, engine: bool) -> bool:
        """Always."""
        return True

    def refusal(self) -> TomailError:
        """Never raised."""
        return no_access()

    def epoch(self, account: str) -> int:
        """There is no key."""
        return 0

    def lock(self, account: str, what: str, plain: bytes) -> Locked:
        """In the clear, in a file that is encrypted."""
        return Locked(0, plain)

    def unlock(self, account: str, what: str, locked: Locked) -> bytes:
        """As it was. Raises Refused (NOT_ALLOWED) for what a practice has locked."""
        if locked.epoch:
            raise no_access()
        return locked.data


def no_access() -> Refused:
    """The person may not use the account."""
    return Refused(
        Problem(
            ProblemKind.NOT_ALLOWED,
            sentence(QT_TRANSLATE_NOOP("engine", "You do not have access to this.")),
            sentence(
                QT_TRANSLATE_NOOP("engine", "Whoever manages the rights of the practice can give it to you.")
            ),
        )
    )
