"""Accounts that lie locked at this workstation: whoever is here may not open them, or nobody can any more."""

from __future__ import annotations

from tomail.accounts.registry import AccountRegistry
from tomail.base.errors import SignInNeeded
from tomail.model.account import Account
from tomail.model.people import Right

from .practice import PracticeSession
from .practice_accounts import PracticeAccounts


class LeftBehind:
    """They can be dropped without their key; what is on the server stays there."""

    def __init__(
        self, practice: PracticeSession, registry: AccountRegistry, accounts: PracticeAccounts
    ) -> None:
        """`registry` is the person's."""
        self._practice = practice
        self._registry = registry
        self._accounts = accounts

    def all(self) -> list[Account]:
        """Those that the person may drop: of another practice everybody, else who manages the users."""
        try:
            user = self._practice.actor.user
        except SignInNeeded:
            return []
        manages = self._practice.snapshot.rights.may(user, Right.USERS)
        locked = self._registry.locked()
        return [each for each in locked if manages or self._registry.is_of_another_practice(each.id)]

    def is_in_use(self, account: str) -> bool:
        """Whether somebody in the practice may open it, if they sign in here."""
        known = not self._registry.is_of_another_practice(account)
        return known and bool(self._practice.snapshot.rights.users_with(Right.ACCESS, account))

    def drop(self, account: str) -> None:
        """Remove what this workstation holds of it: definition, secrets, mail. Raises Refused (NOT_ALLOWED,
        NOT_FOUND)."""
        if account not in {each.id for each in self.all()}:
            self._practice.require(Right.USERS)
            self._registry.get(account)  # it says why not
        self._accounts.drop(account)
