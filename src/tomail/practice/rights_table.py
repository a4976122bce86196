"""Rights as they are stored."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from tomail.model.people import Right

from .rights import Grant, Rights
from .tables.people import Membership, RightGrant, User


def load_rights(session: Session) -> Rights:
    """All grants, and the groups of everybody who works here."""
    grants = frozenset(
        Grant(Right(each.name), each.account, each.holder) for each in session.scalars(select(RightGrant))
    )
    groups: dict[str, set[str]] = defaultdict(set)
    for each in session.scalars(select(Membership)):
        groups[each.user_id].add(each.group_id)
    working = session.scalars(select(User.id).where(User.disabled.is_(None)))
    return Rights(grants, {user: frozenset(groups[user]) for user in working})
