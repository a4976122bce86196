"""What of an account a person sees: everything, or only what is assigned to them or to their groups."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from tomail.model.people import Right, group_principal, user_principal
from tomail.model.teamwork import PracticeMail

from .rights import Rights, not_allowed
from .tables.teamwork import MailState
from .work import Work


def principals(rights: Rights, user: str) -> frozenset[str]:
    """As whom mail may be assigned to the user: themselves and their groups."""
    return frozenset({user_principal(user), *map(group_principal, rights.groups.get(user, ()))})


def sees_only_assigned(rights: Rights, user: str, account: str) -> bool:
    """True if the rest of the account's mail is not for this person."""
    return rights.may(user, Right.ASSIGNED_ONLY, account)


def assigned_mail(session: Session, account: str, to: Collection[str]) -> list[PracticeMail]:
    """The account's mail that is assigned to one of `to`, done or not."""
    rows = session.execute(
        select(MailState.mail_key, MailState.dated).where(
            MailState.account == account, MailState.assigned_to.in_(to)
        )
    )
    return [PracticeMail(row.mail_key, account, row.dated) for row in rows]


def require_sight(work: Work, mail: PracticeMail) -> None:
    """Raises Refused (NOT_ALLOWED) if the actor may not even see the mail."""
    work.require(Right.ACCESS, mail.account)
    user = work.actor.user
    if not sees_only_assigned(work.rights, user, mail.account):
        return
    state = work.session.get(MailState, mail.key)
    if state is None or state.assigned_to not in principals(work.rights, user):
        raise not_allowed(Right.ACCESS)
