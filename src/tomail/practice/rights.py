"""Who may do what. Pure: grants and memberships in, answers out.

A right that nobody was granted (for that account) belongs to everyone: a new practice works without
asking anything. The first grant narrows it to those who hold it. `ASSIGNED_ONLY` is the reverse: it
takes something away from whoever holds it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.people import Right, group_principal, user_principal

_NARROWING = frozenset({Right.ASSIGNED_ONLY})


@dataclass(frozen=True)
class Grant:
    """One row: `holder` is a user, a group or a device; `account` is empty for the whole practice."""

    right: Right
    account: str
    holder: str


@dataclass(frozen=True)
class Rights:
    """All grants of a practice; `groups` are the group ids of each user who is not disabled."""

    grants: frozenset[Grant]
    groups: dict[str, frozenset[str]] = field(default_factory=dict)

    def may(self, user: str, right: Right, account: str = "") -> bool:
        """True if the user has the right (over the account, where it is one over accounts)."""
        if user not in self.groups:
            return False
        if right is not Right.ACCESS and account and not self.may(user, Right.ACCESS, account):
            return False
        holders = self.holders(right, account)
        if right in _NARROWING:
            return bool(holders & self._principals(user))
        return not holders or bool(holders & self._principals(user))

    def is_restricted(self, right: Right, account: str = "") -> bool:
        """True once anybody was granted it: then only they have it."""
        return bool(self.holders(right, account))

    def holders(self, right: Right, account: str = "") -> frozenset[str]:
        """Users, groups and devices to whom it was granted."""
        return frozenset(
            each.holder for each in self.grants if (each.right, each.account) == (right, account)
        )

    def users_with(self, right: Right, account: str = "") -> frozenset[str]:
        """Everybody who has it."""
        return frozenset(user for user in self.groups if self.may(user, right, account))

    def sources(self, user: str, right: Right, account: str = "") -> frozenset[str]:
        """Through whom the user holds a granted right: themselves or groups ("von Gruppe MFA")."""
        return self.holders(right, account) & self._principals(user)

    def opened_without(self, holder: str) -> Right | None:
        """A right that more people would have if `holder` were gone with all that it holds; None if none."""
        held = (each for each in self.grants if each.holder == holder)
        sole = (
            each.right
            for each in held
            if each.right in _NARROWING or self.holders(each.right, each.account) == {holder}
        )
        return next(sole, None)

    def changed(self, add: Iterable[Grant] = (), remove: Iterable[Grant] = ()) -> Rights:
        """The rights as they would be."""
        return Rights((self.grants | set(add)) - set(remove), self.groups)

    def nobody_could_manage(
        self, accounts: Iterable[str], among: Collection[str] | None = None
    ) -> tuple[Right, str] | None:
        """The right (and account) that nobody (`among` these) would hold any more, or None if all is well."""
        people = self.groups if among is None else among
        needed = [(Right.USERS, ""), *((Right.MANAGE, each) for each in accounts)]
        return next((each for each in needed if not any(self.may(user, *each) for user in people)), None)

    def _principals(self, user: str) -> frozenset[str]:
        own = {user_principal(user)}
        return frozenset(own | {group_principal(each) for each in self.groups.get(user, ())})


def not_allowed(right: Right) -> Refused:
    """The actor lacks the right."""
    return Refused(
        Problem(
            ProblemKind.NOT_ALLOWED,
            sentence(
                QT_TRANSLATE_NOOP("engine", "You do not have the right to do this: {right}."),
                right=NAMES[right],
            ),
            sentence(
                QT_TRANSLATE_NOOP("engine", "Whoever manages the rights of the practice can give it to you.")
            ),
        )
    )


NAMES = {
    Right.ACCESS: sentence(QT_TRANSLATE_NOOP("engine", "Access")),
    Right.ASSIGNED_ONLY: sentence(QT_TRANSLATE_NOOP("engine", "Read only what is assigned")),
    Right.SEND: sentence(QT_TRANSLATE_NOOP("engine", "Send")),
    Right.RELEASE: sentence(QT_TRANSLATE_NOOP("engine", "Release")),
    Right.DELETE: sentence(QT_TRANSLATE_NOOP("engine", "Delete")),
    Right.MANAGE: sentence(QT_TRANSLATE_NOOP("engine", "Manage")),
    Right.SETTINGS: sentence(QT_TRANSLATE_NOOP("engine", "Practice settings")),
    Right.USERS: sentence(QT_TRANSLATE_NOOP("engine", "Users and rights")),
    Right.RECORD_WRITE: sentence(QT_TRANSLATE_NOOP("engine", "File into the record")),
    Right.RELEASE_PATIENTS: sentence(QT_TRANSLATE_NOOP("engine", "Release patients")),
    Right.AUDIT: sentence(QT_TRANSLATE_NOOP("engine", "See the log")),
}
