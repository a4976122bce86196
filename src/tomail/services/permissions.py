"""What the person may do with an account: for what refuses, and for windows that grey what they may not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tomail.base.errors import Problem, TomailError
from tomail.model.people import Right
from tomail.practice.rights import not_allowed


@dataclass(frozen=True)
class Permissions:
    """`may` (right, account), and whether the person sees all of an account's mail."""

    may: Callable[[Right, str], bool] = lambda right, account: True
    sees_all: Callable[[str], bool] = lambda account: True

    def require(self, right: Right, account: str) -> None:
        """Raises Refused (NOT_ALLOWED): also of who sees only part of what a folder holds."""
        if not self.sees_all(account):
            raise not_allowed(Right.ACCESS)
        if not self.may(right, account):
            raise not_allowed(right)

    def refusal(self, right: Right, account: str) -> Problem | None:
        """Why something with whole folders is not for the person; None if it is."""
        try:
            self.require(right, account)
        except TomailError as error:
            return error.problem
        return None

    def lack(self, right: Right, *accounts: str) -> Problem | None:
        """Which right the person lacks over one of the accounts; None if none."""
        try:
            lacking = not all(self.may(right, each) for each in accounts)
        except TomailError as error:
            return error.problem
        return not_allowed(right).problem if lacking else None


EVERYTHING = Permissions()
